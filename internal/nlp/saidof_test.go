package nlp_test

import "testing"

// TestSaidOfWhatWasTold reads what somebody says of what has just been told, behind a noun that sums it up, behind "which" and in a passive.
func TestSaidOfWhatWasTold(t *testing.T) {
	mended{
		{"The company was fined for it, which Blue Heron denies.", "Blue Heron | denies | which"},
		{"The ferry was overloaded, the Maritime Board says, which Blue Heron denies.", "the Maritime Board | says | The ferry was overloaded; Blue Heron | denies | which"},
		{"The harbour board was fined for the leak, which it has always denied.", "it | has always denied | which"},
		{"The governor vetoed the bill, which he called a gift to landlords.", "he | called | which + a gift to landlords"},
		{"They cut the fee, which the union has described as unfair.", "the union | has described as | which + unfair"},
		{"She was in Rome, a claim police say is false.", "police | say | a claim + is false"},
		{"She was in Rome, the mayor said, a claim that police say is false.", "the mayor | said | She was in Rome; police | say | a claim + is false"},
		{"The minister said he had never met Roe, a claim that Aftenblikk says is contradicted by two of his own e-mails.", "The minister | said | he had never met Roe; Aftenblikk | says | a claim + is contradicted by two of his own e-mails"},
		{"The lake is safe, the council says, something that swimmers say is nonsense.", "the council | says | The lake is safe; swimmers | say | something + is nonsense"},
		{"The toll was 40, a figure the police said on Monday was too low.", "the police | said | a figure + was too low"},
		{"The claim was denied by the bank.", "the bank | was denied by | The claim"},
		{"The account has been contradicted by the pilot.", "the pilot | has been contradicted by | The account"},
		{"The claim was denied by her lawyer, Ada Roe.", "her lawyer, Ada Roe | was denied by | The claim"},
		{"That was disputed last night by Declan Furey.", "Declan Furey | was disputed | That"},
	}.check(t)
}

// TestNotSaidOf makes sure that names, documents, contests and reasons are left alone.
func TestNotSaidOf(t *testing.T) {
	mended{
		{"Reed said he paid, something the firm denies.", "Reed | said | he paid; the firm | denies | something"},
		{"He signed the paper which his lawyer denies having drafted.", "his lawyer | denies | having drafted"},
		{"The company was fined, which is what Blue Heron wanted.", ""},
		{"The port was closed, which nobody denies.", ""},
		{"The river ran past a mill, which locals called the Snake.", ""},
		{"The title was contested by three clubs.", ""},
		{"He was confirmed by the senate.", ""},
		{"The account was confirmed by his e-mails.", "his e-mails | was confirmed | The account"},
	}.check(t)
}
