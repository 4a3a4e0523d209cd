package attribution

import (
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
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
// 86 in a hundred, where they say 64. So is what somebody told by a report or a statement with a verb behind it (issued a statement saying): five of five that readers of other reports judged, where they say 60.
const (
	surerBy = 20 // hundredths
	surest  = 90
)

// Sure is the confidence, in hundredths, that the tables have in an attribution, and what it is surer by.
func (c *Context) Sure(t *Confidence, a Attribution) int {
	tables := t.Of(c.Signs(a))
	if len(a.Source) == 0 || len(a.Content) == 0 || !c.isAccordingTo(a.Cue) && !c.writtenTelling(a.Cue) {
		return tables
	}
	return max(tables, min(tables+surerBy, surest))
}

func (c *Context) isAccordingTo(cue doc.Range) bool {
	return cue.Len() == 2 && strings.EqualFold(c.Doc.Word(cue.Start), "according") && c.Doc.Word(cue.Start+1) == "to"
}

// writtenTelling reports whether a cue ends in a noun and what it does: aired a report claiming.
func (c *Context) writtenTelling(cue doc.Range) bool {
	return cue.Len() >= 3 && c.Doc.Tag[cue.End-1] == doc.VBG && c.Doc.Tag[cue.End-2].Noun() && c.Doc.Tag[cue.Start].Tensed()
}

// numSigns is the number of values that Signs returns.
const numSigns = 8

// ParseConfidence reads tables from JSON and checks that they fit together.
func ParseConfidence(data []byte) (*Confidence, error) {
	return parseTable(data, "confidence tables", numSigns)
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
