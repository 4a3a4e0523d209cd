package main

import (
	"context"
	"errors"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// persistent is a record for an import that does not give up when somebody else writes for long once it has begun: whoever serves the record finds
// behind it what shows across reports, and the import gives way. Whatever is locked from the beginning is told at once.
type persistent struct {
	service.Record
	begun bool
}

// tries is how often a batch is offered, each time for as long as the store waits for others: some two minutes.
const tries = 12

// Add adds a batch.
func (p *persistent) Add(ctx context.Context, at time.Time, b store.Batch) (out []store.Outcome, err error) {
	for range tries {
		if out, err = p.Record.Add(ctx, at, b); err == nil {
			p.begun = true
		}
		if !p.begun || !errors.Is(err, hearsay.ErrLocked) {
			break
		}
	}
	return out, err
}
