package nlp_test

import "testing"

// TestQuotedSaying reads whom somebody quotes as saying something, once, however long the words for them are.
func TestQuotedSaying(t *testing.T) {
	mended{
		{"The London newspaper Daily Pennant yesterday quoted Simon Kessel, chairman of Lowick Land’s parent company, Jarrow Holdings, as saying the company was at a crossroads.",
			"Simon Kessel, chairman of Lowick Land’s parent company, Jarrow Holdings, | as saying | the company was at a crossroads"},
		{"The Lowick Gazette quoted a source in the union as saying that the port was shut.", "a source in the union | as saying | that the port was shut"},
		{"El Lowickano quoted energy and mines minister Walter Huerta as saying that Vell did not want talks.", "energy and mines minister Walter Huerta | as saying | that Vell did not want talks"},
		{"Vell was unwilling to give the islands a role, the newspaper quoted the officials as saying.", "the officials | as saying | Vell was unwilling to give the islands a role"},
		{"The Pennant quoted Ada Roe saying the port was shut.", "Ada Roe | saying | the port was shut"},
		{"The Pennant quoted a guard, Karl Orr, saying that the port was shut.", "a guard, Karl Orr, | saying | that the port was shut"},
		{"Karl Orr was quoted by the Pennant as saying the port was shut.", "Karl Orr | as saying | the port was shut"},
	}.check(t)
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The Daily Pennant yesterday quoted Simon Kessel as saying the company was at a crossroads.", "Daily Pennant"},
		{"The London newspaper Daily Pennant quoted Simon Kessel, chairman of Lowick Land’s parent company, Jarrow Holdings, as saying the company was at a crossroads.", "Daily Pennant"},
		{"The Times of Vell, which is run by the ruling United Party, quoted official sources as saying the bank had refused.", "The Times of Vell"},
		{"The Pennant quoted a guard, Karl Orr, saying that the port was shut.", "Pennant"},
		{"El Lowickano quoted energy and mines minister Walter Huerta as saying that Vell did not want talks.", "El Lowickano"},
		{"The union, in a note seen by the Pennant, quotes a guard as warning the mayor that “somebody will die here.”", "Pennant > The union"},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}
