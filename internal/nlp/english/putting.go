package english

// Putting reports whether the noun lemma w puts a proposition forward as somebody's, without saying that it is so: allegations
// that the mayor took money.
func Putting(w string) bool { return putting[w] }

var putting = set(`allegation accusation claim assertion suggestion insinuation rumour rumor charge contention speculation
	denial complaint`)

// Owned reports whether the noun lemma w, with its owner and "that", is for what somebody tells: the union's warning that it leaked.
func Owned(w string) bool { return owned[w] }

var owned = set(`statement warning remark comment admission acknowledgement acknowledgment insistence assurance argument conclusion finding ruling testimony confession prediction promise pledge concession`)

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

// SidesWith reports whether the verb lemma w tells that somebody is for or against what somebody does.
func SidesWith(w string) bool {
	switch w {
	case "oppose", "support", "back", "welcome", "condemn", "criticise", "criticize", "denounce", "endorse", "praise", "applaud", "deplore", "reject", "dismiss", "accept", "admit", "acknowledge", "concede", "confirm":
		return true
	}
	return false
}

// Retractable reports whether the noun lemma w is for something said that may be taken back, besides what puts a proposition forward.
func Retractable(w string) bool {
	switch w {
	case "statement", "report", "story", "account", "article", "remark", "comment", "word", "words", "apology", "confession", "testimony", "criticism", "threat", "promise", "pledge", "post", "tweet",
		"endorsement", "objection":
		return true
	}
	return false
}

// Received reports whether the passive of the verb lemma w, with "by" and somebody, tells how that one judges its subject: was criticised by unions.
func Received(w string) bool { return received[w] }

var received = set(`criticise criticize condemn denounce praise applaud commend laud deplore decry rebuke deride ridicule lambast lambaste fault chide
	castigate chastise scold welcome hail dismiss describe reject oppose endorse dispute`)

// Receiver reports whether the verb w says this only of what is no person: whom somebody welcomed was met, whom they dismissed was sent away.
func Receiver(w string) bool {
	switch w {
	case "welcome", "dismiss", "reject", "oppose", "endorse", "dispute":
		return true
	}
	return false
}

// Body reports whether the noun lemma w, though a word for a thing or a place, often stands for those who speak there.
func Body(w string) bool {
	switch w {
	case "office", "opposition", "leadership", "camp", "side", "administration", "authority", "embassy", "campaign", "press", "council", "company", "firm", "paper", "newspaper":
		return true
	}
	return Tellers(w)
}

// Agency reports whether the noun lemma w, for what is done or where, also names those who do it: the fire service, a department.
func Agency(w string) bool {
	switch w {
	case "service", "department", "bureau", "institute", "institution", "board", "trust":
		return true
	}
	return false
}

// Withheld reports whether the noun lemma w, behind "no", tells that nobody said or granted a thing: no suggestion that, no admission that.
func Withheld(w string) bool {
	return Putting(w) || w == "admission" || w == "acknowledgement" || w == "acknowledgment" || w == "confirmation" || w == "confession"
}

// Polls reports whether the noun lemma w is for the asking of many.
func Polls(w string) bool { return w == "poll" || w == "survey" || w == "questionnaire" }

// Hearsay reports whether the noun lemma w is for what is told with nobody who answers for it: rumours, speculation.
func Hearsay(w string) bool {
	switch w {
	case "rumour", "rumor", "speculation", "gossip", "hearsay", "tittle-tattle":
		return true
	}
	return false
}

// Worded reports whether the noun lemma w is for words that somebody said or wrote, as they were: a quotation, a slogan.
func Worded(w string) bool { return worded[w] }

var worded = set(`quote quotation saying slogan motto remark comment phrase word line maxim statement sentence claim post tweet message`)

// Acts reports whether the verb lemma w, with a thing or somebody behind it, tells what is done to that without words.
func Acts(w string) bool { return acts[w] }

var acts = set(`arrest detain imprison shoot slap stab kill torture behead wound injure rob steal hire recruit employ build construct forge design assemble delete erase
	compromise convene moderate interview interrogate investigate visit tour bypass occupy invade hijack intercept disrupt prevent preclude deter empower enact launch
	negotiate schedule arrange register purchase sell acquire unite host stage conduct experience inherit defeat crack wave scan dial soften graduate lock repair rescue
	install evacuate deploy drop fill`)

// Stirs reports whether the verb lemma w tells what feeling somebody or something gives others.
func Stirs(w string) bool { return stirs[w] }

var stirs = set(`surprise shock annoy anger upset delight thrill amuse puzzle baffle alarm frighten scare infuriate outrage stun startle arouse intrigue impress disappoint horrify
	excite inspire bother irritate enrage sadden captivate overwhelm`)
