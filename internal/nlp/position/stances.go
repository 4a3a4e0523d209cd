package position

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads in their own words what speakers will do, what they are for and against, and what they will not speak of.

// willDo returns the main clause of a content that says what is to come, behind "if" and "when" or not.
func (v *view) willDo() (clause, bool) {
	if !v.tellsNothing() || v.asks {
		return clause{}, false
	}
	for _, c := range v.clauses {
		if c.verb == v.root {
			return c, c.aux == "will" || c.aux == "would" && v.quoted < 2 || c.aux == "'ll" || c.aux == "’ll"
		}
	}
	return clause{}, false
}

// onlyComes: “We will miss her”; “I will be 60 in May”: that is no promise.
func (v *view) onlyComes() bool {
	c, ok := v.willDo()
	if !ok || !v.self(c) {
		return v.goingToLose()
	}
	switch l := v.d.Lemma[c.verb]; l {
	case "miss", "forget", "lose", "remember", "suffer", "die", "know", "regret", "survive", "feel":
		return l != "forget" && l != "remember" || v.near(c.verb, "never") || v.near(c.verb, "always")
	case "play", "face", "meet":
		return v.quoted == 2 && v.lemmaAt(c.verb+1) != "they" && v.lemmaAt(c.verb+1) != "the" && v.lemmaAt(c.verb+1) != "with"
	}
	return v.d.Tag[c.verb] == doc.CD
}

// goingToLose: “We are going to lose.”
func (v *view) goingToLose() bool {
	c, ok := v.mainClause()
	return ok && v.tellsNothing() && !v.asks && v.self(c) && v.d.Lemma[c.verb] == "go" && v.lemmaAt(c.verb+1) == "to" && (v.lemmaAt(c.verb+2) == "lose" || v.lemmaAt(c.verb+2) == "miss" || v.lemmaAt(c.verb+2) == "die" || v.lemmaAt(c.verb+2) == "suffer")
}

// votesAgainst and votesFor: “I will vote against it.”
func (v *view) votesAgainst() bool { return v.votes("against") }
func (v *view) votesFor() bool     { return v.votes("for") }

func (v *view) votes(how string) bool {
	c, ok := v.willDo()
	return ok && v.self(c) && !c.negated && v.d.Lemma[c.verb] == "vote" && v.lemmaAt(c.verb+1) == how
}

// bodyWill: the government will appeal; my party will not raise taxes; “Averne will retaliate.” What a body will do of its own is promised for it.
func (v *view) bodyWill() bool {
	c, ok := v.willDo()
	if !ok || v.d.Label[c.subject] == doc.NsubjPass || v.source < 0 || v.first(0) == "if" && c.aux == "would" {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "pay", "appeal", "retaliate", "rebuild", "raise", "cut", "strike", "reopen", "publish", "fight", "sue", "veto", "refund", "compensate", "deploy", "withdraw", "release", "cooperate", "comply", "resign", "step", "defend", "respond", "reinstate", "repay":
	default:
		return false
	}
	if v.self(c) {
		return false
	}
	for k := max(c.subject-3, 0); k < c.subject; k++ {
		if w := v.d.Word(k); int(v.d.Head[k]) == c.subject && (strings.EqualFold(w, "my") || strings.EqualFold(w, "our")) {
			return v.d.Quote[k] >= 0
		}
	}
	switch v.d.Lemma[c.subject] {
	case "government", "company", "union", "firm", "ministry", "council", "bank", "airline", "club", "party", "administration":
		return v.lemmaAt(c.subject-1) == "the" && c.aux == "will" && v.d.Sense[v.source] != doc.GroupNoun && !v.dataSource()
	}
	return v.speaksForBody(c.subject)
}

// speaksForBody reports whether the source is one of the body that the token i names: its foreign minister.
func (v *view) speaksForBody(i int) bool {
	return v.d.Tag[i].Proper() && v.source > 0 && v.d.Tag[v.a.Source[0].Start] == doc.PRPS && v.d.Word(v.a.Source[0].Start) == "its"
}

// ownStance: “I oppose the bill”; “we welcome it.”
func (v *view) ownStance() (Position, bool) {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.quoted != 2 || c.aux != "" && c.aux != "do" && c.aux != "be" {
		return 0, false
	}
	if l := v.d.Lemma[c.subject]; l != "i" && l != "we" || c.subject > c.verb {
		return 0, false
	}
	if t := v.d.Tag[c.verb]; t == doc.VBP || c.aux == "do" {
		switch v.d.Lemma[c.verb] {
		case "oppose", "reject", "condemn", "denounce", "deplore":
			return Opposes, !c.negated
		case "support", "back", "endorse", "welcome", "applaud", "commend":
			return choice(c.negated), true
		}
		return 0, false
	}
	for k := c.subject + 1; k < min(c.subject+7, v.d.Len()); k++ {
		switch v.d.Lemma[k] {
		case "against":
			return Opposes, v.d.Lemma[k-1] == "be" || v.d.Tag[k-1] == doc.RB && !negation(v.d, k-1)
		case "favour", "favor":
			return choice(c.negated), v.lemmaAt(k-1) == "in"
		case "behind":
			return Supports, v.d.Lemma[k-1] == "be" && !c.negated
		}
	}
	return 0, false
}

func (v *view) standsFor() bool {
	p, ok := v.ownStance()
	return ok && p == Supports || v.gladOf()
}

func (v *view) standsAgainst() bool {
	p, ok := v.ownStance()
	return ok && p == Opposes
}

// gladOf: “I am delighted with the ruling”; was “happy to see” that; has my full confidence.
func (v *view) gladOf() bool {
	if !v.tellsNothing() || v.asks || v.refused {
		return false
	}
	for n := range 8 {
		switch v.first(n) {
		case "delighted", "thrilled", "glad", "pleased", "happy":
			w := v.first(n + 1)
			c := n > 0 && v.lemmaAt(v.words[n]-1) == "be" || n == 0 || v.d.Tag[v.words[n-1]] == doc.RB
			return c && (w == "with" && v.first(n+2) != "my" || w == "that" || w == "to" && (v.first(n+2) == "see" || v.first(n+2) == "hear")) && (len(v.clauses) == 0 || n == 0 || v.self(v.clauses[0]))
		case "full", "complete", "total", "absolute":
			own := n > 0 && (v.d.Word(v.words[n-1]) == "my" || v.d.Word(v.words[n-1]) == "our")
			w := v.first(n + 1)
			return own && v.has(func(l string) bool { return l == "have" }) && (w == "confidence" || w == "support" || w == "backing" || w == "trust")
		}
	}
	return false
}

// judgesPolicy: the dam would ruin the valley; the cuts are cruel; “It's a good bill.”
func (v *view) judgesPolicy() (Position, bool) {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || v.dataSource() || c.aux != "" && c.aux != "would" && c.aux != "will" && c.aux != "be" || v.first(0) == "if" {
		return 0, false
	}
	subject, verb := v.d.Lemma[c.subject], v.d.Lemma[c.verb]
	it := subject == "it" || subject == "this" || subject == "that"
	switch {
	case policies[subject] && v.d.Tag[c.verb].Verb() && c.aux != "":
		switch verb {
		case "ruin", "devastate", "wreck", "cripple", "destroy":
			return Opposes, true
		}
	case policies[subject] && !v.d.Tag[c.verb].Verb():
		switch verb {
		case "cruel", "unacceptable", "shameful", "disgraceful", "reckless", "unjust", "intolerable", "indefensible", "inhumane", "heartless", "disaster", "catastrophe", "betrayal", "disgrace", "scandal", "outrage":
			return Opposes, true
		}
	}
	if subject == "it" && c.aux != "would" && c.aux != "will" && v.d.Tag[c.verb] == doc.JJ && v.lemmaAt(c.verb+1) == "to" {
		switch verb {
		case "wrong", "unfair", "unjust", "foolish", "reckless", "irresponsible", "cruel", "shameful", "disgraceful", "unacceptable":
			return Opposes, true // it was wrong to sell the hall
		}
	}
	if (it || policies[subject]) && policies[verb] && v.d.Tag[c.verb].Noun() {
		for k := c.subject + 1; k < c.verb; k++ {
			if int(v.d.Head[k]) != c.verb {
				continue
			}
			switch v.d.Lemma[k] {
			case "right", "good", "great", "wise", "excellent", "fair", "sensible":
				return Supports, true
			case "wrong", "bad", "terrible", "awful", "foolish", "unfair", "reckless":
				return Opposes, v.quoted == 2
			}
		}
	}
	return 0, false
}

func (v *view) judgesGood() bool {
	p, ok := v.judgesPolicy()
	return ok && p == Supports
}

func (v *view) judgesBad() bool {
	p, ok := v.judgesPolicy()
	return ok && p == Opposes
}

var policies = set(`law bill plan deal cut tax tariff merger dam ban decision move proposal strike rule budget reform fee closure sale ruling levy project road pipeline mine policy measure treaty sanction budget step offer choice verdict agreement amendment`)

// demandsIt: “We demand an apology”; the minister ought to resign; wants the manager fired.
func (v *view) demandsIt() bool {
	if v.verb == "want" && !v.negated && v.modal == "" && v.source >= 0 && len(v.words) > 1 && v.d.Tag[v.head].Verb() {
		last := v.words[len(v.words)-1]
		if t := v.d.Tag[last]; t == doc.VBN && len(v.words) < 6 && v.d.Tag[v.words[0]] != doc.TO {
			switch v.d.Lemma[last] {
			case "fire", "sack", "remove", "release", "free", "punish", "close", "stop", "ban", "reinstate", "dismiss", "drop", "scrap", "arrest", "investigate", "halt":
				return true
			}
		}
	}
	if !v.tellsNothing() || v.asks || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if v.quoted == 2 && !c.negated && c.verb == v.root && v.d.Lemma[c.verb] == "demand" && c.aux == "" && (v.d.Lemma[c.subject] == "i" || v.d.Lemma[c.subject] == "we") && v.d.Tag[c.verb] == doc.VBP {
		return true
	}
	for k := c.subject + 1; k+2 < min(c.subject+5, v.d.Len()); k++ {
		if v.d.Lemma[k] == "ought" && v.d.Lemma[k+1] == "to" && !v.self(c) && v.d.Label[c.subject] != doc.NsubjPass {
			return v.d.Tag[k+2] == doc.VB && v.d.Lemma[k+2] != "be" && v.d.Lemma[k+2] != "have"
		}
	}
	return false
}

// noOrder: “Thank you”; “You must be 18 to vote”; the road should be open by Monday.
func (v *view) noOrder() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	if v.quoted == 2 && len(v.words) < 5 && (v.first(0) == "thank" || v.first(0) == "thanks" || v.first(0) == "welcome") {
		return true
	}
	for k := range min(len(v.words), 6) {
		w := v.first(k)
		if w != "must" && w != "should" || v.first(k+1) != "be" {
			continue
		}
		at := v.words[min(k+2, len(v.words)-1)]
		if v.d.Tag[at] == doc.CD {
			return true
		}
		next := v.first(k + 3)
		return w == "should" && (v.first(k+2) == "open" || v.first(k+2) == "ready" || v.first(k+2) == "back" || v.first(k+2) == "over") && (next == "by" || next == "in" || next == "within" || next == "on")
	}
	return false
}

// willNotTalk: “I'm not going to talk about that”; “I can't talk about it”; “That is a matter for the court”; it would not be appropriate to comment.
func (v *view) willNotTalk() bool {
	if !v.tellsNothing() || v.asks || len(v.words) > 22 {
		return false
	}
	for k, i := range v.words {
		l, next := v.d.Lemma[i], v.first(k+1)
		switch {
		case (l == "talk" || l == "speak") && next == "about" && k > 1:
			for b := max(k-5, 0); b < k; b++ {
				if negation(v.d, v.words[b]) || v.lemmaAt(v.words[b]+1) == "n't" || v.lemmaAt(v.words[b]+1) == "n’t" {
					c := len(v.clauses) > 0 && v.self(v.clauses[0]) && v.clauses[0].verb <= i
					return c && !v.has(func(w string) bool { return w == "enough" || w == "just" || w == "only" }) && !v.spokePast(i)
				}
			}
		case l == "matter" && next == "for" && k < 5 && len(v.words) < 10:
			return v.first(0) == "that" || v.first(0) == "it" || v.first(0) == "this" || v.first(0) == "these" || v.first(0) == "those"
		case l == "appropriate" && k > 0 && (v.first(k+1) == "to" || v.first(k+1) == "for"):
			not := negation(v.d, v.words[max(k-2, 0)]) || negation(v.d, v.words[max(k-1, 0)])
			return not && v.has(func(w string) bool { return w == "comment" || w == "discuss" || w == "speculate" })
		}
	}
	return false
}

// spokePast reports whether the verb of speaking at token i tells what was not talked about then: we did not talk about that.
func (v *view) spokePast(i int) bool {
	for k := max(i-3, 0); k < i; k++ {
		if l := v.d.Lemma[k]; l == "do" && v.d.Tag[k] == doc.VBD || l == "have" || l == "never" {
			return true
		}
	}
	return v.d.Tag[i] != doc.VB
}

// wentRound: sidestepped questions about the loan; shrugged off questions.
func (v *view) wentRound() bool {
	switch v.verb {
	case "sidestep", "dodge", "duck", "evade", "deflect", "avoid", "wave", "brush", "shrug", "bat":
	default:
		return false
	}
	return !v.negated && !v.passive && v.modal == "" && (v.first(0) == "question" || v.cueHas("question") || len(v.words) > 1 && v.first(1) == "question")
}

// neverHad: “I never learned to read”; “I never gave up.” Of such things nobody accused them.
func (v *view) neverHad() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.quoted != 2 || !c.negated || !v.self(c) {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "learn", "vote", "score", "win", "play", "sleep", "marry", "graduate", "qualify", "train":
		return true
	case "give":
		return v.lemmaAt(c.verb+1) == "up"
	case "look":
		return v.lemmaAt(c.verb+1) == "back"
	case "see":
		return v.lemmaAt(c.verb+1) == "the" && (v.lemmaAt(c.verb+2) == "sea" || v.lemmaAt(c.verb+2) == "sun" || v.lemmaAt(c.verb+2) == "ocean")
	}
	return false
}

// didNothingWrong: Navarro said that Tooley has done nothing wrong.
func (v *view) didNothingWrong() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k := range v.words {
		if v.first(k) == "do" && v.first(k+1) == "nothing" && (v.first(k+2) == "wrong" || v.first(k+2) == "illegal" || v.first(k+2) == "improper" || v.first(k+2) == "unlawful") {
			return !v.has(func(w string) bool { return w == "if" || w == "would" })
		}
	}
	return false
}

// onceWanted: “I always wanted to be a doctor”: that is told, and is no wish of now.
func (v *view) onceWanted() bool {
	c, ok := v.mainClause()
	return ok && v.tellsNothing() && !v.asks && !c.negated && v.quoted == 2 && v.d.Lemma[c.verb] == "want" && v.d.Tag[c.verb] == doc.VBD && v.d.Lemma[c.subject] == "i" && v.lemmaAt(c.verb+1) == "to"
}

// courtDismisses: the judge dismissed the claim.
func (v *view) courtDismisses() bool {
	return v.verb == "dismiss" && !v.negated && !v.passive && v.source >= 0 && v.root >= 0 && (english.Hearing(v.d.Lemma[v.source]) || v.d.Lemma[v.source] == "judge") && (v.d.Lemma[v.root] == "claim" || v.d.Lemma[v.root] == "charge")
}

// keepsBack: would not reveal the price, won't share the letter.
func (v *view) keepsBack() bool {
	if !v.negated || v.passive || v.modal != "would" && v.modal != "will" && v.modal != "wo" && v.modal != "could" {
		return false
	}
	switch v.verb {
	case "reveal", "provide", "share", "release", "disclose", "specify", "divulge":
		return true
	}
	return false
}

// givesUntil: the union gave the firm until Friday to pay.
func (v *view) givesUntil() bool {
	return v.verb == "give" && !v.negated && !v.passive && v.modal == "" && v.has(func(w string) bool { return w == "until" }) && v.has(func(w string) bool { return w == "to" }) && len(v.words) > 3 && v.d.Tag[v.head].Verb()
}
