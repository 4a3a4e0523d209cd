package engine_test

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestKinds reads what kind of party it is that is called by a name.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		src, name string
		kind      hearsay.PartyType
	}{
		{"Mary Finch told Channel 6 that the road was unsafe.", "Channel 6", hearsay.Organisation},
		{"Channel 6 said the mayor knew.", "Channel 6", hearsay.Organisation},
		{"A corporal told Radio Fleuve that the road was unsafe.", "Radio Fleuve", hearsay.Organisation},
		{"Radio 4 has learned that the mayor left.", "Radio 4", hearsay.Organisation},
		{"According to the WHO, the fever has reached nine provinces.", "WHO", hearsay.Organisation},
		{"Ward said the fever had gone.", "Ward", hearsay.Person},
		{"The operator Velmark said it was late.", "Velmark", hearsay.Organisation},
		{"The operator Hobbs had left, a clerk said. Hobbs said it was late.", "Hobbs", hearsay.Person},
		{"The contractor Karl had left, a clerk said. Karl said it was late.", "Karl", hearsay.Person},
		{"Karl, the operator, had left, a clerk said. Karl said it was late.", "Karl", hearsay.Person},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src)})
		i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.Name == c.name })
		if i < 0 || r.Parties[i].Type != c.kind {
			t.Errorf("%q: found %+v, want %s as %s", c.src, r.Parties, c.name, c.kind)
		}
	}
}

// TestTownLikeSomebody reads a town in a quotation as none of the people who are called like it.
func TestTownLikeSomebody(t *testing.T) {
	for src, mentions := range map[string]int{
		"“I met her in Clive,” Mr Orr said. Clive Denholm said it was late.":    1,
		"“I asked Clive to come,” Mr Orr said. Clive Denholm said it was late.": 2,
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
		i := slices.IndexFunc(r.Parties, func(p hearsay.Party) bool { return p.Name == "Clive Denholm" })
		if i < 0 || len(r.Parties[i].Mentions) != mentions {
			t.Errorf("%q: found %+v, want Clive Denholm %d times", src, r.Parties, mentions)
		}
	}
}
