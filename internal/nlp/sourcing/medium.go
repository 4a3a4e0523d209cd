package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds the press in which, or to which, something is said.

// medium adds the press in which, or to which, something is said: in an interview with Vane News; writing in the Pennant.
func (f *finder) medium(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for p := sent.Start; p+1 < sent.End; p++ {
		if p != a.Cue.End || d.Lemma[p] != "to" { // described to the Herald a long queue
			if d.Tag[p] != doc.IN && d.Tag[p] != doc.TO || d.Quote[p] >= 0 || within(a.Content, p) || within(a.Source, p) && !f.speaksTo(p) || !f.belongs(p, i) {
				continue
			}
		}
		switch d.Lemma[p] {
		case "in", "on", "with", "to", "for", "from", "at", "by", "during":
		default:
			continue
		}
		g := f.group(p + 1)
		if g.Len() == 0 || within(a.Content, g.Start) && p != a.Cue.End {
			continue
		}
		if d.Lemma[p] == "with" && p > 0 && d.Tag[p-1] == doc.Comma && g.End < sent.End && d.Tag[g.End] == doc.VBG {
			continue // told reporters he fell, with the local press claiming that he jumped
		}
		if f.onNetwork(g) {
			continue // on the social network Relay
		}
		if d.Lemma[p] == "from" && !f.putBy(p) {
			continue // rivalry from the new daily
		}
		o := f.outlet(g)
		if o.Len() == 0 && p > 0 && (d.Lemma[p] == "in" || d.Lemma[p] == "for") && d.Lemma[p-1] == "write" && d.Lemma[g.Start] == "the" && f.named(g) {
			o = f.trim(g)
		}
		if o.Len() == 0 && p > 0 && (d.Lemma[p] == "with" || d.Lemma[p] == "to") && interviews[d.Lemma[p-1]] && f.named(g) {
			o = f.trim(g)
		}
		if l := d.Lemma[max(p-1, 0)]; o.Len() == 0 && p <= a.Cue.End && (d.Lemma[p] == "to" && (english.Tells(l) || l == "complain" || l == "swear" || interviews[l] || writings[l]) || d.Lemma[p] == "with" && (interviews[l] || l == "call")) {
			o = f.calledPress(g)
		}
		switch {
		case o.Len() == 0 || d.Lemma[p] == "by" && (!f.by(p) || f.ofOthers(a, p-1)) || d.Lemma[p] == "at" && !f.spokeAt(p) || f.employs(p, g):
		case d.Lemma[p] == "by" && p > 0 && d.Tag[p-1].Verb():
			s.Chain = append([]doc.Range{o}, s.Chain...) // in an interview with Vane News, as reported by the Pennant
			s.spokeTo = append(s.spokeTo, o)
		default:
			s.Chain, s.spokeTo = append(s.Chain, o), append(s.spokeTo, o)
			if in(s.Speaker, p) {
				s.Speaker = f.short(s.Speaker) // a clerk, speaking to the Herald
			}
		}
	}
}

// putBy reports whether what stands before "from" at token p is what the press puts to somebody, or publishes: asked in a question from the Herald, on a programme from Vane News.
func (f *finder) putBy(p int) bool {
	for p > 2 && times[f.low(p-1)] {
		p-- // a report on Sunday | from the Herald
	}
	if p > 2 && f.d.Lemma[p-1] == "on" {
		p--
	}
	if p == 0 {
		return false
	}
	switch l := f.d.Lemma[p-1]; l {
	case "clip", "video", "image", "picture", "question", "call", "query", "inquiry", "enquiry", "request", "reporter", "report", "correspondent", "journalist", "tape", "recording", "footage", "story", "quote", "interviewer":
		return true
	default:
		return interviews[l] || writings[l] || events[l] || shows[l] || f.d.Tag[p-1].Verb()
	}
}

// onNetwork reports whether g is a place where people post of their own: the social network Relay, the messaging platform Tula.
func (f *finder) onNetwork(g doc.Range) bool {
	for k := g.Start; k+1 < g.End; k++ {
		if (f.low(k) == "social" || f.low(k) == "messaging" || f.low(k) == "networking") && (f.d.Lemma[k+1] == "network" || f.d.Lemma[k+1] == "platform" || f.d.Lemma[k+1] == "site" || f.d.Lemma[k+1] == "app" || f.d.Lemma[k+1] == "medium") {
			return true
		}
	}
	return false
}

// speaksTo reports whether the preposition p, behind a comma in a source, tells to whom it was said: a clerk, speaking to the Herald, said; Orr, in an interview with the Herald, said.
func (f *finder) speaksTo(p int) bool {
	d := f.d
	if p < 3 || d.Lemma[p] != "to" && d.Lemma[p] != "with" {
		return false
	}
	k := p - 1
	if (d.Lemma[k] == "speak" || d.Lemma[k] == "talk") && d.Tag[k] == doc.VBG {
		return d.Tag[k-1] == doc.Comma
	}
	return d.Lemma[k] == "interview" && d.Tag[k-1] == doc.DT && d.Lemma[k-2] == "in" && k > 2 && d.Tag[k-3] == doc.Comma
}

// by reports whether what stands before "by" at token p is passing on, or what the press makes: as quoted by; an interview by; not sponsored by.
func (f *finder) by(p int) bool {
	return p > 0 && (f.is(p-1, passes) || f.is(p-1, reports) || interviews[f.d.Lemma[p-1]] || events[f.d.Lemma[p-1]] || shows[f.d.Lemma[p-1]])
}

// spokeAt reports whether what stands before "at" at token p is speaking, or where somebody speaks: in a talk at the Pennant; not no friend at the Pennant, waving at the press.
func (f *finder) spokeAt(p int) bool {
	if p == 0 {
		return false
	}
	l := f.d.Lemma[p-1]
	return interviews[l] || events[l] || f.d.Tag[p-1].Verb() && (l == "speak" || l == "appear" || english.Tells(l))
}

// employs reports whether the preposition p tells where somebody works, not where something is said: an analyst at Vane News.
func (f *finder) employs(p int, g doc.Range) bool {
	h := int(f.d.Head[f.head(g)])
	if h > 0 && h < p && f.d.Lemma[p] == "for" && f.d.Label[h] == doc.Nmod {
		h = int(f.d.Head[h]) // the director of news for the agency
	}
	return h >= 0 && h < p && f.d.Tag[h].Noun() && !interviews[f.d.Lemma[h]] && !events[f.d.Lemma[h]] && !writings[f.d.Lemma[h]] && !shows[f.d.Lemma[h]] && (f.person(h) || f.d.Label[h] == doc.Appos && !f.d.Tag[h].Proper())
}

var interviews = list(`interview comment remark statement conversation briefing`)

// tells adds the press to which the speaker tells something.
func (f *finder) tells(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	if s.Speaker.Len() > 0 && english.Keeps(d.Lemma[f.head(s.Speaker)]) {
		return // a memo told the firm
	}
	if o := f.reached(a); o.Len() > 0 {
		s.Chain, s.spokeTo = append(s.Chain, o), append(s.spokeTo, o)
		return
	}
	for k := a.Cue.Start; k < a.Cue.End; k++ {
		if l := d.Lemma[k]; d.Tag[k].Verb() && (l == "show" || l == "play" || l == "read") && !f.passive(k) && f.pressLike(f.group(k+1)) {
			s.Chain, s.spokeTo = append(s.Chain, f.outlet(f.group(k+1))), append(s.spokeTo, f.outlet(f.group(k+1)))
			return // showed the Herald a letter
		}
		if l := d.Lemma[k]; l != "tell" && !english.Passes(l) || d.Tag[k] == doc.VBN && f.passive(k) || l != "tell" && l != "inform" && !d.Tag[k].Verb() {
			continue
		}
		at := k + 1
		if at+1 < d.Len() && d.Lemma[at] == "it" && d.Tag[at] == doc.PRP && !within(a.Content, at) {
			s.toIt = doc.Range{Start: at, End: at + 1}
			continue
		}
		if at < d.Len() && d.Quote[at] == d.Quote[k] && (!within(a.Content, at) || f.swallowed(a, at)) {
			o := f.told(f.group(at))
			if on := f.airs(o); on.Len() > 0 {
				o = on
			}
			if o.Len() > 0 {
				s.Chain, s.spokeTo = append(s.Chain, o), append(s.spokeTo, o)
			}
		}
	}
}

// calledPress returns r where it calls one of the press by a noun: the paper, the station.
func (f *finder) calledPress(r doc.Range) doc.Range {
	if r.Len() == 2 && f.d.Lemma[r.Start] == "the" && papers[f.d.Lemma[r.End-1]] {
		return r
	}
	return doc.Range{}
}

// reached returns the press with whom somebody got in touch to say what attribution a has: texted | the Courier | to say.
func (f *finder) reached(a doc.Attribution) doc.Range {
	d := f.d
	if d.Lemma[a.Cue.Start] != "to" || a.Cue.Start < 2 || a.Cue.Len() < 2 || d.Tag[a.Cue.End-1] != doc.VB {
		return doc.Range{}
	}
	g := f.before(a.Cue.Start)
	if g.Len() == 0 || g.Start == 0 || !english.GetsInTouch(d.Lemma[g.Start-1], true) {
		return doc.Range{}
	}
	if o := f.outlet(g); o.Len() > 0 {
		return o
	}
	return f.calledPress(g)
}

// airs returns the station that airs programme r, where the text says so right behind it: told Daybreak on Radio Lowick.
func (f *finder) airs(r doc.Range) doc.Range {
	if r.Len() == 0 || r.End+1 >= f.d.Len() || f.d.Lemma[r.End] != "on" {
		return doc.Range{}
	}
	return f.outlet(f.group(r.End + 1))
}

// swallowed reports whether the content of a begins with an outlet to which it was told: telling Vane News her boat was safe.
func (f *finder) swallowed(a doc.Attribution, at int) bool {
	d, o := f.d, f.outlet(f.group(at))
	if o.Len() == 0 || o.End >= d.Len() || !slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.Start == at }) {
		return false
	}
	t := d.Tag[o.End]
	return t == doc.DT || t == doc.PRP || t == doc.PRPS || t == doc.IN || t.Proper()
}
