package web

import (
	"cmp"
	"context"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/revisions"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/sentence"
	"github.com/hearsay-project/hearsay/internal/service"
	"github.com/hearsay-project/hearsay/internal/store"
)

// reading is a report as a page shows it: its text with marks, and its statements in sentences.
type reading struct {
	id      store.ReportID // 0 for one that is not kept
	r       hearsay.Reading
	text    page.Text
	filter  filter
	shown   []told
	folded  []told // of low confidence
	lists   []sentence.List
	open    []openQuotation
	notes   []openQuotation
	repeats []repeat

	claims   map[int][]record.Claim // of statements, by their numbers
	speakers map[string]int         // numbers of parties of the record, by the ids of those of the report
}

// told is one statement of a report.
type told struct {
	id, number, anchor string
	n                  int // the 3 of s3
	depth              int
	does               string
	sentence           sentence.Sentence // up to the words said
	words              string
	facts              []sentence.Sentence
	say                string // all of it for whoever does not see it
	sure               int
	mark               review.Mark
	rejected           bool
	claims             []record.Claim
	speaker            int // number of the party of the record, 0 for none
}

// openQuotation is a quotation that nobody was found for, or a note.
type openQuotation struct {
	id, anchor, words, why string
	add                    string // where a statement is added for it, "" for nowhere
}

// repeat is a statement that another one tells more fully.
type repeat struct{ short, full string }

// filter says which statements of a report are shown.
type filter struct {
	who, does, named string
	parties          []choice
	positions        []choice
	unnamed, all     int
}

// choice is a value that can be chosen, with how many statements have it.
type choice struct {
	value, name string
	n           int
}

func (f filter) on() bool { return f.who+f.does+f.named != "" }

// filterOf counts what can be chosen in a report.
func filterOf(r hearsay.Reading, v url.Values, skip []int) filter {
	f := filter{who: v.Get("who"), does: v.Get("does"), named: v.Get("named")}
	who, does := map[string]int{}, map[string]int{}
	for i, s := range r.Statements {
		if slices.Contains(skip, i) {
			continue
		}
		f.all++
		who[s.Speaker]++
		does[string(s.Position)]++
		if s.Anonymous != nil {
			f.unnamed++
		}
	}
	for _, p := range r.Parties {
		if who[p.ID] > 0 {
			f.parties = append(f.parties, choice{p.ID, p.Name, who[p.ID]})
		}
	}
	slices.SortStableFunc(f.parties, func(a, b choice) int { return cmp.Compare(b.n, a.n) })
	for _, p := range hearsay.Positions() {
		if n := does[string(p)]; n > 0 {
			f.positions = append(f.positions, choice{string(p), answer.Does(string(p)), n})
		}
	}
	return f
}

// hides reports whether a statement is left out.
func (f filter) hides(s hearsay.Statement) bool {
	return f.who != "" && s.Speaker != f.who || f.does != "" && string(s.Position) != f.does ||
		f.named == "no" && s.Anonymous == nil || f.named == "yes" && s.Anonymous != nil
}

// read makes what a page shows of a reading. Statements whose indices are in rejected are listed as such, and marked nowhere.
func (s *site) read(id store.ReportID, r hearsay.Reading, marks []review.Mark, b *book, v url.Values) (reading, error) {
	out := reading{id: id, r: r}
	if b != nil {
		var err error
		if out.claims, err = b.claimsIn(id); err != nil {
			return out, err
		}
		if out.speakers, err = b.partiesIn(id); err != nil {
			return out, err
		}
	}
	var rejected []int
	for i, m := range marks {
		if m.Rejected {
			rejected = append(rejected, i)
		}
	}
	out.filter = filterOf(r, v, rejected)
	hidden := slices.Clone(rejected)
	for i, st := range r.Statements {
		if out.filter.hides(st) {
			hidden = append(hidden, i)
		}
	}
	var err error
	if out.text, err = page.TextOf(r, page.Options{Hidden: hidden}); err != nil {
		return out, err
	}
	tell := sentence.New(r, false, hidden...)
	for i := range r.Statements {
		gone := slices.Contains(rejected, i)
		if !gone && slices.Contains(hidden, i) {
			continue
		}
		t := out.tell(tell, i, marks)
		t.rejected = gone
		if tell.Shows(i) {
			out.shown = append(out.shown, t)
		} else {
			out.folded = append(out.folded, t)
		}
	}
	out.rest(tell)
	return out, nil
}

// tell puts one statement into a row.
func (x *reading) tell(tell *sentence.Teller, i int, marks []review.Mark) told {
	s := x.r.Statements[i]
	t := told{
		id: s.ID, number: sentence.Number(i), anchor: x.text.Anchors[s.ID], n: store.NumberOf(s.ID, i), depth: tell.Depth(i), does: string(s.Position),
		facts: tell.Facts(i), sure: s.Confidence.Span,
	}
	all := tell.Statement(i)
	said := slices.IndexFunc(all, func(p sentence.Piece) bool { return p.Style == sentence.Said })
	if said < 0 {
		said = len(all)
	}
	t.sentence, t.words = all[:said], shorten(one(all[said:].String()), contentLength)
	t.say = fmt.Sprintf("Statement %s of %d: %s%s", t.number, len(x.r.Statements), t.sentence, t.words)
	if i < len(marks) {
		t.mark = marks[i]
	}
	t.claims, t.speaker = x.claims[t.n], x.speakers[s.Speaker]
	return t
}

const contentLength = 220

// one puts words on one line.
func one(s string) string { return strings.Join(strings.Fields(s), " ") }

// rest adds what is told after the statements.
func (x *reading) rest(tell *sentence.Teller) {
	x.lists = tell.Lists()
	for i, q := range sentence.Open(x.r) {
		id := "q" + strconv.Itoa(i+1)
		o := openQuotation{id: id, anchor: x.text.Anchors[id], words: shorten(one(q.In(x.r.Text)), contentLength), why: sentence.WhyOpen(q)}
		if x.id != 0 {
			o.add = addFor(x.id, q.Span)
		}
		x.open = append(x.open, o)
	}
	for i, n := range sentence.Notes(x.r) {
		id := "n" + strconv.Itoa(i+1)
		x.notes = append(x.notes, openQuotation{id: id, anchor: x.text.Anchors[id], words: n.Text, why: string(n.Code)})
	}
	for _, s := range x.r.Statements {
		if s.Repeats != "" {
			x.repeats = append(x.repeats, repeat{s.ID, s.Repeats})
		}
	}
}

// counted is how many statements are shown, folded away or not, without what people rejected.
func (x reading) counted() int {
	_, rejected := x.foldedCounts()
	return len(x.shown) + len(x.folded) - rejected
}

func (x reading) foldedCounts() (unsure, rejected int) {
	for _, t := range x.folded {
		if t.rejected {
			rejected++
		} else {
			unsure++
		}
	}
	return unsure, rejected
}

// foldedWords tells how many of the statements are folded away, and why.
func (x reading) foldedWords() string {
	unsure, rejected := x.foldedCounts()
	var parts []string
	if unsure > 0 {
		parts = append(parts, plural(unsure, "is", "are")+" less sure")
	}
	if rejected > 0 {
		parts = append(parts, plural(rejected, "was", "were")+" rejected and not counted")
	}
	return strings.Join(parts, ", ")
}

// reportPage is a report of the record with what is around it.
type reportPage struct {
	reading
	report    store.Report
	facts     [][2]string
	revisions []answer.Revision
	family    *record.Family
	kin       map[int64]store.Report
	decided   int
	what      string // what became of it when it was added just now
}

// report is the page of one report.
func (s *site) report(r *request) (content, error) {
	id, err := store.ParseReportID(r.PathValue("id"))
	if err != nil {
		return content{}, err
	}
	seen, err := service.Look(r.ctx(), s.bench.Store, id)
	if err != nil {
		return content{}, err
	}
	if of := seen.Report.RenderingOf; of != 0 {
		return content{to: link("/reports/"+of.String(), "what", r.URL.Query().Get("what"))}, nil
	}
	b, err := s.book(r.ctx())
	if err != nil {
		return content{}, err
	}
	x := reportPage{report: seen.Report, facts: answer.Facts(seen.Report), what: addedWords(store.What(r.URL.Query().Get("what")))}
	if x.reading, err = s.read(id, seen.Shown.Settled(), seen.Shown.Marks, b, r.URL.Query()); err != nil {
		return content{}, err
	}
	_, x.decided = seen.Shown.Rejected()
	if err := s.around(r.ctx(), b, &x); err != nil {
		return content{}, err
	}
	return content{title: x.text.Title, here: "/reports", body: reportBody(x), script: "report.js", wide: true, behind: b.Waiting}, nil
}

// around finds the other versions of a report and its family.
func (s *site) around(ctx context.Context, b *book, x *reportPage) error {
	versions, err := service.Versions(ctx, s.bench.Store, x.report.Article)
	if err != nil {
		return err
	}
	var comparer *revisions.Comparer // most reports are the only version
	for _, v := range versions {
		if comparer == nil {
			comparer = revisions.NewComparer()
		}
		rev, err := service.Revise(ctx, s.bench.Store, comparer, v)
		if err != nil {
			return err
		}
		x.revisions = append(x.revisions, answer.RevisionOf(rev.From, rev.To, rev.Before.Text, rev.After.Text, rev.Changes))
	}
	if x.family, err = b.familyOf(x.report.ID); err != nil || x.family == nil {
		return err
	}
	near := *x.family
	near.Members = near.Members[:min(len(near.Members), copiesListed)]
	x.kin, err = s.held(ctx, &near)
	return err
}

// held returns the reports of a family.
func (s *site) held(ctx context.Context, f *record.Family) (map[int64]store.Report, error) {
	return s.bench.Reports(ctx, reportsIn(*f)...)
}

// reportsPage lists reports.
type reportsPage struct {
	list   []store.Report
	outlet string
	next   string
	first  string
}

// pageSize is how many rows a page has.
const pageSize = 50

// reports is the list of reports.
func (s *site) reports(r *request) (content, error) {
	v := r.URL.Query()
	q := store.ReportQuery{Outlet: v.Get("outlet"), Limit: pageSize + 1}
	if after := v.Get("after"); after != "" {
		var err error
		if q.After, err = store.ParseReportID(after); err != nil {
			return content{}, err
		}
	}
	list, err := s.bench.Store.Reports(r.ctx(), q)
	if err != nil {
		return content{}, err
	}
	x := reportsPage{outlet: q.Outlet}
	if q.After != 0 {
		x.first = with(r.URL, "after", "")
	}
	if len(list) > pageSize {
		list = list[:pageSize]
		x.next = with(r.URL, "after", list[pageSize-1].ID.String())
	}
	x.list = list
	return content{title: "Reports", here: "/reports", body: reportsBody(x), wide: true}, nil
}

// with returns the address of a page with another value in its query; "" takes it out.
func with(u *url.URL, pairs ...string) string {
	v := u.Query()
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			v.Del(pairs[i])
		} else {
			v.Set(pairs[i], pairs[i+1])
		}
	}
	if len(v) == 0 {
		return u.Path
	}
	return u.Path + "?" + v.Encode()
}

// original hands out the bytes of a report as they were added. They are never shown as a page: whoever made them is not trusted.
func (s *site) original(w http.ResponseWriter, r *http.Request) {
	id, err := store.ParseReportID(r.PathValue("id"))
	var raw []byte
	if err == nil {
		raw, err = s.bench.Store.Raw(r.Context(), id)
	}
	if err != nil {
		s.send(w, r, s.sorry(r, err))
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", `attachment; filename="`+id.String()+`"`)
	h.Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(raw) //nolint:gosec // a file to be kept, which no browser shows
}

// paragraphs is the HTML that internal/page made of a text.
func paragraphs(h template.HTML) string { return string(h) }

// addedWords tells what became of what was added just now.
func addedWords(what store.What) string {
	switch what {
	case store.New:
		return "Read and kept."
	case store.Version:
		return "Read and kept as a new version of an article in the record."
	case store.Rendering:
		return "Kept as another form of this version."
	case store.Copy, store.Held:
		return "It is already in the record; nothing changed."
	case store.Corrected:
		return "It was already in the record; it was read again with the new metadata."
	}
	return ""
}
