package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

type benchStoreCmd struct {
	benchFlags
	Reports int    `help:"Add so many reports, made of the collections." default:"2000" placeholder:"N"`
	Read    int    `help:"Read only so many with the engine, and make the others of those, to fill a record in little time; 0 reads all." default:"0" placeholder:"N"`
	Queries int    `help:"Ask each question so many times." default:"100" placeholder:"N"`
	Seed    int64  `help:"Other seeds make other reports." default:"1" placeholder:"N"`
	Jobs    int    `short:"j" help:"Reports read at once; 0 is one for every core." default:"0" placeholder:"N"`
	First   int    `help:"Find what shows across the first N reports before that of all, to tell what it costs in a record of that size." default:"0" placeholder:"N"`
	More    int    `help:"Then add so many more, ten at a time, and find what shows across each ten, to tell what a report costs that comes into a record of that size." default:"0" placeholder:"N"`
	Keep    string `help:"Keep the record in this file; one that is there is only asked." placeholder:"FILE" type:"path"`
}

// storeResults are the figures of bench store.
type storeResults struct {
	Reports        int           `json:"reports"`
	Statements     int           `json:"statements"`
	Failed         int           `json:"failed"`
	Seconds        hundredthsOf  `json:"seconds"`
	PerSecond      int           `json:"reports_per_second"`
	Tenths         []int         `json:"reports_per_second_by_tenth"`
	Processor      int64         `json:"processor_microseconds_per_report"`
	ByTenth        []int64       `json:"processor_microseconds_per_report_by_tenth"`
	Engine         int64         `json:"engine_microseconds_per_report"`
	First          int           `json:"across_first_reports"`
	FirstSeconds   hundredthsOf  `json:"across_first_seconds"`
	FirstAcross    int64         `json:"across_first_microseconds_per_report"`
	Across         int64         `json:"across_microseconds_per_report"` // what shows across reports, of those that were behind
	AcrossByTenth  []int64       `json:"across_microseconds_per_report_by_tenth"`
	AcrossSeconds  hundredthsOf  `json:"across_seconds"`
	Behind         int           `json:"across_reports"`
	More           int           `json:"more_reports"` // that came then, ten at a time
	MoreAdded      int64         `json:"more_added_microseconds_per_report"`
	MoreAcross     int64         `json:"more_across_microseconds_per_report"`
	PeakMemory     int64         `json:"peak_memory_bytes"`
	RawPerReport   int64         `json:"raw_bytes_per_report"`
	BytesPerReport int64         `json:"kept_bytes_per_report"`
	Queries        []queryResult `json:"queries"`
}

// hundredthsOf is a number of hundredths, written with two decimals.
type hundredthsOf int64

func (h hundredthsOf) String() string               { return fmt.Sprintf("%d.%02d", int64(h)/100, int64(h)%100) }
func (h hundredthsOf) MarshalJSON() ([]byte, error) { return []byte(h.String()), nil }

// queryResult is how long one kind of question takes, in microseconds.
type queryResult struct {
	Name   string `json:"name"`
	Median int64  `json:"median_us"`
	P95    int64  `json:"p95_us"`
	Max    int64  `json:"max_us"`
	Found  int    `json:"found"`
}

// String is the table for people.
func (r storeResults) String() string {
	return r.work() + r.asked()
}

// work is the part of the table on adding reports and finding what shows across them.
func (r storeResults) work() string {
	var b strings.Builder
	if r.PerSecond > 0 { // a few reports take less than a hundredth of a second
		fmt.Fprintf(&b, "added         %d reports in %s s: %d reports/s (by tenth: %s)\n", r.Reports, r.Seconds, r.PerSecond, strings.Trim(fmt.Sprint(r.Tenths), "[]"))
		fmt.Fprintf(&b, "processor     %d µs per report, all cores (by tenth: %s); the engine alone %d µs\n", r.Processor, strings.Trim(fmt.Sprint(r.ByTenth), "[]"), r.Engine)
		fmt.Fprintf(&b, "peak memory   %d MiB\n", r.PeakMemory>>20)
	}
	if r.Failed > 0 {
		fmt.Fprintf(&b, "failed        %d reports; --keep the record and see hearsay status\n", r.Failed)
	}
	if r.First > 0 {
		fmt.Fprintf(&b, "across        the first %d reports in %s s: %d µs of processor per report to find what shows across them\n", r.First, r.FirstSeconds, r.FirstAcross)
	}
	if r.Behind > 0 {
		fmt.Fprintf(&b, "across        %d reports in %s s: %d µs of processor per report to find what shows across them (by tenth: %s)\n", r.Behind, r.AcrossSeconds, r.Across, strings.Trim(fmt.Sprint(r.AcrossByTenth), "[]"))
	}
	if r.More > 0 {
		fmt.Fprintf(&b, "then added    %d reports, ten at a time: %d µs of processor per report to add them, %d to find what shows across them\n", r.More, r.MoreAdded, r.MoreAcross)
	}
	return b.String()
}

// asked is the part of the table on what is held, and on questions.
func (r storeResults) asked() string {
	var b strings.Builder
	fmt.Fprintf(&b, "held          %d reports, %d statements\nper report    %d raw bytes, %d kept\n\n", r.Reports, r.Statements, r.RawPerReport, r.BytesPerReport)
	fmt.Fprintf(&b, "%-34s %9s %9s %9s %7s\n", "question, milliseconds", "median", "95 %", "most", "found")
	for _, q := range r.Queries {
		fmt.Fprintf(&b, "%-34s %9s %9s %9s %7d\n", q.Name, hundredthsOf(q.Median/10), hundredthsOf(q.P95/10), hundredthsOf(q.Max/10), q.Found)
	}
	return b.String()
}

// Run adds and asks.
func (c *benchStoreCmd) Run(ctx context.Context, stdout io.Writer) error {
	many, err := corpus.NewMany(os.DirFS(c.Data), c.Seed)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: no texts in %s: unpack the collections and name their folder with --data", hearsay.ErrNotFound, c.Data)
	}
	if err != nil {
		return err
	}
	file := c.Keep
	if file == "" {
		dir, err := os.MkdirTemp("", "hearsay-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		file = filepath.Join(dir, "bench.db")
	}
	e, err := engine.New()
	if err != nil {
		return err
	}
	_, there := os.Stat(file)
	st, err := sqlite.Open(ctx, file, sqlite.Options{Mode: sqlite.Create, At: time.Now()})
	if err != nil {
		return err
	}
	defer st.Close()
	var res storeResults
	if there != nil {
		if res, err = c.fill(ctx, st, e, many); err != nil {
			return err
		}
		res.Reports = c.Reports
		fmt.Fprint(os.Stderr, res.work()) // what follows takes as long again
	}
	if err := c.catchUp(ctx, st, &res); err != nil {
		return err
	}
	if err := c.more(ctx, st, e, many, &res); err != nil {
		return err
	}
	status, err := st.Status(ctx)
	if err != nil {
		return err
	}
	n := int64(max(1, status.Reports))
	res.Reports, res.Statements, res.RawPerReport, res.BytesPerReport = status.Reports, status.Statements, status.RawBytes/n, status.KeptBytes/n
	if res.Queries, err = c.ask(ctx, st, status.Reports); err != nil {
		return err
	}
	return c.print(stdout, "store", e.About(), res)
}

// fill adds the reports and takes the time.
func (c *benchStoreCmd) fill(ctx context.Context, st *sqlite.Store, e *engine.Engine, many *corpus.Many) (storeResults, error) {
	r := c.reader(e, many)
	res := storeResults{}
	var err error
	if res.Engine, err = engineAlone(ctx, e, many, min(c.Reports, engineSample)); err != nil {
		return res, err
	}
	begin, lap, worked, done := time.Now(), time.Now(), processTime(), 0
	lapWorked, tenth := worked, max(1, c.Reports/10)
	_, err = service.Add(ctx, st, r, &made{many: many, n: c.Reports}, service.Options{Jobs: c.Jobs}, time.Now, func(a service.Added) error {
		if a.Err != nil {
			res.Failed++
			return nil //nolint:nilerr // it is counted, and the others are read
		}
		if done++; done%tenth == 0 {
			res.Tenths = append(res.Tenths, perSecond(tenth, time.Since(lap)))
			res.ByTenth = append(res.ByTenth, (processTime()-lapWorked).Microseconds()/int64(tenth))
			lap, lapWorked = time.Now(), processTime()
		}
		return nil
	})
	took := time.Since(begin)
	res.Seconds, res.PerSecond = hundredthsOf(took.Milliseconds()/10), perSecond(c.Reports, took)
	res.Processor = (processTime() - worked).Microseconds() / int64(max(1, c.Reports))
	res.PeakMemory = peakOfThis()
	return res, err
}

// reader reads all with the engine, or only so many as are asked for.
func (c *benchStoreCmd) reader(e *engine.Engine, many *corpus.Many) service.Reader {
	if c.Read > 0 {
		return &repeating{Engine: e, many: many, distinct: c.Read, read: map[int]hearsay.Reading{}}
	}
	return e
}

// catchUp finds what shows across the reports, and takes the time.
func (c *benchStoreCmd) catchUp(ctx context.Context, st *sqlite.Store, res *storeResults) error {
	state, err := st.State(ctx)
	if err != nil || state.Reports == 0 {
		return err
	}
	b := record.NewBuilder()
	begin, worked := time.Now(), processTime()
	if c.First > 0 && c.First < state.Reports && service.IsBehind(state) {
		if err := service.CatchUpFirst(ctx, st, b, jobs(c.Jobs), c.First, nil); err != nil {
			return err
		}
		res.First, res.FirstSeconds = c.First, hundredthsOf(time.Since(begin).Milliseconds()/10)
		res.FirstAcross = (processTime() - worked).Microseconds() / int64(c.First)
		begin, worked = time.Now(), processTime()
	}
	all := state.Reports - res.First
	lapWorked, tenth := worked, max(1, all/10)
	step := func(done, _ int) {
		if done >= tenth*(len(res.AcrossByTenth)+1) {
			res.AcrossByTenth = append(res.AcrossByTenth, (processTime()-lapWorked).Microseconds()/int64(tenth))
			lapWorked = processTime()
		}
	}
	if err := service.CatchUp(ctx, st, b, jobs(c.Jobs), step); err != nil {
		return err
	}
	res.Behind, res.Across = all, (processTime()-worked).Microseconds()/int64(all)
	res.AcrossSeconds = hundredthsOf(time.Since(begin).Milliseconds() / 10)
	res.PeakMemory = peakOfThis()
	return nil
}

// more adds reports to those that are there, ten at a time as a feed brings them, and takes the time.
func (c *benchStoreCmd) more(ctx context.Context, st *sqlite.Store, e *engine.Engine, many *corpus.Many, res *storeResults) error {
	const together = 10
	status, err := st.Status(ctx)
	if err != nil {
		return err
	}
	b, r := record.NewBuilder(), c.reader(e, many)
	var added, across time.Duration
	for end := status.Reports + c.More; status.Reports+res.More < end; res.More += together {
		from := status.Reports + res.More
		worked := processTime()
		_, err := service.Add(ctx, st, r, &made{many: many, at: from, n: min(from+together, end)}, service.Options{Jobs: c.Jobs}, time.Now, func(a service.Added) error { return a.Err })
		if err != nil {
			return err
		}
		added += processTime() - worked
		worked = processTime()
		if err := service.CatchUp(ctx, st, b, jobs(c.Jobs), nil); err != nil {
			return err
		}
		across += processTime() - worked
	}
	if c.More > 0 {
		res.More = c.More
		res.MoreAdded, res.MoreAcross = added.Microseconds()/int64(c.More), across.Microseconds()/int64(c.More)
	}
	return nil
}

// engineSample is how many reports are read to tell what the engine costs.
const engineSample = 200

// engineAlone returns the processor time that the engine takes for a report, in microseconds.
func engineAlone(ctx context.Context, e *engine.Engine, many *corpus.Many, n int) (int64, error) {
	var texts []string
	for i := range n {
		texts = append(texts, many.Report(i).Text)
	}
	worked := processTime()
	for _, text := range texts {
		if _, err := e.Read(ctx, engine.Input{Name: "sample", Data: []byte(text)}); err != nil {
			return 0, err
		}
	}
	return (processTime() - worked).Microseconds() / int64(max(1, n)), nil
}

func perSecond(n int, d time.Duration) int {
	return int(int64(n) * int64(time.Second) / max(1, int64(d)))
}

// made gives the reports that are made as inputs with their bytes.
type made struct {
	many *corpus.Many
	at   int
	n    int
}

func (m *made) Next(context.Context) (service.Input, error) {
	if m.at >= m.n {
		return service.Input{}, io.EOF
	}
	r := m.many.Report(m.at)
	// Bytes that nothing else has, so that nothing is held already.
	in := service.Input{Name: r.Name, Data: fmt.Appendf(nil, "%s\n\nReport %d.\n", r.Text, m.at), Beside: &hearsay.Metadata{URL: r.URL, Outlet: r.Outlet, Published: r.Published}}
	m.at++
	return in, nil
}

// repeating reads only some reports with the engine; the others get the reading of one of those with data of their own.
type repeating struct {
	*engine.Engine
	many     *corpus.Many
	distinct int

	mu   sync.Mutex
	read map[int]hearsay.Reading
}

func (r *repeating) Read(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
	var i int
	if _, err := fmt.Sscanf(in.Name, "made/%d.txt", &i); err != nil {
		return hearsay.Reading{}, err
	}
	i %= r.distinct
	r.mu.Lock()
	reading, ok := r.read[i]
	r.mu.Unlock()
	if !ok {
		var err error
		if reading, err = r.Engine.Read(ctx, engine.Input{Name: in.Name, Data: []byte(r.many.Report(i).Text)}); err != nil {
			return reading, err
		}
		r.mu.Lock()
		r.read[i] = reading
		r.mu.Unlock()
	}
	reading.Report = hearsay.Report{ID: fmt.Sprintf("sha256:%x", sha256.Sum256(in.Data)), Input: in.Name, Encoding: "utf-8", Language: "en",
		URL: in.Sidecar.URL, Outlet: in.Sidecar.Outlet, Published: in.Sidecar.Published, PublishedBy: hearsay.BySidecar}
	return reading, nil
}

// question is one kind of query with the words of a statement that was drawn.
type question struct {
	name string
	ask  func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error)
}

// questions are all kinds; frequent is a party with many statements.
func questions(frequent store.Party) []question {
	search := func(q func(s store.Statement) store.Query) func(context.Context, *sqlite.Store, store.Statement) (int, error) {
		return func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			query := q(s)
			query.Limit = 20
			list, err := st.Search(ctx, query)
			return len(list), err
		}
	}
	word := func(s store.Statement, n int) []string {
		words := strings.FieldsFunc(s.Content.Text, func(r rune) bool {
			return !(r == '’' || r == '-' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x7f)
		})
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		return words[:min(n, len(words))]
	}
	yes, no := true, false
	return []question{
		{"search a word", search(func(s store.Statement) store.Query { return store.Query{Words: word(s, 1)} })},
		{"search a word, best first", search(func(s store.Statement) store.Query { return store.Query{Words: word(s, 1), Best: true} })},
		{"search three words", search(func(s store.Statement) store.Query { return store.Query{Words: word(s, 3)} })},
		{"search a phrase", search(func(s store.Statement) store.Query {
			words := strings.Fields(s.Content.Text)
			return store.Query{Words: []string{strings.Join(words[:min(3, len(words))], " ")}}
		})},
		{"search the commonest words", search(func(store.Statement) store.Query { return store.Query{Words: []string{"the", "that", "government"}} })},
		{"the same, best first", search(func(store.Statement) store.Query { return store.Query{Words: []string{"the", "that"}, Best: true} })},
		{"word, position, outlet, year", search(func(s store.Statement) store.Query {
			return store.Query{Words: word(s, 1), Position: s.Position, Outlet: s.Outlet, From: s.Day[:min(4, len(s.Day))] + "-01-01", To: s.Day[:min(4, len(s.Day))] + "-12-31"}
		})},
		{"position alone", search(func(s store.Statement) store.Query { return store.Query{Position: s.Position} })},
		{"party and position", search(func(s store.Statement) store.Query { return store.Query{Party: s.Speaker.Words, Position: s.Position} })},
		{"anonymous", search(func(store.Statement) store.Query { return store.Query{Anonymous: &yes} })},
		{"not direct", search(func(store.Statement) store.Query { return store.Query{Kind: "indirect,mixed"} })},
		{"not anonymous", search(func(store.Statement) store.Query { return store.Query{Anonymous: &no} })},
		{"a word, not direct", search(func(s store.Statement) store.Query { return store.Query{Words: word(s, 1), Kind: "indirect,mixed"} })},
		{"doubtful", search(func(store.Statement) store.Query { return store.Query{Doubtful: true, LeastSure: true} })},
		{"anonymous of an outlet", search(func(s store.Statement) store.Query { return store.Query{Anonymous: &yes, Outlet: s.Outlet} })},
		{"a month of one outlet", search(func(s store.Statement) store.Query {
			return store.Query{Outlet: s.Outlet, From: s.Day[:min(7, len(s.Day))] + "-01", To: s.Day[:min(7, len(s.Day))] + "-28"}
		})},
		{"count a word", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			return st.Count(ctx, store.Query{Words: word(s, 1)}, 10_000)
		}},
		{"who: names", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			list, err := parties(ctx, st, s)
			return len(list), err
		}},
		{"who: timeline of the first", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			list, err := parties(ctx, st, s)
			if err != nil || len(list) == 0 {
				return 0, err
			}
			found, err := st.Search(ctx, store.Query{Speaker: list[0].ID, Oldest: true, Limit: 100})
			return len(found), err
		}},
		{"who: all of a frequent speaker", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			return whole(ctx, st, frequent)
		}},
		{"parties", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			return kept{workbench.NewAcross(ctx, st), st}.listed(ctx, store.PartyQuery{Limit: 20})
		}},
		{"parties of a name", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			words := query.Words(s.Speaker.Words)
			return kept{workbench.NewAcross(ctx, st), st}.listed(ctx, store.PartyQuery{Words: words[max(0, len(words)-1):], Limit: 20})
		}},
		{"who, across reports", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			return kept{workbench.NewAcross(ctx, st), st}.everything(ctx, s.Speaker.Words)
		}},
		{"who of a frequent speaker", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			return kept{workbench.NewAcross(ctx, st), st}.everything(ctx, frequent.Name)
		}},
		{"claims", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			part, err := service.Kept{Keeping: st}.ClaimsOf(ctx, store.ClaimQuery{Several: true, Limit: 20})
			return part.Count, err
		}},
		{"claims with two words", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			part, err := service.Kept{Keeping: st}.ClaimsOf(ctx, store.ClaimQuery{Words: query.Words(strings.Join(word(s, 2), " ")), Several: true, Limit: 20})
			return part.Count, err
		}},
		{"claim, with its rows", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			return claimOf(ctx, st, s, 0)
		}},
		{"origins without a party", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			return claimOf(ctx, st, s, 1)
		}},
		{"families", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			_, n, err := service.Kept{Keeping: st}.FamiliesOf(ctx, store.FamilyQuery{Report: s.Report})
			return n, err
		}},
		{"revisions", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			_, n, err := service.Kept{Keeping: st}.RevisionsOf(ctx, store.RevisionQuery{Changed: true, Limit: 20})
			return n, err
		}},
		{"show a report", func(ctx context.Context, st *sqlite.Store, s store.Statement) (int, error) {
			list, err := st.Statements(ctx, s.Report)
			return len(list), err
		}},
		{"status", func(ctx context.Context, st *sqlite.Store, _ store.Statement) (int, error) {
			s, err := st.Status(ctx)
			return s.Reports, err
		}},
	}
}

// listed asks all that hearsay parties shows of parties.
func (k kept) listed(ctx context.Context, q store.PartyQuery) (int, error) {
	list, _, err := k.Known(ctx, q)
	if err != nil {
		return 0, err
	}
	_, err = k.Parties(ctx, service.Part{}, list, 0)
	return len(list), err
}

// everything asks all that hearsay who tells of a name.
func (k kept) everything(ctx context.Context, name string) (int, error) {
	list, err := k.Find(ctx, name, false)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	x := list[0]
	part, err := k.ClaimsOf(ctx, store.ClaimQuery{Changes: x.ID, Limit: manyChanges})
	if err != nil {
		return 0, err
	}
	if _, err := k.Parties(ctx, part, list[:1], 0); err != nil {
		return 0, err
	}
	_, n, err := k.Told(ctx, store.ToldQuery{Party: x.ID, Side: store.Own, Limit: 50})
	if err != nil {
		return 0, err
	}
	_, m, err := k.Told(ctx, store.ToldQuery{Party: x.ID, Side: store.Behalf, Limit: 50})
	return n + m, err
}

// claimOf asks all that is shown of a claim of the story of a statement; without a party, of its origins.
func claimOf(ctx context.Context, st *sqlite.Store, s store.Statement, without int) (int, error) {
	k := workbench.NewAcross(ctx, st)
	found, err := st.Stories(ctx, []store.ReportID{s.Report})
	if err != nil || len(found) == 0 {
		return 0, err
	}
	part, err := k.ClaimsOf(ctx, store.ClaimQuery{Story: found[0].ID, Limit: 1})
	if err != nil || len(part.Claims) == 0 {
		return 0, err
	}
	c := part.Claims[0]
	if parties := c.Parties(); without > 0 && len(parties) > 0 {
		if _, err := k.Without(ctx, c, record.Withdrawn{Party: parties[0]}); err != nil {
			return 0, err
		}
	}
	for _, ref := range c.Statements {
		k.Row(ref)
	}
	return len(c.Statements), k.Err()
}

// whole asks all that hearsay who asks of a name.
func whole(ctx context.Context, st *sqlite.Store, p store.Party) (int, error) {
	if _, err := st.Parties(ctx, p.Name, 0); err != nil {
		return 0, err
	}
	if _, err := st.Positions(ctx, p.ID); err != nil {
		return 0, err
	}
	if _, err := st.Search(ctx, store.Query{Speaker: p.ID, Limit: 50}); err != nil {
		return 0, err
	}
	if _, err := st.Search(ctx, store.Query{Behalf: p.ID, Limit: 50}); err != nil {
		return 0, err
	}
	return st.Count(ctx, store.Query{Speaker: p.ID}, 1000)
}

// mostFrequent returns the party with most statements among the speakers of those drawn.
func mostFrequent(ctx context.Context, st *sqlite.Store, drawn []store.Statement) (store.Party, error) {
	var most store.Party
	for _, s := range drawn {
		if s.Speaker.Name == "" {
			continue
		}
		list, err := st.Parties(ctx, s.Speaker.Name, 1)
		if err != nil && !errors.Is(err, hearsay.ErrUsage) {
			return most, err
		}
		if len(list) > 0 && list[0].Statements > most.Statements {
			most = list[0]
		}
	}
	return most, nil
}

func parties(ctx context.Context, st *sqlite.Store, s store.Statement) ([]store.Party, error) {
	words := strings.Fields(s.Speaker.Words)
	list, err := st.Parties(ctx, words[len(words)-1], 20)
	if errors.Is(err, hearsay.ErrUsage) {
		return nil, nil
	}
	return list, err
}

// ask asks every question about statements that are drawn, and takes the time.
func (c *benchStoreCmd) ask(ctx context.Context, st *sqlite.Store, reports int) ([]queryResult, error) {
	drawn, err := c.draw(ctx, st, reports)
	if err != nil {
		return nil, err
	}
	frequent, err := mostFrequent(ctx, st, drawn)
	if err != nil {
		return nil, err
	}
	var results []queryResult
	for _, q := range questions(frequent) {
		var times []int64
		r := queryResult{Name: q.name}
		for _, s := range drawn {
			begin := time.Now()
			n, err := q.ask(ctx, st, s)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", q.name, err)
			}
			times = append(times, time.Since(begin).Microseconds())
			r.Found += n
		}
		slices.Sort(times)
		r.Median, r.P95, r.Max = times[len(times)/2], times[min(len(times)-1, len(times)*95/100)], times[len(times)-1]
		r.Found /= len(times)
		results = append(results, r)
	}
	return results, nil
}

func (c *benchStoreCmd) draw(ctx context.Context, st *sqlite.Store, reports int) ([]store.Statement, error) {
	random := rand.New(rand.NewSource(c.Seed))
	var drawn []store.Statement
	for tries := 0; len(drawn) < max(1, c.Queries); tries++ {
		if tries > 100*max(1, c.Queries) {
			return nil, fmt.Errorf("%w: the record has hardly a statement to ask about", hearsay.ErrNotFound)
		}
		list, err := st.Statements(ctx, store.ReportID(1+random.Intn(max(1, reports))))
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			continue
		}
		if s := list[random.Intn(len(list))]; s.Speaker.Words != "" && s.Content.Text != "" && s.Day != "" {
			drawn = append(drawn, s)
		}
	}
	return drawn, nil
}
