package nlp_test

import "testing"

// TestSemicolonClauses keeps what each says between semicolons apart, and a list with semicolons together.
func TestSemicolonClauses(t *testing.T) {
	mended{
		{"The ministry denied it; the union said it had seen the list; the bank was silent.", "The ministry | denied | it; the union | said | it had seen the list"},
		{"The police said two men were held; the family says only one was there.", "The police | said | two men were held; the family | says | only one was there"},
		{"Holm said the bridge was safe; the road was closed; and the mayor says it will open.", "Holm | said | the bridge was safe; the road was closed; the mayor | says | it will open"},
		{"Holm said the plan had three parts: a new school; a new road; and a clinic.", "Holm | said | the plan had three parts: a new school; a new road; and a clinic"},
		{"Holm said the bridge was safe; it had been checked twice.", "Holm | said | the bridge was safe; it had been checked twice"},
		{"Holm said the bridge was safe; she told the crew it had been checked.", "Holm | said | the bridge was safe; she | told | it had been checked"},
		{"One said the board never wrote; the other believed a reply came in August.", "One | said | the board never wrote; the other | believed | a reply came in August"},
		{"The clerks reported that Vell holds 3 mines and would owe a fee; Tarn holds 4 mines and would owe more.", "The clerks | reported | that Vell holds 3 mines and would owe a fee; Tarn holds 4 mines and would owe more"},
	}.check(t)
}
