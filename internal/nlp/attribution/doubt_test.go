package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// TestDoubts leaves out what a model is sure is no statement, but nothing that the form of the page tells, and asks the table how much of the rest is right.
func TestDoubts(t *testing.T) {
	d, _ := read(t, "The guild shut the gate . Roe : The dam holds .")
	shut := Attribution{Cue: span(2, 3), Source: []doc.Range{span(0, 2)}, Content: []doc.Range{span(3, 5)}, Confidence: 60}
	colon := Attribution{Cue: span(7, 8), Source: []doc.Range{span(6, 7)}, Content: []doc.Range{span(8, 11)}, Confidence: 90}
	c := NewContext(d)
	// The model knows two things alone: the lemmas of the two cues, by the feature of the template of whole cues.
	only := func(a Attribution, other Attribution) linear.Feature {
		seen := map[linear.Feature]bool{}
		for _, f := range c.DoubtFeatures([]Attribution{other})[0] {
			seen[f] = true
		}
		for _, f := range c.DoubtFeatures([]Attribution{a})[0] {
			if !seen[f] {
				return f
			}
		}
		t.Fatal("two cues have the same features")
		return 0
	}
	row := func(f linear.Feature, points int16) linear.Row {
		return linear.Row{Feature: f, Weights: []linear.Weight{{Label: uint16(NoStatement), Weight: points}}}
	}
	table := &Confidence{Cuts: [][]int32{{80}, {-500}}, Points: [][]int32{{0, 1}, {0, 10}}, Sums: []int32{5}, Percent: []int{20, 70}}
	for _, tt := range []struct {
		name        string
		shut, colon int16
		want        []int // confidences of what is left
	}{
		{"no doubt", 0, 0, []int{70, 70}},
		{"some doubt", 600, 0, []int{20, 70}},
		{"none", noStatementAt, 0, []int{70}},
		{"told by a label", 0, noStatementAt, []int{70, 20}},
	} {
		x := &Doubts{Model: linear.New(int(NumFaults), []linear.Row{row(only(shut, colon), tt.shut), row(only(colon, shut), tt.colon)}), Belief: table}
		var got []int
		for _, a := range x.weigh(c, []Attribution{shut, colon}) {
			got = append(got, a.Confidence)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: confidences differ (-want +got):\n%s", tt.name, diff)
		}
	}
	if got := (*Doubts)(nil).weigh(c, []Attribution{shut}); len(got) != 1 || got[0].Confidence != 60 {
		t.Errorf("without a model: found %v, want what was given", got)
	}
}

func TestParseBelief(t *testing.T) {
	for name, c := range map[string]struct {
		json string
		ok   bool
	}{
		"fits":             {`{"cuts": [[80], []], "points": [[0, 1], [0]], "sums": [1], "percent": [20, 70]}`, true},
		"a sign too few":   {`{"cuts": [[80]], "points": [[0, 1]], "sums": [1], "percent": [20, 70]}`, false},
		"points too few":   {`{"cuts": [[80], []], "points": [[0], [0]], "sums": [1], "percent": [20, 70]}`, false},
		"percents too few": {`{"cuts": [[80], []], "points": [[0, 1], [0]], "sums": [1], "percent": [20]}`, false},
		"no JSON":          {`{`, false},
	} {
		if _, err := ParseBelief([]byte(c.json)); (err == nil) != c.ok {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
