package nlp_test

import "testing"

// TestBeforeTime parts who speaks from when that was, which stands before the verb.
func TestBeforeTime(t *testing.T) {
	mended{
		{"Ada Roe Friday said she would go.", "Ada Roe | said | she would go"},
		{"The Marlow Board yesterday morning said it would go.", "The Marlow Board | said | it would go"},
		{"One official today said there was no hope.", "One official | said | there was no hope"},
		{"Marlow spokesman Karl Orr on Thursday evening said he was sorry.", "Marlow spokesman Karl Orr | said | he was sorry"},
		{"Velmark earlier today said it was sorry.", "Velmark | said | it was sorry"},
		{"Velmark several months ago rejected an offer.", "Velmark | rejected | an offer"},
		{"The Labour Court Saturday ruled the strike illegal.", "The Labour Court | ruled | the strike illegal"},
		{"Earlier this week group chairman Ada Roe also said it expected to float its paper.", "group chairman Ada Roe | also said | it expected to float its paper"},
		{"Earlier this month deputy prime minister Karl Orr said the country needed credits.", "deputy prime minister Karl Orr | said | the country needed credits"},
		{"Those who voted on Super Tuesday said they were glad.", "Those who voted on Super Tuesday | said | they were glad"},
		{"Man Friday Orr said he was sorry.", "Man Friday Orr | said | he was sorry"},
	}.check(t)
}

// TestNamedAs parts who calls somebody so from what he is called.
func TestNamedAs(t *testing.T) {
	mended{
		{"He was identified by Kolvaar security services as Karl Orr.", "Kolvaar security services | was identified | He + as Karl Orr"},
		{"The firm was seen by some analysts as the top broker.", "some analysts | was seen | The firm + as the top broker"},
		{"The plan was praised by the mayor as well as the bishop.", "the mayor | was praised by | The plan + as well as the bishop"},
	}.check(t)
}

// TestSignsBehindNames reads past the sign that an exchange has for a firm, in brackets behind its name.
func TestSignsBehindNames(t *testing.T) {
	mended{
		{"Velmark Oy <VELM.HE> said it would close its mill.", "Velmark Oy | said | it would close its mill"},
		{"Velmark Oy <VELM> said it would close its mill.", "Velmark Oy <VELM> | said | it would close its mill"},
	}.check(t)
}
