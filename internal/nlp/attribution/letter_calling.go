package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// letterCalling gives what a letter does, with a participle, to whoever writes or sends it and not to those to whom it goes: Orr wrote a letter to the mayor calling | the plan a disaster |; the union
// handed the minister a petition demanding | an inquiry |.
func (c *Context) letterCalling(found []Attribution) []Attribution {
	d := c.Doc
	for i := 4; i+1 < d.Len(); i++ {
		if d.Tag[i] != doc.VBG || c.quotes[i] >= 0 || d.Tag[i-1] == doc.Comma || !doesInLetters(d.Lemma[i]) {
			continue
		}
		verb := c.letterBefore(i)
		if verb < 0 {
			continue
		}
		_, source, ok := c.doerOf(verb)
		if !ok || source.End > verb {
			continue
		}
		cue := doc.Range{Start: i, End: i + 1}
		if c.lemmaAt(i, i+1) == "for" {
			cue.End++
		}
		told := c.trimmed(doc.Range{Start: cue.End, End: c.clauseEnd(cue.End)})
		if told.Len() == 0 {
			continue
		}
		of := func(a Attribution) bool { return a.Cue.Start <= i && i < a.Cue.End }
		if n := slices.IndexFunc(found, of); n >= 0 && found[n].Cue.Start <= verb && len(found[n].Source) > 0 {
			continue // issued a statement calling
		}
		found = slices.DeleteFunc(found, func(a Attribution) bool {
			return a.Cue.Start <= verb && verb < a.Cue.End && !of(a) && (len(a.Content) == 0 || a.Content[0].Start > verb && a.Content[0].Start <= i)
		})
		n := slices.IndexFunc(found, of)
		if n < 0 {
			found = append(found, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: ClauseVerb})
			continue
		}
		a := &found[n]
		a.Source, a.Cue.Start = []doc.Range{source}, i
		a.Content = slices.DeleteFunc(a.Content, func(r doc.Range) bool { return r.Start < i })
		if len(a.Content) == 0 {
			a.Content = []doc.Range{told}
		}
	}
	return found
}

// letterBefore returns the verb of writing or sending whose letter stands right before token i, with those to whom it goes behind it or before it, -1 without.
func (c *Context) letterBefore(i int) int {
	d := c.Doc
	at := i // behind the letter
	if g := c.nounsBefore(i); g.Len() > 0 && d.Lemma[max(g.Start-1, 0)] == "to" {
		at = g.Start - 1
		if at > 0 && d.Lemma[at-1] == "write" && d.Tag[at-1].Verb() {
			return at - 1 // wrote to the senator calling
		}
	}
	letter := c.nounsBefore(at)
	for letter.Len() > 1 && d.Tag[letter.End-1] != doc.NN && d.Tag[letter.End-1] != doc.NNS {
		letter.End--
	}
	from := letter.Start
	for k := letter.End - 1; k > letter.Start; k-- { // handed the minister | a petition
		if d.Tag[k] == doc.DT {
			from = k
			break
		}
	}
	if letter.Len() == 0 || !sentPaper(d.Lemma[letter.End-1]) || from < 2 {
		return -1
	}
	for k := from - 1; k > max(from-8, 0) && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if d.Tag[k].Verb() && sends(d.Lemma[k]) {
			return k
		}
		if !nominal(d.Tag[k]) {
			return -1
		}
	}
	return -1
}

// sends reports whether a verb tells that somebody writes or hands over a paper.
func sends(w string) bool {
	switch w {
	case "write", "send", "hand", "give", "deliver", "issue", "sign", "submit", "file", "publish", "post", "circulate", "email", "address", "present", "release", "dispatch":
		return true
	}
	return false
}

// sentPaper reports whether a noun is for what is written for others to read.
func sentPaper(w string) bool {
	switch w {
	case "statement", "petition", "message", "complaint", "post", "tweet", "article", "column", "report", "paper", "text":
		return true
	}
	return english.Keeps(w)
}

// doesInLetters reports whether a participle tells what somebody does with the words of a letter.
func doesInLetters(w string) bool {
	switch w {
	case "call", "demand", "urge", "accuse", "criticise", "criticize", "condemn", "denounce", "praise", "threaten", "reject", "deny", "blame":
		return true
	}
	return english.Tells(w)
}
