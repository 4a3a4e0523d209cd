// Package review is what people decide on statements: confirm, reject or correct them; and across reports: merge, split, move, fold, unfold. A
// [Decision] is anchored in the words of the report, so that it finds its statement in the reading of a newer engine, and finds none rather
// than one that is alike. [Apply] gives the reading as it is with all decisions on it; nothing that an engine read is lost. What is decided
// across reports ([Across]) holds where the record is put together.
//
// A decision is kept as a document, hearsay.review/1. docs/formats/review.md describes it, docs/decisions/0009-reviews.md says why.
package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Format is the name of the document.
const Format = "hearsay.review/1"

// Verb is what a person does.
type Verb string

// The verbs.
const (
	Confirm Verb = "confirm" // the values as they were shown are right
	Correct Verb = "correct" // these values are right
	Reject  Verb = "reject"  // this is no statement
	Note    Verb = "note"    // words only
	Undo    Verb = "undo"    // another decision holds no more
	Add     Verb = "add"     // a statement that the engine did not find

	// Across reports.
	Merge  Verb = "merge"  // parties, or claims, are one
	Split  Verb = "split"  // some of them are not
	Move   Verb = "move"   // statements are about another claim
	Fold   Verb = "fold"   // two statements have one origin
	Unfold Verb = "unfold" // they have two
)

// AcrossVerbs are the verbs of decisions across reports.
func AcrossVerbs() []Verb { return []Verb{Merge, Split, Move, Fold, Unfold} }

// Field is what can be decided on.
type Field string

// The fields of a statement. That of Statement is whether it is one: its value is Confirmed or Rejected.
const (
	Statement  Field = "statement"
	Source     Field = "source"
	Cue        Field = "cue"
	Content    Field = "content"
	Kind       Field = "kind"
	Speaker    Field = "speaker" // and whether it is an anonymous source
	OnBehalfOf Field = "on_behalf_of"
	Position   Field = "position"
	Part       Field = "part"
	Chain      Field = "chain"
	Said       Field = "said"
	Occasion   Field = "occasion"
	Prompt     Field = "prompt"
	About      Field = "about"
	Answers    Field = "answers"
	Repeats    Field = "repeats"
	NestedIn   Field = "nested_in"
)

// The values of Statement.
const (
	Confirmed = "confirmed"
	Rejected  = "rejected"
)

// Fields returns the fields that can be corrected, in the order in which they are told.
func Fields() []Field {
	return []Field{Speaker, OnBehalfOf, Position, Kind, Said, Chain, About, Part, Occasion, Prompt, Answers, Repeats, NestedIn, Source, Cue, Content}
}

// Decision is what one person decided at one time.
type Decision struct {
	ID      store.ReviewID // given by the store
	At      string         // RFC 3339, given by the store
	Verb    Verb
	Target  Target         // of a decision on a statement, and of its undoing
	Across  *Across        // of a decision across reports
	Changes []Change       // of confirm, correct and reject
	Undoes  store.ReviewID // of undo
	By      string
	Note    string
}

// Target is the statement that a decision is on.
type Target struct {
	Report    string // SHA-256 of the raw bytes, in hex: the version of the report
	Run       string // key of the run that was shown
	Statement string // its id there: s3
	Read      Anchors
	// Shown are the places with what was decided, this decision included; nil when that is Read.
	Shown *Anchors
}

// Anchors are the places of a statement.
type Anchors struct {
	Source  []Selector `json:"source"`
	Cue     []Selector `json:"cue"`
	Content []Selector `json:"content"`
}

// Change is the value of one field, before and with a decision.
type Change struct {
	Field Field `json:"field"`
	Was   Value `json:"was"`
	Value Value `json:"value"`
}

// Value is the value of a field; the zero value is none. One of its parts is set: which one depends on the field.
type Value struct {
	Text    string     `json:"text,omitempty"`    // statement, position, kind, said
	Spans   []Selector `json:"spans,omitempty"`   // source, cue, content, part, occasion, prompt
	Parties []Party    `json:"parties,omitempty"` // speaker, on_behalf_of, chain, about
	Other   *Other     `json:"other,omitempty"`   // answers, repeats, nested_in
}

// Other is another statement of the report.
type Other struct {
	ID   string  `json:"id"`   // as it was called
	Read Anchors `json:"read"` // its places as the engine read it
}

// Words tells a value to people.
func (v Value) Words() string {
	var pieces []string
	for _, s := range v.Spans {
		pieces = append(pieces, clean(s.Exact))
	}
	for _, p := range v.Parties {
		name := p.Name
		if p.Anonymous {
			name += " (unnamed)"
		}
		pieces = append(pieces, name)
	}
	switch {
	case v.Text != "":
		return v.Text
	case v.Other != nil:
		return v.Other.ID
	case len(v.Spans) > 0:
		return quoted(strings.Join(pieces, " … "))
	case len(pieces) > 0:
		return strings.Join(pieces, "; ")
	}
	return None
}

// quoted puts words into quotation marks, unless they have some.
func quoted(words string) string {
	if strings.ContainsAny(words, "“”\"") {
		return words
	}
	return "“" + words + "”"
}

// Party is a party of the report, whatever its number in a reading.
type Party struct {
	Name      string    `json:"name"`
	Type      string    `json:"type"` // "" when nobody told
	Named     bool      `json:"named"`
	Anonymous bool      `json:"anonymous"` // a speaker whom the report never names
	At        *Selector `json:"at"`        // a mention; nil for one without, such as the author
}

// document is the JSON of a decision. Its fields are in the order of the keys.
type document struct {
	Format  string   `json:"format"`
	Verb    Verb     `json:"verb"`
	By      string   `json:"by"`
	Note    *string  `json:"note"`
	Undoes  *string  `json:"undoes"`
	Target  *target  `json:"target,omitempty"`
	Across  *Across  `json:"across,omitempty"`
	Changes []Change `json:"changes"`
}

type target struct {
	Report    string   `json:"report"`
	Run       string   `json:"run"`
	Statement string   `json:"statement"`
	Read      Anchors  `json:"read"`
	Shown     *Anchors `json:"shown"`
}

// Body returns the document of a decision, one line without a newline. What the store gives, id and time, is not in it.
func (d Decision) Body() ([]byte, error) {
	out := document{Format: Format, Verb: d.Verb, By: d.By, Across: d.Across, Changes: d.Changes}
	if d.Note != "" {
		out.Note = &d.Note
	}
	if d.Undoes != 0 {
		id := d.Undoes.String()
		out.Undoes = &id
	}
	if out.Changes == nil {
		out.Changes = []Change{}
	}
	if d.onStatement() {
		t := target(d.Target.listed())
		out.Target = &t
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return nil, fmt.Errorf("write %s: %w", Format, err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// onStatement reports whether a decision is on a statement, and not across reports or the undoing of one that is.
func (d Decision) onStatement() bool {
	return d.Across == nil && (d.Verb != Undo || !reflect.DeepEqual(d.Target, Target{}))
}

func (t Target) listed() Target {
	t.Read = t.Read.listed()
	if t.Shown != nil {
		shown := t.Shown.listed()
		t.Shown = &shown
	}
	return t
}

// listed has empty lists instead of none, so that they are written as such.
func (a Anchors) listed() Anchors {
	for _, list := range []*[]Selector{&a.Source, &a.Cue, &a.Content} {
		if *list == nil {
			*list = []Selector{}
		}
	}
	return a
}

// Parse reads a document. It fails on what Body would not have written, with hearsay.ErrNewer for verbs and fields that are not known.
func Parse(body []byte) (Decision, error) {
	var in document
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return Decision{}, fmt.Errorf("parse %s: %w", Format, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Decision{}, fmt.Errorf("parse %s: more than one value", Format)
	}
	out := Decision{Verb: in.Verb, By: in.By, Across: in.Across, Changes: in.Changes}
	if in.Target != nil {
		out.Target = Target(*in.Target)
	}
	if in.Note != nil {
		out.Note = *in.Note
	}
	if in.Undoes != nil {
		id, err := store.ParseReviewID(*in.Undoes)
		if err != nil {
			return Decision{}, fmt.Errorf("parse %s: %w", Format, err)
		}
		out.Undoes = id
	}
	err := out.check(in.Format)
	if err == nil && in.Target == nil && out.onStatement() {
		err = fmt.Errorf("parse %s: %s is on nothing", Format, in.Verb)
	}
	return out, err
}

func (d Decision) check(format string) error {
	across := slices.Contains(AcrossVerbs(), d.Verb)
	known := across || slices.Contains([]Verb{Confirm, Correct, Reject, Note, Undo, Add}, d.Verb)
	switch {
	case format != Format:
		return fmt.Errorf("parse %s: it says that its format is %q", Format, format)
	case !known:
		return fmt.Errorf("%w: %s: the verb %q is not known to this one", hearsay.ErrNewer, Format, d.Verb)
	case d.By == "":
		return fmt.Errorf("parse %s: nobody decided it", Format)
	case (d.Verb == Undo) != (d.Undoes != 0):
		return fmt.Errorf("parse %s: only an undo names another decision", Format)
	case across != (d.Across != nil):
		return fmt.Errorf("parse %s: %s is on the wrong thing", Format, d.Verb)
	case across:
		return d.Across.check(d.Verb)
	case d.Verb == Add && len(d.Target.Read.Cue)+len(d.Target.Read.Content) == 0:
		return fmt.Errorf("parse %s: it adds a statement without words", Format)
	}
	for _, c := range d.Changes {
		if c.Field != Statement && !slices.Contains(Fields(), c.Field) {
			return fmt.Errorf("%w: %s: the field %q is not known to this one", hearsay.ErrNewer, Format, c.Field)
		}
	}
	return nil
}

// Of reads what a store keeps.
func Of(r store.Review) (Decision, error) {
	d, err := Parse(r.Body)
	d.ID, d.At = r.ID, r.At
	switch {
	case errors.Is(err, hearsay.ErrNewer):
		err = fmt.Errorf("review %s: %w", r.ID, err)
	case err != nil:
		err = fmt.Errorf("%w: review %s: %w", hearsay.ErrDamaged, r.ID, err)
	}
	return d, err
}
