// Package trafilatura finds the article of a web page. It is the part of go-trafilatura v1.12.2 by Markus Mobius that does so without
// its fallbacks, itself a port of trafilatura by Adrien Barbaresi, under the Apache License 2.0 (see LICENSE), cut out and changed as
// README.md tells. It touches no network, clock or log.
package trafilatura

import (
	"unicode/utf8"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"
)

// focus says what the extractor favours.
type focus uint8

const (
	balanced focus = iota
	favorRecall
	favorPrecision
)

// options are what of the options of go-trafilatura its functions still ask for.
type options struct {
	focus            focus
	excludeTables    bool
	includeImages    bool
	includeLinks     bool
	minExtractedSize int
}

// Extract returns the article of a parsed page as a body of simple elements; it is empty where there is none. doc is used up.
func Extract(doc *html.Node) *html.Node {
	opts := options{focus: balanced, minExtractedSize: 250}
	dirty := dom.Clone(doc, true)
	docCleaning(doc, opts)
	convertTags(doc, opts)
	body, text := extractContent(doc, opts)
	if utf8.RuneCountInString(text) < opts.minExtractedSize {
		body = baseline(dirty)
	}
	postCleaning(body)
	return body
}
