package english

// Votes reports whether the verb lemma w tells for or against what those are who decide, so that what they must or may do so for says nothing of them.
func Votes(w string) bool { return votes[w] }

var votes = set(`vote approve ratify endorse reject accept back veto`)
