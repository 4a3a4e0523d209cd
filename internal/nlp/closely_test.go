package nlp_test

import "testing"

// TestRelativeOnly leaves to who is inserted in a relative clause that clause, and the main one to whoever tells that.
func TestRelativeOnly(t *testing.T) {
	mended{
		{"Hale left on Monday, the day when, according to pilots, the ferry sank.", "pilots | according to | when + the ferry sank"},
		{"Hale met the clerk who, according to pilots, sank the boat.", "pilots | according to | who + sank the boat"},
		{"Hale went to the mill, where, pilots said, two men were held.", "pilots | said | where + two men were held"},
		{"The mill, which, according to pilots, had burned, was old.", "pilots | according to | which + had burned"},
		{"That is why, pilots said, the ferry was late.", "pilots | said | That is why + the ferry was late"},
		{"The mayor was told. She had, according to a clerk, who said Orr raised the letter with her in May.", "a clerk | according to | She had; who | said | Orr raised the letter with her in May"},
		{"The word came from the tenth floor, according to two clerks, who say the mayor phoned them.", "two clerks | according to | The word came from the tenth floor; who | say | the mayor phoned them"},
		{"The files were copied. Ada Roe did not say by whom.", "Ada Roe | did not say | by whom"},
		{"On the claim that special adviser Ivo Lund asked for the delay, Ada Roe was silent.", " | claim | that special adviser Ivo Lund asked for the delay; special adviser Ivo Lund | asked | for the delay"},
	}.check(t)
}

// TestGoesOn lets contents go on behind what is put in between commas or dashes, and with another clause.
func TestGoesOn(t *testing.T) {
	mended{
		{"The clerk said Orr and Lund had supper at the Quay House, a riverside inn, on May 3, three weeks before the vote was held.", "The clerk | said | Orr and Lund had supper at the Quay House, a riverside inn, on May 3"},
		{"The clerks said Ivo Lund, the mate, sent the matrix - the paper that tells bidders how many points each part is worth - to Tern Oil Inc. on or about May 3.", "The clerks | said | Ivo Lund, the mate, sent the matrix - the paper that tells bidders how many points each part is worth - to Tern Oil Inc. on or about May 3; that | tells | how many points each part is worth"},
		{"A spokeswoman said the picture was in Tolm, and that a clerk had been engaged.", "A spokeswoman | said | the picture was in Tolm, and that a clerk had been engaged"},
		{"The firm's ledgers indicated Orr paid 750 crowns in 2016 and twice as much in 2018, and that he owed 300 million due in four years.", "The firm's ledgers | indicated | Orr paid 750 crowns in 2016 and twice as much in 2018, and that he owed 300 million due in four years"},
		{"The gun that Carrow Falls police said they found in Terrence Holm's car does not exist.", "Carrow Falls police | said | they found in Terrence Holm's car"},
		{"Ada Roe said afterwards that the pier was unsafe.", "Ada Roe | said | that the pier was unsafe"},
		{`She said the pier was the guild's, adding: "I do not hide behind a supplier."`, "She | said | the pier was the guild's; She | adding: | \"I do not hide behind a supplier.\""},
	}.check(t)
}

// TestPaperLearns reads what papers tell on their own word, and leaves out what they tell of their making.
func TestPaperLearns(t *testing.T) {
	mended{
		{"The dam was cracked in May, the Lowick Courier has learned.", "the Lowick Courier | has learned | The dam was cracked in May"},
		{"The ministry hid the leak and sacked the clerk only in June, the Mercury can disclose.", "the Mercury | can disclose | The ministry hid the leak and sacked the clerk only in June"},
		{"The dam has cracked, Harbour News understands, two weeks after it was built.", "Harbour News | understands | The dam has cracked + two weeks after it was built"},
		{"The firm has learned that the mill is old.", "The firm | has learned | that the mill is old"},
		{"The Courier is not naming the girls because they are young.", ""},
		{"The Lowick Mercury does not identify its sources.", ""},
	}.check(t)
}

// TestDeniedThrough reads denials through somebody, and not what somebody is denied.
func TestDeniedThrough(t *testing.T) {
	mended{
		{"Ivo Lund, through his lawyer, denied having dinner with the mate and said he was in Tolm.", "Ivo Lund | denied | having dinner with the mate; Ivo Lund, through his lawyer, | said | he was in Tolm"},
		{"Ivo Lund has since denied, through neighbours, asking for a delay.", "Ivo Lund | has since denied | asking for a delay"},
		{"The clerk, denied a raise, left the room.", ""},
	}.check(t)
}

// TestTellsNothing leaves out who reports to somebody, speaks for others, checks or reads something, or did one of two things.
func TestTellsNothing(t *testing.T) {
	mended{
		{"Lena Hatch, who reports to the council and not to the mayor, declined to comment.", "Lena Hatch | declined | to comment"},
		{"Ana Holm, who speaks for the opposition on ferries, said the pier was unsafe.", "Ana Holm | said | the pier was unsafe"},
		{`"Either he saw and told nobody or he did not see and ought to have," Ada Roe said.`, `Ada Roe | said | "Either he saw and told nobody or he did not see and ought to have,"`},
		{"Ada Roe has since rechecked her figures.", ""},
		{"The ministry hid it, and told the clerk only once voters had gone to the polls.", ""},
		{"Yesterday morning also saw an earthquake in the town.", ""},
		{"The bill does not offer couples all the same rights.", ""},
		{"A Tolmian spacecraft capable of carrying pilots has made it to the station.", ""},
		{"Ivo Lund, reached at his home in Lowick, said his crew collected from all 61 schools.", "Ivo Lund | said | his crew collected from all 61 schools"},
		{`Not so far as we can tell, was the answer, and we cannot tell very far. "The boats are gone. I choose those words with care."`, ""},
		{`"My life is in that file," said the woman, who asked us not to print her name.`, `the woman | said | "My life is in that file,"`},
	}.check(t)
}

// TestHeadlineDoers reads who says something in a headline that tells something else too.
func TestHeadlineDoers(t *testing.T) {
	const rest = "\n\nBy Tom Reed\n\nThe harbour was quiet."
	mended{
		{"Lowick mayor places head of works on leave, says she was briefed" + rest, "Lowick mayor | says | she was briefed"},
		{"Minister denies ignoring flood warning, says two deaths not linked by any test" + rest, "Minister | denies | ignoring flood warning; Minister | says | two deaths not linked by any test"},
		{"Lights out at the mill as Orla says sorry" + rest, "Orla | says | sorry"},
		{"FERRY FIRE: Owner says crew slept" + rest, "Owner | says | crew slept"},
		{"Judge frees Orr, says police lied about letter" + rest, "Judge | says | police lied about letter"},
		{"FLOOD AND FIRE\n\nMill knew of crack in the dam wall - insiders" + rest, "insiders | - | Mill knew of crack in the dam wall"},
		{"TARN MILL: We will not close" + rest, "TARN MILL | : | We will not close"},
	}.check(t)
}
