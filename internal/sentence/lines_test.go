package sentence

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// Blocks begin lines, what follows a dateline stays with it, and spans that are not of the text harm nobody.
func TestLines(t *testing.T) {
	const text = "Ferry halted\nLOWICK, 4 March - The ferry stays in port.\n\nÉlise Orr said so."
	span := func(words string) hearsay.Span {
		i := strings.Index(text, words)
		return hearsay.Span{Start: i, End: i + len(words)}
	}
	blocks := []hearsay.Block{
		{Span: span("Ferry halted"), Role: hearsay.Headline}, {Span: span("LOWICK, 4 March -"), Role: hearsay.Dateline},
		{Span: hearsay.Span{Start: 3, End: 4}, Role: hearsay.Caption}, {Span: hearsay.Span{Start: 70, End: 900}, Role: hearsay.Caption},
		{Span: hearsay.Span{Start: span("lise").Start - 1, End: len(text)}, Role: hearsay.Correction},
	}
	var got []string
	for _, line := range Lines(hearsay.Reading{Text: text, Blocks: blocks}) {
		var parts []string
		for _, s := range line {
			parts = append(parts, fmt.Sprintf("%s %v %s", s.Role, s.First, s.In(text)))
		}
		got = append(got, strings.Join(parts, " | "))
	}
	want := "headline true Ferry halted\ndateline true LOWICK, 4 March - | body true The ferry stays in port.\ncorrection true Élise Orr said so."
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	if got := Lines(hearsay.Reading{}); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

// The lines into which a paragraph was cut are one, whether blocks tell so or not.
func TestLinesCutToAWidth(t *testing.T) {
	const text = "Board asks for more\n\nThe Marlow Harbour Board asked the Port and Customs\nExchange to tighten a procedure that was used in\nthe past six months.\n\nThe port was shut."
	body := strings.Index(text, "The Marlow")
	end := strings.Index(text, "\n\nThe port")
	for _, blocks := range [][]hearsay.Block{nil, {{Span: hearsay.Span{Start: 0, End: 19}, Role: hearsay.Headline}, {Span: hearsay.Span{Start: body, End: end}, Role: hearsay.Body}}} {
		var got []string
		for _, line := range Lines(hearsay.Reading{Text: text, Blocks: blocks}) {
			got = append(got, line[0].In(text))
		}
		if want := []string{"Board asks for more", text[body:end], "The port was shut."}; !slices.Equal(got, want) {
			t.Errorf("with %d blocks: %q, want %q", len(blocks), got, want)
		}
	}
}
