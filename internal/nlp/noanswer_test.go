package nlp_test

import "testing"

// TestEither reads who gave no answer either.
func TestEither(t *testing.T) {
	mended{
		{"Roe did not respond to a request for comment, nor did his lawyer.", "Roe | did not respond to | a request for comment; his lawyer | nor did | "},
		{"Roe did not respond to a request for comment. Nor did his lawyer, Ada Finch.", "Roe | did not respond to | a request for comment; his lawyer, Ada Finch | Nor did | "},
		{"The bank would not comment, nor would Mr Orr.", "The bank | would not comment | ; Mr Orr | nor would | "},
		{"Roe declined to comment on the fee, as did the bank.", "Roe | declined to comment on | the fee; the bank | as did | "},
		{"Roe could not be reached and nor could his brother.", "Roe | could not be reached | ; his brother | nor could | "},
		{"The union said the offer was low, as did the guild.", "The union | said | the offer was low"},
		{"Mr Brandt did not respond to a request for an interview, nor did the chairman, Sir Neil Amoah.", "Mr Brandt | did not respond to | a request for an interview; the chairman, Sir Neil Amoah | nor did | "},
		{"Orr did not sign the bill, nor did Roe.", "Orr | did not sign | the bill"},
		{"Orr did not deny the claim, nor did his lawyer.", "Orr | did not deny | the claim"},
		{"Roe did not respond to a call, nor did he leave the house.", "Roe | did not respond to | a call"},
	}.check(t)
}

// TestSoughtInVain reads who could not be reached, and not what could not.
func TestSoughtInVain(t *testing.T) {
	mended{
		{"Karl Roe left the port in May. Efforts to reach him on Monday were unsuccessful.", "him | were unsuccessful | "},
		{"Attempts to contact the firm failed.", "the firm | failed | "},
		{"Attempts to contact the firm on Monday were not successful.", "the firm | were not successful | "},
		{"The Courier could not reach Mr Roe on Sunday.", "Mr Roe | could not reach | "},
		{"The Courier was unable to reach the military for comment.", "the military | was unable to reach | "},
		{"No one at the mill could be reached.", "the mill | could be reached | "},
		{"Nobody from the firm was available for comment.", "the firm | was available for comment | "},
		{"Rescuers could not reach the miners. Attempts to contact them by radio failed.", ""},
		{"The crew was trapped below the deck. Efforts to reach the crew were unsuccessful.", ""},
		{"Attempts to reach a settlement failed.", ""},
		{"Attempts to reach the summit were unsuccessful.", ""},
		{"The Courier could not reach agreement with the printers.", ""},
		{"No one in the town could reach the bridge.", ""},
		{"Nobody at the port said that the dam was weak.", ""},
	}.check(t)
}

// TestSentAway reads who sends those who ask to others, or goes away from them.
func TestSentAway(t *testing.T) {
	mended{
		{"Roe referred all questions to his lawyer.", "Roe | referred all questions | to his lawyer"},
		{"Roe directed inquiries about the sale to his agent.", "Roe | directed inquiries | to his agent"},
		{"The ministry referred a request for comment to the police.", "The ministry | referred a request | to the police"},
		{"The house referred all inquiries to a committee.", "The house | referred all inquiries to | a committee"},
		{"Mayor Karl Roe walked away when asked about the letter.", "Mayor Karl Roe | walked away | "},
		{"Asked whether she had met the builder, Ms Orr walked away.", "Ms Orr | walked away | "},
		{"Mr Roe put down the phone when asked whether he had met the builder.", "Mr Roe | put down the phone | "},
		{"Karl Roe hung up when that account was read to him.", "Karl Roe | hung up | "},
		{"Roe had nothing to add when asked about the letter.", "Roe | had nothing to add | "},
		{"The mayor took no questions.", "The mayor | took no questions | "},
		{"The coach chose not to speak to reporters.", "The coach | chose not to speak | "},
		{"The report criticised the firm but stopped short of calling it theft.", "The report | criticised | the firm; The report | stopped short of calling | it theft"},
		{"The council said it would not discuss the case while the trial was under way, and referred questions to the police.", "The council | said | it would not discuss the case while the trial was under way, and referred questions to the police"},
		{"Ms Orr walked away when asked to leave.", ""},
		{"The chief walked away from the firm in May.", ""},
		{"Ms Orr ended the call at noon.", ""},
		{"The coach chose not to play.", ""},
		{"She had nothing to add to the soup.", ""},
	}.check(t)
}

// TestNoAnswerPositions tells no answer from silence, and neither from what courts and committees are asked to settle.
func TestNoAnswerPositions(t *testing.T) {
	positions{
		{"Roe did not answer a call, ⟦cue nor did⟧ ⟦source his lawyer⟧.", "no_response"},
		{"Roe declined to comment, ⟦cue as did⟧ ⟦source his lawyer⟧.", "declines"},
		{"Attempts to contact ⟦source the firm⟧ ⟦cue failed⟧.", "no_response"},
		{"The Courier ⟦cue was unable to reach⟧ ⟦source Mr Roe⟧.", "no_response"},
		{"No one at ⟦source the mill⟧ ⟦cue could be reached⟧.", "no_response"},
		{"⟦source The port⟧ ⟦cue did not immediately answer⟧.", "no_response"},
		{"⟦source Roe⟧ ⟦cue hung up⟧ when the letter was read to him.", "declines"},
		{"⟦source Roe⟧ ⟦cue walked away⟧ when asked about the fee.", "declines"},
		{"⟦source Roe⟧ ⟦cue referred questions⟧ ⟦content to his lawyer⟧.", "declines"},
		{"⟦source The firm⟧ ⟦cue chose⟧ ⟦content not to comment⟧.", "declines"},
		{"⟦source The port⟧ ⟦cue had nothing to say about⟧ ⟦content the fee⟧.", "declines"},
		{"“⟦source I⟧ ⟦cue have nothing positive to say about⟧ ⟦content the plan⟧.”", "opposes"},
		{"The owners and, ⟦cue as noted⟧, ⟦source the guild⟧, ⟦content were late⟧.", "says"},
	}.check(t)
}
