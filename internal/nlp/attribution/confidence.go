package attribution

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
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

// What "according to" tells is right more often than the tables have it, which know prepositions as a kind: of 37 statements of PolNeAR's development month
// 86 in a hundred, where they say 64.
const (
	surerBy = 20 // hundredths
	surest  = 90
)

// surer is the confidence of an attribution for which the tables have one; both in hundredths.
func (c *Context) surer(a Attribution, tables int) int {
	d := c.Doc
	if a.Cue.Len() != 2 || !strings.EqualFold(d.Word(a.Cue.Start), "according") || d.Word(a.Cue.Start+1) != "to" || len(a.Source) == 0 || len(a.Content) == 0 {
		return tables
	}
	return max(tables, min(tables+surerBy, surest))
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
