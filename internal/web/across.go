package web

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// shelf keeps what is looked up in the newest state of a record.
type shelf struct {
	mu    sync.Mutex
	last  index
	of    *answer.Across // nil before the first
	state string
}

// book is what shows across reports, for one request.
type book struct {
	*answer.Across
	index
	rows    *rows
	Behind  bool // the record has changed since
	missing bool // it is being put together, and nothing is in it
}

// Err returns what went wrong when statements were fetched to be cited: ask when all is cited.
func (b *book) Err() error { return b.rows.err }

// rows fetches the statements of a report once.
type rows struct {
	ctx  context.Context
	from store.Finder
	of   map[entry.Ref]store.Statement
	read map[int64]bool
	err  error // the first
}

func (r *rows) row(ref entry.Ref) store.Statement {
	if !r.read[ref.Report] && r.err == nil {
		r.read[ref.Report] = true
		list, err := r.from.Statements(r.ctx, store.ReportID(ref.Report))
		r.err = err
		for _, s := range list {
			r.of[entry.Ref{Report: ref.Report, Number: s.Number}] = s
		}
	}
	return r.of[ref]
}

// bookOf is a book for one request.
func (s *site) bookOf(ctx context.Context, a *answer.Across, x index) *book {
	own, r := *a, &rows{ctx: ctx, from: s.bench.Store, of: map[entry.Ref]store.Statement{}, read: map[int64]bool{}}
	own.Row = r.row
	return &book{Across: &own, index: x, rows: r}
}

// index is what pages look up in what shows across reports. It is made once for each state of a record, and never changed.
type index struct {
	ranked   []record.Claim          // as people want to see them, without those of one statement
	claimAt  map[int]int             // from the number of a claim to its place in Record.Claims
	claimsOf map[entry.Ref][]int     // numbers of claims that a statement is in
	partyOf  map[identity.Member]int // from a party of a report to that of the record
	family   map[int64]int           // from a report to the place of its family in Record.Families
	said     map[int][]entry.Ref     // by party, those said for it too
	at       map[entry.Ref]int       // place of a statement in Record.Statements
	stands   map[int][]int           // numbers of claims on which a party has a position, as people want to see them
	maybe    map[int][]record.Offer  // by party, those that may be the same
	speakers []int                   // numbers of parties, those with most statements first
	named    []int                   // those of them that a report names
	byName   map[string][]int        // numbers of parties by each of their names
	reportAt map[int64]int           // place of a report in Record.Reports
}

// How long a page waits for what shows across reports when it is put together for the first time: one that is about that, and one that has more to tell.
const (
	patience = 10 * time.Second
	glance   = 400 * time.Millisecond
)

// errMaking is for pages that are about what is still being put together.
var errMaking = errors.New("what shows across reports is being put together for the first time; for many reports that takes minutes. Load the page again")

// book returns what shows across reports.
func (s *site) book(ctx context.Context) (*book, error) {
	b, err := s.bookWithin(ctx, patience)
	if err == nil && b == nil {
		err = errMaking
	}
	return b, err
}

// bookSoon is book for pages that have more to tell: where it takes long, a book with nothing in it.
func (s *site) bookSoon(ctx context.Context) (*book, error) {
	b, err := s.bookWithin(ctx, glance)
	if err == nil && b == nil {
		nothing := answer.NewAcross(record.Record{}, nil)
		b = s.bookOf(ctx, nothing, indexOf(nothing))
		b.missing = true
	}
	return b, err
}

// bookWithin returns the last one when it takes longer, and nil when there is none. It goes on being made.
func (s *site) bookWithin(ctx context.Context, wait time.Duration) (*book, error) {
	short, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	a, err := s.bench.Across(short)
	switch {
	case err == nil:
	case errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil:
		return s.lastBook(ctx), nil
	default:
		return nil, err
	}
	s.books.mu.Lock()
	defer s.books.mu.Unlock()
	if s.books.of == nil || s.books.state != a.State {
		s.books.last, s.books.of, s.books.state = indexOf(a.Across), a.Across, a.State
	}
	b := s.bookOf(ctx, a.Across, s.books.last)
	b.Behind = a.Behind
	return b, nil
}

// lastBook returns the book of an earlier state, nil when there is none.
func (s *site) lastBook(ctx context.Context) *book {
	s.books.mu.Lock()
	defer s.books.mu.Unlock()
	if s.books.of == nil {
		return nil
	}
	b := s.bookOf(ctx, s.books.of, s.books.last)
	b.Behind = true
	return b
}

// claim returns a claim by its number.
func (b *book) claim(n int) (record.Claim, bool) {
	i, ok := b.claimAt[n]
	if !ok {
		return record.Claim{}, false
	}
	return b.Claims[i], true
}

// indexOf looks up in advance.
func indexOf(a *answer.Across) index {
	x := index{
		claimAt: map[int]int{}, claimsOf: map[entry.Ref][]int{}, partyOf: map[identity.Member]int{}, family: map[int64]int{},
		said: map[int][]entry.Ref{}, at: map[entry.Ref]int{}, stands: map[int][]int{}, maybe: map[int][]record.Offer{}, reportAt: map[int64]int{}, byName: map[string][]int{},
	}
	x.ofClaims(a)
	for i, r := range a.Reports {
		x.reportAt[r.Number] = i
	}
	for i, s := range a.Statements {
		x.at[s.Ref] = i
		x.said[s.Speaker] = append(x.said[s.Speaker], s.Ref)
		if s.OnBehalfOf != s.Speaker {
			x.said[s.OnBehalfOf] = append(x.said[s.OnBehalfOf], s.Ref)
		}
	}
	x.ofParties(a)
	return x
}

func (x *index) ofClaims(a *answer.Across) {
	var several []record.Claim
	for i, c := range a.Claims {
		x.claimAt[c.Number] = i
		if len(c.Statements) > 1 {
			several = append(several, c)
		}
	}
	x.ranked = a.Ranked(several)
	for _, c := range x.ranked {
		for _, ref := range c.Statements {
			x.claimsOf[ref] = append(x.claimsOf[ref], c.Number)
		}
		seen := map[int]bool{}
		for _, p := range c.Positions {
			if !seen[p.Party] {
				seen[p.Party] = true
				x.stands[p.Party] = append(x.stands[p.Party], c.Number)
			}
		}
	}
}

func (x *index) ofParties(a *answer.Across) {
	for _, p := range a.Parties {
		for _, m := range p.Members {
			x.partyOf[m] = p.Number
		}
		x.speakers = append(x.speakers, p.Number)
		if p.Named {
			for _, name := range append([]string{p.Name}, p.Aliases...) {
				x.byName[store.Key(name)] = append(x.byName[store.Key(name)], p.Number)
			}
		}
	}
	slices.SortStableFunc(x.speakers, func(a, b int) int { return len(x.said[b]) - len(x.said[a]) })
	named := map[int]bool{}
	for _, p := range a.Parties {
		named[p.Number] = p.Named
	}
	for _, n := range x.speakers {
		if named[n] {
			x.named = append(x.named, n)
		}
	}
	for i, f := range a.Families {
		x.family[f.Original] = i
		for _, m := range f.Members {
			x.family[m.Report] = i
		}
	}
	for _, o := range a.Offers {
		if o.What == "parties" {
			x.maybe[int(o.A)] = append(x.maybe[int(o.A)], o)
			x.maybe[int(o.B)] = append(x.maybe[int(o.B)], record.Offer{What: o.What, A: o.B, B: o.A, Why: o.Why})
		}
	}
}
