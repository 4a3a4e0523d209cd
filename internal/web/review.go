package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/a-h/templ"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// reviewerCookie remembers who decides, in their own browser.
const reviewerCookie = "hearsay-reviewer"

// reviewer is who decides, as far as is known.
func (s *site) reviewer(r *request) string {
	if c, err := r.Cookie(reviewerCookie); err == nil {
		if name, err := url.QueryUnescape(c.Value); err == nil && name != "" {
			return name
		}
	}
	return s.bench.Reviewer
}

// remember keeps who decides in their browser.
func (r *request) remember(name string) {
	http.SetCookie(r.w, &http.Cookie{ //nolint:gosec // on this machine there is no TLS
		Name: reviewerCookie, Value: url.QueryEscape(name), Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
}

// done is what was decided just now.
type done struct {
	decision
	by, back string
	can      bool // it can be undone
	changed  changed
}

// changed is what a decision changed, in lines.
type changed struct {
	known, awaited bool
	meant, besides []string
}

// changedBy tells what a decision changed that was made just now.
func (s *site) changedBy(id store.ReviewID) changed {
	e, ok := s.bench.Effect(id)
	switch {
	case !ok:
		return changed{}
	case e.Awaited:
		return changed{awaited: true}
	}
	return changed{known: true, meant: answer.Effect(e.Of(true)), besides: answer.Effect(e.Of(false))}
}

// ids are what in a line leads to a page: claims, parties and statements.
var ids = regexp.MustCompile(`\b(?:[cP]\d+\.\d+|r\d+/s\d+)\b`)

// linked is a line with links to what it tells of.
func linked(line string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var b strings.Builder
		at := 0
		for _, m := range ids.FindAllStringIndex(line, -1) {
			id := line[m[0]:m[1]]
			b.WriteString(templ.EscapeString(line[at:m[0]]))
			to := "/reports/" + strings.Replace(id, "/", "#", 1)
			switch id[0] {
			case 'c':
				to = "/claims/" + id
			case 'P':
				to = "/parties/" + id
			}
			fmt.Fprintf(&b, `<a href="%s">%s</a>`, to, id)
			at = m[1]
		}
		b.WriteString(templ.EscapeString(line[at:]))
		_, err := io.WriteString(w, b.String())
		return err
	})
}

// did tells what was decided just now, when the address says so.
func (s *site) did(r *request) done {
	id, err := store.ParseReviewID(r.URL.Query().Get("did"))
	if err != nil {
		return done{}
	}
	list, err := s.bench.Reviews(r.ctx(), store.ReviewQuery{ID: id})
	if err != nil || len(list) == 0 {
		return done{}
	}
	d, err := review.Of(list[0])
	if err != nil {
		return done{}
	}
	words := list[0].ID.String() + ": " + answer.Decision(list[0], d)
	by := s.reviewer(r)
	can := by != "" && d.Verb != review.Undo && list[0].State != store.Undone
	out := done{decision: decision{Review: list[0], words: words}, by: by, back: with(r.URL, "did", ""), can: can}
	if d.Verb != review.Note {
		out.changed = s.changedBy(id)
	}
	return out
}

// decide keeps what was decided on a statement.
func (s *site) decide(r *request) (content, error) {
	id, n, err := statementID(r)
	if err != nil {
		return content{}, err
	}
	form, err := r.form()
	if err != nil {
		return content{}, err
	}
	a := review.Asked{Verb: review.Verb(form.Get("verb")), Number: n, By: form.Get("by"), Note: form.Get("note")}
	switch a.Verb {
	case review.Confirm, review.Reject, review.Note:
	case review.Correct:
		a.Typed = corrections(form)
	default:
		return content{}, fmt.Errorf("%w: found the verb %q, wanted confirm, correct, reject or note", hearsay.ErrUsage, a.Verb)
	}
	kept, err := s.bench.Decide(r.ctx(), id, a)
	if err != nil {
		return s.again(r, form, err)
	}
	r.remember(a.By)
	to := fmt.Sprintf("/review/%s/s%d", id, n)
	if form.Get("then") == "next" {
		to = local(form.Get("next"), "/review")
	}
	return content{to: after(to, kept)}, nil
}

// again shows the form with what was typed and what is wrong with it.
func (s *site) again(r *request, form url.Values, wrong error) (content, error) {
	status, _ := statusOf(wrong)
	if status != http.StatusBadRequest {
		return content{}, wrong
	}
	x, err := s.statementOf(r)
	if err != nil {
		return content{}, err
	}
	x.wrong, x.note, x.by = plainly(wrong), form.Get("note"), form.Get("by")
	for i, f := range x.fields {
		if form.Has(f.name) {
			x.fields[i].value = form.Get(f.name)
		}
	}
	return s.shown(x, status), nil
}

// corrections are the fields of a form that are not as they were.
func corrections(form url.Values) []string {
	var out []string
	for _, f := range review.Fields() {
		name := string(f)
		value, was := strings.TrimSpace(form.Get(name)), form.Get("was-"+name)
		if !form.Has(name) || value == was {
			continue
		}
		out = append(out, typedField(f, value))
	}
	return out
}

// typedField is FIELD=VALUE as it would be typed to the program.
func typedField(f review.Field, value string) string {
	name := string(f)
	if words, ok := strings.CutPrefix(value, "unnamed:"); ok && f == review.Speaker {
		name, value = "anonymous", strings.TrimSpace(words)
	}
	return name + "=" + first(value, review.None)
}

// undo takes a decision back.
func (s *site) undo(r *request) (content, error) {
	form, err := r.form()
	if err != nil {
		return content{}, err
	}
	id, err := store.ParseReviewID(r.PathValue("review"))
	if err != nil {
		return content{}, err
	}
	kept, err := s.bench.Undo(r.ctx(), id, form.Get("by"), form.Get("note"))
	if err != nil {
		return content{}, err
	}
	r.remember(form.Get("by"))
	back, err := s.afterUndo(r.ctx(), id, local(form.Get("back"), "/review?show=decided"))
	return content{to: after(back, kept)}, err
}

// afterUndo is where to go on: a statement that was added and is not any more has no page, its report has.
func (s *site) afterUndo(ctx context.Context, id store.ReviewID, back string) (string, error) {
	list, err := s.bench.Store.Reviews(ctx, store.ReviewQuery{ID: id})
	if err != nil || len(list) == 0 {
		return back, err
	}
	d, err := review.Of(list[0])
	if err == nil && d.Verb == review.Add && strings.HasPrefix(back, "/review/r") {
		back = addAt(list[0].Report)
	}
	return back, err
}

// rule keeps what was decided across reports.
func (s *site) rule(r *request) (content, error) {
	form, err := r.form()
	if err != nil {
		return content{}, err
	}
	verb, ids := ruling(form)
	if verb == "" {
		return content{}, fmt.Errorf("%w: found no verb, wanted merge, split, move, fold or unfold", hearsay.ErrUsage)
	}
	a := review.Asked{Verb: verb, By: form.Get("by"), Note: form.Get("note")}
	kept, err := s.bench.Rule(r.ctx(), a, ids)
	if err != nil {
		return content{}, err
	}
	r.remember(a.By)
	return content{to: after(local(form.Get("back"), "/review"), kept)}, nil
}

// ruling reads a verb with its ids: verb=merge with id=P3.2 and id=P8.1, or merge="P3.2 P8.1", which one button can say. What is decided on may stand
// in of, before what is chosen, and what it goes to in to, behind it.
func ruling(form url.Values) (review.Verb, []string) {
	for _, v := range []review.Verb{review.Merge, review.Split, review.Move, review.Fold, review.Unfold} {
		if form.Get("verb") == string(v) {
			return v, ruled(form, v)
		}
		if ids := strings.Fields(form.Get(string(v))); len(ids) > 0 {
			return v, ids
		}
	}
	return "", nil
}

// ruled are the ids of a ruling in the order in which they count.
func ruled(form url.Values, v review.Verb) []string {
	of, to := form["of"], form["to"]
	chosen := form["id"]
	switch v {
	case review.Merge:
		if len(of) > 0 {
			chosen = nil // all of it is meant
		}
	case review.Split:
		to = nil
	case review.Move:
		of = nil
	default:
		of, to = nil, nil
	}
	var ids []string
	for _, id := range slices.Concat(of, chosen, to) {
		ids = append(ids, strings.Fields(id)...)
	}
	return ids
}

// maxForm is how many bytes a form may have.
const maxForm = 256 << 10

// form reads a form of bounded size.
func (r *request) form() (url.Values, error) {
	r.Body = http.MaxBytesReader(r.w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return nil, fmt.Errorf("%w: the form cannot be read: %w", hearsay.ErrUsage, err)
	}
	return r.PostForm, nil
}

// local is an address of this site: what leads elsewhere gives way to another.
func local(to, otherwise string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.Contains(to, `\`) {
		return otherwise
	}
	return to
}

// after adds to an address what was decided.
func after(to string, kept store.Review) string {
	u, err := url.Parse(to)
	if err != nil {
		return "/review"
	}
	v := u.Query()
	v.Set("did", kept.ID.String())
	u.RawQuery = v.Encode()
	return u.String()
}
