package sourcing

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds those through whose hands a document or an account went.

// passed adds those through whose hands the source went: filings seen by two newspapers, an account given to the Herald by a juror.
func (f *finder) passed(i int, s *Sourcing) {
	a := f.as[i]
	if r := s.Speaker; r.Start > 3 && f.d.Lemma[r.Start-1] == "by" && f.pressLike(r) {
		v := r.Start - 2
		if f.d.Lemma[v] == "up" {
			v--
		}
		if b := f.before(v); (f.is(v, passes) || f.d.Lemma[v] == "pick") && b.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, r), b
			return
		}
	}
	if o := f.frontSeen(a); o.Len() > 0 {
		s.Chain = append(s.Chain, o)
	}
	for _, zone := range append([]doc.Range{f.sentence(a.Cue.Start)}, a.Source...) {
		for k := zone.Start; k+2 < zone.End; k++ {
			if f.d.Quote[k] >= 0 || within(a.Content, k) || !f.belongs(k, i) {
				continue
			}
			x, at := f.handed(k)
			if o, which := f.seenBy(k); x.Len() == 0 && o.Len() > 0 && len(a.Source) > 0 && a.Source[0].Start < which && k < a.Cue.Start {
				if s.Chain = append(s.Chain, o); in(s.Speaker, which) {
					s.Speaker = f.trim(doc.Range{Start: s.Speaker.Start, End: which})
				}
				continue
			}
			if x.Len() == 0 || in(x, a.Cue.Start) || f.ownWork(a, k) || f.ofOthers(a, k) {
				continue
			}
			if n := len(s.Chain); n > 0 && k < f.quoter(i) {
				s.Chain = slices.Insert(s.Chain, n-1, x) // the mayor, in a note seen by the Herald, quotes a nurse
				continue
			}
			s.Chain = append(s.Chain, x)
			if y := f.giver(k, at); in(s.Speaker, k) && y.Len() > 0 && f.changedHands(k) {
				s.Chain, s.Speaker = append(s.Chain, y), f.trim(doc.Range{Start: s.Speaker.Start, End: k})
			} else if in(s.Speaker, k) {
				s.Speaker = f.speakerOf(s.Speaker, k, at)
			} else if y.Len() > 0 {
				s.Chain = append(s.Chain, y)
			}
		}
	}
}

// ofOthers reports whether participle k tells more of people outside the source: two are dead, the mayor said, while a clerk quoted by the Herald speaks of three.
func (f *finder) ofOthers(a doc.Attribution, k int) bool {
	x := k - 1
	return x >= 0 && !within(a.Source, k) && !within(a.Source, x) && f.d.Tag[x].Noun() && (f.person(x) || f.d.Name[x].Class() == 1)
}

// ownWork reports whether participle k tells in a source where something was published that the person who speaks has to do with: Ada Roe, author of a study published in the
// Herald, said.
func (f *finder) ownWork(a doc.Attribution, k int) bool {
	n := slices.IndexFunc(a.Source, func(r doc.Range) bool { return in(r, k) })
	if n < 0 {
		return false
	}
	source, person := a.Source[n], false
	for i := source.Start; i < k; i++ {
		if f.d.Tag[i] != doc.Comma {
			person = person || f.d.Name[i].Class() == 1
			continue
		}
		if t := f.d.Tag[i+1]; t != doc.DT && t != doc.JJ && !t.Noun() {
			return false // Ada Roe, in an article published in the Herald, said
		}
		return person || f.person(f.head(doc.Range{Start: source.Start, End: i})) || f.person(i+1) || strings.HasSuffix(f.d.Lemma[i+1], "author")
	}
	return false
}

// handed returns who saw or got what participle k describes, and the token behind.
func (f *finder) handed(k int) (doc.Range, int) {
	d := f.d
	if d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD || d.Label[k] != doc.Acl && d.Label[k] != doc.AclRelcl && !d.Tag[max(k-1, 0)].Noun() && d.Tag[max(k-1, 0)] != doc.Comma {
		return doc.Range{}, 0
	}
	p := k + 1
	if d.Tag[p] == doc.RP || d.Lemma[p] == "up" {
		p++
	}
	for n := 0; n < 3 && p+2 < d.Len() && (d.Tag[p] == doc.IN || d.Tag[p] == doc.RB || f.proper(p)) && d.Lemma[p] != "by" && d.Lemma[p+1] != "the"; n++ {
		if d.Lemma[p+1] == "by" || d.Lemma[p+2] == "by" {
			p++ // reached in Lowick by the Herald
		}
	}
	prep := d.Lemma[p]
	if f.is(k, passes) || d.Lemma[k] == "pick" {
		if prep == "by" || prep == "in" || prep == "on" {
			g := f.group(p + 1)
			for g.End > g.Start+1 && f.cueOf[g.End-1] != 0 {
				g.End-- // emails seen by the Pennant show
			}
			if o := f.asking(k, g); o.Len() > 0 {
				return o, o.End
			}
			if prep == "in" && !inPaper(d.Lemma[k]) {
				return f.outlet(g), g.End // posted in Lowick
			}
			return f.passer(g), g.End
		}
	}
	if f.is(k, gives) && (prep == "to" || prep == "with") {
		g := f.group(p + 1)
		return f.passer(g), g.End
	}
	return doc.Range{}, 0
}

// inPaper reports whether the verb lemma w, before "in", tells of a paper by whatever name, and of no place: published in Vane.
func inPaper(w string) bool {
	switch w {
	case "publish", "print", "carry", "report", "quote", "cite", "serialise", "serialize", "excerpt":
		return true
	}
	return false
}

// asking returns the body without the name of an outlet, its name behind its noun, by which people were interviewed: prisoners interviewed by | the rights group Open Door |.
func (f *finder) asking(k int, g doc.Range) doc.Range {
	d := f.d
	if d.Lemma[k] != "interview" || g.Len() == 0 {
		return doc.Range{}
	}
	for n := g.Start; n < g.End; n++ {
		switch d.Lemma[n] {
		case "group", "charity", "organisation", "organization", "inquiry", "commission", "police", "foundation":
			if name := f.group(n + 1); name.Len() > 0 && d.Form[n+1].Traits.Has(doc.Capital) {
				return name
			}
			return g
		}
	}
	return doc.Range{}
}

// seenBy returns the press that has seen, by the clause with participle k, what the words before tell of, and where the clause begins: an email, which the Lowick Herald has seen, says.
func (f *finder) seenBy(k int) (press doc.Range, which int) {
	d := f.d
	if k == 0 || !f.is(k, passes) || d.Tag[k] != doc.VBN || d.Lemma[k-1] != "have" {
		return press, 0
	}
	for w := k - 3; w > max(0, k-10); w-- {
		if d.Tag[w].Verb() {
			return press, 0
		}
		if d.Lemma[w] == "which" && d.Tag[w-1] == doc.Comma {
			return f.outlet(doc.Range{Start: w + 1, End: k - 1}), w
		}
	}
	return press, 0
}

// frontSeen returns the press that has seen, by a clause of the front of the sentence, the writing in which a says something: in a letter that | the Lowick Herald |
// has read, the engineer said.
func (f *finder) frontSeen(a doc.Attribution) doc.Range {
	d, s := f.d, f.sentence(a.Cue.Start)
	if f.low(s.Start) != "in" || a.Within >= 0 || len(a.Source) == 0 {
		return doc.Range{}
	}
	g := f.group(s.Start + 1)
	if g.Len() == 0 || !f.is(g.End-1, writings) && !english.Keeps(d.Lemma[g.End-1]) {
		return doc.Range{}
	}
	end := min(a.Source[0].Start, a.Cue.Start)
	for w := g.End; w < end; w++ {
		if d.Tag[w] != doc.WDT && d.Lemma[w] != "that" {
			continue
		}
		for k := w + 2; k < min(end, w+8); k++ {
			if d.Tag[k] == doc.VBN && d.Lemma[k-1] == "have" && f.is(k, passes) {
				return f.outlet(doc.Range{Start: w + 1, End: k - 1})
			}
			if d.Tag[k].Punct() || d.Tag[k] == doc.VBD {
				break
			}
		}
	}
	return doc.Range{}
}

// gives are verbs for putting what is written or recorded into the hands of the press.
var gives = list(`give leak provide send pass show share forward hand supply read`)

// changedHands reports whether participle k tells of a document that it was put into other hands, so that who did so need not have written it: a memo leaked to the Courier by a clerk, but not an
// account given to it by a juror.
func (f *finder) changedHands(k int) bool {
	d := f.d
	switch d.Lemma[k] {
	case "leak", "pass", "show", "share", "forward", "hand", "supply":
	default:
		return false
	}
	b := f.before(k)
	if d.Tag[k-1] == doc.Comma {
		b = f.group(f.sentence(k).Start) // an email from Roe, forwarded to the Herald by a clerk, says
	}
	return b.Len() > 0 && (english.Keeps(d.Lemma[b.End-1]) || d.Lemma[b.End-1] == "report")
}

// giver returns by whom, at token at, the press was given what participle k describes: a note that was forwarded to Radio Lowick by | a colleague |. It is empty where nobody is told to have been.
func (f *finder) giver(k, at int) doc.Range {
	if !f.is(k, gives) || f.lemmaAt(at) != "by" {
		return doc.Range{}
	}
	y := f.described(at + 1)
	if y.Len() == 0 || !f.people(y) && f.d.Tag[y.Start] != doc.PRPS && f.d.Tag[y.Start] != doc.CD {
		return doc.Range{}
	}
	return y
}

// speakerOf returns of source r, which participle k describes, who speaks: the maker behind "by", else what stands before k.
func (f *finder) speakerOf(r doc.Range, k, at int) doc.Range {
	if at+1 < r.End && f.d.Lemma[at] == "by" {
		return f.trim(doc.Range{Start: at + 1, End: r.End})
	}
	return f.trim(doc.Range{Start: r.Start, End: k})
}

// container returns who has the document in which attribution i stands: the Herald had obtained a diary in which the clerk wrote ...
func (f *finder) container(i int) doc.Range {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := a.Cue.Start - 1; k > sent.Start+2 && k > a.Cue.Start-14; k-- {
		if d.Tag[k] != doc.WDT || d.Lemma[k-1] != "in" || d.Quote[k] >= 0 {
			continue
		}
		for v := k - 2; v > sent.Start && v > k-10; v-- {
			if (f.is(v, passes) || f.is(v, cites) || f.is(v, gives) && f.passive(v)) && d.Tag[v].Verb() {
				x := f.subject(v)
				if x < 0 && d.Tag[v] == doc.VBG {
					x = f.subject(int(max(d.Head[v], 0)))
				}
				if x >= 0 && d.Tag[x] == doc.PRP && d.Head[v] >= 0 {
					x = f.subject(int(d.Head[v])) // the Herald said it had obtained a diary in which
				}
				if x >= 0 {
					return f.passer(f.np(x))
				}
			}
		}
	}
	return doc.Range{}
}

func (f *finder) contained(i int, s *Sourcing) {
	if x := f.container(i); x.Len() > 0 {
		s.Chain = append(s.Chain, x)
		return
	}
	by, to := f.shower(i)
	if by.Len() == 0 {
		return
	}
	if n := len(s.Chain); n > 0 && f.text(s.Chain[n-1]) == f.text(by) {
		s.Chain = s.Chain[:n-1] // who tells of it is who showed it
	}
	if to.Len() > 0 {
		s.Chain = append(s.Chain, to)
	}
	s.Chain = append(s.Chain, by)
}

// shower returns who showed, played or gave to others that in which attribution i stands, and the press to which they did: | a clerk | showed | the Herald | a letter in which the engineer wrote ...
func (f *finder) shower(i int) (by, to doc.Range) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := a.Cue.Start - 1; k > sent.Start+2 && k > a.Cue.Start-14; k-- {
		if d.Tag[k] != doc.WDT || d.Lemma[k-1] != "in" && d.Lemma[k-1] != "on" || d.Quote[k] >= 0 {
			continue
		}
		if !f.bearsWords(k - 2) {
			return by, to
		}
		for v := k - 3; v > sent.Start && v > k-14 && d.Tag[v] != doc.Comma; v-- {
			if !d.Tag[v].Verb() || !f.is(v, gives) && !f.is(v, carries) && d.Lemma[v] != "read" {
				continue
			}
			x := f.subject(v)
			if d.Tag[v] == doc.VBN && f.passive(v) || x < 0 || x > v || !f.people(f.np(x)) && d.Tag[x] != doc.PRP || f.pressLike(f.np(x)) {
				return by, to
			}
			at := v + 1
			if l := d.Lemma[at]; l == "to" || l == "with" {
				at++
			}
			g := f.group(at)
			for g.Len() > 1 && !f.proper(g.End-1) {
				g.End-- // with the Herald | messages in which
			}
			return f.np(f.antecedent(x)), f.told(g)
		}
		return by, to
	}
	return by, to
}
