package service

import (
	"context"
	"errors"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds the reports that links, and decisions of people, hold together.

// group is reports that links hold together, and which of them were touched.
type group struct {
	reports []int64
	links   []record.Link
	touched []store.Touch
	anew    map[int64]bool // those that were touched
}

// gatherer finds groups.
type gatherer struct {
	*updater
	seq   map[int64]int64   // of reports that were touched
	ruled map[int64][]int64 // reports that people decided on together
	of    map[int64]*group
}

// rule takes in which reports people decided on together, whether that holds or not: when it no longer does, both sides must be found anew.
func (g *gatherer) rule(ctx context.Context) error {
	for _, r := range g.decided {
		on, _, err := review.On(r)
		if err != nil {
			return err
		}
		for _, id := range on[min(1, len(on)):] {
			a, b := int64(on[0]), int64(id)
			both, err := g.holds(ctx, a, b)
			if err != nil {
				return err
			}
			if both {
				g.ruled[a], g.ruled[b] = append(g.ruled[a], b), append(g.ruled[b], a)
			}
		}
	}
	return nil
}

// holds reports whether reports are held that are no renderings.
func (u *updater) holds(ctx context.Context, list ...int64) (bool, error) {
	for _, n := range list {
		r, err := u.Report(ctx, store.ReportID(n))
		if errors.Is(err, hearsay.ErrNotFound) || err == nil && r.RenderingOf != 0 {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return true, nil
}

// group returns the group of a report. Those that were of one story with a report that was touched are of it too, though nothing may hold
// them to it any more.
func (g *gatherer) group(ctx context.Context, from int64) (*group, error) {
	out := &group{anew: map[int64]bool{}}
	if err := g.walk(ctx, out, from); err != nil {
		return nil, err
	}
	for i := 0; i < len(out.reports); i++ {
		n := out.reports[i]
		seq, anew := g.seq[n]
		if !anew {
			continue
		}
		out.touched, out.anew[n] = append(out.touched, store.Touch{Report: store.ReportID(n), Seq: seq}), true
		mates, err := g.mates(ctx, store.ReportID(n))
		if err != nil {
			return nil, err
		}
		for _, m := range mates {
			if err := g.walk(ctx, out, int64(m)); err != nil {
				return nil, err
			}
		}
	}
	slices.Sort(out.reports)
	return out, nil
}

// mates are the reports of the story that a report was of.
func (g *gatherer) mates(ctx context.Context, id store.ReportID) ([]store.ReportID, error) {
	old, err := g.Stories(ctx, []store.ReportID{id})
	if err != nil || len(old) == 0 {
		return nil, err
	}
	st, err := g.StoryOf(ctx, old[0].ID)
	return st.Reports, err
}

// walk adds to a group what links lead to from a report, unless it is of a group already.
func (g *gatherer) walk(ctx context.Context, out *group, from int64) error {
	if g.of[from] != nil {
		return nil
	}
	g.of[from] = out
	for queue := []int64{from}; len(queue) > 0; queue = queue[1:] {
		out.reports = append(out.reports, queue[0])
		links, err := g.Linked(ctx, store.ReportID(queue[0]))
		if err != nil {
			return err
		}
		next := slices.Clone(g.ruled[queue[0]])
		for _, l := range links {
			next = append(next, int64(l.B))
			if l.A < l.B {
				out.links = append(out.links, fromLink(l))
			}
		}
		for _, n := range next {
			if g.of[n] == nil {
				g.of[n] = out
				queue = append(queue, n)
			}
		}
	}
	return nil
}
