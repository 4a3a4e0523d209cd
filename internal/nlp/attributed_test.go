package nlp_test

import "testing"

// TestAttributedTo makes those to whom words are attributed, and those by whom something is attributed to something, the source.
func TestAttributedTo(t *testing.T) {
	mended{
		{"The remark “Ships do not vote” is attributed to Ada Venn.", "Ada Venn | is attributed to | The remark “Ships do not vote”"},
		{"The quote, “Steel is patience,” was attributed to the mayor.", "the mayor | was attributed to | The quote, “Steel is patience,”"},
		{"The slogan has been attributed to the union.", "the union | has been attributed to | The slogan"},
		{"The fire was attributed to a fault by the inspector.", "the inspector | was attributed | The fire + to a fault"},
	}.check(t)
}

// TestNamedByHearsay makes a rumour of how somebody or something is said to be called: it is the word of nobody who is told of.
func TestNamedByHearsay(t *testing.T) {
	mended{
		{"Karl Moor was held. He was reportedly nicknamed “the Baker” by his neighbours.", " | reportedly | He was + nicknamed “the Baker” by his neighbours"},
		{"Ada Venn's son, reportedly nicknamed “Duke”, was held on Friday.", " | reportedly | Ada Venn's son + nicknamed “Duke"},
		{"The bridge was reportedly dubbed “Old Rusty” by drivers.", " | reportedly | The bridge was + dubbed “Old Rusty” by drivers"},
	}.check(t)
}
