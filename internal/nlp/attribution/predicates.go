package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// predicates gives who is put between commas before the predicate of a clause the clause on both sides: | it was |, he said, | unthinkable |; | no one |, he went on, | had asked for it |.
// What was taken there for a cue of theirs is a word of that clause.
func (c *Context) predicates(found []Attribution) []Attribution {
	for i := 3; i+3 < c.Doc.Len(); i++ {
		a, ok := c.beforePredicate(i)
		if !ok || slices.ContainsFunc(found, func(b Attribution) bool { return c.aroundAlready(b, a) }) {
			continue
		}
		if k := slices.IndexFunc(found, func(b Attribution) bool { return b.Cue == a.Cue && slices.Equal(b.Source, a.Source) }); k >= 0 {
			a.Confidence, a.Margin, a.Rule = max(a.Confidence, found[k].Confidence), found[k].Margin, found[k].Rule
		}
		found = slices.DeleteFunc(found, func(b Attribution) bool { return overlaps(b.Cue, a.Cue) || touches(b.Source, a.Source[0]) })
		found = append(found, a)
	}
	return found
}

// aroundAlready reports whether the attribution b leaves no room for a: it has the words on both sides, or it tells more of which those are a part.
func (c *Context) aroundAlready(b, a Attribution) bool {
	front, rest := a.Content[0], a.Content[1]
	if overlaps(b.Cue, a.Cue) {
		return touches(b.Content, front) && touches(b.Content, rest)
	}
	return overlaps(b.Cue, front) || touches(b.Content, a.Cue)
}

// beforePredicate reads the verb of telling at token i, with who tells before it and at most whom and when behind it, between commas of which the first parts a clause.
func (c *Context) beforePredicate(i int) (Attribution, bool) {
	d := c.Doc
	s, source, cue := d.Sentence[d.SentenceOf[i]], c.nounsBefore(i), doc.Range{Start: i, End: i + 1}
	open := source.Start - 1
	if source.Len() == 0 || open < s.Start+1 || d.Tag[open] != doc.Comma || slices.ContainsFunc(d.Tag[source.Start:i], relative) || !c.headless(cue) {
		return Attribution{}, false
	}
	shut := c.asideEnd(&cue, s.End)
	if shut < 0 {
		return Attribution{}, false
	}
	front, rest := doc.Range{Start: max(s.Start, c.partOf(open).Start), End: open}, c.trimmed(doc.Range{Start: shut + 1, End: c.predicateEnd(shut+1, s.End)})
	if c.anyQuoted(doc.Range{Start: s.Start, End: shut + 1}) || c.hasComma(front) || rest.Len() == 0 || rest.Start != shut+1 && c.quotes[rest.Start] < 0 {
		return Attribution{}, false
	}
	if !c.cutShort(front) && !(nominal(d.Tag[front.Start]) && !c.finite(front) && c.headless(rest)) {
		return Attribution{}, false
	}
	return Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{c.trimmed(front), rest}, Confidence: claimConfidence, Rule: Inserted}, true
}

// asideEnd returns the comma that ends the aside in which the cue tells, -1 without: he said; he went on; she told the court on Monday. Who goes on has "on" in the cue.
func (c *Context) asideEnd(cue *doc.Range, end int) int {
	d := c.Doc
	switch w := d.Lemma[cue.Start]; {
	case w == "go" && c.lemmaAt(cue.Start, cue.End) == "on":
		cue.End++
		fallthrough
	case w == "continue":
		if c.lemmaAt(cue.Start, cue.End) == "," {
			return cue.End
		}
		return -1
	case !english.Tells(w):
		return -1
	}
	for k := cue.End; k < end && k < cue.End+longAside; k++ {
		switch d.Tag[k] {
		case doc.Comma:
			return k
		case doc.VBD, doc.VBZ, doc.VBP, doc.MD, doc.TO, doc.CC, doc.Colon, doc.WDT, doc.WP, doc.WRB:
			return -1
		}
	}
	return -1
}

// longAside is how many words whom somebody tells, and when, may take.
const longAside = 10

// cutShort reports whether a clause ends in a verb that wants more: it was, the men had, it will not.
func (c *Context) cutShort(r doc.Range) bool {
	d, k := c.Doc, r.End-1
	for k > r.Start && (d.Tag[k] == doc.RB || negates(d.Lemma[k])) {
		k--
	}
	return k > r.Start && (d.Tag[k] == doc.MD || d.Lemma[k] == "be" || d.Lemma[k] == "have") && c.finite(r)
}

// predicateEnd returns where the predicate that begins at token from ends: before what the reporter goes on with, or where the sentence does.
func (c *Context) predicateEnd(from, end int) int {
	d := c.Doc
	for k := from + 1; k+1 < end; k++ {
		if c.quotes[k] >= 0 {
			continue
		}
		if d.Word(k) == ";" || d.Tag[k] == doc.Comma && (d.Tag[k+1] == doc.CC || d.Tag[k+1] == doc.VBG || c.citingAt(k+1)) {
			return k
		}
	}
	return end
}
