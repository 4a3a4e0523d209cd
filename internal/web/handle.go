package web

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/a-h/templ"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// maker answers one request. What it returns is shown in the frame of all pages; an error as a page of its own.
type maker func(*site, *request) (content, error)

// request is what was asked, with who asks.
type request struct {
	*http.Request
	w http.ResponseWriter
}

// ctx is the context of the request.
func (r *request) ctx() context.Context { return r.Context() }

// content is what a page shows.
type content struct {
	title  string // of the window, without the name of the program
	here   string // the address of the part of the site that it belongs to
	body   templ.Component
	script string // asset that the page needs, "" for none
	wide   bool   // tables want all the room
	status int    // 0 means 200
	to     string // an address to go to instead
	behind int    // how many reports are not yet looked at across reports
}

// handle makes a handler of a page.
func (s *site) handle(p maker) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, page, err := s.made(r.Context(), p, &request{r, w})
		switch {
		case err != nil:
			s.send(w, r, s.sorry(r, err))
		case c.to != "":
			http.Redirect(w, r, c.to, http.StatusSeeOther)
		default:
			sendPage(w, c.status, page)
		}
	})
}

// made makes a page and writes it. Who only looks waits for their turn; who changes something waits for others anyhow.
func (s *site) made(ctx context.Context, p maker, r *request) (content, []byte, error) {
	if r.Method == http.MethodGet {
		release, err := s.bench.Queue(ctx)
		if err != nil {
			return content{}, nil, err
		}
		defer release()
	}
	c, err := p(s, r)
	if err != nil || c.to != "" {
		return c, nil, err
	}
	page, err := s.written(ctx, r.Request, c)
	return c, page, err
}

// shared makes a handler of a page that is the same for all who look, when nothing more is asked. Of a large record it is made once a second, and maybe
// when whoever asked has got an answer: such pages answer nobody in particular.
func (s *site) shared(p maker) http.Handler {
	alone := s.handle(p)
	var page workbench.Shortly[[]byte]
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.RawQuery != "" || s.reviewer(&request{r, w}) != s.bench.Reviewer {
			alone.ServeHTTP(w, r)
			return
		}
		out, err := page.Get(r.Context(), s.bench, func(ctx context.Context) ([]byte, error) {
			_, page, err := s.made(ctx, p, &request{r.WithContext(ctx), nil})
			return page, err
		})
		if err != nil {
			s.send(w, r, s.sorry(r, err))
			return
		}
		sendPage(w, 0, out)
	})
}

// written writes a page.
func (s *site) written(ctx context.Context, r *http.Request, c content) ([]byte, error) {
	var out bytes.Buffer
	err := layout(s, c, r.URL.Query().Get("q")).Render(ctx, &out)
	return out.Bytes(), err
}

// send writes a page and sends it, whole or not at all.
func (s *site) send(w http.ResponseWriter, r *http.Request, c content) {
	page, err := s.written(r.Context(), r, c)
	switch {
	case err == nil:
		sendPage(w, c.status, page)
	case r.Context().Err() == nil: // otherwise whoever asked has gone
		s.tell(err)
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
	}
}

func sendPage(w http.ResponseWriter, status int, page []byte) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-cache")
	if status != 0 {
		w.WriteHeader(status)
	}
	_, _ = w.Write(page) //nolint:gosec // templ escapes; who went away needs nothing
}

func (s *site) tell(err error) {
	if s.Problem != nil {
		s.Problem(err)
	}
}

// sorry is the page that tells an error.
func (s *site) sorry(r *http.Request, err error) content {
	status, title := statusOf(err)
	if status == http.StatusInternalServerError {
		if r.Context().Err() == nil {
			s.tell(err)
		}
		return content{title: title, status: status, body: problem(title, "Something went wrong here, and it is not your doing. Whoever runs Hearsay finds it where it was started.", part{})}
	}
	return content{title: title, status: status, body: problem(title, plainly(err), listOf(r.URL.Path))}
}

// listOf is the part of the site with the list that an address below it is of.
func listOf(path string) part {
	for _, p := range parts() {
		switch p.at {
		case "/reports", "/claims", "/parties", "/families", "/revisions":
			if strings.HasPrefix(strings.ToLower(path), p.at) {
				return p
			}
		}
	}
	return part{}
}

// statusOf tells the status of an error, and its heading.
func statusOf(err error) (int, string) {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large), errors.Is(err, hearsay.ErrTooLarge):
		return http.StatusRequestEntityTooLarge, "Too large"
	case errors.Is(err, hearsay.ErrUsage):
		return http.StatusBadRequest, "Not understood"
	case errors.Is(err, hearsay.ErrNotFound):
		return http.StatusNotFound, "Not here"
	case errors.Is(err, hearsay.ErrEmpty), errors.Is(err, hearsay.ErrBinary), errors.Is(err, hearsay.ErrUnreadable):
		return http.StatusUnprocessableEntity, "Cannot be read"
	case errors.Is(err, hearsay.ErrReadOnly), errors.Is(err, hearsay.ErrLocked):
		return http.StatusConflict, "Not now"
	}
	return http.StatusInternalServerError, "Something went wrong"
}

// plainly tells an error to people: without the name of its kind in front.
func plainly(err error) string {
	text := err.Error()
	for _, kind := range []error{hearsay.ErrUsage, hearsay.ErrNotFound} {
		text = strings.TrimPrefix(text, kind.Error()+": ")
	}
	return text
}

// nowhere is for addresses that are none.
func (s *site) nowhere(r *request) (content, error) {
	return content{title: "Not here", status: http.StatusNotFound, body: problem("Not here", "There is no page at this address.", listOf(r.URL.Path))}, nil
}
