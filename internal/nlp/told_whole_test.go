package nlp_test

import "testing"

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
		{"The boat, says Karl Orr, was lost.", "Karl Orr | says | The boat + was lost"},
		{"The boat, according to Karl Orr, was lost.", "Karl Orr | according to | The boat + was lost"},
		{"Yes, said Karl Orr, the boat was lost.", "Karl Orr | said | Yes + the boat was lost"},
		{"Karl Orr was heard to say that the boat was lost.", "Karl Orr | was heard to say | that the boat was lost"},
		{"Karl Orr told a court in Lowick on Monday, as Mark Venn listened, that the boat was lost.", "Karl Orr | told | that the boat was lost"},
		{"A clerk testified against the mayor, saying the boat was lost.", "A clerk | testified against | the mayor; A clerk | saying | the boat was lost"},
		{"Mayor Karl Orr rang Judge Mark Venn to say the boat was lost.", "Mayor Karl Orr | rang | Judge Mark Venn to say the boat was lost; Mayor Karl Orr | to say | the boat was lost"},
		{"Roe said he told a third of the truth.", "Roe | said | he told a third of the truth"},
	}.check(t)
}

// TestDoesToSay gives what somebody does something to say to them and not to whom they do it, and leaves out what somebody is only asked or allowed to say.
func TestDoesToSay(t *testing.T) {
	mended{
		{"The union interrupted the company to say the boat was lost.", "The union | to say | the boat was lost"},
		{"A clerk held a news conference to say the boat was lost.", "A clerk | to say | the boat was lost"},
		{"The union wrote a letter to the company to say the boat was lost.", "The union | wrote a letter | ; The union | to say | the boat was lost"},
		{"The news led the mayor to say the boat was lost.", "the mayor | to say | the boat was lost"},
		{"The rule allows clerks to tell readers that the boat was lost.", "The rule | allows | clerks to tell readers that the boat was lost"},
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
		{"Dale Purvis told the panel that Lyle Venn said to him, “It will see you right.”", "Dale Purvis | told | that Lyle Venn said to him, “It will see you right.”; Lyle Venn | said | “It will see you right.”"},
		{"Purvis told the panel that Venn replied, “It will see you right.”", "Purvis | told | that Venn replied, “It will see you right.”; Venn | replied | It will see you right"},
		{"Purvis told the panel that said no, “It will see you right.”", "Purvis | told | “It will see you right.”"},
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
