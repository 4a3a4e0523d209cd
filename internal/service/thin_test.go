package service_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/store/storetest"
)

// bulletin is one of many texts that are nearly the same: of some words the more are others the larger change is, of ten.
func bulletin(n *rand.Rand, i, days, change int) service.Input {
	words := strings.Fields("gale warning buoy estuary visibility moderate swell backing westerly tidegate moorings rising slowly showers later drizzle pilot cutter harbourmaster quayside dredger anchorage shoal fairway")
	var said []string
	for k := range 60 {
		w := words[(7*k+k*k/5)%len(words)]
		if n.IntN(10) < change && n.IntN(3) == 0 {
			w = fmt.Sprintf("%s%d", words[n.IntN(len(words))], n.IntN(40))
		}
		said = append(said, w)
	}
	day := n.IntN(days)
	meta := hearsay.Metadata{Outlet: fmt.Sprintf("Echo %d", n.IntN(5)), URL: fmt.Sprintf("https://echo.example/b/%d", i), Published: fmt.Sprintf("2031-%02d-%02dT%02d:00:00Z", 1+day/28, 1+day%28, n.IntN(24))}
	if n.IntN(40) == 0 {
		meta.Published = ""
	}
	text := fmt.Sprintf("The Met Desk says: that %s\n\nReport %d", strings.Join(said, " "), i)
	return service.Input{Name: fmt.Sprintf("b/%d", i), Place: fmt.Sprintf("/b/%d", i), Data: []byte(text), Beside: &meta}
}

// shorter is an engine that finds other texts in the same bytes.
type shorter struct{ lines }

func (e shorter) Read(ctx context.Context, in engine.Input) (hearsay.Reading, error) {
	whole := in.Data
	in.Data = bytes.Replace(in.Data, []byte(" moderate swell"), nil, 1)
	r, err := e.lines.Read(ctx, in)
	in.Data = whole
	r.Report.ID = ""
	if again, _ := e.lines.Read(ctx, in); err == nil {
		r.Report.ID = again.Report.ID
	}
	return r, err
}

func linksOf(t *testing.T, st *sqlite.Store, reports int) (pairs, most int) {
	t.Helper()
	for id := range reports {
		list, err := st.Linked(t.Context(), store.ReportID(id+1))
		if err != nil {
			t.Fatal(err)
		}
		pairs, most = pairs+len(list), max(most, len(list))
	}
	return pairs / 2, most
}

// Of texts that are nearly the same few links are kept, and what they hold together is what all would: whatever is added first, forgotten or read
// otherwise.
func TestNearCopies(t *testing.T) {
	for seed, days := range []int{20, 150, 60} {
		n := rand.New(rand.NewPCG(uint64(seed), 7))
		st := record(t)
		var all []service.Input
		for i := range 110 {
			all = append(all, bulletin(n, i, days, 1+n.IntN(9)))
		}
		for len(all) > 0 {
			k := min(len(all), 1+n.IntN(60))
			addInputs(t, st, all[:k])
			all = all[k:]
			catchUp(t, st)
			sameAsWhole(t, st, fmt.Sprintf("seed %d, %d to go", seed, len(all)))
		}
		forgotten := 0
		for range 3 { // those that hold most together
			hub, most := store.ReportID(0), 0
			for id := range store.ReportID(110) {
				if list, err := st.Linked(t.Context(), id+1); err != nil || len(list) > most {
					hub, most = id+1, len(list)
				}
			}
			if most < 20 {
				break
			}
			if _, err := st.Forget(t.Context(), storetest.At(), hub, "a court said so"); err != nil {
				t.Fatal(err)
			}
			forgotten++
			catchUp(t, st)
			sameAsWhole(t, st, fmt.Sprintf("seed %d, %s forgotten", seed, hub))
		}
		if forgotten == 0 {
			t.Errorf("seed %d: nothing holds many together", seed)
		}
		if err := service.Rerun(t.Context(), st, shorter{lines{"3"}}, lines{"3"}.about(), service.Options{}, storetest.At, func(r service.Reread) error { return r.Err }); err != nil {
			t.Fatal(err)
		}
		catchUp(t, st)
		sameAsWhole(t, st, fmt.Sprintf("seed %d, read otherwise", seed))
	}
}

// Twice as many texts that are nearly the same have about twice as many links.
func TestLinksAreLinear(t *testing.T) {
	links := func(reports, change int) int {
		n := rand.New(rand.NewPCG(5, 7))
		st := record(t)
		var all []service.Input
		for i := range reports {
			all = append(all, bulletin(n, i, 20, change))
		}
		addInputs(t, st, all)
		catchUp(t, st)
		pairs, most := linksOf(t, st, reports)
		t.Logf("%d reports, change %d: %d links, %d of one", reports, change, pairs, most)
		return pairs
	}
	for _, change := range []int{1, 6} {
		if few, many := links(100, change), links(300, change); many > 5*few || many > 300*20 {
			t.Errorf("change %d: 100 reports have %d links, 300 have %d", change, few, many)
		}
	}
}

func addInputs(t *testing.T, st *sqlite.Store, list []service.Input) {
	t.Helper()
	if _, err := service.Add(t.Context(), st, lines{"1"}, &inputs{list}, service.Options{Jobs: 1}, storetest.At, func(a service.Added) error { return a.Err }); err != nil {
		t.Fatal(err)
	}
}
