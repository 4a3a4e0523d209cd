package position

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sort"
)

// Confidence turns the margin of a verdict into the share of such verdicts that are right. It is fitted on articles that the model had not
// seen.
type Confidence struct {
	// Cuts are margins in order; Percent has the share of right verdicts, in hundredths, below the first, between each two, and from the last.
	Cuts    []int32 `json:"cuts"`
	Percent []int   `json:"percent"`
	// Rule is the share of verdicts by rules that are right, Rules that of each rule that was seen at work, pulled towards it.
	Rule  int            `json:"rule"`
	Rules map[string]int `json:"rules"`
}

// ParseConfidence reads the table from JSON and checks it.
func ParseConfidence(data []byte) (*Confidence, error) {
	var c Confidence
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("confidence of positions: %w", err)
	}
	if len(c.Percent) != len(c.Cuts)+1 || !slices.IsSorted(c.Cuts) {
		return nil, errors.New("confidence of positions: cuts and percentages do not fit")
	}
	return &c, nil
}

func (c *Confidence) of(v Verdict) int {
	if v.Rule != "" {
		if p, ok := c.Rules[v.Rule]; ok {
			return p
		}
		return c.Rule
	}
	return c.Percent[sort.Search(len(c.Cuts), func(i int) bool { return c.Cuts[i] > v.Margin })]
}
