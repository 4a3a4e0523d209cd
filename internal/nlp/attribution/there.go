package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// spokenWithin adds who speaks so in a sentence within a line, before a quotation: The ferry was late. | Ada Roe |, on Facebook: | “We stay.” |
func (c *Context) spokenWithin(line doc.Range, owner []int32) []Attribution {
	d := c.Doc
	var out []Attribution
	for k := line.Start + 1; k < line.End; k++ {
		if s := d.Sentence[d.SentenceOf[k]]; s.Start != k || c.quotes[k] >= 0 {
			continue
		}
		a, ok := c.spokenThere(doc.Range{Start: k, End: line.End})
		if ok && d.SentenceOf[a.Cue.Start] == d.SentenceOf[k] && c.quotes[a.Content[0].Start] >= 0 && free(owner, doc.Range{Start: k, End: a.Content[0].End}, 0) {
			a.Confidence = layoutConfidence
			out = append(out, a)
		}
	}
	return out
}

// spokenThere reads a line that begins with who speaks, and where, to whom or on what, before a colon: Ada Roe, at the gate: “We stay.”; 10:15 Marstow Trams on that: no
// signal was passed. Without quotation marks it needs the time of an entry before it or a reporter to whom it is told, and is one sentence.
func (c *Context) spokenThere(line doc.Range) (Attribution, bool) {
	d := c.Doc
	l, ok := c.labelOf(line)
	if !ok || line.Start == 0 || l.cue+1 >= line.End || c.quotes[l.name.Start] >= 0 || l.name.Len() < 2 {
		return Attribution{}, false
	}
	source, told := c.whoThere(l.name)
	if source.Len() == 0 {
		return Attribution{}, false
	}
	content := doc.Range{Start: l.cue + 1, End: d.Sentence[d.SentenceOf[l.cue+1]].End}
	if q := c.quotes[content.Start]; q >= 0 {
		content = d.Quotations[q].Tokens
		ok = content.Len() >= fewSpoken && c.sentenceQuoted(content) && c.aloneBehind(content)
	} else {
		ok = (told || l.stamp) && c.finite(content) && content.End <= line.End
	}
	return Attribution{Cue: doc.Range{Start: l.cue, End: l.cue + 1}, Source: []doc.Range{source}, Content: []doc.Range{c.trimmed(content)}, Rule: SpokenLine}, ok
}

// whoThere returns who speaks in a label without a verb that goes on with where, on what or to whom; told reports whether that is a reporter. A label may also
// begin with what was answered: | Response from | the board.
func (c *Context) whoThere(r doc.Range) (who doc.Range, told bool) {
	d := c.Doc
	for k := r.Start; k < r.End; k++ {
		if t := d.Tag[k]; t.Verb() || t == doc.MD || t == doc.Stop || c.quotes[k] >= 0 {
			return doc.Range{}, false
		}
	}
	if reply(d.Lemma[r.Start]) && r.Len() > 2 && d.Lemma[r.Start+1] == "from" {
		who = doc.Range{Start: r.Start + 2, End: r.End}
		return who, false
	}
	end := -1
	for k := r.Start + 1; k+1 < r.End && end < 0; k++ {
		switch {
		case d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.IN && d.Lemma[k+1] != "of":
			end = k
		case d.Lemma[k] == "to" && c.audienceFrom(k+1, r.End):
			end = k
		case d.Lemma[k] == "on" && (c.nominalFrom(k+1).End == r.End || d.Lemma[k+1] == "that"):
			end = k
		case (d.Lemma[k] == "in" || d.Lemma[k] == "via" || d.Lemma[k] == "by") && c.nominalFrom(k+1).End == r.End && (writing(d.Lemma[r.End-1]) || english.Medium(d.Lemma[r.End-1])):
			end = k // Mayor Tom Reed | in a letter
		}
	}
	if end < 0 || !c.nameLike(doc.Range{Start: r.Start, End: end}) {
		return doc.Range{}, false
	}
	who = doc.Range{Start: r.Start, End: end}
	for k := who.Start; k < who.End; k++ {
		if class := d.Name[k].Class(); class == 1 || class == 2 || english.Body(d.Lemma[k]) && k == who.End-1 {
			return who, c.audienceFrom(end, r.End)
		}
	}
	if last := r.End - 1; d.Tag[who.End-1].Proper() && (writing(d.Lemma[last]) || english.Medium(d.Lemma[last])) {
		return who, false // Brill Steel, in a statement
	}
	return doc.Range{}, false
}

// audienceFrom reports whether those of the press stand between token k and end: our reporter in the corridor.
func (c *Context) audienceFrom(k, end int) bool {
	for ; k < end; k++ {
		switch c.Doc.Lemma[k] {
		case "reporter", "journalist", "correspondent", "us", "we":
			return true
		}
	}
	return false
}
