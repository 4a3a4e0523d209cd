package web

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/store"
)

// timelinePage is statements day by day.
type timelinePage struct {
	searchPage
	from, to string // what is asked for
	chart    chart
	of       string // what it is the timeline of: a party or a claim, "" for a search
	ofAt     string
	wider    string // the address of the next wider range
}

// chart is a timeline drawn: bars for how much was said, and lanes for who said most of it.
type chart struct {
	width, height int
	bars          []bar
	lanes         []lane
	ticks         []tick
	words         string
	counted       bool // only counted: there is too much to draw each
}

// bar is one stretch of time.
type bar struct {
	from, to string // days
	name     string
	n        int
	at       string // the address that zooms in, "" when there is nothing closer
	x, width int
	parts    []barPart // from bottom to top
}

type barPart struct {
	y, height int
	tone      string
}

// lane is what one party said.
type lane struct {
	name  string
	at    string
	y     int
	marks []laneMark
}

// laneMark is one statement: a dot for a day, a band for what is less exact.
type laneMark struct {
	x, width int
	tone     string
	vague    bool
	words    string
}

type tick struct {
	x    int
	name string
}

// The measures of a chart.
const (
	chartWidth = 1230
	laneLeft   = 190
	barTop     = 10
	barHeight  = 120
	laneHeight = 22
	maxLanes   = 8
	maxDrawn   = 1000 // statements that are drawn one by one
	maxBars    = 62
)

// timeline is the page of a timeline: of a search, a party or a claim.
func (s *site) timeline(r *request) (content, error) {
	v := r.URL.Query()
	x := timelinePage{from: v.Get("from"), to: v.Get("to")}
	x.q = v.Get("q")
	q, err := query.Parse(x.q)
	for _, day := range []string{x.from, x.to} {
		if err == nil && day != "" && store.DayNumber(day) == 0 {
			err = fmt.Errorf("%w: found %q, wanted a day: 2031-03-04", hearsay.ErrUsage, day)
		}
	}
	status := 0
	switch {
	case err != nil:
		x.problem, status = plainly(err), 400
	case v.Get("claim") != "" || v.Get("party") != "":
		err = s.timelineAcross(r, &x)
	default:
		err = s.timelineOf(r.ctx(), r.URL, q, &x)
	}
	if status == 0 && err != nil {
		return content{}, err
	}
	return content{title: titled("Timeline", first(x.of, x.q)), here: "/timeline", body: timelineBody(x), wide: true, status: status}, nil
}

// timelineOf fills a page with what a query finds.
func (s *site) timelineOf(ctx context.Context, u *url.URL, q store.Query, x *timelinePage) error {
	q.Oldest = true
	q.From = first(x.from, q.From, query.FirstDay)
	q.To = first(x.to, q.To)
	if err := s.pageOf(ctx, u, q, &x.searchPage); err != nil {
		return err
	}
	all := q
	all.Before = 0
	n, err := s.bench.Store.Count(ctx, all, maxDrawn+1)
	if err != nil {
		return err
	}
	if n == 0 {
		held, err := s.bench.Store.Reports(ctx, store.ReportQuery{Limit: 1})
		x.empty = len(held) == 0
		return err
	}
	x.found = counted(n, "statement")
	all.Limit = maxDrawn
	if n > maxDrawn {
		x.found, all.Limit = fmt.Sprintf("%d statements or more", n), 1
	}
	drawn, err := s.bench.Store.Search(ctx, all)
	switch {
	case err != nil || len(drawn) == 0: // what was counted is gone
		return err
	case n > maxDrawn:
		return s.countBars(ctx, u, q, drawn[0].Day, x)
	}
	x.draw(u, drawn)
	return nil
}

// timelineAcross fills a page with the statements of a claim or a party.
func (s *site) timelineAcross(r *request, x *timelinePage) error {
	b, err := s.book(r.ctx())
	if err != nil {
		return err
	}
	refs, err := b.told(r.URL.Query(), x)
	if err != nil {
		return err
	}
	var list []store.Statement
	for _, st := range refs {
		if st.Day != "" && (x.from == "" || st.Day >= x.from) && (x.to == "" || st.Day <= x.to) {
			list = append(list, st)
		}
	}
	slices.SortStableFunc(list, func(a, z store.Statement) int { return int(store.DayNumber(a.Day) - store.DayNumber(z.Day)) })
	x.found = counted(len(list), "statement")
	if len(list) > 0 {
		x.draw(r.URL, list[:min(len(list), maxDrawn)])
	}
	from, to, next, begin := window(r, len(list))
	x.list, x.next, x.first = list[from:to], next, begin
	return b.Err()
}

// told returns the statements of the claim or the party that is asked for.
func (b *book) told(v url.Values, x *timelinePage) ([]store.Statement, error) {
	if id := v.Get("claim"); id != "" {
		n, err := called("c", id, "a claim")
		if err != nil {
			return nil, err
		}
		_, c, ok, err := b.claim(n)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, fmt.Errorf("%w: there is no claim %s now", hearsay.ErrNotFound, id)
		}
		x.of, x.ofAt = "“"+c.Title+"”", claimAt(n)
		var list []store.Statement
		for _, ref := range c.Statements[max(0, len(c.Statements)-maxDrawn):] {
			list = append(list, b.Row(ref))
		}
		return list, nil
	}
	n, err := called("P", v.Get("party"), "a party")
	if err != nil {
		return nil, err
	}
	list, err := b.KnownOf(b.ctx, []int64{int64(n)})
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%w: there is no party %s now", hearsay.ErrNotFound, v.Get("party"))
	}
	x.of, x.ofAt = list[0].Name, partyAt(n)
	told, _, err := b.Told(b.ctx, store.ToldQuery{Party: int64(n), Limit: maxDrawn})
	slices.Reverse(told)
	return told, err
}

// days is a scale of time.
type days struct {
	from, to time.Time // the first day and the last
}

func dayOf(s string) time.Time {
	t, _ := time.Parse(hearsay.DateLayout, s) // days of a store are days
	return t
}

// x is where a day begins.
func (d days) x(t time.Time) int {
	all := int(d.to.Sub(d.from).Hours())/24 + 1
	at := int(t.Sub(d.from).Hours()) / 24
	return laneLeft + max(0, min(at, all))*(chartWidth-laneLeft)/all
}

// units parts a scale into days, months or years, whatever gives at most maxBars.
func (d days) units() []bar {
	for _, unit := range []string{"day", "month"} {
		if list := d.parts(unit); len(list) <= maxBars {
			return list
		}
	}
	return d.parts("year")
}

func (d days) parts(unit string) []bar {
	var out []bar
	for t := d.from; !t.After(d.to) && len(out) <= 400; {
		next, name := t.AddDate(0, 0, 1), t.Format(hearsay.DateLayout)
		switch unit {
		case "month":
			next, name = time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC), t.Format("2006-01")
		case "year":
			next, name = time.Date(t.Year()+1, 1, 1, 0, 0, 0, 0, time.UTC), t.Format("2006")
		}
		end := next.AddDate(0, 0, -1)
		if end.After(d.to) {
			end = d.to
		}
		b := bar{from: t.Format(hearsay.DateLayout), to: end.Format(hearsay.DateLayout), name: name, x: d.x(t)}
		b.width = max(2, d.x(end.AddDate(0, 0, 1))-b.x-1)
		out = append(out, b)
		t = next
	}
	return out
}

// draw draws statements, which are in order of their days.
func (x *timelinePage) draw(u *url.URL, list []store.Statement) {
	d := days{dayOf(list[0].Day), dayOf(list[len(list)-1].Day)}
	c := &x.chart
	c.bars = d.units()
	counts := make([]map[string]int, len(c.bars))
	for _, st := range list {
		i, found := slices.BinarySearchFunc(c.bars, st.Day, func(b bar, day string) int {
			switch {
			case b.to < day:
				return -1
			case b.from > day:
				return 1
			}
			return 0
		})
		if !found {
			continue
		}
		if counts[i] == nil {
			counts[i] = map[string]int{}
		}
		counts[i][tone(st.Position)]++
		c.bars[i].n++
	}
	c.stack(counts)
	c.lanes = lanesOf(d, list)
	c.finish(u, d)
	x.wider = widerThan(u, x.from)
}

// stack gives bars their heights.
func (c *chart) stack(counts []map[string]int) {
	most := 1
	for _, b := range c.bars {
		most = max(most, b.n)
	}
	for i := range c.bars {
		y := barTop + barHeight
		for _, t := range []string{"says", "for", "accuses", "against", "silent"} {
			if n := counts[i][t]; n > 0 {
				h := max(2, n*barHeight/most)
				y -= h
				c.bars[i].parts = append(c.bars[i].parts, barPart{y, h, t})
			}
		}
	}
}

// lanesOf are the parties that say most, each with what it says.
func lanesOf(d days, list []store.Statement) []lane {
	counts := map[string]int{}
	var names []string
	for _, st := range list {
		name := st.Speaker.Name
		if name == "" {
			continue
		}
		if counts[name] == 0 {
			names = append(names, name)
		}
		counts[name]++
	}
	slices.SortStableFunc(names, func(a, b string) int { return counts[b] - counts[a] })
	names = names[:min(len(names), maxLanes)]
	var out []lane
	for i, name := range names {
		l := lane{name: shorten(name, 26), at: link("/search", "q", `party:"`+name+`"`), y: barTop + barHeight + 30 + i*laneHeight}
		for _, st := range list {
			if st.Speaker.Name == name {
				l.marks = append(l.marks, markOf(d, st))
			}
		}
		out = append(out, l)
	}
	return out
}

// markOf is a dot for a day. What is only known by month, week or year is a band over all of it, never a day.
func markOf(d days, st store.Statement) laneMark {
	m := laneMark{x: d.x(dayOf(st.Day)), tone: tone(st.Position), words: st.Day + " " + does(st.Position)}
	from, to, exact := rangeOf(st.Said)
	if exact || from.IsZero() {
		m.width = max(5, min(14, d.x(dayOf(st.Day).AddDate(0, 0, 1))-m.x-1))
		return m
	}
	m.x, m.vague, m.words = d.x(from), true, st.Said+" "+does(st.Position)
	m.width = max(8, d.x(to.AddDate(0, 0, 1))-m.x-1)
	return m
}

// rangeOf returns the first and the last day of what is told of a time, and whether they are one; zero for what is no such time.
func rangeOf(said string) (from, to time.Time, exact bool) {
	if len(said) >= 10 {
		if t, err := time.Parse(hearsay.DateLayout, said[:10]); err == nil {
			return t, t, true
		}
	}
	if t, err := time.Parse("2006-01", said); err == nil {
		return t, t.AddDate(0, 1, -1), false
	}
	if t, err := time.Parse("2006", said); err == nil {
		return t, t.AddDate(1, 0, -1), false
	}
	if len(said) == len("2031-W23") && said[4:6] == "-W" {
		year, err1 := strconv.Atoi(said[:4])
		week, err2 := strconv.Atoi(said[6:])
		if err1 == nil && err2 == nil {
			fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // is in the first week
			monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(week-1))
			return monday, monday.AddDate(0, 0, 6), false
		}
	}
	return time.Time{}, time.Time{}, false
}

// finish adds what leads closer, and the axis.
func (c *chart) finish(u *url.URL, d days) {
	n, shown := 0, 0
	for i := range c.bars {
		b := &c.bars[i]
		n += b.n
		if b.n > 0 {
			shown++
		}
		if b.from != b.to && b.n > 0 && len(c.bars) > 1 {
			b.at = with(u, "from", b.from, "to", b.to, "before", "", "after", "")
		}
	}
	step := max(1, (len(c.bars)+7)/8)
	for i := 0; i < len(c.bars); i += step {
		c.ticks = append(c.ticks, tick{c.bars[i].x, c.bars[i].name})
	}
	c.width = chartWidth + 2
	c.height = barTop + barHeight + 34 + len(c.lanes)*laneHeight
	c.words = fmt.Sprintf("%d statements between %s and %s, on %s. The list below the picture says when how many.",
		n, d.from.Format(hearsay.DateLayout), d.to.Format(hearsay.DateLayout), plural(shown, "stretch", "stretches")+" of time")
}

// widerThan is the address with the range around the present one: of a month its year, of a year everything.
func widerThan(u *url.URL, from string) string {
	if from == "" {
		return ""
	}
	return with(u, "from", "", "to", "", "before", "", "after", "")
}

// countBars counts what is too much to be drawn one by one.
func (s *site) countBars(ctx context.Context, u *url.URL, q store.Query, firstDay string, x *timelinePage) error {
	const most = 1000
	lastOne := q
	lastOne.Oldest, lastOne.Limit, lastOne.Before = false, 1, 0
	list, err := s.bench.Store.Search(ctx, lastOne)
	if err != nil || len(list) == 0 {
		return err
	}
	d := days{dayOf(firstDay), dayOf(list[0].Day)}
	c := &x.chart
	c.counted, c.bars = true, d.units()
	counts := make([]map[string]int, len(c.bars))
	q.Before = 0
	for i := range c.bars {
		part := q
		part.From, part.To = c.bars[i].from, c.bars[i].to
		if c.bars[i].n, err = s.bench.Store.Count(ctx, part, most); err != nil {
			return err
		}
		counts[i] = map[string]int{"says": c.bars[i].n}
	}
	c.stack(counts)
	c.finish(u, d)
	x.wider = widerThan(u, x.from)
	return nil
}
