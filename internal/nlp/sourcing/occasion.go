package sourcing

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// occasion returns the words that tell where or how attribution i was said.
func (f *finder) occasion(i int) doc.Range {
	for _, find := range [...]func(*finder, int) doc.Range{(*finder).adjunct, (*finder).notice, (*finder).speaking, (*finder).place, (*finder).behind, (*finder).addressed} {
		if r := find(f, i); r.Len() > 0 {
			return r
		}
	}
	return doc.Range{}
}

// around returns where adjuncts of the cue of attribution i may stand: its sentence.
func (f *finder) around(i int) doc.Range { return f.sentence(f.as[i].Cue.Start) }

// free reports whether token k is no word of what attribution i says or of who says it.
func (f *finder) free(i, k int) bool {
	a := f.as[i]
	return !within(a.Content, k) && !within(a.Source, k) && (f.d.Quote[k] < 0 || f.d.Quote[k] == f.d.Quote[a.Cue.Start])
}

// adjunct finds a prepositional phrase with a noun for an event, a writing, a medium or the press: in a statement; during a rally; on Twitter.
func (f *finder) adjunct(i int) doc.Range {
	s := f.around(i)
	best, far := doc.Range{}, 1<<30
	for p := s.Start; p+1 < s.End; p++ {
		if !f.prepares(p) || !f.free(i, p) || !f.attached(p, i) {
			continue
		}
		g := f.whole(p + 1)
		if g.Len() == 0 || !f.eventful(p, g) || !f.free(i, g.Start) || f.cueOf[p] != 0 && f.cueOf[g.Start] == 0 {
			continue
		}
		r := f.phrase(i, p, g)
		if n := f.distance(r, f.as[i].Cue); n < far {
			best, far = r, n
		}
	}
	return best
}

func (f *finder) distance(r, cue doc.Range) int {
	if r.End <= cue.Start {
		return cue.Start - r.End
	}
	return max(r.Start-cue.End, 0)
}

// prepares reports whether token p is a preposition of place or occasion.
func (f *finder) prepares(p int) bool {
	if t := f.d.Tag[p]; t != doc.IN && t != doc.VBG && t != doc.RB || f.particle(p) {
		return false
	}
	switch f.low(p) {
	case "in", "on", "at", "during", "after", "before", "via", "by", "following", "through", "outside", "for", "with":
		return true
	}
	return false
}

// particle reports whether the preposition p goes with the verb before it: who is called on to resign, stands by a letter or comments on an interview is no place.
func (f *finder) particle(p int) bool {
	if p == 0 || !f.d.Tag[p-1].Verb() {
		return false
	}
	return f.low(p) == "on" && f.is(p-1, turnsOn) || f.low(p) == "by" && f.is(p-1, standsBy)
}

var (
	turnsOn  = list(`call comment rule decide vote focus insist reflect rely depend expand elaborate`)
	standsBy = list(`stand abide swear`)
)

// clauseOf reports whether head is the subject of a clause that the preposition p begins, and no occasion: after the tribunal | ruled.
func (f *finder) clauseOf(p, head int) bool {
	l := f.d.Label[head]
	return (f.low(p) == "after" || f.low(p) == "before") && (l == doc.Nsubj || l == doc.NsubjPass)
}

// topic reports whether "on" tells what was spoken of, a writing or a gathering, and not where: on the January letter, Orr said it was forged. One is on a show, a tour or a page.
func (f *finder) topic(p, head int) bool {
	l := f.d.Lemma[head]
	return f.low(p) == "on" && (writings[l] || events[l]) && !airs[l] && !upon[l] && f.outlet(f.whole(p+1)).Len() == 0
}

// upon are writings and events that one is on.
var upon = list(`appearance conference show program programme podcast broadcast newscast panel tour trip trail stop visit call march floor post blog website video page newsletter session`)

// eventful reports whether a noun group tells of an event, a writing, a medium or the press.
func (f *finder) eventful(p int, g doc.Range) bool {
	h := f.headOf(g)
	l := f.d.Lemma[h]
	w := f.low(h)
	if times[l] || times[w] || f.clauseOf(p, h) || f.topic(p, h) {
		return false
	}
	switch prep := f.low(p); prep {
	case "by", "through", "via":
		return wires[l]
	case "for", "with":
		return f.outlet(g).Len() > 0
	case "before":
		return audiences[l] && (p == f.sentence(p).Start || f.cueOf[p-1] != 0)
	case "after", "following", "outside":
		return events[l] && !airs[l] && f.outlet(g).Len() == 0 && !f.when(p, h)
	case "on":
		if airs[l] || airs[w] {
			return true
		}
	}
	if airs[l] {
		return false
	}
	return events[l] || events[w] || writings[l] || english.Platform(w) || writings[w] || f.outlet(g).Len() > 0 && !f.employs(p, g)
}

// airs are what one speaks on, and not in or after.
var airs = list(`stage television tv radio account feed record phone telephone air floor trail`)

// wires are what one speaks or writes by.
var wires = list(`phone telephone email e-mail text letter video videolink satellite message skype spokesman spokeswoman`)

// headOf returns the last noun of group g that is not behind "of".
func (f *finder) headOf(g doc.Range) int {
	for k := g.Start + 1; k < g.End; k++ {
		if f.d.Lemma[k] == "of" {
			return k - 1
		}
	}
	k := g.End - 1
	for k > g.Start && (!f.d.Tag[k].Noun() || times[f.low(k)]) {
		k-- // an interview Sunday
	}
	return k
}

// whole returns the noun group at token i, and of "one of her columns" the columns.
func (f *finder) whole(i int) doc.Range {
	g := f.group(i)
	if i+2 < f.d.Len() && f.d.Tag[i] == doc.CD && f.d.Lemma[i+1] == "of" {
		if of := f.group(i + 2); of.Len() > 0 {
			return of
		}
	}
	return g
}

// attached reports whether the preposition p hangs on the cue of attribution i rather than on another.
func (f *finder) attached(p, i int) bool {
	if f.cueOf[p] == int32(i)+1 {
		return true
	}
	d, a := f.d, f.as[i]
	for h, steps := p, 0; h >= 0 && steps < 8; h, steps = int(d.Head[h]), steps+1 {
		if c := f.cueOf[h]; c != 0 && (!f.is(h, asking) || d.Tag[h] != doc.VBN) {
			return int(c) == i+1
		}
		if within(a.Source, h) || within(a.Content, h) {
			break
		}
		if f.otherVerb(h, p, i) {
			return false
		}
	}
	// The tree knows better only when it is right: what stands right behind the cue or opens the sentence before it is the cue's.
	if p >= a.Cue.End && p-a.Cue.End <= 2 {
		return true
	}
	s := f.sentence(p)
	if p == s.Start || p == s.Start+1 && d.Tag[s.Start].Punct() {
		for k := p; k < a.Cue.Start; k++ {
			if f.cueOf[k] != 0 && f.cueOf[k] != int32(i)+1 && f.as[f.cueOf[k]-1].Within < 0 {
				return false
			}
		}
		return p < a.Cue.Start
	}
	return false
}

// otherVerb reports whether h is a verb that tells before token p what the one who says attribution i does besides: criticized the mayor and posted a picture on
// Facebook.
func (f *finder) otherVerb(h, p, i int) bool {
	d, cue := f.d, f.as[i].Cue
	return d.Label[h] == doc.Conj && d.Tag[h].Verb() && h < p && h >= cue.End && f.cueOf[h] == 0 && int(d.Head[h]) == f.head(cue)
}

// ofOtherVerb reports whether the phrase at token p hangs on such a verb.
func (f *finder) ofOtherVerb(p, i int) bool {
	for h, steps := p, 0; h >= 0 && steps < 8; h, steps = int(f.d.Head[h]), steps+1 {
		if f.otherVerb(h, p, i) {
			return true
		}
	}
	return false
}

// phrase returns the prepositional phrase from p on whose noun group is g, up to a comma, the cue, the source or the content.
func (f *finder) phrase(i, p int, g doc.Range) doc.Range {
	d, a := f.d, f.as[i]
	end := max(g.End, min(int(f.hi[f.headOf(g)])+1, f.sentence(p).End))
	for k := g.End; k < end; k++ {
		if d.Tag[k] == doc.Comma && !f.placeBehind(k) || d.Tag[k] == doc.Colon || !f.free(i, k) || d.Tag[k] == doc.WP || d.Tag[k] == doc.WDT || k >= a.Cue.Start && k < a.Cue.End && p < a.Cue.Start ||
			f.cueOf[k] != 0 && f.cueOf[k] != int32(i)+1 {
			end = k
		}
	}
	return f.trim(doc.Range{Start: p, End: end})
}

// placeBehind reports whether the name of a place stands behind the comma k: in Coralville, Iowa.
func (f *finder) placeBehind(k int) bool {
	return k+1 < f.d.Len() && f.d.Name[k+1].Class() == 3
}

// notice finds a writing that the cue gives out: issued a statement; in which nothing is said of who reads it.
func (f *finder) notice(i int) doc.Range {
	d, a := f.d, f.as[i]
	end := min(a.Cue.End+1, d.Len())
	for k := max(a.Cue.Start-8, f.around(i).Start); k < end; k++ {
		if !f.is(k, notices) || !d.Tag[k].Verb() || k < a.Cue.Start && (!f.free(i, k) || f.cueOf[k] == 0 && !f.attached(k, i)) {
			continue
		}
		p := k + 1
		if p < d.Len() && d.Tag[p] == doc.RP {
			p++
		}
		g := f.group(p)
		if g.Len() > 0 && writings[d.Lemma[f.headOf(g)]] && f.free(i, g.Start) && (g.End >= d.Len() || d.Lemma[g.End] != "of") {
			return f.trim(doc.Range{Start: g.Start, End: min(max(g.End, f.phrase(i, g.Start, g).End), a.Cue.End)})
		}
	}
	return doc.Range{}
}

// addressed finds to whom it was said when that tells where: told the House; told a rally.
func (f *finder) addressed(i int) doc.Range {
	d, a := f.d, f.as[i]
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if d.Lemma[k] != "tell" && d.Lemma[k] != "address" || !d.Tag[k].Verb() {
			continue
		}
		g := f.group(k + 1)
		if g.Len() == 0 || within(a.Content, g.Start) {
			continue
		}
		if h := f.headOf(g); venues[d.Lemma[h]] || venues[f.low(h)] || events[d.Lemma[h]] && f.outlet(g).Len() == 0 {
			return doc.Range{Start: k, End: g.End}
		}
	}
	return doc.Range{}
}

// speaking finds a participle clause of speaking or appearing somewhere: speaking to reporters on her plane.
func (f *finder) speaking(i int) doc.Range {
	d, s := f.d, f.around(i)
	for k := s.Start; k+1 < s.End; k++ {
		inSource := within(f.as[i].Source, k)
		if !f.appearing(k) || !inSource && (!f.free(i, k) || f.cueOf[k] != 0 && f.cueOf[k] != int32(i)+1 || !f.attached(k, i)) {
			continue
		}
		end := min(int(f.hi[k])+1, s.End)
		for p := k + 1; p < end; p++ {
			if d.Tag[p] == doc.Comma && !f.placeBehind(p) || !inSource && !f.free(i, p) || f.cueOf[p] != 0 && f.cueOf[p] != int32(i)+1 {
				end = p
			}
		}
		if r := f.trim(doc.Range{Start: k, End: end}); r.Len() > 1 {
			return r
		}
	}
	return doc.Range{}
}

// appearing reports whether token k is a participle of speaking or appearing somewhere: not speaking of or for somebody, on condition of anonymity, or out against something.
func (f *finder) appearing(k int) bool {
	d := f.d
	if d.Tag[k] != doc.VBG || !appears[d.Lemma[k]] || f.lemmaAt(k+1) == "anonymously" || f.forClient(k) {
		return false
	}
	for n := k + 2; n < k+7; n++ {
		if f.lemmaAt(n) == "anonymity" {
			return false
		}
	}
	switch f.lemmaAt(k + 1) {
	case "of", "for", "about", "condition":
		return d.Lemma[k] == "campaign" || d.Lemma[k] == "stump"
	}
	return k+1 >= d.Len() || d.Tag[k+1] != doc.RP
}

var appears = list(`speak appear campaign stump visit address testify attend tour`)

// place finds where it was said: in Lowick; at the town library. Only what stands right behind the cue or opens its sentence counts.
func (f *finder) place(i int) doc.Range {
	d, a, s := f.d, f.as[i], f.around(i)
	for p := s.Start; p+1 < s.End; p++ {
		w := f.low(p)
		if w != "in" && w != "at" && w != "outside" || d.Tag[p] != doc.IN || !f.free(i, p) || !f.attached(p, i) {
			continue
		}
		if p >= a.Cue.End+4 || p < a.Cue.Start && p > s.Start+1 {
			continue
		}
		g := f.group(p + 1)
		if g.Len() == 0 {
			continue
		}
		h := f.headOf(g)
		if times[d.Lemma[h]] || times[f.low(h)] || d.Form[h].Traits.Has(doc.HasDigit) {
			continue
		}
		if d.Name[h].Class() == 1 || in(a.Cue, p) && !in(a.Cue, g.Start) || !f.free(i, g.Start) {
			continue
		}
		if d.Name[h].Class() == 3 || w != "in" && (d.Tag[h].Proper() || facilities[d.Lemma[h]]) {
			return f.phrase(i, p, g)
		}
	}
	return doc.Range{}
}

// behind finds what stands right behind a cue that ends its sentence after the words: “No,” she said outside the courthouse.
func (f *finder) behind(i int) doc.Range {
	d, a, p := f.d, f.as[i], f.as[i].Cue.End
	if len(a.Content) == 0 || a.Content[len(a.Content)-1].Start >= p {
		return doc.Range{}
	}
	if len(a.Source) == 1 && a.Source[0].Start == p {
		p = a.Source[0].End
	}
	for p < d.Len() && times[f.low(p)] {
		p++
	}
	if p+1 >= d.Len() || d.Tag[p] != doc.IN || !f.free(i, p) || d.SentenceOf[p] != d.SentenceOf[a.Cue.Start] {
		return doc.Range{}
	}
	switch f.low(p) {
	case "in", "at", "outside", "inside", "before", "after", "during", "near", "aboard":
	default:
		return doc.Range{}
	}
	g := f.group(p + 1)
	if g.Len() == 0 {
		return g
	}
	h := f.headOf(g)
	if times[f.low(h)] || times[d.Lemma[h]] || manners[d.Lemma[h]] || d.Form[h].Traits.Has(doc.HasDigit) || d.Name[h].Class() == 1 || d.Tag[g.Start] == doc.PRP || f.clauseOf(p, h) {
		return doc.Range{}
	}
	return f.phrase(i, p, g)
}

// manners are nouns behind "in" that tell of no place: in response, in an effort.
var manners = list(`response reply answer reaction effort attempt reference addition part fact general english french spanish connection defense defence favor
	favour support bid way voice sense turn short summary conclusion light exchange regard respect hope detail order case matter work`)

var facilities = list(`hotel factory plant school university college church library museum stadium arena airport theater theatre center centre headquarters station
	shelter courthouse restaurant mosque synagogue cathedral farm diner bar pub cafe gym hospital building home house facility park square town city plaza podium`)

// holds are verbs of holding an event or taking part: held a news conference.
var holds = list(`hold attend host join address deliver give grant headline`)

// events returns the phrases of all sentences that tell of an event or a medium, in order: what is said near them may have been said there.
func (f *finder) events() []doc.Range {
	d := f.d
	inside := make([]bool, d.Len()) // what somebody says is no event of the report
	for _, a := range f.as {
		for _, c := range a.Content {
			for k := c.Start; k < c.End; k++ {
				inside[k] = true
			}
		}
	}
	var out []doc.Range
	for p := 0; p+1 < d.Len(); p++ {
		if d.Quote[p] >= 0 || inside[p] {
			continue
		}
		held := d.Tag[p].Verb() && holds[d.Lemma[p]]
		if !f.prepares(p) && !held && !(d.Lemma[p] == "to" && p > 0 && d.Lemma[p-1] == "take") {
			continue
		}
		if g := f.whole(p + 1); held && g.Len() > 0 {
			if h := f.headOf(g); events[d.Lemma[h]] && f.cueOf[p] == 0 {
				out = append(out, g)
			}
			continue
		}
		if g := f.group(p + 1); g.Len() > 0 && f.eventful(p, g) {
			end := max(g.End, min(int(f.hi[f.headOf(g)])+1, f.sentence(p).End))
			for k := g.End; k < end; k++ {
				if d.Tag[k] == doc.Comma && !f.placeBehind(k) || d.Tag[k] == doc.Colon || d.Quote[k] >= 0 || d.Tag[k] == doc.WP || d.Tag[k] == doc.WDT || f.cueOf[k] != 0 {
					end = k
				}
			}
			out = append(out, f.trim(doc.Range{Start: p, End: end}))
		}
	}
	return out
}
