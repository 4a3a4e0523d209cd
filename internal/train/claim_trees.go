package train

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// TreeOptions are the settings of the trees of the second look at pairs of statements.
type TreeOptions struct {
	From           []string // the names of the stories that are learnt from
	Stories        string   // the table of what readers put together of all statements of stories
	Groups         string   // that of the statements of groups of real reports
	Inside, Across boosting
	Folds          int // in how many parts the stories are cut, so that pairs of two reports learn from what is said of one report by trees that have not seen it
	// Unquoted is the weight of a pair of which gold quotes one statement only and no reader judged the other, and Of how many such pairs of two reports one is taken, for all of them.
	Unquoted float64
	Of       int
	Beside   float64 // the weight of a pair of a story that a reader judged and gold does not quote
}

// story is one rendering of a story, or a group of real reports, to learn from.
type story struct {
	name   string
	look   *claims.Look
	gold   map[entry.Ref][]int
	quotes map[entry.Ref]bool // what gold quotes; nil for a group of real reports
	inside []seen             // of its pairs of one report, in order
	index  []int              // the pair of each
}

// ClaimTrees learns from stories and groups of real reports what a second look says of pairs of statements, with the weights of the first look as they are.
func ClaimTrees(ctx context.Context, o Options) error {
	start := time.Now()
	grouped, err := readJudged(o.Trees.Stories)
	if err != nil {
		return err
	}
	var stories []story
	add := func(x story) {
		x.look.Inside(func(i int, features []int) {
			x.inside, x.index = append(x.inside, x.example(i, features, o.Trees.Unquoted, o.Trees.Beside)), append(x.index, i)
		})
		stories = append(stories, x)
	}
	err = eachRendering(ctx, o.Claims.Stories, o.Trees.From, func(b *record.Builder, s corpus.Scenario, rec record.Record, files map[int64]string) {
		x := story{name: s.Name, look: b.SecondLook(&rec), gold: eval.GoldClaims(s.Gold, rec, files), quotes: map[entry.Ref]bool{}}
		for ref := range x.gold {
			x.quotes[ref] = true
		}
		x.gold = withGroups(x.gold, eval.JudgedGroups(judgedOf(grouped, s.Name), reportsOf(&rec)), s.Gold.Claims)
		add(x)
	})
	if err != nil {
		return err
	}
	err = o.eachGroup(ctx, func(b *record.Builder, name string, rec record.Record, groups map[entry.Ref]string) {
		add(story{name: name, look: b.SecondLook(&rec), gold: withGroups(map[entry.Ref][]int{}, groups, nil)})
	})
	if err != nil {
		return err
	}
	inside := boost(insideOf(stories, nil), o.Trees.Inside)
	o.logf(start, "pairs of one report of %d renderings and groups", len(stories))
	across := boost(o.Trees.acrossOf(stories), o.Trees.Across)
	o.logf(start, "pairs of two reports")
	return os.WriteFile(filepath.Join(o.Claims.Out, "trees.txt"), []byte(inside.table()+across.table()), 0o644)
}

// example is what is known of a pair, with weight 0 where neither gold nor a reader tells of either statement.
func (s *story) example(i int, features []int, unquoted, beside float64) seen {
	p := s.look.Pairs[i]
	a, b := s.gold[p.A], s.gold[p.B]
	x := seen{features: make([]int16, len(features)), is: slices.ContainsFunc(a, func(c int) bool { return slices.Contains(b, c) }), weight: 1}
	for k, v := range features {
		x.features[k] = int16(max(-32768, min(32767, v)))
	}
	switch {
	case len(a) == 0 && len(b) == 0:
		x.weight = 0
	case len(a) == 0 || len(b) == 0:
		x.weight = unquoted
	case s.quotes != nil && !(s.quotes[p.A] && s.quotes[p.B]):
		x.weight = beside
	}
	return x
}

// insideOf returns the examples of pairs of one report, but for stories that are left out.
func insideOf(stories []story, without func(name string) bool) []seen {
	var out []seen
	for _, s := range stories {
		if without != nil && without(s.name) {
			continue
		}
		for _, x := range s.inside {
			if x.weight > 0 {
				out = append(out, x)
			}
		}
	}
	return out
}

// acrossOf returns the examples of pairs of two reports, which see what is said of pairs of one report by trees that have not seen the story.
func (o TreeOptions) acrossOf(stories []story) []seen {
	var names []string
	for _, s := range stories {
		names = append(names, s.name)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	part := func(name string) int { return slices.Index(names, name) % o.Folds }
	parts := make([]*boosted, o.Folds)
	for k := range parts {
		parts[k] = boost(insideOf(stories, func(name string) bool { return part(name) == k }), o.Inside)
	}
	var out []seen
	for _, s := range stories {
		said := make([]int, len(s.look.Pairs))
		for k, x := range s.inside {
			said[s.index[k]] = int(1000 * parts[part(s.name)].says(x.features))
		}
		n := 0
		s.look.Across(said, func(i int, features []int) {
			x := s.example(i, features, o.Unquoted, o.Beside)
			switch x.weight {
			case 0:
				return
			case o.Unquoted:
				if n++; n%o.Of != 0 {
					return
				}
				x.weight *= float64(o.Of)
			}
			out = append(out, x)
		})
	}
	return out
}
