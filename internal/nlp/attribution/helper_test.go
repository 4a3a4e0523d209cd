package attribution

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/text"
)

// row is one token of a document made by hand.
type row struct {
	word  string
	tag   doc.Tag
	head  int // within its sentence, -1 at the root
	label doc.Label
}

// build makes a document of paragraphs of sentences of tokens, with every layer. The marks “ and ” pair up; a quotation that is
// open at the end of a paragraph runs on where the next begins with a mark.
func build(paragraphs [][][]row) *doc.Doc {
	d := &doc.Doc{}
	var src strings.Builder
	var qs []doc.Quotation
	open, runs, run := -1, 0, -1
	for n, sentences := range paragraphs {
		line := src.Len()
		for _, rows := range sentences {
			start := d.Len()
			for _, r := range rows {
				at := src.Len()
				src.WriteString(r.word)
				d.Token = append(d.Token, text.Span{Start: at, End: src.Len()})
				d.Line = append(d.Line, int32(n))
				d.SentenceOf = append(d.SentenceOf, int32(len(d.Sentence)))
				d.Tag = append(d.Tag, r.tag)
				d.Lemma = append(d.Lemma, english.Lemma(strings.ToLower(r.word), r.tag.Verb(), r.tag == doc.NNS))
				d.Name = append(d.Name, doc.Outside)
				d.Sense, d.Classes = append(d.Sense, doc.Class(r.tag)), append(d.Classes, []doc.Class{doc.Class(r.tag), 1 << 14})
				head := int32(-1)
				if r.head >= 0 {
					head = int32(start + r.head)
				}
				d.Head, d.Label = append(d.Head, head), append(d.Label, r.label)
				switch {
				case r.word == "“" && open < 0:
					if run < 0 {
						run = runs
						runs++
					}
					open = len(qs)
					qs = append(qs, doc.Quotation{Span: text.Span{Start: at}, Parent: -1, Run: run, Closed: true})
				case r.word == "”" && open >= 0:
					qs[open].End, open, run = src.Len(), -1, -1
				}
				src.WriteByte(' ')
			}
			d.Sentence = append(d.Sentence, doc.Range{Start: start, End: d.Len()})
		}
		d.Lines = append(d.Lines, text.Span{Start: line, End: src.Len() - 1})
		if open >= 0 {
			qs[open].End, open = src.Len()-1, -1
		} else {
			run = -1
		}
		src.WriteByte('\n')
	}
	d.Text = src.String()
	d.FillForms()
	d.SetQuotations(qs)
	return d
}

// read makes a document of lines, each a sentence of tokens "word/TAG/head/label", the head counted from 1, 0 for the root; a
// blank line begins a paragraph. A star before a word marks it. It returns the marked tokens.
func read(t *testing.T, src string) (*doc.Doc, []int) {
	t.Helper()
	var paragraphs [][][]row
	var marked []int
	n := 0
	for paragraph := range strings.SplitSeq(strings.TrimSpace(src), "\n\n") {
		var sentences [][]row
		for line := range strings.SplitSeq(paragraph, "\n") {
			var rows []row
			for _, f := range strings.Fields(line) {
				f, star := strings.CutPrefix(f, "*")
				if star {
					marked = append(marked, n)
				}
				n++
				part := append(strings.Split(f, "/"), "", "1", "dep")
				r := row{word: part[0], tag: doc.ParseTag(part[1]), label: doc.Dep}
				if len(part) > 6 {
					h, err := strconv.Atoi(part[2])
					if err != nil {
						t.Fatalf("%s: %v", f, err)
					}
					r.head, r.label = h-1, doc.ParseLabel(part[3])
				} else if len(rows) == 0 {
					r.head, r.label = -1, doc.Root
				}
				rows = append(rows, r)
			}
			sentences = append(sentences, rows)
		}
		paragraphs = append(paragraphs, sentences)
	}
	return build(paragraphs), marked
}

// made is a document that prints itself shortly.
type made struct{ *doc.Doc }

// GoString returns the text and the heads.
func (m made) GoString() string { return fmt.Sprintf("%q %v", m.Text, m.Head) }

// genDoc gives documents of any shape: words and marks in any order, any projective tree over every sentence.
func genDoc() *rapid.Generator[made] {
	words := []row{
		{word: "Roe", tag: doc.NNP}, {word: "said", tag: doc.VBD}, {word: "that", tag: doc.IN}, {word: "by", tag: doc.IN},
		{word: "according", tag: doc.VBG}, {word: "mayor", tag: doc.NN}, {word: ",", tag: doc.Comma}, {word: ".", tag: doc.Stop},
		{word: "“", tag: doc.OpenQuote}, {word: "”", tag: doc.CloseQuote}, {word: "“", tag: doc.OpenQuote}, {word: "”", tag: doc.CloseQuote},
		{word: "2031", tag: doc.CD}, {word: "deny", tag: doc.VB},
	}
	return rapid.Custom(func(t *rapid.T) made {
		var paragraphs [][][]row
		for range rapid.IntRange(1, 3).Draw(t, "paragraphs") {
			var sentences [][]row
			for range rapid.IntRange(1, 3).Draw(t, "sentences") {
				rows := rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words")
				hang(t, rows, 0, len(rows), -1)
				sentences = append(sentences, rows)
			}
			paragraphs = append(paragraphs, sentences)
		}
		return made{build(paragraphs)}
	})
}

// hang gives the rows from lo to hi one head among them, hung from head, and the others heads on either side of it.
func hang(t *rapid.T, rows []row, lo, hi, head int) {
	if lo == hi {
		return
	}
	top := rapid.IntRange(lo, hi-1).Draw(t, "top")
	rows[top].head = head
	rows[top].label = doc.Root
	if head >= 0 {
		rows[top].label = rapid.SampledFrom([]doc.Label{doc.Nsubj, doc.Ccomp, doc.Conj, doc.Obl, doc.Case, doc.Acl, doc.PunctRel}).Draw(t, "label")
	}
	hang(t, rows, lo, top, top)
	hang(t, rows, top+1, hi, top)
}

// noise scores features at random, but the same every time.
type noise uint64

func (n noise) Score(features []linear.Feature, scores []int32) {
	h := uint64(n)
	for _, f := range features {
		h = (h ^ uint64(f)) * 0x9E3779B97F4A7C15
	}
	rng := rand.New(rand.NewPCG(h, 1))
	for i := range scores {
		scores[i] += rng.Int32N(2000) - 1000
	}
}

// in returns the words of ranges.
func in(d *doc.Doc, rs ...doc.Range) string {
	var out []string
	for _, r := range rs {
		out = append(out, d.Span(r).In(d.Text))
	}
	return strings.Join(out, " | ")
}

func span(from, to int) doc.Range { return doc.Range{Start: from, End: to} }

// disorder tells what is wrong with pieces that should be in order, apart and within n tokens, "" if nothing is.
func disorder(pieces []doc.Range, n int) string {
	at := 0
	for _, p := range pieces {
		if p.Start < at || p.End <= p.Start || p.End > n {
			return fmt.Sprintf("piece %v of %v of %d tokens begins before %d or holds nothing", p, pieces, n, at)
		}
		at = p.End
	}
	return ""
}
