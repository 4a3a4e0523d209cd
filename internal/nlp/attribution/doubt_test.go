package attribution

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// TestDoubts asks the table how much is right of what a model holds to be faultless by so much, and leaves nothing out.
func TestDoubts(t *testing.T) {
	d, _ := read(t, "The guild shut the gate . Roe : The dam holds .")
	shut := Attribution{Cue: span(2, 3), Source: []doc.Range{span(0, 2)}, Content: []doc.Range{span(3, 5)}, Confidence: 60}
	colon := Attribution{Cue: span(7, 8), Source: []doc.Range{span(6, 7)}, Content: []doc.Range{span(8, 11)}, Confidence: 90}
	c := NewContext(d)
	// only returns a feature that a has and other has not.
	only := func(a, other Attribution) linear.Feature {
		theirs := c.DoubtFeatures([]Attribution{other})[0]
		for _, f := range c.DoubtFeatures([]Attribution{a})[0] {
			if !slices.Contains(theirs, f) {
				return f
			}
		}
		t.Fatal("two cues have the same features")
		return 0
	}
	table := &Confidence{Cuts: [][]int32{{80}, {-500}}, Points: [][]int32{{0, 1}, {0, 10}}, Sums: []int32{1, 5, 11}, Percent: []int{20, 30, 60, 70}}
	for _, tt := range []struct {
		name  string
		fault Fault
		shut  int16 // how much the model holds against what was shut
		want  []int
	}{
		{"no doubt", NoStatement, 0, []int{60, 70}},
		{"some doubt", NoStatement, 400, []int{60, 70}},
		{"no statement", NoStatement, 600, []int{20, 70}},
		{"another's", WrongSource, 600, []int{20, 70}},
		{"cut short", WrongContent, 600, []int{20, 70}},
		{"no fault", NoFault, 600, []int{60, 70}},
	} {
		row := linear.Row{Feature: only(shut, colon), Weights: []linear.Weight{{Label: uint16(tt.fault), Weight: tt.shut}}}
		found := []Attribution{shut, colon}
		(&Doubts{Model: linear.New(int(NumFaults), []linear.Row{row}), Belief: table}).weigh(c, found)
		if got := []int{found[0].Confidence, found[1].Confidence}; !slices.Equal(got, tt.want) {
			t.Errorf("%s: confidences %v, want %v", tt.name, got, tt.want)
		}
	}
	found := []Attribution{shut}
	if (*Doubts)(nil).weigh(c, found); found[0].Confidence != 60 {
		t.Errorf("without a model: confidence %d, want 60 as given", found[0].Confidence)
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
