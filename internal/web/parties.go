package web

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// partiesPage lists parties.
type partiesPage struct {
	q           string
	all         bool // those too that no report names
	list        []partyRow
	found       string // how many there are
	next, first string
	empty       bool
}

// partyRow is a party in a list.
type partyRow struct {
	identity.Party
	reports, statements int
	maybe               int // how many may be the same, up to maybeCounted
	positions           []choice
}

// How many that may be the same are looked for, and shown.
const (
	maybeCounted = 20
	maybeShown   = 12
)

// parties lists who and what speaks or is spoken of, those with most statements first.
func (s *site) parties(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	v := r.URL.Query()
	x := partiesPage{q: v.Get("q"), all: v.Get("all") != ""}
	if words, some := query.Typed(x.q); some {
		list, n, err := b.Known(r.ctx(), store.PartyQuery{Words: words, All: x.all, Skip: skipped(r), Limit: pageSize + 1})
		if err != nil {
			return content{}, err
		}
		x.found = strconv.Itoa(n)
		if store.AtLeast(n) {
			x.found += " or more"
		}
		x.next, x.first = paged(r, len(list))
		if x.list, err = b.partyRows(list[:min(len(list), pageSize)]...); err != nil {
			return content{}, err
		}
	}
	if len(x.list) == 0 {
		if x.empty, err = s.empty(r.ctx()); err != nil {
			return content{}, err
		}
	}
	return content{title: titled("Parties", x.q), here: "/parties", body: partiesBody(x), behind: b.Waiting}, b.Err()
}

// partyRows puts parties into rows, without their members.
func (b *book) partyRows(list ...store.KeptParty) ([]partyRow, error) {
	var ids []int64
	for _, p := range list {
		ids = append(ids, p.ID)
	}
	maybe, err := b.OfferCounts(b.ctx, ids, maybeCounted)
	if err != nil {
		return nil, err
	}
	var out []partyRow
	for _, p := range list {
		brief, err := service.Brief(p)
		if err != nil {
			return nil, err
		}
		row := partyRow{Party: brief, reports: p.Reports, statements: p.Statements, maybe: maybe[p.ID]}
		for _, c := range p.Does {
			row.positions = append(row.positions, choice{c.Position, does(c.Position), c.Statements})
		}
		out = append(out, row)
	}
	return out, nil
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
	shown    string // how many there are
	next     string
	first    string
	roled    int // reports that were looked at for roles
	by       string
	did      done
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

// takes are the positions that a party takes on a claim, each once.
func takes(c record.Claim, party int) []string {
	var out []string
	for _, k := range hearsay.Positions() {
		if slices.ContainsFunc(c.Positions, func(p record.Position) bool { return p.Party == party && p.Position == string(k) }) {
			out = append(out, string(k))
		}
	}
	return out
}

// since is the first day on which a party takes a position on a claim, "" when it is not told.
func since(c record.Claim, party int, position string) string {
	day := ""
	for _, p := range c.Positions {
		if p.Party == party && p.Position == position && p.Day != "" && (day == "" || p.Day < day) {
			day = p.Day
		}
	}
	return day
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
	p, known, err := b.Party(r.ctx(), n, joinsShown)
	if err != nil {
		return content{}, err
	}
	if p.Number == 0 {
		return content{}, fmt.Errorf("%w: there is no party %s now; it may be called otherwise since reports were added: look for the name among the parties", hearsay.ErrNotFound, r.PathValue("id"))
	}
	rows, err := b.partyRows(known)
	if err != nil {
		return content{}, err
	}
	rows[0].Party = p
	x := partyPage{by: s.reviewer(r), did: s.did(r), partyRow: rows[0], filter: r.URL.Query().Get("does"), other: map[int]identity.Party{}}
	for _, step := range []func(*partyPage) error{b.alike, b.standing, b.carried, func(x *partyPage) error { return b.statementsOf(r, x) }} {
		if err := step(&x); err != nil {
			return content{}, err
		}
	}
	if x.roles, x.roled, err = s.roles(r.ctx(), x.Party); err != nil {
		return content{}, err
	}
	return content{title: x.Name, here: "/parties", body: partyBody(x), wide: true, behind: b.Waiting}, b.Err()
}

// joinsShown is of how many stories, those added last, the page of a party tells why they have one party.
const joinsShown = 100

// alike adds those that may be the same.
func (b *book) alike(x *partyPage) error {
	offers, err := b.PartyOffers(b.ctx, x.Number, maybeCounted)
	if err != nil {
		return err
	}
	var ids []int64
	for _, o := range offers[:min(len(offers), maybeShown)] {
		if int(o.A) != x.Number {
			o.A, o.B = o.B, o.A
		}
		x.maybe = append(x.maybe, o)
		ids = append(ids, o.B)
	}
	list, err := b.KnownOf(b.ctx, ids)
	for _, p := range list {
		x.other[int(p.ID)] = identity.Party{Number: int(p.ID), Name: p.Name}
	}
	return err
}

const maxClaims = 20

// standing adds the claims on which a party has a position, and where it changed that.
func (b *book) standing(x *partyPage) error {
	list, err := b.Claimed(b.ctx, store.ClaimQuery{Party: int64(x.Number), Uncounted: true, Limit: maxClaims})
	if err != nil {
		return err
	}
	shown := b.Shown(list)
	for _, c := range shown.Claims {
		x.claims = append(x.claims, rowOf(shown, c))
	}
	if !x.Named {
		return nil
	}
	if list, err = b.Claimed(b.ctx, store.ClaimQuery{Changes: int64(x.Number), Several: true, Uncounted: true, Limit: maxClaims}); err != nil {
		return err
	}
	shown = b.Shown(list)
	for _, c := range shown.Claims {
		for _, words := range shown.Changes(c) {
			if strings.HasPrefix(words, x.Name+" changes: ") {
				x.changes = append(x.changes, change{c, words})
			}
		}
	}
	return nil
}

// carriedAmong is of how many of the latest statements of a party those are counted who carry them.
const carriedAmong = 500

// carried adds who carries the statements of a party.
func (b *book) carried(x *partyPage) error {
	list, err := b.Carriers(b.ctx, int64(x.Number), carriedAmong)
	for _, c := range list {
		name := first(c.Outlet, "outlet not given")
		x.carriers = append(x.carriers, choice{name, name, c.Statements})
	}
	return err
}

// statementsOf adds one page of the statements of a party, the latest day first.
func (b *book) statementsOf(r *request, x *partyPage) error {
	q := store.ToldQuery{Party: int64(x.Number), Position: x.filter, Limit: pageSize + 1}
	var err error
	if q.Before, err = cursorOf(r.URL.Query().Get("before")); err != nil {
		return err
	}
	if q.Before != 0 {
		x.first = with(r.URL, "before", "")
	}
	list, n, err := b.Told(b.ctx, q)
	if err != nil {
		return err
	}
	x.shown = upTo(n, "statement", "statements")
	if len(list) > pageSize {
		list = list[:pageSize]
		x.next = with(r.URL, "before", strconv.FormatInt(int64(list[pageSize-1].Cursor), 10))
	}
	x.list = list
	return nil
}

// maxRoled is in how many reports roles are looked for, the latest: each has to be read.
const maxRoled = 6

// roles returns what the latest reports call a party, in order of time.
func (s *site) roles(ctx context.Context, p identity.Party) ([]role, int, error) {
	members := p.Members
	if !p.Named {
		return nil, 0, nil
	}
	members = members[max(0, len(members)-maxRoled):]
	numbers := make([]int64, len(members))
	for i, m := range members {
		numbers[i] = m.Report
	}
	of, err := s.bench.Reports(ctx, numbers...)
	if err != nil {
		return nil, 0, err
	}
	var out []role
	for _, m := range members {
		id := store.ReportID(m.Report)
		text, parties, err := s.rolesIn(ctx, id)
		if err != nil {
			return nil, 0, err
		}
		published := of[m.Report].Published
		day := published[:min(10, len(published))]
		i := slices.IndexFunc(parties, func(x hearsay.Party) bool { return x.ID == m.Party })
		if i < 0 {
			continue
		}
		for _, found := range parties[i].Roles {
			out = withRole(out, role{words: one(found.In(text)), status: found.Status, from: day, to: day, reports: []store.ReportID{id}})
		}
	}
	slices.SortStableFunc(out, func(a, z role) int { return cmp.Compare(last(a.from), last(z.from)) })
	return out, len(members), nil
}

// rolesIn returns the text of a report and its parties with their roles. Only where people decided something all of its reading is read.
func (s *site) rolesIn(ctx context.Context, id store.ReportID) (string, []hearsay.Party, error) {
	decided, err := s.bench.Store.Reviews(ctx, store.ReviewQuery{Report: id, Limit: 1})
	if err != nil {
		return "", nil, err
	}
	if len(decided) > 0 {
		seen, err := service.Look(ctx, s.bench.Store, id)
		return seen.Shown.Text, seen.Shown.Parties, err
	}
	line, err := s.bench.Store.Reading(ctx, id, 0)
	if err != nil {
		return "", nil, err
	}
	return format.ParseRoles(line)
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
