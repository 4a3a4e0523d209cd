package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// spokenBehind finds whose the quotations are that stand as sentences of their own, in a paragraph, behind a sentence of what one person does: Orr turns a pencil
// over. “I never asked for it.” Behind a few words with a colon they are of who spoke before: Then, after a silence: “Ask me again.”
func (c *Context) spokenBehind(found []Attribution) []Attribution {
	d := c.Doc
	owner := owners(d, found)
	var out []Attribution
	for _, q := range d.Quotations {
		t := q.Tokens
		if t.Len() < fewSpoken || !free(owner, t, 0) {
			continue
		}
		if a, ok := c.cameReply(t); ok {
			out = append(out, a)
			continue
		}
		if !c.sentenceQuoted(t) || !c.aloneBehind(t) {
			continue
		}
		if who, ok := c.speaksOnBehind(slices.Concat(found, out), t); ok {
			out = append(out, Attribution{Cue: doc.Range{Start: t.Start, End: t.Start + 1}, Source: []doc.Range{who}, Content: []doc.Range{t}, Confidence: claimConfidence, Rule: Behind})
			continue
		}
		if t.Start < 3 {
			continue
		}
		all := slices.Concat(found, out)
		source, ok := c.answerer(all, t)
		if !ok && d.Line[t.Start-1] == d.Line[t.Start] && c.quotes[t.Start-1] < 0 {
			source, ok = c.actor(all, t.Start-1)
		}
		if ok {
			out = append(out, Attribution{Cue: doc.Range{Start: t.Start - 1, End: t.Start}, Source: []doc.Range{source}, Content: []doc.Range{t}, Confidence: claimConfidence, Rule: Behind})
		}
	}
	return out
}

// cameReply reads whose a quotation is behind which it is told that it came from them: “It was late,” came the reply from | Orr |.
func (c *Context) cameReply(t doc.Range) (Attribution, bool) {
	d, i := c.Doc, t.End
	if i+4 >= d.Len() || d.Lemma[i] != "come" || d.Lemma[i+1] != "the" || !reply(d.Lemma[i+2]) || d.Lemma[i+3] != "from" {
		return Attribution{}, false
	}
	who, ok := c.whom(i+4, d.Sentence[d.SentenceOf[i]].End)
	return Attribution{Cue: doc.Range{Start: i, End: i + 4}, Source: []doc.Range{who}, Content: []doc.Range{t}, Confidence: claimConfidence, Rule: Behind}, ok
}

// speaksOnBehind returns who speaks in the quotation t that begins a paragraph, where all that parts it from another quotation is what one person does: “It was late.” | Orr | paused. “We knew.”
func (c *Context) speaksOnBehind(found []Attribution, t doc.Range) (doc.Range, bool) {
	d := c.Doc
	if t.End+2 >= d.Len() || t.Start > 0 && d.Line[t.Start-1] == d.Line[t.Start] || d.Line[t.End] != d.Line[t.Start] || c.quotes[t.End] >= 0 {
		return doc.Range{}, false
	}
	s := d.Sentence[d.SentenceOf[t.End]]
	if s.End >= d.Len() || s.End-t.End > actWords || d.Line[s.End] != d.Line[t.Start] || c.quotes[s.End] < 0 || slices.ContainsFunc(found, func(a Attribution) bool { return a.Cue.Start >= t.End && a.Cue.Start < s.End }) {
		return doc.Range{}, false
	}
	return c.actor(found, s.End-1)
}

// actWords is of how many words the sentence of what somebody does between two quotations is at most.
const actWords = 12

// fewSpoken is how few tokens, with its marks, a quotation has that is no mere phrase.
const fewSpoken = 6

// aloneBehind reports whether a quotation is not a part of a sentence that goes on behind it.
func (c *Context) aloneBehind(t doc.Range) bool {
	d := c.Doc
	last := t.End - 1
	for last > t.Start && d.Tag[last].Punct() && d.Tag[last] != doc.Stop {
		last--
	}
	if d.Tag[last] != doc.Stop {
		return false
	}
	return t.End >= d.Len() || d.Line[t.End] != d.Line[last] || d.SentenceOf[t.End] != d.SentenceOf[last]
}

// actor returns who does something, alone, in the sentence that ends with token stop, or who spoke in the same paragraph before where that is no sentence.
func (c *Context) actor(found []Attribution, stop int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[stop]]
	s.End = stop + 1
	if c.anyQuoted(s) {
		return doc.Range{}, false
	}
	switch d.Word(stop) {
	case ".":
	case ":":
		if !c.finite(s) {
			return c.spokeBefore(found, s)
		}
		if !c.speaksThere(s) && !c.onlyHowTheyAre(s) {
			return doc.Range{}, false
		}
	default:
		return doc.Range{}, false
	}
	if who, ok := c.heading(s); ok {
		return who, true
	}
	for v := s.Start; v < s.End; v++ {
		if d.Head[v] >= 0 || !d.Tag[v].Verb() && !(d.Tag[v] == doc.JJ && (d.Word(stop) == ":" || english.Manner(d.Lemma[v]))) && d.Lemma[v] != "doubt" {
			continue
		}
		subject := int(c.kin[v].subject)
		if subject < s.Start || subject >= v || d.Label[subject] == doc.NsubjPass || c.helpers(v).not && english.Tells(d.Lemma[v]) {
			return doc.Range{}, false
		}
		if o := c.ownerOf(subject); o >= 0 && (reply(d.Lemma[subject]) || d.Lemma[subject] == "verdict") {
			if d.Tag[o] == doc.PRPS {
				return doc.Range{Start: o, End: o + 1}, d.Lemma[o] == "his" || d.Lemma[o] == "her"
			}
			who := c.trimmed(c.subtree(o)) // Orr's answer was short
			if d.Tag[who.End-1] == doc.POS {
				who.End--
			}
			return who, c.maySpeak(o)
		}
		source := c.nounsBefore(subject + 1)
		source.End = subject + 1
		if d.Tag[subject] == doc.PRP {
			source.Start = subject // about the minister | she | is careful
		}
		switch person := d.Name[subject].Class() == 1; {
		case d.Tag[subject] == doc.PRP && (d.Lemma[subject] == "he" || d.Lemma[subject] == "she"):
		case d.Tag[subject] != doc.PRP && (person || d.Sense[subject] == doc.PersonNoun && d.Tag[subject] == doc.NN):
			if k := subject + 2; !person && k < v && d.Tag[k-1] == doc.Comma && d.Name[k].Class() == 1 {
				source.End = c.nameFrom(k).End // her lawyer, Ada Roe, hit back
			}
		case d.Tag[v] == doc.JJ && !person && d.Tag[subject].Noun() && c.maySpeak(subject):
		default:
			return doc.Range{}, false
		}
		for k := s.Start; k < s.End; k++ {
			if d.Name[k].Class() == 1 && (k < source.Start || k >= source.End) {
				return doc.Range{}, false // Orr met Lund
			}
		}
		return source, true
	}
	return doc.Range{}, false
}

// spokeBefore returns the source of the last quotation before a few words in their paragraph.
func (c *Context) spokeBefore(found []Attribution, s doc.Range) (who doc.Range, ok bool) {
	d := c.Doc
	last := -1
	for _, a := range found {
		if a.Cue.Start >= s.Start || d.Line[a.Cue.Start] != d.Line[s.Start] || a.Cue.Start < last {
			continue
		}
		last, ok = a.Cue.Start, false
		if len(a.Source) == 1 && c.quotes[a.Cue.Start] < 0 && len(a.Content) > 0 && c.anyQuoted(a.Content[0]) {
			who, ok = a.Source[0], true
		}
	}
	return who, ok
}

// heading returns the one person whom a sentence without a verb, as the entry of a live blog begins, tells to speak: 13:55 Orr on the key; last question to Ada Roe.
func (c *Context) heading(s doc.Range) (who doc.Range, ok bool) {
	d := c.Doc
	from, _ := c.behindMark(s)
	for k := from; k < s.End; k++ {
		if d.Tag[k].Verb() || d.Tag[k] == doc.MD {
			return doc.Range{}, false
		}
		if d.Name[k].Class() != 1 {
			continue
		}
		if ok {
			return doc.Range{}, false
		}
		who = c.nameFrom(k)
		ok = k == from && c.lemmaAt(k, who.End) == "on" || c.lemmaAt(k, k-1) == "to" && c.lemmaAt(k, k-2) == "question"
		if !ok {
			return doc.Range{}, false
		}
		k = who.End - 1
	}
	return who, ok
}

// speaksThere reports whether a sentence tells that somebody speaks, or how: she got out to talk to us; on the letter she was short.
func (c *Context) speaksThere(s doc.Range) bool {
	for k := s.Start; k < s.End; k++ {
		switch c.Doc.Lemma[k] {
		case "talk", "speak", "answer", "respond", "reply":
			return c.Doc.Tag[k].Verb()
		case "disagree", "shrug", "sigh":
			return c.Doc.Tag[k].Verb()
		case "have", "shake", "lose", "hold", "strike", "be":
			if c.Doc.Tag[k].Verb() && c.utters(k, s.End) {
				return true
			}
		}
		if c.Doc.Tag[k] == doc.JJ && english.Manner(c.Doc.Lemma[k]) {
			return true
		}
	}
	return false
}

// onlyHowTheyAre reports whether a sentence before a colon tells of somebody with a name or a role how they are, and ends with that: The mayor was ready: “We will not move.”
func (c *Context) onlyHowTheyAre(s doc.Range) bool {
	d, v := c.Doc, s.End-2
	if v <= s.Start || d.Tag[v] != doc.JJ || d.Head[v] >= 0 {
		return false
	}
	subject := int(c.kin[v].subject)
	return subject >= s.Start && d.Label[subject] == doc.Nsubj && (d.Name[subject].Class() == 1 || d.Sense[subject] == doc.PersonNoun || d.Lemma[subject] == "he" || d.Lemma[subject] == "she")
}

// utters reports whether the verb at token k, with what stands behind it up to end, leads over to what its subject says: had his answer ready, shook his head, was in no doubt.
func (c *Context) utters(k, end int) bool {
	verb := c.Doc.Lemma[k]
	for i := k + 1; i < end && !breaks(c.Doc, i); i++ {
		w := c.Doc.Lemma[i]
		switch verb {
		case "have":
			if reply(w) || english.Uttered(w) {
				return true
			}
		case "shake":
			return c.lemmaAt(k, k+2) == "head"
		case "lose":
			return c.lemmaAt(k, k+2) == "temper" || c.lemmaAt(k, k+2) == "patience"
		case "hold":
			return w == "back" && c.helpers(k).not
		case "strike":
			if w == "tone" || w == "note" {
				return true
			}
		case "be":
			if w == "doubt" && c.Doc.Lemma[i-1] == "no" || w == "none" && c.Doc.Lemma[i-1] == "have" {
				return true
			}
		}
	}
	return false
}

// answerer returns who answers with the quotation t what a reporter puts right before, in a question or to "you": who spoke last before that in the paragraph, or did something there, or
// else was the last who is quoted in the paragraph before. And a receipt? “They gave me none.” But you are rich. “I was.”
func (c *Context) answerer(found []Attribution, t doc.Range) (doc.Range, bool) {
	d := c.Doc
	line := c.lineFrom(t.Start)
	at := t.Start
	for at > line.Start {
		s := d.Sentence[d.SentenceOf[at-1]]
		s.End = at
		s.Start = max(s.Start, line.Start)
		if !c.putsToThem(s) {
			break
		}
		at = s.Start
	}
	asked := at < t.Start
	if at == line.Start && !asked {
		asked = line.Start > 0 && c.wholeQuestion(c.lineFrom(line.Start-1))
		at--
	}
	if !asked || at <= 0 {
		return doc.Range{}, false
	}
	s := d.Sentence[d.SentenceOf[at-1]]
	if s.Start = max(s.Start, line.Start); s.Start < at {
		if who, ok := c.lastQuoted(found, doc.Range{Start: line.Start, End: at}); ok {
			return who, true
		}
		return c.actor(found, at-1)
	}
	for k := 0; k < 3 && at > 0; k++ { // a question, or what is told of who answers, may be a line of its own
		before := c.lineFrom(at - 1)
		if who, ok := c.lastQuoted(found, before); ok || c.anyQuoted(before) || c.othersSay(found, before) {
			return who, ok
		}
		at = before.Start
	}
	return doc.Range{}, false
}

// othersSay reports whether anybody is told in r to say something but by a pronoun.
func (c *Context) othersSay(found []Attribution, r doc.Range) bool {
	return slices.ContainsFunc(found, func(a Attribution) bool {
		return a.Cue.Start >= r.Start && a.Cue.End <= r.End && len(a.Source) > 0 && !c.pronounAlone(a.Source)
	})
}

// putsToThem reports whether a sentence is a reporter's question, or tells something to "you", and names nobody who might answer instead.
func (c *Context) putsToThem(s doc.Range) bool {
	d := c.Doc
	if s.Len() < 2 || s.Len() > maxQuestion || c.anyQuoted(s) {
		return false
	}
	if d.Word(s.End-1) == "?" {
		return true
	}
	for k := s.Start; k < s.End; k++ {
		if d.Lemma[k] == "you" || d.Lemma[k] == "your" {
			return d.Tag[s.End-1] == doc.Stop
		}
	}
	return false
}

// lastQuoted returns who says the last quotation in r, if nobody but he or she says anything there behind it.
func (c *Context) lastQuoted(found []Attribution, r doc.Range) (who doc.Range, ok bool) {
	last := -1
	for _, a := range found {
		if len(a.Content) == 0 {
			continue
		}
		at := a.Content[len(a.Content)-1].Start
		if at < r.Start || at >= r.End || at < last || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		last = at
		switch quoted := c.anyQuoted(a.Content[len(a.Content)-1]); {
		case len(a.Source) == 1 && quoted:
			who, ok = a.Source[0], true
		case quoted || !c.pronounAlone(a.Source):
			ok = false
		}
	}
	return who, ok
}
