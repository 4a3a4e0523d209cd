package sourcing

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// reason finds why those whom core describes are not named, in the sentence of attribution i or in one of the next two.
func (f *finder) reason(i int, core doc.Range, h int) (doc.Range, ReasonClass) {
	n := int(f.d.SentenceOf[core.Start])
	last := max(int(f.d.SentenceOf[f.as[i].Cue.Start]), n)
	for k := n; k <= last+2 && k < len(f.d.Sentence); k++ {
		s := f.d.Sentence[k]
		if k > last && !f.goesOn(s, h) && !f.rulesOut(s) {
			continue
		}
		if r := f.reasonIn(s, i); r.Len() > 0 {
			return r, f.class(r)
		}
	}
	return doc.Range{}, NoReason
}

// goesOn reports whether sentence s tells more of those whom noun h stands for: They spoke on condition of anonymity. One of them, or another, is not all.
func (f *finder) goesOn(s doc.Range, h int) bool {
	if k := s.Start; counting[f.d.Lemma[k]] || f.d.Tag[k] == doc.DT && k+1 < s.End && counting[f.d.Lemma[k+1]] {
		return false // one of them, who was not authorised
	}
	for k := s.Start; k < min(s.End, s.Start+8); k++ {
		if w := f.low(k); carriers[w] || f.d.Lemma[k] == f.d.Lemma[h] || f.d.Tag[k].Noun() && slices.Contains(f.d.Lemma[h:min(h+6, f.sentence(h).End)], f.d.Lemma[k]) {
			return true
		}
	}
	return false
}

// carriers are words with which a sentence goes on about those of the sentence before.
var carriers = list(`they he she him her them both all none neither each person people source sources`)

// reasonIn returns why the name of who says attribution i is kept back, as sentence s tells it.
func (f *finder) reasonIn(s doc.Range, i int) doc.Range {
	for k := s.Start; k < s.End; k++ {
		if f.aside(k, i) || !f.keeps(k) || f.toldOfOthers(k, i) {
			continue
		}
		if r := f.why(k, f.bound(k, s.End, i)); r.Len() > 0 {
			return r
		}
		if r := f.whyBefore(s, k, i); r.Len() > 0 {
			return r
		}
	}
	for k := s.Start; k < s.End; k++ {
		if f.aside(k, i) || f.toldOfOthers(k, i) {
			continue
		}
		if at := f.forbidden(k); at >= 0 {
			return f.clause(at, f.bound(at, s.End, i))
		}
	}
	return doc.Range{}
}

// aside reports whether token k stands in a quotation or in what attribution i says, which tells nothing of the making of the report.
func (f *finder) aside(k, i int) bool {
	return f.d.Quote[k] >= 0 || i >= 0 && within(f.as[i].Content, k)
}

// toldOfOthers reports whether token k, in the sentence in which attribution i is told, stands in a clause with who, behind nobody of those who say it:
// two senators said so, and an aide to a third, who was not | cleared | to speak.
func (f *finder) toldOfOthers(k, i int) bool {
	d := f.d
	r := f.out[i].Speaker
	s := f.sentence(k)
	if r.Len() == 0 || !in(s, r.Start) {
		return false
	}
	for p := k - 1; p > s.Start; p-- {
		if d.Tag[p] != doc.WP || d.Lemma[p] != "who" {
			continue
		}
		x := f.antecedent(p)
		return x < p && d.Tag[x].Noun() && !in(r, x) && x > r.End+2
	}
	return false
}

// bound returns where the words about a source end at the latest: before the cue or the content of attribution i when they come behind.
func (f *finder) bound(at, end int, i int) int {
	a := f.as[i]
	if at < a.Cue.Start {
		end = min(end, a.Cue.Start)
	}
	for _, c := range a.Content {
		if at < c.Start {
			end = min(end, c.Start)
		}
	}
	return end
}

// why returns the reason behind the words at token at that keep a name back. Between those and the reason only what is asked for, and a name
// between commas, may stand.
func (f *finder) why(at, end int) doc.Range {
	d := f.d
	for k := at + 1; k < end && k < at+12; k++ {
		if r := f.opensReason(k, at, end); r >= 0 {
			return f.clause(r, end)
		}
		switch {
		case d.Word(k) == ":":
			return f.clause(k+1, end)
		case d.Tag[k] == doc.Comma && f.absolute(k+1, end):
			return f.clause(k+1, end)
		case d.Tag[k] == doc.Comma && k > at+1 && !(k+1 < end && leads[f.low(k+1)]):
			next := k + 1
			for next < end && next < k+4 && d.Tag[next] != doc.Comma {
				next++
			}
			if next+1 >= end || d.Tag[next] != doc.Comma || !leads[f.low(next+1)] {
				return doc.Range{}
			}
			k = next
		}
	}
	return doc.Range{}
}

// leads are words that lead over to a reason behind a comma.
var leads = list(`saying adding explaining citing because since as fearing for so lest given due owing while out being`)

// absolute reports whether a clause without a finite verb begins at token k: cabinet proceedings | being | secret.
func (f *finder) absolute(k, end int) bool {
	for p := k; p < min(end, k+5); p++ {
		if f.low(p) == "being" {
			return true
		}
		if f.d.Tag[p].Punct() || f.d.Tag[p].Verb() {
			return false
		}
	}
	return false
}

// opensReason returns where the reason begins to which token k leads, behind the words at token at that keep a name back; -1 when it leads to none.
func (f *finder) opensReason(k, at, end int) int {
	d := f.d
	next := func(n int) string {
		if k+n < end {
			return d.Lemma[k+n]
		}
		return ""
	}
	among := func(w words, from, to int) bool {
		for n := from; n <= to; n++ {
			if w[next(n)] {
				return true
			}
		}
		return false
	}
	switch w := f.low(k); w {
	case "because", "since":
		if next(1) == "of" {
			return k + 2
		}
		return f.inserted(k+1, end)
	case "as":
		if next(1) == "a" && next(2) == "condition" {
			return k
		}
		if d.Lemma[k-1] == "only" || f.is(k-1, named) && k+1 < end && (d.Tag[k+1].Proper() || d.Tag[k+1] == doc.DT) {
			return -1 // identified only as Mrs T
		}
		return k + 1
	case "for":
		switch {
		case next(1) == "fear" || next(1) == "safety" || next(1) == "security":
			return k + 1
		case among(protections, 1, 3):
			return k
		}
	case "out":
		if next(1) == "of" {
			return k + 2
		}
	case "so":
		if next(1) == "as" || next(1) == "that" || k+1 < end && d.Tag[k+1] == doc.PRP {
			return k
		}
	case "in":
		if next(1) == "order" || next(1) == "line" && next(2) == "with" {
			return k
		}
	case "under":
		if among(orders, 1, 4) {
			return k
		}
	case "before", "until", "ahead":
		if f.is(at, named) {
			return k // did not wish to be named before the vote
		}
	case "while", "fearing", "lest":
		return k
	case "being":
		if d.Tag[k-1] == doc.Comma {
			return k
		}
	case "saying", "adding", "explaining":
		if next(1) == "that" {
			return f.inserted(k+2, end)
		}
		return k + 1
	case "citing", "given":
		return k + 1
	case "due", "owing":
		if k+2 < end {
			return k + 2
		}
	case "to":
		if d.Tag[k] == doc.TO && k+1 < end && d.Tag[k+1] == doc.VB && d.Lemma[k+1] != "be" && k <= at+3 {
			return k
		}
	}
	return -1
}

// inserted returns the token at k, or the one behind words between commas there: because, | she said, | it was secret.
func (f *finder) inserted(k, end int) int {
	if k >= end || f.d.Tag[k] != doc.Comma {
		return k
	}
	for p := k + 1; p < min(end, k+5); p++ {
		if f.d.Tag[p] == doc.Comma {
			return p + 1
		}
	}
	return k
}

// whyBefore returns the reason that stands in sentence s before the words at token at that keep a name back: | Fearing for her job, | she asked not
// to be named; who | has signed an agreement | and so cannot be named; | could be dismissed if named |.
func (f *finder) whyBefore(s doc.Range, at, i int) doc.Range {
	d := f.d
	for k := at - 1; k >= max(s.Start, at-4); k-- {
		if d.Lemma[k] == "if" {
			return f.hazard(s, k, at+1)
		}
	}
	for k := at - 1; k > max(s.Start, at-9); k-- {
		so := d.Lemma[k] == "so" || d.Lemma[k] == "therefore" || d.Lemma[k] == "thus"
		and := d.Lemma[k] == "and" && !in(s, f.as[i].Cue.Start)
		if !so && !and || d.Tag[k-1] == doc.Comma {
			continue
		}
		if so && d.Lemma[k-1] == "and" {
			k--
		}
		if r := f.trim(doc.Range{Start: f.opening(s, k), End: k}); r.Len() > 2 {
			return r
		}
	}
	end := s.Start
	for end < at && d.Tag[end] != doc.Comma {
		end++
	}
	if end == at || end < s.Start+2 || end < s.Start+8 && f.aside(end, i) {
		return doc.Range{}
	}
	switch w := f.low(s.Start); w {
	case "because", "since", "as":
		if d.Lemma[s.Start+1] == "of" {
			return f.trim(doc.Range{Start: s.Start + 2, End: end})
		}
		return f.trim(doc.Range{Start: s.Start + 1, End: end})
	case "citing", "given":
		return f.trim(doc.Range{Start: s.Start + 1, End: end})
	case "fearing", "afraid", "barred", "forbidden", "bound":
		return f.trim(doc.Range{Start: s.Start, End: end})
	}
	return doc.Range{}
}

// hazard returns what comes of a name that becomes known, with the condition that ends at end: who | would lose his job if named |.
func (f *finder) hazard(s doc.Range, cond, end int) doc.Range {
	start := f.opening(s, cond)
	for k := start; k < cond; k++ {
		if f.d.Tag[k] == doc.MD || f.is(k, hazards) {
			return f.trim(doc.Range{Start: start, End: end})
		}
	}
	return doc.Range{}
}

// opening returns where the clause begins that ends at token end of sentence s: behind who, that or a comma.
func (f *finder) opening(s doc.Range, end int) int {
	d := f.d
	for k := end - 1; k >= s.Start; k-- {
		if t := d.Tag[k]; t == doc.WP || t == doc.WDT || t == doc.Comma || t == doc.CloseQuote || d.Lemma[k] == "that" && t == doc.IN {
			return k + 1
		}
	}
	return s.Start
}

// clause returns the tokens from at up to a comma or end.
func (f *finder) clause(at, end int) doc.Range {
	for k := at; k < end; k++ {
		if t := f.d.Tag[k]; k > at+1 && (t == doc.Comma || t == doc.Stop || t == doc.Colon || t == doc.OpenQuote) {
			end = k
		}
	}
	return f.trim(doc.Range{Start: at, End: end})
}

// A ReasonRule gives a class to reasons that hold one of its words.
type ReasonRule struct {
	Class ReasonClass
	// Example is a reason of that class, as it stands behind "because".
	Example string
	words   words
}

// ReasonRules returns the rules, the first that fits first.
func ReasonRules() []ReasonRule {
	return []ReasonRule{
		{NotAuthorised, "they were under orders not to discuss it", list(`orders instructions court-martial`)},
		{Legal, "they had signed non-disclosure agreements", list(`non-disclosure nondisclosure contract court law lawsuit litigation legal trial evidence classified nda injunction
			prosecution prosecute order statute sub-judice gag bail charge indictment confidentiality-agreement confidentiality clause appeal act agreement tribunal legally investigation secrets privilege settlement`)},
		{OngoingTalks, "no deal had been signed", list(`deal talks discussions negotiation undecided bid offer merger final finalise finalize conclude ongoing bargaining takeover agreed terms`)},
		{Safety, "she feared for her life", list(`safety life kill kidnap attack violence death threat threaten security shoot harm gang beat militia dead hurt murder target danger family physical arrest detention`)},
		{FearOfRetaliation, "he feared losing his job", list(`retaliation reprisal retribution repercussion job visa fire sack dismiss dismissal career transfer retaliate punish
			punishment fear backlash contract-renewal employment employer landlord lose promotion pension blacklist victimise discipline work licence posting expel demote evict deport`)},
		{NotAuthorised, "the rules of the board forbid it", list(`authorize authorise authorized authorised unauthorized allow permit authority authorization authorisation confidential rule policy clear bar forbid
			prohibit private internal deliberation permission sensitive publicly brief protocol secret embargo publish`)},
	}
}

// class returns the class of the reason in r.
func (f *finder) class(r doc.Range) ReasonClass {
	first := f.low(r.Start)
	for k := r.Start; k < min(r.Start+3, r.End); k++ {
		if l := f.d.Lemma[k]; first == "not" && strings.HasPrefix(l, "authori") {
			return NotAuthorised
		}
	}
	for _, rule := range ReasonRules() {
		for k := r.Start; k < r.End; k++ {
			if rule.words[f.d.Lemma[k]] || rule.words[f.low(k)] {
				return rule.Class
			}
		}
	}
	return OtherReason
}
