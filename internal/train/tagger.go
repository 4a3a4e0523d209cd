package train

import (
	"math/rand/v2"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
)

// unit is one sentence of one document.
type unit struct {
	trees *Trees
	s     doc.Range
}

func units(groups ...[]Trees) []unit {
	var out []unit
	for _, g := range groups {
		sentences(g, func(t *Trees, s doc.Range) { out = append(out, unit{t, s}) })
	}
	return out
}

// shuffled calls f for every unit in an order that depends on the seed alone.
func shuffled(us []unit, seed uint64, f func(unit)) {
	order := rand.New(rand.NewPCG(seed, 7)).Perm(len(us))
	for _, i := range order {
		f(us[i])
	}
}

// learnTagger learns a tagger from the taught tags of the units.
func learnTagger(us []unit, epochs int) *linear.Learner {
	l := linear.NewLearner(int(doc.NumTags))
	var features []linear.Feature
	scores := make([]int32, doc.NumTags)
	for e := range epochs {
		shuffled(us, uint64(e), func(u unit) {
			d := *u.trees.Doc
			gold := d.Tag
			d.Tag = append([]doc.Tag(nil), gold...)
			for i := u.s.Start; i < u.s.End; i++ {
				l.Tick()
				features = tag.TagFeatures(features[:0], &d, u.s, i)
				clear(scores)
				l.Score(features, scores)
				guess := argmax(scores, 1)
				if want := int(gold[i]); guess != want {
					l.Update(features, want, 1)
					l.Update(features, guess, -1)
				}
				d.Tag[i] = doc.Tag(guess)
			}
		})
	}
	return l
}

func argmax(scores []int32, first int) int {
	top := first
	for k := first + 1; k < len(scores); k++ {
		if scores[k] > scores[top] {
			top = k
		}
	}
	return top
}

// learnNamer learns names from the taught names of the units.
func learnNamer(us []unit, epochs int) *linear.Learner {
	const labels = int(doc.NumNames)
	l := linear.NewLearner(labels)
	chain := linear.Chain{Labels: labels}
	var emissions, steps []int32
	var path []uint8
	var all [][]linear.Feature
	for e := range epochs {
		shuffled(us, uint64(e), func(u unit) {
			l.Tick()
			d := u.trees.Doc
			n := u.s.Len()
			steps = tag.NameSteps(l, steps)
			chain.Steps = steps
			emissions = append(emissions[:0], make([]int32, n*labels)...)
			path = append(path[:0], make([]uint8, n)...)
			for len(all) < n {
				all = append(all, nil)
			}
			for k := range n {
				all[k] = tag.NameFeatures(all[k][:0], d, u.s, u.s.Start+k)
				l.Score(all[k], emissions[k*labels:(k+1)*labels])
			}
			chain.Best(emissions, path)
			before, guessBefore := labels, labels
			for k := range n {
				want, guess := int(d.Name[u.s.Start+k]), int(path[k])
				if want != guess {
					l.Update(all[k], want, 1)
					l.Update(all[k], guess, -1)
				}
				if want != guess || before != guessBefore {
					l.Update([]linear.Feature{tag.NameStep(before)}, want, 1)
					l.Update([]linear.Feature{tag.NameStep(guessBefore)}, guess, -1)
				}
				before, guessBefore = want, guess
			}
		})
	}
	return l
}
