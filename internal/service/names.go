package service

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds who is who among the names of stories.

// meet finds who is who among names that were touched, or on which people decided otherwise than before.
func (u *updater) meet(ctx context.Context) error {
	touched, err := u.TouchedNames(ctx, 0)
	if err != nil {
		return err
	}
	list, err := u.circles(ctx, touched)
	if err != nil {
		return err
	}
	return pipelined(slices.Chunk(list, u.atOnce(namesAtOnce)),
		func(list []circle) ([]store.Bucket, error) {
			found := make([][]store.Bucket, len(list))
			parts := slices.Collect(slices.Chunk(found, bucketsAtOnce))
			err := u.each(ctx, len(parts), func(i int) error { return u.circled(ctx, list[i*bucketsAtOnce:][:len(parts[i])], parts[i]) })
			return slices.Concat(found...), err
		},
		func(list []store.Bucket) error { return u.kept(u.KeepNames(ctx, u.seen, list)) })
}

// bucketsAtOnce is of how many buckets the names are asked for at once.
const bucketsAtOnce = 64

// circle is buckets whose names are held against one another at once: mostly one, several where people put names of them together.
type circle struct {
	ids     []store.BucketID
	rulings []identity.Ruling
	ruled   string // what tells these from others
}

// circles returns what must be met anew: the buckets that were touched with those that people put together with them, and those on which people decided otherwise
// when they were met.
func (u *updater) circles(ctx context.Context, touched []store.BucketID) ([]circle, error) {
	before, err := u.Ruled(ctx)
	if err != nil {
		return nil, err
	}
	bound, err := u.bound(ctx)
	if err != nil || len(bound)+len(before) == 0 {
		return alone(touched), err
	}
	var out []circle
	done := map[store.BucketID]bool{}
	isTouched := map[store.BucketID]bool{}
	for _, id := range touched {
		isTouched[id] = true
	}
	for _, b := range bound {
		c := circle{b.Buckets, b.Rulings, ruledBy(b)}
		anew := slices.ContainsFunc(c.ids, func(id store.BucketID) bool { return isTouched[id] || before[id] != c.ruled })
		for _, id := range c.ids {
			done[id] = true
			delete(before, id)
		}
		if anew {
			out = append(out, c)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(before)) { // on which nothing is decided any more
		if !isTouched[id] {
			touched = append(touched, id)
		}
	}
	return append(out, alone(slices.DeleteFunc(touched, func(id store.BucketID) bool { return done[id] }))...), nil
}

// ruledBy tells buckets that people put together, with what they decided, from others: "7 9: d4 merge r2/p18 r118/p13".
func ruledBy(b record.Bound[store.BucketID]) string {
	out := strings.Trim(fmt.Sprint(b.Buckets), "[]")
	for i, r := range b.Rulings {
		out += fmt.Sprintf("%c %s %s %s", ":;"[min(i, 1)], r.Review, r.Verb, r.A)
		for _, m := range r.B {
			out += " " + m.String()
		}
	}
	return out
}

// alone makes each bucket a circle of its own.
func alone(ids []store.BucketID) []circle {
	out := make([]circle, len(ids))
	for i := range ids {
		out[i].ids = ids[i : i+1]
	}
	return out
}

// bound tells which buckets people put together, or decided on.
func (u *updater) bound(ctx context.Context) ([]record.Bound[store.BucketID], error) {
	of := map[identity.Member]store.KeptName{}
	asked := map[int64]bool{}
	for _, r := range u.rulings.Parties {
		for _, m := range append([]identity.Member{r.A}, r.B...) {
			if asked[m.Report] {
				continue
			}
			asked[m.Report] = true
			names, err := Kept{u}.namesIn(ctx, store.ReportID(m.Report))
			if err != nil {
				return nil, err
			}
			for _, n := range names {
				p, _, err := partyOf(n)
				if err != nil {
					return nil, err
				}
				for _, m := range p.Members {
					of[m] = n
				}
			}
		}
	}
	var err error
	bound := record.Bind(u.rulings.Parties, func(m identity.Member) (identity.Member, store.BucketID, bool) {
		n, ok := of[m]
		if !ok || n.Bucket == 0 {
			return m, 0, false
		}
		k, _, wrong := knownOf(n)
		if wrong != nil {
			err = wrong
		}
		return k.Party, n.Bucket, true
	})
	return bound, err
}

// circled finds who is who in some circles.
func (u *updater) circled(ctx context.Context, list []circle, out [][]store.Bucket) error {
	var ids []store.BucketID
	for _, c := range list {
		ids = append(ids, c.ids...)
	}
	names, err := u.Names(ctx, store.NameQuery{Buckets: ids})
	if err != nil {
		return err
	}
	in := map[store.BucketID][]store.KeptName{}
	for _, n := range names {
		in[n.Bucket] = append(in[n.Bucket], n)
	}
	for i, c := range list {
		var names []store.KeptName
		for _, id := range c.ids {
			names = append(names, in[id]...)
		}
		if out[i], err = u.circle(c, names); err != nil {
			return err
		}
	}
	return nil
}

// circle finds who is who among the names of a circle. A party is of the bucket of the name that it is called after.
func (u *updater) circle(c circle, names []store.KeptName) ([]store.Bucket, error) {
	out := make([]store.Bucket, len(c.ids))
	for i, id := range c.ids {
		out[i] = store.Bucket{ID: id, Ruled: c.ruled, Same: map[int64]int64{}}
	}
	if len(names) == 1 && len(out) == 1 { // most are
		return out, onlyName(names[0], &out[0])
	}
	var known []identity.Known
	own := map[int]ownName{}
	for _, n := range names {
		k, decided, err := knownOf(n)
		if err != nil {
			return out, err
		}
		known, own[int(n.ID)] = append(known, k), ownName{n, decided}
	}
	m := u.builder.Meet(known, c.rulings...)
	for _, p := range m.Parties {
		kept := c.party(p, own)
		bucket := &out[slices.Index(c.ids, own[p.Number].Bucket)]
		bucket.Parties = append(bucket.Parties, kept)
		for _, n := range p.Same {
			if own[n].Party != kept.ID {
				bucket.Same[int64(n)] = kept.ID
			}
		}
	}
	out[0].Offers = toOffers(m.Offers)
	return out, nil
}

// ownName is a party of a story with what people decided on it there.
type ownName struct {
	store.KeptName
	decided []entry.Decision
}

// party makes a party of the record of those of stories that were met in it.
func (c *circle) party(p record.Meet, own map[int]ownName) store.KeptParty {
	kept := own[p.Same[0]].Shown
	var body partyBody
	for _, n := range p.Same {
		body.Decided = append(body.Decided, own[n].decided...)
	}
	body.Decided = record.Decided(body.Decided, p.Decided, c.rulings)
	if len(p.Same) > 1 {
		kept = store.KeptParty{ID: int64(p.Number), Name: p.Name, Type: string(p.Type), Named: true, Aliases: p.Aliases, Joined: encode(joinedBody{p.Same, p.Joins})}
		var does counts
		for _, n := range p.Same {
			kept.Reports, kept.Statements = kept.Reports+own[n].Shown.Reports, kept.Statements+own[n].Shown.Statements
			does.addAll(own[n].Shown.Does)
		}
		kept.Does = does.list()
	}
	kept.Body = body.encoded()
	return kept
}

// onlyName makes the only name of a bucket a party of the record.
func onlyName(n store.KeptName, out *store.Bucket) error {
	_, b, err := partyOf(n)
	if err != nil {
		return err
	}
	n.Shown.Body = partyBody{Decided: b.Decided}.encoded()
	out.Parties = append(out.Parties, n.Shown)
	if n.Party != n.ID {
		out.Same[n.ID] = n.ID
	}
	return nil
}
