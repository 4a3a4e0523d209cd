package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// disputesItNot: who does not dispute or contest something grants it.
func (v *view) disputesItNot() bool {
	return v.negated && v.modal == "" && v.source >= 0 && (v.verb == "dispute" || v.verb == "contest")
}

// acceptsFinding: who accepts what others found grants it.
func (v *view) acceptsFinding() bool {
	if v.verb != "accept" || v.passive || v.modal != "" || v.negated || v.source < 0 || v.root < 0 || v.court() {
		return false
	}
	switch v.d.Lemma[v.root] {
	case "finding", "conclusion", "criticism", "count", "figure", "account":
		return int(v.d.Head[v.root]) == v.head
	}
	return false
}

// acceptsFact: who accepts or grants that something is so, and does not judge how good it is, confirms it: accepts that there was a dinner, that the phone is hers.
func (v *view) acceptsFact() bool {
	if v.verb != "accept" && v.verb != "grant" || v.passive || v.modal != "" || v.negated || v.source < 0 || v.court() {
		return false
	}
	if v.first(0) == "that" && v.first(1) == "there" && v.first(2) == "be" {
		return v.first(3) != "not"
	}
	if len(v.clauses) == 0 || !v.putsClause() {
		return false
	}
	c := v.clauses[0]
	if c.negated || c.aux == "should" || c.aux == "will" || c.aux == "would" || v.verb == "accept" && v.has(func(w string) bool { return tone(w) > 0 || w == "best" || w == "right" }) {
		return false
	}
	t := v.d.Tag[c.verb]
	return t.Noun() || t == doc.PRP || t == doc.PRPS || t == doc.VBD || t == doc.VBN || v.verb == "grant" && t == doc.JJ
}

// standsByWords: to stand by what one has said, or to support what another tells of it, is to confirm it: stands by its story, supports that account.
func (v *view) standsByWords() bool {
	if v.negated || v.passive || v.modal != "" || v.source < 0 || v.root < 0 {
		return false
	}
	l := v.d.Lemma[v.root]
	switch {
	case v.verb == "stand" && v.cueHas("by"):
		return version(l) || english.Retractable(l) || english.Finding(l) || l == "story" || l == "report" || l == "reporting" || l == "estimate" || l == "figure" || l == "evidence" || l == "it"
	case v.verb == "support" || v.verb == "back" || v.verb == "bear" && v.cueHas("out") || v.verb == "corroborate" || v.verb == "verify":
		return version(l) || l == "claim" || l == "allegation" || l == "story" || l == "testimony" || l == "statement" && v.verb != "support"
	}
	return false
}

// saysTrue: who says that what was told is true confirms it: the report was accurate; it was true that she had met him.
func (v *view) saysTrue() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" && c.aux != "be" {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "true":
		if v.d.Lemma[c.subject] == "it" {
			return v.follows(c.verb, "that") || len(v.words) < 5
		}
	case "accurate", "correct", "genuine", "authentic":
	default:
		return false
	}
	l := v.d.Lemma[c.subject]
	return v.d.Tag[c.subject].Noun() && !v.ownWords(c.subject) && len(v.words) < 8 && (claimNoun(l) || proposition(l) || version(l) || given(l) || english.Keeps(l))
}

// saysYesThat: yes, she had signed it.
func (v *view) saysYesThat() bool {
	return v.tellsNothing() && !v.asks && v.quoted == 0 && v.d.Tag[v.head].Verb() && v.first(0) == "yes" && len(v.words) > 3 && v.words[0]+1 < v.d.Len() && v.d.Tag[v.words[0]+1] == doc.Comma && !v.has(func(w string) bool { return w == "but" })
}

// noTruth reports whether the content says that there is no truth in what was put: there was no truth in the report; not a word of it is true.
func (v *view) noTruth() bool {
	if !v.tellsNothing() && v.did != Denies || v.asks {
		return false
	}
	for k := range min(len(v.words), 8) {
		switch {
		case v.first(k) == "no" && v.first(k+1) == "truth":
			return true
		case v.first(k) == "not" && v.first(k+1) == "a" && v.first(k+3) == "of": // not a word of it is true, not a grain of truth
			return v.has(func(w string) bool { return w == "true" || w == "truth" })
		case v.first(k) == "none" && v.first(k+1) == "of" && (v.first(k+2) == "it" || v.first(k+2) == "this"):
			return v.has(func(w string) bool { return w == "true" })
		}
	}
	return false
}

// unfitToComment reports whether the content says that it would be wrong to comment.
func (v *view) unfitToComment() bool {
	if v.does && v.did != Declines || v.asks {
		return false
	}
	for k := range min(len(v.words), 10) {
		switch v.first(k) {
		case "inappropriate", "improper", "wrong", "premature":
			n := k + 1
			if v.first(n) == "for" {
				n += 2 // for her to comment
			}
			return v.first(n) == "to" && withholding(v.first(n+1))
		}
	}
	return false
}

// thereShould reports whether the content says that there should or must be something.
func (v *view) thereShould() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	k := 0
	if v.first(0) == "that" {
		k = 1
	}
	return v.first(k) == "there" && (v.first(k+1) == "should" || v.first(k+1) == "must") && v.first(k+2) == "be" && (v.first(k+3) == "a" || v.first(k+3) == "an")
}

// mustGo reports whether the content says that somebody else has to leave an office: he has to go.
func (v *view) mustGo() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" || v.self(c) || !v.hasTo(c) {
		return false
	}
	switch v.d.Lemma[c.verb+2] {
	case "go":
		return c.verb+3 >= v.d.Len() || v.d.Tag[c.verb+3].Punct()
	case "resign", "quit":
		return true
	}
	return false
}

// wantsDone reports whether the speakers say what they want done or to have: we want the files opened, we want answers.
func (v *view) wantsDone() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.quoted == 0 || c.negated || c.aux != "" || v.who(c.subject) != hashOf("we") || v.d.Lemma[c.verb] != "want" || v.d.Tag[c.verb] != doc.VBP {
		return false
	}
	for i := c.verb + 1; i < min(c.verb+7, v.d.Len()); i++ {
		switch t := v.d.Tag[i]; {
		case t == doc.VBN, t == doc.VBD:
			return true
		case v.d.Lemma[i] == "answer" || v.d.Lemma[i] == "justice" || v.d.Lemma[i] == "inquiry" || v.d.Lemma[i] == "apology":
			return true
		case t.Verb(), t == doc.TO, t.Punct():
			return false
		}
	}
	return false
}
