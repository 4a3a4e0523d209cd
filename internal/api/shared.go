package api

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"net/http"

	"github.com/hearsay-project/hearsay/internal/workbench"
)

// sharedPaths are lists that many ask for alike, from their beginning.
func sharedPaths() []string {
	return []string{"reports", "anonymous", "timeline", "claims", "parties", "families", "revisions", "queue"}
}

// reply is an answer as it was given.
type reply struct {
	header http.Header
	code   int
	body   bytes.Buffer
}

func (a *reply) Header() http.Header         { return a.header }
func (a *reply) WriteHeader(code int)        { a.code = code }
func (a *reply) Write(p []byte) (int, error) { return a.body.Write(p) }

// other is an answer that others do not get: a problem.
type other struct{ *reply }

func (other) Error() string { return "not an answer that others get" }

// shared gives to all who ask for the beginning of a list of a large record what was made of it in the last second. Whoever asks for more than
// that, or names what it has, gets an answer of its own.
func shared(b *workbench.Bench, next http.Handler) http.Handler {
	lists := map[string]*workbench.Shortly[*reply]{}
	for _, name := range sharedPaths() {
		lists["/api/v1/"+name] = &workbench.Shortly[*reply]{}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		list := lists[r.URL.Path]
		if accept := r.Header.Get("Accept"); list == nil || r.Method != http.MethodGet || r.URL.RawQuery != "" || r.Header.Get("If-None-Match") != "" || accept != "" && accept != "*/*" && accept != "application/json" {
			next.ServeHTTP(w, r)
			return
		}
		a, err := list.Get(r.Context(), b, func(ctx context.Context) (*reply, error) {
			own := &reply{header: http.Header{}, code: http.StatusOK}
			next.ServeHTTP(own, r.WithContext(ctx))
			if own.code != http.StatusOK {
				return nil, other{own}
			}
			return own, nil
		})
		var told other
		switch {
		case err == nil:
		case errors.As(err, &told): // it is a problem, and told as it is
			a = told.reply
		case r.Context().Err() != nil: // whoever asked has gone
			return
		default: // the state of the record cannot be read: asking tells why
			next.ServeHTTP(w, r)
			return
		}
		maps.Copy(w.Header(), a.header.Clone())
		w.WriteHeader(a.code)
		_, _ = w.Write(a.body.Bytes()) // whoever asked has gone
	})
}

// queued makes answers to those who only look one after the other, as pages are. Next only writes into memory.
func queued(b *workbench.Bench, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			release, err := b.Queue(r.Context())
			if err != nil { // whoever asked has gone
				return
			}
			defer release()
		}
		next.ServeHTTP(w, r)
	})
}
