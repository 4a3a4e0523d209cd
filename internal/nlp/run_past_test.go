package nlp_test

import "testing"

// TestRunPast takes off what somebody tells the words of the next, of the reporter and of the letter it was in, and gives back a subject.
func TestRunPast(t *testing.T) {
	mended{
		{"The port's lawyer Ada Venn told the Herald that the page is “wholly false” and the port's website says the ferry is “not on any list.”", "The port's lawyer Ada Venn | told | that the page is “wholly false; the port's website | says | the ferry is “not on any list.”"},
		{"The Herald reported on Friday that the mayor had resigned, but the Herald later withdrew that report.", "The Herald | reported on Friday | that the mayor had resigned"},
		{"The bank said the loan was safe, but the mayor had sold it.", "The bank | said | the loan was safe, but the mayor had sold it"},
		{"“We are safe,” Ada Venn wrote in a letter on Monday that listed the crew.", "Ada Venn | wrote in a letter | “We are safe,”"},
		{"The boat sank in the night, the crew told her they had seen a light.", "the crew | told | they had seen a light"},
		{"According to a report in the Herald, Venn, who once called the actors Karl Orr and Ida Moor “clumsy,” is apparently refusing to enter her office.", "a report in the Herald | According to | Venn, who once called the actors Karl Orr and Ida Moor “clumsy,” is apparently refusing to enter her office; Venn | is apparently refusing | to enter her office"},
	}.check(t)
}

// TestLeadBy gives a quotation to the one whom its own sentence tells to say it.
func TestLeadBy(t *testing.T) {
	mended{
		{"“It is old down there. You hear the pumps,” a clerk says. Another adds, “It smells of fish.”", "a clerk | says | “It is old down there. You hear the pumps,”; Another | adds | “It smells of fish.”"},
		{"“We had no water,” said a nurse. A second added: “We had no light.”", "a nurse | said | “We had no water,”; A second | added: | “We had no light.”"},
		{"“It is old,” a clerk says. “It smells of fish.”", "a clerk | says | “It is old,” + “It smells of fish.”"},
	}.check(t)
}

// TestOfNobody takes the "it" of which nobody is told that they say so, and what only looks so, for nobody's word.
func TestOfNobody(t *testing.T) {
	mended{
		{"With all the tickets he sold, it's already estimated that Orr made 4 million.", " | it's already estimated | that Orr made 4 million"},
		{"On his page, it is estimated that Reed has 200 friends.", " | it is estimated | that Reed has 200 friends"},
		{"It looks to be false for several reasons.", " | looks | It + to be false for several reasons"},
	}.check(t)
}

// TestHeardTelling reads whom others can hear saying something.
func TestHeardTelling(t *testing.T) {
	mended{
		{"In the video, Reed can be heard telling the driver, “Turn the lights off.”", "Reed | telling | Turn the lights off"},
		{"In the tape, Orr can be heard telling the crew, “Turn the lights off.”", "Orr | telling | Turn the lights off"},
		{"In the tape, no sailor can be heard telling the crew, “Turn the lights off.”", ""},
	}.check(t)
}
