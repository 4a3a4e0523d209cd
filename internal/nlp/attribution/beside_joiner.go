package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// besideJoiner makes who stands behind "but", "and" or a semicolon and right before a verb of telling, with an apposition or without, the one who tells, where the models took the subject of the clause
// before, or read nothing: the gate was open, but | Karl Orr, the treasurer, | told the Herald the fund was empty.
func (c *Context) besideJoiner(found []Attribution) []Attribution {
	d := c.Doc
	for i := 3; i+2 < d.Len(); i++ {
		now := d.Tag[i] == doc.VBP || d.Tag[i] == doc.VB && d.Tag[i-1].Noun() // people believe, as the tagger has it
		if t := d.Tag[i]; t != doc.VBD && t != doc.VBZ && t != doc.VBN && !now || c.quotes[i] >= 0 || !english.Tells(d.Lemma[i]) && !(now && (d.Lemma[i] == "think" || d.Lemma[i] == "doubt")) {
			continue
		}
		h := c.helpers(i)
		if h.not || h.modal || d.Tag[i] == doc.VBN && d.Tag[h.start] != doc.VBZ && d.Tag[h.start] != doc.VBP && (h.start < i || d.Lemma[i] != "tell" || !nominal(d.Tag[i+1])) {
			continue // a mechanic had told her so
		}
		source, joiner := c.joined(h.start)
		if source.Len() == 0 || now && !c.contrastsNow(joiner, found) {
			continue
		}
		told := c.toldBehind(i)
		k := slices.IndexFunc(found, func(a Attribution) bool { return a.Cue.Start <= i && i < a.Cue.End })
		switch {
		case told.Len() == 0 && (k < 0 || len(found[k].Content) == 0 || found[k].Content[0].Start <= i || source.End == h.start):
			continue
		case k < 0:
			found = append(found, Attribution{Cue: doc.Range{Start: h.start, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{told}, Confidence: clauseConfidence, Rule: ClauseVerb})
		default:
			a := &found[k]
			if len(a.Source) != 1 || a.Source[0].Start != source.Start || a.Source[0].End > h.start {
				a.Source = []doc.Range{source}
			}
			a.Cue.Start = max(a.Cue.Start, source.End)
			if told.Len() > 0 && (len(a.Content) == 0 || a.Content[0].Start < joiner && !c.quoted(a.Content[0])) {
				a.Content = []doc.Range{told}
			}
		}
		for n := range found {
			if o := &found[n]; o.Cue.End <= joiner && len(o.Content) > 0 {
				if len(o.Content) > 1 && contains(source, o.Content[len(o.Content)-1].Start) {
					o.Content = o.Content[:len(o.Content)-1] // denied it and | Ms Hale |, reached by phone, said
				}
				if last := &o.Content[len(o.Content)-1]; last.Start < joiner && last.End > joiner && (last.End <= i+1 || now || c.shownBy(*o) || !c.finite(doc.Range{Start: last.Start, End: joiner})) && !c.quoted(*last) {
					*last = c.trimmed(doc.Range{Start: last.Start, End: joiner}) // said the bank was safe, and Karl Orr,
				}
			}
		}
	}
	return found
}

// contrastsNow reports whether behind a comma and the joiner at token k, such as "though", a clause in the present does not belong to what was told in the past before it: the mayor said
// she would stay, | though | people close to her believe she may go.
func (c *Context) contrastsNow(k int, found []Attribution) bool {
	d := c.Doc
	if !contrasts(d.Lemma[k]) || d.Tag[k-1] != doc.Comma {
		return false
	}
	return slices.ContainsFunc(found, func(a Attribution) bool {
		return a.Cue.End <= k && d.SentenceOf[a.Cue.Start] == d.SentenceOf[k] && d.Tag[Head(d, a.Cue)] == doc.VBD && c.quotes[a.Cue.Start] < 0
	})
}

// joined returns who stands between a word that joins two clauses, or a semicolon, and token at, where a verb begins, and that word; it is empty where nobody does, or where the word may join only nouns.
func (c *Context) joined(at int) (who doc.Range, joiner int) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[at]]
	end := at
	if at == s.Start {
		return who, joiner
	}
	if w := d.Lemma[at-1]; w == "there" || w == "here" {
		end--
	}
	reached := false
	if d.Tag[at-1] == doc.Comma {
		if end = c.apposedUpTo(s, at); end < 0 {
			if end = c.reachedUpTo(s, at); end < 0 {
				end = c.asideUpTo(s, at)
			}
			if end < 0 {
				return doc.Range{}, -1
			}
			reached = true
		}
	}
	k := end - 1
	for k > s.Start && k > end-10 && !c.joins(k) && d.Word(k) != ";" {
		if d.Tag[k] == doc.Comma || c.finite(doc.Range{Start: k, End: k + 1}) || c.quotes[k] >= 0 {
			return doc.Range{}, -1
		}
		k--
	}
	if k <= s.Start+1 || !c.joins(k) && d.Word(k) != ";" || !c.finite(doc.Range{Start: s.Start, End: k}) {
		return doc.Range{}, -1
	}
	if first := c.describedFrom(s.Start, k); first.Len() > 0 && c.asideBetween(first.End, k) {
		return doc.Range{}, -1 // Petra Lund, who owns the mill, and Ivan Moss, who runs it, said
	}
	r := c.nounsWithWhich(k+1, end)
	if r.End != end || r.Start != k+1 || !c.maySpeak(c.headOf(r)) || english.Nobody(d.Lemma[r.Start]) && (r.Len() == 1 || d.Lemma[r.Start] != "people") {
		return doc.Range{}, -1
	}
	if p := k - 1; d.Lemma[k] == "and" && d.Tag[p] != doc.Comma && (d.Tag[k+1] == doc.JJ && d.Tag[p] == doc.JJ || d.Tag[p].Noun() && (c.maySpeak(p) || !d.Tag[k+1].Proper()) || d.Tag[p] == doc.PRP && d.Lemma[p] != "it") {
		return doc.Range{}, -1 // the mayor and Karl Orr said
	}
	switch {
	case reached:
		at = end
	case d.Tag[at-1] == doc.Comma:
		at--
	}
	return doc.Range{Start: r.Start, End: at}, k
}

// reachedUpTo returns the comma at which it is told, between commas, how somebody was reached or what they were asked, in sentence s and up to the comma right before token at, -1 without: and Karl Orr|,
// reached by phone, said.
func (c *Context) reachedUpTo(s doc.Range, at int) int {
	d := c.Doc
	open := at - 2
	if open < s.Start {
		return -1
	}
	for open > s.Start && d.Tag[open] != doc.Comma && at-open < 16 {
		if d.Tag[open].Finite() && d.Tag[open-1] != doc.Comma || c.quotes[open] >= 0 {
			return -1
		}
		open--
	}
	if d.Tag[open] != doc.Comma || d.Tag[open+1] != doc.VBN && d.Tag[open+1] != doc.VBD {
		return -1
	}
	switch d.Lemma[open+1] {
	case "reach", "contact", "ask", "approach", "corner", "interview", "question", "quote", "see", "find":
		return open
	}
	return -1
}

// toldBehind returns the clause that the verb at token i tells, behind those to whom it does; it is empty where none stands there.
func (c *Context) toldBehind(i int) doc.Range {
	d := c.Doc
	from, s := i+1, d.Sentence[d.SentenceOf[i]]
	if english.Passes(d.Lemma[i]) {
		for from < s.End && nominal(d.Tag[from]) && (from == i+1 || d.Tag[from] != doc.DT && d.Tag[from] != doc.PRP && d.Tag[from] != doc.PRPS && d.Lemma[from] != "that") {
			from++
		}
	}
	if from < s.End && d.Tag[from].Finite() {
		from = i + 1 // cautioned | the sample was small |
	}
	if from < s.End && d.Lemma[from] == "to" { // wrote to staff that
		if g := c.nominalFrom(from + 1); g.Len() > 0 && c.lemmaAt(from, g.End-1) == "that" || c.lemmaAt(from, g.End) == "that" {
			from = g.End
		}
	}
	if from+2 >= s.End || c.quotes[from] >= 0 || d.Tag[from] == doc.Comma || d.Tag[from] == doc.IN && d.Lemma[from] != "that" || d.Tag[from] == doc.TO {
		return doc.Range{}
	}
	r := c.trimmed(doc.Range{Start: from, End: c.clauseEnd(from)})
	if d.Lemma[from] != "that" && !c.finite(r) || c.anyQuoted(r) {
		return doc.Range{}
	}
	return r
}
