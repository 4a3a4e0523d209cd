package engine_test

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/engine"
)

// hostile is the size in bytes of the texts of TestHostile; ./test.sh soak asks for 10 MB.
var hostile = flag.Int("hostile", 48<<10, "size in bytes of hostile texts")

// TestHostile reads texts that no newspaper prints, whole, within bounded memory and a time that grows with their size alone: at every
// size that -hostile gives, the time printed by go test -v divided by the size must stay about the same.
func TestHostile(t *testing.T) {
	fill := func(unit string) func(n int) string {
		return func(n int) string { return strings.Repeat(unit, n/len(unit)+1) }
	}
	nested := func(open, end string) func(n int) string {
		return func(n int) string {
			k := n / (len(open) + len(end))
			return strings.Repeat(open, k) + " said Roe " + strings.Repeat(end, k)
		}
	}
	for _, c := range []struct {
		name string
		text func(n int) string
	}{
		{"one line of news", fill("The mayor said on Tuesday that the harbour fund was empty, and her deputy denied it. ")},
		{"one line of short sentences", fill("Page Road said that the bridge was closed. Dunning denied it. Orr, the mayor, declined. ")},
		{"one line of those who speak for others", fill("A police spokesman said no. The ministry's spokesman denied it. A lawyer for Roe agreed. His lawyer did not. ")},
		{"one sentence of clauses", fill("while Page denied, and Dunning said, it was so, according to police, the paper could not verify; ")},
		{"one sentence of cues", fill("he said that she said ")},
		{"one word", fill("a")},
		{"one word of marks", fill("…—")},
		{"straight double marks", fill(`"`)},
		{"straight single marks", fill("'")},
		{"opening marks", fill("“")},
		{"closing marks", fill("”")},
		{"words between marks", fill(`" a `)},
		{"unclosed quotations", fill("“We go, Roe said.\n\n")},
		{"deep brackets", nested("(", ")")},
		{"deep quotations", nested("“‘", "’”")},
		{"deep clauses", fill("who says that the man ")},
		{"empty lines", fill("a\n\n")},
		{"line ends of every kind", fill("a\r\n\u2028\u0085\v")},
		{"full stops", fill(". ")},
		{"initials", fill("J. R. ")},
		{"colons", fill("ROE: no\n")},
		{"signatures", fill("“No”\n— Roe\n")},
		{"datelines", fill("LOWICK (AP) — ")},
		{"combining marks", fill("e\u0301\u0302\u0303")},
		{"joiners", fill("👩\u200d")},
		{"every plane", everyPlane},
		{"random bytes of words", randomWords},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			src := c.text(*hostile)
			r := read(t, engine.Input{Name: "hostile", Data: []byte(src), MaxBytes: 1 << 30})
			if what := broken(r, []byte(src)); what != "" {
				t.Fatal(what)
			}
		})
	}
}

// everyPlane strides through all of Unicode, unassigned and private places too.
func everyPlane(n int) string {
	var b strings.Builder
	for r := rune(' '); b.Len() < n; r += 977 {
		if r > utf8.MaxRune {
			r = ' ' + r%977
			b.WriteString(" said ")
		}
		if utf8.ValidRune(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// randomWords mixes words, marks and line ends, the same every time.
func randomWords(n int) string {
	units := []string{"said ", "“", "”", "'", "\"", ", ", ". ", "\n", "\n\n", "(", ")", "Roe ", "the ", "that ", "denied ", "— ", ": ", "é", "漢", "12 ", "according to "}
	rng := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(units[rng.IntN(len(units))])
	}
	return b.String()
}

// TestBeginsAnywhere reads texts that begin in the middle of a sentence, where nothing stands before what rules look back at.
func TestBeginsAnywhere(t *testing.T) {
	for _, src := range []string{
		"report of Laboratory Brend, which Orr held up in a sleeve, says that two of five samples exceeded the limit.",
		"story in which, said Roe, it was late.",
		"to the Board it refused to say when the vehicles had been weighed.",
		"and told him that it was late.",
		"citing two officials, the Herald reported.",
		"of whom said to have been told that.",
		"quoted a guard as saying, Roe said he could not recall it who said",
		"sorrow, ) speaker of the assembly Karl Orr wrote: \"The years were long.\"",
		", including sailors to be removed, which the Courier describes as told \" marred by , claims of neglect , \n forced labour . \"",
	} {
		read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
	}
}

// TestEndsAnywhere reads texts that end in the middle of a sentence, where nothing stands behind what rules look ahead to.
func TestEndsAnywhere(t *testing.T) {
	for _, src := range []string{
		"It was confirmed by old harbour engineers",
		"The boat was meant to help Mayor Karl Orr but also not",
		"Karl Orr gives both their own words",
		"“It was late,” Orr said in a note from the captain,",
	} {
		read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
	}
}
