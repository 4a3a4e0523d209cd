package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Settle completes what Find found once it is known who speaks: speaker has an index into Doc.Entity for each attribution, -1 where it
// could not be told. What is told once of a source without a name, of a chain or of an occasion holds on while the same one speaks.
func Settle(d *doc.Doc, as []doc.Attribution, found []Sourcing, speaker []int) {
	shareAnonymous(found, speaker)
	carry(d, as, found, speaker)
}

// shareAnonymous gives every statement of an entity what is told at one of them: the official, or he, is the one described before.
func shareAnonymous(found []Sourcing, speaker []int) {
	first := map[int]*Anonymous{}
	for i, e := range speaker {
		a := found[i].Anonymous
		if e < 0 || a == nil {
			continue
		}
		b := first[e]
		if b == nil {
			first[e] = a
			continue
		}
		if b.Reason.Len() == 0 {
			b.Reason, b.ReasonClass = a.Reason, a.ReasonClass
		}
		if b.Basis.Len() == 0 {
			b.Basis = a.Basis
		}
	}
	for i, e := range speaker {
		if b := first[e]; e >= 0 && b != nil {
			c := *b
			if a := found[i].Anonymous; a != nil {
				c.Descriptor, c.Plural, c.PluralBasis = a.Descriptor, a.Plural, a.PluralBasis
			}
			found[i].Anonymous = &c
		}
	}
}

// carry hands occasions and chains on to what the same speaker says in the sentences that follow.
func carry(d *doc.Doc, as []doc.Attribution, found []Sourcing, speaker []int) {
	last := map[int]int{}
	for i, e := range speaker {
		if e < 0 || as[i].Within >= 0 {
			continue
		}
		if found[i].Occasion.Len() > 0 {
			last[e] = i
			continue
		}
		k, ok := last[e]
		if !ok || !near(d, as[k], as[i]) {
			continue
		}
		hand(&found[i], found[k])
	}
	carryBack(d, as, found, speaker)
}

// carryBack hands the first occasion on to what the same speaker says before it, in a headline or a first sentence.
func carryBack(d *doc.Doc, as []doc.Attribution, found []Sourcing, speaker []int) {
	first := map[int]int{}
	for i := len(as) - 1; i >= 0; i-- {
		e := speaker[i]
		if e < 0 || as[i].Within >= 0 {
			continue
		}
		if found[i].Occasion.Len() > 0 {
			first[e] = i
		} else if k, ok := first[e]; ok && near(d, as[i], as[k]) && d.SentenceOf[as[i].Cue.Start] < carryHead {
			hand(&found[i], found[k])
		}
	}
}

// hand gives to what from has.
func hand(to *Sourcing, from Sourcing) {
	to.Occasion = from.Occasion
	if len(to.Chain) == 0 {
		to.Chain = from.Chain
	}
}

const carryHead = 3

// near reports whether b comes so soon behind a that it was said there too, and is told in a tense of saying.
func near(d *doc.Doc, a, b doc.Attribution) bool {
	return d.SentenceOf[b.Cue.Start]-d.SentenceOf[a.Cue.Start] <= carrySentences
}

const carrySentences = 12

// Rehang takes attributions out of those that only pass them on: what officials told the Herald is nested in nothing the Herald said.
func Rehang(as []doc.Attribution, found []Sourcing) {
	for i := range as {
		for steps := 0; as[i].Within >= 0 && found[as[i].Within].Relay && steps < len(as); steps++ {
			as[i].Within = as[as[i].Within].Within
		}
	}
}
