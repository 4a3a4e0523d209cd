package english

// Provision reports whether the noun lemma w is for a law or a part of one, which is told by its number: Article 9, Section 12 of the Act.
func Provision(w string) bool { return provisions[w] }

var provisions = set(`article section rule clause act paragraph amendment regulation chapter resolution protocol directive ordinance statute law subsection canon decree`)
