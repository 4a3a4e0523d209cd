// Package position tells what a statement does: says, alleges, denies, declines to comment ...
package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Position is what a statement does.
type Position uint8

// The positions.
const (
	Says Position = iota
	Alleges
	Denies
	Confirms
	Declines
	NoResponse
	Demands
	Commits
	Supports
	Opposes
	Asks
	Believes
	Finds
	NumPositions
)

// String returns the word of hearsay.reading/1.
func (p Position) String() string {
	return [NumPositions]string{
		"says", "alleges", "denies", "confirms", "declines", "no_response", "demands", "commits", "supports", "opposes", "asks", "believes", "finds",
	}[p]
}

// Verdict is the position of one attribution.
type Verdict struct {
	Position Position
	// Part is what precisely is denied or confirmed, when that is narrower than what was put.
	Part []doc.Range
	// Answers is the index of the attribution of the same report that this one denies, confirms or answers, -1 if there is none.
	Answers int
	// Confidence is the share of verdicts like this one that are right, in hundredths; -1 when nothing judges it.
	Confidence int
}

// Judge tells the positions of attributions.
type Judge struct{}

// Judge returns the verdict on every attribution of a document. It needs every layer, and mentions.
func (j Judge) Judge(d *doc.Doc, as []doc.Attribution) []Verdict {
	out := make([]Verdict, len(as))
	for i := range out {
		out[i] = Verdict{Answers: -1, Confidence: -1}
	}
	return out
}
