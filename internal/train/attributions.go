package train

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Attributions learns the cue and the argument model. The articles are annotated by syntax models that have not seen them.
func Attributions(_ context.Context, o Options) error {
	start := time.Now()
	docs, err := o.attributed()
	if err != nil {
		return err
	}
	o.logf(start, "annotated %d articles; cues found in unseen articles", len(docs))
	bags := o.Attribution.Bags
	cues, arguments := make([][]linear.Row, bags), make([][]linear.Row, bags)
	var jobs []func() error
	for b := range bags {
		jobs = append(jobs, func() error {
			arguments[b] = learnArguments(docs, o.Attribution, 1000*b).Rows(o.Prune)
			return nil
		}, func() error {
			cues[b] = learnCues(docs, o.Attribution, 1000*b).Rows(o.Prune)
			return nil
		})
	}
	if err := parallel(jobs...); err != nil {
		return err
	}
	if _, err := save(o.Out, "cue", int(attribution.NumCueLabels), o.Thin.of(cues...)); err != nil {
		return err
	}
	if _, err := save(o.Out, "argument", int(attribution.NumRoles), o.Thin.of(arguments...)); err != nil {
		return err
	}
	o.logf(start, "cues and arguments learnt")
	return nil
}

// Confidence fits the table of confidences: it judges what models that have not seen an article find in it. The parts left out are small and
// each model is an average, for one that learnt from less, or alone, is right less often than the released one at the same margin.
func Confidence(_ context.Context, o Options) error {
	start := time.Now()
	docs, err := o.attributed()
	if err != nil {
		return err
	}
	samples := make([][]judged, len(docs))
	var jobs []func() error
	for k := range o.Attribution.ConfidenceFolds {
		jobs = append(jobs, func() error {
			o.judgePart(docs, k, samples)
			return nil
		})
	}
	if err := parallel(jobs...); err != nil {
		return err
	}
	all := slices.Concat(samples...)
	o.logf(start, "%d attributions found in unseen articles", len(all))
	table, err := json.MarshalIndent(fitConfidence(all), "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Out, nlp.ConfidenceTable+".json"), append(table, '\n'), 0o644)
}

// judgePart fills the samples of the articles in part k by models learnt without them.
func (o Options) judgePart(docs []Attributed, k int, samples [][]judged) {
	n := o.Attribution.ConfidenceFolds
	known := outside(docs, k, n)
	cues, arguments := make([][]linear.Row, o.Attribution.ConfidenceBags), make([][]linear.Row, o.Attribution.ConfidenceBags)
	for b := range cues {
		cues[b] = learnCues(known, o.Attribution, 1000*b).Rows(o.Prune)
		arguments[b] = learnArguments(known, o.Attribution, 1000*b).Rows(o.Prune)
	}
	f := attribution.Finder{
		Cues: linear.New(int(attribution.NumCueLabels), o.Thin.of(cues...)), Arguments: linear.New(int(attribution.NumRoles), o.Thin.of(arguments...)),
		SourceBonus: nlp.SourceBonus,
	}
	for i := range docs {
		if part(docs[i].ID, n) == k {
			samples[i] = judge(&docs[i], f.Find(docs[i].Context))
		}
	}
}

// attributed returns the articles, annotated by syntax models that have not seen them, with the cues found in them by what has not seen them.
func (o Options) attributed() ([]Attributed, error) {
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return nil, err
	}
	docs, err := o.annotate(articles)
	if err != nil {
		return nil, err
	}
	return docs, o.cuesUnseen(docs)
}

// annotate annotates every article with the syntax models that have not seen it.
func (o Options) annotate(articles []corpus.Article) ([]Attributed, error) {
	docs := make([]Attributed, len(articles))
	var jobs []func() error
	for k := range o.Folds {
		jobs = append(jobs, func() error {
			p, err := o.pipeline(k)
			if err != nil {
				return err
			}
			for i := range articles {
				if part(articles[i].ID, o.Folds) == k {
					docs[i] = attribute(p, articles[i])
				}
			}
			return nil
		})
	}
	return docs, parallel(jobs...)
}

// outside returns the articles that are not in part k of n.
func outside(docs []Attributed, k, n int) []Attributed {
	var out []Attributed
	for i := range docs {
		if part(docs[i].ID, n) != k {
			out = append(out, docs[i])
		}
	}
	return out
}

// cuesUnseen fills the cues of every article that a model finds in it that was learnt without its part.
func (o Options) cuesUnseen(docs []Attributed) error {
	unseen := make([]*linear.Model, o.Folds)
	var jobs []func() error
	for k := range o.Folds {
		jobs = append(jobs, func() error {
			unseen[k] = linear.New(int(attribution.NumCueLabels), o.Thin.of(learnCues(outside(docs, k, o.Folds), o.Attribution, 0).Rows(o.Prune)))
			return nil
		})
	}
	if err := parallel(jobs...); err != nil {
		return err
	}
	for i := range docs {
		docs[i].Found, _ = attribution.Finder{Cues: unseen[part(docs[i].ID, o.Folds)]}.FindCues(docs[i].Context)
	}
	return nil
}
