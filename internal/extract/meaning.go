package extract

import (
	"cmp"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// interpret fills what attribution i means into its statement. Statements, attributions and the entries of m have the same indices.
func interpret(s *hearsay.Statement, d *doc.Doc, m nlp.Meaning, i int) {
	verdict, from, speaker := m.Positions[i], m.Sourcing[i], m.Speakers[i]
	s.Position = hearsay.Position(verdict.Position.String())
	for _, r := range verdict.Part {
		s.Part = append(s.Part, hearsay.Span(d.Span(r)))
	}
	s.Answers = statementID(verdict.Answers)
	s.NestedIn = statementID(m.Attributions[i].Within)
	s.Speaker = partyID(speaker.Entity)
	if e := entityOf(d, from.OnBehalfOf); e != speaker.Entity {
		s.OnBehalfOf = partyID(e)
	}
	for _, r := range from.Chain {
		s.Chain = append(s.Chain, hearsay.Link{Span: hearsay.Span(d.Span(r)), Party: partyID(linkEntity(d, m, r))})
	}
	if speaker.Entity < 0 || !d.Entity[speaker.Entity].Named {
		s.Anonymous = anonymous(d, from.Anonymous)
	}
	for _, e := range m.About[i] {
		s.About = append(s.About, partyID(e))
	}
	s.Occasion, s.Prompt = spanOf(d, from.Occasion), spanOf(d, from.Prompt)
	s.Confidence.Speaker, s.Confidence.Position = speaker.Confidence, verdict.Confidence
}

// anonymous turns what is told of a source without a name into the vocabulary, nil into nil.
func anonymous(d *doc.Doc, a *sourcing.Anonymous) *hearsay.Anonymous {
	if a == nil {
		return nil
	}
	return &hearsay.Anonymous{
		Descriptor: hearsay.Span(d.Span(a.Descriptor)), Plural: a.Plural, PluralBasis: spanOf(d, a.PluralBasis),
		Reason: spanOf(d, a.Reason), ReasonClass: a.ReasonClass.String(), Basis: spanOf(d, a.Basis), Specificity: a.Specificity,
	}
}

// Parties returns a party for each entity of a document in order of first mention, p1, p2 ..., but for those that only stand where the report tells of nobody, as
// in its byline, and that no statement has.
func Parties(d *doc.Doc, m nlp.Meaning, statements []hearsay.Statement, blocks []hearsay.Block) []hearsay.Party {
	used, counted := usedParties(d, statements), countedNames(d, m)
	out := make([]hearsay.Party, 0, len(d.Entity))
	for i, e := range d.Entity {
		p := hearsay.Party{ID: partyID(i), Name: cmp.Or(counted[i], e.Name), Type: hearsay.PartyType(e.Type.String()), Named: e.Named}
		for _, k := range e.Members {
			p.Members = append(p.Members, partyID(k))
		}
		for _, r := range e.Roles {
			p.Roles = append(p.Roles, hearsay.PartyRole{Span: hearsay.Span(d.Span(r.Range)), Status: r.Status.String()})
		}
		aside := len(e.Mentions) > 0
		for _, k := range e.Mentions {
			m := d.Mention[k]
			p.Mentions = append(p.Mentions, hearsay.Mention{Span: hearsay.Span(d.Span(m.Range)), Form: m.Form.String()})
			aside = aside && silent(blocks, d.Token[m.Range.Start].Start)
		}
		if !aside || used[p.ID] {
			out = append(out, p)
		}
	}
	return out
}

// usedParties returns the ids of those whom statements have, and of which groups consist.
func usedParties(d *doc.Doc, statements []hearsay.Statement) map[string]bool {
	out := map[string]bool{}
	for _, e := range d.Entity {
		for _, k := range e.Members {
			out[partyID(k)] = true
		}
	}
	for _, s := range statements {
		out[s.Speaker], out[s.OnBehalfOf] = true, true
		for _, l := range s.Chain {
			out[l.Party] = true
		}
		for _, id := range s.About {
			out[id] = true
		}
	}
	return out
}

// linkEntity returns the entity that the words of a link stand for: who speaks in the attribution of which they are the speaker, if any.
func linkEntity(d *doc.Doc, m nlp.Meaning, words doc.Range) int {
	if e := entityOf(d, words); e >= 0 {
		return e
	}
	for k, s := range m.Sourcing {
		if s.Speaker == words {
			return m.Speakers[k].Entity
		}
	}
	return -1
}

// entityOf returns the entity that words stand for, -1 when that could not be told.
func entityOf(d *doc.Doc, words doc.Range) int {
	if words.Len() == 0 {
		return -1
	}
	k := d.MentionOf(words, attribution.Head(d, words))
	if k < 0 {
		return -1
	}
	return d.Mention[k].Entity
}

// spanOf returns the bytes of r, nil when it has no token.
func spanOf(d *doc.Doc, r doc.Range) *hearsay.Span {
	if r.Len() == 0 {
		return nil
	}
	s := hearsay.Span(d.Span(r))
	return &s
}

// statementID and partyID name what has index i; nothing below 0.
func statementID(i int) string { return id("s", i) }

func partyID(i int) string { return id("p", i) }

func id(letter string, i int) string {
	if i < 0 {
		return ""
	}
	return letter + strconv.Itoa(i+1)
}

// Marked turns statements that were marked by byte offsets into attributions, in order of first word. Those without a cue are left out.
func Marked(d *doc.Doc, marked []hearsay.Statement) []attribution.Attribution {
	out := make([]attribution.Attribution, 0, len(marked))
	for _, s := range marked {
		cue := tokensOf(d, s.Cue)
		if len(cue) == 0 {
			continue
		}
		out = append(out, attribution.Attribution{
			Cue: doc.Range{Start: cue[0].Start, End: cue[len(cue)-1].End}, Source: tokensOf(d, s.Source), Content: tokensOf(d, s.Content), Confidence: 100,
		})
	}
	inOrder(d, out)
	return out
}

// tokensOf returns the tokens of spans, without those that have none.
func tokensOf(d *doc.Doc, spans []hearsay.Span) []doc.Range {
	var out []doc.Range
	for _, s := range spans {
		if r := d.TokensIn(s.Start, s.End); r.Len() > 0 {
			out = append(out, r)
		}
	}
	return out
}
