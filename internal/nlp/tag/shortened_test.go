package tag_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// TestShortened takes a name of one word for the organisation whose name it begins, but not for one where somebody may bear it.
func TestShortened(t *testing.T) {
	const o, p, q, g, h = doc.Outside, doc.BPerson, doc.IPerson, doc.BOrganisation, doc.IOrganisation
	for _, c := range []struct {
		text  string
		names []doc.Name
		want  doc.Name // of the last name
	}{
		{"Halden/NNP Cell/NNP burned/VBD ./. A/DT man/NN left/VBD Halden/NNP", []doc.Name{g, h, o, o, o, o, o, p}, g},
		{"Halden/NNP Cell/NNP met/VBD Ada/NNP Halden/NNP ./. So/RB left/VBD Halden/NNP", []doc.Name{g, h, o, p, q, o, o, o, p}, p},
		{"Halden/NNP Cell/NNP burned/VBD ./. So/RB left/VBD Mr/NNP Halden/NNP", []doc.Name{g, h, o, o, o, o, o, p}, p},
		{"Tarn/NNP Cell/NNP burned/VBD ./. So/RB left/VBD Halden/NNP", []doc.Name{g, h, o, o, o, o, p}, p},
	} {
		d := sentences(c.text)
		d.Name = c.names
		tag.Shortened(d)
		if got := d.Name[d.Len()-1]; got != c.want {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
}
