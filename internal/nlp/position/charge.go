package position

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

func (v *view) confirmsIt() bool {
	if v.negated || v.cueHas("decline", "refuse", "fail", "short", "seem") {
		return false
	}
	switch v.verb {
	case "confirm", "acknowledge", "admit", "concede", "confess":
		return !v.passive && v.modal == "" && v.source >= 0
	}
	return v.pleads(false) || v.ownsUp() || v.acceptsFault()
}

// acceptsFault reports whether the cue tells that the speaker accepts that something was done, or that they should have done it: accepted that officers had lost the
// tape. To accept that the offer was the best is no admission, and a court that accepts something holds it.
func (v *view) acceptsFault() bool {
	if v.verb != "accept" || v.passive || v.modal != "" || v.negated || v.source < 0 || v.court() || len(v.clauses) == 0 || !v.putsClause() {
		return false
	}
	c := v.clauses[0]
	if c.aux == "should" {
		return v.near(c.verb, "have") && (v.self(c) || v.who(c.subject) == hashOf("it"))
	}
	for i := c.subject + 1; i <= c.verb; i++ {
		if v.d.Tag[i] == doc.VBD && (v.d.Lemma[i] == "have" || i == c.verb || v.d.Tag[c.verb] == doc.VBN || v.d.Tag[c.verb] == doc.JJ) {
			return true
		}
	}
	return false
}

// standsBy: who stands by what they said says it again.
func (v *view) standsBy() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" || v.d.Lemma[c.verb] != "stand" || !v.follows(c.verb, "by") || !v.self(c) && v.who(c.subject) != hashOf("it") {
		return false
	}
	for i := c.verb + 2; i < min(c.verb+6, v.d.Len()) && !v.d.Tag[i].Punct(); i++ {
		switch l := v.d.Lemma[i]; {
		case l == "everything" || l == "what" || l == "estimate" || l == "figure" || l == "story" || l == "report" || l == "reporting" || l == "evidence" || l == "number":
			return true
		case proposition(l), version(l), english.Retractable(l), english.Finding(l):
			return true
		}
	}
	return false
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

// claimsWrong: who claims a wrong, in a noun, alleges it: claimed ballot fraud in three wards. Who claims an attack did it.
func (v *view) claimsWrong() bool {
	if v.negated || v.passive || v.modal != "" || v.verb != "claim" || v.root < 0 || len(v.clauses) > 0 {
		return false
	}
	wrong := v.root
	for i := v.head + 1; i < v.a.Cue.End; i++ {
		if v.d.Label[i] == doc.Obj {
			wrong = i // claimed discrimination against
		}
	}
	if !v.d.Tag[wrong].Noun() || v.d.Label[wrong] != doc.Obj || int(v.d.Head[wrong]) != v.head {
		return false
	}
	w := v.d.Lemma[wrong]
	if k := strings.LastIndexByte(w, '-'); k >= 0 {
		w = w[k+1:]
	}
	return grave(w) && !violent(w) || w == "rigging"
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
		return v.has(grave) && (len(v.clauses) == 0 || !v.self(v.clauses[0])) // not that they have opened an inquiry
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
			if !v.harmless(c.verb) {
				return true
			}
		case "commit":
			if v.objectOf(c.verb, committed) {
				return true
			}
		case "intimidate", "coerce", "extort", "tamper", "doctor", "siphon", "backdate", "shred", "plagiarise", "plagiarize", "torture":
			if v.d.Tag[c.verb].Verb() {
				return true
			}
		}
		if v.wrongsOne(c) {
			return true
		}
	}
	return v.toldToDoWrong()
}

// wrongsOne reports whether a clause tells that its subject threatened somebody, or leant on them or bade them to do wrong: had threatened her, had ordered the guards to lose the tape.
func (v *view) wrongsOne(c clause) bool {
	if !v.agent(c.subject) && v.d.Sense[c.subject] != doc.PersonNoun {
		return false
	}
	next := c.verb + 1
	switch v.d.Lemma[c.verb] {
	case "threaten":
		return next < v.d.Len() && (v.d.Tag[next] == doc.PRP || v.d.Tag[next] == doc.DT || v.d.Tag[next] == doc.PRPS || v.d.Tag[next].Proper())
	case "lean", "pressure", "pressurise", "press", "order", "tell", "instruct", "ask", "force":
		return v.wrongBehind(next)
	}
	return false
}

// toldToDoWrong reports whether the speaker is told to have been bidden to do wrong: she was ordered to shred the charts.
func (v *view) toldToDoWrong() bool {
	for _, c := range v.clauses[:min(2, len(v.clauses))] {
		switch v.d.Lemma[c.verb] {
		case "order", "tell", "instruct", "ask", "pressure", "force":
			if v.d.Label[c.subject] == doc.NsubjPass && !c.negated && (v.self(c) || v.d.Tag[c.subject] == doc.PRP) && v.wrongBehind(c.verb+1) {
				return true
			}
		case "offer", "pay":
			if v.d.Label[c.subject] == doc.NsubjPass && !c.negated && v.has(func(w string) bool { return w == "quiet" || w == "silent" }) && v.wrongBehind(c.verb+1) {
				return true // was offered a pension to keep quiet
			}
		}
	}
	return false
}

// committed are nouns for what somebody commits who does wrong.
var committed = set(`crime atrocity murder genocide fraud perjury treason theft massacre offence offense felony forgery arson rape`)

// inquiries are nouns for what nobody should bid anybody drop.
var inquiries = set(`case charge inquiry enquiry investigation probe prosecution complaint`)

// wrongBehind reports whether the infinitive behind token i is one of what nobody should bid anybody do: to burn the files.
func (v *view) wrongBehind(i int) bool {
	for k := i; k+1 < min(v.d.Len(), i+8); k++ {
		if v.d.Tag[k] != doc.TO || v.d.Lemma[k] != "to" {
			continue
		}
		for n := k + 1; n < min(v.d.Len(), k+4); n++ {
			switch v.d.Lemma[n] {
			case "shred", "burn", "destroy", "delete", "falsify", "backdate", "lie", "lose", "doctor", "erase", "bury", "hush", "alter", "conceal":
				return true
			case "drop", "close", "stop":
				return v.objectOf(n, inquiries)
			case "keep", "stay", "remain":
				return v.lemmaAt(n+1) == "quiet" || v.lemmaAt(n+1) == "silent"
			}
			if v.d.Tag[n] == doc.VB {
				return false
			}
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
	case "uphold":
		return true
	case "throw":
		return v.cueHas("out")
	case "dismiss", "reject", "quash", "overturn":
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
	if v.verb != "confirm" || v.negated || v.passive || v.modal != "" || len(v.words) == 0 || len(v.clauses) > 0 {
		return false
	}
	if v.electing() && v.root >= 0 && nominated(v.d.Lemma[v.root]) {
		return true
	}
	if len(v.words) < 3 || !v.d.Tag[v.words[0]].Noun() && v.d.Tag[v.words[0]] != doc.PRP && v.d.Tag[v.words[0]] != doc.PRPS {
		return false
	}
	person := false
	for _, i := range v.words {
		if person && (v.d.Lemma[i] == "as" || v.d.Lemma[i] == "to") {
			return true
		}
		person = person || v.d.Name[i].Class() == 1 || v.d.Lemma[i] == "he" || v.d.Lemma[i] == "she"
	}
	return false
}

// electing reports whether the source is a body, or of one, that votes people into offices.
func (v *view) electing() bool {
	if v.source < 0 {
		return false
	}
	switch v.d.Lemma[v.source] {
	case "senate", "house", "council", "committee", "parliament", "assembly", "congress", "republican", "democrat", "republicans", "democrats", "lawmaker", "legislator", "senator", "legislature", "chamber", "deputy", "representatives":
		return true
	}
	return false
}

// nominated reports whether the noun w is for who is put up for an office, or for that they are.
func nominated(w string) bool {
	switch w {
	case "judge", "justice", "nominee", "nomination", "appointee", "appointment", "ambassador", "candidate", "secretary", "governor", "pick", "choice":
		return true
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

// saysOnly: who says only that it is so tells no more than that, and confirms nothing that was asked.
func (v *view) saysOnly() bool {
	return v.tellsNothing() && v.cueHas("only") && v.source >= 0 && v.cueHas("say", "tell", "state", "reply", "answer")
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
		return !v.harmless(c.verb)
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
	if v.saidWrongly() {
		return true
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

// saidWrongly reports whether the content says that what the speakers said was wrong: what I told the committee was wrong; I said that nothing flew. That was wrong.
func (v *view) saidWrongly() bool {
	if v.quoted != 2 {
		return false
	}
	said := false
	for k, i := range v.words {
		said = said || k+1 < len(v.words) && v.d.Lemma[i] == "i" && (v.d.Lemma[i+1] == "say" || v.d.Lemma[i+1] == "tell") && v.d.Tag[i+1] == doc.VBD
		if w := v.d.Lemma[i]; said && (w == "wrong" || w == "untrue" || w == "incorrect") && i > 1 && v.d.Lemma[i-1] == "be" && v.d.Tag[i-1] == doc.VBD {
			return v.d.Lemma[i-2] == "that" || v.d.Lemma[v.words[0]] == "what" || slices.Contains(v.d.Lemma[v.words[0]:i], "what")
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
		return v.follows(v.head, "up") || v.has(func(w string) bool { return w == "mistake" || w == "error" || w == "blunder" || w == "failure" })
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

// blamesForWrong: to blame somebody for a bombing is to accuse them of it, to blame them for low turnout is not, and no valve is accused of a blast.
func (v *view) blamesForWrong() bool {
	if v.verb != "blame" || v.negated || v.modal != "" || !v.d.Tag[v.head].Verb() || len(v.words) == 0 {
		return false
	}
	if v.passive {
		for k, i := range v.words {
			if i >= v.a.Cue.End {
				return v.d.Lemma[v.a.Cue.End-1] == "for" && v.namesAct(v.words[k:])
			}
		}
		return false
	}
	for k, i := range v.words {
		switch v.d.Lemma[i] {
		case "for":
			return v.agentIn(v.words[:k]) && v.namesAct(v.words[k+1:])
		case "on":
			return v.agentIn(v.words[k+1:]) && v.namesAct(v.words[:k])
		}
	}
	return false
}

// agentIn reports whether the first noun or pronoun among words is for somebody who can do something.
func (v *view) agentIn(words []int) bool {
	for k, i := range words {
		if t := v.d.Tag[i]; t == doc.PRP || t == doc.WDT || t.Noun() && (k+1 == len(words) || !v.d.Tag[words[k+1]].Noun()) {
			return v.agent(i)
		}
	}
	return len(words) == 0 && v.words[0] < v.a.Cue.Start // which the mayor blamed for
}

// agent reports whether token i is the head of a mention of somebody who can do something.
func (v *view) agent(i int) bool {
	d := v.d
	if i < 0 {
		return false
	}
	if d.Tag[i] == doc.PRP || d.Tag[i] == doc.WDT || d.Name[i] != doc.Outside {
		return true
	}
	switch d.Lemma[i] {
	case "militia", "gang", "army", "police", "navy", "rebel", "militant", "insurgent", "separatist", "extremist", "guerrilla", "troops", "gunman", "terrorist", "soldier", "force", "regime", "cartel":
		return true
	}
	m := d.MentionOf(doc.Range{Start: max(i-4, 0), End: i + 1}, i)
	if m < 0 || d.Mention[m].Head != i || d.Mention[m].Entity < 0 {
		return false
	}
	switch d.Entity[d.Mention[m].Entity].Type {
	case doc.PersonType, doc.OrganisationType, doc.GovernmentType, doc.GroupType:
		return true
	}
	return false
}

// namesAct reports whether a noun or a gerund among the first words is for an act that is a wrong or a harm.
func (v *view) namesAct(words []int) bool {
	for k, i := range words {
		if k > 5 || v.d.Tag[i] == doc.IN {
			return false
		}
		if l := v.d.Lemma[i]; (v.d.Tag[i].Noun() || v.d.Tag[i] == doc.VBG) && (v.graveAt(i) || violent(l)) {
			return true
		}
	}
	return false
}

// violent reports whether w is a word for an act that harms people.
func violent(w string) bool {
	switch w {
	case "attack", "bombing", "killing", "shooting", "stabbing", "poisoning", "death", "explosion", "blast", "strike", "airstrike", "raid", "arson", "assassination", "slaying",
		"kidnapping", "abduction", "ambush", "beating", "burning", "kill", "shoot", "bomb", "poison", "stab", "shelling", "bombardment", "beat", "atrocity":
		return true
	}
	return false
}

// mustAdmit: who must admit, or accepts, that it is so admits it.
func (v *view) mustAdmit() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k, c := range v.clauses {
		if k > 1 {
			break
		}
		who := v.who(c.subject)
		if c.negated || who != hashOf("i") && who != hashOf("we") {
			continue
		}
		if l := v.d.Lemma[c.verb]; k == 0 && c.aux == "" && (l == "accept" || l == "admit" || l == "acknowledge" || l == "concede") && v.follows(c.verb, "that") {
			return true // we accept that the dyke was weak
		}
		if !v.near(c.verb, "must") && !v.hasTo(c) {
			continue
		}
		verb := c.verb
		if v.d.Lemma[verb] == "have" {
			verb += 2
		}
		if verb >= v.d.Len() {
			continue
		}
		switch v.d.Lemma[verb] {
		case "admit", "concede", "acknowledge", "confess", "stipulate", "own":
			return v.follows(verb, "that") || k+1 < len(v.clauses) && int(v.d.Head[v.clauses[k+1].verb]) == verb
		}
	}
	return false
}

// disputesNot: what somebody is said not to dispute is denied by nobody.
func (v *view) disputesNot() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	c, ok := v.mainClause()
	return ok && c.negated && c.aux == "do" && (v.d.Lemma[c.verb] == "dispute" || v.d.Lemma[c.verb] == "contest")
}

// hasTo reports whether the clause tells what its subject has to do.
func (v *view) hasTo(c clause) bool {
	return v.d.Lemma[c.verb] == "have" && v.follows(c.verb, "to") && c.verb+2 < v.d.Len()
}

// usedOffice: who claims that somebody used their office or influence to bring something about accuses them of it.
func (v *view) usedOffice() bool {
	if v.negated || v.passive || v.asks || v.verb != "claim" && !v.tellsNothing() {
		return false
	}
	for k, c := range v.clauses {
		w := v.d.Lemma[c.verb]
		if k > 2 || c.negated || v.self(c) || c.aux != "" && c.aux != "have" || w != "use" && w != "abuse" && w != "misuse" && w != "exploit" {
			continue
		}
		for i := c.verb + 1; i < min(c.verb+4, v.d.Len()); i++ {
			switch v.d.Lemma[i] {
			case "influence", "power", "position", "office", "authority":
				return v.verb == "claim" || w != "use"
			}
		}
	}
	return false
}

// merelyReported: what is reportedly so is alleged only where it is a wrong.
func (v *view) merelyReported() bool {
	return v.verb == "reportedly" && v.a.Cue.Len() == 1 && !v.negated && v.source < 0 && len(v.words) > 0 && (!v.tellsWrong() || v.thingKills())
}

// thingKills reports whether a thing is told to have killed, hurt or destroyed somebody or something, and nothing else is: the crash killed seven.
func (v *view) thingKills() bool {
	if len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if v.doer(c.subject) || v.d.Tag[c.subject] == doc.PRP || v.d.Tag[c.subject].Proper() {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "kill", "injure", "wound", "hurt", "destroy", "damage":
	default:
		return false
	}
	n := 0
	for _, i := range v.words {
		if l := v.d.Lemma[i]; v.graveAt(i) || harsh(l) || violent(l) {
			n++
		}
	}
	return n <= 1
}

// tellsWrong reports whether a word of the content may be for something wrong that somebody did.
func (v *view) tellsWrong() bool {
	for _, i := range v.words {
		switch l := v.d.Lemma[i]; l {
		case "doctor": // a verb for what is done to papers
			if v.d.Tag[i].Verb() {
				return true
			}
		case "pay", "accuse", "allege", "charge":
			return true
		default:
			if v.graveAt(i) || harsh(l) || violent(l) {
				return true
			}
		}
	}
	return false
}

// recommendsPerson: who recommends somebody for an office is for them.
func (v *view) recommendsPerson() bool {
	if v.verb != "recommend" || v.negated || v.passive || v.modal != "" || len(v.words) < 3 || v.words[0] < v.a.Cue.End {
		return false
	}
	person := false
	for k, i := range v.words {
		switch l := v.d.Lemma[i]; {
		case person && l == "for":
			return v.office(i + 1)
		case person && l == "as", person && l == "to" && v.follows(i, "be"):
			return true
		case v.d.Name[i].Class() == 1, k == 0 && v.d.Tag[i] == doc.PRP && l != "it":
			person = true
		case person || k > 2 || v.d.Tag[i].Verb():
			return false
		}
	}
	return false
}

// office reports whether one of the words from token i on is for a post or an honour.
func (v *view) office(i int) bool {
	for k := i; k < min(i+6, v.d.Len()) && !v.d.Tag[k].Punct(); k++ {
		switch v.d.Lemma[k] {
		case "post", "job", "office", "role", "seat", "position", "promotion", "chair", "head", "award", "medal", "prize", "honour", "honor", "bench", "nomination", "appointment", "board",
			"judge", "judgeship", "mayor", "council", "president", "presidency", "director", "chief", "secretary", "captain", "court", "membership":
			return true
		}
	}
	return false
}

// agreesToOwn: who agrees that they themselves did something admits it.
func (v *view) agreesToOwn() bool {
	if !v.agreesSo() {
		return false
	}
	c := v.clauses[0]
	l := v.d.Lemma[c.subject]
	own := l == "it" && v.first(0) == "that" && v.sameParty(c.subject) || (l == "he" || l == "she") && v.self(c)
	return own && (c.aux == "" || c.aux == "have" || c.aux == "be" || c.aux == "do")
}

// agreesSo: who agrees that something is so is for what was put, whatever that calls bad.
func (v *view) agreesSo() bool {
	if v.verb != "agree" || v.negated || v.passive || v.modal != "" || v.source < 0 || v.dataSource() || !v.putsClause() || negation(v.d, v.a.Source[0].Start) {
		return false
	}
	c, ok := v.mainClause()
	if !ok || c.aux == "will" || c.aux == "would" {
		return false // they agreed on what is to be
	}
	switch v.d.Tag[c.verb] {
	case doc.VBD, doc.VBZ, doc.VBP:
		return true
	case doc.VB, doc.VBN:
		return c.aux != "" && c.aux != "be"
	}
	return c.aux != "be" || !v.saysWord(c, "be")
}

// callsWorse: who says that a law or a plan is worse than another is against it.
func (v *view) callsWorse() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" && c.aux != "be" || !strings.EqualFold(v.d.Word(c.verb), "worse") || !v.follows(c.verb, "than") {
		return false
	}
	switch v.d.Lemma[c.subject] {
	case "law", "bill", "plan", "deal", "agreement", "policy", "rule", "proposal", "offer", "act", "ban", "budget", "draft", "reform", "treaty", "accord", "system", "contract", "measure":
		return true
	}
	return false
}
