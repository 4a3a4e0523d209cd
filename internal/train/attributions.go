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

// Attributions learns the cue and the argument model and fits the table of confidences. The articles are annotated by syntax models that have
// not seen them.
func Attributions(_ context.Context, o Options) error {
	start := time.Now()
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return err
	}
	docs, err := o.annotate(articles)
	if err != nil {
		return err
	}
	o.logf(start, "annotated %d articles", len(docs))

	unseen, err := o.cuesUnseen(docs)
	if err != nil {
		return err
	}
	o.logf(start, "cues found in unseen articles")

	bags := o.Attribution.Bags
	cues, arguments := make([][]linear.Row, bags), make([][]linear.Row, bags)
	samples := make([][]judged, len(docs))
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
	for k := range o.Folds {
		jobs = append(jobs, func() error {
			// Two bags, not one: a single model is surer of itself than several averaged, and right less often.
			var learnt [2][]linear.Row
			for b := range learnt {
				learnt[b] = learnArguments(outside(docs, k, o.Folds), o.Attribution, 1000*b).Rows(o.Prune)
			}
			f := attribution.Finder{Cues: unseen[k], Arguments: linear.New(int(attribution.NumRoles), o.Thin.of(learnt[:]...)), SourceBonus: nlp.SourceBonus}
			for i := range docs {
				if part(docs[i].ID, o.Folds) == k {
					samples[i] = judge(&docs[i], f.Find(docs[i].Context))
				}
			}
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
	all := slices.Concat(samples...)
	o.logf(start, "cues and arguments learnt; %d attributions found in unseen articles", len(all))
	table, err := json.MarshalIndent(fitConfidence(all), "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Out, nlp.ConfidenceTable+".json"), append(table, '\n'), 0o644)
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

// cuesUnseen learns a cue model without each part of the articles, and fills the cues it finds in that part. It returns the models by part.
func (o Options) cuesUnseen(docs []Attributed) ([]*linear.Model, error) {
	unseen := make([]*linear.Model, o.Folds)
	var jobs []func() error
	for k := range o.Folds {
		jobs = append(jobs, func() error {
			unseen[k] = linear.New(int(attribution.NumCueLabels), o.Thin.of(learnCues(outside(docs, k, o.Folds), o.Attribution, 0).Rows(o.Prune)))
			return nil
		})
	}
	if err := parallel(jobs...); err != nil {
		return nil, err
	}
	for i := range docs {
		docs[i].Found, _ = attribution.Finder{Cues: unseen[part(docs[i].ID, o.Folds)]}.FindCues(docs[i].Context)
	}
	return unseen, nil
}
