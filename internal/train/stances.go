package train

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// StanceOptions are the settings of the step stances.
type StanceOptions struct {
	From        []string // the stories that are learnt from
	Judged      string   // the table of where the statements of claims stand
	Softmax     SoftmaxOptions
	Bags, Folds int
	Gold        float64 // the weight of a statement on a claim of gold, as its writer has it
	// Scale is how many steps of the finished model a weight of 1 is; weights of fewer than Least steps are left out.
	Scale, Least int
}

// stanceExample is a statement of a claim, and where it stands.
type stanceExample struct {
	claims.Viewed
	label int
	gold  bool // of a claim of gold
	story string
}

func (x stanceExample) id() string { return x.story }

// Stances learns where the statements of claims stand on them: from what readers of stories hold of the claims of the program, and from the positions of gold on its own claims.
func Stances(ctx context.Context, o Options) error {
	start := time.Now()
	judged, err := readJudged(o.Stances.Judged)
	if err != nil {
		return err
	}
	var list []stanceExample
	seen := map[string]bool{}
	err = eachRendering(ctx, o.Claims.Stories, o.Stances.From, func(b *record.Builder, s corpus.Scenario, rec record.Record, files map[int64]string) {
		if seen[s.Name] {
			return // pages say the same
		}
		seen[s.Name] = true
		list = append(list, judgedStances(b, s.Name, &rec, roundOf(judged, s.Name))...)
		list = append(list, goldStances(b, s, &rec, files)...)
	})
	if err != nil {
		return err
	}
	err = o.eachGroup(ctx, func(b *record.Builder, name string, rec record.Record, _ map[entry.Ref]string) {
		list = append(list, judgedStances(b, name, &rec, roundOf(judged, name))...)
	})
	if err != nil {
		return err
	}
	o.logf(start, "%d statements of claims of %d stories and of groups of real reports", len(list), len(seen))
	o.logf(start, "%s", o.Stances.tried(list))
	var buf bytes.Buffer
	if err := linear.Encode(&buf, len(claims.StanceLabels()), o.Stances.learn(list)); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Claims.Out, "stances.model"), buf.Bytes(), 0o644)
}

func labelOf(p hearsay.Position) int {
	return slices.Index(claims.StanceLabels(), p)
}

// judgedStances returns the statements of the claims that readers judged.
func judgedStances(b *record.Builder, name string, rec *record.Record, judged []corpus.JudgedStatement) []stanceExample {
	var groups [][]entry.Ref
	var titles []entry.Ref
	var labels []map[entry.Ref]hearsay.Position
	for _, of := range corpus.JudgedTogether(judged) {
		at := eval.JudgedGroups(of, reportsOf(rec))
		title := entry.Ref{}
		for _, j := range of {
			if j.Cause == "title" {
				for ref := range eval.JudgedGroups([]corpus.JudgedStatement{j}, reportsOf(rec)) {
					title = ref
				}
			}
		}
		is := map[entry.Ref]hearsay.Position{}
		for ref, p := range at {
			is[ref] = hearsay.Position(p)
		}
		groups, titles, labels = append(groups, slices.SortedFunc(maps.Keys(at), entry.CompareRefs)), append(titles, title), append(labels, is)
	}
	return examplesOf(b, name, rec, groups, titles, labels, false)
}

// goldStances returns the statements of the claims of gold.
func goldStances(b *record.Builder, s corpus.Scenario, rec *record.Record, files map[int64]string) []stanceExample {
	groups := make([][]entry.Ref, len(s.Gold.Claims))
	labels := make([]map[entry.Ref]hearsay.Position, len(groups))
	for ref, list := range eval.GoldStances(s.Gold, *rec, files) {
		for _, g := range list {
			if labels[g.Claim] == nil {
				labels[g.Claim] = map[entry.Ref]hearsay.Position{}
			}
			if labels[g.Claim][ref] == "" {
				groups[g.Claim] = append(groups[g.Claim], ref)
			}
			labels[g.Claim][ref] = g.Position
		}
	}
	for k := range groups {
		slices.SortFunc(groups[k], entry.CompareRefs)
	}
	return examplesOf(b, s.Name, rec, groups, make([]entry.Ref, len(groups)), labels, true)
}

func examplesOf(b *record.Builder, story string, rec *record.Record, groups [][]entry.Ref, titles []entry.Ref, labels []map[entry.Ref]hearsay.Position, gold bool) []stanceExample {
	var out []stanceExample
	for k, views := range b.StanceViews(rec, groups, titles) {
		for _, v := range views {
			if l := labelOf(labels[k][v.Ref]); l >= 0 {
				out = append(out, stanceExample{v, l, gold, story})
			}
		}
	}
	return out
}

func (o StanceOptions) learn(list []stanceExample) []linear.Row {
	examples := make([]weighed, len(list))
	for i, x := range list {
		examples[i] = weighed{features: x.Features, label: x.label, weight: 1}
		if x.gold {
			examples[i].weight = o.Gold
		}
	}
	bags := make([][]linear.Row, o.Bags)
	for b := range bags {
		bags[b] = learnSoftmax(examples, len(claims.StanceLabels()), 0, o.Softmax, 1000*b).Rows(float64(o.Scale), 1)
	}
	return linear.Thin(linear.Average(bags), o.Least, 1)
}

// tried tells how models that have not seen their story place the statements of claims, rules alone, and both together.
func (o StanceOptions) tried(list []stanceExample) string {
	labels := claims.StanceLabels()
	var n, right, rules, told, toldRight, alone, aloneRight int
	for k := range o.Folds {
		known, unknown := apart(list, stanceExample.id, k, o.Folds)
		m := linear.New(len(labels), o.learn(known))
		for _, x := range unknown {
			if x.gold || x.Plain {
				continue
			}
			scores := make([]int32, len(labels))
			m.Score(x.Features, scores)
			n++
			right += count(slices.Index(scores, slices.Max(scores)) == x.label)
			rules += count(x.Rule == labels[x.label])
			if x.Fits {
				alone++
				aloneRight += count(x.Rule == labels[x.label])
			}
			if p, tells := claims.Stand(x.Rule, x.Fits, x.Near, scores); tells {
				told++
				toldRight += count(p == labels[x.label])
			}
		}
	}
	return fmt.Sprintf("of %d statements the model places %d rightly, the rules %d; rules alone tell %d, %d of them rightly, both together %d, %d of them rightly", n, right, rules, alone, aloneRight, told, toldRight)
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
