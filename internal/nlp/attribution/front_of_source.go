package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// frontOfSource takes off the words for who speaks what only joins them to what stands before, or tells when or in which case: as | the report | shows, despite that | two clerks | confirmed it, then
// Tuesday | police | believed, at the time | crews | said, more than | the firm | says; or which are of the clause before. Where those words are but what somebody is held to be, their subject speaks: | men believed to be loyal | claimed.
func (c *Context) frontOfSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Len() < 2 || a.Source[0].End > a.Cue.Start {
		return
	}
	r := &a.Source[0]
	s := d.Sentence[d.SentenceOf[r.Start]]
	if d.Tag[r.Start] == doc.TO {
		if who := c.nominalFrom(s.Start); who.Len() > 0 && d.Tag[who.End-1].Noun() && who.End < r.Start && d.Tag[who.End] == doc.VBN && r.End == a.Cue.Start && !slices.ContainsFunc(d.Tag[who.End:r.Start], doc.Tag.Tensed) {
			r.Start = who.Start
		}
		return
	}
	if k := slices.Index(d.Lemma[r.Start:r.End], "than"); k > 1 && !slices.ContainsFunc(d.Tag[r.Start:r.End], func(t doc.Tag) bool { return t == doc.Comma || relative(t) }) && slices.ContainsFunc(d.Tag[r.Start:r.Start+k], doc.Tag.Finite) && r.Start+k+1 < r.End && nominal(d.Tag[r.Start+k+1]) {
		r.Start += k + 1
		return
	}
	if last := r.End - 1; r.End == a.Cue.Start && d.Tag[last] == doc.PRP && (english.Calendar(d.Lemma[last-1]) || english.Relative(d.Lemma[last-1])) {
		r.Start = last // the following afternoon | she | said
		return
	}
	if k := c.behindMute(*r); k > r.Start && r.End == a.Cue.Start {
		r.Start = k
		return
	}
	if k := c.lastSubject(*r); k > r.Start && r.End == a.Cue.Start {
		r.Start = k
		return
	}
	k := r.Start
	if t := d.Tag[k]; (t == doc.IN || t == doc.RB || t == doc.CC) && joinsFront(d.Lemma[k]) && !countsFront(d.Lemma[k+1]) {
		k++
		if d.Lemma[k] == "that" && d.Tag[k] != doc.DT || english.DayOrMonth(d.Lemma[k]) {
			k++
		}
	} else if t == doc.IN && k+4 <= r.End && (d.Tag[k+1] == doc.DT || d.Tag[k+1] == doc.CD) && caseOrTime(d.Lemma[k+2]) {
		k += 3
	}
	if k < r.End && k > r.Start && nominal(d.Tag[k]) && slices.ContainsFunc(d.Tag[k:r.End], doc.Tag.Noun) {
		r.Start = k
	}
}

// behindMute returns where the noun group behind the only comma of r begins, where what stands before it is no person, and no comma behind it makes it an apposition: in a hamlet among hills, | a resident |
// said. It is -1 without.
func (c *Context) behindMute(r doc.Range) int {
	d := c.Doc
	k := slices.Index(d.Tag[r.Start:r.End], doc.Comma)
	if k < 1 || r.Start+k+1 >= r.End || d.Tag[r.End-1] == doc.Comma {
		return -1
	}
	left, right := doc.Range{Start: r.Start, End: r.Start + k}, doc.Range{Start: r.Start + k + 1, End: r.End}
	if g := c.nominalFrom(right.Start); g.End != right.End || c.Doc.Tag[right.Start] != doc.DT || !c.maySpeak(right.End-1) || !d.Tag[right.End-1].Noun() {
		return -1
	}
	if h := c.nominalFrom(left.Start).End - 1; h < left.Start || d.Sense[h] == doc.PersonNoun || !d.Tag[h].Noun() || d.Tag[h].Proper() {
		return -1
	}
	return right.Start
}

// lastSubject returns where the last noun group of r begins, where a clause stands before it that the models took for part of who speaks: the port has shut, | a source | said; shops pay but | critics | think.
// It is -1 without.
func (c *Context) lastSubject(r doc.Range) int {
	d := c.Doc
	if !slices.ContainsFunc(d.Tag[r.Start:r.End], doc.Tag.Tensed) || slices.ContainsFunc(d.Tag[r.Start:r.End], relative) || c.quotes[r.Start] >= 0 {
		return -1
	}
	for k := r.End - 2; k > r.Start+1; k-- {
		if d.Tag[k].Tensed() {
			return -1
		}
		if d.Tag[k] == doc.Comma || d.Lemma[k] == "but" || d.Lemma[k] == "when" {
			if !c.finite(doc.Range{Start: r.Start, End: k}) || !nominal(d.Tag[k+1]) || !c.maySpeak(c.nominalFrom(k+1).End-1) {
				return -1
			}
			return k + 1
		}
	}
	return -1
}

// joinsFront reports whether a word may stand before a clause without being of its subject.
func joinsFront(lemma string) bool {
	switch lemma {
	case "as", "after", "then", "despite", "but", "because", "when", "while", "since", "though", "although", "whereas":
		return true
	}
	return false
}

// countsFront reports whether the word behind "as" goes on to tell how many: as many as.
func countsFront(lemma string) bool {
	switch lemma {
	case "many", "much", "few", "little", "good":
		return true
	}
	return false
}

// caseOrTime reports whether a noun tells when or in which of several cases something was.
func caseOrTime(lemma string) bool {
	switch lemma {
	case "time", "case", "instance", "moment", "point":
		return true
	}
	return false
}
