package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// offers reports whether the cue tells what somebody offers, promises or vows to do, whatever that is.
func (v *view) offers() bool {
	if v.negated {
		return false
	}
	for i := v.a.Cue.Start; i+2 < v.a.Cue.End; i++ {
		switch v.d.Lemma[i] {
		case "offer", "promise", "pledge", "vow":
			if v.d.Tag[i].Verb() && v.d.Lemma[i+1] == "to" {
				return true
			}
		}
	}
	return false
}

func (v *view) promisesAgain() bool {
	if v.negated || v.root < 0 {
		return false
	}
	switch v.verb {
	case "echo", "repeat", "reiterate", "renew", "restate":
		switch v.d.Lemma[v.root] {
		case "promise", "pledge", "vow", "commitment", "offer", "threat":
			return true
		}
	}
	return false
}

func (v *view) saysOught() bool {
	if len(v.clauses) > 0 && v.clauses[0].aux == "must" && !v.d.Tag[v.clauses[0].verb].Verb() {
		return false // what must be so is a guess
	}
	if len(v.clauses) > 0 && v.d.Label[v.clauses[0].subject] == doc.NsubjPass {
		return false // what should be done to somebody may blame or accuse
	}
	return v.tellsNothing() && v.signs().has(oughtFirst) && !v.asks && !asking(v.first(0)) && v.first(0) != "no" && v.first(0) != "on" && v.clauses[0].verb == v.root
}

// foresees reports whether the first clause tells what the speaker would or may have to do, which nobody is asked for and nothing is promised.
func (v *view) foresees() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if l := v.d.Lemma[c.subject]; !v.self(c) && l != "it" && l != "they" && l != "he" && l != "she" {
		return false
	}
	for i := c.subject + 1; i+1 < v.d.Len() && i < c.verb; i++ {
		switch v.d.Lemma[i] {
		case "would", "may", "might", "could", "will":
			return v.d.Lemma[i+1] == "have" && v.d.Lemma[min(i+2, v.d.Len()-1)] == "to" || v.d.Lemma[i+1] == "need"
		}
	}
	return false
}

// shouldHave returns the first clause when it tells what should have been, or should never have been, which nobody can be asked for any more.
func (v *view) shouldHave() (clause, bool) {
	if len(v.clauses) == 0 || !v.tellsNothing() || v.asks {
		return clause{}, false
	}
	c := v.clauses[0]
	return c, c.verb == v.root && (c.aux == "should" || c.aux == "have" || c.aux == "be") && v.near(c.verb, "should") && v.near(c.verb, "have")
}

func (v *view) othersShouldHave() bool {
	c, ok := v.shouldHave()
	return ok && !v.self(c) && v.who(c.subject) != hashOf("it") && v.who(c.subject) != hashOf("you")
}

func (v *view) saysWill() bool {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks {
		return false
	}
	c := v.clauses[0]
	s := v.clauseSigns(0, c)
	p, does := act(v.d.Lemma[c.verb])
	if does && p == Supports || v.d.Lemma[c.verb] == "oppose" {
		return false
	}
	return c.verb == v.root && s.has(selfWill) && !c.negated && v.quoted < 2 && !befalls(v.d.Lemma[c.verb])
}

// befalls reports whether lemma w is a verb for what comes to somebody rather than what somebody does.
func befalls(w string) bool {
	switch w {
	case "win", "lose", "gain", "be", "become", "get", "like", "love", "prefer", "have", "vote":
		return true
	}
	return false
}

func (v *view) saysHopes() bool {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks {
		return false
	}
	c := v.clauses[0]
	s := v.clauseSigns(0, c)
	if l := v.d.Lemma[c.verb]; l == "love" || v.source >= 0 && v.d.Lemma[v.source] == "majority" {
		return false // who loves a thing praises it, and what a majority wants was counted
	}
	return c.verb == v.root && (s.has(selfFeels) || s.has(selfWants)) && !c.negated
}

// wanted returns the verb for what the speaker wants to do, in the main clause; -1 without.
func (v *view) wanted() int {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) || !v.follows(c.verb, "to") || c.verb+3 >= v.d.Len() {
		return -1
	}
	switch v.d.Lemma[c.verb] {
	case "want", "wish", "like", "love":
		return c.verb + 2
	}
	return -1
}

// wantsToSay reports whether the speaker says by wanting to: I want to make clear that, we would like to express our sorrow.
func (v *view) wantsToSay() bool {
	i := v.wanted()
	if i < 0 {
		return false
	}
	switch v.d.Lemma[i] {
	case "say", "express", "stress", "emphasise", "emphasize", "reiterate", "repeat", "add", "convey":
		return true
	}
	return v.d.Lemma[i] == "make" && (v.follows(i, "clear") || v.follows(i, "it", "clear"))
}

// wantsToThank reports whether the speaker thanks or praises somebody by wanting to.
func (v *view) wantsToThank() bool {
	i := v.wanted()
	if i < 0 {
		return false
	}
	switch v.d.Lemma[i] {
	case "thank", "congratulate", "commend", "salute", "praise", "applaud":
		return true
	}
	return v.d.Lemma[i] == "pay" && v.follows(i, "tribute")
}

func (v *view) saysOrder() bool {
	return v.tellsNothing() && v.quoted == 2 && v.signs().has(command) && len(v.words) < 16 && v.first(0) != "let" && !v.asks
}

func (v *view) quotesWill() bool {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks || v.quoted != 2 {
		return false
	}
	c := v.clauses[0]
	who := v.who(c.subject)
	if who != hashOf("i") && who != hashOf("we") || c.verb != v.root {
		return false
	}
	_, does := act(v.d.Lemma[c.verb])
	return c.aux == "will" && !does && v.d.Lemma[c.verb] != "be" && v.d.Lemma[c.verb] != "have" && v.d.Lemma[c.verb] != "see"
}

func (v *view) rulesOut() bool { return !v.negated && v.verb == "rule" && v.cuePhrase("rule", "out") }

func (v *view) assures() bool {
	if v.verb != "assure" && v.verb != "reassure" || v.negated || len(v.clauses) == 0 {
		return false
	}
	return v.clauses[0].aux == "will" || v.clauses[0].aux == "would"
}

// choice returns how somebody stands to what they would choose, or not.
func choice(negated bool) Position {
	if negated {
		return Opposes
	}
	return Supports
}

// selfDoes returns what the speaker says to do in the first clause of an indirect content.
func (v *view) selfDoes() (Position, bool) {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks || v.quoted == 2 {
		return 0, false
	}
	c := v.clauses[0]
	if c.verb != v.root || v.who(c.subject) != 1 || v.d.Label[c.subject] != doc.Nsubj {
		return 0, false
	}
	verb := v.d.Lemma[c.verb]
	if verb == "vote" && v.follows(c.verb, "for") && c.aux != "" {
		return choice(c.negated), true
	}
	switch p, ok := act(verb); {
	case c.aux == "" || c.aux == "have" || c.aux == "be" || c.aux == "do":
		return p, ok && !c.negated
	case c.aux == "will" && (verb == "support" || verb == "endorse" || verb == "back"):
		return choice(c.negated), true
	}
	return 0, false
}

func (v *view) saysOpposes() bool {
	p, ok := v.selfDoes()
	return ok && p == Opposes
}

func (v *view) saysSupports() bool {
	p, ok := v.selfDoes()
	return ok && p == Supports
}

func (v *view) asksFor() bool {
	if v.negated || v.passive || v.modal != "" || v.verb != "ask" {
		return false
	}
	return v.d.Lemma[v.a.Cue.End-1] == "for" || v.first(0) == "for"
}

// asksThat reports whether what is asked, or insisted on, is that somebody do something: asked that she be heard, insists that he leave.
func (v *view) asksThat() bool {
	d := v.d
	if v.negated || v.passive || v.modal != "" || v.first(0) != "that" || len(v.clauses) == 0 {
		return false
	}
	switch v.verb {
	case "ask", "insist", "request", "demand", "urge":
	default:
		return false
	}
	c := v.clauses[0]
	if d.Label[c.subject] == doc.NsubjPass && c.aux == "" || d.Label[c.subject] == doc.NsubjPass && c.aux == "be" {
		for i := c.subject + 1; i < c.verb; i++ {
			if d.Lemma[i] == "be" {
				return d.Word(i) == "be"
			}
		}
	}
	if c.verb < c.subject || c.aux != "" && d.Tag[c.verb] != doc.VB {
		return false
	}
	for i := c.subject + 1; i <= min(c.verb, d.Len()-1); i++ {
		if d.Tag[i] == doc.MD || d.Lemma[i] == "do" && i < c.verb {
			return false
		}
	}
	if d.Tag[c.verb] == doc.VB {
		return true
	}
	// one of whom a verb tells has an s: that the mayor leave
	return d.Tag[c.verb] == doc.VBP && d.Word(c.verb) == d.Lemma[c.verb] && (d.Tag[c.subject] == doc.NN || d.Tag[c.subject] == doc.NNP || d.Lemma[c.subject] == "he" || d.Lemma[c.subject] == "she" || d.Lemma[c.subject] == "it")
}

func (v *view) urges() bool {
	return !v.negated && !v.passive && v.modal == "" && (v.cueHas("urge", "implore", "exhort", "beseech") || v.cuePhrase("call", "on") && (v.first(0) == "to" || v.cueHas("to")))
}

// asksOutright: "I urge you to", "we call on them to".
func (v *view) asksOutright() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k, c := range v.clauses {
		if k > 3 || c.negated || !v.self(c) || c.aux != "" && c.aux != "be" {
			continue
		}
		switch v.d.Lemma[c.verb] {
		case "ask", "urge", "implore", "beg", "demand":
			return v.follows(c.verb, "you") || v.follows(c.verb, "all") || v.follows(c.verb, "they") || v.follows(c.verb, "every")
		case "call":
			return v.follows(c.verb, "on") || v.follows(c.verb, "upon")
		}
	}
	return false
}

// needsTo: the main clause says what somebody else needs to do.
func (v *view) needsTo() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" || v.self(c) {
		return false
	}
	if who := v.who(c.subject); who == hashOf("it") || who == hashOf("you") || v.d.Label[c.subject] == doc.NsubjPass {
		return false
	}
	return v.d.Lemma[c.verb] == "need" && v.follows(c.verb, "to") && !v.follows(c.verb, "to", "be") && !v.follows(c.verb, "to", "know")
}

// willNot: the speaker, first word of the content, will not or will never do something, before anybody else is the subject.
func (v *view) willNot() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) == 0 || !v.self(v.clauses[0]) || v.clauses[0].subject != v.words[0] {
		return false
	}
	for k := 1; k+2 < min(len(v.words), 12); k++ {
		i := v.words[k]
		switch {
		case v.d.Label[i] == doc.Nsubj || v.d.Label[i] == doc.NsubjPass:
			return false
		case v.d.Tag[i] == doc.MD:
			will := v.d.Lemma[i] == "will" || v.d.Lemma[i] == "wo" || v.d.Lemma[i] == "shall"
			return will && negation(v.d, v.words[k+1]) && v.deed(v.words[k+2])
		}
	}
	return false
}

// deed reports whether token i is a verb for what one may do or leave, not for how one stands to something or what befalls one.
func (v *view) deed(i int) bool {
	p, does := act(v.d.Lemma[i])
	return v.d.Tag[i].Verb() && !befalls(v.d.Lemma[i]) && !felt(v.d.Lemma[i]) && !(does && (p == Supports || p == Believes || p == Declines || p == Opposes)) && !speaking(v.d.Lemma[i])
}

// felt reports whether the verb w is for what one feels or keeps in mind: who will not miss a thing promises nothing.
func felt(w string) bool {
	switch w {
	case "miss", "forget", "mourn", "suffer", "need", "survive", "live", "sleep", "last", "recover", "succeed", "fail":
		return true
	}
	return false
}

// isCommitted: the speaker is or remains committed, determined or ready to do something.
func (v *view) isCommitted() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) && v.who(c.subject) != hashOf("it") {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "committed", "commit", "determined", "determine", "plan", "intend", "promise", "vow", "pledge":
		return v.follows(c.verb, "to")
	}
	return false
}

// thinksOught: "I think they should", where the first clause is no more than a hedge.
func (v *view) thinksOught() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) < 2 || v.clauses[0].subject != v.words[0] {
		return false
	}
	hedge, c := v.clauses[0], v.clauses[1]
	if v.who(hedge.subject) != hashOf("i") || hedge.negated || v.d.Lemma[hedge.verb] != "think" && v.d.Lemma[hedge.verb] != "believe" {
		return false
	}
	must := c.aux == "should" || c.aux == "must" || c.aux == "ought" || v.d.Lemma[c.verb] == "need" && v.follows(c.verb, "to")
	return must && int(v.d.Head[c.verb]) == hedge.verb && v.d.Label[c.subject] == doc.Nsubj && v.who(c.subject) != hashOf("i") && v.who(c.subject) != hashOf("it")
}

// lets: "let them speak", not "let's" and not "let me".
func (v *view) lets() bool {
	if !v.tellsNothing() || v.asks || v.quoted == 0 || v.first(0) != "let" {
		return false
	}
	switch v.first(1) {
	case "us", "we", "'s", "’s", "me", "i", "it", "alone", "'":
		return false
	}
	return true
}

func (v *view) weNeedIt() bool {
	c, ok := v.mainClause()
	return ok && v.tellsNothing() && !v.asks && !c.negated && c.aux == "" && v.quoted > 0 && v.who(c.subject) == hashOf("we") && v.d.Lemma[c.verb] == "need"
}

// saysAgainst: the speaker is against something.
func (v *view) saysAgainst() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) {
		return false
	}
	for i := c.subject + 1; i < min(c.subject+6, v.d.Len()); i++ {
		if v.d.Lemma[i] == "against" {
			return int(v.d.Head[i]) == c.verb && v.d.Tag[c.verb] != doc.VBG && !v.d.Tag[c.verb].Verb()
		}
	}
	return false
}
