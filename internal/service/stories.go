package service

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds the stories, families and revisions of reports that were touched.

// settle finds the families, stories and revisions of reports that were touched, group by group of linked reports.
func (u *updater) settle(ctx context.Context) error {
	touched, err := u.Touched(ctx, store.Unsettled, 0)
	if err != nil || len(touched) == 0 {
		return err
	}
	g := &gatherer{updater: u, seq: map[int64]int64{}, ruled: map[int64][]int64{}, of: map[int64]*group{}}
	for _, t := range touched {
		g.seq[int64(t.Report)] = t.Seq
	}
	if err := g.rule(ctx); err != nil {
		return err
	}
	groups := func(yield func([]*group) bool) { err = g.batches(ctx, touched, yield) }
	before := store.Found{}
	failed := pipelined(groups,
		func(list []*group) (settled, error) {
			found, err := u.found(ctx, list)
			u.tellGroups(list)
			return settled{list, found}, err
		},
		func(x settled) error {
			if meets(before, x.found) { // it was found from what has changed since
				var err error
				if x.found, err = u.found(ctx, x.groups); err != nil {
					return err
				}
			}
			before = x.found
			return u.kept(u.KeepStories(ctx, u.seen, x.found))
		})
	return errors.Join(failed, err) // err is only set by then
}

// settled is what was found of some groups.
type settled struct {
	groups []*group
	found  store.Found
}

// batches hands out the groups of reports that were touched, about settledAtOnce reports at a time.
func (g *gatherer) batches(ctx context.Context, touched []store.Touch, yield func([]*group) bool) error {
	var list []*group
	size := 0
	for _, t := range touched {
		if g.of[int64(t.Report)] != nil {
			continue
		}
		next, err := g.group(ctx, int64(t.Report))
		if err != nil {
			return err
		}
		list, size = append(list, next), size+len(next.reports)
		if size >= g.atOnce(settledAtOnce) {
			if !yield(list) {
				return nil
			}
			list, size = nil, 0
		}
	}
	if len(list) > 0 {
		yield(list)
	}
	return nil
}

// meets reports whether two findings change the same story. Groups of reports are such that they should not.
func meets(a, b store.Found) bool {
	changed := map[int64]bool{}
	for _, st := range a.Stories {
		changed[st.ID] = true
	}
	for _, id := range a.Gone {
		changed[id] = true
	}
	return slices.ContainsFunc(b.Gone, func(id int64) bool { return changed[id] }) ||
		slices.ContainsFunc(b.Stories, func(st store.KeptStory) bool { return changed[st.ID] })
}

// found finds what is to be kept of some groups.
func (u *updater) found(ctx context.Context, groups []*group) (store.Found, error) {
	list := make([]store.Found, len(groups))
	err := u.each(ctx, len(groups), func(i int) error {
		var err error
		list[i], err = (&settler{updater: u, group: groups[i], rows: map[int64]store.Report{}, read: map[int64]entry.Report{}}).settle(ctx)
		return err
	})
	var all store.Found
	for _, f := range list {
		all.Settled, all.Gone, all.Stories = append(all.Settled, f.Settled...), append(all.Gone, f.Gone...), append(all.Stories, f.Stories...)
		all.Regrouped, all.Families, all.Offers = append(all.Regrouped, f.Regrouped...), append(all.Families, f.Families...), append(all.Offers, f.Offers...)
		all.Articles, all.Revisions = append(all.Articles, f.Articles...), append(all.Revisions, f.Revisions...)
	}
	return all, err
}

func (u *updater) tellGroups(list []*group) {
	for _, g := range list {
		u.tell(len(g.touched))
	}
}

// settler works on one group.
type settler struct {
	*updater
	*group
	rows map[int64]store.Report // each asked for once
	read map[int64]entry.Report
	out  store.Found
}

func (s *settler) settle(ctx context.Context) (store.Found, error) {
	s.out.Settled = s.touched
	if err := s.held(ctx); err != nil {
		return s.out, err
	}
	families, err := s.families(ctx)
	if err != nil {
		return s.out, err
	}
	if err := s.stories(ctx, families); err != nil {
		return s.out, err
	}
	return s.out, s.revisions(ctx)
}

// held leaves out reports that are not held any more, or that are renderings.
func (s *settler) held(ctx context.Context) error {
	var all []int64
	for _, n := range s.reports {
		if s.anew[n] {
			r, err := s.row(ctx, n)
			if errors.Is(err, hearsay.ErrNotFound) || err == nil && r.RenderingOf != 0 {
				continue
			}
			if err != nil {
				return err
			}
			if !slices.Contains(s.out.Articles, r.Article) {
				s.out.Articles = append(s.out.Articles, r.Article)
			}
		}
		all = append(all, n)
	}
	s.reports = all
	return nil
}

// row returns what is held of a report.
func (s *settler) row(ctx context.Context, n int64) (store.Report, error) {
	r, ok := s.rows[n]
	if ok {
		return r, nil
	}
	r, err := s.Report(ctx, store.ReportID(n))
	if err == nil {
		s.rows[n] = r
	}
	return r, err
}

// load returns reports with what people decided on them, each read once.
func (s *settler) load(ctx context.Context, list []int64) ([]entry.Report, error) {
	out := make([]entry.Report, len(list))
	for i, n := range list {
		e, ok := s.read[n]
		if !ok {
			r, err := s.row(ctx, n)
			if err != nil {
				return nil, err
			}
			if e, err = recorded(ctx, s.updater, r, map[entry.Ref][]record.Reviewed{}); err != nil {
				return nil, err
			}
			s.read[n] = e
		}
		out[i] = e
	}
	return out, nil
}

// families finds the families anew of what shares text with a report that was touched, and returns all.
func (s *settler) families(ctx context.Context) ([]record.Family, error) {
	var all []record.Family
	for n := range s.anew {
		s.out.Regrouped = append(s.out.Regrouped, store.ReportID(n))
	}
	for _, kin := range record.Kin(slices.Clone(s.reports), s.links) {
		if !slices.ContainsFunc(kin, func(n int64) bool { return s.anew[n] }) {
			list, err := s.keptFamilies(ctx, kin)
			if err != nil {
				return nil, err
			}
			all = append(all, list...)
			continue
		}
		reports, err := s.load(ctx, kin)
		if err != nil {
			return nil, err
		}
		found, offers := s.builder.Families(reports)
		all = append(all, found...)
		for _, n := range kin {
			s.out.Regrouped = append(s.out.Regrouped, store.ReportID(n))
		}
		for _, f := range found {
			s.out.Families = append(s.out.Families, toFamily(f))
		}
		s.out.Offers = append(s.out.Offers, toOffers(offers)...)
	}
	return all, nil
}

func (s *settler) keptFamilies(ctx context.Context, kin []int64) ([]record.Family, error) {
	var all []record.Family
	seen := map[int64]bool{}
	for _, n := range kin {
		list, _, err := s.Families(ctx, store.FamilyQuery{Report: store.ReportID(n)})
		if err != nil {
			return nil, err
		}
		for _, k := range list {
			if seen[k.ID] {
				continue
			}
			seen[k.ID] = true
			var f record.Family
			if err := decode(k.Body, &f); err != nil {
				return nil, err
			}
			all = append(all, f)
		}
	}
	return all, nil
}

// stories finds the stories that are others than those that are kept.
func (s *settler) stories(ctx context.Context, families []record.Family) error {
	family := map[int64]int{}
	for _, f := range families {
		family[f.Original] = f.Number
		for _, m := range f.Members {
			family[m.Report] = f.Number
		}
	}
	ids := make([]store.ReportID, 0, len(s.reports)+len(s.touched))
	for _, n := range s.reports {
		ids = append(ids, store.ReportID(n))
	}
	for _, t := range s.touched {
		ids = append(ids, t.Report)
	}
	old, err := s.Stories(ctx, ids)
	if err != nil {
		return err
	}
	keys, made := map[int64]string{}, map[int64]bool{}
	for _, o := range old {
		keys[o.ID] = o.Key
	}
	for _, list := range record.Split(slices.Clone(s.reports), s.links, families, s.rulings) {
		in := map[int64]bool{}
		anew := false
		for _, n := range list {
			in[n], anew = true, anew || s.anew[n]
		}
		rulings := s.rulings.Of(in)
		key := keyOf(list, family, rulings)
		made[list[0]] = true
		if !anew && keys[list[0]] == key {
			continue
		}
		reports, err := s.load(ctx, list)
		if err != nil {
			return err
		}
		kept, err := toStory(s.builder.Story(reports, func(n int64) int { return family[n] }, rulings), key)
		if err != nil {
			return err
		}
		s.out.Stories = append(s.out.Stories, kept)
	}
	for _, o := range old {
		if !made[o.ID] {
			s.out.Gone = append(s.out.Gone, o.ID)
		}
	}
	return nil
}

// keyOf tells what a story is found from, but for the readings of its reports.
func keyOf(list []int64, family map[int64]int, rulings record.Rulings) string {
	var b strings.Builder
	for _, n := range list {
		fmt.Fprintf(&b, "r%d", n)
		if f := family[n]; f != 0 {
			fmt.Fprintf(&b, "f%d", f)
		}
	}
	for _, x := range rulings.Parties {
		b.WriteString(x.Review)
	}
	for _, x := range rulings.Claims {
		b.WriteString(x.Review)
	}
	for _, x := range rulings.Origins {
		b.WriteString(x.Review)
	}
	return b.String()
}

// revisions compares the versions of articles of which one was touched.
func (s *settler) revisions(ctx context.Context) error {
	for _, a := range s.out.Articles {
		versions, err := s.Versions(ctx, a)
		if err != nil {
			return err
		}
		if len(versions) < 2 {
			continue
		}
		var ids []int64
		for _, v := range versions {
			ids = append(ids, int64(v))
		}
		reports, err := s.load(ctx, ids)
		if err != nil {
			return err
		}
		list := make([]*entry.Report, len(reports))
		for i := range reports {
			list[i] = &reports[i]
		}
		for _, v := range s.builder.Revisions(list) {
			kept := store.KeptRevision{Article: v.Article, From: store.ReportID(v.From), To: store.ReportID(v.To), Body: encode(v)}
			for _, c := range v.Changes {
				kept.Kinds = append(kept.Kinds, c.Kind)
			}
			s.out.Revisions = append(s.out.Revisions, kept)
		}
	}
	return nil
}
