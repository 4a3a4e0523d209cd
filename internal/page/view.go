package page

import (
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// How many characters of the words of a text stand in lists.
const (
	contentLength = 160
	sourceLength  = 80
	labelLength   = 60
)

// view is what report.tmpl shows.
type view struct {
	Assets
	Generator  string
	Report     hearsay.Report
	Engine     hearsay.Engine
	Title      string
	Headed     bool // the title is in the text
	Address    string
	Facts      []string
	Paragraphs []paragraph
	Shown      []statement
	Folded     []statement
	Open       []entry
	Notes      []entry
	Places     []place
	Decoded    bool // byte ranges are of the input, which the text was decoded from
}

// statement is one in the list.
type statement struct {
	ID, Anchor, Number   string
	Position             string // "" where it only says
	Source, Speaker, Cue string
	Content              string
	Facts                []string // kind, confidence
	NestedIn, Repeats    *reference
	Say                  string // all of it as one sentence
}

// reference leads to another statement.
type reference struct{ ID, Number string }

// entry is an open quotation or a note.
type entry struct{ ID, Anchor, Words, Why, Say string }

// place tells the byte ranges of an item.
type place struct{ Name, ID, Source, Cue, Content, Other string }

func viewOf(r hearsay.Reading, o Options) view {
	v := view{
		Assets: assets(), Generator: generator(o), Report: r.Report, Engine: r.Engine, Title: title(r), Decoded: r.Map != nil,
		Facts: known(outlet(r.Report), r.Report.Byline, when(r.Report.Published)),
	}
	if u := r.Report.URL; strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
		v.Address = u
	}
	items := itemsOf(r, o)
	g := newSegmenter(r, items)
	v.paragraphs(r, g)
	v.statements(r, items, g)
	v.entries(r, items, g)
	v.places(r, items)
	return v
}

// itemsOf returns all that words of the text can belong to: statements, then open quotations, then notes.
func itemsOf(r hearsay.Reading, o Options) []item {
	var items []item
	for i, s := range r.Statements {
		it := item{id: s.ID, number: strconv.Itoa(i + 1), quiet: s.Confidence.Span < Doubtful && !o.All}
		for _, part := range []struct {
			spans []hearsay.Span
			role  role
		}{{s.Source, source}, {s.Cue, cue}, {s.Content, content}} {
			for _, span := range part.spans {
				it.spans = append(it.spans, roleSpan{span, part.role})
			}
		}
		items = append(items, it)
	}
	for i, q := range openQuotations(r) {
		items = append(items, item{id: fmt.Sprintf("q%d", i+1), spans: []roleSpan{{q.Span, open}}})
	}
	for i, n := range notes(r) {
		it := item{id: fmt.Sprintf("n%d", i+1), quiet: true}
		if n.Len() < len(r.Text) {
			it.spans = []roleSpan{{n.Span, noted}}
		}
		items = append(items, it)
	}
	return items
}

func (v *view) paragraphs(r hearsay.Reading, g *segmenter) {
	for _, l := range lines(r) {
		p := paragraph{Role: blockRole(l[0].role)}
		switch {
		case l[0].role == hearsay.Headline && !v.Headed:
			v.Headed, p.Headline, p.Role = true, true, ""
		case l[0].role == hearsay.Dateline && len(l) > 1:
			p.Role = ""
		case l[0].first && l[0].role != hearsay.Dateline:
			p.Label = p.Role
		}
		for i, s := range l {
			if i > 0 {
				p.Segments = append(p.Segments, g.segments(hearsay.Span{Start: l[i-1].End, End: s.Start})...)
			}
			segments := g.segments(s.Span)
			if s.role == hearsay.Dateline && len(l) > 1 {
				for k := range segments {
					segments[k].Part = "dateline"
				}
			}
			p.Segments = append(p.Segments, segments...)
		}
		v.Paragraphs = append(v.Paragraphs, p)
	}
}

func (v *view) statements(r hearsay.Reading, items []item, g *segmenter) {
	numbers := map[string]string{}
	for i, s := range r.Statements {
		numbers[s.ID] = items[i].number
	}
	refer := func(id string) *reference {
		if n := numbers[id]; n != "" && id != "" {
			return &reference{id, n}
		}
		return nil
	}
	for i, s := range r.Statements {
		out := statement{
			ID: s.ID, Number: items[i].number, Anchor: g.names[i], Position: position(s),
			Source: shorten(bare(words(r.Text, s.Source)), sourceLength), Speaker: shorten(speaker(r, s), sourceLength),
			Cue: shorten(bare(words(r.Text, s.Cue)), sourceLength), Content: shorten(words(r.Text, s.Content), contentLength),
			Facts:    known(inWords(s.Kind), sureness(s.Confidence.Span)),
			NestedIn: refer(s.NestedIn), Repeats: refer(s.Repeats),
		}
		out.Say = out.sentence(len(r.Statements))
		if items[i].quiet {
			v.Folded = append(v.Folded, out)
		} else {
			v.Shown = append(v.Shown, out)
		}
	}
}

// sentence tells a statement to whoever does not see it.
func (s statement) sentence(all int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Statement %s of %d: ", s.Number, all)
	if s.Position != "" {
		b.WriteString(s.Position + ", ")
	}
	switch {
	case s.Source != "" && s.Speaker != "":
		fmt.Fprintf(&b, "%s (%s)", s.Source, s.Speaker)
	case s.Source != "":
		b.WriteString(s.Source)
	default:
		b.WriteString("no source in the text")
	}
	if s.Cue != "" {
		b.WriteString(", " + s.Cue)
	}
	if s.Content != "" {
		b.WriteString(": " + s.Content)
	}
	for _, f := range s.Facts {
		b.WriteString("; " + f)
	}
	if s.NestedIn != nil {
		b.WriteString("; nested in statement " + s.NestedIn.Number)
	}
	if s.Repeats != nil {
		b.WriteString("; repeats statement " + s.Repeats.Number)
	}
	b.WriteByte('.')
	return b.String()
}

func (v *view) entries(r hearsay.Reading, items []item, g *segmenter) {
	at := len(r.Statements)
	for _, q := range openQuotations(r) {
		why := "nobody found for it"
		if q.Status == hearsay.Unclosed {
			why = "never closed"
		}
		e := entry{ID: items[at].id, Anchor: g.names[at], Words: shorten(words(r.Text, []hearsay.Span{q.Span}), contentLength), Why: why}
		e.Say = fmt.Sprintf("Quotation, %s: %s", e.Why, e.Words)
		v.Open = append(v.Open, e)
		at++
	}
	for _, n := range notes(r) {
		e := entry{ID: items[at].id, Anchor: g.names[at], Words: n.Text, Why: string(n.Code)}
		e.Say = fmt.Sprintf("Note, %s: %s", e.Why, e.Words)
		v.Notes = append(v.Notes, e)
		at++
	}
}

func (v *view) places(r hearsay.Reading, items []item) {
	for _, it := range items {
		p := place{Name: it.id, ID: it.id}
		for _, s := range it.spans {
			s.Span = whole(r.Text, s.Span)
			if s.Len() == 0 {
				continue
			}
			to := &p.Other
			switch s.role {
			case source:
				to = &p.Source
			case cue:
				to = &p.Cue
			case content:
				to = &p.Content
			}
			*to = strings.TrimPrefix(*to+", "+byteRange(r, s.Span), ", ")
		}
		if p.Source+p.Cue+p.Content+p.Other != "" {
			v.Places = append(v.Places, p)
		}
	}
}

// title is the headline, or the name of the input where there is none.
func title(r hearsay.Reading) string {
	for _, b := range r.Blocks {
		if l := text.Lines(whole(r.Text, b.Span).In(r.Text)); b.Role == hearsay.Headline && len(l) > 0 {
			return clean(l[0].In(whole(r.Text, b.Span).In(r.Text)))
		}
	}
	if h := clean(r.Report.Headline); h != "" {
		return h
	}
	if in := r.Report.Input; in != "" && in != "-" {
		return path.Base(strings.ReplaceAll(in, `\`, "/"))
	}
	return "Report"
}

// outlet is who published a report, with the wire it came from.
func outlet(r hearsay.Report) string { return strings.Join(known(r.Outlet, r.Wire), ", ") }

// when writes a time of publication for people; a date alone, and what is neither, stay as they are.
func when(published string) string {
	t, err := time.Parse(hearsay.TimeLayout, published)
	if err != nil {
		return published
	}
	return t.Format("2006-01-02, 15:04 -07:00")
}

// openQuotations are those that nobody was found for.
func openQuotations(r hearsay.Reading) []hearsay.Quotation {
	var out []hearsay.Quotation
	for _, q := range r.Quotations {
		if q.Status == hearsay.Unresolved || q.Status == hearsay.Unclosed {
			out = append(out, q)
		}
	}
	return out
}

// notes are those that are not told with the open quotations.
func notes(r hearsay.Reading) []hearsay.Note {
	var out []hearsay.Note
	for _, n := range r.Notes {
		if n.Code != hearsay.NoteQuoteUnclosed && n.Code != hearsay.NoteQuoteUnresolved {
			out = append(out, n)
		}
	}
	return out
}

// position is what a statement does, "" where it only says.
func position(s hearsay.Statement) string {
	if s.Position == hearsay.Says {
		return ""
	}
	return inWords(s.Position)
}

// speaker names the speaker where the source does not.
func speaker(r hearsay.Reading, s hearsay.Statement) string {
	for _, p := range r.Parties {
		if p.ID == s.Speaker && p.ID != "" && !strings.Contains(words(r.Text, s.Source), p.Name) {
			return p.Name
		}
	}
	return ""
}

// sureness puts a confidence in hundredths in words.
func sureness(n int) string {
	word := "doubtful"
	switch {
	case n >= 90:
		word = "very sure"
	case n >= 75:
		word = "quite sure"
	case n >= Doubtful:
		word = "not so sure"
	}
	return fmt.Sprintf("%s (%d.%02d)", word, n/100, n%100)
}

// words returns the words of the spans, with a sign where something is left out between them.
func words(src string, spans []hearsay.Span) string {
	var out []string
	for _, s := range spans {
		if w := clean(whole(src, s).In(src)); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " … ")
}

// bare returns words without the mark that closes them (Orr, 46, / said:), as long as words are left.
func bare(s string) string {
	if trimmed := strings.TrimRight(s, ",:—–- "); trimmed != "" {
		return trimmed
	}
	return s
}

// clean returns s as one line without odd characters.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case odd(r):
			return -1
		case text.IsSpace(r) && r != 0x200C && r != 0x200D: // these join letters and emoji
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// shorten cuts s to at most n characters, at the end of a word if there is one in the last third.
func shorten(s string, n int) string {
	s = clean(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	at := 0
	for range n - 2 {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	cut := s[:at]
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:–—-") + " …"
}

// known returns what is not empty.
func known(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// inWords writes a word of the vocabulary for people.
func inWords[T ~string](name T) string { return strings.ReplaceAll(string(name), "_", " ") }

// blockRole names the role of a block, "" for body, of which nothing need be said.
func blockRole(r hearsay.Role) string {
	if r == hearsay.Body {
		return ""
	}
	return inWords(r)
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
