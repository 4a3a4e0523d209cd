package nlp_test

import "testing"

// TestBeforeMainVerb ends what is told in a relative clause or behind a participle before the verb of the sentence.
func TestBeforeMainVerb(t *testing.T) {
	mended{
		{"A man who says he recorded the fire has given the tape to the Courier.", "who | says | he recorded the fire"},
		{"An attorney representing a man who says he had recorded the fire has provided that tape to the Courier.", "who | says | he had recorded the fire"},
		{"The woman who claimed she was pushed has withdrawn her complaint.", "who | claimed | she was pushed"},
		{"Officials who say the bridge is safe have refused to cross it.", "who | say | the bridge is safe"},
		{"The crew met a man who says he recorded the fire.", "who | says | he recorded the fire"},
		{"Footage claiming to show the murder appeared in the town just days after the fire.", "Footage | claiming | to show the murder appeared in the town just days after the fire"},
		{"Passengers who say they would be scared if the ferry sank in a storm.", "who | say | they would be scared if the ferry sank in a storm"},
		{"The guard who ordered his men to sign papers he said would bring them luck is under investigation in Tarn.", "who | ordered | his men to sign papers he said would bring them luck"},
	}.check(t)
}

// TestInsertedBoth gives two who are said between commas to say something the words on both sides.
func TestInsertedBoth(t *testing.T) {
	mended{
		{"The contrast, said Ada Roe and others, would be clear.", "Ada Roe and others | said | The contrast + would be clear"},
		{"The bridge, said Ada Roe and two engineers, was unsafe.", "Ada Roe and two engineers | said | The bridge + was unsafe"},
		{"The bridge, said Ada Roe, and the tower were unsafe.", "Ada Roe | said | The bridge + and the tower were unsafe"},
	}.check(t)
}
