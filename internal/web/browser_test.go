package web_test

import (
	"context"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/demo"
	"github.com/hearsay-project/hearsay/internal/serve"
	"github.com/hearsay-project/hearsay/internal/service"
)

// pictures is where TestBrowser writes what the pages look like.
var pictures = flag.String("pictures", "", "write screenshots of every page to this `folder`")

// A browser goes through every page and every action, on the real server: nothing keeps people out that axe-core knows, in light and dark; nothing
// must be scrolled sideways at 360 pixels and at twice the size; the keyboard alone will do, and so does no script.
func TestBrowser(t *testing.T) {
	chromium := browser(t)
	s := open(t)
	inputs, err := demo.All()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := service.Add(t.Context(), s.bench.Store, s.bench.Reader, service.Inputs(inputs), service.Options{}, moment, func(a service.Added) error { return a.Err }); err != nil {
		t.Fatal(err)
	}
	list, err := json.Marshal(s.everyPage())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "pages.json")
	if err := os.WriteFile(file, list, 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"drive.mjs", s.serve(), file}
	if *pictures != "" {
		dir, err := filepath.Abs(*pictures)
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, dir)
	}
	cmd := exec.CommandContext(t.Context(), "node", args...)
	cmd.Dir = "testdata/browser"
	cmd.Env = append(os.Environ(), "CHROMIUM="+chromium)
	cmd.Stderr = os.Stderr
	if out, err := cmd.Output(); err != nil {
		t.Errorf("%v:\n%s", err, out)
	}
}

// serve puts the pages on a port and returns its address.
func (s *site) serve() string {
	s.Helper()
	ln, err := serve.Listen(s.Context(), "127.0.0.1:0")
	if err != nil {
		s.Fatal(err)
	}
	ctx, stop := context.WithCancel(s.Context())
	done := make(chan error)
	go func() { done <- serve.Serve(ctx, ln, serve.Options{Pages: s.handler}) }()
	s.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			s.Error(err)
		}
	})
	return "http://" + ln.Addr().String()
}

// everyPage returns a page of each kind, by its name.
func (s *site) everyPage() [][2]string {
	s.Helper()
	find := func(path, pattern string) string {
		at := regexp.MustCompile(`href="(` + pattern + `)"`).FindStringSubmatch(s.get(path, http.StatusOK))
		if at == nil {
			s.Fatalf("no %s at %s", pattern, path)
		}
		return at[1]
	}
	return [][2]string{
		{"front", "/"}, {"reports", "/reports"}, {"report", find("/reports?outlet=The+Saltmarsh+Courier", `/reports/r\d+`)},
		{"claims", "/claims"}, {"claim", find("/claims?q=rudder", `/claims/c[\d.]+`)}, {"parties", "/parties"}, {"party", find("/parties?q=Sato", `/parties/P[\d.]+`)},
		{"anonymous", "/anonymous"}, {"families", "/families"}, {"family", find("/families", `/families/f\d+`)}, {"revisions", "/revisions"},
		{"timeline", "/timeline"}, {"timeline-claim", "/timeline?claim=" + strings.TrimPrefix(find("/claims?q=rudder", `/claims/c[\d.]+`), "/claims/")},
		{"timeline-party", "/timeline?party=" + strings.TrimPrefix(find("/parties?q=Sato", `/parties/P[\d.]+`), "/parties/")},
		{"timeline-month", "/timeline?from=2031-06-01&to=2031-06-30"}, {"timeline-nothing", "/timeline?from=2001-01-01&to=2001-01-31"},
		{"review-add", find("/reports?outlet=The+Saltmarsh+Courier", `/reports/r\d+`) + "/add"}, {"review-decided", "/review?show=decided"},
		{"review-claim", "/review/across?id=" + strings.TrimPrefix(find("/claims?q=rudder", `/claims/c[\d.]+`), "/claims/")},
		{"review-party", "/review/across?id=" + strings.TrimPrefix(find("/parties?q=Sato", `/parties/P[\d.]+`), "/parties/")},
		{"search", "/search?q=steering"}, {"search-all", "/search"}, {"search-nothing", "/search?q=walrus"}, {"search-wrong", "/search?q=position:yells"}, {"imports", "/imports"},
		{"review", "/review"}, {"review-statement", find("/review", `/review/r\d+/s\d+`)}, {"nowhere", "/nowhere"},
	}
}

// browser returns a browser to run, or skips the test.
func browser(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is slow to start")
	}
	version, err := exec.CommandContext(t.Context(), "node", "--print", "process.versions.node.split('.')[0]").Output()
	if n, bad := strconv.Atoi(strings.TrimSpace(string(version))); err != nil || bad != nil || n < 20 {
		t.Skip("there is no node 20 or later: pages are not tested in a browser")
	}
	if _, err := os.Stat("testdata/browser/node_modules"); err != nil {
		t.Skip("playwright is not installed: pages are not tested in a browser; run npm ci in " + strings.ReplaceAll("internal/web/testdata/browser", "/", string(filepath.Separator)))
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	t.Skip("there is no chromium: pages are not tested in a browser")
	return ""
}
