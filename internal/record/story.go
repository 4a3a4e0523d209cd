package record

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
)

// Story is what the reports of one story hold together. Nothing in it depends on reports of other stories. Its parties are those of the story:
// which of them are the same as those of others [Builder.Meet] tells.
type Story struct {
	Number     int64 // its report with the lowest number
	Reports    []Report
	Parties    []identity.Party // in order of their numbers
	Known      []identity.Known
	Statements []Statement
	Claims     []Claim // in order of their numbers
	Offers     []Offer
	Became     map[string]entry.Outcome // of decisions on claims and origins

	folds []origins.Ruling
}

// Story puts a story together. Family gives the number of the family of a report, 0 for none.
func (b *Builder) Story(reports []entry.Report, family func(int64) int, rulings Rulings) Story {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, entry.Compare)
	s := Story{Became: map[string]entry.Outcome{}, folds: rulings.Origins}
	joined := b.identity.Join(reports, rulings.Parties...)
	s.Parties, s.Known = joined.Parties, joined.Known
	for _, x := range joined.Suggestions {
		s.Offers = append(s.Offers, Offer{What: "parties", A: int64(x.A), B: int64(x.B), Why: x.Why})
	}
	for i, r := range reports {
		if i == 0 || r.Number < s.Number {
			s.Number = r.Number
		}
		s.Reports = append(s.Reports, Report{Report: r, Family: family(r.Number)})
		s.Statements = append(s.Statements, Statements(r, func(id string) int { return joined.Of(r.Number, id) })...)
	}
	s.addClaims(b.claimReports(s.Reports, joined.Of), rulings.Claims)
	s.call()
	return s
}

// addClaims groups the statements of the story, and counts the origins of each claim.
func (s *Story) addClaims(reports []claims.Report, rulings []claims.Ruling) {
	found, offers, outcomes := claims.Decide(reports, rulings)
	for i, x := range rulings {
		s.Became[x.Review] = outcomes[i]
	}
	folder := s.folder()
	for _, c := range found {
		out := Claim{Number: ClaimNumber(c.Statements[0]), Story: s.Number, Title: c.Title, TitleOf: c.TitleOf, Statements: c.Statements, Stances: c.Stances, Decided: c.Decided}
		for _, p := range c.Positions {
			out.Positions = append(out.Positions, Position{p.Party, string(p.Position), p.Part, p.Date, p.Statement})
		}
		for _, j := range c.Joins {
			out.Why = append(out.Why, sayJoin(j))
		}
		out.Origins = originsOf(folder.Fold(out.stances()))
		s.folded(out)
		s.Claims = append(s.Claims, out)
	}
	for _, o := range offers {
		s.Offers = append(s.Offers, Offer{What: "claims", A: int64(s.Claims[o.A].Number), B: int64(s.Claims[o.B].Number), Why: []string{sayJoin(o.Join)}})
	}
	slices.SortFunc(s.Claims, func(a, b Claim) int { return cmp.Compare(a.Number, b.Number) })
}

// call calls the parties of the story after their first members; until then they have the places in which they were found, from 1.
func (s *Story) call() {
	to := make([]int, len(s.Parties)+1)
	for i, p := range s.Parties {
		first := p.Members[0]
		for _, m := range p.Members {
			if PartyNumber(m) < PartyNumber(first) {
				first = m
			}
		}
		to[i+1] = PartyNumber(first)
		s.Parties[i].Number = to[i+1]
	}
	s.renumber(func(n int) int { return to[n] })
	slices.SortFunc(s.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	for i := range s.Known {
		s.Known[i].Story = s.Number
	}
}

// renumber gives parties other numbers wherever they are told, but in the list of parties itself.
func (s *Story) renumber(to func(int) int) {
	renumber(s.Statements, s.Claims, to)
	for i, o := range s.Offers {
		if o.What == "parties" {
			a, b := int64(to(int(o.A))), int64(to(int(o.B)))
			s.Offers[i].A, s.Offers[i].B = min(a, b), max(a, b)
		}
	}
}

func renumber(statements []Statement, list []Claim, to func(int) int) {
	for i := range statements {
		x := &statements[i]
		x.Speaker, x.OnBehalfOf = to(x.Speaker), to(x.OnBehalfOf)
		for k, n := range x.Together {
			x.Together[k] = to(n)
		}
		for k, n := range x.Chain {
			x.Chain[k] = to(n)
		}
	}
	for i := range list {
		list[i].Renumber(to)
	}
}

// Renumber gives the parties of a claim other numbers.
func (c *Claim) Renumber(to func(int) int) {
	for k := range c.Positions {
		c.Positions[k].Party = to(c.Positions[k].Party)
	}
	c.Origins.Renumber(to)
}

// Renumber gives parties other numbers.
func (o *Origins) Renumber(to func(int) int) {
	for k := range o.List {
		for i, n := range o.List[k].Chain {
			o.List[k].Chain[i] = to(n)
		}
	}
}

// folded tells what became of what people decided on the origins of a claim. What is on no claim waits for one.
func (s *Story) folded(c Claim) {
	for _, x := range s.folds {
		holds := slices.ContainsFunc(c.Origins.Decided, func(d entry.Decision) bool { return d.Review == x.Review })
		switch {
		case holds:
			s.Became[x.Review] = entry.Holds
		case s.Became[x.Review] == "" && slices.Contains(c.Statements, x.A) && slices.Contains(c.Statements, x.B):
			s.Became[x.Review] = entry.Replaced
		}
	}
}

// claimReports returns reports as package claims wants them. Of tells the number of the party of a report, by its id.
func (b *Builder) claimReports(reports []Report, of func(report int64, id string) int) []claims.Report {
	out := make([]claims.Report, len(reports))
	for i, rep := range reports {
		n := rep.Number
		out[i] = claims.Report{Report: rep.Report, Family: rep.textFamily(), Words: b.signer.Sign(&rep.Reading), Party: func(id string) int { return of(n, id) }}
	}
	return out
}

// folder returns what counts the origins of the claims of s. It numbers parties by their places, from 1.
func (s *Story) folder() *origins.Folder {
	of := map[identity.Member]int{}
	parties := make([]origins.Party, len(s.Parties))
	for i, p := range s.Parties {
		parties[i] = origins.Party{Name: p.Name, Aliases: p.Aliases, Type: p.Type, Named: p.Named, Decided: len(p.Decided) > 0}
		for _, m := range p.Members {
			of[m] = i + 1
		}
	}
	reports := make([]origins.Report, len(s.Reports))
	for i, rep := range s.Reports {
		n := rep.Number
		reports[i] = origins.Report{Report: rep.Report, Family: rep.textFamily(), Party: func(id string) int { return of[identity.Member{Report: n, Party: id}] }}
	}
	return origins.New(reports, parties, s.folds...)
}

// Ruled returns the story with what people decided on origins.
func (s Story) Ruled(list []origins.Ruling) Story {
	s.folds = list
	return s
}

// Refuses tells why a person may not fold two statements of a claim of the story, or may not tell them apart; "" when it may.
func (s *Story) Refuses(c Claim, x origins.Ruling) origins.Refusal {
	return s.folder().Refuses(c.stances(), x)
}

// Withdrawn is who is no longer believed: a party of the record, an outlet as its reports call it, or both.
type Withdrawn = origins.Withdrawn

// Without tells on how many origins a claim of the story rests when somebody is no longer believed: a party of the story, an outlet. Origins that stay keep
// their numbers.
func (s *Story) Without(c Claim, w Withdrawn) Origins {
	w.Party = 1 + slices.IndexFunc(s.Parties, func(p identity.Party) bool { return p.Number == w.Party })
	out := originsOf(s.folder().Without(c.stances(), w))
	out.Renumber(func(n int) int { return s.Parties[n-1].Number })
	out.numberAs(c.Origins)
	return out
}
