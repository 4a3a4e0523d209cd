package eval_test

import (
	"context"
	"math"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/text"
)

func TestPeople(t *testing.T) {
	const src = "Ada Roe met Tom Dace and she won"
	mention := func(start, end int, form string) hearsay.Mention {
		return hearsay.Mention{Span: hearsay.Span{Start: start, End: end}, Form: form}
	}
	gap := []corpus.GAPExample{{ID: "g", Text: src, Pronoun: text.Span{Start: 25, End: 28}, A: text.Span{Start: 0, End: 7}, B: text.Span{Start: 12, End: 20}, IsA: true, Feminine: true}}
	docs := []corpus.CorefDocument{{ID: "d", Text: src, Chains: [][]text.Span{{{Start: 0, End: 7}, {Start: 25, End: 28}}}}}
	for _, c := range []struct {
		name                   string
		she                    int // the party of "she"
		right, predicted, gold int
		conll                  float64
	}{
		{"right", 0, 1, 1, 1, 100},
		{"the other", 1, 0, 1, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			parties := []hearsay.Party{
				{ID: "p1", Named: true, Mentions: []hearsay.Mention{mention(0, 7, "name")}}, {ID: "p2", Named: true, Mentions: []hearsay.Mention{mention(12, 20, "name")}},
			}
			parties[c.she].Mentions = append(parties[c.she].Mentions, mention(25, 28, "pronoun"))
			read := func(context.Context, string, string, hearsay.Metadata) (hearsay.Reading, error) {
				return hearsay.Reading{Text: src, Parties: parties}, nil
			}
			got, _, err := eval.ScorePeople(t.Context(), read, gap, docs)
			if err != nil {
				t.Fatal(err)
			}
			if got.GAP != (eval.Score{Right: c.right, Predicted: c.predicted, Gold: c.gold}) || got.Feminine != got.GAP || got.Masculine.Gold != 0 {
				t.Errorf("GAP %+v, feminine %+v, masculine %+v", got.GAP, got.Feminine, got.Masculine)
			}
			if c.conll == 100 && math.Abs(got.CoNLL()-100) > 1e-9 || c.conll == 0 && got.MUC.F1() != 0 {
				t.Errorf("chains: %v", got.CoNLL())
			}
		})
	}
}
