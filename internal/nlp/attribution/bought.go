package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// goods reports whether r is things that somebody orders from whoever sells them, and not what they want done with one: ten jets from Orvel Motors, new desks; but the bridge closed.
func (c *Context) goods(r doc.Range) bool {
	d := c.Doc
	g := c.nominalFrom(r.Start)
	g.End = min(g.End, r.End)
	if g.Len() == 0 || d.Lemma[r.Start] == "the" || d.Tag[r.Start] == doc.PRPS || !c.wares(g.End-1) {
		return false
	}
	return g.End >= r.End || d.Lemma[g.End] == "from" || d.Lemma[g.End] == "for" || d.Lemma[g.End] == "at" || d.Lemma[g.End] == "on" && english.Calendar(d.Lemma[min(g.End+1, r.End-1)])
}

// wares reports whether token i is a common noun for what can be touched and sold.
func (c *Context) wares(i int) bool {
	switch c.Doc.Sense[i] {
	case artefactClass, foodClass, plantClass, animalClass, substanceClass:
		return c.Doc.Tag[i] == doc.NN || c.Doc.Tag[i] == doc.NNS
	}
	return false
}

// phoned reports whether r is nobody but whom somebody calls by telephone, with where and when, and not what they call them: the police in Tarnow, a plumber, medics, 911 when it rained; but the
// police liars, the mayor a coward.
func (c *Context) phoned(r doc.Range) bool {
	d := c.Doc
	g := doc.Range{Start: r.Start, End: r.Start}
	for g.End < r.End && (g.Len() == 0 && (d.Tag[g.End] == doc.DT || d.Tag[g.End] == doc.PRPS) || d.Tag[g.End] == doc.JJ) {
		g.End++
	}
	who := g.End
	if who >= r.End || d.Lemma[who] == "that" {
		return false
	}
	switch w := d.Lemma[who]; {
	case w == "police" || w == "ambulance" || d.Tag[who] == doc.CD && (d.Word(who) == "911" || d.Word(who) == "999" || d.Word(who) == "112"):
	case d.Sense[who] == doc.PersonNoun && (who > r.Start || d.Tag[who] == doc.NNS) && !english.Calendar(w):
	default:
		return false
	}
	return c.onlyWhereOrWhen(doc.Range{Start: who + 1, End: r.End})
}

// onlyWhereOrWhen reports whether r holds nothing but where and when something was done: in Tarnow on Sunday after it rained.
func (c *Context) onlyWhereOrWhen(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < r.End; {
		if d.Tag[k] == doc.WRB || d.Tag[k] == doc.IN && english.Subordinates(d.Lemma[k]) || d.Lemma[k] == "after" || d.Lemma[k] == "before" {
			return true
		}
		if d.Tag[k] != doc.IN || d.Lemma[k] == "as" || d.Lemma[k] == "for" {
			return false
		}
		for k++; k < r.End && nominal(d.Tag[k]); k++ {
			if d.Tag[k-1].Proper() && !d.Tag[k].Proper() || d.Tag[k-1].Noun() && d.Tag[k] == doc.DT {
				return false // in Tarnow liars
			}
		}
		if k < r.End && d.Tag[k] != doc.IN && d.Tag[k] != doc.WRB {
			return false
		}
	}
	return true
}
