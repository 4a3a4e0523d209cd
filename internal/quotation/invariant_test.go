package quotation

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/text"
)

// broken tells the first rule that the quotations of src break, "" if none.
func broken(src string, quotations []Quotation) string {
	ends := map[int]int{} // how many quotations have a mark that begins here
	runs := 0
	for i, q := range quotations {
		switch {
		case q.Start < 0 || q.End > len(src) || q.Start >= q.End:
			return "a span is out of range"
		case !border(src, q.Start) || !border(src, q.End) || !border(src, q.Inner.Start) || !border(src, q.Inner.End):
			return "a span ends within a rune"
		case q.Inner.Start > q.Inner.End || !q.Contains(q.Inner):
			return "Inner is outside Span"
		case i > 0 && quotations[i-1].Start >= q.Start:
			return "not in order of start"
		case q.Parent != parentOf(quotations[:i], q):
			return "Parent is not the innermost quotation around"
		case q.Run > runs:
			return "runs are not numbered in order"
		}
		if q.Run == runs {
			runs++
		}
		ends[q.Start]++
		if q.Inner.End < q.End {
			ends[q.Inner.End]++
		}
	}
	for i := range src {
		n, sure := ends[i], sureMark(src, i)
		if n > 1 {
			return "a mark is an end of several quotations"
		}
		if sure && n != 1 {
			return "a mark is an end of no quotation"
		}
		if k, _ := glyph(src[i:]); n > 0 && k == none {
			return "an end is no mark"
		}
	}
	return ""
}

func border(src string, i int) bool { return i == len(src) || utf8.RuneStart(src[i]) }

// parentOf looks for the parent of q the slow way, and among few: a quotation has at most maxDepth around it.
func parentOf(before []Quotation, q Quotation) int {
	for i := len(before) - 1; i >= max(0, len(before)-200); i-- {
		if before[i].Contains(q.Span) {
			return i
		}
		if before[i].Overlaps(q.Span) {
			return -2
		}
	}
	return -1
}

// sureMark reports whether at i stands a mark that cannot be an apostrophe or a sign of inches. The second of two
// glyphs that stand together as one mark does not count.
func sureMark(src string, i int) bool {
	k, _ := glyph(src[i:])
	switch k {
	case curlyOpen, low, guilOpen, guilClose, angleOpen, angleClose:
		return true
	case straight, curlyClose:
		r, _ := utf8.DecodeLastRuneInString(src[:i])
		return !strings.ContainsRune("0123456789½¼¾", r)
	}
	return false
}

func checkInvariants(t interface{ Fatalf(string, ...any) }, src string) {
	got := Find(src, text.Lines(src))
	if rule := broken(src, got); rule != "" {
		t.Fatalf("%s: %q", rule, src)
	}
	if !slices.Equal(got, Find(src, text.Lines(src))) {
		t.Fatalf("not the same twice: %q", src)
	}
}

func TestInvariants(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "‹", "›", "„", "‟", "word", "Word", "s", "n", "in", "12", "5",
		" ", " ", " ", "\n", "\n\n", "\r\n", ".", ",", "?", "(", ")", "[", "]", "—", "-", "\u00a0", "\u200b", "é", "½", "\x00",
	})
	rapid.Check(t, func(t *rapid.T) {
		checkInvariants(t, strings.Join(rapid.SliceOfN(piece, 0, 80).Draw(t, "pieces"), ""))
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“We ‘are’ ready,” she said.\n\n“Go.\n\n“Now.”", "\"A\" 'b' 5'10\" the dogs' home 'n' ''x''", "«a» ›b‹ „c“ ”d“",
		strings.Repeat("“‘", 20), strings.Repeat("\"", 30), "'''a'''", "a”\r\n”b", "\xff\"\xe2\x80",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkInvariants(t, strings.ToValidUTF8(s, "\uFFFD")) })
}

// worst are patterns that, repeated, have much open or much undecided.
var worst = []string{"\"", "“", "”", "'", "‘", "“‘", "\" ", " \"", "a\" ", " 'a", "’ ", "“\n", "\"a\n\"b ‘c\n", "«“‘\"", "a' 'b \"c", "''", "5'10\" "}

func TestWorkIsLinear(t *testing.T) {
	for _, pattern := range worst {
		once, tenfold := work(pattern, 2000), work(pattern, 20000)
		if tenfold > 11*once {
			t.Errorf("%q: %d readings weighed for 2,000 times, %d for 20,000 times", pattern, once, tenfold)
		}
	}
}

func work(pattern string, n int) int {
	src := strings.Repeat(pattern, n)
	lines := text.Lines(src)
	s := newSearch(src, lines, scan(src, lines))
	for i := range s.marks {
		s.read(i)
	}
	return s.work
}

func TestLongInputs(t *testing.T) {
	for _, pattern := range worst {
		src := strings.Repeat(pattern, 10000)
		if rule := broken(src, Find(src, text.Lines(src))); rule != "" {
			t.Errorf("%q many times: %s", pattern, rule)
		}
	}
}

const article = "“We are ready,” Odile Marchbank said on Tuesday, “and we won't wait for the dogs' home.”\n\n" +
	"The mayor's \"reform\" was called ‘a farce’ by the council. It didn't say why.\n\n" +
	"“He told me, ‘Never again.’\n\n“I believed him,” she said.\n\n"

// The names of the sub-benchmarks tell sizes: bytes per second should be the same for each.
func BenchmarkFind(b *testing.B) {
	for _, bench := range []struct{ name, src string }{
		{"article/3kB", strings.Repeat(article, 10)},
		{"article/30kB", strings.Repeat(article, 100)},
		{"article/300kB", strings.Repeat(article, 1000)},
		{"marks/10kB", strings.Repeat("\"", 10000)},
		{"marks/100kB", strings.Repeat("\"", 100000)},
		{"marks/1MB", strings.Repeat("\"", 1000000)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			lines := text.Lines(bench.src)
			b.SetBytes(int64(len(bench.src)))
			b.ReportAllocs()
			for b.Loop() {
				Find(bench.src, lines)
			}
		})
	}
}
