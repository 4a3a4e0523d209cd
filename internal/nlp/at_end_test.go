package nlp_test

import "testing"

// TestWholeAtEnd gives who speaks at the end of a sentence all that stands before, be that what another told.
func TestWholeAtEnd(t *testing.T) {
	mended{
		{"The prison doctor had warned the governor twice that the cells were freezing, the ombudsman wrote in her annual letter.", "The prison doctor | had warned | the governor + that the cells were freezing; the ombudsman | wrote | The prison doctor had warned the governor twice that the cells were freezing"},
		{"The finance director was told by the auditors in May that the accounts could not be signed, an internal review by the charity has concluded.", "the auditors in May | was told by | that the accounts could not be signed; an internal review by the charity | has concluded | The finance director was told by the auditors in May that the accounts could not be signed"},
		{"It was the ferry company, not the police, that told the family, their MP said on Thursday.", "their MP | said | It was the ferry company, not the police, that told the family"},
		{"The road was shut, the mayor said, and the bridge was open.", "the mayor | said | The road was shut + and the bridge was open"},
		{"When the road was shut, the mayor said that it was late.", "the mayor | said | that it was late"},
	}.check(t)
}

// TestTellersFarBefore reads who tells what somebody was told behind a clause about them, behind a day, behind whom they reached, and of what, and lets nobody say what they were told.
func TestTellersFarBefore(t *testing.T) {
	mended{
		{"Lawyer Tobias Eck said his client, who is in custody, had told him the signature was forged.", "Lawyer Tobias Eck | said | his client, who is in custody, had told him the signature was forged; his client | had told | the signature was forged"},
		{"The letter warned that the pump, which was old, had told on the crew.", "The letter | warned | that the pump, which was old, had told on the crew"},
		{"Ministers were briefed on Sunday by the chief of defence that the bridge could not be held, according to two people who were on the call.", "the chief of defence | were briefed | that the bridge could not be held; two people who were on the call | according to | Ministers were briefed on Sunday by the chief of defence that the bridge could not be held"},
		{"Roe said he rang the mayor and was told the dam was safe.", "Roe | said | he rang the mayor and was told the dam was safe; the mayor | was told | the dam was safe"},
		{"Roe said he spoke to his Tarkan counterpart this morning and was told the dam was safe.", "Roe | said | he spoke to his Tarkan counterpart this morning and was told the dam was safe; his Tarkan counterpart | was told | the dam was safe"},
		{"Roe said she went home and was told the dam was safe.", "Roe | said | she went home and was told the dam was safe"},
		{"Rangers learned from a passing motorist that the reserve was on fire, the park service said.", "a passing motorist | learned from | that the reserve was on fire; the park service | said | Rangers learned from a passing motorist that the reserve was on fire"},
		{"Roe, who runs the mission, said villagers had told her of wells fouled on purpose.", "Roe, who runs the mission, | said | villagers had told her of wells fouled on purpose; villagers | had told | of wells fouled on purpose"},
		{"Roe said he told a third of the truth.", "Roe | said | he told a third of the truth"},
	}.check(t)
}

// TestSecondTellerBehindSemicolon ends what one tells at the semicolon behind which another tells something.
func TestSecondTellerBehindSemicolon(t *testing.T) {
	mended{
		{"Finance ministry sources told Tessaly Business Daily the tax would be shelved; a person in the prime minister's circle told the same paper it would not.", "Finance ministry sources | told | the tax would be shelved; a person in the prime minister's circle | told | it would not"},
		{"Roe said the pump was old; a mechanic had told her it was new.", "Roe | said | the pump was old; a mechanic had told her it was new; a mechanic | had told | it was new"},
		{"Nearly a third of the wells are salted, water officer Bente Roe told councillors on Monday, citing a survey by Aqualis.", "water officer Bente Roe | told | Nearly a third of the wells are salted"},
	}.check(t)
}

// TestWholeLastSource gives who speaks at the end of a sentence the clause about them, whatever was taken for who speaks.
func TestWholeLastSource(t *testing.T) {
	mended{
		{"Staff cuts at the observatory will be deeper than announced, three scientists there who have seen the plan said.", "three scientists there who have seen the plan | said | Staff cuts at the observatory will be deeper than announced"},
		{"When the road was shut, the mayor who had read the file said it was late.", "the mayor who had read the file | said | it was late"},
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

// TestWholeTold reads all that somebody was told behind a "that" which the tagger takes for a pronoun, and lets it go on over the words of whom it tells of.
func TestWholeTold(t *testing.T) {
	mended{
		{"A woman said the manager had told staff at the lunchtime huddle that head office wanted it left out until a van came.", "A woman | said | the manager had told staff at the lunchtime huddle that head office wanted it left out until a van came; the manager | had told | that head office wanted it left out until a van came"},
		{"Ms Roe said a chemist at Tern Analytical, Oona Feld, had told her on the Friday night that the sample had been run twice.", "Ms Roe | said | a chemist at Tern Analytical, Oona Feld, had told her on the Friday night that the sample had been run twice; a chemist at Tern Analytical, Oona Feld, | had told | that the sample had been run twice"},
		{"Chemist Oona Feld writes that she gave “the company, the lot and the figure” and that the man who answered told her it would be looked at on Monday.", "Chemist Oona Feld | writes | that she gave “the company, the lot and the figure” and that the man who answered told her it would be looked at on Monday; the man who answered | told | it would be looked at on Monday"},
		{"One of them said Imelda Roe had told her on the Monday morning that Mr Orr's answer was that the lab had cried wolf.", "One of them | said | Imelda Roe had told her on the Monday morning that Mr Orr's answer was that the lab had cried wolf; Imelda Roe | had told | that Mr Orr's answer was that the lab had cried wolf; Mr Orr's | answer was | that the lab had cried wolf"},
		{"Karl Roe said a driver had told him that Mr Mott came down himself on the morning of 9 May and said, “Gareth wants these gone.” He left.", "Karl Roe | said | a driver had told him that Mr Mott came down himself on the morning of 9 May and said, “Gareth wants these gone.”; a driver | had told | that Mr Mott came down himself on the morning of 9 May and said, “Gareth wants these gone; Mr Mott | said | “Gareth wants these gone.”"},
	}.check(t)
}

// TestOverTeller begins what somebody tells before who tells something in it, and lets who rang have warned.
func TestOverTeller(t *testing.T) {
	mended{
		{"He told me Bram Orr answered that the extension was wanted upstairs.", "He | told | Bram Orr answered that the extension was wanted upstairs; Bram Orr | answered | that the extension was wanted upstairs"},
		{"Karl Orr told a young woman who suggested that it was late that it was early.", "Karl Orr | told | that it was late that it was early"},
		{"A bassoonist told the inquiry that Ms Roe had telephoned her on 2 October and warned her that she would not work again if she spoke.", "A bassoonist | told | that Ms Roe had telephoned her on 2 October and warned her that she would not work again if she spoke; Ms Roe | warned | that she would not work again if she spoke"},
		{"Ada Hale said Bram Orr had told staff of “trouble on the podium”.", "Ada Hale | said | Bram Orr had told staff of “trouble on the podium”; Bram Orr | had told | of “trouble on the podium"},
		{"A player of that time said Mr Nyman had told the players in 2026 that papers should come to him by word of mouth.", "A player of that time | said | Mr Nyman had told the players in 2026 that papers should come to him by word of mouth; Mr Nyman | had told | that papers should come to him by word of mouth"},
	}.check(t)
}

// TestAllBehindThat reads all that stands behind the "that" of what somebody was told, and not the quotation at its end alone.
func TestAllBehindThat(t *testing.T) {
	mended{
		{"She said the head had told her that a senior officer of the council instructed her to raise the results “by whatever means”, and left.", "She | said | the head had told her that a senior officer of the council instructed her to raise the results “by whatever means”, and left; the head | had told | that a senior officer of the council instructed her to raise the results “by whatever means”, and left; a senior officer of the council | instructed | her to raise the results"},
	}.check(t)
}

// TestHandOver reads orders that the tagger takes for nouns, and who stopped by and told somebody something.
func TestHandOver(t *testing.T) {
	mended{
		{"The insider added that staff had been told by the bursar to hand over their phones if asked.", "The insider | added | that staff had been told by the bursar to hand over their phones if asked; the bursar | had been told by | to hand over their phones if asked"},
		{"Velik also said that on the same Tuesday a monitor in a blue vest had stopped at his gate and told him the mission had rung.", "Velik | also said | that on the same Tuesday a monitor in a blue vest had stopped at his gate and told him the mission had rung; a monitor in a blue vest | told | the mission had rung"},
	}.check(t)
}

// TestDaySpeaks lets no day say anything, and nobody what another said not.
func TestDaySpeaks(t *testing.T) {
	mended{
		{"The Post spoke with Ada Roe on the latest episode of its politics podcast, “So, That Happened.”", ""},
		{"Sunday, on the radio, Governor Mary Fallin (R-OK) said Orr is a healer.", "Governor Mary Fallin (R-OK) | said | Orr is a healer"},
		{"“I don't like what he said, no, I don't like what he said,” Orr said.", "Orr | said | “I don't like what he said, no, I don't like what he said,”"},
		{"TAPPER: He took a drive to town.\n\nORR: We have to do much more.\n\n(END VIDEO CLIP)\n\nTAPPER: That is how it is.\n\nORR: I am.", "ORR | : | We have to do much more; TAPPER | : | That is how it is; ORR | : | I am"},
	}.check(t)
}
