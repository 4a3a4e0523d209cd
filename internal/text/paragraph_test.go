package text

import (
	"slices"
	"strings"
	"testing"
)

// TestParagraphs: lines that were broken to fit a width are one paragraph; headings, tables, lists and what is set in are not.
func TestParagraphs(t *testing.T) {
	const wrapped = "The Marlow Harbour Board asked the Port and Customs\nExchange to tighten a procedure that was used in\nthe past six months.\n"
	const joined = "The Marlow Harbour Board asked the Port and Customs Exchange to tighten a procedure that was used in the past six months."
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"a capital begins a line", wrapped, []string{joined}},
		{"carriage returns", strings.ReplaceAll(wrapped, "\n", "\r\n"), []string{joined}},
		{"a blank line", wrapped + "\nThe port was shut.", []string{joined, "The port was shut."}},
		{"a headline above", "BOARD ASKS FOR MORE\n" + wrapped, []string{"BOARD ASKS FOR MORE", joined}},
		{"a byline above", "Board asks for more\nBy Ada Roe\n\n" + wrapped, []string{"Board asks for more", "By Ada Roe", joined}},
		{"a headline and a blank line", "Board asks for more\n\n" + wrapped, []string{"Board asks for more", joined}},
		{"the first line is short", "BOARD ASKS\n\nHarbour Commissioner\nAda Roe said so.\n\nFormer Harbour Commissioner\nAda Roe said on Monday that the board would shut\nit.\n\n" + wrapped,
			[]string{"BOARD ASKS", "Harbour Commissioner", "Ada Roe said so.", "Former Harbour Commissioner Ada Roe said on Monday that the board would shut it.", joined}},
		{"what is set in begins a paragraph", wrapped + "   The port was shut.", []string{joined, "The port was shut."}},
		{"a list", wrapped + "\n- the port of Marlow\n- the port of Dunmere and all that belongs to it and\n- the rest", []string{joined, "- the port of Marlow", "- the port of Dunmere and all that belongs to it and", "- the rest"}},
		{"a table", wrapped + "\nPort      tonnes  ships\nMarlow    1,200   none", []string{joined, "Port tonnes ships", "Marlow 1,200 none"}},
		{"a table as wide as the lines", wrapped + "\nMarlow and all of its quays     1,200   nine of them\nDunmere and the yards there     1,100   four of them",
			[]string{joined, "Marlow and all of its quays 1,200 nine of them", "Dunmere and the yards there 1,100 four of them"}},
		{"a short line ends a paragraph", wrapped + "The port was shut on Monday for the first time in\nyears.", []string{joined, "The port was shut on Monday for the first time in years."}},
		{"lines as wide as a paragraph", wrapped + "\n" + strings.Repeat("wide ", 30), append(strings.Split(strings.TrimSpace(wrapped), "\n"), strings.TrimSpace(strings.Repeat("wide ", 30)))},
		{"a poem", "the tide goes out\nand nobody sees\nwho stands on the quay", []string{"the tide goes out", "and nobody sees", "who stands on the quay"}},
		{"paragraphs", "The port was shut on Monday, said Ada Roe.\nNobody saw it.", []string{"The port was shut on Monday, said Ada Roe.", "Nobody saw it."}},
	} {
		var got []string
		for _, p := range Paragraphs(c.src) {
			got = append(got, strings.Join(strings.Fields(p.In(c.src)), " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// FuzzParagraphs checks that every paragraph is a row of lines, in order, and that none is left out.
func FuzzParagraphs(f *testing.F) {
	const cut = "The Marlow Harbour Board asked the Port and Customs\nExchange to tighten a procedure that was used in\nthe past six months.\n\n   Ada Roe\tsaid so.\n"
	f.Add(cut)
	f.Add(strings.ReplaceAll(cut, "\n", "\r\n"))
	f.Add("a\u2028b\rc\n\nd")
	f.Fuzz(func(t *testing.T, src string) {
		lines := Lines(src)
		for _, p := range Paragraphs(src) {
			n := slices.IndexFunc(lines, func(l Span) bool { return l.End == p.End })
			if n < 0 || lines[0].Start != p.Start {
				t.Fatalf("paragraph %v of %q is no row of lines %v", p, src, lines)
			}
			lines = lines[n+1:]
		}
		if len(lines) > 0 {
			t.Fatalf("lines %v of %q are in no paragraph", lines, src)
		}
	})
}
