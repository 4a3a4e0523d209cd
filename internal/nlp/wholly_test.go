package nlp_test

import "testing"

// TestWholly reads the rest of what somebody tells, and no more than that.
func TestWholly(t *testing.T) {
	mended{
		{"The harbour board confirmed divers had been at the quay since Saturday evening and that a notice had been issued for the gate.", "The harbour board | confirmed | divers had been at the quay since Saturday evening and that a notice had been issued for the gate"},
		{"WorkSure confirmed inspectors had been at the park since Saturday evening and that a prohibition notice had been issued for the slide gate.", "WorkSure | confirmed | inspectors had been at the park since Saturday evening and that a prohibition notice had been issued for the slide gate"},
		{"General manager Renee Holm rejected claims in The Lowick Post, based on a leaked log and three unnamed aides, that she was away.", "General manager Renee Holm | rejected | claims in The Lowick Post, based on a leaked log and three unnamed aides, that she was away"},
		{"Eric Nord, a security director, informed regional director James Tash that he would be glad to call.", "Eric Nord, a security director, | informed | that he would be glad to call"},
		{"Mr Orr accepted the findings and apologised to Ms Roe.", "Mr Orr | accepted | the findings"},
		{"The regulator made no finding about who gave the order, saying accounts given to it “cannot be reconciled”.", "The regulator | made no finding about | who gave the order; The regulator | saying | accounts given to it “cannot be reconciled”"},
		{"The claim by a rival, Karl Orr, that he warned Tash in November has begun to fray.", "a rival, Karl Orr, | claim | that he warned Tash in November"},
		{"He maintained the $80,000 he offered the family came without conditions.", "He | maintained | the $80,000 he offered the family came without conditions"},
		{"She declined to discuss the latch or the log, which the Gazette reported on Wednesday had been edited after the flood, citing a clerk it did not name.", "She | declined to discuss | the latch or the log; the Gazette | reported | which + had been edited after the flood"},
	}.check(t)
}

// TestNoCompound takes no first words of a noun for who speaks, and no "that" for what leads to a clause.
func TestNoCompound(t *testing.T) {
	mended{
		{"A deafening birther debate over whether Orr satisfied the standard for the office emerged in the months before the vote.", " | debate over | whether Orr satisfied the standard for the office emerged in the months before the vote"},
		{"“I don’t know why he’s saying that, but I will take Bernard Orr over Karl Tash anytime,” she said.", "she | said | “I don’t know why he’s saying that, but I will take Bernard Orr over Karl Tash anytime,”"},
	}.check(t)
}
