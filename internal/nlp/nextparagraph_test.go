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
