package nlp_test

import "testing"

// TestAccompanied reads what those tell in a participle whom "with" brings in behind a comma.
func TestAccompanied(t *testing.T) {
	mended{
		{"The blast cut power to nine villages, with the grid operator Voltara saying repairs would take until Friday.", "the grid operator Voltara | saying | repairs would take until Friday"},
		{"The vote was close, with both sides claiming victory.", "both sides | claiming | victory"},
		{"The road was shut at noon, with drivers reporting long queues.", "drivers | reporting | long queues"},
		{"The mill shut twelve years ago, with the local paper reporting in 2019 that the owner had asked to turn it into flats.", "the local paper | reporting | that the owner had asked to turn it into flats; the owner | had asked | to turn it into flats"},
		{"The barn burnt down on Monday, with the owner blaming a lamp and the union accusing the firm of neglect.", "the owner | blaming | a lamp; the union | accusing | the firm of neglect"},
		{"The road was shut, with drivers reporting long queues, police said.", "police | said | The road was shut, with drivers reporting long queues"},
		{"She left with a man claiming to be a pilot.", ""},
		{"The vote was held, with voters casting ballots.", ""},
		{"The course began on Monday, with 40 recruits reporting to the camp.", ""},
		{"With police reporting no incidents, the march ended at six, organisers said.", "organisers | said | With police reporting no incidents, the march ended at six"},
	}.check(t)
}
