// Package extract turns what the language stages find in tokens into the statements of the vocabulary: the only package
// that knows both sides.
package extract

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Keep returns the attributions that become statements, in order of first word: every one that has a content, or whose cue says what is
// done with none ("declined to comment"), outside of blocks whose words are no report.
func Keep(d *doc.Doc, found []attribution.Attribution, blocks []hearsay.Block) []attribution.Attribution {
	var out []attribution.Attribution
	for _, a := range found {
		if !silent(blocks, d.Token[a.Cue.Start].Start) && (len(a.Content) > 0 || a.Rule == attribution.Silence || actsAlone(d, a.Cue)) {
			out = append(out, a)
		}
	}
	inOrder(d, out)
	return out
}

// inOrder sorts by first byte, then by cue.
func inOrder(d *doc.Doc, as []attribution.Attribution) {
	slices.SortStableFunc(as, func(a, b attribution.Attribution) int {
		return cmp.Or(cmp.Compare(first(d, a), first(d, b)), cmp.Compare(a.Cue.Start, b.Cue.Start))
	})
}

// first returns the first byte of the spans of an attribution.
func first(d *doc.Doc, a attribution.Attribution) int {
	at := d.Token[a.Cue.Start].Start
	if len(a.Source) > 0 {
		at = min(at, d.Token[a.Source[0].Start].Start)
	}
	if c := contentSpans(d, a.Content); len(c) > 0 {
		at = min(at, c[0].Start)
	}
	return at
}

// Statements returns one statement for every attribution that was kept, with what it means. Ids are s1, s2 ... in that order.
func Statements(d *doc.Doc, kept []attribution.Attribution, m nlp.Meaning, blocks []hearsay.Block) []hearsay.Statement {
	out := make([]hearsay.Statement, 0, len(kept))
	for _, a := range kept {
		a.Content = withoutParts(d, a, kept)
		s := hearsay.Statement{
			ID:         "s" + strconv.Itoa(len(out)+1),
			Source:     spans(d, a.Source),
			Cue:        []hearsay.Span{hearsay.Span(d.Span(a.Cue))},
			Content:    contentSpans(d, a.Content),
			Kind:       kind(d, a.Content),
			Confidence: hearsay.Confidence{Span: a.Confidence},
			Why:        why(a.Why),
		}
		interpret(&s, d, m, len(out))
		out = append(out, s)
	}
	named := map[string]bool{}
	for i, e := range d.Entity {
		named[partyID(i)] = e.Named
	}
	markRepeats(d.Text, out, blocks, func(party string) bool { return named[party] })
	return out
}

// withoutParts returns what a tells without the beginning of a quotation behind its sentence of which another tells the whole: Roe said he would wait. | “They are a good
// outfit. | They sponsor the rink,” he said.
func withoutParts(d *doc.Doc, a attribution.Attribution, kept []attribution.Attribution) []doc.Range {
	if len(a.Content) < 2 || d.Quote[a.Content[0].Start] >= 0 {
		return a.Content
	}
	left := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool {
		q := d.Quote[r.Start]
		if q < 0 || r.Start < d.Sentence[d.SentenceOf[a.Cue.Start]].End || r.End >= d.Quotations[q].Tokens.End-1 {
			return false
		}
		return slices.ContainsFunc(kept, func(b attribution.Attribution) bool {
			return b.Cue != a.Cue && slices.ContainsFunc(b.Content, func(x doc.Range) bool { return x.Start <= r.Start && x.End > r.End })
		})
	})
	if len(left) == 0 {
		return a.Content
	}
	return left
}

// why turns an explanation into reasons, nil into nil.
func why(e *attribution.Explanation) *hearsay.Reasons {
	if e == nil {
		return nil
	}
	reasons := func(rs []attribution.Reason) []hearsay.Reason {
		var out []hearsay.Reason
		for _, r := range rs {
			out = append(out, hearsay.Reason{Text: r.Words, Points: int(r.Points)})
		}
		return out
	}
	return &hearsay.Reasons{Source: reasons(e.Source), Cue: reasons(e.Cue), Content: reasons(e.Content)}
}

// actsAlone reports whether a cue tells what somebody did with no words of theirs: declined, did not respond.
func actsAlone(d *doc.Doc, cue doc.Range) bool {
	for i := cue.Start; i < cue.End; i++ {
		if english.ActsAlone(english.Lemma(strings.ToLower(d.Word(i)), true, false)) {
			return true
		}
	}
	return false
}

// silent reports whether the block around byte at is of a kind whose words are no report of what anybody said.
func silent(blocks []hearsay.Block, at int) bool {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > at })
	if i == len(blocks) {
		return false
	}
	switch blocks[i].Role {
	case hearsay.Byline, hearsay.Dateline, hearsay.Credit, hearsay.WireNotice, hearsay.Related, hearsay.Boilerplate:
		return true
	}
	return false
}

// Asides returns the bytes of blocks that tell of nobody: datelines.
func Asides(blocks []hearsay.Block) []text.Span {
	var out []text.Span
	for _, b := range blocks {
		if b.Role == hearsay.Dateline {
			out = append(out, text.Span(b.Span))
		}
	}
	return out
}

func spans(d *doc.Doc, rs []doc.Range) []hearsay.Span {
	out := make([]hearsay.Span, len(rs))
	for i, r := range rs {
		out[i] = hearsay.Span(d.Span(r))
	}
	return out
}

// contentSpans returns the bytes of the pieces, each with the quotation marks around it and the stops before a closing mark.
func contentSpans(d *doc.Doc, rs []doc.Range) []hearsay.Span {
	var out []hearsay.Span
	for _, r := range rs {
		s := hearsay.Span(d.Span(withMarks(d, r)))
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End) // the marks of one piece were the whole of the next
			continue
		}
		out = append(out, s)
	}
	return out
}

// withMarks widens a piece over the marks of quotations that begin or end at its edges.
func withMarks(d *doc.Doc, r doc.Range) doc.Range {
	for r.Start > 0 && startsQuotation(d, r.Start-1) {
		r.Start--
	}
	end := r.End
	for k := r.End; k < d.Len() && k < r.End+4 && d.Line[k] == d.Line[r.Start]; k++ {
		if endsQuotation(d, k) && quotationFrom(d, k, r) {
			end = k + 1
			continue
		}
		if !d.Tag[k].Punct() || d.Tag[k] == doc.OpenQuote {
			break
		}
	}
	r.End = end
	return r
}

// startsQuotation reports whether token k is the opening mark of a quotation.
func startsQuotation(d *doc.Doc, k int) bool {
	q := d.Quote[k]
	return q >= 0 && d.Quotations[q].Tokens.Start == k && d.Quotations[q].Tokens.Len() > 1
}

// endsQuotation reports whether token k is the closing mark of a quotation.
func endsQuotation(d *doc.Doc, k int) bool {
	q := d.Quote[k]
	return q >= 0 && d.Quotations[q].Closed && d.Quotations[q].Tokens.End == k+1 && d.Quotations[q].Tokens.Start < k
}

// quotationFrom reports whether the quotation that ends at token k begins inside r.
func quotationFrom(d *doc.Doc, k int, r doc.Range) bool {
	q := d.Quotations[d.Quote[k]].Tokens
	return q.Start < r.End && q.Start >= r.Start-1
}

// kind tells whether the words of the content stand inside quotation marks.
func kind(d *doc.Doc, content []doc.Range) hearsay.Kind {
	in, out := false, false
	for _, r := range content {
		for k := r.Start; k < r.End; k++ {
			if !d.Form[k].Traits.Has(doc.HasLetter) && !d.Form[k].Traits.Has(doc.HasDigit) {
				continue
			}
			if d.Quote[k] >= 0 {
				in = true
			} else {
				out = true
			}
		}
	}
	switch {
	case in && !out:
		return hearsay.Direct
	case in:
		return hearsay.Mixed
	}
	return hearsay.Indirect
}
