package gazetteer_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
)

func TestGender(t *testing.T) {
	g := gazetteer.New()
	for name, want := range map[string]gazetteer.Gender{
		"maria": gazetteer.Woman, "john": gazetteer.Man, "casey": gazetteer.Unknown, "xyzzy": gazetteer.Unknown, "": gazetteer.Unknown,
		"alexander": gazetteer.Man, "frederick": gazetteer.Man, "lucinda": gazetteer.Woman, "reba": gazetteer.Woman,
	} {
		if got := g.Gender(name); got != want {
			t.Errorf("Gender(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestShort(t *testing.T) {
	g := gazetteer.New()
	for _, c := range []struct {
		short, full string
		want        bool
	}{{"bill", "william", true}, {"william", "robert", false}, {"bill", "john", false}} {
		if got := g.Short(c.short, c.full); got != c.want {
			t.Errorf("Short(%q, %q) = %v, want %v", c.short, c.full, got, c.want)
		}
	}
}

func TestCountry(t *testing.T) {
	g := gazetteer.New()
	for name, want := range map[string]string{
		"china": "China", "chinese": "China", "u.s.": "United States", "american": "United States", "north korean": "North Korea", "vell": "",
	} {
		if got, ok := g.Country(name); got.Name != want || ok != (want != "") {
			t.Errorf("Country(%q) = %v, %v, want %q", name, got, ok, want)
		}
	}
	if got, ok := g.Capital("beijing"); got.Name != "China" || !ok {
		t.Errorf("Capital of beijing = %v, %v, want China", got, ok)
	}
	if _, ok := g.Capital("toronto"); ok {
		t.Error("toronto is a capital, want it is not")
	}
}

func TestNothingKnown(t *testing.T) {
	var g *gazetteer.Gazetteer
	_, country := g.Country("china")
	_, capital := g.Capital("beijing")
	if g.Gender("maria") != gazetteer.Unknown || g.Short("bill", "william") || country || capital {
		t.Error("the nil gazetteer knows something")
	}
}
