package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// secrecy reports whether sentence s says that the name of who says attribution i is kept back, or that they may not speak; i is -1 for whoever
// it is.
func (f *finder) secrecy(s doc.Range, i int) bool {
	d := f.d
	for k := s.Start; k < s.End; k++ {
		if !f.aside(k, i) && (f.keeps(k) && d.Lemma[max(k-1, 0)] != "if" || f.forbidden(k) >= 0) {
			return true
		}
	}
	return false
}

// named are verbs of telling who somebody is.
var named = list(`name identify quote`)

// keeps reports whether the word at token k is that with which a name is kept back: anonymity; not to be named; whose name is withheld; gave only
// her first name.
func (f *finder) keeps(k int) bool {
	d := f.d
	w := d.Lemma[k]
	switch {
	case w == "anonymity", w == "anonymously":
		return true
	case w == "anonymous", w == "unnamed", w == "unidentified":
		return k > 0 && (d.Lemma[k-1] == "remain" || d.Lemma[k-1] == "stay" || d.Lemma[k-1] == "if")
	case w == "use" && k > 2 && d.Lemma[k-1] == "be" && d.Lemma[k-2] == "not" && d.Lemma[k-3] == "name":
		return true
	case english.KeepsNameOut(d.Lemma, k):
		return true
	case f.is(k, named) && d.Tag[k].Verb():
		return f.notNamed(k)
	case w == "name" && k > 0 && (d.Lemma[k-1] == "false" || d.Lemma[k-1] == "assumed"), w == "pseudonym":
		return true
	case w == "call" && d.Tag[k] == doc.VBN:
		for p := k + 2; p+1 < min(d.Len(), k+6); p++ { // is called Samir in this article
			if d.Lemma[p] == "this" && (d.Lemma[p+1] == "article" || d.Lemma[p+1] == "report" || d.Lemma[p+1] == "story") {
				return true
			}
		}
	case w == "name", w == "identity", w == "nickname":
		return d.Tag[k].Noun() && f.withheld(k)
	}
	return false
}

// notNamed reports whether by the verb at token k somebody is not named, or only if something comes of it: declined to be identified; is not naming
// her; would be dismissed if named; identified only as Mrs T.
func (f *finder) notNamed(k int) bool {
	d := f.d
	if k+2 < d.Len() && d.Lemma[k+1] == "only" && (d.Lemma[k+2] == "as" || d.Lemma[k+2] == "by") {
		return true
	}
	if k == 0 {
		return false
	}
	bare := d.Lemma[k-1] == "to" && k > 1 && d.Lemma[k-2] == "not" // agreed not to name him
	if d.Lemma[k-1] != "be" && d.Tag[k] != doc.VBG && d.Lemma[k-1] != "if" && !bare {
		return false
	}
	for p := k - 1; p >= 0 && p > k-6; p-- {
		switch d.Lemma[p] {
		case "not", "decline", "refuse", "n't", "if", "none", "neither":
			return true
		}
	}
	return false
}

// withheld reports whether the noun at token k, for a name, is kept back: asked that her name be withheld; would not give his name; gave only her
// first name; whose identity is protected.
func (f *finder) withheld(k int) bool {
	d := f.d
	s := f.sentence(k)
	for p := k + 1; p < min(s.End, k+6); p++ {
		switch d.Lemma[p] {
		case "withhold", "conceal", "protect", "hide", "omit", "change":
			return d.Tag[p] == doc.VBN
		case "use", "publish", "print", "disclose", "reveal", "mention", "appear", "give":
			return f.denied(p, k-5)
		}
		if d.Tag[p] == doc.Comma {
			break
		}
	}
	for p := k - 1; p >= max(s.Start, k-4); p-- {
		switch d.Lemma[p] {
		case "withhold":
			return true
		case "give", "use", "publish", "print", "disclose", "reveal":
			return f.denied(p, p-6) || d.Lemma[p+1] == "only"
		}
	}
	return false
}

// denied reports whether not, or a verb of refusing, stands between tokens from and k.
func (f *finder) denied(k, from int) bool {
	for p := k - 1; p >= max(from, f.sentence(k).Start); p-- {
		switch f.d.Lemma[p] {
		case "not", "n't", "decline", "refuse", "only":
			return true
		}
	}
	return false
}

// forbidden returns where the words begin that tell at token k that somebody may not speak, or what speaking would cost, -1 when they tell no such
// thing: not authorised to speak; under orders not to discuss it; has signed a confidentiality agreement; could be jailed for talking.
func (f *finder) forbidden(k int) int {
	d := f.d
	s := f.sentence(k)
	w, before := d.Lemma[k], ""
	if k > s.Start {
		before = d.Lemma[k-1]
	}
	negated := before == "not" || before == "n't" || before == "neither" || k > s.Start+1 && (d.Lemma[k-2] == "not" || d.Lemma[k-2] == "neither")
	switch {
	case permits[w] && negated && (d.Tag[k].Verb() || d.Tag[k] == doc.JJ):
		if f.speaks(k) {
			if before == "not" || before == "n't" {
				return k - 1
			}
			return k
		}
	case w == "unauthorized", w == "unauthorised", forbids[w] && (d.Tag[k] == doc.VBN || d.Tag[k] == doc.JJ), w == "lack" && k+1 < s.End && strings.HasPrefix(d.Lemma[k+1], "auth"):
		if f.speaks(k) {
			return k
		}
	case forbids[w] && k <= s.Start+6 && f.rulesOut(s):
		return s.Start
	case w == "order" || w == "instruction":
		if before == "under" && k+2 < s.End && d.Lemma[k+1] == "not" && f.speaks(k) {
			return k - 1
		}
	case w == "bind" && d.Tag[k] == doc.VBN, w == "swear" && d.Tag[k] == doc.VBN, w == "sign" && d.Tag[k].Verb():
		for p := k + 1; p < min(s.End, k+9); p++ {
			if secrets[d.Lemma[p]] {
				return k
			}
		}
	case w == "fear" && d.Tag[k].Verb() && k+1 < s.End:
		for p := k + 1; p < min(s.End, k+4); p++ {
			if retaliations[d.Lemma[p]] {
				return k
			}
		}
	case w == "want" && negated: // did not want her landlord to know that she had talked
		for p := k + 1; p < min(s.End, k+7); p++ {
			if d.Lemma[p] == "know" && f.speaks(p) {
				return s.Start
			}
		}
	case w == "for" && k+1 < s.End && (f.low(k+1) == "talking" || f.low(k+1) == "speaking"):
		for p := k - 1; p > max(s.Start, k-7); p-- {
			if d.Tag[p] == doc.MD {
				return p
			}
		}
	}
	return -1
}

// rulesOut reports whether sentence s tells of a rule by which somebody may not be named, or not speak: State law bars jurors from being identified.
func (f *finder) rulesOut(s doc.Range) bool {
	law := false
	for k := s.Start; k < min(s.End, s.Start+7); k++ {
		law = law || orders[f.d.Lemma[k]]
		if law && forbids[f.d.Lemma[k]] {
			return f.speaks(k)
		}
	}
	return false
}

// speaks reports whether what follows token k in its sentence is about speaking.
func (f *finder) speaks(k int) bool {
	for p := k + 1; p < min(k+10, f.sentence(k).End); p++ {
		if speech[f.d.Lemma[p]] {
			return true
		}
	}
	return false
}

// hidden reports whether the words near attribution i say that the name is kept back.
func (f *finder) hidden(i int, core doc.Range) bool {
	d := f.d
	for k := core.Start; k < core.End; k++ {
		if w := d.Lemma[k]; w == "unnamed" || w == "anonymous" || w == "unidentified" {
			return true
		}
	}
	if f.secrecy(f.sentence(core.Start), i) {
		return true
	}
	next := int(d.SentenceOf[f.as[i].Cue.Start]) + 1
	if next >= len(d.Sentence) {
		return false
	}
	switch s := d.Sentence[next]; f.low(s.Start) {
	case "they", "he", "she", "both", "neither": // They did not want to be named.
		return f.secrecy(s, -1)
	}
	return false
}

// The words with which somebody may not speak, and what it would cost.
var (
	permits      = list(`authorize authorise authorized authorised allow permit clear`)
	forbids      = list(`bar forbid forbidden prohibit ban`)
	orders       = list(`law rule order act policy agreement statute code contract regulation protocol`)
	secrets      = list(`confidentiality confidential non-disclosure nondisclosure nda secrecy secret secrets privilege settlement oath`)
	retaliations = list(`dismissal reprisal reprisals retaliation retribution prosecution repercussion`)
	hazards      = list(`fear face risk`)
	protections  = list(`safety security protection privacy reason reasons`)
	speech       = list(`speak discuss talk comment disclose publicly interview press medium reveal brief identify name release share say`)
)
