package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutCitations leaves out the citing that tells on what a statement beside it rests, or why there is none: citing minutes it had seen, | the paper said | that they knew; the bank
// declined to comment, citing the trial. What is cited in quotation marks is said.
func (c *Context) withoutCitations(as []Attribution) []Attribution {
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if !c.citingAt(a.Cue.Start) || len(a.Content) != 1 || c.anyQuoted(a.Content[0]) {
			return false
		}
		if c.reasonForSilence(a, as) || c.reasonForSecrecy(a.Cue.Start) {
			return true
		}
		bare := len(a.Source) == 1 && english.Shown(c.Doc.Lemma[c.firstNoun(a.Content[0])]) && !c.finite(a.Content[0]) // told the council so, citing | a survey by Roe |
		return slices.ContainsFunc(as, func(b Attribution) bool {
			same := bare && b.Cue.End <= a.Cue.Start && len(b.Source) == 1 && len(b.Content) > 0 && b.Source[0] == a.Source[0]
			return b.Cue != a.Cue && c.Doc.SentenceOf[b.Cue.Start] == c.Doc.SentenceOf[a.Cue.Start] && (touches(b.Source, a.Cue) || c.citesInFront(a, b) || same)
		})
	})
}

// reasonForSecrecy reports whether the citing at token i, behind a comma, tells why one speaks without a name: on condition of anonymity, | citing | the trial.
func (c *Context) reasonForSecrecy(i int) bool {
	w := c.lemmaAt(i, i-2)
	return c.lemmaAt(i, i-1) == "," && (w == "anonymity" || w == "name" || w == "identify" || w == "anonymously")
}

// reasonForSilence reports whether a tells only why one who is heard of in the same sentence gave no answer: the hospital declined to comment, | citing | privacy laws.
func (c *Context) reasonForSilence(a Attribution, as []Attribution) bool {
	d := c.Doc
	if h := Head(d, a.Content[0]); d.Sense[h] == doc.PersonNoun || d.Tag[h].Proper() {
		return false
	}
	return slices.ContainsFunc(as, func(b Attribution) bool {
		if b.Cue.End <= a.Cue.Start && slices.ContainsFunc(d.Tag[b.Cue.End:a.Cue.Start], relative) {
			return false // about the story of the Echo, which ran it, citing two clerks
		}
		if b.Cue == a.Cue || d.SentenceOf[b.Cue.Start] != d.SentenceOf[a.Cue.Start] || len(b.Source) == 0 || !c.givesNoAnswer(b) && !c.refusesToSpeak(b.Cue) {
			return false
		}
		if len(a.Source) == 0 {
			return b.Cue.End <= a.Cue.Start
		}
		return Head(d, a.Source[0]) == Head(d, b.Source[0])
	})
}

// citesInFront reports whether a begins the sentence with whom the source of b cites, which stands behind it.
func (c *Context) citesInFront(a, b Attribution) bool {
	d := c.Doc
	if a.Cue.Start != d.Sentence[d.SentenceOf[a.Cue.Start]].Start || len(b.Source) != 1 || len(b.Content) == 0 || b.Source[0].Start < a.Content[0].End || b.Content[0].Start < b.Cue.Start {
		return false
	}
	return d.Tag[b.Source[0].Start-1] == doc.Comma && english.Tells(d.Lemma[Head(d, b.Cue)])
}

// figuresCiting finds what a paper tells with a figure or in a noun, having cited somebody between commas, where no cue has taken the verb: the radio, quoting a doctor, | spoke of |
// forty dead; the agency, citing the army, | gave | a toll of ten.
func (c *Context) figuresCiting(found []Attribution) []Attribution {
	d := c.Doc
	for i := 2; i+4 < d.Len(); i++ {
		if d.Tag[i-1] != doc.Comma || d.SentenceOf[i-1] != d.SentenceOf[i] || !c.citingAt(i) {
			continue
		}
		a, ok := c.figureCiting(i)
		if !ok || slices.ContainsFunc(found, func(o Attribution) bool { return len(o.Content) > 0 && contains(o.Cue, a.Cue.Start) }) {
			continue
		}
		found = slices.DeleteFunc(found, func(o Attribution) bool { return contains(o.Cue, i) || contains(o.Cue, a.Cue.Start) })
		found = append(found, a)
	}
	return found
}

// figureCiting reads the sentence in which token i cites somebody between two commas before a verb with a figure or "of" behind it.
func (c *Context) figureCiting(i int) (Attribution, bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i]].End
	j := i + 2
	for j < end && j < i+longCiting && d.Tag[j] != doc.Comma {
		j++
	}
	source := c.nounsBefore(i - 1)
	if j+3 >= end || d.Tag[j] != doc.Comma || source.Len() == 0 || c.anyQuoted(doc.Range{Start: i, End: j + 3}) {
		return Attribution{}, false
	}
	cue := doc.Range{Start: j + 1, End: j + 2}
	if t := d.Tag[j+1]; !t.Tensed() && t != doc.VBN {
		return Attribution{}, false
	}
	switch d.Lemma[j+1] {
	case "speak", "tell", "talk":
		if d.Lemma[j+2] != "of" {
			return Attribution{}, false
		}
		cue.End++
	case "give", "offer":
		if g := c.nominalFrom(j + 2); g.Len() == 0 || !figure(d.Lemma[g.End-1]) {
			return Attribution{}, false
		}
	case "describe", "report", "mention":
	default:
		return Attribution{}, false
	}
	told := c.clauseFrom(cue.End)
	return Attribution{
		Cue: cue, Source: []doc.Range{{Start: source.Start, End: j}}, Content: []doc.Range{told},
		Confidence: clauseConfidence, Rule: ClauseVerb,
	}, told.Len() > 1 || !d.Tag[told.Start].Punct()
}

// figure reports whether the noun w is for how many or how much.
func figure(w string) bool {
	switch w {
	case "figure", "toll", "number", "price", "total", "count", "estimate", "tally", "cost", "value", "sum", "amount", "rate", "death", "size":
		return true
	}
	return false
}

// citesBehind ends before its comma what a paper reports where it cites people behind that, and leaves out that whoever is told of there, or before, cites them: the Herald reported that | Orr had left |, citing two
// clerks; she would not discuss the lock, which the Post reported had failed, citing a clerk.
func (c *Context) citesBehind(found []Attribution) []Attribution {
	d := c.Doc
	for i := 3; i+2 < d.Len(); i++ {
		if d.Tag[i-1] != doc.Comma || !c.citingAt(i) || !c.bearersAt(i+1) {
			continue
		}
		reports := slices.ContainsFunc(found, func(b Attribution) bool {
			return len(b.Source) == 1 && b.Source[0].End <= b.Cue.Start && d.Lemma[Head(d, b.Cue)] == "report" && d.SentenceOf[b.Cue.Start] == d.SentenceOf[i] && slices.ContainsFunc(b.Content, func(r doc.Range) bool { return contains(r, i) || r.End == i-1 })
		})
		if !reports {
			continue
		}
		found = slices.DeleteFunc(found, func(b Attribution) bool { return contains(b.Cue, i) })
		for k := range found {
			for n := range found[k].Content {
				if r := &found[k].Content[n]; r.Start < i-1 && r.End > i {
					r.End = i - 1
				}
			}
		}
	}
	return found
}

// bearersAt reports whether the words from token k on are for people without a name or for a document: a person who, two officials, an internal email.
func (c *Context) bearersAt(k int) bool {
	d, g := c.Doc, c.nominalFrom(k)
	if g.Len() == 0 || d.Tag[g.Start] == doc.PRPS || d.Lemma[g.Start] == "the" {
		return false
	}
	for i := g.Start; i < g.End; i++ {
		if relative(d.Tag[i]) || i > g.Start && d.Tag[i] == doc.PRP {
			g.End = i // two clerks | who knew; a clerk | it did not name
			break
		}
	}
	last := max(g.End-1, g.Start)
	w := d.Lemma[last]
	return d.Sense[last] == doc.PersonNoun || w == "people" || w == "person" || w == "source" || w == "official" || english.Keeps(w) || english.Shown(w)
}
