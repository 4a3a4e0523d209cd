package api

import (
	"context"
	"fmt"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

type (
	// partyPage is all of a party but its statements.
	partyPage struct {
		answer.PartyDoc
		Name    answer.NameJSON   `json:"name" doc:"Which positions it takes how often, and from when to when."`
		Changes []answer.MindDoc  `json:"changes" doc:"Where it took another position later."`
		Maybe   []answer.MaybeDoc `json:"maybe" doc:"Who may be the same, and is kept apart."`
	}
	claimPage struct {
		answer.ClaimDoc
		Without *string `json:"without" doc:"Whom nobody believes any more, a party by its id: the origins are those that are left."`
		AsOf
	}
	// AsOf tells of which moment something is.
	AsOf struct {
		State  string `json:"state" doc:"The state of the record that this is of: a word that is another after every change."`
		Behind int    `json:"behind" doc:"How many reports are not yet looked at across reports."`
	}
	acrossList[T any] struct {
		List[T]
		AsOf
	}
)

type (
	listParties struct {
		Name string `query:"name" maxLength:"200" doc:"Words that a name must have."`
		All  bool   `query:"all" doc:"Those too that no report names."`
		Paging
	}
	// OneParty names a party in a path.
	OneParty struct {
		ID string `path:"id" maxLength:"40" doc:"A party: P3.2."`
	}
	saidBy struct {
		OneParty
		Behalf bool `query:"behalf" doc:"What others say for it, instead of what it says."`
		Paging
	}
	listClaims struct {
		Q   string `query:"q" maxLength:"200" doc:"Words that the claim, its statements or its parties must have."`
		All bool   `query:"all" doc:"Those too that only one statement is about."`
		FewPaging
	}
	// OneClaim names a claim in a path.
	OneClaim struct {
		ID string `path:"id" maxLength:"40" doc:"A claim, c3.4: it is called after its first statement. One that is part of another now is answered with that, which has its own id."`
	}
	leftWithout struct {
		OneClaim
		Without string `query:"without" maxLength:"200" doc:"Whom nobody believes any more: the id of a party, P3.2, a name that only it has, an outlet that carries the claim, or the source of one of its origins, o2."`
	}
)

func (a *api) across() {
	huma.Register(a.huma, a.read("list-parties", "/parties", "List parties", "Who and what speaks or is spoken of across reports, those with most statements first. Their members are told with each of them only."), a.parties)
	huma.Register(a.huma, a.read("get-party", "/parties/{id}", "A party", "How it is called, which positions it takes, and where it changed them. Of one that very many stories have, the members of the 500 that were added last are told."), a.party)
	huma.Register(a.huma, a.read("party-statements", "/parties/{id}/statements", "What a party says", "The latest first. What others say for it, as a spokesman or a lawyer does, is asked for with behalf=true; both together are as many as the party's statements."), a.said)
	huma.Register(a.huma, a.read("list-claims", "/claims", "List claims", "What several statements are about, those of many parties, that are contested and rest on several origins first."), a.claims)
	huma.Register(a.huma, a.read("get-claim", "/claims/{id}", "A claim", "Who stands where on it since when, and on how many independent origins it rests; with all statements behind it."), a.claim)
	huma.Register(a.huma, a.read("get-origins", "/claims/{id}/origins", "The origins of a claim", "What it rests on, and what is left when one party is not believed any more."), a.origins)
}

func (a *api) parties(ctx context.Context, in *listParties) (*answered[acrossList[answer.PartyDoc]], error) {
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	from, err := in.from("P")
	if err != nil {
		return nil, problem(err)
	}
	words, some := query.Typed(in.Name)
	q := store.PartyQuery{All: in.All, Words: words, Skip: int(from), Limit: in.Limit + 1}
	out := &answered[acrossList[answer.PartyDoc]]{}
	out.Body.Items, out.Body.AsOf = []answer.PartyDoc{}, asOfRecord(x)
	if !some {
		return out, nil
	}
	list, _, err := x.Known(ctx, q)
	if err != nil {
		return nil, problem(err)
	}
	list, out.Body.Next = pageOf(in.Paging, "P", from, list)
	var p service.Part
	if err := p.Add(list...); err != nil {
		return nil, problem(err)
	}
	shown := x.Shown(p)
	for _, k := range list {
		out.Body.Items = append(out.Body.Items, shown.PartyDocOf(shown.Party(int(k.ID))))
	}
	return out, problem(x.Err())
}

func asOfRecord(x *workbench.Across) AsOf { return AsOf{x.State, x.Waiting} }

// How many of the stories that were added last a party is told of with its members, and how many changes and doubts of it are told.
const (
	latestStories = 500
	mostChanges   = 100
)

func (a *api) party(ctx context.Context, in *OneParty) (*answered[partyPage], error) {
	x, known, err := a.oneParty(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	whole, err := x.Latest(ctx, known, latestStories)
	if err != nil {
		return nil, problem(err)
	}
	part, err := x.ClaimsOf(ctx, store.ClaimQuery{Changes: known.ID, Limit: mostChanges})
	if err != nil {
		return nil, problem(err)
	}
	shown, err := x.Parties(ctx, part, []store.KeptParty{known}, mostChanges)
	if err != nil {
		return nil, problem(err)
	}
	n := int(known.ID)
	return &answered[partyPage]{partyPage{shown.PartyDocOf(whole), shown.NameOf(n), shown.Minds(n), shown.Maybes(n)}}, problem(x.Err())
}

// oneParty finds a party by its id.
func (a *api) oneParty(ctx context.Context, id string) (*workbench.Across, store.KeptParty, error) {
	n, ok := record.ParseCalled("P", id)
	if !ok {
		return nil, store.KeptParty{}, fmt.Errorf("%w: found %q, wanted a party such as P3.2", hearsay.ErrUsage, id)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, store.KeptParty{}, err
	}
	list, err := x.KnownOf(ctx, []int64{int64(n)})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: there is no party %s", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return nil, store.KeptParty{}, err
	}
	return x, list[0], nil
}

func (a *api) said(ctx context.Context, in *saidBy) (*answered[acrossList[answer.FoundJSON]], error) {
	x, known, err := a.oneParty(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	before, err := in.at("S")
	if err != nil {
		return nil, problem(err)
	}
	q := store.ToldQuery{Party: known.ID, Side: store.Own, Before: store.Cursor(before), Limit: in.Limit + 1}
	if in.Behalf {
		q.Side = store.Behalf
	}
	list, _, err := x.Told(ctx, q)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[acrossList[answer.FoundJSON]]{}
	if len(list) > in.Limit {
		list = list[:in.Limit]
		out.Body.Next = cursor("S", int64(list[in.Limit-1].Cursor))
	}
	out.Body.Items, out.Body.AsOf = items(list, answer.FoundOf), asOfRecord(x)
	return out, nil
}

func (a *api) claims(ctx context.Context, in *listClaims) (*answered[acrossList[answer.ClaimDoc]], error) {
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	paging := Paging(in.FewPaging)
	from, err := paging.from("c")
	if err != nil {
		return nil, problem(err)
	}
	var part service.Part
	if words, some := query.Typed(in.Q); some {
		if part, err = x.ClaimsOf(ctx, store.ClaimQuery{Words: words, Several: !in.All, Skip: int(from), Limit: in.Limit + 1}); err != nil {
			return nil, problem(err)
		}
	}
	out := &answered[acrossList[answer.ClaimDoc]]{}
	out.Body.AsOf = asOfRecord(x)
	part.Claims, out.Body.Next = pageOf(paging, "c", from, part.Claims)
	var titles []entry.Ref
	for _, c := range part.Claims {
		titles = append(titles, c.TitleOf)
	}
	x.Fetch(titles...)
	shown := x.Shown(part)
	out.Body.Items = items(shown.Claims, func(c record.Claim) answer.ClaimDoc { return shown.ClaimDocOf(c, []entry.Ref{c.TitleOf}) })
	return out, problem(x.Err())
}

func (a *api) claim(ctx context.Context, in *OneClaim) (*answered[claimPage], error) {
	x, shown, c, err := a.oneClaim(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	return &answered[claimPage]{claimPage{ClaimDoc: shown.ClaimDocOf(c, c.Statements), AsOf: asOfRecord(x)}}, problem(x.Err())
}

// oneClaim finds a claim by its id.
func (a *api) oneClaim(ctx context.Context, id string) (*workbench.Across, *answer.Across, record.Claim, error) {
	n, ok := record.ParseCalled("c", id)
	if !ok {
		return nil, nil, record.Claim{}, fmt.Errorf("%w: found %q, wanted a claim such as c3.4", hearsay.ErrUsage, id)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, nil, record.Claim{}, err
	}
	part, err := x.ClaimNow(ctx, n)
	if err == nil && len(part.Claims) == 0 {
		err = fmt.Errorf("%w: there is no claim %s", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return nil, nil, record.Claim{}, err
	}
	x.Fetch(part.Claims[0].Statements...)
	return x, x.Shown(part), part.Claims[0], nil
}

func (a *api) origins(ctx context.Context, in *leftWithout) (*answered[claimPage], error) {
	x, shown, c, err := a.oneClaim(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	out := claimPage{AsOf: asOfRecord(x)}
	if in.Without != "" {
		left, called, p, err := x.Withdraw(ctx, c, in.Without)
		if err != nil {
			return nil, problem(err)
		}
		if p.ID != 0 {
			called = record.Called("P", int(p.ID))
		}
		c.Origins, out.Without = left, &called
	}
	out.ClaimDoc = shown.ClaimDocOf(c, c.Statements)
	return &answered[claimPage]{out}, problem(x.Err())
}
