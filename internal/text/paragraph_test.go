package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// wrapped is a report as a wire sent it: lines cut to some width, paragraphs apart.
const wrapped = `LOWICK BANK RAISES ITS RATE

The Bank of Lowick said on Monday it had raised its main
lending rate by a point, to eight pct, and that it would not
rule out another rise before the end of the year.

"We have no choice," Governor Ada Roe told reporters, who
had waited for two hours in the rain outside the bank's old
hall.
    Most of the dealers in the town had expected as much, a
trader with a Lowick brokerage said.

The bank named two reasons for what it did on Monday:
* the price of wool, which has risen by a third since the
  spring of last year;
* hops.

Rate     8 pct  vs 7 pct
Loans  140 mln  vs 133 mln
`

// TestParagraphs joins lines that were cut to some width, and no others.
func TestParagraphs(t *testing.T) {
	long := strings.Repeat("The mayor of the old town said nothing of the quay. ", 4)
	for name, test := range map[string]struct {
		src  string
		want []string
	}{
		"wire": {wrapped, []string{"LOWICK BANK RAISES ITS RATE", "The Bank of Lowick said on Monday it had raised its main lending rate by a point, to eight pct, and that it would not rule out another rise before the end of the year.",
			`"We have no choice," Governor Ada Roe told reporters, who had waited for two hours in the rain outside the bank's old hall.`,
			"Most of the dealers in the town had expected as much, a trader with a Lowick brokerage said.", "The bank named two reasons for what it did on Monday:",
			"* the price of wool, which has risen by a third since the spring of last year;", "* hops.", "Rate 8 pct vs 7 pct", "Loans 140 mln vs 133 mln"}},
		"paragraphs on lines of their own": {long + "\n" + long + "\nHe left.\n" + long, []string{strings.TrimSpace(long), strings.TrimSpace(long), "He left.", strings.TrimSpace(long)}},
		"short lines":                      {"Ada Roe, 31\nKarl Orr, 43\nthe mayor of Lowick, who was not there\nInes Park\nnobody else\n", []string{"Ada Roe, 31", "Karl Orr, 43", "the mayor of Lowick, who was not there", "Ines Park", "nobody else"}},
		"sentences on lines of their own": {"The mayor of the old town said nothing of the quay.\nThe clerk of the old port said it was safe enough.\nThe guard of the old gate said he was off at noon.\nThe cook of the old inn said there was no soup left.\n",
			[]string{"The mayor of the old town said nothing of the quay.", "The clerk of the old port said it was safe enough.", "The guard of the old gate said he was off at noon.", "The cook of the old inn said there was no soup left."}},
		"nothing": {"", nil},
	} {
		var got []string
		for _, p := range Paragraphs(test.src) {
			got = append(got, strings.Join(strings.Fields(p.In(test.src)), " "))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: paragraphs are %q, want %q", name, got, test.want)
		}
	}
}

// FuzzParagraphs checks that paragraphs begin and end where lines do, in order, and leave out none.
func FuzzParagraphs(f *testing.F) {
	f.Add(wrapped)
	f.Add(strings.ReplaceAll(wrapped, "\n", "\r\n"))
	f.Add("a\u2028b\rc\n\nd")
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, string(utf8.RuneError))
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
