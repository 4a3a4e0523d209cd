package service

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Keeping is what keeping up what shows across reports needs of a store.
type Keeping interface {
	Recorded
	store.Findings
}

// CatchUp finds anew what shows across the reports that were touched since it was last found, and keeps it: first to which others each is linked,
// then the stories that changed, then the names in them. What others are about is not looked at. Step is told of each report that is done, with
// how many there are; it may be nil. Whenever it ends, what is kept is whole, and the next call goes on.
func CatchUp(ctx context.Context, st Keeping, b *record.Builder, jobs int, step func(done, all int)) error {
	state, err := st.State(ctx)
	if err != nil || !IsBehind(state) {
		return err
	}
	if state.Rules != record.Rules {
		if err := st.Renew(ctx, state.Version, record.Rules); err != nil {
			return err
		}
		if state, err = st.State(ctx); err != nil {
			return err
		}
	}
	ruled, err := Rulings(ctx, st)
	if err != nil {
		return err
	}
	u := &updater{Keeping: st, builder: b, rulings: ruled.Rulings, jobs: max(1, jobs), seen: state.Version, all: state.Reports, step: step}
	for _, stage := range []func(context.Context) error{u.digest, u.settle, u.meet} {
		if err := stage(ctx); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// IsBehind reports whether what is kept of what shows across reports is not what would be found now.
func IsBehind(s store.State) bool {
	return s.Behind() || s.Rules != record.Rules && s.Version > 0
}

type updater struct {
	Keeping
	builder *record.Builder
	rulings record.Rulings
	jobs    int
	seen    int64 // the version that is kept
	step    func(done, all int)
	all     int

	mu   sync.Mutex
	done int
}

// Sizes of what is kept at once, so that memory stays bounded.
const (
	digestsAtOnce = 4096
	settledAtOnce = 256
	namesAtOnce   = 1024
)

// kept counts a version that this updater made.
func (u *updater) kept(err error) error {
	if err == nil {
		u.seen++
	}
	return err
}

// tell tells of n reports that are done, of two stages each.
func (u *updater) tell(n int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.done += n
	if u.step != nil {
		u.step(min(u.done/2, u.all), u.all)
	}
}

// each calls f for the numbers below n on several workers.
func (u *updater) each(ctx context.Context, n int, f func(i int) error) error {
	done := make(chan error, u.jobs)
	for w := range u.jobs {
		go func() {
			var err error
			for i := w; i < n && err == nil; i += u.jobs {
				if err = ctx.Err(); err == nil {
					err = guarded(i, f)
				}
			}
			done <- err
		}()
	}
	errs := make([]error, u.jobs)
	for w := range errs {
		errs[w] = <-done
	}
	return errors.Join(errs...)
}

// guarded calls f, and makes a crash an error.
func guarded(i int, f func(int) error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{Value: v, Stack: debug.Stack()}
		}
	}()
	return f(i)
}

// digest makes the digests of reports that were touched, and finds their links.
func (u *updater) digest(ctx context.Context) error {
	for {
		list, err := u.Touched(ctx, store.Undigested, digestsAtOnce)
		if err != nil || len(list) == 0 {
			return err
		}
		made := make([]*record.Digest, len(list))
		links := make([][]store.Link, len(list))
		err = u.each(ctx, len(list), func(i int) error {
			var err error
			made[i], links[i], err = u.digestOf(ctx, list[i].Report)
			u.tell(1)
			return err
		})
		if err != nil {
			return err
		}
		if err := u.match(ctx, made, links, list); err != nil {
			return err
		}
		out := make([]store.Digested, len(list))
		for i, t := range list {
			out[i] = store.Digested{Touch: t, Links: links[i]}
			if d := made[i]; d != nil {
				brief := d.Brief()
				out[i].Digest = &store.Digest{Report: t.Report, Article: d.Article, Day: d.Words.Day, Brief: brief.Append(nil), Whole: d.Shingles.Append(nil)}
			}
		}
		if err := u.kept(u.KeepDigests(ctx, u.seen, out)); err != nil {
			return err
		}
	}
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
	e, err := u.read(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	d := u.builder.Digest(&e)
	versions, err := u.versions(ctx, r.Article)
	if err != nil {
		return nil, nil, err
	}
	var links []store.Link
	for _, v := range versions {
		if v.ID != id {
			l, _ := record.Linked(&d, &record.Digest{Report: int64(v.ID), Article: v.Article})
			links = append(links, toLink(l))
		}
	}
	return &d, links, nil
}

// versions lists the reports of an article, but for renderings.
func (u *updater) versions(ctx context.Context, article int64) ([]store.Report, error) {
	list, err := u.Reports(ctx, store.ReportQuery{Article: article})
	return slices.DeleteFunc(list, func(r store.Report) bool { return r.RenderingOf != 0 }), err
}

// read returns a report with its newest reading as it was read.
func (u *updater) read(ctx context.Context, r store.Report) (entry.Report, error) {
	line, err := u.Reading(ctx, r.ID, 0)
	if err != nil {
		return entry.Report{}, err
	}
	rd, err := format.ParseReading(line)
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
	from, to := store.NoDay, store.NoDay
	undated := false
	for i, d := range made {
		at[int64(list[i].Report)] = i
		if d == nil {
			continue
		}
		digests = append(digests, *d)
		day := d.Words.Day
		undated = undated || day == store.NoDay
		if day != store.NoDay && (from == store.NoDay || day < from) {
			from = day
		}
		to = max(to, day)
	}
	if len(digests) == 0 {
		return nil
	}
	if undated {
		from = store.NoDay
	} else {
		from = max(0, from-window)
	}
	m := record.NewMatcher(digests)
	add := func(l record.Link) {
		i := at[l.A]
		links[i] = append(links[i], toLink(l))
	}
	for i := range digests {
		b := digests[i].Brief()
		err := m.Against(&b, func() (copies.Shingles, error) { return digests[i].Shingles, nil }, func(l record.Link) {
			if l.A < l.B {
				add(l)
			}
		})
		if err != nil {
			return err
		}
	}
	return u.Digests(ctx, from, to+window, func(d store.Digest) error {
		if _, ours := at[int64(d.Report)]; ours {
			return nil
		}
		b, err := record.ParseBrief(d.Brief)
		if err != nil {
			return problem(hearsay.ErrDamaged, "the digest of %s: %v", d.Report, err)
		}
		b.Report, b.Article, b.Words.Day = int64(d.Report), d.Article, d.Day
		return m.Against(&b, func() (copies.Shingles, error) { return u.whole(ctx, d.Report) }, add)
	})
}

// window is how many days around a report are looked at.
const window = record.Window

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
	var groups []*group
	size := 0
	for i, t := range touched {
		if g.of[int64(t.Report)] == nil {
			next, err := g.group(ctx, int64(t.Report))
			if err != nil {
				return err
			}
			groups, size = append(groups, next), size+len(next.reports)
		}
		if size < settledAtOnce && i+1 < len(touched) || size == 0 {
			continue
		}
		if err := u.settleGroups(ctx, groups); err != nil {
			return err
		}
		groups, size = nil, 0
	}
	return nil
}

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

// rule takes in which reports people decided on together.
func (g *gatherer) rule(ctx context.Context) error {
	for _, l := range g.rulings.Links() {
		both, err := g.holds(ctx, l.A, l.B)
		if err != nil {
			return err
		}
		if both {
			g.ruled[l.A], g.ruled[l.B] = append(g.ruled[l.A], l.B), append(g.ruled[l.B], l.A)
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

func (u *updater) settleGroups(ctx context.Context, groups []*group) error {
	found := make([]store.Found, len(groups))
	err := u.each(ctx, len(groups), func(i int) error {
		var err error
		found[i], err = (&settler{updater: u, group: groups[i], read: map[int64]entry.Report{}}).settle(ctx)
		u.tell(len(groups[i].touched))
		return err
	})
	if err != nil {
		return err
	}
	var all store.Found
	for _, f := range found {
		all.Settled, all.Gone, all.Stories = append(all.Settled, f.Settled...), append(all.Gone, f.Gone...), append(all.Stories, f.Stories...)
		all.Regrouped, all.Families, all.Offers = append(all.Regrouped, f.Regrouped...), append(all.Families, f.Families...), append(all.Offers, f.Offers...)
		all.Articles, all.Revisions = append(all.Articles, f.Articles...), append(all.Revisions, f.Revisions...)
	}
	return u.kept(u.KeepStories(ctx, u.seen, all))
}

// settler works on one group.
type settler struct {
	*updater
	*group
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
			there, err := s.holds(ctx, n)
			if err != nil {
				return err
			}
			if !there {
				continue
			}
			r, err := s.Report(ctx, store.ReportID(n))
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

// load returns reports with what people decided on them, each read once.
func (s *settler) load(ctx context.Context, list []int64) ([]entry.Report, error) {
	out := make([]entry.Report, len(list))
	for i, n := range list {
		e, ok := s.read[n]
		if !ok {
			r, err := s.Report(ctx, store.ReportID(n))
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
		versions, err := s.versions(ctx, a)
		if err != nil {
			return err
		}
		if len(versions) < 2 {
			continue
		}
		var ids []int64
		for _, v := range versions {
			ids = append(ids, int64(v.ID))
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

// meet finds who is who among names that were touched.
func (u *updater) meet(ctx context.Context) error {
	for {
		ids, err := u.TouchedNames(ctx, namesAtOnce)
		if err != nil || len(ids) == 0 {
			return err
		}
		list := make([]store.Bucket, len(ids))
		err = u.each(ctx, len(ids), func(i int) error {
			var err error
			list[i], err = u.bucket(ctx, ids[i])
			return err
		})
		if err != nil {
			return err
		}
		if err := u.kept(u.KeepNames(ctx, u.seen, list)); err != nil {
			return err
		}
	}
}

func (u *updater) bucket(ctx context.Context, id store.BucketID) (store.Bucket, error) {
	out := store.Bucket{ID: id, Same: map[int64]int64{}}
	names, err := u.Names(ctx, store.NameQuery{Bucket: id})
	if err != nil {
		return out, err
	}
	keys := map[string][]identity.Known{}
	own := map[int]store.KeptName{}
	decided := map[int][]entry.Decision{}
	for _, n := range names {
		k, d, err := knownOf(n)
		if err != nil {
			return out, err
		}
		decided[int(n.ID)] = d
		keys[k.Key()] = append(keys[k.Key()], k)
		own[int(n.ID)] = n
	}
	for _, known := range keys { // mostly one; several where different names have the same number
		m := u.builder.Meet(known)
		for _, p := range m.Parties {
			kept := own[p.Same[0]].Shown
			body := partyBody{Decided: decided[p.Same[0]]}
			if len(p.Same) > 1 {
				kept = store.KeptParty{ID: int64(p.Number), Name: p.Name, Type: string(p.Type), Named: true, Aliases: p.Aliases, Joined: encode(joinedBody{p.Same, p.Joins})}
				body = partyBody{}
				var does counts
				for _, n := range p.Same {
					kept.Reports, kept.Statements = kept.Reports+own[n].Shown.Reports, kept.Statements+own[n].Shown.Statements
					body.Decided = append(body.Decided, decided[n]...)
					does.addAll(own[n].Shown.Does)
				}
				kept.Does = does.list()
			}
			kept.Body = body.encoded()
			out.Parties = append(out.Parties, kept)
			for _, n := range p.Same {
				out.Same[int64(n)] = kept.ID
			}
		}
		out.Offers = append(out.Offers, toOffers(m.Offers)...)
	}
	return out, nil
}

func toFamily(f record.Family) store.KeptFamily {
	out := store.KeptFamily{ID: int64(f.Number), Reports: []store.ReportID{store.ReportID(f.Original)}, Body: encode(f)}
	for _, m := range f.Members {
		out.Reports = append(out.Reports, store.ReportID(m.Report))
	}
	return out
}

func toOffers(list []record.Offer) []store.KeptOffer {
	var out []store.KeptOffer
	for _, o := range list {
		out = append(out, store.KeptOffer{What: o.What, A: o.A, B: o.B, Body: encode(offerBody{o.Why, o.Tie})})
	}
	return out
}

func toStory(s record.Story, key string) (store.KeptStory, error) {
	out := store.KeptStory{ID: s.Number, Key: key, Body: encode(storyBody{s.Became}), Offers: toOffers(s.Offers)}
	for _, r := range s.Reports {
		out.Reports = append(out.Reports, store.ReportID(r.Number))
	}
	known := map[int]*identity.Known{}
	for i := range s.Known {
		known[record.PartyNumber(s.Known[i].Party)] = &s.Known[i]
	}
	tells := map[int][]store.Tells{}
	does, hidden := map[int]*counts{}, map[int]bool{}
	said := map[entry.Ref]*record.Statement{}
	tell := func(n int, day string, t store.Tells) {
		tells[n] = append(tells[n], t)
		if does[n] == nil {
			does[n] = &counts{}
		}
		does[n].add(store.PositionCount{Position: t.Position, Statements: 1, First: day, Last: day})
	}
	for i, x := range s.Statements {
		said[x.Ref] = &s.Statements[i]
		t := store.Tells{Report: store.ReportID(x.Report), Number: x.Number, Position: x.Position}
		tell(x.Speaker, x.Day, t)
		hidden[x.Speaker] = hidden[x.Speaker] || x.Anonymous
		if x.OnBehalfOf != x.Speaker {
			t.Behalf = true
			tell(x.OnBehalfOf, x.Day, t)
		}
	}
	for _, p := range s.Parties {
		n := toName(p, s.Number, known[p.Number], tells[p.Number])
		n.Shown.Hidden = hidden[p.Number]
		if c := does[p.Number]; c != nil {
			n.Shown.Does = c.list()
		}
		out.Names = append(out.Names, n)
	}
	for _, c := range s.Claims {
		out.Claims = append(out.Claims, toClaim(c, said))
	}
	return out, nil
}

func toName(p identity.Party, story int64, known *identity.Known, tells []store.Tells) store.KeptName {
	n := store.KeptName{ID: int64(p.Number), Story: story, Body: encode(nameOf(p, known)), Tells: tells}
	if known != nil {
		n.Bucket = bucketOf(known.Key())
	}
	var reports []int64
	for _, m := range p.Members {
		reports = append(reports, m.Report)
	}
	slices.Sort(reports)
	n.Shown = store.KeptParty{ID: n.ID, Name: p.Name, Type: string(p.Type), Named: p.Named, Aliases: p.Aliases, Reports: len(slices.Compact(reports)), Statements: len(tells)}
	n.Shown.Body = partyBody{Decided: p.Decided}.encoded()
	return n
}

// bucketOf returns the number of the bucket of a name.
func bucketOf(key string) store.BucketID {
	h := fnv.New64a()
	h.Write([]byte(key))
	return store.BucketID(max(1, int64(h.Sum64()>>1)))
}

func toClaim(c record.Claim, said map[entry.Ref]*record.Statement) store.KeptClaim {
	body := claimBody{c, map[int][]int{}}
	out := store.KeptClaim{ID: int64(c.Number), Story: c.Story, Weight: c.Weight(), Several: len(c.Statements) > 1, Last: c.Last()}
	words := []string{c.Title}
	for i, r := range c.Statements {
		out.Of = append(out.Of, store.Tells{Report: store.ReportID(r.Report), Number: r.Number})
		words = append(words, said[r].Content...)
		if len(said[r].Chain) > 0 {
			body.Chains[i] = said[r].Chain
		}
	}
	out.Body = encode(body)
	out.Words = strings.Join(words, "\n")
	for _, p := range c.Parties() {
		out.Takes = append(out.Takes, store.Takes{Name: int64(p), Changes: len(c.Turns(p)) > 1})
	}
	return out
}
