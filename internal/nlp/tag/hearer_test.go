package tag_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// TestHearers parts the name of a paper from the one behind it where a clause begins with that, and only there.
func TestHearers(t *testing.T) {
	const o, g, h = doc.Outside, doc.BOrganisation, doc.IOrganisation
	for _, c := range []struct {
		text  string
		names []doc.Name
		at    int
		want  doc.Name
	}{
		{"He/PRP told/VBD Reuters/NNP Velmark/NNP 's/POS claim/NN fell/VBD ./.", []doc.Name{o, o, g, h, o, o, o, o}, 3, g},
		{"He/PRP told/VBD Reuters/NNP Velmark/NNP 's/POS host/NN that/IN it/PRP fell/VBD ./.", []doc.Name{o, o, g, h, o, o, o, o, o, o}, 3, h},
		{"He/PRP told/VBD the/DT Marl/NNP Herald/NNP Velmark/NNP knew/VBD ./.", []doc.Name{o, o, o, g, h, h, o, o}, 5, g},
		{"He/PRP told/VBD Radio/NNP Marl/NNP knew/VBD ./.", []doc.Name{o, o, g, h, o, o}, 3, h},
		{"He/PRP met/VBD Reuters/NNP Velmark/NNP knew/VBD ./.", []doc.Name{o, o, g, h, o, o}, 3, h},
	} {
		d := sentences(c.text)
		d.Name = c.names
		tag.Lemmatise(d)
		tag.Hearers(d)
		if got := d.Name[c.at]; got != c.want {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
}
