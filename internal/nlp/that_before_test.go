package nlp_test

import "testing"

// TestThatBefore reads what is told from its "that" on where words between commas part that from a quotation.
func TestThatBefore(t *testing.T) {
	mended{
		{`Roe said that, after nine years, "nobody asks any more".`, `Roe | said | that, after nine years, "nobody asks any more"`},
		{`Holm told the inquiry that, in her view, "the pumps were never safe".`, `Holm | told | that, in her view, "the pumps were never safe"`},
		{`She added that, by the end, "we were burning the chairs".`, `She | added | that, by the end, "we were burning the chairs"`},
		{`Roe said that after nine years "nobody asks any more".`, `Roe | said | that after nine years "nobody asks any more"`},
		{`Reed wrote that, if elected, he would "burn the rule book".`, `Reed | wrote | that, if elected, he would "burn the rule book"`},
		{`"The bridge is safe," said Roe, adding that, in her view, "nobody should worry".`, `Roe | said | "The bridge is safe,"; Roe | adding | that, in her view, "nobody should worry"`},
	}.check(t)
}
