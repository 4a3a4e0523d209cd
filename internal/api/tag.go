package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// unchanged answers 304 without doing any work when whoever asks has what the record holds now. The state is asked for before the answer is
// made: an answer may be newer than its ETag, which costs one more request, and never older.
func (a *api) unchanged(ctx huma.Context, next func(huma.Context)) {
	state, err := a.bench.State(ctx.Context())
	if err != nil {
		next(ctx) // it will fail in the same way, and tell
		return
	}
	tag := `"` + a.version + "-" + a.started + "-" + state + `"`
	if matches(ctx.Header("If-None-Match"), tag) {
		ctx.SetHeader("ETag", tag)
		ctx.SetStatus(http.StatusNotModified)
		return
	}
	ctx.SetHeader("ETag", tag)
	next(ctx)
}

// matches reports whether an If-None-Match names a tag.
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if strings.TrimPrefix(strings.TrimSpace(one), "W/") == tag {
			return true
		}
	}
	return false
}

// tagged gives an ETag by its content to every answer to a GET that has none, and takes that of a problem away.
func tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		b := &buffered{ResponseWriter: w, code: http.StatusOK}
		next.ServeHTTP(b, r)
		h := w.Header()
		if b.code >= http.StatusBadRequest {
			h.Del("ETag")
		}
		if b.code == http.StatusOK {
			if h.Get("ETag") == "" {
				sum := sha256.Sum256(b.body.Bytes())
				h.Set("ETag", `"`+hex.EncodeToString(sum[:16])+`"`)
			}
			if named := r.Header.Get("If-None-Match"); named == "*" || matches(named, h.Get("ETag")) {
				h.Del("Content-Type")
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
		w.WriteHeader(b.code)
		_, _ = w.Write(b.body.Bytes()) // whoever asked has gone
	})
}

// buffered holds an answer back until it is whole.
type buffered struct {
	http.ResponseWriter
	code int
	body bytes.Buffer
}

func (b *buffered) WriteHeader(code int)        { b.code = code }
func (b *buffered) Write(p []byte) (int, error) { return b.body.Write(p) }
