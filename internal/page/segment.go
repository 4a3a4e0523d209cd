package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

// role is what marked words are for an item of the lists.
type role string

const (
	source  role = "source"
	cue     role = "cue"
	content role = "content"
	open    role = "open" // a quotation that nobody was found for
	noted   role = "noted"
)

// rank orders roles: where the same words have two for one item, the higher stands.
func (r role) rank() int { return slices.Index([]role{noted, open, content, source, cue}, r) }

// item is what the words of the text can belong to: a statement, an open quotation, a note.
type item struct {
	id     string
	number string // shown in the text, "" for none
	quiet  bool   // marked only while it is lit
	spans  []roleSpan
}

type roleSpan struct {
	hearsay.Span
	role role
}

// mark is one span of one item.
type mark struct {
	roleSpan
	item int // index into the items
}

// segment is a stretch of text of which all characters have the same marks.
type segment struct {
	Pieces  []piece
	Marked  bool
	Class   string // roles of what is marked at rest
	IDs     string // of the items, innermost first
	Roles   string // the role for each of IDs
	Bytes   string // of the raw input
	Numbers string // of the items that have their anchor here
	Anchor  string // id that items are found by, "" where none has its anchor here
	Target  string // id of the statement that it links to, "" where it is no stop of the keyboard
	Label   string // what a screen reader says of it
	Part    string // role of the block, where it is not that of the whole paragraph
}

// anchor is where an item is found in the text.
type anchor struct {
	at   int // byte offset
	role role
}

// marksOf returns the marks of all items, those that begin first and last longest first, and where each item has its
// anchor: at its first cue, source or content, whatever it has.
func marksOf(src string, items []item) ([]mark, []anchor) {
	var marks []mark
	anchors := make([]anchor, len(items))
	for i, it := range items {
		anchors[i].at = -1
		for _, s := range it.spans {
			s.Span = sentence.Whole(src, s.Span)
			if s.Len() == 0 {
				continue
			}
			marks = append(marks, mark{s, i})
			a := &anchors[i]
			switch d := s.role.rank() - a.role.rank(); {
			case a.at < 0, d > 0, d == 0 && s.Start < a.at:
				*a = anchor{s.Start, s.role}
			}
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.item, b.item))
	})
	return marks, anchors
}

// segmenter cuts the text into segments, in order.
type segmenter struct {
	reading hearsay.Reading
	items   []item
	marks   []mark // that begin later
	open    []mark // around the place
	anchors []anchor
	waiting []int          // items by the place of their anchor
	names   map[int]string // anchor of an item; what has none cannot be found in the text
}

func newSegmenter(r hearsay.Reading, items []item) *segmenter {
	g := &segmenter{reading: r, items: items, names: map[int]string{}}
	g.marks, g.anchors = marksOf(r.Text, items)
	for i, a := range g.anchors {
		if a.at >= 0 {
			g.waiting = append(g.waiting, i)
		}
	}
	slices.SortStableFunc(g.waiting, func(a, b int) int { return cmp.Compare(g.anchors[a].at, g.anchors[b].at) })
	return g
}

// segments returns the segments of a stretch, which lies behind the last one it was asked for.
func (g *segmenter) segments(s hearsay.Span) []segment {
	var out []segment
	for at := s.Start; at < s.End; {
		g.moveTo(at)
		next := s.End
		if len(g.marks) > 0 {
			next = min(next, g.marks[0].Start)
		}
		for _, m := range g.open {
			next = min(next, m.End)
		}
		out = append(out, g.segment(hearsay.Span{Start: at, End: next}))
		at = next
	}
	return out
}

// moveTo opens and closes marks up to a place.
func (g *segmenter) moveTo(at int) {
	for len(g.marks) > 0 && g.marks[0].Start <= at {
		g.open = append(g.open, g.marks[0])
		g.marks = g.marks[1:]
	}
	g.open = slices.DeleteFunc(g.open, func(m mark) bool { return m.End <= at })
}

func (g *segmenter) segment(s hearsay.Span) segment {
	seg := segment{Pieces: pieces(s.In(g.reading.Text))}
	marks := innermost(g.open)
	if len(marks) == 0 {
		g.anchorsBefore(s.End)
		return seg
	}
	seg.Marked, seg.Bytes = true, byteRange(g.reading, s)
	var ids, roles []string
	for _, m := range marks {
		ids, roles = append(ids, g.items[m.item].id), append(roles, string(m.role))
	}
	seg.IDs, seg.Roles, seg.Class = strings.Join(ids, " "), strings.Join(roles, " "), g.class(marks)
	g.anchor(&seg, s, marks)
	return seg
}

// innermost returns one mark for each item, the shortest first.
func innermost(open []mark) []mark {
	marks := slices.Clone(open)
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(b.role.rank(), a.role.rank()))
	})
	marks = slices.CompactFunc(marks, func(a, b mark) bool { return a.item == b.item })
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Len(), b.Len()), cmp.Compare(a.item, b.item))
	})
	return marks
}

// class names the roles of what is marked at rest; content of several statements is deep.
func (g *segmenter) class(marks []mark) string {
	var names []string
	deep := 0
	for _, m := range marks {
		if g.items[m.item].quiet {
			continue
		}
		names = append(names, string(m.role))
		if m.role == content {
			deep++
		}
	}
	if deep > 1 {
		names = append(names, "deep")
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

// anchor gives the segment the anchors that wait for it.
func (g *segmenter) anchor(seg *segment, s hearsay.Span, marks []mark) {
	var numbers []string
	for _, i := range g.anchorsBefore(s.End) {
		it := g.items[i]
		if !slices.ContainsFunc(marks, func(m mark) bool { return m.item == i }) {
			continue // it marks nothing but white space between lines
		}
		if seg.Anchor == "" {
			seg.Anchor = "t-" + it.id
		}
		g.names[i] = seg.Anchor
		if it.number == "" || it.quiet {
			continue
		}
		if len(numbers) == 0 {
			seg.Target = it.id
		}
		numbers = append(numbers, it.number)
	}
	if len(numbers) > 0 {
		seg.Numbers = strings.Join(numbers, ",")
		seg.Label = fmt.Sprintf("%s (%s %s)", shorten(s.In(g.reading.Text), labelLength), plural(len(numbers), "statement"), strings.Join(numbers, ", "))
	}
}

// anchorsBefore returns the items whose anchor lies before end and takes them off the list.
func (g *segmenter) anchorsBefore(end int) []int {
	n := 0
	for n < len(g.waiting) && g.anchors[g.waiting[n]].at < end {
		n++
	}
	here := g.waiting[:n]
	g.waiting = g.waiting[n:]
	return here
}

// byteRange tells where in the raw input a span comes from: "12-40", half-open, or "" when nowhere.
func byteRange(r hearsay.Reading, s hearsay.Span) string {
	if r.Map != nil {
		raw, ok := plain.RawSpan(r.Map, s)
		if !ok {
			return ""
		}
		s = raw
	}
	return fmt.Sprintf("%d-%d", s.Start, s.End)
}
