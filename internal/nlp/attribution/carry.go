package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// outerSpeaker gives a participle behind a comma the source of the attribution before it, where its own stands for no person and within what
// that one tells: in "the firm denied that one of its pumps had failed, saying it ran all day" it is the firm that says so. Before
// ", while saying" it is so whatever the other source stands for.
func (c *Context) outerSpeaker(as []Attribution) {
	d := c.Doc
	for k := range as {
		a := &as[k]
		if len(a.Source) == 0 {
			c.sameSpeaker(as[:k], a)
			continue
		}
		if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || d.Tag[a.Cue.Start] != doc.VBG || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		meanwhile := a.Cue.Start > 1 && d.Lemma[a.Cue.Start-1] == "while" && d.Tag[a.Cue.Start-2] == doc.Comma
		if d.Tag[a.Cue.Start-1] != doc.Comma && !meanwhile {
			continue
		}
		for j := k - 1; j >= 0 && d.SentenceOf[as[j].Cue.Start] == d.SentenceOf[a.Cue.Start]; j-- {
			b := &as[j]
			if len(b.Source) > 0 && b.Cue.End <= a.Source[0].Start && d.Tag[Head(d, b.Cue)].Verb() && touches(b.Content, a.Source[0]) && (meanwhile || c.thing(a.Source[0]) || c.asks(a.Source[0])) {
				a.Source = b.Source
				break
			}
		}
	}
}

// asks reports whether r is the "who" of a question that depends on a preposition: no finding about | who | gave the order.
func (c *Context) asks(r doc.Range) bool {
	d := c.Doc
	return r.Len() == 1 && d.Lemma[r.Start] == "who" && d.Tag[r.Start-1] == doc.IN
}

// sameSpeaker gives a participle of telling behind a comma that has no source that of the attribution before it in its sentence: Vell Works disputed
// that, saying all had been paid.
func (c *Context) sameSpeaker(before []Attribution, a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if i == 0 || d.Tag[i] != doc.VBG || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	for _, b := range slices.Backward(before) {
		if d.SentenceOf[b.Cue.Start] != d.SentenceOf[i] {
			return
		}
		if len(b.Source) > 0 && b.Cue.End <= i && d.Tag[Head(d, b.Cue)].Verb() {
			a.Source = b.Source
			return
		}
	}
}

// thing reports whether the nouns of r stand for no person and no body: no name, no pronoun, no noun for persons.
func (c *Context) thing(r doc.Range) bool {
	d, noun := c.Doc, false
	for k := r.Start; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t.Proper() || t == doc.PRP || relative(t) || d.Sense[k] == doc.PersonNoun || d.Sense[k] == doc.GroupNoun || english.Tells(d.Lemma[k]):
			return false
		case t.Noun():
			noun = true
		}
	}
	return noun
}

// carriers finds who tells at the end of a sentence what another told before: in "Roe told the board he had left, her lawyer, Ada Orr, said" the
// lawyer's words go up to the comma, and what Roe told ends there.
func (c *Context) carriers(as []Attribution) []Attribution {
	d := c.Doc
	var out []Attribution
	for k := range as {
		a := &as[k]
		if len(a.Source) == 0 || len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || a.Source[0].Start > a.Cue.Start {
			continue
		}
		r := &a.Content[0]
		i := r.End
		if b, ok := c.carrierBehind(*r); ok {
			if same := slices.IndexFunc(as, func(x Attribution) bool { return contains(x.Cue, b.Cue.Start) }); same < 0 {
				out = append(out, b)
			} else if len(as[same].Content) == 0 {
				as[same].Source, as[same].Content, as[same].Confidence = b.Source, b.Content, max(as[same].Confidence, clauseConfidence)
			}
			continue
		}
		if i < d.Len() && d.Tag[i] == doc.Comma {
			i++
		}
		if i >= d.Len() || d.SentenceOf[i] != d.SentenceOf[r.Start] || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 || i+1 < d.Len() && d.Lemma[i+1] == "that" {
			continue
		}
		at := c.lastParties(*r)
		if at == 0 {
			continue
		}
		start := d.Sentence[d.SentenceOf[r.Start]].Start
		b := Attribution{
			Source: []doc.Range{c.trimmed(doc.Range{Start: at + 1, End: r.End})}, Cue: doc.Range{Start: i, End: i + 1},
			Content: []doc.Range{c.trimmed(doc.Range{Start: start, End: at})}, Confidence: clauseConfidence, Rule: ClauseVerb,
		}
		if same := slices.IndexFunc(as, func(x Attribution) bool { return x.Cue.Start <= i && i < x.Cue.End }); same >= 0 {
			as[same].Source, as[same].Content = b.Source, b.Content
		} else {
			out = append(out, b)
		}
		r.End = at
	}
	return out
}

// carrierBehind reads who, behind the comma that ends what somebody tells in words r, says so with nothing told behind but how or when: Roe told the board that he had left, | a clerk | said on condition of
// anonymity.
func (c *Context) carrierBehind(r doc.Range) (Attribution, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[r.Start]]
	if r.End+3 >= s.End || d.Tag[r.End] != doc.Comma || c.quotes[r.End] >= 0 {
		return Attribution{}, false
	}
	who := c.nominalFrom(r.End + 1)
	i := who.End
	if who.Len() == 0 || i >= s.End || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ || !english.Tells(d.Lemma[i]) || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	if next := i + 1; next < s.End && d.Tag[next] != doc.Stop && d.Lemma[next] != "on" && !english.Calendar(d.Lemma[next]) {
		return Attribution{}, false
	}
	return Attribution{Source: []doc.Range{who}, Cue: doc.Range{Start: i, End: i + 1}, Content: []doc.Range{c.trimmed(doc.Range{Start: s.Start, End: r.End})}, Confidence: clauseConfidence, Rule: ClauseVerb}, true
}

// lastParties returns the comma before the noun groups, parted by commas, that r ends in behind a clause, 0 where it does not. The last but one of
// them begins with what is whose (his lawyer, Ada Orr), for a list of things does not.
func (c *Context) lastParties(r doc.Range) int {
	d := c.Doc
	for k := r.End - 1; k > r.Start+3; k-- {
		t := d.Tag[k]
		if t == doc.Comma && k < r.End-1 {
			if d.Tag[k+1] == doc.PRPS || d.Tag[k+1] == doc.DT {
				return k
			}
			continue
		}
		if !t.Noun() && !t.Proper() && t != doc.JJ && t != doc.DT && t != doc.PRPS && t != doc.POS {
			return 0
		}
	}
	return 0
}
