package nlp

import (
	"strings"

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
// names in own are the report's own outlet and wire; without any the text may tell which paper is its own.
func (p *Pipeline) Interpret(d *doc.Doc, found []attribution.Attribution, own []string) Meaning {
	if strings.Join(own, "") == "" {
		own = []string{sourcing.OwnPaper(d)}
	}
	m, speakers := p.who(d, found, own)
	as := m.Attributions
	sourcing.Settle(d, as, own, m.Sourcing, speakers, p.Occasions)
	m.Positions = p.Judge.Judge(d, as)
	m.About = p.Resolver.About(d, as, m.Speakers)
	return m
}

// who tells who speaks in attributions; speakers has an index into Doc.Entity for each, -1 where it could not be told.
func (p *Pipeline) who(d *doc.Doc, found []attribution.Attribution, own []string) (m Meaning, speakers []int) {
	as := make([]doc.Attribution, len(found))
	for i, a := range found {
		as[i] = doc.Attribution{Cue: a.Cue, Source: a.Source, Content: a.Content}
	}
	doc.Nest(as)
	m = Meaning{Attributions: as}
	var words []doc.Range
	m.Sourcing, words = p.Resolve(d, as, own)
	m.Speakers = p.Resolver.Speakers(d, as, words)
	speakers = make([]int, len(as))
	for i, s := range m.Speakers {
		speakers[i] = s.Entity
	}
	return m, speakers
}

// Resolve fills the layers Mention and Entity from attributions that are nested, with those that hold others as their sources say. It returns on whose word
// each rests, and the words for its speaker.
func (p *Pipeline) Resolve(d *doc.Doc, as []doc.Attribution, own []string) (found []sourcing.Sourcing, speakers []doc.Range) {
	found = sourcing.Find(d, as, own)
	speakers = make([]doc.Range, len(as))
	for i := range as {
		speakers[i] = found[i].Speaker
	}
	sourcing.Rehang(as, found)
	p.Resolver.Resolve(d, as, sourcing.Parties(found))
	return found, speakers
}

// Choices returns the phrases that may be the occasion of each attribution, for training. It fills the layers Mention and Entity.
func (p *Pipeline) Choices(d *doc.Doc, found []attribution.Attribution, own []string) []sourcing.Choice {
	m, speakers := p.who(d, found, own)
	return sourcing.Choices(d, m.Attributions, m.Sourcing, speakers)
}
