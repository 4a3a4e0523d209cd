package nlp_test

import "testing"

// TestNextParagraph lets a quotation go on in a paragraph of its own behind one that is nothing but a quotation with who says it.
func TestNextParagraph(t *testing.T) {
	mended{
		{"“It was raining,” said Al Finch.\n\n“Then the wall went. My wife said it was the end.”\n\nThe council denied it.", "Al Finch | said | “It was raining,” + “Then the wall went. My wife said it was the end.”; My wife | said | it was the end; The council | denied | it"},
		{"“It was raining,” said Al Finch.\n\n“It was dry,” said Bo Lind.", "Al Finch | said | “It was raining,”; Bo Lind | said | “It was dry,”"},
		{"“It was raining,” said Al Finch.\n\n“Private. Keep out.”\n\nThe gate was shut.", "Al Finch | said | “It was raining,”"},
		{"“It was raining,” said Al Finch.\n\n‘All Bets Are Off Now’\n\nThe gate was shut.", "Al Finch | said | “It was raining,”"},
		{"“Was it raining?” said Al Finch.\n\n“It was dry all that day, and then the wall went.”\n\nThe gate was shut.", "Al Finch | said | “Was it raining?”"},
	}.check(t)
}

// TestBelowSpeaker gives a quotation that is all of a paragraph to the one person who speaks in that before.
func TestBelowSpeaker(t *testing.T) {
	const quote = "\n\n“The lifts have been out since May. Nobody comes to mend them.”\n\nIt rained."
	mended{
		{"Tom Lund, a doctor, said the ward was unsafe." + quote, "Tom Lund, a doctor, | said | the ward was unsafe; Tom Lund, a doctor, | “ | “The lifts have been out since May. Nobody comes to mend them.”"},
		{"Ada Venn denies that she knew of it." + quote, "Ada Venn | denies | that she knew of it; Ada Venn | “ | “The lifts have been out since May. Nobody comes to mend them.”"},
		{"Tom Lund said Karl Orr was unfit." + quote, "Tom Lund | said | Karl Orr was unfit"},
		{"Tom Lund asked whether it was safe." + quote, "Tom Lund | asked | whether it was safe"},
		{"The council said the ward was unsafe." + quote, "The council | said | the ward was unsafe"},
		{"Tom Lund said the ward was unsafe. He left at noon." + quote, "Tom Lund | said | the ward was unsafe"},
	}.check(t)
}
