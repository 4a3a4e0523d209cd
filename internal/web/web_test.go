package web_test

import (
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/demo"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// loaded is the engine that all tests read with.
var loaded = sync.OnceValues(engine.New)

// moment is when everything in these tests happens.
func moment() time.Time { return time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC) }

// site is a record with its pages.
type site struct {
	*testing.T
	bench    *workbench.Bench
	handler  http.Handler
	problems []error
}

// open returns the pages of a new record.
func open(t *testing.T) *site {
	t.Helper()
	e, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{Mode: sqlite.Create, At: moment()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	s := &site{T: t, bench: workbench.New(workbench.Options{Store: st, Reader: e, Path: "record.db", Now: moment})}
	t.Cleanup(s.bench.Close)
	s.handler = web.New(s.bench, web.Options{Version: "0.0.0", Problem: func(err error) { s.problems = append(s.problems, err) }})
	t.Cleanup(func() {
		if len(s.problems) > 0 {
			t.Errorf("errors of ours: %v", s.problems)
		}
	})
	return s
}

// add adds a report.
func (s *site) add(text string, m hearsay.Metadata) {
	s.Helper()
	if _, err := s.bench.Add(s.Context(), workbench.Given{Name: "report.txt", Data: []byte(text), Metadata: m}); err != nil {
		s.Fatal(err)
	}
}

// stories adds the stories of testdata/scenarios, as hearsay demo does; they have the numbers that are used below.
func (s *site) stories() {
	s.Helper()
	inputs, err := demo.Stories()
	if err != nil {
		s.Fatal(err)
	}
	sum, err := service.Add(s.Context(), s.bench.Store, s.bench.Reader, service.Inputs(inputs), service.Options{}, moment, func(service.Added) error { return nil })
	if err != nil || sum.Failed > 0 {
		s.Fatal(sum, err)
	}
}

// get returns a page, which must have a status.
func (s *site) get(path string, status int) string {
	s.Helper()
	return s.do(httptest.NewRequestWithContext(s.Context(), http.MethodGet, path, http.NoBody), status)
}

// post sends a form.
func (s *site) post(path string, form url.Values, status int) string {
	s.Helper()
	r := httptest.NewRequestWithContext(s.Context(), http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return s.do(r, status)
}

func (s *site) do(r *http.Request, status int) string {
	s.Helper()
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, r)
	body := w.Body.String()
	if w.Code != status {
		s.Fatalf("%s %s: status %d, wanted %d: %s", r.Method, r.URL, w.Code, status, text(body))
	}
	if to := w.Header().Get("Location"); to != "" {
		return to
	}
	return body
}

var (
	tags   = regexp.MustCompile(`(?s)<script.*?</script>|<[^>]*>`)
	spaces = regexp.MustCompile(`\s+`)
)

// text is what people read on a page.
func text(page string) string {
	return strings.TrimSpace(spaces.ReplaceAllString(html.UnescapeString(tags.ReplaceAllString(page, "")), " "))
}

// has complains of words that are not on a page.
func (s *site) has(page string, words ...string) {
	s.Helper()
	have := text(page)
	for _, w := range words {
		if !strings.Contains(have, w) {
			s.Errorf("no %q on the page:\n%.1500s", w, have)
		}
	}
}
