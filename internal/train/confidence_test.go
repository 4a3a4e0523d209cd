package train

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestJudge holds what was found to what annotators marked as the benchmark does: the cue that shares more words first, gold cues of several pieces too, nothing that is told within what another tells.
func TestJudge(t *testing.T) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		t.Fatal(err)
	}
	p, err := nlp.New(set)
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split("Orr said Roe told him it was late .")
	p.Annotate(d)
	at := func(from, to int) doc.Range { return doc.Range{Start: from, End: to} }
	one := func(from, to int) []doc.Range { return []doc.Range{at(from, to)} }
	said := attribution.Attribution{Cue: at(1, 2), Source: one(0, 1), Content: one(2, 8)}
	within := attribution.Attribution{Cue: at(3, 4), Source: one(2, 3), Content: one(5, 8)}
	sure := said
	sure.Confidence = 55
	for _, c := range []struct {
		name  string
		gold  []marked
		found []attribution.Attribution
		right []bool
	}{
		{"right", []marked{{one(1, 2), one(0, 1), one(2, 8)}}, []attribution.Attribution{said}, []bool{true}},
		{"another source", []marked{{one(1, 2), one(2, 3), one(2, 8)}}, []attribution.Attribution{said}, []bool{false}},
		{"told within", []marked{{one(1, 2), one(0, 1), one(2, 8)}}, []attribution.Attribution{said, within}, []bool{true}},
		{"a cue of two pieces", []marked{{[]doc.Range{at(1, 2), at(3, 4)}, one(0, 1), one(2, 8)}}, []attribution.Attribution{said}, []bool{true}},
		{"sure by a rule", []marked{{one(1, 2), one(0, 1), one(2, 8)}}, []attribution.Attribution{sure}, nil},
		{"two for one gold", []marked{{one(3, 5), one(2, 3), one(5, 8)}}, []attribution.Attribution{
			{Cue: at(3, 4), Source: one(0, 1), Content: one(5, 8)}, {Cue: at(3, 5), Source: one(2, 3), Content: one(5, 8)}}, []bool{false, true}},
	} {
		a := Attributed{Doc: d, Context: attribution.NewContext(d), All: c.gold}
		var right []bool
		for _, j := range judge(&a, c.found) {
			right = append(right, j.fault == attribution.NoFault)
		}
		if len(right) != len(c.right) {
			t.Errorf("%s: %d samples, want %d", c.name, len(right), len(c.right))
			continue
		}
		for i := range right {
			if right[i] != c.right[i] {
				t.Errorf("%s: sample %d is right: %v, want %v", c.name, i, right[i], c.right[i])
			}
		}
	}
}
