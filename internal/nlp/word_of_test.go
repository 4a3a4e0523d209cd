package nlp_test

import "testing"

// TestOnWhoseWord reads from whom somebody has what they tell, whom they overheard, recall or quote, and whose word they give.
func TestOnWhoseWord(t *testing.T) {
	checkWays(t, []wayCase{
		{"The Tarnow Courier reported, on the word of two clerks it did not identify, that the dam was unsafe.", 1, "two clerks < The Tarnow Courier"},
		{"The Tarnow Courier reported, on the strength of strong sales, that the dam was unsafe.", 1, "The Tarnow Courier"},
		{"Ada Roe had the story from a gardener, who said the dam was unsafe.", 1, "who < Ada Roe"},
		{"Ada Roe bought the boat from a gardener, who said the dam was unsafe.", 1, "who"},
		{"The Tarnow Courier says the dam is unsafe. Its source is a former director.", 1, "a former director < The Tarnow Courier"},
		{"The dam is unsafe, the union says. It got the figure from Karl Orr, who was at the gate.", 1, "Karl Orr < the union"},
		{"Ada Roe recalled Karl Orr, the auditor, telling her that the dam was unsafe.", 2, "Karl Orr < Ada Roe"},
		{"Karl Orr, whom the Tarnow Courier quoted in May as saying the dam was unsafe, will be heard on Monday.", 1, "Karl Orr < the Tarnow Courier"},
		{"The bishop said the bursar had given him his word that the dam was safe.", 2, "the bursar < The bishop"},
		{"The bishop said the bursar had given him his word the dam was safe.", 2, "the bursar < The bishop"},
		{"Judge Ada Roe accepted the word of Karl Orr that the dam was safe.", 2, "Karl Orr < Judge Ada Roe"},
		{"The report, dated 14 June, relates the sworn account of Karl Orr that the dam was unsafe.", 2, "Karl Orr < The report, dated 14 June"},
		{"A nurse forwarded me a message she got from Ada Roe on Wednesday: “The dam is unsafe.”", 1, "Ada Roe < A nurse"},
		{"Karl Orr told Major Ferris that he gave no order, and that Ada Roe had assured him that the dam was safe.", 2, "Ada Roe < Karl Orr"},
	})
}

// TestCameAndTold gives what was told to whoever came, or got in touch, and told it, and not to who tells of that.
func TestCameAndTold(t *testing.T) {
	checkWays(t, []wayCase{
		{"Ada Roe said the mayor had walked over and whispered that the dam was unsafe.", 2, "the mayor < Ada Roe"},
		{"Ada Roe said the mayor had come to the house in May and warned that the dam was unsafe.", 2, "the mayor < Ada Roe"},
		{"Ada Roe said the mayor had phoned on Sunday and insisted the dam was safe.", 2, "the mayor < Ada Roe"},
		{"Ada Roe said the dam had failed and warned that more would.", 2, "Ada Roe"},
		{"The bishop denied the idea of dogs reaching heaven and said their death was the end.", 2, "The bishop"},
	})
}

// TestOwnSource reads whom somebody overheard on a day, and who says something in what was told of before.
func TestOwnSource(t *testing.T) {
	checkWays(t, []wayCase{
		{"A sergeant overheard Karl Orr on May 3 telling a clerk that the dam was unsafe.", 1, "Karl Orr < sergeant"},
		{"Ada Roe has a letter from the mine. In it Karl Orr says the dam is unsafe.", 1, "Karl Orr"},
	})
}
