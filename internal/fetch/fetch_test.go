package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// server answers by the path that it is asked for.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "Text/HTML;  Charset=ISO-8859-1; x=y")
		query := r.URL.Query()
		switch r.URL.Path {
		case "/to":
			http.Redirect(w, r, query.Get("at"), http.StatusFound)
		case "/round":
			http.Redirect(w, r, "/round?"+r.URL.RawQuery+"x", http.StatusFound)
		case "/status":
			w.Header().Set("Retry-After", "120")
			code, err := strconv.Atoi(query.Get("code"))
			if err != nil {
				t.Error(err)
			}
			w.WriteHeader(code)
		case "/type":
			w.Header().Set("Content-Type", query.Get("is"))
			fmt.Fprint(w, query.Get("data"))
		case "/large":
			fmt.Fprint(w, strings.Repeat("words ", 1000))
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			fmt.Fprint(z, strings.Repeat("words ", 1000))
			z.Close()
		case "/gzip":
			if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
				t.Error("gzip is not asked for")
			}
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			fmt.Fprint(z, "unpacked")
			z.Close()
		case "/br":
			w.Header().Set("Content-Encoding", "br")
		case "/cut":
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "half")
		case "/slow":
			<-r.Context().Done()
		case "/agent":
			fmt.Fprint(w, r.UserAgent(), r.Referer(), r.Header.Get("Cookie"))
		default:
			fmt.Fprint(w, "page at ", r.URL)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func TestGet(t *testing.T) {
	s := server(t)
	at := func(path string) string { return s.URL + path }
	f := New(Options{Version: "1.2", MaxBytes: 3000, AllowPrivate: true})
	defer f.Close()
	for _, c := range []struct {
		address, data, from, contentType string
	}{
		{at("/a?b=c#part"), "page at /a?b=c", at("/a?b=c"), "text/html; charset=iso-8859-1"},
		{strings.ToUpper(at("")) + "/a", "page at /a", at("/a"), "text/html; charset=iso-8859-1"},
		{at("/to?at=/story%23part"), "page at /story", at("/story"), "text/html; charset=iso-8859-1"},
		{at("/gzip"), "unpacked", at("/gzip"), "text/html; charset=iso-8859-1"},
		{at("/agent"), "hearsay/1.2 (+https://github.com/hearsay-project/hearsay)", at("/agent"), "text/html; charset=iso-8859-1"},
		{at("/to?at=/agent"), "hearsay/1.2 (+https://github.com/hearsay-project/hearsay)", at("/agent"), "text/html; charset=iso-8859-1"},
		{at("/type?is=text/plain&data=x"), "x", at("/type?is=text/plain&data=x"), "text/plain"},
		{at("/type?is=;;&data=x"), "x", at("/type?is=;;&data=x"), ""},
		{at("/type?is=text/html%3Bcharset%3D" + strings.Repeat("y", 1000)), "", at("/type?is=text/html%3Bcharset%3D" + strings.Repeat("y", 1000)), ""},
	} {
		got, err := f.Get(t.Context(), c.address)
		if err != nil || string(got.Data) != c.data || got.Address != c.from || got.ContentType != c.contentType {
			t.Errorf("%s: got %q at %s, %q, %v", c.address, got.Data, got.Address, got.ContentType, err)
		}
	}
}

// Every refusal says what was found and what to do.
func TestRefused(t *testing.T) {
	s := server(t)
	at := func(path string) string { return s.URL + path }
	f := New(Options{MaxBytes: 3000, AllowPrivate: true, Timeout: 5 * time.Second})
	defer f.Close()
	for _, c := range []struct {
		address string
		kind    error
		says    string
	}{
		{"ftp://vale.example/x", hearsay.ErrUsage, `found an address of the kind "ftp", wanted http or https`},
		{"http://", hearsay.ErrUsage, "found no host"},
		{"http://ola:secret@vale.example/x", hearsay.ErrUsage, "a name or password in the address"},
		{"http://vale.example:port/", hearsay.ErrUsage, "is no address"},
		{"http://[::1", hearsay.ErrUsage, "is no address"},
		{at("/status?code=404"), hearsay.ErrUnreadable, "404 Not Found: no page is there"},
		{at("/status?code=403"), hearsay.ErrUnreadable, "save it in a browser and add the file"},
		{at("/status?code=429"), hearsay.ErrUnreadable, "it asks to wait (Retry-After: 120)"},
		{at("/status?code=451"), hearsay.ErrUnreadable, "withheld"},
		{at("/status?code=500"), hearsay.ErrUnreadable, "try again later"},
		{at("/status?code=204"), hearsay.ErrUnreadable, "204 No Content, wanted 200 OK"},
		{at("/status?code=599"), hearsay.ErrUnreadable, "the server answers 599:"},
		{at("/round"), hearsay.ErrUnreadable, "more than 10 times"},
		{at("/to?at=file:///etc/passwd"), hearsay.ErrUnreadable, `an address that is not followed: found an address of the kind "file"`},
		{at("/to?at=http://a:b@vale.example/"), hearsay.ErrUnreadable, "name or password"},
		{at("/to?at=/"), hearsay.ErrUnreadable, "found the front page of 127.0.0.1"},
		{at("/type?is=application/pdf"), hearsay.ErrUnreadable, "found application/pdf, wanted a web page or plain text"},
		{at("/type?is=application/zip"), hearsay.ErrUnreadable, "download it and name the file"},
		{at("/type?is=application/rss%2Bxml"), hearsay.ErrUnreadable, "is a feed"},
		{at("/type?is=text/xml&data=<?xml?><rss>"), hearsay.ErrUnreadable, "is a feed"},
		{at("/large"), hearsay.ErrTooLarge, "larger than the limit of 3000 bytes; raise it with --max-size"},
		{at("/bomb"), hearsay.ErrTooLarge, "larger than the limit of 3000 bytes"},
		{at("/br"), hearsay.ErrUnreadable, `packs it as "br"`},
		{at("/cut"), hearsay.ErrUnreadable, "ended before its end"},
	} {
		_, err := f.Get(t.Context(), c.address)
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v", c.address, err)
		}
	}
	s.Close()
	if _, err := f.Get(t.Context(), at("/x")); !errors.Is(err, hearsay.ErrUnreadable) || !strings.Contains(err.Error(), "could not be fetched") || strings.Contains(err.Error(), "Get ") {
		t.Errorf("a server that is gone: %v", err)
	}
}

func TestEnds(t *testing.T) {
	s := server(t)
	f := New(Options{AllowPrivate: true, Timeout: time.Millisecond})
	defer f.Close()
	if _, err := f.Get(t.Context(), s.URL+"/slow"); !errors.Is(err, hearsay.ErrUnreadable) || !strings.Contains(err.Error(), "longer than 1ms") {
		t.Errorf("slow: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Get(ctx, s.URL+"/slow"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// Nothing on this machine is asked unless that is allowed, whatever it is called and whoever sends there.
func TestPrivateIsRefused(t *testing.T) {
	s := server(t)
	f := New(Options{})
	defer f.Close()
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "LOCALHOST.", "a.localhost", "printer.local", "metadata.google.internal", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "169.254.169.254", "10.1.2.3", "0.0.0.0", "[fe80::1%25eth0]"} {
		_, err := f.Get(t.Context(), "http://"+host+port+"/x")
		if !errors.Is(err, hearsay.ErrUnreadable) || !strings.Contains(err.Error(), "is of a private network or this machine") || !strings.Contains(err.Error(), "--allow-private") {
			t.Errorf("%s: %v", host, err)
		}
	}
	// What a name leads to is looked at when the connection is made.
	conn, err := f.dial(t.Context(), "tcp", strings.TrimPrefix(s.URL, "http://"))
	var own *failure
	if !errors.As(err, &own) {
		t.Errorf("connected to %v, %v", conn, err)
	}
	// A proxy that the owner has set may be here; addresses that are written as numbers are looked at all the same.
	f = New(Options{Proxy: ProxyOf(func(name string) string {
		return map[string]string{"http_proxy": s.URL, "NO_PROXY": "echo.example"}[name]
	})})
	defer f.Close()
	if p, err := f.Get(t.Context(), "http://vale.example/x"); err != nil || string(p.Data) != "page at http://vale.example/x" {
		t.Errorf("through a proxy: %q, %v", p.Data, err)
	}
	for _, address := range []string{"http://10.0.0.1/x", "http://vale.example/to?at=http://192.168.0.1/"} {
		if _, err := f.Get(t.Context(), address); err == nil || !strings.Contains(err.Error(), "private") {
			t.Errorf("%s through a proxy: %v", address, err)
		}
	}
}

func TestRoutable(t *testing.T) {
	for s, want := range map[string]bool{
		"8.8.8.8": true, "93.184.216.34": true, "2606:4700::1111": true, "64:ff9b::808:808": true, "::ffff:8.8.8.8": true,
		"127.0.0.1": false, "10.0.0.1": false, "172.31.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false, "0.0.0.0": false,
		"255.255.255.255": false, "224.0.0.1": false, "198.18.0.1": false, "::": false, "::1": false, "fe80::1": false, "fc00::1": false, "ff02::1": false,
		"::ffff:10.0.0.1": false, "::10.0.0.1": false, "64:ff9b::a00:1": false, "2002:a00:1::": false, "2001:0:a00:1::": false,
	} {
		if got := routable(netip.MustParseAddr(s)); got != want {
			t.Errorf("%s: got %v", s, got)
		}
	}
}

// One request at a time goes to a host.
func TestTurns(t *testing.T) {
	var turns turns
	release, err := turns.wait(t.Context(), "a", 0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := turns.wait(ctx, "a", 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a second turn: %v", err)
	}
	other, err := turns.wait(t.Context(), "b", 0)
	if err != nil {
		t.Fatal(err)
	}
	other()
	release()
	if _, err := turns.wait(ctx, "a", time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("a turn before the pause is over: %v", err)
	}
	if release, err = turns.wait(t.Context(), "a", 0); err != nil {
		t.Fatal(err)
	}
	release()
}
