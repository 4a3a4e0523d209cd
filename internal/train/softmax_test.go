package train

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// TestSoftmax learns which of two features goes with which label, the same every time, and leaves out what is too rare.
func TestSoftmax(t *testing.T) {
	var examples []weighed
	for i := range 40 {
		examples = append(examples, weighed{features: []linear.Feature{7, linear.Feature(10 + i%2), 10}, label: i % 2, weight: 1, shift: i % 3 / 2})
	}
	examples[0].features = append(examples[0].features, 99)
	o := SoftmaxOptions{Epochs: 10, Rate: 0.1, Ridge: 1e-3, MinCount: 2}
	rows := learnSoftmax(examples, 2, 1, o, 1).Rows(100, 1)
	if diff := cmp.Diff(rows, learnSoftmax(examples, 2, 1, o, 1).Rows(100, 1)); diff != "" {
		t.Errorf("learnt twice, the rows differ:\n%s", diff)
	}
	m := linear.New(2, rows)
	for label, f := range []linear.Feature{10, 11} {
		scores := make([]int32, 2)
		m.Score([]linear.Feature{f, 7}, scores)
		if scores[label] <= scores[1-label] {
			t.Errorf("feature %d has scores %v, want label %d", f, scores, label)
		}
	}
	for _, r := range rows {
		if r.Feature == 99 || r.Feature == shiftFeature(0) {
			t.Errorf("feature %d has a row", r.Feature)
		}
	}
}
