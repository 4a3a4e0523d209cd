package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// style is how a cell looks in colour: the parameters of an SGR sequence, "" for none.
type style string

const (
	plain       style = ""
	bold        style = "1"
	dim         style = "2"
	slanted     style = "3"
	inSource    style = "1;36"
	quietSource style = "36"
	inCue       style = "3;35"
	inContent   style = "32"
	inNested    style = "4;32"
)

// cell is what is never broken over two lines: one grapheme, or one sign.
type cell struct {
	s     string
	width int // in columns
	style style
	space bool // a line may end here
	wide  bool // a line may end between two of these: Chinese, Japanese, emoji
}

// paragraph breaks cells into lines. It holds no more than one line at a time.
type paragraph struct {
	out         *strings.Builder
	opt         Options
	first, rest prefix // before the first line and before the others
	line        []cell
	width       int // of line
	lines       int // written
}

// prefix stands before a line.
type prefix struct {
	s     string
	style style
}

func indent(n int) prefix { return prefix{strings.Repeat(" ", n), plain} }

// text adds words of others: white space is one space, what is unsafe is made visible.
func (p *paragraph) text(s string, st style) {
	g := displaywidth.StringGraphemes(s)
	for g.Next() {
		p.grapheme(g.Value(), g.Width(), st)
	}
}

func (p *paragraph) grapheme(s string, width int, st style) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case n < len(s) && unicode.IsSpace(r): // a mark that stands on a space: ﾞ
		p.grapheme(s[:n], 1, st)
		p.grapheme(s[n:], displaywidth.String(s[n:]), st)
	case r == '\u00A0' || r == '\u202F':
		p.add(cell{s: " ", width: 1, style: st})
	case unicode.IsSpace(r):
		p.add(cell{s: " ", width: 1, style: st, space: true})
	case strings.ContainsFunc(s, unsafe):
		for _, c := range Safe(s, p.opt.ASCII) {
			p.add(cell{s: string(c), width: 1, style: st})
		}
	case n == len(s) && (width == 0 && !unicode.IsLetter(r) || invisible(r)):
	default:
		p.add(cell{s: s, width: width, style: st, wide: width > 1})
	}
}

// sign adds a sign of our own, which stays with what is beside it. All characters of signs are one column wide.
func (p *paragraph) sign(s string, st style) {
	for _, r := range s {
		p.add(cell{s: string(r), width: 1, style: st})
	}
}

// words adds words of our own.
func (p *paragraph) words(s string, st style) { p.text(s, st) }

func (p *paragraph) add(c cell) {
	if c.space && (len(p.line) == 0 || p.line[len(p.line)-1].space) {
		return
	}
	for p.width+c.width > p.room() && len(p.line) > 0 { // what is left of a line may leave no room either
		if c.space {
			p.flush(len(p.line))
			return
		}
		p.flush(p.cut(c))
	}
	p.line = append(p.line, c)
	p.width += c.width
}

func (p *paragraph) room() int {
	return max(1, p.opt.Width-displaywidth.String(p.prefix().s))
}

func (p *paragraph) prefix() prefix {
	if p.lines == 0 {
		return p.first
	}
	return p.rest
}

// cut returns how many cells of the line stay on it when next does not fit.
func (p *paragraph) cut(next cell) int {
	for i := len(p.line) - 1; i >= 0; i-- {
		this := p.line[i]
		if this.space || this.s == "—" || this.wide && next.wide {
			return i + 1
		}
		next = this
	}
	return len(p.line) // one long word
}

// flush writes the first n cells as a line and keeps the others.
func (p *paragraph) flush(n int) {
	end := n
	for end > 0 && p.line[end-1].space {
		end--
	}
	if end > 0 {
		pre := p.prefix()
		w := painter{out: p.out, colour: p.opt.Colour}
		w.paint(pre.s, pre.style)
		for _, c := range p.line[:end] {
			w.paint(c.s, c.style)
		}
		w.paint("\n", plain)
		p.lines++
	}
	p.line = p.line[:copy(p.line, p.line[n:])]
	p.width = 0
	for _, c := range p.line {
		p.width += c.width
	}
}

// end writes what is left and returns how many lines there were.
func (p *paragraph) end() int {
	p.flush(len(p.line))
	return p.lines
}

// painter writes runs of one style. Every line ends without one.
type painter struct {
	out    *strings.Builder
	colour bool
	now    style
}

func (w *painter) paint(s string, st style) {
	if s == "" {
		return
	}
	if w.colour && st != w.now {
		if w.now != plain {
			w.out.WriteString("\x1b[0m")
		}
		if st != plain {
			w.out.WriteString("\x1b[" + string(st) + "m")
		}
		w.now = st
	}
	w.out.WriteString(s)
}
