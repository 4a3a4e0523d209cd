package web

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/workbench"
)

// frontPage is what the front page shows.
type frontPage struct {
	status    store.Status
	claims    []claimRow
	latest    []store.Report
	revisions []answer.Revision
	parties   string // how many there are

	given    given
	wrong    string
	fetches  bool
	demo     bool
	readOnly bool // nothing can be kept
}

// given is what somebody pasted, dropped or named, as it was typed.
type given struct {
	text, address string
	meta          hearsay.Metadata
	file          string // its name, "" for none
	data          []byte
}

// How much of each the front page shows.
const (
	frontClaims    = 5
	frontReports   = 6
	frontRevisions = 3
)

// front is the first page.
func (s *site) front(r *request) (content, error) { return s.frontWith(r.ctx(), given{}, nil) }

// frontWith is the first page with what was given, and what is wrong with it.
func (s *site) frontWith(ctx context.Context, g given, wrong error) (content, error) {
	x := frontPage{given: g, fetches: s.bench.Fetch != nil, demo: s.Demo, readOnly: s.bench.ReadOnly}
	status := 0
	if wrong != nil {
		if status, _ = statusOf(wrong); status == http.StatusInternalServerError {
			return content{}, wrong
		}
		x.wrong = plainly(wrong)
	}
	var err error
	if x.status, err = s.bench.Status(ctx); err != nil {
		return content{}, err
	}
	if x.latest, err = s.latest(ctx, frontReports); err != nil {
		return content{}, err
	}
	b, err := s.book(ctx)
	if err != nil {
		return content{}, err
	}
	top, err := b.Claimed(ctx, store.ClaimQuery{Several: true, Uncounted: true, Limit: frontClaims})
	if err != nil {
		return content{}, err
	}
	_, n, err := b.Known(ctx, store.PartyQuery{Limit: 1})
	if err != nil {
		return content{}, err
	}
	x.parties = upTo(n, "party", "parties")
	shown := b.Shown(top)
	for _, c := range shown.Claims {
		x.claims = append(x.claims, rowOf(shown, c))
	}
	if err := s.changed(ctx, b, &x); err != nil {
		return content{}, err
	}
	return content{title: "Read", here: "/", body: frontBody(x), script: "front.js", wide: true, status: status, behind: b.Waiting}, b.Err()
}

// changed adds the latest revisions, with some of what they changed.
func (s *site) changed(ctx context.Context, b *book, x *frontPage) error {
	list, _, err := b.RevisionsOf(ctx, store.RevisionQuery{Changed: true, Latest: true, Limit: frontRevisions})
	if err != nil {
		return err
	}
	for _, rev := range list {
		told, err := s.revised(ctx, rev)
		if err != nil {
			return err
		}
		x.revisions = append(x.revisions, told)
	}
	return nil
}

// readPage is a report that was read and not kept.
type readPage struct {
	reading
	given given
	back  string // what was read, to be kept as it is; "" when it is too large for that or nothing can be kept
}

// maxBack is how many bytes a page carries back to be kept.
const maxBack = 2 << 20

// readOnly reads what is given and keeps nothing.
func (s *site) readOnly(r *request) (content, error) {
	g, err := s.given(r)
	if err != nil {
		return s.frontWith(r.ctx(), g, err)
	}
	rd, err := s.bench.Read(r.ctx(), g.asked())
	if err != nil {
		return s.frontWith(r.ctx(), g, err)
	}
	x := readPage{given: g}
	if s.bench.ReadOnly {
		x.given.address = ""
	} else if len(g.data) <= maxBack {
		x.back = base64.StdEncoding.EncodeToString(g.data)
	}
	if x.reading, err = s.read(0, rd, nil, nil, url.Values{}); err != nil {
		return content{}, err
	}
	return content{title: x.text.Title, here: "/", body: readBody(x), script: "report.js", wide: true}, nil
}

// keep reads what is given and keeps it.
func (s *site) keep(r *request) (content, error) {
	g, err := s.given(r)
	if err != nil {
		return s.frontWith(r.ctx(), g, err)
	}
	added, err := s.bench.Add(r.ctx(), g.asked())
	if err != nil {
		return s.frontWith(r.ctx(), g, err)
	}
	if added.Outcome.What == store.Forgotten {
		return s.frontWith(r.ctx(), g, fmt.Errorf("%w: this was forgotten on purpose and is not added again", hearsay.ErrUsage))
	}
	return content{to: link("/reports/"+added.Outcome.Report.String(), "what", string(added.Outcome.What))}, nil
}

// pastedName is the name of what was pasted.
const pastedName = "pasted.txt"

// asked is what is given for the workbench.
func (g given) asked() workbench.Given {
	out := workbench.Given{Name: g.file, Metadata: g.meta}
	if g.address != "" {
		out.Address = g.address
		return out
	}
	out.Data = g.data
	if out.Name == "" {
		out.Name = pastedName
	}
	return out
}

// given reads the form of the front page. Everything stays in memory: what is only read must leave no trace on a disk.
func (s *site) given(r *request) (given, error) {
	limit := int64(s.bench.MaxBytes)*4/3 + 1<<20 // what a page carries back is a third longer
	r.Body = http.MaxBytesReader(r.w, r.Body, limit)
	var g given
	err := r.ParseForm()
	if err == nil {
		err = r.ParseMultipartForm(limit)
	}
	if err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return g, fmt.Errorf("%w: the form cannot be read: %w", hearsay.ErrUsage, err)
	}
	v := r.PostForm
	g.text, g.address = strings.ReplaceAll(v.Get("text"), "\r\n", "\n"), strings.TrimSpace(v.Get("address"))
	g.meta = hearsay.Metadata{
		Outlet: v.Get("outlet"), Published: strings.TrimSpace(v.Get("published")), Headline: v.Get("headline"), URL: strings.TrimSpace(v.Get("url")), Byline: v.Get("byline"),
	}
	g.file, g.data, err = r.file()
	if back := v.Get("back"); err == nil && back != "" {
		g.file = v.Get("name")
		if g.data, err = base64.StdEncoding.DecodeString(back); err != nil {
			err = fmt.Errorf("%w: what the page carried back is not whole", hearsay.ErrUsage)
		}
	}
	if err != nil {
		return g, err
	}
	return g, g.settle()
}

// settle sees that just one thing is given.
func (g *given) settle() error {
	n := 0
	for _, there := range []bool{strings.TrimSpace(g.text) != "", g.address != "", len(g.data) > 0} {
		if there {
			n++
		}
	}
	switch {
	case n == 0:
		return fmt.Errorf("%w: paste a text, choose a file or name an address first", hearsay.ErrUsage)
	case n > 1:
		return fmt.Errorf("%w: found several of text, file and address; give one of them", hearsay.ErrUsage)
	}
	if g.address == "" && len(g.data) == 0 {
		g.data = []byte(g.text)
	}
	return nil
}

// file returns the file of a form, "" when there is none.
func (r *request) file() (string, []byte, error) {
	if r.MultipartForm == nil {
		return "", nil, nil
	}
	f, head, err := r.FormFile("file")
	if errors.Is(err, http.ErrMissingFile) {
		return "", nil, nil
	}
	if err != nil {
		return "", nil, fmt.Errorf("%w: the file cannot be read: %w", hearsay.ErrUsage, err)
	}
	defer func() { _ = f.Close() }() // it is only read
	var b bytes.Buffer
	if _, err := io.Copy(&b, f); err != nil {
		return "", nil, fmt.Errorf("%w: the file cannot be read: %w", hearsay.ErrUsage, err)
	}
	return lastOf(head.Filename), b.Bytes(), nil
}
