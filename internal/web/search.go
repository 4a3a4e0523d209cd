package web

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

// sampled is how many of the latest statements that a query finds are counted for its facets. Counting all takes long where it finds a million.
const sampled = 250

// idPlace is where the page of an id is that somebody looks for, "" for words. Reports and statements must be held: r9 may be a word.
func (s *site) idPlace(ctx context.Context, words string) string {
	words = strings.TrimSpace(words)
	if n, ok := record.ParseCalled("c", words); ok && strings.Contains(words, ".") {
		return claimAt(n)
	}
	if n, ok := record.ParseCalled("P", words); ok && strings.Contains(words, ".") {
		return partyAt(n)
	}
	head, statement, deep := strings.Cut(words, "/")
	id, err := store.ParseReportID(head)
	if err != nil {
		return ""
	}
	if _, err := s.bench.Store.Report(ctx, id); err != nil {
		return ""
	}
	if !deep {
		return "/reports/" + head
	}
	digits, ok := strings.CutPrefix(statement, "s")
	if n, err := strconv.Atoi(digits); !ok || err != nil || n < 1 {
		return ""
	}
	return "/reports/" + head + "#" + statement
}

// searchPage is what a search finds.
type searchPage struct {
	q        string
	order    string
	list     []store.Statement
	facets   []facet
	sampled  bool // the facets are counted among the latest only
	found    string
	problem  string
	next     string
	first    string
	empty    bool // nothing is held at all
	timeline string
}

// facet is a property by which what is found can be narrowed.
type facet struct {
	name    string
	values  []facetValue
	left    int // values that are not listed
	without int // statements without any value
}

// facetValue is one value of a facet, with an address that chooses it, or takes the choice back.
type facetValue struct {
	name   string
	count  int
	more   bool // there may be more than are counted
	at     string
	chosen bool
}

// counted tells the count; where not all were counted it is at least that.
func (v facetValue) counted() string {
	if v.more {
		return strconv.Itoa(v.count) + "+"
	}
	return strconv.Itoa(v.count)
}

// property tells a facet: its parameter, its name, and the value that a statement has.
type property struct {
	key, name string
	of        func(store.Statement) string
}

func properties() []property {
	return []property{
		{"does", "Does", func(s store.Statement) string { return s.Position }},
		{"named", "Source", func(s store.Statement) string {
			if s.Anonymous {
				return "no"
			}
			return "yes"
		}},
		{"kind", "Words", func(s store.Statement) string { return s.Kind }},
		{"outlet", "Outlet", func(s store.Statement) string { return s.Outlet }},
		{"year", "Year", func(s store.Statement) string { return s.Day[:min(4, len(s.Day))] }},
	}
}

// narrowed adds what is chosen to a query.
func narrowed(q store.Query, v url.Values) store.Query {
	if does := v.Get("does"); does != "" {
		q.Position = does
	}
	if kind := v.Get("kind"); kind != "" {
		q.Kind = kind
	}
	if outlet := v.Get("outlet"); outlet != "" {
		q.Outlet = outlet
	}
	if named := v.Get("named"); named != "" {
		anonymous := named == "no"
		q.Anonymous = &anonymous
	}
	if year := v.Get("year"); len(year) == 4 {
		q.From, q.To = max(q.From, year+"-01-01"), year+"-12-31"
	}
	return q
}

// facetsOf counts, for each facet, the statements that have what is chosen of all others.
func facetsOf(u *url.URL, sample []store.Statement) []facet {
	v := u.Query()
	v.Del("before")
	here := &url.URL{Path: u.Path, RawQuery: v.Encode()}
	var out []facet
	for _, p := range properties() {
		counts := map[string]int{}
		for _, s := range sample {
			if chosen(s, v, p.key) {
				counts[p.of(s)]++
			}
		}
		values, left := ordered(p.key, counts)
		f := facet{name: p.name, left: left, without: counts[""]}
		for _, value := range values {
			x := facetValue{name: facetName(p.key, value), count: counts[value], chosen: v.Get(p.key) == value, at: with(here, p.key, value)}
			if x.chosen {
				x.at = with(here, p.key, "")
			}
			if x.count > 0 || x.chosen {
				f.values = append(f.values, x)
			}
		}
		if len(f.values) > 1 || len(f.values) == 1 && f.values[0].chosen {
			out = append(out, f)
		}
	}
	return out
}

// allYears counts the years of all that is found, where the sample has only the latest of them; and says of all other values that there may be more.
func (s *site) allYears(ctx context.Context, u *url.URL, q store.Query, list []facet) ([]facet, error) {
	for i := range list {
		for j := range list[i].values {
			list[i].values[j].more = true
		}
	}
	list = slices.DeleteFunc(list, func(f facet) bool { return f.name == "Year" })
	v := u.Query()
	chosen := v.Get("year")
	v.Del("before")
	v.Del("year")
	q = narrowed(q, v)
	q.From = max(q.From, query.FirstDay)
	d, err := s.spanOf(ctx, q)
	if err != nil || d.from.IsZero() {
		return list, err
	}
	f := facet{name: "Year"}
	here := &url.URL{Path: u.Path, RawQuery: v.Encode()}
	for year := d.to.Year(); year >= d.from.Year() && year > d.to.Year()-yearsBack && len(f.values) < maxValues; year-- {
		name := fmt.Sprintf("%04d", year)
		part := q
		part.From, part.To = max(q.From, name+"-01-01"), name+"-12-31"
		n, err := s.bench.Store.Count(ctx, part, mostOfYear)
		if err != nil {
			return list, err
		}
		if n > 0 {
			f.values = append(f.values, facetValue{name: name, count: n, more: n == mostOfYear, chosen: name == chosen, at: with(here, "year", map[bool]string{false: name}[name == chosen])})
		}
	}
	slices.Reverse(f.values)
	if len(f.values) > 1 || chosen != "" {
		list = append(list, f)
	}
	return list, nil
}

// mostOfYear is up to what the statements of a year are counted.
const mostOfYear = 100

// yearsBack is how many years before the last one are looked at: a few statements have a day of long ago.
const yearsBack = 30

// chosen reports whether a statement has what is chosen of all facets but one.
func chosen(s store.Statement, v url.Values, but string) bool {
	for _, p := range properties() {
		if want := v.Get(p.key); want != "" && p.key != but && !strings.EqualFold(p.of(s), want) {
			return false
		}
	}
	return true
}

const maxValues = 12

// ordered returns the values of a facet in the order in which people look for them.
func ordered(key string, counts map[string]int) (values []string, left int) {
	if key == "does" {
		var out []string
		for _, p := range hearsay.Positions() {
			out = append(out, string(p))
		}
		return out, 0
	}
	var out []string
	for value := range counts {
		if value != "" {
			out = append(out, value)
		}
	}
	slices.Sort(out)
	if key == "outlet" {
		slices.SortStableFunc(out, func(a, b string) int { return counts[b] - counts[a] })
	}
	n := min(len(out), maxValues)
	return out[:n], len(out) - n
}

func facetName(key, value string) string {
	switch {
	case key == "does":
		return does(value)
	case key == "named" && value == "no":
		return "unnamed"
	case key == "named":
		return "named"
	}
	return value
}

// search is the page that finds statements.
func (s *site) search(r *request) (content, error) {
	v := r.URL.Query()
	x := searchPage{q: v.Get("q"), order: v.Get("order")}
	if to := s.idPlace(r.ctx(), x.q); to != "" {
		return content{to: to}, nil
	}
	status := 0
	q, err := query.Parse(x.q)
	if err != nil {
		x.problem, status = plainly(err), 400
	} else if err := s.find(r.ctx(), r.URL, q, &x); err != nil {
		return content{}, err
	}
	return content{title: titled("Search", x.q), here: "/search", body: searchBody(x), wide: true, status: status}, nil
}

// titled is the title of a page with what was asked.
func titled(title, q string) string {
	if q == "" {
		return title
	}
	return title + ": " + shorten(q, 60)
}

// find fills a page with what a query finds.
func (s *site) find(ctx context.Context, u *url.URL, q store.Query, x *searchPage) error {
	v := u.Query()
	base := q
	base.Limit, base.Brief = sampled+1, true
	sample, err := s.bench.Store.Search(ctx, base)
	if err != nil {
		return err
	}
	if x.sampled = len(sample) > sampled; x.sampled {
		sample = sample[:sampled]
	}
	x.facets = facetsOf(u, sample)
	if x.sampled {
		if x.facets, err = s.allYears(ctx, u, q, x.facets); err != nil {
			return err
		}
	}
	q = narrowed(q, v)
	q.Best, q.Oldest = x.order == "best", x.order == "oldest"
	if err := s.pageOf(ctx, u, q, x); err != nil {
		return err
	}
	x.timeline = link("/timeline", "q", x.q)
	if x.found, err = s.count(ctx, q); err != nil || len(sample) > 0 || x.q != "" {
		return err
	}
	held, err := s.bench.Store.Reports(ctx, store.ReportQuery{Limit: 1})
	x.empty = len(held) == 0
	return err
}

// pageOf fetches one page of what a query finds, and tells where the next is.
func (s *site) pageOf(ctx context.Context, u *url.URL, q store.Query, x *searchPage) error {
	q.Limit = pageSize + 1
	var err error
	if q.Before, err = cursorOf(u.Query().Get("before")); err != nil {
		return err
	}
	if q.Before != 0 {
		x.first = with(u, "before", "")
	}
	list, err := s.bench.Store.Search(ctx, q)
	if err != nil {
		return err
	}
	if len(list) > pageSize {
		list = list[:pageSize]
		if !q.Ranked() {
			x.next = with(u, "before", strconv.FormatInt(int64(list[pageSize-1].Cursor), 10))
		}
	}
	x.list = list
	return nil
}

// cursorOf reads where a page before ended, 0 for none.
func cursorOf(before string) (store.Cursor, error) {
	if before == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(before, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%w: found before=%q, wanted what a page before gave", hearsay.ErrUsage, before)
	}
	return store.Cursor(n), nil
}

// mostFound is up to what found statements are counted.
const mostFound = 1000

// count tells how many statements a query finds.
func (s *site) count(ctx context.Context, q store.Query) (string, error) {
	q.Before = 0
	n, err := s.bench.Store.Count(ctx, q, mostFound)
	if n == mostFound {
		return fmt.Sprintf("%d statements or more", mostFound), err
	}
	return counted(n, "statement"), err
}

// anonymous is the register of sources without a name.
func (s *site) anonymous(r *request) (content, error) {
	x := searchPage{q: r.URL.Query().Get("q")}
	status := 0
	q, err := query.Parse(x.q)
	if err != nil {
		x.problem, status = plainly(err), 400
	} else {
		yes := true
		q.Anonymous = &yes
		if err := s.find(r.ctx(), r.URL, q, &x); err != nil {
			return content{}, err
		}
	}
	x.facets = slices.DeleteFunc(x.facets, func(f facet) bool { return f.name == "Source" })
	return content{title: titled("Unnamed sources", x.q), here: "/anonymous", body: anonymousBody(x), wide: true, status: status}, nil
}

// specific tells how closely a source without a name is described.
func specific(n int) string {
	return []string{"not described", "by kind of group", "by institution", "by institution and rank", "by institution, rank and how they know"}[max(0, min(n, 4))]
}
