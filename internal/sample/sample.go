// Package sample makes readings by hand from marked-up text, for the tests of what shows or judges readings, and has one with most of
// what can be in a reading. It is for tests only: internal/arch fails when anything that ships imports it.
package sample

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
)

// Read makes a reading of marked-up text (see [golden.Parse]). A mark is named by what it is, often with a number and with a value behind
// a colon:
//
//   - source3, cue3, content3, part3, occasion3 and prompt3 are spans of statement 3. It has the confidence 0.90, is indirect and only says, unless a
//     value tells more: source3:p1 is its speaker, cue3:denies its position, content3:direct its kind.
//   - chain3:o1 is a link of its chain, said3:2031-03-04 the time expression that dates it; descriptor3, plural3, reason3:safety and
//     basis3 make its speaker anonymous.
//   - about3:p2 are words for a party that it is about.
//   - p1:name, p1:description, p1:pronoun, p1:seat are mentions of party p1, p1:current, p1:former and p1:acting words of its role. The letter tells
//     the type: p person, o organisation, v government, g group, d document, l poll, a author. Its name is its longest name in the
//     text, without one its first description, and without that the words of the source that it speaks as.
//   - date:2031-03 is a dated event.
//   - attributed3, term, title, unresolved and unclosed are quotations; all others are blocks.
//
// What nests must be set in the reading that is returned, and so must other things that are not words.
func Read(marked string) (hearsay.Reading, error) {
	src, marks, err := golden.Parse(marked)
	if err != nil {
		return hearsay.Reading{}, err
	}
	b := builder{r: hearsay.Reading{Text: src, Report: hearsay.Report{
		ID: "sha256:00c0ffee", Input: "reports/bridge.txt", Encoding: "utf-8", Language: "en",
	}}}
	for _, m := range marks {
		if err := b.mark(m.Name, hearsay.Span(m.Span)); err != nil {
			return hearsay.Reading{}, fmt.Errorf("mark %s: %w", m.Name, err)
		}
	}
	for i := range b.r.Parties {
		b.call(&b.r.Parties[i])
	}
	return b.r, nil
}

// builder fills a reading mark by mark.
type builder struct{ r hearsay.Reading }

func (b *builder) mark(name string, s hearsay.Span) error {
	name, value, _ := strings.Cut(name, ":")
	word := strings.TrimRightFunc(name, unicode.IsDigit)
	n, _ := strconv.Atoi(name[len(word):]) // 0 without a number, which no statement has
	switch word {
	case "source", "cue", "content", "part", "occasion", "prompt", "chain", "said", "descriptor", "plural", "reason", "basis", "about":
		if n < 1 {
			return fmt.Errorf("it wants the number of a statement")
		}
		return b.statement(n, word, value, s)
	case "p", "o", "v", "g", "d", "l", "a":
		return b.party(name, value, s)
	case "date":
		b.r.Dates = append(b.r.Dates, hearsay.Date{Span: s, Value: value, Time: b.time(s, value)})
	case "attributed", "term", "title", "unresolved", "unclosed":
		q := hearsay.Quotation{Span: s, Status: hearsay.QuotationStatus(word)}
		if n > 0 {
			q.Statement = fmt.Sprintf("s%d", n)
		}
		b.r.Quotations = append(b.r.Quotations, q)
	default:
		b.r.Blocks = append(b.r.Blocks, hearsay.Block{Span: s, Role: hearsay.Role(name)})
	}
	return nil
}

func (b *builder) statement(n int, word, value string, span hearsay.Span) error {
	for len(b.r.Statements) < n {
		b.r.Statements = append(b.r.Statements, hearsay.Statement{
			ID: fmt.Sprintf("s%d", len(b.r.Statements)+1), Kind: hearsay.Indirect, Position: hearsay.Says,
			Confidence: hearsay.Confidence{Span: 90, Speaker: 90, Position: 90},
		})
	}
	s := &b.r.Statements[n-1]
	switch word {
	case "source":
		s.Source = append(s.Source, span)
		if value != "" {
			s.Speaker = b.known(value).ID
		}
	case "cue":
		s.Cue = append(s.Cue, span)
		if value != "" {
			s.Position = hearsay.Position(value)
		}
	case "content":
		s.Content = append(s.Content, span)
		if value != "" {
			s.Kind = hearsay.Kind(value)
		}
	case "part":
		s.Part = append(s.Part, span)
	case "occasion":
		s.Occasion = &span
	case "prompt":
		s.Prompt = &span
	case "chain":
		s.Chain = append(s.Chain, hearsay.Link{Span: span, Party: b.known(value).ID})
	case "about":
		s.About = append(s.About, b.known(value).ID)
	case "said":
		s.Said = &hearsay.Said{Value: value, Time: b.time(span, value)}
	default:
		anonymous(s, word, value, span)
	}
	return nil
}

func anonymous(s *hearsay.Statement, word, value string, span hearsay.Span) {
	if s.Anonymous == nil {
		s.Anonymous = &hearsay.Anonymous{}
	}
	switch word {
	case "descriptor":
		s.Anonymous.Descriptor = span
	case "plural":
		s.Anonymous.Plural, s.Anonymous.PluralBasis = true, &span
	case "reason":
		s.Anonymous.Reason, s.Anonymous.ReasonClass = &span, value
	case "basis":
		s.Anonymous.Basis = &span
	}
}

// time adds a time expression and returns its id.
func (b *builder) time(s hearsay.Span, value string) string {
	for _, t := range b.r.Times {
		if t.Span == s {
			return t.ID
		}
	}
	t := hearsay.Time{ID: fmt.Sprintf("t%d", len(b.r.Times)+1), Span: s, Type: "DATE", Value: value}
	b.r.Times = append(b.r.Times, t)
	return t.ID
}

func (b *builder) party(id, value string, s hearsay.Span) error {
	p := b.known(id)
	switch value {
	case "name":
		p.Named = true
		if name := s.In(b.r.Text); len(name) > len(p.Name) {
			p.Name = name
		}
		fallthrough
	case "description", "pronoun", "seat":
		p.Mentions = append(p.Mentions, hearsay.Mention{Span: s, Form: value})
	case "current", "former", "acting":
		p.Roles = append(p.Roles, hearsay.PartyRole{Span: s, Status: value})
	default:
		return fmt.Errorf("a party has no %q", value)
	}
	return nil
}

// known returns the party with the id, made if need be.
func (b *builder) known(id string) *hearsay.Party {
	for i := range b.r.Parties {
		if b.r.Parties[i].ID == id {
			return &b.r.Parties[i]
		}
	}
	kinds := map[byte]hearsay.PartyType{
		'p': hearsay.Person, 'o': hearsay.Organisation, 'v': hearsay.Government, 'g': hearsay.Group, 'd': hearsay.Document, 'l': hearsay.Poll, 'a': hearsay.Author,
	}
	b.r.Parties = append(b.r.Parties, hearsay.Party{ID: id, Type: kinds[(id + " ")[0]]})
	return &b.r.Parties[len(b.r.Parties)-1]
}

// call gives a party without a name what it is called by.
func (b *builder) call(p *hearsay.Party) {
	for _, m := range p.Mentions {
		if p.Name == "" && m.Form == "description" {
			p.Name = m.In(b.r.Text)
		}
	}
	for _, s := range b.r.Statements {
		if p.Name == "" && s.Speaker == p.ID && len(s.Source) > 0 {
			p.Name = s.Source[0].In(b.r.Text)
		}
	}
}
