package nlp_test

import "testing"

// TestPutUntrue wants who calls untrue what was put to deny it, and never to allege it.
func TestPutUntrue(t *testing.T) {
	acts{
		{"“The suggestion that guards stole the grain is categorically false,” the port said.", "the port denies"},
		{"“The idea that we bribed the dean is absurd and false,” Ada Roe said in a statement.", "Ada Roe denies"},
		{"“Any claim by the mill that we poisoned the river is nonsense,” Karl Orr said.", "Karl Orr denies"},
		{"“The rumours about my brother are nothing but lies,” Ada Roe said.", "Ada Roe denies"},
		{"“The idea of deporting the crews is absurd,” Ada Roe said.", "Ada Roe opposes"},
		{"“The claim is not false,” Karl Orr said.", "Karl Orr confirms"},
		{"Ada Roe shot down claims that smugglers had crossed the ridge.", "Ada Roe denies"},
		{"Ada Roe batted away accusations that she had bribed the dean.", "Ada Roe denies"},
		{"“I think that is fabricated, it's nonsense,” a spokesman for the embassy told the Courier.", "a spokesman for the embassy denies"},
		{"“I believe it is a hoax,” a spokesman for the embassy said.", "a spokesman for the embassy denies"},
		{"The editors knew the story was false.", "The editors believes"},
		{"Karl Orr learned that the report was a hoax.", "Karl Orr believes"},
		{"Karl Orr believes the allegations are false.", "Karl Orr denies"},
		{"“I have never been more ashamed of this town,” Ada Roe said.", "Ada Roe says"},
		{"“I have never experienced anything like this, and I've been a pilot for 20 years,” Karl Orr said.", "Karl Orr says"},
		{"“We have never seen a crew get such a large tip,” Karl Orr said.", "Karl Orr says"},
		{"“I have never seen the letter,” Karl Orr said.", "Karl Orr denies"},
		{"“The group has committed a war crime,” the warden said.", "the warden alleges"},
	}.check(t)
}

// TestPutUntrueElsewhere: where what is untrue was put by others, or another verb follows, nobody denies.
func TestPutUntrueElsewhere(t *testing.T) {
	acts{
		{"“The report that showed the claim is false has gone missing,” Karl Orr said.", "Karl Orr says"},
		{"Karl Orr said the claim is false and that he would sue.", "Karl Orr denies"},
		{"“The allegation that the letter was a forgery was made in May,” Karl Orr said.", "alleges; Karl Orr alleges"},
	}.check(t)
}

// TestConfirmsOutright tells who confirms in so many words from who cannot, and from a body that votes people into offices.
func TestConfirmsOutright(t *testing.T) {
	acts{
		{"“We can confirm that the ferry has sunk,” the port said.", "the port confirms"},
		{"“We have confirmed that the militia's leader has been killed,” a spokesman for the army said.", "a spokesman for the army confirms"},
		{"Karl Orr said he could confirm that the ferry had sunk.", "Karl Orr confirms"},
		{"Karl Orr said he confirmed it with the port.", "Karl Orr says"},
		{"“We cannot confirm that the ferry has sunk,” the port said.", "the port declines"},
		{"A spokesman for the port could not confirm the deaths.", "A spokesman for the port declines"},
		{"Officials could not verify that the tape was genuine.", "Officials declines"},
		{"The senate confirmed a judge on Monday.", "The senate supports"},
		{"The council confirmed her nomination.", "The council supports"},
		{"The council confirmed the meeting.", "The council confirms"},
		{"The palace confirmed the appointment of a new judge.", "The palace confirms"},
	}.check(t)
}
