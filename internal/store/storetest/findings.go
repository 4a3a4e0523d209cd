package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// version returns the version of what shows across reports that is kept.
func version(t *testing.T, st store.Store) int64 { return must(st.State(t.Context()))(t).Version }

func touchedIDs(t *testing.T, st store.Store, stage store.Stage) string {
	t.Helper()
	var out []string
	for _, x := range must(st.Touched(t.Context(), stage, 0))(t) {
		out = append(out, x.Report.String())
	}
	return strings.Join(out, " ")
}

// digestAll keeps a digest of every report that must be digested, each linked to the one before.
func digestAll(t *testing.T, st store.Store) {
	t.Helper()
	var list []store.Digested
	for _, x := range must(st.Touched(t.Context(), store.Undigested, 0))(t) {
		d := store.Digested{Touch: x, Digest: &store.Digest{Report: x.Report, Article: int64(x.Report), Day: 100 * int(x.Report), Brief: []byte("brief"), Whole: []byte("whole")}}
		if x.Report > 1 {
			d.Links = []store.Link{{A: x.Report, B: x.Report - 1, Kin: true, Strength: 200}}
		}
		list = append(list, d)
	}
	if err := st.KeepDigests(t.Context(), version(t, st), list); err != nil {
		t.Fatal(err)
	}
}

// party of a story, with a statement of a report.
func storyName(id int64, story int64, bucket store.BucketID, name string, tells ...store.Tells) store.KeptName {
	return store.KeptName{ID: id, Story: story, Bucket: bucket, Body: []byte(`"` + name + `"`), Tells: tells,
		Shown: store.KeptParty{ID: id, Name: name, Type: "person", Named: bucket != 0, Aliases: []string{"also " + name}, Reports: 1, Statements: len(tells)}}
}

// aStory is of two reports with a claim and two parties, one with a name.
func aStory() store.KeptStory {
	return store.KeptStory{
		ID: 1, Key: "r1r2", Body: []byte("{}"), Reports: []store.ReportID{1, 2},
		Names: []store.KeptName{
			storyName(11, 1, 7, "Mara Lindqvist", store.Tells{Report: 1, Number: 1, Position: "says"}, store.Tells{Report: 2, Number: 1, Position: "denies", Behalf: true}),
			storyName(12, 1, 0, "two officials", store.Tells{Report: 1, Number: 3, Position: "alleges"}),
		},
		Claims: []store.KeptClaim{
			{ID: 21, Story: 1, Weight: 5, Several: true, Last: "2031-03-04", Words: "the quay is sound", Body: []byte("one"), Takes: []store.Takes{{Name: 11, Changes: true}, {Name: 12}},
				Of: []store.Tells{{Report: 1, Number: 1}, {Report: 2, Number: 1}}},
			{ID: 22, Story: 1, Weight: 9, Last: "2031-03-05", Words: "the ferry runs", Body: []byte("two")},
		},
		Offers: []store.KeptOffer{{What: "parties", A: 11, B: 12, Body: []byte("maybe")}, {What: "claims", A: 21, B: 22, Body: []byte("alike")}},
	}
}

func settleAll(t *testing.T, st store.Store, found store.Found) {
	t.Helper()
	found.Settled = must(st.Touched(t.Context(), store.Unsettled, 0))(t)
	if err := st.KeepStories(t.Context(), version(t, st), found); err != nil {
		t.Fatal(err)
	}
}

func claimIDs(list []store.KeptClaim, n int, err error) string {
	var out []string
	for _, c := range list {
		out = append(out, fmt.Sprintf("%d %s", c.ID, c.Body))
	}
	return fmt.Sprint(n, " ", strings.Join(out, ", "), " ", err)
}

func partyNames(list []store.KeptParty, n int, err error) string {
	var out []string
	for _, p := range list {
		out = append(out, fmt.Sprintf("%d %s %s %d %d", p.ID, p.Name, strings.Join(p.Aliases, "/"), p.Reports, p.Statements))
	}
	return fmt.Sprint(n, " ", strings.Join(out, ", "), " ", err)
}

// What is kept of what shows across reports is behind from the change on, and up to date when all is kept.
func testFindings(t *testing.T, st store.Store) {
	ctx := t.Context()
	add(t, st, ferry(), bridge())
	equal(t, "touched", touchedIDs(t, st, store.Undigested), "r1 r2")
	digestAll(t, st)
	equal(t, "digested", touchedIDs(t, st, store.Undigested)+"; "+touchedIDs(t, st, store.Unsettled), "; r1 r2")
	equal(t, "links", must(st.Linked(ctx, 1))(t), []store.Link{{A: 1, B: 2, Kin: true, Strength: 200}})
	equal(t, "versions", must(st.Versions(ctx, 2))(t), []store.ReportID{2})
	var days []int
	if err := st.Digests(ctx, []store.Days{{From: 150, To: 250}}, func(d store.Digest) error { days = append(days, d.Day); return nil }); err != nil {
		t.Fatal(err)
	}
	equal(t, "digests of some days", days, []int{200})
	equal(t, "the rest of a digest", string(must(st.Whole(ctx, 2))(t)), "whole")
	settleAll(t, st, store.Found{
		Stories: []store.KeptStory{aStory()}, Regrouped: []store.ReportID{1, 2}, Families: []store.KeptFamily{{ID: 1, Reports: []store.ReportID{1, 2}, Body: []byte("family")}},
		Offers: []store.KeptOffer{{What: "reports", A: 1, B: 2, Body: []byte("copies")}}, Articles: []int64{1}, Revisions: []store.KeptRevision{{Article: 1, From: 1, To: 2, Kinds: []string{"denial", "hedge", "denial"}, Body: []byte("revised")}},
	})
	equal(t, "touched names", must(st.TouchedNames(ctx, 10))(t), []store.BucketID{7})
	names := must(st.Names(ctx, store.NameQuery{Bucket: 7}))(t)
	if len(names) != 1 || names[0].Shown.Name != "Mara Lindqvist" || names[0].Party != 11 || string(names[0].Body) != `"Mara Lindqvist"` {
		t.Errorf("names: %+v", names)
	}
	party := names[0].Shown
	party.Name, party.Body = "Mara E. Lindqvist", []byte("joins")
	for _, ruled := range []string{"d1", ""} {
		if err := st.KeepNames(ctx, version(t, st), []store.Bucket{{ID: 7, Ruled: ruled, Parties: []store.KeptParty{party}, Same: map[int64]int64{11: 11}}}); err != nil {
			t.Fatal(err)
		}
		want := map[store.BucketID]string{}
		if ruled != "" {
			want[7] = ruled
		}
		equal(t, "by what was decided", must(st.Ruled(ctx))(t), want)
	}
	if s := must(st.State(ctx))(t); s.Behind() {
		t.Errorf("still behind: %+v", s)
	}
	askFindings(t, st)

	// Another reading touches its report only, and changes nothing that is asked until it is found anew.
	p := ferry()
	p.Engine = "2"
	if err := st.AddReadings(ctx, At(), []store.NewReading{{Report: 1, Taken: p.Taken(t)}}); err != nil {
		t.Fatal(err)
	}
	equal(t, "touched again", touchedIDs(t, st, store.Undigested), "r1")
	digestAll(t, st)
	equal(t, "nobody else, for its digest is the same", touchedIDs(t, st, store.Unsettled), "r1")
	story := aStory()
	story.Names[0] = storyName(11, 1, 7, "Mara Lindqvist", story.Names[0].Tells...)
	settleAll(t, st, store.Found{Stories: []store.KeptStory{story}})
	equal(t, "names that stayed are not touched", len(must(st.TouchedNames(ctx, 10))(t)), 0)
	askFindings(t, st)

	// Claims are found by the words that they have now, and go on being found by those that stayed.
	story.Claims = slices.Clone(story.Claims)
	story.Claims[1].Words = "the barge runs"
	settleAll(t, st, store.Found{Stories: []store.KeptStory{story}})
	for word, want := range map[string]string{"quay": "1 21 one <nil>", "barge": "1 22 two <nil>", "ferry": "0  <nil>"} {
		list, n, err := st.Claims(ctx, store.ClaimQuery{Words: []string{word}})
		equal(t, word, claimIDs(list, n, err), want)
	}
	settleAll(t, st, store.Found{Stories: []store.KeptStory{aStory()}})
	askFindings(t, st)

	if err := st.Renew(ctx, version(t, st), "others"); err != nil {
		t.Fatal(err)
	}
	equal(t, "touched by other rules", touchedIDs(t, st, store.Undigested)+" "+must(st.State(ctx))(t).Rules, "r1 r2 others")
}

func askFindings(t *testing.T, st store.Store) {
	t.Helper()
	ctx := t.Context()
	for _, c := range []struct {
		q    store.ClaimQuery
		want string
	}{
		{store.ClaimQuery{}, "2 22 two, 21 one <nil>"},
		{store.ClaimQuery{Limit: 1}, "2 22 two <nil>"},
		{store.ClaimQuery{Several: true}, "1 21 one <nil>"},
		{store.ClaimQuery{ID: 22}, "1 22 two <nil>"},
		{store.ClaimQuery{Story: 1, Several: true}, "1 21 one <nil>"},
		{store.ClaimQuery{Story: 2}, "0  <nil>"},
		{store.ClaimQuery{Words: []string{"quay"}}, "1 21 one <nil>"},
		{store.ClaimQuery{Words: []string{"the", "lindqvist"}}, "1 21 one <nil>"},
		{store.ClaimQuery{Words: []string{"quay", "ferry"}}, "0  <nil>"},
		{store.ClaimQuery{Changes: 11}, "1 21 one <nil>"},
		{store.ClaimQuery{Changes: 12}, "0  <nil>"},
		{store.ClaimQuery{Party: 12}, "1 21 one <nil>"},
		{store.ClaimQuery{Party: 12, Skip: 1}, "1  <nil>"},
		{store.ClaimQuery{IDs: []int64{22, 23}}, "1 22 two <nil>"},
		{store.ClaimQuery{After: new(int64)}, "2 21 one, 22 two <nil>"},
		{store.ClaimQuery{Found: &store.Query{Report: 2}}, "1 21 one <nil>"},
		{store.ClaimQuery{Found: &store.Query{Words: []string{"nobody says this"}}}, "0  <nil>"},
	} {
		equal(t, fmt.Sprintf("claims %+v", c.q), claimIDs(st.Claims(ctx, c.q)), c.want)
	}
	mara, officials := "11 Mara E. Lindqvist also Mara Lindqvist 1 2", "12 two officials also two officials 1 1"
	for _, c := range []struct {
		q    store.PartyQuery
		want string
	}{
		{store.PartyQuery{}, "1 " + mara + " <nil>"},
		{store.PartyQuery{All: true}, "2 " + mara + ", " + officials + " <nil>"},
		{store.PartyQuery{ID: 12}, "1 " + officials + " <nil>"},
		{store.PartyQuery{Words: []string{"LINDQVIST", "also"}}, "1 " + mara + " <nil>"},
		{store.PartyQuery{Words: []string{"officials"}}, "0  <nil>"},
		{store.PartyQuery{All: true, Limit: 1}, "2 " + mara + " <nil>"},
		{store.PartyQuery{All: true, Skip: 1, Limit: 1}, "2 " + officials + " <nil>"},
		{store.PartyQuery{IDs: []int64{12, 13}}, "1 " + officials + " <nil>"},
		{store.PartyQuery{After: new(int64)}, "2 " + mara + ", " + officials + " <nil>"},
	} {
		equal(t, fmt.Sprintf("parties %+v", c.q), partyNames(st.Known(ctx, c.q)), c.want)
	}
	for _, behalf := range []bool{false, true} {
		list, n, err := st.Told(ctx, store.ToldQuery{Party: 11, Side: map[bool]store.Side{false: store.Own, true: store.Behalf}[behalf]})
		if err != nil {
			t.Fatal(err)
		}
		equal(t, fmt.Sprintf("told, on behalf %v", behalf), fmt.Sprint(n, " ", ids(list)), map[bool]string{false: "1 r1/s1", true: "1 r2/s1"}[behalf])
	}
	for _, c := range []struct {
		q    store.ToldQuery
		want string
	}{
		{store.ToldQuery{Party: 11}, "2 r2/s1 r1/s1"},
		{store.ToldQuery{Party: 11, Limit: 1}, "2 r2/s1"},
		{store.ToldQuery{Party: 11, Position: "says"}, "1 r1/s1"},
		{store.ToldQuery{Party: 12, Side: store.Behalf}, "0 "},
	} {
		list, n, err := st.Told(ctx, c.q)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, fmt.Sprintf("told %+v", c.q), fmt.Sprint(n, " ", ids(list)), c.want)
		c.q.Brief = true
		brief, _, err := st.Told(ctx, c.q)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range list {
			list[i] = store.Statement{Report: x.Report, Number: x.Number, Day: x.Day, Said: x.Said, Position: x.Position, Cursor: x.Cursor, Speaker: store.Speaker{Name: x.Speaker.Name}}
		}
		equal(t, fmt.Sprintf("told %+v", c.q), fmt.Sprintf("%+v", brief), fmt.Sprintf("%+v", list))
	}
	for what, want := range map[string]string{"parties": "11 12 maybe", "claims": "21 22 alike", "reports": "1 2 copies"} {
		list, n, err := st.Offers(ctx, store.OfferQuery{What: what})
		if err != nil || n != 1 || len(list) != 1 || fmt.Sprintf("%d %d %s", list[0].A, list[0].B, list[0].Body) != want {
			t.Errorf("offers of %s: %+v", what, list)
		}
	}
	_, n, err := st.Offers(ctx, store.OfferQuery{Party: 12, Limit: 5})
	equal(t, "offers of one", fmt.Sprint(n, err), "1 <nil>")
	for _, q := range []store.FamilyQuery{{}, {Report: 2}, {ID: 1}, {Limit: 1}, {Reports: []store.ReportID{2, 1, 99}}} {
		list, n, err := st.Families(ctx, q)
		if err != nil || n != 1 || len(list) != 1 || string(list[0].Body) != "family" {
			t.Errorf("families %+v: %+v, %v", q, list, err)
		}
	}
	for _, q := range []store.RevisionQuery{{}, {Article: 1}, {Changed: true, Latest: true}, {Kind: "denial", Limit: 1}} {
		list, n, err := st.Revisions(ctx, q)
		if err != nil || n != 1 || len(list) != 1 || string(list[0].Body) != "revised" {
			t.Errorf("revisions %+v: %+v, %v", q, list, err)
		}
	}
	_, n, err = st.Revisions(ctx, store.RevisionQuery{Kind: "figure"})
	equal(t, "revisions of another kind", fmt.Sprint(n, err), "0 <nil>")
	equal(t, "kinds of revisions", must(st.RevisionKinds(ctx))(t), map[string]int{"denial": 1, "hedge": 1})
	equal(t, "claims of statements", must(st.About(ctx, store.AboutQuery{Report: 1}))(t), []store.About{{Report: 1, Number: 1, Claim: 21, Of: 2}})
	both := must(st.Search(ctx, store.Query{}))(t)
	var at []store.Cursor
	for _, x := range both {
		at = append(at, x.Cursor)
	}
	equal(t, "claims of all statements", len(must(st.About(ctx, store.AboutQuery{At: at}))(t)), 2)
	equal(t, "story", must(st.StoryOf(ctx, 1))(t).Reports, []store.ReportID{1, 2})
}

// Who did not see what others kept keeps nothing; and a report that is touched meanwhile stays touched.
func testFindingsAtOnce(t *testing.T, st store.Store) {
	ctx := t.Context()
	add(t, st, ferry(), bridge())
	seen := version(t, st)
	digestAll(t, st)
	if err := st.KeepStories(ctx, seen, store.Found{Stories: []store.KeptStory{aStory()}}); !errors.Is(err, hearsay.ErrLocked) {
		t.Errorf("who is late: %v", err)
	}
	if _, err := st.StoryOf(ctx, 1); !errors.Is(err, hearsay.ErrNotFound) {
		t.Errorf("something was kept: %v", err)
	}
	settled := must(st.Touched(ctx, store.Unsettled, 0))(t)
	p := ferry()
	p.Engine = "2"
	if err := st.AddReadings(ctx, At(), []store.NewReading{{Report: 1, Taken: p.Taken(t)}}); err != nil {
		t.Fatal(err)
	}
	if err := st.KeepStories(ctx, version(t, st), store.Found{Settled: settled, Stories: []store.KeptStory{aStory()}}); err != nil {
		t.Fatal(err)
	}
	equal(t, "touched meanwhile", touchedIDs(t, st, store.Undigested)+"; "+touchedIDs(t, st, store.Unsettled), "r1; ")
}

// A party whose name becomes another moves to another bucket, which may be looked at before the one it was in.
func testMovedNames(t *testing.T, st store.Store) {
	ctx := t.Context()
	add(t, st, ferry(), bridge())
	digestAll(t, st)
	settleAll(t, st, store.Found{Stories: []store.KeptStory{aStory()}, Regrouped: []store.ReportID{1}})
	names := must(st.Names(ctx, store.NameQuery{Story: 1}))(t)
	party := names[0].Shown
	if err := st.KeepNames(ctx, version(t, st), []store.Bucket{{ID: 7, Parties: []store.KeptParty{party}, Same: map[int64]int64{11: 11}}}); err != nil {
		t.Fatal(err)
	}
	p := ferry()
	p.Engine = "2"
	if err := st.AddReadings(ctx, At(), []store.NewReading{{Report: 1, Taken: p.Taken(t)}}); err != nil {
		t.Fatal(err)
	}
	digestAll(t, st)
	story := aStory()
	story.Names[0] = storyName(11, 1, 8, "Mara E. Lindqvist", story.Names[0].Tells...)
	settleAll(t, st, store.Found{Stories: []store.KeptStory{story}})
	equal(t, "touched names", must(st.TouchedNames(ctx, 10))(t), []store.BucketID{7, 8})
	moved := party
	moved.Name = "Mara E. Lindqvist"
	for _, b := range []store.Bucket{{ID: 8, Parties: []store.KeptParty{moved}, Same: map[int64]int64{11: 11}}, {ID: 7}} {
		if err := st.KeepNames(ctx, version(t, st), []store.Bucket{b}); err != nil {
			t.Fatalf("bucket %d: %v", b.ID, err)
		}
	}
	list, _, err := st.Known(ctx, store.PartyQuery{})
	if err != nil || len(list) != 1 || list[0].Name != "Mara E. Lindqvist" {
		t.Errorf("parties: %+v, %v", list, err)
	}
	found, _, err := st.Known(ctx, store.PartyQuery{Words: []string{"lindqvist"}})
	if err != nil || len(found) != 1 {
		t.Errorf("by a word: %+v, %v", found, err)
	}
}

// Of a report that is forgotten nothing is kept, and what others share with it must be found anew.
func testForgetFindings(t *testing.T, st store.Store) {
	ctx := t.Context()
	add(t, st, ferry(), bridge())
	digestAll(t, st)
	settleAll(t, st, store.Found{Stories: []store.KeptStory{aStory()}, Regrouped: []store.ReportID{1}, Families: []store.KeptFamily{{ID: 1, Reports: []store.ReportID{1, 2}, Body: []byte("family")}}})
	names := must(st.Names(ctx, store.NameQuery{Story: 1}))(t)
	if err := st.KeepNames(ctx, version(t, st), []store.Bucket{{ID: 7, Parties: []store.KeptParty{names[0].Shown}, Same: map[int64]int64{11: 11}}}); err != nil {
		t.Fatal(err)
	}
	must(st.Forget(ctx, At(), 2, "order of a court"))(t)
	equal(t, "claims", claimIDs(st.Claims(ctx, store.ClaimQuery{})), "0  <nil>")
	equal(t, "parties", partyNames(st.Known(ctx, store.PartyQuery{All: true})), "0  <nil>")
	_, families, err := st.Families(ctx, store.FamilyQuery{})
	equal(t, "families", fmt.Sprint(families, err), "0 <nil>")
	_, offers, err := st.Offers(ctx, store.OfferQuery{What: "claims"})
	equal(t, "offers", fmt.Sprint(offers, err), "0 <nil>")
	equal(t, "claims of statements", len(must(st.About(ctx, store.AboutQuery{Report: 1}))(t)), 0)
	equal(t, "links", len(must(st.Linked(ctx, 1))(t)), 0)
	equal(t, "touched", touchedIDs(t, st, store.Undigested)+"; "+touchedIDs(t, st, store.Unsettled), "; r1")
	var left []store.ReportID
	if err := st.Digests(ctx, nil, func(d store.Digest) error { left = append(left, d.Report); return nil }); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(left, []store.ReportID{1}) {
		t.Errorf("digests: %v", left)
	}
}
