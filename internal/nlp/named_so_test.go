package nlp_test

import "testing"

// TestNamedSo leaves out what only tells how somebody or something is called, and keeps what somebody calls another.
func TestNamedSo(t *testing.T) {
	mended{
		{"The machines come from a Vale company called Ironquill, which calls them “tireless porters” that give a “calm and steady presence.”", "which | calls | them “tireless porters” that give a “calm and steady presence.”"},
		{"Emil Roe and a clerk named Karl Orr never made it to Vale.", ""},
		{"The docker dubbed Redbeard has been found in Vale, police said.", "police | said | The docker dubbed Redbeard has been found in Vale"},
		{"Police named Karl Orr, 41, as the suspect.", "Police | named | Karl Orr, 41;  | suspect | Karl Orr, 41"},
		{"The mayor called the crane a disgrace.", "The mayor | called | the crane a disgrace"},
		{"The union called its demands modest.", "The union | called | its demands modest"},
	}.check(t)
}

// TestFrontThing takes off who speaks the thing or the event in which they did, where that begins the sentence without a comma.
func TestFrontThing(t *testing.T) {
	mended{
		{"At the press conference today officials also said that the blast had caught them by surprise.", "officials | also said | that the blast had caught them by surprise"},
		{"In an online video Ada Roe described her brother as a romantic.", "Ada Roe | described | her brother as a romantic"},
		{"On live television Karl Orr said the harbour would close.", "Karl Orr | said | the harbour would close"},
		{"In the blog post Karl Orr, the chief clerk of the port, said the crane had been sold.", "Karl Orr, the chief clerk of the port, | said | the crane had been sold"},
		{"The council leader Karl Orr said the vote was lost.", "The council leader Karl Orr | said | the vote was lost"},
	}.check(t)
}
