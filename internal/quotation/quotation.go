// Package quotation pairs the quotation marks of a whole article. It is pure: text in, quotations out, in linear
// time for any input, and every quotation mark of the text is an end of exactly one quotation.
//
// The marks are “ ” " „ ‟ and the doubled “ (“ as two backticks or two ‘) and ” (as two apostrophes or two ’), ‘ ’ ',
// « » and ‹ ›. Apostrophes and primes look like marks and are none: "don't", "the Joneses’ house", "’90s",
// "rock 'n' roll", 5'10". Which they are is often decided only by what follows, and scraped text leaves marks out,
// doubles them and turns them the wrong way. So the marks are read together: of all readings (this opens, that
// closes, this is an apostrophe, that one lacks its partner) the cheapest by a table of costs is taken, by a search
// that keeps a fixed number of readings open. See cost.go for the table and pair.go for the search.
package quotation

import "github.com/hearsay-project/hearsay/internal/text"

// Quotation is one pair of marks, one paragraph of a quotation that runs over several paragraphs, or one mark that
// never finds its partner.
type Quotation struct {
	// Span covers the marks and what is between them. A paragraph of a run-on quotation that has no closing mark
	// ends with its paragraph; a lone closing mark covers itself alone. An opening mark that never closes ends with
	// its paragraph, or before the next opening mark of its sort or the close of what it stands in, if sooner.
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
// src in order, as [text.Paragraphs] gives them; marks outside them are not seen. Nesting deeper than six levels is
// not followed: marks beyond are taken as marks without a partner.
func Find(src string, lines []text.Span) []Quotation {
	marks := scan(src, lines)
	if len(marks) == 0 {
		return nil
	}
	return build(src, lines, marks, pair(src, lines, marks))
}
