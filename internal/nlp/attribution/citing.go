package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// cited mends what the models make of a paper that cites somebody before it tells what was said: "the Herald, citing two clerks, reported on
// Monday that the dam had cracked" is cued by the reporting, not by the citing, and so is "the paper also said, citing a clerk, that it had cracked".
func (c *Context) cited(found []Attribution) []Attribution {
	d := c.Doc
	for i := 2; i+4 < d.Len(); i++ {
		if d.Tag[i-1] != doc.Comma || d.SentenceOf[i-1] != d.SentenceOf[i] || !c.citingAt(i) {
			continue
		}
		a, ok := c.citedFor(i)
		if !ok || slices.ContainsFunc(found, func(o Attribution) bool {
			return len(o.Content) > 0 && contains(o.Cue, a.Cue.Start) && (o.Content[0].Start != i || d.Lemma[i] != "on")
		}) {
			continue
		}
		found = slices.DeleteFunc(found, func(o Attribution) bool { return contains(o.Cue, a.Cue.Start) || contains(a.Source[1], o.Cue.Start) })
		found = append(found, a)
	}
	return found
}

func contains(r doc.Range, i int) bool { return r.Start <= i && i < r.End }

// citedFor reads the sentence in which token i cites somebody between two commas, before the verb of telling or behind it.
func (c *Context) citedFor(i int) (Attribution, bool) {
	d := c.Doc
	end := d.Sentence[d.SentenceOf[i]].End
	j := i + 2
	for j < end && j < i+longCiting && d.Tag[j] != doc.Comma {
		j++
	}
	if j+3 >= end || d.Tag[j] != doc.Comma {
		return Attribution{}, false
	}
	v := j + 1
	if d.Tag[v] == doc.RB {
		v++
	}
	from := v + 1
	if d.Lemma[j+1] == "that" {
		v, from = c.tellsBefore(i-1), j+1
	}
	if v < 0 {
		return Attribution{}, false
	}
	told, ok := c.thatNear(from, end)
	source := c.nominalBefore(min(v, i-1))
	if !ok || !english.Tells(d.Lemma[v]) || d.Tag[v] == doc.VBG || d.Tag[v] == doc.VB || source.Len() == 0 || c.quotes[v] >= 0 {
		return Attribution{}, false
	}
	return Attribution{
		Cue: doc.Range{Start: v, End: v + 1}, Source: []doc.Range{source, {Start: i, End: j}}, Content: []doc.Range{c.trimmed(told)},
		Confidence: clauseConfidence, Rule: ClauseVerb,
	}, true
}

// thatNear returns all from a "that" on, with at most a time between token from and it: that it was late, on Monday that it was late.
func (c *Context) thatNear(from, end int) (doc.Range, bool) {
	d := c.Doc
	for k := from; k+2 < end && k < from+5; k++ {
		if d.Lemma[k] == "that" {
			r := doc.Range{Start: k, End: end}
			return r, c.finite(r)
		}
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.IN {
			break
		}
	}
	return doc.Range{}, false
}

// tellsBefore returns the verb before token i with at most a time between: reported, reported on Monday. It is -1 when there is none.
func (c *Context) tellsBefore(i int) int {
	d := c.Doc
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if d.Tag[k].Verb() {
			return k
		}
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.IN {
			return -1
		}
	}
	return -1
}

// nominalBefore returns the group of nouns that ends at token end, but for an adverb: the newspaper also.
func (c *Context) nominalBefore(end int) doc.Range {
	d := c.Doc
	if end > 0 && d.Tag[end-1] == doc.RB {
		end--
	}
	return c.nounsBefore(end)
}

// nounsBefore returns the group of nouns that ends before token end, in its sentence.
func (c *Context) nounsBefore(end int) doc.Range {
	d, r := c.Doc, doc.Range{Start: end, End: end}
	for r.Start > 0 && d.SentenceOf[r.Start-1] == d.SentenceOf[end] && nominal(d.Tag[r.Start-1]) {
		r.Start--
	}
	return r
}

// withParts takes into a group of nouns those before it that are of it: two of | his aides |.
func (c *Context) withParts(r doc.Range) doc.Range {
	for r.Start > 1 && c.lemmaAt(r.Start, r.Start-1) == "of" {
		g := c.nounsBefore(r.Start - 1)
		if g.Len() == 0 {
			break
		}
		r.Start = g.Start
	}
	return r
}

// takeKnowers gives back to a source that is only what somebody knows who knows it, and to one that is whose people speak those: | three officials with knowledge
// of | the plan | have told the Courier; | trustees of | the fund | voted.
func (c *Context) takeKnowers(a *Attribution) {
	if len(a.Source) != 1 || a.Source[0].End != a.Cue.Start || a.Source[0].Start < 2 {
		return
	}
	r := &a.Source[0]
	whole := c.withParts(*r)
	if g := c.knowers(whole); g.Start < whole.Start {
		*r = g
	} else if whole.Start < r.Start && c.Doc.Lemma[r.Start-1] == "of" && c.Doc.Sense[r.Start-2] == doc.PersonNoun {
		*r = whole
	}
}

// knowers takes into the words that end a group of people how they know and who they are: | three officials with | knowledge of the matter.
func (c *Context) knowers(r doc.Range) doc.Range {
	d := c.Doc
	for k := r.Start - 1; k > r.Start-6 && k > 0 && d.SentenceOf[k] == d.SentenceOf[r.End-1]; k-- {
		if d.Tag[k].Noun() && k+1 < r.Start && c.knows(k+1, r.End) {
			return doc.Range{Start: c.nounsBefore(k + 1).Start, End: r.End}
		}
	}
	return r
}

// knows reports whether the words from token k to end, behind a noun, tell how somebody knows: people briefed on the matter, a person with knowledge of it.
func (c *Context) knows(k, end int) bool {
	d := c.Doc
	if d.Sense[k-1] != doc.PersonNoun && d.Lemma[k-1] != "people" && d.Lemma[k-1] != "person" && d.Lemma[k-1] != "source" && d.Lemma[k-1] != "official" {
		return false
	}
	switch w := d.Lemma[k]; w {
	case "brief", "familiar", "close", "involve", "aware":
	case "with":
		if n := c.lemmaAt(k, k+1); n != "knowledge" && c.lemmaAt(k, k+2) != "knowledge" {
			return false
		}
	default:
		return false
	}
	return !c.finite(doc.Range{Start: k + 1, End: end})
}

// overAside gives a statement without a source who begins the sentence, or what stands behind a semicolon, where only a participle or a clause with "who" stands between: the ministry, shown a summary,
// replied: “No.”; it was late; the clerk, who would not be named, said so.
func (c *Context) overAside(a *Attribution) {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	s := d.Sentence[d.SentenceOf[i]]
	for k := s.Start; k < a.Cue.Start; k++ {
		if d.Word(k) == ";" {
			s.Start = k + 1
		}
	}
	who := c.nominalFrom(s.Start)
	if len(a.Source) > 0 || !d.Tag[i].Verb() || who.Len() == 0 || who.End+3 > a.Cue.Start || d.Tag[who.End] != doc.Comma || d.Tag[a.Cue.Start-1] != doc.Comma || c.quotes[s.Start] >= 0 {
		return
	}
	if d.Lemma[who.End+1] == "who" && d.Tag[i] != doc.VBG && english.Tells(d.Lemma[i]) && c.helpers(i).start == i {
		a.Source = []doc.Range{{Start: who.Start, End: a.Cue.Start - 1}}
		return
	}
	if t := d.Tag[who.End+1]; t == doc.VBN || t == doc.VBD && c.aside(who.End+1) {
		a.Source = []doc.Range{who}
	}
}

// turnedBack turns what the models took the wrong way: of | Ivo Lund |, reached at home, said | his crew had left | the first speaks and the last is told.
func (c *Context) turnedBack(a *Attribution) {
	d := c.Doc
	if who, ok := c.speakerApposed(*a); ok {
		a.Source, a.Content = []doc.Range{who}, []doc.Range{c.trimmed(doc.Range{Start: a.Cue.End, End: d.Sentence[d.SentenceOf[a.Cue.Start]].End})}
		return
	}
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Source[0].Start != a.Cue.End || a.Content[0].End > a.Cue.Start || !slices.ContainsFunc(d.Tag[a.Source[0].Start:a.Source[0].End], doc.Tag.Verb) || d.Tag[a.Source[0].End-1] == doc.VBG || c.quotes[a.Content[0].Start] >= 0 {
		return
	}
	who := c.nominalFrom(a.Content[0].Start)
	if who.Len() == 0 || who.End+2 >= a.Cue.Start || d.Tag[who.End] != doc.Comma || d.Tag[a.Cue.Start-1] != doc.Comma || !d.Tag[who.End+1].Verb() || c.finite(doc.Range{Start: who.End + 2, End: a.Cue.Start}) {
		return
	}
	a.Source, a.Content = []doc.Range{who}, []doc.Range{c.clauseFrom(a.Cue.End)}
}

// speakerApposed returns who speaks where a name with an apposition was taken for what is told before the cue, and the subject of what is told behind it for who speaks: of | Ada Roe, the clerk until she
// left |, said Karl Orr told her so.
func (c *Context) speakerApposed(a Attribution) (doc.Range, bool) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Source[0].Start != a.Cue.End || a.Content[0].End > a.Cue.Start || a.Source[0].End >= d.Len() || c.quotes[a.Content[0].Start] >= 0 {
		return doc.Range{}, false
	}
	v := a.Source[0].End
	if d.Tag[v] == doc.Comma && v+1 < d.Len() {
		v++
	}
	front, ok := c.nameWithRole(a.Cue.Start)
	t := d.Tag[v]
	return front, ok && front.Start == a.Content[0].Start && (t == doc.VBD || t == doc.VBZ || t == doc.MD)
}

// nameWithRole returns a name in full and its apposition, with an article, that begin a sentence and end at the comma before token i, a verb that puts something as said: | Ada Roe, the clerk until she
// left, | said.
func (c *Context) nameWithRole(i int) (doc.Range, bool) {
	d := c.Doc
	r := doc.Range{Start: d.Sentence[d.SentenceOf[i]].Start, End: i}
	if l := d.Lemma[i]; i <= r.Start+3 || d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBZ || l != "say" && l != "claim" && l != "allege" || d.Tag[i-1] != doc.Comma || c.quotes[i] >= 0 {
		return doc.Range{}, false
	}
	name := c.nominalFrom(r.Start)
	return r, name.Len() > 1 && name.End+2 < i && d.Tag[name.End-1].Proper() && d.Tag[name.End] == doc.Comma && d.Tag[name.End+1] == doc.DT
}

// saidItWasTold finds who, named with an apposition at the start of a sentence, says what another is found to have told: | Ada Roe, the clerk until she left |, said Karl Orr told the council so.
func (c *Context) saidItWasTold(found []Attribution) []Attribution {
	d := c.Doc
	of := map[int]int{} // the attribution, from 1, whose cue begins at a token
	for k, a := range found {
		of[a.Cue.Start] = k + 1
	}
	for _, b := range found {
		if len(b.Source) != 1 || b.Source[0].End > b.Cue.Start || len(b.Content) == 0 || b.Content[0].Start < b.Cue.End {
			continue
		}
		i := b.Source[0].Start - 1
		if i < 0 || d.SentenceOf[i] != d.SentenceOf[b.Cue.Start] {
			continue
		}
		who, ok := c.nameWithRole(i)
		k := of[i] - 1
		if !ok || k >= 0 && len(found[k].Content) > 0 {
			continue
		}
		a := Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{who}, Content: []doc.Range{{Start: i + 1, End: contentEnd(b)}}, Confidence: clauseConfidence, Rule: ClauseVerb}
		if k >= 0 {
			found[k] = a
		} else {
			found = append(found, a)
		}
	}
	return found
}

// lostSource gives a statement without a source the one that its content was taken to end with: the boat was sold, two clerks who saw the bill said;
// and in a headline: bank misled customers, watchdog finds.
func (c *Context) lostSource(a *Attribution) {
	d := c.Doc
	if len(a.Source) > 0 || len(a.Content) != 1 || a.Content[0].End != a.Cue.Start || !english.Tells(d.Lemma[a.Cue.Start]) {
		return
	}
	r := &a.Content[0]
	for k := r.End - 2; k > r.Start+2 && k > r.End-20; k-- {
		if d.Tag[k] != doc.Comma {
			continue
		}
		w := k + 1
		for w < r.End && nominal(d.Tag[w]) && d.Lemma[w] != "who" {
			w++
		}
		if w > k+1 && (w < r.End && d.Lemma[w] == "who" || w == r.End && c.shortLine(k) || w < r.End && c.knows(w, r.End)) && c.quotes[k] < 0 && c.finite(doc.Range{Start: r.Start, End: k}) {
			a.Source = []doc.Range{{Start: k + 1, End: r.End}}
			r.End = k
		}
		return
	}
}

// apposedSource gives who is named between commas behind what they are, and was taken for the end of what is told, that for the source: the crew had left, | the head of the team, Karl Orr, | said.
func (c *Context) apposedSource(a *Attribution) {
	d, last := c.Doc, a.Cue.Start-1
	if len(a.Source) > 0 || len(a.Content) != 1 || last < 0 || d.Tag[last] != doc.Comma || a.Content[0].End < last || a.Content[0].End > last+1 || !english.Tells(d.Lemma[a.Cue.Start]) || c.quotes[last] >= 0 {
		return
	}
	r, name := &a.Content[0], c.nounsBefore(last)
	at := name.Start - 1
	if name.Len() == 0 || at <= r.Start+3 || d.Tag[at] != doc.Comma || !d.Tag[last-1].Proper() {
		return
	}
	for k := at - 1; k > r.Start+1 && c.quotes[k] < 0; k-- {
		if d.Tag[k] != doc.Comma {
			continue
		}
		who := doc.Range{Start: k + 1, End: at}
		if n := c.firstNoun(who); c.nounsOnly(who.Start, who.End) && (c.maySpeak(n) || d.Lemma[n] == "head" || d.Lemma[n] == "chair") && c.finite(doc.Range{Start: r.Start, End: k}) {
			a.Source, r.End = []doc.Range{{Start: k + 1, End: a.Cue.Start}}, k
		}
		return
	}
}

// recordedAs gives "saying" behind "as" without a source those of whom a document records so: a minute records | a manager | as saying that it was late.
func (c *Context) recordedAs(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if len(a.Source) > 0 || i < 4 || d.Tag[i] != doc.VBG || d.Lemma[i-1] != "as" || !english.Tells(d.Lemma[i]) || len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	s := d.Sentence[d.SentenceOf[i]].Start
	for k := i - 2; k > s; k-- {
		switch w := strings.ToLower(d.Word(k)); w {
		case "records", "record", "recorded", "quotes", "quote", "quoted", "shows", "show", "has":
			who := doc.Range{Start: k + 1, End: i - 1}
			if r := c.nominalFrom(k + 1); r.Len() > 0 && c.maySpeak(r.End-1) && !c.finite(who) {
				a.Source, a.Cue.Start, a.Confidence = []doc.Range{who}, i-1, max(a.Confidence, claimConfidence)
			}
			return
		}
	}
}

// butBehind ends what is told according to somebody named in front before a clause with "but" that the reporter adds: according to the rules | the deputy succeeds |, but that post is empty.
func (c *Context) butBehind(a *Attribution) {
	d, s := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[a.Cue.Start]]
	if len(a.Content) != 1 || a.Cue.Start != s.Start || d.Lemma[a.Cue.End-1] != "to" || c.anyQuoted(a.Content[0]) {
		return
	}
	r := &a.Content[0]
	for k := r.Start + 3; k+4 < r.End; k++ {
		if d.Tag[k] == doc.Comma && d.Lemma[k+1] == "but" && c.finite(doc.Range{Start: r.Start, End: k}) && c.finite(doc.Range{Start: k + 2, End: r.End}) && nominal(d.Tag[k+2]) {
			r.End = k
			return
		}
	}
}

// accordingTo gives "according to" without a source the words right behind it, which were taken for what is told: six were, according to | facts agreed in court |, late.
func (c *Context) accordingTo(a *Attribution) {
	d := c.Doc
	if to := a.Cue.Start + 1; len(a.Source) == 0 && a.Cue.Len() > 2 && strings.EqualFold(d.Word(to-1), "according") && d.Lemma[to] == "to" {
		c.accordingToRole(a, to+1)
		return
	}
	end := a.Cue.End
	if len(a.Source) > 0 || d.Lemma[end-1] != "to" || end < 2 || d.Lemma[end-2] != "accord" && !strings.EqualFold(d.Word(end-2), "according") {
		return
	}
	k := slices.IndexFunc(a.Content, func(r doc.Range) bool { return r.Start == end })
	if k < 0 || !nominal(d.Tag[end]) && d.Tag[end] != doc.VBN || c.quotes[end] >= 0 {
		return
	}
	r := a.Content[k]
	comma := end
	for comma < r.End && d.Tag[comma] != doc.Comma {
		comma++
	}
	who, rest := c.trimmed(doc.Range{Start: end, End: comma}), c.trimmed(doc.Range{Start: min(comma+1, r.End), End: r.End})
	if comma == end || c.finite(who) || comma >= r.End && len(a.Content) == 1 {
		return
	}
	a.Source = []doc.Range{who}
	a.Content = slices.Delete(slices.Clone(a.Content), k, k+1)
	if comma+1 < r.End && rest.Len() > 0 {
		a.Content = slices.Insert(a.Content, k, rest)
	}
}

// accordingToRole takes out of the cue "according to" the role that it was taken to go on with, which begins at token from; who that is, up to the comma, is the source of the clause behind it:
// according to | ecologist Ada Roe of the University of Tarn |, it was late.
func (c *Context) accordingToRole(a *Attribution, from int) {
	s := c.Doc.Sentence[c.Doc.SentenceOf[from]]
	who := c.describedFrom(from, s.End)
	if c.Doc.Tag[from] == doc.VB {
		who = doc.Range{Start: from, End: c.describedFrom(from+1, s.End).End} // the tagger takes an ecologist for an infinitive
	}
	if who.Len() < 2 || who.End+2 >= s.End || c.Doc.Tag[who.End] != doc.Comma {
		return
	}
	if rest := c.trimmed(doc.Range{Start: who.End + 1, End: s.End}); c.finite(rest) {
		a.Cue.End, a.Source, a.Content = from, []doc.Range{who}, []doc.Range{rest}
	}
}

// reportedCiting reads a verb of reporting, at token i, that stands with the outlet behind all of its sentence and before whom it cites: the mayor said it was late,
// the Courier reported, citing two officials.
func (c *Context) reportedCiting(i int) (Attribution, bool) {
	d := c.Doc
	if l := d.Lemma[i]; d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBN || l != "report" && l != "say" && l != "write" || c.quotes[i] >= 0 {
		return Attribution{}, false
	}
	k := i + 1
	if c.lemmaAt(i, k) == "on" && english.Calendar(c.lemmaAt(i, k+1)) {
		k += 2
	}
	if c.lemmaAt(i, k) != "," || c.lemmaAt(i, k+1) == "" || !c.citingAt(k+1) {
		return Attribution{}, false
	}
	from := c.nounsBefore(i).Start
	s := d.Sentence[d.SentenceOf[i]]
	if from == i || from-1 <= s.Start+2 || d.Tag[from-1] != doc.Comma {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{{Start: from, End: i}}, Content: []doc.Range{c.trimmed(doc.Range{Start: s.Start, End: from - 1})}, Rule: Reported}, true
}

// reported finds outlets that report a whole sentence, whatever the models made of it. What others say there ends before the outlet, and that it cites somebody
// tells how it knows and is no statement of its own.
func (c *Context) reported(found []Attribution) []Attribution {
	d := c.Doc
	for i := range d.Token {
		a, ok := c.reportedCiting(i)
		if !ok {
			continue
		}
		a.Confidence = claimConfidence
		end := a.Content[0].End
		found = slices.DeleteFunc(found, func(b Attribution) bool {
			return b.Cue.End > i && b.Cue.Start < i+5 && d.SentenceOf[b.Cue.Start] == d.SentenceOf[i]
		})
		for k := range found {
			b := &found[k]
			if d.SentenceOf[b.Cue.Start] != d.SentenceOf[i] {
				continue
			}
			for n := range b.Content {
				if r := &b.Content[n]; r.Start < end && r.End > end {
					r.End = end
				}
			}
		}
		found = append(found, a)
	}
	return found
}
