package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds whom somebody quotes as saying something.

// quotesAs makes the one whom somebody quotes as saying something the speaker.
func (f *finder) quotesAs(i int, s *Sourcing) {
	d, a := f.d, f.as[i]
	sent := f.sentence(a.Cue.Start)
	if d.Lemma[a.Cue.Start] == "as" && d.Tag[a.Cue.End-1] == doc.VBG && s.Speaker.Start > sent.Start && english.Recounts(d.Lemma[s.Speaker.Start-1]) && !d.Tag[s.Speaker.Start-1].Verb() {
		if g := f.minutes(sent.Start); g.Len() > 0 {
			s.Chain = append(s.Chain, g) // a minute of the meeting records a manager as saying
		}
		return
	}
	if v := s.Speaker.Start - 1; a.Within < 0 && d.Tag[a.Cue.Start] != doc.VBD && s.Speaker.Len() > 0 && s.Speaker.End <= a.Cue.Start && v > sent.Start && english.Recounts(d.Lemma[v]) {
		if g := f.minutes(sent.Start); g.Len() > 0 && g.End <= v {
			for k := g.End; k < v; k++ {
				if x, _ := f.handed(k); x.Len() > 0 {
					s.Chain = append(s.Chain, x)
				}
			}
			s.Chain = append(s.Chain, g) // a transcript obtained by the Herald shows a manager telling staff
			return
		}
	}
	for k := max(sent.Start, a.Cue.Start-longQuoted); k < min(sent.End, a.Cue.End+longQuoted); k++ {
		if !f.is(k, cites) && d.Lemma[k] != "report" && d.Lemma[k] != "record" || !d.Tag[k].Verb() || d.Quote[k] >= 0 {
			continue
		}
		as := f.asSaying(k, sent.End)
		if as < 0 || f.quotesLater(k+1, as) || f.cueOf[k] != int32(i)+1 && f.cueOf[as] != int32(i)+1 && f.cueOf[as+1] != int32(i)+1 {
			continue
		}
		if x := f.subject(k); x >= 0 && d.Label[x] == doc.Nsubj {
			x = f.antecedent(x)
			if y := f.quotedOnes(k, as, a); y.Len() > 0 {
				s.Speaker = y
				s.Chain = append(s.Chain, f.whoQuotes(x, k))
			} else if len(a.Source) > 0 && a.Source[0].End+1 < x && d.Lemma[a.Source[0].End+1] == "whom" {
				s.Chain = append(s.Chain, f.whoQuotes(x, k)) // Roe, whom the Herald quoted as saying
			}
			return
		}
		if n := int(d.Head[k]); n >= 0 && n < k && d.Tag[k] == doc.VBG && (english.Keeps(d.Lemma[n]) || english.Shown(d.Lemma[n]) || penned(d.Lemma[n])) {
			if y := f.described(k + 1); y.Len() > 0 && y.Start < as {
				s.Speaker = doc.Range{Start: y.Start, End: min(y.End, as)}
				if o := f.holder(n); o.Len() > 0 {
					s.Chain = append(s.Chain, o) // the Herald has seen a memo quoting a clerk as saying
				}
				s.Chain = append(s.Chain, f.np(n))
			}
			return
		}
		for p := k + 1; p+1 < sent.End; p++ {
			if p == as {
				continue
			}
			if w := d.Lemma[p]; w == "by" || w == "in" {
				g := f.group(p + 1)
				if o := f.passer(g); o.Len() > 0 && !within(a.Content, p) {
					s.Chain = append(s.Chain, o)
				} else if w == "by" && g.Len() > 0 && (f.calledThe(g) || f.person(g.End-1) || d.Name[g.End-1].Class() == 1) && !within(a.Content, p) {
					s.Chain = append(s.Chain, g)
				}
				return
			}
		}
		return
	}
}

// quotedOnes returns whom verb k quotes as saying, before token as, what attribution a has.
func (f *finder) quotedOnes(k, as int, a doc.Attribution) doc.Range {
	y := f.described(k + 1)
	if y.Len() == 0 || y.Start >= as {
		return doc.Range{}
	}
	y.End = min(y.End, as)
	if len(a.Source) > 0 && a.Source[0].Start == y.Start && a.Source[0].End <= as {
		if whole := f.short(a.Source[0]); whole.End > y.End && slices.Contains(f.d.Lemma[whole.Start:whole.End], "and") {
			return whole // mines and energy minister Karl Orr
		}
	}
	return y
}

// whoQuotes returns the words for who quotes somebody with verb k, of which token x is the noun, with the rest of a name and without the time: | the Times of Lowick | yesterday quoted.
func (f *finder) whoQuotes(x, k int) doc.Range {
	r := f.withoutTime(f.np(x))
	if g := f.group(r.Start); g.End > r.End && g.End <= k && in(g, x) {
		r = f.withoutTime(g)
	}
	return r
}

// minutes returns the words for a document that begin at token i: | minutes of the meeting | record a clerk as saying. It is empty without one.
func (f *finder) minutes(i int) doc.Range {
	g := f.group(i)
	if g.Len() == 0 {
		return g
	}
	for k := g.Start; k < g.End; k++ {
		if f.d.Lemma[k] == "minute" && f.d.Tag[k] == doc.NNS {
			g.End = k + 1 // the minutes | record Roe, which the tagger may take for one name
		}
	}
	switch l := f.d.Lemma[g.End-1]; {
	case l == "minute":
		if of := f.group(g.End + 1); f.lemmaAt(g.End) == "of" && of.Len() > 0 && f.d.Lemma[of.Start] != "record" {
			for g.End = of.Start + 1; g.End < of.End && f.d.Lemma[g.End] != "record"; g.End++ {
			}
		}
		return g
	case english.Keeps(l), english.Shown(l):
		return g
	}
	return doc.Range{}
}

// holder returns the press that has seen or got what noun n is for: | the Herald | has obtained a memo.
func (f *finder) holder(n int) doc.Range {
	v := int(f.d.Head[n])
	if v < 0 || v > n || !f.is(v, passes) || !f.d.Tag[v].Verb() || f.passive(v) {
		return doc.Range{}
	}
	if x := f.subject(v); x >= 0 && x < v {
		return f.passer(f.np(x))
	}
	return doc.Range{}
}

// calledThe reports whether r is "the" and a noun with a capital, which is a name even where the models take it for none: the Courier.
func (f *finder) calledThe(r doc.Range) bool {
	d := f.d
	return r.Len() == 2 && d.Word(r.Start) == "the" && d.Tag[r.Start+1].Noun() && d.Form[r.Start+1].Traits.Has(doc.Capital) && !notPress[d.Lemma[r.Start+1]]
}

// quotesLater reports whether a verb of quoting or reporting stands between two tokens: of "which first reported it, quoted a clerk as saying" the
// latter quotes.
func (f *finder) quotesLater(from, to int) bool {
	for k := from; k < to; k++ {
		if (f.is(k, cites) || f.d.Lemma[k] == "report") && (f.d.Tag[k] == doc.VBD || f.d.Tag[k] == doc.VBZ) && f.d.Quote[k] < 0 {
			return true
		}
	}
	return false
}

// longQuoted is how many tokens may stand between a verb of quoting and "as saying".
const longQuoted = 26

// saysBehind reports whether token p tells right behind a noun group that somebody whom verb k quotes says something: quoted a clerk | saying | that the dam had cracked.
func (f *finder) saysBehind(p, k int) bool {
	return f.d.Lemma[k] == "quote" && f.d.Lemma[p] == "say" && f.d.Tag[p] == doc.VBG && p > k+1 && (f.d.Tag[p-1].Noun() || f.d.Tag[p-1] == doc.Comma) && f.cueOf[p] != 0
}

// asSaying returns where "as" and a verb of saying stand behind the verb k of quoting, -1 when they do not.
func (f *finder) asSaying(k, end int) int {
	for p := k + 1; p+1 < min(end, k+longQuoted); p++ {
		if f.d.Lemma[p] == "as" && f.d.Tag[p+1] == doc.VBG && (english.Tells(f.d.Lemma[p+1]) || f.is(p+1, acts)) || f.saysBehind(p, k) {
			return p
		}
	}
	return -1
}
