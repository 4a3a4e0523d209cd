package english

// Putting reports whether the noun lemma w puts a proposition forward as somebody's, without saying that it is so: allegations
// that the mayor took money.
func Putting(w string) bool { return putting[w] }

var putting = set(`allegation accusation claim assertion suggestion insinuation rumour rumor charge contention speculation
	denial complaint`)

// Finding reports whether the noun lemma w stands, with a relative clause of who does not grant it, for what was told before: findings the army rejected.
func Finding(w string) bool {
	switch w {
	case "finding", "conclusion", "account", "version", "figure", "report", "description", "characterisation", "characterization", "verdict", "comment", "remark", "statement", "number", "estimate", "something":
		return true
	}
	return false
}

// ActsAlone reports whether the lemma w of a cue tells of an answer that was not given, or of a denial or a confirmation, which
// may stand without any words of the speaker's.
func ActsAlone(w string) bool { return actsAlone[w] }

var actsAlone = set(`decline refuse respond reply comment answer return reach deny confirm`)

// Answers reports whether the verb lemma w tells how somebody answers a proposition: denies it, grants it, will not speak of it.
func Answers(w string) bool { return answers[w] }

var answers = set(`deny dispute reject dismiss refute contest repudiate insist maintain admit acknowledge concede confirm accept
	decline refuse argue claim`)

// Concedes reports whether the lemma w, behind a comma, begins a concession.
func Concedes(w string) bool { return w == "despite" || w == "notwithstanding" }

// Says reports whether the verb lemma w tells of words: who is its subject in the passive is not who speaks.
func Says(w string) bool { return SpeechVerb(w) || Calls(w) || saysOf[w] }

var saysOf = set(`ask quote inform rumor rumour reveal`)

// Calls reports whether the verb lemma w says what something is called: who is called so is not who speaks.
func Calls(w string) bool { return calls[w] }

var calls = set(`call name title entitle dub identify describe mention nickname`)

// Deeds reports whether the noun w, behind a comma, sums up what has just been told that somebody does: a move the union called a betrayal.
func Deeds(w string) bool { return deeds[w] }

var deeds = set(`move decision step plan proposal result ruling verdict deal change measure offer cut increase`)

// TakesBack reports whether the verb lemma w, some of them with "back", may tell that somebody unsays something: walked back her remarks, withdrew the claim.
func TakesBack(w string) bool {
	switch w {
	case "walk", "take", "row", "withdraw", "retract", "recant":
		return true
	}
	return false
}

// Uttered reports whether the noun lemma w is for words of somebody's that they may unsay.
func Uttered(w string) bool {
	switch w {
	case "remark", "comment", "statement", "word", "testimony", "confession", "apology", "threat", "promise", "pledge", "story", "account", "report", "endorsement", "tweet", "post":
		return true
	}
	return false
}

// SidesWith reports whether the verb lemma w tells that somebody is for or against what somebody does.
func SidesWith(w string) bool {
	switch w {
	case "oppose", "support", "back", "welcome", "condemn", "criticise", "criticize", "denounce", "endorse", "praise", "applaud", "deplore", "reject", "dismiss", "accept", "admit", "acknowledge", "concede", "confirm":
		return true
	}
	return false
}
