package service_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	across "github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// pages are reports of one story: r1/s1 r2/s2 r3/s1 tell of the audit, r1/s2 and r3/s2 of ropes.
func pages() []storetest.Page {
	const audit, ropes = "the harbour audit of the ferry terminal was hidden for six weeks", "old ropes on the northern quay were worn through before winter"
	page := func(n int, lines ...string) storetest.Page {
		return storetest.Page{Place: fmt.Sprintf("/%d.txt", n), Outlet: fmt.Sprintf("Paper %d", n), Published: fmt.Sprintf("2031-03-0%d", n), Text: strings.Join(lines, "\n") + "\n"}
	}
	return []storetest.Page{
		page(1, "two officials alleges: "+audit+".", "Mara Brown finds: "+ropes+"."),
		page(2, "Mara Brown says: the pilot sleeps at home.", "Tomas Orr says: "+audit+"."),
		page(3, "a clerk alleges: "+audit+".", "M. Brown finds: "+ropes+"."),
	}
}

func ruled(t *testing.T) *sqlite.Store {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "hearsay.db"), sqlite.Options{Mode: sqlite.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	addPages(t, st, pages()...)
	return st
}

func addPages(t *testing.T, st *sqlite.Store, list ...storetest.Page) {
	t.Helper()
	for _, p := range list {
		if _, err := st.Add(t.Context(), storetest.At(), store.Batch{Additions: []store.Addition{p.Addition(t)}}); err != nil {
			t.Fatal(err)
		}
	}
}

func built(t *testing.T, st *sqlite.Store) across.Record {
	t.Helper()
	rec, err := service.BuildRecord(t.Context(), st, across.NewBuilder())
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// rule decides "merge P1.1 P1.2".
func rule(t *testing.T, st *sqlite.Store, command string) (store.Review, error) {
	t.Helper()
	f := strings.Fields(command)
	catchUp(t, st)
	return service.Rule(t.Context(), st, storetest.At(), review.Asked{Verb: review.Verb(f[0]), By: "Ada Quill", Note: "see the register"}, f[1:])
}

// said tells the parties of several reports, the claims, and origins.
func said(rec across.Record) string {
	var out []string
	for _, p := range rec.Parties {
		if len(p.Members) > 1 {
			out = append(out, fmt.Sprintf("%s%v", across.Called("P", p.Number), p.Members))
		}
	}
	for _, c := range rec.Claims {
		out = append(out, fmt.Sprintf("%s%v %d-%d", across.Called("c", c.Number), c.Statements, c.Origins.Min, c.Origins.Max))
	}
	return strings.Join(out, "; ")
}

// What is decided across reports does what it says, for every way to name what it is on; it is still so with reports added before and behind, and
// with a newer reading; and it can be undone.
func TestRule(t *testing.T) {
	const before = "c1.1[r1/s1 r2/s2 r3/s1] 2-3; c1.2[r1/s2 r3/s2] 1-2"
	for _, c := range []struct{ command, want string }{
		{"merge r1/p2 r3/p2", "P1.2[r1/p2 r3/p2]; c1.1[r1/s1 r2/s2 r3/s1] 2-3; c1.2[r1/s2 r3/s2] 1-1"},
		{"merge P1.2 P2.1", "P1.2[r1/p2 r2/p1]; " + before},
		{"merge P1.2 P2.1 P3.2", "P1.2[r1/p2 r2/p1 r3/p2]; c1.1[r1/s1 r2/s2 r3/s1] 2-3; c1.2[r1/s2 r3/s2] 1-1"},
		{"split P1.2 P2.1", before},
		{"merge c1.1 c1.2", "c1.1[r1/s1 r1/s2 r2/s2 r3/s1 r3/s2] 2-3"},
		{"merge r2/s2 r3/s2", "c1.1[r1/s1 r1/s2 r2/s2 r3/s1 r3/s2] 2-3"},
		{"split c1.1 c1.2", before},
		{"move r1/s2 r3/s2 c1.1", "c1.1[r1/s1 r1/s2 r2/s2 r3/s1 r3/s2] 2-3"},
		{"fold c1.1/o1 r3/s1", "c1.1[r1/s1 r2/s2 r3/s1] 1-2; c1.2[r1/s2 r3/s2] 1-2"},
		{"fold r1/s2 r3/s2", "c1.1[r1/s1 r2/s2 r3/s1] 2-3; c1.2[r1/s2 r3/s2] 1-1"},
	} {
		t.Run(c.command, func(t *testing.T) {
			st := ruled(t)
			if got := said(built(t, st)); got != before {
				t.Fatalf("before: %s", got)
			}
			kept, err := rule(t, st, c.command)
			if err != nil {
				t.Fatal(err)
			}
			check := func(what, want, state string) {
				t.Helper()
				rec := built(t, st)
				if got := said(rec); got != want {
					t.Errorf("%s: %s, wanted %s", what, got, want)
				}
				r, err := service.Rulings(t.Context(), st)
				if err != nil {
					t.Fatal(err)
				}
				list := r.Settle(rec.Became)
				if state == "" && len(list) != 0 || state != "" && (len(list) != 1 || string(list[0].State) != state) {
					t.Errorf("%s: %+v, wanted it to be %s", what, list, state)
				}
			}
			check("decided", c.want, "applies")
			addPages(t, st, storetest.Page{Place: "/0.txt", Published: "2031-01-01", Text: "Ida Holm says: rain.\n"}, storetest.Page{Place: "/9.txt", Published: "2031-09-09", Text: "Ida Holm says: snow.\n"})
			again := pages()[0]
			again.Engine = "2"
			if err := st.AddReadings(t.Context(), storetest.At(), []store.NewReading{{Report: 1, Taken: again.Taken(t)}}); err != nil {
				t.Fatal(err)
			}
			rec := built(t, st)
			if got := said(rec); got != c.want {
				t.Errorf("with more reports: %s, wanted %s", got, c.want)
			}
			if _, err := service.Decide(t.Context(), st, storetest.At(), kept.Report, review.Asked{Verb: review.Undo, Undoes: kept.ID, By: "Ada Quill"}); err != nil {
				t.Fatal(err)
			}
			if got := said(built(t, st)); got != before {
				t.Errorf("undone: %s", got)
			}
			storetest.Verified(t, st)
		})
	}
}

// What takes out of a class what is in it.
func TestRuleOut(t *testing.T) {
	st := ruled(t)
	for _, command := range []string{"merge P1.2 P2.1 P3.2", "split P1.2 r2/p1", "split c1.1 r2/s2", "unfold r1/s2 r3/s2"} {
		if _, err := rule(t, st, command); err != nil {
			t.Fatalf("%s: %v", command, err)
		}
	}
	rec := built(t, st)
	if got, want := said(rec), "P1.2[r1/p2 r3/p2]; c1.1[r1/s1 r3/s1] 2-2; c1.2[r1/s2 r3/s2] 1-2; c2.2[r2/s2] 1-1"; got != want {
		t.Errorf("%s, wanted %s", got, want)
	}
	if rec.Became["d1"] != entry.Replaced || rec.Became["d2"] != entry.Holds {
		t.Errorf("%v", rec.Became)
	}
	if _, err := st.Forget(t.Context(), storetest.At(), 3, "x"); err != nil {
		t.Fatal(err)
	}
	if r, err := service.Rulings(t.Context(), st); err != nil || len(r.Parties) != 1 {
		t.Errorf("after forgetting: %+v, %v", r, err)
	}
	storetest.Verified(t, st)
}

// Decisions across reports are listed with what became of them, among the others and by state.
func TestReviews(t *testing.T) {
	st := ruled(t)
	for _, command := range []string{"merge r1/s1 r1/s2", "merge P1.2 P2.1", "split P1.2 r2/p1"} {
		if _, err := rule(t, st, command); err != nil {
			t.Fatal(err)
		}
	}
	decide := func(report store.ReportID, a review.Asked) {
		t.Helper()
		a.By = "Ada Quill"
		if _, err := service.Decide(t.Context(), st, storetest.At(), report, a); err != nil {
			t.Fatal(err)
		}
	}
	decide(1, review.Asked{Verb: review.Note, Number: 1, Note: "asked"})
	decide(1, review.Asked{Verb: review.Reject, Number: 2}) // d1 is on it
	rec := built(t, st)
	for _, c := range []struct {
		q    store.ReviewQuery
		want string
	}{
		{store.ReviewQuery{}, "d1 orphan; d2 replaced; d3 applies; d4 applies; d5 applies"},
		{store.ReviewQuery{Latest: true, Limit: 2, After: 4}, "d3 applies; d2 replaced"},
		{store.ReviewQuery{State: store.Orphan}, "d1 orphan"},
		{store.ReviewQuery{State: store.Replaced}, "d2 replaced"},
		{store.ReviewQuery{State: store.Applies, Latest: true}, "d5 applies; d4 applies; d3 applies"},
		{store.ReviewQuery{State: store.Applies, After: 3}, "d4 applies; d5 applies"},
		{store.ReviewQuery{State: store.Applies, Limit: 1}, "d3 applies"},
		{store.ReviewQuery{ID: 2}, "d2 replaced"},
		{store.ReviewQuery{Report: 2, State: store.Orphan}, ""},
	} {
		list, err := service.Reviews(t.Context(), st, c.q, rec.Became)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range list {
			got = append(got, fmt.Sprintf("%s %s", r.ID, r.State))
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%+v: %s, wanted %s", c.q, got, c.want)
		}
	}
}

// What is doubtful takes no position on a claim until somebody has confirmed it.
func TestConfirmDoubtful(t *testing.T) {
	st, list := ruled(t), pages()
	doubtful := list[2]
	doubtful.Place, doubtful.Outlet, doubtful.Published, doubtful.Doubtful = "/4.txt", "Paper 4", "2031-03-04", 1
	doubtful.Text = "Ada Sorrel denies: the harbour audit of the ferry terminal was hidden for six weeks.\n"
	addPages(t, st, doubtful)
	denials := func() []string {
		var out []string
		for _, c := range built(t, st).Claims {
			for _, p := range c.Positions {
				if p.Position == string(hearsay.Denies) {
					out = append(out, p.Statement.String())
				}
			}
		}
		return out
	}
	if got := denials(); got != nil {
		t.Errorf("%v deny it before anybody has looked", got)
	}
	if _, err := service.Decide(t.Context(), st, storetest.At(), 4, review.Asked{Verb: review.Confirm, Number: 1, By: "Ada Quill"}); err != nil {
		t.Fatal(err)
	}
	if got, want := denials(), []string{"r4/s1"}; !slices.Equal(got, want) {
		t.Errorf("%v deny it once it is confirmed, want %v", got, want)
	}
}

// A decision whose statement is rejected, or whose party is read no more, does nothing and waits to be looked at.
func TestRuleOrphan(t *testing.T) {
	st := ruled(t)
	for _, command := range []string{"merge r1/s2 r2/s2", "merge P1.2 P2.1"} {
		if _, err := rule(t, st, command); err != nil {
			t.Fatal(err)
		}
	}
	again := pages()[0]
	again.Engine, again.Text = "2", "two officials alleges: the harbour audit of the ferry terminal was hidden for six weeks.\nMora Quist demands: old ropes on the northern quay were worn through before winter.\n"
	taken := again.Taken(t)
	if err := st.AddReadings(t.Context(), storetest.At(), []store.NewReading{{Report: 1, Taken: taken}}); err != nil {
		t.Fatal(err)
	}
	s, err := service.Status(t.Context(), st)
	if err != nil || s.Orphans != 2 {
		t.Errorf("%d orphans, wanted both: %v", s.Orphans, err)
	}
}

// No decision, in whatever way it is given, joins a source without a name to anybody; those that would are refused and say why.
func TestRuleNameless(t *testing.T) {
	st := ruled(t)
	rec := built(t, st)
	var ids []string
	for _, p := range rec.Parties {
		ids = append(ids, across.Called("P", p.Number), p.Members[0].String())
	}
	named := func(id string) bool {
		return slices.ContainsFunc(rec.Parties, func(p identity.Party) bool {
			return p.Named && (id == across.Called("P", p.Number) || id == p.Members[0].String())
		})
	}
	refused := 0
	for _, a := range ids {
		for _, b := range ids {
			if named(a) && named(b) || a == b {
				continue
			}
			refused++
			if _, err := rule(t, st, "merge "+a+" "+b); !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), "nobody without a name is ever joined to anybody") && !strings.Contains(err.Error(), "are one already") {
				t.Errorf("merge %s %s: %v", a, b, err)
			}
		}
	}
	if refused < 30 {
		t.Errorf("only %d were tried", refused)
	}
	for _, command := range []string{"fold r1/s1 r2/s2", "fold r2/s2 r3/s1", "fold c1.1/o1 c1.1/o2 "} {
		if _, err := rule(t, st, command); !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), "would join a source without a name to somebody with a name, which nothing ever does") {
			t.Errorf("%s: %v", command, err)
		}
	}
	if _, err := rule(t, st, "fold r1/s1 r3/s1"); err != nil {
		t.Errorf("two without names: %v", err)
	}
	for _, p := range built(t, st).Parties {
		if !p.Named && len(p.Members) > 1 {
			t.Errorf("%+v", p)
		}
	}
}

// What cannot be decided is refused with what to do.
func TestRuleRefuses(t *testing.T) {
	st := ruled(t)
	for command, want := range map[string]string{
		"merge P1.2":             "found one id, wanted two or more",
		"merge P1.2 x":           `found "x", wanted a party (P3.2, r1/p3), a claim (c3.4)`,
		"merge P1.2 P9.9":        "there is no party P9.9: hearsay parties lists them",
		"merge P1.2 r1/p2":       "P1.2 and r1/p2 are one already: P1.2 Mara Brown",
		"merge P1.2 c1.1":        "found c1.1 among parties",
		"merge c1.1 P1.2":        "found P1.2, wanted a claim (c3.4) or a statement (r1/s3)",
		"merge c1.1 c9.9":        "there is no claim c9.9: hearsay claims lists them",
		"merge c1.1 r1/s1":       "are one claim already: c1.1",
		"split P1.2 P1.2":        "P1.2 stands there twice",
		"split r1/p2 P1.2":       "P1.2 cannot leave itself: give those of its members that are somebody else, such as r1/p2",
		"split r1/s1 c1.1":       "c1.1 cannot leave itself",
		"fold r1/s1 r1/s1":       "r1/s1 stands there twice",
		"split P1.2 r1/p2":       "nobody is left of P1.2 Mara Brown",
		"split c1.1 c1.1":        "c1.1 stands there twice",
		"move r1/s1 c1.1":        "r1/s1 is in c1.1 already",
		"move r1/s1 P1.1":        "found P1.1, wanted a claim (c3.4) or a statement (r1/s3)",
		"move P1.1 c1.1":         "found P1.1, wanted a statement such as r1/s3",
		"fold r1/s1 r1/s2":       "r1/s1 and r1/s2 are not about one claim",
		"fold c1.1/o1 c1.2/o1":   "c1.1/o1 and c1.2/o1 are origins of two claims",
		"fold c1.1/o1 c1.1/o9":   "c1.1 has no origin o9: hearsay origins c1.1 lists them",
		"fold c1.1 c1.2":         "found c1.1, wanted a statement (r1/s3) or an origin of a claim (c3.4/o2)",
		"unfold r1/s1 r3/s1":     "r1/s1 and r3/s1 have two origins already in c1.1",
		"fold r1/s1 r2/s2 r3/s1": "found 3 ids, wanted two",
		"split c1.1 r9/s1":       "r9 is not held",
		"split c1.1 r1/s9":       "r1 has no statement s9",
		"merge r1/p9 P1.2":       "there is no party r1/p9",
	} {
		_, err := rule(t, st, command)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, wanted %q", command, err, want)
		}
	}
}

// chair are four reports of two stories, all of which name the chairwoman: r1 and r2 tell of the audit, r3 and r4 of the ropes. Somebody else is in r5.
func chair() []storetest.Page {
	const audit, ropes = "the harbour audit of the ferry terminal was hidden for six weeks by the board", "old hemp lines along the northern quay had frayed well before the winter storms"
	page := func(n, day int, lines ...string) storetest.Page {
		return storetest.Page{Place: fmt.Sprintf("/%d.txt", n), Outlet: fmt.Sprintf("Paper %d", n), Published: fmt.Sprintf("2031-03-%02d", day), Text: strings.Join(lines, "\n") + "\n"}
	}
	return []storetest.Page{
		page(1, 1, "Sunniva Tarkwell alleges: "+audit+"."), page(2, 2, "Sunniva Tarkwell says: "+audit+"."),
		page(3, 11, "Sunniva Tarkwell finds: "+ropes+"."), page(4, 12, "Sunniva Tarkwell says: "+ropes+"."),
		page(5, 25, "Ebba Rennick says: the lighthouse lamp was lit at noon again."),
	}
}

// What is decided on parties holds across stories: of a party all come along, whatever stories they are of; who leaves it leaves alone, though others of the
// same story stay; and when it is taken back, or what it is on is forgotten, all is as it was.
func TestRuleAcrossStories(t *testing.T) {
	const before = "P1.1[r1/p1 r2/p1 r3/p1 r4/p1]"
	parties := func(rec across.Record) string {
		var out []string
		for _, p := range rec.Parties {
			if len(p.Members) > 1 {
				out = append(out, fmt.Sprintf("%s%v", across.Called("P", p.Number), p.Members))
			}
		}
		return strings.Join(out, "; ")
	}
	for _, c := range []struct{ command, want, forgotten string }{
		{"merge P5.1 P1.1", "P1.1[r1/p1 r2/p1 r3/p1 r4/p1 r5/p1]", "P2.1[r2/p1 r3/p1 r4/p1]"},
		{"merge P1.1 r5/p1", "P1.1[r1/p1 r2/p1 r3/p1 r4/p1 r5/p1]", "P2.1[r2/p1 r3/p1 r4/p1]"},
		{"split P1.1 r4/p1", "P1.1[r1/p1 r2/p1 r3/p1]", "P2.1[r2/p1 r3/p1 r4/p1]"},
		{"split P1.1 r2/p1 r4/p1", "P1.1[r1/p1 r3/p1]; P2.1[r2/p1 r4/p1]", "P2.1[r2/p1 r3/p1 r4/p1]"},
		{"split r3/p1 r1/p1", "P2.1[r2/p1 r3/p1 r4/p1]", "P2.1[r2/p1 r3/p1 r4/p1]"},
	} {
		t.Run(c.command, func(t *testing.T) {
			st := record(t)
			addPages(t, st, chair()...)
			catchUp(t, st)
			if got := parties(sameAsWhole(t, st, "before")); got != before {
				t.Fatalf("before: %s", got)
			}
			kept, err := rule(t, st, c.command)
			if err != nil {
				t.Fatal(err)
			}
			catchUp(t, st)
			rec := sameAsWhole(t, st, "decided")
			if got := parties(rec); got != c.want || len(rec.Stories) != 3 || rec.Became[kept.ID.String()] != entry.Holds {
				t.Errorf("%s: %d stories, %v", got, len(rec.Stories), rec.Became)
			}
			if list := rec.Parties[0].Decided; len(list) != 1 {
				t.Errorf("decided on %+v: %+v", rec.Parties[0], list)
			}
			undo := review.Asked{Verb: review.Undo, Undoes: kept.ID, By: "Ada Quill"}
			if _, err := service.Decide(t.Context(), st, storetest.At(), kept.Report, undo); err != nil {
				t.Fatal(err)
			}
			catchUp(t, st)
			if got := parties(sameAsWhole(t, st, "undone")); got != before {
				t.Errorf("undone: %s", got)
			}
			again, err := rule(t, st, c.command)
			if err != nil {
				t.Fatal(err)
			}
			catchUp(t, st)
			if _, err := st.Forget(t.Context(), storetest.At(), 1, "a court said so"); err != nil {
				t.Fatal(err)
			}
			catchUp(t, st)
			if got := parties(sameAsWhole(t, st, "forgotten")); got != c.forgotten {
				t.Errorf("forgotten: %s, wanted %s", got, c.forgotten)
			}
			undo.Undoes = again.ID
			if _, err := service.Decide(t.Context(), st, storetest.At(), again.Report, undo); !errors.Is(err, hearsay.ErrNotFound) {
				t.Errorf("what was decided on a report that is forgotten goes with it: %v", err)
			}
			if s, err := st.State(t.Context()); err != nil || s.Behind() {
				t.Errorf("still behind: %+v, %v", s, err)
			}
		})
	}
}

// A name of several is taken for nobody outside of its own story, so that a decision would do nothing.
func TestRuleOfSeveral(t *testing.T) {
	st := record(t)
	addPages(t, st, append(chair(), storetest.Page{Place: "/6.txt", Published: "2031-06-01", Text: "Sunniva Tarkwell and Ebba Rennick says: the market opens in May.\n"})...)
	if _, err := rule(t, st, "merge P1.1 r6/p1"); !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), "“Sunniva Tarkwell and Ebba Rennick” reads as the names of several") {
		t.Error(err)
	}
}
