package review

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sample"
)

// The parties of the sample: Ada Brandt p1, the builder o1, Channel Five o2, two council officials g1, Jon Aske p2, Kim Ødegård p3.
func places(t *testing.T, locals ...string) []Place {
	t.Helper()
	var out []Place
	for _, l := range locals {
		if id := partyID(l); id != "" {
			l = id
		}
		out = append(out, Place{look(t, sample.Bridge()), l})
	}
	return out
}

// partyID is the id in the sample of the party with a name.
func partyID(name string) string {
	r := sample.Bridge()
	if i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.Name == name }); i >= 0 {
		return r.Parties[i].ID
	}
	return ""
}

func TestRuleIsWrittenAndRead(t *testing.T) {
	for _, c := range []struct {
		verb Verb
		of   Subject
		a, b string
	}{{Merge, OfParties, "Ada Brandt", "Jon Aske"}, {Split, OfClaims, "s1", "s2"}, {Move, OfClaims, "s5", "s2"}, {Fold, OfOrigins, "s7", "s2"}} {
		d, err := Rule(Asked{Verb: c.verb, By: "Ada Quill", Note: "see the register"}, c.of, places(t, c.a), places(t, c.b))
		if err != nil {
			t.Fatal(err)
		}
		n, err := NewAcross(d)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Parse(n.Body)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(d, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-made +read):\n%s", c.verb, diff)
		}
		for i, a := range got.Across.All() {
			if local, ok := Resolve(look(t, sample.Bridge()), a); !ok || !strings.HasSuffix(a.ID, "/"+local) {
				t.Errorf("%s: anchor %d %s is found as %q", c.verb, i, a.ID, local)
			}
		}
		for old, wrong := range map[string]string{`"of":"` + string(c.of): `"of":"moods`, `"by":"Ada Quill"`: `"by":""`, `"a":[{"id":"r1/`: `"a":[{"id":"x/`, `"verb":"` + string(c.verb): `"verb":"confirm`} {
			if _, err := Parse([]byte(strings.Replace(string(n.Body), old, wrong, 1))); err == nil {
				t.Errorf("%s: read with %s", c.verb, wrong)
			}
		}
	}
}

// Nobody without a name is joined to anybody: neither who speaks without one, nor who is only described.
func TestNamelessAreRefused(t *testing.T) {
	r := sample.Bridge()
	for _, p := range r.Parties {
		if p.Named {
			continue
		}
		for _, sides := range [][2]string{{p.ID, "Ada Brandt"}, {"Ada Brandt", p.ID}, {p.ID, p.ID}} {
			_, err := Rule(Asked{Verb: Merge, By: "Ada Quill"}, OfParties, places(t, sides[0]), places(t, sides[1]))
			if !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), "nobody without a name is ever joined to anybody") {
				t.Errorf("%v: %v", sides, err)
			}
		}
	}
}

// An anchor finds its own words in another reading, and nothing where they are gone.
func TestResolve(t *testing.T) {
	party, err := anchorAll(OfParties, places(t, "Ada Brandt"))
	if err != nil {
		t.Fatal(err)
	}
	statement, err := anchorAll(OfClaims, places(t, "s5"))
	if err != nil {
		t.Fatal(err)
	}
	brandt := partyID("Ada Brandt")
	for _, c := range []struct {
		name             string
		change           func(*hearsay.Reading)
		party, statement string
	}{
		{"as it was", func(*hearsay.Reading) {}, brandt, "s5"},
		{"other ids", func(r *hearsay.Reading) {
			for i := range r.Parties {
				r.Parties[i].ID = "x" + r.Parties[i].ID
			}
			for i := range r.Statements {
				r.Statements[i].ID = "s1" + r.Statements[i].ID[1:]
			}
		}, "x" + brandt, "s15"},
		{"more before", func(r *hearsay.Reading) { *r = shifted(*r, "A line more.\n") }, brandt, "s5"},
		{"a longer mention of the same name", func(r *hearsay.Reading) { r.Parties[index(r, brandt)].Mentions[1].Start -= len("Mayor ") }, brandt, "s5"},
		{"the party is gone", func(r *hearsay.Reading) { r.Parties = slices.Delete(r.Parties, index(r, brandt), index(r, brandt)+1) }, "", "s5"},
		{"it has no name any more", func(r *hearsay.Reading) { r.Parties[index(r, brandt)].Named = false }, "", "s5"},
		{"two at one place", func(r *hearsay.Reading) {
			twin := r.Parties[index(r, brandt)]
			twin.ID = "p99"
			r.Parties = append(r.Parties, twin)
		}, "", "s5"},
		{"the statement is gone", func(r *hearsay.Reading) { r.Statements = slices.Delete(r.Statements, 4, 5) }, brandt, ""},
		{"the words are gone", func(r *hearsay.Reading) {
			r.Text = strings.ReplaceAll(strings.ReplaceAll(r.Text, "Ada Brandt", "Ida Grundt"), "cracks", "tracks")
		}, "", ""},
	} {
		r := sample.Bridge()
		r.Engine.Version = "9"
		c.change(&r)
		seen := look(t, r)
		p, _ := Resolve(seen, party[0])
		s, _ := Resolve(seen, statement[0])
		if p != c.party || s != c.statement {
			t.Errorf("%s: party %q, statement %q, wanted %q, %q", c.name, p, s, c.party, c.statement)
		}
	}
	rejected := look(t, sample.Bridge(), Asked{Verb: Reject, Number: 5})
	if s, ok := Resolve(rejected, statement[0]); ok {
		t.Errorf("what was rejected is found: %s", s)
	}
}

func index(r *hearsay.Reading, id string) int {
	return slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.ID == id })
}

// shifted is a reading with words before its text.
func shifted(r hearsay.Reading, words string) hearsay.Reading {
	by := func(list []hearsay.Span) {
		for i := range list {
			list[i].Start += len(words)
			list[i].End += len(words)
		}
	}
	r.Text = words + r.Text
	for i := range r.Statements {
		by(r.Statements[i].Source)
		by(r.Statements[i].Cue)
		by(r.Statements[i].Content)
	}
	for i := range r.Parties {
		for k := range r.Parties[i].Mentions {
			r.Parties[i].Mentions[k].Start += len(words)
			r.Parties[i].Mentions[k].End += len(words)
		}
	}
	return r
}
