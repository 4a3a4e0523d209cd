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
