package storetest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Decide keeps a decision of Ada Quill on a statement, or on another decision, as people do it who look at the record.
func Decide(t testing.TB, st store.Store, id store.ReportID, a review.Asked) store.ReviewID {
	t.Helper()
	a.By = "Ada Quill"
	n := mustBe(review.New(look(t, st, id), a))(t)
	return mustBe(st.Review(t.Context(), At(), []store.NewReview{n}))(t)[0]
}

// Rule keeps a decision of Ada Quill on parties (r1/p1), or on statements (r1/s1), of several reports. The first is the first side.
func Rule(t testing.TB, st store.Store, v review.Verb, of review.Subject, ids ...string) store.ReviewID {
	t.Helper()
	var places []review.Place
	for _, id := range ids {
		report, local, _ := strings.Cut(id, "/")
		places = append(places, review.Place{Seen: look(t, st, mustBe(store.ParseReportID(report))(t)), Local: local})
	}
	d := mustBe(review.Rule(review.Asked{Verb: v, By: "Ada Quill", Note: "see the register"}, of, places[:1], places[1:]))(t)
	n := mustBe(review.NewAcross(d))(t)
	return mustBe(st.Review(t.Context(), At(), []store.NewReview{n}))(t)[0]
}

func look(t testing.TB, st store.Store, id store.ReportID) review.Seen {
	t.Helper()
	reading, err := format.ParseReading(mustBe(st.Reading(t.Context(), id, 0))(t))
	if err != nil {
		t.Fatal(err)
	}
	return mustBe(review.Look(mustBe(st.Report(t.Context(), id))(t), reading, mustBe(st.Reviews(t.Context(), store.ReviewQuery{Report: id}))(t)))(t)
}

func mustBe[T any](v T, err error) func(t testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func correct(number int, typed ...string) review.Asked {
	return review.Asked{Verb: review.Correct, Number: number, Typed: typed}
}

// states lists reviews with what became of them.
func states(t *testing.T, st store.Store, q store.ReviewQuery) string {
	t.Helper()
	var out []string
	for _, r := range must(st.Reviews(t.Context(), q))(t) {
		out = append(out, fmt.Sprintf("%s %s/s%d %s", r.ID, r.Report, r.Statement, r.State))
	}
	return strings.Join(out, "; ")
}

// What people decide is found everywhere, and what they reject nowhere unless it is asked for.
func testReviews(t *testing.T, st store.Store) {
	add(t, st, ferry(), bridge())
	ctx := t.Context()
	id := Decide(t, st, 1, correct(2, "position=confirms", "said=2031-03-01", "speaker=Mara Lindqvist"))
	equal(t, "the first id", id, store.ReviewID(1))
	search := func(q store.Query) string { return ids(must(st.Search(ctx, q))(t)) }
	equal(t, "corrected position", search(store.Query{Position: "confirms"}), "r1/s2")
	equal(t, "old position", search(store.Query{Position: "denies"}), "r2/s1")
	equal(t, "corrected day", search(store.Query{Oldest: true, Limit: 1}), "r1/s2")
	equal(t, "corrected speaker", search(store.Query{Party: "lindqvist"}), "r2/s1 r1/s1 r1/s2")
	mara := must(st.Parties(ctx, "lindqvist", 0))(t)[0]
	equal(t, "her statements", mara.Statements, 3)
	equal(t, "by speaker and position", search(store.Query{Speaker: mara.ID, Position: "confirms"}), "r1/s2")
	s := must(st.Statements(ctx, 1))(t)[1]
	equal(t, "the mark", s.Decided, []store.Decided{{Review: 1, Verb: "correct", Fields: []string{"position", "said", "speaker"}, By: "Ada Quill", At: "2031-03-05T08:00:00Z"}})
	equal(t, "the reading", string(must(st.Reading(ctx, 1, 0))(t)), string(ferry().Taken(t).Line))

	Decide(t, st, 1, review.Asked{Verb: review.Reject, Number: 3, Note: "a slip"})
	yes, no := true, false
	for _, c := range []struct {
		q    store.Query
		want string
	}{
		{store.Query{Words: []string{"pilot"}}, ""},
		{store.Query{Words: []string{"pilot"}, Rejected: true}, "r1/s3"},
		{store.Query{Anonymous: &yes}, ""},
		{store.Query{Anonymous: &yes, Rejected: true}, "r1/s3"},
		{store.Query{Rejected: true}, "r1/s3"},
		{store.Query{Report: 1}, "r1/s1 r1/s2"},
		{store.Query{Kind: "direct"}, ""},
		{store.Query{Kind: "direct,mixed", Rejected: true}, "r1/s3"},
		{store.Query{Decided: &yes}, "r1/s2"},
		{store.Query{Decided: &no}, "r2/s2 r2/s1 r1/s1"},
		{store.Query{Decided: &no, Words: []string{"ferry"}}, "r2/s2 r1/s1"},
		{store.Query{Decided: &yes, Rejected: true}, "r1/s3"},
		{store.Query{Position: "confirms,says"}, "r1/s1 r1/s2"},
		{store.Query{Position: "confirms,says,says", Oldest: true, Current: true}, "r1/s2 r1/s1"},
	} {
		equal(t, fmt.Sprintf("%+v", c.q), search(c.q), c.want)
		equal(t, fmt.Sprintf("count %+v", c.q), must(st.Count(ctx, c.q, 100))(t), len(strings.Fields(c.want)))
	}
	equal(t, "all of the report", len(must(st.Statements(ctx, 1))(t)), 3)
	equal(t, "counted", must(st.Report(ctx, 1))(t).Statements, 2)
	status := must(st.Status(ctx))(t)
	equal(t, "status", []int{status.Statements, status.Anonymous, status.Reviews, status.Decided, status.Rejected, status.Orphans}, []int{4, 0, 2, 2, 1, 0})

	Decide(t, st, 1, review.Asked{Verb: review.Undo, Undoes: 2})
	equal(t, "found again", search(store.Query{Words: []string{"pilot"}}), "r1/s3")
	Decide(t, st, 1, correct(2, "position=denies"))
	equal(t, "states", states(t, st, store.ReviewQuery{}), "d1 r1/s2 applies; d2 r1/s3 undone; d3 r1/s3 applies; d4 r1/s2 applies")
	equal(t, "the latest two", states(t, st, store.ReviewQuery{Latest: true, Limit: 2, After: 4}), "d3 r1/s3 applies; d2 r1/s3 undone")
	equal(t, "of a report", states(t, st, store.ReviewQuery{Report: 2}), "")
	if _, err := st.Review(ctx, At(), []store.NewReview{{Report: 9, Body: []byte("{}")}}); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("a review of nothing: %v", err)
	}
	if _, err := st.Review(ctx, At(), []store.NewReview{{Report: 1, Body: []byte("{}")}}); !errors.Is(err, hearsay.ErrDamaged) {
		t.Errorf("a review that is none: %v", err)
	}
}

// What people decided holds for a newer reading, and becomes an orphan rather than come to rest on a look-alike.
func testReviewsOverRuns(t *testing.T, st store.Store) {
	p := ferry()
	p.Text += "Tomas Orr denies: that he took money.\n" // a look-alike
	add(t, st, p)
	Decide(t, st, 1, correct(2, "position=declines"))
	Decide(t, st, 1, review.Asked{Verb: review.Confirm, Number: 1})
	Decide(t, st, 1, correct(3, "content=the pilot"))
	p.Engine = "2" // it finds one more before the others, and reads another position of the first
	again := p.Taken(t)
	first := must(format.ParseReading(again.Line))(t)
	extra := first.Statements[0]
	extra.ID, extra.Cue, extra.Content = "s1", first.Statements[0].Content, first.Statements[0].Cue
	first.Statements[0].Position = hearsay.Demands
	for i := range first.Statements {
		first.Statements[i].ID = fmt.Sprintf("s%d", i+2)
	}
	first.Statements = append([]hearsay.Statement{extra}, first.Statements...)
	reread := func(r hearsay.Reading) {
		t.Helper()
		line := must(format.Reading(r))(t)
		if err := st.AddReadings(t.Context(), At(), []store.NewReading{{Report: 1, Taken: store.Take(r, line)}}); err != nil {
			t.Fatal(err)
		}
	}
	reread(first)
	equal(t, "states", states(t, st, store.ReviewQuery{}), "d1 r1/s3 applies; d2 r1/s2 applies; d3 r1/s4 applies")
	equal(t, "corrected", ids(must(st.Search(t.Context(), store.Query{Position: "declines"}))(t)), "r1/s3")
	equal(t, "the look-alike", ids(must(st.Search(t.Context(), store.Query{Position: "denies"}))(t)), "r1/s5")
	equal(t, "confirmed values stay", ids(must(st.Search(t.Context(), store.Query{Position: "demands"}))(t)), "")

	gone := first
	gone.Engine.Version = "3"
	gone.Statements = append(gone.Statements[:2:2], gone.Statements[4]) // the two that were corrected are not found any more
	reread(gone)
	equal(t, "orphans", states(t, st, store.ReviewQuery{State: store.Orphan}), "d1 r1/s0 orphan; d3 r1/s0 orphan")
	equal(t, "the look-alike is left alone", ids(must(st.Search(t.Context(), store.Query{Position: "denies"}))(t)), "r1/s5")
	equal(t, "counted", must(st.Status(t.Context()))(t).Orphans, 2)

	back := first
	back.Engine.Version = "4"
	back.Statements[3].Content = back.Statements[3].Content[:1:1]
	back.Statements[3].Content[0].End = back.Statements[3].Content[0].Start + len("“the pilot")
	reread(back)
	equal(t, "found again, one as it was corrected", states(t, st, store.ReviewQuery{}), "d1 r1/s3 applies; d2 r1/s2 applies; d3 r1/s4 applies")
}

// What is forgotten takes the words of reviews along; their numbers are not given again.
func testForgetReviews(t *testing.T, st store.Store) {
	page := ferry()
	page.Form, page.Place = "text/html", "/x.html"
	add(t, st, ferry(), bridge(), page)
	if _, err := st.Review(t.Context(), At(), []store.NewReview{{Report: 3, Body: []byte("{}")}}); !errors.Is(err, hearsay.ErrUsage) {
		t.Errorf("a review of a rendering: %v", err)
	}
	Decide(t, st, 1, correct(2, "position=declines"))
	Decide(t, st, 2, review.Asked{Verb: review.Note, Number: 1, Note: "asked the desk"})
	must(st.Forget(t.Context(), At(), 1, "x"))(t)
	equal(t, "left", states(t, st, store.ReviewQuery{}), "d2 r2/s1 applies")
	equal(t, "counted", must(st.Status(t.Context()))(t).Reviews, 1)
	if _, err := st.Review(t.Context(), At(), []store.NewReview{{Report: 1, Body: []byte("{}")}}); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("a review of what is forgotten: %v", err)
	}
	equal(t, "the heir has none", ids(must(st.Search(t.Context(), store.Query{Position: "declines"}))(t)), "")
	equal(t, "the next number", Decide(t, st, 3, review.Asked{Verb: review.Reject, Number: 1}), store.ReviewID(3))
	must(st.Forget(t.Context(), At(), 3, "x"))(t)
	equal(t, "the number after", Decide(t, st, 2, review.Asked{Verb: review.Reject, Number: 1}), store.ReviewID(4))
}

// Decisions across reports are kept with the first report, beside those on statements, are undone like them, and go when any report goes that
// they speak of.
func testReviewsAcross(t *testing.T, st store.Store) {
	third := bridge()
	third.Place, third.URL, third.Text = "/c.txt", "", "Mara Lindqvist says: the bridge is open again.\n"
	add(t, st, ferry(), bridge(), third)
	across := store.ReviewQuery{State: store.Across}
	Rule(t, st, review.Merge, review.OfParties, "r1/p1", "r2/p1")
	Decide(t, st, 1, correct(2, "position=declines"))
	Rule(t, st, review.Split, review.OfClaims, "r2/s1", "r3/s1", "r1/s1")
	Rule(t, st, review.Fold, review.OfOrigins, "r2/s1", "r3/s1")
	equal(t, "kept", states(t, st, store.ReviewQuery{}), "d1 r1/s0 across; d2 r1/s2 applies; d3 r2/s0 across; d4 r2/s0 across")
	equal(t, "orphans", states(t, st, store.ReviewQuery{State: store.Orphan}), "")
	equal(t, "the statements", ids(must(st.Search(t.Context(), store.Query{Position: "declines"}))(t)), "r1/s2")
	Decide(t, st, 2, review.Asked{Verb: review.Undo, Undoes: 4})
	equal(t, "undone", states(t, st, across), "d1 r1/s0 across; d3 r2/s0 across")
	Decide(t, st, 2, review.Asked{Verb: review.Undo, Undoes: 5})
	equal(t, "undone no more", states(t, st, across), "d1 r1/s0 across; d3 r2/s0 across; d4 r2/s0 across")

	again := bridge()
	again.Engine = "2"
	if err := st.AddReadings(t.Context(), At(), []store.NewReading{{Report: 2, Taken: again.Taken(t)}}); err != nil {
		t.Fatal(err)
	}
	equal(t, "over runs", states(t, st, across), "d1 r1/s0 across; d3 r2/s0 across; d4 r2/s0 across")
	before := len(must(st.Statements(t.Context(), 2))(t))
	must(st.Forget(t.Context(), At(), 3, "x"))(t)
	equal(t, "what speaks of it is gone", states(t, st, across), "d1 r1/s0 across")
	equal(t, "its report is not", len(must(st.Statements(t.Context(), 2))(t)), before)
	must(st.Forget(t.Context(), At(), 1, "x"))(t)
	equal(t, "all are gone", states(t, st, across), "")
	equal(t, "the next number", Decide(t, st, 2, review.Asked{Verb: review.Reject, Number: 1}), store.ReviewID(7))
}

// The least sure come first, and what somebody decided on is doubtful no more.
func testDoubtful(t *testing.T, st store.Store) {
	var list []store.Addition
	for i, sure := range []int{90, 30, 45, 10, 49} {
		a := Page{Place: fmt.Sprint(i), Text: "Mara Lindqvist says: ferry.\n"}.Addition(t)
		a.Raw = append(a.Raw, byte('a'+i))
		a.Taken.Statements[0].Confidence.Span = sure
		list = append(list, a)
	}
	list[2].Taken.Statements[0].Confidence.Speaker = 5
	must(st.Add(t.Context(), At(), store.Batch{Additions: list}))(t)
	search := func(q store.Query) string { return ids(must(st.Search(t.Context(), q))(t)) }
	equal(t, "the least sure first", search(store.Query{Doubtful: true, LeastSure: true}), "r3/s1 r4/s1 r2/s1 r5/s1")
	equal(t, "the latest first", search(store.Query{Doubtful: true}), "r5/s1 r4/s1 r3/s1 r2/s1")
	equal(t, "the earliest first", search(store.Query{Doubtful: true, Oldest: true}), "r2/s1 r3/s1 r4/s1 r5/s1")
	page := must(st.Search(t.Context(), store.Query{Doubtful: true, Limit: 2}))(t)
	equal(t, "the next page", search(store.Query{Doubtful: true, Before: page[1].Cursor}), "r3/s1 r2/s1")
	equal(t, "with a word", search(store.Query{Doubtful: true, Words: []string{"ferry"}, Limit: 2}), "r5/s1 r4/s1")
	equal(t, "counted", must(st.Count(t.Context(), store.Query{Doubtful: true}, 10))(t), 4)
}
