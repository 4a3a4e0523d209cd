package nlp_test

import "testing"

// TestGoBetween reads through whom somebody says something: those who carry the words are links, those who speak for somebody are the speakers.
func TestGoBetween(t *testing.T) {
	checkWays(t, []wayCase{
		{"Ada Roe, according to Karl Orr, acknowledged that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"A letter from the union, read out by Karl Orr, said that the dam was unsafe.", 1, "the union < Karl Orr"},
		{"Karl Orr denied Ada Roe's claim that the dam was unsafe.", 2, "Ada Roe's"},
		{"Karl Orr repeated Ada Roe's claim that the dam was unsafe.", 2, "Ada Roe's < Karl Orr"},
		{"The ministry denied reports from news outlets that claim the soldier was shot.", 2, "news outlets"},
		{"The Tarnow Courier reported on Oct. 15 that the dam was unsafe.", 1, "The Tarnow Courier"},
		{"Through a friend, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < a friend"},
		{"Speaking through an interpreter, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < an interpreter"},
		{"Ada Roe told the Tarnow Courier through her son that the dam was unsafe.", 1, "Ada Roe < her son < the Tarnow Courier"},
		{"“The dam is unsafe,” Ada Roe said via an intermediary.", 1, "Ada Roe < an intermediary"},
		{"Ada Roe, in a message relayed through a friend to the Tarnow Courier, said that the dam was unsafe.", 1, "Ada Roe < a friend < the Tarnow Courier"},
		{"In a statement issued through her lawyers, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < her lawyers"},
		{"Ada Roe said through her lawyer that the dam was unsafe.", 1, "her lawyer for Ada Roe"},
		{"Ada Roe said through Karl Orr, her lawyer, that the dam was unsafe.", 1, "Karl Orr for Ada Roe"},
		{"The judge, through Karl Orr, who is her solicitor, denied that the dam was unsafe.", 1, "Karl Orr for The judge"},
		{"Ada Roe said she had learned through a friend that the dam was unsafe.", 1, "Ada Roe"},
		{"Ada Roe resigned on Friday. Through Karl Orr she let it be known that the dam was unsafe.", 1, "she < Karl Orr"},
		{"The Tarnow Courier obtained a note in which Karl Orr quotes Ada Roe as saying that the dam was unsafe.", 1, "Ada Roe < Karl Orr < The Tarnow Courier"},
	})
}

// TestPersonsInChains reads that persons stay links of what was told to the press, where it was not told to them.
func TestPersonsInChains(t *testing.T) {
	checkWays(t, []wayCase{
		{"In messages forwarded to the Tarnow Courier by Karl Orr, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < Karl Orr < the Tarnow Courier"},
		{"Karl Orr testified that Ada Roe told the Tarnow Courier that the dam was unsafe.", 2, "Ada Roe < the Tarnow Courier < Karl Orr"},
		{"Ada Roe told Karl Orr that the dam was unsafe. She told Karl Orr that it would break.", 2, "She"},
	})
}

// TestCarried reads who read, played or handed on what bears the words of somebody.
func TestCarried(t *testing.T) {
	checkWays(t, []wayCase{
		{"In testimony read aloud by Karl Orr, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"In messages forwarded by a former colleague, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < a former colleague"},
		{"On a recording played to the court by Karl Orr, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < Karl Orr"},
		{"Ada Roe said in a letter smuggled out of jail by a guard that the dam was unsafe.", 1, "Ada Roe < a guard"},
		{"Ada Roe said in a note that a guard had carried out of jail that the dam was unsafe.", 1, "Ada Roe < a guard"},
		{"“The dam is unsafe,” Ada Roe said in comments relayed by Karl Orr.", 1, "Ada Roe < Karl Orr"},
		{"In a report published by the ministry, Ada Roe said that the dam was unsafe.", 1, "Ada Roe"},
	})
}

// TestRecalledSaying reads who remembers or heard another say what stands before them.
func TestRecalledSaying(t *testing.T) {
	checkWays(t, []wayCase{
		{"“The dam is unsafe,” Karl Orr recalled Ada Roe telling him.", 1, "Ada Roe < Karl Orr"},
		{"“The dam is unsafe,” the clerk remembered Ada Roe saying.", 1, "Ada Roe < the clerk"},
		{"“The dam is unsafe,” Karl Orr heard the mate say.", 1, "the mate < Karl Orr"},
		{"“The dam is unsafe,” Karl Orr recalled.", 1, "Karl Orr"},
		{"Karl Orr recalled Ada Roe saying that the dam was unsafe.", 2, "Ada Roe < Karl Orr"},
	})
}

// TestShownToPress reads who showed or gave to the press that in which somebody says something, and what has whose words.
func TestShownToPress(t *testing.T) {
	checkWays(t, []wayCase{
		{"Karl Orr showed the Tarnow Courier a message in which Ada Roe said that the dam was unsafe.", 2, "Ada Roe < Karl Orr < the Tarnow Courier"},
		{"Karl Orr gave the Tarnow Courier a copy of a letter in which Ada Roe said that the dam was unsafe.", 1, "Ada Roe < Karl Orr < the Tarnow Courier"},
		{"Karl Orr forwarded to the Tarnow Courier an email in which Ada Roe said that the dam was unsafe.", 1, "Ada Roe < Karl Orr < the Tarnow Courier"},
		{"Karl Orr posted a video in which Ada Roe says that the dam was unsafe.", 2, "Ada Roe < Karl Orr"},
		{"In her resignation note, read to the Tarnow Courier by a clerk, Ada Roe said that the dam was unsafe.", 1, "Ada Roe < a clerk < the Tarnow Courier"},
		{"The Tarnow Courier has seen a memo quoting Ada Roe as saying that the dam was unsafe.", 1, "Ada Roe < a memo < The Tarnow Courier"},
		{"A recording heard by the Tarnow Courier has Ada Roe saying that the dam was unsafe.", 1, "Ada Roe < A recording < the Tarnow Courier"},
		{"“The dam was unsafe,” Ada Roe was quoted by Karl Orr as saying.", 1, "Ada Roe < Karl Orr"},
	})
}

// TestToldBesides reads who is told something behind what else they did.
func TestToldBesides(t *testing.T) {
	checkWays(t, []wayCase{
		{"Ada Roe said a colleague had asked for a visit and been told by the clerk that the dam was unsafe.", 2, "the clerk < a colleague < Ada Roe"},
		{"Mr Orr, from the dock, called out that he was innocent, and was told by the judge to be quiet.", 2, "the judge"},
		{"Ada Roe said a colleague had been told by the clerk that the dam was unsafe.", 2, "the clerk < a colleague < Ada Roe"},
	})
}
