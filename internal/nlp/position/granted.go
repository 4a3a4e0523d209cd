package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

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
