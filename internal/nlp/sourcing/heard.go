package sourcing

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file finds those who heard it or were told.

// heard adds who heard the speaker say it.
func (f *finder) heard(i int, s *Sourcing) {
	if by := f.heardBy(i); by.Len() > 0 {
		s.Chain = append(s.Chain, by)
		return
	}
	v := s.Speaker.Start - 1
	if s.Speaker.Len() == 0 || v < 1 || f.cueOf[v] != 0 {
		return
	}
	switch f.low(v) {
	case "heard", "overheard", "hear":
	case "recalled", "remembered", "recalls", "remembers", "recall", "remember":
		if a := f.as[i]; a.Within >= 0 && (len(a.Content) == 0 || a.Content[0].Start > v) {
			return // what somebody recalls is told by them, and holds what is told here
		}
	default:
		return
	}
	if x := f.subject(v); x >= 0 && x < v {
		s.Chain = append(s.Chain, f.np(f.antecedent(x)))
	} else if x := f.before(v); x.Len() > 0 {
		s.Chain = append(s.Chain, x)
	}
}

// heardBy returns by whom the speaker of attribution i was heard, right before its participle: the envoy was overheard by | a waiter | saying. It is empty without.
func (f *finder) heardBy(i int) doc.Range {
	d, cue := f.d, f.as[i].Cue
	if d.Tag[cue.Start] != doc.VBG {
		return doc.Range{}
	}
	for k := cue.Start - 2; k > max(0, cue.Start-6); k-- {
		if d.Lemma[k] != "by" {
			continue
		}
		if l := d.Lemma[k-1]; l != "overhear" && l != "hear" || d.Tag[k-1] != doc.VBN {
			return doc.Range{}
		}
		if g := f.group(k + 1); g.End == cue.Start {
			return g
		}
		return doc.Range{}
	}
	return doc.Range{}
}

// hearer adds who had heard or learnt it from the speaker, where that is not who tells so.
func (f *finder) hearer(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	k := f.head(a.Cue)
	if l := d.Lemma[k]; l != "hear" && l != "learn" && l != "find" && l != "have" && l != "get" || d.Lemma[a.Cue.End-1] != "from" && d.Lemma[a.Cue.End-1] != "of" || s.Speaker.Start < a.Cue.End {
		return
	}
	if x := f.subject(k); x >= 0 && x < a.Cue.Start && (d.Tag[x] != doc.PRP || d.Tag[k] == doc.VBZ) && (a.Within < 0 || !f.crowd(x)) {
		s.Chain = append(s.Chain, f.short(f.np(x)))
	} else if x < 0 && a.Within < 0 && d.Tag[k] == doc.VBN {
		s.Chain = append(s.Chain, f.openingNoun(a.Cue.Start))
	}
}

// passesOn adds who or what passes the account of another on: | the report | carries the account of an engineer that.
func (f *finder) passesOn(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	n := a.Cue.Start
	if v := int(d.Head[n]); a.Within < 0 && a.Cue.Len() == 2 && d.Tag[n].Noun() && v >= 0 && v < n && d.Label[n] == doc.Obj && len(a.Source) > 0 && a.Source[0].Start == a.Cue.End {
		if x := f.subject(v); x >= 0 && x < v {
			s.Chain = append(s.Chain, f.short(f.np(f.antecedent(x))))
		}
	}
}

// hadFrom adds who had from the speaker, as a clause before theirs says, what a clause with "who" tells: the clerk got the story from | an engineer, who | said.
func (f *finder) hadFrom(i int, s *Sourcing) {
	who := f.whoTells(i)
	from := who.Start - 1
	if who.Len() == 0 || from < 2 || f.d.Lemma[from] != "from" {
		return
	}
	for k := from - 1; k > max(0, from-4); k-- {
		if l := f.d.Lemma[k]; f.d.Tag[k].Verb() && (l == "have" || l == "get" || l == "hear" || l == "learn") {
			if f.backward(k+1) == from {
				f.takenBy(k, i, s)
			}
			return
		}
	}
}

// citesWho adds who cites, or rests what they say on, the speaker of a clause with "who": the draft cites | an engineer at the dam, Ada Roe, who | said.
func (f *finder) citesWho(i int, s *Sourcing) {
	d, who := f.d, f.whoTells(i)
	k := who.Start - 1
	for k > 0 && k > who.Start-longWho && !d.Tag[k].Verb() {
		k--
	}
	if who.Len() == 0 || k < 1 || !d.Tag[k].Finite() || d.SentenceOf[k] != d.SentenceOf[who.Start] {
		return
	}
	if l := d.Lemma[k]; f.is(k, cites) || d.Lemma[k+1] == "on" && (l == "rely" || l == "draw" || l == "rest") {
		f.takenBy(k, i, s)
	}
}

// longWho is how many tokens may stand between the verb and the last noun for whom it cites.
const longWho = 12

// whoTells returns whom the "who" that is the source of attribution i stands for, where words for them stand right before it: | an engineer |, who said.
func (f *finder) whoTells(i int) doc.Range {
	d, a := f.d, f.as[i]
	if len(a.Source) == 0 || d.Lemma[a.Source[0].Start] != "who" || a.Source[0].Start < 4 {
		return doc.Range{}
	}
	w := a.Source[0].Start
	if d.Tag[w-1] == doc.Comma {
		w--
	}
	return f.before(w)
}

// takenBy adds the subject of verb k, who took from the speaker what attribution i tells.
func (f *finder) takenBy(k, i int, s *Sourcing) {
	d := f.d
	if d.Quote[k] >= 0 {
		return
	}
	if x := f.subject(k); x >= 0 && x < k && (f.as[i].Within < 0 || d.Tag[x] != doc.PRP) {
		s.Chain = append(s.Chain, f.short(f.np(x)))
	} else if x < 0 {
		s.Chain = append(s.Chain, f.openingNoun(k))
	}
}

// openingNoun returns the noun group with which a sentence opens and that ends before the verb at token k, which the tagger takes for a participle of it: | a friend of hers | heard from the engineer
// that the dam had cracked.
func (f *finder) openingNoun(k int) doc.Range {
	start := f.sentence(k).Start
	r := f.before(k)
	for r.Len() > 0 && r.Start > start+1 && f.d.Lemma[r.Start-1] == "of" {
		r.Start = f.before(r.Start - 1).Start
	}
	if r.Len() == 0 || r.Start != start {
		return doc.Range{}
	}
	return r
}

// learned makes those from whom somebody has learnt it the speaker, and who has learnt it a link: the Pennant has learned from two people that the boat was sold.
func (f *finder) learned(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	k := a.Cue.End
	if s.Speaker.Len() == 0 || s.Speaker.End > a.Cue.Start || len(a.Content) == 0 || a.Content[0].Start <= k || d.Lemma[k-1] != "learn" || f.lemmaAt(k) != "from" {
		return
	}
	if y := f.described(k + 1); y.Len() > 0 && y.End <= a.Content[0].Start && f.people(y) {
		s.Chain, s.Speaker = append(s.Chain, s.Speaker), y
	}
}

// toldBy adds who had been told it.
func (f *finder) toldBy(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if !hearers[d.Lemma[k]] || d.Tag[k] != doc.VBN && d.Tag[k] != doc.VBD || !f.passive(k) || s.Speaker.Len() > 0 && s.Speaker.Start < k {
			continue
		}
		if s.Speaker.Len() == 0 && k+2 < d.Len() && d.Lemma[k+1] == "by" {
			s.Speaker = f.described(k + 2)
		}
		if s.Speaker.Len() == 0 {
			continue
		}
		if x := f.subject(k); x >= 0 && x < k && (d.Label[x] == doc.NsubjPass || d.Label[k] == doc.Conj && a.Within >= 0) && (a.Within < 0 || d.Tag[x] != doc.PRP && !f.crowd(x)) {
			s.Chain = append(s.Chain, f.short(f.np(x)))
			return
		}
	}
}

// crowd reports whether noun x, without a number, stands for many, so that nobody has it from them what they were told: a clerk said staff had been told by the mate to leave.
func (f *finder) crowd(x int) bool {
	d := f.d
	if d.Tag[x] != doc.NNS && d.Lemma[x] != "staff" && d.Lemma[x] != "crew" && d.Lemma[x] != "management" {
		return false
	}
	for k := int(f.lo[x]); k < x; k++ {
		if d.Tag[k] == doc.CD || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.POS {
			return false
		}
	}
	return true
}

// toldAgain adds who tells what another told them in a relative clause behind their own words: the mayor said she had called Orr, who told her that the dam had cracked.
func (f *finder) toldAgain(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if a.Within >= 0 || len(s.Chain) > 0 || s.Speaker.Len() != 1 || f.low(s.Speaker.Start) != "who" || d.Lemma[a.Cue.End-1] != "tell" {
		return
	}
	who, him := s.Speaker.Start, f.lemmaAt(a.Cue.End)
	for p := i - 1; p >= 0 && d.SentenceOf[f.as[p].Cue.Start] == d.SentenceOf[who]; p-- {
		b := f.as[p]
		if len(b.Source) == 0 || len(b.Content) == 0 || b.Cue.End > b.Content[0].Start || b.Content[len(b.Content)-1].End+1 != who {
			continue
		}
		at := b.Content[0].Start
		if d.Lemma[at] == "that" {
			at++
		}
		if d.Tag[at] == doc.PRP && d.Lemma[at] == him || objects[him] == d.Lemma[at] {
			f.chain(p)
			s.Chain = append(append(s.Chain, f.out[p].Chain...), f.out[p].Speaker)
		}
		return
	}
}

// objects are pronouns for whom something is told, with those for the same as subjects.
var objects = map[string]string{"him": "he", "her": "she", "them": "they"}

// toldOn adds those who told on what they were told, by the clause behind them: the engineer told | the clerk |, who told | the Herald |, that the dam had cracked.
func (f *finder) toldOn(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if s.Speaker.Len() == 0 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End+6 || d.Lemma[a.Content[0].Start] != "that" {
		return
	}
	x := f.group(a.Cue.End)
	k := x.End
	if x.Len() == 0 || k+4 > a.Content[0].Start || d.Tag[k] != doc.Comma || d.Lemma[k+1] != "who" {
		return
	}
	v := k + 2
	if d.Lemma[v] == "have" {
		v++
	}
	if to := f.group(v + 1); hearers[d.Lemma[v]] && to.Len() > 0 && to.End == a.Content[0].Start-1 && d.Tag[to.End] == doc.Comma {
		s.Chain = append(s.Chain, to, x)
	}
}
