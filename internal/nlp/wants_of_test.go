package nlp_test

import "testing"

// TestWantsOf reads a demand where somebody says to want of others to do something, and none where only their good is wished.
func TestWantsOf(t *testing.T) {
	acts{
		{"“I want you to leave the port,” Orr said.", "Orr demands"},
		{"“We want the company to pay for this,” Lund said.", "Lund demands"},
		{"Lund said she wanted them to open the books.", "Lund demands"},
		{"“I would like the minister to resign,” Roe said.", "Roe demands"},
		{"“I want my children to be happy,” Roe said.", "Roe believes"},
		{"“I want us to win,” Orr said.", "Orr believes"},
		{"“I want you to know that it was late,” Orr said.", "Orr believes"},
		{"“I want this to end,” Orr said.", "Orr believes"},
	}.check(t)
}

// TestKnewNotWhat reads no denial where somebody did not know what was going on.
func TestKnewNotWhat(t *testing.T) {
	acts{
		{"“I didn't know what was going on,” Roe said.", "Roe says"},
		{"“I did not know who the man was,” Orr said.", "Orr says"},
		{"“We did not know whether the ship would come,” Lund said.", "Lund says"},
		{"Orr said he never knew what was in the box.", "Orr says"},
		{"“I did not know that the money was stolen,” Orr said.", "Orr denies"},
		{"“I didn't know anything about it,” Orr said.", "Orr denies"},
	}.check(t)
}

// TestAsksInTranscript reads questions behind the name of who asks, whatever stands around that.
func TestAsksInTranscript(t *testing.T) {
	const answer = "\n\n((Petra Lund)) : The port will pay.\n\n"
	acts{
		{"Petra Lund, the mayor, met the Courier.\n\n((COU)) : What should be done to save the quay?" + answer + "((COU)) : As mayor, how would you work with the guild?" + answer + "((COU)) : The vote is near. What is your plea to voters?" + answer,
			"COU asks; Petra Lund says; COU asks; Petra Lund says; COU asks; Petra Lund says"},
	}.check(t)
}

// TestClaimsWrong reads an accusation where somebody claims a wrong.
func TestClaimsWrong(t *testing.T) {
	acts{
		{"Orr claimed vote-rigging in the north.", "Orr alleges"},
		{"The union claimed discrimination against its members.", "The union alleges"},
		{"The militia claimed the attack.", "The militia says"},
	}.check(t)
}

// TestQuestionsSomebody reads no opposition where the police question somebody.
func TestQuestionsSomebody(t *testing.T) {
	acts{
		{"Police questioned Tom Reed.", "Police asks"},
		{"Detectives questioned two drivers on Monday.", "Detectives asks"},
		{"The union questioned the plan.", "The union opposes"},
		{"Police questioned the account of the driver.", "Police opposes"},
		{"The survey questioned 1,000 households.", "The survey asks"},
	}.check(t)
}

// TestBracketedTurns reads the turns of a talk behind names in double brackets, whatever these look like and whatever is said.
func TestBracketedTurns(t *testing.T) {
	acts{
		{"Odd Kessel met the Lantern.\n\n((LAN))  So, what led you to rats?\n\n((Christian Kessel))  The study is old in many ways.\n\n((LAN))  And how long did it take?\n\n((Christian Kessel))  Four years.",
			"LAN asks; Christian Kessel says; LAN asks; Christian Kessel says"},
	}.check(t)
}
