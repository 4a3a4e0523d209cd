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

// Kept answers questions about what shows across reports out of what is kept of it. What was touched since [CatchUp] is told as it was before, or
// not at all.
type Kept struct{ Keeping }

// Part is a part of a record.
type Part struct {
	record.Record
	Known []store.KeptParty // its parties, with what is counted of them
	Count int               // how many there are of what was asked for, up to store.Most
}

// Add adds parties, in the place of what the part has of them.
func (p *Part) Add(list ...store.KeptParty) error {
	added := map[int64]bool{}
	for _, x := range list {
		added[x.ID] = true
	}
	p.Known = slices.DeleteFunc(p.Known, func(k store.KeptParty) bool { return added[k.ID] })
	p.Parties = slices.DeleteFunc(p.Parties, func(k identity.Party) bool { return added[int64(k.Number)] })
	for _, x := range list {
		brief, err := Brief(x)
		if err != nil {
			return err
		}
		if added[x.ID] {
			added[x.ID] = false
			p.Known, p.Parties = append(p.Known, x), append(p.Parties, brief)
		}
	}
	slices.SortFunc(p.Parties, func(a, b identity.Party) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

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
	names, err := k.Names(ctx, store.NameQuery{Party: p.ID})
	if err != nil {
		return identity.Party{}, err
	}
	return k.joined(ctx, p, names, true)
}

// Wholes is Whole of several parties at once.
func (k Kept) Wholes(ctx context.Context, list []store.KeptParty) ([]identity.Party, error) {
	ids := make([]int64, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	names, err := k.Names(ctx, store.NameQuery{Parties: ids})
	if err != nil {
		return nil, err
	}
	of := map[int64][]store.KeptName{}
	for _, n := range names {
		of[n.Party] = append(of[n.Party], n)
	}
	out := make([]identity.Party, len(list))
	for i, p := range list {
		if out[i], err = k.joined(ctx, p, of[p.ID], true); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Latest returns a party of the record that was found with its members of the stories that were added last, at most n stories, and why these are
// one.
func (k Kept) Latest(ctx context.Context, p store.KeptParty, n int) (identity.Party, error) {
	names, err := k.Names(ctx, store.NameQuery{Party: p.ID, Latest: n})
	if err != nil {
		return identity.Party{}, err
	}
	return k.joined(ctx, p, names, len(names) < n)
}

// joined puts a party of the record together out of those of stories, which are all of them when whole is set.
func (k Kept) joined(ctx context.Context, p store.KeptParty, names []store.KeptName, whole bool) (identity.Party, error) {
	out, err := Brief(p)
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
	var j joinedBody
	if whole && len(names) > 1 {
		body, err := k.Joined(ctx, p.ID)
		if err == nil && len(body) > 0 {
			err = decode(body, &j)
		}
		if err != nil {
			return out, err
		}
	}
	if len(j.Same) > 0 {
		order = j.Same
	}
	for _, n := range order {
		out.Members, out.Joins = append(out.Members, own[n].Members...), append(out.Joins, own[n].Joins...)
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

// KnownOf returns parties of the record by their numbers, and those of stories that are not yet held against others.
func (k Kept) KnownOf(ctx context.Context, ids []int64) ([]store.KeptParty, error) {
	return k.known(ctx, store.PartyQuery{IDs: ids})
}

func (k Kept) known(ctx context.Context, q store.PartyQuery) ([]store.KeptParty, error) {
	ids := q.IDs
	if len(ids) == 0 {
		return nil, nil
	}
	list, _, err := k.Known(ctx, q)
	if err != nil || len(list) == len(ids) {
		return list, err
	}
	for _, id := range ids {
		if slices.ContainsFunc(list, func(p store.KeptParty) bool { return p.ID == id }) {
			continue
		}
		names, err := k.Names(ctx, store.NameQuery{ID: id})
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			list = append(list, n.Shown)
		}
	}
	return list, nil
}

// PartyOffers lists the parties that may be one with a party, up to a limit (0: all).
func (k Kept) PartyOffers(ctx context.Context, party, limit int) ([]record.Offer, error) {
	list, _, err := k.OffersOf(ctx, store.OfferQuery{Party: int64(party), Limit: limit})
	return list, err
}

// OffersOf lists what may belong together, and counts what the limit leaves out too, up to store.MostOffers.
func (k Kept) OffersOf(ctx context.Context, q store.OfferQuery) ([]record.Offer, int, error) {
	list, n, err := k.Offers(ctx, q)
	if err != nil {
		return nil, 0, err
	}
	var out []record.Offer
	for _, o := range list {
		var b offerBody
		if err := decode(o.Body, &b); err != nil {
			return nil, 0, err
		}
		out = append(out, record.Offer{What: o.What, A: o.A, B: o.B, Why: b.Why, Tie: b.Tie})
	}
	record.SortOffers(out)
	if q.Party != 0 || q.What == "parties" {
		out = slices.CompactFunc(out, func(a, b record.Offer) bool { return a.A == b.A && a.B == b.B })
	}
	return out, n, nil
}

// Claimed lists claims as [Kept.ClaimsOf] does, but only with what lists of claims show: their title, statements and positions, and on how many
// origins they rest.
func (k Kept) Claimed(ctx context.Context, q store.ClaimQuery) (Part, error) {
	list, count, err := k.Claims(ctx, q)
	if err != nil {
		return Part{}, err
	}
	p := Part{Count: count}
	for _, c := range list {
		var x briefClaim
		brief, _ := claimLines(c.Body)
		if err := decode(brief, &x); err != nil {
			return p, err
		}
		p.Claims = append(p.Claims, x.claim())
	}
	return p, k.name(ctx, &p)
}

// ClaimsOf lists claims with the parties of the record that they tell of, but for what is counted of these and their members; and of one that is asked
// for by its number the ways that its statements took.
func (k Kept) ClaimsOf(ctx context.Context, q store.ClaimQuery) (Part, error) {
	list, count, err := k.Claims(ctx, q)
	if err != nil {
		return Part{}, err
	}
	p := Part{Count: count}
	for _, c := range list {
		var x claimBody
		_, whole := claimLines(c.Body)
		if err := decode(whole, &x); err != nil {
			return p, err
		}
		p.Claims = append(p.Claims, x.Claim)
		for i, ref := range x.Statements {
			if q.ID != 0 {
				p.Statements = append(p.Statements, record.Statement{Ref: ref, Chain: x.Chains[i]})
			}
		}
	}
	return p, k.name(ctx, &p)
}

// name gives the parties of claims the numbers that they have in the record, and tells how they are called.
func (k Kept) name(ctx context.Context, p *Part) error {
	same, err := k.Same(ctx, p.tells())
	if err != nil {
		return err
	}
	p.renumber(func(n int) int { return cmp.Or(int(same[int64(n)]), n) })
	known, err := k.known(ctx, store.PartyQuery{IDs: p.tells(), Brief: true})
	if err != nil {
		return err
	}
	return p.Add(known...)
}

// tells returns the numbers of the parties of claims and their statements, each once.
func (p *Part) tells() []int64 {
	var out []int64
	for i := range p.Claims {
		for _, n := range p.Claims[i].Tells() {
			out = append(out, int64(n))
		}
	}
	for _, st := range p.Statements {
		for _, n := range st.Chain {
			out = append(out, int64(n))
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(n int64) bool { return n == 0 })
}

func (p *Part) renumber(to func(int) int) {
	for i := range p.Claims {
		p.Claims[i].Renumber(to)
	}
	for _, st := range p.Statements {
		for i, n := range st.Chain {
			st.Chain[i] = to(n)
		}
	}
}

// Does counts the statements of a party of the record, and those made for it, by position.
func (k Kept) Does(ctx context.Context, party int64) ([]store.PositionCount, error) {
	list, _, err := k.Known(ctx, store.PartyQuery{ID: party})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return list[0].Does, nil
}

// Without tells on how many origins a claim rests when somebody is no longer believed. It reads the reports of the claim again.
func (k Kept) Without(ctx context.Context, c record.Claim, w record.Withdrawn) (record.Origins, error) {
	left, err := k.Falls(ctx, c)
	if err != nil {
		return record.Origins{}, err
	}
	return left(w), nil
}

// Falls reads the reports of a claim again, and returns what tells on how many origins it rests when somebody is no longer believed.
func (k Kept) Falls(ctx context.Context, c record.Claim) (without func(record.Withdrawn) record.Origins, err error) {
	s, same, err := k.story(ctx, c)
	if err != nil {
		return nil, err
	}
	to := func(n int) int { return cmp.Or(same[n], n) }
	return func(w record.Withdrawn) record.Origins {
		local := 0
		for _, p := range s.Parties {
			if to(p.Number) == w.Party {
				local = p.Number
			}
		}
		w.Party = local
		out := s.Without(c, w)
		out.Renumber(to)
		return out
	}, nil
}

// story puts together what is needed of the story of a claim to count its origins: its parties, and its reports, of which only those with a
// statement of the claim are read.
// Same tells which parties of the record the parties of the story are.
func (k Kept) story(ctx context.Context, c record.Claim) (s record.Story, same map[int]int, err error) {
	s.Number, same = c.Story, map[int]int{}
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
		same[int(n.ID)] = int(n.Party)
	}
	told := map[store.ReportID]bool{}
	for _, r := range c.Statements {
		told[store.ReportID(r.Report)] = true
	}
	list, err := k.Reports(ctx, store.ReportQuery{IDs: kept.Reports})
	if err != nil {
		return s, same, err
	}
	families, err := k.familiesOf(ctx, kept.Reports)
	if err != nil {
		return s, same, err
	}
	for _, r := range list {
		e := entry.Report{Number: int64(r.ID), Article: r.Article, Version: r.Version, SHA256: r.SHA256, Reading: hearsay.Reading{Report: r.Report}}
		if told[r.ID] {
			if e, err = recorded(ctx, k, r, map[entry.Ref][]record.Reviewed{}); err != nil {
				return s, same, err
			}
		}
		s.Reports = append(s.Reports, record.Report{Report: e, Family: families[r.ID]})
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
	return k.became(ctx, ruled)
}

// Settled lists what people decided across reports and is not undone, with what became of it.
func (k Kept) Settled(ctx context.Context) ([]store.Review, error) {
	ruled, err := Rulings(ctx, k)
	if err != nil {
		return nil, err
	}
	became, err := k.became(ctx, ruled)
	return ruled.Settle(became), err
}

func (k Kept) became(ctx context.Context, ruled Ruled) (map[string]entry.Outcome, error) {
	out := map[string]entry.Outcome{}
	in := map[int64]map[identity.Member]int{} // by report
	var err error
	party := func(m identity.Member) int {
		if _, ok := in[m.Report]; !ok && err == nil {
			in[m.Report], err = k.PartiesIn(ctx, store.ReportID(m.Report))
		}
		return in[m.Report][m]
	}
	for _, x := range ruled.Parties {
		if out[x.Review] = x.Became(party); err != nil {
			return nil, err
		}
	}
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

// familiesOf returns the numbers of the families of some reports.
func (k Kept) familiesOf(ctx context.Context, ids []store.ReportID) (map[store.ReportID]int, error) {
	list, _, err := k.FamiliesOf(ctx, store.FamilyQuery{Reports: ids})
	out := map[store.ReportID]int{}
	for _, f := range list {
		out[store.ReportID(f.Original)] = f.Number
		for _, m := range f.Members {
			out[store.ReportID(m.Report)] = f.Number
		}
	}
	return out, err
}

// FamiliesOf lists families of the record, and counts what the limit leaves out too, up to store.Most.
func (k Kept) FamiliesOf(ctx context.Context, q store.FamilyQuery) ([]record.Family, int, error) {
	list, n, err := k.Families(ctx, q)
	if err != nil {
		return nil, 0, err
	}
	out := make([]record.Family, len(list))
	for i, f := range list {
		if err := decode(f.Body, &out[i]); err != nil {
			return nil, 0, err
		}
	}
	return out, n, nil
}

// RevisionsOf lists revisions of the record, and counts what the limit leaves out too, up to store.Most.
func (k Kept) RevisionsOf(ctx context.Context, q store.RevisionQuery) ([]record.Revision, int, error) {
	list, n, err := k.Revisions(ctx, q)
	if err != nil {
		return nil, 0, err
	}
	out := make([]record.Revision, len(list))
	for i, v := range list {
		if err := decode(v.Body, &out[i]); err != nil {
			return nil, 0, err
		}
	}
	return out, n, nil
}

// partyIn returns the party of the record that a party of a report is, the zero value when there is none.
func (k Kept) partyIn(ctx context.Context, m identity.Member) (store.KeptParty, error) {
	names, err := k.namesIn(ctx, store.ReportID(m.Report))
	if err != nil {
		return store.KeptParty{}, err
	}
	for _, n := range names {
		p, _, err := partyOf(n)
		if err != nil {
			return store.KeptParty{}, err
		}
		if slices.Contains(p.Members, m) {
			list, err := k.KnownOf(ctx, []int64{cmp.Or(n.Party, n.ID)})
			if err != nil || len(list) == 0 {
				return store.KeptParty{}, err
			}
			return list[0], nil
		}
	}
	return store.KeptParty{}, nil
}

// PartyNow returns the party of a number, or the one that a party which was called so is part of now; the zero value when there is none.
func (k Kept) PartyNow(ctx context.Context, id int64) (store.KeptParty, error) {
	list, _, err := k.Known(ctx, store.PartyQuery{ID: id})
	if err != nil || len(list) > 0 {
		return append(list, store.KeptParty{})[0], err
	}
	if now, err := k.partyIn(ctx, record.MemberOf(int(id))); err != nil || now.ID != 0 {
		return now, err
	}
	list, err = k.KnownOf(ctx, []int64{id}) // of a story that is not yet held against others
	return append(list, store.KeptParty{})[0], err
}

// PartiesIn returns the numbers of the parties of the record that those of a report are.
func (k Kept) PartiesIn(ctx context.Context, id store.ReportID) (map[identity.Member]int, error) {
	names, err := k.namesIn(ctx, id)
	if err != nil {
		return nil, err
	}
	out := map[identity.Member]int{}
	for _, n := range names {
		p, _, err := partyOf(n)
		if err != nil {
			return nil, err
		}
		for _, m := range p.Members {
			if m.Report == int64(id) {
				out[m] = int(cmp.Or(n.Party, n.ID))
			}
		}
	}
	return out, nil
}

// namesIn lists the parties of the story of a report.
func (k Kept) namesIn(ctx context.Context, id store.ReportID) ([]store.KeptName, error) {
	list, err := k.Stories(ctx, []store.ReportID{id})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return k.Names(ctx, store.NameQuery{Story: list[0].ID})
}

// claimsIn lists the claims of the story of a report, as [Kept.ClaimsOf] does.
func (k Kept) claimsIn(ctx context.Context, id store.ReportID) (Part, error) {
	list, err := k.Stories(ctx, []store.ReportID{id})
	if err != nil || len(list) == 0 {
		return Part{}, err
	}
	return k.ClaimsOf(ctx, store.ClaimQuery{Story: list[0].ID})
}

// ClaimNow returns the claim of a number, or the one that the statement which it is called after is of now: of claims that come together one
// keeps its name, and who has the other must still find it. A part without claims tells that there is none.
func (k Kept) ClaimNow(ctx context.Context, number int) (Part, error) {
	p, err := k.ClaimsOf(ctx, store.ClaimQuery{ID: int64(number)})
	if err != nil || len(p.Claims) > 0 {
		return p, err
	}
	ref := record.StatementOf(number)
	about, err := k.About(ctx, store.AboutQuery{Report: store.ReportID(ref.Report)})
	if err != nil {
		return Part{}, err
	}
	for _, x := range about {
		if x.Number == ref.Number {
			return k.ClaimsOf(ctx, store.ClaimQuery{ID: x.Claim})
		}
	}
	return Part{}, nil
}
