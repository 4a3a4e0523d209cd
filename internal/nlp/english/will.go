package english

// Wills reports whether the verb lemma w, with the lemma of the word behind it, is for what only somebody does, and no thing: walked out, withdrew, took the state to court.
func Wills(w, next string) bool {
	switch w {
	case "walk":
		return next == "out" || next == "away" || next == "off"
	case "take", "leave", "put":
		return next == "the" || next == "her" || next == "his" || next == "by" || next == "it"
	}
	return wills[w]
}

var wills = set(`withdraw resign sue arrest appeal refuse seek urge vow pledge promise apologise apologize demand ask call file vote sign hire dismiss
	suspend thank invite fine summon storm`)
