package doc_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

func TestViews(t *testing.T) {
	d, _ := table(t, "The  mayor left .\nNo one   asked .")
	if d.Len() != 8 || d.Word(1) != "mayor" || d.Word(7) != "." {
		t.Errorf("found %d tokens, %q, %q", d.Len(), d.Word(1), d.Word(7))
	}
	if got := d.Span(doc.Range{Start: 0, End: 2}).In(d.Text); got != "The  mayor" {
		t.Errorf("the span of two tokens is %q, want all bytes between", got)
	}
	if got := (doc.Range{Start: 2, End: 5}).Len(); got != 3 {
		t.Errorf("found a length of %d, want 3", got)
	}
	var got []string
	for _, s := range d.Sentences() {
		got = append(got, s.In(d.Text))
	}
	if want := []string{"The  mayor left .", "No one   asked ."}; !slices.Equal(got, want) {
		t.Errorf("found sentences %q, want %q", got, want)
	}
}

func TestCutSentences(t *testing.T) {
	for _, c := range []struct {
		name, src string // a | marks an offset at which is cut; it is not in the text
		want      string
	}{
		{"nowhere", "a b .\nc d .", "a b . / c d ."},
		{"before a token", "a b |c d", "a b / c d"},
		{"in the space before a token", "a b | c d", "a b / c d"},
		{"within a token", "a bb|b c d", "a bbb / c d"},
		{"at the end of a token", "a b| c d", "a b / c d"},
		{"where a sentence begins", "|a b .\n|c d .", "a b . / c d ."},
		{"twice at one place", "a b ||c d", "a b / c d"},
		{"in every sentence", "a |b .\nc |d .\ne f", "a / b . / c / d . / e f"},
		{"behind the last token", "a b .|\n|", "a b ."},
		{"at every token", "|a |b |.", "a / b / ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var at []int
			var src strings.Builder
			for i, part := range strings.Split(c.src, "|") {
				if i > 0 {
					at = append(at, src.Len())
				}
				src.WriteString(part)
			}
			d, _ := table(t, src.String())
			d.CutSentences(at)
			var got []string
			for _, s := range d.Sentence {
				got = append(got, words(d, s))
			}
			if g := strings.Join(got, " / "); g != c.want {
				t.Errorf("found %q, want %q", g, c.want)
			}
		})
	}
}

func TestCutSentencesKeepsEveryToken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lengths := rapid.SliceOfN(rapid.IntRange(1, 5), 0, 5).Draw(t, "sentences")
		d := &doc.Doc{}
		starts := map[int]bool{}
		at := 0
		for n, l := range lengths {
			starts[d.Len()] = true
			d.Sentence = append(d.Sentence, doc.Range{Start: d.Len(), End: d.Len() + l})
			for range l {
				at += rapid.IntRange(0, 2).Draw(t, "gap")
				end := at + rapid.IntRange(1, 3).Draw(t, "token")
				d.Token = append(d.Token, text.Span{Start: at, End: end})
				d.SentenceOf = append(d.SentenceOf, int32(n))
				at = end
			}
		}
		cuts := rapid.SliceOfN(rapid.IntRange(0, at+2), 0, 6).Draw(t, "cuts")
		slices.Sort(cuts)
		d.CutSentences(cuts)
		next := 0
		for n, s := range d.Sentence {
			if s.Start != next || s.Len() < 1 {
				t.Fatalf("sentence %d is %v, want one that begins at token %d", n, s, next)
			}
			for i := s.Start; i < s.End; i++ {
				before := -1
				if i > 0 {
					before = d.Token[i-1].Start
				}
				wanted := starts[i] || slices.ContainsFunc(cuts, func(c int) bool { return before < c && c <= d.Token[i].Start })
				if begins := i == s.Start; begins != wanted {
					t.Fatalf("token %d at byte %d begins a sentence: %v, want %v (cuts %v)", i, d.Token[i].Start, begins, wanted, cuts)
				}
				if d.SentenceOf[i] != int32(n) {
					t.Fatalf("token %d is of sentence %d, want %d", i, d.SentenceOf[i], n)
				}
			}
			next = s.End
		}
		if next != d.Len() {
			t.Fatalf("sentences end at token %d of %d", next, d.Len())
		}
	})
}

func TestSetQuotations(t *testing.T) {
	for _, c := range []struct {
		name, marked string
		want         []string // the tokens of each quotation
		quote        string   // the number of the innermost quotation around each token, - outside
	}{
		{"none", "The mayor left .", nil, "----"},
		{"one", "⟦q “ I go , ”⟧ Roe said .", []string{"“ I go , ”"}, "00000---"},
		{"two", "⟦q “ I go , ”⟧ said Roe , ⟦q “ now .”⟧", []string{"“ I go , ”", "“ now .”"}, "00000---111"},
		{"one within another", "⟦q “ He said ⟦q ‘ no ’⟧ twice ”⟧ .", []string{"“ He said ‘ no ’ twice ”", "‘ no ’"}, "000111" + "00-"},
		{"one that ends with another", "⟦q “ He said ⟦q ‘ no ’⟧⟦x ⟧ ”⟧", []string{"“ He said ‘ no ’ ”", "‘ no ’"}, "0001110"},
		{"two paragraphs", "⟦q “ One .⟧\n⟦q “ Two . ”⟧\nEnd", []string{"“ One .", "“ Two . ”"}, "0001111-"},
		{"part of a token", "the so-⟦q “called”⟧ deal", []string{"so-“called”"}, "-0-"},
		{"no token", "a ⟦q  ⟧ b", []string{""}, "--"},
		{"the last mark", "a b ⟦q “⟧", []string{"“"}, "--0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, marks := table(t, c.marked)
			var qs []doc.Quotation
			for _, m := range marks {
				if m.Name == "q" {
					qs = append(qs, doc.Quotation{Span: m.Span, Parent: -1})
				}
			}
			d.SetQuotations(qs)
			var got []string
			for _, q := range d.Quotations {
				got = append(got, words(d, q.Tokens))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("found quotations %q, want %q", got, c.want)
			}
			var quote strings.Builder
			for _, q := range d.Quote {
				if q < 0 {
					quote.WriteByte('-')
				} else {
					fmt.Fprint(&quote, q)
				}
			}
			if quote.String() != c.quote {
				t.Errorf("found tokens in %s, want %s", quote.String(), c.quote)
			}
		})
	}
}
