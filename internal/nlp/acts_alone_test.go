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
		{"Orr, 22, called doctors after he could not stop the bleeding.", ""},
		{"Karl Orr called doctors liars.", "Karl Orr | called | doctors liars"},
		{"The story went round because a man named Karl Roe Tarn, the son of a senator in Lowick, died on Monday.", ""},
		{"Here is the short of it. A customer named “Petra” joined the yard in 2031.", ""},
		{"The next day she rang the firm and spoke to another agent named Petra who sold boats to the yard.", ""},
		{"A British photographer held hostage by rebels in Tarn has been killed in a failed raid.", ""},
		{"The court held that the fee was unlawful.", "The court | held | that the fee was unlawful"},
		{"Karl Orr said the pier was unsafe.\n\n(ABOVE: A picture of the pier at Lowick in March)", "Karl Orr | said | the pier was unsafe"},
		{"The police named Karl Orr as the driver.", " | named | Karl Orr as the driver"},
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
