package web_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// long is a record that says that its log is long, so that lists are shared.
type long struct{ store.Store }

func (l long) Entries(ctx context.Context) (int64, error) {
	n, err := l.Store.Entries(ctx)
	return n + 1<<20, err
}

// Lists of a large record are made for many, and yet show at once what is added and decided here.
func TestSharedShowsAtOnce(t *testing.T) {
	s := open(t)
	s.bench.Store = long{s.bench.Store}
	lists := []string{"/", "/reports", "/parties", "/review", "/timeline", "/imports"}
	before := map[string]string{}
	look := func(what string) {
		t.Helper()
		for _, path := range lists {
			page := s.get(path, http.StatusOK)
			if page == before[path] {
				t.Errorf("%s: %s is as it was", what, path)
			}
			before[path] = page
			if again := s.get(path, http.StatusOK); again != page {
				t.Errorf("%s: %s changes by being looked at", what, path)
			}
		}
	}
	look("at first")
	s.add("The mate, Ada Brandt, said the hull had cracked in May.\n", hearsay.Metadata{Outlet: "Norvik Echo", Published: "2031-03-04", Headline: "Mate: hull had cracked"})
	look("added")
	s.add("The firm, Hald Lines, denied the hull had cracked.\n", hearsay.Metadata{Outlet: "Norvik Echo", Published: "2031-03-05", Headline: "Firm: no crack"})
	look("added again")
	lists = []string{"/", "/parties", "/timeline"}
	s.post("/review/r1/s1", url.Values{"by": {"Ada Quill"}, "verb": {"reject"}}, http.StatusSeeOther)
	look("rejected")
	if page := text(s.get("/parties", http.StatusOK)); !strings.Contains(page, "Hald Lines") {
		t.Errorf("parties are %.500s", page)
	}
}
