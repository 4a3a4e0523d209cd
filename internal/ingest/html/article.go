package html

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/third/trafilatura"
)

// finder returns the paragraphs of the article of a page, words parted by single blanks, and none of what stands around it. The one in
// use is trafilatura's; nothing else of this package knows it. It is handed a page without scripts.
type finder func(page string) ([]string, error)

// trafilaturaFinder finds articles with go-trafilatura, without its fallbacks, which measured no better at two thirds of the speed,
// and without its metadata, which this package reads with more care and without asking what day it is.
func trafilaturaFinder(page string) (found []string, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%w: the extractor failed on this page (%v); save the article as plain text and read that", hearsay.ErrUnreadable, v)
		}
	}()
	tree, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("%w: its tags make no page (%w); save the article as plain text and read that", hearsay.ErrUnreadable, err)
	}
	return paragraphs(trafilatura.Extract(tree)), nil
}

// paragraphs returns the text of a tree, cut where elements other than those within a line begin and end.
func paragraphs(root *html.Node) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if s := visible(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			b.WriteString(n.Data)
			return
		case html.ElementNode:
			if rawText(n.Data) {
				return
			}
		}
		within := n.Type != html.ElementNode || inline(n.Data)
		if !within {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if !within {
			flush()
		}
	}
	walk(root)
	flush()
	return out
}
