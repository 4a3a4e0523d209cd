package coref_test

import "testing"

// TestListed takes the second of a list for no apposition of the first, and one of several for nobody who is named later.
func TestListed(t *testing.T) {
	sameParty{
		{"a list of three", "Ana Sol, her lawyer, and her mother came to court. Her lawyer said it was late.", "Ana Sol / Her lawyer"},
		{"an apposition", "Ana Sol, the mayor, and Karl Orr came to court. The mayor said it was late.", "Ana Sol = The mayor / Karl Orr"},
		{"one of several", "One victim said the gang had beaten him. The final victim, Orlan Reed, was found on Friday.", "One victim / Orlan Reed"},
		{"another", "A victim said the gang had beaten him. Another victim, Orlan Reed, was found on Friday.", "A victim / Orlan Reed"},
		{"one of the directors", "The chairman, one of the directors said, was asleep.", "The chairman / one of the directors"},
		{"named later", "A nurse said the ward was full. The nurse, Ada Roe, has resigned.", "Ada Roe = A nurse"},
	}.check(t)
}
