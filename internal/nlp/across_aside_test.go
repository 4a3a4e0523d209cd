package nlp_test

import "testing"

// TestSecondTellerBehindSemicolon ends what one tells at the semicolon behind which another tells something.
func TestSecondTellerBehindSemicolon(t *testing.T) {
	mended{
		{"Finance ministry sources told Tessaly Business Daily the tax would be shelved; a person in the prime minister's circle told the same paper it would not.", "Finance ministry sources | told | the tax would be shelved; a person in the prime minister's circle | told | it would not"},
		{"Roe said the pump was old; a mechanic had told her it was new.", "Roe | said | the pump was old; a mechanic had told her it was new; a mechanic | had told | it was new"},
		{"Nearly a third of the wells are salted, water officer Bente Roe told councillors on Monday, citing a survey by Aqualis.", "water officer Bente Roe | told | Nearly a third of the wells are salted"},
	}.check(t)
}

// TestAcrossAside gives a verb of telling what stands behind an aside that tells who tells so.
func TestAcrossAside(t *testing.T) {
	mended{
		{"He told friends, according to the Lantern, that he was pushed.", "He | told | that he was pushed; the Lantern | according to | He told friends + that he was pushed"},
		{"Deputy head Colm Rigby mentioned at assembly, pupils say, that the pool would not reopen.", "Deputy head Colm Rigby | mentioned | that the pool would not reopen; pupils | say | Deputy head Colm Rigby mentioned at assembly + that the pool would not reopen"},
		{"Donors, several of whom spoke to Centra on condition they not be quoted by name so as not to embarrass their governments, said they had been told by Lukaro that the money was “resting”.", "Donors | said | they had been told by Lukaro that the money was “resting”; Lukaro | had been told by | that the money was “resting"},
		{"Goldfield would not comment; the fund, Arbour Capital, could not be reached.", "Goldfield | would not comment | ; the fund, Arbour Capital, | could not be reached | "},
		{"Two senators told Seaboard TV on Tuesday that they would vote against him, and an aide to a third, who was not cleared to speak, said she was late.", "Two senators | told | that they would vote against him; an aide to a third | said | she was late"},
		{"Two senators told Seaboard TV that they would vote against him, and that an aide had told them so.", "Two senators | told | that they would vote against him, and that an aide had told them so"},
		{"The ambassador, Ketut Marwan, was overheard by a waiter saying the treaty was dead.", "The ambassador, Ketut Marwan, | saying | the treaty was dead"},
	}.check(t)
}
