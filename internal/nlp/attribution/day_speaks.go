package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// daySpeaks gives what a day was taken to say to who stands right before the verb, perhaps with a party and a state in brackets, or to nobody: Sunday, on the radio, | Governor Ada Roe (R-OK) | said.
func (c *Context) daySpeaks(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || slices.ContainsFunc(d.Lemma[a.Source[0].Start:a.Source[0].End], func(l string) bool { return !english.Calendar(l) }) {
		return
	}
	if l := d.Lemma[a.Source[0].End-1]; a.Source[0].End == a.Cue.Start && (l == "may" || l == "april" || l == "june" || l == "august") {
		return // whose name it may be
	}
	if a.Source = nil; d.Tag[a.Cue.Start] == doc.VBG {
		return
	}
	end := a.Cue.Start
	if end > 2 && d.Word(end-1) == ")" {
		for end--; end > 1 && d.Word(end) != "(" && a.Cue.Start-end < 8; end-- {
		}
	}
	if who := c.nounsBefore(end); who.Len() > 0 && c.maySpeak(who.End-1) && !touches(a.Content, doc.Range{Start: who.Start, End: a.Cue.Start}) {
		a.Source = []doc.Range{{Start: who.Start, End: a.Cue.Start}}
	}
}
