package nlp_test

import "testing"

// TestTakenApart keeps what one says, and how and to whom, apart from what another says.
func TestTakenApart(t *testing.T) {
	mended{
		{"President Karl Orr congratulated Ada Roe, saying, “hopefully we are going to find a lot of work that we can finish together.”", "President Karl Orr | congratulated | Ada Roe; President Karl Orr | saying | “hopefully we are going to find a lot of work that we can finish together.”"},
		{"The general warned that the war would be long, two officials said on Tuesday, contradicting the ministry.", "The general | warned | that the war would be long; two officials | said | The general warned that the war would be long"},
		{"The day ended with Ada Roe calling the plan a gift to speculators and Karl Orr calling it a lifeline for the port.", "Ada Roe | calling | the plan a gift to speculators; Karl Orr | calling | it a lifeline for the port"},
		{"Experts differed, with Ada Roe saying the dam was safe while Karl Orr warned it could fail.", "Ada Roe | saying | the dam was safe; Karl Orr | warned | it could fail"},
		{"Karl Orr called the inquiry a “witch hunt”, and on Twitter referred to its head as “a clown”.", "Karl Orr | called | the inquiry a “witch hunt; Karl Orr | referred to | its head as “a clown”"},
		{"The company denied the charge and Ms Hale, reached by phone, said she was tired.", "The company | denied | the charge; Ms Hale | said | she was tired"},
		{"The chairman, one of the directors told the Herald, was asleep.", "one of the directors | told | The chairman + was asleep"},
		{"The mayor was ready: “We will not move a stone.”", "The mayor | : | “We will not move a stone.”"},
		{"The letter was short: “You are dismissed today.”", ""},
		{"Karl Orr was born poor: “We had nothing at all.”", ""},
		{"The minister denied all of it on Monday.", "The minister | denied | all of it"},
		{"Two officials confirmed the deal to the Tarn Post.", "Two officials | confirmed | the deal"},
		{"Ada Roe announced the vote in a letter to members.", "Ada Roe | announced | the vote"},
		{"“We paid,” Karl Orr said, adding later, “It was a fair price.”", "Karl Orr | said | We paid; Karl Orr | adding later | “It was a fair price.”"},
		{"Lind said nothing was hidden.", "Lind | said | nothing was hidden"},
	}.check(t)
}
