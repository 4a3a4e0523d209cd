package web

import (
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// Where there is too much to send, stretches of time are counted; from closer the statements come, and then in order and all of them.
func TestFeedCounts(t *testing.T) {
	at := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	b := benchOf(t, at, "2031-03-04", "2031-03-20", "2031-05-01")
	s := &site{bench: b, most: 4}
	ask := func(path string) feed {
		f, err := s.feedOf(&request{httptest.NewRequestWithContext(t.Context(), "GET", path, nil), nil})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	all := ask(feedPath + "?q=hull")
	n := 0
	for _, b := range all.Bins {
		n += b[2]
	}
	first, last := all.Bins[0], all.Bins[len(all.Bins)-1]
	if len(all.From) > 0 || n != 6 || all.Most != mostCounted || first[0] != dayNumber(dayOf("2031-03-04")) || last[1] != dayNumber(dayOf("2031-05-01")) {
		t.Errorf("of six statements come %+v", all)
	}
	near := ask(feedPath + "?q=hull&from=2031-03-01&to=2031-03-31")
	said := 0
	for _, f := range near.Flags {
		said += 1 - f&flagTold
	}
	if said != 4 || len(near.Bins) > 0 {
		t.Errorf("of March come %+v", near)
	}
	r := httptest.NewRecorder()
	s.timelineFeed(r, httptest.NewRequestWithContext(t.Context(), "GET", feedPath+"?q=hull", nil))
	if !strings.HasPrefix(r.Header().Get("Content-Type"), "application/json") || !strings.Contains(r.Body.String(), `"from":[]`) {
		t.Errorf("answered %v %s", r.Header(), r.Body)
	}
}

// benchOf is a record with a report of each day, in which Ada Brandt says and Hald Lines denies.
func benchOf(t *testing.T, at time.Time, days ...string) *workbench.Bench {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{Mode: sqlite.Create, At: at})
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	b := workbench.New(workbench.Options{Store: st, Reader: e, Path: "record.db", Now: func() time.Time { return at }})
	t.Cleanup(func() { b.Close(); _ = st.Close() })
	for _, day := range days {
		text := "The mate, Ada Brandt, said the hull had cracked.\n\nHald Lines denied the hull had cracked on " + day + ".\n"
		if _, err := b.Add(t.Context(), workbench.Given{Name: day, Data: []byte(text), Metadata: hearsay.Metadata{Outlet: "Norvik Echo", Published: day}}); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// Where only the latest statements are counted, facets say that there may be more, and years are counted among all.
func TestFacetsSaySo(t *testing.T) {
	b := benchOf(t, time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC), "2027-03-04", "2029-03-20", "2031-05-01")
	s := &site{bench: b}
	u := &url.URL{Path: "/search", RawQuery: "q=hull"}
	latest, err := b.Store.Search(t.Context(), store.Query{Words: []string{"hull"}, Limit: 2})
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.allYears(t.Context(), u, store.Query{Words: []string{"hull"}}, facetsOf(u, latest))
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for _, f := range list {
		for _, v := range f.values {
			told[f.name] += v.name + " " + v.counted() + " "
		}
	}
	if told["Does"] != "says 1+ denies 1+ " || told["Year"] != "2027 2 2029 2 2031 2 " {
		t.Errorf("facets are %q", told)
	}
}
