package sourcing

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds whom somebody cites for what they say.

// cites makes those whom the speaker cites the speaker, and the one who cites a link.
func (f *finder) cites(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	for k := sent.Start; k+1 < sent.End; k++ {
		n := f.citing(k)
		if n == 0 || d.Tag[k] != doc.VBG && d.Lemma[k] != "on" || within(a.Content, k) || d.Quote[k] >= 0 || !f.belongs(k, i) {
			continue
		}
		y := f.described(k + n)
		if y.Len() == 0 || f.memoir(y, a) {
			continue
		}
		if g := f.described(y.End + 1); f.lemmaAt(y.End) == "and" && !f.people(y) && g.Len() > 0 && f.people(g) {
			y.End = g.End // records and an official
		}
		x := s.Speaker
		if in(x, k) {
			x = f.trim(doc.Range{Start: x.Start, End: k})
		}
		if x.Len() == 0 {
			if sub := f.subject(f.head(a.Cue)); sub >= 0 {
				x = f.trim(f.np(sub))
			}
		}
		x = f.short(x)
		if x.Len() == 0 {
			continue
		}
		if o, z := f.reportOf(y); o.Len() > 0 {
			s.Chain, s.Speaker = append(s.Chain, x), o
			if z.Len() > 0 {
				s.Chain, s.Speaker = append(s.Chain, o), z
			}
			return
		}
		if y = f.interviewed(y); f.restsWith(k, x, y) {
			s.Chain, s.Speaker = append(s.Chain, x), y
			return
		}
	}
}

// restsWith reports whether x, who says something, has it from y, whom participle k cites. Of those who are not the press, what they rely on tells how they decide.
func (f *finder) restsWith(k int, x, y doc.Range) bool {
	if l := f.d.Lemma[k]; l == "rely" || l == "draw" {
		return f.bearer(y) && (f.pressLike(x) || papers[f.d.Lemma[x.End-1]])
	}
	if f.d.Lemma[k] == "on" {
		return f.bearer(y)
	}
	return f.pressLike(x) && !f.onlyReason(y) || f.people(y) || papers[f.d.Lemma[x.End-1]] && f.bearer(y)
}

// onlyReason reports whether y is for why something is done and not for who or what tells of it: citing his health, legal reasons.
func (f *finder) onlyReason(y doc.Range) bool {
	switch f.d.Lemma[f.head(f.group(y.Start))] {
	case "health", "reason", "concern", "privacy", "safety", "security", "rule", "policy", "law", "confidentiality", "cost", "weather", "pressure", "fear", "risk", "need", "lack", "difference", "commitment", "illness", "age", "family":
		return true
	}
	return false
}

// interviewed returns of interviews and talks with somebody who was asked: interviews with | six clerks |.
func (f *finder) interviewed(y doc.Range) doc.Range {
	d := f.d
	for k := y.Start; k < y.End; k++ {
		if (d.Lemma[k] == "interview" || d.Lemma[k] == "conversation") && f.lemmaAt(k+1) == "with" {
			if g := f.described(k + 2); g.Len() > 0 {
				return g
			}
		}
	}
	return y
}

// citing returns how many tokens, from token k on, stand before those who are cited there, 0 when none are.
func (f *finder) citing(k int) int {
	l := f.d.Lemma
	return english.Citing(l[k:min(k+4, len(l))]...)
}

// belongs reports whether token k hangs on the cue of attribution i or lies in its source.
func (f *finder) belongs(k, i int) bool {
	if within(f.as[i].Source, k) || int(f.cueOf[k]) == i+1 {
		return true
	}
	if j := f.citer(k); j >= 0 {
		return i == j
	}
	for h, steps := k, 0; h >= 0 && steps < 8; h, steps = int(f.d.Head[h]), steps+1 {
		if c := f.cueOf[h]; c != 0 && (h != k || f.citing(k) == 0) {
			return int(c) == i+1
		}
		if h != k && h == f.quoter(i) {
			return true // in a note seen by the Herald, the mayor quotes | a nurse | as warning
		}
		if h != k && h == int(f.d.Head[f.head(f.as[i].Cue)]) && (f.d.Lemma[h] == "hear" || f.d.Lemma[h] == "overhear") {
			return true // can be heard on a recording obtained by the Herald | saying
		}
	}
	return false
}

// quoter returns the verb of quoting right before the source of attribution i, -1 without one.
func (f *finder) quoter(i int) int {
	if src := f.as[i].Source; len(src) > 0 && src[0].Start > 0 && f.is(src[0].Start-1, cites) && f.d.Tag[src[0].Start-1].Verb() {
		return src[0].Start - 1
	}
	return -1
}

// citer returns the attribution of an outlet that reports something before a comma and token k, at which it cites somebody: the Courier reported that the mayor
// had agreed to go, citing an aide. It is -1 without.
func (f *finder) citer(k int) int {
	if k == 0 || f.d.Tag[k-1] != doc.Comma {
		return -1
	}
	first, _ := slices.BinarySearchFunc(f.as, f.sentence(k).Start, func(a doc.Attribution, start int) int { return cmp.Compare(a.Cue.Start, start) })
	for j := first; j < len(f.as) && f.as[j].Cue.Start < k; j++ {
		if a := f.as[j]; a.Cue.End < k && a.Within < 0 && len(a.Source) > 0 && a.Source[0].End <= a.Cue.Start && len(a.Content) > 0 &&
			(a.Content[0].Start >= a.Cue.End || f.d.Lemma[a.Content[0].Start] == "which" && a.Content[0].Len() == 1) && !within(a.Content, k) && f.is(f.head(a.Cue), reports) && f.pressLike(f.piece(a)) {
			return j
		}
	}
	return -1
}

// described returns the noun group at token i with what describes it, up to a mark or the clause that follows.
func (f *finder) described(i int) doc.Range {
	d, g := f.d, f.group(i)
	if g.Len() == 0 && f.lemmaAt(i+1) == "of" && d.Tag[i] == doc.CD {
		if g = f.group(i + 2); g.Len() > 0 {
			g.Start = i // one of the firms
		}
	}
	if g.Len() == 0 {
		return g
	}
	end := min(int(f.hi[g.End-1])+1, f.sentence(i).End)
	for k := g.End; k < end; k++ {
		if d.Tag[k] == doc.Comma || d.Tag[k] == doc.Colon || d.Lemma[k] == "that" && d.Tag[k] == doc.IN || d.Tag[k] == doc.OpenQuote || f.cueOf[k] != 0 {
			end = k
		}
	}
	g.End = max(g.End, end)
	return f.trim(g)
}

// memoir reports whether a clause behind y tells what stands in it (citing a memo in which the clerk wrote), so that not all of what is
// said rests on y.
func (f *finder) memoir(y doc.Range, a doc.Attribution) bool {
	for k := y.Start; k < y.End+3 && k < f.d.Len(); k++ {
		if f.d.Tag[k] == doc.WDT && k > 0 && f.d.Tag[k-1] == doc.IN {
			return true
		}
	}
	return false
}

// people reports whether r stands for people, papers or a name, not for a reason: citing two officials; citing safety.
func (f *finder) people(r doc.Range) bool {
	h := f.head(f.group(r.Start))
	return secret[f.d.Lemma[h]] || f.person(h) || f.d.Tag[h].Proper()
}

// short returns r up to a comma.
func (f *finder) short(r doc.Range) doc.Range {
	for k := r.Start; k < r.End; k++ {
		if f.d.Tag[k] == doc.Comma {
			r.End = k
		}
	}
	return f.trim(r)
}
