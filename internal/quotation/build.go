package quotation

import "github.com/hearsay-project/hearsay/internal/text"

// builder carries out the steps of the search.
type builder struct {
	src     string
	lines   []text.Span
	all     []Quotation
	open    []level // outermost first
	waiting int     // open[waiting:] wait to be opened again; -1 if none do
	runs    int
	line    int32 // of the last mark
}

// level is an open quotation: its index, and the family of marks that closes it.
type level struct {
	at     int
	family family
}

func build(src string, lines []text.Span, marks []mark, steps []step) []Quotation {
	b := builder{src: src, lines: lines, all: make([]Quotation, 0, beginnings(steps)), waiting: -1}
	for i, m := range marks {
		if i > 0 {
			b.border(steps[i] & borders)
		}
		b.line = m.line
		b.take(m, steps[i]&actions)
	}
	b.border(end)
	return b.all
}

// beginnings counts the steps that begin a quotation.
func beginnings(steps []step) int {
	n := 0
	for _, s := range steps {
		if did := s & actions; did != skip && did != shut {
			n++
		}
	}
	return n
}

// border ends, holds or carries on what is open at the end of the last mark's paragraph.
func (b *builder) border(how step) {
	switch how {
	case end:
		b.settleWaiting()
		b.leave(0, b.lineEnd())
	case hold:
		b.settleWaiting()
		for _, l := range b.open {
			b.finish(l.at, b.lineEnd(), b.lineEnd(), true)
		}
		b.waiting = 0
	case cross:
		b.settleWaiting()
	}
}

func (b *builder) lineEnd() int { return b.lines[b.line].End }

// take does what the mark m does.
func (b *builder) take(m mark, did step) {
	if did == reopen {
		b.reopen(m)
		return
	}
	b.settleWaiting()
	switch did {
	case open:
		b.begin(m)
	case replace:
		b.leave(b.innermost(m.kind.family()), m.start)
		b.begin(m)
	case shut:
		n := b.innermost(m.kind.family())
		b.leave(n+1, m.start)
		b.finish(b.open[n].at, m.start, m.end(), true)
		b.open = b.open[:n]
	case alone:
		q := b.add(m)
		b.finish(q, m.end(), m.end(), false)
	}
}

// innermost returns the innermost open quotation of family f, 0 if there is none.
func (b *builder) innermost(f family) int {
	n := len(b.open) - 1
	for n > 0 && b.open[n].family != f {
		n--
	}
	return n
}

// add appends a quotation that begins with m, inside the innermost open one.
func (b *builder) add(m mark) int {
	parent := -1
	if n := len(b.open); n > 0 {
		parent = b.open[n-1].at
	}
	b.all = append(b.all, Quotation{
		Span: text.Span{Start: m.start, End: m.end()}, Inner: text.Span{Start: m.end(), End: m.end()},
		Parent: parent, Run: b.runs,
	})
	b.runs++
	return len(b.all) - 1
}

func (b *builder) begin(m mark) { b.open = append(b.open, level{b.add(m), m.kind.family()}) }

// reopen begins the next paragraph of the outermost quotation that waits.
func (b *builder) reopen(m mark) {
	before := b.open[b.waiting].at
	waiting := b.open[b.waiting:]
	b.open = b.open[:b.waiting]
	q := b.add(m)
	b.runs--
	b.all[q].Run = b.all[before].Run
	waiting[0].at = q
	b.open = b.open[:len(b.open)+len(waiting)]
	b.waiting++
	if b.waiting == len(b.open) {
		b.waiting = -1
	}
}

// settleWaiting gives up the quotations that were not opened again. They keep the end they have.
func (b *builder) settleWaiting() {
	if b.waiting < 0 {
		return
	}
	for _, l := range b.open[b.waiting:] {
		b.all[l.at].Closed = false
	}
	b.open = b.open[:b.waiting]
	b.waiting = -1
}

// leave ends the open quotations from the n-th on without a close, before limit.
func (b *builder) leave(n, limit int) {
	for _, l := range b.open[n:] {
		q, end := l.at, limit
		for end > b.all[q].Inner.Start {
			size := text.SpaceBefore(b.src[b.all[q].Inner.Start:end])
			if size == 0 {
				break
			}
			end -= size
		}
		b.finish(q, end, end, false)
	}
	b.open = b.open[:n]
}

func (b *builder) finish(q, inner, end int, closed bool) {
	b.all[q].Inner.End = inner
	b.all[q].End = end
	b.all[q].Closed = closed
}
