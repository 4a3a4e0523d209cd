package sqlite

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// The keys of statements: day, report and number, so that rows lie in order of days.
const (
	numberBits = 17
	reportBits = 24
	maxReport  = 1<<reportBits - 1
	maxKey     = 1<<63 - 1
)

func rowKey(day string, id store.ReportID, number int) int64 {
	return store.DayNumber(day)<<(reportBits+numberBits) | int64(id)<<numberBits | int64(number)
}

// firstOf returns the smallest key of a day.
func firstOf(day int64) int64 { return day << (reportBits + numberBits) }

func dayOf(key int64) string { return store.DayOf(key >> (reportBits + numberBits)) }

// The types of the JSON in the columns about, given, engine and more. What is empty is left out.
type (
	about struct {
		ID          string `json:"id"`
		Input       string `json:"input"`
		Encoding    string `json:"encoding,omitempty"`
		URL         string `json:"url,omitempty"`
		Outlet      string `json:"outlet,omitempty"`
		Byline      string `json:"byline,omitempty"`
		Wire        string `json:"wire,omitempty"`
		Headline    string `json:"headline,omitempty"`
		Published   string `json:"published,omitempty"`
		PublishedBy string `json:"published_by,omitempty"`
		Modified    string `json:"modified,omitempty"`
		Language    string `json:"language,omitempty"`
	}
	metadata struct {
		Outlet    string `json:"outlet,omitempty"`
		URL       string `json:"url,omitempty"`
		Published string `json:"published,omitempty"`
		Modified  string `json:"modified,omitempty"`
		Byline    string `json:"byline,omitempty"`
		Wire      string `json:"wire,omitempty"`
		Headline  string `json:"headline,omitempty"`
	}
	given struct {
		Input   string    `json:"input"`
		Flags   *metadata `json:"flags,omitempty"`
		Sidecar *metadata `json:"sidecar,omitempty"`
		Fetched *fetched  `json:"fetched,omitempty"`
	}
	fetched struct {
		Address     string `json:"address"`
		ContentType string `json:"content_type,omitempty"`
	}
	engine struct {
		Version string  `json:"version"`
		Models  []model `json:"models"`
	}
	model struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		SHA256  string `json:"sha256"`
	}
	more struct {
		Source      []int    `json:"source,omitempty"` // spans: start, end, start, end ...
		Cue         []int    `json:"cue,omitempty"`
		Content     []int    `json:"content,omitempty"`
		Part        []int    `json:"part,omitempty"`
		PartText    string   `json:"part_text,omitempty"`
		Chain       []string `json:"chain,omitempty"`
		Descriptor  string   `json:"descriptor,omitempty"`
		Reason      string   `json:"reason,omitempty"` // its class
		ReasonText  string   `json:"reason_text,omitempty"`
		Plural      bool     `json:"plural,omitempty"`
		Specificity int      `json:"specificity,omitempty"`
		Nested      int      `json:"nested,omitempty"`
		Repeats     int      `json:"repeats,omitempty"`
		Answers     int      `json:"answers,omitempty"`
		OfSpeaker   int      `json:"of_speaker"` // confidence
		OfPosition  int      `json:"of_position"`
		Behalf      string   `json:"behalf,omitempty"` // p1
		BehalfType  string   `json:"behalf_type,omitempty"`

		Decided []decided `json:"decided,omitempty"`
	}
	decided struct {
		Review int64    `json:"review"`
		Verb   string   `json:"verb"`
		Fields []string `json:"fields"`
		By     string   `json:"by"`
		At     string   `json:"at"`
	}
)

func fromReport(r hearsay.Report) about {
	return about{r.ID, r.Input, r.Encoding, r.URL, r.Outlet, r.Byline, r.Wire, r.Headline, r.Published, string(r.PublishedBy), r.Modified, r.Language}
}

func (a about) report() hearsay.Report {
	return hearsay.Report{ID: a.ID, Input: a.Input, Encoding: a.Encoding, URL: a.URL, Outlet: a.Outlet, Byline: a.Byline, Wire: a.Wire,
		Headline: a.Headline, Published: a.Published, PublishedBy: hearsay.Authority(a.PublishedBy), Modified: a.Modified, Language: a.Language}
}

func (a about) json() string { return text(a) }

func fromGiven(g store.Given) given {
	out := given{Input: g.Input, Flags: fromMetadata(g.Flags), Sidecar: fromMetadata(g.Sidecar)}
	if g.Fetched != (hearsay.Fetched{}) {
		out.Fetched = &fetched{g.Fetched.Address, g.Fetched.ContentType}
	}
	return out
}

func fromMetadata(m hearsay.Metadata) *metadata {
	if m == (hearsay.Metadata{}) {
		return nil
	}
	return &metadata{m.Outlet, m.URL, m.Published, m.Modified, m.Byline, m.Wire, m.Headline}
}

func (g given) given() store.Given {
	out := store.Given{Input: g.Input, Flags: g.Flags.metadata(), Sidecar: g.Sidecar.metadata()}
	if g.Fetched != nil {
		out.Fetched = hearsay.Fetched{Address: g.Fetched.Address, ContentType: g.Fetched.ContentType}
	}
	return out
}

func (m *metadata) metadata() hearsay.Metadata {
	if m == nil {
		return hearsay.Metadata{}
	}
	return hearsay.Metadata{Outlet: m.Outlet, URL: m.URL, Published: m.Published, Modified: m.Modified, Byline: m.Byline, Wire: m.Wire, Headline: m.Headline}
}

func fromEngine(e hearsay.Engine) engine {
	out := engine{Version: e.Version, Models: []model{}}
	for _, m := range e.Models {
		out.Models = append(out.Models, model(m))
	}
	return out
}

func (e engine) engine() hearsay.Engine {
	out := hearsay.Engine{Version: e.Version}
	for _, m := range e.Models {
		out.Models = append(out.Models, hearsay.Model(m))
	}
	return out
}

func fromStatement(s store.Statement) more {
	return more{
		Source: flat(s.Source.Spans), Cue: flat(s.Cue.Spans), Content: flat(s.Content.Spans), Part: flat(s.Part.Spans), PartText: s.Part.Text,
		Chain: s.Chain, Descriptor: s.Descriptor, Reason: s.ReasonClass, ReasonText: s.Reason, Plural: s.Plural, Specificity: s.Specificity,
		Nested: s.Nested, Repeats: s.Repeats, Answers: s.Answers, OfSpeaker: s.Confidence.Speaker, OfPosition: s.Confidence.Position,
		Behalf: s.Behalf.Party, BehalfType: s.Behalf.Type, Decided: fromDecided(s.Decided),
	}
}

func fromDecided(list []store.Decided) []decided {
	var out []decided
	for _, d := range list {
		out = append(out, decided{int64(d.Review), d.Verb, d.Fields, d.By, d.At})
	}
	return out
}

func (m more) json() string { return text(m) }

// fill is the inverse of fromStatement.
func (m more) fill(s *store.Statement) {
	s.Source.Spans, s.Cue.Spans, s.Content.Spans = spans(m.Source), spans(m.Cue), spans(m.Content)
	s.Part = store.Words{Text: m.PartText, Spans: spans(m.Part)}
	s.Chain, s.Descriptor, s.ReasonClass, s.Specificity = m.Chain, m.Descriptor, m.Reason, m.Specificity
	s.Reason, s.Plural = m.ReasonText, m.Plural
	s.Nested, s.Repeats, s.Answers = m.Nested, m.Repeats, m.Answers
	s.Confidence.Speaker, s.Confidence.Position = m.OfSpeaker, m.OfPosition
	s.Behalf.Party, s.Behalf.Type = m.Behalf, m.BehalfType
	for _, d := range m.Decided {
		s.Decided = append(s.Decided, store.Decided{Review: store.ReviewID(d.Review), Verb: d.Verb, Fields: d.Fields, By: d.By, At: d.At})
	}
}

func flat(spans []hearsay.Span) []int {
	var out []int
	for _, s := range spans {
		out = append(out, s.Start, s.End)
	}
	return out
}

func spans(flat []int) []hearsay.Span {
	var out []hearsay.Span
	for i := 0; i+1 < len(flat); i += 2 {
		out = append(out, hearsay.Span{Start: flat[i], End: flat[i+1]})
	}
	return out
}

// text writes one of the types above, which can always be written.
func text(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// zeroNull is NULL for 0.
func zeroNull(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func damaged(id store.ReportID, err error) error {
	return fmt.Errorf("%w: %s: %w: see hearsay verify, and restore a backup", hearsay.ErrDamaged, id, err)
}
