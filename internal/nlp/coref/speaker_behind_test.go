package coref_test

import "testing"

// TestSpeakerBehind keeps who is told of in a quotation apart from the "he" or "she" behind it who speaks.
func TestSpeakerBehind(t *testing.T) {
	sameParty{
		{"who speaks is a pronoun itself", "Ada Roe met Dana Orr in May. “I gave her the list,” she said.", "Ada Roe = she / Dana Orr = her"},
		{"shown a copy", "Dana Orr resigned in May. Shown a copy, Vera Lund spoke. “I put it in her hand, and I watched her read it,” she said.", "Vera Lund = she / Dana Orr = her = her#2"},
		{"he of another", "Karl Moss had met Tom Reed in May. “He told me to wait,” he said.", "Karl Moss = he / Tom Reed = He"},
		{"of his own words", "Karl Moss said his brother left. “I told him so,” he said.", "Karl Moss = his = he / his brother = him"},
	}.check(t)
}
