package nlp_test

import "testing"

// TestAskedAs gives who is quoted in an aside behind a question what was asked about, and nothing of the answer.
func TestAskedAs(t *testing.T) {
	mended{
		{"Asked if he had laughed at the victims, as the Courier quoted a guard as saying, Karl Pohl said he could not recall it.", "a guard | as saying | he had laughed at the victims; Karl Pohl | said | he could not recall it"},
		{"Asked whether he had lied, as the Tarnow Courier reported, Karl Pohl said he could not recall it.", "the Tarnow Courier | reported | he had lied; Karl Pohl | said | he could not recall it"},
		{"Pressed on whether he had lied, as critics claim, the minister said no.", "critics | claim | he had lied; the minister | said | no"},
	}.check(t)
}

// TestBehindVerb finds who says something behind the verb right behind a quotation.
func TestBehindVerb(t *testing.T) {
	mended{
		{"“We saw the boat,” says one of them. “The captain was drunk.”", "one of them | says | “We saw the boat,” + “The captain was drunk.”"},
		{"“We saw the boat,” says one of the sailors who left.", "one of the sailors who left | says | “We saw the boat,”"},
	}.check(t)
}

// TestDidNext ends what somebody says where the report tells what came of it, what they did next or what others did.
func TestDidNext(t *testing.T) {
	mended{
		{"Arno Air said it was in talks, sending its shares up 24%.", "Arno Air | said | it was in talks"},
		{"Arno Air said it was in talks, sending its men home.", "Arno Air | said | it was in talks, sending its men home"},
		{"The minister told parliament that the bridge was safe, as protesters gathered outside.", "The minister | told | that the bridge was safe"},
		{"The minister told parliament that the bridge was safe, as engineers had found.", "The minister | told | that the bridge was safe, as engineers had found; engineers | had found | that the bridge was safe"},
		{"The museum said that the vase was safe, and produced a photograph.", "The museum | said | that the vase was safe"},
		{"The museum said that the vase was safe, and denied a theft.", "The museum | said | that the vase was safe; The museum | denied | a theft"},
		{"The minister said that the talks would go on, then left the room.", "The minister | said | that the talks would go on"},
		{"The minister said that the clerk had a drink, then left the room.", "The minister | said | that the clerk had a drink, then left the room"},
	}.check(t)
}

// TestSourceInContent takes who says something, and what they were asked about, out of what they say.
func TestSourceInContent(t *testing.T) {
	mended{
		{"Ostin, asked about the bonus, said: “I have been offered no such thing.”", "Ostin | said: | “I have been offered no such thing.”"},
		{"“We want more,” the union said. A clerk at the plant, stopped outside his home, said: “I know what I sent, I would send it again tomorrow.”", "the union | said | “We want more,”; A clerk at the plant | said: | “I know what I sent, I would send it again tomorrow.”"},
		{"The ferry was late, the mate said: “It was fog.”", "the mate | said: | The ferry was late + “It was fog.”"},
	}.check(t)
}

// TestWithoutTaken leaves a quotation whole to the verb that stands behind it, and gives it to who spoke before where that has a pronoun.
func TestWithoutTaken(t *testing.T) {
	mended{
		{"Pohl, a neighbour, spoke against. “Paint the bridge, yes. Close it, no,” he told the meeting.", "Pohl, a neighbour, | told | “Paint the bridge, yes. Close it, no,”"},
		{"Director Constance Ayling takes the microphone. She reads from notes. “I will see this through. Quitting would be the easy thing.” Shouts from union members at the back.", "She | reads from notes | I will see this through. Quitting would be the easy thing; union members at the back | Shouts | “I will see this through. Quitting would be the easy thing.”"},
	}.check(t)
}

// TestItIsSilent reads the silence of a body that is called it, and in whose opinion something is so without a comma behind.
func TestItIsSilent(t *testing.T) {
	mended{
		{"The Halvar Group spoke. It refused to discuss the sale.", "It | refused to discuss | the sale"},
		{"Karl Pohl spoke. In his opinion a faulty heater was to blame.", "his | opinion | a faulty heater was to blame"},
		{"Karl Pohl spoke. The man in his opinion the worst left.", ""},
	}.check(t)
}

// TestSubjectInContent gives what is told to who tells it at the end of the sentence.
func TestSubjectInContent(t *testing.T) {
	mended{
		{"The dam could break within a week, the acting head of police warned.", "the acting head of police | warned | The dam could break within a week"},
		{"The dam could break within a week, the acting head of the board said.", "the acting head of the board | said | The dam could break within a week"},
	}.check(t)
}

// TestWhoeverTells gives what is told to whoever does something, not to what they do it with.
func TestWhoeverTells(t *testing.T) {
	mended{
		{"Whoever answered the phone claimed the shop was closed.", "Whoever answered the phone | claimed | the shop was closed"},
		{"Whoever wrote the letter said the dam was unsafe.", "Whoever wrote the letter | said | the dam was unsafe"},
	}.check(t)
}

// TestSeatInBrackets gives what is told to who has the bracket, not to the seat in it.
func TestSeatInBrackets(t *testing.T) {
	mended{
		{"The plan was late. Orr (Lab., Pell) said it would cost a million.", "Orr (Lab., Pell) | said | it would cost a million"},
		{"Karl Orr (Lab., Pell) said it would cost a million.", "Karl Orr (Lab., Pell) | said | it would cost a million"},
		{"“It is late,” Orr (Con., Tarn West) said.", "Orr (Con., Tarn West) | said | “It is late,”"},
	}.check(t)
}
