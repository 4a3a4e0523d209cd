package coref_test

import "testing"

// TestTheName makes no name behind "the" he or she, which is a paper's, a prize's or a boat's.
func TestTheName(t *testing.T) {
	sameParty{
		{"a paper", "Tom Reed said he would stay. He denied an account, reported this week by The Brannock Ledger, that he had left. “I did nothing,” he said.", "Tom Reed = he = He = he#2 = I = he#3"},
		{"a prize", "Paul Finn went to Tarnow in May and was given the Ada Lund Medal. He was tired.", "Paul Finn = He"},
		{"a boat", "Pete Haldane came with the Wanda Jean. “She was a good ship,” the clerk said of the boat. His wife, Ada Roe, left. She said it was late.", "Ada Roe = She#2 / Pete Haldane"},

		{"whose campaign it is", "The Roe campaign said on Monday that he would go.", "Roe = he"},
		{"without the", "Wanda Jean came on Monday. She said it was late.", "Wanda Jean = She"},
	}.check(t)
}
