package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Rule is a rule that decides a position where meaning leaves no doubt.
type Rule struct {
	Name     string
	Position Position
	// Example is a sentence, marked up with its source, cue and content, that the rule decides. It runs as a test.
	Example string

	when func(*view) bool
}

// Rules lists the rules. Of those that fit the first decides.
func Rules() []Rule {
	return []Rule{
		{"no answer came", NoResponse, "⟦source The Orrel council⟧ ⟦cue did not respond to⟧ ⟦content two requests for comment⟧.", (*view).noAnswer},
		{"could not be reached", NoResponse, "⟦source Ms Tarrow⟧ ⟦cue could not be reached⟧ on Monday.", (*view).unreached},
		{"neither confirm nor deny", Declines, "⟦source The academy⟧ ⟦cue would neither confirm nor deny⟧ ⟦content that the dean had left⟧.", (*view).neither},
		{"declines to speak", Declines, "⟦source A spokesman⟧ ⟦cue declined to say⟧ ⟦content how much the repair had cost⟧.", (*view).declinesToSpeak},
		{"stops short", Declines, "⟦source The envoy⟧ ⟦cue stopped short of confirming⟧ ⟦content the visit⟧.", (*view).stopsShort},
		{"does not say", Declines, "⟦source The firm⟧ ⟦cue would not comment on⟧ ⟦content the lawsuit⟧.", (*view).doesNotSay},
		{"has not denied", Says, "⟦source The minister⟧ ⟦cue has not denied⟧ ⟦content the meeting⟧.", (*view).notDenied},
		{"speaks of not speaking", Declines, "⟦source The coach⟧ ⟦cue said⟧ ⟦content he had nothing to say about the transfer⟧.", (*view).saysNothing},
		{"others should answer", Declines, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content the bank was in a better position to comment⟧.", (*view).othersAnswer},
		{"rejects what is put", Denies, "⟦source The pilot⟧ ⟦cue rejects⟧ ⟦content any suggestion that he was asleep⟧.", (*view).rejectsClaim},
		{"denies", Denies, "⟦source Mr Fenn⟧ ⟦cue denied⟧ ⟦content that he had seen the letter⟧.", (*view).deniesIt},
		{"calls it untrue", Denies, "⟦source The clinic⟧ ⟦cue called⟧ ⟦content the report \"a fabrication\"⟧.", (*view).callsUntrue},
		{"insists that it is not so", Denies, "⟦source The port⟧ ⟦cue insisted⟧ ⟦content the two spills were not linked⟧.", (*view).insistsNot},
		{"did nothing of the kind", Denies, "⟦source Dr Lisk⟧ ⟦cue told⟧ the inquiry ⟦content she had never seen the invoices⟧.", (*view).neverDid},
		{"confirms", Confirms, "⟦source The bishop⟧ ⟦cue acknowledged⟧ ⟦content that the roof had been neglected⟧.", (*view).confirmsIt},
		{"alleges", Alleges, "⟦source The union⟧ ⟦cue alleged⟧ ⟦content that the mill had hidden two accidents⟧.", (*view).accuses},
		{"asks", Asks, "⟦source Reporters⟧ ⟦cue asked⟧ ⟦content whether the bridge was safe⟧.", (*view).asksIt},
	}
}

// rule returns the first rule that fits.
func (v *view) rule() (Rule, bool) {
	for _, r := range ruleTable {
		if r.when(v) {
			return r, true
		}
	}
	return Rule{}, false
}

var ruleTable = Rules()

// cuePhrase reports whether the lemmas stand in the cue, or begin in it and end in the two words behind it.
func (v *view) cuePhrase(lemmas ...string) bool {
	d, c := v.d, v.a.Cue
	end := min(d.Sentence[d.SentenceOf[c.End-1]].End, c.End+2)
	for i := c.Start; i < c.End; i++ {
		if firstLemma(d, i) == lemmas[0] && (phrase{lemmas: lemmas}).at(d, i, end) {
			return true
		}
	}
	return false
}

func (v *view) noAnswer() bool {
	switch v.verb {
	case "respond", "reply", "return", "answer":
		if v.negated && (v.verb != "answer" || v.has(request)) {
			return v.modal != "would" && v.modal != "will"
		}
	case "fail":
		return v.cueHas("respond", "reply", "return")
	}
	return (v.verb == "be" || v.verb == "available") && v.negated && v.cueHas("available") && v.cueOrContentHas("comment") || v.cuePhrase("not", "immediately", "respond")
}

func request(w string) bool {
	switch w {
	case "request", "call", "message", "inquiry", "email", "e-mail", "telephone", "query", "comment":
		return true
	}
	return false
}

func (v *view) cueOrContentHas(w string) bool {
	return v.cueHas(w) || v.has(func(l string) bool { return l == w })
}

func (v *view) unreached() bool {
	return v.negated && v.verb == "reach" || v.verb == "reach" && v.cueHas("unable") || v.cuePhrase("hang", "up")
}

func (v *view) neither() bool {
	return v.cueHas("neither") && v.cueHas("confirm", "deny") || v.cuePhrase("not", "confirm", "or", "deny")
}

func (v *view) declinesToSpeak() bool {
	if v.negated {
		return false
	}
	if v.main >= 0 && v.verb != "decline" && v.verb != "refuse" && v.verb != "refusal" && !v.cueHas("decline", "refuse") {
		return v.cuePhrase("no", "comment") && !v.has(func(string) bool { return true })
	}
	if v.inner >= 0 && speaking(v.d.Lemma[v.inner]) {
		return true
	}
	for i := v.a.Cue.Start + 1; i < v.a.Cue.End; i++ {
		if speaking(v.d.Lemma[i]) {
			return true
		}
	}
	for n := range 3 {
		if speaking(v.first(n)) && v.first(0) == "to" {
			return true
		}
	}
	return v.verb == "decline" && (v.first(0) == "comment" || v.first(0) == "request" || v.first(1) == "request")
}

// speaking reports whether lemma w is a verb for giving an answer.
func speaking(w string) bool {
	switch w {
	case "say", "comment", "answer", "discuss", "confirm", "deny", "elaborate", "speak", "talk", "respond", "reply", "disclose", "reveal", "name",
		"specify", "identify", "explain", "address", "acknowledge", "admit", "provide", "give", "detail", "describe", "concede", "rule", "release",
		"condemn", "disavow", "be", "weigh", "tell", "engage", "speculate":
		return true
	}
	return false
}

func (v *view) stopsShort() bool {
	return v.cuePhrase("stop", "short") || v.cuePhrase("not", "be", "draw") || v.cuePhrase("not", "go", "so", "far")
}

func (v *view) doesNotSay() bool {
	if !v.negated || v.modal == "should" || v.modal == "can" || v.modal == "could" {
		return false
	}
	switch v.verb {
	case "comment", "elaborate", "disclose", "specify":
		return true
	case "discuss", "address", "answer", "confirm", "identify":
		return v.source >= 0
	case "say":
		return v.source >= 0 && (v.modal == "would" || v.modal == "will") || v.source >= 0 && asking(v.first(0))
	}
	return false
}

// asking reports whether lemma w begins an indirect question.
func asking(w string) bool {
	switch w {
	case "whether", "if", "who", "what", "how", "when", "where", "why", "which":
		return true
	}
	return false
}

func (v *view) notDenied() bool {
	return v.negated && v.modal == "" && (v.verb == "deny" || v.verb == "dispute" || v.verb == "contest") && !v.cueHas("neither", "confirm")
}

func (v *view) saysNothing() bool {
	if v.does && v.did != Declines {
		return false
	}
	for _, c := range v.clauses {
		w := v.who(c.subject)
		if w != 1 && w != hashOf("i") && w != hashOf("we") && w != hashOf("it") {
			continue
		}
		switch l := v.d.Lemma[c.verb]; {
		case c.negated && (l == "comment" || l == "discuss" || l == "speculate" || l == "answer" || l == "dignify" || l == "elaborate"):
			return true
		case l == "decline" && v.follows(c.verb, "to", "comment"):
			return true
		case l == "have" && (v.follows(c.verb, "nothing", "to", "say") || v.follows(c.verb, "no", "comment") || v.follows(c.verb, "nothing", "to", "add")):
			return true
		}
	}
	return len(v.words) == 2 && v.first(0) == "no" && v.first(1) == "comment"
}

// follows reports whether the words behind token i have these lemmas.
func (v *view) follows(i int, lemmas ...string) bool {
	for k, l := range lemmas {
		if i+1+k >= v.d.Len() || v.d.Lemma[i+1+k] != l {
			return false
		}
	}
	return true
}

func (v *view) deniesIt() bool {
	if v.negated || v.cueHas("decline", "refuse", "fail", "short") {
		return v.cuePhrase("plead", "not", "guilty")
	}
	switch v.verb {
	case "deny", "dispute", "refute", "rebut", "disavow", "debunk", "denial":
		return !v.passive && v.modal == ""
	}
	return false
}

func (v *view) callsUntrue() bool {
	return !v.negated && (v.verb == "call" || v.verb == "dismiss" || v.verb == "describe" || v.verb == "label") && v.has(notTrue) && v.has(claimNoun)
}

// notTrue reports whether lemma w says of words that they are not true, and nothing else.
func notTrue(w string) bool {
	switch w {
	case "false", "untrue", "fabrication", "fabricated", "baseless", "unfounded", "groundless", "bogus", "inaccurate", "hoax":
		return true
	}
	return false
}

func claimNoun(w string) bool {
	switch w {
	case "claim", "allegation", "accusation", "report", "story", "charge", "suggestion", "rumor", "rumour", "post", "account", "it", "that", "this",
		"article", "assertion", "statement":
		return true
	}
	return false
}

func (v *view) insistsNot() bool {
	if v.verb != "insist" && v.verb != "maintain" || len(v.clauses) == 0 || v.quoted == 2 {
		return false
	}
	c := v.clauses[0]
	return c.negated && c.verb == v.root && c.aux != "will" && c.aux != "would" && c.aux != "should" && c.aux != "must" && c.aux != "can" && c.aux != "could"
}

func (v *view) neverDid() bool {
	if v.does || v.idioms || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	who := v.who(c.subject)
	if c.verb != v.root || who != 1 && who != hashOf("i") && who != hashOf("we") && who != hashOf("it") {
		return false
	}
	never := v.near(c.verb, "never")
	tag := v.d.Tag[c.verb]
	past := tag == doc.VBN || tag == doc.VBD || c.aux == "do" && v.d.Tag[c.verb] == doc.VB
	return never && past && c.aux != "would" && c.aux != "will" || v.follows(c.verb, "nothing") && past && v.has(blameless) ||
		v.follows(c.verb, "no", "such") && past
}

func blameless(w string) bool { return grave(w) || w == "harm" || w == "wrong" }

// near reports whether a word with that lemma hangs on token h a little before it.
func (v *view) near(h int, lemma string) bool {
	for i := max(h-4, 0); i < h; i++ {
		if int(v.d.Head[i]) == h && v.d.Lemma[i] == lemma {
			return true
		}
	}
	return false
}

func (v *view) confirmsIt() bool {
	if v.negated || v.cueHas("decline", "refuse", "fail", "short", "seem") {
		return false
	}
	switch v.verb {
	case "confirm", "acknowledge", "admit", "concede", "confess":
		return !v.passive && v.modal == "" && v.source >= 0
	}
	return v.cuePhrase("plead", "guilty")
}

func (v *view) accuses() bool {
	return !v.negated && !v.passive && v.verb == "allege" && v.modal == ""
}

func (v *view) asksIt() bool {
	return (v.verb == "ask" || v.verb == "wonder" || v.verb == "inquire") && !v.negated && asking(v.first(0))
}

func (v *view) othersAnswer() bool {
	if v.does {
		return false
	}
	for _, i := range v.words {
		switch v.d.Lemma[i] {
		case "position", "placed", "place":
			before := v.d.Lemma[max(i-1, 0)]
			if before != "better" && before != "best" && before != "well" {
				continue
			}
			for k := i + 1; k < min(i+4, v.d.Len()); k++ {
				switch v.d.Lemma[k] {
				case "comment", "answer", "explain", "say":
					return true
				}
			}
		}
	}
	return false
}

func (v *view) rejectsClaim() bool {
	if v.negated || v.passive || v.verb != "reject" && v.verb != "dispute" && v.verb != "dismiss" {
		return false
	}
	for n := range 4 {
		switch v.first(n) {
		case "notion", "suggestion", "claim", "allegation", "accusation", "insinuation":
			return true
		}
	}
	return false
}
