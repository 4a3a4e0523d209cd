package english

// SpeaksFor reports whether the noun lemma w is for who speaks for somebody: a spokesman, a lawyer.
func SpeaksFor(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor", "barrister", "counsel", "agent", "representative", "office":
		return true
	}
	return false
}
