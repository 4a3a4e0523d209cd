package corpus

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hearsay-project/hearsay/internal/text"
)

func TestBoardRows(t *testing.T) {
	const head = "article\tstart\tend\tposition\tparty\tverdict\tright\n"
	for _, tt := range []struct{ name, in, want string }{
		{"a row", head + "00ff\t12\t40\talleges\tab12\tp\tsays\n", ""},
		{"no verdict", head + "00ff\t12\t40\talleges\tab12\tx\t\n", `rows.tsv:2: found the verdict "x"`},
		{"no position", head + "00ff\t12\t40\t\tab12\tr\t\n", `rows.tsv:2: found the position ""`},
		{"no such right one", head + "00ff\t12\t40\tsays\tab12\tp\tsings\n", `rows.tsv:2: found the position "sings"`},
		{"no bytes", head + "00ff\t40\t12\tsays\tab12\tr\t\n", `rows.tsv:2: found the bytes "40" to "12"`},
	} {
		got, err := BoardRows(fstest.MapFS{"rows.tsv": {Data: []byte(tt.in)}}, "rows.tsv")
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
		if err == nil && (len(got) != 1 || got[0] != BoardRow{"00ff", text.Span{Start: 12, End: 40}, "alleges", "ab12", WrongPosition, "says"}) {
			t.Errorf("%s: read %v", tt.name, got)
		}
	}
}
