// Package coref finds who and what is mentioned in one report and which mentions stand for the same: names and their variants,
// descriptions, pronouns, seats of governments. What it cannot tell it leaves open.
package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Resolver finds the entities of documents.
type Resolver struct{}

// Resolve fills the layers Mention and Entity. It needs every other layer and the attributions. Each of parties, in any order, are words
// for somebody who speaks or passes on, so each is a mention.
func (r Resolver) Resolve(d *doc.Doc, as []doc.Attribution, parties []doc.Range) {}

// Speaker is who a source stands for.
type Speaker struct {
	// Entity is an index into Doc.Entity, -1 when it could not be told.
	Entity int
	// Confidence is the share of speakers like this one that are right, in hundredths; -1 when nothing judges it.
	Confidence int
}

// Speakers returns whom words stands for, for each attribution: words[i] are the words of its source that name the speaker, empty when
// it has none.
func (r Resolver) Speakers(d *doc.Doc, as []doc.Attribution, words []doc.Range) []Speaker {
	out := make([]Speaker, len(as))
	for i := range out {
		out[i] = Speaker{Entity: -1, Confidence: -1}
	}
	return out
}

// About returns the entities that each attribution is mainly about, as indices into Doc.Entity.
func (r Resolver) About(d *doc.Doc, as []doc.Attribution, speakers []Speaker) [][]int {
	return make([][]int, len(as))
}
