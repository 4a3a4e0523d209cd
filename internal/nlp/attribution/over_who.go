package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// overWho gives what somebody says whose sentence begins with them and a clause with "who" its source, where something in that clause was taken for it, or nothing: | a driver who was in Bay 4
// before the fire at Halden | has said that.
func (c *Context) overWho(a *Attribution) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	who := s.Start
	for who < a.Cue.Start && nominal(d.Tag[who]) && !relative(d.Tag[who]) {
		who++
	}
	if who == s.Start || who+2 >= a.Cue.Start || d.Lemma[who] != "who" || a.Cue.Start-s.Start > reach || !c.maySpeak(who-1) || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	if t := d.Tag[a.Cue.Start]; !t.Tensed() || d.Lemma[a.Cue.Start] == "be" || c.lemmaAt(a.Cue.Start, a.Cue.Start+1) == "be" {
		return
	}
	if len(a.Source) > 1 || len(a.Source) == 1 && (a.Source[0].Start <= who || a.Source[0].End != a.Cue.Start || d.Tag[a.Source[0].Start-1] != doc.IN ||
		c.maySpeak(c.firstNoun(a.Source[0])) && (english.Subordinates(d.Lemma[a.Source[0].Start-1]) || !c.finite(doc.Range{Start: who + 1, End: a.Source[0].Start}))) {
		return
	}
	for k := who; k < a.Cue.Start; k++ {
		if d.Tag[k] == doc.Comma || c.quotes[k] >= 0 {
			return
		}
	}
	a.Source = []doc.Range{{Start: s.Start, End: a.Cue.Start}}
}
