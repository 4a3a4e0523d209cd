package service

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds to which others each report is linked.

// digest makes the digests of reports that were touched, and finds their links.
func (u *updater) digest(ctx context.Context) error {
	for {
		most := 0
		if u.ours == nil {
			most = u.most
		}
		list, err := u.Touched(ctx, store.Undigested, most)
		if err != nil {
			return err
		}
		if u.ours == nil {
			u.ours = map[store.ReportID]bool{}
			for _, t := range list {
				u.ours[t.Report] = true
			}
		}
		// Those that another one of them was linked to come back, or come; those that are added meanwhile are for the next time.
		if list = slices.DeleteFunc(list, func(t store.Touch) bool { return !u.ours[t.Report] }); len(list) == 0 {
			return nil
		}
		if err := u.byDay(ctx, list); err != nil {
			return err
		}
		err = pipelined(slices.Chunk(list, u.atOnce(digestsAtOnce)),
			func(list []store.Touch) (*digested, error) { return u.digests(ctx, list) },
			func(d *digested) error { return u.keepDigests(ctx, d) })
		if err != nil {
			return err
		}
	}
}

// byDay puts reports in the order of their days when they are more than what is found at once: whatever came out near any report of a batch is
// looked at for it.
func (u *updater) byDay(ctx context.Context, list []store.Touch) error {
	if len(list) <= u.atOnce(digestsAtOnce) {
		return nil
	}
	day := map[store.ReportID]int{}
	for after := store.ReportID(0); ; {
		page, err := u.Reports(ctx, store.ReportQuery{After: after, Limit: recordPage})
		if err != nil {
			return err
		}
		for _, r := range page {
			after, day[r.ID] = r.ID, record.DayOf(r.Published)
		}
		if len(page) < recordPage {
			break
		}
	}
	slices.SortStableFunc(list, func(a, b store.Touch) int { return cmp.Compare(day[a.Report], day[b.Report]) })
	return nil
}

// digested are digests of reports that were touched, nil for those that are not held, and the links of each.
type digested struct {
	list  []store.Touch
	made  []*record.Digest
	links [][]store.Link
}

func (u *updater) digests(ctx context.Context, list []store.Touch) (*digested, error) {
	d := &digested{list, make([]*record.Digest, len(list)), make([][]store.Link, len(list))}
	err := u.each(ctx, len(list), func(i int) error {
		var err error
		d.made[i], d.links[i], err = u.digestOf(ctx, list[i].Report)
		u.tell(1)
		return err
	})
	return d, err
}

// keepDigests finds the links of digests to one another, and to those that are kept, and keeps all.
func (u *updater) keepDigests(ctx context.Context, d *digested) error {
	if err := u.match(ctx, d.made, d.links, d.list); err != nil {
		return err
	}
	out := make([]store.Digested, len(d.list))
	for i, t := range d.list {
		before, err := u.Linked(ctx, t.Report)
		if err != nil {
			return err
		}
		for _, l := range before {
			u.ours[l.B] = true // its links may have to be found anew
		}
		out[i] = store.Digested{Touch: t, Links: d.links[i]}
		if x := d.made[i]; x != nil {
			brief := x.Brief()
			out[i].Digest = &store.Digest{Report: t.Report, Article: x.Article, Day: x.Words.Day, Brief: brief.Append(nil), Whole: x.Shingles.Append(nil)}
		}
	}
	return u.kept(u.KeepDigests(ctx, u.seen, out))
}

// digestOf makes the digest of a report, nil when it is not held or a rendering, and returns its links to versions of its article.
func (u *updater) digestOf(ctx context.Context, id store.ReportID) (*record.Digest, []store.Link, error) {
	r, err := u.Report(ctx, id)
	if errors.Is(err, hearsay.ErrNotFound) || err == nil && r.RenderingOf != 0 {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	e, err := u.text(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	d := u.builder.Digest(&e)
	versions, err := u.Versions(ctx, r.Article)
	if err != nil {
		return nil, nil, err
	}
	var links []store.Link
	for _, v := range versions {
		if v != id {
			l, _ := record.Linked(&d, &record.Digest{Report: int64(v), Article: r.Article})
			links = append(links, toLink(l))
		}
	}
	return &d, links, nil
}

// text returns a report with the text of its newest reading, as it was read.
func (u *updater) text(ctx context.Context, r store.Report) (entry.Report, error) {
	line, err := u.Reading(ctx, r.ID, 0)
	if err != nil {
		return entry.Report{}, err
	}
	rd, err := format.ParseText(line)
	if err != nil {
		return entry.Report{}, problem(hearsay.ErrDamaged, "the reading of %s: %v", r.ID, err)
	}
	rd.Report = r.Report
	return entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: rd}, nil
}

func toLink(l record.Link) store.Link {
	return store.Link{A: store.ReportID(l.A), B: store.ReportID(l.B), Kin: l.Kin, Strength: l.Strength}
}

func fromLink(l store.Link) record.Link {
	return record.Link{A: int64(l.A), B: int64(l.B), Kin: l.Kin, Strength: l.Strength}
}

// match adds the links of reports to one another, and to those whose digests are kept.
func (u *updater) match(ctx context.Context, made []*record.Digest, links [][]store.Link, list []store.Touch) error {
	var digests []record.Digest
	at := map[int64]int{}
	var days []int
	for i, d := range made {
		at[int64(list[i].Report)] = i
		if d != nil {
			digests, days = append(digests, *d), append(days, d.Words.Day)
		}
	}
	if len(digests) == 0 {
		return nil
	}
	m, thin := record.NewMatcher(digests), record.NewThinner(func(report int64) ([]record.Link, error) { return u.keptLinks(ctx, report, at) })
	if err := m.Among(thin.Add, thin.Thin); err != nil {
		return err
	}
	err := u.Digests(ctx, around(days), func(d store.Digest) error {
		if _, ours := at[int64(d.Report)]; ours {
			return nil
		}
		b, err := record.ParseBrief(d.Brief)
		if err != nil {
			return problem(hearsay.ErrDamaged, "the digest of %s: %v", d.Report, err)
		}
		b.Report, b.Article, b.Words.Day = int64(d.Report), d.Article, d.Day
		if err := m.Against(&b, func() (copies.Shingles, error) { return u.whole(ctx, d.Report) }, thin.Add); err != nil {
			return err
		}
		return thin.Thin(b.Report)
	})
	if err != nil {
		return err
	}
	for i, t := range list {
		if err := thin.Thin(int64(t.Report)); err != nil {
			return err
		}
		for _, l := range thin.Links(int64(t.Report)) {
			if _, ours := at[l.B]; !ours || l.A < l.B { // each is kept for both
				links[i] = append(links[i], toLink(l))
			}
		}
	}
	return nil
}

// keptLinks returns the links of a report that stay whatever becomes of those that are linked anew.
func (u *updater) keptLinks(ctx context.Context, report int64, anew map[int64]int) ([]record.Link, error) {
	if _, ours := anew[report]; ours {
		return nil, nil
	}
	list, err := u.Linked(ctx, store.ReportID(report))
	if err != nil {
		return nil, err
	}
	var out []record.Link
	for _, l := range list {
		if _, ours := anew[int64(l.B)]; !ours {
			out = append(out, fromLink(l))
		}
	}
	return out, nil
}

// around returns the days that are looked at for reports of some days; none, which means all, when one of the reports is of no day.
func around(days []int) []store.Days {
	days = slices.Sorted(slices.Values(days))
	if days[0] == store.NoDay {
		return nil
	}
	var out []store.Days
	for _, d := range days {
		r := store.Days{From: max(0, d-record.Window), To: d + record.Window}
		if last := len(out) - 1; last >= 0 && r.From <= out[last].To+1 {
			out[last].To = r.To
			continue
		}
		out = append(out, r)
	}
	return out
}

func (u *updater) whole(ctx context.Context, id store.ReportID) (copies.Shingles, error) {
	b, err := u.Whole(ctx, id)
	if err != nil {
		return copies.Shingles{}, err
	}
	s, err := copies.ParseShingles(b)
	if err != nil {
		return s, problem(hearsay.ErrDamaged, "the digest of %s: %v", id, err)
	}
	return s, nil
}
