package train

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// OccasionOptions are the settings of the step occasion.
type OccasionOptions struct {
	Epochs      int
	Rate, Ridge float64 // as in SoftmaxOptions
	MinCount    int
	Bags, Folds int
	// Scale is how many steps of the finished model a weight of 1 is; weights of fewer than Least steps are left out.
	Scale, Least int
}

// chosen is an attribution with the phrases that may be its occasion, and which of them, or none, are right.
type chosen struct {
	sourcing.Choice
	article string
	right   []bool // one for each list of features
	gold    bool   // there is an occasion
}

func (x chosen) id() string { return x.article }

// Occasions learns the model of occasions from who-when train.
func Occasions(ctx context.Context, o Options) error {
	start := time.Now()
	p, err := o.pipeline(everything)
	if err != nil {
		return err
	}
	taught, err := o.choices(p, "train")
	if err != nil {
		return err
	}
	dev, err := o.choices(p, "dev")
	if err != nil {
		return err
	}
	o.logf(start, "%d attributions to learn from, %d of dev; %s; %s", len(taught), len(dev), among(taught), among(dev))
	model, err := save(o.Out, "occasion", 1, o.Occasion.learn(taught))
	if err != nil {
		return err
	}
	var unseen, of hits
	for k := range o.Occasion.Folds {
		in, out := apart(taught, chosen.id, k, o.Occasion.Folds)
		unseen.all(linear.New(1, o.Occasion.learn(in)), out)
	}
	of.all(model, dev)
	o.logf(start, "train, by models that have not seen the article: %s", unseen)
	o.logf(start, "dev, which nothing learnt from: %s", of)
	both := slices.Concat(taught, dev)
	parts := make([]*linear.Model, o.Occasion.Folds)
	for k := range parts {
		in, _ := apart(both, chosen.id, k, o.Occasion.Folds)
		parts[k] = linear.New(1, o.Occasion.learn(in))
	}
	chain, occasion, err := o.settled(ctx, p, parts)
	if err != nil {
		return err
	}
	o.logf(start, "train and dev, read by models that have not seen the article: chain %s; occasion %s", figures(chain), figures(occasion))
	return nil
}

func figures(s eval.Score) string {
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f (%d of %d, gold %d)", s.Precision(), s.Recall(), s.F1(), s.Right, s.Predicted, s.Gold)
}

// among tells for how many occasions a right phrase is there to be chosen.
func among(xs []chosen) string {
	gold, can := 0, 0
	for _, x := range xs {
		if x.gold {
			gold++
			if !x.right[len(x.right)-1] {
				can++
			}
		}
	}
	return fmt.Sprintf("%d of %d occasions are among the phrases", can, gold)
}

// choices reads one compartment of who-when, annotated by p.
func (o Options) choices(p *nlp.Pipeline, compartment string) ([]chosen, error) {
	xs, err := o.who(p, compartment)
	if err != nil {
		return nil, err
	}
	var out []chosen
	for _, x := range xs {
		order := make([]int, len(x.As))
		for i := range x.As {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(x.As[i].Cue.Start, x.As[j].Cue.Start) })
		found := make([]attribution.Attribution, len(x.As))
		for i, k := range order {
			found[i] = attribution.Attribution{Cue: x.As[k].Cue, Source: x.As[k].Source, Content: x.As[k].Content}
		}
		for i, c := range p.Choices(x.Doc, found, []string{x.Outlet}) {
			out = append(out, choose(c, x, x.Occasions[order[i]]))
		}
	}
	return out, nil
}

func choose(c sourcing.Choice, x placed, gold string) chosen {
	out := chosen{Choice: c, article: x.ID, right: make([]bool, len(c.Features)), gold: gold != ""}
	some := false
	for k, r := range c.Phrases {
		out.right[k] = gold != "" && eval.ShareWord(gold, x.Doc.Span(r).In(x.Text))
		some = some || out.right[k]
	}
	out.right[len(out.right)-1] = !some
	return out
}

// learn returns the rows of a model of the chance that each phrase is the one: conditional logistic regression by AdaGrad.
func (o OccasionOptions) learn(taught []chosen) []linear.Row {
	bags := make([][]linear.Row, o.Bags)
	for b := range bags {
		bags[b] = o.bag(taught, 1000*b)
	}
	return linear.Thin(linear.Average(bags), o.Least, 1)
}

func (o OccasionOptions) bag(taught []chosen, seed int) []linear.Row {
	count := map[linear.Feature]int{}
	for _, x := range taught {
		for _, fs := range x.Features {
			for _, f := range fs {
				count[f]++
			}
		}
	}
	index := map[linear.Feature]int32{}
	var features []linear.Feature
	rows := make([][][]int32, len(taught))
	for i, x := range taught {
		rows[i] = make([][]int32, len(x.Features))
		for k, fs := range x.Features {
			for _, f := range distinct(fs) {
				if count[f] < o.MinCount {
					continue
				}
				if _, ok := index[f]; !ok {
					index[f] = int32(len(features))
					features = append(features, f)
				}
				rows[i][k] = append(rows[i][k], index[f])
			}
		}
	}
	w, g := make([]float64, len(features)), make([]float64, len(features))
	for e := range o.Epochs {
		for _, i := range perm(len(taught), seed+e) {
			o.step(rows[i], taught[i].right, w, g)
		}
	}
	var out []linear.Row
	for i, f := range features {
		v := math.Round(w[i] * float64(o.Scale))
		if v != 0 {
			out = append(out, linear.Row{Feature: f, Weights: []linear.Weight{{Label: 0, Weight: int16(max(min(v, 1<<15-1), -1<<15+1))}}})
		}
	}
	slices.SortFunc(out, func(a, b linear.Row) int { return cmp.Compare(a.Feature, b.Feature) })
	return out
}

func (o OccasionOptions) step(rows [][]int32, right []bool, w, g []float64) {
	all := make([]float64, len(rows))
	for k, r := range rows {
		for _, f := range r {
			all[k] += w[f]
		}
	}
	var among []float64
	for k, ok := range right {
		if ok {
			among = append(among, all[k])
		}
	}
	probabilities(all)
	probabilities(among)
	at := 0
	grad := map[int32]float64{}
	var touched []int32
	for k, r := range rows {
		d := all[k]
		if right[k] {
			d -= among[at]
			at++
		}
		if math.Abs(d) < 1e-4 {
			continue
		}
		for _, f := range r {
			if _, ok := grad[f]; !ok {
				touched = append(touched, f)
			}
			grad[f] += d
		}
	}
	for _, f := range touched {
		d := grad[f] + float64(o.Ridge*w[f])
		g[f] += float64(d * d)
		w[f] -= float64(o.Rate*d) / math.Sqrt(g[f]+1e-8)
	}
}

// hits counts occasions: of gold, chosen, and chosen right.
type hits struct{ gold, ours, right int }

func (t *hits) all(m *linear.Model, xs []chosen) {
	for _, x := range xs {
		if x.gold {
			t.gold++
		}
		if best := x.Best(m); best >= 0 {
			t.ours++
			if x.right[best] {
				t.right++
			}
		}
	}
}

func (t hits) String() string {
	share := func(n int) float64 { return 100 * float64(t.right) / float64(max(n, 1)) }
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f (%d of %d, gold %d)", share(t.ours), share(t.gold), 2*share(t.gold+t.ours), t.right, t.ours, t.gold)
}
