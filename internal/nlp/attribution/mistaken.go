package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// mistaken finds verbs of telling that the tagger takes for a participle or a noun, so that the tree gives them no subject: the army | maintained on Tuesday that
// shells had caused it; widows of the men | maintain that they were shot; the fire was set, a panel | found on Monday.
func (c *Context) mistaken(found []Attribution) []Attribution {
	held := c.held(found)
	var out []Attribution
	for _, s := range c.Doc.Sentence {
		a, ok := c.mistakenFront(s, held)
		if !ok {
			a, ok = c.mistakenTail(s, held)
		}
		if !ok {
			a, ok = c.provisionStates(s, held)
		}
		if !ok {
			a, ok = c.bareThere(s, held)
		}
		if !ok {
			a, ok = c.paperGoesOn(s, held)
		}
		if ok {
			a.Rule, a.Confidence = ClauseVerb, claimConfidence
			out = append(out, a)
		}
	}
	return out
}

// mistakenFront reads a sentence that begins with who tells what a "that" begins, with nothing finite before but what helps the verb of telling.
func (c *Context) mistakenFront(s doc.Range, held []bool) (Attribution, bool) {
	d := c.Doc
	from := c.behindAdverbial(s)
	who := c.nominalFrom(from)
	if who.Len() == 0 || who.End >= s.End || relative(d.Tag[from]) || english.Nobody(d.Lemma[from]) || none(d.Lemma[from]) {
		return Attribution{}, false
	}
	start := -1 // where the auxiliary stands
	for i := who.End - 1; i < s.End && i < from+reach; i++ {
		if held[i] || c.quotes[i] >= 0 {
			return Attribution{}, false
		}
		if i > from && c.mayTellThat(i, who, start >= 0) {
			cue := doc.Range{Start: i, End: i + 1}
			if start >= 0 {
				cue.Start = start
			}
			told, ok := c.thatNear(i+1, s.End)
			told, ok = c.trimmed(told), ok && c.whenOrThat(i+1)
			return Attribution{Cue: cue, Source: []doc.Range{c.trimmed(doc.Range{Start: from, End: cue.Start})}, Content: []doc.Range{told}}, ok && !anyHeld(held, told)
		}
		switch t := d.Tag[i]; {
		case d.Lemma[i] == "have" && start < 0 && t.Verb():
			start = i
		case start < 0 && (t == doc.VBN || t == doc.VBG), nominal(t) && !relative(t), t == doc.IN && d.Lemma[i] != "that" && !english.Subordinates(d.Lemma[i]), t == doc.RB && !negates(d.Lemma[i]):
		default:
			return Attribution{}, false
		}
	}
	return Attribution{}, false
}

// behindAdverbial returns where a sentence begins behind a time or a place that a comma parts off: in May, |.
func (c *Context) behindAdverbial(s doc.Range) int {
	d := c.Doc
	if d.Tag[s.Start] != doc.IN || s.Len() < 3 {
		return s.Start
	}
	if k := c.nominalFrom(s.Start + 1).End; k > s.Start+1 && k < s.Start+6 && k+1 < s.End && d.Tag[k] == doc.Comma {
		return k + 1
	}
	return s.Start
}

// mayTellThat reports whether token i, whatever its tag, may be the verb of whom a sentence begins with: a word that is a verb of telling and nothing else, or
// records and shows behind a thing in which things are kept.
func (c *Context) mayTellThat(i int, who doc.Range, helped bool) bool {
	d := c.Doc
	w := strings.ToLower(d.Word(i))
	lemma := english.Lemma(w, true, false)
	if english.OnlyTells(lemma) {
		return (!helped || strings.HasSuffix(w, "ed")) && c.maySpeak(c.headBefore(who))
	}
	return english.Shows(lemma) && !helped && english.Keeps(d.Lemma[c.headBefore(who)]) && c.lemmaAt(i, i+1) == "that"
}

// whenOrThat reports whether "that" stands at token i, or words for when or where before it: on Tuesday that, yesterday that.
func (c *Context) whenOrThat(i int) bool {
	d := c.Doc
	return d.Lemma[i] == "that" || d.Tag[i] == doc.IN || d.Tag[i] == doc.RB || english.Calendar(d.Lemma[i]) || english.Relative(d.Word(i))
}

// headBefore returns the last noun of the group that r begins with, before which the tagger may have taken a verb for one more.
func (c *Context) headBefore(r doc.Range) int {
	for k := r.Start; k+1 < r.End; k++ {
		if w := c.verbLemma(k + 1); english.OnlyTells(w) || english.Shows(w) {
			return k
		}
	}
	return r.End - 1
}

// maySpeak reports whether token i, the last of a group of nouns, is for somebody who may speak.
func (c *Context) maySpeak(i int) bool {
	d := c.Doc
	w := d.Lemma[i]
	return d.Sense[i] == doc.PersonNoun || d.Sense[i] == doc.GroupNoun || d.Tag[i].Proper() && !english.Calendar(w) || d.Tag[i] == doc.PRP && !english.Nobody(w) || english.Body(w) || english.Agency(w) || english.Examines(w) || english.Hearing(w)
}

// mistakenTail reads a sentence that ends in who told or found what stands before that, behind a comma.
func (c *Context) mistakenTail(s doc.Range, held []bool) (Attribution, bool) {
	d := c.Doc
	for i := s.End - 2; i > s.Start+toldBefore && i >= s.End-toldBehind; i-- {
		t := d.Tag[i]
		if t != doc.VBD && t != doc.VBN || held[i] || c.quotes[i] >= 0 || !english.OnlyTells(d.Lemma[i]) && !english.Establishes(d.Lemma[i]) {
			continue
		}
		source := c.nominalBefore(i)
		if source.Len() == 0 || !c.endsTelling(i, s) {
			return Attribution{}, false
		}
		source = c.withParts(source)
		head := source.End - 1
		if english.Establishes(d.Lemma[i]) && !english.Examines(d.Lemma[head]) && !english.Hearing(d.Lemma[head]) && !english.Tellers(d.Lemma[head]) || !c.maySpeak(head) || none(d.Lemma[source.Start]) {
			return Attribution{}, false
		}
		front, ok := c.frontOf(source.Start)
		return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{front}}, ok && !anyHeld(held, front)
	}
	return Attribution{}, false
}

// endsTelling reports whether behind the verb at token i its sentence holds no more than when or where: on Monday, in a letter, yesterday.
func (c *Context) endsTelling(i int, s doc.Range) bool {
	d := c.Doc
	k := i + 1
	for k < s.End && (d.Tag[k] == doc.IN || d.Tag[k] == doc.RB && english.Relative(d.Word(k)) || nominal(d.Tag[k]) && (d.Tag[k-1] == doc.IN || nominal(d.Tag[k-1]) || english.Calendar(d.Lemma[k]) || english.Relative(d.Word(k)))) {
		k++
	}
	return k >= s.End || d.Tag[k] == doc.Stop && k+1 >= s.End
}

// bareThere reads a sentence that begins with who tells, where or when, a clause without "that": the fire service | indicated | on Twitter | the girl was ill.
func (c *Context) bareThere(s doc.Range, held []bool) (Attribution, bool) {
	d := c.Doc
	from := c.behindAdverbial(s)
	who := c.nominalFrom(from)
	i := who.End
	if who.Len() == 0 || i+5 >= s.End || relative(d.Tag[from]) || none(d.Lemma[from]) || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN || held[i] || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) || english.Mere(d.Lemma[i]) || english.Bids(d.Lemma[i]) || !c.maySpeak(who.End-1) || d.Tag[i+1] != doc.IN {
		return Attribution{}, false
	}
	k := i + 2
	if !english.Platform(d.Lemma[k]) && !english.DayOrMonth(d.Lemma[k]) && !english.Relative(d.Word(k)) {
		return Attribution{}, false
	}
	k++
	if d.Tag[k] != doc.DT && d.Tag[k] != doc.PRP && d.Tag[k] != doc.PRPS || d.Lemma[k] == "that" {
		return Attribution{}, false
	}
	v := c.nominalFrom(k).End
	if v >= s.End || !d.Tag[v].Finite() {
		return Attribution{}, false
	}
	told := c.trimmed(doc.Range{Start: k, End: s.End})
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{c.trimmed(who)}, Content: []doc.Range{told}}, !anyHeld(held, told)
}

// paperGoesOn reads a sentence that tells of a paper, which the sentence before names, what it shows or lists: She gave us | a page of a ledger |. It | shows | two payments |.
func (c *Context) paperGoesOn(s doc.Range, held []bool) (Attribution, bool) {
	d := c.Doc
	i := s.Start + 1
	if s.Len() < 5 || s.Start == 0 || d.Lemma[s.Start] != "it" || held[i] || c.quotes[i] >= 0 || d.Line[s.Start-1] != d.Line[s.Start] || d.Tag[i] != doc.VBZ && d.Tag[i] != doc.VBD {
		return Attribution{}, false
	}
	switch d.Lemma[i] {
	case "find", "show", "list", "record", "count":
	default:
		return Attribution{}, false
	}
	before := d.Sentence[d.SentenceOf[s.Start-1]]
	paper := doc.Range{}
	for k := before.Start; k < before.End && paper.Len() == 0; k++ {
		if d.Tag[k].Noun() && (english.Keeps(d.Lemma[k]) || english.Examines(d.Lemma[k]) || d.Lemma[k] == "report") {
			paper.Start = c.nounsBefore(k + 1).Start
			paper.End = c.nounGroup(paper.Start)
		}
	}
	told := c.trimmed(doc.Range{Start: i + 1, End: s.End})
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{paper}, Content: []doc.Range{told}}, paper.Len() > 0 && told.Len() > 2 && !anyHeld(held, told)
}
