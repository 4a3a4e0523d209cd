package nlp_test

import "testing"

// TestMistaken reads verbs of telling that the tagger takes for participles or nouns.
func TestMistaken(t *testing.T) {
	mended{
		{"The army maintained on Tuesday that shells lobbed from the far bank had caused the fire.", "The army | maintained | that shells lobbed from the far bank had caused the fire"},
		{"Widows of men killed on Sunday maintain that foreigners guided the attackers.", "Widows of men killed on Sunday | maintain | that foreigners guided the attackers"},
		{"The institute has until now maintained that the badges were as on any working day.", "The institute | has until now maintained | that the badges were as on any working day"},
		{"A delivery slip published on Tuesday by the magazine Lantern records that the file was handed to the office.", "A delivery slip published on Tuesday by the magazine Lantern | records | that the file was handed to the office"},
		{"A small aircraft carried out the attack on the column, a three-member commission found on Thursday.", "a three-member commission | found | A small aircraft carried out the attack on the column"},
		{"Nothing came down anywhere it should not have, a spokesman there insisted.", "a spokesman | insisted | Nothing came down anywhere it should not have"},
		{"With a criminal case under way she would not speak of the gift, she wrote.", "she | wrote | With a criminal case under way she would not speak of the gift"},
		{"By the end of March, the money had left the account, two officials have told the Marstow Courier.", "two officials | have told | By the end of March, the money had left the account"},
		{"He carried the coat, a gift found on Thursday.", ""},
		{"The army maintained its roads.", ""},
		{"The road the army maintained had sunk.", ""},
		{"Nobody maintained on Tuesday that the road was safe.", ""},
		{"He sat beside his wife, a dancer found on Thursday.", ""},
	}.check(t)
}

// TestByWhoseAccount reads by whose account something is so.
func TestByWhoseAccount(t *testing.T) {
	mended{
		{"By the managers' arithmetic, the stranded paper amounts to some 900 ballots.", "the managers | arithmetic | the stranded paper amounts to some 900 ballots"},
		{"The heap came to 1,137 ballots, by the agents' tally.", "the agents | tally | The heap came to 1,137 ballots"},
		{"It went back by the same courier within the week, in her recollection.", "her | recollection | It went back by the same courier within the week"},
		{"By their account she spoke of paying for observers.", "their | account | she spoke of paying for observers"},
		{"By the reckoning of the police, 400 people marched.", "the police | reckoning | 400 people marched"},
		{"By his own admission, the boat was old.", "his | admission | the boat was old"},
		{"By Friday's count, forty were dead.", ""},
		{"By my count there were ten of them.", ""},
		{"He won by a count of ten to two.", ""},
		{"In his account there were two hundred dollars.", ""},
		{"In the version of the song he sang, it was late.", ""},
	}.check(t)
}

// TestWouldNot reads refusals and what nobody could say.
func TestWouldNot(t *testing.T) {
	mended{
		{"The firm would not be pinned down on a date.", "The firm | would not be pinned down on | a date"},
		{"The minister would not guess who had sent it.", "The minister | would not guess | who had sent it"},
		{"The trust would not add to the mayor's words.", "The trust | would not add to | the mayor's words"},
		{"The plan would not add to the debt.", ""},
		{"The trust would add nothing to its statement.", "The trust | would add nothing to | its statement"},
		{"The office would not be giving a view until Monday.", "The office | would not be giving | a view until Monday"},
		{"Whose name was on it the driver could not say.", "the driver | could not say | Whose name was on it"},
		{"Neither clerk could say what was spoken of.", "clerk | could say | what was spoken of"},
		{"Orr invoked his right to silence seven times.", "Orr | invoked his right to silence | "},
		{"The minister dodged two questions and left.", "The minister | dodged | two questions"},
		{"The minister dodged a bullet.", ""},
		{"The bus avoided the square.", ""},
		{"Nothing was added.", ""},
	}.check(t)
}

// TestReportThat reads what a report, a claim, a line or evidence is told to say.
func TestReportThat(t *testing.T) {
	mended{
		{"The statement followed a report in the Marstow Courier late on Sunday that a takeover was near.", " | report | that a takeover was near"},
		{"The speech followed a newspaper report that bankers had sounded the alarm.", " | report | that bankers had sounded the alarm"},
		{"The paper carried a former employee's assertion that the sum was five million.", "a former employee's | assertion | that the sum was five million"},
		{"The official line is that the transfer has been planned since July.", " | line | that the transfer has been planned since July"},
		{"The union's line is that nobody was told.", "The union | line | that nobody was told"},
		{"He leaned on a physicist, whose evidence was that the ground moved.", "whose | evidence | that the ground moved"},
		{"She bought the report that the library had shelved.", ""},
		{"The line is that long.", ""},
		{"He read the report that critics called a disgrace.", "He | read | the report that critics called a disgrace"},
	}.check(t)
}

// TestHeadlineTellers reads bodies, documents and persons who tell in headlines.
func TestHeadlineTellers(t *testing.T) {
	const below = "\n\nThe harbour was quiet on Sunday. Minister Lamine Dossari slept. A blaster went home.\n\nNobody went out."
	mended{
		{"Accident board: carrier's anchor cut the cable", "Accident board | : | carrier's anchor cut the cable"},
		{"Skarland: our shells all fell on the range", "Skarland | : | our shells all fell on the range"},
		{"Builder breaks ranks: we went through the drain", "Builder | : | we went through the drain"},
		{"Blaster breaks ranks: ‘It was 870 kilos and I have proof’", "Blaster | : | It was 870 kilos and I have proof"},
		{"Man shot: ‘It was terrible to see him lie there’", ""},
		{"Town in shock: ‘It was terrible to see him lie there’", ""},
		{"Metro bored into a drain: Deshkar panel", "Deshkar panel | : | Metro bored into a drain"},
		{"Zangara has enough to eat - Dossari", "Dossari | - | Zangara has enough to eat"},
		{"Zangara has enough to eat - Courier", ""},
		{"Halvane closes in on Tessaro in a share deal, term sheet shows", "term sheet | shows | Halvane closes in on Tessaro in a share deal"},
		{"Ada Roe was dead before the fire, say two rangers who found her.", "two rangers who found her | say | Ada Roe was dead before the fire"},
		{"Ferry fire: crew was asleep", ""},
		{"On board: the crew slept", ""},
	}.within(t, "", below)
}

// TestAnswerer reads whose the quotations are that answer what a reporter asks, or stand behind how somebody speaks.
func TestAnswerer(t *testing.T) {
	const roe = `Ada Roe runs the port. "I am tired of it," she said.`
	mended{
		{roe + ` And a receipt? "They gave me no receipt at all."`, `she | said | "I am tired of it," + "They gave me no receipt at all."`},
		{roe + "\n\n" + `But you are rich. "I was rich for a week or two."`, `she | said | "I am tired of it,"; she | . | "I was rich for a week or two."`},
		{roe + "\n\n" + `Boats lay there, said Jon Rusk.` + "\n\n" + `And a receipt? "They gave me no receipt at all."`, `she | said | "I am tired of it,"; Jon Rusk | said | Boats lay there`},
		{"The talks began.\n\n" + `Ada Roe on the key. "I was in my bed and slept."`, `Ada Roe | . | "I was in my bed and slept."`},
		{"The talks began.\n\n" + `A photograph of Ada Roe. "She was in her bed and slept."`, ""},
		{"The talks began.\n\n" + `On the letter she was short: "Nothing of it ever reached my desk."`, `she | : | "Nothing of it ever reached my desk."`},
	}.check(t)
}

// TestSpokenThere reads lines that begin with who speaks, and where, to whom or on what.
func TestSpokenThere(t *testing.T) {
	const above = "The talks began.\n\n"
	mended{
		{`Brell Port's Judith Orr, at the protest: "We have put forty marks into every register."`, `Brell Port's Judith Orr | : | We have put forty marks into every register`},
		{`The family's lawyer, Paul Orr, by phone from Vell: "We have waited for years. They can find a crate."`, `The family's lawyer, Paul Orr, | : | We have waited for years. They can find a crate`},
		{`11:20 Marstow Trams on that: no signal was passed. It rained.`, `Marstow Trams | : | no signal was passed`},
		{`16:50 Response from the board: its directors are behind Paul Orr. It rained.`, `the board | : | its directors are behind Paul Orr`},
		{`Judith Orr, to our reporter in the corridor: the two colleagues are on sick leave.`, `Judith Orr | : | the two colleagues are on sick leave`},
		{`Judith Orr, at the gate: a photograph by Paul Lund.`, ""},
		{`Works by Judith Orr, at the gallery: “The Two Boats”`, ""},
		{`A note on that: no signal was passed.`, ""},
		{"Brill Steel, in a statement: “We will pay every claim.”", "Brill Steel | : | We will pay every claim"},
		{"The ferry was late. The mayor's office, via X: “The road is open.”", "The mayor's office | : | The road is open"},
		{"The ferry was late. Mayor Tom Reed in a letter: “The vote was lawful.”", "Mayor Tom Reed | : | The vote was lawful"},
	}.within(t, above, "")
}

// TestLostTellers reads who tells where, who told the press, and according to whom, where the models lost them.
func TestLostTellers(t *testing.T) {
	mended{
		{"The fire service indicated on Twitter the young man was gravely ill.", "The fire service | indicated | the young man was gravely ill"},
		{"The fire service indicated on Twitter the best road.", ""},
		{"Six of the fires were, according to agreed facts heard in court, \"wilful in nature\" and five of those were at night.", "agreed facts heard in court | according to | Six of the fires were + wilful in nature\" and five of those were at night"},
	}.check(t)
}

// TestFindings reads lists behind whose findings they are.
func TestFindings(t *testing.T) {
	const list = "\n\n- The valve was old when it broke.\n\n- Nobody had looked at it for years. Ada Roe said she had.\n\nIt rained."
	mended{
		{"The town waited.\n\nThe panel said the fire was an accident.\n\nOther findings:" + list,
			"The panel | said | the fire was an accident; The panel | - | The valve was old when it broke; The panel | - | Nobody had looked at it for years; Ada Roe | said | she had"},
		{"The town waited.\n\nAda Roe said the fire was an accident.\n\nOther findings:" + list, "Ada Roe | said | the fire was an accident; Ada Roe | said | she had"},
		{"The town waited.\n\nThe mayor bought bread:" + list, "Ada Roe | said | she had"},
		{"The town waited.\n\nThe panel said the fire was an accident." + list, "The panel | said | the fire was an accident; Ada Roe | said | she had"},
	}.check(t)
}

// TestLetsKnow reads turns of telling of several words, and what a paper shows that the sentence before names.
func TestLetsKnow(t *testing.T) {
	mended{
		{"The director let it be known through her secretary that she would stay.", "The director | let it be known | that she would stay"},
		{"The director let the boat go that she had bought.", ""},
		{"The Courier would have it that Orr wants to leave by August.", "The Courier | would have it | that Orr wants to leave by August"},
		{"Paul Orr now grants that the money did end up with his brother.", "Paul Orr | now grants | that the money did end up with his brother"},
		{"She provided a page of a cash ledger. It shows eleven payments between May and June.", "a page of a cash ledger | shows | eleven payments between May and June"},
		{"The report fixes the volume at 22,300 tonnes.", "The report | fixes | the volume at 22,300 tonnes"},
		{"The bank set the rate at 5 percent.", ""},
	}.check(t)
}
