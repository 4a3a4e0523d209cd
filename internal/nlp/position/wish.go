package position

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
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
		for k := range 3 {
			switch v.first(k) {
			case "promise", "pledge", "vow", "commitment", "offer", "threat", "intention":
				return v.d.Tag[v.words[k]].Noun()
			}
		}
	}
	return false
}

func (v *view) saysOught() bool {
	if v.saysAsMust() {
		return false
	}
	if len(v.clauses) > 0 && v.clauses[0].aux == "must" && !v.d.Tag[v.clauses[0].verb].Verb() {
		return false // what must be so is a guess
	}
	if len(v.clauses) > 0 && v.d.Label[v.clauses[0].subject] == doc.NsubjPass {
		return false // what should be done to somebody may blame or accuse
	}
	if len(v.clauses) > 0 && v.d.Tag[v.clauses[0].verb] == doc.VBN && v.near(v.clauses[0].verb, "have") {
		return false // it should never have happened
	}
	return v.tellsNothing() && v.signs().has(oughtFirst) && !v.asks && !english.Interrogative(v.first(0)) && v.first(0) != "no" && v.first(0) != "on" && v.clauses[0].verb == v.root
}

// noMatter reports whether the first clause tells what is expected to trouble nobody, which is asked of nobody: the smoke should not be a concern.
func (v *view) noMatter() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || c.aux != "should" && !v.near(c.verb, "should") || !c.negated && !v.near(c.verb, "no") {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "concern", "problem", "issue", "surprise", "obstacle", "difficulty", "worry", "threat", "danger", "trouble":
		return v.d.Tag[c.verb].Noun()
	}
	return false
}

// saysAsMust reports whether the speaker only says that they must say so: I must say.
func (v *view) saysAsMust() bool {
	return v.first(0) == "i" && v.first(1) == "must" && (v.first(2) == "say" || v.first(2) == "tell" || v.first(2) == "add")
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
		case "would", "may", "might", "could", "will", "'d", "’d":
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
	return c.verb == v.root && (s.has(selfWill) || v.itWill(c)) && !c.negated && v.quoted < 2 && !befalls(v.d.Lemma[c.verb]) && !v.supposed(c)
}

// wouldBe: how it would be with the speaker, or would have been, is told and not promised.
func (v *view) wouldBe() bool {
	c, ok := v.mainClause()
	return ok && v.tellsNothing() && !v.asks && v.self(c) && v.supposed(c) && !v.has(func(w string) bool { return tone(w) > 0 })
}

// supposed reports whether a clause tells how it would be or would have been, which nobody promises: he would be fine with it, would be 80 by then, would have paid,
// would rather walk. Who would be willing binds himself.
func (v *view) supposed(c clause) bool {
	d := v.d
	if c.aux != "would" && c.aux != "'d" && c.aux != "’d" {
		return false
	}
	cop := false
	for i := c.subject + 1; i < c.verb; i++ {
		if int(d.Head[i]) != c.verb {
			continue
		}
		switch {
		case d.Lemma[i] == "have", d.Lemma[i] == "rather":
			return true
		case d.Label[i] == doc.Case:
			return false // at the hall
		case d.Label[i] == doc.Cop:
			cop = true
		}
	}
	switch d.Lemma[c.verb] {
	case "willing", "prepared", "ready", "happy", "glad", "pleased", "delighted", "available", "back", "present", "absent":
		return false
	}
	return cop && (d.Tag[c.verb] == doc.JJ || d.Tag[c.verb] == doc.CD)
}

// itWill reports whether the source, told of as it or they, will do something; not what a plan told of so would bring about.
func (v *view) itWill(c clause) bool {
	if c.aux != "will" && c.aux != "would" || v.dataSource() || v.d.Label[c.subject] != doc.Nsubj || v.near(c.verb, "have") || !v.deed(c.verb) || !v.sameParty(c.subject) {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "depress", "prevent", "cost", "mean", "lead", "cause", "affect", "take", "result", "harm", "hurt", "damage", "weaken", "undermine", "boost", "allow", "make", "add", "bring", "rain", "snow":
		return false
	}
	return true
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
	return (v.d.Lemma[i] == "make" || v.d.Lemma[i] == "be") && v.clearBehind(i)
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
	if w := v.first(0); (w == "if" || w == "when") && c.verb != v.root && len(v.clauses) > 1 {
		c = v.clauses[1] // when I win, I will cut it
	}
	who := v.who(c.subject)
	if who != hashOf("i") && who != hashOf("we") || c.verb != v.root {
		return false
	}
	_, does := act(v.d.Lemma[c.verb])
	return c.aux == "will" && !does && v.d.Lemma[c.verb] != "be" && v.d.Lemma[c.verb] != "have" && v.d.Lemma[c.verb] != "see" && v.d.Lemma[c.verb] != "say" && v.d.Lemma[c.verb] != "tell" && v.d.Lemma[c.verb] != "let"
}

func (v *view) rulesOut() bool { return !v.negated && v.verb == "rule" && v.cuePhrase("rule", "out") }

// turnsDownCall: who turns down what others call for is against it.
func (v *view) turnsDownCall() bool {
	return !v.negated && v.modal == "" && v.turnsDown() && v.calledFor()
}

// turnsDown reports whether the cue tells that something is not taken up.
func (v *view) turnsDown() bool {
	switch v.verb {
	case "ignore", "resist", "rebuff", "spurn", "defy", "shrug":
		return true
	case "turn":
		return v.cuePhrase("turn", "down")
	}
	return v.rejects()
}

// calledFor reports whether a noun for what others want done, with "for" or "to" behind it, ends the cue or begins the content: dismissed | calls for | a vote, ignored | her pleas to stay |.
func (v *view) calledFor() bool {
	d := v.d
	for i := v.head + 1; i < v.head+6 && i+1 < d.Len() && d.SentenceOf[i] == d.SentenceOf[v.head]; i++ {
		switch d.Lemma[i] {
		case "call", "demand", "plea", "appeal", "request":
			w := d.Lemma[i+1]
			return d.Tag[i].Noun() && (w == "for" || w == "to")
		}
	}
	return false
}

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
	if verb == "question" && v.source >= 0 && investigates(v.d.Lemma[v.source]) {
		return 0, false // the owner, whom they think may know
	}
	switch p, ok := act(verb); {
	case c.aux == "" || c.aux == "have" || c.aux == "be" || c.aux == "do":
		return p, ok && !c.negated
	case c.aux == "will" && (verb == "support" || verb == "endorse" || verb == "back"):
		return choice(c.negated), true
	}
	return 0, false
}

// investigates reports whether lemma w is a noun for those who question suspects and witnesses.
func investigates(w string) bool {
	switch w {
	case "police", "officer", "detective", "investigator", "prosecutor", "inspector", "agent":
		return true
	}
	return false
}

func (v *view) saysOpposes() bool {
	p, ok := v.selfDoes()
	return ok && p == Opposes || v.willOppose()
}

// willOppose reports whether the speakers say that they will oppose something.
func (v *view) willOppose() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "will" && c.aux != "would" || !v.self(c) && v.who(c.subject) != hashOf("it") {
		return false
	}
	return v.d.Lemma[c.verb] == "oppose" || v.d.Lemma[c.verb] == "resist"
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
			return v.follows(c.verb, "you") || v.follows(c.verb, "all") || v.follows(c.verb, "they") || v.follows(c.verb, "every") || v.d.Lemma[c.verb] != "beg" && v.follows(c.verb, "that")
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

// clearBehind reports whether what the speaker wants to make or to be is clear: make one thing clear, be crystal clear.
func (v *view) clearBehind(i int) bool {
	for k := i + 1; k < min(i+5, v.d.Len()) && !v.d.Tag[k].Punct(); k++ {
		switch v.d.Lemma[k] {
		case "clear":
			return true
		case "frank", "blunt", "candid", "honest":
			return v.d.Lemma[i] == "be"
		}
	}
	return false
}

// saysOrderNot: “Don't panic”, “Never go there alone”.
func (v *view) saysOrderNot() bool {
	if !v.tellsNothing() || v.quoted != 2 || v.asks || len(v.words) < 2 || len(v.words) > 24 {
		return false
	}
	verb := v.words[1]
	if v.first(0) == "do" {
		if len(v.words) < 3 || !negation(v.d, v.words[1]) || v.d.Tag[v.words[0]] == doc.VBZ || v.d.Tag[v.words[0]] == doc.VBD {
			return false
		}
		verb = v.words[2]
	} else if v.first(0) != "never" {
		return false
	}
	if t := v.d.Tag[verb]; t != doc.VB && t != doc.VBP && t != doc.NN || v.d.Word(verb) != v.d.Lemma[verb] || v.d.Quote[verb] != v.d.Quote[v.words[0]] {
		return false
	}
	switch v.d.Lemma[verb] {
	case "know", "think", "care", "mind", "need", "want", "get", "like", "remember", "have", "see", "understand", "recall", "worry":
		return false // I do not; who need not worry is told nothing else
	}
	return true
}

// challenges: who challenges somebody to a debate, or to do something, wants it of them.
func (v *view) challenges() bool {
	if v.verb != "challenge" || v.negated || v.passive || v.modal != "" || !v.d.Tag[v.head].Verb() || len(v.words) < 3 || v.words[0] < v.a.Cue.End {
		return false
	}
	for k, i := range v.words {
		if k > 8 {
			break
		}
		if v.d.Lemma[i] != "to" || k == 0 || k+1 == len(v.words) {
			continue
		}
		if v.d.Lemma[v.words[k-1]] == "himself" || v.d.Lemma[v.words[k-1]] == "herself" || v.d.Lemma[v.words[k-1]] == "themselves" || v.d.Lemma[v.words[k-1]] == "itself" {
			return false
		}
		if v.d.Tag[v.words[k+1]] == doc.VB {
			return v.d.Tag[v.words[0]] == doc.PRP || v.d.Name[v.words[k-1]] != doc.Outside || v.d.Tag[v.words[k-1]] == doc.NNS
		}
		for _, n := range v.words[k+1 : min(k+6, len(v.words))] {
			switch v.d.Lemma[n] {
			case "debate", "duel", "contest", "race", "match", "fight", "game", "test", "bet", "wager":
				return true
			}
		}
		return false
	}
	return false
}

// announcesIntention: announced her intention to run, declared its intent to sell.
func (v *view) announcesIntention() bool {
	if v.negated || v.passive || v.modal != "" || v.source < 0 || len(v.words) < 3 || v.words[0] < v.a.Cue.End {
		return false
	}
	switch v.verb {
	case "announce", "declare", "state", "signal", "reveal", "confirm":
	default:
		return false
	}
	for k, i := range v.words[:min(4, len(v.words)-1)] {
		switch v.d.Lemma[i] {
		case "intention", "intent", "plan":
			return k > 0 && v.follows(i, "to") && v.d.Tag[v.words[0]] == doc.PRPS && i+2 < v.d.Len() && v.deed(i+2) && v.d.Lemma[i+2] != "vote"
		}
	}
	return false
}

// threatens: who warns others of what they themselves will do means to do it.
func (v *view) threatens() bool {
	if v.asks || v.negated {
		return false
	}
	if v.verb == "warn" {
		c, ok := v.mainClause()
		return ok && v.modal == "" && !v.passive && v.threat(c) && (v.self(c) || v.sameParty(c.subject))
	}
	if !v.tellsNothing() {
		return false
	}
	warned := false
	for k, c := range v.clauses {
		who := v.who(c.subject)
		first := who == hashOf("i") || who == hashOf("we")
		switch {
		case warned:
			return v.threat(c) && (first || v.possessed(c.subject))
		case v.d.Lemma[c.verb] == "warn" && first && !c.negated && k < 2:
			warned = true
		}
	}
	return false
}

// warnsOfMay: who warns of what may come tells of it, and is against nothing.
func (v *view) warnsOfMay() bool {
	c, ok := v.mainClause()
	if !ok || v.asks || v.negated || v.verb != "warn" {
		return false
	}
	switch c.aux {
	case "could", "may", "might", "would", "will", "can":
		return true
	}
	return false
}

// warnsOff: who warns others not to do something wants it left.
func (v *view) warnsOff() bool {
	if v.cueHas("warning") && v.cueHas("against") {
		return !v.negated
	}
	if v.asks || v.negated || v.passive || v.verb != "warn" {
		return false
	}
	for k, i := range v.words {
		if k > 0 && v.d.Lemma[i] == "not" && i+2 < v.d.Len() && v.d.Lemma[i+1] == "to" && v.d.Tag[i+2] == doc.VB {
			return true
		}
	}
	return false
}

// threat reports whether a clause tells what its subject will do, not what will befall it.
func (v *view) threat(c clause) bool {
	will := c.aux == "will" || c.aux == "would" || c.aux == "shall"
	return will && !c.negated && v.d.Label[c.subject] == doc.Nsubj && v.deed(c.verb) && v.d.Lemma[c.verb] != "run" && v.d.Lemma[c.verb] != "face" && v.d.Lemma[c.verb] != "struggle"
}

// possessed reports whether the noun at i is called ours or mine.
func (v *view) possessed(i int) bool {
	for k := max(i-3, 0); k < i; k++ {
		if int(v.d.Head[k]) == i && (strings.EqualFold(v.d.Word(k), "our") || strings.EqualFold(v.d.Word(k), "my")) {
			return true
		}
	}
	return false
}

// sameParty reports whether the word at i stands for the source.
func (v *view) sameParty(i int) bool {
	d := v.d
	if v.source < 0 || v.d.Quote[i] >= 0 {
		return false
	}
	m, s := d.MentionOf(doc.Range{Start: i, End: i + 1}, i), d.MentionOf(v.a.Source[0], v.source)
	return m >= 0 && s >= 0 && d.Mention[m].Entity >= 0 && d.Mention[m].Entity == d.Mention[s].Entity
}

// restates reports whether the content is no more than whose support or opposition is told again: stressed his support for the bridge, repeated her opposition to it.
func (v *view) restates(stance func(string) bool) bool {
	switch v.verb {
	case "stress", "underline", "underscore", "emphasise", "emphasize", "reiterate", "reaffirm", "repeat", "restate", "express", "voice", "state", "declare", "affirm", "signal":
	default:
		return false
	}
	if v.negated || v.passive || v.modal != "" || len(v.words) < 3 || v.words[0] < v.a.Cue.End || v.d.Tag[v.words[0]] != doc.PRPS || !stance(v.d.Lemma[v.root]) {
		return false
	}
	for n := 1; n < 4; n++ {
		if w := v.first(n); stance(w) {
			return v.first(n+1) == "for" || v.first(n+1) == "to" || v.first(n+1) == "of"
		}
		if n < len(v.words) && v.d.Tag[v.words[n]] != doc.JJ {
			return false
		}
	}
	return false
}

func (v *view) restatesSupport() bool {
	return v.restates(func(w string) bool { return w == "support" || w == "backing" || w == "endorsement" || w == "approval" })
}

func (v *view) restatesOpposition() bool {
	return v.restates(func(w string) bool { return w == "opposition" || w == "objection" || w == "disapproval" })
}

// unrepentant: who voices no regret tells what they feel, and is against nothing.
func (v *view) unrepentant() bool {
	if v.verb != "express" && v.verb != "voice" && v.verb != "show" && v.verb != "feel" {
		return false
	}
	regret := func(w string) bool { return w == "regret" || w == "remorse" || w == "contrition" }
	return v.first(0) == "no" && (regret(v.first(1)) || regret(v.first(2))) || v.cueHas("no") && v.cueHas("regret", "remorse", "contrition")
}

// bidThem: by whom somebody was told to do something, or not to, asked for that, and so did who said to do it.
func (v *view) bidThem() bool {
	k := 0
	if v.first(k) == "not" || v.first(k) == "never" {
		k++
	}
	switch v.verb {
	case "say":
		if w := v.first(k + 1); w == "be" || w == "have" {
			return false // a keeper said to have been bribed
		}
		return v.d.Lemma[v.a.Cue.End-1] == "say" && len(v.a.Content) == 1 && v.a.Content[0].Start == v.a.Cue.End && !v.negated && !v.passive && v.first(k) == "to" && v.source >= 0 && v.source < v.a.Cue.Start
	case "tell", "ask", "instruct", "order", "advise", "urge", "warn", "beg":
		return v.d.Lemma[v.a.Cue.End-1] == "by" && !v.negated && v.first(k) == "to" && v.first(k+1) != "expect"
	}
	return false
}

// bids: to tell somebody to do something is to demand it, whatever of it stands in quotation marks: told the clerk to “lose the tape”.
func (v *view) bids() bool {
	if v.verb != "tell" && v.verb != "instruct" && v.verb != "order" || v.negated || v.passive || v.modal != "" || v.source < 0 || v.source > v.a.Cue.Start || v.d.Lemma[v.a.Cue.End-1] == "by" {
		return false
	}
	for k := range min(len(v.words), 9) {
		i := v.words[k]
		switch t := v.d.Tag[i]; {
		case v.d.Lemma[i] == "to" && t == doc.TO:
			next := v.first(k + 1)
			return k+1 < len(v.words) && v.d.Tag[v.words[k+1]] == doc.VB && next != "expect" && next != "be" && i < v.a.Cue.End+12
		case t.Verb() || t == doc.MD || v.d.Lemma[i] == "that" || i < v.a.Cue.End:
			return false
		}
	}
	return false
}

// wantsOf: to want somebody else to do something is to demand it: wants the board to resign.
func (v *view) wantsOf() bool {
	if t := v.d.Tag[v.head]; v.verb != "want" || t != doc.VBZ && t != doc.VBP || v.negated || v.modal != "" || v.source < 0 || len(v.words) < 3 || v.first(0) == "to" || v.d.Lemma[v.source] == "i" || v.d.Lemma[v.source] == "we" {
		return false
	}
	return v.somebodyToDo(0)
}

// saysWantsOf: who says to want of somebody else to do something demands it: I want you to leave, she wanted the port to open its books.
func (v *view) saysWantsOf() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || !v.self(c) || v.d.Lemma[c.verb] != "want" && (v.d.Lemma[c.verb] != "like" || c.aux != "would") {
		return false
	}
	for k, i := range v.words {
		if i == c.verb {
			return v.somebodyToDo(k + 1)
		}
	}
	return false
}

// somebodyToDo reports whether the content tells, from word n on, of somebody and what they are to do: the board to resign.
func (v *view) somebodyToDo(n int) bool {
	for k := n; k < min(len(v.words), n+7); k++ {
		i := v.words[k]
		switch t := v.d.Tag[i]; {
		case v.d.Lemma[i] == "to" && t == doc.TO:
			return k > n && k+1 < len(v.words) && v.d.Tag[v.words[k+1]] == doc.VB && !feels(v.first(k+1)) && v.bidden(v.words[k-1], k == n+1)
		case t.Verb() || t == doc.MD || v.d.Lemma[i] == "that":
			return false
		}
	}
	return false
}

// bidden reports whether the token at i, which ends the words for who is to do something, may be for somebody who could: the board, a clerk; you, him, if it is alone.
func (v *view) bidden(i int, alone bool) bool {
	if v.d.Tag[i] == doc.PRP {
		l := v.d.Word(i)
		return alone && (l == "you" || l == "him" || l == "her" || l == "them")
	}
	switch v.d.Lemma[i] {
	case "child", "kid", "son", "daughter":
		return false // whose good is wished
	}
	return v.agent(i) || v.d.Sense[i] == doc.PersonNoun
}

// feels reports whether the verb w tells of no deed that could be demanded.
func feels(w string) bool {
	switch w {
	case "be", "have", "know", "understand", "feel", "think", "see", "believe", "like", "love", "realise", "realize":
		return true
	}
	return false
}

// timeToGo: it was time for her to go.
func (v *view) timeToGo() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k := range 3 {
		if v.first(k) == "it" && v.first(k+1) == "be" && v.first(k+2) == "time" && (v.first(k+3) == "for" || v.first(k+3) == "that") {
			return v.first(k+4) != "i" && v.first(k+4) != "we"
		}
	}
	return false
}
