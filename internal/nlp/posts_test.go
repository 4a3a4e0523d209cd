package nlp_test

import "testing"

// TestPlatforms makes sure that where somebody posts is no link of what they post, and the paper that somebody writes in is one.
func TestPlatforms(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		src   string
		links int
	}{
		{"The union posted on Telegram that the port was shut.", 0},
		{"The union posted on X that the port was shut.", 0},
		{"“The bridge is safe,” the mayor posted on Instagram.", 0},
		{"The mayor told the Gazette that the bridge was safe.", 1},
		{"In a letter obtained by the Gazette, the mayor said that the bridge was safe.", 1},
	} {
		_, found := sourced(t, p, c.src)
		if len(found) == 0 || len(found[0].Chain) != c.links {
			t.Errorf("%q gives %+v, want %d links", c.src, found, c.links)
		}
	}
}

// TestShared gives quotations to those who shared them, but not what they are called to those who shared the thing.
func TestShared(t *testing.T) {
	mended{
		{"“Done,” the mayor shared on her page.", "the mayor | shared | Done"},
		{"“We won the cup,” Ada Venn shared with fans.", "Ada Venn | shared | “We won the cup,”"},
		{"At “Boats and Bread,” speakers shared what they knew.", "speakers | shared | what they knew"},
	}.check(t)
}
