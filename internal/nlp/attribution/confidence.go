package attribution

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
)

// Confidence turns what is known of an attribution into the share of such attributions that are right, by table lookup: every
// sign gives points, and the sum of the points is looked up. The tables are fitted on articles that the models had not seen.
type Confidence struct {
	// Cuts and Points have an entry a sign, in the order of Signs: a value falls into the bin behind the last cut that is not
	// above it, and gives the points of that bin. There is one bin more than there are cuts.
	Cuts   [][]int32 `json:"cuts"`
	Points [][]int32 `json:"points"`
	// Sums are cuts of the sum of points, Percent the share of right attributions in each bin between them, in hundredths.
	Sums    []int32 `json:"sums"`
	Percent []int   `json:"percent"`
}

// Signs returns the values that confidence is judged by: the margins, the number of pieces of source and content, the number of
// words of the content, and whether the cue stands inside a quotation.
func (c *Context) Signs(a Attribution) []int32 {
	words := int32(0)
	for _, r := range a.Content {
		words += int32(r.Len())
	}
	return []int32{
		a.Margin.Cue, a.Margin.Source, a.Margin.Content, int32(len(a.Source)), int32(len(a.Content)), words,
		int32(boolean(c.quotes[a.Cue.Start] >= 0)), int32(boolean(c.Doc.Tag[Head(c.Doc, a.Cue)].Verb())),
	}
}

// numSigns is the number of values that Signs returns.
const numSigns = 8

// ParseConfidence reads tables from JSON and checks that they fit together.
func ParseConfidence(data []byte) (*Confidence, error) {
	var c Confidence
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("confidence tables: %w", err)
	}
	if len(c.Cuts) != numSigns || len(c.Points) != numSigns {
		return nil, fmt.Errorf("confidence tables: found %d cuts and %d points, want %d of each", len(c.Cuts), len(c.Points), numSigns)
	}
	for i := range c.Cuts {
		if len(c.Points[i]) != len(c.Cuts[i])+1 {
			return nil, fmt.Errorf("confidence tables: sign %d has %d points, want %d", i, len(c.Points[i]), len(c.Cuts[i])+1)
		}
	}
	if len(c.Percent) != len(c.Sums)+1 {
		return nil, errors.New("confidence tables: sums and percentages do not fit")
	}
	return &c, nil
}

// Of returns the confidence of signs in hundredths.
func (c *Confidence) Of(signs []int32) int {
	return c.Percent[Bin(c.Sums, c.Sum(signs))]
}

// Sum returns the sum of the points of signs.
func (c *Confidence) Sum(signs []int32) int32 {
	sum := int32(0)
	for i, v := range signs {
		sum += c.Points[i][Bin(c.Cuts[i], v)]
	}
	return sum
}

// Bin returns the number of cuts that are not above v.
func Bin(cuts []int32, v int32) int {
	return sort.Search(len(cuts), func(i int) bool { return cuts[i] > v })
}
