package nlp_test

import "testing"

// TestUnrealGrants leaves out what nobody has granted, confirmed or charged, though a verb for that stands there.
func TestUnrealGrants(t *testing.T) {
	mended{
		{"The vote got the mayor to admit that he had lied.", "the mayor | to admit | that he had lied"},
		{"The storm would lead the mill to acknowledge that the dam was unsafe. It will drive the mill to concede that it was late.", ""},
		{"Not the mayor but the clerk said that the dam was unsafe.", "the clerk | said | that the dam was unsafe"},
		{"It was confirmed on Monday by the council that the dam was unsafe.", "the council | was confirmed on Monday by | that the dam was unsafe"},
		{"It was not confirmed by the council that the dam was unsafe.", ""},
		{"It could be confirmed by the council that the dam was unsafe.", ""},
		{"Among those who said that the dam was unsafe was Karl Orr.", "who | said | that the dam was unsafe"},
		{"Families urged the senator to apologise for his remarks.", "Families | urged | the senator to apologise for his remarks"},
		{"The union called on the mill to admit that the river was poisoned.", "The union | called on | the mill to admit that the river was poisoned"},
		{"The vote will force Karl Orr to acknowledge a hard truth.", ""},
		{"The mayor was forced to admit that the dyke was weak.", "The mayor | to admit | that the dyke was weak"},
		{"Few mayors would ever admit this.", ""},
		{"Peace means acknowledging that both sides have suffered.", ""},
		{"There has been no announcement from the palace confirming that the king has died.", ""},
		{"The firm issued no statement admitting the leak.", ""},
		{"The firm issued a statement admitting the leak.", "The firm | issued a statement admitting | the leak"},
		{"Nothing has been confirmed.", ""},
		{"No arrests have been confirmed.", ""},
		{"The reports could not be independently confirmed.", ""},
		{"We will bring you further news as it is confirmed.", ""},
		{"The deaths were confirmed by the port.", "the port | were confirmed | The deaths"},
		{"The firm is not accused of any wrongdoing.", ""},
		{"The firm is accused of fraud.", " | is accused | The firm + of fraud"},
		{"None of his clients were charged.", ""},
	}.check(t)
}

// TestAccusedSubject gives no accusation to whom it is made against.
func TestAccusedSubject(t *testing.T) {
	mended{
		{"Ada Roe Accused Of Shocking Act With Lamp", " | Accused Of | Ada Roe + Shocking Act With Lamp"},
		{"Council Accused Of Cover-Up To Protect Its Chief", " | Accused Of | Council + Cover-Up To Protect Its Chief"},
		{"In 1998, Karl Orr was impeached for lying to investigators.", " | was impeached for | Karl Orr + lying to investigators"},
		{"The mayor accused the clerk of theft.", "The mayor | accused | the clerk of theft"},
	}.check(t)
}
