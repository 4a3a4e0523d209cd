package position

import (
	"strings"
	"testing"
)

func TestActs(t *testing.T) {
	for w, want := range map[string]Position{"accuse": Alleges, "deny": Denies, "admit": Confirms, "decline": Declines, "urge": Demands,
		"vow": Commits, "praise": Supports, "condemn": Opposes, "ask": Asks, "hope": Believes, "rule": Finds, "lambast": Opposes} {
		if p, ok := act(w); !ok || p != want {
			t.Errorf("%s: found %s %v, want %s", w, p, ok, want)
		}
	}
	for _, w := range []string{"say", "tell", "table", ""} {
		if p, ok := act(w); ok {
			t.Errorf("%q does %s", w, p)
		}
	}
}

// TestRulesAreWritten wants of every rule a name of its own and an example with a cue.
func TestRulesAreWritten(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Name == "" || seen[r.Name] || !strings.Contains(r.Example, "⟦cue ") || r.when == nil {
			t.Errorf("rule %q is not written out, or twice", r.Name)
		}
		seen[r.Name] = true
	}
}

func TestConfidence(t *testing.T) {
	c, err := ParseConfidence([]byte(`{"cuts":[10,20],"percent":[40,60,90],"rule":95,"rules":{"asks":70}}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		v    Verdict
		want int
	}{{Verdict{Margin: 9}, 40}, {Verdict{Margin: 10}, 60}, {Verdict{Margin: 500}, 90}, {Verdict{Rule: "denies"}, 95}, {Verdict{Rule: "asks"}, 70}} {
		if got := c.of(x.v); got != x.want {
			t.Errorf("confidence of %+v is %d, want %d", x.v, got, x.want)
		}
	}
	for _, bad := range []string{"{", `{"cuts":[1],"percent":[1]}`, `{"cuts":[2,1],"percent":[1,2,3]}`} {
		if _, err := ParseConfidence([]byte(bad)); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}

func FuzzParseConfidence(f *testing.F) {
	f.Add([]byte(`{"cuts":[10],"percent":[40,60],"rule":95}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := ParseConfidence(data); err == nil {
			c.of(Verdict{Margin: 5})
			c.of(Verdict{Margin: 1 << 30})
		}
	})
}
