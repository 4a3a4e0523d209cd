package nlp_test

import "testing"

// TestReduced reads who speaks where a participle without commas tells more of them, and leaves alone what only looks so.
func TestReduced(t *testing.T) {
	mended{
		{"Opposition leader Ina Lind speaking to the institute on Monday called it void.", "Opposition leader Ina Lind speaking to the institute on Monday | called | it void"},
		{"Opposition leader Ina Lind speaking to the institute called the vote void.", "Opposition leader Ina Lind speaking to the institute | called | the vote void"},
		{"Mayor Tom Reed speaking after the vote called the plan a disgrace.", "Mayor Tom Reed speaking after the vote | called | the plan a disgrace"},
		{"Mayor Tom Reed speaking after the vote denied the claim.", "Mayor Tom Reed speaking after the vote | denied | the claim"},
		{"Analyst Jana Roe writing in the Ledger argued the bank was safe.", "Analyst Jana Roe writing in the Ledger | argued | the bank was safe"},
		{"Workers gathered outside the mill called the offer an insult.", "Workers gathered outside the mill | called | the offer an insult"},
		{"The driver stopped by police told them he was late.", "The driver stopped by police | told | he was late"},
		{"The minister criticised by the union for cutting the pay of nurses said he had no choice.", "The minister criticised by the union for cutting the pay of nurses | said | he had no choice"},
		{"The company blamed by the council for leaving the pumps off for a week says it was never told.", "the council | blamed | The company + for leaving the pumps off; The company blamed by the council for leaving the pumps off for a week | says | it was never told"},
		{"A lawyer representing the widow called the ruling a scandal.", "A lawyer representing the widow | called | the ruling a scandal"},
		{"Protesters carrying banners demanded an inquiry.", "Protesters carrying banners | demanded | an inquiry"},
		{"A spokesman reached by telephone said the plant would close.", "A spokesman reached by telephone | said | the plant would close"},
		{"Lind, speaking to the institute, called it void.", "Lind | called | it void"},
		{"A woman walking her dog called the police on Monday.", ""},
		{"A man driving to work called his wife from the bridge.", ""},
		{"The man named in the report called a lawyer.", ""},
		{"The regulator admitted on Thursday that an auditor had warned it about the app.", "The regulator | admitted | that an auditor had warned it about the app; an auditor | had warned it about | the app"},
		{"The senator called on his party to drop Orr after the mogul claimed that a judge was unfit.", "The senator | called on | his party to drop Orr; the mogul | claimed | that a judge was unfit"},
		{"The company blamed the council for leaving the pumps off, residents said.", "The company | blamed | the council for leaving the pumps off; residents | said | The company blamed the council for leaving the pumps off"},
	}.check(t)
}
