package service_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hearsay-project/hearsay"
	across "github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// With whatever decisions across reports, taken back or not, what is kept is what would be put together at once.
func TestKeptIsWholeWithRulings(t *testing.T) {
	for seed := range uint64(2) {
		n := &newsroom{Rand: rand.New(rand.NewPCG(seed, 7))}
		st := record(t)
		var all []service.Input
		for i := range 40 {
			all = append(all, n.input(i))
		}
		if _, err := service.Add(t.Context(), st, lines{"1"}, &inputs{all}, service.Options{Jobs: 1}, storetest.At, func(a service.Added) error { return a.Err }); err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		made := 0
		for i := range 16 {
			rec := sameAsWhole(t, st, fmt.Sprintf("seed %d, step %d", seed, i))
			n.sameRulings(t, st, rec)
			done, what := n.decideAcross(t, st, &rec)
			watched := service.Watch(st)
			if err := service.CatchUp(t.Context(), watched, across.NewBuilder(), 2, nil); err != nil {
				t.Fatal(err)
			}
			if done {
				made++
				sameEffect(t, st, watched, rec, sameAsWhole(t, st, fmt.Sprintf("seed %d, step %d: %s", seed, i, what)), what)
			}
		}
		if made < 5 {
			t.Errorf("seed %d: only %d decisions were made", seed, made)
		}
		if err := service.Rerun(t.Context(), st, lines{"2"}, lines{"2"}.about(), service.Options{}, storetest.At, func(r service.Reread) error { return r.Err }); err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		sameAsWhole(t, st, fmt.Sprintf("seed %d, read again", seed))
		storetest.Verified(t, st)
	}
}

// sameRulings makes sure that what is kept tells the same of decisions as the whole record, and refuses the same.
func (n *newsroom) sameRulings(t *testing.T, st *sqlite.Store, rec across.Record) {
	t.Helper()
	k := service.Kept{Keeping: st}
	became, err := k.Became(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ruled, err := service.Rulings(t.Context(), st)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range ruled.Reviews {
		if id := r.ID.String(); r.State == store.Applies && became[id] != rec.Became[id] {
			t.Fatalf("%s became %q, and is kept as %q", id, rec.Became[id], became[id])
		}
	}
	for _, c := range rec.Claims {
		x := origins.Ruling{One: n.IntN(2) == 0, A: c.Statements[0], B: c.Statements[n.IntN(len(c.Statements))]}
		kept, err := k.Refuses(t.Context(), c, x)
		if whole := rec.Refuses(c, x); err != nil || kept != whole {
			t.Fatalf("%+v is refused as %q, and by what is kept as %q, %v", x, whole, kept, err)
		}
	}
}

// sameEffect makes sure that what is told of a decision is all that differs between the whole record before and after.
func sameEffect(t *testing.T, st *sqlite.Store, w *service.Watched, was, is across.Record, what string) {
	t.Helper()
	list, err := st.Reviews(t.Context(), store.ReviewQuery{Latest: true, Limit: 1})
	if err != nil || strings.HasPrefix(what, "forget") {
		return
	}
	got, known, err := w.Effect(t.Context(), list[0])
	if err != nil || !known {
		t.Fatalf("%s: known %v, %v", what, known, err)
	}
	meant, err := service.MeantBy(t.Context(), st, list[0])
	if err != nil {
		t.Fatal(err)
	}
	want := across.EffectOf(foundIn(was), foundIn(is), meant)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s (-whole +told):\n%s", what, diff)
	}
}

func foundIn(r across.Record) across.Found {
	out := across.Found{Claims: r.Claims, Parties: map[identity.Member]int{}, Names: map[int]string{}}
	for _, p := range r.Parties {
		out.Names[p.Number] = p.Name
		for _, m := range p.Members {
			out.Parties[m] = p.Number
		}
	}
	return out
}

// decideAcross decides something on what a record has, takes a decision back, or forgets a report; it tells whether that was allowed, and what.
func (n *newsroom) decideAcross(t *testing.T, st *sqlite.Store, rec *across.Record) (bool, string) {
	t.Helper()
	pick := func(list []string) string { return list[n.IntN(len(list))] }
	var parties, claims, statements []string
	for _, p := range rec.Parties {
		if p.Named {
			parties = append(parties, across.Called("P", p.Number), p.Members[n.IntN(len(p.Members))].String())
		}
	}
	for _, c := range rec.Claims {
		claims = append(claims, across.Called("c", c.Number))
		for _, s := range c.Statements {
			statements = append(statements, s.String())
		}
	}
	var command string
	switch n.IntN(9) {
	case 0, 1:
		command = "merge " + pick(parties) + " " + pick(parties)
	case 2:
		command = "split " + pick(parties) + " " + pick(parties)
	case 3:
		command = "merge " + pick(claims) + " " + pick(claims)
	case 4:
		command = "split " + pick(claims) + " " + pick(statements)
	case 5:
		command = "move " + pick(statements) + " " + pick(claims)
	case 6:
		command = pick([]string{"fold ", "unfold "}) + pick(statements) + " " + pick(statements)
	case 7:
		id := store.ReviewID(1 + n.IntN(8))
		list, err := st.Reviews(t.Context(), store.ReviewQuery{ID: id})
		if err != nil || len(list) == 0 {
			return false, "nothing"
		}
		_, err = service.Decide(t.Context(), st, storetest.At(), list[0].Report, review.Asked{Verb: review.Undo, Undoes: id, By: "Ada Quill"})
		return err == nil, fmt.Sprintf("undo %s", id)
	default:
		id := store.ReportID(1 + n.IntN(40))
		if n.IntN(3) > 0 {
			return false, "nothing"
		}
		_, err := st.Forget(t.Context(), storetest.At(), id, "a court said so")
		return err == nil, fmt.Sprintf("forget %s", id)
	}
	f := strings.Fields(command)
	_, err := service.Rule(t.Context(), st, storetest.At(), review.Asked{Verb: review.Verb(f[0]), By: "Ada Quill"}, f[1:])
	if err != nil && !errors.Is(err, hearsay.ErrUsage) && !errors.Is(err, hearsay.ErrNotFound) {
		t.Fatalf("%s: %v", command, err)
	}
	return err == nil, command
}
