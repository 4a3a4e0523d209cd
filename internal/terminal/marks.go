package terminal

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// role is what marked words do in a statement.
type role int

// In the order in which they open when they begin and end together.
const (
	content role = iota
	source
	cue
)

// mark is a stretch of the text to be marked.
type mark struct {
	hearsay.Span
	role    role
	numbers []int // of the statements, for content
}

// marksOf returns the marks of the statements that are shown, those that begin first and last longest first. What
// several statements share is marked once.
func marksOf(shown []numbered) []mark {
	var marks []mark
	for _, s := range shown {
		for _, span := range s.Content {
			marks = append(marks, mark{span, content, []int{s.number}})
		}
		for _, span := range s.Source {
			marks = append(marks, mark{span, source, nil})
		}
		for _, span := range s.Cue {
			marks = append(marks, mark{span, cue, nil})
		}
	}
	marks = slices.DeleteFunc(marks, func(m mark) bool { return m.Len() <= 0 })
	slices.SortStableFunc(marks, compareMarks)
	return merge(marks)
}

func compareMarks(a, b mark) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.role, b.role))
}

func merge(marks []mark) []mark {
	var out []mark
	for _, m := range marks {
		if n := len(out); n > 0 && out[n-1].Span == m.Span && out[n-1].role == m.role {
			out[n-1].numbers = append(out[n-1].numbers, m.numbers...)
			continue
		}
		out = append(out, m)
	}
	return out
}

// clip returns the marks within line, cut to it.
func clip(marks []mark, line hearsay.Span) []mark {
	var out []mark
	for _, m := range marks {
		if m.Start >= line.End {
			break
		}
		if m.Overlaps(line) {
			m.Start, m.End = max(m.Start, line.Start), min(m.End, line.End)
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, compareMarks)
	return out
}

// marked adds the line of src to p with its marks.
func (p *paragraph) marked(src string, line hearsay.Span, marks []mark, base style) {
	marks = clip(marks, line)
	var open []mark
	for at := line.Start; at < line.End; {
		for len(marks) > 0 && marks[0].Start == at {
			open = append(open, marks[0])
			p.opening(marks[0], styleOf(open, base))
			marks = marks[1:]
		}
		next := line.End
		if len(marks) > 0 {
			next = marks[0].Start
		}
		for _, m := range open {
			next = min(next, m.End)
		}
		p.text(src[at:next], styleOf(open, base))
		at = next
		open = p.closing(open, at, base)
	}
}

// closing closes what ends at the place, innermost first.
func (p *paragraph) closing(open []mark, at int, base style) []mark {
	var still []mark
	for i, m := range slices.Backward(open) {
		if m.End != at {
			still = append(still, m)
			continue
		}
		if !p.opt.Colour {
			p.sign(p.opt.signs().close[m.role], styleOf(open[:i+1], base))
		}
	}
	slices.Reverse(still)
	return still
}

func (p *paragraph) opening(m mark, st style) {
	s := p.opt.signs()
	switch {
	case p.opt.Colour && m.role == content:
		p.sign(s.numbers(m.numbers), dim)
	case p.opt.Colour:
	case m.role == content:
		p.sign(s.open[content]+s.numbers(m.numbers)+s.after, st)
	default:
		p.sign(s.open[m.role], st)
	}
}

// styleOf is the style of the innermost mark; content within content is underlined.
func styleOf(open []mark, base style) style {
	if len(open) == 0 {
		return base
	}
	switch open[len(open)-1].role {
	case source:
		return inSource
	case cue:
		return inCue
	}
	deep := 0
	for _, m := range open {
		if m.role == content {
			deep++
		}
	}
	if deep > 1 {
		return inNested
	}
	return inContent
}

// signs are what is written around marked words without colour.
type signs struct {
	open, close [3]string // by role
	after       string    // between a number and the content
	digits      []string
	comma       string
	dot, dash   string
	line        string // drawn behind a heading
	gap         string // between the pieces of a statement
}

func (o Options) signs() signs {
	if o.ASCII {
		return signs{
			open: [3]string{"[[", "{", "<"}, close: [3]string{"]]", "}", ">"}, after: ": ",
			digits: strings.Split("0123456789", ""), comma: ",", dot: " | ", dash: "-", line: "-", gap: " ... ",
		}
	}
	return signs{
		open: [3]string{"⟨", "⟦", "‹"}, close: [3]string{"⟩", "⟧", "›"},
		digits: strings.Split("⁰¹²³⁴⁵⁶⁷⁸⁹", ""), comma: "˒", dot: " · ", dash: "–", line: "─", gap: " … ",
	}
}

func (s signs) numbers(ns []int) string {
	var out []string
	for _, n := range ns {
		var b strings.Builder
		for _, d := range strconv.Itoa(n) {
			b.WriteString(s.digits[d-'0'])
		}
		out = append(out, b.String())
	}
	return strings.Join(out, s.comma)
}
