package web

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// partiesPage lists parties.
type partiesPage struct {
	q           string
	all         bool // those too that no report names
	list        []partyRow
	found       int
	next, first string
	empty       bool
}

// partyRow is a party in a list.
type partyRow struct {
	identity.Party
	reports, statements int
	maybe               int // how many may be the same
	positions           []choice
}

// parties lists who and what speaks or is spoken of, those with most statements first.
func (s *site) parties(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	v := r.URL.Query()
	x := partiesPage{q: v.Get("q"), all: v.Get("all") != "", empty: len(b.Reports) == 0}
	list := b.named
	switch {
	case x.q != "":
		if list, err = s.partiesWith(r.ctx(), b, x.q, x.all); err != nil {
			return content{}, err
		}
	case x.all:
		list = b.speakers
	}
	x.found = len(list)
	from, to, next, begin := window(r, len(list))
	x.next, x.first = next, begin
	for _, n := range list[from:to] {
		x.list = append(x.list, b.partyRow(n))
	}
	return content{title: titled("Parties", x.q), here: "/parties", body: partiesBody(x), behind: b.Behind}, b.Err()
}

// mostNames is how many names with the words that are looked for are shown.
const mostNames = 500

// partiesWith returns the parties with all words of a name, those with most statements first. Those that no report names are looked for among all.
func (s *site) partiesWith(ctx context.Context, b *book, name string, all bool) ([]int, error) {
	names, err := s.bench.Store.Parties(ctx, name, mostNames)
	if err != nil {
		return nil, err
	}
	found := map[int]bool{}
	for _, n := range names {
		for _, p := range b.byName[store.Key(n.Name)] {
			found[p] = true
		}
	}
	list := b.named
	if all {
		list = b.speakers
	}
	var out []int
	for _, n := range list {
		if p := b.Party(n); found[n] || all && !p.Named && query.HasWords([]string{p.Name}, name) {
			out = append(out, n)
		}
	}
	return out, nil
}

func (b *book) partyRow(n int) partyRow {
	p := b.Party(n)
	row := partyRow{Party: p, statements: len(b.said[n]), maybe: len(b.maybe[n]), positions: b.does(n)}
	for i, m := range p.Members {
		if i == 0 || m.Report != p.Members[i-1].Report {
			row.reports++
		}
	}
	return row
}

// does counts the statements of a party by position.
func (b *book) does(n int) []choice {
	counts := map[string]int{}
	for _, ref := range b.said[n] {
		counts[b.Statements[b.at[ref]].Position]++
	}
	var out []choice
	for _, p := range hearsay.Positions() {
		if c := counts[string(p)]; c > 0 {
			out = append(out, choice{string(p), does(string(p)), c})
		}
	}
	return out
}

// partyPage is one party.
type partyPage struct {
	partyRow
	filter   string
	roles    []role
	changes  []change
	claims   []claimRow
	carriers []choice
	maybe    []record.Offer
	other    map[int]identity.Party
	list     []store.Statement
	shown    int
	next     string
	first    string
	roled    int // reports that were looked at for roles
	by, did  string
}

// role is what reports call a party.
type role struct {
	words, status, from, to string
	reports                 []store.ReportID
}

// change is where a party took another position on a claim.
type change struct {
	claim record.Claim
	words string
}

// party is the page of a party.
func (s *site) party(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	n, err := called("P", r.PathValue("id"), "a party")
	if err != nil {
		return content{}, err
	}
	if b.Party(n).Number == 0 {
		return content{}, fmt.Errorf("%w: there is no party %s now; it may be called otherwise since reports were added: look for the name among the parties", hearsay.ErrNotFound, r.PathValue("id"))
	}
	x := partyPage{by: s.reviewer(r), did: s.did(r), partyRow: b.partyRow(n), filter: r.URL.Query().Get("does"), maybe: b.maybe[n], other: map[int]identity.Party{}}
	for _, o := range x.maybe {
		x.other[int(o.B)] = b.Party(int(o.B))
	}
	b.standing(&x)
	b.statementsOf(r, &x)
	if x.roles, x.roled, err = s.roles(r.ctx(), x.Party); err != nil {
		return content{}, err
	}
	return content{title: x.Name, here: "/parties", body: partyBody(x), wide: true, behind: b.Behind}, b.Err()
}

const maxClaims = 20

// standing adds the claims on which a party has a position, and where it changed that.
func (b *book) standing(x *partyPage) {
	for _, n := range b.stands[x.Number] {
		c, _ := b.claim(n)
		if len(x.claims) < maxClaims {
			x.claims = append(x.claims, b.rowOf(c))
		}
		if x.Named {
			for _, words := range b.Changes(c) {
				if strings.HasPrefix(words, x.Name+" changes: ") {
					x.changes = append(x.changes, change{c, words})
				}
			}
		}
	}
}

// statementsOf adds one page of the statements of a party, the latest day first, and who carries them all.
func (b *book) statementsOf(r *request, x *partyPage) {
	var list []entry.Ref
	carried := map[string]int{}
	for _, ref := range b.said[x.Number] {
		st := b.Statements[b.at[ref]]
		if rep, ok := b.reportAt[ref.Report]; ok {
			about := b.Reports[rep].Reading.Report
			carried[first(about.Outlet, about.Wire, "outlet not told")]++
		}
		if x.filter == "" || st.Position == x.filter {
			list = append(list, ref)
		}
	}
	slices.SortFunc(list, func(a, z entry.Ref) int {
		return cmp.Or(cmp.Compare(b.Statements[b.at[z]].Day, b.Statements[b.at[a]].Day), entry.CompareRefs(a, z))
	})
	x.shown = len(list)
	from, to, next, begin := window(r, len(list))
	x.next, x.first = next, begin
	for _, ref := range list[from:to] {
		x.list = append(x.list, b.Row(ref))
	}
	for name, n := range carried {
		x.carriers = append(x.carriers, choice{name, name, n})
	}
	slices.SortFunc(x.carriers, func(a, z choice) int { return cmp.Or(cmp.Compare(z.n, a.n), cmp.Compare(a.name, z.name)) })
}

// maxRoled is in how many reports roles are looked for, the latest: each has to be read.
const maxRoled = 12

// roles returns what the latest reports call a party, in order of time.
func (s *site) roles(ctx context.Context, p identity.Party) ([]role, int, error) {
	members := p.Members
	if !p.Named {
		return nil, 0, nil
	}
	members = members[max(0, len(members)-maxRoled):]
	var out []role
	for _, m := range members {
		seen, err := service.Look(ctx, s.bench.Store, store.ReportID(m.Report))
		if err != nil {
			return nil, 0, err
		}
		rd := seen.Shown.Reading
		day := seen.Report.Published[:min(10, len(seen.Report.Published))]
		i := slices.IndexFunc(rd.Parties, func(x hearsay.Party) bool { return x.ID == m.Party })
		if i < 0 {
			continue
		}
		for _, found := range rd.Parties[i].Roles {
			out = withRole(out, role{words: one(found.In(rd.Text)), status: found.Status, from: day, to: day, reports: []store.ReportID{seen.Report.ID}})
		}
	}
	slices.SortStableFunc(out, func(a, z role) int { return cmp.Compare(last(a.from), last(z.from)) })
	return out, len(members), nil
}

// withRole adds a role, or what it adds to the same one.
func withRole(list []role, r role) []role {
	for i := range list {
		if strings.EqualFold(list[i].words, r.words) && list[i].status == r.status {
			if r.from != "" && (list[i].from == "" || r.from < list[i].from) {
				list[i].from = r.from
			}
			list[i].to = max(list[i].to, r.to)
			if !slices.Contains(list[i].reports, r.reports[0]) {
				list[i].reports = append(list[i].reports, r.reports...)
			}
			return list
		}
	}
	return append(list, r)
}

// head tells what kind of party it is.
func (x partyPage) head() string {
	parts := []string{record.Called("P", x.Number)}
	if x.Type != "" {
		parts = append(parts, string(x.Type))
	}
	if !x.Named {
		parts = append(parts, "not named by its report")
	}
	return strings.Join(parts, ", ")
}

// told tells when a role was told, and by how many reports.
func (r role) told() string {
	days := r.from
	if r.to != r.from {
		days += " – " + r.to
	}
	if days != "" {
		days = ", " + days
	}
	return r.status + days + " · " + counted(len(r.reports), "report")
}
