package sourcing

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads for whom somebody acts, as lawyers do, where no possessive and no “lawyer for” tells so.

// acting returns for whom the one who says attribution i acts, by what stands beside the words for them: a lawyer acting for | him |; Ada Roe, who represents | Mr Reed |;
// representing | Mr Reed |, Ada Roe said. It is empty when nothing tells, and taken is set where no noun
// calls them a lawyer there.
func (f *finder) acting(i int) (client doc.Range, taken bool) {
	d, a, s := f.d, f.as[i], f.around(i)
	if len(a.Source) == 0 {
		return doc.Range{}, false
	}
	source := a.Source[0]
	if g := f.actsFor(s.Start); g.Len() > 0 && g.End+1 == source.Start && d.Tag[g.End] == doc.Comma && f.mayActFor(i, s.Start, g) {
		return g, true
	}
	for k := source.Start + 1; k < min(source.End+2, s.End); k++ {
		g := f.actsFor(k)
		if g.Len() > 0 && d.Lemma[k] == "represent" && f.elected(source) {
			continue
		}
		if g.Len() == 0 || !in(source, k) && (d.Tag[k-1] != doc.Comma || !f.free(i, k)) {
			continue
		}
		before := k - 1
		if d.Tag[before] == doc.WP && before > source.Start {
			before--
		}
		if f.agent(before) && !f.prosecutes(before) && d.Tag[k].Verb() {
			return g, false
		}
		if d.Tag[before] == doc.Comma && f.mayActFor(i, k, g) {
			return g, true
		}
	}
	return doc.Range{}, false
}

// actsFor returns the noun group behind the words at token k with which somebody acts for others: acting for, appeared for, representing, defending, on behalf of, and “for”
// between commas.
func (f *finder) actsFor(k int) doc.Range {
	d, at := f.d, k+1
	switch l := d.Lemma[k]; {
	case d.Tag[k].Verb() && (l == "represent" || l == "defend"), l == "for" && k > 0 && d.Tag[k-1] == doc.Comma:
	case d.Tag[k].Verb() && appearsFor[l] && f.lemmaAt(at) == "for":
		at++
	case d.Tag[k].Verb() && appearsFor[l] && f.lemmaAt(at) == "on" && f.lemmaAt(at+1) == "behalf":
		at += 3
	case l == "on" && f.lemmaAt(at) == "behalf":
		at += 2
	default:
		return doc.Range{}
	}
	g := f.group(at)
	if g.Len() == 0 || times[d.Lemma[g.End-1]] || f.actedThen(k, g.End) {
		return doc.Range{}
	}
	return g
}

// actedThen reports whether the verb at token k tells of whom somebody once acted for, and not for whom in a court or at a hearing: Ada Roe, who represented the family of another man who was shot.
func (f *finder) actedThen(k, end int) bool {
	d := f.d
	if d.Tag[k] != doc.VBD || d.Lemma[k] != "represent" || k < 2 || d.Tag[k-1] != doc.WP || d.Tag[k-2] != doc.Comma {
		return false
	}
	for i := end; i < d.Len() && d.SentenceOf[i] == d.SentenceOf[k] && d.Tag[i] != doc.Comma; i++ {
		if d.Lemma[i] == "at" || d.Lemma[i] == "before" || d.Lemma[i] == "in" && i+1 < d.Len() && (d.Lemma[i+1] == "court" || d.Lemma[i+1] == "the") {
			return false
		}
	}
	return true
}

// forClient reports whether the participle at token k tells for whom somebody speaks, which is no occasion: appearing for | the family |.
func (f *finder) forClient(k int) bool {
	g := f.actsFor(k)
	return g.Len() > 0 && g.End < f.d.Len() && f.d.Tag[g.End] == doc.Comma
}

// withoutStates takes back for whom somebody was taken to act where it turns out to be a state: sportsmen and envoys represent those.
func (f *finder) withoutStates() {
	for i := range f.out {
		s := &f.out[i]
		if !s.acts {
			continue
		}
		if last := f.d.Lemma[s.OnBehalfOf.End-1]; english.Body(last) || last == "police" || last == "government" || last == "house" {
			continue // speaking for the ministry
		}
		if k := f.d.MentionOf(s.OnBehalfOf, s.OnBehalfOf.End-1); k >= 0 && f.d.Mention[k].Entity >= 0 && f.d.Entity[f.d.Mention[k].Entity].Type == doc.GovernmentType {
			s.OnBehalfOf = doc.Range{}
		}
	}
}

// appearsFor are verbs of speaking in the place of another, with “for” or “on behalf of” behind them.
var appearsFor = list(`act appear speak`)

// mayActFor reports whether the one who says attribution i, whom no noun calls a lawyer right before token k, may act for g as a lawyer and not as a sportsman, a member
// or a friend: g are people, it is told to a court or by somebody who is called a lawyer elsewhere, or the words are that they speak for them.
func (f *finder) mayActFor(i, k int, g doc.Range) bool {
	d, h := f.d, f.headOf(g)
	someone := f.namedPerson(g) || f.is(h, clients) || d.Tag[h] == doc.PRP
	court := f.toldCourt(i)
	if p := f.piece(f.as[i]); p.Len() > 0 {
		court = court || f.calledAgent(p)
	}
	switch d.Lemma[k] {
	case "for":
		return (d.Name[h] == doc.Outside || court) && someone && d.Tag[h] != doc.PRP && g.End < d.Len() && d.Tag[g.End] == doc.Comma || f.is(h, sides)
	case "defend":
		return court && someone
	case "speak":
		return someone || court || d.Name[h] != doc.Outside || d.Tag[g.Start] == doc.DT && !f.office(d.Lemma[h])
	}
	return someone || court || d.Lemma[k] == "on"
}

// namedPerson reports whether g is the name of a person, which a title, a first name or the rest of the report tells from that of a place.
func (f *finder) namedPerson(g doc.Range) bool {
	d, h := f.d, f.headOf(g)
	if d.Name[h].Class() != 1 {
		return false
	}
	for k := range d.Form {
		if k != h && d.Form[k].Exact == d.Form[h].Exact && d.Name[k].Class() == 1 && k > 0 && d.Name[k-1].Class() == 1 {
			return true
		}
	}
	return g.Len() > 1 && d.Tag[h-1].Proper()
}

// toldCourt reports whether attribution i is told to a court or by one who wears silk: told the court that; Ada Roe KC said.
func (f *finder) toldCourt(i int) bool {
	d, a := f.d, f.as[i]
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if d.Lemma[k] != "tell" {
			continue
		}
		if g := f.group(k + 1); g.Len() > 0 && f.is(f.headOf(g), courts) {
			return true
		}
	}
	p := f.piece(a)
	for k := p.Start; k < p.End; k++ {
		switch d.Word(k) {
		case "KC", "QC", "SC":
			return true
		}
	}
	return false
}

// courts are nouns for those before whom lawyers speak.
var courts = list(`court jury judge tribunal inquest inquiry hearing magistrate coroner`)

// clients are nouns for people for whom lawyers act.
var clients = list(`family mother father parent widow widower wife husband son daughter brother sister relative victim survivor patient plaintiff claimant defendant
	accused suspect detainee prisoner inmate tenant client`)

// sides are the sides of a trial, which stand behind “for” as those for whom somebody appears.
var sides = list(`defence defense prosecution crown`)

// elected reports whether a word of r is for somebody who holds a seat and represents those who voted: Councillor Ada Roe, who represents Lowick East.
func (f *finder) elected(r doc.Range) bool {
	return slices.ContainsFunc(f.tokens(r), func(k int) bool { return seats[strings.TrimSuffix(f.d.Lemma[k], ".")] })
}

// seats are words for those who hold a seat in a council or a parliament.
var seats = list(`councillor cllr councilman councilwoman councilmember alderman ald senator sen representative rep congressman congresswoman assemblyman assemblywoman mp mep msp mla mca td deputy
	delegate lawmaker legislator parliamentarian backbencher`)
