package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// judgedBy adds who is told, by a passive, how they received something: the mayor was criticised by unions for the closure, the report was described
// as premature by his office. An attribution that has the verb for its cue and no source gets who stands behind "by".
func (c *Context) judgedBy(found []Attribution) []Attribution {
	d, held, carried := c.Doc, c.held(found), c.carried(found)
	for i := range d.Token {
		if d.Tag[i] != doc.VBN || c.quotes[i] >= 0 || !english.Received(d.Lemma[i]) {
			continue
		}
		a, ok := c.receivedBy(i)
		if !ok {
			continue
		}
		if at := slices.IndexFunc(found, func(o Attribution) bool { return o.Cue.Start <= i && i < o.Cue.End }); at >= 0 {
			if o := &found[at]; o.Rule == Learnt && (len(o.Source) == 0 || o.Source[0].Start == a.Source[0].Start) {
				o.Source, o.Cue = a.Source, a.Cue
				if len(o.Content) < len(a.Content) || touches(o.Content, a.Source[0]) {
					o.Content = a.Content
				}
			}
			continue
		}
		if carried[i] || anyHeld(held, a.Cue) || anyHeld(held, a.Source[0]) {
			continue
		}
		a.Confidence, a.Rule = claimConfidence, JudgedBy
		found = append(found, a)
	}
	return found
}

// receivedBy reads the passive verb i: what was received so, how or what for, and by whom.
func (c *Context) receivedBy(i int) (a Attribution, ok bool) {
	d := c.Doc
	s, by, h := int(c.kin[i].subject), c.byWhom(i), c.helpers(i)
	if s < 0 || s > h.start || by < 0 || h.not || h.modal || !slices.Contains(d.Lemma[h.start:i], "be") || d.Label[s] != doc.NsubjPass || d.Tag[s] == doc.WDT || d.Tag[s] == doc.WP {
		return a, false
	}
	subject := c.trimmed(doc.Range{Start: int(c.kin[s].lo), End: min(int(c.kin[s].hi)+1, h.start)})
	if who := d.Tag[s].Proper() || d.Tag[s] == doc.PRP || d.Sense[s] == doc.PersonNoun || d.Sense[s] == doc.GroupNoun; who && english.Receiver(d.Lemma[i]) {
		return a, false
	}
	source := c.receivers(by + 1)
	if source.Len() == 0 || c.thing(source) && !english.Body(d.Lemma[source.End-1]) || english.Nobody(d.Lemma[source.End-1]) {
		return a, false
	}
	a = Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{subject}}
	if d.Lemma[min(i+1, d.Len()-1)] == "as" && by > i+1 {
		a.Cue.End++
	}
	if a.Cue.End < by {
		a.Content = append(a.Content, c.trimmed(doc.Range{Start: a.Cue.End, End: by}))
	} else {
		a.Cue.End = by + 1
		a.Content = append(a.Content, c.whatFor(source.End)...)
	}
	return a, len(a.Content) > 1 || !manner(d.Lemma[i])
}

// byWhom returns the "by" that hangs on what the passive verb i tells, a few words behind it; -1 without.
func (c *Context) byWhom(i int) int {
	d := c.Doc
	for k := i + 1; k < i+12 && k < d.Sentence[d.SentenceOf[i]].End && !breaks(d, k); k++ {
		if d.Lemma[k] == "by" && c.quotes[k] < 0 {
			if k+1 >= d.Len() || d.Tag[k+1] == doc.VBG || english.Calendar(d.Lemma[k+1]) {
				return -1
			}
			return k
		}
	}
	return -1
}

// receivers returns the noun groups from token i, which "and" may join: farmers and fishermen, three deputies of the house.
func (c *Context) receivers(i int) doc.Range {
	d := c.Doc
	r := doc.Range{Start: i, End: c.nounGroup(i)}
	if k := r.End; r.Len() > 0 && k+1 < d.Len() && d.Lemma[k] == "and" {
		if end := c.nounGroup(k + 1); end > k+1 && end < d.Len() && !d.Tag[end].Finite() {
			r.End = end
		}
	}
	return r
}

// nounGroup returns where the noun group from token i ends, i without one.
func (c *Context) nounGroup(i int) int {
	d, end := c.Doc, i
	for k := i; k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && c.quotes[k] < 0; k++ {
		switch t := d.Tag[k]; {
		case t.Noun():
			end = k + 1
		case t == doc.DT, t == doc.PRPS, t == doc.JJ, t == doc.CD, t == doc.POS, k > i && k == end && d.Lemma[k] == "of":
		default:
			return end
		}
	}
	return end
}

// manner reports whether the verb w needs to be told as what: described as, dismissed as.
func manner(w string) bool { return w == "describe" || w == "dismiss" }

// whatFor returns the words from token from on if they tell what something was received so for or as: for the closure, as a first step.
func (c *Context) whatFor(from int) []doc.Range {
	d := c.Doc
	if from >= d.Len() || d.Lemma[from] != "for" && d.Lemma[from] != "as" && d.Lemma[from] != "over" {
		return nil
	}
	return c.toClauseEnd(from)
}
