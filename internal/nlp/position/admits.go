package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file reads what speakers say of themselves in plain words: that they did it, and that they did not.

// didItThemselves: “I set the fire”, he told the court he killed his wife, the bank said it had misled customers.
func (v *view) didItThemselves() bool {
	if !v.tellsNothing() || v.asks || v.hedged() {
		return false
	}
	if v.quoted == 2 && len(v.words) < 12 && v.ownFault() {
		return true
	}
	if len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	own := v.self(c) && (v.d.Quote[c.subject] >= 0 || v.sameParty(c.subject)) || v.d.Lemma[c.subject] == "it" && v.sameParty(c.subject) || v.ownSide(c) && v.byMistake()
	if !own || c.verb != v.root || c.negated || c.aux != "" && c.aux != "have" && c.aux != "be" || v.d.Label[c.subject] == doc.NsubjPass || v.first(0) == "when" {
		return false
	}
	if v.quoted < 2 && v.has(func(w string) bool { return w == "must" || w == "should" || w == "resign" }) || v.mustBehind(c) {
		return false // she had lied and must go
	}
	past := v.d.Tag[c.verb] == doc.VBD || v.d.Tag[c.verb] == doc.VBN && c.aux == "have"
	switch l := v.d.Lemma[c.verb]; l {
	case "guilty", "culpable":
		return true
	case "responsible":
		return v.d.Quote[c.subject] >= 0 && len(v.words) < 5
	case "do":
		return past && v.lemmaAt(c.verb+1) == "it" && len(v.words) < 8
	case "lie", "mislead", "steal", "murder", "rape", "rob", "embezzle", "forge", "falsify", "defraud", "cheat", "bribe", "strangle", "stab", "cover":
		return past && !v.harmless(c.verb)
	case "kill", "shoot", "hit", "beat":
		return past && (v.byMistake() || v.victimBehind(c.verb+1) && !v.objectOf(c.verb, fighters))
	case "set":
		return past && v.wrongs(c.verb)
	case "take":
		return past && v.objectOf(c.verb, set(`bribe kickback`)) || v.objectOf(c.verb, set(`responsibility blame`))
	case "fail":
		return past && v.quoted == 2 && v.victimBehind(c.verb+1)
	case "get":
		return past && v.lemmaAt(c.verb+2) == "wrong"
	case "make":
		return past && v.objectOf(c.verb, set(`error mistake misjudgment misjudgement`))
	}
	return false
}

// mustBehind reports whether, behind the verb of clause c, it is told what its subject has to do: she had lied and has to be off the payroll.
func (v *view) mustBehind(c clause) bool {
	for i := c.verb + 1; i+1 < v.d.Sentence[v.d.SentenceOf[c.verb]].End; i++ {
		if v.d.Lemma[i] == "have" && v.d.Lemma[i+1] == "to" && v.d.Tag[i] == doc.VBZ {
			return true
		}
	}
	return false
}

// byMistake reports whether it is told that something was done by mistake.
func (v *view) byMistake() bool {
	for _, i := range v.words {
		switch v.d.Lemma[i] {
		case "mistake", "error", "accident":
			if v.lemmaAt(i-1) == "by" || v.lemmaAt(i-1) == "in" {
				return true
			}
		case "mistakenly", "accidentally", "wrongly":
			return true
		}
	}
	return false
}

// ownFault reports whether a short quotation says that it was the speaker's fault: it was our fault, it was me.
func (v *view) ownFault() bool {
	for k, i := range v.words {
		if l := v.d.Lemma[i]; l == "fault" && k > 0 && v.d.Tag[v.words[k-1]] == doc.PRPS {
			w := v.d.Word(v.words[k-1])
			return (w == "our" || w == "my") && !v.refused
		}
	}
	return v.first(0) == "it" && v.first(1) == "be" && v.first(2) == "i" && len(v.words) == 3
}

// claimsAct: a group claims responsibility for an attack.
func (v *view) claimsAct() bool {
	return v.verb == "claim" && !v.negated && !v.passive && len(v.words) > 0 && (v.first(0) == "responsibility" || v.cueHas("responsibility"))
}

// thatIsSo: “That is correct”; “It is true.”
func (v *view) thatIsSo() bool {
	if !v.tellsNothing() || v.asks || v.quoted != 2 || len(v.words) > 4 || v.refused {
		return false
	}
	switch v.first(0) {
	case "that", "it", "this":
	default:
		return false
	}
	last := v.first(len(v.words) - 1)
	return v.first(1) == "be" && (last == "true" || last == "correct" || last == "right" || last == "so")
}

// saysConfirms: “We can confirm that the ferry has sunk”; “We have confirmed that she is dead”; said he could confirm that it was so.
func (v *view) saysConfirms() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || v.d.Lemma[c.verb] != "confirm" || !v.self(c) && v.who(c.subject) != hashOf("it") || v.d.Label[c.subject] == doc.NsubjPass || !v.d.Tag[c.verb].Verb() {
		return false
	}
	for i := c.verb + 1; i < min(c.verb+4, v.d.Len()); i++ {
		if v.d.Lemma[i] == "with" {
			return false // confirmed it with the port, which is to ask
		}
	}
	switch c.aux {
	case "", "can", "could", "have", "do":
		return v.first(0) != "if" && v.first(0) != "once" && v.first(0) != "when" && v.first(0) != "until"
	}
	return false
}

// wasNotThere: “I wasn't there”; “It wasn't me”; “I was not in Vell.”
func (v *view) wasNotThere() bool {
	if !v.tellsNothing() || v.asks || v.quoted != 2 || len(v.words) > 9 || len(v.words) < 3 || v.d.Tag[v.words[1]] != doc.VBD || v.first(1) != "be" || !negation(v.d, v.words[2]) {
		return false
	}
	switch v.first(0) {
	case "it":
		w := v.first(3)
		return len(v.words) == 4 && (w == "i" || w == "me" || w == "we" || w == "us" || w == "he" || w == "she")
	case "i", "we":
		w := v.first(3)
		return w == "there" || w == "in" || w == "at" || w == "near" || w == "even" && v.first(4) == "there" || w == "involve"
	}
	return false
}

// notOne: “I'm not a crook.”
func (v *view) notOne() bool {
	c, ok := v.mainClause()
	return ok && v.tellsNothing() && !v.asks && c.negated && v.self(c) && c.aux != "will" && c.aux != "would" && v.d.Tag[c.verb].Noun() && (wrongdoer(v.d.Lemma[c.verb]) || v.d.Lemma[c.verb] == "spy" || v.d.Lemma[c.verb] == "terrorist")
}

// hadNoPart: he had no part in it; she has no role in the firm's affairs; the bank had no hand in the sale.
func (v *view) hadNoPart() bool {
	if !v.tellsNothing() || v.asks || v.has(func(w string) bool { return w == "will" }) {
		return false
	}
	for k, c := range v.clauses {
		if k > 0 || v.d.Lemma[c.verb] != "have" && v.d.Lemma[c.verb] != "take" && v.d.Lemma[c.verb] != "play" || c.aux == "will" || c.aux == "would" || c.aux == "should" || v.who(c.subject) == hashOf("you") {
			continue
		}
		if v.lemmaAt(c.verb+1) != "no" {
			continue
		}
		switch v.lemmaAt(c.verb + 2) {
		case "part", "hand", "involvement", "role", "knowledge":
			return v.lemmaAt(c.verb+3) == "in" || v.lemmaAt(c.verb+3) == "of" || v.lemmaAt(c.verb+3) == "whatsoever"
		}
	}
	return false
}

// brokeNone: “I broke no laws”; “we sent no troops.”
func (v *view) brokeNone() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.self(c) && v.who(c.subject) != hashOf("it") || v.d.Tag[c.verb] != doc.VBD && v.d.Tag[c.verb] != doc.VBN || c.aux != "" && c.aux != "have" || v.lemmaAt(c.verb+1) != "no" {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "break", "violate", "breach", "take", "pay", "send", "hide", "sign", "commit", "steal", "accept", "offer", "cut", "promise":
		return true
	}
	return false
}

// wouldNeverDo: “I would never do that.”
func (v *view) wouldNeverDo() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.self(c) || c.aux != "would" || !v.near(c.verb, "never") || len(v.words) > 9 {
		return false
	}
	switch w := v.lemmaAt(c.verb + 1); v.d.Lemma[c.verb] {
	case "do":
		return w == "that" || w == "such" || w == "anything"
	case "hurt", "harm", "steal", "lie", "cheat", "kill", "betray":
		return true
	}
	return false
}

// neverTook: “He never took a cent from me”; the meeting never took place.
func (v *view) neverTook() bool {
	c, ok := v.mainClause()
	if ok && v.tellsNothing() && !v.asks && v.neverDealt(c) {
		return true
	}
	if !ok || !v.tellsNothing() || v.asks || v.d.Lemma[c.verb] != "take" || !c.negated && !v.near(c.verb, "never") && !v.none(c.subject) || c.aux == "will" || c.aux == "would" {
		return false
	}
	switch v.lemmaAt(c.verb + 1) {
	case "place":
		return true
	case "a":
		w := v.lemmaAt(c.verb + 2)
		return w == "cent" || w == "penny" || w == "dime" || w == "bribe" || w == "crown"
	case "bribe", "money":
		return true
	}
	return false
}

// neverDealt reports whether a clause says that somebody has never had a penny, or handed, paid or taken anything: he has never handed that man anything but his wages.
func (v *view) neverDealt(c clause) bool {
	if !v.near(c.verb, "never") || c.aux == "will" || c.aux == "would" || v.d.Label[c.subject] == doc.NsubjPass || v.who(c.subject) == hashOf("you") {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "have", "receive", "see", "accept":
		return v.objectOf(c.verb, set(`penny cent crown bribe dime`))
	case "hand", "pay", "bribe", "touch", "promise":
		return v.d.Tag[c.verb] == doc.VBN || v.d.Tag[c.verb] == doc.VBD
	}
	return false
}

// wrongMan: “They have the wrong man”; “they made it up”; “this is a witch hunt.”
func (v *view) wrongMan() bool {
	if !v.tellsNothing() || v.asks || v.quoted != 2 || len(v.words) > 12 {
		return false
	}
	for k, i := range v.words {
		switch v.d.Lemma[i] {
		case "wrong":
			if w := v.first(k + 1); k > 1 && (w == "man" || w == "person" || w == "guy" || w == "woman") && (v.first(k-2) == "have" || v.first(k-2) == "get") {
				return true
			}
		case "make":
			if v.first(k+2) == "up" && v.d.Tag[i] == doc.VBD && (v.first(k+1) == "it" || v.first(k+1) == "this" || v.first(k+1) == "that") {
				return true
			}
		case "hunt":
			if k > 0 && v.first(k-1) == "witch" {
				w := v.first(0)
				return w == "this" || w == "it" || w == "that"
			}
		case "witch-hunt", "smear", "setup", "frame-up":
			w := v.first(0)
			return (w == "this" || w == "it" || w == "that") && v.first(1) == "be"
		}
	}
	return false
}

// noMerit: the lawsuit is without merit; the claims lack merit; the claim is absurd.
func (v *view) noMerit() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.d.Tag[c.subject].Noun() {
		return false
	}
	l := v.d.Lemma[c.subject]
	if (l == "idea" || l == "notion") && v.follows(c.subject, "of") {
		return false // of a plan that is absurd
	}
	if !claimNoun(l) && !proposition(l) && l != "lawsuit" && l != "suit" && l != "complaint" && l != "petition" && l != "case" {
		return false
	}
	switch w := v.d.Lemma[c.verb]; w {
	case "merit", "foundation", "basis":
		return v.near(c.verb, "without")
	case "lack", "have":
		return (w == "lack" || v.lemmaAt(c.verb+1) == "no") && v.objectOf(c.verb, set(`merit foundation basis substance`))
	default:
		return !c.negated && c.aux == "" && absurd(w) && l != "complaint" && l != "case"
	}
}

// absurd reports whether lemma w calls what was put so wrong that it need not be refuted.
func absurd(w string) bool {
	switch w {
	case "absurd", "ridiculous", "preposterous", "laughable", "ludicrous", "nonsensical", "farcical", "incorrect", "meritless", "risible", "spurious":
		return true
	}
	return false
}

// noneDone: “Nobody was paid”; no losses were hidden; no money changed hands.
func (v *view) noneDone() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.none(c.subject) && v.d.Lemma[c.subject] != "nothing" || !v.past(c.verb) || c.aux == "will" || c.aux == "would" || c.aux == "can" || v.has(func(w string) bool { return w == "yet" || w == "so" }) {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "hide", "conceal", "violate", "break", "mislead", "bribe", "falsify", "withhold", "tamper", "pay", "breach", "bully", "torture", "deceive", "cover", "cheat", "promise", "abuse", "mistreat", "coerce", "pressure":
		return true
	case "change":
		return v.lemmaAt(c.verb+1) == "hand"
	case "fire":
		return v.quoted == 2
	}
	return false
}
