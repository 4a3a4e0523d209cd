package blocks

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/text"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", " \n", "Harbour board to hire pilots\nBy Jane Roe\nMarch 4, 2031\nLOWICK (AP) — The board said so. (Photo: Jon Poe) It did.",
		"A. THE PRESS/Jon Poe\n", "Photo: \nImage:", "((((((/)/)", "Published 2031-03-04T14:05:00Z", "«\u00a0»\u200b\r\n\u2028(AP)",
		"ABSTRACT.\nx\nFULL TEXT.\ny", "İ’İ by ß | Ⅷ – (REUTERS) –", "Updated 4 March 2031 | 2 hours ago",
	} {
		f.Add(s, "")
	}
	f.Add("The pilots\nx", "the  PILOTS")
	f.Fuzz(func(t *testing.T, src, headline string) {
		src = strings.ToValidUTF8(src, "\uFFFD")
		lines := text.Lines(src)
		in := Input{Text: src, Lines: lines, Sentences: naiveSentences(src, lines), Headline: headline}
		r := Find(in)
		at := 0
		for _, b := range r.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(src) {
				t.Fatalf("block %v after %d", b, at)
			}
			if !onRune(src, b.Start) || !onRune(src, b.End) {
				t.Fatalf("block %v is not on rune borders", b)
			}
			if s := trim(src, b.Span); s != b.Span {
				t.Fatalf("block %v has blanks at its ends", b)
			}
			if s := (text.Span{Start: at, End: b.Start}); trim(src, s).Len() > 0 {
				t.Fatalf("%q is in no block", s.In(src))
			}
			at = b.End
		}
		if s := (text.Span{Start: at, End: len(src)}); trim(src, s).Len() > 0 {
			t.Fatalf("%q is in no block", s.In(src))
		}
		for _, w := range []text.Span{r.Words.Byline, r.Words.Headline, r.Words.Outlet, r.Words.Published, r.Words.Wire} {
			if w.Start < 0 || w.End < w.Start || w.End > len(src) || !utf8.ValidString(w.In(src)) {
				t.Fatalf("words %v", w)
			}
		}
		if diff := cmp.Diff(r, Find(in)); diff != "" {
			t.Fatalf("second time differs: %s", diff)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	para := "The harbour board of Lowick (which runs the port) will hire 40 more pilots before the summer, its chair said on Tuesday. \"We ran out of luck in March,\" she said.\n"
	src := "Harbour board to hire 40 pilots\nBy Jane Roe\n" + strings.Repeat(para, 33) // about 1000 words
	lines := text.Lines(src)
	in := Input{Text: src, Lines: lines, Sentences: naiveSentences(src, lines)}
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Find(in)
	}
}
