package nlp_test

import "testing"

// TestWithinRelative reads what others told somebody, within what that one says: in a relative clause, behind an aside on who told it, behind one on when.
func TestWithinRelative(t *testing.T) {
	mended{
		{"He said he had spoken to the Governor, who had assured him that he would visit.", "He | said | he had spoken to the Governor, who had assured him that he would visit; who | had assured | that he would visit"},
		{"Palk told MPs she had written to the minister, who replied that there was no money.", "Palk | told | she had written to the minister, who replied that there was no money; who | replied | that there was no money"},
		{"Palk said she had met the general, who told her that the war was lost.", "Palk | said | she had met the general, who told her that the war was lost; who | told | that the war was lost"},
		{"Reed said he rang the bank, which told him the money was gone.", "Reed | said | he rang the bank, which told him the money was gone; which | told | the money was gone"},
		{"Okafor said the clerk, asked about it in May, told a colleague that the vault was empty.", "Okafor | said | the clerk, asked about it in May, told a colleague that the vault was empty; the clerk | told | that the vault was empty"},
		{"Reed said the driver, before he died, told a nurse that the brakes had gone.", "Reed | said | the driver, before he died, told a nurse that the brakes had gone; the driver | told | that the brakes had gone"},
		{"Roe said she had been told by the captain himself, hours before he drowned, that the boat was overloaded.", "Roe | said | she had been told by the captain himself, hours before he drowned, that the boat was overloaded; the captain himself | had been told by | that the boat was overloaded"},
	}.check(t)
}

// TestNotWithinRelative leaves out what the reporter knows of somebody, what was told to others, and what a thing tells.
func TestNotWithinRelative(t *testing.T) {
	mended{
		{"The mayor said she had met Orr, who told the Gazette last week that he would resign.", "The mayor | said | she had met Orr; who | told | that he would resign"},
		{"Palk said she had met the minister, who said on Monday that there was no money.", "Palk | said | she had met the minister; who | said | that there was no money"},
		{"Palk said she had met the Governor, who was ill.", "Palk | said | she had met the Governor, who was ill"},
		{"Reed said he looked at the dial, which told him the fuel was low.", "Reed | said | he looked at the dial, which told him the fuel was low"},
		{"Reed, asked about the driver, told a nurse that the brakes had gone.", "Reed | told | that the brakes had gone"},
	}.check(t)
}

// TestBareTold reads what somebody was told where the tree takes what was told for something else: a subject with what it is for, who is told for whose, a "that" for a pronoun.
func TestBareTold(t *testing.T) {
	mended{
		{"An analyst said a supplier had told him equipment orders for the new network were being held back.", "An analyst | said | a supplier had told him equipment orders for the new network were being held back; a supplier | had told | equipment orders for the new network were being held back"},
		{"She testified that her team leader, Anton Reyl, had told her one of the keys belonged to the director.", "She | testified | that her team leader, Anton Reyl, had told her one of the keys belonged to the director; her team leader, Anton Reyl, | had told | one of the keys belonged to the director"},
		{"An official said the finance ministry had told the cabinet that refunding the deposit would cost 41 million crowns.", "An official | said | the finance ministry had told the cabinet that refunding the deposit would cost 41 million crowns; the finance ministry | had told | that refunding the deposit would cost 41 million crowns"},
		{"Orr said the bank had told clients that owed money to pay.", "Orr | said | the bank had told clients that owed money to pay"},
		{"Roe said Haldrin had complained to the cabinet that Falk “put a price on it”.", "Roe | said | Haldrin had complained to the cabinet that Falk “put a price on it”; Haldrin | had complained | that Falk “put a price on it"},
		{"Mira Sedlak said she had it from Anton Reyl that the box was open.", "Mira Sedlak | said | she had it from Anton Reyl that the box was open; Anton Reyl | had it from | that the box was open"},
		{"The mate, Anton Reyl, told her that he had it from Bruno Kastell, the director, that the opening was a test, Roe said.", "The mate, Anton Reyl, | told | that he had it from Bruno Kastell, the director, that the opening was a test; Bruno Kastell | had it from | that the opening was a test; Roe | said | The mate, Anton Reyl, told her that he had it from Bruno Kastell, the director, that the opening was a test"},
		{"A note was found. It records Haldrin as saying that Dovlat told him before he signed that the seal was broken.", "Haldrin | as saying | that Dovlat told him before he signed that the seal was broken; Dovlat | told | that the seal was broken"},
	}.check(t)
}
