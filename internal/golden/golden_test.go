package golden

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/text"
)

func TestParse(t *testing.T) {
	cases := []struct {
		marked, src string
		spans       []Marked
	}{
		{"", "", nil},
		{"no marks", "no marks", nil},
		{
			"⟦source The mayor⟧ ⟦cue said⟧ ⟦content “no ⟦term deal⟧”⟧.", "The mayor said “no deal”.",
			[]Marked{
				{text.Span{Start: 0, End: 9}, "source"},
				{text.Span{Start: 10, End: 14}, "cue"},
				{text.Span{Start: 15, End: 28}, "content"},
				{text.Span{Start: 21, End: 25}, "term"},
			},
		},
		{"empty ⟦x ⟧here", "empty here", []Marked{{text.Span{Start: 6, End: 6}, "x"}}},
	}
	for _, c := range cases {
		src, spans, err := Parse(c.marked)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.marked, err)
			continue
		}
		if src != c.src {
			t.Errorf("Parse(%q) = %q, want %q", c.marked, src, c.src)
		}
		if d := cmp.Diff(c.spans, spans); d != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", c.marked, d)
		}
		if got := Mark(src, spans); got != c.marked {
			t.Errorf("Mark gives %q, want %q", got, c.marked)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, bad := range []string{"⟦cue said", "said⟧", "⟦ said⟧", "⟦said⟧", "⟦"} {
		if src, spans, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %q, %v; want an error", bad, src, spans)
		}
	}
}

func TestMarkCrossing(t *testing.T) {
	spans := []Marked{{text.Span{Start: 2, End: 6}, "b"}, {text.Span{Start: 0, End: 4}, "a"}}
	if got, want := Mark("abcdefgh", spans), "⟦a ab⟦b cd⟧⟧efgh"; got != want {
		t.Errorf("Mark = %q, want %q", got, want)
	}
}

// recorder notes that a test would have failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestCheck(t *testing.T) {
	Check(t, "testdata/hello.txt", "hello,\nreader\n")
	if Updating() {
		return
	}
	r := &recorder{TB: t}
	Check(r, "testdata/hello.txt", "hello,\nwriter\n")
	if !r.failed {
		t.Error("Check is content with a text that differs from its golden file")
	}
}

func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "file.txt")
	write(t, path, "words\n")
	Check(t, path, "words\n")
}
