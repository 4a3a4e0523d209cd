package terminal

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/hearsay-project/hearsay"
)

// Column is a column of a table. The last one takes the width that the others leave.
type Column struct {
	Title string
	Max   int    // its greatest width in columns of the terminal; longer cells are broken
	Main  bool   // it is what people look for
	Label string // what stands before its cells where there is no room for titles, "" where they speak for themselves
}

// Row is a row of a table: a cell for each column, and what is told below the last one, which is where it comes from.
type Row struct {
	Cells []string
	Below string
}

// The least width of the last column, below which each row becomes a paragraph; and what stands between columns.
const (
	leastLast = 32
	tableGap  = 2
)

// Table shows rows in columns, where they fit, and otherwise each as a paragraph with an empty line behind it. No line is wider than asked, no
// word is lost, and a cell is one line of text as far as the terminal is concerned, whatever stands in it.
func Table(columns []Column, rows []Row, o Options) string {
	t := table{opt: o.withDefaults(), columns: columns}
	t.measure(rows)
	if len(rows) == 0 {
		return ""
	}
	if t.widths[len(columns)-1] < min(leastLast, t.last) {
		for _, r := range rows {
			t.paragraph(r)
		}
		return strings.TrimSuffix(t.out.String(), "\n")
	}
	var titles []string
	for _, c := range columns {
		titles = append(titles, c.Title)
	}
	t.row(titles, func(int) style { return dim })
	for _, r := range rows {
		t.row(r.Cells, t.look)
		t.below(r)
	}
	return t.out.String()
}

type table struct {
	out     strings.Builder
	opt     Options
	columns []Column
	widths  []int
	last    int // what the last column would like
}

// measure gives every column but the last what its longest cell wants, at most its greatest width.
func (t *table) measure(rows []Row) {
	left := t.opt.Width
	for i, c := range t.columns {
		width := displaywidth.String(c.Title)
		for _, r := range rows {
			width = max(width, displaywidth.String(Safe(r.Cells[i], t.opt.ASCII)))
		}
		if i == len(t.columns)-1 {
			t.last = width
			for _, r := range rows {
				t.last = max(t.last, displaywidth.String(Safe(r.Below, t.opt.ASCII)))
			}
			width = left
		} else if c.Max > 0 {
			width = min(width, c.Max)
		}
		t.widths = append(t.widths, width)
		left -= width + tableGap
	}
}

func (t *table) look(i int) style {
	switch {
	case i == 0:
		return dim
	case t.columns[i].Main:
		return bold
	}
	return plain
}

// row writes cells side by side, each broken at its width.
func (t *table) row(cells []string, look func(int) style) {
	var broken [][]string
	height := 0
	for i, c := range cells {
		broken = append(broken, t.wrap(c, t.widths[i]))
		height = max(height, len(broken[i]))
	}
	for line := range height {
		w := painter{out: &t.out, colour: t.opt.Colour}
		owed := 0 // spaces, so that no line ends in them
		for i := range cells {
			if line < len(broken[i]) {
				text := broken[i][line]
				w.paint(strings.Repeat(" ", owed), plain)
				w.paint(text, look(i))
				owed = t.widths[i] - displaywidth.String(text)
			} else {
				owed += t.widths[i]
			}
			owed += tableGap
		}
		w.paint("\n", plain)
	}
}

func (t *table) below(r Row) {
	if r.Below == "" {
		return
	}
	by := prefix{s: strings.Repeat(" ", t.opt.Width-t.widths[len(t.widths)-1])}
	p := &paragraph{out: &t.out, opt: t.opt, first: by, rest: by}
	p.text(r.Below, dim)
	p.end()
}

// wrap breaks words into lines.
func (t *table) wrap(s string, width int) []string {
	var b strings.Builder
	p := &paragraph{out: &b, opt: Options{Width: max(1, width), ASCII: t.opt.ASCII}}
	p.text(s, plain)
	if p.end() == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// paragraph writes a row where columns do not fit.
func (t *table) paragraph(r Row) {
	p := &paragraph{out: &t.out, opt: t.opt, rest: indent(tableGap)}
	last := len(r.Cells) - 1
	for i, c := range r.Cells[:last] {
		if c == "" {
			continue
		}
		if len(p.line) > 0 {
			p.sign(strings.Repeat(" ", tableGap-1), plain)
			p.words(" ", plain)
		}
		p.text(t.labelled(i, c), t.look(i))
	}
	p.end()
	for _, l := range []struct {
		words string
		style style
	}{{t.labelled(last, r.Cells[last]), t.look(last)}, {r.Below, dim}} {
		p := &paragraph{out: &t.out, opt: t.opt, first: indent(tableGap), rest: indent(tableGap)}
		p.text(l.words, l.style)
		p.end()
	}
	t.out.WriteByte('\n')
}

// labelled is a cell with the label of its column.
func (t *table) labelled(i int, cell string) string {
	if label := t.columns[i].Label; label != "" && cell != "" {
		return label + " " + cell
	}
	return cell
}

// Passage shows statement i of r: the words that carry it, marked where they stand, with the line before and the line after; then the
// statement as Render tells it.
func Passage(r hearsay.Reading, i int, o Options) string {
	var out strings.Builder
	o.All = true
	v := newView(&out, r, o)
	one := numbered{r.Statements[i], i + 1}
	marks := marksOf([]numbered{one})
	v.show(around(v.lines(), marks), marks)
	v.statement(one, len(r.Statements[i].ID)-1)
	return out.String()
}

// around returns the lines with marks, what lies between them, and one more on both sides.
func around(lines [][]stretch, marks []mark) [][]stretch {
	from, to := len(lines), 0
	for i, l := range lines {
		for _, m := range marks {
			if m.Start < l[len(l)-1].End && l[0].Start < m.End {
				from, to = min(from, i), max(to, i+1)
			}
		}
	}
	if from >= to {
		return nil
	}
	return lines[max(0, from-1):min(len(lines), to+1)]
}

// Lines breaks words into lines.
func Lines(s string, o Options) string {
	var out strings.Builder
	p := &paragraph{out: &out, opt: o.withDefaults(), rest: indent(tableGap)}
	p.text(s, plain)
	p.end()
	return out.String()
}

// Facts shows names with values, one a line.
func Facts(list [][2]string, o Options) string {
	o = o.withDefaults()
	var out strings.Builder
	width := 0
	for _, f := range list {
		width = max(width, len(f[0])+tableGap)
	}
	width = min(width, o.Width/2)
	for _, f := range list {
		p := &paragraph{out: &out, opt: o, first: prefix{f[0] + strings.Repeat(" ", max(1, width-len(f[0]))), dim}, rest: indent(width)}
		p.text(f[1], plain)
		p.end()
	}
	return out.String()
}
