package train

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Attributions learns the cue and the argument model. The articles are annotated by syntax models that have not seen them.
func Attributions(_ context.Context, o Options) error {
	start := time.Now()
	docs, err := o.annotated()
	if err != nil {
		return err
	}
	if err := o.cuesUnseen(docs); err != nil {
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

// Judges learns the cue and the argument models without each part of the articles, by which Confidence judges what is found in that part, and keeps them in the work folder: they do not
// depend on the rules, so that the table can be fitted anew when these change without learning them again. The parts left out are small and each model is an average, for one that learnt from
// less, or alone, is right less often than the released one at the same margin.
func Judges(_ context.Context, o Options) error {
	start := time.Now()
	docs, err := o.annotated()
	if err != nil {
		return err
	}
	if err := o.cuesUnseen(docs); err != nil {
		return err
	}
	var jobs []func() error
	for k := range o.Attribution.ConfidenceFolds {
		jobs = append(jobs, func() error {
			err := o.learnJudge(docs, k)
			o.logf(start, "learnt without part %d of %d", k+1, o.Attribution.ConfidenceFolds)
			return err
		})
	}
	return parallel(jobs...)
}

// learnJudge learns the models that have not seen part k.
func (o Options) learnJudge(docs []Attributed, k int) error {
	known := outside(docs, k, o.Attribution.ConfidenceFolds)
	cues, arguments := make([][]linear.Row, o.Attribution.ConfidenceBags), make([][]linear.Row, o.Attribution.ConfidenceBags)
	for b := range cues {
		cues[b] = learnCues(known, o.Attribution, 1000*b).Rows(o.Prune)
		arguments[b] = learnArguments(known, o.Attribution, 1000*b).Rows(o.Prune)
	}
	if _, err := save(o.judgeDir(k), "cue", int(attribution.NumCueLabels), o.Thin.of(cues...)); err != nil {
		return err
	}
	_, err := save(o.judgeDir(k), "argument", int(attribution.NumRoles), o.Thin.of(arguments...))
	return err
}

// judgeDir returns the folder of the attribution models that have not seen part k.
func (o Options) judgeDir(k int) string { return filepath.Join(o.Work, "judge-"+strconv.Itoa(k)) }

// Confidence fits the table of confidences: it judges what models that have not seen an article find in it, in the parts for which Judges has kept them.
func Confidence(_ context.Context, o Options) error {
	start := time.Now()
	docs, err := o.annotated()
	if err != nil {
		return err
	}
	var all []judged
	err = o.judgeAll(docs, start, func(a *Attributed, found []attribution.Attribution, vs []verdict) {
		for _, v := range vs {
			all = append(all, judged{signs: a.Context.Signs(found[v.index]), right: v.fault == attribution.NoFault})
		}
	})
	if err != nil {
		return err
	}
	table, err := json.MarshalIndent(fitConfidence(all, 12), "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Out, nlp.ConfidenceTable+".json"), append(table, '\n'), 0o644)
}

// judgeAll judges what models that have not seen an article find in it, in the parts for which Judges has kept them, in the order of the articles within each part.
func (o Options) judgeAll(docs []Attributed, start time.Time, do func(a *Attributed, found []attribution.Attribution, vs []verdict)) error {
	parts, all := 0, 0
	for k := range o.Attribution.ConfidenceFolds {
		switch n, err := o.judgePart(docs, k, do); {
		case errors.Is(err, fs.ErrNotExist):
			o.logf(start, "part %d of %d is not judged: %v", k+1, o.Attribution.ConfidenceFolds, err)
		case err != nil:
			return err
		default:
			parts++
			all += n
		}
	}
	if parts == 0 {
		return fmt.Errorf("no models that have not seen the articles in %s: run hearsay-train judges first", o.Work)
	}
	o.logf(start, "%d attributions found in unseen articles, in %d of %d parts", all, parts, o.Attribution.ConfidenceFolds)
	return nil
}

// judgePart judges the articles in part k by models learnt without them, and returns on how many attributions.
func (o Options) judgePart(docs []Attributed, k int, do func(a *Attributed, found []attribution.Attribution, vs []verdict)) (int, error) {
	cues, err := load(o.judgeDir(k), "cue")
	if err != nil {
		return 0, err
	}
	arguments, err := load(o.judgeDir(k), "argument")
	if err != nil {
		return 0, err
	}
	f := attribution.Finder{Cues: cues, Arguments: arguments, SourceBonus: nlp.SourceBonus}
	n := 0
	for i := range docs {
		if part(docs[i].ID, o.Attribution.ConfidenceFolds) == k {
			found := f.Find(docs[i].Context)
			vs := judge(&docs[i], found)
			do(&docs[i], found, vs)
			n += len(vs)
		}
	}
	return n, nil
}

// annotated returns the articles, annotated by syntax models that have not seen them.
func (o Options) annotated() ([]Attributed, error) {
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return nil, err
	}
	return o.annotate(articles)
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
