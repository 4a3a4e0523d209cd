package nlp_test

import "testing"

// TestWitnesses reads who tells where a relative clause without commas, which ends in a thing, a person or a pronoun, tells more of them.
func TestWitnesses(t *testing.T) {
	mended{
		{"A source who saw the letter said it was signed in May.", "A source who saw the letter | said | it was signed in May"},
		{"The doctor who treated the boy said he had been beaten.", "The doctor who treated the boy | said | he had been beaten"},
		{"A neighbour who heard shots said three men ran away.", "A neighbour who heard shots | said | three men ran away"},
		{"The nurse said the man who saw the letter said it was forged.", "The nurse | said | the man who saw the letter said it was forged; the man who saw the letter | said | it was forged"},
		{"A retired inspector who worked on it told the Tribune that the file was thin.", "A retired inspector who worked on it | told | that the file was thin"},
		{"The company that made it told the inquiry that the valve was sound.", "The company that made it | told | that the valve was sound"},
		{"The nurse who found her told the Echo that she was cold.", "The nurse who found her | told | that she was cold"},
		{"The pilot who flew it has told police that the light was out.", "The pilot who flew it | has told | that the light was out"},
		{"The people who know him say he is ill.", "The people who know him | say | he is ill"},
		{"One of the men who saw it said the light was out.", "One of the men who saw it | said | the light was out"},
		{"A friend of the man who shot him said he had run.", "A friend of the man who shot him | said | he had run"},
		{"A nurse who told him said he wept.", "A nurse who told him | said | he wept"},
		{"The man who robbed her said nothing.", "The man who robbed her | said nothing | "},
	}.check(t)
}

// TestNoWitness makes sure that who is seen, heard or told of in a relative clause speaks where nobody else does.
func TestNoWitness(t *testing.T) {
	mended{
		{"He bought Tarn Capital and sold it. It told the Gazette that the price was fair.", "It | told | that the price was fair"},
		{"The witness who heard the officer say it was over wept.", "the officer | say | it was over wept"},
		{"A woman who says the mayor told her to leave.", "who | says | the mayor told her to leave; the mayor | told | her to leave"},
		{"A man who wept as the judge said he was free.", "the judge | said | he was free"},
		{"The man who typed it was told the page was blank.", ""},
		{"The man who saw it should say so.", ""},
	}.check(t)
}
