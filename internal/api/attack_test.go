package api

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/fetch"
	"github.com/hearsay-project/hearsay/internal/serve"
	"github.com/hearsay-project/hearsay/internal/web"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// whole is all that hearsay serve puts on a port, with the fetcher that ships.
func whole(t *testing.T) http.Handler {
	t.Helper()
	f := fetch.New(fetch.Options{})
	t.Cleanup(f.Close)
	l := open(t, workbench.Options{Reviewer: "Ada Quill", Fetch: func(ctx context.Context, address string) ([]byte, hearsay.Fetched, error) {
		page, err := f.Get(ctx, address)
		return page.Data, hearsay.Fetched{Address: page.Address, ContentType: page.ContentType}, err
	}})
	l.story("../../testdata/scenarios/ferry/html")
	return serve.Handler(serve.Options{Pages: web.New(l.bench, web.Options{}), API: New(l.bench, "1"), MaxBody: 17 << 20})
}

func ask(h http.Handler, method, path, contentType, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", strings.NewReader(body))
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(path, "?")
	if u, err := r.URL.Parse(path); err == nil {
		r.URL = u
	}
	r.Host, r.RequestURI = "localhost:8417", path
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// Nobody reaches this machine or its network through an address that is to be read or added, however it is written.
func TestPrivateNetworks(t *testing.T) {
	h := whole(t)
	var hit atomic.Int32
	secret := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		hit.Add(1)
		fmt.Fprint(w, "the secret of the intranet")
	}))
	defer secret.Close()
	port := secret.URL[strings.LastIndexByte(secret.URL, ':'):]
	for _, address := range []string{
		secret.URL, "http://localhost" + port, "http://LOCALHOST" + port, "http://localhost." + port, "http://[::1]" + port, "http://[::ffff:127.0.0.1]" + port, "http://0.0.0.0" + port,
		"http://127.1" + port, "http://2130706433" + port, "http://0x7f000001" + port, "http://0177.0.0.1" + port, "http://127.0.0.1.localhost" + port,
		"http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.0.1/", "http://172.16.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://100.64.0.1/",
		"file:///etc/passwd", "gopher://127.0.0.1" + port, "http://user:word@127.0.0.1" + port, "//127.0.0.1" + port, "http:///etc/passwd",
	} {
		for _, path := range []string{"/api/v1/read", "/api/v1/reports"} {
			w := ask(h, "POST", path, "application/json", fmt.Sprintf(`{"address":%q}`, address))
			if w.Code < 400 || strings.Contains(w.Body.String(), "secret") {
				t.Errorf("%s of %s: %d %s", path, address, w.Code, w.Body)
			}
		}
	}
	if n := hit.Load(); n > 0 {
		t.Errorf("it was reached %d times", n)
	}
}

// No path leads out of what is embedded, and every answer, whatever it is, has the policy and is no markup of others.
func TestPathsAndPolicy(t *testing.T) {
	h := whole(t)
	shown := false
	for _, path := range []string{
		"/assets/../go.mod", "/assets/..%2f..%2fgo.mod", "/assets/%2e%2e/%2e%2e/web.go", "/assets/....//web.go", "/assets/..\\web.go", "/assets//etc/passwd", "/assets/%00", "/assets/", "/assets",
		"/reports/../../etc/passwd", "/reports/r1%2f..%2f..", "/reports/%3Cscript%3Ealert(1)%3C%2fscript%3E", "/claims/%3Cscript%3E", "/parties/'%22%3E%3Cscript%3E", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
		"/search?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "/nowhere%0d%0aSet-Cookie:%20a=b", "/api/v1/reports/%3Cscript%3E", "/api/v1/%2e%2e/%2e%2e/etc/passwd", "/api/v1/search?q=%3Cscript%3E",
		"/", "/reports", "/reports/r1", "/reports/r1/original", "/claims", "/parties", "/anonymous", "/families", "/revisions", "/imports", "/search", "/timeline", "/favicon.ico",
		"/api/v1/reports", "/api/v1/reports/r1/source", "/api/v1/openapi.json", "/api/v1/status",
	} {
		w := ask(h, "GET", path, "", "")
		body := w.Body.String()
		if !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") || w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Set-Cookie") != "" {
			t.Errorf("%s: %d %v", path, w.Code, w.Header())
		}
		if strings.Contains(body, "package web") || strings.Contains(body, "module github.com") || strings.Contains(body, "root:") || w.Code >= 500 {
			t.Errorf("%s: %d %.200s", path, w.Code, body)
		}
		shown = shown || path == "/reports/r1" && w.Code == http.StatusOK
		html := strings.HasPrefix(w.Header().Get("Content-Type"), "text/html")
		if html && (strings.Contains(body, "<script>") || strings.Contains(body, "onerror=alert(1)>") || strings.Contains(body, "<img src=x")) {
			t.Errorf("%s: markup of others: %.300s", path, body)
		}
	}
	if !shown {
		t.Error("no page is shown at all")
	}
}
