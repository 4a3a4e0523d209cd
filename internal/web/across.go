package web

import (
	"context"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// shelf keeps what is looked up in the newest state of a record.
type shelf struct {
	mu    sync.Mutex
	last  index
	state string
}

// book is what shows across reports, for one request.
type book struct {
	*workbench.Across
	index
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
	reportAt map[int64]int           // place of a report in Record.Reports
}

// book returns what shows across reports.
func (s *site) book(ctx context.Context) (*book, error) {
	a, err := s.bench.Across(ctx)
	if err != nil {
		return nil, err
	}
	s.books.mu.Lock()
	defer s.books.mu.Unlock()
	if s.books.last.at == nil || s.books.state != a.State {
		s.books.last, s.books.state = indexOf(a.Across), a.State
	}
	return &book{a, s.books.last}, nil
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
		said: map[int][]entry.Ref{}, at: map[entry.Ref]int{}, stands: map[int][]int{}, maybe: map[int][]record.Offer{}, reportAt: map[int64]int{},
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
	}
	slices.SortStableFunc(x.speakers, func(a, b int) int { return len(x.said[b]) - len(x.said[a]) })
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
