package gazetteer

import (
	"strings"
	"testing"
)

// The list of last names of our own is in order, has each once, in plain small letters, and none that the generated list has.
func TestMoreSurnames(t *testing.T) {
	generated := map[string]bool{}
	for _, name := range strings.Fields(surnames) {
		generated[name] = true
	}
	last := ""
	for line := range strings.Lines(moreSurnames) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name := strings.TrimSuffix(line, "\n")
		if name <= last || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || generated[name] {
			t.Errorf("%q behind %q", line, last)
		}
		last = name
	}
}

func TestCommon(t *testing.T) {
	g := New()
	for name, want := range map[string]bool{"Smith": true, "nguyen": true, "obrien": true, "drahovan": false, "": false} {
		if got := g.Common(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	if (*Gazetteer)(nil).Common("smith") {
		t.Error("who knows nothing knows Smith")
	}
}
