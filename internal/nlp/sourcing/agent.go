package sourcing

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds those who speak for others: lawyers, spokesmen, prosecutors.

// through makes the lawyer or spokesman through whom something is said its speaker, for whom it says itself.
func (f *finder) through(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for p := sent.Start; p+1 < sent.End; p++ {
		if w := d.Lemma[p]; w != "through" && w != "via" || d.Quote[p] >= 0 || within(a.Content, p) || !f.belongs(p, i) && !f.sharesOpening(p, i) {
			continue
		}
		g := f.group(p + 1)
		if g.Len() == 0 || s.Speaker.Len() == 0 {
			continue
		}
		agent := slices.ContainsFunc(f.tokens(g), func(k int) bool { return f.agent(k) || f.pressSecretary(k) }) || f.calledAgent(g)
		if f.goesBetween(p, g) && (!agent || f.givenOut(p)) {
			if in(s.Speaker, p) {
				s.Speaker = f.short(s.Speaker)
			}
			if to := f.told(f.group(g.End + 1)); f.lemmaAt(g.End) == "to" && to.Len() > 0 {
				s.Chain = append(s.Chain, to) // relayed through a friend to the Herald
			}
			s.Chain = append(s.Chain, g)
			break
		}
		if agent {
			if in(s.Speaker, p) {
				s.Speaker = f.trim(doc.Range{Start: s.Speaker.Start, End: p})
			}
			if n := f.nameBehind(g); !overlap([]doc.Range{n}, []doc.Range{s.Speaker}) {
				g = n
			}
			s.OnBehalfOf, s.Speaker = s.Speaker, g
			return
		}
	}
	if s.OnBehalfOf.Len() == 0 {
		s.OnBehalfOf = f.client(s.Speaker)
	}
	if s.OnBehalfOf.Len() == 0 {
		s.OnBehalfOf, s.acts = f.acting(i)
	}
}

// goesBetween reports whether g, behind the preposition p, is for people who carry the words of others without speaking for them: through | a friend |, via | an interpreter |. Who learns something
// through others has not said it to them.
func (f *finder) goesBetween(p int, g doc.Range) bool {
	h := f.head(g)
	if !f.person(h) && f.d.Name[h].Class() != 1 || f.pressLike(g) {
		return false
	}
	if v := int(f.d.Head[h]); v >= 0 {
		switch f.d.Lemma[v] {
		case "hear", "learn", "know", "find", "discover", "see", "meet":
			return false
		}
	}
	return true
}

// givenOut reports whether preposition p tells through whom a writing was given out, which is told as its party's own: in a statement issued | through his lawyers.
func (f *finder) givenOut(p int) bool {
	return p > 1 && f.d.Tag[p-1] == doc.VBN && english.Missive(f.d.Lemma[p-2])
}

// sharesOpening reports whether token p opens the sentence and hangs on what the one who says attribution i says before in it: through his lawyer, he confirmed the
// meeting but denied the rest.
func (f *finder) sharesOpening(p, i int) bool {
	a := f.as[i]
	if p != f.sentence(p).Start || len(a.Source) == 0 || a.Source[0].End > a.Cue.Start {
		return false
	}
	for j := i - 1; j >= 0 && f.as[j].Cue.Start > p; j-- {
		if b := f.as[j]; b.Within == a.Within && len(b.Source) > 0 && b.Source[0] == a.Source[0] && f.belongs(p, j) {
			return true
		}
	}
	return false
}

// nameBehind returns the name of a person that stands between commas behind g, and g where none does: his lawyer, | Ada Roe |, said.
func (f *finder) nameBehind(g doc.Range) doc.Range {
	d := f.d
	k := g.End + 1
	if k >= d.Len() || d.Tag[g.End] != doc.Comma || f.proper(g.End-1) {
		return g
	}
	name := doc.Range{Start: k, End: k}
	for name.End < d.Len() && d.Tag[name.End].Proper() {
		name.End++
	}
	if name.Len() == 0 || name.End >= d.Len() || d.Tag[name.End] != doc.Comma || d.Name[name.End-1].Class() != 1 {
		return g
	}
	return name
}

// calledAgent reports whether r is the name of a person whom the report elsewhere calls somebody's lawyer, right before the name or behind it: her solicitor, Ada Roe; Ada Roe, a
// lawyer for the port; Ada Roe, who is a lawyer.
func (f *finder) calledAgent(r doc.Range) bool {
	d := f.d
	last := d.Form[r.End-1].Exact
	if !f.proper(r.End - 1) {
		return false
	}
	for k := range d.Form {
		if d.Form[k].Exact != last || in(r, k) && k != r.End-1 || d.Name[k].Class() != 1 {
			continue
		}
		first := k
		for first > 0 && d.Name[first-1].Class() == 1 && !d.Name[first].Begin() {
			first--
		}
		if first > 0 && d.Tag[first-1] == doc.Comma {
			first--
		}
		if first > 0 && f.agent(first-1) {
			return true
		}
		if k+2 < d.Len() && d.Tag[k+1] == doc.Comma && d.SentenceOf[k+1] == d.SentenceOf[k] {
			at := k + 2
			if f.low(at) == "who" && f.lemmaAt(at+1) == "be" {
				at += 2
			}
			if g := f.group(at); g.Len() > 0 && f.agent(g.End-1) {
				return true
			}
		}
	}
	return false
}

// client returns whom a lawyer or a spokesman in r speaks for: the mayor’s lawyer; a spokesman for the bank.
func (f *finder) client(r doc.Range) doc.Range {
	d := f.d
	for k := r.Start; k < r.End; k++ {
		if !f.agent(k) && !f.pressSecretary(k) && (!f.is(k, deputies) || k < 1 || d.Tag[k-1] != doc.POS && d.Tag[k-1] != doc.PRPS) || !d.Tag[k].Noun() {
			continue
		}
		if f.prosecutes(k) || f.over(k) || f.besideOthers(r, k) {
			return doc.Range{}
		}
		if k+2 < r.End && (d.Lemma[k+1] == "for" || d.Lemma[k+1] == "of" && !f.pressSecretary(k)) {
			g := f.group(k + 2)
			g.End = min(g.End, r.End)
			return f.trim(f.withSecond(g, r.End))
		}
		for p := k - 1; p >= r.Start; p-- {
			if d.Tag[p] == doc.POS && p > r.Start && p+1 < k && d.Name[p] != doc.Outside && d.Name[k-1] != doc.Outside && d.Form[k-1].Traits.Has(doc.Capital) {
				break // a Dockers' Union spokeswoman
			}
			if d.Tag[p] == doc.POS && p > 0 {
				r := f.trim(doc.Range{Start: f.nameBeforeOf(int(min(f.lo[p-1], int32(p-1))), r.Start), End: p})
				for r.Len() > 1 && english.Title(strings.TrimSuffix(f.low(r.Start), ".")) {
					r.Start++
				}
				return r
			}
			if d.Tag[p] == doc.PRPS {
				return doc.Range{Start: p, End: p + 1}
			}
		}
		if g := f.nameEnding(doc.Range{Start: r.Start, End: k}); g.Len() > 0 && f.is(k, speakersFor) {
			return g
		}
		return f.commonBody(r, k)
	}
	return doc.Range{}
}

// besideOthers reports whether the agent at token k speaks in r together with somebody who is none, so that not both speak for whom the agent does: the league and Roe's agent; his agent and an official.
func (f *finder) besideOthers(r doc.Range, k int) bool {
	d := f.d
	if k+1 < r.End && f.proper(k+1) {
		return false // the secretary and her lawyer Ada Roe
	}
	if h := int(d.Head[k]); d.Label[k] == doc.Conj && h >= r.Start && h < k && !f.agent(h) && f.ownNoun(k) && !slices.Contains(d.Tag[r.Start:k], doc.Comma) {
		return d.Tag[f.first(k)] != doc.PRPS // Roe and her lawyers
	}
	for c := k + 1; c < r.End; c++ {
		if int(d.Head[c]) == k && d.Label[c] == doc.Conj {
			return !f.agent(c) && !f.is(c, deputies) && d.Tag[f.first(c)] == doc.DT && d.Tag[c].Noun() && !slices.Contains(d.Tag[k:c], doc.Comma)
		}
	}
	return false
}

// first returns the first of the words before noun k that belong to it.
func (f *finder) first(k int) int {
	n := min(int(f.lo[k]), k)
	for n < k && (f.d.Tag[n] == doc.CC || f.d.Tag[n].Punct()) {
		n++
	}
	return n
}

// ownNoun reports whether noun k has an article of its own, or somebody whose it is, or needs none.
func (f *finder) ownNoun(k int) bool {
	n := f.first(k)
	return f.d.Tag[k] == doc.NNS || f.d.Tag[n] == doc.DT || f.d.Tag[n] == doc.PRPS || slices.Contains(f.d.Tag[n:k], doc.POS)
}

// withSecond returns the client g with the second of two before token end: a spokesman for | Brill Steel and the Harbour Union |. A person beside a body may speak besides.
func (f *finder) withSecond(g doc.Range, end int) doc.Range {
	d := f.d
	if g.Len() == 0 || g.End+1 >= end || d.Lemma[g.End] != "and" {
		return g
	}
	if o := f.group(g.End + 1); o.Len() > 0 && o.End <= end && (d.Name[f.headOf(g)].Class() == 1 || d.Name[f.headOf(o)].Class() != 1) {
		g.End = o.End
	}
	return g
}

// over reports whether the words before the noun for an agent at token k say that they are one no more: a former spokeswoman, formerly a lawyer, who was a spokeswoman, who
// worked as one.
func (f *finder) over(k int) bool {
	d, i := f.d, k-1
	from := f.sentence(k).Start
	for ; i >= from && (d.Tag[i].Noun() || adjective(d.Tag[i])); i-- {
		if f.is(i, past) {
			return true
		}
	}
	if i >= from && d.Tag[i] == doc.DT {
		i--
	}
	if i <= from {
		return false
	}
	switch d.Lemma[i] {
	case "formerly", "once", "previously":
		return true
	case "as":
		i--
		if w := d.Lemma[i]; w != "work" && w != "serve" && w != "act" {
			return false
		}
	case "be":
	default:
		return false
	}
	return i > from && d.Tag[i] == doc.VBD && d.Lemma[i-1] == "who"
}

// nameEnding returns what r ends in where that is a name that is no person's nor a place's, or the government or the police of one: a | Tarnow Rovers | spokesman, a | Karesian government |
// spokesman; empty without.
func (f *finder) nameEnding(r doc.Range) doc.Range {
	d, k := f.d, r.End-1
	if r.Len() == 0 {
		return r
	}
	if l := d.Lemma[k]; k > r.Start && (l == "government" || l == "police") && !d.Form[k].Traits.Has(doc.Capital) && d.Form[k-1].Traits.Has(doc.Capital) && d.Tag[k-1] != doc.DT {
		return doc.Range{Start: k - 1, End: r.End}
	}
	for k >= r.Start && d.Name[k].Class() == 4 && d.Tag[k].Proper() {
		k--
	}
	return doc.Range{Start: k + 1, End: r.End}
}

// nameBeforeOf returns where a name begins, at or behind token from, of which the words from token k on are the end behind "of", or "for" within a name, k where none does: the | Bank | of Tarn's lawyer;
// but the daughter of | Roe |'s lawyer.
func (f *finder) nameBeforeOf(k, from int) int {
	d, of := f.d, k
	joins := func(i int) bool { return d.Lemma[i] == "of" || d.Lemma[i] == "for" && d.Name[i] != doc.Outside }
	if !joins(of) {
		of--
	}
	start := of
	for start > from && d.Tag[start-1].Proper() && d.Form[start-1].Traits.Has(doc.Capital) {
		start--
	}
	if of <= from || !joins(of) || start == of || !d.Form[of+1].Traits.Has(doc.Capital) {
		return k
	}
	return start
}

// agent reports whether token k is a noun for somebody whose work it is to speak for others.
func (f *finder) agent(k int) bool { return english.Agent(f.d.Lemma[k]) }

// commonBody returns the words without a name for the public body that stands right before the spokesman or the lawyer k of r: a police spokesman, a government lawyer, a city council
// spokesman. It is
// empty where the words before end the name of a body elsewhere, as they are for that then.
func (f *finder) commonBody(r doc.Range, k int) doc.Range {
	d := f.d
	if !f.is(k, speakersFor) && !(english.Counsel(d.Lemma[k]) && k > 0 && f.is(k-1, bodies)) || k == r.Start || !f.is(k-1, bodies) && !f.is(k-1, publicBodies) || d.Name[k-1] != doc.Outside {
		return doc.Range{}
	}
	out := doc.Range{Start: k - 1, End: k}
	for out.Start > r.Start && out.Len() < 3 && (d.Tag[out.Start-1] == doc.NN || f.is(out.Start-1, ofBodies)) && d.Name[out.Start-1] == doc.Outside {
		out.Start--
	}
	if f.is(k-1, publicBodies) && (out.Len() < 2 || f.namedSo(out)) || out.Start > r.Start && d.Tag[out.Start-1] != doc.DT {
		return doc.Range{}
	}
	return out
}

// publicBodies are nouns for bodies of the public that need a word before them for telling which: the fire department, the school board.
var publicBodies = list(`department council board ministry commission authority service brigade guard`)

// ofBodies are adjectives that tell which of such bodies one is.
var ofBodies = list(`military naval civil public national local municipal`)

// namedSo reports whether the last word of r ends the name of a body anywhere.
func (f *finder) namedSo(r doc.Range) bool {
	d := f.d
	for k := range d.Token {
		if d.Name[k] != doc.Outside && (k < r.Start || k >= r.End) && f.low(k) == f.low(r.End-1) {
			return true
		}
	}
	return false
}

// prosecutes reports whether token k is the end of the name of an office of the state: a district attorney.
func (f *finder) prosecutes(k int) bool {
	if f.d.Lemma[k] != "attorney" {
		return false
	}
	if k > 0 && publics[f.low(k-1)] {
		return true
	}
	return k+1 < f.d.Len() && f.d.Lemma[k+1] == "general"
}

// pressSecretary reports whether token k is the noun of the office of somebody who speaks to the press for others: press secretary, public
// relations officer, head of public affairs.
func (f *finder) pressSecretary(k int) bool {
	d := f.d
	switch d.Lemma[k] {
	case "secretary", "officer", "director", "manager", "chief":
		return k > 0 && presses[f.low(k-1)] || k > 1 && f.low(k-2) == "public" && (d.Lemma[k-1] == "relation" || d.Lemma[k-1] == "affair")
	case "head", "vice-president":
		return k+2 < d.Len() && d.Lemma[k+1] == "of" && (presses[f.low(k+2)] || f.low(k+2) == "public")
	}
	return false
}
