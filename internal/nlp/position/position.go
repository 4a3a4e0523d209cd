// Package position tells what a statement does: says, alleges, denies, declines to comment ... Rules decide where the meaning of a cue
// leaves no doubt; a linear model over the words of cue, source and content decides the others.
package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

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
	// Rule is the name of the rule that decided, "" where the model did.
	Rule string
	// Margin is how much the model preferred its position over the next, in points of the model.
	Margin int32
}

// Judge tells the positions of attributions. Without a model it has the rules alone. It is safe for use by many goroutines.
type Judge struct {
	Model      *linear.Model
	Confidence *Confidence
}

// Judge returns the verdict on every attribution of a document. It needs every layer, and mentions.
func (j Judge) Judge(d *doc.Doc, as []doc.Attribution) []Verdict {
	out := make([]Verdict, len(as))
	vs := views(d, as)
	var features []linear.Feature
	for i := range as {
		features = vs[i].contextFeatures(vs[i].features(features[:0]), vs, i)
		out[i] = j.decide(&vs[i], features)
	}
	r := relations{d: d, as: as, verdicts: out}
	for i := range out {
		if r.contrary(vs, i) {
			out[i].Position, out[i].Rule = Denies, contraryRule
			if j.Confidence != nil {
				out[i].Confidence = j.Confidence.of(out[i])
			}
		}
	}
	r.link()
	r.part()
	return out
}

// decide tells the position of what v looks at.
func (j Judge) decide(v *view, features []linear.Feature) Verdict {
	out := Verdict{Answers: -1, Confidence: -1}
	if r, ok := v.rule(); ok {
		out.Position, out.Rule = r.Position, r.Name
	} else if j.Model != nil {
		out.Position, out.Margin = best(j.Model, features, v.mainAct())
	}
	if j.Confidence != nil {
		out.Confidence = j.Confidence.of(out)
	}
	return out
}

// leadOverSays is by how much, in points of the model, a stance must be above plain saying: who is told to deny or attack something and does neither is wronged, and of those that were no surer
// one in four was right in reports that the model had not seen, at which the bound was chosen.
const leadOverSays = 400

// best returns the position that the model scores highest, the first of equals, and by how much. It is says where the highest is a stance that is hardly above it and not what the cue does by
// itself (act, see mainAct).
func best(m *linear.Model, features []linear.Feature, act uint32) (Position, int32) {
	var scores [NumPositions]int32
	m.Score(features, scores[:])
	first, second := 0, -1
	for k := 1; k < len(scores); k++ {
		switch {
		case scores[k] > scores[first]:
			first, second = k, first
		case second < 0 || scores[k] > scores[second]:
			second = k
		}
	}
	switch Position(first) {
	case Denies, Supports, Opposes, Finds, Believes, Demands, Commits:
		if (uint32(first) != act || Position(first) == Finds) && scores[first]-scores[Says] < leadOverSays {
			return Says, 0
		}
	}
	return Position(first), scores[first] - scores[second]
}
