package nlp_test

import "testing"

// TestNounPredicate reads a claim, an allegation or a promise of which its sentence tells more: that is no part of it.
func TestNounPredicate(t *testing.T) {
	mended{
		{"The claim that the crew soon left was false.", " | claim | that the crew soon left"},
		{"Roe's claim that the dam is safe isn't true.", "Roe's | claim | that the dam is safe"},
		{"The minister's allegation that the clerk stole the file was false.", "The minister's | allegation | that the clerk stole the file"},
		{"The council's promise that the road would open was broken.", "The council's | promise | that the road would open"},
		{"Roe's claim that he knew Orr lied is wrong.", "Roe's | claim | that he knew Orr lied"},
		{"Widows of men maintain that foreigners they took for envoys led the raid from a tower.", "Widows of men | maintain | that foreigners they took for envoys led the raid from a tower"},
	}.check(t)
}
