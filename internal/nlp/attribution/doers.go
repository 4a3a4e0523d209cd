package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// participlesOf gives what a participle tells to whom it is of, where the models took another: sued the Echo for calling him a thief (the Echo), after a man calling
// her a spy was held (the man).
func (c *Context) participlesOf(found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Source) == 1 && writing(c.Doc.Lemma[a.Source[0].End-1]) {
			continue // workers were sent a message telling them to go
		}
		if who, from, ok := c.participleOf(*a); ok {
			a.Source, a.Cue.Start = []doc.Range{who}, from
			a.Content = slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool { return r.End <= from })
			c.overheard(a) // overheard by a waiter saying
		}
	}
}

// ownCalls gives what is named behind "over" or "for" as his or theirs to whom somebody criticises for it, and who criticises all of that: criticised | Reed over his
// call for a ban |, Reed's call | for | a ban.
func (c *Context) ownCalls(found []Attribution) {
	d := c.Doc
	for n := range found {
		b := &found[n]
		if len(b.Source) != 1 || b.Source[0].Len() != 1 || len(b.Content) == 0 || d.Tag[b.Source[0].Start] != doc.PRPS || !d.Tag[Head(d, b.Cue)].Noun() {
			continue
		}
		p := b.Source[0].Start - 1
		if w := c.lemmaAt(p+1, p); w != "over" && w != "for" {
			continue
		}
		for k := range found {
			a := &found[k]
			who := c.nominalFrom(a.Cue.End)
			if a.Cue.End > p || d.SentenceOf[a.Cue.Start] != d.SentenceOf[p] || len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || !c.blames(a.Cue.End-1) {
				continue
			}
			if who.Len() == 0 || who.End > p || c.finite(doc.Range{Start: who.End, End: p}) || slices.Contains(d.Tag[who.End:p], doc.Comma) {
				continue
			}
			b.Source = []doc.Range{who}
			if last := &a.Content[len(a.Content)-1]; len(a.Content) == 1 {
				last.End = max(last.End, contentEnd(*b))
			}
		}
	}
}

// participleOf returns whom the participle that ends the cue of an attribution is of, where that is not its source, and where the cue begins without other words.
func (c *Context) participleOf(a Attribution) (who doc.Range, from int, ok bool) {
	d := c.Doc
	i := a.Cue.End - 1
	if d.Tag[i] != doc.VBG || len(a.Source) != 1 || a.Source[0].Start >= a.Cue.Start || c.quotes[i] >= 0 {
		return who, 0, false
	}
	from = i
	for from > a.Source[0].End && d.Tag[from-1] == doc.RB {
		from--
	}
	end := from
	blamed := d.Lemma[from-1] == "for"
	if blamed {
		end--
	}
	who = c.nounsBefore(end)
	if who.Len() == 0 || who.Start <= a.Source[0].End || overlaps(who, a.Source[0]) {
		return who, 0, false
	}
	if blamed {
		return who, from, c.blames(who.Start - 1)
	}
	last := who.End - 1
	return who, from, !d.Tag[last].Proper() && ((d.Sense[last] == doc.PersonNoun || d.Lemma[last] == "police") && c.startsBehind(who.Start-1) || c.fromSome(who))
}

// fromSome reports whether a group of nouns is for some people or a body of whom something comes: from | a civil rights group |.
func (c *Context) fromSome(who doc.Range) bool {
	d, last := c.Doc, who.End-1
	w := c.lemmaAt(who.Start, who.Start-1)
	return (w == "from" || w == "by") && (d.Lemma[who.Start] == "a" || d.Lemma[who.Start] == "an") && (d.Sense[last] == doc.PersonNoun || d.Sense[last] == doc.GroupNoun || d.Lemma[last] == "group")
}

// startsBehind reports whether a clause begins behind token i: after, until, that.
func (c *Context) startsBehind(i int) bool {
	w := c.Doc.Lemma[i]
	return english.Subordinates(w) || w == "until" || w == "that"
}

// blames reports whether token i is a verb that says, before "for", what somebody did: sued, thanked, fired.
func (c *Context) blames(i int) bool {
	d := c.Doc
	if i < 0 || !d.Tag[i].Verb() {
		return false
	}
	switch d.Lemma[i] {
	case "sue", "fine", "fire", "sack", "suspend", "criticise", "criticize", "attack", "blame", "thank", "praise", "condemn", "slam", "arrest", "jail", "charge", "scold", "chide", "rebuke", "mock", "lambast", "lambaste", "rap", "denounce", "castigate", "punish", "forgive", "report":
		return true
	}
	return false
}
