package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Rules names the rules by which records are put together, a number. What was kept of a record by older ones is found anew; so it must become the
// next number with every change that puts any record together otherwise.
const Rules = "46"

// Newer reports whether rules are newer than [Rules]: what they found is not found anew by this program.
func Newer(rules string) bool {
	theirs, err := strconv.Atoi(rules)
	ours, _ := strconv.Atoi(Rules)
	return err == nil && theirs > ours
}

// Builder puts records together. It is safe for use by many goroutines.
//
// [Builder.Decide] puts together everything at once. It does so in steps that depend on few reports each ([Builder.Digest], [Linked], [Kin],
// [Builder.Families], [Split], [Builder.Story], [Builder.Meet], [Builder.Revisions]), so that who keeps what each step gave need only repeat those that
// a new report touches, and gets the same.
type Builder struct {
	identity  *identity.Joiner
	revisions *revisions.Comparer
	signer    *stories.Signer
}

// NewBuilder loads the lists of names, of common words and of how strong words are.
func NewBuilder() *Builder {
	return &Builder{identity: identity.NewJoiner(), revisions: revisions.NewComparer(), signer: stories.NewSigner()}
}

// Build returns what reports hold together. No two of them may have the same number, and none may be a rendering of another.
func (b *Builder) Build(reports []entry.Report) Record { return b.Decide(reports, Rulings{}) }

// Decide is Build with what people decided across reports.
func (b *Builder) Decide(reports []entry.Report, rulings Rulings) Record {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, entry.Compare)
	r := newRecord(rulings)
	at := map[int64]entry.Report{}
	var all []int64
	for _, x := range reports {
		at[x.Number] = x
		all = append(all, x.Number)
	}
	of := func(list []int64) []entry.Report {
		var out []entry.Report
		for _, n := range list {
			out = append(out, at[n])
		}
		return out
	}
	links := b.links(reports)
	family := map[int64]int{}
	for _, kin := range Kin(slices.Clone(all), links) {
		found, offers := b.Families(of(kin))
		r.Families, r.Offers = append(r.Families, found...), append(r.Offers, offers...)
		for _, f := range found {
			family[f.Original] = f.Number
			for _, m := range f.Members {
				family[m.Report] = f.Number
			}
		}
	}
	for _, x := range reports {
		r.Reports = append(r.Reports, Report{Report: x, Family: family[x.Number]})
	}
	for _, list := range Split(all, links, r.Families, rulings) {
		in := map[int64]bool{}
		for _, n := range list {
			in[n] = true
		}
		r.add(b.Story(of(list), func(n int64) int { return family[n] }, rulings.Of(in)))
	}
	r.meet(b, rulings.Parties)
	r.Revisions = b.revise(reports)
	r.sort()
	return r
}

// newRecord returns an empty record, in which decisions on what is not there are passed over.
func newRecord(rulings Rulings) Record {
	r := Record{Became: map[string]entry.Outcome{}, Same: map[int]int{}}
	for _, x := range rulings.Parties {
		r.Became[x.Review] = entry.Passed
	}
	for _, x := range rulings.Claims {
		r.Became[x.Review] = entry.Passed
	}
	return r
}

// links compares all reports with all: it is the measure for those who compare fewer.
func (b *Builder) links(reports []entry.Report) []Link {
	var digests []Digest
	var out []Link
	for i := range reports {
		digests = append(digests, b.Digest(&reports[i]))
		for k := range i {
			if l, ok := Linked(&digests[k], &digests[i]); ok {
				out = append(out, l)
			}
		}
	}
	return out
}

// Families finds the families among reports that share text with one another and with no others.
func (b *Builder) Families(reports []entry.Report) ([]Family, []Offer) {
	var texts []copies.Text
	for i := range reports {
		texts = append(texts, copies.Of(&reports[i]))
	}
	found := copies.Find(texts, func(x, y *copies.Text) bool {
		return stories.Close(stories.DayOf(x.Published), stories.DayOf(y.Published))
	})
	var list []Family
	for _, f := range found.List {
		out := Family{Number: int(f.Original), Original: f.Original, Why: f.Why, Outside: f.Outside}
		for _, m := range f.Members {
			out.Number = min(out.Number, int(m.Report))
			out.Members = append(out.Members, Member{Report: m.Report, Containment: (m.PerMille + 5) / 10, Credited: m.Credited, Why: m.Why, Tie: string(m.Tie)})
		}
		list = append(list, out)
	}
	var offers []Offer
	for _, s := range found.Suggestions {
		offers = append(offers, Offer{"reports", s.A, s.B, []string{s.Why}, string(s.Tie)})
	}
	return list, offers
}

// add takes a story into the record; its parties are met with others later.
func (r *Record) add(s Story) {
	r.Statements, r.Claims, r.Offers = append(r.Statements, s.Statements...), append(r.Claims, s.Claims...), append(r.Offers, s.Offers...)
	for review, became := range s.Became {
		r.Became[review] = became
	}
	s.Statements, s.Claims, s.Offers = nil, nil, nil
	r.Stories = append(r.Stories, s)
}

// party returns the number in the record of a party of a story.
func (r *Record) party(n int) int { return cmp.Or(r.Same[n], n) }

// renumber calls the parties of stories what they are called in the record. Offers that are on one party now are none.
func (r *Record) renumber() {
	renumber(r.Statements, r.Claims, r.party)
	seen := map[[2]int64]bool{}
	r.Offers = slices.DeleteFunc(r.Offers, func(o Offer) bool { return o.What == "parties" && r.party(int(o.A)) == r.party(int(o.B)) })
	for i, o := range r.Offers {
		if o.What == "parties" {
			a, b := int64(r.party(int(o.A))), int64(r.party(int(o.B)))
			r.Offers[i].A, r.Offers[i].B = min(a, b), max(a, b)
		}
	}
	SortOffers(r.Offers)
	r.Offers = slices.DeleteFunc(r.Offers, func(o Offer) bool {
		k := [2]int64{o.A, o.B}
		twice := o.What == "parties" && seen[k]
		seen[k] = seen[k] || o.What == "parties"
		return twice
	})
}

// SortOffers puts offers in order.
func SortOffers(list []Offer) {
	slices.SortFunc(list, func(a, b Offer) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), slices.Compare(a.Why, b.Why))
	})
}

// sort puts the lists of the record in order.
func (r *Record) sort() {
	slices.SortFunc(r.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	slices.SortFunc(r.Claims, func(a, b Claim) int { return cmp.Compare(a.Number, b.Number) })
	slices.SortFunc(r.Families, func(a, b Family) int { return cmp.Compare(a.Number, b.Number) })
	at := map[int64]int{}
	for i, x := range r.Reports {
		at[x.Number] = i
	}
	slices.SortStableFunc(r.Statements, func(a, b Statement) int { return cmp.Compare(at[a.Report], at[b.Report]) })
	SortOffers(r.Offers)
}

// Without tells on how many origins a claim rests when somebody is no longer believed.
func (r *Record) Without(c Claim, w Withdrawn) Origins {
	s, local := r.story(c, w.Party)
	if s == nil {
		return c.Origins
	}
	w.Party = local
	out := s.Without(c, w)
	out.Renumber(r.party)
	return out
}

// Refuses tells why a person may not fold two statements of a claim, or may not tell them apart; "" when it may.
func (r *Record) Refuses(c Claim, x origins.Ruling) origins.Refusal {
	s, _ := r.story(c, 0)
	if s == nil {
		return origins.Absent
	}
	return s.folder().Refuses(c.stances(), x)
}

// story returns the story of a claim, and which of its parties a party of the record is, 0 when none.
func (r *Record) story(c Claim, party int) (*Story, int) {
	i := slices.IndexFunc(r.Stories, func(s Story) bool { return s.Number == c.Story })
	if i < 0 {
		return nil, 0
	}
	for _, p := range r.Stories[i].Parties {
		if r.party(p.Number) == party {
			return &r.Stories[i], p.Number
		}
	}
	return &r.Stories[i], 0
}

// Statements returns the statements of a report. Party tells which party of the record a party of the report is, 0 for none.
func Statements(rep entry.Report, party func(id string) int) []Statement {
	var out []Statement
	rd := &rep.Reading
	for i, s := range rd.Statements {
		x := Statement{
			Ref:     entry.Ref{Report: rep.Number, Number: entry.NumberOf(s.ID, i)},
			Speaker: party(s.Speaker), OnBehalfOf: party(s.OnBehalfOf), Anonymous: s.Anonymous != nil,
			Position: string(s.Position), Part: join(rd.Text, s.Part), Source: join(rd.Text, s.Source), Cue: join(rd.Text, s.Cue),
		}
		if s.Anonymous != nil {
			x.Descriptor = words(s.Anonymous.Descriptor.In(rd.Text))
		}
		if s.Said != nil {
			x.Said = s.Said.Value
		}
		x.Day = day(x.Said, rd.Report.Published)
		x.Together = entry.Together(rd, s.Speaker, party)
		for _, l := range s.Chain {
			if n := party(l.Party); n > 0 {
				x.Chain = append(x.Chain, n)
			}
		}
		for _, sp := range s.Content {
			x.Content = append(x.Content, words(sp.In(rd.Text)))
		}
		if s.Repeats != "" {
			x.Repeats = entry.NumberOf(s.Repeats, -1)
		}
		out = append(out, x)
	}
	return out
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
