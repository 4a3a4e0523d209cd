package nlp_test

import "testing"

// TestOverrun ends what somebody tells where words that are not theirs begin, and gives them what was cut off.
func TestOverrun(t *testing.T) {
	mended{
		{"Ada Roe said, “The court says the ban was unlawful and void — so the council must meet at once.”", "Ada Roe | said | “The court says the ban was unlawful and void — so the council must meet at once.”; The court | says | the ban was unlawful and void"},
		{"When the miners rose, Karl Orr refused to intervene, and the rising was crushed.", "Karl Orr | refused | to intervene"},
		{"Karl Orr promised to rebuild the pier, and to pay for it.", "Karl Orr | promised | to rebuild the pier, and to pay for it"},
		{"Canada’s Cape Orwin Will Welcome American Refugees Fleeing Mayor Orr.", "Canada’s Cape Orwin | Will Welcome | American Refugees Fleeing Mayor Orr"},
		{"Mayor Karl Will Says Dam Is Safe\n\nIt rained.", "Mayor Karl Will | Says | Dam Is Safe"},
		{"Karl Orr said that the firm had heard what voters are saying, and that he is as strong today as he was.", "Karl Orr | said | that the firm had heard what voters are saying, and that he is as strong today as he was"},
		{"If the claim is true, said Mr Orr, who heads the union, the firm could face a fine.", "Mr Orr, who heads the union, | said | If the claim is true + the firm could face a fine"},
		{"The army, said Ada Roe, who advises the minister, had failed.", "Ada Roe, who advises the minister, | said | The army + had failed"},
		{"For the families, said Ada Roe, whose brother died, the news was a shock.", "Ada Roe, whose brother died, | said | For the families + the news was a shock"},
		{"The firm told the Herald that it was sorry; it did not respond to questions.", "The firm | told | that it was sorry; it | did not respond to | questions"},
		{"The firm denied the charge; it did not reply to a letter.", "The firm | denied | the charge; it | did not reply to | a letter"},
		{"The minister admitted for the first time that she had lied.", "The minister | admitted | that she had lied"},
		{"The bridge shut for the first time that year, the mayor said.", "the mayor | said | The bridge shut for the first time that year"},
		{"Ada Roe said sales fell in 2017–2018.", "Ada Roe | said | sales fell in 2017–2018"},
		{"In findings published Tuesday in The Lantern, researchers said the germ spreads.", "researchers | said | the germ spreads"},
		{"In May, researchers said the germ spreads.", "researchers | said | the germ spreads"},
		{"The bank hid its losses, the Herald reported days later.", "the Herald | reported | The bank hid its losses"},
		{"The reason is simple: officials said the money had run out.", "officials | said | the money had run out"},
		{"The letter, dated May 4 and signed by Omar Bell, warned that the bridge was weak and urged the city to close it.", "The letter, dated May 4 and signed by Omar Bell, | warned | that the bridge was weak; The letter, dated May 4 and signed by Omar Bell, | urged | the city to close it"},
		{"The deal is dead, according to three officials, one of whom said the talks had failed in May.", "three officials | according to | The deal is dead; one of whom | said | the talks had failed in May"},
		{"The senator said that he would vote against the bill, becoming the first of his party to do so.", "The senator | said | that he would vote against the bill"},
		{"The senator said that he fell, breaking his leg.", "The senator | said | that he fell, breaking his leg"},
		{"The mayor, reached by phone, said, “I can't talk about that,” before hanging up.", "The mayor | said | “I can't talk about that,”"},
		{"Guild spokeswoman Ada Roe said “Our work is about people. It is not about ships.” The guild credits itself with saving 400 lives.", "Guild spokeswoman Ada Roe | said | “Our work is about people. It is not about ships.”; The guild | credits | itself with saving 400 lives"},
		{"The council voted 220 to 192 to pass the bill.", "The council | voted | to pass the bill"},
		{"“The clerk said: ‘It is late. Nobody will come now.’ So I went home,” Ada Venn said.", "The clerk | said: | ‘It is late. Nobody will come now.’; Ada Venn | said | “The clerk said: ‘It is late. Nobody will come now.’ So I went home,”"},
		{"“The foreman shouted ‘Get down! The roof is going!’ and then it fell,” said Karl Moor.", "The foreman | shouted | ‘Get down! The roof is going!’; Karl Moor | said | “The foreman shouted ‘Get down! The roof is going!’ and then it fell,”"},
		{"Ada Venn said the clerk had told her, “We close at five. Come back on Monday.”", "Ada Venn | said | the clerk had told her, “We close at five. Come back on Monday.”; the clerk | had told | “We close at five. Come back on Monday.”"},
	}.check(t)
}
