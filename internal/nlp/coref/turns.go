package coref

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A turn is what one of those who talk says in an interview that is printed as it was held: "((Ada Roe)) I left.", "Roe: I left."
type turn struct {
	line, last int // the line with the label, and the last one before the next label
	label      doc.Range
	entity     int // who talks, -1 where the label does not tell
}

// fewTurns is how many lines with a label make an interview.
const fewTurns = 3

// findTurns returns the turns of a report, none where it is no interview.
func (w *work) findTurns() []turn {
	var out []turn
	for l, span := range w.d.Lines {
		label := labelOf(w.d.Text, span)
		if label.Len() == 0 {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].last = l - 1
		}
		r := w.d.TokensIn(label.Start, label.End)
		out = append(out, turn{line: l, last: len(w.d.Lines) - 1, label: r, entity: w.named(r)})
	}
	if len(out) < fewTurns {
		return nil
	}
	return out
}

// labelOf returns the words at the start of a line that tell who talks in it; an empty span where it has no such words.
func labelOf(s string, line text.Span) text.Span {
	words := line.In(s)
	if strings.HasPrefix(words, "((") {
		if end := strings.Index(words, "))"); end > 2 && end < 60 {
			return text.Span{Start: line.Start + 2, End: line.Start + end}
		}
		return text.Span{}
	}
	end := strings.Index(words, ": ")
	if end <= 0 || end > 40 {
		return text.Span{}
	}
	for _, f := range strings.Fields(words[:end]) {
		if f[0] < 'A' || f[0] > 'Z' {
			return text.Span{}
		}
	}
	return text.Span{Start: line.Start, End: line.Start + end}
}

// named returns the person whose name stands in r, -1 for none.
func (w *work) named(r doc.Range) int {
	for i := r.Start; i < r.End; i++ {
		if k := w.at[i]; k >= 0 && w.ms[k].Form == doc.Named && w.ms[k].kind == doc.PersonType {
			return w.entityOf(int(k))
		}
	}
	return -1
}

// labels reports whether token i is in the label of a turn.
func (w *work) labels(i int) bool {
	t, ok := turnAt(w.turns, int(w.d.Line[i]))
	return ok && t.label.Start <= i && i < t.label.End
}

// turnAt returns the turn that a line is part of; ok is false when it is part of none.
func turnAt(turns []turn, line int) (t turn, ok bool) {
	for _, t := range turns {
		if t.line <= line && line <= t.last {
			return t, true
		}
	}
	return turn{}, false
}
