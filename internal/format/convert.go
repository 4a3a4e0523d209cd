package format

import "github.com/hearsay-project/hearsay"

// From the vocabulary to the JSON.

func toReading(r hearsay.Reading) reading {
	return reading{
		Format: ReadingFormat,
		Engine: engine{Version: r.Engine.Version, Models: list(r.Engine.Models, toModel)},
		Report: toReport(r.Report),
		Text:   r.Text,
		Map:    toMap(r.Map),
		Blocks: list(r.Blocks, func(b hearsay.Block) block { return block{toSpan(b.Span), string(b.Role)} }),

		Parties:    list(r.Parties, toParty),
		Statements: list(r.Statements, toStatement),
		Times:      list(r.Times, toTime),
		Dates:      list(r.Dates, toDate),
		Quotations: list(r.Quotations, toQuotation),
		Notes:      list(r.Notes, toNote),
	}
}

func toModel(m hearsay.Model) model { return model{m.Name, m.Version, m.SHA256} }

func toReport(r hearsay.Report) report {
	return report{
		ID: r.ID, Input: printable(r.Input), Encoding: opt(r.Encoding), URL: opt(r.URL), Outlet: opt(r.Outlet),
		Byline: opt(r.Byline), Wire: opt(r.Wire), Headline: opt(r.Headline), Published: opt(r.Published),
		PublishedBy: opt(string(r.PublishedBy)), Modified: opt(r.Modified), Language: opt(r.Language),
	}
}

// toMap keeps nil apart from empty: no map means that the text is the file byte for byte.
func toMap(m []hearsay.MapRun) []run {
	if m == nil {
		return nil
	}
	return list(m, func(m hearsay.MapRun) run { return run(m) })
}

func toSpan(s hearsay.Span) span { return span(s) }

func toParty(p hearsay.Party) party {
	return party{
		ID: p.ID, Name: opt(p.Name), Type: opt(string(p.Type)), Named: p.Named, Members: list(p.Members, same),
		Roles:    list(p.Roles, func(r hearsay.PartyRole) role { return role{toSpan(r.Span), opt(r.Status)} }),
		Mentions: list(p.Mentions, func(m hearsay.Mention) mention { return mention{toSpan(m.Span), opt(m.Form)} }),
	}
}

func toStatement(s hearsay.Statement) statement {
	return statement{
		ID: s.ID, Source: list(s.Source, toSpan), Cue: list(s.Cue, toSpan), Content: list(s.Content, toSpan),
		Kind: string(s.Kind), Speaker: opt(s.Speaker), OnBehalfOf: opt(s.OnBehalfOf), Anonymous: toAnonymous(s.Anonymous),
		Position: string(s.Position), Part: list(s.Part, toSpan), About: list(s.About, same), Chain: list(s.Chain, toLink),
		NestedIn: opt(s.NestedIn), Answers: opt(s.Answers), Repeats: opt(s.Repeats),
		Occasion: maybe(s.Occasion, toSpan), Prompt: maybe(s.Prompt, toSpan), Said: maybe(s.Said, toSaid),
		Confidence: confidence{hundredths(s.Confidence.Span), hundredths(s.Confidence.Speaker), hundredths(s.Confidence.Position)},
	}
}

func toAnonymous(a *hearsay.Anonymous) *anonymous {
	if a == nil {
		return nil
	}
	return &anonymous{
		Descriptor: toSpan(a.Descriptor), Plural: a.Plural, PluralBasis: maybe(a.PluralBasis, toSpan), Reason: maybe(a.Reason, toSpan),
		ReasonClass: opt(a.ReasonClass), Basis: maybe(a.Basis, toSpan), Specificity: a.Specificity,
	}
}

func toLink(l hearsay.Link) link { return link{opt(l.Party), toSpan(l.Span)} }

func toSaid(s hearsay.Said) said { return said{opt(s.Value), opt(s.Time)} }

func toTime(t hearsay.Time) timex {
	return timex{
		ID: t.ID, span: toSpan(t.Span), Type: t.Type, Value: opt(t.Value), Mod: opt(t.Mod), Anchor: opt(t.Anchor),
		Begin: opt(t.Begin), EndPoint: opt(t.EndPoint), Rule: opt(t.Rule),
	}
}

func toDate(d hearsay.Date) date {
	return date{opt(d.Value), opt(d.Time), toSpan(d.Span), opt(d.Statement)}
}

func toQuotation(q hearsay.Quotation) quotation {
	return quotation{toSpan(q.Span), string(q.Status), opt(q.Statement)}
}

func toNote(n hearsay.Note) note { return note{toSpan(n.Span), string(n.Code), printable(n.Text)} }

// From the JSON to the vocabulary.

func fromReading(j reading) hearsay.Reading {
	return hearsay.Reading{
		Engine: hearsay.Engine{Version: j.Engine.Version, Models: back(j.Engine.Models, func(m model) hearsay.Model {
			return hearsay.Model{Name: m.Name, Version: m.Version, SHA256: m.SHA256}
		})},
		Report: fromReport(j.Report),
		Text:   j.Text,
		Map:    fromMap(j.Map),
		Blocks: back(j.Blocks, func(b block) hearsay.Block {
			return hearsay.Block{Span: fromSpan(b.span), Role: hearsay.Role(b.Role)}
		}),
		Parties:    back(j.Parties, fromParty),
		Statements: back(j.Statements, fromStatement),
		Times:      back(j.Times, fromTime),
		Dates:      back(j.Dates, fromDate),
		Quotations: back(j.Quotations, func(q quotation) hearsay.Quotation {
			return hearsay.Quotation{Span: fromSpan(q.span), Status: hearsay.QuotationStatus(q.Status), Statement: val(q.Statement)}
		}),
		Notes: back(j.Notes, func(n note) hearsay.Note {
			return hearsay.Note{Span: fromSpan(n.span), Code: hearsay.NoteCode(n.Code), Text: n.Text}
		}),
	}
}

func fromDate(d date) hearsay.Date {
	return hearsay.Date{Span: fromSpan(d.span), Value: val(d.Value), Time: val(d.Time), Statement: val(d.Statement)}
}

func fromReport(r report) hearsay.Report {
	return hearsay.Report{
		ID: r.ID, Input: r.Input, Encoding: val(r.Encoding), URL: val(r.URL), Outlet: val(r.Outlet),
		Byline: val(r.Byline), Wire: val(r.Wire), Headline: val(r.Headline), Published: val(r.Published),
		PublishedBy: hearsay.Authority(val(r.PublishedBy)), Modified: val(r.Modified), Language: val(r.Language),
	}
}

func fromMap(m []run) []hearsay.MapRun {
	if m == nil {
		return nil
	}
	return list(m, func(m run) hearsay.MapRun { return hearsay.MapRun(m) })
}

func fromSpan(s span) hearsay.Span { return hearsay.Span(s) }

func fromParty(p party) hearsay.Party {
	return hearsay.Party{
		ID: p.ID, Name: val(p.Name), Type: hearsay.PartyType(val(p.Type)), Named: p.Named, Members: back(p.Members, same),
		Roles: back(p.Roles, func(r role) hearsay.PartyRole {
			return hearsay.PartyRole{Span: fromSpan(r.span), Status: val(r.Status)}
		}),
		Mentions: back(p.Mentions, func(m mention) hearsay.Mention {
			return hearsay.Mention{Span: fromSpan(m.span), Form: val(m.Form)}
		}),
	}
}

func fromStatement(s statement) hearsay.Statement {
	return hearsay.Statement{
		ID: s.ID, Source: back(s.Source, fromSpan), Cue: back(s.Cue, fromSpan), Content: back(s.Content, fromSpan),
		Kind: hearsay.Kind(s.Kind), Speaker: val(s.Speaker), OnBehalfOf: val(s.OnBehalfOf), Anonymous: fromAnonymous(s.Anonymous),
		Position: hearsay.Position(s.Position), Part: back(s.Part, fromSpan), About: back(s.About, same),
		Chain: back(s.Chain, func(l link) hearsay.Link {
			return hearsay.Link{Span: fromSpan(l.span), Party: val(l.Party)}
		}),
		NestedIn: val(s.NestedIn), Answers: val(s.Answers), Repeats: val(s.Repeats),
		Occasion: maybe(s.Occasion, fromSpan), Prompt: maybe(s.Prompt, fromSpan),
		Said: maybe(s.Said, func(s said) hearsay.Said { return hearsay.Said{Value: val(s.Value), Time: val(s.Time)} }),
		Confidence: hearsay.Confidence{
			Span: int(s.Confidence.Span), Speaker: int(s.Confidence.Speaker), Position: int(s.Confidence.Position),
		},
	}
}

func fromAnonymous(a *anonymous) *hearsay.Anonymous {
	if a == nil {
		return nil
	}
	return &hearsay.Anonymous{
		Descriptor: fromSpan(a.Descriptor), Plural: a.Plural, PluralBasis: maybe(a.PluralBasis, fromSpan), Reason: maybe(a.Reason, fromSpan),
		ReasonClass: val(a.ReasonClass), Basis: maybe(a.Basis, fromSpan), Specificity: a.Specificity,
	}
}

func fromTime(t timex) hearsay.Time {
	return hearsay.Time{
		ID: t.ID, Span: fromSpan(t.span), Type: t.Type, Value: val(t.Value), Mod: val(t.Mod), Anchor: val(t.Anchor),
		Begin: val(t.Begin), EndPoint: val(t.EndPoint), Rule: val(t.Rule),
	}
}

// The small rules of the format.

// list converts every element; the result is never nil, so that it is written [] and not null.
func list[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

// back is list with nil for nothing.
func back[A, B any](in []A, f func(A) B) []B {
	if len(in) == 0 {
		return nil
	}
	return list(in, f)
}

func maybe[A, B any](in *A, f func(A) B) *B {
	if in == nil {
		return nil
	}
	out := f(*in)
	return &out
}

func same(s string) string { return s }

// opt is null for what is not known.
func opt(s string) *string {
	if s == "" {
		return nil
	}
	s = printable(s)
	return &s
}

func val(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
