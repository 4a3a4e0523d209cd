package sourcing

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// personClass is the class of nouns for persons: the lexicon's number for nouns of WordNet's lexicographer file noun.person.
const personClass doc.Class = 2<<13 | 18

// person reports whether token i is a common noun whose commonest sense is a person.
func (f *finder) person(i int) bool {
	d := f.d
	return d.Tag[i].Noun() && !d.Tag[i].Proper() && (d.Sense[i] == personClass || f.is(i, persons))
}

var persons = list(`people person man woman boy girl mother father worker someone somebody other one player`)

// anonymous tells what is told of the speaker of attribution i when the words for them have no name.
func (f *finder) anonymous(i int) *Anonymous {
	r := f.out[i].Speaker
	if r.Len() == 0 || f.out[i].written || f.quotedByOther(i) {
		return nil
	}
	if x := f.antecedent(r.Start); r.Len() == 1 && x < r.Start && f.d.Tag[x].Noun() && f.throughPress(i) {
		r = f.np(x) // the Herald spoke to | two clerks |, who said
	}
	core := f.core(r)
	if core.Len() == 0 {
		return nil
	}
	h := f.nounOf(core)
	hidden := f.hidden(i, core)
	a := &Anonymous{Descriptor: core, Basis: f.basis(r, core)}
	if h < 0 || f.hasName(r, h) || !f.secretive(core, h, hidden, a.Basis.Len() > 0) {
		return nil
	}
	a.Plural, a.PluralBasis = f.plural(core, h)
	a.Reason, a.ReasonClass = f.reason(i, core, h)
	a.Specificity = f.specificity(core, h, a.Basis.Len() > 0)
	return a
}

// throughPress reports whether the press is the last link before who says attribution i.
func (f *finder) throughPress(i int) bool {
	c := f.out[i].Chain
	return len(c) > 0 && f.pressLike(c[len(c)-1])
}

// quotedByOther reports whether attribution i is what another says that somebody said: its speaker gave nothing to the press.
func (f *finder) quotedByOther(i int) bool {
	if by, _ := f.shower(i); by.Len() > 0 || f.container(i).Len() > 0 {
		return true
	}
	p := f.as[i].Within
	return p >= 0 && !f.out[p].Relay && f.out[p].Speaker.Len() > 0 && !f.pressLike(f.out[p].Speaker)
}

// core returns the words of r that describe who speaks, without how they know it, why they are not named and what stands behind a comma.
func (f *finder) core(r doc.Range) doc.Range {
	d := f.d
	for k := r.Start + 1; k < r.End; k++ {
		if d.Tag[k] == doc.Comma || d.Tag[k] == doc.WP || d.Tag[k] == doc.WDT || d.Tag[k] == doc.OpenBracket || f.knows(k) > 0 || f.is(k, hides) && k > r.Start+2 {
			r.End = k
			break
		}
	}
	for r.End > r.Start+1 && (d.Tag[r.End-1] == doc.IN || d.Tag[r.End-1] == doc.TO) {
		r.End--
	}
	return f.trim(r)
}

// nounOf returns the noun that r describes: the last of its first group; -1 when there is none.
func (f *finder) nounOf(r doc.Range) int {
	d := f.d
	g := f.group(r.Start)
	if of := f.whole(r.Start); of.Start > r.Start && of.End <= r.End {
		return of.End - 1 // one of his aides
	}
	if g.Len() == 0 {
		if f.is(r.Start, persons) || secret[d.Lemma[r.Start]] {
			return r.Start
		}
		return -1
	}
	end := min(g.End, r.End)
	if end == g.Start {
		return -1
	}
	h := end - 1
	if w := d.Lemma[g.Start]; d.Tag[h] == doc.CD || d.Tag[h] == doc.DT {
		return -1
	} else if h+2 < r.End && d.Lemma[h+1] == "of" && (w == "one" || w == "some" || w == "several" || w == "two" || w == "member") {
		if n := f.group(h + 2); n.Len() > 0 && !(w == "one" && d.Tag[n.End-1].Proper()) && (d.Lemma[h] != "member" || w == "member" || !seated[d.Lemma[n.End-1]]) {
			return n.End - 1
		}
	}
	return h
}

// hasName reports whether r names a person: its noun is proper, or a person's name stands beside it.
func (f *finder) hasName(r doc.Range, h int) bool {
	d := f.d
	if d.Tag[h] == doc.NNP || d.Tag[h] == doc.PRP {
		return true
	}
	for k := r.Start; k < r.End; k++ {
		if d.Name[k].Class() != 1 || !d.Name[k].Begin() {
			continue
		}
		end := k + 1
		for end < d.Len() && d.Name[end].Class() == 1 && !d.Name[end].Begin() {
			end++
		}
		owner := end < d.Len() && d.Tag[end] == doc.POS || k > r.Start && d.Tag[k-1] == doc.IN || end <= h || f.whereBefore(k, h)
		if !owner && (k < r.Start+1 || k <= h || d.Tag[k-1] == doc.Comma || d.Tag[k-1] == doc.VBN || d.Label[end-1] == doc.Appos || d.Tag[k-1].Noun()) {
			return true
		}
	}
	return false
}

// whereBefore reports whether a preposition for where somebody is, or is from, stands behind noun h before the adjectives and nouns right before the name at token k: in sleepy | Marlow Bay |.
func (f *finder) whereBefore(k, h int) bool {
	d := f.d
	for i := k - 1; i > h; i-- {
		switch t := d.Tag[i]; {
		case t == doc.IN || t == doc.TO:
			switch d.Lemma[i] {
			case "in", "at", "from", "near", "outside", "around", "across":
				return true
			}
			return false
		case t != doc.JJ && t != doc.NN && t != doc.VBN && t != doc.DT || d.Form[i].Traits.Has(doc.Capital):
			return false
		}
	}
	return false
}

// secretive reports whether somebody of whom core tells, in noun h, keeps back a name.
func (f *finder) secretive(core doc.Range, h int, hidden, knows bool) bool {
	d := f.d
	lemma := d.Lemma[h]
	person := f.person(h) || secret[lemma]
	first := d.Lemma[core.Start]
	one := d.Tag[h] == doc.NN && (first == "a" || first == "an" || first == "one" || first == "another") || d.Tag[h] == doc.NNS && first == "one" && f.lemmaAt(core.Start+1) == "of"
	counted := d.Tag[core.Start] == doc.CD || first == "several"
	switch {
	case hidden && (person || d.Tag[h] == doc.NNS):
		return true
	case (knows || f.close(core)) && (person || open[lemma] || d.Tag[h] == doc.NNS):
		return true
	case secret[lemma], staff[lemma] && d.Tag[h] == doc.NN:
		return true
	case counted && lemma == "member" && f.ofBody(core, h), d.Tag[h] == doc.NNS && person && !open[lemma] && !pressPeople[lemma] && f.atSome(core, h):
		return true
	case one && person && !pressPeople[lemma] || one && pressPeople[lemma] && !f.pressLike(core), counted && person && !open[lemma]:
		return true
	}
	return lemma == "someone" || lemma == "somebody"
}

// ofBody reports whether core tells, beside noun h, of a body with seats: two members of the port's | board |, two | council | members.
func (f *finder) ofBody(core doc.Range, h int) bool {
	for k := core.Start; k < core.End; k++ {
		if k != h && f.d.Tag[k].Noun() && seated[f.d.Lemma[k]] {
			return true
		}
	}
	return false
}

// atSome reports whether core tells, behind noun h, of where those it is for work, counted and without a name: consultants | at two rival firms |.
func (f *finder) atSome(core doc.Range, h int) bool {
	d := f.d
	for k := h + 1; k+2 < core.End; k++ {
		if w := d.Lemma[k]; w == "at" || w == "with" || w == "from" || w == "in" {
			return (d.Tag[k+1] == doc.CD || quantifiers[d.Lemma[k+1]]) && !d.Tag[core.End-1].Proper() && d.Tag[core.End-1].Noun()
		}
	}
	return false
}

// close reports whether core tells of those who stand close to somebody: people close to the mayor.
func (f *finder) close(core doc.Range) bool {
	for k := core.Start; k+1 < core.End; k++ {
		if f.d.Lemma[k] == "close" && f.d.Lemma[k+1] == "to" {
			return true
		}
	}
	return false
}

// basis returns the words of r behind core that tell how those who speak know.
func (f *finder) basis(r, core doc.Range) doc.Range {
	d := f.d
	for k := core.Start + 1; k < r.End && k < core.End+24; k++ {
		n := f.knows(k)
		if n == 0 {
			continue
		}
		end := r.End
		for p := k + 1; p < end; p++ {
			if d.Tag[p] == doc.Comma || f.is(p, hides) || d.Tag[p] == doc.WP && p > k+1 {
				end = p
			}
		}
		return f.trim(doc.Range{Start: k, End: end})
	}
	return doc.Range{}
}

// knows returns how many words at token k tell of a way of knowing, 0 when none do: familiar with the matter; who attended it.
func (f *finder) knows(k int) int {
	d := f.d
	next := func(n int) string {
		if k+n < d.Len() {
			return d.Lemma[k+n]
		}
		return ""
	}
	switch w := d.Lemma[k]; {
	case (w == "familiar" || w == "acquainted") && next(1) == "with", w == "brief" && d.Tag[k] == doc.VBN && (next(1) == "on" || next(1) == "by" || next(1) == "about"),
		w == "involve" && d.Tag[k] == doc.VBN && next(1) == "in", w == "present" && (next(1) == "at" || next(1) == "for" || next(1) == "in"), w == "aware" && next(1) == "of",
		w == "privy" && next(1) == "to":
		return 2
	case w == "work" && d.Tag[k] == doc.VBG && next(1) == "on", w == "in" && next(1) == "attendance",
		(w == "tell" || w == "inform") && d.Tag[k] == doc.VBN && d.Label[k] == doc.Acl && (next(1) == "of" || next(1) == "about"):
		return 2
	case (w == "directly" || w == "closely" || w == "personally") && k+1 < d.Len() && d.Tag[k+1] != doc.RB && d.Tag[k+1] != doc.WP && f.knows(k+1) > 0:
		return f.knows(k+1) + 1
	case w == "with":
		for n := 1; n < 4; n++ {
			if x := next(n); x == "knowledge" || x == "access" || x == "insight" || x == "sight" {
				return n + 1
			}
		}
	case w == "in" && next(1) == "the" && (next(2) == "room" || next(2) == "meeting"), w == "on" && next(1) == "the" && next(2) == "call":
		return 3
	case d.Tag[k] == doc.WP && k+1 < d.Len():
		v := k + 1
		for v < d.Len() && v < k+5 && (d.Lemma[v] == "have" || d.Lemma[v] == "be" || d.Tag[v] == doc.RB) {
			v++
		}
		if v < d.Len() && v > k+1 && d.Lemma[v-1] == "be" && (d.Lemma[v] == "at" || f.knows(v) > 0 || d.Tag[v] == doc.VBN && (d.Lemma[v] == "tell" || d.Lemma[v] == "show" || d.Lemma[v] == "inform" || d.Lemma[v] == "give")) {
			return v - k + 1 // who was at the meeting, who had been shown it
		}
		if v < d.Len() && (learns[d.Lemma[v]] || f.knows(v) > 0 && d.Tag[v] != doc.WP) {
			return v - k + 1
		}
	}
	return 0
}

// learns are verbs that tell how somebody came to know.
var learns = list(`see attend witness read hear review type take watch sit work oversee handle write know draft help participate observe examine visit
	meet speak serve listen`)

// plural tells whether more than one speaks, and the words that tell how many.
func (f *finder) plural(core doc.Range, h int) (bool, doc.Range) {
	d := f.d
	if d.Lemma[core.Start] == "one" && core.Len() > 1 {
		return false, doc.Range{} // one of its top ten investors
	}
	for k := core.Start; k < h; k++ {
		if w := d.Lemma[k]; d.Tag[k] == doc.CD && w != "one" || quantifiers[w] {
			return true, doc.Range{Start: k, End: k + 1}
		}
	}
	return d.Tag[h] == doc.NNS || d.Tag[h] == doc.NNPS || d.Lemma[h] == "people" || d.Lemma[h] == "other" && d.Tag[h] == doc.NNS, doc.Range{}
}

var quantifiers = list(`several many both few some numerous multiple dozen most various`)

// specificity tells how closely a source is described: 0 bare, 1 kind of group, 2 with institution, 3 with that and rank or desk, 4 with that
// and a way of knowing.
func (f *finder) specificity(core doc.Range, h int, knows bool) int {
	d := f.d
	if lemma := d.Lemma[h]; (lemma == "source" || f.is(h, persons)) && core.End <= h+1 && !f.qualified(core, h) {
		return 0
	}
	institution, rank := false, ranks[d.Lemma[h]]
	for k := core.Start; k < core.End; k++ {
		switch {
		case ranks[d.Lemma[k]]:
			rank = true
		case k != h && d.Tag[k].Noun():
			institution = true
		}
	}
	switch {
	case institution && rank && knows:
		return 4
	case institution && rank:
		return 3
	case institution:
		return 2
	}
	return 1
}

// qualified reports whether a noun or an adjective of kind stands before noun h.
func (f *finder) qualified(core doc.Range, h int) bool {
	for k := core.Start; k < h; k++ {
		if f.d.Tag[k].Noun() || f.d.Tag[k] == doc.JJ && f.d.Lemma[k] != "unnamed" && f.d.Lemma[k] != "anonymous" && f.d.Lemma[k] != "several" && f.d.Lemma[k] != "many" {
			return true
		}
	}
	return false
}

var ranks = list(`senior former top junior chief deputy high-ranking ranking veteran director head aide adviser clerk captain colonel major sergeant lieutenant
	general minister manager supervisor secretary desk unit department division section office`)
