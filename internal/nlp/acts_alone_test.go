package nlp_test

import "testing"

// TestActsWithoutWords leaves out what somebody does to others, meets with or gives them to feel, and what anybody might do.
func TestActsWithoutWords(t *testing.T) {
	mended{
		{"The guard shot the sailor after stopping him at the gate.", ""},
		{"The yard hired a security firm to search the harbour.", ""},
		{"Police arrested a man of 36 on suspicion of theft.", ""},
		{"The film shocked the town.", ""},
		{"A nun has stunned her sisters after giving birth to a boy.", ""},
		{"Ada Roe was shocked by the verdict.", "Ada Roe | was shocked by | the verdict"},
		{"Ada Roe received criticism for the move.", ""},
		{"The mayor faced criticism over the fare.", " | criticism over | the fare"},
		{"The firms called off the deal after the treasury issued the rules.", ""},
		{"Karl Orr called emergency services after he saw the smoke.", ""},
		{"The governor called for a halt to the work.", "The governor | called for | a halt to the work"},
		{"The photo was first posted online by Karl Orr, who found the pamphlet.", ""},
		{"Training will focus on the use of heavy weapons.", ""},
		{"Anyone who disclosed that information would face a charge.", ""},
		{"Anyone found guilty of this may be barred from keeping dogs.", ""},
		{"Karl Orr, who would like to remain anonymous, said the bridge was unsafe.", "Karl Orr | said | the bridge was unsafe"},
		{"The mayor did not announce any change of the plan.", ""},
		{"Vice President Karl Orr also announced $8 million in new aid to Tarn.", "Vice President Karl Orr | also announced | $8 million in new aid to Tarn"},
		{"“The bridge is unsafe,” she posted.", "she | posted | “The bridge is unsafe,”"},
	}.check(t)
}
