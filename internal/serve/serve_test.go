package serve

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// site answers with what it was sent.
func site() Options {
	echo := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasSuffix(r.URL.Path, "/panic"):
			w.Header().Set("ETag", `"old"`)
			panic("the bridge is down")
		case strings.HasSuffix(r.URL.Path, "/to"):
			w.Header().Set("Location", r.URL.Query().Get("at"))
			w.WriteHeader(http.StatusSeeOther)
		default:
			body, err := io.ReadAll(r.Body)
			if err != nil {
				http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
				return
			}
			_, _ = w.Write(append([]byte("got "), body...))
		}
	})
	return Options{Pages: echo, API: echo, MaxBody: 1000}
}

func TestListen(t *testing.T) {
	for _, c := range []struct {
		address string
		fine    bool
	}{
		{"127.0.0.1:0", true}, {"localhost:0", true}, {"LOCALHOST:0", true}, {"127.8.4.1:0", true},
		{"0.0.0.0:0", false}, {":0", false}, {"[::]:0", false}, {"192.168.1.7:0", false}, {"10.0.0.1:8417", false}, {"169.254.169.254:0", false},
		{"hearsay.example:0", false}, {"localhost.example:0", false}, {"127.0.0.1", false}, {"", false}, {"2130706433:0", false}, {"0177.0.0.1:0", false},
	} {
		ln, err := Listen(t.Context(), c.address)
		if c.fine != (err == nil) {
			t.Errorf("%q: %v", c.address, err)
		}
		if !c.fine && !errors.Is(err, hearsay.ErrUsage) {
			t.Errorf("%q: %v is no usage error", c.address, err)
		}
		if ln != nil {
			ln.Close()
		}
	}
	_, err := Listen(t.Context(), "0.0.0.0:8417")
	if err == nil || !strings.Contains(err.Error(), "reverse proxy") {
		t.Errorf("it does not tell what to do: %v", err)
	}
}

// A port that is taken is told as that, with what to do.
func TestPortTaken(t *testing.T) {
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	_, err = Listen(t.Context(), ln.Addr().String())
	if !errors.Is(err, hearsay.ErrLocked) || !strings.Contains(err.Error(), "--address 127.0.0.1:0") {
		t.Errorf("got %v", err)
	}
}

func TestAttacks(t *testing.T) {
	h := Handler(site())
	type header = map[string]string
	for _, c := range []struct {
		name, method, target, host string
		headers                    header
		body                       string
		code                       int
	}{
		{"a person", "GET", "/", "127.0.0.1:8417", header{"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, "", 200},
		{"by its name", "GET", "/", "localhost:8417", nil, "", 200},
		{"by IPv6", "GET", "/", "[::1]:8417", nil, "", 200},
		{"without a port", "GET", "/", "[::1]", nil, "", 200},
		{"through a tunnel", "GET", "/", "localhost:9000", nil, "", 200},
		{"a program", "POST", "/api/v1/read", "localhost:8417", nil, "x", 200},
		{"its own form", "POST", "/read", "localhost:8417", header{"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:8417"}, "x", 200},
		{"its own form in an old browser", "POST", "/read", "localhost:8417", header{"Origin": "http://localhost:8417"}, "x", 200},

		// A name that somebody bends to 127.0.0.1.
		{"rebinding", "GET", "/", "evil.example", nil, "", 403},
		{"rebinding with the port", "GET", "/api/v1/search", "evil.example:8417", nil, "", 403},
		{"rebinding, same origin", "POST", "/api/v1/reviews", "evil.example:8417", header{"Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example:8417"}, "x", 403},
		{"a name that looks like it", "GET", "/", "localhost.evil.example", nil, "", 403},
		{"a name that begins like it", "GET", "/", "127.0.0.1.evil.example", nil, "", 403},
		{"with a dot", "GET", "/", "localhost.", nil, "", 403},
		{"another address of this machine", "GET", "/", "192.168.1.7:8417", nil, "", 403},
		{"all addresses", "GET", "/", "0.0.0.0:8417", nil, "", 403},
		{"no host", "GET", "/", "", nil, "", 403},
		{"a user before the host", "GET", "/", "localhost@evil.example", nil, "", 403},
		{"a proxy", "GET", "http://evil.example/", "localhost:8417", nil, "", 403},

		// Writes of other sites.
		{"a form of another site", "POST", "/read", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Origin": "https://evil.example"}, "x", 403},
		{"a form of another port", "POST", "/read", "localhost:8417", header{"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Origin": "http://localhost:3000"}, "x", 403},
		{"of another site in an old browser", "POST", "/api/v1/read", "localhost:8417", header{"Origin": "https://evil.example"}, "x", 403},
		{"of a sandbox", "POST", "/api/v1/read", "localhost:8417", header{"Origin": "null"}, "x", 403},
		{"a script of another site", "DELETE", "/api/v1/reviews", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Origin": "https://evil.example"}, "", 403},
		{"asking first", "OPTIONS", "/api/v1/read", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Origin": "https://evil.example"}, "", 403},

		// Looking from other sites.
		{"a link", "GET", "/claims", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, "", 200},
		{"an image", "GET", "/claims", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, "", 403},
		{"a script", "GET", "/api/v1/claims", "localhost:8417", header{"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}, "", 403},
		{"a frame", "GET", "/claims", "localhost:8417", header{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, "", 403},

		{"a body too large", "POST", "/api/v1/read", "localhost:8417", nil, strings.Repeat("x", 1001), 413},
		{"a page too large", "POST", "/read", "localhost:8417", nil, strings.Repeat("x", 1001), 413},
		{"a panic", "GET", "/panic", "localhost:8417", nil, "", 500},
		{"a panic of the API", "GET", "/api/v1/panic", "localhost:8417", nil, "", 500},
	} {
		r := httptest.NewRequest(c.method, c.target, strings.NewReader(c.body))
		r.Host = c.host
		for k, v := range c.headers {
			r.Header.Set(k, v)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.code {
			t.Errorf("%s: %d, wanted %d: %s", c.name, w.Code, c.code, w.Body)
		}
		guarded(t, c.name, w.Header())
		if c.code == 413 && !strings.Contains(w.Body.String(), "--max-size") {
			t.Errorf("%s: it does not tell what to do: %s", c.name, w.Body)
		}
		if c.code >= 400 && (strings.Contains(w.Header().Get("Content-Type"), "html") || w.Header().Get("ETag") != "" || w.Header().Get("Access-Control-Allow-Origin") != "") {
			t.Errorf("%s: it is answered with %v", c.name, w.Header())
		}
		if problem := w.Header().Get("Content-Type") == "application/problem+json"; c.code >= 400 && problem != strings.Contains(c.target, "/api/") {
			t.Errorf("%s: a refusal of type %s", c.name, w.Header().Get("Content-Type"))
		}
	}
}

// guarded looks for the headers that every answer has.
func guarded(t *testing.T, name string, h http.Header) {
	t.Helper()
	csp := h.Get("Content-Security-Policy")
	for _, part := range []string{"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"} {
		if !strings.Contains(csp, part) {
			t.Errorf("%s: the policy %q is without %s", name, csp, part)
		}
	}
	if strings.Contains(csp, "unsafe") || strings.Contains(csp, "http") || strings.Contains(csp, "*") || h.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s: weak headers: %v", name, h)
	}
}

// A body whose length nobody told ends at the limit too.
func TestEndlessBody(t *testing.T) {
	r := httptest.NewRequest("POST", "/read", io.LimitReader(endless{}, 1<<30))
	r.Host, r.ContentLength = "localhost", -1
	w := httptest.NewRecorder()
	Handler(site()).ServeHTTP(w, r)
	if w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("answered %d", w.Code)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// What a handler puts into a header cannot begin another one.
func TestHeaderInjection(t *testing.T) {
	s := httptest.NewServer(Handler(site()))
	defer s.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Get(s.URL + "/to?at=/x%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a<script>")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); err != nil || len(body) > 0 || res.Header.Get("Set-Cookie") != "" {
		t.Errorf("a header was injected: %v %q %v", res.Header, body, err)
	}
	guarded(t, "a redirect", res.Header)
}

// What goes wrong inside is told to whoever runs the server, and not to whoever asks.
func TestPanicIsLogged(t *testing.T) {
	var out bytes.Buffer
	o := site()
	o.Log = log.New(&out, "", 0)
	r := httptest.NewRequest("GET", "/panic", nil)
	r.Host = "localhost"
	w := httptest.NewRecorder()
	Handler(o).ServeHTTP(w, r)
	if !strings.Contains(out.String(), "the bridge is down") || strings.Contains(w.Body.String(), "bridge") {
		t.Errorf("logged %q, answered %q", out.String(), w.Body)
	}
}

// Whoever sends slowly is cut off, in the head and in the body, and what another asks meanwhile is answered.
func TestPatience(t *testing.T) {
	s := server(site())
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.WriteTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 || s.MaxHeaderBytes > 1<<20 {
		t.Errorf("a server without patience: %+v", s)
	}
	s.ReadHeaderTimeout, s.ReadTimeout = 100*time.Millisecond, 100*time.Millisecond
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(ln) //nolint:errcheck // it ends when it is closed
	defer s.Close()
	var slow []net.Conn
	for _, half := range []string{"GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: x", "POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		if _, err := io.WriteString(c, half); err != nil {
			t.Fatal(err)
		}
		slow = append(slow, c)
	}
	res, err := http.Get("http://" + ln.Addr().String())
	if err != nil || res.StatusCode != http.StatusOK {
		t.Errorf("nobody else is answered: %v", err)
	} else {
		res.Body.Close()
	}
	for i, c := range slow {
		if err := c.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(c)
		if err != nil || strings.HasPrefix(string(answer), "HTTP/1.1 200") {
			t.Errorf("%d is not cut off: %q %v", i, answer, err)
		}
	}
}

// A head that does not end is refused.
func TestEndlessHead(t *testing.T) {
	s := server(site())
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(ln) //nolint:errcheck // it ends when it is closed
	defer s.Close()
	r, err := http.NewRequest("GET", "http://"+ln.Addr().String(), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Long", strings.Repeat("x", 1<<20))
	res, err := http.DefaultClient.Do(r)
	if err == nil {
		res.Body.Close()
		if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("answered %d", res.StatusCode)
		}
	}
}

// When it is stopped, what is asked is still answered.
func TestStop(t *testing.T) {
	asked, answer := make(chan struct{}), make(chan struct{})
	o := Options{Pages: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(asked)
		<-answer
		_, _ = io.WriteString(w, "late")
	})}
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, ln, o) }()
	got := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			got <- err.Error()
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		got <- string(body)
	}()
	<-asked
	stop()
	close(answer)
	if s := <-got; s != "late" {
		t.Errorf("answered %q", s)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", ln.Addr().String()); err == nil {
		t.Error("it still listens")
	}
}
