package nlp_test

import "testing"

// TestDaysApart parts a day, and an initial, from the name behind it.
func TestDaysApart(t *testing.T) {
	mended{
		{"The minister said on Friday Osler Steel had closed.", "The minister | said | Osler Steel had closed"},
		{"Officials said late Friday Karl Orr had fled.", "Officials | said | Karl Orr had fled"},
		{"It was reported on Saturday Karl Orr was stabbed.", " | It was reported | Karl Orr was stabbed"},
		{"Mr Orr said he had met Mr K. The firm denied it.", "Mr Orr | said | he had met Mr K.; The firm | denied | it"},
	}.check(t)
}
