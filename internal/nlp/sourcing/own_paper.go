package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads which paper a report is of where nothing but its text says so.

// OwnPaper returns the name by which a report calls its own paper, "" where that is not plain: a byline says that its author writes for it, it understands or can reveal something, or twice
// something was seen by it, and nowhere does it report or is it cited, as others are.
func OwnPaper(d *doc.Doc) string {
	f := &finder{d: d}
	signs, foreign := map[string]int{}, map[string]bool{}
	for k := range d.Token {
		if !english.PressName(f.low(k)) || !d.Form[k].Traits.Has(doc.Capital) || d.Quote[k] >= 0 {
			continue
		}
		name := f.low(k)
		switch {
		case f.staffOf(k):
			signs[name] += plain
		case k == 0 || f.low(k-1) != "the" || f.proper(k-1) && d.Word(k-1) != "The" || k+1 < d.Len() && f.proper(k+1):
			foreign[name] = foreign[name] || k > 0 && f.proper(k-1) && f.low(k-1) != "the" && f.prose(k)
		case f.citedAt(k):
			foreign[name] = true
		default:
			signs[name] += f.ownSign(k)
		}
	}
	own := ""
	for name, n := range signs {
		if n < plain || foreign[name] {
			continue
		}
		if own != "" {
			return ""
		}
		own = name
	}
	return own
}

const (
	plain     = 2 // signs by which it is plain that a paper is the report's own
	mastLines = 4 // how many lines the head of a report has
)

// staffOf reports whether a byline says that its author is on the staff of the paper at token k: Ines Park, | Courier | Staff Writer.
func (f *finder) staffOf(k int) bool {
	d := f.d
	if k+2 >= d.Len() || d.Line[k] > mastLines || f.low(k+1) != "staff" && f.low(k+1) != "political" && f.low(k+1) != "senior" || d.Line[k+2] != d.Line[k] {
		return false
	}
	switch f.low(k + 2) {
	case "writer", "reporter", "correspondent", "editor":
		return k+3 == d.Len() || d.Line[k+3] != d.Line[k]
	}
	return false
}

// prose reports whether token k stands in a paragraph and not in a line of the head, which ends in no stop.
func (f *finder) prose(k int) bool {
	d, last := f.d, k
	for last+1 < d.Len() && d.Line[last+1] == d.Line[k] {
		last++
	}
	return d.Tag[last].Punct() && d.Word(last) != ")"
}

// citedAt reports whether the words about the paper at token k, behind “the”, are said of a paper that is another’s source: according to the Courier, the Courier reported, a report in
// the Courier.
func (f *finder) citedAt(k int) bool {
	d := f.d
	if k > 2 {
		switch l := d.Lemma[k-2]; {
		case l == "to" && f.low(k-3) == "according", f.is(k-2, cites), l == "in", l == "by" && (f.is(k-3, reports) || f.is(k-3, cites) || d.Lemma[k-3] == "publish"):
			return true
		}
	}
	if k+1 >= d.Len() {
		return false
	}
	next := k + 1
	if d.Tag[next] == doc.RB {
		next = min(next+1, d.Len()-1)
	}
	return d.Tag[k+1] == doc.POS || d.Tag[next].Verb() && d.Tag[next] != doc.VBN && (f.is(next, reports) || f.is(next, cites) || d.Lemma[next] == "publish") || d.Tag[k+1] == doc.Comma && k+2 < d.Len() && f.citing(k+2) > 0
}

// ownSign tells how far the words about the paper at token k, behind “the”, are such as one writes of one’s own: the Courier understands, can reveal, has learned; seen by the Courier.
func (f *finder) ownSign(k int) int {
	d := f.d
	if k > 3 && d.Lemma[k-2] == "by" && english.Sees(d.Lemma[k-3]) && d.Tag[k-3] == doc.VBN {
		return plain / 2
	}
	if k > 1 && d.SentenceOf[k-2] == d.SentenceOf[k] && d.Tag[k-2] != doc.Comma && d.Tag[k-2] != doc.CC {
		return 0 // officials said the Courier understands nothing
	}
	switch verb := f.lemmaAt(k + 1); {
	case verb == "understand" && d.Tag[k+1] == doc.VBZ:
		return plain
	case verb == "can":
		if v := f.lemmaAt(k + 2); v == "reveal" || v == "disclose" || v == "report" || f.lemmaAt(k+3) == "reveal" {
			return plain
		}
	case verb == "have" && strings.ToLower(d.Word(k+1)) == "has":
		if v := f.lemmaAt(k + 2); v == "learn" || v == "see" || v == "establish" {
			return plain
		}
	}
	return 0
}

// oursAgain reports whether r is “the paper” where no paper but the report’s own is named before.
func (f *finder) oursAgain(r doc.Range) bool {
	d := f.d
	if len(f.own) == 0 || r.Len() != 2 || f.low(r.Start) != "the" || !papers[d.Lemma[r.End-1]] || f.proper(r.End-1) {
		return false
	}
	named := false
	for k := r.Start - 1; k >= 0; k-- {
		if !f.proper(k) || !english.PressName(f.low(k)) {
			continue
		}
		first := k
		for first > 0 && f.proper(first-1) && d.SentenceOf[first-1] == d.SentenceOf[k] && f.low(first-1) != "the" {
			first--
		}
		if !f.ours(doc.Range{Start: first, End: k + 1}) && !f.ours(doc.Range{Start: k, End: k + 1}) {
			return false
		}
		named = true
	}
	return named
}
