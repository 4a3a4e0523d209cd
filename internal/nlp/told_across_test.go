package nlp_test

import "testing"

// TestToldAcross lets what somebody tells go on behind an aside on who did what it tells, or on when another told it.
func TestToldAcross(t *testing.T) {
	mended{
		{"One of them claimed the foreman had told the crew that a senior engineer, speaking by phone, had ordered him not to stop the pump “for every small leak”.", "One of them | claimed | the foreman had told the crew that a senior engineer, speaking by phone, had ordered him not to stop the pump “for every small leak”; the foreman | had told | that a senior engineer, speaking by phone, had ordered him not to stop the pump “for every small leak; a senior engineer | had ordered | him not to stop the pump “for every small leak”"},
		{"A nurse said the matron had told the ward that the director, writing from London, had asked her not to “alarm anybody”.", "A nurse | said | the matron had told the ward that the director, writing from London, had asked her not to “alarm anybody”; the matron | had told | that the director, writing from London, had asked her not to “alarm anybody; the director, writing from London, | had asked | her not to “alarm anybody"},
		{"Two guests say Judge Karl Orr told Dan Rusk, over what I am told was trout, that the expert had failed.", "Two guests | say | Judge Karl Orr told Dan Rusk, over what I am told was trout, that the expert had failed; Judge Karl Orr | told | that the expert had failed"},
		{"A waiter said the senator told his aide, during what she called a long dinner, that the vote was lost.", "A waiter | said | the senator told his aide, during what she called a long dinner, that the vote was lost; the senator | told | that the vote was lost"},
		{"A clerk said Roe told a colleague, who left in May, that the bill was paid.", "A clerk | said | Roe told a colleague, who left in May, that the bill was paid; Roe | told | that the bill was paid"},
		{"Roe told the court that the driver, adding up the bill, had laughed.", "Roe | told | that the driver, adding up the bill, had laughed"},
		{"Roe told the court that the lights were off, adding that nobody had checked.", "Roe | told | that the lights were off; Roe | adding | that nobody had checked"},
		{"A donor tells me that he personally mentioned the cottage to the mayor’s counsel, Tom Grell, at a dinner in July, and that Grell said, “We’ve heard that, and it’s sorted.”", "A donor | tells | that he personally mentioned the cottage to the mayor’s counsel, Tom Grell, at a dinner in July, and that Grell said, “We’ve heard that, and it’s sorted.”; he | personally mentioned | the cottage to the mayor’s counsel, Tom Grell; Grell | said | “We’ve heard that, and it’s sorted.”"},
		{"The mayor said that the wall was safe, and that was that.", "The mayor | said | that the wall was safe, and that was that"},
	}.check(t)
}

// TestSayTold reads what several say of what another told.
func TestSayTold(t *testing.T) {
	mended{
		{"Two folks at the table say Judge Karl Orr told Dan Rusk, over what I am told was trout, that the farmers’ expert hadn’t laid a glove on him.", "Two folks at the table | say | Judge Karl Orr told Dan Rusk, over what I am told was trout, that the farmers’ expert hadn’t laid a glove on him; Judge Karl Orr | told | that the farmers’ expert hadn’t laid a glove on him"},
		{"Two guests at the lodge say the mayor told the builder, over dinner, that the plan was dead.", "Two guests at the lodge | say | the mayor told the builder, over dinner, that the plan was dead; the mayor | told | that the plan was dead"},
		{"Three clerks in the office say Ada Roe told Ivo Lund that the file was gone.", "Three clerks in the office | say | Ada Roe told Ivo Lund that the file was gone; Ada Roe | told | that the file was gone"},
		{"Several people with knowledge of the dinner say Ada Roe told Ivo Lund that the file was gone.", "Several people with knowledge of the dinner | say | Ada Roe told Ivo Lund that the file was gone; Ada Roe | told | that the file was gone"},
	}.check(t)
}
