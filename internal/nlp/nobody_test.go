package nlp_test

import "testing"

// TestPressed makes sure that who is pressed, challenged or quizzed asks nothing and challenges nobody.
func TestPressed(t *testing.T) {
	mended{
		{"Pressed on whether she believed the minister, the spokesman said it was late.", "the spokesman | said | it was late"},
		{"Pressed on the toll, the minister said that 40 had died.", "the minister | said | that 40 had died"},
		{"Pressed repeatedly on whether the dam was safe, Ada Roe said the engineers would decide.", "Ada Roe | said | the engineers would decide"},
		{"Challenged over the figures, the minister said they were sound.", "the minister | said | they were sound"},
		{"Quizzed on the figures, the minister said they were sound.", "the minister | said | they were sound"},
		{"Questioned about the fire, Roe said she had been asleep.", "Roe | said | she had been asleep"},
		{"Pushed on whether he would resign, Orr declined to answer.", "Orr | declined | to answer"},
		{"Reed asked whether the fee was fair.", "Reed | asked | whether the fee was fair"},
		{"Roe challenged the figures.", "Roe | challenged | the figures"},
	}.check(t)
}

// TestCitedBeside makes sure that the citing beside a statement or a silence is no statement of its own, and reads figures that rest on whom a paper cites.
func TestCitedBeside(t *testing.T) {
	mended{
		{"Citing a text message it had obtained, Aftenblikk reported on Friday that Roe had bet on the match.", "Aftenblikk | reported on Friday | that Roe had bet on the match"},
		{"Citing minutes it had seen, the Tribune said the board knew.", "the Tribune | said | the board knew"},
		{"State radio, citing the army, put the toll at 40.", "State radio, citing the army, | put | the toll at 40"},
		{"Local television, quoting hospital officials, gave a figure of 98 dead.", "Local television, quoting hospital officials, | gave | a figure of 98 dead"},
		{"SNA, citing doctors, spoke of forty dead.", "SNA, citing doctors, | spoke of | forty dead"},
		{"The radio station, quoting a nurse, described bodies in the street.", "The radio station, quoting a nurse, | described | bodies in the street"},
		{"The Tribune, citing leaked minutes, gave the price as $2m.", "The Tribune, citing leaked minutes, | gave | the price as $2m"},
		{"Quoting from a letter sent in May, the Echo said the bishop knew.", "the Echo | said | the bishop knew"},
		{"The mayor cancelled the march, citing safety fears.", "The mayor | citing | safety fears"},
		{"The choir, quoting Brahms, gave a performance of 98 minutes.", "The choir | quoting | Brahms"},
	}.check(t)
	checkWays(t, []wayCase{
		{"Local television, quoting hospital officials, gave a figure of 98 dead.", 1, "hospital officials < Local television"},
		{"SNA, citing doctors, spoke of forty dead.", 1, "doctors < SNA"},
	})
}

// TestUnspoken makes sure that who has spoken to somebody, or named nobody, says nothing by that, nor others what they will say.
func TestUnspoken(t *testing.T) {
	mended{
		{"The Courier has also spoken to a former Orrin engineer who took part in the survey. He recalled that a colleague had left.", "He | recalled | that a colleague had left"},
		{"Roe talked to her brother about the fire.", ""},
		{"Roe spoke to reporters about the fire.", "Roe | spoke to reporters about | the fire"},
		{`"The file was thin," the analyst Jo Whitmore wrote. She did not name the manager.`, `the analyst Jo Whitmore | wrote | "The file was thin,"`},
		{"Police would not name the man.", "Police | would not name | the man"},
		{`"They will say it was the wind," Teladi said. "They always say it was the wind."`, `Teladi | said | "They will say it was the wind," + "They always say it was the wind."; They | say | it was the wind`},
		{`"The company won't say what it paid," said Roe.`, `The company | won't say | what it paid; Roe | said | "The company won't say what it paid,"`},
	}.check(t)
}
