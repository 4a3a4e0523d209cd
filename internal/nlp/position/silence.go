package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

func (v *view) noAnswer() bool {
	switch v.verb {
	case "respond", "reply", "return", "answer":
		if v.negated && (v.verb != "answer" || v.has(request) || v.cueHas("be")) {
			return v.modal != "would" && v.modal != "will"
		}
	case "fail":
		return v.cueHas("respond", "reply", "return")
	case "get":
		return v.negated && v.cuePhrase("get", "back")
	}
	return (v.verb == "be" || v.verb == "available") && v.negated && v.cueHas("available") && v.cueOrContentHas("comment") || v.cuePhrase("not", "immediately", "respond") || v.cuePhrase("not", "immediately", "answer") ||
		v.cueHas("unanswered", "unreturned", "unsuccessful", "abortive", "futile", "fruitless") || v.cueHas("unavailable") && (v.cueOrContentHas("comment") || v.cueOrContentHas("interview"))
}

// approached reports whether the cue tells only that somebody has been asked for a comment, or, behind who was asked, that it was for that.
func (v *view) approached() bool {
	return v.cuePhrase("for", "comment") && v.cueHas("comment") && (v.a.Cue.Len() == 2 || v.cueHas("approach", "contact", "ask") && !v.negated)
}

// noneCame reports whether the cue tells that there was no answer: had no response, there was no immediate comment.
func (v *view) noneCame() bool {
	if !v.cueHas("no") {
		return false
	}
	return v.cueHas("response", "reply", "answer", "reaction") || v.cueHas("comment") && !v.cueHas("have", "offer", "make", "give", "issue", "provide")
}

func request(w string) bool {
	switch w {
	case "request", "call", "message", "inquiry", "email", "e-mail", "telephone", "query", "comment":
		return true
	}
	return false
}

func (v *view) unreached() bool {
	return v.negated && (v.verb == "reach" || v.verb == "contact") || v.cueHas("unable", "able") && v.cueHas("reach", "contact")
}

func (v *view) neither() bool {
	if v.cueHas("nor") && v.cueHas("deny") && !v.cueHas("neither") && v.refusedBefore() {
		return true // the cue begins behind "neither"
	}
	return v.cuePhrase("neither", "claim", "nor", "deny") || v.cueHas("neither") && v.cueHas("confirm", "deny") || v.cuePhrase("not", "confirm", "or", "deny")
}

func (v *view) declinesToSpeak() bool {
	if v.negated {
		return false
	}
	if v.cuePhrase("turn", "down") {
		return v.cueOrContentHas("interview") || v.cueOrContentHas("comment")
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
		"condemn", "disavow", "be", "weigh", "tell", "engage", "speculate", "characterise", "characterize", "clarify":
		return true
	}
	return false
}

func (v *view) stopsShort() bool {
	return v.cuePhrase("stop", "short") && v.ofSpeaking() || v.cuePhrase("not", "be", "draw") || v.cuePhrase("not", "be", "press") || v.cuePhrase("not", "be", "push") || v.cuePhrase("not", "go", "into") ||
		v.cuePhrase("not", "take", "question") || v.cuePhrase("right", "to", "silence") || v.cuePhrase("not", "go", "so", "far") || v.cuePhrase("right", "to", "remain", "silent") ||
		v.cuePhrase("not", "be", "pin") || v.cuePhrase("add", "nothing") || v.negated && (v.verb == "guess" || v.cuePhrase("add", "to")) && v.modal == "would" && v.d.Tag[v.head] == doc.VB || v.dodges()
}

// dodges reports whether the cue tells that somebody got round a question.
func (v *view) dodges() bool {
	return english.Dodges(v.verb) && !v.negated && v.has(func(w string) bool { return w == "question" || w == "query" })
}

// ofSpeaking reports whether a verb for giving an answer, or one for an act of words, stands in the cue or begins the content: stopped short of accusing the firm.
func (v *view) ofSpeaking() bool {
	if last := v.a.Cue.End - 1; !v.negated && v.d.Tag[last] == doc.VBG && v.cuePhrase("stop", "short", "of") {
		switch p, does := act(v.d.Lemma[last]); {
		case does && (p == Alleges || p == Opposes || p == Denies || p == Confirms || p == Supports), v.d.Lemma[last] == "call":
			return true
		}
	}
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if speaking(v.d.Lemma[i]) {
			return true
		}
	}
	return speaking(v.first(0)) || speaking(v.first(1))
}

func (v *view) doesNotSay() bool {
	if v.negated && v.modal == "could" && v.source >= 0 && !v.passive && v.d.Tag[v.source] != doc.PRP && !english.Keeps(v.d.Lemma[v.source]) && !english.Shown(v.d.Lemma[v.source]) && (v.verb == "confirm" || v.verb == "verify" || v.verb == "corroborate") {
		return true // what a spokesman could not confirm he does not tell
	}
	if !v.negated || v.modal == "should" || v.modal == "can" || v.modal == "could" {
		return false
	}
	switch v.verb {
	case "wish", "want":
		return v.source >= 0 && v.modal == "" && v.first(0) == "to" && withholding(v.first(1)) || v.first(0) == "to" && (v.first(1) == "speak" || v.first(1) == "talk") && len(v.words) < 5
	case "comment", "elaborate", "disclose", "specify":
		return true
	case "answer", "confirm":
		return v.source >= 0
	case "give":
		return v.source >= 0 && (v.modal == "would" || v.modal == "will") && v.has(english.Asked)
	case "discuss", "address", "identify", "name", "characterize", "characterise":
		return v.source >= 0 && (v.modal == "would" || v.modal == "will")
	case "say":
		return v.source >= 0 && (v.modal == "would" || v.modal == "will") || v.source >= 0 && english.Interrogative(v.first(0))
	case "mention", "explain", "reveal", "indicate", "state", "clarify", "announce":
		return v.source >= 0 && english.Interrogative(v.first(0))
	}
	return false
}

// saysNothing: one whose words are that they do not speak of it says nothing of it.
func (v *view) saysNothing() bool {
	if v.does && v.did != Declines {
		return false
	}
	for _, c := range v.clauses {
		if !v.ofOwnSide(c) {
			continue
		}
		switch l := v.d.Lemma[c.verb]; {
		case c.negated && withholding(l) && !v.spokeOnce(c):
			return true
		case c.negated && l == "confirm" && (c.aux == "can" || c.aux == "could" || c.aux == "will" || c.aux == "would") && v.self(c):
			return true // we cannot confirm that
		case c.negated && l == "draw" && v.d.Label[c.subject] == doc.NsubjPass && (c.aux == "will" || c.aux == "would"):
			return true
		case c.negated && l == "confirm" && (v.follows(c.verb, "nor", "deny") || v.follows(c.verb, "or", "deny")):
			return true
		case c.negated && l == "go" && v.follows(c.verb, "to") && c.verb+2 < v.d.Len() && withholding(v.d.Lemma[c.verb+2]):
			return true
		case c.negated && l == "go" && (v.follows(c.verb, "to", "get", "into") || v.follows(c.verb, "into")):
			return true
		case l == "decline" && v.follows(c.verb, "to", "comment"):
			return true
		case l == "nothing" && c.verb > 0 && v.d.Lemma[c.verb-1] == "have" && v.nothingToSay(c.verb-1): // I’ve nothing to say
			return true
		case l == "have" && (v.nothingToSay(c.verb) || v.follows(c.verb, "no", "comment") || v.follows(c.verb, "no", "instruction")):
			return true // a lawyer has no instructions on that
		case l == "unable" && !c.negated && c.verb+2 < v.d.Len() && v.follows(c.verb, "to") && withholding(v.d.Lemma[c.verb+2]):
			return true
		case l == "say" && v.follows(c.verb, "nothing") && (c.aux == "will" || c.aux == "would"):
			return true
		}
	}
	return (len(v.words) == 2 || v.quoted == 0) && v.first(0) == "no" && v.first(1) == "comment"
}

// notTheTime reports whether the content puts off an answer: today isn't the day for that; this is not the time to discuss it.
func (v *view) notTheTime() bool {
	if !v.tellsNothing() || v.asks || v.quoted == 0 {
		return false
	}
	for n := range 8 {
		if l := v.first(n); l != "not" && l != "n't" && l != "n’t" || v.first(n+1) != "the" {
			continue
		}
		switch v.first(n + 2) {
		case "day", "time", "place", "moment", "occasion":
		default:
			return false
		}
		switch next := v.first(n + 4); v.first(n + 3) {
		case "for":
			return next == "that" || next == "this" || next == "it"
		case "to":
			return withholding(next) || next == "talk" || next == "speak" || next == "go"
		}
		return false
	}
	return false
}

// withholding reports whether who does not do what the verb w says gives no answer.
func withholding(w string) bool {
	switch w {
	case "comment", "discuss", "speculate", "answer", "dignify", "elaborate":
		return true
	}
	return false
}

// ofOwnSide reports whether a clause is of the source itself, or of the body that it speaks for, or tells what one for whom it speaks never does: a spokesman said that
// Brightwell does not comment on leaks.
func (v *view) ofOwnSide(c clause) bool {
	i, w := c.subject, v.who(c.subject)
	if w == 1 || w == hashOf("i") || w == hashOf("we") || w == hashOf("it") {
		return true
	}
	if v.source < 0 || !v.speaksFor() || !v.d.Tag[i].Noun() {
		return false
	}
	for k := i + 1; k < c.verb; k++ {
		if v.d.Lemma[k] == "do" && v.d.Tag[k] != doc.VBD {
			return true
		}
	}
	m := v.d.MentionOf(doc.Range{Start: max(i-4, 0), End: i + 1}, i)
	if m < 0 || v.d.Mention[m].Entity < 0 {
		return false
	}
	t := v.d.Entity[v.d.Mention[m].Entity].Type
	return t == doc.OrganisationType || t == doc.GovernmentType
}

// spokeOnce reports whether a clause with "not" tells whether something was spoken of at some time, not that nobody speaks of it: had never discussed the bridge, did
// not discuss the bid with his brother, and “I did not comment”. The firm did not comment on leaks, as it is told, means that it does not.
func (v *view) spokeOnce(c clause) bool {
	d := v.d
	if c.aux == "have" {
		for i := max(c.verb-3, 0); i < c.verb; i++ {
			if d.Lemma[i] == "yet" {
				return false // had not yet commented on it
			}
		}
		return true
	}
	did := false
	for i := max(c.verb-4, 0); i < c.verb; i++ {
		did = did || int(d.Head[i]) == c.verb && d.Lemma[i] == "do" && d.Tag[i] == doc.VBD
	}
	return did && (d.Quote[c.verb] >= 0 || d.Lemma[c.verb] == "discuss" && v.withSomebody(c.verb))
}

// withSomebody reports whether it is told with whom something was discussed, and that was not the press.
func (v *view) withSomebody(verb int) bool {
	d := v.d
	for i := verb + 1; i+1 < min(verb+9, d.Sentence[d.SentenceOf[verb]].End) && !d.Tag[i].Punct(); i++ {
		if d.Lemma[i] != "with" {
			continue
		}
		for k := i + 1; k < min(i+4, d.Len()); k++ {
			switch d.Lemma[k] {
			case "press", "medium", "media", "reporter", "journalist", "public", "outsider":
				return false
			}
		}
		return true
	}
	return false
}

// neverSpoke: who says that they had not spoken of it denies that they did.
func (v *view) neverSpoke() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !c.negated || v.d.Label[c.subject] == doc.NsubjPass || !v.ofOwnSide(c) {
		return false
	}
	l := v.d.Lemma[c.verb]
	return (l == "discuss" || l == "comment") && v.spokeOnce(c)
}

// nothingToSay reports whether behind the verb at token i stands that there is nothing to say, to add to what was said: nothing further to say, “nothing to add to
// what she has said”; not: nothing to add to your soup.
func (v *view) nothingToSay(i int) bool {
	var next []int
	for k := i + 1; k < min(i+14, v.d.Len()) && len(next) < 10; k++ {
		if !v.d.Tag[k].Punct() {
			next = append(next, k)
		}
	}
	word := func(n int) string {
		if n >= len(next) {
			return ""
		}
		return v.d.Lemma[next[n]]
	}
	n := 1
	switch word(n) {
	case "further", "more", "else", "new":
		n++
	}
	if word(0) != "nothing" || word(n) != "to" {
		return false
	}
	if word(n+1) != "add" {
		return word(n+1) == "say"
	}
	if word(n+2) != "to" {
		return true
	}
	for k := n + 3; k < n+7 && k < len(next); k++ {
		own := k == n+3 && v.d.Tag[next[k]] == doc.PRPS && word(k) != "your"
		switch w := word(k); {
		case own, w == "what", w == "that" && k == n+3, w == "this" && k == n+3, w == "it" && k == n+3, english.Retractable(w), english.Finding(w):
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

func (v *view) keepsSilent() bool {
	for _, verb := range [...]string{"keep", "remain", "stay"} {
		for _, how := range [...]string{"mum", "silent", "quiet", "tight-lipped"} {
			if v.cuePhrase(verb, how) {
				return !v.negated
			}
		}
	}
	if v.verb == "choose" || v.verb == "opt" || v.verb == "prefer" {
		return !v.negated && v.follows(v.head, "not", "to") && v.head+3 < v.d.Len() && speaking(v.d.Lemma[v.head+3])
	}
	return v.cuePhrase("make", "no", "comment") || v.verb == "have" && v.nothingToSay(v.head) || v.cuePhrase("take", "no", "question") || v.makesNone() || v.cuePhrase("choose", "not", "comment") || v.cuePhrase("choose", "not", "respond") ||
		v.verb == "invoke" && v.has(func(w string) bool { return w == "fifth" || w == "privilege" })
}

// saidNothing reports whether the cue tells that nothing was said, not what was said of nothing.
func (v *view) saidNothing() bool {
	return v.verb == "say" && v.cueHas("nothing") && v.follows(v.head, "nothing")
}

// yetToSpeak reports whether the cue tells that somebody has yet to say something: nobody refused, and no answer came.
func (v *view) yetToSpeak() bool {
	if v.negated || !v.cueHas("yet") {
		return false
	}
	for i := v.a.Cue.Start; i+2 < v.a.Cue.End; i++ {
		if v.d.Lemma[i] == "yet" && v.d.Lemma[i+1] == "to" && v.d.Tag[i+2].Verb() && (speaking(v.d.Lemma[i+2]) || v.d.Lemma[i+2] == "announce") {
			return v.d.Lemma[i+2] != "be"
		}
	}
	return false
}

// unableToSay reports whether the cue tells that somebody was not able to confirm something or to say who, whether or what.
func (v *view) unableToSay() bool {
	return (v.cueHas("unable") || v.cueHas("able") && v.negated) && v.cueHas("confirm", "say", "verify")
}

// eitherNoAnswer reports whether the cue is only that others did not either, behind one from whom there was no answer: did not respond, | nor did | his lawyer.
func (v *view) eitherNoAnswer() bool {
	switch v.verbBeforeEither() {
	case "respond", "reply", "answer", "return", "reach", "contact":
		return true
	}
	return false
}

// eitherSilent is the same behind one who would not speak: declined to comment, | as did | his lawyer.
func (v *view) eitherSilent() bool { return speaking(v.verbBeforeEither()) }

// verbBeforeEither returns the lemma of the verb before a cue that tells only that others did not either, "" of other cues.
func (v *view) verbBeforeEither() string {
	d, at := v.d, v.a.Cue.Start
	if v.a.Cue.Len() != 2 || !english.Either(d.Lemma[at], d.Lemma[at+1]) {
		return ""
	}
	for i := at - 1; i >= 0 && i > at-30; i-- {
		if d.Tag[i].Verb() && speaking(d.Lemma[i]) || d.Lemma[i] == "return" || d.Lemma[i] == "reach" || d.Lemma[i] == "contact" {
			return d.Lemma[i]
		}
	}
	return ""
}

// soughtInVain reports whether the cue tells no more than that something failed, which is that somebody could not be reached.
func (v *view) soughtInVain() bool {
	return len(v.words) == 0 && v.source >= 0 && v.source < v.a.Cue.Start && v.cueHas("fail", "succeed", "successful") && v.a.Cue.Len() <= 3
}

// refersOn reports whether the cue tells that somebody has others answer what the press asks.
func (v *view) refersOn() bool {
	switch v.verb {
	case "refer", "direct", "redirect":
	default:
		return false
	}
	if v.has(settles) || v.source >= 0 && settles(v.d.Lemma[v.source]) {
		return false
	}
	return !v.negated && !v.passive && (v.cueHas("question", "inquiry", "enquiry", "query", "call", "request") || v.has(request) && v.has(func(w string) bool { return w == "comment" }))
}

// settles reports whether the noun w is for those to whom, or from whom, questions go that are to be settled.
func settles(w string) bool {
	return w == "court" || w == "tribunal" || w == "judge" || w == "committee"
}

// leavesAsked reports whether the cue tells that somebody went away, or ended the talk.
func (v *view) leavesAsked() bool {
	if v.negated || len(v.words) > 0 {
		return false
	}
	return v.cuePhrase("hang", "up") || v.cueHas("walk", "storm", "drive") && v.cueHas("away", "off", "out") || v.cueHas("end", "cut", "leave", "terminate", "put") && v.cueHas("call", "interview", "conversation", "phone", "telephone", "receiver")
}

// makesNone reports whether the cue tells that somebody put nothing forward and granted nothing: made no admission, no claim.
func (v *view) makesNone() bool {
	return v.verb == "make" && v.cuePhrase("make", "no") && v.cueHas("admission", "claim", "suggestion", "allegation", "confession", "accusation", "acknowledgement", "acknowledgment", "mention")
}

// leavesOpen: who leaves something open, gives nothing away or brushes questions aside does not say.
func (v *view) leavesOpen() bool {
	if v.negated || v.passive || v.source < 0 {
		return false
	}
	switch v.verb {
	case "leave":
		return v.cueHas("open")
	case "give":
		return v.cueHas("away") && v.cueHas("nothing")
	case "brush", "wave", "bat":
		return v.has(func(w string) bool { return w == "question" || w == "query" })
	}
	return false
}

// calledInVain: who leaves calls or messages unanswered, does not answer a letter, or does not come to the phone gives no answer.
func (v *view) calledInVain() bool {
	switch v.verb {
	case "leave":
		return !v.negated && v.cueOrContentHas("unanswered")
	case "come":
		return v.negated && v.cueHas("phone", "telephone", "door")
	case "answer":
		return v.negated && v.modal == "" && len(v.words) < 5 && v.has(func(w string) bool {
			return w == "letter" || w == "email" || w == "e-mail" || w == "call" || w == "phone" || w == "telephone" || w == "door" || w == "message"
		})
	}
	return false
}
