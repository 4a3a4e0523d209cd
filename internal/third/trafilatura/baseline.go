// From go-trafilatura v1.12.2 by Markus Mobius, Apache License 2.0.
// Changed for Hearsay, see README.md of trafilatura.

package trafilatura

import (
	"strings"
	"unicode/utf8"

	"github.com/go-shiori/dom"
	"github.com/hearsay-project/hearsay/internal/third/trafilatura/etree"
	"golang.org/x/net/html"
)

var basicCleaningSelector = strings.Join([]string{
	`aside`,
	`footer`,
	`div[id*="footer"]`,
	`div[class*="footer"]`,
	`script`,
	`style`,
}, ", ")

func basicCleaning(doc *html.Node) *html.Node {
	discardedElements := dom.QuerySelectorAll(doc, basicCleaningSelector)
	for i := len(discardedElements) - 1; i >= 0; i-- {
		discardedElements[i].Parent.RemoveChild(discardedElements[i])
	}
	return doc
}

// baseline takes the text of the article element, else that of paragraphs, else all. Elements are kept whole, so that words of
// different ones stay apart.
func baseline(doc *html.Node) *html.Node {
	postBody := etree.Element("body")
	if doc == nil {
		return postBody
	}

	// Basic tree cleaning
	doc = basicCleaning(doc)

	// Scrape from article tag
	if article := dom.QuerySelector(doc, "article"); longText(article) {
		etree.Append(postBody, dom.Clone(article, true))
		return postBody
	}

	// Scrape from text paragraphs
	var length int
	results := make(map[string]struct{})
	for _, element := range etree.Iter(doc, "blockquote", "pre", "q", "code", "p") {
		entry := trim(dom.TextContent(element))
		if _, exist := results[entry]; !exist {
			p := etree.SubElement(postBody, "p")
			etree.SetText(p, entry)
			length += 1 + utf8.RuneCountInString(entry)
			results[entry] = struct{}{}
		}
	}

	if length > 101 {
		return postBody
	}

	// Default strategy: clean the tree and take everything
	if body := dom.QuerySelector(doc, "body"); body != nil {
		postBody = dom.Clone(body, true)
	}
	return postBody
}

// longText reports whether an element has more than 100 characters of text.
func longText(element *html.Node) bool {
	return element != nil && utf8.RuneCountInString(trim(dom.TextContent(element))) > 100
}
