// Package format turns readings and errors into the JSON that Hearsay promises to others: hearsay.reading/1 and
// hearsay.error/1, described in docs/formats/reading.md.
//
// The types here are those of the JSON, not of the program: each is filled by a short conversion written by hand, so
// that a change of the vocabulary never changes the format by accident. Keys come in a fixed order and are never
// missing; what is not known is null; lists may be empty but are never null. Each object is one line of UTF-8
// without a newline at its end.
package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/hearsay-project/hearsay"
)

// ReadingFormat names the format that [Reading] writes.
const ReadingFormat = "hearsay.reading/1"

// Reading returns r as one line of hearsay.reading/1, without a newline. It fails with hearsay.ErrInternal when r
// breaks a promise of the format that would mislead whoever follows its offsets: text that is not UTF-8, or a span
// that is out of range or not on rune borders.
func Reading(r hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return nil, err
	}
	return encode(toReading(r))
}

// ParseReading is the inverse of [Reading]: what it returns is written as the same line again. Empty lists come back
// as nil. It fails on another format, on unknown keys and on spans that do not fit the text.
func ParseReading(line []byte) (hearsay.Reading, error) {
	var j reading
	if err := jsonv2.Unmarshal(line, &j, jsonv2.RejectUnknownMembers(true)); err != nil {
		return hearsay.Reading{}, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	if j.Format != ReadingFormat {
		return hearsay.Reading{}, fmt.Errorf("parse %s: the line says its format is %q", ReadingFormat, j.Format)
	}
	r := fromReading(j)
	return r, check(r)
}

// ParseText returns of a line of hearsay.reading/1 only the text and its blocks: what comes after them, most of the line, is not looked at.
func ParseText(line []byte) (hearsay.Reading, error) {
	d := jsontext.NewDecoder(bytes.NewBuffer(line))
	var j reading
	if _, err := d.ReadToken(); err != nil { // the brace
		return hearsay.Reading{}, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	for d.PeekKind() == '"' {
		t, err := d.ReadToken()
		key := t.String()
		if err == nil {
			err = parseKey(d, key, &j)
		}
		if err != nil {
			return hearsay.Reading{}, fmt.Errorf("parse %s: %w", ReadingFormat, err)
		}
		if key == "blocks" {
			break
		}
	}
	if j.Format != ReadingFormat {
		return hearsay.Reading{}, fmt.Errorf("parse %s: the line says its format is %q", ReadingFormat, j.Format)
	}
	r := fromReading(j)
	return r, check(r)
}

// parseKey reads the value of a key, for those that a text has.
func parseKey(d *jsontext.Decoder, key string, j *reading) error {
	switch key {
	case "format":
		return jsonv2.UnmarshalDecode(d, &j.Format)
	case "text":
		return jsonv2.UnmarshalDecode(d, &j.Text)
	case "blocks":
		return jsonv2.UnmarshalDecode(d, &j.Blocks)
	}
	return d.SkipValue()
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("%w: write JSON: %w", hearsay.ErrInternal, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// check holds r against what the format promises of text and spans.
func check(r hearsay.Reading) error {
	if !utf8.ValidString(r.Text) {
		return fmt.Errorf("%w: the text of the reading is not UTF-8", hearsay.ErrInternal)
	}
	var err error
	eachSpan(r, func(what, id string, s hearsay.Span) {
		if err == nil && !fits(r.Text, s) {
			err = fmt.Errorf("%w: %s%s [%d,%d) does not fit the text of %d bytes", hearsay.ErrInternal, what, id, s.Start, s.End, len(r.Text))
		}
	})
	return err
}

func fits(text string, s hearsay.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && border(text, s.Start) && border(text, s.End)
}

func border(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

func eachSpan(r hearsay.Reading, f func(what, id string, s hearsay.Span)) {
	for _, m := range r.Map {
		f("map run", "", m.Text)
	}
	for _, b := range r.Blocks {
		f("block", "", b.Span)
	}
	for _, p := range r.Parties {
		for _, role := range p.Roles {
			f("role of ", p.ID, role.Span)
		}
		for _, m := range p.Mentions {
			f("mention of ", p.ID, m.Span)
		}
	}
	for _, s := range r.Statements {
		eachStatementSpan(s, f)
	}
	for _, t := range r.Times {
		f("time ", t.ID, t.Span)
	}
	for _, d := range r.Dates {
		f("date", "", d.Span)
	}
	for _, q := range r.Quotations {
		f("quotation", "", q.Span)
	}
	for _, n := range r.Notes {
		f("note ", string(n.Code), n.Span)
	}
}

func eachStatementSpan(s hearsay.Statement, f func(what, id string, s hearsay.Span)) {
	for _, part := range []struct {
		what  string
		spans []hearsay.Span
	}{{"source of ", s.Source}, {"cue of ", s.Cue}, {"content of ", s.Content}, {"part of ", s.Part}} {
		for _, span := range part.spans {
			f(part.what, s.ID, span)
		}
	}
	for _, l := range s.Chain {
		f("chain of ", s.ID, l.Span)
	}
	optional := []*hearsay.Span{s.Occasion, s.Prompt}
	if a := s.Anonymous; a != nil {
		f("descriptor of ", s.ID, a.Descriptor)
		optional = append(optional, a.PluralBasis, a.Reason, a.Basis)
	}
	for _, span := range optional {
		if span != nil {
			f("span of ", s.ID, *span)
		}
	}
}

// The types of the JSON. Their fields are in the order of the keys.
type (
	reading struct {
		Format     string      `json:"format"`
		Engine     engine      `json:"engine"`
		Report     report      `json:"report"`
		Text       string      `json:"text"`
		Map        []run       `json:"map"` // null when the text is the file byte for byte
		Blocks     []block     `json:"blocks"`
		Parties    []party     `json:"parties"`
		Statements []statement `json:"statements"`
		Times      []timex     `json:"times"`
		Dates      []date      `json:"dates"`
		Quotations []quotation `json:"quotations"`
		Notes      []note      `json:"notes"`
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
	report struct {
		ID          string  `json:"id"`
		Input       string  `json:"input"`
		Encoding    *string `json:"encoding"`
		URL         *string `json:"url"`
		Outlet      *string `json:"outlet"`
		Byline      *string `json:"byline"`
		Wire        *string `json:"wire"`
		Headline    *string `json:"headline"`
		Published   *string `json:"published"`
		PublishedBy *string `json:"published_by"`
		Modified    *string `json:"modified"`
		Language    *string `json:"language"`
	}
	span struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	block struct {
		span
		Role string `json:"role"`
	}
	party struct {
		ID       string    `json:"id"`
		Name     *string   `json:"name"`
		Type     *string   `json:"type"`
		Named    bool      `json:"named"`
		Members  []string  `json:"members"`
		Roles    []role    `json:"roles"`
		Mentions []mention `json:"mentions"`
	}
	role struct {
		span
		Status *string `json:"status"`
	}
	mention struct {
		span
		Form *string `json:"form"`
	}
	statement struct {
		ID         string     `json:"id"`
		Source     []span     `json:"source"`
		Cue        []span     `json:"cue"`
		Content    []span     `json:"content"`
		Kind       string     `json:"kind"`
		Speaker    *string    `json:"speaker"`
		OnBehalfOf *string    `json:"on_behalf_of"`
		Anonymous  *anonymous `json:"anonymous"`
		Position   string     `json:"position"`
		Part       []span     `json:"part"`
		About      []string   `json:"about"`
		Chain      []link     `json:"chain"`
		NestedIn   *string    `json:"nested_in"`
		Answers    *string    `json:"answers"`
		Repeats    *string    `json:"repeats"`
		Occasion   *span      `json:"occasion"`
		Prompt     *span      `json:"prompt"`
		Said       *said      `json:"said"`
		Confidence confidence `json:"confidence"`
	}
	anonymous struct {
		Descriptor  span    `json:"descriptor"`
		Plural      bool    `json:"plural"`
		PluralBasis *span   `json:"plural_basis"`
		Reason      *span   `json:"reason"`
		ReasonClass *string `json:"reason_class"`
		Basis       *span   `json:"basis"`
		Specificity int     `json:"specificity"`
	}
	link struct {
		Party *string `json:"party"`
		span
	}
	said struct {
		Value *string `json:"value"`
		Time  *string `json:"time"`
	}
	confidence struct {
		Span     hundredths `json:"span"`
		Speaker  hundredths `json:"speaker"`
		Position hundredths `json:"position"`
	}
	timex struct {
		ID string `json:"id"`
		span
		Type     string  `json:"type"`
		Value    *string `json:"value"`
		Mod      *string `json:"mod"`
		Anchor   *string `json:"anchor"`
		Begin    *string `json:"begin"`
		EndPoint *string `json:"end_point"`
		Rule     *string `json:"rule"`
	}
	date struct {
		Value *string `json:"value"`
		Time  *string `json:"time"`
		span
		Statement *string `json:"statement"`
	}
	quotation struct {
		span
		Status    string  `json:"status"`
		Statement *string `json:"statement"`
	}
	note struct {
		span
		Code string `json:"code"`
		Text string `json:"text"`
	}
)

// run is [text_start, text_end, raw_start, raw_end]; the last two are null where there is no raw counterpart.
type run hearsay.MapRun

func (m run) MarshalJSON() ([]byte, error) {
	if m.Raw.Start < 0 {
		return fmt.Appendf(nil, "[%d,%d,null,null]", m.Text.Start, m.Text.End), nil
	}
	return fmt.Appendf(nil, "[%d,%d,%d,%d]", m.Text.Start, m.Text.End, m.Raw.Start, m.Raw.End), nil
}

func (m *run) UnmarshalJSON(b []byte) error {
	var n []*int
	if err := jsonv2.Unmarshal(b, &n); err != nil {
		return err
	}
	if len(n) != 4 || n[0] == nil || n[1] == nil || (n[2] == nil) != (n[3] == nil) {
		return fmt.Errorf("a run of the map is %s, want [text_start,text_end,raw_start,raw_end]", b)
	}
	m.Text = hearsay.Span{Start: *n[0], End: *n[1]}
	m.Raw = hearsay.Span{Start: -1, End: -1}
	if n[2] != nil {
		m.Raw = hearsay.Span{Start: *n[2], End: *n[3]}
	}
	return nil
}

// hundredths is a confidence of 0 to 100, written with two decimals; below 0 it is unknown, written null.
type hundredths int

func (h hundredths) MarshalJSON() ([]byte, error) {
	if h < 0 {
		return []byte("null"), nil
	}
	return fmt.Appendf(nil, "%d.%02d", h/100, h%100), nil
}

func (h *hundredths) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*h = -1
		return nil
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil || f < 0 || f > 1 {
		return fmt.Errorf("a confidence is %s, want 0.00 to 1.00 or null", b)
	}
	*h = hundredths(f*100 + 0.5)
	return nil
}
