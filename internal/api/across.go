package api

import (
	"context"
	"fmt"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
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
		Without *string `json:"without" doc:"The party that nobody believes any more: the origins are those that are left."`
		AsOf
	}
	// AsOf tells of which moment something is.
	AsOf struct {
		State  string `json:"state" doc:"The state of the record that this is of: a word that is another after every change."`
		Behind bool   `json:"behind" doc:"The record has changed since, and what shows across reports is being put together anew."`
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
		Paging
	}
	// OneClaim names a claim in a path.
	OneClaim struct {
		ID string `path:"id" maxLength:"40" doc:"A claim, c3.4: it is called after its first statement."`
	}
	leftWithout struct {
		OneClaim
		Without string `query:"without" maxLength:"200" doc:"A party that nobody believes any more: its id, P3.2, or a name that only it has."`
	}
)

func (a *api) across() {
	huma.Register(a.huma, a.read("list-parties", "/parties", "List parties", "Who and what speaks or is spoken of across reports, those with most statements first."), a.parties)
	huma.Register(a.huma, a.read("get-party", "/parties/{id}", "A party", "How it is called, which positions it takes, and where it changed them."), a.party)
	huma.Register(a.huma, a.read("party-statements", "/parties/{id}/statements", "What a party says", "The latest first."), a.said)
	huma.Register(a.huma, a.read("list-claims", "/claims", "List claims", "What several statements are about, those of many parties, that are contested and rest on several origins first."), a.claims)
	huma.Register(a.huma, a.read("get-claim", "/claims/{id}", "A claim", "Who stands where on it since when, and on how many independent origins it rests; with all statements behind it."), a.claim)
	huma.Register(a.huma, a.read("get-origins", "/claims/{id}/origins", "The origins of a claim", "What it rests on, and what is left when one party is not believed any more."), a.origins)
}

func (a *api) parties(ctx context.Context, in *listParties) (*answered[acrossList[answer.PartyDoc]], error) {
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	all := x.Named()
	if in.All {
		all = slices.Clone(x.Parties)
		slices.SortStableFunc(all, func(p, q identity.Party) int { return x.Told(q.Number) - x.Told(p.Number) })
	}
	if in.Name != "" {
		all = slices.DeleteFunc(slices.Clone(all), func(p identity.Party) bool { return !query.HasWords(append([]string{p.Name}, p.Aliases...), in.Name) })
	}
	page, next, err := cut(in.Paging, "P", all)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[acrossList[answer.PartyDoc]]{}
	out.Body.Items, out.Body.Next, out.Body.AsOf = items(page, x.PartyDocOf), next, asOfRecord(x)
	return out, problem(x.Err())
}

func asOfRecord(x *workbench.Across) AsOf { return AsOf{x.State, x.Behind} }

func (a *api) party(ctx context.Context, in *OneParty) (*answered[partyPage], error) {
	x, p, err := a.oneParty(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	return &answered[partyPage]{partyPage{x.PartyDocOf(p), x.NameOf(p.Number), x.Minds(p.Number), x.Maybes(p.Number)}}, problem(x.Err())
}

// oneParty finds a party by its id.
func (a *api) oneParty(ctx context.Context, id string) (*workbench.Across, identity.Party, error) {
	n, ok := record.ParseCalled("P", id)
	if !ok {
		return nil, identity.Party{}, fmt.Errorf("%w: found %q, wanted a party such as P3.2", hearsay.ErrUsage, id)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, identity.Party{}, err
	}
	p := x.Party(n)
	if p.Number == 0 {
		return nil, p, fmt.Errorf("%w: there is no party %s", hearsay.ErrNotFound, id)
	}
	return x, p, nil
}

func (a *api) said(ctx context.Context, in *saidBy) (*answered[acrossList[answer.FoundJSON]], error) {
	x, p, err := a.oneParty(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	all, behalf := x.Of(p.Number)
	if in.Behalf {
		all = behalf
	}
	page, next, err := cut(in.Paging, "S", all)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[acrossList[answer.FoundJSON]]{}
	out.Body.Items, out.Body.Next, out.Body.AsOf = x.Cited(page), next, asOfRecord(x)
	return out, problem(x.Err())
}

func (a *api) claims(ctx context.Context, in *listClaims) (*answered[acrossList[answer.ClaimDoc]], error) {
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	page, next, err := cut(in.Paging, "c", x.FindClaims(in.Q, in.All))
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[acrossList[answer.ClaimDoc]]{}
	out.Body.Items, out.Body.Next, out.Body.AsOf = items(page, func(c record.Claim) answer.ClaimDoc { return x.ClaimDocOf(c, []entry.Ref{c.TitleOf}) }), next, asOfRecord(x)
	return out, problem(x.Err())
}

func (a *api) claim(ctx context.Context, in *OneClaim) (*answered[claimPage], error) {
	x, c, err := a.oneClaim(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	return &answered[claimPage]{claimPage{ClaimDoc: x.ClaimDocOf(c, c.Statements), AsOf: asOfRecord(x)}}, problem(x.Err())
}

// oneClaim finds a claim by its id.
func (a *api) oneClaim(ctx context.Context, id string) (*workbench.Across, record.Claim, error) {
	n, ok := record.ParseCalled("c", id)
	if !ok {
		return nil, record.Claim{}, fmt.Errorf("%w: found %q, wanted a claim such as c3.4", hearsay.ErrUsage, id)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, record.Claim{}, err
	}
	i := slices.IndexFunc(x.Claims, func(c record.Claim) bool { return c.Number == n })
	if i < 0 {
		return nil, record.Claim{}, fmt.Errorf("%w: there is no claim %s", hearsay.ErrNotFound, id)
	}
	return x, x.Claims[i], nil
}

func (a *api) origins(ctx context.Context, in *leftWithout) (*answered[claimPage], error) {
	x, c, err := a.oneClaim(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	out := claimPage{AsOf: asOfRecord(x)}
	if in.Without != "" {
		p, err := x.One(in.Without)
		if err != nil {
			return nil, problem(err)
		}
		id := record.Called("P", p.Number)
		c.Origins, out.Without = x.Without(c, p.Number), &id
	}
	out.ClaimDoc = x.ClaimDocOf(c, c.Statements)
	return &answered[claimPage]{out}, problem(x.Err())
}
