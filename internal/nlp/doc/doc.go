// Package doc holds the document table: one report as tokens in columns, each column a layer that one stage
// writes once. Tokens and sentences are views by index; the text itself never changes.
package doc

import "github.com/hearsay-project/hearsay/internal/text"

// Doc is the table. Columns are nil until their stage has run; then all have one entry a token.
type Doc struct {
	Text string

	// Token is the span of each token, in order, never empty, never overlapping.
	Token []text.Span
	// Line is the index into Lines of the line (paragraph) each token stands in.
	Line []int32
	// Lines are the paragraphs of the text: its non-blank lines, several together where a paragraph was cut into lines of some width.
	Lines []text.Span
	// Sentence are the sentences in order; together they hold every token once.
	Sentence []Range
	// SentenceOf is the index into Sentence of each token's sentence.
	SentenceOf []int32

	Form  []Form   // what the words look like
	Tag   []Tag    // parts of speech
	Lemma []string // lower-case lemmas
	Sense []Class  // the class of the commonest sense, or of the part of speech where none is known; 0 for words of grammar
	Name  []Name   // named entities, BIO
	Head  []int32  // index of the head token, -1 at the root of a sentence
	Label []Label  // relation to the head

	Classes [][]Class // all classes that a word may belong to

	Quotations []Quotation // in order of start
	Quote      []int32     // index of the innermost quotation around each token, -1 outside

	Aside []text.Span // bytes that tell of nobody, in order: where and when a report was written

	Mention []Mention // who and what is mentioned, in order
	Entity  []Entity  // whom and what the mentions stand for, in order of first mention
}

// Range is a half-open range of token indices.
type Range struct{ Start, End int }

// Len returns the number of tokens.
func (r Range) Len() int { return r.End - r.Start }

// Len returns the number of tokens.
func (d *Doc) Len() int { return len(d.Token) }

// Word returns the words of token i.
func (d *Doc) Word(i int) string { return d.Token[i].In(d.Text) }

// Span returns the bytes from the first to the last token of r.
func (d *Doc) Span(r Range) text.Span {
	return text.Span{Start: d.Token[r.Start].Start, End: d.Token[r.End-1].End}
}

// Sentences returns the bytes of every sentence.
func (d *Doc) Sentences() []text.Span {
	out := make([]text.Span, len(d.Sentence))
	for i, s := range d.Sentence {
		out[i] = d.Span(s)
	}
	return out
}

// CutSentences cuts the sentences before every token at or behind one of the byte offsets, which are in order. It is called
// before any stage has filled a layer that depends on sentences.
func (d *Doc) CutSentences(at []int) {
	var out []Range
	k := 0
	for _, s := range d.Sentence {
		start := s.Start
		for i := s.Start; i < s.End; i++ {
			cut := false
			for k < len(at) && at[k] <= d.Token[i].Start {
				cut = true
				k++
			}
			if cut && i > start {
				out = append(out, Range{start, i})
				start = i
			}
		}
		out = append(out, Range{start, s.End})
	}
	d.Sentence = out
	for n, s := range out {
		for i := s.Start; i < s.End; i++ {
			d.SentenceOf[i] = int32(n)
		}
	}
}
