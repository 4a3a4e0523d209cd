package service

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/division"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Ruled is what people decided across reports and is not undone.
type Ruled struct {
	// Rulings are those whose words are all found.
	record.Rulings
	// Reviews are all, in the order of deciding. Their state is applies, or orphan where words are not found.
	Reviews []store.Review
}

// Rulings returns what people decided across reports, resolved in the newest readings.
func Rulings(ctx context.Context, st Reviewed) (Ruled, error) {
	list, err := st.Reviews(ctx, store.ReviewQuery{State: store.Across})
	if err != nil {
		return Ruled{}, err
	}
	out := Ruled{}
	look := looker{ctx: ctx, st: st, seen: map[store.ReportID]review.Seen{}}
	for _, r := range list {
		d, err := review.Of(r)
		if err != nil {
			return Ruled{}, err
		}
		found, err := look.resolve(d)
		if err != nil {
			return Ruled{}, err
		}
		r.State = store.Orphan
		if found != nil {
			r.State = store.Applies
			out.add(d, found)
		}
		out.Reviews = append(out.Reviews, r)
	}
	return out, nil
}

// Status counts what is held, with the orphans among what people decided across reports.
func Status(ctx context.Context, st interface {
	Reviewed
	Status(ctx context.Context) (store.Status, error)
}) (store.Status, error) {
	s, err := st.Status(ctx)
	if err != nil {
		return s, err
	}
	ruled, err := Rulings(ctx, st)
	for _, r := range ruled.Reviews {
		if r.State == store.Orphan {
			s.Orphans++
		}
	}
	return s, err
}

// On lists the decisions that a statement is on.
func (r Ruled) On(ref entry.Ref) []store.ReviewID {
	var out []store.ReviewID
	add := func(d entry.Decision, refs ...entry.Ref) {
		if id, err := store.ParseReviewID(d.Review); err == nil && slices.Contains(refs, ref) {
			out = append(out, id)
		}
	}
	for _, x := range r.Claims {
		add(x.Decision, append([]entry.Ref{x.A}, x.B...)...)
	}
	for _, x := range r.Origins {
		add(x.Decision, x.A, x.B)
	}
	return out
}

// Settle returns the reviews with what became of them when the record was put together.
func (r Ruled) Settle(became map[string]entry.Outcome) []store.Review {
	for i, x := range r.Reviews {
		switch became[x.ID.String()] {
		case entry.Replaced:
			r.Reviews[i].State = store.Replaced
		case entry.Passed:
			r.Reviews[i].State = store.Orphan
		}
	}
	return r.Reviews
}

// Reviews lists what people decided as [store.Finder] does, with what became of decisions across reports. Became is what the record that was put
// together tells of them; without it none of them is replaced.
func Reviews(ctx context.Context, st Reviewed, q store.ReviewQuery, became map[string]entry.Outcome) ([]store.Review, error) {
	ruled, err := Rulings(ctx, st)
	if err != nil {
		return nil, err
	}
	return ReviewsAmong(ctx, st, q, ruled.Settle(became))
}

// ReviewsAmong lists what people decided as [store.Finder] does, with what became of decisions across reports, which are all given.
func ReviewsAmong(ctx context.Context, st Reviewed, q store.ReviewQuery, across []store.Review) ([]store.Review, error) {
	list, err := st.Reviews(ctx, q)
	if err != nil || len(across) == 0 {
		return list, err
	}
	for _, r := range across {
		switch at := slices.IndexFunc(list, func(x store.Review) bool { return x.ID == r.ID }); {
		case at >= 0:
			list[at] = r
		case q.State == r.State && selects(q, r):
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b store.Review) int {
		if q.Latest {
			a, b = b, a
		}
		return cmp.Compare(a.ID, b.ID)
	})
	if q.Limit > 0 {
		list = list[:min(len(list), q.Limit)]
	}
	return list, nil
}

// selects reports whether a query asks for a decision, whatever its state.
func selects(q store.ReviewQuery, r store.Review) bool {
	later := q.After == 0 || q.Latest && r.ID < q.After || !q.Latest && r.ID > q.After
	return later && (q.ID == 0 || q.ID == r.ID) && (q.Report == 0 || q.Report == r.Report)
}

// place is a party or a statement of a report.
type place struct {
	report store.ReportID
	local  string // p3 or s3
}

func (p place) member() identity.Member {
	return identity.Member{Report: int64(p.report), Party: p.local}
}

func (p place) ref() entry.Ref {
	n, _ := strconv.Atoi(strings.TrimPrefix(p.local, "s"))
	return entry.Ref{Report: int64(p.report), Number: n}
}

// add adds a decision whose places are found, those of its first side first.
func (r *Ruled) add(d review.Decision, found []place) {
	by := entry.Decision{Review: d.ID.String(), Verb: string(d.Verb), By: d.By, At: d.At, Note: d.Note}
	switch d.Across.Of {
	case review.OfParties:
		x := identity.Ruling{Decision: by, Same: d.Verb == review.Merge, A: found[0].member()}
		for _, p := range found[1:] {
			x.B = append(x.B, p.member())
		}
		r.Parties = append(r.Parties, x)
	case review.OfClaims:
		x := claims.Ruling{Decision: by, Verb: map[review.Verb]division.Verb{review.Merge: division.Merge, review.Split: division.Split, review.Move: division.Move}[d.Verb], A: found[0].ref()}
		for _, p := range found[1:] {
			x.B = append(x.B, p.ref())
		}
		r.Claims = append(r.Claims, x)
	case review.OfOrigins:
		r.Origins = append(r.Origins, origins.Ruling{Decision: by, One: d.Verb == review.Fold, A: found[0].ref(), B: found[1].ref()})
	}
}

// looker looks at each report once.
type looker struct {
	ctx  context.Context
	st   Reviewed
	seen map[store.ReportID]review.Seen
}

func (l *looker) look(id store.ReportID) (review.Seen, error) {
	if s, ok := l.seen[id]; ok {
		return s, nil
	}
	s, err := Look(l.ctx, l.st, id)
	if err == nil {
		l.seen[id] = s
	}
	return s, err
}

// resolve finds the places of a decision, nil when one is gone.
func (l *looker) resolve(d review.Decision) ([]place, error) {
	var out []place
	for _, a := range d.Across.All() {
		id, _ := a.Split()
		seen, err := l.look(id)
		if errors.Is(err, hearsay.ErrNotFound) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		local, ok := review.Resolve(seen, a)
		if !ok {
			return nil, nil
		}
		out = append(out, place{id, local})
	}
	return out, nil
}
