package nlp_test

import "testing"

// TestClosing gives whoever ends a sentence by telling it the whole clause before, and who speaks between commas the clause around them.
func TestClosing(t *testing.T) {
	mended{
		{"Rail workers will strike unless the guard is back by Monday, the union's secretary, Ada Roe, warned.", "the union's secretary, Ada Roe, | warned | Rail workers will strike unless the guard is back by Monday"},
		{"The dam will hold when the rain comes, a clerk boasted in a recording passed to the inquest by a waiter.", "a clerk | boasted | The dam will hold when the rain comes"},
		{"The clinic closed after the nurse resigned, her lawyer, Karl Orr, boasted on Monday.", "her lawyer, Karl Orr, | boasted | The clinic closed after the nurse resigned"},
		{"The tests, which began in May, were never finished, a clerk boasted.", "a clerk | boasted | The tests, which began in May, were never finished"},
		{"Karl Orr, the Tarn leader who has strangely stayed out of sight for almost a month, sparking talk of a stroke, is fine, a Tarn newspaper has reported.", "a Tarn newspaper | has reported | Karl Orr, the Tarn leader who has strangely stayed out of sight for almost a month, sparking talk of a stroke, is fine"},
		{"All nine hands were safe, boasted Ada Roe, the mayor.", "Ada Roe | boasted | All nine hands were safe"},
		{"Two men left before the alarm was raised, the official news agency TNW quoted Labour Minister Ada Roe as saying.", "Labour Minister Ada Roe | as saying | Two men left before the alarm was raised"},
		{"The other, who left the bureau, was blunter: the figures, he said, were cooked.", "he | said | the figures + were cooked"},
		{"The bank is calm; in May, Roe said, nobody had a key.", "Roe | said | in May + nobody had a key"},
		{"Eleven died in the storm; they had, Roe says, paid two men.", "Roe | says | they had + paid two men"},
		{"The firm - the oldest in Tarn - was, Roe said, shut.", "Roe | said | The firm - the oldest in Tarn - was + shut"},
		{"The road would stay shut for weeks, Karl Moor, speaking to reporters, said.", "Karl Moor | said | The road would stay shut for weeks"},
		{"Two men were hurt in the fire, the clinic, which treated them, said.", "the clinic | said | Two men were hurt in the fire"},
		{"The dam would kill the fish, the council, together with two unions, said.", "the council | said | The dam would kill the fish"},
		{"The port was safe, the mayor said, which the Herald noted.", "the mayor | said | The port was safe"},
		{"Brill Steel will shut, its owner said, which the union called a betrayal.", "its owner | said | Brill Steel will shut; the union | called | which + a betrayal"},
	}.check(t)
}

// TestMatterBehind gives who would not say something what stands behind that, and makes a silence of saying nothing.
func TestMatterBehind(t *testing.T) {
	mended{
		{"Ada Roe said the report was “true as far as it goes” but would not say who had made the offer.", "Ada Roe | said | the report was “true as far as it goes; Ada Roe | would not say | who had made the offer"},
		{"Orr said that two men had left but would not say when.", "Orr | said | that two men had left; Orr | would not say | when"},
		{"Ada Roe has said nothing in public since March.", "Ada Roe | has said nothing | "},
		{"The manager has said nothing of the fund.", "The manager | has said nothing of | the fund"},
	}.check(t)
}

// TestObjectAlone takes off what somebody denies, grants or rejects when, how and in what they did.
func TestObjectAlone(t *testing.T) {
	mended{
		{"The gate was shut. Ada Roe rubbished it within the hour.", "Ada Roe | rubbished | it"},
		{"The gate was shut. Ada Roe disputed that yesterday.", "Ada Roe | disputed | that"},
		{"The gate was shut. Ada Roe disputes that, too.", "Ada Roe | disputes | that"},
		{"Ada Roe admitted the mistake twice.", "Ada Roe | admitted | the mistake"},
		{"Ada Roe rejected the report the next day.", "Ada Roe | rejected | the report"},
		{"Ada Roe denied the charge in a statement.", "Ada Roe | denied | the charge"},
		{"Ada Roe rejected the offer of a day at the mill.", "Ada Roe | rejected | the offer of a day at the mill"},
		{"Ada Roe denied that two men had left.", "Ada Roe | denied | that two men had left"},
	}.check(t)
}

// TestBesideJoiner makes who stands between a word that joins two clauses and a verb of telling the one who tells.
func TestBesideJoiner(t *testing.T) {
	mended{
		{"The gate was open, but Karl Orr, the treasurer, told the Herald the fund was empty.", "Karl Orr, the treasurer, | told | the fund was empty"},
		{"The gate was open and Karl Orr, the treasurer, told the Herald that the fund was empty.", "Karl Orr, the treasurer, | told | that the fund was empty"},
		{"Ada Lind, the mayor, called it theft, and Karl Orr, the treasurer, said the fund was empty.", "Ada Lind, the mayor, | called | it; Karl Orr, the treasurer, | said | the fund was empty"},
		{"Ada Lind said the bank was safe, and Karl Orr, the treasurer, told the Herald the fund was empty.", "Ada Lind | said | the bank was safe; Karl Orr, the treasurer, | told | the fund was empty"},
		{"Records show two payments, and a former clerk there told the broadcaster that the senator called daily.", "Records | show | two payments; a former clerk | told | that the senator called daily"},
		{"Three current and former workers said the phrase was old.", "Three current and former workers | said | the phrase was old"},
		{"The mayor and Karl Orr said the fund was empty.", "The mayor and Karl Orr | said | the fund was empty"},
		{"The firm denied the charge, and its lawyer, standing outside the court, said it would appeal.", "The firm | denied | the charge; its lawyer | said | it would appeal"},
	}.check(t)
}

// TestHeldToBe makes those by whom somebody is said to be something the ones who say so.
func TestHeldToBe(t *testing.T) {
	mended{
		{"The chairman is said by two directors to have left in May.", "two directors | is said | The chairman + to have left in May"},
		{"Ada Roe was said by friends to be “shattered”.", "friends | was said | Ada Roe + to be “shattered"},
		{"He is believed by the crew to be ill.", "the crew | is believed | He + to be ill"},
		{"The road is held by the army to the north.", ""},
	}.check(t)
}

// TestJudgements adds what somebody calls something, with what they call so.
func TestJudgements(t *testing.T) {
	mended{
		{"Three ministers told the Herald it would go. A fourth called the affair “a slow puncture” that could be mended.", "Three ministers | told | it would go; A fourth | called | the affair “a slow puncture” that could be mended"},
		{"Ministers said it would go. A fourth deemed the affair a farce.", "Ministers | said | it would go; A fourth | deemed | the affair a farce"},
		{"A fourth branded the affair “a farce”.", "A fourth | branded | the affair “a farce"},
		{"The ministry termed the submission a farce.", "The ministry | termed | the submission a farce"},
		{"Ada Roe portrayed the sale as “a farce”.", "Ada Roe | portrayed | the sale as “a farce”"},
		{"Ada Roe called the clerk on Monday.", ""},
	}.check(t)
}

// TestAfterColon keeps the reporter's clause before a colon, things that were shown and the noun of a time in front out of who says what.
func TestAfterColon(t *testing.T) {
	mended{
		{"By morning the driver had a new version: he had seen sacks, he told Radio Unity.", "he | told | he had seen sacks"},
		{"The bank was calm: nobody had lost a crown, Ada Roe said.", "Ada Roe | said | nobody had lost a crown"},
		{"The engineers had reported no such thing, two of them told the paper.", "two of them | told | The engineers had reported no such thing"},
		{"Two days after the vote the Herald said it was over.", "the Herald | said | it was over"},
		{"Companies charge so much for gold watches because prices move.", ""},
		{"Prosecutors charged 15 people with theft.", "Prosecutors | charged | 15 people with theft"},
		{"Kell Orr, alleged ringleader of the gang, was held.", ""},
		{"Roe was charged in Lowick in December 2031.", ""},
		{"Roe was also praised in the West.", ""},
		{"Orr stands by an accusation he made in the council on Monday that the clerk had lied to him.", "Orr | stands by | an accusation he made in the council + that the clerk had lied to him;  | accusation | that the clerk had lied to him"},
		{"The charges she faces are serious.", ""},
		{"Orr dismissed Roe's claim that the ferry was unsafe.", "Orr | dismissed | Roe's claim that the ferry was unsafe; Roe's | claim | that the ferry was unsafe"},
		{"Roe's claim that the ferry he bought was unsafe is false.", "Roe's | claim | that the ferry he bought was unsafe"},
		{"The warning by the union that the ferry was unsafe has angered the mayor.", "the union | warning by | that the ferry was unsafe"},
		{"The officer's statement that was read out has been withdrawn.", ""},
		{"He faces charges he stole the boat.", " | charges | he stole the boat"},
		{"Police say Orr, who is suspected of killing the clerk, has fled.", "Police | say | Orr, who is suspected of killing the clerk, has fled;  | is suspected of | who + killing the clerk"},
		{"Karl Orr has been mocked for the delay.", " | has been mocked | Karl Orr + for the delay"},
		{"Karl Orr was promised a boat on Monday.", " | was promised | Karl Orr + a boat on Monday"},
		{"The club conceded a penalty. The storm claimed forty lives. She answered the door.", ""},
		{"The driver recalled the car. She noted the number of complaints. He accepted the role of the council in the delay.", "The driver | recalled | the car; She | noted | the number of complaints; He | accepted | the role of the council in the delay"},
		{"She reports to the finance director. He argued with his wife for an hour. He charged his phone.", ""},
		{"The club conceded that it had paid.", "The club | conceded | that it had paid"},
		{"The port has not confirmed the truce and there have been attacks since.", "The port | has not confirmed | the truce"},
		{"Police were unable to say who it was. The union has yet to confirm the report.", "Police | were unable to say | who it was; The union | has yet to confirm | the report"},
		{"The union was unable to say much.", ""},
		{"The letter was shown to the Pennant by two clerks, who said it was genuine.", "who | said | it was genuine"},
		{"Jurors were shown a diary entry in which Hope Tallis wrote that the stairs were old.", "Hope Tallis | wrote | that the stairs were old"},
	}.check(t)
}

// TestUtters gives a quotation behind a colon to whoever the clause before says has something to say.
func TestUtters(t *testing.T) {
	mended{
		{"Tom Blessing stood at the gate. The mayor had his answer ready: “It was a mistake.”", "The mayor | : | “It was a mistake.”"},
		{"Tom Blessing stood at the gate. Karl Orr was in no doubt: “I saw the sacks.”", "Karl Orr | : | “I saw the sacks.”"},
	}.check(t)
}
