package service

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Kept answers questions about what shows across reports out of what is kept of it. Nothing must have been touched since [CatchUp].
type Kept struct{ Keeping }

// Party returns a party of the record with its members, and why they are one.
func (k Kept) Party(ctx context.Context, id int) (identity.Party, error) {
	list, _, err := k.Known(ctx, store.PartyQuery{ID: int64(id)})
	if err != nil || len(list) == 0 {
		return identity.Party{}, err
	}
	return k.Whole(ctx, list[0])
}

// Whole returns a party of the record that was found with its members, and why they are one.
func (k Kept) Whole(ctx context.Context, p store.KeptParty) (identity.Party, error) {
	out, err := Brief(p)
	if err != nil {
		return out, err
	}
	out.Decided = nil // those of its parties are
	names, err := k.Names(ctx, store.NameQuery{Party: p.ID})
	if err != nil {
		return out, err
	}
	own := map[int]identity.Party{}
	var order []int
	for _, n := range names {
		x, _, err := partyOf(n)
		if err != nil {
			return out, err
		}
		own[int(n.ID)] = x
		order = append(order, int(n.ID))
	}
	var j partyBody
	if len(p.Body) > 0 {
		if err := decode(p.Body, &j); err != nil {
			return out, err
		}
	}
	if len(j.Same) > 0 {
		order = j.Same
	}
	for _, n := range order {
		out.Members, out.Joins, out.Decided = append(out.Members, own[n].Members...), append(out.Joins, own[n].Joins...), append(out.Decided, own[n].Decided...)
	}
	out.Joins = append(out.Joins, j.Joins...)
	return out, nil
}

// Brief is a party of the record without its members, and without why they are one unless people decided so.
func Brief(p store.KeptParty) (identity.Party, error) {
	out := identity.Party{Number: int(p.ID), Name: p.Name, Type: hearsay.PartyType(p.Type), Named: p.Named, Aliases: p.Aliases}
	if len(p.Body) == 0 {
		return out, nil
	}
	var b partyBody
	err := decode(p.Body, &b)
	out.Decided = b.Decided
	return out, err
}

// PartyOffers lists the parties that may be one with a party, or all such pairs for 0.
func (k Kept) PartyOffers(ctx context.Context, party int) ([]record.Offer, error) {
	return k.offers(ctx, "parties", int64(party))
}

// ReportOffers lists the pairs of reports that may share a text.
func (k Kept) ReportOffers(ctx context.Context) ([]record.Offer, error) {
	return k.offers(ctx, "reports", 0)
}

func (k Kept) offers(ctx context.Context, what string, party int64) ([]record.Offer, error) {
	list, err := k.Offers(ctx, what, party)
	if err != nil {
		return nil, err
	}
	var out []record.Offer
	for _, o := range list {
		var b offerBody
		if err := decode(o.Body, &b); err != nil {
			return nil, err
		}
		out = append(out, record.Offer{What: o.What, A: o.A, B: o.B, Why: b.Why, Tie: b.Tie})
	}
	record.SortOffers(out)
	if what == "parties" {
		out = slices.CompactFunc(out, func(a, b record.Offer) bool { return a.A == b.A && a.B == b.B })
	}
	return out, nil
}

// ClaimsOf lists claims with the parties of the record that they tell of, but for the members of these, and of their statements the ways that
// they took; and counts what the limit leaves out too.
func (k Kept) ClaimsOf(ctx context.Context, q store.ClaimQuery) (record.Record, int, error) {
	list, count, err := k.Claims(ctx, q)
	if err != nil {
		return record.Record{}, 0, err
	}
	names := keptNames{Kept: k, same: map[int]int{}, read: map[int64]bool{}}
	var rec record.Record
	for _, c := range list {
		var x claimBody
		if err := decode(c.Body, &x); err != nil {
			return rec, 0, err
		}
		if err := names.readStory(ctx, c.Story); err != nil {
			return rec, 0, err
		}
		x.Renumber(names.party)
		rec.Claims = append(rec.Claims, x.Claim)
		for i, ref := range x.Statements {
			st := record.Statement{Ref: ref}
			for _, n := range x.Chains[i] {
				st.Chain = append(st.Chain, names.party(n))
			}
			rec.Statements = append(rec.Statements, st)
		}
	}
	seen := map[int]bool{0: true}
	tells := func(yield func(int) bool) {
		for i := range rec.Claims {
			for _, n := range rec.Claims[i].Tells() {
				if !yield(n) {
					return
				}
			}
		}
		for _, st := range rec.Statements {
			for _, n := range st.Chain {
				if !yield(n) {
					return
				}
			}
		}
	}
	for n := range tells {
		if !seen[n] {
			seen[n] = true
			found, _, err := k.Known(ctx, store.PartyQuery{ID: int64(n)})
			if err != nil {
				return rec, 0, err
			}
			for _, p := range found {
				brief, err := Brief(p)
				if err != nil {
					return rec, 0, err
				}
				rec.Parties = append(rec.Parties, brief)
			}
		}
	}
	slices.SortFunc(rec.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	return rec, count, nil
}

// keptNames knows which parties of the record those of some stories are.
type keptNames struct {
	Kept
	same map[int]int
	read map[int64]bool
}

func (k *keptNames) party(n int) int { return cmp.Or(k.same[n], n) }

func (k *keptNames) readStory(ctx context.Context, id int64) error {
	if k.read[id] {
		return nil
	}
	k.read[id] = true
	same, err := k.Same(ctx, id)
	for name, party := range same {
		k.same[int(name)] = int(party)
	}
	return err
}

// Without tells on how many origins a claim rests when a party of the record is no longer believed. It reads the reports of the claim again.
func (k Kept) Without(ctx context.Context, id, party int) (record.Origins, error) {
	list, _, err := k.Claims(ctx, store.ClaimQuery{ID: int64(id)})
	if err != nil || len(list) == 0 {
		return record.Origins{}, err
	}
	var c record.Claim
	if err := decode(list[0].Body, &c); err != nil {
		return record.Origins{}, err
	}
	s, same, err := k.story(ctx, c)
	if err != nil {
		return record.Origins{}, err
	}
	local := 0
	for _, p := range s.Parties {
		if same.party(p.Number) == party {
			local = p.Number
		}
	}
	out := s.Without(c, local)
	out.Renumber(same.party)
	return out, nil
}

// story puts together what is needed of the story of a claim to count its origins: its parties, and its reports, of which only those with a
// statement of the claim are read.
func (k Kept) story(ctx context.Context, c record.Claim) (record.Story, *keptNames, error) {
	s := record.Story{Number: c.Story}
	same := &keptNames{Kept: k, same: map[int]int{}, read: map[int64]bool{}}
	kept, err := k.StoryOf(ctx, c.Story)
	if err != nil {
		return s, same, err
	}
	names, err := k.Names(ctx, store.NameQuery{Story: c.Story})
	if err != nil {
		return s, same, err
	}
	for _, n := range names {
		x, _, err := partyOf(n)
		if err != nil {
			return s, same, err
		}
		s.Parties = append(s.Parties, x)
		same.same[int(n.ID)] = int(n.Party)
	}
	told := map[store.ReportID]bool{}
	for _, r := range c.Statements {
		told[store.ReportID(r.Report)] = true
	}
	for _, id := range kept.Reports {
		r, err := k.Report(ctx, id)
		if err != nil {
			return s, same, err
		}
		e := entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: hearsay.Reading{Report: r.Report}}
		if told[id] {
			if e, err = recorded(ctx, k, r, map[entry.Ref][]record.Reviewed{}); err != nil {
				return s, same, err
			}
		}
		family, err := k.Families(ctx, id)
		if err != nil {
			return s, same, err
		}
		x := record.Report{Report: e}
		for _, f := range family {
			x.Family = int(f.ID)
		}
		s.Reports = append(s.Reports, x)
	}
	slices.SortFunc(s.Reports, func(a, b record.Report) int { return entry.Compare(a.Report, b.Report) })
	ruled, err := Rulings(ctx, k)
	return s.Ruled(ruled.Origins), same, err
}

// Refuses tells why a person may not fold two statements of a claim, or may not tell them apart; "" when it may.
func (k Kept) Refuses(ctx context.Context, c record.Claim, x origins.Ruling) (origins.Refusal, error) {
	s, _, err := k.story(ctx, c)
	if err != nil {
		return "", err
	}
	return s.Refuses(c, x), nil
}

// Became tells what became of decisions across reports when the stories that they are on were put together.
func (k Kept) Became(ctx context.Context) (map[string]entry.Outcome, error) {
	ruled, err := Rulings(ctx, k)
	if err != nil {
		return nil, err
	}
	out := map[string]entry.Outcome{}
	read := map[int64]bool{}
	for _, r := range ruled.Reviews {
		list, err := k.Stories(ctx, []store.ReportID{r.Report})
		if err != nil {
			return nil, err
		}
		for _, x := range list {
			if read[x.ID] {
				continue
			}
			read[x.ID] = true
			whole, err := k.StoryOf(ctx, x.ID)
			if err != nil {
				return nil, err
			}
			var b storyBody
			if err := decode(whole.Body, &b); err != nil {
				return nil, err
			}
			maps.Copy(out, b.Became)
		}
	}
	return out, nil
}

// FamiliesOf lists the families of the record, of one report when it is not 0.
func (k Kept) FamiliesOf(ctx context.Context, id store.ReportID) ([]record.Family, error) {
	list, err := k.Families(ctx, id)
	if err != nil {
		return nil, err
	}
	out := make([]record.Family, len(list))
	for i, f := range list {
		if err := decode(f.Body, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// RevisionsOf lists the revisions of the record, of one article when it is not 0.
func (k Kept) RevisionsOf(ctx context.Context, article int64) ([]record.Revision, error) {
	list, err := k.Revisions(ctx, article)
	if err != nil {
		return nil, err
	}
	out := make([]record.Revision, len(list))
	for i, v := range list {
		if err := decode(v.Body, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// All returns everything that is kept, but for reports and statements.
func (k Kept) All(ctx context.Context) (record.Record, error) {
	rec, _, err := k.ClaimsOf(ctx, store.ClaimQuery{})
	if err != nil {
		return rec, err
	}
	rec.Statements = nil
	slices.SortFunc(rec.Claims, func(a, b record.Claim) int { return cmp.Compare(a.Number, b.Number) })
	parties, _, err := k.Known(ctx, store.PartyQuery{All: true})
	if err != nil {
		return rec, err
	}
	rec.Parties = nil
	for _, p := range parties {
		whole, err := k.Whole(ctx, p)
		if err != nil {
			return rec, err
		}
		rec.Parties = append(rec.Parties, whole)
	}
	slices.SortFunc(rec.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	if rec.Families, err = k.FamiliesOf(ctx, 0); err != nil {
		return rec, err
	}
	if rec.Revisions, err = k.RevisionsOf(ctx, 0); err != nil {
		return rec, err
	}
	for _, what := range []string{"claims", "parties", "reports"} {
		offers, err := k.offers(ctx, what, 0)
		if err != nil {
			return rec, err
		}
		rec.Offers = append(rec.Offers, offers...)
	}
	return rec, nil
}
