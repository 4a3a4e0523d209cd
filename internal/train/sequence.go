package train

import (
	"math/rand/v2"

	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

func perm(n, seed int) []int { return rand.New(rand.NewPCG(uint64(seed), 7)).Perm(n) }

// sequence learns a chain model by the structured perceptron with a margin (Collins 2002).
type sequence struct {
	learner *linear.Learner
	labels  int
	step    func(a int) linear.Feature
	steps   func(attribution.Scorer, []int32) []int32

	chain     linear.Chain
	features  [][]linear.Feature
	emissions []int32
	path      []uint8
}

// learn makes one step of learning over the tokens of r, whose taught labels are gold. margin is what is added to the score of
// a label that is not the taught one.
func (q *sequence) learn(r doc.Range, gold []uint8, features func([]linear.Feature, int) []linear.Feature, margin func(k int, label uint8) int32) {
	n := r.Len()
	q.learner.Tick()
	q.chain.Labels = q.labels
	q.chain.Steps = q.steps(q.learner, q.chain.Steps)
	q.emissions = append(q.emissions[:0], make([]int32, n*q.labels)...)
	q.path = append(q.path[:0], make([]uint8, n)...)
	for len(q.features) < n {
		q.features = append(q.features, nil)
	}
	for k := range n {
		q.features[k] = features(q.features[k][:0], r.Start+k)
		row := q.emissions[k*q.labels : (k+1)*q.labels]
		q.learner.Score(q.features[k], row)
		for b := range row {
			if uint8(b) != gold[k] {
				row[b] += margin(k, uint8(b))
			}
		}
	}
	q.chain.Best(q.emissions, q.path)
	before, guessBefore := q.labels, q.labels
	for k := range n {
		want, guess := int(gold[k]), int(q.path[k])
		if want != guess {
			q.learner.Update(q.features[k], want, 1)
			q.learner.Update(q.features[k], guess, -1)
		}
		if want != guess || before != guessBefore {
			q.learner.Update([]linear.Feature{q.step(before)}, want, 1)
			q.learner.Update([]linear.Feature{q.step(guessBefore)}, guess, -1)
		}
		before, guessBefore = want, guess
	}
}
