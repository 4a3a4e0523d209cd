package corpus

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-project/hearsay/internal/text"
)

func TestFound(t *testing.T) {
	const head = "article\tstart\tend\tposition\tfaults\n"
	for _, tt := range []struct{ name, in, want string }{
		{"a statement", head + "00ff\t12\t40\tdenies\tsv\r\n", ""},
		{"no head", "00ff\t12\t40\tdenies\tsv\n", "found the columns"},
		{"a field less", head + "00ff\t12\t40\tdenies\n", "found.tsv:2: found 4 fields, want 5"},
		{"no number", head + "00ff\tx\t40\tdenies\t\n", `found.tsv:2: found the bytes "x" to "40"`},
		{"turned round", head + "00ff\t40\t12\tdenies\t\n", `found.tsv:2: found the bytes "40" to "12"`},
		{"no position", head + "00ff\t12\t40\thums\t\n", `found.tsv:2: found the position "hums"`},
		{"another letter", head + "00ff\t12\t40\tdenies\tq\n", `found.tsv:2: found the faults "q"`},
	} {
		got, err := Found(fstest.MapFS{"found.tsv": {Data: []byte(tt.in)}}, "found.tsv")
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
		if err == nil && (len(got) != 1 || got[0] != FoundStatement{"00ff", text.Span{Start: 12, End: 40}, "denies", "sv"}) {
			t.Errorf("%s: read %v", tt.name, got)
		}
	}
	if _, err := Found(fstest.MapFS{}, "found.tsv"); err == nil {
		t.Error("a file that is not there gives no error")
	}
}
