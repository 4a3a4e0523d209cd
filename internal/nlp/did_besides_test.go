package nlp_test

import "testing"

// TestDidBesides ends what somebody says of a thing where they do something besides.
func TestDidBesides(t *testing.T) {
	mended{
		{"The union said the offer was too low and walked out of the talks.", "The union | said | the offer was too low"},
		{"The firm argued the tax was unlawful and took the state to court.", "The firm | argued | the tax was unlawful"},
		{"The coach said the race was unfair and withdrew his team.", "The coach | said | the race was unfair"},
		{"Moss told the court that the dam was safe and left by a side door.", "Moss | told | that the dam was safe"},
		{"The union said the firm had lied to the state and sought to overturn the ruling.", "The union | said | the firm had lied to the state and sought to overturn the ruling"},
		{"The union said the deal was unfair and violated the law.", "The union | said | the deal was unfair and violated the law"},
		{"Lind said Orr had lost the vote and gone home.", "Lind | said | Orr had lost the vote and gone home"},
		{"The clerk said Orr was ill and left by a side door.", "The clerk | said | Orr was ill and left by a side door"},
	}.check(t)
}
