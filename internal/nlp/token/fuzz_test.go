package token_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/token"
	"github.com/hearsay-project/hearsay/internal/text"
)

// FuzzTokenise checks that no byte is lost: what is between tokens is white space, and the tokens and what is between them
// give the text again; that tokens lie on rune borders; and that sentences hold every token once and stay in their line.
func FuzzTokenise(f *testing.F) {
	for _, s := range []string{
		"", "The mayor didn't go.", "“Why?” Roe asked. ‘No.’", "LOWICK — $1,500.50 (5%) U.S. a.m. J.R.", "a\r\nb\x00c\u2028d",
		"https://x.example/?a=b. @x #y ''q'' ``r'' ’90s", "....!!!??--—…«»", strings.Repeat("a ", 600), strings.Repeat("'", 50),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			src = strings.ToValidUTF8(src, "\uFFFD")
		}
		d := token.Tokenise(src)
		var whole strings.Builder
		at := 0
		for i, s := range d.Token {
			if s.Start < at || s.End <= s.Start || s.End > len(src) {
				t.Fatalf("token %d is %v behind byte %d of %d", i, s, at, len(src))
			}
			if !utf8.RuneStart(src[s.Start]) || s.End < len(src) && !utf8.RuneStart(src[s.End]) {
				t.Fatalf("token %d %v is not on rune borders", i, s)
			}
			gap := src[at:s.Start]
			if k := strings.IndexFunc(gap, func(r rune) bool { return !text.IsSpace(r) && r != 0x2028 && r != 0x2029 }); k >= 0 {
				t.Fatalf("bytes %d-%d %q between tokens are not white space", at, s.Start, gap)
			}
			whole.WriteString(gap + s.In(src))
			at = s.End
		}
		whole.WriteString(src[at:])
		if whole.String() != src {
			t.Fatalf("tokens and gaps give %q, want %q", whole.String(), src)
		}
		next := 0
		for i, r := range d.Sentence {
			if r.Start != next || r.End <= r.Start || r.Len() > token.MaxSentence {
				t.Fatalf("sentence %d is %v, want one that begins at token %d", i, r, next)
			}
			if d.Line[r.Start] != d.Line[r.End-1] {
				t.Fatalf("sentence %d runs over a line end", i)
			}
			next = r.End
		}
		if next != d.Len() {
			t.Fatalf("sentences end at token %d of %d", next, d.Len())
		}
	})
}
