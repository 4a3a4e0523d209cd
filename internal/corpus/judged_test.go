package corpus

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-project/hearsay/internal/text"
)

func TestJudged(t *testing.T) {
	const head = "round\tclaim\tarticle\tstart\tend\tgroup\tcause\n"
	for _, tt := range []struct{ name, in, want string }{
		{"a statement", head + "2\tc3.1\t00ff\t12\t40\tB\tnext\r\n", ""},
		{"no head", "2\tc3.1\t00ff\t12\t40\tB\tnext\n", "found the columns"},
		{"a field less", head + "2\tc3.1\t00ff\t12\t40\tB\n", "judged.tsv:2: found 6 fields, want 7"},
		{"no number", head + "2\tc3.1\t00ff\tx\t40\tB\t\n", `judged.tsv:2: found the bytes "x" to "40"`},
		{"turned round", head + "2\tc3.1\t00ff\t40\t12\tB\t\n", `judged.tsv:2: found the bytes "40" to "12"`},
	} {
		got, err := Judged(fstest.MapFS{"judged.tsv": {Data: []byte(tt.in)}}, "judged.tsv")
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
		if err == nil && (len(got) != 1 || got[0] != JudgedStatement{"2", "c3.1", "00ff", text.Span{Start: 12, End: 40}, "B", "next"}) {
			t.Errorf("%s: read %v", tt.name, got)
		}
	}
	if _, err := Judged(fstest.MapFS{}, "judged.tsv"); err == nil {
		t.Error("a file that is not there gives no error")
	}
}
