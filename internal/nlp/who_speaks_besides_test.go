package nlp_test

import "testing"

// TestWhoSpeaksBesides reads who speaks where other words stand between, before or around them.
func TestWhoSpeaksBesides(t *testing.T) {
	mended{
		{"The minister left after the state anti-graft inspectorate found that nearly 1,900 tonnes had been diverted.", "the state anti-graft inspectorate | found | that nearly 1,900 tonnes had been diverted"},
		{"The trip takes five days; the agent, who does business with the firm and would not give his name, said he saw the same plates at the gate after two.", "the agent, who does business with the firm and would not give his name, | said | he saw the same plates at the gate after two"},
		{"More than 2,150 tonnes of donated maize was diverted last month, according to weighbridge records obtained by the Herald.", "weighbridge records obtained by the Herald | according to | More than 2,150 tonnes of donated maize was diverted last month"},
		{"The allegations concern lorries belonging to Tash Haulage, said to have been emptied at a private mill near Lowick.", " | said | Tash Haulage + to have been emptied at a private mill near Lowick"},
		{"In it Ms Achola wrote that a man who said he was from the firm had told her that the printer should have a problem.", "Ms Achola | wrote | that a man who said he was from the firm had told her that the printer should have a problem; who | said | he was from the firm; a man | had told | that the printer should have a problem"},
		{"One official said he had heard that the originals were still on the server when the company issued its statement, ‘and were gone by Tuesday lunch’.", "One official | said | he had heard that the originals were still on the server when the company issued its statement, ‘and were gone by Tuesday lunch"},
		{"The police chief has told the inspectorate that arrests will follow, an inspectorate official said on condition of anonymity, citing the confidentiality of the matter.", "The police chief | has told | that arrests will follow; an inspectorate official | said | The police chief has told the inspectorate that arrests will follow"},
	}.check(t)
}
