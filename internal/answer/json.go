package answer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// The names of the formats.
const (
	FoundFormat  = "hearsay.found/1"
	NameFormat   = "hearsay.name/1"
	ReportFormat = "hearsay.report/1"
)

// The types of the JSON, for whoever describes it or puts it into something larger.
type (
	// FoundJSON is hearsay.found/1.
	FoundJSON = found
	// ReportJSON is hearsay.report/1.
	ReportJSON = report
	// NameJSON is hearsay.name/1.
	NameJSON = name
)

// Found is a statement as hearsay.found/1, one line without a newline.
func Found(s store.Statement) ([]byte, error) { return encode(FoundOf(s)) }

// Passage is a statement as hearsay.found/1 with the text of its report around it.
func Passage(s store.Statement, context string, at int) ([]byte, error) {
	return encode(PassageOf(s, context, at))
}

// PassageOf is Passage before it is written.
func PassageOf(s store.Statement, context string, at int) FoundJSON {
	f := FoundOf(s)
	f.Context = &passage{at, at + len(context), context}
	return f
}

// Name is a name of parties as hearsay.name/1.
func Name(p store.Party, positions []store.PositionCount) ([]byte, error) {
	return encode(NameOf(p, positions))
}

// NameOf is Name before it is written.
func NameOf(p store.Party, positions []store.PositionCount) NameJSON {
	out := name{Format: NameFormat, Name: p.Name, Type: p.Type, Reports: p.Reports, Statements: p.Statements, Positions: []position{}}
	for _, c := range positions {
		out.Positions = append(out.Positions, position{c.Position, c.Statements, opt(c.First), opt(c.Last)})
	}
	return out
}

// Report is a report with its statements as hearsay.report/1.
func Report(r store.Report, statements []store.Statement) ([]byte, error) {
	return encode(ReportOf(r, statements))
}

// ReportOf is Report before it is written.
func ReportOf(r store.Report, statements []store.Statement) ReportJSON {
	out := report{
		Format: ReportFormat, ID: r.ID.String(), SHA256: r.SHA256, Article: article(r.Article), Version: r.Version, RenderingOf: reportID(r.RenderingOf),
		SupersededBy: reportID(r.SupersededBy), Outlet: opt(r.Outlet), Title: opt(r.Headline), Byline: opt(r.Byline), Wire: opt(r.Wire), URL: opt(r.URL),
		Published: opt(r.Published), PublishedBy: opt(string(r.PublishedBy)), Modified: opt(r.Modified), Language: opt(r.Language), Form: r.Form, Bytes: r.Size,
		Added: r.Added, Run: int64(r.Run), Origins: []origin{}, Statements: []found{},
	}
	for _, o := range r.Origins {
		out.Origins = append(out.Origins, origin{o.Place, opt(o.Container)})
	}
	for _, s := range statements {
		out.Statements = append(out.Statements, FoundOf(s))
	}
	return out
}

// The types of the JSON. Their fields are in the order of the keys.
type (
	found struct {
		Format     string     `json:"format"`
		ID         string     `json:"id"`
		Report     string     `json:"report"`
		Day        *string    `json:"day"`
		Said       *string    `json:"said"`
		Speaker    *speaker   `json:"speaker"`
		OnBehalfOf *speaker   `json:"on_behalf_of"`
		Anonymous  *anonymous `json:"anonymous"`
		Chain      []string   `json:"chain"`
		Position   string     `json:"position"`
		Part       *words     `json:"part"`
		Kind       string     `json:"kind"`
		Source     *words     `json:"source"`
		Cue        *words     `json:"cue"`
		Content    *words     `json:"content"`
		NestedIn   *string    `json:"nested_in"`
		Repeats    *string    `json:"repeats"`
		Answers    *string    `json:"answers"`
		Confidence confidence `json:"confidence"`
		Superseded bool       `json:"superseded"`
		Rejected   bool       `json:"rejected"`
		Reviewed   []reviewed `json:"reviewed"`
		Citation   citation   `json:"citation"`
		Context    *passage   `json:"context"`
	}
	reviewed struct {
		Review string   `json:"review"`
		Verb   string   `json:"verb"`
		Fields []string `json:"fields"`
		By     string   `json:"by"`
		At     string   `json:"at"`
	}
	speaker struct {
		Party *string `json:"party"`
		Name  *string `json:"name"`
		Type  *string `json:"type"`
		Words string  `json:"words"`
	}
	anonymous struct {
		Descriptor  string  `json:"descriptor"`
		Plural      bool    `json:"plural"`
		Reason      *string `json:"reason"`
		ReasonClass *string `json:"reason_class"`
		Specificity int     `json:"specificity"`
	}
	words struct {
		Text  string `json:"text"`
		Spans []span `json:"spans"`
	}
	span struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	confidence struct {
		Span     json.Number  `json:"span"`
		Speaker  *json.Number `json:"speaker"`
		Position *json.Number `json:"position"`
	}
	citation struct {
		Text      string  `json:"text"`
		Outlet    *string `json:"outlet"`
		Wire      *string `json:"wire"`
		Title     *string `json:"title"`
		Published *string `json:"published"`
		URL       *string `json:"url"`
		Input     string  `json:"input"`
		Paragraph int     `json:"paragraph"`
		Start     int     `json:"start"`
		End       int     `json:"end"`
	}
	passage struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	name struct {
		Format     string     `json:"format"`
		Name       string     `json:"name"`
		Type       string     `json:"type"`
		Reports    int        `json:"reports"`
		Statements int        `json:"statements"`
		Positions  []position `json:"positions"`
	}
	position struct {
		Position   string  `json:"position"`
		Statements int     `json:"statements"`
		First      *string `json:"first"`
		Last       *string `json:"last"`
	}
	report struct {
		Format       string   `json:"format"`
		ID           string   `json:"id"`
		SHA256       string   `json:"sha256"`
		Article      string   `json:"article"`
		Version      int      `json:"version"`
		RenderingOf  *string  `json:"rendering_of"`
		SupersededBy *string  `json:"superseded_by"`
		Outlet       *string  `json:"outlet"`
		Title        *string  `json:"title"`
		Byline       *string  `json:"byline"`
		Wire         *string  `json:"wire"`
		URL          *string  `json:"url"`
		Published    *string  `json:"published"`
		PublishedBy  *string  `json:"published_by"`
		Modified     *string  `json:"modified"`
		Language     *string  `json:"language"`
		Form         string   `json:"form"`
		Bytes        int      `json:"bytes"`
		Added        string   `json:"added"`
		Run          int64    `json:"run"`
		Origins      []origin `json:"origins"`
		Statements   []found  `json:"statements"`
	}
	origin struct {
		Place     string  `json:"place"`
		Container *string `json:"container"`
	}
)

// FoundOf is Found before it is written.
func FoundOf(s store.Statement) FoundJSON {
	f := found{
		Format: FoundFormat, ID: s.ID(), Report: s.Report.String(), Day: opt(s.Day), Said: opt(s.Said), Speaker: toSpeaker(s.Speaker), OnBehalfOf: toSpeaker(s.Behalf),
		Chain: append([]string{}, s.Chain...), Position: s.Position, Part: toWords(s.Part), Kind: s.Kind, Source: toWords(s.Source), Cue: toWords(s.Cue),
		Content: toWords(s.Content), NestedIn: statementID(s.Report, s.Nested), Repeats: statementID(s.Report, s.Repeats), Answers: statementID(s.Report, s.Answers),
		Confidence: confidence{hundredths(s.Confidence.Span), maybe(s.Confidence.Speaker), maybe(s.Confidence.Position)}, Superseded: s.Superseded,
		Rejected: s.Rejected, Reviewed: []reviewed{},
		Citation: citation{Citation(s), opt(s.Outlet), opt(s.Wire), opt(s.Headline), opt(s.Published), opt(s.URL), s.Input, s.Paragraph, s.Span.Start, s.Span.End},
	}
	for _, d := range s.Decided {
		f.Reviewed = append(f.Reviewed, reviewed{d.Review.String(), d.Verb, d.Fields, d.By, d.At})
	}
	if s.Anonymous {
		f.Anonymous = &anonymous{s.Descriptor, s.Plural, opt(s.Reason), opt(s.ReasonClass), s.Specificity}
	}
	return f
}

func toSpeaker(s store.Speaker) *speaker {
	if s == (store.Speaker{}) {
		return nil
	}
	return &speaker{opt(s.Party), opt(s.Name), opt(s.Type), s.Words}
}

func toWords(w store.Words) *words {
	if len(w.Spans) == 0 {
		return nil
	}
	out := &words{w.Text, nil}
	for _, s := range w.Spans {
		out.Spans = append(out.Spans, toSpan(s))
	}
	return out
}

func toSpan(s hearsay.Span) span { return span{s.Start, s.End} }

func opt(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func statementID(r store.ReportID, n int) *string {
	if n == 0 {
		return nil
	}
	return opt(store.Statement{Report: r, Number: n}.ID())
}

func reportID(r store.ReportID) *string {
	if r == 0 {
		return nil
	}
	return opt(r.String())
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func article(n int64) string { return "a" + strconv.FormatInt(n, 10) }

// hundredths writes 91 as 0.91.
func hundredths(n int) json.Number {
	return json.Number(fmt.Sprintf("%d.%02d", n/100, n%100))
}

func maybe(n int) *json.Number {
	if n < 0 {
		return nil
	}
	out := hundredths(n)
	return &out
}
