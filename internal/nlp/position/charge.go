package position

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

func (v *view) confirmsIt() bool {
	if v.negated || v.cueHas("decline", "refuse", "fail", "short", "seem") {
		return false
	}
	switch v.verb {
	case "confirm", "acknowledge", "admit", "concede", "confess":
		return !v.passive && v.modal == "" && v.source >= 0
	case "plead":
		return v.first(0) == "guilty" || v.cuePhrase("plead", "guilty") && v.first(0) != "not"
	}
	return v.cuePhrase("plead", "guilty") || v.ownsUp()
}

func (v *view) accuses() bool {
	return !v.negated && !v.passive && v.verb == "allege" && v.modal == "" && v.d.Tag[v.head].Verb()
}

func (v *view) isAlleged() bool {
	return !v.negated && v.passive && (v.verb == "allege" || v.verb == "accuse") && v.modal == ""
}

// reportClaims: a report that claims is not one that found out.
func (v *view) reportClaims() bool {
	return !v.negated && v.cueHas("claim") && v.cueHas("report", "story", "article", "dossier")
}

// goesOnToAllege: who does something alleging something alleges it.
func (v *view) goesOnToAllege() bool {
	return !v.negated && !v.passive && v.modal == "" && v.cueHas("allege")
}

func (v *view) accusation() bool {
	return !v.negated && v.d.Tag[v.head].Noun() && (v.verb == "allegation" || v.verb == "accusation" || v.verb == "insinuation")
}

func (v *view) suit() bool {
	if !v.tellsNothing() || v.source < 0 || v.verb == "call" {
		return false
	}
	switch v.d.Lemma[v.source] {
	case "lawsuit", "suit", "indictment", "complaint", "affidavit", "plaintiff", "accuser", "whistleblower":
		return true
	case "prosecutor":
		return v.has(grave)
	}
	return false
}

func (v *view) callsLiar() bool {
	return !v.negated && !v.passive && (v.verb == "call" || v.verb == "brand" || v.verb == "label" || v.verb == "portray" || v.verb == "denounce") && v.has(wrongdoer)
}

func wrongdoer(w string) bool {
	switch w {
	case "liar", "crook", "criminal", "thief", "fraud", "fraudster", "con", "murderer", "killer", "rapist", "traitor", "fraudulent", "corrupt", "rigged",
		"dishonest", "crooked", "cheat", "bigot", "racist":
		return true
	}
	return false
}

func (v *view) laysWrong() bool {
	if !v.tellsNothing() || v.asks || v.signs().has(fromData) {
		return false
	}
	for k, c := range v.clauses {
		if k > 1 || k == 1 && v.clauses[0].negated && unheld(v.d.Lemma[v.clauses[0].verb]) {
			break
		}
		if c.negated || c.aux != "" && c.aux != "have" && c.aux != "be" {
			continue
		}
		w := v.who(c.subject)
		if w == 1 || w == hashOf("i") || w == hashOf("we") || w == hashOf("it") || w == hashOf("you") || v.d.Label[c.subject] == doc.NsubjPass {
			continue
		}
		switch v.d.Lemma[c.verb] {
		case "lie", "steal", "rig", "bribe", "defraud", "rape", "grope", "molest", "collude", "launder", "conspire", "falsify", "embezzle", "mislead", "deceive",
			"liar", "criminal", "crook", "corrupt", "rigged", "dishonest", "crooked", "smuggle", "blackmail", "cheat", "harass", "assault", "forge", "cover":
			return true
		}
	}
	return false
}

func (v *view) selfShouldHave() bool {
	c, ok := v.shouldHave()
	return ok && v.self(c)
}

func (v *view) theorises() bool {
	if v.verb != "propose" || v.negated || v.source < 0 || v.first(0) != "that" {
		return false
	}
	switch v.d.Lemma[v.source] {
	case "author", "authors", "scientist", "scientists", "researcher", "researchers", "study", "paper", "scholar", "scholars", "academic", "academics":
		return true
	}
	return false
}

func (v *view) pollSays() bool {
	if v.negated || v.source < 0 || v.does && v.did != Finds || v.idioms && v.idiom != Finds {
		return false
	}
	switch v.d.Lemma[v.source] {
	case "poll", "polls", "survey", "study", "data", "census", "average", "analysis":
		return true
	}
	return false
}

func (v *view) courtHolds() bool {
	return !v.negated && (v.verb == "hold" || v.verb == "rule" || v.verb == "find" || v.verb == "conclude") && v.court()
}

// courtRules: a judge who dismisses a lawsuit decides on it, and denies nothing.
func (v *view) courtRules() bool {
	if v.negated || v.passive || v.modal != "" || v.root < 0 || !v.court() {
		return false
	}
	switch v.verb {
	case "dismiss", "reject", "uphold", "quash", "overturn":
	default:
		return false
	}
	switch v.d.Lemma[v.root] {
	case "lawsuit", "suit", "case", "appeal", "argument", "motion", "petition", "complaint", "challenge", "application", "bid", "conviction", "sentence", "ruling", "verdict":
		return true
	}
	return false
}

// confirmsInOffice: who confirms somebody as judge, or to a court, votes for them.
func (v *view) confirmsInOffice() bool {
	if v.verb != "confirm" || v.negated || v.passive || v.modal != "" || len(v.words) < 3 || len(v.clauses) > 0 || !v.d.Tag[v.words[0]].Noun() {
		return false
	}
	person := false
	for _, i := range v.words {
		if person && (v.d.Lemma[i] == "as" || v.d.Lemma[i] == "to") {
			return true
		}
		person = person || v.d.Name[i].Class() == 1
	}
	return false
}

// punishes: to sanction a country is to be against it, to sanction a deal is not.
func (v *view) punishes() bool {
	return v.verb == "sanction" && !v.negated && !v.passive && v.d.Tag[v.head].Verb() && len(v.words) > 0 && (v.d.Name[v.words[0]] != doc.Outside || v.has(func(w string) bool { return w == "over" }))
}

// supposes: what scientists hypothesize would happen, nobody commits to.
func (v *view) supposes() bool {
	switch v.verb {
	case "hypothesize", "hypothesise", "theorize", "theorise", "postulate", "surmise":
		return !v.negated
	}
	return false
}

// concedesNot: who does not concede or admit a thing does not say it.
func (v *view) concedesNot() bool {
	return v.negated && !v.passive && (v.verb == "concede" || v.verb == "admit") && len(v.words) > 0 && len(v.clauses) == 0 && !v.cueHas("deny", "confirm")
}

// court reports whether the source is a court or one of it.
func (v *view) court() bool {
	if v.source < 0 {
		return false
	}
	for _, r := range v.a.Source {
		for i := r.Start; i < r.End; i++ {
			switch v.d.Lemma[i] {
			case "court", "judge", "jury", "tribunal", "inquest", "panel":
				return true
			}
		}
	}
	return false
}

func (v *view) toPerson() bool {
	return v.verb == "accord" && v.source >= 0 && v.d.Name[v.source].Class() == 1
}

func (v *view) saysOnly() bool {
	return v.tellsNothing() && v.cueHas("only") && v.source >= 0 && v.cueHas("say", "tell", "state", "confirm", "reply", "answer")
}

func (v *view) doneWrongly() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if c.negated || v.d.Label[c.subject] != doc.NsubjPass {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "fake", "falsify", "forge", "rig", "doctor", "bribe", "siphon", "launder", "embezzle", "cover", "blackmail", "smuggle", "defraud":
		return true
	}
	return false
}

// saysYes: a content of no more than a word or two that affirms.
func (v *view) saysYes() bool {
	if !v.tellsNothing() || v.asks || len(v.words) > 3 {
		return false
	}
	switch v.first(0) {
	case "yes", "yeah", "absolutely", "certainly", "correct", "indeed", "sure":
		return true
	}
	return v.first(0) == "i" && v.first(1) == "guess" && v.first(2) == "so" || v.first(0) == "of" && v.first(1) == "course"
}

// ownsMistake: "we made mistakes", "I apologize", said she had been wrong to sign.
func (v *view) ownsMistake() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k, c := range v.clauses {
		who, verb := v.who(c.subject), v.d.Lemma[c.verb]
		first := who == hashOf("i") || who == hashOf("we")
		if k > 2 || c.negated || !first && (k > 0 || !v.self(c) || !v.ofOneself(c)) || c.aux == "will" || c.aux == "would" {
			continue
		}
		switch verb {
		case "apologize", "apologise", "regret":
			return true
		case "wrong", "mistaken", "lie":
			return k == 0 && c.verb == v.root && (c.aux == "" || c.aux == "have") && v.first(0) != "if" && v.d.Label[c.subject] != doc.NsubjPass // we were lied to
		case "make":
			for i := c.verb + 1; i < min(c.verb+4, v.d.Len()); i++ {
				if v.d.Lemma[i] == "mistake" {
					return true
				}
			}
		}
	}
	return false
}

// ofOneself reports whether a clause about he, she or it, who is taken to be the speaker, hardly tells of anybody else: she had been wrong; not: he lied, it was
// wrong to sell.
func (v *view) ofOneself(c clause) bool {
	switch v.d.Lemma[c.verb] {
	case "wrong", "mistaken":
		return v.saysWord(c, "was") || v.saysWord(c, "been")
	case "make", "apologize", "apologise":
		return true
	}
	return false
}

// saysWord reports whether a word stands between the subject of a clause and its verb.
func (v *view) saysWord(c clause, word string) bool {
	for i := c.subject + 1; i < c.verb; i++ {
		if strings.EqualFold(v.d.Word(i), word) {
			return true
		}
	}
	return false
}

// ownsUp reports whether the cue tells that the speaker takes something upon themselves: owned up to, came clean about, accepted responsibility for.
func (v *view) ownsUp() bool {
	if v.passive || v.modal != "" || v.source < 0 {
		return false
	}
	switch v.verb {
	case "own":
		return v.follows(v.head, "up")
	case "come":
		return v.follows(v.head, "clean")
	case "apologise", "apologize":
		return true
	case "accept", "take", "shoulder":
		return v.onesOwn(v.head + 1)
	}
	return false
}

// onesOwn reports whether responsibility, blame or fault stands at token i, or behind a word that tells how much.
func (v *view) onesOwn(i int) bool {
	for k := i; k < min(i+3, v.d.Len()); k++ {
		switch v.d.Lemma[k] {
		case "responsibility", "blame", "fault", "liability":
			return true
		case "full", "all", "the", "sole", "some", "partial", "personal", "total", "complete":
		default:
			return false
		}
	}
	return false
}
