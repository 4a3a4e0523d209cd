// Package gold turns what people decided on the statements of a report into training data, in the form of the who-when collection: a text with
// the places of its attributions, and what each of them means. docs/formats/gold.md describes it.
//
// What nobody decided on is an engine's guess and no gold. A statement is gold as a whole when somebody confirmed or added it; of others [Partial] gives
// those fields that somebody decided on, and says which.
package gold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
)

// Options choose what becomes gold.
type Options struct {
	Partial bool // statements too of which only some fields were decided on
}

// Article is the gold of one report.
type Article struct {
	Name       string // of its files, without an end: r1
	Text, Gold []byte // what NAME.json and NAME.gold.json hold
	Statements int    // that are gold
}

// Of returns the gold of a report as it is with what people decided; an article of no statements when there is none.
func Of(r store.Report, c review.Corrected, o Options) (Article, error) {
	w := &writer{r: c.Reading, n: map[string]int{}}
	for i := range w.r.Statements {
		whole, some := decided(c.Marks[i])
		switch {
		case c.Marks[i].Rejected:
			w.rejected = append(w.rejected, i)
		case whole || some && o.Partial:
			w.list = append(w.list, i)
		}
	}
	slices.SortStableFunc(w.list, func(a, b int) int { return start(w.r.Statements[a]) - start(w.r.Statements[b]) })
	for n, i := range w.list {
		w.n[w.r.Statements[i].ID] = n
	}
	out := Article{Name: r.ID.String(), Statements: len(w.list)}
	if len(w.list)+len(w.rejected) == 0 {
		return out, nil
	}
	id := fmt.Sprintf("%s_%s", r.ID, r.SHA256[:min(len(r.SHA256), idDigits)])
	var err error
	if out.Text, err = encode(w.text(id, r, c)); err != nil {
		return out, err
	}
	out.Gold, err = encode(w.gold(id, r, c))
	return out, err
}

// idDigits is how much of the hash of a report is in the id of its gold.
const idDigits = 12

// decided tells whether somebody decided on a statement as a whole, and whether on any field of it.
func decided(m review.Mark) (whole, some bool) {
	for _, d := range m.Decided {
		whole = whole || slices.Contains(d.Fields, string(review.Statement))
		some = true
	}
	return whole && !m.Rejected, some
}

// start is where a statement begins.
func start(s hearsay.Statement) int {
	first := -1
	for _, sp := range slices.Concat(s.Source, s.Cue, s.Content) {
		if first < 0 || sp.Start < first {
			first = sp.Start
		}
	}
	return first
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("write gold: %w", err)
	}
	return b.Bytes(), nil
}

// writer makes the gold of one reading.
type writer struct {
	r        hearsay.Reading
	list     []int // indexes of the statements that are gold, in order of their places
	rejected []int
	n        map[string]int // number of a statement in the gold
	runes    []int          // how many characters stand before each byte; filled when needed
}

// chars turns spans of bytes into pairs of offsets in characters.
func (w *writer) chars(list []hearsay.Span) [][2]int {
	if w.runes == nil {
		w.runes = make([]int, len(w.r.Text)+1)
		n := 0
		for i := range len(w.r.Text) {
			w.runes[i] = n
			if next := i + 1; next == len(w.r.Text) || utf8.RuneStart(w.r.Text[next]) {
				n++
			}
		}
		w.runes[len(w.r.Text)] = n
	}
	out := [][2]int{}
	for _, s := range list {
		out = append(out, [2]int{w.runes[s.Start], w.runes[s.End]})
	}
	return out
}

func (w *writer) words(list []hearsay.Span) string {
	var out []string
	for _, s := range list {
		out = append(out, s.In(w.r.Text))
	}
	return strings.Join(out, " … ")
}

func (w *writer) text(id string, r store.Report, c review.Corrected) textDoc {
	out := textDoc{ID: id, Publisher: r.Outlet, Published: day(r.Published), Author: r.Byline, Title: r.Headline, Text: w.r.Text,
		Attributions: []placed{}, Rejected: []placed{}, Complete: w.complete(c)}
	for n, i := range w.list {
		out.Attributions = append(out.Attributions, w.placed(n, w.r.Statements[i]))
	}
	for n, i := range w.rejected {
		out.Rejected = append(out.Rejected, w.placed(n, w.r.Statements[i]))
	}
	return out
}

// complete reports whether somebody decided on every statement as a whole.
func (w *writer) complete(c review.Corrected) bool {
	return !slices.ContainsFunc(c.Marks, func(m review.Mark) bool {
		whole, _ := decided(m)
		return !whole && !m.Rejected
	})
}

func (w *writer) placed(n int, s hearsay.Statement) placed {
	return placed{n, w.words(s.Source), w.words(s.Cue), w.words(s.Content), places{w.chars(s.Source), w.chars(s.Cue), w.chars(s.Content)}}
}

func day(published string) string { return published[:min(len(published), len(hearsay.DateLayout))] }

func (w *writer) gold(id string, r store.Report, c review.Corrected) goldDoc {
	out := goldDoc{ID: id, Published: day(r.Published), Parties: []party{}, Times: []timeDoc{}, Attributions: []attribution{}}
	about := map[string]bool{}
	times := map[string]bool{}
	for n, i := range w.list {
		s := w.r.Statements[i]
		out.Attributions = append(out.Attributions, w.attribution(n, r, s, c.Marks[i]))
		for _, id := range append([]string{s.Speaker}, s.About...) {
			about[id] = true
		}
		if s.Said != nil {
			times[s.Said.Time] = true
		}
	}
	for _, p := range w.r.Parties {
		if about[p.ID] {
			out.Parties = append(out.Parties, party{w.name(p), kind(p.Type), w.forms(p, "name", "description")})
		}
	}
	for _, t := range w.r.Times {
		if times[t.ID] && t.Value != "" {
			words := t.In(w.r.Text)
			out.Times = append(out.Times, timeDoc{words, occurrence(w.r.Text, words, t.Start), t.Value, t.Type})
		}
	}
	return out
}

// occurrence tells how often words stand in a text before a place. Places may overlap.
func occurrence(text, words string, at int) int {
	n := 0
	for i := range at {
		if strings.HasPrefix(text[i:], words) {
			n++
		}
	}
	return n
}

// kind is a type of the who-when collection.
func kind(t hearsay.PartyType) string {
	if t == "" {
		return "none"
	}
	return string(t)
}

func (w *writer) party(id string) (hearsay.Party, bool) {
	i := slices.IndexFunc(w.r.Parties, func(p hearsay.Party) bool { return p.ID == id })
	if i < 0 {
		return hearsay.Party{}, false
	}
	return w.r.Parties[i], true
}

// author is what who-when calls the author of the report.
const author = "AUTHOR"

func (w *writer) name(p hearsay.Party) string {
	if p.Type == hearsay.Author {
		return author
	}
	return p.Name
}

// forms are the words by which the text calls a party, each once.
func (w *writer) forms(p hearsay.Party, forms ...string) []string {
	out := []string{}
	for _, m := range p.Mentions {
		if words := m.In(w.r.Text); slices.Contains(forms, m.Form) && !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return out
}

func (w *writer) names(ids []string) []string {
	out := []string{}
	for _, id := range ids {
		if p, ok := w.party(id); ok {
			out = append(out, w.name(p))
		}
	}
	return out
}

func (w *writer) attribution(n int, r store.Report, s hearsay.Statement, m review.Mark) attribution {
	out := attribution{N: n, Mentions: []string{}, PartyType: "none", Position: position(s.Position), About: w.names(s.About), Kind: string(s.Kind), Via: []string{},
		Statement: r.ID.String() + "/" + s.ID, Reviewed: []string{}}
	if p, ok := w.party(s.Speaker); ok {
		name := w.name(p)
		out.Speaker, out.PartyType, out.Mentions = &name, kind(p.Type), w.forms(p, "name")
		out.Named = p.Named && p.Type != hearsay.Author && s.Anonymous == nil
	}
	if a := s.Anonymous; a != nil {
		words := a.Descriptor.In(w.r.Text)
		out.Speaker, out.Anonymity = &words, &anonymity{words, a.Plural, w.opt(a.Reason)}
		out.Mentions = []string{}
	}
	for _, l := range s.Chain {
		name := l.In(w.r.Text)
		if p, ok := w.party(l.Party); ok {
			name = w.name(p)
		}
		out.Via = append(out.Via, name)
	}
	out.Occasion, out.Prompt = w.opt(s.Occasion), w.opt(s.Prompt)
	w.said(&out, s.Said)
	if k, ok := w.n[s.Answers]; ok && s.Answers != "" {
		out.Answers = &k
	}
	for _, d := range m.Decided {
		for _, f := range d.Fields {
			if !slices.Contains(out.Reviewed, f) {
				out.Reviewed = append(out.Reviewed, f)
			}
		}
	}
	return out
}

// said tells when it was said, to the day at most, and the words that tell.
func (w *writer) said(out *attribution, said *hearsay.Said) {
	if said == nil || said.Value == "" {
		return
	}
	value := day(said.Value)
	out.SaidOn = &value
	for _, t := range w.r.Times {
		if t.ID == said.Time {
			words := t.In(w.r.Text)
			out.SaidText = &words
		}
	}
}

// position is one of who-when, which counts no response as declining.
func position(p hearsay.Position) string {
	if p == hearsay.NoResponse {
		p = hearsay.Declines
	}
	return string(p)
}

func (w *writer) opt(s *hearsay.Span) *string {
	if s == nil {
		return nil
	}
	words := s.In(w.r.Text)
	return &words
}

// The types of the JSON. Their fields are in the order of the keys.
type (
	textDoc struct {
		ID           string   `json:"id"`
		Publisher    string   `json:"publisher"`
		Published    string   `json:"published"`
		Author       string   `json:"author"`
		Title        string   `json:"title"`
		Text         string   `json:"text"`
		Attributions []placed `json:"attributions"`
		Rejected     []placed `json:"rejected"`
		Complete     bool     `json:"complete"`
	}
	placed struct {
		N       int    `json:"n"`
		Source  string `json:"source"`
		Cue     string `json:"cue"`
		Content string `json:"content"`
		Spans   places `json:"spans"`
	}
	places struct {
		Source  [][2]int `json:"source"`
		Cue     [][2]int `json:"cue"`
		Content [][2]int `json:"content"`
	}
	goldDoc struct {
		ID           string        `json:"id"`
		Published    string        `json:"published"`
		Parties      []party       `json:"parties"`
		Times        []timeDoc     `json:"time_expressions"`
		Attributions []attribution `json:"attributions"`
	}
	party struct {
		Name  string   `json:"name"`
		Type  string   `json:"type"`
		Forms []string `json:"forms"`
	}
	timeDoc struct {
		Text       string `json:"text"`
		Occurrence int    `json:"occurrence"`
		Value      string `json:"value"`
		Type       string `json:"type"`
	}
	attribution struct {
		N         int        `json:"n"`
		Speaker   *string    `json:"speaker"`
		Mentions  []string   `json:"mentions"`
		PartyType string     `json:"party_type"`
		Named     bool       `json:"named"`
		Anonymity *anonymity `json:"anonymity"`
		Position  string     `json:"position"`
		About     []string   `json:"about"`
		Kind      string     `json:"kind"`
		Via       []string   `json:"via"`
		Occasion  *string    `json:"occasion"`
		SaidOn    *string    `json:"said_on"`
		SaidText  *string    `json:"said_on_text"`
		Prompt    *string    `json:"prompted_by"`
		Answers   *int       `json:"answers"`
		Statement string     `json:"statement"`
		Reviewed  []string   `json:"reviewed"`
	}
	anonymity struct {
		Descriptor string  `json:"descriptor"`
		Plural     bool    `json:"plural"`
		Reason     *string `json:"reason"`
	}
)
