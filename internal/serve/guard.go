package serve

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"
)

// policy is what a page may load: its own, and nothing else. No script and no style may stand in the page itself.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Handler guards the pages and the API. The order matters: headers come first, so that every answer has them, refusals too.
func Handler(o Options) http.Handler {
	if o.MaxBody <= 0 {
		o.MaxBody = defaultMaxBody
	}
	cross := http.NewCrossOriginProtection()
	cross.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse(w, r, http.StatusForbidden, "nothing is changed on the word of another site")
	}))
	h := caught(packed(cross.Handler(bounded(mux(o), o.MaxBody))), o)
	for _, guard := range []func(http.Handler) http.Handler{atHome, thisHost, headed} {
		h = guard(h)
	}
	return h
}

func mux(o Options) http.Handler {
	m := http.NewServeMux()
	m.Handle("/", orNotFound(o.Pages))
	m.Handle("/api/", orNotFound(o.API))
	return m
}

func orNotFound(h http.Handler) http.Handler {
	if h == nil {
		return http.NotFoundHandler()
	}
	return h
}

// headed sets what every answer says.
func headed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()")
		h.Set("Cache-Control", "private, no-cache") // kept by the browser only, and asked for anew each time
		next.ServeHTTP(w, r)
	})
}

// thisHost refuses requests for another host than this machine: a page of a site whose name somebody bends to 127.0.0.1 names that site.
func thisHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if !local(host) {
			refuse(w, r, http.StatusForbidden, "this is served to this machine only, as localhost or 127.0.0.1; a reverse proxy must set the Host of its requests so")
			return
		}
		if u, err := url.Parse(r.RequestURI); err == nil && u.Host != "" && u.Host != r.Host { // a request to a proxy
			refuse(w, r, http.StatusForbidden, "this is no proxy")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// atHome refuses what pages of other sites load from here in the background, which could tell by its size or time what is in the record.
// Following a link is fine, and so are programs that are no browser and say nothing of it.
func atHome(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		site := r.Header.Get("Sec-Fetch-Site")
		followed := r.Header.Get("Sec-Fetch-Mode") == "navigate" && (r.Header.Get("Sec-Fetch-Dest") == "document" || r.Header.Get("Sec-Fetch-Dest") == "")
		if (site == "cross-site" || site == "same-site") && !followed {
			refuse(w, r, http.StatusForbidden, "pages of another site may link here, and load nothing")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// bounded bounds the bodies of requests.
func bounded(next http.Handler, limit int64) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > limit {
			w.Header().Set("Connection", "close")
			refuse(w, r, http.StatusRequestEntityTooLarge, fmt.Sprintf("found a body of %d bytes, wanted at most %d: go back, and have what is larger read by hearsay read or hearsay add, with --max-size", r.ContentLength, limit))
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		next.ServeHTTP(w, r)
	})
}

// caught makes an answer of what went wrong inside.
func caught(next http.Handler, o Options) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if v == http.ErrAbortHandler { //nolint:errorlint // it is a value that is thrown, never wrapped
				panic(v)
			}
			o.logger().Printf("%s %s: %v\n%s", r.Method, r.URL.EscapedPath(), v, debug.Stack())
			refuse(w, r, http.StatusInternalServerError, "something went wrong in hearsay itself; its standard error tells what")
		}()
		next.ServeHTTP(w, r)
	})
}

// refuse says no: with a problem of RFC 9457 below /api/, otherwise in plain text.
func refuse(w http.ResponseWriter, r *http.Request, code int, why string) {
	h := w.Header()
	h.Del("ETag")
	h.Set("Cache-Control", "no-store")
	if !strings.HasPrefix(r.URL.Path, "/api/") {
		h.Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(code)
		_, _ = io.WriteString(w, why+"\n") //nolint:gosec // plain text, of our own words; whoever asked has gone
		return
	}
	h.Set("Content-Type", "application/problem+json")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(map[string]any{"title": http.StatusText(code), "status": code, "detail": why}) // whoever asked has gone
}
