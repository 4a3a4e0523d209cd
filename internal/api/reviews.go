package api

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

type (
	listReviews struct {
		Report string `query:"report" maxLength:"24" doc:"Only on this report: r1."`
		State  string `query:"state" enum:"applies,replaced,undone,orphan" doc:"Only those of which this became."`
		Latest bool   `query:"latest" doc:"The latest first."`
		Paging
	}
	// OneReview names a decision in a path.
	OneReview struct {
		ID string `path:"id" maxLength:"24" doc:"A decision: d7."`
	}
	waiting struct {
		Q    string `query:"q" maxLength:"4096" doc:"Words, phrases and filters as hearsay search takes them."`
		Open bool   `query:"open" doc:"All statements that nobody decided on, the latest first, instead of the doubtful ones."`
		Paging
	}
	// waits is what waits for somebody to look.
	waits struct {
		Orphans    []decidedWords     `json:"orphans" doc:"Decisions whose statement the newest reading does not have."`
		Statements []answer.FoundJSON `json:"statements" doc:"Statements, the least sure first."`
		Next       *string            `json:"next"`
	}
	// decidedWords is a decision with the statement that it is on, as that is now.
	decidedWords struct {
		Decision answer.DecidedJSON `json:"decision"`
		Cited    *answer.FoundJSON  `json:"cited" doc:"The statement with its citation; null when the newest reading does not have it."`
	}
	decision struct {
		Body struct {
			On     []string `json:"on" minItems:"1" maxItems:"100" doc:"What is decided on: a statement, r1/s3; to add one, the report, r1; to merge, split, move, fold and unfold, what hearsay review takes: parties (P3.2, r1/p3), claims (c3.4), origins (c3.4/o2) and statements." example:"[\"r1/s3\"]"`
			Verb   string   `json:"verb" enum:"confirm,correct,reject,note,add,merge,split,move,fold,unfold"`
			Fields []string `json:"fields,omitempty" maxItems:"40" doc:"To confirm: the fields that are right; without, all. To correct and to add: FIELD=VALUE as hearsay review takes them." example:"[\"position=denies\"]"`
			By     string   `json:"by,omitempty" maxLength:"200" doc:"Who decides; otherwise whoever the server was started for."`
			Note   string   `json:"note,omitempty" maxLength:"10000"`
		}
	}
	undoing struct {
		OneReview
		Body struct {
			By   string `json:"by,omitempty" maxLength:"200"`
			Note string `json:"note,omitempty" maxLength:"10000"`
		}
	}
	decidedNow struct {
		Location string `header:"Location"`
		Body     decidedWords
	}
)

func (a *api) reviews() {
	huma.Register(a.huma, a.read("list-reviews", "/reviews", "List decisions", "In the order of deciding."), a.listReviews)
	huma.Register(a.huma, a.read("get-review", "/reviews/{id}", "A decision", "hearsay.decided/1, with the statement as it is now"), a.review)
	huma.Register(a.huma, a.read("review-queue", "/queue", "What waits for somebody to look", "Orphans, then what the engine is not sure of, the least sure first."), a.queue)
	decide := write("decide", "/reviews", "Decide", "On a statement, or across reports. Kept in the log beside what the engine read, and never overwritten.")
	decide.DefaultStatus = 201
	huma.Register(a.huma, decide, a.decide)
	undo := write("undo", "/reviews/{id}/undo", "Take a decision back", "What it replaced holds again. An undo is a decision itself, and can be undone.")
	undo.DefaultStatus = 201
	huma.Register(a.huma, undo, a.undo)
}

func (a *api) listReviews(ctx context.Context, in *listReviews) (*answered[List[decidedWords]], error) {
	after, err := in.at("d")
	if err != nil {
		return nil, problem(err)
	}
	q := store.ReviewQuery{State: store.ReviewState(in.State), Latest: in.Latest, After: store.ReviewID(after), Limit: in.Limit}
	if in.Report != "" {
		if q.Report, err = store.ParseReportID(in.Report); err != nil {
			return nil, problem(err)
		}
	}
	rows, err := a.bench.Reviews(ctx, q)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[List[decidedWords]]{}
	if out.Body.Items, err = a.decisions(ctx, rows); err != nil {
		return nil, problem(err)
	}
	if len(rows) == in.Limit {
		out.Body.Next = cursor("d", int64(rows[len(rows)-1].ID))
	}
	return out, nil
}

// decisions puts to decisions the statements that they are on.
func (a *api) decisions(ctx context.Context, rows []store.Review) ([]decidedWords, error) {
	out := []decidedWords{}
	of := map[store.ReportID][]store.Statement{}
	for _, r := range rows {
		d := decidedWords{Decision: answer.ReviewOf(r)}
		if _, known := of[r.Report]; !known && r.Statement != 0 {
			var err error
			if of[r.Report], err = a.bench.Store.Statements(ctx, r.Report); err != nil {
				return nil, err
			}
		}
		for _, s := range of[r.Report] {
			if s.Number == r.Statement {
				found := answer.FoundOf(s)
				d.Cited = &found
			}
		}
		out = append(out, d)
	}
	return out, nil
}

func (a *api) review(ctx context.Context, in *OneReview) (*answered[decidedWords], error) {
	id, err := store.ParseReviewID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	r, err := a.bench.Review(ctx, id)
	if err != nil {
		return nil, problem(err)
	}
	d, err := a.decisions(ctx, []store.Review{r})
	if err != nil {
		return nil, problem(err)
	}
	return &answered[decidedWords]{d[0]}, nil
}

func (a *api) queue(ctx context.Context, in *waiting) (*answered[waits], error) {
	q, err := query.Parse(in.Q)
	if err != nil {
		return nil, problem(err)
	}
	out := &answered[waits]{}
	out.Body.Orphans = []decidedWords{}
	if in.Q == "" && !in.Open && in.Cursor == "" {
		rows, err := a.bench.Reviews(ctx, store.ReviewQuery{State: store.Orphan, Limit: in.Limit})
		if err != nil {
			return nil, problem(err)
		}
		if out.Body.Orphans, err = a.decisions(ctx, rows); err != nil {
			return nil, problem(err)
		}
	}
	if in.Open {
		no := false
		q.Decided = &no
	} else {
		q.Doubtful, q.LeastSure = true, true // decided on, they leave the list: there are no pages
	}
	found, err := a.found(ctx, q, in.Paging, "q", false)
	if err != nil {
		return nil, err
	}
	out.Body.Statements, out.Body.Next = found.Body.Items, found.Body.Next
	return out, nil
}

func (a *api) decide(ctx context.Context, in *decision) (*decidedNow, error) {
	asked := review.Asked{Verb: review.Verb(in.Body.Verb), Typed: in.Body.Fields, By: in.Body.By, Note: in.Body.Note}
	if slices.Contains(review.AcrossVerbs(), asked.Verb) {
		r, err := a.bench.Rule(ctx, asked, in.Body.On)
		return a.decided(ctx, r, err)
	}
	report, number, err := on(in.Body.On, asked.Verb)
	if err != nil {
		return nil, problem(err)
	}
	asked.Number = number
	r, err := a.bench.Decide(ctx, report, asked)
	return a.decided(ctx, r, err)
}

// on reads what a decision on one report is on: a statement of it, or to add one the report.
func on(ids []string, v review.Verb) (store.ReportID, int, error) {
	head, tail, deep := strings.Cut(ids[0], "/")
	report, err := store.ParseReportID(head)
	n, bad := 0, error(nil)
	if deep {
		n, bad = numberOf("s", tail, "a statement")
	}
	if len(ids) > 1 || err != nil || bad != nil || deep == (v == review.Add) {
		wanted := "one statement such as r1/s3"
		if v == review.Add {
			wanted = "one report such as r1"
		}
		return 0, 0, fmt.Errorf("%w: found %q, wanted %s", hearsay.ErrUsage, strings.Join(ids, " "), wanted)
	}
	return report, n, nil
}

func (a *api) undo(ctx context.Context, in *undoing) (*decidedNow, error) {
	id, err := store.ParseReviewID(in.ID)
	if err != nil {
		return nil, problem(err)
	}
	r, err := a.bench.Undo(ctx, id, in.Body.By, in.Body.Note)
	return a.decided(ctx, r, err)
}

func (a *api) decided(ctx context.Context, r store.Review, err error) (*decidedNow, error) {
	if err != nil {
		return nil, problem(err)
	}
	d, err := a.decisions(ctx, []store.Review{r})
	if err != nil {
		return nil, problem(err)
	}
	if e, ok := a.bench.Effect(r.ID); ok && !e.Awaited {
		d[0].Decision = answer.MadeOf(r, &e.Effect)
	}
	return &decidedNow{prefix + "/reviews/" + r.ID.String(), d[0]}, nil
}
