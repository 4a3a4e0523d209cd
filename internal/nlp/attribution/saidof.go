package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// saidOf adds what somebody says of what has just been told, which a noun behind a comma sums up (a claim that police say is false), what they called it behind "which", and who
// answered it behind a passive, in place of what the models made of these words.
func (c *Context) saidOf(found []Attribution) []Attribution {
	var more []Attribution
	for i := range c.Doc.Token {
		for _, find := range [...]func(int) (Attribution, bool){c.sumSaid, c.whichCalled, c.answeredBy} {
			if a, ok := find(i); ok {
				more = append(more, a)
				break
			}
		}
	}
	if len(more) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(b Attribution) bool {
		k := slices.IndexFunc(more, func(a Attribution) bool {
			return overlaps(a.Cue, b.Cue) || b.Rule == PuttingNoun && b.Cue.End == a.Content[0].End
		})
		if k >= 0 && overlaps(more[k].Cue, b.Cue) && len(b.Source) == 1 && b.Source[0].Start == more[k].Source[0].Start && b.Source[0].End > more[k].Source[0].End && more[k].Source[0].Start > more[k].Cue.Start {
			more[k].Source = b.Source // her lawyer | , Ada Roe
		}
		return k >= 0
	})
	return append(found, more...)
}

// sumSaid reads, from the noun at token i on, what somebody says that this is: a claim | police | say | is false.
func (c *Context) sumSaid(i int) (Attribution, bool) {
	d := c.Doc
	if !d.Tag[i].Noun() || i < 2 || c.quotes[i] >= 0 || !english.Putting(d.Lemma[i]) && !english.Finding(d.Lemma[i]) {
		return Attribution{}, false
	}
	start := max(c.nounsBefore(i).Start, i-4)
	if start == 0 || d.Tag[start-1] != doc.Comma && !isDash(d, start-1) || start < i && d.Tag[start] != doc.DT {
		return Attribution{}, false
	}
	from := i + 1
	if w := c.lemmaAt(i, from); w == "that" || w == "which" {
		from++
	}
	v := from
	for v < d.Len() && v < from+12 && nominal(d.Tag[v]) && !relative(d.Tag[v]) {
		v++
	}
	is := v + 1
	if c.lemmaAt(i, is) == "on" {
		is++
	}
	if english.Calendar(c.lemmaAt(i, is)) {
		is++ // said on Monday was too low
	}
	if v == from || is+1 >= d.Len() || d.SentenceOf[is+1] != d.SentenceOf[i] || !c.tensed(v) || !english.Tells(d.Lemma[v]) || !c.isSo(is) || c.anyQuoted(doc.Range{Start: from, End: is + 1}) {
		return Attribution{}, false
	}
	rest := c.clauseFrom(is)
	a := Attribution{Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{{Start: from, End: v}}, Content: []doc.Range{{Start: start, End: i + 1}, rest}, Confidence: claimConfidence, Rule: Answered}
	return a, rest.Len() > 1 && !english.Nobody(d.Lemma[v-1])
}

// isSo reports whether token i is a form of be in the tense of a clause without its subject: say | is false, says | has been shown to be wrong.
func (c *Context) isSo(i int) bool {
	d := c.Doc
	if t := d.Tag[i]; !t.Tensed() {
		return false
	}
	return d.Lemma[i] == "be" || d.Lemma[i] == "have" && c.lemmaAt(i, i+1) == "be"
}

// whichCalled reads what somebody called, in a clause at the end of a sentence that begins with the "which" at token i, what stands before it: vetoed the bill, which | he | called | a
// gift to landlords.
func (c *Context) whichCalled(i int) (Attribution, bool) {
	d := c.Doc
	if i < 2 || d.Lemma[i] != "which" || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	source := c.nominalFrom(i + 1)
	v := source.End
	if v < d.Len() && d.Lemma[v] == "have" && d.Tag[v] != doc.VB {
		v++
	}
	from := v + 1
	if source.Len() == 0 || from+1 >= d.Len() || d.SentenceOf[from+1] != d.SentenceOf[i] || d.Tag[v] != doc.VBD && (d.Tag[v] != doc.VBN || v == source.End) || c.thing(source) && !english.Body(d.Lemma[source.End-1]) || relative(d.Tag[source.End-1]) || c.nobodyAt(source.End-1) {
		return Attribution{}, false
	}
	switch d.Lemma[v] {
	case "call", "term", "brand", "label":
	case "describe":
		if from++; d.Lemma[from-1] != "as" {
			return Attribution{}, false
		}
	default:
		return Attribution{}, false
	}
	rest := c.clauseFrom(from)
	if rest.Len() == 0 || c.anyQuoted(doc.Range{Start: i, End: rest.End}) || rest.End < d.Len() && d.Tag[rest.End] != doc.Stop || !c.opinion(rest) {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: source.End, End: from}, Source: []doc.Range{source}, Content: []doc.Range{{Start: i, End: i + 1}, rest}, Confidence: claimConfidence, Rule: Answered}, true
}

// nobodyAt reports whether token i is a word for nobody in particular; "it" stands for the body that the main clause is about.
func (c *Context) nobodyAt(i int) bool {
	return c.Doc.Lemma[i] != "it" && english.Nobody(c.Doc.Lemma[i])
}

// opinion reports whether what something was called is no name: a gift to landlords, unfair.
func (c *Context) opinion(r doc.Range) bool {
	d := c.Doc
	if d.Tag[r.Start].Proper() {
		return false
	}
	return d.Lemma[r.Start] == "a" || d.Lemma[r.Start] == "an" || d.Tag[r.End-1] == doc.JJ || d.Tag[r.Start] == doc.JJ && d.Lemma[r.Start+r.Len()/2] == "and"
}

// answeredBy reads the passive verb i of denying or granting what was told, with who does so: the claim | was denied by | the bank, that | was disputed | last night by | Declan Furey.
func (c *Context) answeredBy(i int) (Attribution, bool) {
	d := c.Doc
	if d.Tag[i] != doc.VBN || c.quotes[i] >= 0 || !plainAnswer(d.Lemma[i]) && d.Lemma[i] != "contradict" && d.Lemma[i] != "rebut" {
		return Attribution{}, false
	}
	s, by, h := int(c.kin[i].subject), c.byWhom(i), c.helpers(i)
	if s < 0 || s >= h.start || by < 0 || by+1 >= d.Len() || h.not || h.modal || !slices.Contains(d.Lemma[h.start:i], "be") || d.Label[s] != doc.NsubjPass || !c.toldBy(s, i) {
		return Attribution{}, false
	}
	source := c.receivers(by + 1)
	if source.Len() == 0 || english.Keeps(d.Lemma[source.End-1]) || d.Lemma[i] != "deny" && c.thing(source) && !english.Body(d.Lemma[source.End-1]) || english.Nobody(d.Lemma[source.End-1]) {
		return Attribution{}, false // confirmed by his letters
	}
	content := c.trimmed(doc.Range{Start: int(c.kin[s].lo), End: min(int(c.kin[s].hi)+1, h.start)})
	cue := doc.Range{Start: h.start, End: i + 1}
	if by == cue.End {
		cue.End++
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{content}, Confidence: claimConfidence, Rule: JudgedBy}, true
}

// toldBy reports whether token s, the subject of the passive verb i, stands for what was told before.
func (c *Context) toldBy(s, i int) bool {
	switch w := c.Doc.Lemma[s]; w {
	case "that", "this":
		return true
	case "it":
		return english.DeniesIt(c.Doc.Lemma[i]) && c.Doc.Lemma[i] != "contest"
	default:
		return english.Putting(w) || english.Finding(w) && w != "number"
	}
}
