package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file finds whose account it is by which somebody says something.

// byAccount adds by whose account somebody says something, and who passed it on: by | the clerk |’s account, the engineer said; as | the clerk | tells it; as relayed to the Herald by | the clerk |.
func (f *finder) byAccount(i int, s *Sourcing) {
	a := f.as[i]
	if s.Speaker.Len() == 0 || a.Within >= 0 && len(a.Source) == 0 {
		return
	}
	sent := f.sentence(a.Cue.Start)
	if n := len(a.Content); n > 0 && f.d.Quote[a.Content[n-1].End-1] >= 0 && f.sentence(a.Content[n-1].End-1).Start < a.Cue.Start {
		sent.End = max(sent.End, f.sentence(a.Content[n-1].End-1).End)
	}
	for k := sent.Start; k+2 < sent.End; k++ {
		if f.d.Quote[k] >= 0 || within(a.Content, k) || f.cueOf[k] != 0 || k > sent.Start && f.d.Tag[k-1] != doc.Comma {
			continue
		}
		if links := f.accountAt(k, sent.End); len(links) > 0 {
			s.Chain = append(s.Chain, links...)
			if in(s.Speaker, k) {
				s.Speaker = f.short(s.Speaker)
			}
			return
		}
	}
}

// accountAt returns those by whose account something is told in the words that begin at token k, outermost first.
func (f *finder) accountAt(k, end int) []doc.Range {
	d := f.d
	switch d.Lemma[k] {
	case "by", "in":
		g := f.group(k + 1)
		if g.Len() > 0 && g.End+1 < end && d.Tag[g.End] == doc.POS && tellings[f.low(g.End+1)] {
			g.End += 2 // in her telling, which the tagger takes for a verb
		}
		if g.Len() < 2 || !f.is(g.End-1, tellings) && !tellings[f.low(g.End-1)] || f.lemmaAt(g.End-2) == "own" || g.End < end && !d.Tag[g.End].Punct() && f.lemmaAt(g.End) != "of" {
			return nil
		}
		if d.Tag[g.Start] == doc.PRPS {
			return []doc.Range{{Start: g.Start, End: g.Start + 1}}
		}
		for p := g.Start + 1; p+1 < g.End; p++ {
			if x := (doc.Range{Start: g.Start, End: p}); d.Tag[p] == doc.POS && (f.person(p-1) || d.Name[p-1].Class() == 1) {
				return []doc.Range{x}
			}
		}
	case "as":
		if x := f.group(k + 1); x.Len() > 0 && f.people(x) && x.End+1 < end && recounts[d.Lemma[x.End]] && d.Tag[x.End].Verb() && d.Lemma[x.End+1] == "it" {
			return []doc.Range{x}
		}
		if d.Tag[k+1] == doc.VBN && (recounts[d.Lemma[k+1]] || f.is(k+1, handsOn)) {
			return f.passedBy(k+2, end)
		}
	}
	return nil
}

// passedBy returns by whom, and before that to which press, something was passed on, behind the participle before token k: as told to | the Herald | by | a clerk |.
func (f *finder) passedBy(k, end int) []doc.Range {
	d := f.d
	var to, by doc.Range
	for p := k; p+1 < min(end, k+8) && d.Tag[p] != doc.Comma; p++ {
		switch d.Lemma[p] {
		case "to":
			to = f.told(f.group(p + 1))
		case "by":
			if g := f.described(p + 1); by.Len() == 0 && g.Len() > 0 && (f.people(g) || d.Tag[g.Start] == doc.PRPS) {
				by = g
			}
		}
	}
	switch {
	case by.Len() == 0:
		return nil
	case to.Len() == 0:
		return []doc.Range{by}
	}
	if by.Start < to.Start {
		by.End = min(by.End, to.Start-1)
	}
	return []doc.Range{to, by}
}

// recounts are verbs with which somebody is told to tell again what was said: as a clerk recalls it.
var recounts = list(`tell retell recount recall remember relate describe put have report relay quote`)
