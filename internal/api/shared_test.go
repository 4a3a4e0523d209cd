package api

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// long is a store that knows only that its log is long.
type long struct{ store.Store }

func (long) Entries(context.Context) (int64, error)     { return 1 << 20, nil }
func (long) State(context.Context) (store.State, error) { return store.State{}, nil }

// The beginning of a list of a large record is made once for all who ask; every other answer, and what goes wrong, for each.
func TestShared(t *testing.T) {
	b := workbench.New(workbench.Options{Store: long{}})
	defer b.Close()
	made := 0
	h := shared(b, queued(b, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		made++
		w.Header().Set("ETag", `"`+strconv.Itoa(made)+`"`)
		if r.URL.Path == "/api/v1/queue" {
			w.WriteHeader(http.StatusInternalServerError)
		}
		_, _ = w.Write([]byte(strconv.Itoa(made)))
	})))
	for i, c := range []struct {
		path, match, want string
		code              int
	}{
		{"/api/v1/claims", "", "1", 200}, {"/api/v1/claims", "", "1", 200}, {"/api/v1/parties", "", "2", 200}, {"/api/v1/claims?limit=3", "", "3", 200},
		{"/api/v1/claims", `"1"`, "4", 200}, {"/api/v1/claims/c1.1", "", "5", 200}, {"/api/v1/queue", "", "6", 500}, {"/api/v1/queue", "", "7", 500}, {"/api/v1/claims", "", "1", 200},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, c.path, nil)
		if c.match != "" {
			r.Header.Set("If-None-Match", c.match)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.code || w.Body.String() != c.want || w.Header().Get("ETag") != `"`+c.want+`"` {
			t.Errorf("%d. %s: %d %s %s, want %d %s", i, c.path, w.Code, w.Body, w.Header().Get("ETag"), c.code, c.want)
		}
	}
}
