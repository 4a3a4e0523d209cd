package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// provisionStates reads a sentence that begins with a numbered part of a law and goes on with "states", which the tagger takes for a noun behind a number: Article 9 | states |
// that ships must carry a light.
func (c *Context) provisionStates(s doc.Range, held []bool) (Attribution, bool) {
	d := c.Doc
	from := s.Start
	if d.Tag[from] == doc.IN && !english.Provision(d.Lemma[from]) {
		from = c.behindAdverbial(s)
	}
	numbered := false
	for i, provision := from, false; i+3 < s.End && i < from+20; i++ {
		switch t := d.Tag[i]; {
		case held[i] || c.quotes[i] >= 0 && !numbered:
			return Attribution{}, false
		case d.Word(i) == "states" && numbered && c.quotes[i] < 0 && (d.Lemma[i+1] == "that" || d.Tag[i+1] == doc.OpenQuote || d.Word(i+1) == ":"):
			who, told := doc.Range{Start: from, End: i}, c.trimmed(doc.Range{Start: i + 1, End: s.End})
			if d.Tag[i-1] == doc.Comma {
				who.End--
			}
			if q := c.quotes[told.Start]; q >= 0 {
				told = d.Quotations[q].Tokens
			}
			return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{told}}, !anyHeld(held, told)
		case english.Provision(d.Lemma[i]):
			provision = true
		case t == doc.CD:
			numbered = provision
		case t.Finite(), t == doc.Stop && i+1 == s.End, !provision && i > from+2:
			return Attribution{}, false
		}
	}
	return Attribution{}, false
}
