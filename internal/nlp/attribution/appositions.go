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
