package coref_test

import "testing"

// TestMetWithin takes for he who told somebody something whom that one is said to have met or rung right before.
func TestMetWithin(t *testing.T) {
	sameParty{
		{"spoken to", "Mr Lund said he was upset. The minister, Carla Holm, said she had spoken to Mr Orr and that he had assured her the park would help.", "Lund = he / Orr = he#2"},
		{"rung", "Mr Lund said he was upset. The minister, Carla Holm, said she rang Karl Orr on Monday and he told her the dam was safe.", "Karl Orr = he#2"},
		{"named in another sentence", "Mr Lund said he was upset. Carla Holm met Mr Orr. She said he had told her the dam was safe.", "Lund / Orr"},
	}.check(t)
}

// TestNearer takes for her of whom something was told last, and not who said something before that.
func TestNearer(t *testing.T) {
	sameParty{
		{"who was hurt", "The keeper, Ada Holm, 29, was hurt on Saturday.\n\nGeneral manager Renee Lund denied Ms Holm had been alone and said a second staff member was there.\n\nIn a written statement, the park said Ms Holm was an experienced handler.\n\nIt is understood she lost much blood.", "Ada Holm = she / Renee Lund"},
		{"who is accused", "The board's lawyer, Karl Orr, left. The judge's attorney, Ida Doss, said last week that he paid in cash. Mr Stone is the judge. He sent the money.", "Stone = He"},
	}.check(t)
}

// TestParentJust takes a mother of three for the woman who spoke right before.
func TestParentJust(t *testing.T) {
	sameParty{
		{"a mother", "Nurse Ada Roe told the Gazette she saw nobody. “There was a boy with a camera,” the mother of three said.", "Ada Roe = the mother of three"},
		{"of a man", "Karl Orr told the Gazette he saw nobody. “There was a boy with a camera,” the mother of three said.", "Karl Orr / the mother of three"},
	}.check(t)
}

// TestNameBehindClause gives whoever is told of in a clause the name behind it.
func TestNameBehindClause(t *testing.T) {
	sameParty{
		{"with a calling", "The man who filmed it, interstate tourist Karl Orr, said it was late. Mr Orr left.", "Karl Orr = Orr"},
		{"somebody else's lawyer", "A lawyer for the park's owner, Karl Orr, said it was late. A clerk left.", "the park's owner = Karl Orr / A lawyer for the park's owner"},
		{"who, behind the body of one who speaks", "“They all taste the same,” said Karl Orr of the Lagoon Coast Park, who offered to give the beast a home.", "Karl Orr = who"},
		{"a councillor in short", "Port councillor Ivor Grubb said it was late. “My phone is red hot,” Cr Grubb said.", "Ivor Grubb = Grubb"},
	}.check(t)
}
