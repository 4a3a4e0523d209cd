package web

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay/internal/store"
)

// counter keeps what a record counts, for as long as it does not change: counting a million rows for each visitor would be a waste.
type counter struct {
	mu     sync.Mutex
	state  string
	status store.Status
}

// status counts what is held.
func (s *site) status(ctx context.Context) (store.Status, error) {
	state, err := s.bench.State(ctx)
	if err != nil {
		return store.Status{}, err
	}
	s.counts.mu.Lock()
	defer s.counts.mu.Unlock()
	if s.counts.state == state {
		return s.counts.status, nil
	}
	status, err := s.bench.Store.Status(ctx)
	if err == nil {
		s.counts.state, s.counts.status = state, status
	}
	return status, err
}

// importsPage is what was added and what could not be.
type importsPage struct {
	status   store.Status
	codes    []choice
	failures []store.Failure
	more     int
	latest   []store.Report
}

// maxFailures is how many failures are shown, the latest.
const maxFailures = 200

// imports is the page of what was added.
func (s *site) imports(r *request) (content, error) {
	var x importsPage
	var err error
	if x.failures, err = s.bench.Store.Failures(r.ctx(), maxFailures); err != nil {
		return content{}, err
	}
	if x.status, err = s.bench.Status(r.ctx()); err != nil { // failures change nothing of the log
		return content{}, err
	}
	all := 0
	for _, code := range slices.Sorted(maps.Keys(x.status.Failures)) {
		n := x.status.Failures[code]
		x.codes = append(x.codes, choice{code, spaced(code), n})
		all += n
	}
	x.more = all - len(x.failures)
	if x.latest, err = s.latest(r.ctx(), 10); err != nil {
		return content{}, err
	}
	return content{title: "Imports", here: "/imports", body: importsBody(x), wide: true}, nil
}

// latest returns the reports that were added last, the last first.
func (s *site) latest(ctx context.Context, n int) ([]store.Report, error) {
	status, err := s.status(ctx)
	if err != nil {
		return nil, err
	}
	// Numbers are never given twice, and few are missing: those forgotten.
	after := max(0, status.Reports+status.Forgotten-n)
	list, err := s.bench.Store.Reports(ctx, store.ReportQuery{After: store.ReportID(after)})
	slices.Reverse(list)
	return list[:min(n, len(list))], err
}
