package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file reads what speakers call untrue where what was put stands with the verb that calls it so: “The suggestion that guards stole the grain is false”.

// putIsUntrue: the claim that the crew attacked the warden is nonsense; the idea of a bribe is pure fiction. What is put is denied, and alleged by nobody, however it is parsed.
func (v *view) putIsUntrue() bool {
	if !v.tellsNothing() || v.asks || !v.opensWithPut() {
		return false
	}
	d := v.d
	s := d.Sentence[d.SentenceOf[v.words[0]]]
	for k := 2; k < len(v.words); k++ {
		i := v.words[k]
		if i >= s.End {
			return false
		}
		if d.Lemma[i] == "be" && d.Tag[i] != doc.VB && d.Tag[i] != doc.VBG && v.calledUntrue(i+1, s.End) {
			return true
		}
	}
	return false
}

// opensWithPut reports whether the content begins with a noun for what was put and with what tells what that was: the suggestion that, any claim by the mill, the
// allegations against her.
func (v *view) opensWithPut() bool {
	for n := range 4 {
		l := v.first(n)
		if n+1 >= len(v.words) {
			return false
		}
		next := v.words[n+1]
		if t := v.d.Tag[v.words[n]]; !t.Noun() {
			if t.Verb() || v.d.Tag[v.words[n]] == doc.IN {
				return false
			}
			continue
		}
		if !proposition(l) && (!claimNoun(l) || l == "it" || l == "that" || l == "this") || l == "idea" && v.d.Lemma[next] == "of" {
			return false
		}
		switch v.d.Lemma[next] {
		case "that", "of", "by", "about", "from", "against", "in", "allege", "claim", "say", "which":
			return true
		}
		return v.d.Tag[next] == doc.PRP
	}
	return false
}

// calledUntrue reports whether the words from token i on, up to where a part of the sentence ends, say that something is not true and no more than that: categorically
// false, nothing but lies, pure nonsense and old.
func (v *view) calledUntrue(i, end int) bool {
	d := v.d
	if i < end && d.Lemma[i] == "nothing" && v.follows(i, "but") {
		i += 2
	}
	for ; i < end && (d.Tag[i] == doc.RB || d.Tag[i] == doc.DT || d.Tag[i] == doc.JJ && !notTrue(d.Lemma[i]) && !absurd(d.Lemma[i]) || d.Tag[i] == doc.OpenQuote || d.Tag[i] == doc.CloseQuote); i++ {
		if negation(d, i) {
			return false
		}
	}
	if i >= end || !notTrue(d.Lemma[i]) && !falsehood(d.Lemma[i]) && !absurd(d.Lemma[i]) {
		return false
	}
	for i++; i < end && (d.Tag[i] == doc.CloseQuote || d.Tag[i] == doc.OpenQuote); i++ {
	}
	if i >= end || d.Tag[i].Punct() || d.Tag[i] == doc.CC {
		return true
	}
	return d.Tag[i] == doc.IN && d.Lemma[i] != "that"
}
