package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// clausesBehindTime gives whoever begins a sentence by telling, with when, where or in what behind the verb, the clause behind that with a comma or "that", where the models took nothing of it: local
// officials said on Saturday, | some twenty houses fell; the firm announced via its site at noon (1200 UTC) | that lines were cut.
func (c *Context) clausesBehindTime(found []Attribution) []Attribution {
	for _, s := range c.Doc.Sentence {
		cue, source, clause := c.clauseBehindTime(s)
		if clause.Len() == 0 {
			continue
		}
		k := withCue(found, cue)
		if k < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{clause}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		a := &found[k]
		if slices.ContainsFunc(a.Content, func(r doc.Range) bool { return overlaps(r, clause) }) {
			continue
		}
		a.Cue, a.Source, a.Content = cue, []doc.Range{source}, []doc.Range{clause}
	}
	return found
}

// clauseBehindTime returns the verb of telling with which sentence s begins behind who tells, and the clause that nothing but a time, a place or a medium and then a comma or "that" parts from
// it; clause is empty where s begins otherwise.
func (c *Context) clauseBehindTime(s doc.Range) (cue, source, clause doc.Range) {
	d := c.Doc
	s.End = c.beforeParticiple(s)
	i := s.Start + 1
	for i < s.End && !d.Tag[i].Finite() {
		i++
	}
	if i+4 >= s.End || c.quotes[i] >= 0 || !tellsAlone(d.Lemma[i]) {
		return
	}
	at := i + 1
	for at < s.End && d.Tag[at] != doc.Comma && d.Lemma[at] != "that" && !d.Tag[at].Finite() {
		at++
	}
	if at == i+1 || at+2 >= s.End || at-i > longTail || d.Tag[at] != doc.Comma && d.Lemma[at] != "that" || !c.tailOf(i, at) {
		return
	}
	at = c.overWhenAside(at, s.End)
	r := c.trimmed(doc.Range{Start: at + 1, End: s.End})
	if c.quotes[at+1] >= 0 || c.quotes[s.End-1] >= 0 || !c.standsAlone(r) || !c.plainStart(r) {
		return
	}
	if w := d.Lemma[s.Start]; i == s.Start+1 && (w == "he" || w == "she" || w == "they") {
		source = doc.Range{Start: s.Start, End: i}
	} else if source = c.openingSubject(s.Start, i); source.Len() == 0 {
		return
	}
	if d.Lemma[at] == "that" {
		r.Start = at
	}
	return doc.Range{Start: i, End: i + 1}, source, r
}

// overWhenAside returns the comma that ends a clause with "when" behind the comma at token i, and i where there is none: said on Monday, when the port was shut|, nobody was there.
func (c *Context) overWhenAside(i, end int) int {
	d := c.Doc
	if d.Lemma[i+1] != "when" {
		return i
	}
	for k := i + 2; k+2 < end; k++ {
		if d.Tag[k] == doc.Comma {
			return k
		}
	}
	return i
}

// longTail is how many words at most stand between a verb of telling and what stands behind when and where it was told.
const longTail = 14

// tellsAlone reports whether the verb lemma w needs to be told what is told, so that a clause behind it can be nothing else.
func tellsAlone(w string) bool {
	return english.OnlyTells(w) || w == "announce" || w == "report" || w == "confirm" || w == "warn" || w == "claim" || w == "add" || w == "reveal" || w == "disclose" || w == "state" || w == "note"
}

// plainStart reports whether the clause r begins with its subject: nothing in it is under another, relative or parted by a comma before its first verb, and it is no time.
func (c *Context) plainStart(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t.Finite():
			return k > r.Start && !english.Calendar(d.Lemma[k-1]) && !unitOfTime(d.Lemma[k-1])
		case t == doc.Comma, relative(t), c.under(k), c.quotes[k] >= 0:
			return false
		}
	}
	return false
}
