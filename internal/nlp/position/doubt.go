package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// doubts reports whether the cue tells that the speaker does not hold something to be so: doubts that it will rain, do not believe that she did it,
// is not convinced it will hold, voiced doubts about the sums. Who does not doubt it holds it.
func (v *view) doubts() bool {
	if v.modal != "" || v.source < 0 || v.d.Lemma[v.source] == "few" || v.d.Lemma[v.source] == "nobody" {
		return false
	}
	switch v.verb {
	case "doubt", "disbelieve", "distrust":
		if v.d.Tag[v.head].Verb() && !v.negated && !v.passive && len(v.words) > 0 {
			return true
		}
	}
	if !v.negated && !v.passive && v.cueHas("express", "voice", "voic", "raise", "cast", "air") && v.cueHas("doubt", "scepticism", "skepticism", "disbelief") {
		return true
	}
	return v.putsClause() && v.unbelieving()
}

// unbelieving reports whether the cue tells by a negation, or by an adjective, that a clause is not believed.
func (v *view) unbelieving() bool {
	switch v.verb {
	case "believe", "think", "reckon":
		return !v.passive && v.refusedBefore() && !v.near(v.head, "never") && v.d.Tag[v.head].Verb()
	case "convinced", "convince", "persuaded", "persuade":
		return v.refusedBefore() && v.cueHas("be", "remain")
	case "unconvinced", "sceptical", "skeptical", "doubtful", "dubious":
		return !v.negated && v.cueHas("be", "remain")
	}
	return false
}

// refusedBefore reports whether a negation stands before the head of the cue and belongs to it.
func (v *view) refusedBefore() bool {
	for i := max(v.head-4, v.d.Sentence[v.d.SentenceOf[v.head]].Start); i < v.head; i++ {
		if negation(v.d, i) && (int(v.d.Head[i]) == v.head || i >= v.a.Cue.Start) && v.d.Lemma[i] != "without" && (v.d.Lemma[i] != "no" || v.follows(i, "longer") || v.follows(i, "long")) {
			return true
		}
	}
	return false
}

// putsClause reports whether the content is a clause behind the cue: it begins with "that", "whether" or "if", or has a subject before its verb.
func (v *view) putsClause() bool {
	if len(v.words) < 3 || v.words[0] < v.a.Cue.End {
		return false
	}
	switch v.first(0) {
	case "that", "whether", "if":
		return v.d.Tag[v.words[0]] != doc.DT || len(v.clauses) > 0 && v.clauses[0].subject == v.words[0]
	}
	return len(v.clauses) > 0 && v.clauses[0].verb == v.root && v.clauses[0].subject < v.root
}

// saysDoubting reports whether the speaker says of themselves that they do not believe something that may have been put: he did not believe the mayor had lied. What
// they do not think will come, or may be, or they themselves did, is no more than how they see it.
func (v *view) saysDoubting() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) < 2 {
		return false
	}
	c := v.clauses[0]
	w := v.d.Lemma[c.verb]
	return c.negated && c.aux != "can" && (w == "believe" || w == "think") && v.self(c) && !v.foreseen(v.clauses[1])
}

// foreseen reports whether a clause tells what will or may be, or what is told of those who speak or of nobody in particular: it will rain, we have enough, anyone knew.
// It is no forecast that a plan will work or that a rival would be a good mayor.
func (v *view) foreseen(c clause) bool {
	switch v.d.Lemma[c.verb] {
	case "work", "succeed", "help", "solve", "fix":
		return false
	}
	if v.has(kind) {
		return false
	}
	switch c.aux {
	case "will", "would", "'ll", "’ll", "can", "could", "may", "might":
		return true
	}
	switch v.d.Lemma[c.subject] {
	case "i", "we", "anyone", "anybody", "there":
		return true
	}
	return v.d.Lemma[c.verb] == "go" && v.follows(c.verb, "to")
}

// unheld reports whether who does not do what the verb lemma w says does not hold what its clause tells.
func unheld(w string) bool {
	switch w {
	case "believe", "think", "say", "claim", "suggest", "suspect", "allege", "mean":
		return true
	}
	return false
}

// grantsNot reports whether the cue tells that the speaker does not accept that something is so.
func (v *view) grantsNot() bool {
	if !v.tellsNothing() {
		return v.verb == "accept" && !v.passive && v.refusedBefore() && (v.putsClause() || len(v.words) > 0 && v.putAt(v.words[0]) && !v.court())
	}
	c, ok := v.mainClause() // “we do not accept the criticism”
	return ok && !v.asks && c.negated && v.d.Lemma[c.verb] == "accept" && (c.aux == "do" || c.aux == "can") && v.self(c) && v.putAt(c.verb+1)
}

// putAt reports whether the group of words at token i is for what somebody put: that claim, the criticism, her account.
func (v *view) putAt(i int) bool {
	for k := i; k < min(i+4, v.d.Len()) && !v.d.Tag[k].Verb() && v.d.Tag[k] != doc.IN; k++ {
		switch l := v.d.Lemma[k]; {
		case !v.d.Tag[k].Noun():
		case l == "idea" || l == "premise" || l == "notion":
			return false
		case proposition(l), version(l), l == "criticism", l == "finding", l == "findings", l == "conclusion":
			return true
		}
	}
	return false
}

// takesBack reports whether the cue tells that the speaker takes back what they said: retracted her claim that, apologised for saying that.
func (v *view) takesBack() bool {
	if v.negated || v.modal != "" || v.cueHas("refuse", "decline") {
		return false
	}
	d := v.d
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		if !d.Tag[i].Verb() {
			continue
		}
		switch d.Lemma[i] {
		case "retract", "recant":
			return true
		case "withdraw", "rescind":
			return v.wordsBehind(i)
		case "take":
			if v.follows(i, "back") && v.wordsBehind(i+1) {
				return true
			}
		case "apologise", "apologize", "regret":
			for k := i + 1; k < min(i+4, v.a.Cue.End); k++ {
				if d.Tag[k] == doc.VBG && putting(d.Lemma[k]) {
					return true
				}
			}
		}
	}
	return false
}

// putting reports whether the verb w puts something as true.
func putting(w string) bool {
	switch w {
	case "say", "claim", "allege", "suggest", "imply", "state", "report", "assert", "write", "insinuate", "accuse", "tell", "print":
		return true
	}
	return false
}

// wordsBehind reports whether one of the four words behind token i is a noun for what somebody put.
func (v *view) wordsBehind(i int) bool {
	for k := i + 1; k < min(i+5, v.d.Len()); k++ {
		switch l := v.d.Lemma[k]; {
		case v.d.Tag[k].Noun() && (proposition(l) || said(l)):
			return true
		}
	}
	return false
}

// said reports whether the noun w is for what was said.
func said(w string) bool {
	switch w {
	case "statement", "report", "story", "article", "remark", "comment", "word", "confession", "testimony", "accusation", "account", "post", "tweet":
		return true
	}
	return false
}

// upholdsInnocence reports whether the speaker is told to hold to their innocence: maintained his innocence, protested her innocence.
func (v *view) upholdsInnocence() bool {
	if v.negated || v.passive || v.modal != "" {
		return false
	}
	switch v.verb {
	case "maintain", "protest", "assert", "proclaim", "insist", "declare", "plead", "affirm", "profess":
	default:
		return false
	}
	for n := range 3 {
		switch v.first(n) {
		case "innocence":
			return true
		case "he", "she", "his", "her", "their", "its", "they", "my", "on", "total", "complete":
		default:
			return false
		}
	}
	return false
}

// rejectsBlame reports whether what the speaker rejects is that anything was done wrong: rejected any wrongdoing, rejects all liability.
func (v *view) rejectsBlame() bool {
	if v.negated || v.passive || v.modal != "" || v.verb != "reject" && v.verb != "disclaim" {
		return false
	}
	for n := range 4 {
		switch v.first(n) {
		case "wrongdoing", "liability", "guilt", "impropriety", "blame", "culpability", "negligence":
			return true
		}
	}
	return false
}

// exclaimsUntrue reports whether the content is no more than a word or two that calls something untrue: "Nonsense!", "Utter rubbish", "Wrong".
func (v *view) exclaimsUntrue() bool {
	if v.asks || v.quoted != 2 || len(v.words) == 0 || len(v.words) > 3 || v.does && v.did != Opposes && v.did != Demands {
		return false
	}
	for n := range len(v.words) - 1 {
		switch v.first(n) {
		case "utter", "absolute", "complete", "total", "pure", "sheer", "all", "absolutely", "completely", "totally", "simply", "just", "plain", "a", "such", "what", "that", "it", "this", "be":
		default:
			return false
		}
	}
	switch w := v.first(len(v.words) - 1); w {
	case "wrong", "hogwash", "bunkum", "garbage", "poppycock", "balderdash", "claptrap", "bunk", "baloney":
		return true
	default:
		return notTrue(w) || falsehood(w)
	}
}

// saysThatNot reports whether the content is no more than that something asked is not so: asked whether it was shut, the mayor said it was not.
func (v *view) saysThatNot() bool {
	d, n := v.d, len(v.words)
	if v.verb != "say" && v.verb != "reply" && v.verb != "answer" && v.verb != "tell" || v.asks || n < 2 || n > 4 || v.deniedBefore() {
		return false
	}
	if v.first(0) == "that" && n > 2 {
		n--
	}
	at := v.words[len(v.words)-n:] // behind "that"
	if n > 3 || d.Tag[at[0]] != doc.PRP || !negation(d, at[n-1]) || d.Lemma[at[n-1]] == "nothing" {
		return false
	}
	switch d.Lemma[at[1]] {
	case "be", "do", "have":
		return true
	}
	return false
}

// deniedBefore reports whether a negation or a modal stands before the head of the cue, so that what is told was not said.
func (v *view) deniedBefore() bool {
	return v.modal != "" || v.refusedBefore()
}

// share reports whether the source is a share of those asked in a poll, who say no to what they were asked and deny nothing: 38 percent said no.
func (v *view) share() bool {
	if len(v.a.Source) == 0 {
		return false
	}
	for i := v.a.Source[0].Start; i < v.a.Source[0].End; i++ {
		if l := v.d.Lemma[i]; l == "percent" || l == "%" || l == "cent" {
			return true
		}
	}
	return false
}

// answersNo reports whether what is said is the one word no, which belongs to what is said and not to the verb.
func (v *view) answersNo() bool {
	if len(v.words) != 1 || v.first(0) != "no" && v.first(0) != "nope" || v.asks || v.deniedBefore() || v.share() {
		return false
	}
	switch v.verb {
	case "say", "reply", "answer", "respond", "tell", "insist":
		return v.words[0] >= v.a.Cue.End || v.quoted == 2
	}
	return false
}
