package service

import (
	"context"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
)

// This file finds who is who among the names of stories.

// meet finds who is who among names that were touched.
func (u *updater) meet(ctx context.Context) error {
	ids, err := u.TouchedNames(ctx, 0)
	if err != nil {
		return err
	}
	return pipelined(slices.Chunk(ids, u.atOnce(namesAtOnce)),
		func(ids []store.BucketID) ([]store.Bucket, error) {
			list := make([]store.Bucket, len(ids))
			parts := slices.Collect(slices.Chunk(list, bucketsAtOnce))
			err := u.each(ctx, len(parts), func(i int) error { return u.buckets(ctx, ids[i*bucketsAtOnce:][:len(parts[i])], parts[i]) })
			return list, err
		},
		func(list []store.Bucket) error { return u.kept(u.KeepNames(ctx, u.seen, list)) })
}

// bucketsAtOnce is of how many buckets the names are asked for at once.
const bucketsAtOnce = 64

// buckets finds who is who in some buckets.
func (u *updater) buckets(ctx context.Context, ids []store.BucketID, out []store.Bucket) error {
	names, err := u.Names(ctx, store.NameQuery{Buckets: ids})
	if err != nil {
		return err
	}
	in := map[store.BucketID][]store.KeptName{}
	for _, n := range names {
		in[n.Bucket] = append(in[n.Bucket], n)
	}
	for i, id := range ids {
		if out[i], err = u.bucket(id, in[id]); err != nil {
			return err
		}
	}
	return nil
}

func (u *updater) bucket(id store.BucketID, names []store.KeptName) (store.Bucket, error) {
	out := store.Bucket{ID: id, Same: map[int64]int64{}}
	if len(names) == 1 { // most are
		return out, alone(names[0], &out)
	}
	buckets := map[string][]identity.Known{}
	own := map[int]store.KeptName{}
	decided := map[int][]entry.Decision{}
	for _, n := range names {
		k, d, err := knownOf(n)
		if err != nil {
			return out, err
		}
		decided[int(n.ID)] = d
		buckets[k.Bucket()] = append(buckets[k.Bucket()], k)
		own[int(n.ID)] = n
	}
	for _, known := range buckets { // mostly one; several where different names have the same number
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
				if own[n].Party != kept.ID {
					out.Same[int64(n)] = kept.ID
				}
			}
		}
		out.Offers = append(out.Offers, toOffers(m.Offers)...)
	}
	return out, nil
}

// alone makes the only party of a bucket one of the record.
func alone(n store.KeptName, out *store.Bucket) error {
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
