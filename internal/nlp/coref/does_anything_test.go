package coref_test

import "testing"

// TestDoesAnything makes nothing he or she that is only a place, a paper or an honour by which somebody is told of.
func TestDoesAnything(t *testing.T) {
	sameParty{
		{"an honour", "Paul Finn, a marine scientist, won the Sarnish Legion of Honour in May. He was tired.", "Paul Finn = He"},
		{"where one worked", "Tom Reed worked with Ada Roe in Brackwell Harbour. He left in May.", "Tom Reed = He"},
		{"what one wrote with", "A teacher named the head by Whistlepad. She said he took money.", "A teacher = She"},
		{"a name that is a place, too", "Brackwell spoke on Monday. He said it was late.", "Brackwell = He"},
		{"a name that owns", "The judge read Brackwell's letter. He had left in May, the judge said.", "The judge"},
	}.check(t)
}

// TestNobodyInParticular takes up no one of a kind where none is meant.
func TestNobodyInParticular(t *testing.T) {
	sameParty{
		{"any of a kind", "The council told no inspector of it. No officer had told any head to lie. The head said so in May.", "The head"},
		{"every one", "Every party was invited. The party said it would come.", "The party = it"},
		{"one brought in", "A party was invited. The party said it would come.", "A party = The party = it"},
	}.check(t)
}
