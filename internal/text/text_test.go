package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLines(t *testing.T) {
	for _, test := range []struct {
		src  string
		want []string
	}{
		{"", nil},
		{" \n\t\r\n\u00a0", nil},
		{"Go.", []string{"Go."}},
		{"  One. \r\n\r\nTwo.\rThree.\n", []string{"One.", "Two.", "Three."}},
		{"One.\u2028Two.\u2029Three.\u200b", []string{"One.", "Two.", "Three."}},
		{"\uFEFFOne\x00two\x00\n", []string{"One\x00two"}},
	} {
		var got []string
		for _, line := range Lines(test.src) {
			got = append(got, line.In(test.src))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Lines(%q) = %q, want %q", test.src, got, test.want)
		}
	}
}

// TestWrapped puts the lines of a paragraph together where the text was broken at a column, and nowhere else.
func TestWrapped(t *testing.T) {
	wire := "MARL SEES NO NEW TOLL\n\nThe port of Marl said it does not\nplan to raise the toll on barges when the new lock is opened in\nspring, and that no such plan was put to the council of the town.\n" +
		"    Its owner, Tarrow Holdings, told the Orrel Courier that it had never\nthought of a toll on barges, whatever the paper had heard of it from\nthose who wanted one.\n\nShr 22 cts vs 18\nNet 40 vs 31\n"
	for _, test := range []struct {
		src  string
		want []string
	}{
		{wire, []string{
			"MARL SEES NO NEW TOLL",
			"The port of Marl said it does not\nplan to raise the toll on barges when the new lock is opened in\nspring, and that no such plan was put to the council of the town.",
			"Its owner, Tarrow Holdings, told the Orrel Courier that it had never\nthought of a toll on barges, whatever the paper had heard of it from\nthose who wanted one.",
			"Shr 22 cts vs 18", "Net 40 vs 31",
		}},
		{strings.ReplaceAll(wire, "\n", "\r\n"), []string{
			"MARL SEES NO NEW TOLL",
			"The port of Marl said it does not\r\nplan to raise the toll on barges when the new lock is opened in\r\nspring, and that no such plan was put to the council of the town.",
			"Its owner, Tarrow Holdings, told the Orrel Courier that it had never\r\nthought of a toll on barges, whatever the paper had heard of it from\r\nthose who wanted one.",
			"Shr 22 cts vs 18", "Net 40 vs 31",
		}},
		{"The toll will not rise, the port of Marl said.\nIt was opened in May by the mayor of the town.\nNobody has paid a crown for it since then.\nThe barges go through it at night and at noon.\n", []string{
			"The toll will not rise, the port of Marl said.", "It was opened in May by the mayor of the town.", "Nobody has paid a crown for it since then.", "The barges go through it at night and at noon.",
		}},
		{"Ada Roe\nKarl Orr\nPetra Lund\nJonas Fenn\n", []string{"Ada Roe", "Karl Orr", "Petra Lund", "Jonas Fenn"}},
		{wire + "\n" + strings.Repeat("word ", 30), nil},
	} {
		var got []string
		for _, line := range Lines(test.src) {
			got = append(got, line.In(test.src))
		}
		if test.want == nil {
			if len(got) != 10 {
				t.Errorf("Lines(%q) has %d lines, want 10: one is longer than a column", test.src, len(got))
			}
		} else if !slices.Equal(got, test.want) {
			t.Errorf("Lines(%q) = %q, want %q", test.src, got, test.want)
		}
	}
}

func TestSpaceBefore(t *testing.T) {
	for s, want := range map[string]int{"": 0, "a": 0, "a ": 1, "a\u00a0": 2, "a\u200b": 3, "a\xff": 0, " a": 0} {
		if got := SpaceBefore(s); got != want {
			t.Errorf("SpaceBefore(%q) = %d, want %d", s, got, want)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add("One.\r\n\r\n Two.\u2028\u00a0Three.")
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, "\uFFFD")
		at := 0
		for _, line := range Lines(src) {
			if line.Start < at || line.Len() <= 0 || line.End > len(src) {
				t.Fatalf("lines out of order in %q", src)
			}
			if !utf8.RuneStart(src[line.Start]) || line.End < len(src) && !utf8.RuneStart(src[line.End]) {
				t.Fatalf("a line ends within a rune in %q", src)
			}
			if strings.TrimSpace(src[at:line.Start]) != "" && strings.IndexFunc(src[at:line.Start], func(r rune) bool { return !IsSpace(r) }) >= 0 {
				t.Fatalf("words left out of %q", src)
			}
			at = line.End
		}
	})
}
