package html

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// piece is a paragraph of the text: a unit of the page, or words that stand nowhere on it as they are.
type piece struct {
	unit int    // -1 for words
	text string // the words
}

// choose returns the pieces that an article is made of. A unit of the page is taken when half of its words are in the article; a
// paragraph of the article of which less than half is taken that way stands by itself.
func choose(s *scan, paragraphs []string) []piece {
	dict := dictionary{}
	var have []int32
	var unitOf []int
	for u, span := range s.units {
		if s.title.Contains(span.Span) {
			continue // it is above the article, and would be taken for its headline
		}
		for _, w := range strings.Fields(string(s.text[span.Start:span.End])) {
			have = append(have, dict.add(w))
			unitOf = append(unitOf, u)
		}
	}
	var want []int32
	var parOf []int
	for p, par := range paragraphs {
		for _, w := range strings.Fields(par) {
			want = append(want, dict.find(w))
			parOf = append(parOf, p)
		}
	}
	at := align(want, have)
	return merge(s, paragraphs, at, unitOf, parOf)
}

func merge(s *scan, paragraphs []string, at, unitOf, parOf []int) []piece {
	size, taken := make([]int, len(s.units)), make([]int, len(s.units))
	for _, u := range unitOf {
		size[u]++
	}
	for _, j := range at {
		if j >= 0 {
			taken[unitOf[j]]++
		}
	}
	chosen := func(u int) bool { return taken[u] > 0 && taken[u]*2 >= size[u] }
	parSize, parKept := make([]int, len(paragraphs)), make([]int, len(paragraphs))
	after := make([]int, len(paragraphs)) // the last unit that the paragraph or one before it touches
	last := -1
	for i, j := range at {
		p := parOf[i]
		parSize[p]++
		if j >= 0 && chosen(unitOf[j]) {
			parKept[p]++
			last = unitOf[j]
		}
		after[p] = last
	}
	var out []piece
	p := 0
	lost := func(upTo int) {
		for ; p < len(paragraphs) && after[p] <= upTo; p++ {
			if parKept[p]*2 < parSize[p] {
				out = append(out, piece{-1, paragraphs[p]})
			}
		}
	}
	lost(-1)
	for u := range s.units {
		if chosen(u) {
			out = append(out, piece{u, string(s.text[s.units[u].Start:s.units[u].End])})
		}
		lost(u)
	}
	return out
}

// writer writes the text of a page and its map.
type writer struct {
	text strings.Builder
	runs []hearsay.MapRun
	next int // the run of the stream to go on from
}

// stretch writes what at covers of the stream.
func (w *writer) stretch(s *stream, at hearsay.Span) {
	if w.next >= len(s.runs) || s.runs[w.next].Text.Start > at.Start {
		w.next = 0
	}
	for w.next < len(s.runs) && s.runs[w.next].Text.End <= at.Start {
		w.next++
	}
	base := w.text.Len() - at.Start
	for i := w.next; i < len(s.runs) && s.runs[i].Text.Start < at.End; i++ {
		r := cut(s.runs[i], at)
		r.Text.Start += base
		r.Text.End += base
		w.runs = appendRun(w.runs, r)
	}
	w.text.Write(s.text[at.Start:at.End])
}

// cut returns the part of a run that lies in at. Runs of several characters lead byte for byte; others are never cut within.
func cut(r hearsay.MapRun, at hearsay.Span) hearsay.MapRun {
	if before := at.Start - r.Text.Start; before > 0 {
		r.Text.Start += before
		r.Raw.Start += before
	}
	if behind := r.Text.End - at.End; behind > 0 {
		r.Text.End -= behind
		r.Raw.End -= behind
	}
	return r
}

// words writes what stands nowhere on the page.
func (w *writer) words(s string) {
	n := len(w.runs)
	at := hearsay.Span{Start: w.text.Len(), End: w.text.Len() + len(s)}
	w.text.WriteString(s)
	if n > 0 && w.runs[n-1].Raw.Start < 0 {
		w.runs[n-1].Text.End = at.End
		return
	}
	w.runs = append(w.runs, hearsay.MapRun{Text: at, Raw: hearsay.Span{Start: -1, End: -1}})
}

// compose leads runs, which lead to the decoded page, on to its bytes. decoded is how that leads there, nil for byte for byte.
func compose(runs, decoded []hearsay.MapRun) []hearsay.MapRun {
	if decoded == nil {
		return runs
	}
	var out []hearsay.MapRun
	next := 0
	for _, r := range runs {
		if r.Raw.Start < 0 {
			out = append(out, r)
			continue
		}
		if next == len(decoded) || decoded[next].Text.Start > r.Raw.Start {
			next = 0
		}
		for decoded[next].Text.End <= r.Raw.Start {
			next++
		}
		if r.Text.Len() != r.Raw.Len() {
			out = append(out, through(r, decoded[next:]))
			continue
		}
		for i := next; i < len(decoded) && decoded[i].Text.Start < r.Raw.End; i++ {
			at := hearsay.Span{Start: max(r.Raw.Start, decoded[i].Text.Start), End: min(r.Raw.End, decoded[i].Text.End)}
			part := hearsay.MapRun{Text: hearsay.Span{Start: r.Text.Start + at.Start - r.Raw.Start, End: r.Text.Start + at.End - r.Raw.Start}}
			part.Raw = hearsay.Span{Start: lead(decoded[i], at.Start), End: lead(decoded[i], at.End)}
			out = appendRun(out, part)
		}
	}
	return out
}

// through leads a run that stands for one character, or for white space, as a whole.
func through(r hearsay.MapRun, decoded []hearsay.MapRun) hearsay.MapRun {
	first, last := decoded[0], decoded[0]
	for _, d := range decoded {
		if d.Text.Start >= r.Raw.End {
			break
		}
		last = d
	}
	r.Raw = hearsay.Span{Start: lead(first, r.Raw.Start), End: lead(last, r.Raw.End)}
	return r
}

func lead(r hearsay.MapRun, at int) int {
	return r.Raw.Start + (at-r.Text.Start)*r.Raw.Len()/r.Text.Len()
}
