// Package quotation pairs the quotation marks of a whole article. It is pure: text in, quotations out, in linear
// time for any input, and every quotation mark of the text is an end of exactly one quotation.
package quotation

import "github.com/hearsay-project/hearsay/internal/text"

// Quotation is one pair of marks, one paragraph of a quotation that runs over several paragraphs, or one mark that
// never finds its partner.
type Quotation struct {
	// Span covers the marks and what is between them. A paragraph of a run-on quotation that has no closing mark
	// ends with its paragraph; a lone closing mark covers itself alone.
	text.Span
	// Inner is Span without the marks.
	Inner text.Span
	// Parent is the index of the innermost quotation around this one, -1 at the top.
	Parent int
	// Run numbers quotations that are one quotation re-opened at paragraph starts: all its paragraphs share a
	// number. A quotation of one paragraph has a number of its own.
	Run int
	// Closed reports whether the quotation is complete: it has both marks, or it is a paragraph of a run-on
	// quotation, whose closing mark is left out by custom.
	Closed bool
}

// Find returns the quotations of src in order of their start (outer before inner). lines are the paragraphs of
// src in order.
func Find(src string, lines []text.Span) []Quotation {
	return nil
}
