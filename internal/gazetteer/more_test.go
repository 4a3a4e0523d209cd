package gazetteer

import (
	"strings"
	"testing"
)

// The list of our own is in order, has each name once with m or f, in plain small letters, and none that the generated list has.
func TestMore(t *testing.T) {
	generated := map[string]Gender{}
	read(names, generated)
	last := ""
	for line := range strings.Lines(more) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, gender, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if gender != "m" && gender != "f" || name <= last || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || generated[name] != Unknown {
			t.Errorf("%q behind %q", line, last)
		}
		last = name
	}
}

func TestMarks(t *testing.T) {
	g := New()
	for name, want := range map[string]Gender{"sinéad": Woman, "sinead": Woman, "viktor": Man, "ansel": Unknown} {
		if got := g.Gender(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
