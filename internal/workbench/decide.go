package workbench

import (
	"context"
	"maps"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Decide keeps what a person decides on a statement of a report, or on an earlier decision.
func (b *Bench) Decide(ctx context.Context, id store.ReportID, a review.Asked) (store.Review, error) {
	if a.By == "" {
		a.By = b.Reviewer
	}
	return b.decide(ctx, func() (store.Review, error) { return service.Decide(ctx, b.Store, b.Now(), id, a) })
}

// Undo takes a decision back.
func (b *Bench) Undo(ctx context.Context, id store.ReviewID, by, note string) (store.Review, error) {
	r, err := b.Review(ctx, id)
	if err != nil {
		return store.Review{}, err
	}
	return b.Decide(ctx, r.Report, review.Asked{Verb: review.Undo, Undoes: id, By: by, Note: note})
}

// Rule keeps what a person decides across reports: on parties, claims and origins, as service.Rule takes their ids.
func (b *Bench) Rule(ctx context.Context, a review.Asked, ids []string) (store.Review, error) {
	if a.By == "" {
		a.By = b.Reviewer
	}
	return b.decide(ctx, func() (store.Review, error) { return service.Rule(ctx, b.Store, b.Now(), a, ids) })
}

// decide makes one decision at a time, so that what it changes can be told from what others change.
func (b *Bench) decide(ctx context.Context, kept func() (store.Review, error)) (store.Review, error) {
	b.effects.deciding.Lock()
	defer b.effects.deciding.Unlock()
	w := b.keeper.watch(ctx)
	r, err := kept()
	if err != nil {
		b.keeper.unwatch(w)
		return r, err
	}
	b.changed(ctx)
	if w == nil {
		return r, nil
	}
	if b.effect(ctx, w, r) {
		b.keeper.unwatch(w)
		return r, nil
	}
	b.effects.keep(r.ID, Effect{Awaited: true})
	if !b.keeper.behind(func(ctx context.Context) { b.await(ctx, w, r) }) {
		b.keeper.unwatch(w)
	}
	return r, nil
}

// longest is how long what a decision changed is waited for behind those who look.
const longest = 5 * time.Minute

// await waits until it is known what a decision changed.
func (b *Bench) await(ctx context.Context, w *service.Watched, r store.Review) {
	defer b.keeper.unwatch(w)
	ctx, done := context.WithTimeout(ctx, longest)
	defer done()
	for !b.effect(ctx, w, r) {
		if p := b.keeper.begin(true); p == nil || !b.keeper.wait(ctx, p, longest) {
			b.effects.forget(func(id store.ReviewID) bool { return id == r.ID })
			return
		}
	}
}

// effect remembers what a decision changed, and reports whether that is known.
func (b *Bench) effect(ctx context.Context, w *service.Watched, r store.Review) bool {
	e, known, err := w.Effect(ctx, r)
	if err != nil || !known {
		return false
	}
	b.effects.keep(r.ID, Effect{Effect: e})
	return true
}

// Effect is what a decision changed, as far as it is known.
type Effect struct {
	record.Effect
	Awaited bool // it is still being found
}

// effects are what the latest decisions changed that were made here. They are not kept: what is found anew later differs by more than one decision.
type effects struct {
	deciding sync.Mutex

	mu sync.Mutex
	of map[store.ReviewID]Effect
}

// fewEffects is of how many decisions it is remembered what they changed.
const fewEffects = 200

func (e *effects) keep(id store.ReviewID, x Effect) {
	e.forget(func(old store.ReviewID) bool { return old <= id-fewEffects })
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.of == nil {
		e.of = map[store.ReviewID]Effect{}
	}
	e.of[id] = x
}

func (e *effects) forget(which func(store.ReviewID) bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	maps.DeleteFunc(e.of, func(id store.ReviewID, _ Effect) bool { return which(id) })
}

// Effect tells what a decision changed that was made here not long ago; false when that is not known.
func (b *Bench) Effect(id store.ReviewID) (Effect, bool) {
	b.effects.mu.Lock()
	defer b.effects.mu.Unlock()
	x, ok := b.effects.of[id]
	return x, ok
}
