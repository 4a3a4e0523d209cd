package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unsourced finds the nouns that put a proposition forward (allegations that the mayor took money) which no attribution holds as
// its cue: what is alleged is the clause that depends on the noun; who alleges is the one who owns the noun, or nobody.
func (c *Context) unsourced(found []Attribution) []Attribution {
	d := c.Doc
	of, aside := make([]bool, d.Len()), make([]bool, d.Len())
	for _, a := range found {
		for _, r := range a.Content {
			for i := r.Start; i < r.End && c.putsAside(a); i++ {
				aside[i] = true // dismissed reports that: who does so is told
			}
		}
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			of[i] = true
		}
	}
	clause := clausesOfNouns(d)
	var out []Attribution
	for i := range d.Token {
		if of[i] || !d.Tag[i].Noun() {
			continue
		}
		if a, ok := c.nounWas(i); ok && !anyHeld(of, a.Content[0]) {
			out = append(out, a)
			continue
		}
		if a, ok := c.ownedNoun(i); ok && !c.ownRepeated(found, a) {
			out = append(out, a)
			continue
		}
		reported := !aside[i] && c.reportThat(i, clause[i] >= 0)
		if !english.Putting(d.Lemma[i]) && !c.assures(i) && !reported {
			continue
		}
		if _, ok := c.answered(i); ok {
			continue // a claim she denied: what is told is that she does
		}
		r, ok := c.bareClause(i)
		if reported {
			r, ok = c.afterReport(i), true
		} else if clause[i] >= 0 && !(ok && c.assures(i)) {
			r, ok = c.subtree(int(clause[i])), true
		} else if d.Tag[i] != doc.NNS && !c.assures(i) || r.Len() < 4 {
			continue
		}
		if !ok || r.Start <= i {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Content: []doc.Range{c.trimmed(r)}, Confidence: unsourcedConfidence, Rule: PuttingNoun}
		if o := c.ownerOf(i); o >= 0 {
			a.Source = []doc.Range{c.trimmed(c.subtree(o))}
		} else if who := c.putBy(i, a.Content[0].Start); who.Len() > 0 {
			a.Source = []doc.Range{who}
		}
		c.endFronted(&a)
		out = append(out, a)
	}
	return out
}

// ownedNoun reads what noun i puts forward in a clause with "that", where it stands behind whose it is or before "by" and who that is, whatever another does with it: dismissed | Roe |'s claim | that the
// dam was safe |, a warning by | the union | that it leaked.
func (c *Context) ownedNoun(i int) (Attribution, bool) {
	d := c.Doc
	if !english.Putting(d.Lemma[i]) && !english.Owned(d.Lemma[i]) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	r := c.afterReport(i)
	if r.Len() < 4 || d.Tag[r.Start] != doc.IN || d.Tag[r.Start+1].Verb() || d.Tag[r.Start+1] == doc.MD || c.gapped(r) || !c.finite(r) {
		return Attribution{}, false
	}
	cue, owner := doc.Range{Start: i, End: i + 2}, c.putBy(i, r.Start)
	if r.Start == i+1 {
		cue.End, owner = i+1, c.ownerWhole(i)
	}
	if owner.Len() == 0 || d.Tag[owner.Start] != doc.PRPS && !c.maySpeak(owner.End-1) && !c.maySpeak(c.headOf(owner)) {
		return Attribution{}, false
	}
	if owner.End < i && d.Tag[owner.End] == doc.POS {
		owner.End++
	}
	return Attribution{Cue: cue, Source: []doc.Range{owner}, Content: []doc.Range{r}, Confidence: unsourcedConfidence, Rule: PuttingNoun}, true
}

// ownRepeated reports whether what a noun puts forward stands, with "its" or "his" before it, in what another attribution holds already, as a rule of the same one: said it stood by its statement that.
func (c *Context) ownRepeated(found []Attribution, a Attribution) bool {
	return a.Source[0].Len() == 1 && c.Doc.Tag[a.Source[0].Start] == doc.PRPS && slices.ContainsFunc(found, func(b Attribution) bool { return touches(b.Content, a.Cue) })
}

// ownerWhole is ownerBefore without adjectives that belong to what stands before it: makes questionable | the firm |'s statements.
func (c *Context) ownerWhole(i int) doc.Range {
	d, r := c.Doc, c.ownerBefore(i)
	for k := r.End - 1; k > r.Start; k-- {
		if d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS {
			r.Start = k
			return r
		}
	}
	for r.Len() > 1 && d.Tag[r.Start] == doc.JJ && !d.Form[r.Start].Traits.Has(doc.Capital) && d.Form[r.Start+1].Traits.Has(doc.Capital) {
		r.Start++
	}
	return r
}

// reportThat reports whether noun i is a report of which a "that" behind it, perhaps behind where or when it stood, tells what it said: a report in the Courier that
// the dam had cracked; not what somebody did with it: the report that the union called biased. So do claims and the like
// whose clause the tree, parsed, has lost.
func (c *Context) reportThat(i int, parsed bool) bool {
	w := c.Doc.Lemma[i]
	if w != "report" && (parsed || c.lemmaAt(i, i+1) != "that" || !english.Putting(w) && !c.assures(i)) || c.quotes[i] >= 0 {
		return false
	}
	r := c.afterReport(i)
	return r.Len() > 4 && (w != "report" || !c.gapped(r))
}

// holdsObject reports whether the clause that begins at token i has an object of its own, so that "that" before it, whatever the tagger takes it for, is no object:
// a report that bankers | had sounded an alarm |.
func (c *Context) holdsObject(i int) bool {
	d := c.Doc
	v := c.nominalFrom(i).End
	for v > i && v+2 < d.Len() && (d.Lemma[v] == "have" || d.Tag[v] == doc.MD || d.Tag[v] == doc.RB) {
		v++
	}
	if v == i || v+2 >= d.Len() || !d.Tag[v].Verb() || english.Calls(d.Lemma[v]) || english.Received(d.Lemma[v]) || english.Tells(d.Lemma[v]) {
		return false
	}
	return (d.Tag[v+1] == doc.DT || d.Tag[v+1] == doc.PRPS) && nominal(d.Tag[v+2])
}

// gapped reports whether the clause r, behind a "that" for what it lacks, ends in a verb without an object, or in what a verb of naming calls that: the library had
// shelved |, critics called a disgrace |.
func (c *Context) gapped(r doc.Range) bool {
	d := c.Doc
	k := r.End - 1
	if nominal(d.Tag[k]) {
		k = c.nounsBefore(k).Start - 1
		return k > r.Start && english.Calls(d.Lemma[k])
	}
	return d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBN && c.lemmaAt(k, k-1) == "have"
}

// ofGaps takes from what a noun puts forward, without a "that", what is only done with it, and leaves the noun out where nothing else is told: an accusation he made on Monday | that the clerk had lied |;
// but not: the charges she faces, rumours we hear.
func (c *Context) ofGaps(found []Attribution) []Attribution {
	return slices.DeleteFunc(found, func(a Attribution) bool {
		d := c.Doc
		if len(a.Source) > 0 || len(a.Content) == 0 || !d.Tag[a.Cue.End-1].Noun() || a.Content[0].Start != a.Cue.End {
			return false
		}
		r := &a.Content[0]
		v := c.subjectEnd(r.Start)
		for v > 0 && v+1 < r.End && d.Tag[v+1].Verb() {
			v++
		}
		if v == 0 || v >= r.End || !doneWithWords(d.Lemma[v]) || v+1 < r.End && (nominal(d.Tag[v+1]) || c.quotes[v+1] >= 0) {
			return false
		}
		for k := v + 1; k+3 < r.End; k++ {
			if d.Lemma[k] == "that" && nominal(d.Tag[k+1]) {
				r.Start = k
				return false
			}
		}
		return true
	})
}

// doneWithWords reports whether a verb tells what becomes of charges, claims and rumours: they are made, faced, heard.
func doneWithWords(lemma string) bool {
	switch lemma {
	case "make", "face", "hear", "receive", "get", "level", "bring", "raise", "deny", "dispute", "reject", "dismiss", "file", "publish", "repeat", "spread":
		return true
	}
	return false
}

// afterReport returns the clause that a "that" behind the report at token i begins; empty without.
func (c *Context) afterReport(i int) doc.Range {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i]].End
	for k := i + 1; k < min(end, i+12); k++ {
		if d.Lemma[k] == "that" {
			if k+2 >= end || d.Tag[k] != doc.IN && !c.holdsObject(k+1) {
				return doc.Range{}
			}
			if h := int(d.Head[k]); d.Tag[k] == doc.IN && h > k && h < end {
				last := min(end, int(c.kin[h].hi)+1)
				for last < end && d.Tag[last] == doc.IN && !breaks(d, last) {
					for last < end && !breaks(d, last) {
						last++ // before they sat it
					}
				}
				end = last
			}
			for n := k; n+1 < end; n++ {
				if d.Tag[n] == doc.Comma && d.Lemma[n+1] == "however" {
					end = n
				}
			}
			return c.endTold(c.trimmed(doc.Range{Start: k, End: end}), i)
		}
		if d.Tag[k] != doc.IN && d.Tag[k] != doc.RB && !nominal(d.Tag[k]) {
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// assures reports whether noun i, with its owner before it, is for what somebody assures others of: despite Reed's assurances he had no part in it.
func (c *Context) assures(i int) bool {
	w := c.Doc.Lemma[i]
	return (w == "assurance" || w == "insistence" || w == "assertion" || w == "claim" && c.despite(i)) && c.ownerBefore(i).Len() > 0
}

// despite reports whether the noun group of token i stands behind "despite".
func (c *Context) despite(i int) bool {
	w := c.lemmaAt(i, c.nounsBefore(i).Start-1)
	return w == "despite" || w == "notwithstanding"
}

// ownerBefore returns who owns noun i, by the words before it: | the strikers | ' demands, | their | demands.
func (c *Context) ownerBefore(i int) doc.Range {
	d := c.Doc
	for k := i - 1; k >= 0 && k > i-4 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		switch t := d.Tag[k]; {
		case t == doc.POS:
			return c.nounsBefore(k)
		case t == doc.PRPS, strings.EqualFold(d.Word(k), "whose"):
			return doc.Range{Start: k, End: k + 1}
		case t != doc.JJ && t != doc.NN:
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// nounWas reads noun i for what is told, which a form of be joins to that, or one of include to what is demanded: Orr's argument in May was | that pilots should go |, the rumour
// was | that it had closed |, the union's demands include | higher pay.
func (c *Context) nounWas(i int) (Attribution, bool) {
	d := c.Doc
	owner := c.ownerBefore(i)
	if k := slices.Index(d.Lemma[owner.Start:owner.End], "that"); k >= 0 && k+1 < owner.Len() {
		owner.Start += k + 1 // told her on the Monday that | Mr Orr |'s answer was
	}
	demands := d.Lemma[i] == "demand" && d.Tag[i] == doc.NNS
	if !demands && !english.Putting(d.Lemma[i]) && (owner.Len() == 0 && !c.officialLine(i) || !english.Argues(d.Lemma[i])) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	end := d.Sentence[d.SentenceOf[i]].End
	v := i + 1
	for v < end && v < i+8 && (d.Tag[v] == doc.IN && d.Lemma[v] != "that" || v > i+1 && nominal(d.Tag[v]) && !relative(d.Tag[v])) {
		v++
	}
	a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Confidence: unsourcedConfidence, Rule: PuttingNoun}
	if owner.Len() > 0 {
		a.Source = []doc.Range{owner}
	}
	if demands {
		return c.demandsAre(a, v)
	}
	if v+4 >= end || d.Tag[v] != doc.VBZ && d.Tag[v] != doc.VBD || d.Lemma[v] != "be" || d.Lemma[v+1] != "that" || d.Tag[v+1] != doc.IN || c.quotes[v+1] >= 0 {
		return Attribution{}, false
	}
	a.Content = []doc.Range{c.endTold(c.trimmed(doc.Range{Start: v + 1, End: end}), v)}
	return a, c.finite(a.Content[0])
}

// officialLine reports whether noun i is the line that is officially taken.
func (c *Context) officialLine(i int) bool { return c.lemmaAt(i, i-1) == "official" }

// demandsAre adds to a noun for demands what they are said to be, of which the verb stands at token v.
func (c *Context) demandsAre(a Attribution, v int) (Attribution, bool) {
	d := c.Doc
	if c.lemmaAt(a.Cue.Start, v) == "have" {
		v++
	}
	if len(a.Source) == 0 || c.lemmaAt(a.Cue.Start, v) != "include" || !d.Tag[v].Verb() || d.Tag[v] == doc.VBG || c.lemmaAt(a.Cue.Start, v+1) == "" || !nominal(d.Tag[v+1]) {
		return a, false
	}
	a.Content = []doc.Range{c.endTold(c.trimmed(doc.Range{Start: v + 1, End: d.Sentence[d.SentenceOf[v]].End}), v)}
	return a, true
}

// putBy returns who stands behind "by", between noun i and the clause at token end: the claim by | a rival, Karl Orr, | that he knew. It is empty without.
func (c *Context) putBy(i, end int) doc.Range {
	d := c.Doc
	if c.lemmaAt(i, i+1) != "by" || end < i+3 || d.Tag[end-1] != doc.Comma && d.Lemma[end] != "that" {
		return doc.Range{}
	}
	r := doc.Range{Start: i + 2, End: end}
	for k := r.Start; k < r.End; k++ {
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.Comma && d.Tag[k] != doc.POS && (d.Tag[k] != doc.IN || !nominal(d.Tag[k+1])) {
			return doc.Range{}
		}
	}
	return c.trimmed(r)
}

// unsourcedConfidence is the confidence, in hundredths, of a proposition that a noun puts forward.
const unsourcedConfidence = 55

// clausesOfNouns returns for every token the finite clause that depends on it and is introduced by "that" or by its own subject,
// -1 without.
func clausesOfNouns(d *doc.Doc) []int32 {
	subject, mark := make([]bool, d.Len()), make([]bool, d.Len())
	for i, h := range d.Head {
		if h < 0 {
			continue
		}
		switch d.Label[i] {
		case doc.Nsubj, doc.NsubjPass, doc.Csubj:
			if d.Tag[i] != doc.WDT && d.Tag[i] != doc.WP {
				subject[h] = true
			}
		case doc.Mark:
			mark[h] = d.Lemma[i] == "that"
		}
	}
	clause := make([]int32, d.Len())
	for i := range clause {
		clause[i] = -1
	}
	for i, h := range d.Head {
		if h < 0 || int(h) > i || clause[h] >= 0 {
			continue
		}
		switch d.Label[i] {
		case doc.Acl, doc.AclRelcl, doc.Ccomp, doc.Dep:
			if subject[i] || mark[i] {
				clause[h] = int32(i)
			}
		}
	}
	return clause
}

// subtree returns the tokens of the constituent that token i heads.
func (c *Context) subtree(i int) doc.Range {
	return doc.Range{Start: int(c.kin[i].lo), End: int(c.kin[i].hi) + 1}
}

// ownerOf returns the head of who owns noun i: a possessive before it, or a noun behind "by" or "from"; -1 without.
func (c *Context) ownerOf(i int) int {
	d := c.Doc
	for k := int(c.kin[i].lo); k < i; k++ {
		if int(d.Head[k]) == i && d.Label[k] == doc.NmodPoss {
			return k
		}
	}
	for k := i + 1; k <= int(c.kin[i].hi) && k < i+6; k++ {
		if int(d.Head[k]) == i && d.Label[k] == doc.Nmod && (d.Lemma[k-1] == "by" || d.Lemma[k-1] == "from") {
			return k
		}
	}
	return -1
}
