package coref_test

import "testing"

// TestSaidOfBehind takes he and she in a quotation for whom it is said of, right behind who says it.
func TestSaidOfBehind(t *testing.T) {
	sameParty{
		{"behind the name", "Karl Lusk met a waitress at the lodge. Ruth Holm was there. “She said they were friends,” Lusk said of the waitress.", "a waitress = She = the waitress"},
		{"behind the verb", "Karl Lusk met Ada Roe. Ruth Holm was there. “She lied,” Karl Lusk said about Roe.", "Ada Roe = She = Roe"},
		{"of no person", "Karl Lusk met Ada Roe in May. “She lied,” Lusk said of the letter.", "Ada Roe = She"},
	}.check(t)
}

// TestWasTold takes she who tells what somebody told somebody for the one who was told.
func TestWasTold(t *testing.T) {
	sameParty{
		{"who was told", "Ada Roe was there with Megan Lind. Karl Orr had told Lind that the log was lost, she said.", "Megan Lind = she"},
		{"who was told, behind one who did something", "Megan Tolliver worked for Lorna Bristow. Bristow was angry. Gordon Cole, the chief of staff, had told Tolliver earlier that day that Grant Sewell, Corbin's lobbyist, had \"a problem with page four,\" she said.", "Megan Tolliver = she"},
		{"who was told by him", "Ada Roe was there. He had told Karl Orr that the log was lost, he said.", "Ada Roe / Karl Orr"},
	}.check(t)
}
