package attribution

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// bade reports whether the verb at head tells what somebody is asked to do, not what is done: in "the council demanded that the mayor declare an
// emergency" the mayor declares nothing.
func (c *Context) bade(head int) bool {
	d := c.Doc
	if d.Tag[head] != doc.VB && d.Tag[head] != doc.VBP || d.Label[head] != doc.Ccomp || d.Head[head] < 0 || c.kin[head].labels>>doc.Aux&1 != 0 {
		return false
	}
	s := int(c.kin[head].subject)
	if s < 0 || d.Tag[s] != doc.NNP && d.Tag[s] != doc.NN {
		return false
	}
	switch d.Lemma[d.Head[head]] {
	case "request", "demand", "ask", "urge", "recommend", "require", "insist", "propose", "suggest":
		return true
	}
	return false
}

// enabled reports whether the verb at head tells what a thing makes possible: in "the long skulls allow the frogs to swim" nobody allows anything.
func (c *Context) enabled(a Attribution, head int) bool {
	d := c.Doc
	switch d.Lemma[head] {
	case "allow", "enable", "let", "permit", "help":
	default:
		return false
	}
	if len(a.Source) != 1 {
		return false
	}
	s := Head(d, a.Source[0])
	return (d.Tag[s] == doc.NN || d.Tag[s] == doc.NNS) && natural(d.Sense[s])
}

// natural reports whether a class of nouns, by WordNet's lexicographer files, is of animals, parts of the body, objects, phenomena, plants or
// substances.
func natural(class doc.Class) bool {
	switch class - 2<<13 {
	case 5, 8, 17, 19, 20, 27:
		return true
	}
	return false
}

// oneClause takes off a source what is of another clause: all before a semicolon, all before the subject behind a phrase with a comma ("with the
// reporter Orr, Roe tells her story"), and behind "by" the infinitive that belongs to what is said ("is believed by many to have left").
func (c *Context) oneClause(a *Attribution) {
	d := c.Doc
	c.behindSemicolon(a)
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+1 < r.End; k++ {
		switch {
		case d.Tag[k] == doc.Comma && r.End <= a.Cue.Start && c.placedBefore(r.Start) && d.Tag[k+1].Proper():
			r.Start = k + 1
			return
		case d.Tag[k] == doc.Comma && r.End == a.Cue.Start && c.fronted(r.Start) && c.nameOnly(doc.Range{Start: k + 1, End: r.End}):
			r.Start = k + 1
		case d.Tag[k] == doc.TO && d.Tag[k+1] == doc.VB && a.Cue.End <= r.Start && d.Tag[Head(d, a.Cue)] == doc.VBN && c.byBefore(r.Start):
			a.Content = append(a.Content, doc.Range{Start: k, End: r.End})
			r.End = k
		}
	}
}

// behindSemicolon takes off a source all before a semicolon that stands before the cue.
func (c *Context) behindSemicolon(a *Attribution) {
	if len(a.Source) == 0 || a.Source[len(a.Source)-1].End > a.Cue.Start {
		return
	}
	for k := a.Cue.Start - 1; k > a.Source[0].Start; k-- {
		if c.Doc.Word(k) != ";" || c.quotes[k] >= 0 {
			continue
		}
		for len(a.Source) > 1 && a.Source[0].End <= k+1 {
			a.Source = a.Source[1:]
		}
		if r := &a.Source[0]; r.Start <= k && k+1 < r.End {
			r.Start = k + 1
		}
		return
	}
}

// placedBefore reports whether a preposition of place stands before token i, in a phrase with a participle that begins its sentence: giving evidence at
// the court, Roe said.
func (c *Context) placedBefore(i int) bool {
	d := c.Doc
	start := d.Sentence[d.SentenceOf[i]].Start
	if i <= start+1 || i > start+10 || d.Tag[start] != doc.VBG {
		return false
	}
	switch d.Lemma[i-1] {
	case "at", "in", "before", "to", "outside", "on", "from", "with":
		return true
	}
	return false
}

// fronted reports whether token i is in a phrase with "with" that begins its sentence.
func (c *Context) fronted(i int) bool {
	start := c.Doc.Sentence[c.Doc.SentenceOf[i]].Start
	return i > start && i < start+8 && c.Doc.Lemma[start] == "with"
}

// nameOnly reports whether r has nothing but proper nouns.
func (c *Context) nameOnly(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if !c.Doc.Tag[k].Proper() {
			return false
		}
	}
	return r.Len() > 0 && r.Len() < 4
}

func (c *Context) byBefore(i int) bool { return i > 0 && c.Doc.Lemma[i-1] == "by" }

// turned mends what a headline tells with the verb before its subject at the end: in "the survey shows frogs, say scientists" it is the
// scientists who say so.
func (c *Context) turned(a *Attribution) {
	d := c.Doc
	if a.Cue.Len() != 1 || a.Cue.Start < 3 || d.Line[a.Cue.Start] > 0 || d.Tag[a.Cue.Start-1] != doc.Comma || d.Lemma[a.Cue.Start] != "say" || d.Tag[a.Cue.Start] == doc.VBD || len(a.Content) != 1 {
		return
	}
	s, r := d.Sentence[d.SentenceOf[a.Cue.Start]], a.Content[0]
	end := s.End
	for end > a.Cue.End && d.Tag[end-1].Punct() {
		end--
	}
	if r.Start != a.Cue.End || r.End < end || r.Len() > 5 || !c.nominal(doc.Range{Start: r.Start, End: end}) || s.Start+2 >= a.Cue.Start {
		return
	}
	a.Source, a.Content = []doc.Range{{Start: r.Start, End: end}}, []doc.Range{{Start: s.Start, End: a.Cue.Start - 1}}
}

// partTurned ends the contents that hold the words of a turned attribution, whose content holds their cues.
func (c *Context) partTurned(as []Attribution) {
	for _, b := range as {
		if len(b.Content) != 1 || len(b.Source) != 1 || b.Content[0].End+1 != b.Cue.Start || b.Source[0].Start != b.Cue.End || c.Doc.Line[b.Cue.Start] > 0 {
			continue
		}
		for k := range as {
			for i := range as[k].Content {
				if r := &as[k].Content[i]; r.Start < b.Content[0].End && r.End > b.Cue.Start && as[k].Cue.End <= r.Start {
					r.End = b.Content[0].End
				}
			}
		}
	}
}

// nominal reports whether r has nouns, adjectives and articles alone.
func (c *Context) nominal(r doc.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if t := c.Doc.Tag[k]; !t.Noun() && t != doc.JJ && t != doc.DT && t != doc.CD && !t.Proper() {
			return false
		}
	}
	return r.Len() > 0
}
