package train

import (
	"context"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/extract"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
)

// settled counts chains and occasions of the articles of who-when, train and dev, with gold spans, each read with the model that has not
// seen its part.
func (o Options) settled(ctx context.Context, p *nlp.Pipeline, unseen []*linear.Model) (chain, occasion eval.Score, err error) {
	judge, err := load(o.Out, "position")
	if err != nil {
		return chain, occasion, err
	}
	p.Judge = position.Judge{Model: judge}
	parts := make([][]corpus.WhoArticle, len(unseen))
	for _, compartment := range []string{"train", "dev"} {
		articles, err := corpus.Who(os.DirFS(filepath.Join(o.Data, "attribution/who-when")), compartment)
		if err != nil {
			return chain, occasion, err
		}
		for _, a := range articles {
			k := part(a.ID, len(unseen))
			parts[k] = append(parts[k], a)
		}
	}
	for k, m := range unseen {
		p.Occasions = m
		who, _, err := eval.ScoreWho(ctx, reader(p), parts[k])
		if err != nil {
			return chain, occasion, err
		}
		chain, occasion = plus(chain, who.GoldSpans.Chain), plus(occasion, who.GoldSpans.Occasion)
	}
	return chain, occasion, nil
}

func plus(a, b eval.Score) eval.Score {
	return eval.Score{Right: a.Right + b.Right, Predicted: a.Predicted + b.Predicted, Gold: a.Gold + b.Gold}
}

// reader reads statements that are marked, and no others.
func reader(p *nlp.Pipeline) eval.MarkedReader {
	return func(_ context.Context, _, text string, meta hearsay.Metadata, marked []hearsay.Statement) (hearsay.Reading, error) {
		r := hearsay.Reading{Text: text}
		if marked == nil {
			return r, nil
		}
		d, laid := laidOut(p, text)
		r.Blocks = laid
		kept := extract.Marked(d, marked)
		d.Aside = extract.Asides(r.Blocks)
		meaning := p.Interpret(d, kept, []string{meta.Outlet})
		r.Statements = extract.Statements(d, kept, meaning, r.Blocks)
		r.Parties = extract.Parties(d, meaning, r.Statements, r.Blocks)
		return r, nil
	}
}
