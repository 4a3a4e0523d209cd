package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// behindApposition lets a clause go on, with where and when, behind the comma or dash that closes what its last noun is: dined at the Quay House, a tavern, | on 3 May|;
// sent the list — the one that tells who is paid — | to the union.
func (c *Context) behindApposition(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	end := d.Sentence[d.SentenceOf[r.Start]].End
	if r.Start < a.Cue.End || r.End+3 >= end || !d.Tag[r.End-1].Noun() || c.anyQuoted(*r) || !c.finite(*r) {
		return
	}
	shut := r.End + 1
	switch {
	case d.Tag[r.End] == doc.Comma && (d.Tag[r.End+1] == doc.DT || d.Tag[r.End+1] == doc.PRPS):
		for shut < end && nominal(d.Tag[shut]) {
			shut++
		}
	case isDash(d, r.End) && (d.Tag[r.End+1] == doc.DT || d.Tag[r.End+1] == doc.PRPS):
		for shut < end && !isDash(d, shut) && d.Tag[shut] != doc.Comma {
			shut++
		}
	}
	if shut-r.End < 3 || shut >= end || d.Word(shut) != d.Word(r.End) {
		return
	}
	if last := c.whereAndWhen(shut + 1); last > 0 {
		r.End = last
	}
}

// overAppositions lets what is told go on over what tells more of whom it names, between commas: she had heard from Karl Orr|, the foreman, |that it was late.
func (c *Context) overAppositions(a *Attribution) {
	d := c.Doc
	for k := 0; k+1 < len(a.Content); k++ {
		r, next := &a.Content[k], a.Content[k+1]
		from, to := r.End, next.Start-1
		if to-from < 2 || to-from > longestAside || d.SentenceOf[from] != d.SentenceOf[to] || d.Tag[from] != doc.Comma || d.Tag[to] != doc.Comma || r.Start < a.Cue.End && a.Cue.Start < next.End || touches(a.Source, doc.Range{Start: from, End: to}) || c.quotes[from] != c.quotes[to] {
			continue
		}
		if !d.Tag[next.Start].Finite() && (d.Lemma[next.Start] != "that" || d.Tag[next.Start] != doc.IN) || !d.Tag[from-1].Noun() || !c.nounsOnly(from+1, to) {
			continue
		}
		r.End = next.End
		a.Content = slices.Delete(a.Content, k+1, k+2)
		k--
	}
}

// ownSource leaves out of the words for who speaks what stands before a colon, and the pronoun of a preposition before them: as for the paper: | a friend | swears; in it | Ada Roe | says.
func (c *Context) ownSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	r := &a.Source[0]
	for k := r.Start + 1; k+1 < r.End; k++ {
		if begins := d.Tag[k+1] == doc.DT || d.Tag[k+1] == doc.PRPS || !c.maySpeak(c.firstNoun(doc.Range{Start: r.Start, End: k})); begins && d.Word(k) == ":" && c.nominalFrom(k+1).Len() > 0 && c.maySpeak(c.firstNoun(doc.Range{Start: k + 1, End: r.End})) {
			r.Start = k + 1
		}
	}
	if d.Tag[r.Start] == doc.IN && r.Len() > 2 && d.Lemma[r.Start+1] == "it" {
		r.Start++
	}
	if k := r.Start; k > 0 && r.Len() > 1 && d.Tag[k] == doc.PRP && d.Tag[k-1] == doc.IN && d.Tag[k+1].Proper() && d.Lemma[k] == "it" {
		r.Start++
	}
}

// nounsOnly reports whether there is nothing but a noun group, perhaps with others behind prepositions, from token from to token to.
func (c *Context) nounsOnly(from, to int) bool {
	g := c.groupWithin(from, to)
	for g.Len() > 0 && g.End+1 < to && c.Doc.Tag[g.End] == doc.IN {
		g = c.groupWithin(g.End+1, to)
	}
	return g.Len() > 0 && g.End == to && c.Doc.Tag[to-1].Noun()
}

// withinDashes ends what is told between two dashes where they close: the list — the one that tells | who is paid | — to the union.
func (c *Context) withinDashes(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || len(a.Source) == 0 || c.quotes[a.Cue.Start] >= 0 || c.anyQuoted(a.Content[0]) {
		return
	}
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	begin := a.Cue.Start - 1
	for begin > s.Start && !isDash(d, begin) && d.Tag[begin] != doc.Comma {
		begin--
	}
	if begin <= s.Start || !isDash(d, begin) || d.Tag[begin-1].Punct() {
		return
	}
	for k := a.Content[0].Start + 1; k < s.End; k++ {
		if !isDash(d, k) || d.Word(k) != d.Word(begin) {
			continue
		}
		a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start >= k })
		last := &a.Content[len(a.Content)-1]
		last.End = min(last.End, k)
		return
	}
}

// wholeDeed lets what somebody denies or admits having done go on with where and when: denied meeting the mate | on 3 May| and said.
func (c *Context) wholeDeed(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || d.Tag[a.Cue.End] != doc.VBG || c.anyQuoted(a.Content[0]) {
		return
	}
	switch r := &a.Content[0]; d.Lemma[Head(d, a.Cue)] {
	case "deny", "admit", "confess", "acknowledge":
		if end := c.whereAndWhen(r.End); end > 0 && d.SentenceOf[end-1] == d.SentenceOf[r.Start] {
			r.End = end
		}
	}
}

// whereAndWhen returns where prepositions with their nouns end that begin at token i and end a clause, 0 when something else stands there: where or when
// it was said, or who says it.
func (c *Context) whereAndWhen(i int) int {
	d := c.Doc
	if i >= d.Len() {
		return 0
	}
	end := i
	for s := d.Sentence[d.SentenceOf[i]]; end < s.End && (nominal(d.Tag[end]) || d.Tag[end] == doc.IN || d.Tag[end] == doc.TO || d.Lemma[end] == "or" || d.Lemma[end] == "about"); end++ {
		if occasion(d.Lemma[end]) || c.quotes[end] >= 0 || end > i && d.Tag[end] == doc.PRP {
			return 0
		}
	}
	switch {
	case end < i+2 || d.Tag[i] != doc.IN && d.Tag[i] != doc.TO || english.Subordinates(d.Lemma[i]) && d.Lemma[i] != "after" && d.Lemma[i] != "before":
		return 0
	case end < d.Len() && !breaks(d, end) && d.Tag[end] != doc.CC:
		return 0 // a verb comes: of this the nouns were the subject
	}
	return end
}
