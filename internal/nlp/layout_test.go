package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestLayout reads the attributions that layout alone makes: source | content.
func TestLayout(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"“We will not sell the mill to anybody.” ― Sonia Herridge", "Sonia Herridge | We will not sell the mill to anybody"},
		{"“We will not sell the mill.”\n— Jo Dell, foreman", "Jo Dell, foreman | We will not sell the mill"},
		{"WALLIS: Will the mayor be there tomorrow?", "WALLIS | Will the mayor be there tomorrow"},
		{"The mill — Sonia Herridge", ""},
		{"“We will not sell the mill,” she said — and left.", ""},
		{"Note: the mill is closed on Sundays.", ""},
	} {
		d := nlp.Split(c.src)
		d.Tag, d.Head, d.Label, d.Name, d.Lemma = make([]doc.Tag, d.Len()), make([]int32, d.Len()), make([]doc.Label, d.Len()), make([]doc.Name, d.Len()), make([]string, d.Len())
		for i := range d.Tag {
			d.Head[i], d.Tag[i] = -1, doc.NN
			switch w := d.Word(i); {
			case strings.ContainsAny(w, "“”—―"):
				d.Tag[i] = doc.CloseQuote
			case w == "." || w == "?":
				d.Tag[i] = doc.Stop
			case w == ",":
				d.Tag[i] = doc.Comma
			}
		}
		got := ""
		for _, a := range attribution.NewContext(d).Layout(nil) {
			got += d.Span(a.Source[0]).In(c.src) + " | " + d.Span(a.Content[0]).In(c.src)
		}
		if got != c.want {
			t.Errorf("layout of %q\ngot  %q\nwant %q", c.src, got, c.want)
		}
	}
}
