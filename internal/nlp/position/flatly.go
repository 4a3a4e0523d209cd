package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads flat denials in words that deny by what they say was not.

// noneOfTheirs reports whether the content says that none of those who act for a body did it: no manager had told anybody to wait; no officer has ever seen the letter.
func (v *view) noneOfTheirs() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.d.Label[c.subject] == doc.NsubjPass || c.aux != "have" || c.negated || !official(v.d.Lemma[c.subject]) {
		return false
	}
	i := c.subject - 1
	for i > 0 && (v.d.Tag[i] == doc.JJ || v.d.Tag[i].Noun()) {
		i--
	}
	return i >= 0 && v.d.Lemma[i] == "no" && v.d.Tag[c.verb] == doc.VBN && !departs(v.d.Lemma[c.verb])
}

// noneKnew reports whether the content says, of those who act for a body, that none of them knew or did it: no member of the senior management knew of any failed test.
func (v *view) noneKnew() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" || v.d.Label[c.subject] != doc.Nsubj || v.d.Tag[c.verb] != doc.VBD {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "know", "see", "give", "tell", "order", "receive", "read", "approve", "sign":
	default:
		return false
	}
	i := c.subject - 1
	for i > 0 && (v.d.Tag[i] == doc.JJ || v.d.Tag[i].Noun()) {
		i--
	}
	l := v.d.Lemma[c.subject]
	return i >= 0 && v.d.Lemma[i] == "no" && (official(l) || l == "member" && v.d.Lemma[c.subject+1] == "of") || (l == "nobody" || l == "no-one") && v.d.Lemma[c.subject+1] == "at"
}

// official reports whether w is a noun for who acts for a body.
func official(w string) bool {
	switch w {
	case "manager", "officer", "official", "employee", "director", "executive", "minister", "agent", "deputy", "supervisor", "inspector", "aide", "adviser", "advisor", "worker", "clerk", "councillor", "soldier", "guard":
		return true
	}
	return false
}

// departs reports whether w is a verb for what none of them may have done without anybody's having said so: died, resigned.
func departs(w string) bool {
	switch w {
	case "die", "resign", "leave", "quit", "retire", "test", "return", "arrive", "come":
		return true
	}
	return false
}

// unaware reports whether the speakers say that they did not know of any such thing: I was not aware of any warning.
func (v *view) unaware() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for _, i := range v.words {
		if v.d.Lemma[i] == "know" && v.d.Tag[i] == doc.VBD && i+3 < v.d.Len() && v.d.Lemma[i+1] == "nothing" && (v.d.Lemma[i+2] == "of" || v.d.Lemma[i+2] == "about") {
			return len(v.clauses) > 0 && (v.self(v.clauses[0]) || v.client(v.clauses[0].subject))
		}
	}
	for _, c := range v.clauses {
		if c.negated && v.d.Lemma[c.verb] == "aware" && (v.self(c) || v.who(c.subject) == hashOf("it")) && v.pastBe(c) && v.follows(c.verb, "of", "any") {
			return true
		}
	}
	return false
}

// wasNone reports whether the speakers say what they were not: I was not the driver; we were not three hundred tonnes.
func (v *view) wasNone() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.quoted != 2 || !v.d.Tag[c.verb].Noun() || !v.self(c) || !v.pastBe(c) {
		return false
	}
	for i := c.subject + 1; i < c.verb; i++ {
		if negation(v.d, i) {
			return true
		}
	}
	return false
}

// knewNotWhat: who did not know what, where or whether denies nothing that was put: I didn't know what was going on, he never knew where she lived.
func (v *view) knewNotWhat() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.self(c) || v.d.Lemma[c.verb] != "know" || len(v.words) > 30 || !c.negated && !v.near(c.verb, "never") {
		return false
	}
	return english.Interrogative(v.lemmaAt(c.verb + 1))
}

// didNot reports whether the speakers say of themselves, in a quotation, what they did not do: I did not sign that letter; we have not touched the pump. What they did not feel or get is told.
func (v *view) didNot() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.quoted != 2 || !c.negated || v.d.Label[c.subject] != doc.Nsubj || len(v.words) > 30 || undergone(v.d.Lemma[c.verb]) {
		return false
	}
	if l := v.d.Lemma[c.subject]; l != "i" && l != "we" || v.near(c.verb, "never") && v.knewNoSuch(c) {
		return false
	}
	for i := c.subject + 1; i < c.verb; i++ {
		if v.d.Tag[i] == doc.VBD && v.d.Lemma[i] == "do" || c.aux == "have" && v.d.Tag[c.verb] == doc.VBN {
			return true
		}
	}
	return false
}

// undergone reports whether w is a verb for what happens to somebody or goes on in them, so that who did not do it denies nothing.
func undergone(w string) bool {
	switch w {
	case "expect", "want", "care", "think", "believe", "feel", "like", "love", "hate", "get", "receive", "sleep", "realise", "realize", "understand", "need", "mind", "win", "lose", "finish", "have", "be", "come", "hope", "plan",
		"decide", "recall", "remember", "hesitate", "imagine", "enjoy", "eat", "notice", "stop", "forget", "change", "see", "hear", "find", "anticipate", "foresee", "wait", "succeed", "achieve", "reach":
		return true
	}
	return false
}

// findsSo reports whether somebody found, in a clause without "that", what was so of something else: found there was so much iron; the gate was old, a regulator has found. Who finds a thing dull says what they think of it.
func (v *view) findsSo() bool {
	if v.verb != "find" || v.negated || v.passive || v.modal != "" || v.quoted > 0 || v.asks || v.d.Lemma[v.a.Cue.End-1] != "find" || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	t := v.d.Tag[c.verb]
	finite := t.Tensed() || c.aux != "" || v.pastBe(c)
	past := v.d.Tag[v.head] == doc.VBD || v.d.Tag[v.head] == doc.VBN && v.d.Lemma[v.a.Cue.Start] == "have"
	return finite && past && !v.self(c) && len(v.a.Content) > 0 && (v.a.Content[0].Start == v.a.Cue.End || v.examiners() && v.a.Content[0].End < v.a.Cue.Start)
}

// examiners reports whether the source is for those who look into matters: a regulator, the inquiry.
func (v *view) examiners() bool {
	if v.source < 0 {
		return false
	}
	w := v.d.Lemma[v.source]
	return english.Examines(w) || english.Hearing(w) || english.Agency(w) || w == "regulator" || w == "watchdog" || w == "auditor" || w == "investigator" || w == "coroner" || w == "inspector" || w == "ombudsman"
}

// pastBe reports whether a clause says what its subject was.
func (v *view) pastBe(c clause) bool {
	for i := c.subject + 1; i < c.verb; i++ {
		if v.d.Lemma[i] == "be" && v.d.Tag[i] == doc.VBD {
			return true
		}
	}
	return false
}
