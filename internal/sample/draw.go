package sample

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Draw draws a reading of src with everything that can be in one: spans overlap, nest and cross as they like, ids name what is not there,
// and only blocks do not overlap and end no word.
func Draw(t *rapid.T, src string) hearsay.Reading {
	d := drawer{t: t}
	for i := range src {
		d.borders = append(d.borders, i)
	}
	d.borders = append(d.borders, len(src))
	r := hearsay.Reading{Text: src, Report: hearsay.Report{Input: "x.txt", Headline: rapid.String().Draw(t, "headline")}}
	r.Blocks = d.blocks(src)
	r.Parties = rapid.SliceOfN(rapid.Custom(d.party), 0, 4).Draw(t, "parties")
	for i := range rapid.IntRange(0, 8).Draw(t, "statements") {
		r.Statements = append(r.Statements, d.statement(fmt.Sprintf("s%d", i+1)))
	}
	for _, s := range d.spans("times") {
		r.Times = append(r.Times, hearsay.Time{ID: d.pick("time", "t1", "t2"), Span: s, Value: d.value()})
	}
	for _, s := range d.spans("dates") {
		r.Dates = append(r.Dates, hearsay.Date{Span: s, Value: d.value(), Statement: d.pick("dated", "", "s1", "s9")})
	}
	for _, s := range d.spans("quotations") {
		status := rapid.SampledFrom([]hearsay.QuotationStatus{hearsay.Unresolved, hearsay.Unclosed, hearsay.Term}).Draw(t, "status")
		r.Quotations = append(r.Quotations, hearsay.Quotation{Span: s, Status: status})
	}
	for _, s := range d.spans("notes") {
		r.Notes = append(r.Notes, hearsay.Note{Span: s, Code: hearsay.NoteStageFailed, Text: rapid.String().Draw(t, "note")})
	}
	return r
}

// drawer draws parts of a reading.
type drawer struct {
	t       *rapid.T
	borders []int // of characters
}

func (d drawer) span(name string) hearsay.Span {
	a, b := rapid.SampledFrom(d.borders).Draw(d.t, name), rapid.SampledFrom(d.borders).Draw(d.t, name)
	return hearsay.Span{Start: min(a, b), End: max(a, b)}
}

func (d drawer) maybe(name string) *hearsay.Span {
	if !rapid.Bool().Draw(d.t, name) {
		return nil
	}
	s := d.span(name)
	return &s
}

func (d drawer) spans(name string) []hearsay.Span {
	var out []hearsay.Span
	for range rapid.IntRange(0, 3).Draw(d.t, name) {
		out = append(out, d.span(name))
	}
	return out
}

func (d drawer) pick(name string, from ...string) string {
	return rapid.SampledFrom(from).Draw(d.t, name)
}

func (d drawer) value() string {
	return d.pick("value", "", "2031-03-04", "2031-03-04TNI", "2031-W44", "203", "PAST_REF", "\x1b[2J<b>")
}

func (d drawer) blocks(src string) []hearsay.Block {
	ends := slices.DeleteFunc(slices.Clone(d.borders), func(b int) bool { return b < len(src) && text.SpaceBefore(src[:b]) == 0 })
	var out []hearsay.Block
	for at := 0; at < len(src) && rapid.Bool().Draw(d.t, "block"); {
		end := rapid.SampledFrom(ends).Filter(func(b int) bool { return b > at }).Draw(d.t, "end")
		role := rapid.SampledFrom([]hearsay.Role{hearsay.Headline, hearsay.Dateline, hearsay.Body, hearsay.WireNotice}).Draw(d.t, "role")
		out = append(out, hearsay.Block{Span: hearsay.Span{Start: at, End: end}, Role: role})
		at = end
	}
	return out
}

func (d drawer) party(t *rapid.T) hearsay.Party {
	d.t = t
	p := hearsay.Party{
		ID: d.pick("party", "", "p1", "p2", "p3"), Name: rapid.String().Draw(t, "name"), Named: rapid.Bool().Draw(t, "named"),
		Type: rapid.SampledFrom([]hearsay.PartyType{hearsay.Person, hearsay.Group, hearsay.Author, ""}).Draw(t, "type"),
	}
	if rapid.Bool().Draw(t, "joint") {
		p.Members = []string{d.pick("member", "p1", "p2"), d.pick("member", "p2", "p9")}
	}
	for _, s := range d.spans("mentions") {
		p.Mentions = append(p.Mentions, hearsay.Mention{Span: s, Form: d.pick("form", "name", "description", "pronoun")})
	}
	for _, s := range d.spans("roles") {
		p.Roles = append(p.Roles, hearsay.PartyRole{Span: s, Status: d.pick("status", "current", "former", "")})
	}
	return p
}

func (d drawer) statement(id string) hearsay.Statement {
	s := hearsay.Statement{
		ID: id, Source: d.spans("source"), Cue: d.spans("cue"), Content: d.spans("content"), Kind: hearsay.Mixed, Part: d.spans("part"),
		Speaker: d.pick("speaker", "", "p1", "p2", "p9"), OnBehalfOf: d.pick("on behalf of", "", "p1", "p3"), About: []string{d.pick("about", "p2", "p9")},
		Position: hearsay.Position(d.pick("position", "", "says", "denies", "declines", "no_response")),
		NestedIn: d.pick("nested in", "", "s1", "s2", "s9"), Answers: d.pick("answers", "", "s1"), Repeats: d.pick("repeats", "", "", "s3"),
		Occasion: d.maybe("occasion"), Prompt: d.maybe("prompt"),
		Confidence: hearsay.Confidence{Span: rapid.IntRange(0, 100).Draw(d.t, "confidence"), Speaker: rapid.IntRange(-1, 100).Draw(d.t, "speaker"), Position: -1},
	}
	for _, l := range d.spans("chain") {
		s.Chain = append(s.Chain, hearsay.Link{Span: l, Party: d.pick("link", "", "p1", "p9")})
	}
	if rapid.Bool().Draw(d.t, "said") {
		s.Said = &hearsay.Said{Value: d.value(), Time: "t1"}
	}
	if rapid.Bool().Draw(d.t, "anonymous") {
		s.Anonymous = &hearsay.Anonymous{
			Descriptor: d.span("descriptor"), Plural: rapid.Bool().Draw(d.t, "plural"), Reason: d.maybe("reason"), Basis: d.maybe("basis"),
			Specificity: rapid.IntRange(0, 4).Draw(d.t, "specificity"),
		}
	}
	return s
}
