package coref_test

import "testing"

// TestOfficeOf joins a name with the office right before it and what that is of, with a small letter, too.
func TestOfficeOf(t *testing.T) {
	sameParty{
		{"who is to have it, beside another", "Harbour Whip Karl Orr and incoming chair of the Port Committee Ada Roe questioned the power.", "Harbour Whip Karl Orr and incoming chair of the Port Committee Ada Roe / Karl Orr / Ada Roe"},
		{"of a country", "Former president of Norway Karl Orr said the treaty was dead.", "Former president of Norway = Karl Orr"},
		{"of a town", "The mayor of Brandt Petra Lund said the bridge was unsafe. Lund left.", "The mayor of Brandt = Petra Lund = Lund"},
		{"of the opposition", "The leader of the opposition Ada Roe said the vote was late. She left.", "The leader of the opposition = Ada Roe = She"},
		{"of a navy", "The chief of the navy Karl Orr said the ship was safe. Tom Reed left.", "The chief of the navy = Karl Orr / Tom Reed"},
		{"one of two", "Tom Reed and incoming chair of the harbour board Karl Orr said the port was full.", "incoming chair of the harbour board = Karl Orr / Tom Reed"},
		{"a clause without that", "The governor of the province Karl Orr fled said it was late. Orr wept.", "The governor of the province Karl Orr / Karl Orr = Orr"},
		{"of league leaders", "The chairman of league leaders Lowick Town denied taking bribes.", "The chairman of league leaders Lowick Town / Lowick Town"},
	}.check(t)
}

// TestRanks cuts off ranks and titles of two words, and what somebody is at a firm, before a name.
func TestRanks(t *testing.T) {
	sameParty{
		{"a rank", "Harbour spokesman Rear Adm. Karl Orr said the wall was old. Orr left.", "Karl Orr = Orr"},
		{"a wing commander", "Wing Commander Ada Roe said the field was closed. Roe left.", "Ada Roe = Roe"},
		{"a wife", "President Karl Brandt said he and his wife First Lady Ada Brandt were well.\n\nBrandt left.", "Karl Brandt = his = Brandt / Ada Brandt"},
		{"at a firm", "Velmark Chief Designer Karl Orr spoke about the clock on Monday. Orr left.", "Karl Orr = Orr"},
		{"the rear of something", "Rear Window said the hall was shut. Tom Reed left.", "Rear Window / Tom Reed"},
	}.check(t)
}
