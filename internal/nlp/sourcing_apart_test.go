package nlp_test

import (
	"testing"
)

// TestOccasionsApart reads where each of several statements was said.
func TestOccasionsApart(t *testing.T) {
	occasions{
		{"Owen Tash said on Monday he would go. Speaking at a rally on Tuesday, Tash said he would not.", " / Speaking at a rally"},
		{"Owen Tash said on Monday he would go. In a tweet on Tuesday, Tash said he would not. On Wednesday Tash said he was sorry.", " / In a tweet / "},
		{"Owen Tash said he would go.\n\nIn a tweet on Tuesday, Tash said he was tired.", "In a tweet / In a tweet"},
		{"In a letter to the mayor, Mara Lindqvist said the dam was weak. She told reporters that it would fall.", "In a letter to the mayor / "},
		{"In a letter to the mayor, Mara Lindqvist said the dam was weak. She said it would fall.", "In a letter to the mayor / In a letter to the mayor"},
		{"At the opening, Owen Tash said “The hall is a gift.”\n\nIn February, Owen Tash said, “It is no gift, but a burden.”", "At the opening / "},
		{"Speaking at a rally on Monday, Owen Tash said he would go. Earlier this month, Tash told the Pennant he would stay.", "Speaking at a rally / "},
		{"In findings published in the journal Plants Today, Mara Lindqvist reported that eels sleep. Lindqvist explained to the press that eels are shy.", "in the journal Plants Today / "},
		{"The mayor called it a “terrible event” but urged the guard to go home.", " / "},
		{"At a rally in Tolm, Owen Tash said the dam would hold. Mara Lindqvist tweeted, “I count on Tash.”", "At a rally in Tolm / "},
		{"In an interview with the Tarn Post, Owen Tash said it was no hard race. He told police that he had been robbed.", "In an interview with the Tarn Post / "},
		{"On Twitter, Mara Lindqvist said the dam was weak. Lindqvist wrote that it would fall.", "On Twitter / On Twitter"},
		{"Speaking through an interpreter, Mara Lindqvist said she was afraid. Her husband, through his lawyer, denied it.", "Speaking through an interpreter / "},
	}.check(t)
}

// TestPromptsApart reads which questions and requests somebody answers.
func TestPromptsApart(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The mayor asked for calm. Owen Tash said he was angry.", ""},
		{"The judge asked for calm. Owen Tash said he was angry.", ""},
		{"The embassy asked citizens not to travel. Owen Tash condemned the attack.", ""},
		{"Mara Lindqvist asked why nobody had warned her. The council said it was sorry.", ""},
		{"Mara Lindqvist asked why the council had not warned her. The council said it was sorry.", "why the council had not warned her"},
		{"Mara Lindqvist asked why nobody had warned her. Owen Tash replied that he was sorry.", "why nobody had warned her"},
		{"A reporter asked about the dam. Owen Tash said it was safe.", "the dam"},
		{"The firm had said nothing. We asked whether something had changed. Owen Tash, who speaks for the firm, said it had not.", "whether something had changed"},
		{"The judge asked whether the dam was safe. Owen Tash said it was.", "whether the dam was safe"},
		{"The Pennant asked if the dam was safe. “It is,” he said.", "if the dam was safe"},
	} {
		d, found := sourced(t, p, c.src)
		got := ""
		for _, s := range found {
			if s.Prompt.Len() > 0 {
				got = d.Span(s.Prompt).In(d.Text)
			}
		}
		if got != c.want {
			t.Errorf("%q gives prompt %q, want %q", c.src, got, c.want)
		}
	}
}
