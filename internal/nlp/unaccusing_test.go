package nlp_test

import "testing"

// TestUnaccusing keeps who speaks of a crime apart from who accuses somebody of it.
func TestUnaccusing(t *testing.T) {
	acts{
		{"Ada Roe said she was shocked by the murder of the clerk.", "Ada Roe says"},
		{"The charity said it was appalled and horrified by the murder.", "The charity opposes"},
		{"“We condemn this attack,” the guild said.", "the guild opposes"},
		{"“We have seen a film that purports to be the murder of the clerk by the guards,” a spokeswoman said.", "a spokeswoman says"},
		{"Police said the gang's leader had killed himself in his cell.", "Police says"},
		{"The army said it killed the militia's leader a year ago.", "The army says"},
		{"“Anyone found guilty of theft can expect to be fined,” the guild said.", "the guild says"},
		{"The union said any violations of the rules are a criminal offence.", "The union says"},
		{"“Anyone who stole should be jailed,” the guild said.", "the guild demands"},
		{"“The case lies far outside the area of the bank,” he said.", "he says"},
		{"“I have known Karl Orr since he was a boy. Karl is not a racist. He is a builder,” Ada Roe said.", "Ada Roe denies"},
		{"“He is a racist,” Ada Roe said.", "Ada Roe alleges"},
		{"Critics say he should condemn the attack.", "Critics demands"},
		{"Witnesses said soldiers shot two boys.", "Witnesses alleges"},
		{"The mayor said two pilots were killed by rebels.", "The mayor alleges"},
		{"Ada Roe said it was wrong to sell the hall.", "Ada Roe opposes"},
		{"Ada Roe said it would be wrong to assume the port was safe.", "Ada Roe says"},
		{"Karl Orr had nothing but good to say about the harbour.", "Karl Orr supports"},
		{"The mayor said the bear was shot by hunters.", "The mayor says"},
		{"The mayor said two pilots were killed by unknown gunmen.", "The mayor says"},
		{"Karl Orr told the court he killed his wife.", "Karl Orr confirms"},
		{"“He killed her in cold blood,” Karl Orr said.", "Karl Orr alleges"},
	}.check(t)
}
