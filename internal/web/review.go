package web

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/sentence"
	"github.com/hearsay-project/hearsay/internal/store"
)

// queuePage is what waits for somebody to look.
type queuePage struct {
	show     string // "" for what waits, decided for what was decided
	orphans  []decision
	doubtful []waiting
	more     string // how many wait besides
	offers   []offer
	offered  string // how many there are
	open     []openAt
	decided  []decision
	next     string
	status   store.Status
	by       string
	did      string
}

// decision is what a person decided.
type decision struct {
	store.Review
	words string
	at    string // of the statement, "" when it is not found
}

// openAt is a quotation that nobody was found for, with its report.
type openAt struct {
	openQuotation
	report store.Report
}

// waiting is a statement that waits, with how many statements are about the same.
type waiting struct {
	store.Statement
	claim record.Claim
	of    int   // how many statements are about the same, 0 when only this one is
	at    int64 // the number of the claim
}

// offer is two things that may be one.
type offer struct {
	what, a, b     string
	one, other     string
	oneAt, otherAt string
	why            []string
}

// How much of the queue a page shows, and out of how much it is chosen.
const (
	queueSize   = 25
	queueSample = 200
	offersShown = 10
)

// queue is the page of what waits.
func (s *site) queue(r *request) (content, error) {
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := queuePage{show: r.URL.Query().Get("show"), by: s.reviewer(r), did: s.did(r)}
	if x.status, err = s.bench.Status(r.ctx()); err != nil {
		return content{}, err
	}
	if x.show == "decided" {
		err = s.decisions(r, &x)
	} else {
		err = s.waiting(r.ctx(), b, &x)
	}
	return content{title: "Review", here: "/review", body: queueBody(x), wide: true, script: "review.js", behind: b.Waiting}, err
}

// waiting collects what waits.
func (s *site) waiting(ctx context.Context, b *book, x *queuePage) error {
	list, err := s.bench.Reviews(ctx, store.ReviewQuery{State: store.Orphan, Limit: queueSize})
	if err != nil {
		return err
	}
	if x.orphans, err = decisionsOf(list); err != nil {
		return err
	}
	if x.doubtful, x.more, err = s.doubtful(ctx, b); err != nil {
		return err
	}
	if x.offers, x.offered, err = b.offers(); err != nil {
		return err
	}
	x.open, err = s.open.Get(ctx, s.bench, s.openQuotations)
	return err
}

// In how many reports, those added last, open quotations are looked for, and how many are shown: each report has to be read.
const (
	openReports = 12
	openShown   = 12
)

// openQuotations returns quotations without a speaker of the reports that were added last.
func (s *site) openQuotations(ctx context.Context) ([]openAt, error) {
	list, err := s.latest(ctx, openReports)
	if err != nil {
		return nil, err
	}
	var out []openAt
	for _, r := range list {
		if r.RenderingOf != 0 {
			continue
		}
		seen, err := s.bench.Look(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		rd := seen.Shown.Reading
		for i, q := range sentence.Open(rd) {
			if len(out) == openShown {
				return out, nil
			}
			out = append(out, openAt{openQuotation{id: "q" + strconv.Itoa(i+1), words: shorten(one(q.In(rd.Text)), contentLength), why: sentence.WhyOpen(q), add: addFor(r.ID, q.Span)}, r})
		}
	}
	return out, nil
}

// doubtful returns the statements of which the engine is not sure and that nobody decided on: those first that are of claims with many statements,
// for a mistake there does most harm.
func (s *site) doubtful(ctx context.Context, b *book) ([]waiting, string, error) {
	found, err := s.bench.Store.Search(ctx, store.Query{Doubtful: true, Limit: queueSample, Brief: true})
	if err != nil {
		return nil, "", err
	}
	at := make([]store.Cursor, len(found))
	for i, st := range found {
		at[i] = st.Cursor
	}
	about, err := b.About(ctx, store.AboutQuery{At: at})
	if err != nil {
		return nil, "", err
	}
	largest := map[entry.Ref]store.About{}
	for _, x := range about {
		if ref := (entry.Ref{Report: int64(x.Report), Number: x.Number}); x.Of > largest[ref].Of {
			largest[ref] = x
		}
	}
	var out []waiting
	for _, st := range found {
		x := largest[entry.Ref{Report: int64(st.Report), Number: st.Number}]
		out = append(out, waiting{Statement: st, of: x.Of, at: x.Claim})
	}
	sortByHarm(out)
	more := ""
	if n := len(out) - queueSize; n > 0 {
		more = strconv.Itoa(n)
		if len(found) == queueSample {
			more += " or more"
		}
		out = out[:queueSize]
	}
	if err := b.whole(out); err != nil {
		return nil, "", err
	}
	return out, more, b.inClaims(out)
}

// sortByHarm puts those first of which a mistake would do most harm.
func sortByHarm(list []waiting) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, z int) int { return cmp.Compare(list[z].harm(), list[a].harm()) })
	was := slices.Clone(list)
	for i, at := range order {
		list[i] = was[at]
	}
}

// whole fetches the rest of statements.
func (b *book) whole(list []waiting) error {
	var refs []entry.Ref
	for _, w := range list {
		refs = append(refs, entry.Ref{Report: int64(w.Report), Number: w.Number})
	}
	b.Fetch(refs...)
	for i, ref := range refs {
		list[i].Statement = b.Row(ref)
	}
	return b.Err()
}

// inClaims adds the claims that statements are of.
func (b *book) inClaims(list []waiting) error {
	ids := []int64{}
	for _, w := range list {
		if w.at != 0 {
			ids = append(ids, w.at)
		}
	}
	slices.Sort(ids)
	found, err := b.Claimed(b.ctx, store.ClaimQuery{IDs: slices.Compact(ids)})
	for i := range list {
		for _, c := range found.Claims {
			if int64(c.Number) == list[i].at {
				list[i].claim = c
			}
		}
	}
	return err
}

// harm tells how much a mistake would do: it grows with how many statements are about the same and with how unsure it is.
func (w waiting) harm() int { return (1 + w.of) * (100 - w.Doubt()) }

// offers lists what may be one across reports, and tells how much there is.
func (b *book) offers() ([]offer, string, error) {
	some, claims, parties, err := b.Offered(b.ctx, offersShown)
	if err != nil {
		return nil, "", err
	}
	title := func(n int) string {
		i := slices.IndexFunc(some.Claims, func(c record.Claim) bool { return c.Number == n })
		if i < 0 {
			return ""
		}
		return "“" + some.Claims[i].Title + "”"
	}
	var out []offer
	for _, o := range some.Offers[:min(len(some.Offers), offersShown)] {
		x, y := int(o.A), int(o.B)
		var shown offer
		switch o.What {
		case "parties":
			shown = offer{what: "parties", a: record.Called("P", x), b: record.Called("P", y), one: some.Called(x), other: some.Called(y), oneAt: partyAt(x), otherAt: partyAt(y), why: o.Why}
		case "claims":
			shown = offer{what: "claims", a: record.Called("c", x), b: record.Called("c", y), one: title(x), other: title(y), oneAt: claimAt(x), otherAt: claimAt(y), why: o.Why}
		default:
			continue
		}
		out = append(out, shown)
	}
	n := strconv.Itoa(parties + claims)
	if max(parties, claims) >= store.MostOffers {
		n += " or more"
	}
	return out, n, nil
}

// decisions lists what was decided, the latest first.
func (s *site) decisions(r *request, x *queuePage) error {
	q := store.ReviewQuery{Latest: true, Limit: pageSize + 1}
	if after := r.URL.Query().Get("after"); after != "" {
		var err error
		if q.After, err = store.ParseReviewID(after); err != nil {
			return err
		}
	}
	list, err := s.bench.Reviews(r.ctx(), q)
	if err != nil {
		return err
	}
	if len(list) > pageSize {
		list = list[:pageSize]
		x.next = with(r.URL, "after", list[pageSize-1].ID.String(), "did", "")
	}
	x.decided, err = decisionsOf(list)
	return err
}

// decisionsOf puts decisions into words.
func decisionsOf(list []store.Review) ([]decision, error) {
	var out []decision
	for _, r := range list {
		d, err := review.Of(r)
		if err != nil {
			return nil, err
		}
		x := decision{Review: r, words: answer.Decision(r, d)}
		if d.Note != "" {
			x.words += " – “" + d.Note + "”"
		}
		if r.Statement > 0 {
			x.at = fmt.Sprintf("/review/%s/s%d", r.Report, r.Statement)
		}
		out = append(out, x)
	}
	return out, nil
}

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

// did tells what was decided just now, when the address says so.
func (s *site) did(r *request) string {
	id, err := store.ParseReviewID(r.URL.Query().Get("did"))
	if err != nil {
		return ""
	}
	list, err := s.bench.Reviews(r.ctx(), store.ReviewQuery{ID: id})
	if err != nil || len(list) == 0 {
		return ""
	}
	d, err := review.Of(list[0])
	if err != nil {
		return ""
	}
	return list[0].ID.String() + ": " + answer.Decision(list[0], d)
}

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
	did       string
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
		{name: "speaker", label: "Speaker", hint: "a name of the report, or an id such as p3; unnamed: words that describe the source"},
		{name: "position", label: "Does", choices: positions},
		{name: "said", label: "Said on", hint: "2031-03-04, 2031-03 or 2031"},
		{name: "source", label: "Source words", hint: "words of the report, or @START-END"},
		{name: "cue", label: "Cue words", hint: "words of the report"},
		{name: "content", label: "Content words", hint: "words of the report, pieces parted by …, or @START-END"},
		{name: "part", label: "Only this part", hint: "words of the report"},
		{name: "on_behalf_of", label: "Speaks for", hint: "whom a spokesperson or lawyer speaks for"},
		{name: "kind", label: "Quoted", choices: kinds},
		{name: "chain", label: "Passed on by", hint: "outermost first, with ; between"},
		{name: "about", label: "About whom", hint: "names or ids, with ; between"},
		{name: "occasion", label: "Where or how", hint: "words of the report that tell it"},
		{name: "prompt", label: "Asked or accused", hint: "words of what it answers"},
		{name: "answers", label: "Answers", choices: others},
		{name: "repeats", label: "Tells again", choices: others},
		{name: "nested_in", label: "Stands in", choices: others},
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

// maxForm is how many bytes a form may have.
const maxForm = 256 << 10

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
	return content{to: done(to, kept)}, nil
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
	return content{to: done(back, kept)}, err
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
	return content{to: done(local(form.Get("back"), "/review"), kept)}, nil
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

// done adds to an address what was decided.
func done(to string, kept store.Review) string {
	u, err := url.Parse(to)
	if err != nil {
		return "/review"
	}
	v := u.Query()
	v.Set("did", kept.ID.String())
	u.RawQuery = v.Encode()
	return u.String()
}
