package engine_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// TestWrapped reads the same of a story that was broken into lines at a column as of one with a line for each paragraph.
func TestWrapped(t *testing.T) {
	wrapped := "MARL SEES NO NEW TOLL\n\nThe port of Marl said it does not\nplan to raise the toll on barges when the new lock is opened in\nspring, and its owner denied that such a plan had been put to the\ncouncil of the town.\n\n" +
		"\"We will not ask for one crown more of anybody who goes through\nthat lock,\" chief executive Ada Roe told the annual meeting in\nreply to a question by a barge owner.\n\n" +
		"Roe said the port, the second of the country, was concerned about\na strike of its pilots. She declined to say what they had been\noffered.\n"
	whole := strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(wrapped, "\n\n", "\x00"), "\n", " "), "\x00", "\n\n")
	told := func(src string) []string {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
		var out []string
		words := func(spans []hearsay.Span) string {
			var all []string
			for _, s := range spans {
				all = append(all, strings.Join(strings.Fields(r.Text[s.Start:s.End]), " "))
			}
			return strings.Join(all, " + ")
		}
		for _, s := range r.Statements {
			out = append(out, string(s.Position)+" | "+words(s.Source)+" | "+words(s.Cue)+" | "+words(s.Content))
		}
		return out
	}
	got, want := strings.Join(told(wrapped), "\n"), strings.Join(told(whole), "\n")
	if got != want || !strings.Contains(got, "commits | The port of Marl | said | it does not plan to raise the toll on barges when the new lock is opened in spring") && !strings.Contains(got, "The port of Marl | said | it does not plan to raise the toll on barges when the new lock is opened in spring") {
		t.Errorf("broken at a column:\n%s\nin whole paragraphs:\n%s", got, want)
	}
}
