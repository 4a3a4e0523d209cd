package coref

import "strings"

// kin returns the gender that a noun for a relation tells: his sister Lena is a woman. An office tells none: a chairman may be one.
func kin(lemma string) gender {
	switch lemma[strings.LastIndexByte(lemma, '-')+1:] {
	case "wife", "daughter", "mother", "sister", "aunt", "niece", "widow", "girlfriend", "grandmother", "granddaughter", "mom", "mum", "stepmother", "stepdaughter", "stepsister", "fiancée":
		return woman
	case "husband", "son", "father", "brother", "uncle", "nephew", "widower", "boyfriend", "grandfather", "grandson", "dad", "stepfather", "stepson", "stepbrother", "fiancé":
		return man
	}
	return anyGender
}
