package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/store"
)

const queryDoc = `Words, phrases and filters as hearsay search takes them; all must hold: harbour "closed for good" party:"Mara Orr" position:denies after:2031-02`

// Asked is what selects statements.
type Asked struct {
	Q       string `query:"q" maxLength:"4096" doc:"Words, phrases and filters as hearsay search takes them; all must hold."`
	Current bool   `query:"current" doc:"Leave out versions that a later one superseded."`
	Paging
}

type searching struct {
	Asked
	Order string `query:"order" enum:"latest,oldest,best" default:"latest" doc:"The latest day first, the earliest first, or the best matches of the words first, which is one page only."`
	Count bool   `query:"count" doc:"Count what is found, up to 1000."`
}

// foundList is a page of statements.
type foundList struct {
	List[answer.FoundJSON]
	Total *int `json:"total" doc:"How many there are in all, at most 1000; null when nobody asked."`
}

// mostCounted is how far what is found is counted.
const mostCounted = 1000

func (a *api) statements() {
	huma.Register(a.huma, a.read("search", "/search", "Find statements", queryDoc), func(ctx context.Context, in *searching) (*answered[foundList], error) {
		q, err := in.query()
		if err != nil {
			return nil, problem(err)
		}
		q.Best, q.Oldest = in.Order == "best", in.Order == "oldest"
		return a.found(ctx, q, in.Paging, "s"+in.Order, in.Count)
	})
	huma.Register(a.huma, a.read("timeline", "/timeline", "Statements day by day", "The earliest first; what has no day is left out."),
		func(ctx context.Context, in *Asked) (*answered[foundList], error) {
			q, err := in.query()
			if err != nil {
				return nil, problem(err)
			}
			if q.Oldest = true; q.From == "" {
				q.From = query.FirstDay
			}
			return a.found(ctx, q, in.Paging, "t", false)
		})
	huma.Register(a.huma, a.read("anonymous", "/anonymous", "Sources without a name", "The register: how each is described, and why it has no name. Nothing is said of who they are."),
		func(ctx context.Context, in *Asked) (*answered[foundList], error) {
			q, err := in.query()
			if err != nil {
				return nil, problem(err)
			}
			yes := true
			q.Anonymous = &yes
			return a.found(ctx, q, in.Paging, "a", false)
		})
}

func (in Asked) query() (store.Query, error) {
	q, err := query.Parse(in.Q)
	q.Current = in.Current
	return q, err
}

// found answers with a page of what a query finds.
func (a *api) found(ctx context.Context, q store.Query, p Paging, kind string, count bool) (*answered[foundList], error) {
	before, err := p.at(kind)
	if err != nil {
		return nil, problem(err)
	}
	q.Before, q.Limit = store.Cursor(before), p.Limit
	rows, err := a.bench.Store.Search(ctx, q)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[foundList]{}
	out.Body.Items = items(rows, answer.FoundOf)
	if len(rows) == p.Limit && !q.Ranked() && !q.LeastSure {
		out.Body.Next = cursor(kind, int64(rows[len(rows)-1].Cursor))
	}
	if count {
		q.Before = 0
		n, err := a.bench.Store.Count(ctx, q, mostCounted)
		if err != nil {
			return nil, problem(err)
		}
		out.Body.Total = &n
	}
	return out, nil
}
