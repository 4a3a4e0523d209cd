package workbench

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// How long people wait for what shows across reports to be found anew, and when they do not.
const (
	few      = 300              // reports: where more wait, nobody does
	patience = 10 * time.Second // of whoever looks first
	moment   = 2 * time.Second  // of whoever added or decided something
	again    = time.Second      // after which another program is asked again that finds it too
)

// keeper finds anew what shows across reports, behind those who look: one at a time, and what it has found is kept step by step.
type keeper struct {
	bench   *Bench
	builder func() *record.Builder
	ctx     context.Context // until the bench is closed
	stop    context.CancelFunc
	all     sync.WaitGroup
	seen    atomic.Int64 // when somebody last looked, in nanoseconds
	hurry   atomic.Int32 // how many wait who changed something

	mu     sync.Mutex
	looked bool
	closed bool
	next   *pass            // nil while there is none
	eye    *service.Watched // what looks at what is found anew; nil while nobody does
	ended  time.Time
	took   time.Duration
}

// pass finds anew what was touched before it began.
type pass struct {
	began time.Time
	done  chan struct{}
}

func newKeeper(b *Bench) *keeper {
	k := &keeper{bench: b, builder: sync.OnceValue(record.NewBuilder)}
	k.ctx, k.stop = context.WithCancel(context.Background())
	return k
}

// Close ends what works behind those who look. What was kept stays.
func (b *Bench) Close() {
	b.keeper.mu.Lock()
	b.keeper.closed = true
	b.keeper.mu.Unlock()
	b.keeper.stop()
	b.keeper.all.Wait()
}

// waiting is how many reports are not yet looked at; what cannot be counted is one.
func waiting(s store.State) int {
	if s.Reports == 0 && service.IsBehind(s) {
		return 1
	}
	return s.Reports
}

// look tells how far what shows across reports is kept. Where it is behind, it is caught up with; only the first who looks waits for that.
func (k *keeper) look(ctx context.Context) (store.State, error) {
	k.seen.Store(time.Now().UnixNano())
	state, err := k.bench.Store.State(ctx)
	if err != nil {
		return state, err
	}
	k.mu.Lock()
	first := !k.looked
	k.looked = true
	k.mu.Unlock()
	if !service.IsBehind(state) {
		return state, nil
	}
	p := k.begin(false)
	if p == nil || !first || state.Reports > few {
		return state, nil
	}
	k.hurry.Add(1)
	defer k.hurry.Add(-1)
	k.wait(ctx, p, patience)
	return k.bench.Store.State(ctx)
}

// settle waits for a moment until what was changed shows across reports.
func (k *keeper) settle(ctx context.Context) {
	k.hurry.Add(1)
	defer k.hurry.Add(-1)
	changed := time.Now()
	for range 2 { // one that may be at its end already, and its next
		state, err := k.bench.Store.State(ctx)
		if err != nil || !service.IsBehind(state) || state.Reports > few {
			return
		}
		if p := k.begin(true); p == nil || !k.wait(ctx, p, moment-time.Since(changed)) || p.began.After(changed) {
			return
		}
	}
}

// wait waits for a pass and reports whether it ended in time.
func (k *keeper) wait(ctx context.Context, p *pass, most time.Duration) bool {
	t := time.NewTimer(most)
	defer t.Stop()
	select {
	case <-p.done:
		return true
	case <-t.C:
	case <-ctx.Done():
	}
	return false
}

// begin begins a pass unless there is one, and returns it; nil when there is to be none now. Between passes that nobody waits for it rests as long as
// the last one took, so that an import that goes on does not keep a core busy.
func (k *keeper) begin(now bool) *pass {
	k.mu.Lock()
	defer k.mu.Unlock()
	switch {
	case k.next != nil:
		return k.next
	case k.closed, k.bench.ReadOnly, !now && time.Since(k.ended) < k.took:
		return nil
	}
	p := &pass{time.Now(), make(chan struct{})}
	k.next = p
	k.all.Go(func() { k.run(p) })
	return p
}

// watch has the next passes watched for one who is about to decide something. It returns nil where what is found anew would be more than what that changes,
// or somebody else watches.
func (k *keeper) watch(ctx context.Context) *service.Watched {
	k.settle(ctx)
	k.mu.Lock()
	p := k.next
	k.mu.Unlock()
	if p != nil && !k.wait(ctx, p, moment) {
		return nil
	}
	if state, err := k.bench.Store.State(ctx); err != nil || service.IsBehind(state) {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.next != nil || k.eye != nil || k.closed {
		return nil
	}
	k.eye = service.Watch(k.bench.Store)
	return k.eye
}

// unwatch ends that passes are watched.
func (k *keeper) unwatch(w *service.Watched) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.eye == w {
		k.eye = nil
	}
}

func (k *keeper) run(p *pass) {
	var st service.Keeping = k.bench.Store
	k.mu.Lock()
	if k.eye != nil {
		st = k.eye
	}
	k.mu.Unlock()
	err := service.CatchUpGently(k.ctx, st, k.builder(), k.pace(p.began))
	took := time.Since(p.began)
	if err != nil && k.ctx.Err() == nil {
		took = max(took, again)
		if !errors.Is(err, hearsay.ErrLocked) && k.bench.Problem != nil {
			k.bench.Problem(fmt.Errorf("what shows across reports: %w", err))
			took = max(took, patience)
		}
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ended, k.took, k.next = time.Now(), took, nil
	close(p.done)
}

// pace makes room for those who look: while somebody does, and nobody waits for what is found, it rests after each report three times as long as that
// took, so that it takes a quarter of a core.
func (k *keeper) pace(began time.Time) func(done, all int) {
	const rest, longest = 3, 2 * time.Second
	last := began
	return func(int, int) {
		if worked := time.Since(last); k.hurry.Load() == 0 && time.Since(time.Unix(0, k.seen.Load())) < time.Second {
			select {
			case <-time.After(min(rest*worked, longest)):
			case <-k.ctx.Done():
			}
		}
		last = time.Now()
	}
}
