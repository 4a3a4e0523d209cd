package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// ownPieces takes from an attribution the piece of content that stands behind the next verb of the same speaker and is what that one tells: who
// admitted theft but denied fraud admitted no fraud; she had, according to a clerk, who said Orr told her; nor half of a quotation: congratulated Ada Roe, saying: “I hope to see her soon.”
func (c *Context) ownPieces(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Content) < 2 {
			continue
		}
		if last := len(a.Content) - 1; a.Content[0].End <= a.Cue.Start && a.Content[last].Start >= a.Cue.End && c.othersOfIt(a.Content[last]) {
			a.Content = a.Content[:last]
			continue
		}
		last := a.Content[len(a.Content)-1]
		if slices.ContainsFunc(found, func(b Attribution) bool {
			behind := b.Cue.End <= last.Start || len(b.Source) == 1 && b.Source[0].Start == last.Start
			return b.Cue.Start >= a.Cue.End && behind && touches(b.Content, last) && (c.andThen(*a, b) || c.whoThen(*a, b) || c.Doc.Tag[b.Cue.Start] == doc.VBG && c.withinQuotation(last))
		}) {
			a.Content = a.Content[:len(a.Content)-1]
		}
	}
}

// othersOfIt reports whether r is what another makes of what was told before, behind a comma: it will shut, its owner said, | which the union called a betrayal |.
func (c *Context) othersOfIt(r doc.Range) bool {
	d := c.Doc
	if d.Lemma[r.Start] != "which" || r.Start == 0 || d.Tag[r.Start-1] != doc.Comma || c.quotes[r.Start] >= 0 {
		return false
	}
	who := c.nominalFrom(r.Start + 1)
	v := who.End
	for v < r.End && (d.Tag[v] == doc.RB || d.Lemma[v] == "have") {
		v++
	}
	if who.Len() == 0 || v >= r.End || !d.Tag[v].Finite() && d.Tag[v] != doc.VBN || !c.maySpeak(who.End-1) && d.Name[who.End-1] == doc.Outside {
		return false
	}
	w := d.Lemma[v]
	return english.Calls(w) || english.DeniesIt(w) || english.SidesWith(w) || (english.Tells(w) || w == "criticise" || w == "criticize") && (v+1 == r.End || d.Tag[v+1].Punct())
}

// beforeAdding ends what somebody tells at the comma behind which they add to it: it was the firm's, | adding: “I do not hide.”
func (c *Context) beforeAdding(found []Attribution) {
	d := c.Doc
	for _, b := range found {
		i := b.Cue.Start
		if i == 0 || d.Tag[i] != doc.VBG || !english.Tells(d.Lemma[i]) || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 || len(b.Content) == 0 {
			continue
		}
		for k := range found {
			a := &found[k]
			if len(a.Content) != 1 || a.Cue.End > a.Content[0].Start || !slices.Equal(a.Source, b.Source) {
				continue
			}
			if r := &a.Content[0]; r.Start+1 < i && r.End > i && c.quotes[r.Start] < 0 {
				r.End = i - 1
			}
		}
	}
}

// withinQuotation reports whether r begins behind the first word of a quotation.
func (c *Context) withinQuotation(r doc.Range) bool {
	q := c.quotes[r.Start]
	return q >= 0 && c.Doc.Quotations[q].Tokens.Start+1 < r.Start
}

// andThen reports whether b is what the speaker of a tells with another verb behind the first piece of a: admitted theft but denied fraud.
func (c *Context) andThen(a, b Attribution) bool {
	return a.Content[0].Start >= a.Cue.End && b.Cue.Start >= a.Content[0].End && slices.Equal(a.Source, b.Source) && c.conjunction(b.Cue.Start) >= 0
}

// whoThen reports whether b is what the speaker of a tells in a clause of its own: according to a clerk, who said.
func (c *Context) whoThen(a, b Attribution) bool {
	return len(a.Source) == 1 && len(b.Source) == 1 && b.Source[0].Len() == 1 && relative(c.Doc.Tag[b.Source[0].Start]) && b.Source[0].Start >= a.Source[0].End && b.Source[0].Start-a.Source[0].End <= 1
}
