package service_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/format"
	rec "github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// lines is an engine of some version for texts of paragraphs "Name verb: words". A name that begins with a small letter is a source without one.
// The second version knows another word for what is said.
type lines struct{ version string }

func (e lines) about() hearsay.Engine { return hearsay.Engine{Version: e.version} }

func (e lines) Read(_ context.Context, in engine.Input) (hearsay.Reading, error) {
	text := string(in.Data)
	r := hearsay.Reading{Engine: e.about(), Text: text, Report: hearsay.Report{
		ID: fmt.Sprintf("sha256:%x", sha256.Sum256(in.Data)), Input: in.Name, URL: in.Sidecar.URL, Outlet: in.Sidecar.Outlet, Published: in.Sidecar.Published, Encoding: "utf-8", Language: "en",
	}}
	at := 0
	of := map[string]string{}
	for i, line := range strings.Split(text, "\n\n") {
		head, words, ok := strings.Cut(line, ": ")
		cut := strings.LastIndex(head, " ")
		if ok && cut > 0 {
			name, verb := head[:cut], head[cut+1:]
			source := hearsay.Span{Start: at, End: at + len(name)}
			if of[name] == "" {
				of[name] = fmt.Sprintf("p%d", len(r.Parties)+1)
				r.Parties = append(r.Parties, hearsay.Party{ID: of[name], Name: name, Type: hearsay.Person, Named: name[0] < 'a'})
			}
			p := &r.Parties[len(r.Parties)-1]
			for k := range r.Parties {
				if r.Parties[k].ID == of[name] {
					p = &r.Parties[k]
				}
			}
			s := hearsay.Statement{ID: fmt.Sprintf("s%d", len(r.Statements)+1), Source: []hearsay.Span{source}, Cue: []hearsay.Span{{Start: at + cut + 1, End: at + len(head)}},
				Content: []hearsay.Span{{Start: at + len(head) + 2, End: at + len(head) + 2 + len(words)}}, Kind: hearsay.Indirect, Speaker: of[name], Position: hearsay.Position(verb),
				Confidence: hearsay.Confidence{Span: 90, Speaker: 90, Position: 90}}
			form := "name"
			if name[0] >= 'a' {
				form, s.Anonymous = "description", &hearsay.Anonymous{Descriptor: source}
			}
			if e.version != "1" && i%3 == 0 && s.Position == hearsay.Says {
				s.Position = hearsay.Alleges
			}
			p.Mentions = append(p.Mentions, hearsay.Mention{Span: source, Form: form})
			r.Statements = append(r.Statements, s)
		}
		r.Blocks = append(r.Blocks, hearsay.Block{Span: hearsay.Span{Start: at, End: at + len(line)}, Role: hearsay.Body})
		at += len(line) + 2
	}
	return r, nil
}

// newsroom makes reports of a few stories by a few people: copies, versions, several stories of one name.
type newsroom struct {
	*rand.Rand
	texts []string
	urls  []string
	days  []string
}

func (n *newsroom) input(i int) service.Input {
	day := n.IntN(1000)
	topic := n.IntN(6)
	meta := hearsay.Metadata{Outlet: fmt.Sprintf("The %s Echo", []string{"Lowick", "Dorvane", "Aldery"}[n.IntN(3)]), URL: fmt.Sprintf("https://echo.example/%d", i)}
	meta.Published = fmt.Sprintf("%d-%02d-%02dT%02d:00:00Z", 2031+day/336, 1+day%336/28, 1+day%28, n.IntN(24))
	text := n.text(topic)
	switch k := n.IntN(10); {
	case k < 2 && len(n.texts) > 0: // a copy, cut or not
		of := n.IntN(len(n.texts))
		parts := strings.Split(n.texts[of], "\n\n")
		meta.Published = n.days[of]
		text = strings.Join(parts[:1+n.IntN(len(parts))], "\n\n")
	case k == 2 && len(n.urls) > 0: // another version
		meta.URL = n.urls[n.IntN(len(n.urls))]
	case k == 3 && n.IntN(3) == 0:
		meta.Published = ""
	}
	n.texts, n.urls, n.days = append(n.texts, text), append(n.urls, meta.URL), append(n.days, meta.Published)
	return service.Input{Name: fmt.Sprintf("n/%d", i), Place: fmt.Sprintf("/n/%d", i), Data: fmt.Appendf(nil, "%s\n\nReport %d", text, i), Beside: &meta}
}

func (n *newsroom) text(topic int) string {
	people := []string{"Mara Quist", "Ida Sorrel", "Colin Garrod", "Neil Garrod", "Quist", "Tamsin Orr", "two officials", "a ferryman", "Lowick Harbour Board", "Bill Venn", "William Venn"}
	verbs := []string{"says", "denies", "alleges", "says", "confirms", "declines", "demands"}
	words := strings.Fields(fmt.Sprintf("dredger%[1]d ledger%[1]d quayside%[1]d moorings%[1]d audit%[1]d auditor%[1]d gangway%[1]d pilot%[1]d tidegate%[1]d silted%[1]d buoys%[1]d wharfage%[1]d", topic))
	var out []string
	for range 2 + n.IntN(3) {
		var said []string
		for range 6 + n.IntN(14) {
			said = append(said, words[n.IntN(len(words))])
		}
		out = append(out, fmt.Sprintf("%s %s: that %s", people[(2*topic+n.IntN(4))%len(people)], verbs[n.IntN(len(verbs))], strings.Join(said, " ")))
	}
	return strings.Join(out, "\n\n")
}

type inputs struct{ list []service.Input }

func (s *inputs) Next(context.Context) (service.Input, error) {
	if len(s.list) == 0 {
		return service.Input{}, io.EOF
	}
	in := s.list[0]
	s.list = s.list[1:]
	return in, nil
}

// told is what is told of a record, but for reports and statements.
func told(t *testing.T, r rec.Record) string {
	t.Helper()
	r.Reports, r.Statements = nil, nil
	var out strings.Builder
	if err := format.Record(&out, hearsay.Engine{}, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func catchUp(t *testing.T, st *sqlite.Store) {
	t.Helper()
	if err := service.CatchUp(t.Context(), st, rec.NewBuilder(), 2, nil); err != nil {
		t.Fatal(err)
	}
	if state, err := st.State(t.Context()); err != nil || state.Behind() {
		t.Fatalf("still behind: %+v, %v", state, err)
	}
}

// allKept is everything that is kept, but for reports and statements.
func allKept(t *testing.T, st *sqlite.Store) rec.Record {
	t.Helper()
	ctx, k := t.Context(), service.Kept{Keeping: st}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	part, err := k.ClaimsOf(ctx, store.ClaimQuery{After: new(int64)})
	check(err)
	out := rec.Record{Claims: part.Claims}
	parties, _, err := k.Known(ctx, store.PartyQuery{After: new(int64)})
	check(err)
	out.Parties, err = k.Wholes(ctx, parties)
	check(err)
	for i, p := range parties {
		one, err := k.Whole(ctx, p)
		check(err)
		if !reflect.DeepEqual(one, out.Parties[i]) {
			t.Errorf("alone %+v, among others %+v", one, out.Parties[i])
		}
	}
	out.Families, _, err = k.FamiliesOf(ctx, store.FamilyQuery{})
	check(err)
	out.Revisions, _, err = k.RevisionsOf(ctx, store.RevisionQuery{})
	check(err)
	for _, what := range []string{"claims", "parties", "reports"} {
		offers, _, err := k.OffersOf(ctx, store.OfferQuery{What: what})
		check(err)
		out.Offers = append(out.Offers, offers...)
	}
	return out
}

// sameAsWhole compares what is kept with what is put together at once.
func sameAsWhole(t *testing.T, st *sqlite.Store, when string) rec.Record {
	t.Helper()
	kept := allKept(t, st)
	whole, err := service.BuildRecord(t.Context(), st, rec.NewBuilder())
	if err != nil {
		t.Fatal(err)
	}
	if a, b := told(t, kept), told(t, whole); a != b {
		x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
		for i := range min(len(x), len(y)) {
			if x[i] != y[i] {
				t.Fatalf("%s: kept and whole differ at line %d:\n%s\n%s", when, i, x[i], y[i])
			}
		}
		t.Fatalf("%s: kept %d lines, whole %d", when, len(x), len(y))
	}
	return whole
}

// Whatever is added, read again, decided on or forgotten, in whatever steps, what is kept is what would be put together at once.
func TestKeptIsWhole(t *testing.T) {
	for seed := range uint64(3) {
		n := &newsroom{Rand: rand.New(rand.NewPCG(seed, 3))}
		st := record(t)
		var all []service.Input
		for i := range 60 {
			all = append(all, n.input(i))
		}
		n.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
		add := func(list []service.Input) {
			if _, err := service.Add(t.Context(), st, lines{"1"}, &inputs{list}, service.Options{Jobs: 1}, storetest.At, func(a service.Added) error { return a.Err }); err != nil {
				t.Fatal(err)
			}
		}
		for len(all) > 0 {
			k := min(len(all), 1+n.IntN(30))
			add(all[:k])
			all = all[k:]
			catchUp(t, st)
			sameAsWhole(t, st, fmt.Sprintf("seed %d, %d to go", seed, len(all)))
		}
		for range 4 {
			id := store.ReportID(1 + n.IntN(50))
			if _, err := st.Forget(t.Context(), storetest.At(), id, "a court said so"); err != nil && !strings.Contains(err.Error(), "forgotten") {
				t.Fatal(err)
			}
			if n.IntN(2) == 0 {
				catchUp(t, st)
				sameAsWhole(t, st, fmt.Sprintf("seed %d, %s forgotten", seed, id))
			}
		}
		n.decide(t, st)
		if err := service.Rerun(t.Context(), st, lines{"2"}, lines{"2"}.about(), service.Options{}, storetest.At, func(r service.Reread) error { return r.Err }); err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		whole := sameAsWhole(t, st, fmt.Sprintf("seed %d, read again", seed))
		if len(whole.Stories) < 3 || len(whole.Claims) < 3 || len(whole.Families) < 2 || len(whole.Revisions) < 1 || len(whole.Offers) < 1 {
			t.Errorf("seed %d: hardly a record: %d stories, %d claims, %d families, %d revisions, %d offers", seed, len(whole.Stories), len(whole.Claims), len(whole.Families), len(whole.Revisions), len(whole.Offers))
		}
	}
}

// decide joins parties of different stories, then takes that back, and compares each time.
func (n *newsroom) decide(t *testing.T, st *sqlite.Store) {
	t.Helper()
	catchUp(t, st)
	whole := sameAsWhole(t, st, "before deciding")
	var named []string
	for _, p := range whole.Parties {
		if p.Named {
			named = append(named, rec.Called("P", p.Number))
		}
	}
	for range 2 {
		ids := []string{named[n.IntN(len(named))], named[n.IntN(len(named))]}
		kept, err := service.Rule(t.Context(), st, storetest.At(), review.Asked{Verb: review.Merge, By: "Ada Quill"}, ids)
		if errors.Is(err, hearsay.ErrUsage) {
			continue // they are one already
		}
		if err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		sameAsWhole(t, st, fmt.Sprintf("%s and %s joined", ids[0], ids[1]))
		if _, err := service.Decide(t.Context(), st, storetest.At(), kept.Report, review.Asked{Verb: review.Undo, Undoes: kept.ID, By: "Ada Quill"}); err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		sameAsWhole(t, st, fmt.Sprintf("%s and %s parted again", ids[0], ids[1]))
	}
}

// While reports are added without an end, what was touched before is caught up with all the same.
func TestCatchUpEnds(t *testing.T) {
	n := &newsroom{Rand: rand.New(rand.NewPCG(1, 3))}
	st := record(t)
	i := 0
	add := func() {
		if _, err := service.Add(t.Context(), st, lines{"1"}, &inputs{[]service.Input{n.input(i)}}, service.Options{Jobs: 1}, storetest.At, func(a service.Added) error { return a.Err }); err != nil {
			t.Error(err)
		}
		i++
	}
	for range 5 {
		add()
	}
	err := service.CatchUp(t.Context(), st, rec.NewBuilder(), 1, func(int, int) {
		if i < 100 {
			add()
		}
	})
	state, behind := st.State(t.Context())
	if err != nil || behind != nil || state.Reports == 0 || i >= 100 {
		t.Errorf("%+v after %d reports: %v, %v", state, i, err, behind)
	}
	if list, err := st.Stories(t.Context(), []store.ReportID{1, 2, 3, 4, 5}); err != nil || len(list) == 0 {
		t.Errorf("no story is kept: %v", err)
	}
	catchUp(t, st)
	sameAsWhole(t, st, "in the end")
}

// What is kept in small parts is what would be kept at once, and it is kept in several.
func TestCatchUpGently(t *testing.T) {
	n := &newsroom{Rand: rand.New(rand.NewPCG(11, 3))}
	st := record(t)
	var all []service.Input
	for i := range 150 {
		all = append(all, n.input(i))
	}
	addInputs(t, st, all)
	if err := service.CatchUpGently(t.Context(), st, rec.NewBuilder(), nil); err != nil {
		t.Fatal(err)
	}
	sameAsWhole(t, st, "gently")
	state, err := st.State(t.Context())
	if err != nil || state.Version < 4 {
		t.Errorf("it was kept in %d steps: %v", state.Version, err)
	}
}

// What is found of some reports after others is what would be found of all at once.
func TestCatchUpFirst(t *testing.T) {
	n := &newsroom{Rand: rand.New(rand.NewPCG(9, 3))}
	st := record(t)
	var all []service.Input
	for i := range 50 {
		all = append(all, n.input(i))
	}
	addInputs(t, st, all)
	times := 0
	for behind := true; behind && times < 10; times++ {
		if err := service.CatchUpFirst(t.Context(), st, rec.NewBuilder(), 2, 12, nil); err != nil {
			t.Fatal(err)
		}
		state, err := st.State(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		behind = state.Behind()
	}
	if times < 3 || times > 5 {
		t.Errorf("caught up with by 12 in %d times", times)
	}
	sameAsWhole(t, st, "by parts")
}

// What a newer version found is not found anew by this one, which does not mix its own with it either.
func TestNewerRules(t *testing.T) {
	for rules, want := range map[string]bool{rec.Rules: false, "1": true, "9999": false} {
		if got := service.IsBehind(store.State{Version: 5, Rules: rules}); got != want {
			t.Errorf("behind what rules %s found: %v", rules, got)
		}
	}
	n := &newsroom{Rand: rand.New(rand.NewPCG(4, 3))}
	st := record(t)
	addInputs(t, st, []service.Input{n.input(0), n.input(1)})
	catchUp(t, st)
	state, err := st.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Renew(t.Context(), state.Version, "9999"); err != nil {
		t.Fatal(err)
	}
	err = service.CatchUp(t.Context(), st, rec.NewBuilder(), 1, nil)
	if !errors.Is(err, hearsay.ErrNewer) || !strings.Contains(err.Error(), "rules 9999") || !strings.Contains(err.Error(), "2 reports") {
		t.Errorf("caught up by older rules: %v", err)
	}
	if state, err = st.State(t.Context()); err != nil || state.Rules != "9999" {
		t.Errorf("rules are %s now, %v", state.Rules, err)
	}
}

// Of a report that was forgotten no word stays in what is kept across reports, before it is caught up with and after.
func TestForgottenAcross(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	st, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	in := func(i int, text string) service.Input {
		return service.Input{Name: fmt.Sprintf("n/%d", i), Place: fmt.Sprintf("/n/%d", i), Data: []byte(text),
			Beside: &hearsay.Metadata{URL: fmt.Sprintf("https://echo.example/%d", i), Published: "2031-03-04", Outlet: fmt.Sprintf("Echo %d", i)}}
	}
	const common = "that the dredger ledger of the quayside was hidden by harbour auditors near the tidegate"
	list := []service.Input{
		in(1, "Mara Quist alleges: "+common+"\n\nIda Sorrel denies: "+common),
		in(2, "Mara Quist alleges: "+common+" in Xanthippetown\n\nZebulon Vexwright denies: "+common+"\n\nIda Sorrel says: that Qwertopolis is wet"),
	}
	if _, err := service.Add(t.Context(), st, lines{"1"}, &inputs{list}, service.Options{Jobs: 1}, storetest.At, func(a service.Added) error { return a.Err }); err != nil {
		t.Fatal(err)
	}
	catchUp(t, st)
	if got := sameAsWhole(t, st, "added"); len(got.Stories) != 1 || len(got.Claims) == 0 {
		t.Fatalf("no story, or no claim: %+v", got)
	}
	if _, err := st.Forget(t.Context(), storetest.At(), 2, "order of a court"); err != nil {
		t.Fatal(err)
	}
	for _, when := range []string{"forgotten", "and caught up with"} {
		for _, file := range []string{path, path + "-wal"} {
			data, err := os.ReadFile(file)
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
			for _, word := range []string{"xanthippetown", "vexwright", "qwertopolis"} {
				if bytes.Contains(bytes.ToLower(data), []byte(word)) {
					t.Errorf("%s: %q is in %s", when, word, filepath.Base(file))
				}
			}
		}
		catchUp(t, st)
		sameAsWhole(t, st, when)
	}
}

// What is kept across reports is found anew when it is damaged, and the reports stay as they are; where the tables themselves are, nothing is touched.
func TestAcrossAnew(t *testing.T) {
	n := &newsroom{Rand: rand.New(rand.NewPCG(5, 3))}
	path := filepath.Join(t.TempDir(), "r.db")
	st, err := sqlite.Open(t.Context(), path, sqlite.Options{Mode: sqlite.Create, At: storetest.At()})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	var all []service.Input
	for i := range 60 {
		all = append(all, n.input(i))
	}
	addInputs(t, st, all)
	n.decide(t, st)
	catchUp(t, st)
	before := told(t, allKept(t, st))
	head := storetest.Verified(t, st)
	other, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for _, query := range []string{`UPDATE known SET body = x'7b', aliases = 'x', does = '{'`, `UPDATE claim SET body = x'00', words = x'00'`, `UPDATE story SET body = x'5b', key = 'x'`,
		`UPDATE digest SET brief = x'01'`, `UPDATE digest_whole SET whole = x'01'`, `UPDATE story_name SET shown = '', body = x'01'`, `DELETE FROM link`, `DELETE FROM revision`} {
		if _, err := other.ExecContext(t.Context(), query); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := (service.Kept{Keeping: st}).ClaimsOf(t.Context(), store.ClaimQuery{After: new(int64)}); !errors.Is(err, hearsay.ErrDamaged) {
		t.Errorf("damaged claims are told as %v", err)
	}
	for _, damage := range []string{"claims", "nothing"} { // a record that is whole is found the same, too
		if err := st.AcrossAnew(t.Context()); err != nil {
			t.Fatal(damage, err)
		}
		catchUp(t, st)
		sameAsWhole(t, st, damage)
		if after := told(t, allKept(t, st)); after != before {
			t.Errorf("%s: what was found anew differs from before", damage)
		}
		if after := storetest.Verified(t, st); after != head {
			t.Errorf("%s: the log was %s and is %s", damage, head, after)
		}
	}
	if _, err := other.ExecContext(t.Context(), `PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'claim') WHERE name = 'claim_story'`); err != nil {
		t.Fatal(err)
	}
	if err := st.AcrossAnew(t.Context()); !errors.Is(err, hearsay.ErrDamaged) || !strings.Contains(err.Error(), "restore a backup") {
		t.Errorf("damaged tables: %v", err)
	}
}
