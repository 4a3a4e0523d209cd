package page

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sentence"
	"github.com/hearsay-project/hearsay/internal/text"
)

// How many characters of the words of a text stand in lists.
const (
	contentLength = 160
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
	Lists      []list
	Open       []entry
	Notes      []entry
	Places     []place
	Decoded    bool // byte ranges are of the input, which the text was decoded from
}

// statement is one in the list.
type statement struct {
	ID, Anchor, Number string
	Depth              int    // of how many others it is part
	Sentence           []part // up to the words said
	Content            string
	Facts              [][]part // the confidence last
	Why                []reasons
	Say                string // all of it as one sentence
}

// part is a piece of a sentence.
type part struct {
	Text, Class string
	Ref         string // id of the statement that it leads to
}

// list is a list of sentences with a heading.
type list struct {
	Heading   string
	Sentences [][]part
}

// reasons tell why words are the source, the cue or the content of a statement.
type reasons struct{ Name, Text string }

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
	tell := sentence.New(r, o.All, o.Hidden...)
	items := itemsOf(r, tell)
	g := newSegmenter(r, items)
	v.paragraphs(r, g)
	v.statements(r, items, g, tell, o.Hidden)
	v.entries(r, items, g)
	v.places(r, items)
	return v
}

// itemsOf returns all that words of the text can belong to: statements, then open quotations, then notes.
func itemsOf(r hearsay.Reading, tell *sentence.Teller) []item {
	var items []item
	for i, s := range r.Statements {
		it := item{id: s.ID, number: strconv.Itoa(i + 1), quiet: !tell.Shows(i)}
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
	for i, q := range sentence.Open(r) {
		items = append(items, item{id: fmt.Sprintf("q%d", i+1), spans: []roleSpan{{q.Span, open}}})
	}
	for i, n := range sentence.Notes(r) {
		it := item{id: fmt.Sprintf("n%d", i+1), quiet: true}
		if n.Len() < len(r.Text) {
			it.spans = []roleSpan{{n.Span, noted}}
		}
		items = append(items, it)
	}
	return items
}

func (v *view) paragraphs(r hearsay.Reading, g *segmenter) {
	for _, l := range sentence.Lines(r) {
		p := paragraph{Role: blockRole(l[0].Role)}
		switch {
		case l[0].Role == hearsay.Headline && !v.Headed:
			v.Headed, p.Headline, p.Role = true, true, ""
		case l[0].Role == hearsay.Dateline && len(l) > 1:
			p.Role = ""
		case l[0].First && l[0].Role != hearsay.Dateline:
			p.Label = p.Role
		}
		for i, s := range l {
			if i > 0 {
				p.Segments = append(p.Segments, g.segments(hearsay.Span{Start: l[i-1].End, End: s.Start})...)
			}
			segments := g.segments(s.Span)
			if s.Role == hearsay.Dateline && len(l) > 1 {
				for k := range segments {
					segments[k].Part = "dateline"
				}
			}
			p.Segments = append(p.Segments, segments...)
		}
		v.Paragraphs = append(v.Paragraphs, p)
	}
}

func (v *view) statements(r hearsay.Reading, items []item, g *segmenter, tell *sentence.Teller, hidden []int) {
	for i, s := range r.Statements {
		if slices.Contains(hidden, i) {
			continue
		}
		out := statement{
			ID: s.ID, Number: items[i].number, Anchor: g.names[i], Depth: tell.Depth(i), Why: why(s.Why),
		}
		told := tell.Statement(i)
		said := slices.IndexFunc(told, func(p sentence.Piece) bool { return p.Style == sentence.Said })
		if said < 0 {
			said = len(told)
		}
		out.Sentence, out.Content = parts(told[:said]), shorten(told[said:].String(), contentLength)
		for _, f := range tell.Facts(i) {
			out.Facts = append(out.Facts, parts(f))
		}
		out.Facts = append(out.Facts, []part{{Text: sentence.Sureness(s.Confidence.Span)}})
		out.Say = out.say(len(r.Statements))
		if items[i].quiet {
			v.Folded = append(v.Folded, out)
		} else {
			v.Shown = append(v.Shown, out)
		}
	}
	for _, l := range tell.Lists() {
		out := list{Heading: l.Heading}
		for _, s := range l.Sentences {
			out.Sentences = append(out.Sentences, parts(s))
		}
		v.Lists = append(v.Lists, out)
	}
}

// say tells a statement to whoever does not see it.
func (s statement) say(all int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Statement %s of %d: %s%s", s.Number, all, spoken(s.Sentence), s.Content)
	for _, f := range s.Facts {
		b.WriteString("; " + spoken(f))
	}
	b.WriteByte('.')
	return b.String()
}

func spoken(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// parts are the pieces of a sentence as the page has them.
func parts(s sentence.Sentence) []part {
	var out []part
	for _, p := range s {
		if p.Style == sentence.Gap {
			p.Text = " … "
		}
		out = append(out, part{inner(p.Text), class(p.Style), p.Statement})
	}
	return out
}

// inner cleans and shortens a piece and keeps the spaces at its ends.
func inner(s string) string {
	short := shorten(s, contentLength)
	if strings.HasPrefix(s, " ") {
		short = " " + short
	}
	if strings.HasSuffix(s, " ") && short != " " {
		short += " "
	}
	return short
}

// class is the class of a piece in the page, "" for words like others.
func class(s sentence.Style) string {
	switch s {
	case sentence.Who:
		return "who"
	case sentence.Nobody:
		return "nobody"
	case sentence.Does:
		return "does"
	case sentence.Aside:
		return "besides"
	case sentence.Source:
		return "source"
	case sentence.Cue:
		return "cue"
	case sentence.When:
		return "when"
	}
	return ""
}

// why puts reasons together, the strongest first.
func why(w *hearsay.Reasons) []reasons {
	if w == nil {
		return nil
	}
	var out []reasons
	for _, of := range []struct {
		name string
		list []hearsay.Reason
	}{{"source", w.Source}, {"cue", w.Cue}, {"content", w.Content}} {
		var words []string
		for _, r := range of.list {
			text := clean(r.Text)
			if r.Points < 0 {
				text = "but " + text
			}
			words = append(words, text)
		}
		if len(words) > 0 {
			out = append(out, reasons{of.name, strings.Join(words, "; ")})
		}
	}
	return out
}

func (v *view) entries(r hearsay.Reading, items []item, g *segmenter) {
	at := len(r.Statements)
	for _, q := range sentence.Open(r) {
		e := entry{ID: items[at].id, Anchor: g.names[at], Words: shorten(words(r.Text, []hearsay.Span{q.Span}), contentLength), Why: sentence.WhyOpen(q)}
		e.Say = fmt.Sprintf("Quotation, %s: %s", e.Why, e.Words)
		v.Open = append(v.Open, e)
		at++
	}
	for _, n := range sentence.Notes(r) {
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
			s.Span = sentence.Whole(r.Text, s.Span)
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
		if l := text.Lines(sentence.Whole(r.Text, b.Span).In(r.Text)); b.Role == hearsay.Headline && len(l) > 0 {
			return clean(l[0].In(sentence.Whole(r.Text, b.Span).In(r.Text)))
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

// words returns the words of the spans, with a sign where something is left out between them.
func words(src string, spans []hearsay.Span) string {
	var out []string
	for _, s := range spans {
		if w := clean(sentence.Whole(src, s).In(src)); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " … ")
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
