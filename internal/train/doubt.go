package train

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// DoubtOptions are the settings of the step doubt.
type DoubtOptions struct {
	Softmax SoftmaxOptions
	Bags    int // how many models are learnt, each over its own order, and averaged
	Folds   int // parts for cross-validation, by report
	// Marked is how much a statement of PolNeAR counts beside one of found.tsv.
	Marked float64
	// Scale is how many steps of the finished model a weight of 1 is; weights of fewer than Least steps are left out.
	Scale, Least int
}

// doubted is a statement that was read, and what is wrong with it.
type doubted struct {
	features   []linear.Feature
	fault      attribution.Fault
	confidence int // of those who found it, in hundredths
	report     string
	marked     bool // by annotators of PolNeAR, and not by readers of what was found
}

func (x doubted) id() string { return x.report }

// Doubts learns from the statements of found.tsv what the program reads wrongly, and from what annotators of PolNeAR train did not mark or marked otherwise; and it fits the table of belief: how
// often a statement is right of which the models and rules that found it, and the doubts, think so and so much. It is fitted on all of these, each judged by a model that has not seen its report;
// in PolNeAR right is what the benchmark counts as right, and how sure those who found it are is asked of what came of it in the end.
func Doubts(_ context.Context, o Options) error {
	start := time.Now()
	p, err := undoubting()
	if err != nil {
		return err
	}
	table, err := os.ReadFile(filepath.Join(o.Out, nlp.ConfidenceTable+".json"))
	if err != nil {
		return fmt.Errorf("%w: run the step confidence first", err)
	}
	if p.Finder.Confidence, err = attribution.ParseConfidence(table); err != nil {
		return err
	}
	reports, err := o.foundReports(p)
	if err != nil {
		return err
	}
	var list []doubted
	for _, r := range reports {
		list = append(list, r.doubted()...)
	}
	o.logf(start, "%d statements of %d reports", len(list), len(reports))
	docs, err := o.annotated()
	if err != nil {
		return err
	}
	err = o.judgeAll(docs, start, func(a *Attributed, found []attribution.Attribution, vs []verdict) {
		sure := slices.Clone(found)
		for k := range sure {
			if sure[k].Confidence == 0 {
				sure[k].Confidence = a.Context.Sure(p.Finder.Confidence, sure[k])
			}
		}
		features := a.Context.DoubtFeatures(sure)
		for _, v := range vs {
			list = append(list, doubted{features: features[v.index], fault: v.fault, confidence: sure[v.index].Confidence, report: a.ID, marked: true})
		}
	})
	if err != nil {
		return err
	}
	if _, err := save(o.Out, "doubt", int(attribution.NumFaults), o.Doubt.learn(list)); err != nil {
		return err
	}
	if table, err = json.MarshalIndent(fitConfidence(o.Doubt.unseen(list), 30), "", " "); err != nil {
		return err
	}
	o.logf(start, "learnt, and judged by models that have not seen the report")
	return os.WriteFile(filepath.Join(o.Out, nlp.BeliefTable+".json"), append(table, '\n'), 0o644)
}

// doubted returns the statements of a report that were read, with what is wrong with them.
func (r foundReport) doubted() []doubted {
	var out []doubted
	c := attribution.NewContext(r.doc)
	for k, f := range c.DoubtFeatures(r.found) {
		a := r.found[k]
		for _, of := range r.of {
			if of.Cue == r.doc.Span(a.Cue) {
				fault := faultOf(of.Faults)
				if fault == attribution.WrongContent && bare(r.doc, a.Content) {
					fault = attribution.NoFault // readers did not agree on these
				}
				out = append(out, doubted{features: f, fault: fault, confidence: a.Confidence, report: r.id})
				break
			}
		}
	}
	return out
}

// bare reports whether a content is a pronoun and no more: denied it, which he denies.
func bare(d *doc.Doc, content []doc.Range) bool {
	if len(content) != 1 || content[0].Len() != 1 {
		return false
	}
	switch d.Tag[content[0].Start] {
	case doc.PRP, doc.DT, doc.WDT:
		return true
	}
	return false
}

// faultOf returns the gravest of the faults that letters of found.tsv stand for.
func faultOf(letters string) attribution.Fault {
	for _, x := range []struct {
		letter string
		fault  attribution.Fault
	}{{"n", attribution.NoStatement}, {"s", attribution.WrongSource}, {"c", attribution.WrongContent}} {
		if strings.Contains(letters, x.letter) {
			return x.fault
		}
	}
	return attribution.NoFault
}

// learn returns the rows of a model of faults.
func (o DoubtOptions) learn(list []doubted) []linear.Row {
	var examples []weighed
	for _, x := range list {
		e := weighed{features: x.features, label: int(x.fault), weight: 1}
		if x.marked {
			if x.fault == attribution.WrongSource || x.fault == attribution.WrongContent {
				continue // other words than those that annotators took: it need not mislead
			}
			e.weight, e.shift = o.Marked, 1
		}
		examples = append(examples, e)
	}
	bags := make([][]linear.Row, o.Bags)
	for b := range bags {
		bags[b] = learnSoftmax(examples, int(attribution.NumFaults), 1, o.Softmax, 1000*b).Rows(float64(o.Scale), 1)
	}
	return linear.Thin(linear.Average(bags), o.Least, 1)
}

// unseen judges every statement by a model that has not seen its report.
func (o DoubtOptions) unseen(list []doubted) []judged {
	var out []judged
	for k := range o.Folds {
		known, unknown := apart(list, doubted.id, k, o.Folds)
		m := linear.New(int(attribution.NumFaults), o.learn(known))
		for _, x := range unknown {
			out = append(out, judged{signs: attribution.BeliefSigns(x.confidence, faultless(m, x.features)), right: x.fault == attribution.NoFault})
		}
	}
	return out
}

func faultless(m *linear.Model, features []linear.Feature) int32 {
	var s [attribution.NumFaults]int32
	m.Score(features, s[:])
	return attribution.Faultless(s)
}
