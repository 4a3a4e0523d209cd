package nlp

import (
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/coref"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// Meaning is what the attributions of a document mean. Its slices have one entry for each attribution.
type Meaning struct {
	Attributions []doc.Attribution
	Positions    []position.Verdict
	Sourcing     []sourcing.Sourcing
	Speakers     []coref.Speaker
	About        [][]int // indices into Doc.Entity
}

// Interpret tells who speaks in attributions, on whose word and with what position. It fills the layers Mention and Entity. The
// names in own are the report's own outlet and wire.
func (p *Pipeline) Interpret(d *doc.Doc, found []attribution.Attribution, own []string) Meaning {
	as := make([]doc.Attribution, len(found))
	for i, a := range found {
		as[i] = doc.Attribution{Cue: a.Cue, Source: a.Source, Content: a.Content}
	}
	doc.Nest(as)
	m := Meaning{Attributions: as, Sourcing: sourcing.Find(d, as, own)}
	words := make([]doc.Range, len(as))
	for i := range as {
		words[i] = m.Sourcing[i].Speaker
	}
	sourcing.Rehang(as, m.Sourcing)
	p.Resolver.Resolve(d, as, sourcing.Parties(m.Sourcing))
	m.Speakers = p.Resolver.Speakers(d, as, words)
	speakers := make([]int, len(as))
	for i, s := range m.Speakers {
		speakers[i] = s.Entity
	}
	sourcing.Settle(d, as, m.Sourcing, speakers)
	m.Positions = p.Judge.Judge(d, as)
	m.About = p.Resolver.About(d, as, m.Speakers)
	return m
}
