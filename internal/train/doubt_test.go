package train

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// The gravest of the letters counts; what is told of parties and chains is no fault of an attribution.
func TestFaultOf(t *testing.T) {
	for letters, want := range map[string]attribution.Fault{
		"": attribution.NoFault, "hv": attribution.NoFault, "c": attribution.WrongContent, "sc": attribution.WrongSource, "nsc": attribution.NoStatement, "hcv": attribution.WrongContent,
	} {
		if got := faultOf(letters); got != want {
			t.Errorf("%q: fault %v, want %v", letters, got, want)
		}
	}
}

// A content of one pronoun is bare, and no other.
func TestBare(t *testing.T) {
	d := nlp.Split("Roe denied it , which the clerk said .")
	d.Tag = []doc.Tag{doc.NNP, doc.VBD, doc.PRP, doc.Comma, doc.WDT, doc.DT, doc.NN, doc.VBD, doc.Stop}
	at := func(from, to int) doc.Range { return doc.Range{Start: from, End: to} }
	for _, c := range []struct {
		content []doc.Range
		want    bool
	}{{[]doc.Range{at(2, 3)}, true}, {[]doc.Range{at(4, 5)}, true}, {[]doc.Range{at(0, 1)}, false}, {[]doc.Range{at(5, 7)}, false}, {[]doc.Range{at(2, 3), at(4, 5)}, false}, {nil, false}} {
		if got := bare(d, c.content); got != c.want {
			t.Errorf("%v: bare is %v, want %v", c.content, got, c.want)
		}
	}
}
