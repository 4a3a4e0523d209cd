package english

// Interrogative reports whether the lemma w begins an indirect question: whether she knew, how it broke.
func Interrogative(w string) bool { return interrogatives[w] }

var interrogatives = set(`whether if who whom whose what which how when where why`)

// Dodges reports whether the verb lemma w tells that somebody got round a question.
func Dodges(w string) bool { return dodges[w] }

var dodges = set(`dodge sidestep evade duck deflect avoid`)

// Verifies reports whether the verb lemma w tells that somebody found that something is so: confirmed, corroborated.
func Verifies(w string) bool { return verifies[w] }

var verifies = set(`confirm verify corroborate authenticate substantiate`)

// Either reports whether two lemmas tell that somebody else did as much: nor did her lawyer, as has the port.
func Either(first, second string) bool {
	return (first == "nor" || first == "neither" || first == "as") && standIn[second]
}

var standIn = set(`do have be could would will`)
