package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// claimsPage lists claims.
type claimsPage struct {
	q           string
	list        []claimRow
	all         string // how many there are
	next, first string
	empty       bool
	problem     string
}

// claimRow is a claim in a list.
type claimRow struct {
	record.Claim
	from, to string // days
	stands   []stand
	reports  int
	later    later
}

// later is what the next version of a report changed in the words that a claim has its title of.
type later struct {
	kinds   string // verb softened, figure changed; "" for nothing
	words   string // that stand there now, "" for none
	article int64
}

// stand is a position with those who take it.
type stand struct {
	position string
	who      []named
}

// named is a party with its number.
type named struct {
	n    int
	name string
}

// claims lists what several statements are about.
func (s *site) claims(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := claimsPage{q: r.URL.Query().Get("q")}
	status := 0
	q := store.ClaimQuery{Several: true, Skip: skipped(r), Limit: claimsSize + 1}
	if x.q != "" {
		found, err := query.Parse(x.q)
		if err != nil {
			x.problem, status = plainly(err), http.StatusBadRequest
		}
		q.Found = &found
	}
	if x.problem == "" {
		list, err := b.Claimed(r.ctx(), q)
		if err != nil {
			return content{}, err
		}
		x.all = claimCount(list.Count)
		x.next, x.first = pagedBy(r, len(list.Claims), claimsSize)
		shown := b.Shown(list)
		for _, c := range shown.Claims[:min(len(shown.Claims), claimsSize)] {
			row := rowOf(shown, c)
			if row.later, err = s.later(b, c.Title, shown.Row(c.TitleOf)); err != nil {
				return content{}, err
			}
			x.list = append(x.list, row)
		}
	}
	if len(x.list) == 0 {
		if x.empty, err = s.empty(r.ctx()); err != nil {
			return content{}, err
		}
	}
	return content{title: titled("Claims", x.q), here: "/claims", body: claimsBody(x), behind: b.Waiting, status: status}, b.Err()
}

// claimsSize is how many claims a page has: each takes several lines.
const claimsSize = 25

// claimCount tells how many claims there are; very many are not counted.
func claimCount(n int) string { return upTo(n, "claim", "claims") }

// upTo tells how many there are; very many are not counted.
func upTo(n int, one, several string) string {
	if store.AtLeast(n) {
		return strconv.Itoa(n) + " " + several + " or more"
	}
	return plural(n, one, several)
}

// skipped is how many rows of a list come before a page: after=50 leaves out the first 50.
func skipped(r *request) int {
	n, err := strconv.Atoi(r.URL.Query().Get("after"))
	if err != nil || n < 0 || n > 1<<40 {
		return 0
	}
	return n
}

// paged tells where the next page is, and the first, when a page was asked for one row more than it shows and got n.
func paged(r *request, n int) (next, first string) { return pagedBy(r, n, pageSize) }

func pagedBy(r *request, n, size int) (next, first string) {
	from := skipped(r)
	if n > size {
		next = with(r.URL, "after", strconv.Itoa(from+size))
	}
	if from > 0 {
		first = with(r.URL, "after", "")
	}
	return next, first
}

// window is the part of a list that a page shows: after=50 leaves out the first 50.
func window(r *request, n int) (from, to int, next, first string) {
	if from = skipped(r); from > n {
		from = 0
	}
	next, first = paged(r, n-from)
	return from, min(n, from+pageSize), next, first
}

// rowOf puts a claim into a row.
func rowOf(a *answer.Across, c record.Claim) claimRow {
	x := claimRow{Claim: c, stands: standsOf(a, c)}
	for _, p := range c.Positions {
		if p.Day != "" && (x.from == "" || p.Day < x.from) {
			x.from = p.Day
		}
		x.to = max(x.to, p.Day)
	}
	x.reports = len(reportsOf(c))
	return x
}

func reportsOf(c record.Claim) []int64 {
	var out []int64
	for _, ref := range c.Statements {
		out = append(out, ref.Report)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// standsOf tells who stands where on a claim, those first who differ. Who is called alike is named once.
func standsOf(a *answer.Across, c record.Claim) []stand {
	var out []stand
	for _, k := range hearsay.Positions() {
		st := stand{position: string(k)}
		for _, p := range c.Positions {
			who := named{p.Party, a.Called(p.Party)}
			if p.Position == string(k) && !slices.ContainsFunc(st.who, func(n named) bool { return answer.Bare(n.name) == answer.Bare(who.name) }) {
				st.who = append(st.who, who)
			}
		}
		if len(st.who) > 0 {
			out = append(out, st)
		}
	}
	return out
}

// claimPage is one claim.
type claimPage struct {
	claimRow
	titleAt   store.Statement
	outlets   int
	opening   *position // where it was told first
	denials   []position
	changes   []string
	board     board
	leftOut   string // how many statements stand nowhere on the board, and why
	silent    []position
	origins   []origin
	picture   drawing
	folds     []fold
	falls     []fall
	each      bool   // what is left is told without each of them; otherwise without the one that is asked for
	without   string // the name of the party that nobody believes, "" for none
	left      record.Origins
	positions []position
	whole     bool // long lists are shown to their ends
	by        string
	did       done
}

// firstShown is how many rows of its long lists the page of a claim shows until all are asked for: claims of hundreds of reports are read too.
const firstShown = 50

// firstOf is what is shown of a list.
func firstOf[T any](x claimPage, list []T) []T {
	if x.whole {
		return list
	}
	return list[:min(len(list), firstShown)]
}

// position is where a party stands, with the words.
type position struct {
	record.Position
	who named
	row store.Statement
	of  string // the report of a party without a name, which is of that report alone

	through string // who spoke for it
}

// about is what somebody denies, confirms or will not talk about: the part that they name, otherwise their words.
func (p position) about() string { return first(p.Part, answer.Words(p.row)) }

// origin is where statements entered the news.
type origin struct {
	record.Origin
	chain []named
	rows  []store.Statement
	of    string // the report of a source without a name
}

// fold is why a statement adds no origin.
type fold struct {
	record.Fold
	from, to store.Statement
}

// fall is what is left of a claim without a party.
type fall struct {
	who named
	o   record.Origins
}

// claim is the page of a claim.
func (s *site) claim(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	n, err := called("c", r.PathValue("id"), "a claim")
	if err != nil {
		return content{}, err
	}
	shown, c, ok, err := b.claim(n)
	if err != nil {
		return content{}, err
	}
	if !ok {
		return content{}, fmt.Errorf("%w: %s; look for it among the claims", hearsay.ErrNotFound, b.NoClaim(n))
	}
	if c.Number != n { // what was called so is part of another claim now
		return content{to: claimAt(c.Number)}, nil
	}
	x := claimOf(shown, c)
	if x.later, err = s.later(b, x.Title, x.titleAt); err != nil {
		return content{}, err
	}
	x.by, x.did, x.whole = s.reviewer(r), s.did(r), r.URL.Query().Get("all") != ""
	if err := b.withdrawn(shown, &x, r.URL.Query().Get("without")); err != nil {
		return content{}, err
	}
	return content{title: shorten(x.Title, 80), here: "/claims", body: claimBody(x), wide: true, behind: b.Waiting}, b.Err()
}

// later tells what the next version of its report changed in the words of a title.
func (s *site) later(b *book, title string, st store.Statement) (later, error) {
	if !st.Superseded {
		return later{}, nil
	}
	of, err := s.bench.Store.Report(b.ctx, st.Report)
	if err != nil {
		return later{}, err
	}
	list, _, err := b.RevisionsOf(b.ctx, store.RevisionQuery{Article: of.Article})
	x := later{article: of.Article}
	for _, rev := range list {
		if rev.From != int64(st.Report) {
			continue
		}
		told, err := s.sentenced(b.ctx, rev, false)
		if err != nil {
			return x, err
		}
		x.take(told, one(title), "s"+strconv.Itoa(st.Number))
	}
	return x, err
}

// take adds what a revision changed in the statement of a title, or in words of it that another statement has too.
func (x *later) take(rev answer.Revision, title, statement string) {
	var kinds []string
	for _, c := range rev.Changes {
		if c.Was == "" || (c.Before == nil || c.Before.Statement != statement) && !strings.Contains(title, c.Was) {
			continue
		}
		if x.words == "" && c.Is != "" {
			now := sideOf(c.Is, c.IsIn, false)
			x.words = now.lead + now.words + now.tail
		}
		if kind := spaced(string(c.Kind)); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	x.kinds = strings.Join(kinds, ", ")
}

// number reads an id such as c1.
func number(prefix, id, what string) (int, error) {
	digits, ok := strings.CutPrefix(id, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 {
		return 0, fmt.Errorf("%w: found %q, wanted %s such as %s1", hearsay.ErrUsage, id, what, prefix)
	}
	return n, nil
}

// claimOf collects what a page tells of a claim.
func claimOf(b *answer.Across, c record.Claim) claimPage {
	x := claimPage{claimRow: rowOf(b, c), titleAt: b.Row(c.TitleOf), changes: b.Changes(c)}
	list := slices.Clone(c.Positions)
	slices.SortStableFunc(list, func(a, z record.Position) int {
		return cmp.Or(cmp.Compare(last(a.Day), last(z.Day)), entry.CompareRefs(a.Statement, z.Statement))
	})
	for _, p := range list {
		at := position{Position: p, who: named{p.Party, b.Called(p.Party)}, row: b.Row(p.Statement)}
		at.through = b.Through(p, at.row)
		if !b.Party(p.Party).Named {
			at.of = answer.InReport(at.row)
		}
		x.positions = append(x.positions, at)
		switch tone(p.Position) {
		case "silent":
			x.silent = append(x.silent, at)
		case "against":
			if !slices.ContainsFunc(x.denials, func(d position) bool {
				return d.who == at.who && d.Part == at.Part && d.Position.Position == at.Position.Position
			}) {
				x.denials = append(x.denials, at)
			}
		}
	}
	x.outlets = outletsOf(b, c)
	if i := slices.IndexFunc(x.positions, func(p position) bool {
		return !slices.Contains([]string{"silent", "against"}, tone(p.Position.Position))
	}); i >= 0 {
		x.opening = &x.positions[i]
	}
	if title := x.titleAt; x.opening != nil && title.Day != "" && last(title.Day) < last(x.opening.Day) {
		x.opening = &position{Position: record.Position{Position: title.Position, Day: title.Day, Statement: c.TitleOf}, who: named{name: title.Speaker.Words}, row: title}
	}
	x.board, x.leftOut = boardOf(x.positions), answer.LeftOut(c)
	for _, o := range c.Origins.List {
		x.origins = append(x.origins, originOf(b, o))
	}
	x.picture = pictureOf(b, c)
	for _, f := range c.Origins.Folds {
		x.folds = append(x.folds, fold{f, b.Row(f.From), b.Row(f.To)})
	}
	slices.SortStableFunc(x.folds, func(a, z fold) int { return cmp.Compare(a.Why, z.Why) })
	return x
}

// last puts what has no day behind everything.
func last(day string) string { return first(day, "9") }

func originOf(b *answer.Across, o record.Origin) origin {
	x := origin{Origin: o}
	for _, n := range slices.Backward(o.Chain) {
		x.chain = append(x.chain, named{n, b.Called(n)})
	}
	for _, ref := range o.Statements {
		x.rows = append(x.rows, b.Row(ref))
	}
	if n := len(o.Chain); n > 0 && len(x.rows) > 0 && !b.Party(o.Chain[n-1]).Named {
		x.of = answer.InReport(x.rows[0])
	}
	return x
}

// outletsOf counts the outlets that carry a claim.
func outletsOf(b *answer.Across, c record.Claim) int {
	outlets := map[string]bool{}
	for _, ref := range c.Statements {
		row := b.Row(ref)
		outlets[first(row.Outlet, row.Wire)] = true
	}
	return len(outlets)
}

// A claim of more reports than these, or of more statements times parties, is not told what is left of it without each party: the reports are read
// again, which takes some milliseconds for each, and all statements are held against one another for every party.
const (
	fallsReports = 12
	fallsWork    = 600
)

// withdrawn tells what is left of a claim without one party, or without each.
func (b *book) withdrawn(shown *answer.Across, x *claimPage, without string) error {
	var who []named
	for _, o := range x.Origins.List {
		for _, n := range o.Chain {
			w := named{n, shown.Called(n)}
			if shown.Party(n).Name != "" && !slices.Contains(who, w) {
				who = append(who, w)
			}
		}
	}
	n := 0
	if without != "" {
		var err error
		if n, err = called("P", without, "a party"); err != nil {
			return err
		}
	}
	x.each = x.reports <= fallsReports && len(who)*len(x.Statements) <= fallsWork
	if n == 0 && (len(who) == 0 || !x.each) {
		for _, w := range who {
			x.falls = append(x.falls, fall{who: w})
		}
		return nil
	}
	left, err := b.Falls(b.ctx, x.Claim)
	if err != nil {
		return err
	}
	for _, w := range who {
		f := fall{who: w}
		if x.each {
			f.o = left(record.Withdrawn{Party: w.n})
		}
		x.falls = append(x.falls, f)
	}
	if n == 0 {
		return nil
	}
	p, err := b.KnownOf(b.ctx, []int64{int64(n)})
	if err != nil {
		return err
	}
	if x.without = shown.Called(n); len(p) > 0 && shown.Party(n).Number == 0 {
		x.without = p[0].Name
	}
	x.left = left(record.Withdrawn{Party: n})
	return nil
}

// board is parties by days: in each cell the positions that a party takes on that day.
type board struct {
	days []string
	rows []boardRow
}

type boardRow struct {
	who   named
	of    string // the report of a party without a name
	cells [][]position
}

// boardOf puts positions on a board. Days that only one report speaks of stay; where there are more than fit, months take their place.
func boardOf(list []position) board {
	cut := len("2031-03-04")
	if len(daysOf(list, cut)) > maxDays {
		cut = len("2031-03")
	}
	if len(daysOf(list, cut)) > maxDays {
		cut = len("2031")
	}
	b := board{days: daysOf(list, cut)}
	at := map[named]int{}
	for _, p := range list {
		i, ok := at[p.who]
		if !ok {
			i = len(b.rows)
			at[p.who] = i
			b.rows = append(b.rows, boardRow{p.who, p.of, make([][]position, len(b.days))})
		}
		day := slices.Index(b.days, p.Day[:min(cut, len(p.Day))])
		b.rows[i].cells[day] = append(b.rows[i].cells[day], p)
	}
	return b
}

const maxDays = 10

func daysOf(list []position, cut int) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Day[:min(cut, len(p.Day))])
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(last(a), last(b)) })
	return slices.Compact(out)
}

// independent tells a range of origins to people.
func independent(o record.Origins) string {
	if o.Max == 0 {
		return "no origin"
	}
	return answer.Range(o) + " independent " + plainNoun(o.Max, "origin")
}
