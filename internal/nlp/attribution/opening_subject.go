package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// openingSubject returns who does what the verb says whose words begin at token to, where what is told begins with them at token from: a noun group, with what it belongs to, with an apposition
// or a relative clause between commas behind it, or with a relative clause that ends there; behind a "that", and behind when and where it was. Behind "and" the verb is another of theirs. Said (that)
// (over lunch in June) | her brother, a fitter at the yard, | had told her; | had learnt of it and | told her. It is empty otherwise. However the tree was parsed, nobody else can be meant.
func (c *Context) openingSubject(from, to int) doc.Range {
	d := c.Doc
	if from < to && d.Lemma[from] == "that" {
		from++
	}
	from = c.behindFronted(from, to)
	who := c.openingNouns(from, to)
	if and := to - 1; who.Len() == 0 && and > from && d.Tag[and] == doc.CC && d.Lemma[and] != "or" {
		for k := from + 1; k < and && who.Len() == 0; k++ {
			if d.Tag[k].Finite() && !c.finite(doc.Range{Start: k + 1, End: and}) && !d.Tag[and-1].Verb() {
				who = c.openingNouns(from, k)
			}
		}
	}
	if who.Len() == 0 {
		return who
	}
	g := c.groupWithin(who.Start, to)
	if c.lemmaAt(g.Start, g.End) == "of" && !d.Tag[g.End-1].Noun() {
		g = c.groupWithin(g.End+1, to)
	}
	if !c.maySpeak(g.End-1) && !c.maySpeak(c.firstNoun(g)) || english.Nobody(d.Lemma[g.End-1]) || none(d.Lemma[who.Start]) {
		return doc.Range{}
	}
	for k := g.End; k+1 < who.End; k++ {
		if d.Tag[k] == doc.Comma && relative(d.Tag[k+1]) {
			who.End = k // his client|, who is in custody, had told him
		}
	}
	return who
}

// behindFronted returns where a clause goes on that begins, at token from, with where or when something was: at a meeting in June | the mayor; on 20 January, | two guards.
func (c *Context) behindFronted(from, to int) int {
	d := c.Doc
	k := from
	for k+1 < to && d.Tag[k] == doc.IN && d.Lemma[k] != "that" && !english.Subordinates(d.Lemma[k]) && !supposes(d.Lemma[k]) {
		noun := false
		for k++; k < to && nominal(d.Tag[k]) && !relative(d.Tag[k]); k++ {
			if noun && (d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.CD && !english.Calendar(d.Lemma[k-1]) || english.Calendar(d.Lemma[k-1]) && !d.Form[k].Traits.Has(doc.HasDigit)) {
				return k
			}
			noun = noun || d.Tag[k].Noun()
		}
		if !noun {
			return from
		}
	}
	switch {
	case k == from || k+1 >= to:
		return from
	case d.Tag[k] == doc.Comma:
		return k + 1
	}
	return from
}

// openingNouns returns the words from token from to token to, where a verb begins, if they are a noun group with what tells more of it and nothing else.
func (c *Context) openingNouns(from, to int) doc.Range {
	d := c.Doc
	g := c.groupWithin(from, to)
	if g.Len() == 1 && c.lemmaAt(from, g.End) == "of" && (d.Tag[from] == doc.CD || d.Tag[from] == doc.DT || d.Tag[from] == doc.JJ) {
		g = doc.Range{Start: from, End: c.groupWithin(g.End+1, to).End} // two of the guards
	}
	if g.Len() == 0 || d.Tag[from] == doc.PRP || !d.Tag[g.End-1].Noun() {
		return doc.Range{}
	}
	for k := g.End; k < to; {
		switch next := k + 1; {
		case d.Tag[k] == doc.IN && d.Lemma[k] != "that" && !english.Subordinates(d.Lemma[k]), d.Tag[k] == doc.CC && d.Lemma[k] != "but":
			if k = c.groupWithin(next, to).End; k == next {
				return doc.Range{}
			}
		case d.Tag[k] == doc.Comma && next < to:
			end := next
			for end < to && (d.Tag[end] != doc.Comma || c.quotes[end] != c.quotes[k]) {
				end++
			}
			aside := doc.Range{Start: next, End: end}
			if end == to || c.finite(aside) != relative(d.Tag[next]) || !relative(d.Tag[next]) && c.groupWithin(next, end).Len() == 0 {
				return doc.Range{}
			}
			k = end + 1
		case d.Tag[k] == doc.WP && next < to:
			aside := doc.Range{Start: next, End: to}
			for n := next; n < to; n++ {
				if d.Tag[n] == doc.Comma || english.Tells(d.Lemma[n]) && d.Tag[n].Verb() {
					return doc.Range{} // a man who said he was from the firm
				}
			}
			if !d.Tag[next].Finite() || !c.finite(aside) {
				return doc.Range{}
			}
			k = to
		default:
			return doc.Range{}
		}
	}
	return doc.Range{Start: from, End: to}
}

// groupWithin returns the nouns with their modifiers and owners from token from on, up to token to: one group, without pronouns for somebody and without relative ones.
func (c *Context) groupWithin(from, to int) doc.Range {
	d := c.Doc
	r := doc.Range{Start: from, End: from}
	for noun := false; r.End < to && nominal(d.Tag[r.End]) && !relative(d.Tag[r.End]) && d.Tag[r.End] != doc.EX; r.End++ {
		switch t := d.Tag[r.End]; {
		case t == doc.PRP && r.End > from, noun && (t == doc.DT || t == doc.PRPS):
			return r // the ammunition | the army said
		case t == doc.POS:
			noun = false
		case t.Noun():
			noun = true
		}
	}
	return r
}

// openingTeller returns a, what verb i tells as far as that was found, with the whole subject that begins what another says for who tells it; and reads the verb where only that was missing. Nothing of it
// lies at or behind token end.
func (c *Context) openingTeller(a Attribution, found bool, i int, at place, end int) (Attribution, bool) {
	d := c.Doc
	start, plain := c.auxiliaries(i)
	from := at.piece.Start
	if !plain || c.quotes[from] != c.quotes[i] || !english.Tells(d.Lemma[i]) && !english.Passes(d.Lemma[i]) {
		return a, found
	}
	for k := start; k < i; k++ {
		if d.Lemma[k] == "be" && d.Tag[i] == doc.VBN {
			return a, found // was told
		}
	}
	who := c.openingSubject(from, start)
	if start == from {
		who = c.pieceBefore(at.before)
	}
	switch {
	case who.Len() == 0 || found && a.Cue.Start != start:
		return a, found
	case found:
		a.Source = []doc.Range{who}
		return a, true
	}
	cue := doc.Range{Start: start, End: i + 1}
	told, ok := c.told(i, cue, end)
	return Attribution{Cue: cue, Source: []doc.Range{who}, Content: []doc.Range{told}}, ok
}

// pieceBefore returns a piece of what is told, behind which stands who tells it, if it is nothing but who does what the next piece says: | the foreman |, Ada Roe said, had told her. It is empty otherwise.
func (c *Context) pieceBefore(r doc.Range) doc.Range {
	if r.Len() == 0 {
		return r
	}
	r = c.trimmed(r)
	to := r.End
	if c.hasComma(r) && to < c.Doc.Len() && c.Doc.Tag[to] == doc.Comma {
		to++
	}
	return c.openingSubject(r.Start, to)
}

// openingSources gives who begins what another says the telling behind that, where somebody else was given it: Ada Roe said | her brother, a fitter at the yard, | had warned the board that.
func (c *Context) openingSources(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		v := a.Cue.End - 1
		if contentEnd(*a) <= a.Cue.Start || !english.Tells(d.Lemma[v]) && !english.Passes(d.Lemma[v]) || d.Tag[v] != doc.VBD && (d.Tag[v] != doc.VBN || d.Lemma[a.Cue.Start] != "have" || d.Lemma[v-1] == "be") {
			continue
		}
		piece, before := c.pieceOf(found, k)
		if piece.Len() == 0 || c.quotes[piece.Start] != c.quotes[v] {
			continue
		}
		who := c.openingSubject(piece.Start, a.Cue.Start)
		if piece.Start == a.Cue.Start {
			who = c.pieceBefore(before)
		}
		if who.Len() == 0 || len(a.Source) == 1 && (a.Source[0].Start == who.Start || who.Start < a.Source[0].Start && a.Source[0].End <= who.End && d.Tag[a.Source[0].Start].Proper()) {
			continue // the foreman, | Karl Orr |, had told her: he is named
		}
		a.Source, a.Confidence = []doc.Range{who}, max(a.Confidence, nestedConfidence)
		for len(a.Content) > 1 && (a.Content[0].End <= a.Cue.Start || a.Content[0].Start == a.Cue.End && c.groupWithin(a.Cue.End, a.Content[0].End).End == a.Content[0].End) {
			a.Content = a.Content[1:] // informed | her | that
		}
	}
}

// pieceOf returns the innermost piece of another's content that holds the cue of attribution k, and the piece before it; both are empty where there is none.
func (c *Context) pieceOf(found []Attribution, k int) (piece, before doc.Range) {
	cue := found[k].Cue
	for j := range found {
		for n, r := range found[j].Content {
			if j == k || r.Start > cue.Start || cue.End > r.End || piece.Len() > 0 && r.Start <= piece.Start {
				continue
			}
			piece, before = r, doc.Range{}
			if n > 0 {
				before = found[j].Content[n-1]
			}
		}
	}
	return piece, before
}

// openingThat gives a telling for which nothing was found all from the "that" behind whom it is told on, where another's words begin behind that: told the Mail | that Tarn Mutual, which covers the fleet, had admitted to her
// that it was late |.
func (c *Context) openingThat(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Content) > 0 || len(a.Source) == 0 || !english.Tells(d.Lemma[a.Cue.End-1]) || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		that := c.groupWithin(a.Cue.End, d.Len()).End
		if that >= d.Len() || d.Lemma[that] != "that" || d.SentenceOf[that] != d.SentenceOf[a.Cue.Start] {
			continue
		}
		for _, b := range found {
			if b.Cue.Start > that && len(b.Content) > 0 && d.SentenceOf[b.Cue.Start] == d.SentenceOf[that] && c.openingSubject(that, b.Cue.Start).Len() > 0 {
				a.Content, a.Confidence = []doc.Range{c.trimmed(doc.Range{Start: that, End: max(contentEnd(b), b.Cue.End)})}, max(a.Confidence, claimConfidence)
				break
			}
		}
	}
}

// accordingToBehind lets what is told by "according to" at the beginning of a sentence begin right behind the comma after its source, where an apposition or a relative clause to its subject was taken for the source or left
// out: according to Ada Roe, | the foreman, Karl Orr, had told her that it was late |.
func (c *Context) accordingToBehind(a *Attribution) {
	d, from := c.Doc, a.Cue.End
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if a.Cue.Start != s.Start || a.Cue.Len() != 2 || from+2 >= s.End || !strings.EqualFold(d.Word(s.Start), "according") || c.quotes[from] >= 0 {
		return
	}
	comma := c.groupWithin(from, s.End).End
	for comma+1 < s.End && d.Tag[comma] == doc.IN && c.groupWithin(comma+1, s.End).Len() > 0 {
		comma = c.groupWithin(comma+1, s.End).End
	}
	if comma == from || comma+2 >= s.End || d.Tag[comma] != doc.Comma {
		return
	}
	for k, commas := comma+2, 0; k < s.End && commas <= 2; k++ {
		if d.Tag[k] == doc.Comma {
			commas++
		}
		if !d.Tag[k].Finite() || commas == 1 || c.openingNouns(comma+1, k).Len() == 0 {
			continue
		}
		if len(a.Content) > 0 && a.Content[0].Start == comma+1 && (commas == 0 || len(a.Source) == 1 && a.Source[0].End <= comma+1) {
			return
		}
		end := s.End
		if len(a.Content) > 0 && contentEnd(*a) > k {
			end = contentEnd(*a)
		}
		a.Source, a.Content = []doc.Range{{Start: from, End: comma}}, []doc.Range{c.trimmed(doc.Range{Start: comma + 1, End: end})}
		return
	}
}
