package coref_test

import "testing"

// TestWhichIt tells who "it" is that tells something of what the main clause is about, and whose lawyer disputes that. The form is that of [TestResolve].
func TestWhichIt(t *testing.T) {
	for _, c := range []struct {
		name, src, same string
	}{
		{"the body of the main clause", "Kenya rejected the map, which it said was drawn by a clerk.", "Kenya = it"},
		{"a body that is called by its first word", "The Health Inspectorate fined Brightwell Medical in May. Brightwell disputes the finding of the Health Inspectorate, which it says is based on a misreading.", "Brightwell Medical = Brightwell = it / Health Inspectorate"},
		{"a body that the clause is about", "Ada Roe sued the bank, which it says was late.", "the bank = it / Ada Roe"},
		{"no person with a last name", "Karl Reed lost his job at the bank. Reed won the case against the bank, which it says was unfair.", "the bank = it / Karl Reed = Reed"},
		{"a lawyer", "Prosecutors say Karl Orr paid the judge, which his lawyer disputes.", "Karl Orr / his lawyer / the judge"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
