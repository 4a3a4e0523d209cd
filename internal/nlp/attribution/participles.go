package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutParticiples leaves out what participles tell that somebody was asked, accused of or responds to: responding to claims that it was late, the firm
// said; the mayor, asked whether he would go, laughed.
func (c *Context) withoutParticiples(found []Attribution) []Attribution {
	return slices.DeleteFunc(found, func(a Attribution) bool {
		return c.respondingTo(a) || c.sufferedBehind(a) || c.calledSo(a) || c.namedSo(a)
	})
}

// respondingTo reports whether an attribution takes what somebody responds to, before a comma and whoever does, for what that one says.
func (c *Context) respondingTo(a Attribution) bool {
	d := c.Doc
	i := d.Sentence[d.SentenceOf[a.Cue.Start]].Start
	if a.Cue.Start > i+2 || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || len(a.Source) > 0 && a.Source[0].Start < contentEnd(a) {
		return false
	}
	switch d.Lemma[i] {
	case "respond", "reply", "react":
		return d.Tag[i] == doc.VBG && c.lemmaAt(i, i+1) == "to"
	case "in":
		w := c.lemmaAt(i, i+1)
		return (w == "response" || w == "reply" || w == "reaction" || w == "answer") && c.lemmaAt(i, i+2) == "to"
	}
	return false
}

// denying gives what a sentence begins with in the participle of a verb of denying to whoever the sentence goes on with behind the comma: denying reports
// that he would go, the mayor said.
func (c *Context) denying(found []Attribution) []Attribution {
	d := c.Doc
	for _, s := range d.Sentence {
		if s.Len() < 5 || d.Tag[s.Start] != doc.VBG {
			continue
		}
		switch d.Lemma[s.Start] {
		case "deny", "dismiss", "reject", "dispute", "refute":
		default:
			continue
		}
		m := slices.IndexFunc(found, func(a Attribution) bool {
			return len(a.Source) > 0 && a.Source[0].Start > s.Start+2 && a.Source[0].End <= a.Cue.Start && a.Cue.End <= s.End && d.Tag[a.Source[0].Start-1] == doc.Comma
		})
		if m < 0 {
			continue
		}
		source := found[m].Source[0]
		a := Attribution{Cue: doc.Range{Start: s.Start, End: s.Start + 1}, Source: []doc.Range{source}, Content: []doc.Range{c.trimmed(doc.Range{Start: s.Start + 1, End: source.Start - 1})}, Confidence: deniedConfidence, Rule: PlainDenial}
		found = slices.DeleteFunc(found, func(o Attribution) bool { return o.Cue.Start >= s.Start && o.Cue.End < source.Start })
		found = append(found, a)
	}
	return found
}

// sufferedBehind reports whether the cue is a participle between commas behind its source, to whom that was done: the mayor, asked whether he would go,
// laughed; Orr, criticised for his silence, said.
func (c *Context) sufferedBehind(a Attribution) bool {
	d := c.Doc
	i := a.Cue.Start
	if len(a.Source) != 1 || a.Source[0].End > i || i-a.Source[0].End > 1 || d.Tag[i-1] != doc.Comma {
		return false
	}
	for d.Tag[i] == doc.RB && i+1 < a.Cue.End {
		i++ // wrongly accused of theft
	}
	if d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return false
	}
	end := d.Sentence[d.SentenceOf[i]].End
	k := a.Cue.End
	for k < end && d.Tag[k] != doc.Comma {
		k++
	}
	if k+1 >= end || !c.finite(doc.Range{Start: k + 1, End: end}) {
		return false
	}
	switch w := d.Lemma[a.Cue.End-1]; d.Lemma[i] {
	case "ask", "question", "quiz":
		w = d.Lemma[a.Content[0].Start]
		return untold(w) || w == "about" || w == "by" || d.Lemma[a.Cue.End-1] == "about"
	case "say", "report", "think", "believe", "rumour", "rumor", "know": // said to be close to him, reported missing
		t := d.Tag[i+1]
		return t == doc.TO || t == doc.VBN || t == doc.JJ
	case "accuse", "suspect":
		return w == "of" || d.Lemma[a.Content[0].Start] == "of" || d.Tag[a.Content[0].Start] == doc.VBG
	case "criticise", "criticize", "blame", "praise", "condemn", "charge":
		return w == "for" || w == "with" || d.Lemma[a.Content[0].Start] == "for" || d.Lemma[a.Content[0].Start] == "with" || d.Lemma[a.Content[0].Start] == "by"
	}
	return false
}

// calledSo reports whether the cue is a participle that tells how its source is called, behind a comma that parts it from that: the fog, called a haar, rose; Rolm,
// also called Tern Island. Who calls somebody so has no comma behind, or one that closes what is told more of them.
func (c *Context) calledSo(a Attribution) bool {
	d := c.Doc
	i := Head(d, a.Cue)
	switch d.Lemma[i] {
	case "call", "name", "dub", "nickname", "nicknam", "term":
	default:
		return false
	}
	if english.Rumours(d.Lemma[a.Cue.Start]) {
		return false // told by nobody
	}
	if k := contentEnd(a); len(a.Source) == 0 && d.Tag[i] == doc.VBN && a.Cue.Start == i && d.Tag[max(i-1, 0)] == doc.Comma && len(a.Content) == 1 && a.Content[0].Start == i+1 && k < d.Len() && d.Tag[k] == doc.Comma && c.nominalFrom(i+1).End == k {
		return true // the robot, dubbed K5, is tall
	}
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start && a.Source[0].End+1 != a.Cue.Start || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || c.lemmaAt(i, i+1) == "for" || c.lemmaAt(i, i+1) == "on" {
		return false
	}
	r := a.Source[0]
	comma := r.End
	if d.Tag[comma] != doc.Comma {
		comma--
	}
	return d.Tag[comma] == doc.Comma && !slices.Contains(d.Tag[r.Start:comma], doc.Comma) && (r.Start == 0 || d.Tag[r.Start-1] != doc.Comma)
}

// namedSo reports whether the cue is a participle without commas that tells how its source is called, or that it was chosen: a firm called Ironquill, the man dubbed Redbeard has been
// found, Ada Roe, 47, dubbed “the quill”, left; and in a headline: Ada Roe named sailor of the year. Who calls somebody so tells what they are: a senator called Orr a liar.
func (c *Context) namedSo(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	switch d.Lemma[i] {
	case "call", "name", "dub", "nickname", "nicknam":
	default:
		return false
	}
	if a.Cue.Len() != 1 || d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD || len(a.Source) != 1 || len(a.Content) == 0 || a.Content[0].Start != i+1 || c.quotes[i] >= 0 {
		return false
	}
	r, k := a.Source[0], c.nominalFrom(i+1).End
	if k < d.Len() && c.quotes[k] >= 0 {
		k = d.Quotations[c.quotes[k]].Tokens.End
	}
	if r.End != i && r.End+1 != i || k == i+1 {
		return false
	}
	if d.Lemma[i] == "name" && r.End == i && c.shortLine(i) && r.Start == c.lineFrom(i).Start && c.personLabel(r) {
		return d.Tag[i+1] != doc.DT && d.Tag[i+1] != doc.PRPS && !c.personWithin(doc.Range{Start: i + 1, End: k})
	}
	if k >= d.Len() || !d.Tag[k-1].Proper() && c.quotes[k-1] < 0 {
		return false
	}
	if d.Tag[k].Finite() || d.Tag[k] == doc.Comma && d.Tag[i-1] == doc.Comma && k+1 < d.Len() && d.Tag[k+1].Finite() {
		return true
	}
	article := r.End - 1
	for article > r.Start && d.Tag[article] != doc.DT && d.Tag[article] != doc.Comma && !d.Tag[article].Finite() {
		article--
	}
	switch t := d.Tag[k]; d.Lemma[article] {
	case "a", "an", "another":
		return d.Tag[i+1].Proper() && (t == doc.Comma || t == doc.Stop || t == doc.CC || relative(t) || d.Lemma[k] == "by")
	}
	return false
}

// personWithin reports whether the name of a person begins within r.
func (c *Context) personWithin(r doc.Range) bool {
	return slices.ContainsFunc(c.Doc.Name[r.Start:r.End], func(n doc.Name) bool { return n.Class() == 1 })
}

// opening gives what a sentence begins with (despite saying that he was ill, having said it, before telling her) to the subject of its main clause, and ends
// what was said before that.
func (c *Context) opening(a *Attribution) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	i := a.Cue.End - 1
	if len(a.Source) > 0 || a.Cue.Start > s.Start+1 || len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || d.Tag[i] != doc.VBG && d.Lemma[a.Cue.Start] != "have" || d.Tag[a.Cue.Start] != doc.VBG {
		return
	}
	r := &a.Content[0]
	end := r.End
	if c.quotes[end-1] >= 0 {
		end += 4 // saying "it is late", the mayor left
	}
	for k := r.Start + 1; k+2 < min(end, s.End); k++ {
		if d.Tag[k] != doc.Comma || c.quotes[k] >= 0 {
			continue
		}
		g := c.nominalFrom(k + 1)
		if g.Len() == 0 || g.End >= s.End || !c.headless(doc.Range{Start: g.End, End: s.End}) {
			continue
		}
		a.Source, r.End = []doc.Range{g}, min(r.End, k)
		return
	}
}

// recalledCalling gives what somebody recalls that another got in touch to say to that one: Ada Roe recalled | Karl Orr |, the auditor, ringing her to say that it was late.
func (c *Context) recalledCalling(a *Attribution) {
	d := c.Doc
	if i := a.Cue.End - 1; d.Tag[i] != doc.VB || i < 3 || d.Tag[i-1] != doc.TO || c.quotes[i] >= 0 {
		return
	}
	for v := a.Cue.End - 3; v > max(1, a.Cue.End-11); v-- {
		if d.Tag[v] != doc.VBG || !english.Reaches(d.Lemma[v]) {
			continue
		}
		if who, ok := c.heardBefore(v); ok {
			a.Source, a.Cue.Start = []doc.Range{c.trimmed(who)}, max(a.Cue.Start, v)
		}
		return
	}
}

// whomQuoted gives what somebody is quoted as saying, in a clause with "whom", to that one: | Karl Orr |, whom the Herald quoted in May as saying | it was late |.
func (c *Context) whomQuoted(a *Attribution) {
	d := c.Doc
	from := a.Cue.Start
	if d.Lemma[from] == "as" {
		from = max(from-6, d.Sentence[d.SentenceOf[from]].Start)
	}
	for k := from; k < a.Cue.End; k++ {
		if d.Lemma[k] != "quote" && d.Lemma[k] != "cite" || d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBN || k < 4 || c.quotes[k] >= 0 {
			continue
		}
		whom, as := k-1, k+1
		for whom > 1 && k-whom < 9 && d.Lemma[whom] != "whom" && (nominal(d.Tag[whom]) || d.Tag[whom] == doc.IN || d.Tag[whom] == doc.POS) {
			whom--
		}
		for as+1 < d.Len() && as < k+7 && d.Lemma[as] != "as" && d.SentenceOf[as] == d.SentenceOf[k] {
			as++
		}
		if d.Lemma[whom] != "whom" || d.Tag[whom-1] != doc.Comma || as+2 >= d.Len() || d.Lemma[as] != "as" || d.Tag[as+1] != doc.VBG {
			return
		}
		s := d.Sentence[d.SentenceOf[k]]
		if who := c.withParts(c.nounsBefore(whom - 1)); who.Len() > 0 && c.maySpeak(who.End-1) {
			a.Source, a.Cue = []doc.Range{who}, doc.Range{Start: as, End: as + 2}
			told := doc.Range{Start: as + 2, End: as + 2}
			for told.End < s.End && d.Tag[told.End] != doc.Comma {
				told.End++
			}
			a.Content, a.Confidence = []doc.Range{c.trimmed(told)}, max(a.Confidence, claimConfidence)
		}
		return
	}
}

// overheard gives what somebody was heard, seen or recorded telling to that one, where the source is the thing or the place right before the participle: Tom Reed
// was recorded on a phone urging a clerk to wait.
func (c *Context) overheard(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if d.Tag[i] != doc.VBG || len(a.Source) != 1 || a.Source[0].End != i || a.Source[0].Start < 3 || c.quotes[i] >= 0 {
		return
	}
	p := a.Source[0].Start - 1
	switch d.Lemma[p] {
	case "in", "on", "at", "over", "during", "inside", "outside", "by":
	default:
		return
	}
	v := p - 1
	if d.Tag[v] == doc.RB {
		v--
	}
	switch d.Lemma[v] {
	case "hear", "overhear", "record", "film", "tape", "see", "catch", "capture", "show":
	default:
		return
	}
	if s := int(c.kin[v].subject); d.Tag[v] == doc.VBN && s >= 0 && s < v && d.Label[s] == doc.NsubjPass {
		a.Source = []doc.Range{c.trimmed(c.subtree(s))}
	}
}
