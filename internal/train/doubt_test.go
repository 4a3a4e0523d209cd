package train

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/corpus"
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

// Statements that were read are found by their cues; a bare content is no fault, of which readers did not agree.
func TestDoubted(t *testing.T) {
	p, err := undoubting()
	if err != nil {
		t.Fatal(err)
	}
	d, _ := laidOut(p, "Ada Roe denied it. Karl Orr said the dam was dry.")
	at := func(from, to int) doc.Range { return doc.Range{Start: from, End: to} }
	denied := attribution.Attribution{Cue: at(2, 3), Source: []doc.Range{at(0, 2)}, Content: []doc.Range{at(3, 4)}, Confidence: 60}
	said := attribution.Attribution{Cue: at(7, 8), Source: []doc.Range{at(5, 7)}, Content: []doc.Range{at(8, 12)}, Confidence: 90}
	r := foundReport{id: "aaaa", doc: d, found: []attribution.Attribution{denied, said}}
	for _, c := range []struct {
		of   []corpus.FoundStatement
		want []attribution.Fault
	}{
		{nil, nil},
		{[]corpus.FoundStatement{{Cue: d.Span(denied.Cue), Faults: "c"}}, []attribution.Fault{attribution.NoFault}},
		{[]corpus.FoundStatement{{Cue: d.Span(said.Cue), Faults: "c"}, {Cue: d.Span(denied.Cue), Faults: "nc"}}, []attribution.Fault{attribution.NoStatement, attribution.WrongContent}},
	} {
		r.of = c.of
		var got []attribution.Fault
		for _, x := range r.doubted() {
			got = append(got, x.fault)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v: faults %v, want %v", c.of, got, c.want)
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
