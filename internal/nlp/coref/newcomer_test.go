package coref_test

import "testing"

// TestNewcomer gives a quotation to whom the sentence right before names for the first time, and to nobody else.
func TestNewcomer(t *testing.T) {
	sameParty{
		{"behind the verb", "Otto Brand said the plan would work.\n\nAmong those in the hall was Karl Fane, a farmer. “I saw it coming,” he said.", "Karl Fane = he / Otto Brand"},
		{"behind a preposition", "Nora Brand said the plan would work.\n\nThat is news to Anna Fane, a baker. “Nobody told us,” she said.", "Anna Fane = she / Nora Brand"},
		{"a lawyer for somebody, named", "A lawyer for Otto Brand, Anna Fane, was in court. She said it was late.", "A lawyer for Otto Brand = Anna Fane = She / Otto Brand"},
		{"without a verb", "Otto Brand said the plan would work.\n\nNot for Hendrik Pohl. “My son stays at home,” he said.", "Hendrik Pohl = he / Otto Brand"},
		{"behind a place", "“We struck at noon,” a driver said.\n\nIn Lipno the firm's chairwoman, Sara Kost, was calm. “The vault is full,” she said.", "Sara Kost = she / a driver"},
		{"who is to be seen", "The little girl is ill and her aunt was told that she would die. Photos show 29-year-old Anna Fane, the mother of the twins, on the bridge. She said: “It was a good year.”", "Anna Fane = She / The little girl"},
		{"another speaks there", "Otto Brand said the plan was the work of Karl Fane. “It will not do,” he said.", "Otto Brand = he / Karl Fane"},
		{"another acts there", "Otto Brand said the plan would work.\n\nHe met Karl Fane. “It will not do,” he said.", "Otto Brand = He / Karl Fane"},
		{"known before", "Karl Fane left. Otto Brand said the plan would work.\n\nThe firm is owned by Karl Fane. “It will not do,” he said.", "Otto Brand = he / Karl Fane"},
		{"in another paragraph", "Otto Brand said the plan would work. It is the work of Karl Fane.\n\n“It will not do,” he said.", "Otto Brand = he / Karl Fane"},
	}.check(t)
}

// TestAccordingToHer takes for whoever a clause is told according to nobody of whom it tells.
func TestAccordingToHer(t *testing.T) {
	sameParty{
		{"a body", "Irina Belova spoke at a briefing. According to her, Ostrava has pictures of the crash.", "Irina Belova = her / Ostrava"},
		{"whose publicist", "Ada Fane wept. According to his publicist, Karl Orr died of a fever.", "Karl Orr = his / Ada Fane"},
	}.check(t)
}

// TestSheSaid takes for she who said something whom a director tells of, and not the director.
func TestSheSaid(t *testing.T) {
	sameParty{
		{"whom one met", "Ms. Fitch says no other party made an offer. A director who met her on Friday tells me that she said Mr. Ostrander had lied.", "Fitch = her = she"},
		{"of oneself", "Ms. Fitch says no other party made an offer. A director told police on Friday that she had left.", "A director = she"},
	}.check(t)
}

// TestSpokesmanInCapitals finds the name behind a spokesman that is written with a capital.
func TestSpokesmanInCapitals(t *testing.T) {
	sameParty{
		{"of a ministry", "Foreign Ministry Spokeswoman Daria Molnik told a briefing the road was open. Molnik said the crew had left.", "Daria Molnik = Molnik"},
		{"men and women have it", "“Sell it,” Otto Brand said.\n\nJanis Kalvert stayed at home. He said that the road was closed.", "Janis Kalvert = He / Otto Brand"},
	}.check(t)
}

// TestStatementTo takes for it that speaks nobody to whom the statement was made.
func TestStatementTo(t *testing.T) {
	sameParty{
		{"a statement", "The academy backs its president. In a statement to Channel Delta it said the charges were old.", "The academy = it / Channel Delta"},
		{"who speaks before its statement", "The academy backs its president. Channel Delta was wrong, and it said so on Monday.", "Channel Delta = it"},
	}.check(t)
}
