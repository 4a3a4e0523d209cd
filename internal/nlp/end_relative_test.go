package nlp_test

import "testing"

// TestEndRelative reads what a relative clause between commas is told to say, without the sentence around it.
func TestEndRelative(t *testing.T) {
	mended{
		{"The town's laws, which the bank says are the strictest anywhere, make it hard to sack staff.", "the bank | says | which + are the strictest anywhere"},
		{"The new dam, which engineers say is unsafe, opened on Monday.", "engineers | say | which + is unsafe"},
		{"Its rules, which Ada Roe says are the worst in the country, keep out small firms.", "Ada Roe | says | which + are the worst in the country"},
		{"The deal, which the union says is a gift, will be signed on Monday.", "the union | says | which + is a gift"},
		{"The mill, which the owner says is safe, sound and dry.", "the owner | says | which + is safe, sound and dry"},
		{"She left the mill, which the owner says was shut, sold and emptied.", "the owner | says | which + was shut, sold and emptied"},
		{"The dam, which engineers say was old, rusted and unsafe, is shut.", "engineers | say | which + was old, rusted and unsafe"},
	}.check(t)
}
