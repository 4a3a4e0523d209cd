package serve

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
)

// What is shorter than leastPacked bytes is not worth packing: it goes in one packet anyway.
const leastPacked = 1024

// packLevel is that of the packer: pages come out nearly as small as with the best, in a fraction of the time.
const packLevel = 3

// packed packs answers for those who take gzip.
//
// How long a packed answer is tells how much of it is alike. Where somebody else chooses words that come back in the answer, such as those of a search,
// and can see how long it is, though they cannot read it, they find out bit by bit what else is in it (BREACH). On this machine nobody else sees
// answers, and no page has a token worth guessing, but a reverse proxy may carry them over a network, and the record itself may be nobody
// else's business. So nothing is packed that a page of another site asks for, as it does when a link there is followed; nothing that sets a cookie or must
// not be stored; and no answer to a form, which has in it what was typed.
func packed(next http.Handler) http.Handler {
	pool := &sync.Pool{New: func() any {
		z, err := gzip.NewWriterLevel(nil, packLevel)
		if err != nil {
			panic(err) // the level is a good one
		}
		return z
	}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		p := &packer{ResponseWriter: w, r: r, pool: pool, code: http.StatusOK}
		next.ServeHTTP(p, r)
		p.close()
	})
}

// packer holds the beginning of an answer back until it is known whether it is packed.
type packer struct {
	http.ResponseWriter
	r       *http.Request
	pool    *sync.Pool
	code    int
	head    []byte
	decided bool
	z       *gzip.Writer // nil for what is not packed
	silent  bool         // it is packed, and asked by HEAD: nothing is sent
}

// Unwrap is for http.ResponseController.
func (p *packer) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (p *packer) WriteHeader(code int) {
	if code < http.StatusOK && code != http.StatusSwitchingProtocols {
		p.ResponseWriter.WriteHeader(code)
		return
	}
	if !p.decided {
		p.code = code
	}
}

// Write implements http.ResponseWriter.
func (p *packer) Write(b []byte) (int, error) {
	if !p.decided {
		p.head = append(p.head, b...)
		if len(p.head) < leastPacked {
			return len(b), nil
		}
		return len(b), p.decide(true)
	}
	return p.send(b)
}

func (p *packer) send(b []byte) (int, error) {
	switch {
	case p.silent:
		return len(b), nil
	case p.z != nil:
		return p.z.Write(b)
	}
	return p.ResponseWriter.Write(b)
}

// FlushError is for http.ResponseController: what was written so far is sent.
func (p *packer) FlushError() error {
	if !p.decided {
		if err := p.decide(true); err != nil {
			return err
		}
	}
	if p.z != nil {
		if err := p.z.Flush(); err != nil {
			return err
		}
	}
	return http.NewResponseController(p.ResponseWriter).Flush()
}

// close sends what was held back. Of a HEAD the answer says what that of a GET would, though it may have no body.
func (p *packer) close() {
	if !p.decided {
		n, err := strconv.Atoi(p.Header().Get("Content-Length"))
		_ = p.decide(p.r.Method == http.MethodHead && err == nil && n >= leastPacked) // whoever asked has gone
	}
	if p.z != nil {
		_ = p.z.Close() // likewise
		p.z.Reset(nil)
		p.pool.Put(p.z)
		p.z = nil
	}
}

// decide tells whether the answer is packed, and sends what was held back.
func (p *packer) decide(long bool) error {
	p.decided = true
	h := p.Header()
	if h.Get("Content-Type") == "" && len(p.head) > 0 && h.Get("Content-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(p.head))
	}
	if worthPacking(h.Get("Content-Type")) && !slices.Contains(h.Values("Vary"), "Accept-Encoding") {
		h.Add("Vary", "Accept-Encoding")
	}
	switch {
	case p.code == http.StatusNotModified:
		if tag := h.Get("ETag"); tag != "" && strings.Contains(p.r.Header.Get("If-None-Match"), "W/"+tag) {
			h.Set("ETag", "W/"+tag)
		}
	case long && p.may():
		p.begin()
	}
	p.ResponseWriter.WriteHeader(p.code)
	if len(p.head) == 0 {
		return nil
	}
	_, err := p.send(p.head)
	p.head = nil
	return err
}

// begin says that the answer is packed. It is not the same bytes as the one that is not, so its tag is weak; and no part of it can be asked for.
func (p *packer) begin() {
	h := p.Header()
	h.Set("Content-Encoding", "gzip")
	h.Del("Content-Length")
	h.Del("Accept-Ranges")
	if tag := h.Get("ETag"); strings.HasPrefix(tag, `"`) {
		h.Set("ETag", "W/"+tag)
	}
	if p.silent = p.r.Method == http.MethodHead; p.silent {
		return
	}
	p.z = p.pool.Get().(*gzip.Writer) //nolint:errcheck,forcetypeassert // there is nothing else in it
	p.z.Reset(p.ResponseWriter)
}

// may reports whether this answer may be packed, for this request.
func (p *packer) may() bool {
	h := p.Header()
	site := p.r.Header.Get("Sec-Fetch-Site")
	return p.code != http.StatusPartialContent && p.code != http.StatusNoContent && p.r.Header.Get("Range") == "" &&
		h.Get("Content-Encoding") == "" && h.Get("Content-Range") == "" && worthPacking(h.Get("Content-Type")) &&
		h.Get("Set-Cookie") == "" && !strings.Contains(h.Get("Cache-Control"), "no-store") &&
		site != "cross-site" && site != "same-site" && takesGzip(p.r.Header.Values("Accept-Encoding"))
}

// worthPacking reports whether a media type is text.
func worthPacking(kind string) bool {
	kind, _, _ = strings.Cut(kind, ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	switch kind {
	case "application/json", "application/x-ndjson", "text/javascript", "application/javascript", "image/svg+xml":
		return true
	}
	return strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "+json")
}

// takesGzip reports whether an Accept-Encoding allows gzip.
func takesGzip(headers []string) bool {
	others := false
	for part := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		name, params, _ := strings.Cut(part, ";")
		q, err := strconv.ParseFloat(strings.TrimPrefix(strings.ReplaceAll(params, " ", ""), "q="), 64)
		taken := params == "" || err == nil && q > 0
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "gzip", "x-gzip":
			return taken
		case "*":
			others = taken
		}
	}
	return others
}
