package service

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Watched is what is kept of a record, of which is remembered what was kept before in the place of what is found while it is watched: of the stories that are
// found anew and of the names that are held against others, and of nothing else. It is for one who catches up.
type Watched struct {
	Keeping

	mu      sync.Mutex
	was     record.Found
	stories map[int64]bool          // that are looked at
	anew    int                     // how many of them were found anew
	names   map[int64]int64         // the party of the record that a party of a story was, where it became another
	within  map[store.ReportID]bool // the stories
	settled map[store.ReportID]bool
}

// Watch begins to watch what is kept.
func Watch(st Keeping) *Watched {
	return &Watched{
		Keeping: st, was: record.Found{Parties: map[identity.Member]int{}, Names: map[int]string{}},
		stories: map[int64]bool{}, names: map[int64]int64{}, within: map[store.ReportID]bool{}, settled: map[store.ReportID]bool{},
	}
}

// KeepStories implements [store.Findings].
func (w *Watched) KeepStories(ctx context.Context, seen int64, found store.Found) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	ids := slices.Clone(found.Gone)
	for _, s := range found.Stories {
		ids = append(ids, s.ID)
		for _, r := range s.Reports {
			w.within[r] = true
		}
	}
	for _, id := range ids {
		if w.stories[id] {
			continue
		}
		w.stories[id] = true
		w.anew++
		if err := w.story(ctx, id, &w.was); err != nil {
			return err
		}
	}
	for _, t := range found.Settled {
		w.settled[t.Report] = true
	}
	return w.Keeping.KeepStories(ctx, seen, found)
}

// KeepNames implements [store.Findings].
func (w *Watched) KeepNames(ctx context.Context, seen int64, list []store.Bucket) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, b := range list {
		ids := slices.Sorted(maps.Keys(b.Same))
		was, err := w.Same(ctx, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			before := cmp.Or(was[id], id)
			if before == b.Same[id] || w.within[store.ReportID(record.MemberOf(int(id)).Report)] {
				continue
			}
			if err := w.called(ctx, id, before); err != nil {
				return err
			}
		}
	}
	return w.Keeping.KeepNames(ctx, seen, list)
}

// mostStories is of how many stories, in which only who is who changes, the claims are looked at too.
const mostStories = 200

// called remembers which party of the record a party of a story was, with the story.
func (w *Watched) called(ctx context.Context, id, before int64) error {
	if _, known := w.names[id]; known {
		return nil
	}
	w.names[id] = before
	if len(w.stories)-w.anew >= mostStories {
		return nil
	}
	names, err := w.Names(ctx, store.NameQuery{ID: id})
	if err != nil || len(names) == 0 || w.stories[names[0].Story] {
		return err
	}
	w.stories[names[0].Story] = true
	return w.story(ctx, names[0].Story, &w.was)
}

// story adds a story as it is kept now, nothing when there is none.
func (w *Watched) story(ctx context.Context, id int64, to *record.Found) error {
	part, err := Kept{w.Keeping}.Claimed(ctx, store.ClaimQuery{Story: id, Uncounted: true})
	if err != nil {
		return err
	}
	to.Claims = append(to.Claims, part.Claims...)
	for _, p := range part.Parties {
		to.Names[p.Number] = p.Name
	}
	names, err := w.Names(ctx, store.NameQuery{Story: id})
	if err != nil {
		return err
	}
	for _, n := range names {
		if err := name(n, n.Party, to); err != nil {
			return err
		}
	}
	return nil
}

// name adds the members of a party of a story that is a party of the record; 0 stands for itself.
func name(n store.KeptName, party int64, to *record.Found) error {
	p, _, err := partyOf(n)
	if err != nil {
		return err
	}
	party = cmp.Or(party, n.ID)
	for _, m := range p.Members {
		to.Parties[m] = int(party)
	}
	if to.Names[int(party)] == "" {
		to.Names[int(party)] = p.Name
	}
	return nil
}

// Effect tells what a decision that was caught up with made otherwise; false when it was not, or others did.
func (w *Watched) Effect(ctx context.Context, r store.Review) (record.Effect, bool, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	state, err := w.State(ctx)
	if err != nil || IsBehind(state) || !w.settled[r.Report] {
		return record.Effect{}, false, err
	}
	is := record.Found{Parties: map[identity.Member]int{}, Names: map[int]string{}}
	for _, id := range slices.Sorted(maps.Keys(w.stories)) {
		if err := w.story(ctx, id, &is); err != nil {
			return record.Effect{}, false, err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(w.names)) {
		names, err := w.Names(ctx, store.NameQuery{ID: id})
		if err != nil {
			return record.Effect{}, false, err
		}
		for _, n := range names {
			if w.stories[n.Story] {
				continue
			}
			if err := errors.Join(name(n, w.names[id], &w.was), name(n, n.Party, &is)); err != nil {
				return record.Effect{}, false, err
			}
		}
	}
	meant, err := MeantBy(ctx, w, r)
	return record.EffectOf(w.was, is, meant), true, err
}

// MeantBy tells what a decision is on; of one that takes another back, what that was on.
func MeantBy(ctx context.Context, st Reviewed, r store.Review) (record.Meant, error) {
	d, err := review.Of(r)
	if err != nil {
		return record.Meant{}, err
	}
	if d.Undoes != 0 {
		list, err := st.Reviews(ctx, store.ReviewQuery{ID: d.Undoes})
		if err != nil || len(list) == 0 {
			return record.Meant{}, err
		}
		return MeantBy(ctx, st, list[0])
	}
	if d.Across == nil {
		p := place{r.Report, d.Target.Statement}
		if r.Statement != 0 {
			p.local = fmt.Sprintf("s%d", r.Statement)
		}
		return record.Meant{Statements: refs(p)}, nil
	}
	look := looker{ctx: ctx, st: st, seen: map[store.ReportID]review.Seen{}}
	found, err := look.resolve(d)
	if err != nil {
		return record.Meant{}, err
	}
	if d.Across.Of == review.OfParties {
		var m record.Meant
		for _, p := range found {
			m.Members = append(m.Members, p.member())
		}
		return m, nil
	}
	return record.Meant{Statements: refs(found...), Claims: d.Verb == review.Merge}, nil
}

func refs(list ...place) []entry.Ref {
	var out []entry.Ref
	for _, p := range list {
		out = append(out, p.ref())
	}
	return out
}
