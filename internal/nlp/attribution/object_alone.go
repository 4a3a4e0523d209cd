package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// objectAlone takes off what somebody denies, rejects, grants or confirms, where that is a noun group, the words for when, how and through whom they did: denied | the charge | again yesterday, in a
// statement; announced | the vote | in a letter to members; rubbished | it | within the hour. Of a noun a day may tell which, of a pronoun nothing does.
func (c *Context) objectAlone(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.End] >= 0 || !english.AnswersIt(d.Lemma[Head(d, a.Cue)]) && !english.Unveils(d.Lemma[Head(d, a.Cue)]) {
		return
	}
	if h := c.helpers(Head(d, a.Cue)); h.not || h.modal {
		return // could not confirm our results again
	}
	r := &a.Content[0]
	if k := r.End; r.Len() == 1 && partly(d.Lemma[r.Start]) && c.lemmaAt(r.Start, k) == "of" && k+1 < d.Len() && (d.Tag[k+1] == doc.PRP || d.Tag[k+1] == doc.DT) {
		r.End = k + 2 // all | of it
	}
	end, alone := c.objectFrom(*r)
	if end >= r.End || end == r.Start {
		return
	}
	tail := doc.Range{Start: end, End: r.End}
	if d.Tag[tail.Start] == doc.Comma {
		tail.Start++
	}
	if c.anyQuoted(tail) || c.finite(tail) || tail.Len() == 0 || !alone && !c.howItWas(tail) || alone && d.Lemma[tail.Start] == "of" {
		return
	}
	for k := tail.Start; k < tail.End; k++ {
		if t := d.Tag[k]; relative(t) || t == doc.CC || t == doc.VBG || t == doc.VBN || t == doc.TO || t == doc.Comma || d.Lemma[k] == "that" || d.Lemma[k] == "as" && k+1 < tail.End && d.Lemma[k+1] != "well" {
			return
		}
	}
	r.End = end
}

// partly reports whether a word tells how much of a thing told before is meant.
func partly(w string) bool {
	return w == "all" || w == "any" || w == "some" || w == "much" || w == "none" || w == "most" || w == "part"
}

// objectFrom returns where the noun group ends that the words r begin with, and whether it stands for something told before: it, that, all of it.
func (c *Context) objectFrom(r doc.Range) (end int, alone bool) {
	d := c.Doc
	for k := r.Start; k < min(r.Start+3, r.End); k++ {
		switch w := d.Lemma[k]; {
		case w == "it" || w == "this" || w == "that" && (k+1 == r.End || !nominal(d.Tag[k+1]) || d.Lemma[k+1] == "yesterday") && !c.finite(r):
			return k + 1, k+1 == r.End || !d.Tag[k+1].Noun() || d.Lemma[k+1] == "yesterday"
		case partly(w) || w == "of":
			continue
		}
		break
	}
	for end = r.Start; end < r.End && nominal(d.Tag[end]); end++ {
		if t, w := d.Tag[end], d.Lemma[end]; end > r.Start && (t == doc.DT || w == "yesterday" || w == "today" || w == "tonight" || w == "last" && d.Tag[end-1] != doc.PRPS && d.Tag[end-1] != doc.DT || unitOfTime(w) && d.Tag[end] == doc.NNS) {
			break
		}
	}
	return end, false
}

// heardOf reports whether g is the press, or those to whom people answer: confirmed the deal | to the Tarn Post |, | to reporters |.
func (c *Context) heardOf(g doc.Range) bool {
	last := c.Doc.Lemma[g.End-1]
	return english.Hearer(last) && last != "court" || last == "media" || english.PressNoun(last) || c.Doc.Tag[g.End-1].Proper() && english.PressName(last)
}

// howItWas reports whether the words r tell but when, how, in what or through whom something was said.
func (c *Context) howItWas(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < r.End; {
		g := doc.Range{Start: k, End: k}
		for g.End < r.End && d.Tag[g.End] != doc.IN && d.Tag[g.End] != doc.Comma && (nominal(d.Tag[g.End]) || d.Tag[g.End] == doc.RB) {
			g.End++
		}
		if g.Len() > 0 {
			w := d.Lemma[g.End-1]
			if d.Tag[g.End-1] != doc.RB && w != "yesterday" && w != "today" && w != "tonight" && w != "last" && !unitOfTime(w) && !partOfDay(w) && d.Lemma[max(g.End-2, 0)] != "last" {
				return false
			}
			k = g.End
			continue
		}
		w := d.Lemma[k]
		g = c.nominalFrom(k + 1)
		if g.Len() == 0 || g.End > r.End {
			return w == "at" && c.lemmaAt(k, k+1) == "once" || w == "as" && c.lemmaAt(k, k+1) == "well"
		}
		noun := d.Lemma[g.End-1]
		switch {
		case w == "as" && noun == "well", w == "at" && noun == "once":
		case w == "through" || w == "via":
			if !english.SpeaksFor(noun) && !d.Tag[g.End-1].Proper() {
				return false
			}
		case w == "in":
			if noun != "statement" && noun != "interview" && noun != "speech" && noun != "briefing" && !english.Medium(noun) {
				return false
			}
		case w == "to":
			if k == r.Start && !c.heardOf(g) {
				return false // a letter to members
			}
		case w == "from":
			if noun != "dock" && noun != "stage" && noun != "bench" {
				return false
			}
		case w == "within" || w == "after" || w == "before":
			if !unitOfTime(noun) {
				return false
			}
		default:
			return false
		}
		k = g.End
	}
	return true
}
