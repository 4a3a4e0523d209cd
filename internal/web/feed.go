package web

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/store"
)

// feed is a piece of a timeline as its script takes it: columns of one length, for events of one kind or another. Days are counted since 1970.
type feed struct {
	Does  []string `json:"does"` // what positions are called, by their numbers in Does
	Tones []string `json:"tones"`
	Names []string `json:"names"` // of those who speak in this piece

	From   []int            `json:"from"` // the first day
	Days   []int            `json:"days"` // how many more it may be
	Flags  []int            `json:"flags"`
	Stand  []int            `json:"stand"` // number of the position
	Who    []int            `json:"who"`   // number of the name, -1 for nobody named
	Report []store.ReportID `json:"report"`
	Number []int            `json:"number"` // of the statement

	Next string `json:"next"` // where the next piece is, "" for the last one
	// Instead of events, where there are too many to send each: from, to and how many statements, counted up to Most.
	Bins [][3]int `json:"bins"`
	Most int      `json:"most"`
}

// What flags tell of an event.
const (
	flagTold      = 1 << iota // a time that a statement tells of; otherwise the statement itself
	flagExact                 // it is one day
	flagBefore                // or earlier
	flagAfter                 // or later
	flagPublished             // when it was said is not told: the day is that of publication
)

// How much a timeline sends: so many statements in one piece, and in all; where there are more, they are counted.
const (
	feedPiece = 1000
	feedMost  = 50_000
)

// timelineFeed answers with a piece of a timeline.
func (s *site) timelineFeed(w http.ResponseWriter, r *http.Request) {
	f, err := s.feedOf(&request{r, w})
	status := http.StatusOK
	var body any = f
	if err != nil {
		status, _ = statusOf(err)
		if status == http.StatusInternalServerError && r.Context().Err() == nil {
			s.tell(err)
		}
		body = map[string]string{"problem": plainly(err)}
		if status == http.StatusInternalServerError {
			body = map[string]string{"problem": "something went wrong"}
		}
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Cache-Control", "no-cache")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // who went away needs nothing
}

// feedOf makes the piece that is asked for.
func (s *site) feedOf(r *request) (feed, error) {
	v := r.URL.Query()
	q, err := query.Parse(v.Get("q"))
	if err != nil {
		return feed{}, err
	}
	for _, day := range []string{v.Get("from"), v.Get("to")} {
		if err := checkDay(day); err != nil {
			return feed{}, err
		}
	}
	f := newFeed()
	if v.Get("claim") != "" || v.Get("party") != "" {
		return f, s.feedAcross(r, &f)
	}
	q.Oldest = true
	q.From, q.To = first(v.Get("from"), q.From, query.FirstDay), first(v.Get("to"), q.To)
	if v.Get("before") == "" {
		n, err := s.bench.Store.Count(r.ctx(), q, s.most+1)
		if err == nil && n > s.most {
			err = s.feedBins(r, q, &f)
		}
		if err != nil || n > s.most || n == 0 {
			return f, err
		}
	}
	return f, s.feedFound(r, q, &f)
}

// feedFound fills a piece with what a query finds.
func (s *site) feedFound(r *request, q store.Query, f *feed) error {
	q.Limit = feedPiece + 1
	var err error
	if q.Before, err = cursorOf(r.URL.Query().Get("before")); err != nil {
		return err
	}
	list, err := s.bench.Store.Search(r.ctx(), q)
	if err != nil {
		return err
	}
	if len(list) > feedPiece {
		list = list[:feedPiece]
		f.Next = with(r.URL, "before", strconv.FormatInt(int64(list[feedPiece-1].Cursor), 10))
	}
	return s.fill(r, f, list)
}

// feedAcross fills a piece with statements of a claim or a party, the latest first.
func (s *site) feedAcross(r *request, f *feed) error {
	v := r.URL.Query()
	list, next, err := s.rowsAcross(r, new(timelinePage), v.Get("before"), feedPiece, false)
	if err != nil {
		return err
	}
	sent, _ := strconv.Atoi(v.Get("sent")) // of pieces before
	if sent += feedPiece; next != "" && sent < s.most {
		f.Next = with(r.URL, "before", next, "sent", strconv.Itoa(sent))
	}
	return s.fill(r, f, list)
}

// feedBins counts what is too much to be sent.
func (s *site) feedBins(r *request, q store.Query, f *feed) error {
	d, err := s.spanOf(r.ctx(), q)
	if err != nil || d.from.IsZero() {
		return err
	}
	bars, err := s.countIn(r.ctx(), q, d)
	f.Most = mostCounted
	for _, b := range bars {
		f.Bins = append(f.Bins, [3]int{dayNumber(dayOf(b.from)), dayNumber(dayOf(b.to)), b.n})
	}
	return err
}

// newFeed is a piece with nothing in it, and no list missing.
func newFeed() feed {
	f := feed{
		Names: []string{}, From: []int{}, Days: []int{}, Flags: []int{}, Stand: []int{}, Who: []int{}, Report: []store.ReportID{}, Number: []int{}, Bins: [][3]int{},
	}
	for _, p := range hearsay.Positions() {
		f.Does, f.Tones = append(f.Does, does(string(p))), append(f.Tones, tone(string(p)))
	}
	return f
}

// fill adds statements, and the times that they tell of.
func (s *site) fill(r *request, f *feed, list []store.Statement) error {
	times, err := s.timesTold(r.ctx(), list)
	if err != nil {
		return err
	}
	who := map[string]int{}
	for _, st := range list {
		p, flags := periodSaid(st)
		f.add(who, st, p, flags)
	}
	for _, t := range times {
		f.add(who, t.Statement, t.period, flagTold)
	}
	return nil
}

// periodSaid is when a statement was said: the day or more of it that is told, otherwise that of publication.
func periodSaid(st store.Statement) (period, int) {
	if p, ok := periodOf(st.Said, ""); ok {
		return p, 0
	}
	day := dayOf(st.Day)
	return period{from: day, to: day, before: true}, flagPublished
}

func (f *feed) add(who map[string]int, st store.Statement, p period, flags int) {
	for _, x := range []struct {
		is   bool
		flag int
	}{{p.exact(), flagExact}, {p.before, flagBefore}, {p.after, flagAfter}} {
		if x.is {
			flags |= x.flag
		}
	}
	n := -1
	if name := cmp.Or(st.Speaker.Name, st.Behalf.Name); name != "" {
		var known bool
		if n, known = who[name]; !known {
			n = len(f.Names)
			who[name], f.Names = n, append(f.Names, name)
		}
	}
	from := dayNumber(p.from)
	f.From, f.Days, f.Flags = append(f.From, from), append(f.Days, dayNumber(p.to)-from), append(f.Flags, flags)
	f.Stand = append(f.Stand, max(0, slices.Index(hearsay.Positions(), hearsay.Position(st.Position))))
	f.Who, f.Report, f.Number = append(f.Who, n), append(f.Report, st.Report), append(f.Number, st.Number)
}
