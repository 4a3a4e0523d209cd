package web

import (
	"context"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/store"
)

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
	if x.status, err = s.bench.Status(r.ctx()); err != nil {
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
	return s.bench.Store.Reports(ctx, store.ReportQuery{Latest: true, Limit: n})
}
