package english

// SpeaksFor reports whether the noun lemma w is for who speaks for somebody: a spokesman, a lawyer, somebody's office.
func SpeaksFor(w string) bool { return Agent(w) || w == "agent" || w == "office" }

// Agent reports whether the noun lemma w is for a person whose work it is to speak for others: a spokesman, a lawyer.
func Agent(w string) bool { return agents[w] || Counsel(w) }

var agents = set(`spokesman spokeswoman spokesperson representative publicist`)

// Counsel reports whether the noun lemma w is for whoever speaks for somebody at law.
func Counsel(w string) bool { return counsel[w] }

var counsel = set(`lawyer attorney solicitor barrister counsel`)
