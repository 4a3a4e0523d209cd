package serve

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"
)

// texts answers with what its path says.
func texts() http.Handler {
	long := strings.Repeat("The mate, Ada Brandt, said the hull had cracked. ", 100)
	m := http.NewServeMux()
	answer := func(path, kind, body string, more ...string) {
		m.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.Header().Set("ETag", `"seven"`)
			for i := 0; i+1 < len(more); i += 2 {
				w.Header().Set(more[i], more[i+1])
			}
			if r.Header.Get("If-None-Match") != "" {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			for part := range strings.SplitAfterSeq(body, ". ") { // in pieces
				_, _ = io.WriteString(w, part)
			}
		})
	}
	answer("/page", "text/html; charset=utf-8", long)
	answer("/json", "application/problem+json", long)
	answer("/short", "text/html; charset=utf-8", "Short.")
	answer("/bytes", "application/octet-stream", long)
	answer("/cookie", "text/html", long, "Set-Cookie", "a=b")
	answer("/secret", "text/html", long, "Cache-Control", "no-store")
	answer("/packed", "text/css", long, "Content-Encoding", "br")
	answer("/length", "text/plain", long, "Content-Length", strconv.Itoa(len(long)))
	m.HandleFunc("/untyped", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<!DOCTYPE html>"+long) })
	m.HandleFunc("/nothing", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	m.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"seven"`)
		http.ServeContent(w, r, "a.txt", time.Time{}, strings.NewReader(long))
	})
	m.HandleFunc("/slow", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = io.WriteString(w, "first ")
		_ = http.NewResponseController(w).Flush()
		_, _ = io.WriteString(w, long)
	})
	m.HandleFunc("/panic", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, "half of it")
		panic("the bridge is down")
	})
	return m
}

func TestPacked(t *testing.T) {
	s := httptest.NewServer(Handler(Options{Pages: texts()}))
	defer s.Close()
	plain := get(t, s.URL+"/page", "GET", nil)
	if plain.code != 200 || plain.header.Get("Content-Encoding") != "" || plain.header.Get("ETag") != `"seven"` || plain.header.Get("Vary") != "Accept-Encoding" {
		t.Fatalf("without Accept-Encoding: %d %v", plain.code, plain.header)
	}
	type header = map[string]string
	takes := header{"Accept-Encoding": "br, gzip"}
	for _, c := range []struct {
		name, path, method string
		headers            header
		code               int
		packed             bool
		tag                string
	}{
		{"a page", "/page", "GET", takes, 200, true, `W/"seven"`},
		{"by HEAD", "/page", "HEAD", takes, 200, true, `W/"seven"`},
		{"JSON", "/json", "GET", takes, 200, true, `W/"seven"`},
		{"of a type that nobody told", "/untyped", "GET", takes, 200, true, ""},
		{"of a length that is told", "/length", "GET", takes, 200, true, `W/"seven"`},
		{"a file", "/file", "GET", takes, 200, true, `W/"seven"`},
		{"a file by HEAD", "/file", "HEAD", takes, 200, true, `W/"seven"`},
		{"what comes bit by bit", "/slow", "GET", takes, 200, true, ""},
		{"a person who follows a link of ours", "/page", "GET", header{"Accept-Encoding": "gzip", "Sec-Fetch-Site": "same-origin"}, 200, true, `W/"seven"`},
		{"whatever there is", "/page", "GET", header{"Accept-Encoding": "*"}, 200, true, `W/"seven"`},

		{"too short", "/short", "GET", takes, 200, false, `"seven"`},
		{"no text", "/bytes", "GET", takes, 200, false, `"seven"`},
		{"a cookie", "/cookie", "GET", takes, 200, false, `"seven"`},
		{"what is not to be stored", "/secret", "GET", takes, 200, false, `"seven"`},
		{"nothing", "/nothing", "GET", takes, 204, false, ""},
		{"a form", "/page", "POST", takes, 200, false, `"seven"`},
		{"a part", "/file", "GET", header{"Accept-Encoding": "gzip", "Range": "bytes=10-19"}, 206, false, `"seven"`},
		{"a person who follows a link of another site", "/page", "GET",
			header{"Accept-Encoding": "gzip", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200, false, `"seven"`},
		{"gzip refused", "/page", "GET", header{"Accept-Encoding": "gzip;q=0, *"}, 200, false, `"seven"`},
		{"gzip refused with decimals", "/page", "GET", header{"Accept-Encoding": "gzip; q=0.000"}, 200, false, `"seven"`},
		{"another word", "/page", "GET", header{"Accept-Encoding": "gzipped, br"}, 200, false, `"seven"`},
	} {
		got := get(t, s.URL+c.path, c.method, c.headers)
		if got.code != c.code || (got.header.Get("Content-Encoding") == "gzip") != c.packed || got.header.Get("ETag") != c.tag {
			t.Errorf("%s: %d %v", c.name, got.code, got.header)
			continue
		}
		if c.packed && (got.header.Get("Content-Length") != "" && c.method == "HEAD" || got.header.Get("Accept-Ranges") != "" || got.header.Get("Vary") != "Accept-Encoding") {
			t.Errorf("%s: headers %v", c.name, got.header)
		}
		if c.packed && c.method == "GET" {
			if len(got.body) > len(plain.body)/4 {
				t.Errorf("%s: packed it has %d bytes of %d", c.name, len(got.body), len(plain.body))
			}
			if whole := unpacked(t, got.body); !strings.HasSuffix(whole, string(plain.body)) {
				t.Errorf("%s: it comes back as %.60q", c.name, whole)
			}
		}
	}
	if got := get(t, s.URL+"/file", "GET", header{"Accept-Encoding": "gzip", "Range": "bytes=4-7"}); string(got.body) != "mate" {
		t.Errorf("a part is %q", got.body)
	}
	if got := get(t, s.URL+"/page", "GET", header{"Accept-Encoding": "gzip", "If-None-Match": `W/"seven"`}); got.code != 304 || got.header.Get("ETag") != `W/"seven"` || len(got.body) > 0 {
		t.Errorf("unchanged: %d %v", got.code, got.header)
	}
	if got := get(t, s.URL+"/packed", "GET", takes); got.header.Get("Content-Encoding") != "br" || !bytes.Equal(got.body, plain.body) {
		t.Error("what is packed already is packed again")
	}
	if got := get(t, s.URL+"/panic", "GET", takes); got.code != 500 || strings.Contains(string(got.body), "half") {
		t.Errorf("after a panic: %d %q", got.code, got.body)
	}
}

type got struct {
	code   int
	header http.Header
	body   []byte
}

// get asks without unpacking what comes.
func get(t *testing.T, address, method string, headers map[string]string) got {
	t.Helper()
	r, err := http.NewRequest(method, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	res, err := (&http.Transport{DisableCompression: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return got{res.StatusCode, res.Header, body}
}

func unpacked(t *testing.T, packed []byte) string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// A packer that is used again gives each what is its own.
func TestPackerIsUsedAgain(t *testing.T) {
	h := Handler(Options{Pages: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = io.WriteString(w, strings.Repeat(r.URL.Query().Get("q")+" ", 2000))
	})})
	for _, word := range []string{"hull", "mate", "ferry", "hull"} {
		r := httptest.NewRequest("GET", "/?q="+word, nil)
		r.Host = "localhost"
		r.Header.Set("Accept-Encoding", "gzip")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if whole := unpacked(t, w.Body.Bytes()); whole != strings.Repeat(word+" ", 2000) {
			t.Errorf("%s: %.40q", word, whole)
		}
	}
}
