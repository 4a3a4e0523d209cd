package train

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
)

// placed is an article with marked attributions and what each of them does.
type placed struct {
	ID, Text, Outlet string
	Doc              *doc.Doc
	As               []doc.Attribution
	Positions        []string
	Occasions        []string // the words that tell where each was said, "" for none
	Answers          []int    // index of the attribution that each answers, -1 for none
	Kind             origin
}

// origin is where positions to learn from come from. Each kind has frequencies of its own.
type origin int

const (
	whole    origin = iota // every statement of an article of who-when
	targeted               // statements of targeted.jsonl, chosen by their words
	picked                 // readings.tsv, picked because an earlier model was unsure
	read                   // readings.tsv, every statement of an article
	found                  // found.tsv, every statement that the program found in a report
	invented               // found.tsv, every statement that the program found in a story of our own
	origins
)

// who reads one compartment of who-when, annotated by p.
func (o Options) who(p *nlp.Pipeline, compartment string) ([]placed, error) {
	articles, err := corpus.Who(os.DirFS(filepath.Join(o.Data, "attribution/who-when")), compartment)
	if err != nil {
		return nil, err
	}
	out := make([]placed, len(articles))
	for i, a := range articles {
		x := placed{ID: a.ID, Text: a.Text, Outlet: a.Outlet, Doc: nlp.Split(a.Text)}
		p.Annotate(x.Doc)
		index := map[int]int{}
		for _, g := range a.Attributions {
			if x.put(g.Attribution, g.Position) {
				k := len(x.As) - 1
				index[g.N], x.Occasions[k] = k, g.Occasion
			}
		}
		for _, g := range a.Attributions {
			if k, ok := index[g.N]; ok {
				x.Answers[k] = -1
				if to, ok := index[g.Answers]; ok {
					x.Answers[k] = to
				}
			}
		}
		x.resolve(p)
		out[i] = x
	}
	return out, nil
}

// resolve tells who is meant in the article, as is known where positions are told of what the program finds.
func (x *placed) resolve(p *nlp.Pipeline) {
	doc.Nest(x.As)
	p.Resolve(x.Doc, x.As, []string{x.Outlet})
}

// put adds an attribution unless it has no cue.
func (x *placed) put(a corpus.Attribution, position string) bool {
	cue := ranges(x.Doc, a.Cue)
	if len(cue) == 0 {
		if len(a.Cue) == 0 {
			return false
		}
		cue = append(cue, x.Doc.TokensIn(a.Cue[0].Start, a.Cue[0].End))
	}
	whole := doc.Range{Start: cue[0].Start, End: cue[len(cue)-1].End}
	x.As = append(x.As, doc.Attribution{Cue: whole, Source: ranges(x.Doc, a.Source), Content: ranges(x.Doc, a.Content)})
	x.Positions, x.Occasions, x.Answers = append(x.Positions, position), append(x.Occasions, ""), append(x.Answers, -1)
	return true
}

// targeted reads targeted.jsonl, annotated by p.
func (o Options) targeted(p *nlp.Pipeline) ([]placed, error) {
	articles, err := corpus.PolNeAR(os.DirFS(filepath.Join(o.Data, "attribution/polnear")), "train")
	if err != nil {
		return nil, err
	}
	texts, gold := map[string]string{}, map[string][]corpus.Attribution{}
	for _, a := range articles {
		texts[a.ID], gold[a.ID] = a.Text, slices.Clone(a.Gold())
		slices.SortStableFunc(gold[a.ID], func(a, b corpus.Attribution) int { return cmp.Compare(firstByte(a), firstByte(b)) })
	}
	f, err := os.Open(filepath.Join(o.Data, "attribution/who-when/targeted.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	as, err := corpus.Targeted(f, texts)
	if err != nil {
		return nil, fmt.Errorf("targeted.jsonl: %w", err)
	}
	var out []placed
	index := map[string]int{}
	for _, a := range as {
		k, ok := index[a.Doc]
		if !ok {
			k = len(out)
			index[a.Doc] = k
			x := placed{ID: a.Doc, Doc: nlp.Split(texts[a.Doc]), Kind: targeted}
			p.Annotate(x.Doc)
			// The other attributions of the article have no position, but stand beside those that have one.
			for _, g := range gold[a.Doc] {
				x.put(g, "")
			}
			out = append(out, x)
		}
		out[k].judge(a)
	}
	for i := range out {
		out[i].resolve(p)
	}
	return out, nil
}

// firstByte returns where the cue begins.
func firstByte(a corpus.Attribution) int {
	if len(a.Cue) == 0 {
		return 0
	}
	return a.Cue[0].Start
}

// judge gives the attribution of the same cue its position, or adds it.
func (x *placed) judge(a corpus.TargetedAttribution) {
	n := len(x.As)
	if !x.put(a.Attribution, a.Position) {
		return
	}
	for k := range n {
		if x.As[k].Cue == x.As[n].Cue && x.Positions[k] == "" {
			x.As[k], x.Positions[k] = x.As[n], a.Position
			x.As, x.Positions, x.Occasions, x.Answers = x.As[:n], x.Positions[:n], x.Occasions[:n], x.Answers[:n]
			return
		}
	}
}

// PositionOptions are the settings of the step position.
type PositionOptions struct {
	Softmax SoftmaxOptions
	Bags    int // how many models are learnt, each over its own order, and averaged
	Folds   int // parts for cross-validation, by article
	// How much a position of readings.tsv counts, picked ones and those of whole articles, and one of found.tsv, in real reports and in stories of our own.
	Picked, Read, Found, Invented float64
	// Scale is how many steps of the finished model a weight of 1 is; weights of fewer than Least steps are left out.
	Scale, Least int
}

// judgement is a taught position with what is known of its attribution.
type judgement struct {
	position.Sample
	article string
	label   position.Position
	kind    origin
}

func (x judgement) id() string { return x.article }

// Positions learns the model of positions from who-when train and targeted, fits the table of confidences on parts of them that the model has
// not seen, and reports how well five models do on parts of train, dev and targeted together.
func Positions(_ context.Context, o Options) error {
	start := time.Now()
	p, err := o.pipeline(everything)
	if err != nil {
		return err
	}
	var taught, dev []judgement
	for _, compartment := range []string{"train", "dev"} {
		xs, err := o.who(p, compartment)
		if err != nil {
			return err
		}
		if compartment == "dev" {
			dev = judgements(xs)
		} else {
			taught = judgements(xs)
		}
	}
	xs, err := o.targeted(p)
	if err != nil {
		return err
	}
	taught = append(taught, judgements(xs)...)
	if xs, err = o.readings(p); err != nil {
		return err
	}
	taught = append(taught, judgements(xs)...)
	if xs, err = o.found(); err != nil {
		return err
	}
	taught = append(taught, judgements(xs)...)
	o.logf(start, "%d positions to learn from, %d of dev", len(taught), len(dev))

	model, err := save(o.Out, "position", int(position.NumPositions), o.Position.learn(taught))
	if err != nil {
		return err
	}
	unseen := o.Position.unseen(taught)
	table, err := json.MarshalIndent(fitPositions(unseen), "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(o.Out, nlp.PositionTable+".json"), append(table, '\n'), 0o644); err != nil {
		return err
	}
	all := o.Position.unseen(append(slices.Clone(taught), dev...))
	o.logf(start, "five-fold, train, dev and targeted: %s", confusionOf(all, func(decided) bool { return true }))
	o.logf(start, "  of these train and dev: %s", confusionOf(all, func(x decided) bool { return x.kind == whole }))
	o.logf(start, "  of these targeted: %s", confusionOf(all, func(x decided) bool { return x.kind == targeted }))
	var of []decided
	for _, x := range dev {
		of = append(of, x.decide(model))
	}
	o.logf(start, "dev, which nothing learnt from: %s", confusionOf(of, func(decided) bool { return true }))
	return nil
}

// judgements returns the taught positions of articles.
func judgements(xs []placed) []judgement {
	var out []judgement
	for _, x := range xs {
		for k, s := range position.Samples(x.Doc, x.As) {
			for p := range position.NumPositions {
				if p.String() == x.Positions[k] {
					out = append(out, judgement{s, x.ID, p, x.Kind})
				}
			}
		}
	}
	return out
}

// learn returns the rows of a model learnt from what is taught.
func (o PositionOptions) learn(taught []judgement) []linear.Row {
	examples := make([]weighed, len(taught))
	for i, x := range taught {
		examples[i] = weighed{features: x.Features, label: int(x.label), weight: 1, shift: int(x.kind)}
		switch x.kind {
		case picked:
			examples[i].weight = o.Picked
		case read:
			examples[i].weight = o.Read
		case found:
			examples[i].weight = o.Found
		case invented:
			examples[i].weight = o.Invented
		}
	}
	bags := make([][]linear.Row, o.Bags)
	for b := range bags {
		bags[b] = learnSoftmax(examples, int(position.NumPositions), int(origins)-1, o.Softmax, 1000*b).Rows(float64(o.Scale), 1)
	}
	return linear.Thin(linear.Average(bags), o.Least, 1)
}

// decided is a judgement with what rules and a model say.
type decided struct {
	judgement
	by     position.Position
	margin int32
}

func (x judgement) decide(m *linear.Model) decided {
	out := decided{judgement: x}
	if x.Rule != "" {
		out.by = x.ByRule
	} else {
		out.by, out.margin = position.Best(m, x.Sample)
	}
	return out
}

// right reports whether what was decided is what is taught; not answering counts as declining.
func (x decided) right() bool { return plain(x.by) == x.label }

func plain(p position.Position) position.Position {
	if p == position.NoResponse {
		return position.Declines
	}
	return p
}

// unseen decides every judgement of who-when by a model that has not seen its article.
func (o PositionOptions) unseen(taught []judgement) []decided {
	var out []decided
	for k := range o.Folds {
		known, unknown := apart(taught, judgement.id, k, o.Folds)
		m := linear.New(int(position.NumPositions), o.learn(known))
		for _, x := range unknown {
			if x.kind < picked {
				out = append(out, x.decide(m))
			}
		}
	}
	return out
}

// fitPositions fits the table of confidences: the share of each rule, and bins of equal size of the margins of who-when's own statements, for
// targeted ones were chosen, with shares made to rise.
func fitPositions(unseen []decided) position.Confidence {
	var samples []judged
	var all tally
	rules := map[string]tally{}
	for _, x := range unseen {
		switch {
		case x.Rule != "":
			all = all.plus(x.right())
			rules[x.Rule] = rules[x.Rule].plus(x.right())
		case x.kind == whole:
			samples = append(samples, judged{signs: []int32{x.margin}, right: x.right()})
		}
	}
	cuts := quantiles(samples, func(j judged) int32 { return j.signs[0] }, 25)
	// The points of a margin are the number of its bin.
	c := attribution.Confidence{Cuts: [][]int32{cuts}, Points: [][]int32{nil}}
	for k := range len(cuts) + 1 {
		c.Points[0] = append(c.Points[0], int32(k))
		if k > 0 {
			c.Sums = append(c.Sums, int32(k))
		}
	}
	percent := isotonic(samples, &c)
	out := position.Confidence{Cuts: cuts, Percent: percent, Rule: all.percent(), Rules: map[string]int{}}
	const pull = 5 // as if every rule had been seen so often more, with the share of all
	for name, t := range rules {
		out.Rules[name] = tally{100*t.right + pull*out.Rule, 100 * (t.n + pull)}.percent()
	}
	return out
}

// tally counts what was right.
type tally struct{ right, n int }

func (t tally) plus(right bool) tally {
	t.n++
	if right {
		t.right++
	}
	return t
}

// percent returns the share in hundredths, rounded.
func (t tally) percent() int { return (100*t.right + t.n/2) / max(t.n, 1) }

// confusionOf tells accuracy, macro F1 and the F1 of every position.
func confusionOf(xs []decided, of func(decided) bool) string {
	var gold, ours, both [position.NumPositions]int
	n, right := 0, 0
	for _, x := range xs {
		if !of(x) {
			continue
		}
		n++
		gold[x.label]++
		ours[plain(x.by)]++
		if x.right() {
			right++
			both[x.label]++
		}
	}
	var b strings.Builder
	total, classes := 0.0, 0
	for p := range position.NumPositions {
		if gold[p] > 0 {
			f := 200 * float64(both[p]) / float64(gold[p]+ours[p])
			total += f
			classes++
			fmt.Fprintf(&b, " %s %.1f (%d)", p, f, gold[p])
		}
	}
	return fmt.Sprintf("n %d, accuracy %.1f, macro F1 %.1f;%s", n, 100*float64(right)/float64(n), total/float64(max(classes, 1)), b.String())
}
