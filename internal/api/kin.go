package api

import (
	"context"
	"fmt"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/store"
)

type (
	oneFamily struct {
		ID string `path:"id" maxLength:"24" doc:"A family, f1, or a report of one, r1."`
	}
	listRevisions struct {
		Article string `query:"article" maxLength:"24" doc:"Only of this article: a1."`
		Paging
	}
)

func (a *api) kin() {
	huma.Register(a.huma, a.read("list-families", "/families", "List families", "Reports that share text: copies, cut copies and rewrites, each with its original."), a.families)
	huma.Register(a.huma, a.read("get-family", "/families/{id}", "A family", "With what each copy cut, changed and added."), a.family)
	huma.Register(a.huma, a.read("list-revisions", "/revisions", "List revisions", "What changed between versions of articles."), a.revisions)
}

func (a *api) families(ctx context.Context, in *Paging) (*answered[acrossList[answer.FamilyDoc]], error) {
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	from, err := in.from("f")
	if err != nil {
		return nil, problem(err)
	}
	list, _, err := x.FamiliesOf(ctx, store.FamilyQuery{Skip: int(from), Limit: in.Limit + 1})
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[acrossList[answer.FamilyDoc]]{}
	list, out.Body.Next = pageOf(*in, "f", from, list)
	out.Body.Items, out.Body.AsOf = []answer.FamilyDoc{}, asOfRecord(x)
	shown, err := a.bench.Families(ctx, list)
	for _, f := range shown {
		out.Body.Items = append(out.Body.Items, answer.FamilyOf(f))
	}
	return out, problem(err)
}

func (a *api) family(ctx context.Context, in *oneFamily) (*answered[answer.FamilyDoc], error) {
	f, err := a.findFamily(ctx, in.ID)
	if err != nil {
		return nil, problem(err)
	}
	shown, err := a.bench.Family(ctx, f)
	return &answered[answer.FamilyDoc]{answer.FamilyOf(shown)}, problem(err)
}

// findFamily finds a family by its id or by that of a report in it.
func (a *api) findFamily(ctx context.Context, id string) (record.Family, error) {
	number, err := numberOf("f", id, "a family")
	report, bad := store.ParseReportID(id)
	if err != nil && bad != nil {
		return record.Family{}, fmt.Errorf("%w: found %q, wanted a family, f1, or a report of one, r1", hearsay.ErrUsage, id)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return record.Family{}, err
	}
	list, _, err := x.FamiliesOf(ctx, store.FamilyQuery{ID: int64(number), Report: report})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("%w: there is no family %s, or the report shares text with no other", hearsay.ErrNotFound, id)
	}
	if err != nil {
		return record.Family{}, err
	}
	return list[0], nil
}

func (a *api) revisions(ctx context.Context, in *listRevisions) (*answered[List[answer.RevisionDoc]], error) {
	article, err := articleOf(in.Article)
	if err != nil {
		return nil, problem(err)
	}
	x, err := a.bench.Across(ctx)
	if err != nil {
		return nil, problem(err)
	}
	from, err := in.from("v")
	if err != nil {
		return nil, problem(err)
	}
	list, _, err := x.RevisionsOf(ctx, store.RevisionQuery{Article: article, Skip: int(from), Limit: in.Limit + 1})
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[List[answer.RevisionDoc]]{}
	list, out.Body.Next = pageOf(in.Paging, "v", from, list)
	out.Body.Items = []answer.RevisionDoc{}
	for _, r := range list {
		shown, err := a.bench.Revision(ctx, store.ReportID(r.From), store.ReportID(r.To))
		if err != nil {
			return nil, problem(err)
		}
		out.Body.Items = append(out.Body.Items, answer.RevisionDocOf(shown))
	}
	return out, nil
}
