package train

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// Options say where a chain reads and writes and how it learns.
type Options struct {
	Data string // the unpacked corpora
	Out  string // where the finished models and their manifest go
	Log  io.Writer

	TaggerEpochs, NamerEpochs int
	Folds                     int // in how many parts the corpus is cut, so that each part is tagged by what learnt from the others
	Parser                    ParserOptions
	Attribution               AttributionOptions
	Prune, PruneTrees         linear.Pruning // of the models in general, and of the parser
}

// Defaults are the options that the released models are made with.
func Defaults() Options {
	return Options{
		Data: ".data", Out: "internal/models/data", Log: os.Stderr,
		TaggerEpochs: 5, NamerEpochs: 5, Folds: 4,
		Parser:      ParserOptions{Epochs: 5, Explore: 90, Margin: 40},
		Attribution: AttributionOptions{CueEpochs: 6, ArgumentEpochs: 6, MissMargin: 30, Folds: 3},
		Prune:       linear.Pruning{MinChanges: 3, Scale: 16},
		PruneTrees:  linear.Pruning{MinChanges: 5, Scale: 4},
	}
}

// Step is one link of the chain: what it reads, what it writes, and how.
type Step struct {
	Name    string
	Inputs  []string // corpora below Options.Data, or models of earlier steps
	Outputs []string // models
	Run     func(context.Context, Options) error
}

// Chain lists the steps in order. Each can be run again by itself once those before it have run.
func Chain() []Step {
	return []Step{
		{"syntax", []string{"attribution/polnear/corenlp", "syntax/ud-ewt", "syntax/ud-gum"}, []string{"tagger", "namer", "moves", "labels"}, Syntax},
		{"attribution", []string{"attribution/polnear", "tagger", "namer", "moves", "labels"}, []string{"cue", "argument", "confidence.json"}, Attributions},
		{"manifest", []string{"tagger", "namer", "moves", "labels", "cue", "argument"}, []string{"manifest.json"}, WriteManifest},
	}
}

// parallel runs the jobs, two at a time: the machine this is made for has two cores.
func parallel(jobs ...func()) {
	slots := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for _, job := range jobs {
		slots <- struct{}{}
		wg.Go(func() {
			job()
			<-slots
		})
	}
	wg.Wait()
}

func (o Options) logf(start time.Time, format string, args ...any) {
	fmt.Fprintf(o.Log, "%6.1fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
}

// Syntax learns the tagger, the namer and the parser.
func Syntax(_ context.Context, o Options) error {
	start := time.Now()
	bank, err := ReadTreebank(o.Data)
	if err != nil {
		return err
	}
	groups := [][]Trees{bank.Silver, bank.EWT, bank.GUM}
	all := units(groups...)
	o.logf(start, "read %d taught sentences", len(all))

	tagger := func(us []unit, epochs int) []linear.Row {
		return learnTagger(us, epochs).Rows(o.Prune)
	}
	var flat []*Trees
	for _, g := range groups {
		for i := range g {
			flat = append(flat, &g[i])
		}
	}
	fold := map[*Trees]int{}
	for i, t := range flat {
		fold[t] = i % o.Folds
	}
	predicted := make([][]doc.Tag, len(flat))
	var rows []linear.Row
	jobs := []func(){func() { rows = tagger(all, o.TaggerEpochs) }}
	for k := range o.Folds {
		jobs = append(jobs, func() {
			var others []unit
			for _, u := range all {
				if fold[u.trees] != k {
					others = append(others, u)
				}
			}
			m := tag.Tagger{Model: linear.New(int(doc.NumTags), tagger(others, o.TaggerEpochs-1))}
			for i, t := range flat {
				if i%o.Folds == k {
					d := *t.Doc
					m.Tag(&d)
					predicted[i] = d.Tag
				}
			}
		})
	}
	parallel(jobs...)
	tagModel, err := save(o.Out, "tagger", int(doc.NumTags), rows)
	if err != nil {
		return err
	}
	o.logf(start, "tagger learnt: accuracy %.2f silver, %.2f EWT, %.2f GUM (dev)", tagAccuracy(tagModel, bank.SilverDev), tagAccuracy(tagModel, bank.EWTDev), tagAccuracy(tagModel, bank.GUMDev))
	for i, t := range flat {
		t.Doc.Tag = predicted[i]
	}

	var names, moves, labels []linear.Row
	parallel(func() { names = learnNamer(units(bank.Silver), o.NamerEpochs).Rows(o.Prune) },
		func() {
			m, l := learnParser(all, o.Parser)
			moves, labels = m.Rows(o.PruneTrees), l.Rows(o.PruneTrees)
		})
	if _, err := save(o.Out, "namer", int(doc.NumNames), names); err != nil {
		return err
	}
	moveModel, err := save(o.Out, "moves", int(parse.NumMoves), moves)
	if err != nil {
		return err
	}
	labelModel, err := save(o.Out, "labels", int(doc.NumLabels), labels)
	if err != nil {
		return err
	}
	p := parse.Parser{Moves: moveModel, Labels: labelModel}
	for _, dev := range []struct {
		name  string
		trees []Trees
	}{{"silver", bank.SilverDev}, {"EWT", bank.EWTDev}, {"GUM", bank.GUMDev}} {
		u, l := treeAccuracy(tag.Tagger{Model: tagModel}, p, dev.trees)
		o.logf(start, "parser on %s dev: UAS %.2f, LAS %.2f without punctuation", dev.name, u, l)
	}
	return nil
}

// pipeline loads the syntax models.
func (o Options) pipeline() (*nlp.Pipeline, error) {
	m := map[string]*linear.Model{}
	for _, name := range []string{"tagger", "namer", "moves", "labels"} {
		var err error
		if m[name], err = load(o.Out, name); err != nil {
			return nil, fmt.Errorf("load model %s: %w: run the step syntax first", name, err)
		}
	}
	return &nlp.Pipeline{
		Tagger: tag.Tagger{Model: m["tagger"]}, Namer: tag.Namer{Model: m["namer"]},
		Parser: parse.Parser{Moves: m["moves"], Labels: m["labels"]},
	}, nil
}

// Attributions learns the cue and the argument model.
func Attributions(_ context.Context, o Options) error {
	start := time.Now()
	p, err := o.pipeline()
	if err != nil {
		return err
	}
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return err
	}
	docs := annotateAll(p, articles)
	o.logf(start, "annotated %d articles", len(docs))
	var cues, arguments []linear.Row
	var samples []judged
	parallel(
		func() { cues = learnCues(docs, o.Attribution).Rows(o.Prune) },
		func() { arguments = learnArguments(docs, o.Attribution).Rows(o.Prune) },
		func() { samples = judgeUnseen(docs, o) },
	)
	if _, err := save(o.Out, "cue", int(attribution.NumCueLabels), cues); err != nil {
		return err
	}
	if _, err := save(o.Out, "argument", int(attribution.NumRoles), arguments); err != nil {
		return err
	}
	o.logf(start, "cues and arguments learnt; %d attributions found in unseen articles", len(samples))
	table, err := json.MarshalIndent(fitConfidence(samples), "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Out, nlp.ConfidenceTable+".json"), append(table, '\n'), 0o644)
}

// judgeUnseen cuts the articles into folds, finds the attributions of each with what was learnt from the others, and judges them.
func judgeUnseen(docs []Attributed, o Options) []judged {
	out := make([][]judged, len(docs))
	var jobs []func()
	for k := range o.Attribution.Folds {
		jobs = append(jobs, func() {
			var others []Attributed
			for i := range docs {
				if i%o.Attribution.Folds != k {
					others = append(others, docs[i])
				}
			}
			f := attribution.Finder{
				Cues:        linear.New(int(attribution.NumCueLabels), learnCues(others, o.Attribution).Rows(o.Prune)),
				Arguments:   linear.New(int(attribution.NumRoles), learnArguments(others, o.Attribution).Rows(o.Prune)),
				SourceBonus: nlp.SourceBonus,
			}
			for i := range docs {
				if i%o.Attribution.Folds == k {
					out[i] = judge(&docs[i], f.Find(docs[i].Context))
				}
			}
		})
	}
	parallel(jobs...)
	return slices.Concat(out...)
}

// annotateAll annotates the articles, two at a time.
func annotateAll(p *nlp.Pipeline, articles []corpus.Article) []Attributed {
	docs := make([]Attributed, len(articles))
	half := func(first int) func() {
		return func() {
			for i := first; i < len(articles); i += 2 {
				docs[i] = attribute(p, articles[i])
			}
		}
	}
	parallel(half(0), half(1))
	return docs
}
