package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// pageSize is how many statements are fetched at once when all are asked for.
const pageSize = 500

// viewFlags say how something is shown.
type viewFlags struct {
	JSON  bool   `help:"Print JSON, one object per line." group:"Output"`
	Color string `help:"Use colour: ${enum}." enum:"auto,always,never" default:"auto" group:"Output"`
	Width int    `help:"Wrap at N columns; by default the width of the terminal, or 80." placeholder:"N" group:"Output"`
}

// Validate is called by kong when the flags are set.
func (f *viewFlags) Validate() error {
	if f.Width != 0 && f.Width < terminal.MinWidth {
		return fmt.Errorf("--width is %d; it must be at least %d", f.Width, terminal.MinWidth)
	}
	return nil
}

func (f *viewFlags) options(p process) terminal.Options {
	o := terminal.Options{Width: f.Width, Colour: p.colour(f.Color), ASCII: !p.utf8()}
	if o.Width == 0 {
		o.Width = max(p.width(), terminal.MinWidth)
	}
	return o
}

// rowFlags say how rows are shown, and how many.
type rowFlags struct {
	viewFlags
	CSV   bool `name:"csv" help:"Print CSV. Cells that a spreadsheet would take for a formula begin with an apostrophe." group:"Output"`
	Limit int  `help:"At most N rows; 0 for all (${default})." default:"50" placeholder:"N" group:"Output"`
}

// Validate is called by kong when the flags are set.
func (f *rowFlags) Validate() error {
	if f.Limit < 0 {
		return fmt.Errorf("--limit is %d; it must be at least 0, which means all", f.Limit)
	}
	if f.JSON && f.CSV {
		return errors.New("--json and --csv are two forms of output; take one of them")
	}
	return f.viewFlags.Validate()
}

// view makes a table of statements.
type view func([]store.Statement, terminal.Options) string

// asked are statements being shown.
type asked struct {
	*rowFlags
	process
	st     *sqlite.Store
	view   view
	headed bool // the first line of CSV is written already
}

// show writes what a query finds and returns how many statements were written.
func (a asked) show(ctx context.Context, q store.Query) (int, error) {
	if a.CSV && !a.headed {
		if err := a.csv(answer.Header()); err != nil {
			return 0, err
		}
	}
	shown := 0
	for {
		q.Limit = pageSize
		if q.Ranked() {
			q.Limit = store.MostRanked // in one page
		}
		if a.Limit > 0 {
			q.Limit = min(q.Limit, a.Limit-shown)
		}
		list, err := a.st.Search(ctx, q)
		if err != nil {
			return shown, err
		}
		if err := a.write(list); err != nil {
			return shown, err
		}
		shown += len(list)
		switch {
		case len(list) < q.Limit:
			return shown, nil
		case shown == a.Limit, q.Ranked():
			return shown, a.more(ctx, q, shown)
		}
		q.Before = list[len(list)-1].Cursor
	}
}

// more tells how many there are that a limit cut off.
func (a asked) more(ctx context.Context, q store.Query, shown int) error {
	q.Before = 0
	most := max(mostCounted, shown+1) // one more than are shown, or it is not seen that there are more
	n, err := a.st.Count(ctx, q, most)
	if err != nil || n <= shown {
		return err
	}
	hint := "--limit 0 shows all"
	if q.Ranked() && shown == store.MostRanked {
		hint = "more are not ranked, without --best " + hint
	}
	a.complain("%d of %s statements shown; %s", shown, countedTo(n, most), hint)
	return nil
}

// mostCounted is up to how many statements are counted, unless more are shown.
const mostCounted = 1000

// countedTo tells how many there are, counted up to most.
func countedTo(n, most int) string {
	if n == most {
		return fmt.Sprintf("%d or more", n)
	}
	return strconv.Itoa(n)
}

func (a asked) write(list []store.Statement) error {
	switch {
	case a.JSON:
		for _, s := range list {
			if err := a.line(answer.Found(s)); err != nil {
				return err
			}
		}
		return nil
	case a.CSV:
		for _, s := range list {
			if err := a.csv(answer.Cells(s)); err != nil {
				return err
			}
		}
		return nil
	}
	return a.text(a.view(list, a.options(a.process)))
}

// line writes one line of JSON.
func (p process) line(b []byte, err error) error {
	if err != nil {
		return err
	}
	return p.text(string(b) + "\n")
}

// text writes what is fit to be shown.
func (p process) text(s string) error {
	_, err := p.stdout.WriteString(s)
	return err
}

func (p process) csv(cells []string) error {
	w := csv.NewWriter(p.stdout)
	if err := w.Write(cells); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// nothing tells people why there is nothing to see and what to do.
func (p process) nothing(ctx context.Context, st *sqlite.Store, format string, args ...any) error {
	list, err := st.Reports(ctx, store.ReportQuery{Limit: 1})
	if err != nil {
		return err
	}
	if len(list) == 0 {
		p.complain("nothing held yet: hearsay add FOLDER")
		return nil
	}
	p.complain(format, args...)
	return nil
}

// searchCmd is hearsay search.
type searchCmd struct {
	recordFlags
	rowFlags
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must match."`
	Best    bool     `help:"Best matches first, instead of the latest." group:"Output"`
	Oldest  bool     `help:"Earliest first." group:"Output"`
	Current bool     `help:"Leave out versions superseded by a later one." group:"Output"`
}

var queryHelp = `A query is words and filters; all must match. Words are looked for in what is said and in the names of speakers, in any inflection, upper or lower case; sail* matches beginnings; "closed for good" is a phrase. The shell removes quotation marks: put a query with a phrase in single quotes. An argument that is one party: or outlet: filter may have several words: party:"Mara Orr".

Filters:
  party:Orr  party:"Mara Orr"     the speaker, or who is spoken for
  position:denies                 ` + positionsHelp(34) + `
  kind:direct                     direct, indirect, mixed; also direct:yes,
                                  direct:no
  outlet:"The Lowick Echo"        its whole name, with or without The
  before:2031-03  after:2031-02   when it was said, or else published: a day,
                                  month or year; also on:2031-03-04
  anonymous:yes                   sources without a name; anonymous:no leaves
                                  them out
  report:r1                       one report
  since:2031-03-04  since:r120    reports added on that day (UTC) or later, or
                                  after r120
  rejected:yes                    what people rejected; else it is left out
  reviewed:yes                    what people decided on; reviewed:no what
                                  nobody did yet
  doubtful:yes                    confidence below 0.50
Separate several values by commas: position:denies,declines`

// positionsHelp lists the positions in lines that begin at a column.
func positionsHelp(column int) string {
	next := "\n" + strings.Repeat(" ", column)
	return "says, alleges, denies, confirms, declines," + next + "no_response, demands, commits, supports," + next + "opposes, asks, believes, finds"
}

// Help is the long part of the help text.
func (*searchCmd) Help() string {
	return `Examples:
  hearsay search harbour audit
  hearsay search '"closed for good" party:Orr position:denies'
  hearsay search anonymous:yes after:2031 --csv > unnamed.csv

` + queryHelp + `

The latest come first; each row ends with its citation. --json prints hearsay.found/1.`
}

// Validate is called by kong when the flags are set.
func (c *searchCmd) Validate() error {
	if c.Best && c.Oldest {
		return errors.New("--best and --oldest are two orders; take one of them")
	}
	return c.rowFlags.Validate()
}

// Run searches.
func (c *searchCmd) Run(ctx context.Context, p process) error {
	q, err := query.Parse(query.Join(c.Query))
	if err != nil {
		return err
	}
	q.Best, q.Oldest, q.Current = c.Best, c.Oldest, c.Current
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		n, err := asked{&c.rowFlags, p, st, answer.Table, false}.show(ctx, q)
		if err != nil || n > 0 {
			return err
		}
		if day := query.DayAmong(q); day != "" {
			return p.nothing(ctx, st, "nothing found with the word %s; what was said on that day is found by on:%s", day, day)
		}
		return p.nothing(ctx, st, "nothing found: every word and filter must hold; outlet: wants a whole name, word* finds beginnings; see hearsay help search")
	})
}

// timelineCmd is hearsay timeline.
type timelineCmd struct {
	recordFlags
	rowFlags
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must match."`
	Current bool     `help:"Leave out versions superseded by a later one." group:"Output"`
}

// Help is the long part of the help text.
func (*timelineCmd) Help() string {
	return `Statements by the day they were said, or else published, earliest first. Statements without a date are left out.

Examples:
  hearsay timeline party:Orr
  hearsay timeline harbour after:2031-02 --limit 0

` + queryHelp
}

// Run shows a timeline.
func (c *timelineCmd) Run(ctx context.Context, p process) error {
	q, err := query.Parse(query.Join(c.Query))
	if err != nil {
		return err
	}
	q.Oldest, q.Current = true, c.Current
	if q.From == "" {
		q.From = query.FirstDay
	}
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		n, err := asked{&c.rowFlags, p, st, answer.Timeline, false}.show(ctx, q)
		if err != nil || n > 0 {
			return err
		}
		if day := query.DayAmong(q); day != "" {
			return p.nothing(ctx, st, "nothing found with the word %s; what was said on that day is found by on:%s", day, day)
		}
		if len(c.Query) > 0 {
			return p.nothing(ctx, st, "nothing found that has a day: every word and filter must hold, and what has no day is left out; see hearsay help timeline")
		}
		return p.nothing(ctx, st, "nothing has a day: give one with hearsay add --published, or a sidecar")
	})
}

// anonymousCmd is hearsay anonymous.
type anonymousCmd struct {
	recordFlags
	rowFlags
	Query   []string `arg:"" optional:"" help:"Words, phrases and filters; all must match."`
	Current bool     `help:"Leave out versions superseded by a later one." group:"Output"`
}

// Help is the long part of the help text.
func (*anonymousCmd) Help() string {
	return `Shows how each source is described, whether it is one or several, why it is not named, and where it is cited. Hearsay never guesses who a source is, nor whether two sources are the same.

Examples:
  hearsay anonymous
  hearsay anonymous outlet:"The Lowick Echo" after:2031 --csv

` + queryHelp
}

// Run shows the register.
func (c *anonymousCmd) Run(ctx context.Context, p process) error {
	q, err := query.Parse(query.Join(c.Query))
	if err != nil {
		return err
	}
	yes := true
	q.Anonymous, q.Current = &yes, c.Current
	return c.with(ctx, p, sqlite.ReadOnly, func(st *sqlite.Store) error {
		n, err := asked{&c.rowFlags, p, st, answer.Register, false}.show(ctx, q)
		if err != nil || n > 0 {
			return err
		}
		if len(c.Query) > 0 {
			return p.nothing(ctx, st, "no source without a name found: every word and filter must hold; see hearsay help anonymous")
		}
		return p.nothing(ctx, st, "no sources without a name")
	})
}

// whoCmd is hearsay who.
type whoCmd struct {
	recordFlags
	rowFlags
	Name  []string `arg:"" help:"A name, the last name of a person, or an id, P3.2."`
	Exact bool     `help:"Only parties of exactly this name; do not match last names."`
}

// Help is the long part of the help text.
func (*whoCmd) Help() string {
	return `Shows what a party says in all reports, the positions it takes, where it changed them, and what others say on its behalf. If several parties have that name, they are listed and none is chosen. hearsay parties NAME --why explains why parties of different reports are taken as one.

Examples:
  hearsay who Mara Orr
  hearsay who orr
  hearsay who P3.2 --json`
}

// Run tells.
func (c *whoCmd) Run(ctx context.Context, p process) error {
	name := strings.Join(c.Name, " ")
	return c.across(ctx, p, func(k kept) error {
		list, err := k.Find(ctx, name, c.Exact)
		if err != nil {
			return err
		}
		switch len(list) {
		case 0:
			if isParty(name) {
				return fmt.Errorf("%w: there is no party %s; hearsay parties lists them", hearsay.ErrNotFound, name)
			}
			near, err := k.st.Parties(ctx, name, 0)
			if err != nil {
				return err
			}
			return c.nobody(ctx, p, k.st, near, name)
		case 1:
			if id := record.Called("P", int(list[0].ID)); isParty(name) && name != id {
				p.complain("%s is part of %s now", name, id)
			}
			return c.tell(ctx, p, k, list[0])
		}
		if c.Exact {
			p.complain("%s is the name of several parties; ask for one of them by its id: hearsay who %s", name, record.Called("P", int(list[0].ID)))
		} else {
			p.complain("%s is several parties; ask for one of them by its id, or by its whole name with --exact", name)
		}
		return c.several(ctx, p, k, list)
	})
}

// described is a name as a filter takes it.
func described(name string) string {
	if strings.ContainsAny(name, " \t") {
		return `"` + name + `"`
	}
	return name
}

// isParty reports whether a name is the id of a party.
func isParty(name string) bool {
	_, ok := record.ParseCalled("P", name)
	return ok
}

func (c *whoCmd) nobody(ctx context.Context, p process, st *sqlite.Store, near []store.Party, name string) error {
	if err := p.nothing(ctx, st, "no party is named %s; who is only described is found by hearsay search party:%s", name, described(name)); err != nil || len(near) == 0 {
		return err
	}
	p.complain("names with these words:")
	return c.names(p, near)
}

// names lists names.
func (c *whoCmd) names(p process, list []store.Party) error {
	if c.Limit > 0 {
		list = list[:min(len(list), c.Limit)]
	}
	if c.CSV {
		if err := p.csv(answer.NameHeader()); err != nil {
			return err
		}
	}
	for _, n := range list {
		var err error
		switch {
		case c.JSON:
			err = p.line(answer.Name(n, nil))
		case c.CSV:
			err = p.csv(answer.NameCells(n))
		}
		if err != nil {
			return err
		}
	}
	if c.JSON || c.CSV {
		return nil
	}
	return p.text(answer.Names(list, c.options(p)))
}

// several lists the parties of a name.
func (c *whoCmd) several(ctx context.Context, p process, k kept, list []store.KeptParty) error {
	if c.JSON {
		for _, x := range list {
			if err := p.line(answer.Name(store.Party{Name: x.Name, Type: x.Type, Reports: x.Reports, Statements: x.Statements}, x.Does)); err != nil {
				return err
			}
		}
		return nil
	}
	shown := partiesCmd{recordFlags: c.recordFlags, rowFlags: c.rowFlags}
	return shown.show(ctx, p, k, list, len(list))
}

// manyChanges is on how many claims at most a change of position is told, those of most weight.
const manyChanges = 20

// tell shows what is known of one party, its statements, and those that others make for it.
func (c *whoCmd) tell(ctx context.Context, p process, k kept, x store.KeptParty) error {
	part, err := k.ClaimsOf(ctx, store.ClaimQuery{Changes: x.ID, Limit: manyChanges})
	if err != nil {
		return err
	}
	slices.SortFunc(part.Claims, func(a, b record.Claim) int { return cmp.Compare(a.Number, b.Number) })
	a, err := k.Parties(ctx, part, []store.KeptParty{x}, 0)
	if err != nil {
		return err
	}
	n := int(x.ID)
	switch {
	case c.JSON:
		err = p.line(a.Name(n))
	case c.CSV:
		err = p.csv(answer.Header())
	default:
		err = p.text(a.Who(n, c.options(p)) + "\n")
	}
	if err != nil {
		return err
	}
	if some, err := c.told(ctx, p, k, x.ID, false, ""); err != nil || !some {
		return err
	}
	_, err = c.told(ctx, p, k, x.ID, true, "Said for "+a.Called(n)+":")
	return err
}

// told lists what a party says, or what is said for it, and tells whether it went well.
func (c *whoCmd) told(ctx context.Context, p process, k kept, party int64, behalf bool, title string) (bool, error) {
	side := store.Own
	if behalf {
		side = store.Behalf
	}
	rows, n, err := k.Told(ctx, store.ToldQuery{Party: party, Side: side, Limit: c.Limit})
	if err != nil || behalf && n == 0 {
		return false, err
	}
	out := asked{&c.rowFlags, p, nil, answer.Table, false}
	if title != "" && !c.JSON && !c.CSV {
		if err := p.text("\n" + terminal.Lines(title, c.options(p)) + "\n"); err != nil {
			return false, err
		}
	}
	if len(rows) < n {
		out.complain("%d of %d statements shown; --limit 0 shows all", len(rows), n)
	}
	return true, out.write(rows)
}
