package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// asTold finds the clause that somebody is told behind "as" to have said or to expect, and when: | the bank hid its losses |, as the Herald reported on Monday; if | the bridge is safe |, as the
// ministry claims, trucks may use it; if, as the ministry claims, | the bridge is safe |, trucks may; as Roe said in March, | the bank hid its losses |.
func (c *Context) asTold(found []Attribution) []Attribution {
	d := c.Doc
	for as := range d.Token {
		if d.Lemma[as] != "as" || d.Tag[as] != doc.IN || c.quotes[as] >= 0 {
			continue
		}
		s := d.Sentence[d.SentenceOf[as]]
		cue, source, end := c.asWhoTells(as, s.End)
		if cue.Len() == 0 {
			continue
		}
		told := innermost(found, c.toldAround(s, as, end))
		if told.Len() < 2 || (told.Len() < 3 || !c.finite(told)) && told.Start != s.Start+1 || c.anyQuoted(told) {
			continue // if rates fall, as she expects: no verb is asked for behind "if"
		}
		n := withCue(found, cue)
		if n < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		if a := &found[n]; len(a.Content) != 1 || !touches(a.Content, told) {
			a.Source, a.Content, a.Confidence = []doc.Range{source}, []doc.Range{told}, max(a.Confidence, clauseConfidence)
		}
	}
	return found
}

// withoutAsRecalled leaves out who is told behind "as" to recall what another said, of which nothing but "it" stands there: as | Roe recalls it |, the clerk said.
func (c *Context) withoutAsRecalled(found []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(found, func(a Attribution) bool {
		if i := a.Cue.Start; len(a.Source) == 1 && i > 0 && d.Lemma[i-1] == "as" && d.Tag[i] == doc.VBN && d.Lemma[a.Source[0].Start] == "by" {
			return true // as told to the Herald by Roe, the clerk said
		}
		return len(a.Source) == 1 && len(a.Content) == 1 && a.Content[0].Len() == 1 && d.Lemma[a.Content[0].Start] == "it" && a.Content[0].Start == a.Cue.End &&
			a.Source[0].End == a.Cue.Start && a.Source[0].Start > 0 && d.Lemma[a.Source[0].Start-1] == "as" && c.quotes[a.Cue.Start] < 0
	})
}

// innermost returns what the last of found tells in the clause r, up to its end, and r where nobody tells anything there: denied that he had said | to leave it |, as a guard told the paper.
func innermost(found []Attribution, r doc.Range) doc.Range {
	in := r
	for _, a := range found {
		if len(a.Content) == 0 {
			continue
		}
		if last := a.Content[len(a.Content)-1]; contains(r, a.Cue.Start) && last.Start > in.Start && last.Start < r.End && last.End >= r.End-1 && a.Cue.End <= last.Start {
			in.Start = last.Start
		}
	}
	return in
}

// asWhoTells reads who tells something, and with what verb, behind the "as" at token as, and the mark behind that and behind when, where or to whom they do; cue is empty where nobody tells so or
// where what stands there is a clause of its own.
func (c *Context) asWhoTells(as, stop int) (cue, source doc.Range, end int) {
	d := c.Doc
	source = c.nominalFrom(as + 1)
	if last := source.End - 1; source.Len() > 1 && source.End < d.Len() && d.Tag[last] == doc.NNS && d.Tag[last-1].Noun() && d.Tag[source.End].Punct() && tellsOrThinks(c.verbLemma(last)) {
		return doc.Range{Start: last, End: source.End}, doc.Range{Start: source.Start, End: last}, source.End // as the port expects, which the tagger takes for a noun
	}
	v := source.End
	if source.Len() == 0 || v >= stop || d.Tag[source.End-1] == doc.DT || relative(d.Tag[source.Start]) {
		return cue, source, 0
	}
	start := v
	for v < stop && v < start+3 && (d.Lemma[v] == "have" || d.Tag[v] == doc.RB) {
		v++
	}
	if v >= stop || !d.Tag[v].Finite() && d.Tag[v] != doc.VBN || d.Tag[v] == doc.VBN && v == start || !tellsOrThinks(d.Lemma[v]) {
		return cue, source, 0
	}
	end = v + 1
	if english.Passes(d.Lemma[v]) {
		end = max(end, c.nominalFrom(end).End)
	}
	for ; end < stop && d.Tag[end] != doc.Comma && d.Tag[end] != doc.Stop; end++ {
		if c.quotes[end] >= 0 || d.Tag[end].Verb() || d.Tag[end] == doc.MD || d.Tag[end] == doc.TO || d.Tag[end] == doc.PRP || d.Tag[end] == doc.Colon || d.Tag[end] == doc.CC || d.Lemma[end] == "that" {
			return doc.Range{}, source, 0
		}
		if first := end == v+1; first && d.Tag[end] != doc.IN && d.Tag[end] != doc.RB && !english.Calendar(d.Lemma[end]) && d.Lemma[end] != "last" && d.Lemma[end] != "a" && d.Lemma[end] != "this" {
			return doc.Range{}, source, 0
		}
	}
	if end >= stop {
		return doc.Range{}, source, 0
	}
	return doc.Range{Start: start, End: v + 1}, source, end
}

// toldAround returns the clause of sentence s that "as" at token as tells of, where what stands behind that ends at the mark end; it is empty without.
func (c *Context) toldAround(s doc.Range, as, end int) doc.Range {
	d := c.Doc
	supposed := c.under(s.Start) && d.Lemma[s.Start] != "as"
	switch {
	case as == s.Start && d.Tag[end] == doc.Comma && end > as+3 && d.Tag[end-1] != doc.VBD:
		return c.trimmed(doc.Range{Start: end + 1, End: s.End})
	case as <= s.Start || d.Tag[as-1] != doc.Comma:
		return doc.Range{}
	case as == s.Start+2 && supposed && d.Tag[end] == doc.Comma:
		for k := end + 2; k < s.End; k++ {
			if d.Tag[k] == doc.Comma && c.beginsMain(k+1, end+1) {
				return doc.Range{Start: end + 1, End: k}
			}
		}
	case supposed && d.Tag[end] == doc.Comma:
		if r := (doc.Range{Start: s.Start + 1, End: as - 1}); !slices.Contains(d.Tag[r.Start:r.End], doc.Comma) {
			return r
		}
	case d.Tag[end] == doc.Stop, d.Tag[end] == doc.Comma && end+1 < d.Len() && d.Tag[end+1] == doc.CC:
		from := s.Start
		if mark := c.clauseMark(s.Start, as-1); mark >= 0 {
			from = mark + 1
		}
		return c.trimmed(doc.Range{Start: from, End: as - 1})
	}
	return doc.Range{}
}

// tellsOrThinks reports whether the verb lemma w tells what somebody says, or what they hold to be so.
func tellsOrThinks(w string) bool {
	switch w {
	case "expect", "believe", "hope", "fear", "suspect", "think", "claim":
		return true
	case "speak", "talk", "ask", "announce":
		return false
	}
	return english.Tells(w)
}
