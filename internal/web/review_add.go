package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// addPage is where somebody adds a statement that was missed.
type addPage struct {
	report  store.Report
	text    []stretch
	fields  []field
	parties []string
	by      string
	note    string
	wrong   string
	did     done
}

// adding is the page for a statement that was missed. An address with at=12-40 brings words along: those of a quotation that nobody was found for.
func (s *site) adding(r *request) (content, error) {
	x, err := s.addOf(r)
	if err != nil {
		return content{}, err
	}
	if at := r.URL.Query().Get("at"); at != "" {
		x.set("content", "@"+at)
	}
	return x.shown(0), nil
}

func (x addPage) shown(status int) content {
	return content{title: "Add a statement to " + x.report.ID.String(), here: "/review", body: addBody(x), wide: true, script: "review.js", status: status}
}

// set gives a field a value.
func (x *addPage) set(name, value string) {
	for i := range x.fields {
		if x.fields[i].name == name {
			x.fields[i].value = value
		}
	}
}

// addOf collects what the page shows.
func (s *site) addOf(r *request) (addPage, error) {
	id, err := store.ParseReportID(r.PathValue("id"))
	if err != nil {
		return addPage{}, err
	}
	seen, err := s.bench.Look(r.ctx(), id)
	if err != nil {
		return addPage{}, err
	}
	if of := seen.Report.RenderingOf; of != 0 {
		return addPage{}, fmt.Errorf("%w: %s is another form of %s, which has the statements", hearsay.ErrUsage, id, of)
	}
	x := addPage{report: seen.Report, text: textWith(seen.Shown.Text, seen.Shown.Statements), parties: namesOf(seen.Shown.Reading), by: s.reviewer(r), did: s.did(r)}
	for _, f := range fields(seen.Shown.Reading, "") {
		if f.name == "kind" {
			f.choices = append([]option{{"", "as the text shows"}}, f.choices...)
		}
		x.fields = append(x.fields, f)
	}
	return x, nil
}

// textWith is a text with the content of its statements marked.
func textWith(text string, list []hearsay.Statement) []stretch {
	cuts := []int{0, len(text)}
	var marked []hearsay.Span
	for _, s := range list {
		for _, c := range s.Content {
			if c.Start >= 0 && c.End <= len(text) && c.Start < c.End {
				marked, cuts = append(marked, c), append(cuts, c.Start, c.End)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []stretch
	for i := 1; i < len(cuts); i++ {
		st := stretch{words: text[cuts[i-1]:cuts[i]]}
		here := hearsay.Span{Start: cuts[i-1], End: cuts[i]}
		if slices.ContainsFunc(marked, func(m hearsay.Span) bool { return m.Contains(here) }) {
			st.class = "content"
		}
		out = append(out, st)
	}
	return out
}

// add keeps a statement that somebody adds.
func (s *site) add(r *request) (content, error) {
	id, err := store.ParseReportID(r.PathValue("id"))
	if err != nil {
		return content{}, err
	}
	form, err := r.form()
	if err != nil {
		return content{}, err
	}
	a := review.Asked{Verb: review.Add, By: form.Get("by"), Note: form.Get("note"), Typed: additions(form)}
	kept, err := s.bench.Decide(r.ctx(), id, a)
	if err != nil {
		return s.addAgain(r, form, err)
	}
	r.remember(a.By)
	to := "/reports/" + id.String()
	if kept.Statement > 0 {
		to = "/review/" + id.String() + "/s" + strconv.Itoa(kept.Statement)
	}
	return content{to: after(to, kept)}, nil
}

// additions are the fields of a form that have a value.
func additions(form url.Values) []string {
	var out []string
	for _, f := range review.Fields() {
		if value := strings.TrimSpace(form.Get(string(f))); value != "" {
			out = append(out, typedField(f, value))
		}
	}
	return out
}

// addAgain shows the form with what was typed and what is wrong with it.
func (s *site) addAgain(r *request, form url.Values, wrong error) (content, error) {
	status, _ := statusOf(wrong)
	if status != http.StatusBadRequest {
		return content{}, wrong
	}
	x, err := s.addOf(r)
	if err != nil {
		return content{}, err
	}
	x.wrong, x.note, x.by = plainly(wrong), form.Get("note"), form.Get("by")
	for _, f := range review.Fields() {
		x.set(string(f), form.Get(string(f)))
	}
	return x.shown(status), nil
}
