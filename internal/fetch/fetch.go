// Package fetch gets pages of the web that a person has named. It is the only package that speaks to a network.
//
// It is made for single addresses: one request at a time to one host with a pause between two, bounded in time, bytes and redirects. It keeps
// no cookies and runs no scripts. Since an address, or a page that sends on to another, may be written by anybody, it refuses to connect to
// hosts of private networks, and looks at the number a name turned out to be, for every connection.
//
// Errors wrap ErrUsage, ErrUnreadable or ErrTooLarge of package hearsay and tell what was found and what to do, without the address.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// Options say how pages are fetched. The zero value works.
type Options struct {
	// Version goes into the User-Agent.
	Version string
	// MaxBytes limits a page, unpacked; 0 means 16 MiB.
	MaxBytes int
	// Timeout limits one page from the first name looked up to the last byte; 0 means a minute.
	Timeout time.Duration
	// Pause is the least time between two requests to one host.
	Pause time.Duration
	// AllowPrivate lets it connect to hosts of private networks and to this machine.
	AllowPrivate bool
	// Proxy tells the proxy for a request, as of [http.Transport]; nil means that there is none. A proxy looks names up itself, so what it
	// connects to is known by its name only.
	Proxy func(*http.Request) (*url.URL, error)
}

const (
	defaultMaxBytes = 16 << 20
	defaultTimeout  = time.Minute
	maxRedirects    = 10
	maxHeader       = 256 << 10
)

// Page is what was fetched.
type Page struct {
	// Address is where it came from in the end, after all redirects.
	Address string
	// ContentType is what the server says it is: "text/html; charset=utf-8", without other parameters. It may be empty.
	ContentType string
	// Data are the bytes as they were sent, unpacked.
	Data []byte
}

// Fetcher fetches pages. It is safe for use by many goroutines.
type Fetcher struct {
	o      Options
	direct *http.Transport
	turns  turns
}

// New returns a fetcher. Close it.
func New(o Options) *Fetcher {
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultMaxBytes
	}
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	f := &Fetcher{o: o}
	f.direct = &http.Transport{
		Proxy:                  o.Proxy,
		DialContext:            f.dial,
		ForceAttemptHTTP2:      true,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    15 * time.Second,
		ResponseHeaderTimeout:  30 * time.Second,
		MaxResponseHeaderBytes: maxHeader,
	}
	return f
}

// Close lets go of connections.
func (f *Fetcher) Close() { f.direct.CloseIdleConnections() }

// Parse reads an address, and refuses what must not be fetched or kept.
func Parse(s string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return nil, problem(hearsay.ErrUsage, "is no address: %v", withoutAddress(err))
	}
	if err := speaks(u); err != nil {
		return nil, err
	}
	u.Host, u.Fragment, u.RawFragment = strings.ToLower(u.Host), "", ""
	return u, nil
}

// speaks refuses addresses of other kinds.
func speaks(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return problem(hearsay.ErrUsage, "found an address of the kind %q, wanted http or https", u.Scheme)
	case u.Hostname() == "":
		return problem(hearsay.ErrUsage, "found no host in the address")
	case u.User != nil:
		return problem(hearsay.ErrUsage, "found a name or password in the address, which would be kept; leave it out, or save the page and add the file")
	}
	return nil
}

// Get fetches the page at an address. When ctx ends it returns the error of ctx.
func (f *Fetcher) Get(ctx context.Context, address string) (Page, error) {
	u, err := Parse(address)
	if err != nil {
		return Page{}, err
	}
	release, err := f.turns.wait(ctx, u.Host, f.o.Pause)
	if err != nil {
		return Page{}, err
	}
	defer release()
	bounded, cancel := context.WithTimeoutCause(ctx, f.o.Timeout, errTooSlow)
	defer cancel()
	page, err := f.get(bounded, u)
	switch {
	case err == nil:
		return page, nil
	case ctx.Err() != nil:
		return Page{}, ctx.Err()
	}
	return Page{}, explain(bounded, err, f.o.Timeout)
}

var errTooSlow = errors.New("too slow")

func (f *Fetcher) get(ctx context.Context, u *url.URL) (Page, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, problem(hearsay.ErrUsage, "is no address: %v", withoutAddress(err))
	}
	req.Header.Set("User-Agent", "hearsay/"+f.o.Version+" (+https://github.com/hearsay-project/hearsay)")
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1")
	req.Header.Set("Accept-Language", "en, *;q=0.5")
	client := &http.Client{Transport: guarded{f}, CheckRedirect: follow}
	res, err := client.Do(req)
	if err != nil {
		return Page{}, err
	}
	defer res.Body.Close()
	if err := judge(res, u, f.o.MaxBytes); err != nil {
		return Page{}, err
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, int64(f.o.MaxBytes)+1))
	switch {
	case err != nil:
		return Page{}, err
	case len(data) > f.o.MaxBytes:
		return Page{}, tooLarge(f.o.MaxBytes)
	case isFeed(data):
		return Page{}, feed("XML")
	}
	return Page{Address: res.Request.URL.String(), ContentType: contentType(res.Header), Data: data}, nil
}

// contentType returns the media type and the encoding that a server tells, always written in the same way.
func contentType(h http.Header) string {
	media, parameters, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || len(media) > maxWord || len(parameters["charset"]) > maxWord {
		return ""
	}
	kept := map[string]string{}
	if charset := strings.ToLower(parameters["charset"]); charset != "" && utf8.ValidString(charset) {
		kept["charset"] = charset
	}
	return mime.FormatMediaType(media, kept)
}

// maxWord bounds in bytes a word that a server says.
const maxWord = 100

// isFeed reports whether XML begins as the feeds of articles do.
func isFeed(data []byte) bool {
	head := strings.ToLower(string(data[:min(len(data), 1024)]))
	return strings.HasPrefix(head, "<?xml") && (strings.Contains(head, "<rss") || strings.Contains(head, "<feed") || strings.Contains(head, "<rdf:rdf"))
}

func feed(found string) error {
	return problem(hearsay.ErrUnreadable, "found %s that is a feed, wanted one report; name the addresses of its articles", found)
}

// follow decides whether a redirect is followed.
func follow(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return problem(hearsay.ErrUnreadable, "it sends on from page to page, more than %d times; open it in a browser and save the page", maxRedirects)
	}
	if err := speaks(req.URL); err != nil {
		return problem(hearsay.ErrUnreadable, "it sends on to an address that is not followed: %v", err)
	}
	req.URL.Fragment, req.URL.RawFragment = "", ""
	req.Header.Del("Referer")
	return nil
}

// judge refuses what is no report.
func judge(res *http.Response, asked *url.URL, limit int) error {
	if res.StatusCode != http.StatusOK {
		return status(res)
	}
	if packed := res.Header.Get("Content-Encoding"); packed != "" && !strings.EqualFold(packed, "identity") {
		return problem(hearsay.ErrUnreadable, "the server packs it as %q, which was not asked for; save the page in a browser and add the file", clip(packed))
	}
	if res.ContentLength > int64(limit) {
		return tooLarge(limit)
	}
	if at := res.Request.URL; strings.Trim(asked.Path, "/") != "" && strings.Trim(at.Path, "/") == "" && at.RawQuery == "" {
		return problem(hearsay.ErrUnreadable, "found the front page of %s, to which the server sends on, wanted the article: it was moved or taken down", at.Host)
	}
	return readable(res.Header.Get("Content-Type"))
}

// readable refuses media types that are no report, and tells what to do with them.
func readable(contentType string) error {
	media, _, err := mime.ParseMediaType(contentType)
	if contentType == "" || err != nil && media == "" {
		return nil // the bytes will tell
	}
	found := fmt.Sprintf("found %s, wanted a web page or plain text", clip(media))
	switch media {
	case "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream", "text/xml", "application/xml":
		return nil
	case "application/zip", "application/x-zip-compressed", "application/gzip", "application/x-gzip", "application/x-tar", "application/zstd",
		"text/csv", "application/jsonl", "application/x-ndjson", "application/json":
		return problem(hearsay.ErrUnreadable, "%s; download it and name the file", found)
	case "application/rss+xml", "application/atom+xml":
		return feed(media)
	}
	return problem(hearsay.ErrUnreadable, "%s", found)
}

// status tells what the answer of a server means.
func status(res *http.Response) error {
	said := fmt.Sprintf("the server answers %d", res.StatusCode)
	if words := http.StatusText(res.StatusCode); words != "" {
		said += " " + words
	}
	switch code := res.StatusCode; {
	case code == http.StatusNotFound || code == http.StatusGone:
		return problem(hearsay.ErrUnreadable, "%s: no page is there; look whether the address is right", said)
	case code == http.StatusUnauthorized || code == http.StatusForbidden || code == http.StatusPaymentRequired:
		return problem(hearsay.ErrUnreadable, "%s: the page is not for everybody; if you may read it, save it in a browser and add the file", said)
	case code == http.StatusUnavailableForLegalReasons:
		return problem(hearsay.ErrUnreadable, "%s: it is withheld where you are", said)
	case code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable:
		if after := clip(res.Header.Get("Retry-After")); after != "" {
			return problem(hearsay.ErrUnreadable, "%s: it asks to wait (Retry-After: %s); try again later", said, after)
		}
		return problem(hearsay.ErrUnreadable, "%s: try again later", said)
	case code >= 500:
		return problem(hearsay.ErrUnreadable, "%s: something is wrong there; try again later", said)
	}
	return problem(hearsay.ErrUnreadable, "%s, wanted 200 OK", said)
}

func tooLarge(limit int) error {
	return problem(hearsay.ErrTooLarge, "larger than the limit of %d bytes; raise it with --max-size", limit)
}

// explain puts what went wrong on the way into words.
func explain(ctx context.Context, err error, limit time.Duration) error {
	var own *failure
	var dns *net.DNSError
	var wait net.Error
	switch {
	case errors.As(err, &own):
		return own
	case errors.Is(context.Cause(ctx), errTooSlow):
		return problem(hearsay.ErrUnreadable, "it took longer than %s; try again later, or save the page in a browser and add the file", limit)
	case errors.As(err, &dns) && dns.IsNotFound:
		return problem(hearsay.ErrUnreadable, "no host is called %s; look whether the address is right", dns.Name)
	case errors.As(err, &dns):
		return problem(hearsay.ErrUnreadable, "the host %s could not be looked up: is there a network?", dns.Name)
	case errors.As(err, &wait) && wait.Timeout():
		return problem(hearsay.ErrUnreadable, "the server does not answer; try again later")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return problem(hearsay.ErrUnreadable, "the page ended before its end; try again")
	}
	return problem(hearsay.ErrUnreadable, "could not be fetched: %v", withoutAddress(err))
}

// withoutAddress takes the address off, which the caller tells.
func withoutAddress(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// clip bounds what a server may put into a message.
func clip(s string) string {
	const most = 200
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

// failure is an error of one of the kinds in package hearsay that is told in words of its own.
type failure struct {
	kind error
	text string
}

func (f *failure) Error() string { return f.text }
func (f *failure) Unwrap() error { return f.kind }

func problem(kind error, format string, args ...any) error {
	return &failure{kind, fmt.Sprintf(format, args...)}
}
