package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// relativeOnly leaves to who is inserted in a relative clause that clause, and not what stands before it, which another tells: Hale left on Monday, the day |when|,
// according to police, |the shop was robbed|; the mill, |which|, pilots said, |had burned|, was old.
func (c *Context) relativeOnly(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) < 2 {
		return
	}
	front, rest := &a.Content[0], &a.Content[1]
	last, inserted := front.End-1, doc.Range{Start: min(a.Source[0].Start, a.Cue.Start), End: max(a.Source[0].End, a.Cue.End)}
	if !relative(d.Tag[last]) && d.Tag[last] != doc.WRB || d.SentenceOf[last] != d.SentenceOf[rest.Start] || c.quotes[last] >= 0 || inserted.Start-front.End > 1 || d.Tag[front.End] != doc.Comma || rest.Start < inserted.End {
		return
	}
	begin := last
	if last > front.Start && d.Tag[last-1] == doc.IN {
		begin-- // on which
	}
	if begin == front.Start || !d.Tag[begin-1].Noun() && d.Tag[begin-1] != doc.Comma && d.Tag[begin-1] != doc.CD {
		return // that is why; all of which
	}
	front.Start = begin
	for k := rest.Start; k+1 < rest.End; k++ {
		if d.Tag[k] == doc.Comma && c.beginsMain(k+1, rest.Start) {
			rest.End = k
			break
		}
	}
	a.Content = a.Content[:2]
}

// wholeRelative gives a question of one word the preposition before it: did not say | by | whom. And it takes out of what is told the "that" of a clause of which that is
// no part: the claim | that | he asked for | a delay.
func (c *Context) wholeRelative(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 1 && a.Content[0].Len() == 1 {
		c.restOfRelative(a)
		if r := &a.Content[0]; relative(d.Tag[r.Start]) && r.Start == a.Cue.End+1 && d.Tag[a.Cue.End] == doc.IN {
			r.Start--
		}
		return
	}
	if len(a.Content) < 2 || a.Content[0].Len() > 1 || a.Content[0].End > a.Cue.Start || a.Content[1].Start < a.Cue.End {
		return
	}
	if that := a.Content[0].Start; that > 0 && d.Word(that) == "that" && !c.headless(a.Content[1]) && (d.Tag[that] == doc.IN || english.Putting(d.Lemma[that-1])) {
		a.Content = a.Content[1:]
	}
}

// restOfRelative gives what begins with a relative pronoun, where that is all that was taken of what somebody tells, before who tells it, the verb behind the telling and when that was: the lock, | which | the Post reported on
// Monday | had failed |, citing a clerk.
func (c *Context) restOfRelative(a *Attribution) {
	d := c.Doc
	rel := a.Content[0].Start
	if !relative(d.Tag[rel]) || len(a.Source) != 1 || a.Source[0].Start != rel+1 || a.Source[0].End != a.Cue.Start || !english.Tells(d.Lemma[Head(d, a.Cue)]) {
		return
	}
	k, end := a.Cue.End, d.Sentence[d.SentenceOf[rel]].End
	for k < end && k < a.Cue.End+4 && (d.Tag[k] == doc.IN || d.Tag[k] == doc.RB || english.Calendar(d.Lemma[k])) {
		k++
	}
	last := k
	for last < end && d.Tag[last] != doc.Comma && d.Tag[last] != doc.Stop {
		last++
	}
	if k < end && d.Tag[k].Finite() && c.quotes[k] == c.quotes[rel] && last > k+1 {
		a.Content = append(a.Content, doc.Range{Start: k, End: last})
	}
}

// withinRelative ends what is told in a relative clause before the verb of the noun that it is about: the gun that police said | they found in his car | does not exist; a memo in which
// Roe says | the dam was unsafe | has been leaked.
func (c *Context) withinRelative(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].End != a.Cue.Start || a.Content[0].Start < a.Cue.End || a.Source[0].Start < 3 || c.anyQuoted(a.Content[0]) {
		return
	}
	rel, r := a.Source[0].Start-1, &a.Content[0]
	in := d.Lemma[rel-1] == "in" && d.Tag[rel-2].Noun() // a memo in which
	if !relative(d.Tag[rel]) || !in && (!d.Tag[rel-1].Noun() || r.Start != a.Cue.End) || d.SentenceOf[rel-1] != d.SentenceOf[r.Start] || !nominal(d.Tag[r.Start]) && (!in || d.Lemma[r.Start] != "that") {
		return
	}
	if in && c.finite(doc.Range{Start: d.Sentence[d.SentenceOf[rel]].Start, End: rel}) {
		return // the Herald obtained a memo in which
	}
	own := false
	for k := r.Start + 1; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case t == doc.Comma || t == doc.CC || relative(t) || t == doc.IN && english.Subordinates(d.Lemma[k]):
			return
		case !t.Finite():
		case !own:
			own = true
		case d.Tag[k-1] != doc.PRP:
			r.End = k
			return
		}
	}
}

// endRelative leaves to who tells what a relative clause between commas says that clause, and not the sentence around it: the town's laws, |which| the bank says |are strict|, make it hard to hire.
func (c *Context) endRelative(a *Attribution) {
	d := c.Doc
	for n := range a.Content {
		rel := a.Content[n].Start
		if a.Content[n].Len() != 1 || !relative(d.Tag[rel]) || rel == 0 || d.Tag[rel-1] != doc.Comma || n+1 == len(a.Content) || len(a.Source) != 1 || a.Source[0].Start != rel+1 {
			continue
		}
		rest := &a.Content[n+1]
		for k := rest.Start; k+1 < rest.End; k++ {
			if d.Tag[k] == doc.Comma && (c.beginsMain(k+1, rest.Start) || c.onlyVerbLeft(k+1, rel)) {
				rest.End = k
				a.Content = a.Content[n : n+2]
				return
			}
		}
	}
}

// onlyVerbLeft reports whether token i, read as an infinitive or a participle, must be the verb of its sentence, for there is none behind it, nor before the relative pronoun.
func (c *Context) onlyVerbLeft(i, rel int) bool {
	d := c.Doc
	if i+1 >= d.Len() || d.Tag[i] != doc.VB && d.Tag[i] != doc.VBN || d.Word(i+1) == "by" {
		return false
	}
	s := d.Sentence[d.SentenceOf[i]]
	return s.Start <= rel && !slices.ContainsFunc(d.Tag[i+1:s.End], doc.Tag.Finite) && !slices.ContainsFunc(d.Tag[s.Start:rel], doc.Tag.Finite)
}

// beginsMain reports whether the main clause goes on at token i, behind a relative clause with words from token from: with its verb, or with another subject and its verb.
func (c *Context) beginsMain(i, from int) bool {
	d := c.Doc
	if i >= d.Len() {
		return false
	}
	verb := i
	for nominal(d.Tag[verb]) && verb+1 < d.Len() && d.SentenceOf[verb+1] == d.SentenceOf[i] {
		verb++
	}
	switch d.Tag[verb] {
	case doc.VBD, doc.VBZ, doc.VBP, doc.MD:
		return c.finite(doc.Range{Start: from, End: i - 1})
	}
	return false
}
