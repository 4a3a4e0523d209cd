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
		{"insists that it is not so", Denies, "⟦source The port⟧ ⟦cue insisted⟧ ⟦content the two spills were not linked⟧.", (*view).insistsNot},
		{"speaks of not speaking", Declines, "⟦source The coach⟧ ⟦cue said⟧ ⟦content he had nothing to say about the transfer⟧.", (*view).saysNothing},
		{"others should answer", Declines, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content the bank was in a better position to comment⟧.", (*view).othersAnswer},
		{"rejects what is put", Denies, "⟦source The pilot⟧ ⟦cue rejects⟧ ⟦content any suggestion that he was asleep⟧.", (*view).rejectsClaim},
		{"says that it is untrue", Denies, "⟦source The brewer⟧ ⟦cue said⟧ ⟦content that all of the claims in the suit were false⟧.", (*view).saysUntrue},
		{"denies", Denies, "⟦source Mr Fenn⟧ ⟦cue denied⟧ ⟦content that he had seen the letter⟧.", (*view).deniesIt},
		{"sets out to deny", Denies, "⟦source The bishop⟧ ⟦cue went on to rebut⟧ ⟦content the auditor's figures⟧.", (*view).setsOutToDeny},
		{"calls it untrue", Denies, "⟦source The clinic⟧ ⟦cue called⟧ ⟦content the report \"a fabrication\"⟧.", (*view).callsUntrue},
		{"did nothing of the kind", Denies, "⟦source Dr Lisk⟧ ⟦cue told⟧ the inquiry ⟦content she had never seen the invoices⟧.", (*view).neverDid},
		{"speaks of untrue claims", Denies, "⟦source The bishop⟧ ⟦cue told⟧ the synod ⟦content he was tired of such baseless rumours⟧.", (*view).untrueClaims},
		{"says yes", Confirms, "“⟦content Absolutely⟧”, ⟦source the pilot⟧ ⟦cue said⟧.", (*view).saysYes},
		{"owns a mistake", Confirms, "“⟦content We made mistakes in the count⟧”, ⟦source the registrar⟧ ⟦cue said⟧.", (*view).ownsMistake},
		{"keeps silent", Declines, "⟦source The port⟧ ⟦cue kept silent about⟧ ⟦content the second spill⟧.", (*view).keepsSilent},
		{"confirms", Confirms, "⟦source The bishop⟧ ⟦cue acknowledged⟧ ⟦content that the roof had been neglected⟧.", (*view).confirmsIt},
		{"alleges", Alleges, "⟦source The union⟧ ⟦cue alleged⟧ ⟦content that the mill had hidden two accidents⟧.", (*view).accuses},
		{"is alleged", Alleges, "Two clerks ⟦cue are alleged to⟧ ⟦content have altered deeds⟧.", (*view).isAlleged},
		{"a report claims", Alleges, "⟦source Radio Orrel⟧ ⟦cue aired a report claiming⟧ ⟦content that the dean had sold places⟧.", (*view).reportClaims},
		{"alleges besides", Alleges, "⟦source Radio Orrel⟧ ⟦cue published a report alleging⟧ ⟦content that the dean spoke with the bursar⟧.", (*view).goesOnToAllege},
		{"a noun for an accusation", Alleges, "The ⟦cue allegations⟧ ⟦content that the dean sold places⟧ are three years old.", (*view).accusation},
		{"a suit says", Alleges, "⟦source The lawsuit⟧ ⟦cue says⟧ ⟦content the mill kept two sets of books⟧.", (*view).suit},
		{"calls somebody a liar", Alleges, "⟦source Ms Orr⟧ ⟦cue called⟧ ⟦content the deputy a liar⟧.", (*view).callsLiar},
		{"lays wrongdoing at somebody", Alleges, "⟦source The clerk⟧ ⟦cue said⟧ ⟦content the deputy had lied to the inquiry⟧.", (*view).laysWrong},
		{"confirms this but not that", Declines, "⟦source The port⟧ confirmed the spill but ⟦cue not⟧ ⟦content that anyone had been hurt⟧.", (*view).butNot},
		{"a question", Asks, "⟦source The driver⟧ ⟦cue said⟧: “⟦content Who pays for the repair?⟧”", (*view).onlyQuestion},
		{"names a thing", Says, "⟦source Villagers⟧ have ⟦cue dubbed⟧ ⟦content the ferry the Heron⟧.", (*view).namesThing},
		{"tells how it should be", Says, "⟦source The clerks⟧ ⟦cue spoke about⟧ ⟦content how the fee should be paid⟧.", (*view).tellsHow},
		{"the speaker should have", Confirms, "“⟦content We should have counted the boats again⟧”, ⟦source the registrar⟧ ⟦cue said⟧.", (*view).selfShouldHave},
		{"somebody should have", Opposes, "⟦source The mate⟧ ⟦cue said⟧ ⟦content the owners should have come to him⟧.", (*view).othersShouldHave},
		{"somebody should", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content the council should pay the fine⟧.", (*view).saysOught},
		{"the speaker will", Commits, "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she would veto the plan⟧.", (*view).saysWill},
		{"asks for something", Demands, "⟦source Two deputies⟧ ⟦cue asked for⟧ ⟦content a new count of the ballots⟧.", (*view).asksFor},
		{"urges", Demands, "⟦source The guild⟧ ⟦cue has begun urging the council⟧ ⟦content to pay the fine⟧.", (*view).urges},
		{"asks it in so many words", Demands, "“⟦content I ask you to keep the ferry running⟧”, ⟦source Ms Orr⟧ ⟦cue wrote⟧.", (*view).asksOutright},
		{"the speaker thinks somebody should", Demands, "“⟦content I think the council should pay the fine⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).thinksOught},
		{"lets somebody do it", Demands, "“⟦content Let the clerks count the ballots again⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).lets},
		{"we need", Demands, "“⟦content We need new boats⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).weNeedIt},
		{"somebody needs to", Demands, "⟦source The guild⟧ ⟦cue said⟧ ⟦content that the council needs to pay the fine⟧.", (*view).needsTo},
		{"the speaker will not", Commits, "⟦source The envoy⟧ ⟦cue said⟧: “⟦content We have no part in and will not meddle in the harbour's affairs⟧.”", (*view).willNot},
		{"the speaker is committed", Commits, "⟦source The mill⟧ ⟦cue said⟧ ⟦content it was committed to reopening in spring⟧.", (*view).isCommitted},
		{"the speaker hopes", Believes, "⟦source The pilot⟧ ⟦cue said⟧ ⟦content he hoped the fog would lift⟧.", (*view).saysHopes},
		{"an order in quotation marks", Demands, "“⟦content Lower the boats⟧”, ⟦source the mate⟧ ⟦cue said⟧.", (*view).saysOrder},
		{"the speaker will, in quotation marks", Commits, "“⟦content We will reopen the school at Orrel⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", (*view).quotesWill},
		{"offers to do it", Commits, "⟦source Ostren⟧ ⟦cue has offered to withdraw⟧ ⟦content its guns⟧.", (*view).offers},
		{"promises again", Commits, "⟦source The mayor⟧ ⟦cue repeated⟧ ⟦content the pledge⟧.", (*view).promisesAgain},
		{"assures that it will be", Commits, "⟦source The envoy⟧ ⟦cue assured⟧ them ⟦content there would be no tolls⟧.", (*view).assures},
		{"a court holds", Finds, "⟦source The High Court⟧ ⟦cue held⟧ ⟦content that the sale was void⟧.", (*view).courtHolds},
		{"according to a person", Says, "⟦cue According to⟧ ⟦source Ada Roe⟧, ⟦content the bus was late⟧.", (*view).toPerson},
		{"says only", Confirms, "⟦source The board⟧ ⟦cue said only⟧ ⟦content that a vote was held⟧.", (*view).saysOnly},
		{"says that he opposes it", Opposes, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he opposed the casino⟧.", (*view).saysOpposes},
		{"says that he is against it", Opposes, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he was against the casino⟧.", (*view).saysAgainst},
		{"says that he supports it", Supports, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he supported the casino⟧.", (*view).saysSupports},
		{"says that he denies it", Denies, "⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he denied every word of it⟧.", (*view).saysDenies},
		{"was done wrongly", Alleges, "⟦source Two nurses⟧ ⟦cue said⟧ ⟦content that the fire drills had been faked⟧.", (*view).doneWrongly},
		{"scientists propose how it is", Says, "⟦source The authors⟧ ⟦cue proposed⟧ ⟦content that eels feed at night⟧.", (*view).theorises},
		{"a poll says", Finds, "⟦source A Marl Institute poll⟧ ⟦cue says⟧ ⟦content that six in ten want the ferry back⟧.", (*view).pollSays},
		{"the speaker has none", Denies, "⟦source Belmora⟧ ⟦cue said⟧ ⟦content it made no promise to the fleet⟧.", (*view).saysNone},
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
		if v.negated && (v.verb != "answer" || v.has(request) || v.cueHas("be")) {
			return v.modal != "would" && v.modal != "will"
		}
	case "fail":
		return v.cueHas("respond", "reply", "return")
	}
	return (v.verb == "be" || v.verb == "available") && v.negated && v.cueHas("available") && v.cueOrContentHas("comment") || v.cuePhrase("not", "immediately", "respond") ||
		v.cueHas("unanswered", "unreturned", "unsuccessful")
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
	return v.cuePhrase("stop", "short") && v.ofSpeaking() || v.cuePhrase("not", "be", "draw") || v.cuePhrase("not", "go", "so", "far")
}

// ofSpeaking reports whether a verb for giving an answer stands in the cue or begins the content.
func (v *view) ofSpeaking() bool {
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if speaking(v.d.Lemma[i]) {
			return true
		}
	}
	return speaking(v.first(0)) || speaking(v.first(1))
}

func (v *view) doesNotSay() bool {
	if !v.negated || v.modal == "should" || v.modal == "can" || v.modal == "could" {
		return false
	}
	switch v.verb {
	case "comment", "elaborate", "disclose", "specify":
		return true
	case "answer", "confirm":
		return v.source >= 0
	case "discuss", "address", "identify":
		return v.source >= 0 && (v.modal == "would" || v.modal == "will")
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
	return (len(v.words) == 2 || v.quoted == 0) && v.first(0) == "no" && v.first(1) == "comment"
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
	case "deny", "dispute", "refute", "rebut", "debunk":
		return !v.passive && v.modal == "" && v.d.Tag[v.head].Verb()
	case "denial":
		return true
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
	if v.verb != "insist" && v.verb != "maintain" || v.quoted == 2 || v.willFirst() {
		return false
	}
	if v.refused && v.rootAux == "" && v.d.Tag[v.root].Verb() {
		return true // whatever its subject was taken for
	}
	if len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	switch c.aux {
	case "will", "would", "should", "must", "can", "could":
		return false
	}
	return c.negated
}

// willFirst reports whether one of the first words of the content tells what will or should be.
func (v *view) willFirst() bool {
	for n := range 5 {
		switch v.first(n) {
		case "will", "wo", "would", "should", "must", "can", "could", "shall":
			return true
		}
	}
	return false
}

func (v *view) neverDid() bool {
	if v.does || v.idioms {
		return false
	}
	for k, c := range v.clauses {
		if lived(v.d.Lemma[c.verb]) && v.has(lifetime) {
			return false // in eighteen years they had never seen it
		}
		if k < 3 && (c.verb == v.root || int(v.d.Head[c.verb]) == v.root && v.d.Label[c.verb] == doc.Conj) && v.didNothing(c) {
			return true
		}
	}
	return false
}

func (v *view) didNothing(c clause) bool {
	if !v.self(c) && v.who(c.subject) != hashOf("it") {
		return false
	}
	never := v.near(c.verb, "never")
	tag := v.d.Tag[c.verb]
	past := tag == doc.VBN || tag == doc.VBD || c.aux == "do" && v.d.Tag[c.verb] == doc.VB
	return never && past && c.aux != "would" && c.aux != "will" || v.follows(c.verb, "nothing") && past && v.has(blameless) ||
		v.follows(c.verb, "no", "such") && past
}

// lived reports whether w is a verb for what happens to somebody, and lifetime whether w tells how long it never did.
func lived(w string) bool {
	switch w {
	case "see", "hear", "know", "have", "feel", "experience", "witness", "encounter", "meet", "face":
		return true
	}
	return false
}

func lifetime(w string) bool {
	switch w {
	case "before", "year", "years", "life", "lifetime", "career", "decade", "decades":
		return true
	}
	return false
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
	return !v.negated && !v.passive && v.verb == "allege" && v.modal == "" && v.d.Tag[v.head].Verb()
}

func (v *view) isAlleged() bool {
	return !v.negated && v.passive && (v.verb == "allege" || v.verb == "accuse") && v.modal == ""
}

// reportClaims: a report that claims is not one that found out.
func (v *view) reportClaims() bool {
	return !v.negated && v.cueHas("claim") && v.cueHas("report", "story", "article", "dossier")
}

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

// goesOnToAllege: who does something alleging something alleges it.
func (v *view) goesOnToAllege() bool {
	return !v.negated && !v.passive && v.modal == "" && v.cueHas("allege")
}

func (v *view) accusation() bool {
	return !v.negated && v.d.Tag[v.head].Noun() && (v.verb == "allegation" || v.verb == "accusation" || v.verb == "insinuation")
}

// tellsNothing reports whether the cue leaves it to the content what is done.
func (v *view) tellsNothing() bool { return !v.does && !v.idioms && !v.negated && neutral(v.verb) }

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
		if k > 1 || c.negated || c.aux != "" && c.aux != "have" && c.aux != "be" {
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

func (v *view) butNot() bool {
	if v.a.Cue.Len() > 2 {
		return false
	}
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if !negation(v.d, i) && v.d.Lemma[i] != "but" {
			return false
		}
	}
	return true
}

func (v *view) onlyQuestion() bool {
	return v.tellsNothing() && v.signs().has(question) && v.quoted == 2 && len(v.words) < 40 && v.opensQuestion()
}

// opensQuestion reports whether the content begins as a question does, not as a statement with ", right?" behind it.
func (v *view) opensQuestion() bool {
	l := v.first(0)
	if l == "and" || l == "but" || l == "so" {
		l = v.first(1)
	}
	switch l {
	case "be", "do", "have", "can", "could", "will", "would", "should", "may", "shall", "at", "in", "to", "for", "whose":
		return true
	}
	return asking(l)
}

// namesThing: "the craft, dubbed the Heron".
func (v *view) namesThing() bool {
	switch v.verb {
	case "dub", "nickname", "christen", "codename":
	case "call", "name":
		if !v.passive || v.source >= 0 {
			return false
		}
	default:
		return false
	}
	return !v.negated && len(v.words) <= 6 && !v.has(func(w string) bool { return tone(w) > 0 })
}

// tellsHow: what should be is spoken of, not demanded.
func (v *view) tellsHow() bool {
	switch v.first(0) {
	case "how", "what", "who", "when", "where":
		return v.tellsNothing() && v.quoted == 0 && !v.asks && v.signs().has(oughtFirst)
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

// shouldHave returns the first clause when it tells what should have been, which nobody can be asked for any more.
func (v *view) shouldHave() (clause, bool) {
	if len(v.clauses) == 0 || !v.tellsNothing() || v.asks {
		return clause{}, false
	}
	c := v.clauses[0]
	return c, c.verb == v.root && !c.negated && (c.aux == "should" || c.aux == "have") && v.near(c.verb, "should") && v.near(c.verb, "have")
}

func (v *view) selfShouldHave() bool {
	c, ok := v.shouldHave()
	return ok && v.self(c)
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

func (v *view) saysNone() bool {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks || v.quoted == 2 {
		return false
	}
	c := v.clauses[0]
	who := v.who(c.subject)
	verb := v.d.Lemma[c.verb]
	return c.verb == v.root && c.negated && (who == 1 || who == hashOf("it")) && c.aux != "will" && c.aux != "would" && c.aux != "can" && (verb == "make" || verb == "receive" || verb == "play" || verb == "give" || verb == "take")
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
	if v.negated || v.passive || v.modal != "" || !v.rejects() {
		return false
	}
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if proposition(v.d.Lemma[i]) {
			return true
		}
	}
	that := false
	for n := 4; n < 14; n++ {
		that = that || v.first(n) == "that"
	}
	for n := range 4 {
		switch l := v.first(n); {
		case proposition(l):
			return true
		case l == "concern" || l == "critique":
			return true
		case l == "criticism" || l == "attack" || l == "complaint":
			return that
		}
	}
	return false
}

// rejects reports whether the cue rejects something.
func (v *view) rejects() bool {
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if !v.d.Tag[i].Verb() {
			continue
		}
		switch v.d.Lemma[i] {
		case "reject", "dispute", "dismiss", "rebut", "refute", "contest", "rubbish", "contradict", "pooh-pooh", "debunk":
			return true
		}
	}
	return v.cuePhrase("brush", "off") || v.cuePhrase("brush", "aside") || v.cuePhrase("push", "back") || v.cuePhrase("knock", "down")
}

// proposition reports whether lemma w is a noun for something put as true.
func proposition(w string) bool {
	switch w {
	case "notion", "suggestion", "claim", "allegation", "accusation", "insinuation", "idea", "argument", "rumor", "rumour", "implication", "charge", "assertion",
		"speculation", "theory", "contention", "premise":
		return true
	}
	return false
}

// saysUntrue: "the claims are false", "that never happened", "he is wrong to say so".
func (v *view) saysUntrue() bool {
	if v.does && v.did != Believes && v.did != Denies || v.asks {
		return false
	}
	d := v.d
	for k, c := range v.clauses {
		subject := d.Lemma[c.subject]
		if k > 0 && (subject == "it" || subject == "that" || subject == "this") {
			continue // it need not be what was put
		}
		it := claimNoun(subject) || proposition(subject)
		for i := c.subject + 1; i < c.verb && i < c.subject+5; i++ {
			it = it || proposition(d.Lemma[i])
		}
		switch verb := d.Lemma[c.verb]; {
		case it && (notTrue(verb) || verb == "meritless") && !c.negated, it && c.negated && (verb == "true" || verb == "accurate" || verb == "correct"):
			return true
		case it && verb == "happen" && c.negated && c.aux != "will" && c.aux != "would" && c.aux != "can":
			return true
		case verb == "innocent" && !c.negated:
			return true
		case verb == "wrong" && (v.follows(c.verb, "to", "say") || v.follows(c.verb, "to", "claim") || v.follows(c.verb, "to", "suggest") || v.follows(c.verb, "for", "say")):
			return true
		}
	}
	return false
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

func (v *view) assures() bool {
	if v.verb != "assure" && v.verb != "reassure" || v.negated || len(v.clauses) == 0 {
		return false
	}
	return v.clauses[0].aux == "will" || v.clauses[0].aux == "would"
}

func (v *view) courtHolds() bool {
	if v.negated || v.source < 0 || v.verb != "hold" && v.verb != "rule" && v.verb != "find" && v.verb != "conclude" {
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

func (v *view) saysOnly() bool { return v.tellsNothing() && v.cueHas("only") && v.source >= 0 }

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

func (v *view) saysDenies() bool {
	p, ok := v.selfDoes()
	return ok && p == Denies
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

// setsOutToDeny: a verb of denial below another verb of the cue.
func (v *view) setsOutToDeny() bool {
	if v.negated || v.passive || v.modal != "" || v.cueHas("decline", "refuse", "fail", "short") {
		return false
	}
	for i := v.head + 1; i < v.a.Cue.End; i++ {
		if !v.d.Tag[i].Verb() {
			continue
		}
		switch v.d.Lemma[i] {
		case "deny", "dispute", "refute", "rebut", "debunk":
			return true
		}
	}
	return false
}

// untrueClaims: "these baseless claims", or "a false story" from one who speaks of what they do themselves.
func (v *view) untrueClaims() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k, i := range v.words {
		if !madeUp(v.d.Lemma[i]) || v.d.Tag[i].Verb() && v.d.Label[i] != doc.Amod || k+1 == len(v.words) {
			continue
		}
		if l := v.d.Lemma[v.words[k+1]]; l == "it" || l == "that" || l == "this" || !claimNoun(l) && !proposition(l) {
			continue
		}
		return v.pointed(k) || len(v.clauses) > 0 && v.self(v.clauses[0])
	}
	return false
}

// madeUp reports whether lemma w says of words that they are not true.
func madeUp(w string) bool {
	switch w {
	case "invent", "invented", "concoct", "concocted", "made-up", "fabricate", "trumped-up":
		return true
	}
	return notTrue(w)
}

// pointed reports whether one of the two words before word k points at what was put.
func (v *view) pointed(k int) bool {
	for n := max(k-2, 0); n < k; n++ {
		switch v.first(n) {
		case "this", "these", "those", "such":
			return true
		}
	}
	return false
}

// self reports whether the subject of a clause is who speaks.
func (v *view) self(c clause) bool {
	who := v.who(c.subject)
	return who == 1 || who == hashOf("i") || who == hashOf("we")
}

// mainClause returns the first clause, if it is the main one of the content.
func (v *view) mainClause() (clause, bool) {
	if len(v.clauses) == 0 || v.clauses[0].verb != v.root {
		return clause{}, false
	}
	return v.clauses[0], true
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

// ownsMistake: "we made mistakes", "I apologize".
func (v *view) ownsMistake() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for k, c := range v.clauses {
		who := v.who(c.subject)
		if k > 2 || c.negated || who != hashOf("i") && who != hashOf("we") || c.aux == "will" || c.aux == "would" {
			continue
		}
		switch v.d.Lemma[c.verb] {
		case "apologize", "apologise", "regret":
			return true
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

func (v *view) keepsSilent() bool {
	for _, verb := range [...]string{"keep", "remain", "stay"} {
		for _, how := range [...]string{"mum", "silent", "quiet"} {
			if v.cuePhrase(verb, how) {
				return !v.negated
			}
		}
	}
	return v.cuePhrase("make", "no", "comment") || v.cuePhrase("choose", "not", "comment") || v.cuePhrase("choose", "not", "respond") ||
		v.verb == "invoke" && v.has(func(w string) bool { return w == "fifth" || w == "privilege" })
}

func (v *view) asksFor() bool {
	if v.negated || v.passive || v.modal != "" || v.verb != "ask" {
		return false
	}
	return v.d.Lemma[v.a.Cue.End-1] == "for" || v.first(0) == "for"
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
	return v.d.Tag[i].Verb() && !befalls(v.d.Lemma[i]) && !(does && (p == Supports || p == Believes || p == Declines || p == Opposes)) && !speaking(v.d.Lemma[i])
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
