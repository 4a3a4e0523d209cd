package nlp

import (
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Explain finds the attributions that Attribute finds, each with the reasons for it.
func (p *Pipeline) Explain(d *doc.Doc) []attribution.Attribution {
	c := attribution.NewContext(d)
	found := p.Finder.Find(c)
	p.Finder.Explain(c, found)
	c.CloseMarks(found)
	return found
}
