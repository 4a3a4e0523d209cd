package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// onDayThat reads the whole clause without "that" behind a verb of telling and a day, where a relative clause parts its subject from its verb: announced on Monday | the bridge at
// Vell, which was built in May, has been closed |.
func (c *Context) onDayThat(a *Attribution) {
	d, i := c.Doc, a.Cue.End
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	if i+6 >= s.End || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !english.Tells(d.Lemma[i-1]) || d.Tag[i-1] != doc.VBD && d.Tag[i-1] != doc.VBN || c.quotes[i-1] >= 0 {
		return
	}
	if d.Lemma[i] == "on" {
		i++
	}
	if !english.DayOrMonth(d.Lemma[i]) || d.Tag[i+1] != doc.DT && d.Tag[i+1] != doc.PRPS || d.Lemma[i+1] == "that" {
		return
	}
	if verb := c.behindWhich(i+1, s.End); verb > 0 && c.onlyWithin(a.Content, doc.Range{Start: a.Cue.End, End: s.End}) {
		a.Content = []doc.Range{c.trimmed(doc.Range{Start: i + 1, End: c.clauseEnd(verb)})}
		a.Confidence = max(a.Confidence, claimConfidence)
	}
}

// withoutSpokenDay takes off the front of what is told behind a verb the day on which it was told, or where: ruled | on Tuesday | the levy was unlawful; said, | at a meeting with the crews in Lowick, | that it leaked.
func (c *Context) withoutSpokenDay(a *Attribution) {
	d := c.Doc
	k := slices.IndexFunc(a.Content, func(r doc.Range) bool {
		return r.Start == a.Cue.End || r.Start == a.Cue.End+1 && d.Tag[a.Cue.End] == doc.Comma
	})
	if k < 0 || !d.Tag[Head(d, a.Cue)].Verb() || len(a.Source) == 1 && a.Source[0].Start > a.Cue.Start {
		return
	}
	r := &a.Content[k]
	if r.Len() < 4 || c.quotes[r.Start] >= 0 {
		return
	}
	switch d.Lemma[r.Start] {
	case "at", "in", "during":
		if that := c.thatBehindPlace(*r); that > 0 && english.Tells(c.verbLemma(Head(d, a.Cue))) {
			r.Start = that
		}
		return
	case "on", "late", "early":
	default:
		return
	}
	from := r.Start + 1
	if d.Lemma[from] == "on" || d.Lemma[from] == "late" || d.Lemma[from] == "early" {
		from++
	}
	if !weekday(d.Lemma[from]) {
		return
	}
	from++
	if partOfDay(d.Lemma[from]) {
		from++
	}
	if t := d.Tag[from]; from < r.End && (t == doc.DT || t == doc.PRP || t == doc.PRPS || t.Proper() || t == doc.TO || d.Lemma[from] == "to" || d.Lemma[from] == "that") {
		r.Start = from
	}
}

// thatBehindPlace returns the "that" behind the nouns and prepositions, and nothing else but participles, with which r begins; 0 without.
func (c *Context) thatBehindPlace(r doc.Range) int {
	d := c.Doc
	for k := r.Start; k+3 < r.End && c.quotes[k] < 0; k++ {
		switch t := d.Tag[k]; {
		case d.Lemma[k] == "that" && t == doc.IN:
			return k
		case t == doc.IN && english.Subordinates(d.Lemma[k]), t.Finite() && d.Lemma[k+1] != "by", t == doc.WDT, t == doc.WP, t == doc.WRB:
			return 0
		}
	}
	return 0
}

// withoutHearer takes off the front of what is told those to whom it was told, behind "to": conceded to | the newspaper | that it was late.
func (c *Context) withoutHearer(a *Attribution) {
	d := c.Doc
	k := slices.IndexFunc(a.Content, func(r doc.Range) bool { return r.Start == a.Cue.End })
	if k < 0 || a.Content[k].Len() < 4 || c.quotes[a.Cue.End] >= 0 || !english.Tells(d.Lemma[Head(d, a.Cue)]) {
		return
	}
	r := &a.Content[k]
	from := r.Start
	if that := c.thatBehindHearer(a.Cue, *r); that > from {
		r.Start = that
		return
	}
	if d.Lemma[from] == "to" {
		from++
	} else if d.Lemma[from-1] != "to" {
		return
	}
	g := c.groupWithin(from, r.End)
	if g.Len() == 0 || g.End+2 >= r.End {
		return
	}
	switch t := d.Tag[g.End]; {
	case d.Lemma[g.End] == "that" && t == doc.IN:
	case (t == doc.DT || t == doc.PRP) && d.Tag[g.Start] == doc.DT && c.finite(doc.Range{Start: g.End, End: r.End}):
	default:
		return
	}
	r.Start = g.End
}

// thatBehindHearer returns the "that" behind whom somebody is told to have told something, and when, with which r begins: told | their employer at least three weeks ago | that it was failing; -1 without.
func (c *Context) thatBehindHearer(cue, r doc.Range) int {
	d := c.Doc
	if !english.Passes(d.Lemma[cue.End-1]) || !nominal(d.Tag[r.Start]) || c.quotes[r.Start] >= 0 {
		return -1
	}
	for k := r.Start + 1; k+2 < min(r.Start+11, r.End); k++ {
		if d.Lemma[k] == "that" && (d.Tag[k] == doc.IN || c.subjectAt(k+1)) {
			return k
		}
		if d.Tag[k].Finite() || c.quotes[k] >= 0 || d.Tag[k] == doc.Comma || relative(d.Tag[k]) {
			return -1
		}
	}
	return -1
}

// weekday reports whether a lemma is the name of a day of the week.
func weekday(lemma string) bool { return english.DayOrMonth(lemma) && strings.HasSuffix(lemma, "day") }

// behindWhich returns the verb behind the relative clause between commas that the nouns from token i have; 0 where there is none.
func (c *Context) behindWhich(i, end int) int {
	d := c.Doc
	comma := i
	for comma < end && (nominal(d.Tag[comma]) || d.Tag[comma] == doc.IN || d.Tag[comma] == doc.VBN) {
		comma++
	}
	if comma+3 >= end || d.Tag[comma] != doc.Comma || !relative(d.Tag[comma+1]) {
		return 0
	}
	shut := comma + 2
	for shut < end && d.Tag[shut] != doc.Comma && c.quotes[shut] < 0 {
		shut++
	}
	if shut+2 >= end || d.Tag[shut] != doc.Comma || !c.finite(doc.Range{Start: comma + 1, End: shut}) || !c.headless(doc.Range{Start: shut + 1, End: end}) {
		return 0
	}
	return shut + 1
}

// onlyWithin reports whether all pieces lie within r.
func (c *Context) onlyWithin(pieces []doc.Range, r doc.Range) bool {
	for _, p := range pieces {
		if p.Start < r.Start || p.End > r.End {
			return false
		}
	}
	return true
}
