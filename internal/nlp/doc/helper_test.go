package doc_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

// table makes a document of marked-up text in which tokens are set apart by single spaces and lines are sentences.
func table(t *testing.T, marked string) (*doc.Doc, []golden.Marked) {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Doc{Text: src, Lines: text.Lines(src)}
	at := 0
	for n, line := range strings.Split(src, "\n") {
		start := d.Len()
		for _, w := range strings.Split(line, " ") {
			if w != "" {
				d.Token = append(d.Token, text.Span{Start: at, End: at + len(w)})
				d.Line = append(d.Line, int32(n))
				d.SentenceOf = append(d.SentenceOf, int32(len(d.Sentence)))
			}
			at += len(w) + 1
		}
		if d.Len() > start {
			d.Sentence = append(d.Sentence, doc.Range{Start: start, End: d.Len()})
		}
	}
	return d, marks
}

// words returns the tokens of r, set apart by spaces.
func words(d *doc.Doc, r doc.Range) string {
	var out []string
	for i := r.Start; i < r.End; i++ {
		out = append(out, d.Word(i))
	}
	return strings.Join(out, " ")
}
