package web

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

// timelinePage is statements day by day.
type timelinePage struct {
	searchPage
	from, to string // what is asked for
	chart    chart
	of       string // what it is the timeline of: a party or a claim, "" for a search
	ofAt     string
	ways     []way      // to other ranges
	feed     string     // where its script finds what to draw
	span     days       // what is drawn
	told     []toldTime // times that the statements of this page tell of
}

// way leads to another range.
type way struct{ name, at string }

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

	published bool // only the day of publication is known
}

type tick struct {
	x    int
	name string
}

// The measures of a chart.
const (
	chartWidth  = 1230
	laneLeft    = 190
	barTop      = 10
	barHeight   = 120
	laneHeight  = 22
	maxLanes    = 8
	maxDrawn    = 1000 // statements that are drawn one by one
	latestDrawn = 500  // that are drawn of a party or a claim that has more
	maxBars     = 62
	maxYears    = 400
)

// timeline is the page of a timeline: of a search, a party or a claim.
func (s *site) timeline(r *request) (content, error) {
	v := r.URL.Query()
	x := timelinePage{from: v.Get("from"), to: v.Get("to")}
	x.q = v.Get("q")
	q, err := query.Parse(x.q)
	for _, day := range []string{x.from, x.to} {
		err = cmp.Or(err, checkDay(day))
	}
	if err == nil && x.from != "" && x.to != "" && x.from > x.to {
		err = fmt.Errorf("%w: from %s to %s is no time: the first day is behind the last", hearsay.ErrUsage, x.from, x.to)
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
	if status == 0 && err == nil {
		x.lead(r.URL)
		x.feed = feedPath + "?" + feedQuery(v)
		x.told, err = s.timesTold(r.ctx(), x.list)
	}
	if status == 0 && err != nil {
		return content{}, err
	}
	return content{title: titled("Timeline", first(x.of, x.q)), here: "/timeline", body: timelineBody(x), wide: true, script: "timeline.js", status: status}, nil
}

// feedPath is where pieces of timelines are.
const feedPath = "/timeline/events"

// feedQuery is what the script asks for: all of it, whatever is shown.
func feedQuery(v url.Values) string {
	out := url.Values{}
	for _, name := range []string{"q", "claim", "party"} {
		if v.Get(name) != "" {
			out.Set(name, v.Get(name))
		}
	}
	return out.Encode()
}

// checkDay refuses what is no day.
func checkDay(day string) error {
	if day != "" && store.DayNumber(day) == 0 {
		return fmt.Errorf("%w: found %q, wanted a day: 2031-03-04", hearsay.ErrUsage, day)
	}
	return nil
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
	x.found = counted(n, "statement") + " with a day"
	if n == 0 {
		held, err := s.bench.Store.Reports(ctx, store.ReportQuery{Limit: 1})
		x.empty = len(held) == 0
		return err
	}
	if n > maxDrawn {
		x.found = fmt.Sprintf("%d statements or more with a day", maxDrawn)
		return s.countBars(ctx, u, all, x)
	}
	all.Limit = maxDrawn
	drawn, err := s.bench.Store.Search(ctx, all)
	if err != nil || len(drawn) == 0 { // what was counted is gone
		return err
	}
	x.draw(u, drawn)
	return nil
}

// timelineAcross fills a page with the statements of a claim or a party, the latest of them where there are very many.
func (s *site) timelineAcross(r *request, x *timelinePage) error {
	all, next, err := s.rowsAcross(r, x, "", latestDrawn, true)
	if err != nil {
		return err
	}
	var list []store.Statement
	for _, st := range all {
		if (x.from == "" || st.Day >= x.from) && (x.to == "" || st.Day <= x.to) {
			list = append(list, st)
		}
	}
	x.found = counted(len(list), "statement") + " with a day"
	if next != "" {
		x.found += fmt.Sprintf(" among the latest %d", latestDrawn)
	}
	if len(list) > 0 {
		x.draw(r.URL, list)
	}
	from, to, more, begin := window(r, len(list))
	x.next, x.first = more, begin
	x.list, err = s.whole(r.ctx(), list[from:to])
	return err
}

// whole fetches statements of which only what is drawn is known.
func (s *site) whole(ctx context.Context, list []store.Statement) ([]store.Statement, error) {
	at := make([]store.At, len(list))
	for i, st := range list {
		at[i] = store.At{Report: st.Report, Number: st.Number}
	}
	return s.bench.Store.StatementsAt(ctx, at)
}

// rowsAcross returns statements of a claim or a party that have a day, the earliest first: at most so many, the latest of those before a place, and
// where the next are, "" when there are none. Brief ones are enough to be drawn.
func (s *site) rowsAcross(r *request, x *timelinePage, before string, limit int, brief bool) ([]store.Statement, string, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return nil, "", err
	}
	at, err := cursorOf(before)
	if err != nil {
		return nil, "", err
	}
	list, next, err := b.told(r.URL.Query(), x, store.ToldQuery{Before: at, Limit: limit, Brief: brief})
	if err != nil {
		return nil, "", err
	}
	return byDay(list), next, b.Err()
}

// byDay returns the statements that have a day, in order of their days, otherwise as they were. Their places are sorted: statements are large.
func byDay(list []store.Statement) []store.Statement {
	var order []int
	for i, st := range list {
		if st.Day != "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(list[a].Day, list[b].Day) })
	out := make([]store.Statement, len(order))
	for i, at := range order {
		out[i] = list[at]
	}
	return out
}

// told returns statements of the claim or the party that is asked for, and where the next are.
func (b *book) told(v url.Values, x *timelinePage, q store.ToldQuery) ([]store.Statement, string, error) {
	if id := v.Get("claim"); id != "" {
		n, err := called("c", id, "a claim")
		if err != nil {
			return nil, "", err
		}
		_, c, ok, err := b.claim(n)
		if err == nil && !ok {
			err = fmt.Errorf("%w: there is no claim %s now", hearsay.ErrNotFound, id)
		}
		if err != nil {
			return nil, "", err
		}
		x.of, x.ofAt = answer.Quoted(c.Title), claimAt(c.Number)
		list, next := b.toldOf(c, int(q.Before), q.Limit)
		return list, next, nil
	}
	return b.toldBy(v.Get("party"), x, q)
}

// toldOf returns statements of a claim, the last ones before a place in its list, 0 for the end.
func (b *book) toldOf(c record.Claim, before, limit int) ([]store.Statement, string) {
	to := len(c.Statements)
	if before > 0 {
		to = min(before, to)
	}
	from := max(0, to-limit)
	var list []store.Statement
	for _, ref := range c.Statements[from:to] {
		list = append(list, b.Row(ref))
	}
	if from == 0 {
		return list, ""
	}
	return list, strconv.Itoa(from)
}

// toldBy returns statements of a party.
func (b *book) toldBy(id string, x *timelinePage, q store.ToldQuery) ([]store.Statement, string, error) {
	n, err := called("P", id, "a party")
	if err != nil {
		return nil, "", err
	}
	list, err := b.KnownOf(b.ctx, []int64{int64(n)})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: there is no party %s now", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return nil, "", err
	}
	x.of, x.ofAt = list[0].Name, partyAt(n)
	limit := q.Limit
	q.Party, q.Limit = int64(n), limit+1
	told, _, err := b.Told(b.ctx, q)
	if err != nil || len(told) <= limit {
		return told, "", err
	}
	told = told[:limit]
	return told, strconv.FormatInt(int64(told[limit-1].Cursor), 10), nil
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
	all := dayNumber(d.to) - dayNumber(d.from) + 1
	at := dayNumber(t) - dayNumber(d.from)
	return laneLeft + max(0, min(at, all))*(chartWidth-laneLeft)/all
}

// units parts a scale into days or months, whichever gives at most maxBars, otherwise into years, or into decades or centuries where those would be
// more than maxYears.
func (d days) units() []bar {
	for _, unit := range []string{"day", "month"} {
		if list, whole := d.parts(unit, maxBars); whole {
			return list
		}
	}
	for _, unit := range []string{"year", "decade"} {
		if list, whole := d.parts(unit, maxYears); whole {
			return list
		}
	}
	list, _ := d.parts("century", maxYears) // four digits hold a hundred of them
	return list
}

// parts parts a scale into at most so many units, and reports whether these are all.
func (d days) parts(unit string, most int) (out []bar, whole bool) {
	for t := d.from; !t.After(d.to); {
		if len(out) == most {
			return out, false
		}
		next, name := t.AddDate(0, 0, 1), t.Format(hearsay.DateLayout)
		switch unit {
		case "month":
			next, name = months(t.Year(), int(t.Month())+1), t.Format("2006-01")
		case "year":
			next, name = months(t.Year()+1, 1), t.Format("2006")
		case "decade", "century":
			size := map[string]int{"decade": 10, "century": 100}[unit]
			first := t.Year() / size * size
			next, name = months(first+size, 1), fmt.Sprintf("%04d–%04d", first, first+size-1)
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
	return out, true
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
	x.span = d
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
	for i := range list {
		name := list[i].Speaker.Name
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
		for i := range list { // statements are large
			if list[i].Speaker.Name == name {
				l.marks = append(l.marks, markOf(d, list[i]))
			}
		}
		out = append(out, l)
	}
	return out
}

// markOf is a dot for a day. What is only known by month, week or year is a band over all of it, never a day; where only the day of publication
// is known it is a line.
func markOf(d days, st store.Statement) laneMark {
	p, flags := periodSaid(st)
	m := laneMark{x: d.x(p.from), tone: tone(st.Position), words: st.Day + " " + does(st.Position)}
	switch {
	case flags&flagPublished != 0:
		m.width, m.published, m.words = 3, true, "published "+m.words
	case p.exact():
		m.width = max(5, min(14, d.x(p.from.AddDate(0, 0, 1))-m.x-1))
	default:
		m.vague, m.words = true, st.Said+" "+does(st.Position)
		m.width = max(8, d.x(p.to.AddDate(0, 0, 1))-m.x-1)
	}
	return m
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
	c.ticks = ticksOf(c.bars)
	c.width = chartWidth + 2
	c.height = barTop + barHeight + 34 + len(c.lanes)*laneHeight
	c.words = fmt.Sprintf("%d statements between %s and %s, on %s. The list below the picture says when how many.",
		n, d.from.Format(hearsay.DateLayout), d.to.Format(hearsay.DateLayout), plural(shown, "stretch", "stretches")+" of time")
}

// ticksOf names some of the bars, at most eight; of years those that are round.
func ticksOf(bars []bar) []tick {
	from, step := 0, max(1, (len(bars)+7)/8)
	if len(bars) > 0 {
		if year, err := strconv.Atoi(bars[0].name); err == nil {
			round := []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}
			i, _ := slices.BinarySearch(round, step)
			step = round[min(i, len(round)-1)]
			from = (step - year%step) % step
		}
	}
	var out []tick
	for i := from; i < len(bars); i += step {
		out = append(out, tick{bars[i].x, bars[i].name})
	}
	return out
}

// lead adds the ways to other ranges: as much before, as much behind, twice as much, all of it.
func (x *timelinePage) lead(u *url.URL) {
	if x.from == "" && x.to == "" {
		return
	}
	if x.from != "" {
		x.span.from = dayOf(x.from)
	}
	if x.to != "" {
		x.span.to = dayOf(x.to)
	}
	from, to := x.span.from, x.span.to
	if !from.IsZero() && !to.Before(from) {
		n := dayNumber(to) - dayNumber(from) + 1
		at := func(name string, from, to time.Time) {
			x.ways = append(x.ways, way{name, with(u, "from", from.Format(hearsay.DateLayout), "to", to.Format(hearsay.DateLayout), "before", "", "after", "")})
		}
		at("Earlier", from.AddDate(0, 0, -n), from.AddDate(0, 0, -1))
		at("Later", to.AddDate(0, 0, 1), to.AddDate(0, 0, n))
		at("Wider", from.AddDate(0, 0, -(n+1)/2), to.AddDate(0, 0, (n+1)/2))
	}
	x.ways = append(x.ways, way{"All of it", with(u, "from", "", "to", "", "before", "", "after", "")})
}

// mostCounted is up to what the statements of a stretch of time are counted.
const mostCounted = 5000

// spanOf is the days from the first to the last statement that a query finds, zero when it finds none.
func (s *site) spanOf(ctx context.Context, q store.Query) (days, error) {
	q.Oldest, q.Limit, q.Before = true, 1, 0
	from, err := s.bench.Store.Search(ctx, q)
	if err != nil || len(from) == 0 {
		return days{}, err
	}
	q.Oldest = false
	to, err := s.bench.Store.Search(ctx, q)
	if err != nil || len(to) == 0 {
		return days{}, err
	}
	return days{dayOf(from[0].Day), dayOf(to[0].Day)}, nil
}

// countIn counts what a query finds in each stretch of time.
func (s *site) countIn(ctx context.Context, q store.Query, d days) ([]bar, error) {
	bars := d.units()
	for i := range bars {
		q.From, q.To, q.Before = bars[i].from, bars[i].to, 0
		var err error
		if bars[i].n, err = s.bench.Store.Count(ctx, q, mostCounted); err != nil {
			return nil, err
		}
	}
	return bars, nil
}

// stretches are what is counted in each stretch of time.
type stretches struct {
	days
	bars []bar
}

// countAll counts what a query finds in each stretch of the time from the first to the last of it.
func (s *site) countAll(ctx context.Context, q store.Query) (stretches, error) {
	d, err := s.spanOf(ctx, q)
	if err != nil || d.from.IsZero() { // what was counted is gone
		return stretches{}, err
	}
	bars, err := s.countIn(ctx, q, d)
	return stretches{d, bars}, err
}

// countBars counts what is too much to be drawn one by one. That of everything takes long and is asked for often.
func (s *site) countBars(ctx context.Context, u *url.URL, q store.Query, x *timelinePage) error {
	count := func(ctx context.Context) (stretches, error) { return s.countAll(ctx, q) }
	ask := func() (stretches, error) { return count(ctx) }
	if x.q == "" && x.from == "" && x.to == "" {
		ask = func() (stretches, error) { return s.everything.Get(ctx, s.bench, count) }
	}
	all, err := ask()
	if err != nil || len(all.bars) == 0 {
		return err
	}
	c, d := &x.chart, all.days
	c.counted, c.bars = true, slices.Clone(all.bars)
	parts := make([]map[string]int, len(c.bars))
	for i, b := range c.bars {
		parts[i] = map[string]int{"says": b.n}
	}
	c.stack(parts)
	c.finish(u, d)
	x.span = d
	return nil
}
