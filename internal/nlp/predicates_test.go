package nlp_test

import "testing"

// TestBeforePredicate reads who is put between commas before the predicate of what they say.
func TestBeforePredicate(t *testing.T) {
	mended{
		{"It was, he said, unthinkable that one had been missed.", "he | said | It was + unthinkable that one had been missed"},
		{"No one in his office, he went on, had asked for any minutes to be altered.", "he | went on | No one in his office + had asked for any minutes to be altered"},
		{"She was, he told the newspaper De Maas in April, dismissed for poor performance.", "he | told | She was + dismissed for poor performance"},
		{"It would be, she said, foolish to close the pit now.", "she | said | It would be + foolish to close the pit now"},
		{"This was, the minister said, the last chance for the talks.", "the minister | said | This was + the last chance for the talks"},
		{"Such a plan, Mr Otto went on, had never been put to cabinet.", "Mr Otto | went on | Such a plan + had never been put to cabinet"},
		{"The dam, she continued, would not last another winter.", "she | continued | The dam + would not last another winter"},
		{"The boy was, police told the Tribune last week, left alone for an hour.", "police | told | The boy was + left alone for an hour"},
		{"The tunnel was, an engineer told the inquiry on Monday, dug without a permit.", "an engineer | told | The tunnel was + dug without a permit"},
		{"The bill was late; it was, Roe said, a disgrace, and the council left.", "Roe | said | it was + a disgrace"},
		{"It is, Palk added, too early to say.", "Palk | added | It is + too early to say"},
		{"He had, he said, never met her.", "he | said | He had + never met her"},
		{"The meeting, he went on time and again, was useless.", ""},
		{"The road, which went on to the sea, was closed.", ""},
		{"He was, to his credit, sorry.", ""},
		{"Ivo Lund, the engineer who wrote the memo, told The Adit that he had warned her.", "Ivo Lund, the engineer who wrote the memo, | told | that he had warned her"},
	}.check(t)
}
