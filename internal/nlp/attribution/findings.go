package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// findings reads a list whose lines begin with a bullet or a dash, behind a line that tells whose findings they are: The panel found: / - The valve was old. /
// - Nobody had looked. Each line is told up to where somebody else is told to say something.
func (c *Context) findings(found []Attribution) []Attribution {
	d := c.Doc
	var out []Attribution
	for first := 0; first < d.Len(); {
		line := c.lineFrom(first)
		first = line.End
		bullets := c.bulletsBehind(line)
		if len(bullets) < fewTurns {
			continue
		}
		source, ok := c.findsBefore(found, line)
		if !ok {
			continue
		}
		for _, b := range bullets {
			if content := c.ownLine(found, b); content.Len() > 2 && c.finite(content) {
				out = append(out, Attribution{Cue: doc.Range{Start: b.Start, End: b.Start + 1}, Source: []doc.Range{source}, Content: []doc.Range{content}, Confidence: clauseConfidence, Rule: SpokenLine})
			}
		}
	}
	return out
}

// bulletsBehind returns the lines right behind a line that begin with a bullet or a dash, where that line does not.
func (c *Context) bulletsBehind(line doc.Range) []doc.Range {
	d := c.Doc
	bullet := func(l doc.Range) bool {
		return l.Len() > 3 && (isDash(d, l.Start) || d.Word(l.Start) == "•" || d.Word(l.Start) == "*" || d.Word(l.Start) == "·") && c.quotes[l.Start+1] < 0
	}
	if bullet(line) {
		return nil
	}
	var out []doc.Range
	for at := line.End; at < d.Len(); {
		l := c.lineFrom(at)
		if !bullet(l) {
			break
		}
		out, at = append(out, l), l.End
	}
	return out
}

// findsBefore returns whose findings a line announces: of who finds or says them there before a colon; or, where it only names them (Other findings:), the last body that is
// told to find or say something in that line or the three before.
func (c *Context) findsBefore(found []Attribution, line doc.Range) (who doc.Range, ok bool) {
	d := c.Doc
	last := d.Sentence[d.SentenceOf[line.End-1]]
	last.Start = max(last.Start, line.Start)
	colon := d.Word(line.End-1) == ":"
	named := false
	for k := last.Start; k < line.End; k++ {
		named = named || english.Findings(d.Lemma[k])
	}
	from := last.Start
	if named && (colon || d.Lemma[last.Start] == "here") {
		for n := 0; n < 4 && from > 0; n++ {
			from = c.lineFrom(from - 1).Start
		}
	} else if !colon {
		return who, false
	}
	at := -1
	for _, a := range found {
		i := Head(d, a.Cue)
		if a.Cue.Start < from || a.Cue.End > line.End || a.Cue.Start < at || len(a.Source) != 1 || c.quotes[a.Cue.Start] >= 0 {
			continue
		}
		switch d.Lemma[i] {
		case "find", "conclude", "rule", "say", "establish", "recommend", "write", "publish", "lay", "warn":
		default:
			continue
		}
		if !named && (d.Lemma[i] == "lay" || d.Lemma[i] == "publish") || named && c.pronounAlone(a.Source) {
			continue
		}
		at = a.Cue.Start
		who, ok = a.Source[0], !named || c.foundBody(a.Source[0])
	}
	return who, ok
}

// foundBody reports whether a source is of a body, or a report, that may find something.
func (c *Context) foundBody(r doc.Range) bool {
	d := c.Doc
	return slices.ContainsFunc(d.Lemma[r.Start:r.End], func(w string) bool {
		return english.Examines(w) || english.Hearing(w) || english.Tellers(w) || english.Agency(w) || w == "commissioner"
	})
}

// ownLine returns the words of a line behind its bullet, and behind a heading of few words without a verb, up to the first sentence in which somebody else says something.
func (c *Context) ownLine(found []Attribution, line doc.Range) doc.Range {
	d := c.Doc
	start, _ := c.behindMark(line)
	if s := d.Sentence[d.SentenceOf[start]]; s.End < line.End && s.End-start <= 5 && !c.finite(doc.Range{Start: start, End: s.End}) {
		start = s.End
	}
	end := line.End
	for _, a := range found {
		if len(a.Source) > 0 && a.Cue.Start >= start && a.Cue.Start < end {
			end = max(start, d.Sentence[d.SentenceOf[a.Cue.Start]].Start)
		}
	}
	if end <= start {
		return doc.Range{Start: start, End: start}
	}
	return c.trimmed(doc.Range{Start: start, End: end})
}
