// Package nlp runs the stages over one text in their order: tokens, forms, quotations, tags, lemmas, names, trees. Each
// stage takes the document and writes its own layer; none reaches outside it.
package nlp

import (
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/nlp/tag"
	"github.com/hearsay-project/hearsay/internal/nlp/token"
	"github.com/hearsay-project/hearsay/internal/quotation"
)

// Pipeline holds the trained stages. It is read-only and safe for use by many goroutines.
type Pipeline struct {
	Tagger tag.Tagger
	Namer  tag.Namer
	Parser parse.Parser
	Finder attribution.Finder
}

// Split returns the document of a text with tokens, sentences, forms and quotations: what needs no model.
func Split(src string) *doc.Doc {
	d := token.Tokenise(src)
	d.FillForms()
	found := quotation.Find(src, d.Lines)
	qs := make([]doc.Quotation, len(found))
	for i, q := range found {
		qs[i] = doc.Quotation{Span: q.Span, Parent: q.Parent, Run: q.Run, Closed: q.Closed}
	}
	d.SetQuotations(qs)
	return d
}

// Annotate fills the layers that models give.
func (p *Pipeline) Annotate(d *doc.Doc) {
	p.Tagger.Tag(d)
	tag.Lemmatise(d)
	p.Namer.Name(d)
	p.Parser.Parse(d)
}

// Attribute finds the attributions of an annotated document.
func (p *Pipeline) Attribute(d *doc.Doc) []attribution.Attribution {
	return p.Finder.Find(attribution.NewContext(d))
}
