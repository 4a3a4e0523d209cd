package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// inserted finds who is said behind the verb to say what stands around it, and turns what the models took the wrong way: the bank, insisted Paul Orr, was
// safe; the king wept, claims author Penny Lisle.
func (c *Context) inserted(found []Attribution) []Attribution {
	d := c.Doc
	of := map[int]int{} // the attribution, from 1, that has a token in its cue
	for k, a := range found {
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			of[i] = k + 1
		}
	}
	for i := 2; i < d.Len(); i++ {
		if t := d.Tag[i]; !t.Tensed() || d.Tag[i-1] != doc.Comma || d.SentenceOf[i-2] != d.SentenceOf[i] || c.quotes[i] >= 0 || c.quotes[i-1] >= 0 || c.quotes[i-2] >= 0 {
			continue
		}
		a, ok := c.insertedWho(i)
		if !ok {
			a, ok = c.insertedAt(i)
		} else if k := of[i] - 1; k >= 0 {
			found[k] = a
			continue
		}
		if k := of[i] - 1; !ok || k >= 0 && (c.apposed(found[k], i) || len(found[k].Source) > 0 && found[k].Source[0].Start > i && len(found[k].Content) > 0 && found[k].Content[0].End <= i) {
			continue
		}
		if k := of[i] - 1; k >= 0 {
			found[k] = a
			continue
		}
		found = append(found, a)
	}
	return found
}

// aroundAs gives what is inserted between commas behind "as" the words on both sides: | The mine is |, as Orr pointed out, | older than the town |, and still works.
func (c *Context) aroundAs(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].End != a.Cue.Start || a.Content[0].Start < a.Cue.End {
		return
	}
	as, s := a.Source[0].Start-1, d.Sentence[d.SentenceOf[a.Cue.Start]]
	if as-1 <= s.Start || d.Lemma[as] != "as" || d.Tag[as-1] != doc.Comma || a.Cue.End+1 >= s.End || d.Tag[a.Cue.End] != doc.Comma || c.quotes[as] >= 0 {
		return
	}
	front := c.trimmed(doc.Range{Start: s.Start, End: as - 1})
	if !c.finite(front) || c.quotes[front.Start] >= 0 {
		return // in May, as Orr noted, the mine was old
	}
	rest := doc.Range{Start: a.Cue.End + 1, End: a.Content[0].End}
	for k := rest.Start; k+1 < rest.End; k++ {
		if d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.CC {
			rest.End = k
		}
	}
	rest = c.trimmed(rest)
	if rest.Len() == 0 || c.finite(rest) {
		return
	}
	a.Content = append([]doc.Range{front}, rest)
}

// behindFront gives who is said between commas to say something, and was given no more than the words before that tell when or where, what stands behind: | As they left |, Ada Roe
// said, | the mayor told her to sign |.
func (c *Context) behindFront(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].End > a.Source[0].Start {
		return
	}
	front, s := a.Content[0], d.Sentence[d.SentenceOf[a.Cue.Start]]
	if t := d.Tag[front.Start]; front.Start != s.Start || t != doc.IN && t != doc.WRB || front.End+1 != a.Source[0].Start || d.Tag[front.End] != doc.Comma || c.hasComma(front) {
		return
	}
	if a.Cue.End+2 >= s.End {
		return
	}
	rest := c.trimmed(doc.Range{Start: a.Cue.End, End: s.End})
	if rest.Len() < 3 || d.Tag[a.Cue.End] != doc.Comma || c.anyQuoted(doc.Range{Start: s.Start, End: rest.Start + 1}) || !nominal(d.Tag[rest.Start]) || relative(d.Tag[rest.Start]) || !c.finite(rest) {
		return
	}
	a.Content = append(a.Content, rest)
}

// beforeApposed gives who is said between commas to say something, and was given no more than a noun group behind that sums it up, what stands before: | the bank will close |, two
// clerks said, | a deal that would end an era |.
func (c *Context) beforeApposed(a *Attribution) {
	d, s := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].Start != a.Cue.End+1 || d.Tag[a.Cue.End] != doc.Comma {
		return
	}
	rest, comma := a.Content[0], a.Source[0].Start-1
	sums := c.nominalFrom(rest.Start).End
	if t := d.Tag[rest.Start]; t != doc.DT || c.quotes[rest.Start] >= 0 || sums >= rest.End || d.Lemma[sums] != "that" && d.Lemma[sums-1] != "that" && d.Lemma[sums] != "which" && d.Lemma[sums-1] != "which" {
		return
	}
	front := c.trimmed(doc.Range{Start: s.Start, End: max(comma, s.Start)})
	if comma < s.Start+3 || d.Tag[comma] != doc.Comma || c.anyQuoted(front) || !c.finite(front) || c.hasComma(front) {
		return
	}
	a.Content = []doc.Range{front, rest}
}

// hasComma reports whether there is a comma in r.
func (c *Context) hasComma(r doc.Range) bool {
	return slices.Contains(c.Doc.Tag[r.Start:r.End], doc.Comma)
}

// betweenQuotations finds who is said without commas, behind the verb, to say the quotations on both sides: "Our boats are fuelled" tweeted Orr "to carry whoever asks".
func (c *Context) betweenQuotations(found []Attribution) []Attribution {
	d := c.Doc
	for i := 1; i+2 < d.Len(); i++ {
		if d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBN || c.quotes[i] >= 0 || c.quotes[i-1] < 0 || !english.Tells(d.Lemma[i]) {
			continue
		}
		source := c.nominalFrom(i + 1)
		for n := source.Start; n < source.End; n++ {
			if c.quotes[n] >= 0 {
				source.End = n
			}
		}
		if source.Len() == 0 || source.Len() > 8 || source.End >= d.Len() || c.quotes[source.End] < 0 || d.Line[source.End] != d.Line[i] {
			continue
		}
		before, behind := d.Quotations[c.quotes[i-1]].Tokens, d.Quotations[c.quotes[source.End]].Tokens
		if before.End != i || behind.Start != source.End {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{before, behind}, Confidence: claimConfidence, Rule: Inserted}
		found = slices.DeleteFunc(found, func(o Attribution) bool { return overlaps(o.Cue, a.Cue) })
		found = append(found, a)
	}
	return found
}

// apposed reports whether an attribution has a source before token i that is told more of between commas: her lawyer, Ada Roe, said.
func (c *Context) apposed(a Attribution, i int) bool {
	d := c.Doc
	if len(a.Source) == 0 || a.Source[0].End > i {
		return false
	}
	r := a.Source[0]
	return slices.Contains(d.Tag[r.Start:r.End-1], doc.Comma) || d.Tag[max(r.Start-1, 0)] == doc.Comma
}

// insertedAt reads the verb at token i, behind a comma, with who says it behind that.
func (c *Context) insertedAt(i int) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	end, name := i+1, false
	for end < s.End && c.quotes[end] < 0 && d.Lemma[end] != "to" && d.Lemma[end] != "as" && (nominal(d.Tag[end]) || end > i+1 && d.Tag[end] == doc.IN) {
		name = name || d.Tag[end].Proper() && d.Tag[max(i+1, end-1)] != doc.IN && !english.Calendar(d.Lemma[end])
		end++
	}
	if end > i+1 && end+2 < s.End && d.Lemma[end] == "and" {
		if g := c.nominalFrom(end + 1); g.Len() > 0 && g.End < s.End && d.Tag[g.End] == doc.Comma {
			end = g.End // said Ada Roe and others,
		}
	}
	if end > i+1 && end+2 < s.End && d.Lemma[end-1] == "who" && d.Tag[end-1] == doc.WP {
		for end < s.End && !breaks(d, end) && c.quotes[end] < 0 {
			end++ // two rangers who lifted him out
		}
	}
	if end == i+1 || d.Tag[i+1] == doc.PRP && d.Lemma[i+1] != "he" && d.Lemma[i+1] != "she" && d.Lemma[i+1] != "they" || end < s.End && d.Tag[end] != doc.Comma && d.Tag[end] != doc.Stop || !c.mayTell(i, end, name) {
		return Attribution{}, false
	}
	a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{{Start: i + 1, End: end}}, Confidence: claimConfidence, Rule: Inserted}
	front, rest := c.trimmed(doc.Range{Start: s.Start, End: i - 1}), doc.Range{}
	if end+2 < s.End && d.Tag[end] == doc.Comma && d.Tag[end+1] != doc.WDT && d.Tag[end+1] != doc.WP {
		if r := c.trimmed(doc.Range{Start: end + 1, End: s.End}); c.finite(r) {
			rest = r
		}
		if q := c.quotes[s.End-1]; c.quotes[end+1] >= 0 || q >= 0 && d.Quotations[q].Tokens.End > s.End || d.Tag[end+1] == doc.CC && c.takesObject(i) && d.Lemma[end+2] != "be" {
			return a, false // found the leak, reported it, and left
		}
	}
	if rest.Len() == 0 && !c.finite(front) || c.toldMoreOf(front) {
		return a, false
	}
	a.Content = []doc.Range{front}
	if rest.Len() > 0 {
		a.Content = append(a.Content, rest)
	}
	return a, true
}

// insertedWho reads the verb at token i, behind a comma, with who says it behind that and a clause of theirs between commas: | the army |, said Ada Roe, who advises the minister, | had failed |; | if it is
// true |, said Mr Orr, who heads the union, | the firm could face a fine |.
func (c *Context) insertedWho(i int) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	name := c.nominalFrom(i + 1)
	if name.Len() == 0 || name.End+4 >= s.End || d.Tag[name.End] != doc.Comma || d.Tag[name.End-1].Verb() || !c.mayTell(i, name.End, d.Tag[name.End-1].Proper()) {
		return Attribution{}, false
	}
	if w := d.Lemma[name.End+1]; w != "who" && w != "whose" {
		return Attribution{}, false
	}
	shut := name.End + 2
	for shut < s.End && d.Tag[shut] != doc.Comma && shut < name.End+16 {
		shut++
	}
	if shut+2 >= s.End || d.Tag[shut] != doc.Comma || !c.finite(doc.Range{Start: name.End, End: shut}) {
		return Attribution{}, false
	}
	front, rest := c.trimmed(doc.Range{Start: s.Start, End: i - 1}), c.trimmed(doc.Range{Start: shut + 1, End: s.End})
	if !c.finite(rest) || c.anyQuoted(front) || c.anyQuoted(rest) || c.finite(front) && d.Lemma[front.Start] != "if" && !english.Subordinates(d.Lemma[front.Start]) || d.Tag[rest.Start] == doc.CC {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{{Start: name.Start, End: shut}}, Content: []doc.Range{front, rest}, Confidence: claimConfidence, Rule: Inserted}, true
}

// toldMoreOf reports whether words are a noun group of which more is told behind a comma, so that it is the subject of the verb behind that: Ada Roe, the
// director, said Karl Moss, her deputy, had told her.
func (c *Context) toldMoreOf(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < r.End; k++ {
		if d.Tag[k] == doc.Comma {
			return k > r.Start
		}
		if !nominal(d.Tag[k]) && (k == r.Start || d.Tag[k] != doc.IN) {
			return false
		}
	}
	return false
}

// takesObject reports whether the verb at token i, unlike "say", often has somebody or something for its object.
func (c *Context) takesObject(i int) bool {
	switch c.Doc.Lemma[i] {
	case "say", "insist", "reckon", "joke", "complain", "argue", "think":
		return false
	}
	return true
}

// mayTell reports whether the words behind the verb at token i, up to end, are who tells and not what is told: a name, or whoever may speak behind a
// verb that has no such object.
func (c *Context) mayTell(i, end int, name bool) bool {
	d := c.Doc
	switch d.Lemma[i] {
	case "say", "insist", "reckon", "joke", "complain", "boast":
		return name || d.Tag[i+1] == doc.DT || d.Tag[i+1] == doc.CD || d.Tag[i+1] == doc.PRPS || english.Tellers(d.Lemma[end-1]) || english.Tellers(d.Lemma[i+1])
	case "argue", "add", "explain", "claim", "note", "write", "warn", "admit", "concede", "suggest", "believe", "observe", "declare", "announce", "recall", "report", "state":
		return name || english.Tellers(d.Lemma[end-1])
	}
	return false
}

// insertedOf gives who is told between commas, as one of several, to say something the words on both sides, where the models took the subject around for who speaks or read nothing: | The chairman |, one
// of the directors told the Herald, | was asleep |.
func (c *Context) insertedOf(found []Attribution) []Attribution {
	d := c.Doc
	for i := 4; i+2 < d.Len(); i++ {
		if d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) {
			continue
		}
		s := d.Sentence[d.SentenceOf[i]]
		shut := i + 1
		if english.Passes(d.Lemma[i]) {
			shut = max(shut, c.nominalFrom(shut).End)
		}
		open := i - 1
		for open > s.Start && d.Tag[open] != doc.Comma && i-open < 9 {
			open--
		}
		if open <= s.Start || d.Tag[open] != doc.Comma || open+3 >= i || c.lemmaAt(open, open+2) != "of" || d.Tag[open+1] != doc.CD && d.Lemma[open+1] != "several" && d.Lemma[open+1] != "some" || shut+2 >= s.End || d.Tag[shut] != doc.Comma {
			continue
		}
		front, rest := c.trimmed(doc.Range{Start: s.Start, End: open}), c.trimmed(doc.Range{Start: shut + 1, End: c.clauseEnd(shut + 1)})
		if c.finite(front) || c.anyQuoted(front) || !c.verbFirst(rest) || c.finite(doc.Range{Start: open, End: i}) {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{{Start: open + 1, End: i}}, Content: []doc.Range{front, rest}, Confidence: claimConfidence, Rule: Inserted}
		if k := slices.IndexFunc(found, func(b Attribution) bool { return overlaps(b.Cue, a.Cue) }); k >= 0 {
			found[k] = a
		} else {
			found = append(found, a)
		}
	}
	return found
}
