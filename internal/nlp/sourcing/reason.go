package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// reason finds why those whom core describes are not named, in the sentence of attribution i or in one of the next two.
func (f *finder) reason(i int, core doc.Range, h int) (doc.Range, ReasonClass) {
	n := int(f.d.SentenceOf[core.Start])
	last := max(int(f.d.SentenceOf[f.as[i].Cue.Start]), n)
	for k := n; k <= last+2 && k < len(f.d.Sentence); k++ {
		s := f.d.Sentence[k]
		if k > last && !f.goesOn(s, h) {
			continue
		}
		at, known := f.secrecy(s, i)
		if at < 0 {
			continue
		}
		if r := f.why(at, known, f.bound(at, s.End, i)); r.Len() > 0 {
			return r, f.class(r)
		}
	}
	return doc.Range{}, NoReason
}

// goesOn reports whether sentence s tells more of those whom noun h stands for: They spoke on condition of anonymity.
func (f *finder) goesOn(s doc.Range, h int) bool {
	d := f.d
	for k := s.Start; k < min(s.End, s.Start+6); k++ {
		switch w := f.low(k); {
		case w == "they", w == "he", w == "she", w == "him", w == "her", w == "them", w == "both", w == "all", w == "none", w == "person", w == "people", w == "source", w == "sources", d.Lemma[k] == d.Lemma[h]:
			return true
		}
	}
	return false
}

// secrecy returns where s says that a name is kept back. When the words say by themselves why (was not authorised to speak), known is
// set and the place is that of the reason.
func (f *finder) secrecy(s doc.Range, i int) (at int, known bool) {
	d := f.d
	for k := s.Start; k < s.End; k++ {
		if d.Quote[k] >= 0 || i >= 0 && within(f.as[i].Content, k) {
			continue
		}
		if f.forbidden(k) {
			if k > s.Start && (d.Lemma[k-1] == "not" || d.Lemma[k-1] == "n't") {
				k--
			}
			return k, true
		}
	}
	for k := s.Start; k < s.End; k++ {
		if d.Quote[k] >= 0 || i >= 0 && within(f.as[i].Content, k) {
			continue
		}
		if w := d.Lemma[k]; w == "anonymity" || w == "anonymously" || f.unnamed(k) {
			return k, false
		}
	}
	return -1, false
}

// forbidden reports whether token k tells that somebody may not speak: not authorised to speak; barred from discussing it.
func (f *finder) forbidden(k int) bool {
	d := f.d
	if !d.Tag[k].Verb() && d.Tag[k] != doc.JJ && d.Tag[k] != doc.MD {
		return false
	}
	w := d.Lemma[k]
	before := ""
	if k > 0 {
		before = d.Lemma[k-1]
	}
	denied := before == "not" || before == "n't" || k > 1 && d.Lemma[k-2] == "not"
	switch {
	case (w == "authorize" || w == "authorise" || w == "authorized" || w == "authorised" || w == "allow" || w == "permit" || w == "clear") && denied,
		w == "unauthorized" || w == "unauthorised", w == "bar" && d.Tag[k] == doc.VBN, w == "forbid" && d.Tag[k] == doc.VBN, w == "prohibit" && d.Tag[k] == doc.VBN,
		w == "lack" && k+1 < d.Len() && strings.HasPrefix(d.Lemma[k+1], "auth"):
		return f.speaks(k)
	case w == "can" || w == "could" || w == "may":
		// cannot be named under the law
		for p := k + 1; p < min(k+5, d.Len()); p++ {
			if (d.Lemma[p] == "name" || d.Lemma[p] == "identify") && d.Tag[p].Verb() {
				return d.Lemma[k+1] == "not" && p+1 < d.Len() && (d.Tag[p+1] == doc.IN || d.Tag[p+1] == doc.TO)
			}
		}
	}
	return false
}

// speaks reports whether what follows token k in its sentence is about speaking.
func (f *finder) speaks(k int) bool {
	for p := k + 1; p < min(k+10, f.sentence(k).End); p++ {
		switch f.d.Lemma[p] {
		case "speak", "discuss", "talk", "comment", "disclose", "publicly", "interview", "press", "medium", "reveal", "brief", "identify", "name", "release", "share", "say":
			return true
		}
	}
	return false
}

// unnamed reports whether the participle at token k tells that somebody wants not to be named.
func (f *finder) unnamed(k int) bool {
	d := f.d
	w := d.Lemma[k]
	if w == "use" && k > 2 && d.Lemma[k-1] == "be" && d.Lemma[k-2] == "not" && d.Lemma[k-3] == "name" {
		return true
	}
	if english.KeepsNameOut(d.Lemma, k) {
		return true
	}
	if w != "name" && w != "identify" && w != "quote" || !d.Tag[k].Verb() || k < 2 || d.Lemma[k-1] != "be" && d.Tag[k] != doc.VBG {
		return false
	}
	if k+2 < d.Len() && d.Lemma[k+1] == "only" && d.Lemma[k+2] == "as" {
		return true
	}
	for p := k - 2; p >= 0 && p > k-6; p-- {
		switch d.Lemma[p] {
		case "not", "decline", "refuse", "n't":
			return true
		}
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

// why returns the reason behind the words at token at. Between those and the reason only what is asked for may stand.
func (f *finder) why(at int, known bool, end int) doc.Range {
	d := f.d
	if known {
		return f.clause(at, end)
	}
	for k := at + 1; k < end && k < at+12; k++ {
		switch w := f.low(k); {
		case w == "because", w == "since", w == "as" && k > at:
			if w != "as" && k+1 < end && d.Lemma[k+1] == "of" {
				return f.clause(k+2, end)
			}
			return f.clause(k+1, end)
		case w == "for" && k+1 < end && (d.Lemma[k+1] == "fear" || d.Lemma[k+1] == "safety" || d.Lemma[k+1] == "security"):
			return f.clause(k+1, end)
		case w == "out" && k+2 < end && d.Lemma[k+1] == "of":
			return f.clause(k+2, end)
		case w == "so" && k+1 < end && d.Lemma[k+1] == "as":
			return f.clause(k, end)
		case w == "while":
			return f.clause(k, end)
		case w == "for" && k+3 < end && (d.Lemma[k+3] == "safety" || d.Lemma[k+3] == "security" || d.Lemma[k+2] == "safety" || d.Lemma[k+2] == "security"):
			return f.clause(k, end)
		case w == "fearing", w == "lest":
			return f.clause(k, end)
		case w == "citing", w == "given", w == "saying":
			return f.clause(k+1, end)
		case w == "due" && k+2 < end, w == "owing" && k+2 < end:
			return f.clause(k+2, end)
		case w == "to" && d.Tag[k] == doc.TO && k+1 < end && d.Tag[k+1] == doc.VB && d.Lemma[k+1] != "be" && k <= at+3:
			return f.clause(k, end)
		case d.Tag[k] == doc.Comma && k > at+1 && !(k+1 < end && leads[f.low(k+1)]):
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// leads are words that lead over to a reason behind a comma.
var leads = list(`saying citing because since as fearing for`)

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
		{Legal, "they had signed non-disclosure agreements", list(`non-disclosure nondisclosure contract court law lawsuit litigation legal trial evidence classified nda injunction
			prosecution order statute sub-judice gag bail charge indictment confidentiality-agreement appeal act agreement tribunal legally`)},
		{OngoingTalks, "no deal had been signed", list(`deal talk negotiation undecided bid offer merger final finalise finalize conclude ongoing bargaining takeover signed`)},
		{Safety, "she feared for her life", list(`safety life kill kidnap attack violence death threat security shoot harm gang beat militia dead hurt murder target danger family physical arrest detention`)},
		{FearOfRetaliation, "he feared losing his job", list(`retaliation reprisal retribution repercussion job visa fire sack dismiss dismissal career transfer retaliate punish
			punishment fear backlash contract-renewal employment lose promotion pension blacklist victimise discipline work licence posting`)},
		{NotAuthorised, "the rules of the board forbid it", list(`authorize authorise authorized authorised unauthorized allow permit authority authorization authorisation confidential rule policy clear bar forbid
			prohibit private internal confidentiality deliberation permission sensitive publicly brief protocol secret embargo`)},
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
