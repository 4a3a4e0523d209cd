package record

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
)

// Builder puts records together. It is safe for use by many goroutines.
type Builder struct {
	identity  *identity.Joiner
	revisions *revisions.Comparer
}

// NewBuilder loads the lists of names and of how strong words are.
func NewBuilder() *Builder {
	return &Builder{identity: identity.NewJoiner(), revisions: revisions.NewComparer()}
}

// Build returns what reports hold together. No two of them may have the same number, and none may be a rendering of another.
func (b *Builder) Build(reports []entry.Report) Record { return b.Decide(reports, Rulings{}) }

// Decide is Build with what people decided across reports.
func (b *Builder) Decide(reports []entry.Report, rulings Rulings) Record {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, entry.Compare)
	joined := b.identity.Join(reports, rulings.Parties...)
	r := Record{Parties: joined.Parties, Became: map[string]entry.Outcome{}, folds: rulings.Origins}
	for i, x := range rulings.Parties {
		r.Became[x.Review] = joined.Outcomes[i]
	}
	for _, s := range joined.Suggestions {
		r.Offers = append(r.Offers, Offer{"parties", int64(s.A), int64(s.B), s.Why})
	}
	family := r.addFamilies(reports)
	for _, rep := range reports {
		r.Reports = append(r.Reports, Report{Report: rep, Family: family[rep.Number]})
		r.Statements = append(r.Statements, statements(rep, joined)...)
	}
	r.addClaims(joined, rulings.Claims)
	r.addRevisions(b.revisions)
	return r
}

// addFamilies finds the reports that share text and returns the number of the family of each.
func (r *Record) addFamilies(reports []entry.Report) map[int64]int {
	var texts []copies.Text
	for i := range reports {
		texts = append(texts, copies.Of(&reports[i]))
	}
	found := copies.Find(texts)
	of := map[int64]int{}
	for i, f := range found.List {
		out := Family{Number: i + 1, Original: f.Original, Why: f.Why, Outside: f.Outside}
		of[f.Original] = i + 1
		for _, m := range f.Members {
			of[m.Report] = i + 1
			out.Members = append(out.Members, Member{Report: m.Report, Containment: (m.PerMille + 5) / 10, Credited: m.Credited, Why: m.Why})
		}
		r.Families = append(r.Families, out)
	}
	for _, s := range found.Suggestions {
		r.Offers = append(r.Offers, Offer{"reports", s.A, s.B, []string{s.Why}})
	}
	return of
}

func statements(rep entry.Report, joined identity.Joined) []Statement {
	var out []Statement
	rd := &rep.Reading
	for i, s := range rd.Statements {
		x := Statement{
			Ref:     entry.Ref{Report: rep.Number, Number: number(s.ID, i)},
			Speaker: joined.Of(rep.Number, s.Speaker), OnBehalfOf: joined.Of(rep.Number, s.OnBehalfOf), Anonymous: s.Anonymous != nil,
			Position: string(s.Position), Part: join(rd.Text, s.Part), Source: join(rd.Text, s.Source), Cue: join(rd.Text, s.Cue),
		}
		if s.Anonymous != nil {
			x.Descriptor = words(s.Anonymous.Descriptor.In(rd.Text))
		}
		if s.Said != nil {
			x.Said = s.Said.Value
		}
		x.Day = day(x.Said, rd.Report.Published)
		for _, l := range s.Chain {
			if n := joined.Of(rep.Number, l.Party); n > 0 {
				x.Chain = append(x.Chain, n)
			}
		}
		for _, sp := range s.Content {
			x.Content = append(x.Content, words(sp.In(rd.Text)))
		}
		if s.Repeats != "" {
			x.Repeats = number(s.Repeats, -1)
		}
		out = append(out, x)
	}
	return out
}

// number returns the 3 of s3, and for an id of another form its place, from 1.
func number(id string, at int) int {
	n, err := strconv.Atoi(strings.TrimPrefix(id, "s"))
	if err != nil || n < 1 {
		return at + 1
	}
	return n
}

// day returns the first of the dates that names a day, as 2031-03-04.
func day(dates ...string) string {
	const n = len(hearsay.DateLayout)
	for _, d := range dates {
		if len(d) >= n && d[4] == '-' && d[7] == '-' && d[5] != 'W' {
			return d[:n]
		}
	}
	return ""
}

// join returns the words of some spans.
func join(text string, spans []hearsay.Span) string {
	var pieces []string
	for _, s := range spans {
		pieces = append(pieces, words(s.In(text)))
	}
	return strings.Join(pieces, " … ")
}

// words makes white space single.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }
