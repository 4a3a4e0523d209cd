package nlp_test

import "testing"

// TestSilencesInOtherWords reads who gave no answer in words that are rarer, and not whoever is silent without having been asked.
func TestSilencesInOtherWords(t *testing.T) {
	mended{
		{"Asked whether it was true, Roe would not say.", "Roe | would not say | "},
		{"Ada Roe offered no comment.", "Ada Roe | offered no comment | "},
		{"Ada Roe left without answering questions.", "Ada Roe | left without answering | questions"},
		{"The ministry turned down an interview.", "The ministry | turned down an interview | "},
		{"The ministry turned down a request to comment.", "The ministry | turned down a request to comment | "},
		{"The ministry turned down a request for an interview.", "The ministry | turned down a request for an interview | "},
		{"The ministry turned down a loan.", ""},
		{"No comment was immediately available from the ministry.", "the ministry | No comment was immediately available | "},
		{"The Courier received no reply from the ministry.", "the ministry | received no reply | "},
		{"The Courier approached Ada Roe for comment but received no reply.", "Ada Roe | received no reply | "},
		{"Ada Roe has kept silent on the matter.", "Ada Roe | has kept silent | "},
		{"Many who saw it keep silent.", ""},
	}.check(t)
}

// TestBehindQuotation reads who tells what stands in quotation marks before, with what is told of how they know.
func TestBehindQuotation(t *testing.T) {
	mended{
		{"“The dam was unsafe,” said two people briefed on the talks.", "two people briefed on the talks | said | “The dam was unsafe,”"},
		{"“The dam was unsafe,” said three current and former officials.", "three current and former officials | said | “The dam was unsafe,”"},
		{"In an interview with the Tarnow Courier, an official who asked not to be named said the dam was unsafe.", "an official | said | the dam was unsafe"},
		{"In the chamber, the minister, Karl Orr, said the dam was unsafe.", "the minister, Karl Orr, | said | the dam was unsafe"},
	}.check(t)
}

// TestDeedsToSomebody leaves out what was done to somebody in words of which nothing is told.
func TestDeedsToSomebody(t *testing.T) {
	mended{
		{"The council informed the firm in May.", ""},
		{"The council contacted Marl Voss Shipping.", ""},
		{"The memo advised him to sign.", "The memo | advised | him to sign"},
		{"Marl Voss Shipping, which runs the port, was fined by the council.", ""},
	}.check(t)
}

// TestRecordedAs reads whom a document records as saying something, where the verb was taken for a noun.
func TestRecordedAs(t *testing.T) {
	mended{
		{"A minute of the meeting records a Marl Voss manager as saying that the trains were late.", "a Marl Voss manager | as saying | that the trains were late"},
		{"“He came home that night and told me the clerk had left,” Ada Roe said.", "He | told | the clerk had left; Ada Roe | said | “He came home that night and told me the clerk had left,”"},
		{"Minister backs inquiry into dam report\n\nIt rained.", "Minister | backs | inquiry into dam report"},
		{"Watchdog confirms dam report was hidden\n\nIt rained.", "Watchdog | confirms | dam report was hidden"},
		{"Watchdog backs away from dam report\n\nIt rained.", ""},
	}.check(t)
}

// TestQuotationsBeside gives quotations to whose reply they are said to be, and to who does something between two of them.
func TestQuotationsBeside(t *testing.T) {
	mended{
		{"“The dam was unsafe,” came the reply from Ada Roe.", "Ada Roe | came the reply from | “The dam was unsafe,”"},
		{"Ada Roe’s answer was short. “The dam was unsafe.”", "Ada Roe | . | “The dam was unsafe.”"},
		{"“The dam was unsafe.” Ada Roe paused. “We told them in May.”", "Ada Roe | “ | “The dam was unsafe.”; Ada Roe | . | “We told them in May.”"},
		{"“The dam was unsafe.” It rained. “We told them in May.”", ""},
		{"The union was blunt: “The dam was unsafe for years.”", "The union | : | “The dam was unsafe for years.”"},
	}.check(t)
}

// TestPlainerActs reads who undertook, objected or stood by somebody, and not who stood by a door.
func TestPlainerActs(t *testing.T) {
	mended{
		{"The ministry undertook to repair the dam.", "The ministry | undertook | to repair the dam"},
		{"The ministry objected to the plan.", "The ministry | objected to | the plan"},
		{"The ministry stood by the minister.", "The ministry | stood by | the minister"},
		{"The Courier stands by its reporting.", "The Courier | stands by | its reporting"},
		{"The guard stood by the door.", ""},
	}.check(t)
}

// TestButBehind ends what is told according to somebody in front before what a reporter adds with "but".
func TestButBehind(t *testing.T) {
	mended{
		{"According to the rules, the deputy would succeed the mayor, but that post is empty after the death of Karl Brandt.", "the rules | According to | the deputy would succeed the mayor"},
		{"According to Ada Roe, the dam was not just old, but weak.", "Ada Roe | According to | the dam was not just old, but weak"},
	}.check(t)
}

// TestFoundByLooking reads what those who looked into something found, without "that".
func TestFoundByLooking(t *testing.T) {
	mended{
		{"The doctors followed the patients and found the drug worked better in winter.", "The doctors | found | the drug worked better in winter"},
	}.check(t)
}
