package position

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file reads who speaks of a crime and accuses nobody of it: what they feel about it, that they have seen pictures of it, who did it to themselves, what would be a crime.

// abhors: who says that they are appalled by a thing, or condemn it, is against it: “We are horrified by this murder”; she strongly condemned the attack.
func (v *view) abhors() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) && v.who(c.subject) != hashOf("it") || c.aux != "" && c.aux != "be" && c.aux != "have" {
		return false
	}
	switch strings.ToLower(v.d.Word(c.verb)) {
	case "appalled", "horrified", "outraged", "disgusted", "sickened", "revolted", "dismayed", "angered":
		return true
	case "condemn", "condemns", "condemned", "deplore", "deplored", "denounce", "denounced":
		return v.d.Tag[c.verb].Verb()
	}
	return false
}

// aggrieved: she was shocked by the murder; “We are saddened by the deaths”; the country condemned the attack, of which another tells.
func (v *view) aggrieved() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated {
		return false
	}
	switch w := strings.ToLower(v.d.Word(c.verb)); w {
	case "shocked", "saddened", "devastated", "stunned", "heartbroken", "shaken":
		return c.aux == "" || c.aux == "be" || c.aux == "have"
	case "condemn", "condemns", "condemned":
		return v.d.Tag[c.verb].Verb() && v.d.Label[c.subject] == doc.Nsubj && (c.aux == "" || c.aux == "have")
	}
	return false
}

// onlySaw: “We have seen a video that purports to show the murder.”
func (v *view) onlySaw() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) && v.who(c.subject) != hashOf("it") {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "see", "receive", "review", "obtain":
		return v.has(func(w string) bool { return w == "purport" || w == "purportedly" || w == "appear" || w == "allegedly" })
	}
	return false
}

// didToSelf: the gang's leader had killed himself.
func (v *view) didToSelf() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "kill", "hang", "shoot", "stab", "poison", "drown", "hurt", "injure":
		return strings.HasSuffix(v.lemmaAt(c.verb+1), "self") || strings.HasSuffix(v.lemmaAt(c.verb+1), "selves")
	}
	return false
}

// ownForce: the army said it had killed the leader of the rebels, which it does not accuse itself of.
func (v *view) ownForce() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.past(c.verb) || v.d.Label[c.subject] == doc.NsubjPass || v.who(c.subject) != hashOf("it") && !v.self(c) || v.who(c.subject) == hashOf("it") && !v.sameParty(c.subject) {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "kill", "shoot", "destroy", "hit", "strike", "wound":
		return true
	}
	return false
}

// whoeverDoes: anyone found guilty of theft can expect to be fined; any breach of the rules is an offence.
func (v *view) whoeverDoes() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	first := v.first(0)
	if first == "that" {
		first = v.first(1)
	}
	switch first {
	case "anyone", "anybody", "whoever", "any":
	default:
		return false
	}
	wrong, open := false, false
	for _, i := range v.words {
		switch l := v.d.Lemma[i]; {
		case l == "should" || l == "must" || l == "need":
			return false
		case l == "can" || l == "will" || l == "may" || l == "could" || l == "offence" || l == "offense":
			open = true
		case grave(l):
			wrong = true
		}
	}
	return open && (wrong || v.has(func(w string) bool { return w == "guilty" || w == "criminal" || w == "violation" }))
}

// notAnother: “Karl is not a racist”; “He is no thief.”
func (v *view) notAnother() bool {
	if !v.tellsNothing() || v.asks || v.quoted == 0 {
		return false
	}
	for k, c := range v.clauses {
		if k > 3 {
			break
		}
		l := v.d.Lemma[c.subject]
		if !c.negated || c.aux != "" && c.aux != "be" || v.d.Tag[c.verb].Verb() || !wrongdoer(v.d.Lemma[c.verb]) || l != "he" && l != "she" && !v.d.Tag[c.subject].Proper() || v.near(c.verb, "only") || v.near(c.verb, "just") || v.near(c.verb, "merely") || v.near(c.verb, "simply") {
			continue // he is not only a racist
		}
		if s := v.d.Sentence[v.d.SentenceOf[c.subject]]; c.subject-s.Start < 4 {
			return true
		}
	}
	return false
}
