package coref_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestKindsOfNames tells what a name stands for and how it is written: a country is no person, a word that may be a title is none before the end of a body's
// name, and a name is not in capitals because the headline is.
func TestKindsOfNames(t *testing.T) {
	for _, c := range []struct {
		src, mention, name string
		kind               doc.EntityType
	}{
		{"Brazil has stopped payments. Brazil said it would talk to banks.", "Brazil", "Brazil", doc.GovernmentType},
		{"Mr Brazil has stopped payments. Brazil said he would talk to banks.", "Brazil", "Brazil", doc.PersonType},
		{"Karl Brazil has stopped payments. Brazil said he would talk to banks.", "Karl Brazil", "Karl Brazil", doc.PersonType},
		{"Jordan said she was late, and Ada Jordan laughed.", "Ada Jordan", "Ada Jordan", doc.PersonType},
		{"General Foods claims it is the best.", "General Foods", "General Foods", doc.OrganisationType},
		{"General Partners said it would bid.", "General Partners", "General Partners", doc.OrganisationType},
		{"The Justice Department said it would go slowly.", "Justice Department", "Justice Department", doc.GovernmentType},
		{"Captain Mills said the boat was safe.", "Mills", "Mills", doc.PersonType},
		{"General Orr said the road was safe.", "Orr", "Orr", doc.PersonType},
		{"The mill burnt. Kolgate said it acquired a plant in Lowick.", "Kolgate", "Kolgate", doc.OrganisationType},
		{"The mill burnt. Kolgate said its board met on Monday.", "Kolgate", "Kolgate", doc.OrganisationType},
		{"The mill burnt. Taylor said it took years.", "Taylor", "Taylor", doc.PersonType},
		{"The mill burnt. Taylor said it was burnt down.", "Taylor", "Taylor", doc.PersonType},
		{"Karl Taylor met Lowick Glass. Taylor said it has bought the mill.", "Taylor", "Karl Taylor", doc.PersonType},
		{"One leading options analyst said it was late.", "One leading options analyst", "analyst", doc.PersonType},
		{"ROE SAYS HE IS SORRY\n\nPresident Roe said on Monday that he would pay.", "Roe", "Roe", doc.PersonType},
		{"GATT PANEL MEETS\n\nGATT said on Monday that it would pay.", "GATT", "GATT", doc.OrganisationType},
	} {
		d, _ := read(t, c.src)
		e := entity(t, d, c.mention)
		if e < 0 {
			t.Errorf("%s: no %s", c.src, c.mention)
			continue
		}
		if got := d.Entity[e]; got.Name != c.name || got.Type != c.kind {
			t.Errorf("%s\n%q is %s, %s; want %s, %s", c.src, c.mention, got.Name, got.Type, c.name, c.kind)
		}
	}
}

// TestWhichBehindBrackets tells whom "which" tells more of where a bracket stands behind the name.
func TestWhichBehindBrackets(t *testing.T) {
	for _, c := range []struct{ src, same string }{
		{"A second bid has come from Velmark AG (VELM), which hopes to take a stake in Lowick.", "Velmark AG = which"},
		{"A second bid has come from Velmark AG <VELM.F>, which hopes to take a stake in Lowick.", "Velmark AG = which"},
		{"Velmark Oy <VELM.HE>, which last week reported a loss, said it would close.", "Velmark Oy = which"},
	} {
		together(t, c.src, c.same)
	}
}
