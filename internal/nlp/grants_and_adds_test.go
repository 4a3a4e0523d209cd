package nlp_test

import "testing"

// TestGrantsAndAdds gives what is told behind "but" to whoever granted something before it, and not to whom that was granted of.
func TestGrantsAndAdds(t *testing.T) {
	mended{
		{"Harbour director Ines Lund acknowledged that the pilot slept but noted that divers say the hull is sound.",
			"Harbour director Ines Lund | acknowledged | that the pilot slept; Harbour director Ines Lund | noted | that divers say the hull is sound; divers | say | the hull is sound"},
		{"Roe admitted that the minister erred but said that the drug was weak.", "Roe | admitted | that the minister erred; Roe | said | that the drug was weak"},
		{"The bank's chairwoman confirmed that the clerk left but added that the books were sound.", "The bank's chairwoman | confirmed | that the clerk left; The bank's chairwoman | added | that the books were sound"},
	}.check(t)
}

// TestAddsOn gives a sentence without a subject, which begins with adding, to the one who speaks in the sentence before.
func TestAddsOn(t *testing.T) {
	mended{
		{`The mayor said the dam was safe. Adding: "It will hold for years."`, `The mayor | said | the dam was safe; The mayor | Adding: | "It will hold for years."`},
		{`Karl Orr said of the memo that it "was thin." Adding, "They always are."`, `Karl Orr | said of the memo | that it "was thin."; Karl Orr | Adding | "They always are."`},
		{"The mayor said the dam was safe.\n\nAdding, \"It will hold for years.\"", `The mayor | said | the dam was safe;  | Adding | "It will hold for years."`},
	}.check(t)
}
