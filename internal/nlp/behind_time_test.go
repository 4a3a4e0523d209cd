package nlp_test

import "testing"

// TestClausesBehindTime gives whoever tells what stands behind when, where or in what they told it, with a comma or "that".
func TestClausesBehindTime(t *testing.T) {
	mended{
		{"Local officials said on Saturday, about 20 houses fell.", "Local officials | said | about 20 houses fell"},
		{"Velmark announced via Twitter around 9:40 am (1640 UTC), dock two had been shut.", "Velmark | announced | dock two had been shut"},
		{"Local officials reported at a press conference that about 20 buildings collapsed.", "Local officials | reported | that about 20 buildings collapsed"},
		{"The Exchange reported on Monday that Velmark was days from default, attributing this to two creditors.", "The Exchange | reported | that Velmark was days from default; The Exchange | attributing | this to two creditors"},
		{"Police alleged the accused performed two attacks.", "Police | alleged | the accused performed two attacks"},
		{"Ada Roe said on Saturday, hours before the dam broke, that the road was safe.", "Ada Roe | said | that the road was safe"},
		{"Officials said on Monday, when the dam broke, nobody was there.", "Officials | said | nobody was there"},
		{"The firm announced on Monday, and the council agreed.", "The firm | announced | "},
		{"Ada Roe warned on Sunday, when the dam broke.", "Ada Roe | warned | "},
	}.check(t)
}

// TestClosingWhen gives whoever tells something at the end of a sentence all of it, whatever words for when or in which brackets stand beside.
func TestClosingWhen(t *testing.T) {
	mended{
		{"Mayor Ada Roe died of fever, the ministry confirmed yesterday evening.", "the ministry | confirmed | Mayor Ada Roe died of fever"},
		{"Two boats sank off Marl, Velmark reported late Monday.", "Velmark | reported | Two boats sank off Marl"},
		{"Karl Orr has died, wrestling club World Ring Star (Star) announced yesterday.", "wrestling club World Ring Star (Star) | announced | Karl Orr has died"},
		{"Seyed Mohammad Mir-Hamad, a council member of Tarn Council, died of fever, the government announced yesterday.", "the government | announced | Seyed Mohammad Mir-Hamad, a council member of Tarn Council, died of fever"},
		{"Protesters have claimed Tarn, especially, amongst other parties, is ruining the harbour.", "Protesters | have claimed | Tarn, especially, amongst other parties, is ruining the harbour"},
		{"It was safe, the mayor and her deputy said.", "the mayor and her deputy | said | It was safe"},
		{"It was safe, both the mayor and her deputy said.", "both the mayor and her deputy | said | It was safe"},
		{"It was safe, Ada Roe and the head of the port said on Monday.", "Ada Roe and the head of the port | said | It was safe"},
		{"Journalist Karl Orr is on a leave of absence from Velmark Media after the fire at the mill, New York Magazine's Ada Roe reports.", "New York Magazine's Ada Roe | reports | Journalist Karl Orr is on a leave of absence from Velmark Media after the fire at the mill"},
		{"More than 500 men were hurt, Roe Watch said Monday, including 60 reportedly hurt in March.", "Roe Watch | said | More than 500 men were hurt + including 60 reportedly hurt in March;  | reportedly | including 60 + hurt in March"},
		{"An affidavit states she was pushed.", "An affidavit | states | she was pushed"},
	}.check(t)
}

// TestOverPreposition makes all of a noun group who tells, and not what stands behind the last preposition in it.
func TestOverPreposition(t *testing.T) {
	mended{
		{"Sources close to the play being staged in Lowick also said it was off.", "Sources close to the play being staged in Lowick | also said | it was off"},
		{"Officials briefed on the plan for the port of Lowick said it was off.", "Officials briefed on the plan for the port of Lowick | said | it was off"},
		{"A trader who was at the meeting with the board of the port warned that it was off.", "A trader who was at the meeting with the board of the port | warned | that it was off"},
		{"Residents employed at the yard denied that the dam was cracked.", "Residents employed at the yard | denied | that the dam was cracked"},
		{"Lawyers quoted in the Herald warned that it was off.", "Lawyers quoted in the Herald | warned | that it was off"},
		{"When it rained, sources close to the play in Lowick said it was off.", "sources close to the play in Lowick | said | it was off"},
	}.check(t)
}

// TestJointBehindQuotations gives what stands in quotation marks to all who tell it behind.
func TestJointBehindQuotations(t *testing.T) {
	mended{
		{"“Two men had left,” two clerks and a guard insisted.", "two clerks and a guard | insisted | “Two men had left,”"},
		{"“The dam was cracked,” both the mayor and her deputy said.", "both the mayor and her deputy | said | “The dam was cracked,”"},
		{"“The dam was cracked,” the mayor said.", "the mayor | said | “The dam was cracked,”"},
	}.check(t)
}
