// Package terminal shows a reading to people: the text with source, cue and content marked, then the statements, open
// quotations and notes. It promises that nothing in a report can take over the terminal that shows it, that no line
// is wider than asked, and that all words of the text are there. It never fails.
package terminal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

// DefaultWidth is the width of the view where none is known, in columns; MinWidth is the least it can be.
const (
	DefaultWidth = 80
	MinWidth     = 20
)

// Options say how a reading is shown. The zero value gives signs instead of colour at DefaultWidth.
type Options struct {
	Width  int   // columns, at least MinWidth; 0 means DefaultWidth
	Colour bool  // mark with colour instead of signs
	ASCII  bool  // our own signs are of ASCII only
	All    bool  // show statements of low confidence too
	Title  bool  // begin with the name of the input
	Legend bool  // explain the marks
	Hidden []int // indices of statements that are not shown; the numbers of the others stay
}

func (o Options) withDefaults() Options {
	if o.Width == 0 {
		o.Width = DefaultWidth
	}
	o.Width = max(o.Width, MinWidth)
	return o
}

// numbered is a statement with its number, from 1, which is the same whatever is shown.
type numbered struct {
	hearsay.Statement
	number int
}

// Render returns the view of r, lines with newlines.
func Render(r hearsay.Reading, o Options) string {
	var out strings.Builder
	v := newView(&out, r, o)
	shown, folded := v.split()
	v.head()
	if o.Legend && len(shown) > 0 {
		v.legend()
	}
	v.body(marksOf(shown))
	v.statements(shown, folded)
	v.lists()
	v.quotations()
	v.notes()
	return out.String()
}

// view is one reading being shown.
type view struct {
	out  *strings.Builder
	opt  Options
	r    hearsay.Reading
	tell *sentence.Teller
}

func newView(out *strings.Builder, r hearsay.Reading, o Options) *view {
	return &view{out, o.withDefaults(), r, sentence.New(r, o.All, o.Hidden...)}
}

func (v *view) paragraph(first, rest prefix) *paragraph {
	return &paragraph{out: v.out, opt: v.opt, first: first, rest: rest}
}

func (v *view) blank() { v.out.WriteByte('\n') }

// split parts the statements into those shown and how many are folded away.
func (v *view) split() (shown []numbered, folded int) {
	for i, s := range v.r.Statements {
		if !v.tell.Shows(i) {
			if !slices.Contains(v.opt.Hidden, i) {
				folded++
			}
			continue
		}
		shown = append(shown, numbered{s, i + 1})
	}
	return shown, folded
}

// head shows whose report it is.
func (v *view) head() {
	if v.opt.Title {
		v.title()
	}
	rep := v.r.Report
	var facts []string
	for _, f := range []string{rep.Outlet, rep.Wire, rep.Byline, rep.Published} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	if len(facts) > 0 {
		p := v.paragraph(prefix{}, prefix{})
		p.words(strings.Join(facts, v.opt.signs().dot), dim)
		p.end()
	}
	if rep.Headline != "" && !strings.Contains(v.r.Text, rep.Headline) {
		p := v.paragraph(prefix{}, prefix{})
		p.text(rep.Headline, bold)
		p.end()
	}
	if v.out.Len() > 0 {
		v.blank()
	}
}

func (v *view) title() {
	line := v.opt.signs().line
	p := v.paragraph(prefix{line + line + " ", dim}, indent(3))
	p.text(v.r.Report.Input, bold)
	if rest := p.room() - p.width - 1; len(p.line) > 0 && rest > 0 {
		p.sign(" "+strings.Repeat(line, rest), dim)
	}
	p.end()
}

func (v *view) legend() {
	p := v.paragraph(prefix{}, prefix{})
	p.words("Marked: ", dim)
	for i, l := range []struct {
		mark
		word string
	}{{mark{role: source}, "source"}, {mark{role: cue}, "cue"}, {mark{role: content, numbers: []int{1}}, "content of statement 1"}} {
		if i > 0 {
			p.words(" ", plain)
		}
		l.End = len(l.word)
		p.marked(l.word, l.Span, []mark{l.mark}, plain)
	}
	p.end()
	v.blank()
}

// body shows the text, block by block and line by line.
func (v *view) body(marks []mark) { v.show(v.lines(), marks) }

// show shows lines of the text. Those long enough to be broken are set apart by empty ones.
func (v *view) show(lines [][]stretch, marks []mark) {
	wasLong := false
	end := -1
	for _, l := range lines {
		for len(marks) > 0 && marks[0].End <= l[0].Start { // done with; long texts have many
			marks = marks[1:]
		}
		var one strings.Builder
		p := &paragraph{out: &one, opt: v.opt}
		for i, s := range l {
			if i > 0 {
				p.text(v.r.Text[l[i-1].End:s.Start], plain)
			}
			if s.label != "" {
				p.words("["+strings.ReplaceAll(s.label, "_", " ")+"] ", dim)
			}
			p.marked(v.r.Text, s.Span, marks, s.base)
		}
		long := p.end() > 1
		if end >= 0 && (long || wasLong || emptyLine(v.r.Text[end:l[0].Start])) {
			v.blank()
		}
		v.out.WriteString(one.String())
		wasLong, end = long, l[len(l)-1].End
	}
	if end >= 0 {
		v.blank()
	}
}

// stretch is a line of the text, or the part of one that belongs to one block.
type stretch struct {
	hearsay.Span
	base  style
	label string
}

// lines returns the lines of the view.
func (v *view) lines() [][]stretch {
	var lines [][]stretch
	for _, line := range sentence.Lines(v.r) {
		var list []stretch
		for _, l := range line {
			s := stretch{Span: l.Span}
			if l.Role != hearsay.Body {
				s.base = dim
			}
			if l.Role != hearsay.Body && l.Role != hearsay.Dateline && l.First {
				s.label = string(l.Role)
			}
			list = append(list, s)
		}
		lines = append(lines, list)
	}
	return lines
}

func emptyLine(between string) bool {
	return strings.Count(between, "\n") > 1 || strings.Count(between, "\r") > 1
}

// statements lists them in order.
func (v *view) statements(shown []numbered, folded int) {
	v.section(counted(len(v.r.Statements), "statement", "no statements found"))
	digits := len(fmt.Sprint(len(v.r.Statements)))
	for _, s := range shown {
		v.statement(s, digits)
	}
	if folded > 0 {
		p := v.paragraph(indent(digits+3), indent(digits+3))
		which := "of these "
		if len(shown) == 0 {
			which = ""
		}
		p.words(fmt.Sprintf("%d %sbelow 0.%d confidence (--all shows them)", folded, which, hearsay.DoubtfulBelow), dim)
		p.end()
	}
}

// statement says it in one sentence; below stands what else is known of it. What is said within another stands farther in.
func (v *view) statement(s numbered, digits int) {
	by := digits + 3 + 2*v.tell.Depth(s.number-1)
	p := v.paragraph(prefix{fmt.Sprintf("%-*s", by, fmt.Sprintf(" %*d", digits, s.number)), dim}, indent(by))
	p.sentence(v.tell.Statement(s.number - 1))
	p.end()

	p = v.paragraph(indent(by), indent(by))
	for _, f := range v.tell.Facts(s.number - 1) {
		p.sentence(f)
		p.words(v.opt.signs().dot, dim)
	}
	p.words(hundredths(s.Confidence.Span), dim)
	p.end()
	if s.Why != nil {
		v.reasons("source", s.Why.Source, by)
		v.reasons("cue", s.Why.Cue, by)
		v.reasons("content", s.Why.Content, by)
	}
}

// sentence adds the pieces of a sentence.
func (p *paragraph) sentence(s sentence.Sentence) {
	for _, piece := range s {
		switch piece.Style {
		case sentence.Gap:
			p.words(p.opt.signs().gap, dim)
		case sentence.Source:
			p.between(source, piece.Text)
		case sentence.Cue:
			p.between(cue, piece.Text)
		default:
			p.text(piece.Text, look(piece.Style))
		}
	}
}

// between adds words that are marked like this in the text above.
func (p *paragraph) between(r role, words string) {
	st := styleOf([]mark{{role: r}}, plain)
	if r == source {
		st = quietSource // who speaks is louder
	}
	if p.opt.Colour {
		p.text(words, st)
		return
	}
	p.sign(p.opt.signs().open[r], st)
	p.text(words, st)
	p.sign(p.opt.signs().close[r], st)
}

// look is how a piece of a sentence looks in colour.
func look(s sentence.Style) style {
	switch s {
	case sentence.Who:
		return bold
	case sentence.Nobody:
		return slanted
	case sentence.Does:
		return bold
	case sentence.Said:
		return inContent
	case sentence.When:
		return bold
	case sentence.Aside:
		return dim
	}
	return plain
}

// reasons shows why a span is what it is, behind the name of what it does.
func (v *view) reasons(name string, reasons []hearsay.Reason, by int) {
	if len(reasons) == 0 {
		return
	}
	const column = len("content: ")
	p := v.paragraph(prefix{fmt.Sprintf("%*s%-*s", by, "", column, name+":"), dim}, indent(by+column))
	for i, r := range reasons {
		if i > 0 {
			p.words("; ", dim)
		}
		if r.Points < 0 {
			p.words("but ", dim)
		}
		p.words(r.Text, dim)
	}
	p.end()
}

// lists tells after the statements who says what, what is dated, and what rests on sources without a name.
func (v *view) lists() {
	for _, l := range v.tell.Lists() {
		v.blank()
		v.section(l.Heading)
		for _, s := range l.Sentences {
			p := v.bullet()
			p.sentence(s)
			p.end()
		}
	}
}

// bullet begins an entry of a list.
func (v *view) bullet() *paragraph {
	dash := v.opt.signs().dash
	return v.paragraph(prefix{" " + dash + "  ", dim}, indent(displaywidth.String(dash)+3))
}

func hundredths(n int) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }

// quotations lists those that nobody was found for.
func (v *view) quotations() {
	open := sentence.Open(v.r)
	if len(open) == 0 {
		return
	}
	v.blank()
	v.section(counted(len(open), "open quotation", ""))
	for _, q := range open {
		v.item(q.Span, q.In(v.r.Text), inContent, sentence.WhyOpen(q))
	}
}

// notes lists what else a reader should know.
func (v *view) notes() {
	notes := sentence.Notes(v.r)
	if len(notes) == 0 {
		return
	}
	v.blank()
	v.section(counted(len(notes), "note", ""))
	for _, n := range notes {
		v.item(n.Span, n.Text, plain, string(n.Code))
	}
}

// item is one line of a list: where, what, why.
func (v *view) item(at hearsay.Span, what string, st style, why string) {
	sign := v.opt.signs()
	p := v.bullet()
	p.text(what, st)
	if what != "" {
		p.words(sign.dot, dim)
	}
	p.words(why, dim)
	if at.Len() > 0 && at.End <= len(v.r.Text) && at.Len() < len(v.r.Text) {
		p.words(sign.dot+v.place(at), dim)
	}
	p.end()
}

func (v *view) section(title string) {
	p := v.paragraph(prefix{}, prefix{})
	p.words(title, bold)
	p.end()
}

func counted(n int, noun, none string) string {
	switch {
	case n == 0 && none != "":
		return none
	case n == 1:
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
