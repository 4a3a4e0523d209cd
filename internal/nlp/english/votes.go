package english

// Votes reports whether the verb lemma w tells for or against what those are who decide, so that what they must or may do so for says nothing of them.
func Votes(w string) bool { return votes[w] }

var votes = set(`vote approve ratify endorse reject accept back veto`)

// PollingPlace reports whether the noun at k of the lemmas of a text is for where people vote and not for the asking of many: went to the polls, beaten at the polls, polls closed at eight; but not
// according to the polls.
func PollingPlace(lemmas []string, k int) bool {
	if lemmas[k] != "poll" {
		return false
	}
	if k+1 < len(lemmas) && (lemmas[k+1] == "open" || lemmas[k+1] == "close") {
		return true
	}
	i := k - 1
	if i >= 0 && lemmas[i] == "the" {
		i--
	}
	if i < 1 || lemmas[i] != "to" && lemmas[i] != "at" {
		return false
	}
	switch lemmas[i-1] {
	case "accord", "according", "thanks", "due", "look", "point", "contrary", "similar":
		return false
	}
	return true
}
