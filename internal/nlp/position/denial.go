package position

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

func (v *view) notDenied() bool {
	return v.negated && v.modal == "" && (v.verb == "deny" || v.verb == "dispute" || v.verb == "contest") && !v.cueHas("neither", "confirm")
}

func (v *view) deniesIt() bool {
	if v.pleads(true) {
		return true
	}
	if v.negated || v.cueHas("decline", "refuse", "fail", "short") {
		return false
	}
	switch {
	case disputes(v.verb):
		return !v.passive && v.modal == "" && v.d.Tag[v.head].Verb()
	case v.verb == "denial":
		return true
	}
	return v.verb == "plead" && v.first(0) == "innocent"
}

// disputes reports whether verb lemma w tells by itself that somebody says that something is not so.
func disputes(w string) bool {
	switch w {
	case "deny", "dispute", "refute", "rebut", "debunk":
		return true
	}
	return false
}

// pleads reports whether the cue tells that somebody pleads guilty or, with not, not guilty; the plea may be its content: entered a plea of not guilty.
func (v *view) pleads(not bool) bool {
	d := v.d
	at := -1
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if l := d.Lemma[i]; l == "plead" || l == "plea" || l == "enter" && v.has(func(w string) bool { return w == "plea" }) {
			at = i
		}
	}
	if at < 0 || d.Lemma[at] != "enter" && negation(d, max(at-1, 0)) {
		return false
	}
	s := d.Sentence[d.SentenceOf[at]]
	for i := at + 1; i < min(at+7, s.End); i++ {
		if d.Lemma[i] == "guilty" {
			return negation(d, i-1) == not
		}
	}
	return false
}

func (v *view) callsUntrue() bool {
	switch v.verb {
	case "call", "dismiss", "reject", "describe", "label", "brand", "term", "denounce", "characterize", "characterise":
	default:
		return false
	}
	fake := v.has(func(w string) bool { return w == "fake" }) && v.has(func(w string) bool { return w == "news" })
	return !v.negated && !v.passive && (v.has(claimNoun) && (v.has(notTrue) || v.has(falsehood) || fake || v.has(smears)) || v.has(putAbsurdly) && v.has(absurd) || v.has(putAbsurdly) && v.has(madeUp) || v.has(given) && v.has(notTrue) || v.callsTale() || v.callsForged())
}

// smears reports whether the noun w is for words that are only meant to hurt somebody.
func smears(w string) bool { return w == "smear" || w == "slur" || w == "witch-hunt" }

// putAbsurdly reports whether the noun w is for what was put against somebody, so that who calls it absurd denies it.
func putAbsurdly(w string) bool {
	switch w {
	case "claim", "allegation", "accusation", "suggestion", "insinuation", "rumour", "rumor", "assertion", "report", "story":
		return true
	}
	return false
}

// callsTale reports whether the content calls what was put a tale: the account "a fairy tale", the claims a figment of his mind. Of a book, or of a season, that tells
// what it is like.
func (v *view) callsTale() bool {
	return v.has(func(w string) bool {
		return (claimNoun(w) || proposition(w) || version(w) || w == "audit" || w == "finding") && w != "it" && w != "that" && w != "this"
	}) && v.tale()
}

// tale reports whether a word of the content is for what nobody need believe: a fairy tale, a figment.
func (v *view) tale() bool {
	for _, i := range v.words {
		switch v.d.Lemma[i] {
		case "tale", "story":
			if i > 0 && v.d.Lemma[i-1] == "fairy" {
				return true
			}
		case "fairytale", "fairy-tale", "figment", "fable", "malicious", "slanderous", "libellous", "defamatory", "scurrilous", "fanciful":
			return true
		case "job":
			if i > 0 && v.d.Lemma[i-1] == "hatchet" {
				return true
			}
		case "hunt":
			if i > 0 && v.d.Lemma[i-1] == "witch" {
				return true
			}
		}
	}
	return false
}

// given reports whether the noun w is for a thing that is told in figures or words and may be given wrongly: the price, the toll, the quotation.
func given(w string) bool {
	switch w {
	case "price", "figure", "number", "toll", "sum", "amount", "total", "estimate", "count", "date", "quote", "quotation", "description", "detail", "coverage", "reporting", "headline", "information":
		return true
	}
	return version(w)
}

// callsForged reports whether the content calls a message or a paper no real one: the message a forgery. Of a painting that tells what it is.
func (v *view) callsForged() bool {
	text := false
	for _, i := range v.words {
		switch l := v.d.Lemma[i]; {
		case !v.d.Tag[i].Noun():
		case messages(l):
			text = true
		case text && (l == "forgery" || l == "fake" || l == "fakes" || falsehood(l)):
			return true
		}
	}
	return false
}

// messages reports whether the noun w is for something written or recorded.
func messages(w string) bool {
	switch w {
	case "message", "e-mail", "email", "letter", "memo", "memorandum", "document", "tape", "recording", "video", "text", "tweet", "screenshot", "note", "transcript", "footage":
		return true
	}
	return false
}

// saysNo: an answer of a few words that says no.
func (v *view) saysNo() bool {
	if !v.tellsNothing() || v.asks || len(v.words) > 3 || v.share() {
		return false
	}
	switch v.first(0) + " " + v.first(1) + " " + v.first(2) {
	case "no  ", "never  ", "no no ", "no no no", "no never ", "no way ", "not at all", "not true ", "not so ", "absolutely not ", "certainly not ", "definitely not ", "of course not", "no absolutely not",
		"no not really", "no of course", "no not at":
		return true
	}
	return false
}

// notTrue reports whether lemma w says of words that they are not true, and nothing else.
func notTrue(w string) bool {
	switch w {
	case "false", "untrue", "fabrication", "fabricated", "baseless", "unfounded", "groundless", "bogus", "inaccurate", "incorrect", "hoax", "meritless":
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
	return c.negated || v.near(c.subject, "no") // maintained that no payment was made
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
		if v.knewNoSuch(c) {
			return false
		}
		if k < 3 && (c.verb == v.root || int(v.d.Head[c.verb]) == v.root && v.d.Label[c.verb] == doc.Conj) && v.didNothing(c) {
			return true
		}
	}
	return false
}

// neverKnewSuch: who never saw or met the like of it, or never doubted it, tells how great it is.
func (v *view) neverKnewSuch() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	c, ok := v.mainClause()
	return ok && v.near(c.verb, "never") && (v.self(c) || v.who(c.subject) == hashOf("it")) && (v.knewNoSuch(c) || v.d.Lemma[c.verb] == "doubt")
}

// knewNoSuch reports whether a clause tells of what its subject saw or met how long or how much: in eighteen years they had never seen it, a crew work this hard, a
// more generous man.
func (v *view) knewNoSuch(c clause) bool {
	d := v.d
	if d.Tag[c.verb] == doc.JJR || d.Tag[c.verb] == doc.JJ && (v.near(c.verb, "more") || v.near(c.verb, "so") || v.near(c.verb, "as")) {
		return v.near(c.verb, "be") || v.lemmaAt(c.verb-1) == "be" // never been prouder
	}
	if !lived(d.Lemma[c.verb]) {
		return false
	}
	for i := c.verb + 1; i < min(c.verb+9, d.Sentence[d.SentenceOf[c.verb]].End) && !d.Tag[i].Punct(); i++ {
		switch l := d.Lemma[i]; {
		case l == "such" && (i == c.verb+1 && d.Lemma[c.verb] != "have" || i+2 < d.Len() && i > c.verb+1 && d.Lemma[i+1] == "a" && d.Tag[i+2] == doc.JJ), l == "like" && !d.Tag[i].Verb(), (l == "this" || l == "so") && i+1 < d.Len() && (d.Tag[i+1] == doc.JJ || d.Tag[i+1] == doc.RB), d.Tag[i] == doc.JJR || d.Tag[i] == doc.RBR:
			return true
		}
	}
	return v.has(lifetime)
}

func (v *view) didNothing(c clause) bool {
	if !v.self(c) && v.who(c.subject) != hashOf("it") && !v.client(c.subject) {
		return false
	}
	if v.d.Label[c.subject] == doc.NsubjPass && passedOver(v.d.Lemma[c.verb]) || foresaw(v.d.Lemma[c.verb]) {
		return false
	}
	never := v.near(c.verb, "never")
	tag := v.d.Tag[c.verb]
	past := tag == doc.VBN || tag == doc.VBD || c.aux == "do" && v.d.Tag[c.verb] == doc.VB
	return never && past && c.aux != "would" && c.aux != "will" && !v.near(c.verb, "should") || v.follows(c.verb, "nothing") && past && v.has(blameless) ||
		v.follows(c.verb, "no", "such") && past
}

// client reports whether the noun at i is for whom the source speaks: his client.
func (v *view) client(i int) bool {
	return v.d.Lemma[i] == "client" && i > 0 && v.d.Tag[i-1] == doc.PRPS
}

// passedOver reports whether who says that they never were so, by the verb w, complains rather than denies: never asked, never paid.
func passedOver(w string) bool {
	switch w {
	case "ask", "tell", "consult", "inform", "notify", "invite", "warn", "offer", "contact", "give", "pay", "show", "approach", "allow", "interview":
		return true
	}
	return false
}

// foresaw reports whether who never did what the verb w says tells what surprised them, or what they were sure of, and denies nothing: never thought that it would
// come to this.
func foresaw(w string) bool {
	switch w {
	case "doubt", "think", "imagine", "expect", "dream":
		return true
	}
	return false
}

// knewUntrue: "he knew that to be untrue", "the firm knew the figures were false", of somebody else than who speaks.
func (v *view) knewUntrue() bool {
	if !v.tellsNothing() || v.asks {
		return false
	}
	for _, c := range v.clauses {
		if v.d.Lemma[c.verb] != "know" || c.negated || c.aux != "" || c.subject > c.verb || v.self(c) && v.d.Quote[c.subject] < 0 || v.d.Lemma[c.subject] == "i" || v.d.Lemma[c.subject] == "we" {
			continue
		}
		for i := c.verb + 1; i < min(c.verb+9, v.d.Sentence[v.d.SentenceOf[c.verb]].End); i++ {
			if notTrue(v.d.Lemma[i]) || v.d.Lemma[i] == "lie" && v.d.Tag[i].Noun() {
				return !v.near(i, "not")
			}
		}
	}
	return false
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

func (v *view) saysNone() bool {
	if !v.tellsNothing() || len(v.clauses) == 0 || v.asks || v.quoted == 2 && !v.ofAnyKind() {
		return false
	}
	c := v.clauses[0]
	who := v.who(c.subject)
	if v.quoted == 2 && v.self(c) {
		who = 1
	}
	verb := v.d.Lemma[c.verb]
	return c.verb == v.root && c.negated && (who == 1 || who == hashOf("it")) && c.aux != "will" && c.aux != "would" && c.aux != "can" && (verb == "make" || verb == "receive" || verb == "play" || verb == "give" || verb == "take")
}

// foundNone: who says that they found no trace of it, with their own eyes or books, or that they did a thing to nobody, says that it was not: it had found no trace of an opening; he had lent his key to no one.
func (v *view) foundNone() bool {
	if !v.tellsNothing() || v.asks || v.examiners() || v.source >= 0 && (english.Keeps(v.d.Lemma[v.source]) || english.Shown(v.d.Lemma[v.source])) {
		return false
	}
	for _, c := range v.clauses[:min(2, len(v.clauses))] {
		if !v.self(c) && v.who(c.subject) != hashOf("it") || c.aux == "will" || c.aux == "would" {
			continue
		}
		past := v.d.Tag[c.verb] == doc.VBD || v.d.Tag[c.verb] == doc.VBN
		if past && v.d.Lemma[c.verb] == "find" && (v.follows(c.verb, "no", "trace") || v.follows(c.verb, "no", "sign") || v.follows(c.verb, "no", "record") || v.follows(c.verb, "no", "evidence")) {
			return true
		}
		if v.d.Lemma[c.verb] == "have" && c.aux == "" && (v.follows(c.verb, "no", "record", "of") || v.follows(c.verb, "no", "knowledge", "of") || v.follows(c.verb, "no", "trace", "of")) {
			return true // they have no record of a complaint
		}
		if past && v.d.Lemma[c.verb] == "know" && (v.follows(c.verb, "nothing", "of") || v.follows(c.verb, "nothing", "about")) {
			return true
		}
	}
	return v.toNobody()
}

// toNobody reports whether the content ends in what the speaker did to nobody: that he had been at home and had lent his key | to no one |.
func (v *view) toNobody() bool {
	n := len(v.words)
	if n < 5 || len(v.clauses) != 1 || !v.self(v.clauses[0]) {
		return false
	}
	last := v.words[n-1]
	if l := v.d.Lemma[last]; l == "nobody" || l == "no-one" {
		return v.d.Lemma[last-1] == "to" || v.d.Lemma[last-1] == "tell"
	}
	return v.d.Lemma[last] == "one" && v.d.Lemma[last-1] == "no" && (v.d.Lemma[last-2] == "to" || v.d.Lemma[last-2] == "tell")
}

// neverBesides: who says, of themselves, what they did and, behind "and", what they never saw or did, denies that: raised its offer and had never seen a rival's number.
func (v *view) neverBesides() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.self(c) && (c.subject == 0 || v.d.Tag[c.subject-1] != doc.PRPS) {
		return false
	}
	for i := c.verb + 2; i+1 < v.d.Len() && v.d.SentenceOf[i] == v.d.SentenceOf[c.verb]; i++ {
		if v.d.Lemma[i] == "never" && v.d.Tag[i+1] == doc.VBN && v.d.Lemma[i-1] == "have" && v.d.Lemma[i-2] == "and" && slices.Contains(v.words, i+1) && int(v.d.Head[i+1]) == c.verb {
			return !lived(v.d.Lemma[i+1]) || v.d.Lemma[i+1] == "see"
		}
	}
	return false
}

// ofAnyKind reports whether the content says of what there was none that there was none of any kind: no offer of any kind, no assurance whatsoever.
func (v *view) ofAnyKind() bool {
	for n := range 14 {
		if v.first(n) == "whatsoever" || v.first(n) == "any" && (v.first(n+1) == "kind" || v.first(n+1) == "sort") {
			return true
		}
	}
	return false
}

// stillThere: who speaks for somebody says that they are not going and have not gone: Mr Orr is not resigning, has not resigned.
func (v *view) stillThere() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !c.negated || c.aux == "will" || c.aux == "would" || v.self(c) || v.d.Lemma[c.verb] != "resign" && v.d.Lemma[c.verb] != "quit" {
		return false
	}
	return v.d.Tag[c.verb] == doc.VBG || v.d.Tag[c.verb] == doc.VBN
}

// rejectsDenial: who rejects a denial does not deny.
func (v *view) rejectsDenial() bool {
	return !v.negated && !v.passive && v.modal == "" && v.rejects() && v.root >= 0 && v.d.Lemma[v.root] == "denial"
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
		case l == "idea" && v.asTo(n+1):
			return false
		case proposition(l), v.reportThat(n):
			return true
		case l == "concern" || l == "critique", version(l) && v.ofAnother(n):
			return true
		case l == "criticism" || l == "attack" || l == "complaint":
			return that
		}
	}
	return false
}

// reportThat reports whether word n of the content is for what the press or somebody tells, and a clause with "that" says what: a magazine | report | in May that it had paid. A
// report that found something is a thing that may be turned down.
func (v *view) reportThat(n int) bool {
	switch v.first(n) {
	case "report", "story", "article":
	default:
		return false
	}
	for k := n + 1; k < n+7 && k+1 < len(v.words); k++ {
		if i := v.words[k]; v.first(k) == "that" {
			return v.d.Tag[i] != doc.WDT && !v.d.Tag[i+1].Verb()
		} else if v.d.Tag[i].Verb() || v.d.Tag[i].Punct() {
			return false
		}
	}
	return false
}

// ownWords reports whether the noun at i is for what the source itself may have told: our account, its account; her account, unless one says so who speaks for others.
func (v *view) ownWords(i int) bool {
	for k := max(i-3, 0); k < i; k++ {
		if int(v.d.Head[k]) == i && v.d.Tag[k] == doc.PRPS {
			switch v.d.Lemma[k] {
			case "his", "her":
				return v.source >= 0 && !v.speaksFor()
			}
			return true
		}
	}
	return false
}

// version reports whether the noun w is for what somebody tells of what happened.
func version(w string) bool {
	switch w {
	case "account", "version", "narrative", "characterisation", "characterization", "portrayal", "depiction", "recollection":
		return true
	}
	return false
}

// ofAnother reports whether what word n of the content stands for was told by somebody: that account, her version; the version of events.
func (v *view) ofAnother(n int) bool {
	if v.first(n+1) == "of" && v.first(n+2) == "event" {
		return true
	}
	switch t := v.d.Tag[v.words[0]]; v.first(0) {
	case "that", "this", "these", "those", "such", "any":
		return true
	default:
		return t == doc.PRPS
	}
}

// asTo reports whether the content goes on, from word n, to tell of what was put how it is, other than untrue: that idea as too costly.
func (v *view) asTo(n int) bool {
	if v.first(n) != "as" {
		return false
	}
	for ; n < len(v.words); n++ {
		if w := v.first(n); notTrue(w) || falsehood(w) || w == "wrong" {
			return false
		}
	}
	return true
}

// claimRejected: what was put is rejected or dismissed by somebody, not by a court, which rules on it.
func (v *view) claimRejected() bool {
	if v.negated || v.modal != "" || !v.passive || v.source < 0 || v.root < 0 || v.words[0] > v.a.Cue.Start || !v.rejects() || v.dataSource() {
		return false
	}
	switch w := v.d.Lemma[v.root]; w {
	case "report", "story", "rumor", "rumour", "account":
		return true
	case "idea", "notion", "argument", "theory", "charge", "premise":
		return false
	default:
		return proposition(w)
	}
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
	if v.does && v.did != Believes && v.did != Denies || v.asks || knows(v.verb) {
		return false
	}
	d := v.d
	if v.notWhatHappened() {
		return true
	}
	for k, c := range v.clauses {
		subject := d.Lemma[c.subject]
		if subject == "it" && notTrue(d.Lemma[c.verb]) && !c.negated && c.aux == "" && v.follows(c.verb, "that") {
			return true // wherever in what is said it stands
		}
		if k > 0 && (subject == "it" || subject == "that" || subject == "this") && !(k == 1 && v.thinksFirst()) {
			continue // it need not be what was put
		}
		if d.Tag[c.subject].Noun() && v.verbBehind(c.verb) {
			continue // the claim that it was a forgery was made in May
		}
		it := claimNoun(subject) || proposition(subject)
		for i := c.subject + 1; i < c.verb && i < c.subject+5; i++ {
			it = it || proposition(d.Lemma[i])
		}
		switch verb := d.Lemma[c.verb]; {
		case it && (notTrue(verb) || verb == "meritless") && !c.negated, it && c.negated && (verb == "true" || verb == "accurate" || verb == "correct"):
			return true
		case it && verb == "happen" && c.negated && c.aux != "will" && c.aux != "would" && c.aux != "can" && !v.near(c.verb, "should"):
			return true
		case it && verb == "case" && c.negated && k == 0 && c.verb > 1 && d.Lemma[c.verb-1] == "the" && negation(d, c.verb-2):
			return true
		case (it || version(subject)) && !c.negated && d.Tag[c.subject].Noun() && !v.ownWords(c.subject) && (madeUp(verb) || (verb == "wrong" || verb == "mistaken" || verb == "incorrect") && c.aux != "would"):
			return true
		case verb == "innocent" && !c.negated:
			return true
		case it && k <= 1 && verb == "fabricate" && d.Label[c.subject] == doc.NsubjPass && !c.negated && (c.aux == "" || c.aux == "be"):
			return true // that is fabricated
		case k == 0 && !c.negated && c.aux == "" && (verb == "forgery" || verb == "fake") && d.Tag[c.subject].Noun() && english.Keeps(subject):
			return true // the letter was a forgery
		case k == 0 && !c.negated && d.Label[c.subject] == doc.NsubjPass && v.self(c) && (verb == "misquote" || verb == "misreport" || verb == "misrepresent" || verb == "misunderstand"):
			return true // she was misquoted
		case (it || subject == "these" || subject == "those") && !c.negated && !d.Tag[c.verb].Verb() && falsehood(verb):
			return true
		case (it || version(subject)) && d.Tag[c.subject].Noun() && !c.negated && (verb == "tale" || verb == "figment" || verb == "fable" || verb == "fairytale") && v.tale():
			return true
		case verb == "wrong" && !(v.self(c) && v.ofOneself(c)) && (v.follows(c.verb, "to", "say") || v.follows(c.verb, "to", "claim") || v.follows(c.verb, "to", "suggest") || v.follows(c.verb, "for", "say")):
			return true
		}
	}
	return false
}

// knows reports whether who does what the verb w says tells nobody that it is so: they knew that it was false, hoped that it was untrue, were apprised of the hoax.
func knows(w string) bool {
	switch w {
	case "know", "learn", "realise", "realize", "discover", "hope", "fear", "wish", "want", "apprise", "suspect", "wonder":
		return true
	}
	return false
}

// verbBehind reports whether a finite verb stands right behind token i, so that what stands before is its subject.
func (v *view) verbBehind(i int) bool {
	if i+1 >= v.d.Len() || v.d.SentenceOf[i+1] != v.d.SentenceOf[i] {
		return false
	}
	return v.d.Tag[i+1].Finite()
}

// isTrue: the claim is not false; it is not untrue that they met.
func (v *view) isTrue() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !c.negated || c.aux != "" && c.aux != "be" || !v.near(c.verb, "not") && !v.near(c.verb, "n't") && !v.near(c.verb, "n’t") {
		return false
	}
	w := v.d.Lemma[c.verb]
	l := v.d.Lemma[c.subject]
	return (w == "false" || w == "untrue" || w == "incorrect" || w == "inaccurate") && (claimNoun(l) || proposition(l))
}

// thinksFirst reports whether the content begins with what the speaker thinks: I think that is nonsense.
func (v *view) thinksFirst() bool {
	if len(v.clauses) < 2 || !v.self(v.clauses[0]) || v.clauses[0].negated || v.clauses[0].aux != "" {
		return false
	}
	w := v.d.Lemma[v.clauses[0].verb]
	return w == "think" || w == "believe"
}

// notWhatHappened reports whether the content says outright that what was told is not so: that is not what happened; no such grade exists; there is no such report.
func (v *view) notWhatHappened() bool {
	k := 0
	if v.first(0) == "that" && (v.first(1) == "no" || v.first(1) == "there") {
		k = 1
	}
	switch v.first(k) {
	case "that", "this", "it":
		return v.first(1) == "be" && len(v.words) > 2 && negation(v.d, v.words[2]) && v.first(3) == "what" && (v.first(4) == "happen" || v.first(4) == "occur")
	case "there":
		return v.first(k+1) == "be" && v.first(k+2) == "no" && v.first(k+3) == "such" && v.first(k+4) != "thing"
	case "no":
		return v.first(k+1) == "such" && v.nothingLike(k+2)
	}
	return false
}

// nothingLike reports whether what stands behind "no such", from word k on, tells that it is not there or was not done: grade exists; assurance had been given.
func (v *view) nothingLike(k int) bool {
	if last := v.first(len(v.words) - 1); len(v.words) < k+6 && (last == "exist" || last == "exists" || last == "happen" || last == "occur" || last == "place" && v.first(len(v.words)-2) == "take") {
		return true
	}
	for i := k + 1; i+2 < len(v.words) && i < k+4; i++ {
		if at := v.words[i]; v.d.Lemma[at] == "have" && v.first(i+1) == "be" && v.first(i+2) != "reach" && v.d.Tag[v.words[i+2]] == doc.VBN || v.d.Lemma[at] == "have" && v.reachedAnybody(i+1) {
			return v.first(len(v.words)-1) != "yet"
		}
	}
	return false
}

// reachedAnybody reports whether the verb of what stands behind "no such" and "had", from word i on, tells that it came before somebody: had ever reached the council.
func (v *view) reachedAnybody(i int) bool {
	if v.first(i) == "ever" {
		i++
	}
	switch v.first(i) {
	case "reach", "arrive", "come", "exist", "happen", "occur", "land", "cross", "take", "pass":
		return v.d.Tag[v.words[i]] == doc.VBN || v.d.Tag[v.words[i]] == doc.VBD
	}
	return false
}

// falsehood reports whether the noun lemma w is for words that are not true.
func falsehood(w string) bool {
	switch w {
	case "lie", "falsehood", "nonsense", "rubbish", "fabrication", "fiction", "fantasy", "hoax", "invention", "slander", "untruth":
		return true
	}
	return false
}

func (v *view) saysDenies() bool {
	p, ok := v.selfDoes()
	return ok && p == Denies
}

// setsOutToDeny: a verb of denial below another verb of the cue.
func (v *view) setsOutToDeny() bool {
	if v.negated || v.passive || v.modal != "" || v.cueHas("decline", "refuse", "fail", "short") {
		return false
	}
	for i := v.head + 1; i < v.a.Cue.End; i++ {
		if v.d.Tag[i].Verb() && disputes(v.d.Lemma[i]) {
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

// noPartOfPlot: what was no part of a plot is put against those who said that it was.
func (v *view) noPartOfPlot() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !c.negated || c.aux == "will" || c.aux == "would" {
		return false
	}
	part := c.verb
	if v.d.Lemma[part] != "part" {
		for part = c.verb + 1; part < min(c.verb+4, v.d.Len()) && v.d.Lemma[part] != "part"; part++ {
		}
	}
	if part >= v.d.Len() || v.d.Lemma[part] != "part" || !v.follows(part, "of") {
		return false
	}
	for i := part + 2; i < min(part+8, v.d.Len()) && !v.d.Tag[i].Punct(); i++ {
		switch v.d.Lemma[i] {
		case "plot", "conspiracy", "campaign", "scheme", "operation", "attempt", "ploy", "cover-up", "crackdown", "vendetta", "attack":
			return true
		}
	}
	return false
}

// laughsOff: to laugh off, wave away, shoot down, scoff or hit back at what was put, or to pour cold water or scorn on it, is to deny it.
func (v *view) laughsOff() bool {
	if v.negated || v.passive || v.modal != "" || v.source < 0 {
		return false
	}
	switch v.verb {
	case "laugh", "wave", "brush", "bat", "shoot":
		if !v.cueHas("off") && !v.cueHas("away") && !v.cueHas("aside") && !v.cueHas("down") {
			return false
		}
	case "rubbish":
		if len(v.words) == 1 && (v.first(0) == "it" || v.first(0) == "that" || v.first(0) == "this") {
			return true
		}
	case "scoff", "poo-poo":
	case "pour":
		if !v.cueHas("water") && !v.cueHas("scorn") {
			return false
		}
	case "hit":
		if !v.cuePhrase("hit", "back", "at") {
			return false
		}
	default:
		return false
	}
	put := func(w string) bool {
		return (claimNoun(w) || proposition(w) || version(w) || english.Putting(w)) && w != "it" && w != "that" && w != "this"
	}
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if v.d.Tag[i].Noun() && put(v.d.Lemma[i]) {
			return true // shot down claims
		}
	}
	return v.has(put)
}
