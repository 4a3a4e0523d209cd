package web

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// statementPage is one statement to be decided on.
type statementPage struct {
	row       store.Statement
	passage   []stretch
	from      int // byte of the text at which the passage begins
	fields    []field
	parties   []string // that the report names
	decided   []decision
	by        string
	note      string
	did       done
	wrong     string
	next      string // the next statement of the queue
	rejected  bool
	claims    []record.Claim
	published string
}

// stretch is words of a passage with what they are for the statement.
type stretch struct{ words, class string }

// field is a field of a statement in a form.
type field struct {
	name, label, value, was, hint string
	choices                       []option
}

// option is a value that a field may have, with what it is called.
type option struct{ value, label string }

// statement is the page of one statement.
func (s *site) statement(r *request) (content, error) {
	x, err := s.statementOf(r)
	if err != nil {
		return content{}, err
	}
	return s.shown(x, 0), nil
}

func (s *site) shown(x statementPage, status int) content {
	return content{title: "Review " + x.row.ID(), here: "/review", body: statementBody(x), wide: true, script: "review.js", status: status}
}

// statementOf collects what a page tells of a statement.
func (s *site) statementOf(r *request) (statementPage, error) {
	id, n, err := statementID(r)
	if err != nil {
		return statementPage{}, err
	}
	x := statementPage{by: s.reviewer(r), did: s.did(r)}
	if x.row, err = s.bench.Statement(r.ctx(), id, n); err != nil {
		return x, err
	}
	seen, err := s.bench.Look(r.ctx(), id)
	if err != nil {
		return x, err
	}
	i := slices.IndexFunc(seen.Shown.Statements, func(st hearsay.Statement) bool { return st.ID == "s"+strconv.Itoa(n) })
	if i < 0 {
		return x, fmt.Errorf("%w: %s is in no reading of its report", hearsay.ErrDamaged, x.row.ID())
	}
	x.rejected, x.published = seen.Shown.Marks[i].Rejected, seen.Report.Published
	x.passage, x.from = passageOf(seen.Shown.Text, seen.Shown.Statements[i])
	x.fields = fieldsOf(seen.Shown.Reading, seen.Shown.Statements[i])
	x.parties = namesOf(seen.Shown.Reading)
	var own []store.Review
	for _, d := range seen.Reviews {
		if d.Statement == n {
			own = append(own, d)
		}
	}
	if x.decided, err = decisionsOf(own); err != nil {
		return x, err
	}
	return x, s.neighbours(r.ctx(), &x)
}

// neighbours finds the claims of a statement and the next one that waits.
func (s *site) neighbours(ctx context.Context, x *statementPage) error {
	b, err := s.book(ctx)
	if err != nil {
		return err
	}
	in, err := b.claimsIn(x.row.Report)
	if err != nil {
		return err
	}
	x.claims = in[x.row.Number]
	list, _, err := s.doubtful(ctx, b)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(list, func(w waiting) bool { return w.ID() == x.row.ID() })
	if at+1 < len(list) {
		x.next = reviewAt(list[at+1].Statement)
	}
	return nil
}

// addAt is where a statement is added to a report, and addFor for some words of it.
func addAt(id store.ReportID) string { return "/reports/" + id.String() + "/add" }

func addFor(id store.ReportID, at hearsay.Span) string {
	return link(addAt(id), "at", fmt.Sprintf("%d-%d", at.Start, at.End))
}

func reviewAt(s store.Statement) string { return fmt.Sprintf("/review/%s/s%d", s.Report, s.Number) }

// statementID reads r1 and s3 of an address.
func statementID(r *request) (store.ReportID, int, error) {
	id, err := store.ParseReportID(r.PathValue("report"))
	if err != nil {
		return 0, 0, err
	}
	n, err := number("s", r.PathValue("statement"), "a statement")
	return id, n, err
}

// passageOf returns the lines that a statement stands in, with its source, cue and content marked, and where they begin.
func passageOf(text string, s hearsay.Statement) ([]stretch, int) {
	type mark struct {
		hearsay.Span
		class string
	}
	var marks []mark
	for _, part := range []struct {
		spans []hearsay.Span
		class string
	}{{s.Content, "content"}, {s.Source, "source"}, {s.Cue, "cue"}} {
		for _, span := range part.spans {
			if span.Start >= 0 && span.End <= len(text) && span.Start < span.End {
				marks = append(marks, mark{span, part.class})
			}
		}
	}
	if len(marks) == 0 {
		return nil, 0
	}
	from, to := len(text), 0
	var cuts []int
	for _, m := range marks {
		from, to = min(from, m.Start), max(to, m.End)
		cuts = append(cuts, m.Start, m.End)
	}
	from = strings.LastIndexByte(text[:from], '\n') + 1
	if i := strings.IndexByte(text[to:], '\n'); i >= 0 {
		to += i
	} else {
		to = len(text)
	}
	cuts = append(cuts, from, to)
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []stretch
	for i := 1; i < len(cuts); i++ {
		st := stretch{words: text[cuts[i-1]:cuts[i]]}
		for _, m := range marks { // what comes last is innermost
			if m.Start <= cuts[i-1] && cuts[i] <= m.End {
				st.class = m.class
			}
		}
		out = append(out, st)
	}
	return out, from
}

// passage is the stretches with nothing between them, so that places can be counted in the page.
func passage(list []stretch) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		for _, s := range list {
			words := templ.EscapeString(s.words)
			if s.class != "" {
				words = `<mark class="` + s.class + `">` + words + "</mark>"
			}
			if _, err := io.WriteString(w, words); err != nil {
				return err
			}
		}
		return nil
	})
}

// fieldsOf are the fields of a statement as they are typed.
func fieldsOf(r hearsay.Reading, s hearsay.Statement) []field {
	list := fields(r, s.ID)
	for i := range list {
		v := review.ValueOf(r, s, review.Field(list[i].name))
		list[i].was = typedValue(v)
		list[i].value = list[i].was
	}
	return list
}

// fields are all that can be corrected of a statement; others are those that it may answer, repeat or stand in.
func fields(r hearsay.Reading, id string) []field {
	var positions, kinds []option
	for _, p := range hearsay.Positions() {
		positions = append(positions, option{string(p), does(string(p))})
	}
	for _, k := range []hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed} {
		kinds = append(kinds, option{string(k), string(k)})
	}
	others := othersOf(r, id)
	return []field{
		{name: "speaker", label: "Speaker", hint: "a name in the report, or an id such as p3; unnamed: words that describe the source"},
		{name: "position", label: "Does", choices: positions},
		{name: "said", label: "Said on", hint: "2031-03-04, 2031-03 or 2031"},
		{name: "source", label: "Source words", hint: "words of the report, or @START-END"},
		{name: "cue", label: "Cue words", hint: "words of the report"},
		{name: "content", label: "Content words", hint: "words of the report, pieces separated by …, or @START-END"},
		{name: "part", label: "Only this part", hint: "words of the report"},
		{name: "on_behalf_of", label: "Speaks for", hint: "the one a spokesperson or lawyer speaks for"},
		{name: "kind", label: "Quoted", choices: kinds},
		{name: "chain", label: "Passed on by", hint: "outermost first, separated by ;"},
		{name: "about", label: "About whom", hint: "names or ids, separated by ;"},
		{name: "occasion", label: "Where or how", hint: "words of the report that say so"},
		{name: "prompt", label: "Asked or accused", hint: "words of the question or accusation it answers"},
		{name: "answers", label: "Answers", choices: others},
		{name: "repeats", label: "Repeats", choices: others},
		{name: "nested_in", label: "Inside", choices: others},
	}
}

// othersOf are the other statements of a report, with nothing first.
func othersOf(r hearsay.Reading, id string) []option {
	out := []option{{"", "nothing"}}
	for _, s := range r.Statements {
		if s.ID == id {
			continue
		}
		words := s.ID
		for _, spans := range [][]hearsay.Span{s.Content, s.Cue} {
			if len(spans) > 0 {
				words += ": " + shorten(one(spans[0].In(r.Text)), 40)
				break
			}
		}
		out = append(out, option{s.ID, words})
	}
	return out
}

// typedValue is a value as people would type it.
func typedValue(v review.Value) string {
	var pieces []string
	for _, s := range v.Spans {
		pieces = append(pieces, one(s.Exact))
	}
	if len(pieces) > 0 {
		return strings.Join(pieces, " … ")
	}
	for _, p := range v.Parties {
		pieces = append(pieces, p.Name)
	}
	if len(pieces) > 0 {
		return strings.Join(pieces, "; ")
	}
	if v.Other != nil {
		return v.Other.ID
	}
	return v.Text
}

// namesOf are the names that a report has.
func namesOf(r hearsay.Reading) []string {
	var out []string
	for _, p := range r.Parties {
		if p.Named && p.Name != "" && !slices.Contains(out, p.Name) {
			out = append(out, p.Name)
		}
	}
	return out
}
