package eval

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// Mistake is one place where a reading and gold disagree. It carries words of the document, so it is for the
// terminal of whoever has the document anyway, never for a file of the project.
type Mistake struct {
	Kind MistakeKind `json:"kind"`
	Doc  string      `json:"doc"`
	// Start and End are the bytes from the first span of the attribution to the end of the last, of gold and of
	// the reading together.
	Start int `json:"start"`
	End   int `json:"end"`
	// Gold and Ours have the words of the attribution in their context, in brackets what carries it:
	// [s source], [q cue], [c content]. Either may be empty.
	Gold string `json:"gold"`
	Ours string `json:"ours"`
}

// MistakeKind groups mistakes.
type MistakeKind string

// The kinds, in the order in which they are shown: an attribution that was not found, one that is none, and of those
// found the ones whose source or content is not even relaxed.
const (
	Missed       MistakeKind = "missed"
	Spurious     MistakeKind = "spurious"
	WrongSource  MistakeKind = "source wrong"
	WrongContent MistakeKind = "content wrong"
)

// MistakeKinds lists the kinds in order.
func MistakeKinds() []MistakeKind { return []MistakeKind{Missed, Spurious, WrongSource, WrongContent} }

// Mistakes lists what is wrong with the readings, in order of documents. A statement with wrong source and wrong
// content is in both groups.
func Mistakes(docs []Doc) []Mistake {
	var out []Mistake
	for _, d := range docs {
		c := compare(d)
		all := statements(d.Reading)
		mistake := func(kind MistakeKind, gold, pred int) {
			var g, p []labelledSpan
			if gold >= 0 {
				a := d.Gold[gold]
				g = label(g, a.Source, 's')
				g = label(g, a.Cue, 'q')
				g = label(g, a.Content, 'c')
			}
			if pred >= 0 {
				s := all[pred]
				p = label(p, s.Source, 's')
				p = label(p, s.Cue, 'q')
				p = label(p, s.Content, 'c')
			}
			around := extent(append(g, p...))
			out = append(out, Mistake{kind, d.ID, around.Start, around.End, inContext(d.Text, around, g), inContext(d.Text, around, p)})
		}
		for g, p := range c.predOf() {
			switch {
			case p < 0:
				mistake(Missed, g, -1)
			default:
				if !sourceRelaxed(c.gold[g], c.pred[p]) {
					mistake(WrongSource, g, p)
				}
				if !contentRelaxed(c.gold[g], c.pred[p]) {
					mistake(WrongContent, g, p)
				}
			}
		}
		for p, g := range c.goldOf() {
			if g < 0 {
				mistake(Spurious, -1, p)
			}
		}
	}
	return out
}

type labelledSpan struct {
	text.Span
	name byte
}

func label[S ~struct{ Start, End int }](to []labelledSpan, spans []S, name byte) []labelledSpan {
	for _, s := range spans {
		to = append(to, labelledSpan{text.Span(s), name})
	}
	return to
}

func extent(spans []labelledSpan) text.Span {
	if len(spans) == 0 {
		return text.Span{}
	}
	out := spans[0].Span
	for _, s := range spans {
		out = text.Span{Start: min(out.Start, s.Start), End: max(out.End, s.End)}
	}
	return out
}

// contextBytes is how much of the text is shown on either side of an attribution.
const contextBytes = 60

// inContext shows the words of around and a little more, spans in brackets, on one line.
func inContext(src string, around text.Span, spans []labelledSpan) string {
	if len(spans) == 0 {
		return ""
	}
	start, end := max(0, around.Start-contextBytes), min(len(src), around.End+contextBytes)
	for start > 0 && !utf8.RuneStart(src[start]) {
		start--
	}
	for end < len(src) && !utf8.RuneStart(src[end]) {
		end++
	}
	var b strings.Builder
	for i := start; i <= end; i++ {
		for _, s := range spans {
			if s.End == i {
				b.WriteByte(']')
			}
		}
		for _, s := range spans {
			if s.Start == i {
				b.WriteByte('[')
				b.WriteByte(s.name)
				b.WriteByte(' ')
			}
		}
		if i < end {
			b.WriteByte(src[i])
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
