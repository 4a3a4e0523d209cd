package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// silences finds what somebody did with no words: declined to comment, did not respond, could not be reached, said nothing. Such acts
// are statements with a speaker, with or without words for what they are about. Verbs that a cue of found holds are passed over.
func (c *Context) silences(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(found)
	var out []Attribution
	for i := range d.Token {
		if held[i] || !english.Silent(d.Lemma[i]) {
			continue
		}
		cue, ok := c.silence(i)
		if !ok || anyHeld(held, cue) {
			continue
		}
		source, ok := c.before(i, cue.Start)
		if !ok || slices.Contains(d.Tag[source.Start:source.End], doc.Colon) && c.speaksLine(source) {
			continue
		}
		a := Attribution{Cue: cue, Source: []doc.Range{source}, Confidence: silenceConfidence, Rule: Silence}
		a.Content = c.silentAbout(cue.End)
		if r := c.askedInFront(i); len(a.Content) == 0 && r.Len() > 0 {
			a.Content = []doc.Range{r}
		} else if len(a.Content) == 0 && cue.End < d.Len() && c.question(cue.End) {
			a.Content = c.toClauseEnd(cue.End)
		}
		out = append(out, a)
	}
	return out
}

// unabled finds what somebody was unable to confirm or to say, or has yet to confirm, and gives what the models found of that its speaker and all of its words: | police | were unable to say | who it was.
func (c *Context) unabled(found []Attribution) []Attribution {
	d := c.Doc
	held := c.held(found)
	var out []Attribution
	for i := 3; i+1 < d.Len(); i++ {
		if d.Lemma[i] != "confirm" && d.Lemma[i] != "say" || d.Tag[i-1] != doc.TO || c.quotes[i] >= 0 {
			continue
		}
		start, unable := c.unable(i)
		if c.lemmaAt(i, i-2) == "yet" {
			start, unable = c.helpers(i-2).start, c.lemmaAt(i, i-3) == "have" || c.lemmaAt(i, i-3) == "be"
		}
		cue := doc.Range{Start: start, End: i + 1}
		source, ok := c.before(i, start)
		if !unable || start >= i-1 || !ok || c.finite(source) || !c.maySpeak(c.headOf(source)) {
			continue
		}
		if k := slices.IndexFunc(found, func(a Attribution) bool { return overlaps(a.Cue, cue) }); k >= 0 {
			if a := &found[k]; a.Cue.End == cue.End && (len(a.Source) == 0 || a.Source[0].End <= start) {
				a.Cue, a.Source = cue, []doc.Range{source}
			}
			continue
		}
		if told := (doc.Range{Start: i + 1, End: c.clauseEnd(i + 1)}); !anyHeld(held, cue) && c.askedOrThing(d.Lemma[i], told.Start) {
			out = append(out, Attribution{Cue: cue, Source: []doc.Range{source}, Content: []doc.Range{c.trimmed(told)}, Confidence: silenceConfidence, Rule: Silence})
		}
	}
	return out
}

// askedOrThing reports whether at token k begins who, whether or what somebody may be unable to say, or a thing or a clause that they may be unable to confirm.
func (c *Context) askedOrThing(verb string, k int) bool {
	l := c.Doc.Lemma[k]
	return english.Interrogative(l) || l == "if" || verb == "confirm" && (nominal(c.Doc.Tag[k]) || l == "that")
}

// plainSilence lets what the models found be as likely as not, where the rule says the same of somebody who is named or described: the models were
// taught few of such acts. That none of them answered is told of them all.
func (c *Context) plainSilence(a *Attribution) {
	d := c.Doc
	if i := Head(d, a.Cue) - 2; c.lemmaAt(a.Cue.Start, i) == "confirm" && i < a.Cue.Start {
		cue, ok := c.silence(i)
		if source, known := c.before(i, cue.Start); ok && known {
			a.Cue, a.Source = cue, []doc.Range{source} // neither confirmed nor denied
		}
	}
	if c.lemmaAt(a.Cue.Start, a.Cue.Start-1) == "neither" && d.Tag[Head(d, a.Cue)].Verb() && slices.Contains(d.Lemma[a.Cue.Start:a.Cue.End], "nor") {
		if start := c.helpers(a.Cue.Start).start; !touches(a.Source, doc.Range{Start: start, End: a.Cue.Start}) {
			a.Cue.Start = start
		}
	}
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || d.Tag[Head(d, a.Source[0])] == doc.PRP {
		return
	}
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		if !english.Silent(d.Lemma[i]) {
			continue
		}
		if cue, ok := c.silence(i); ok && cue.Start == a.Cue.Start {
			a.Confidence = max(a.Confidence, plainConfidence)
			c.ofThemAll(&a.Source[0])
			return
		}
	}
}

// matterBehind gives who would not say who or whether what stands behind that, where the models took for it what they said before: said it was “a mess” but would not say | who had
// signed |. Nor is the silence that of those whom they spoke of: said two men had left but | would not say | when.
func (c *Context) matterBehind(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		i := Head(d, a.Cue)
		if _, silent := c.silence(i); !silent && (d.Lemma[i] != "say" || !c.helpers(i).not) || a.Cue.Start == 0 || a.Cue.End+1 >= d.Len() || d.Tag[a.Cue.Start-1] != doc.CC {
			continue
		}
		if w := d.Lemma[a.Cue.End]; untold(w) && w != "to" && w != "more" && w != "further" && len(a.Content) > 0 && contentEnd(*a) <= a.Cue.Start {
			a.Content = []doc.Range{c.trimmed(doc.Range{Start: a.Cue.End, End: c.clauseEnd(a.Cue.End)})}
		}
		for n := range found {
			o := found[n]
			if n == k || len(a.Source) != 1 || len(o.Source) != 1 || d.SentenceOf[o.Cue.Start] != d.SentenceOf[a.Cue.Start] || o.Cue.End > a.Cue.Start || o.Source[0].End > o.Cue.Start {
				continue
			}
			if r := a.Source[0]; d.Lemma[a.Cue.Start-1] == "but" && r.Start >= o.Cue.End && r.End < a.Cue.Start-1 && slices.ContainsFunc(o.Content, func(x doc.Range) bool { return x.Start <= r.Start && r.End <= x.End && x.End <= a.Cue.Start }) {
				a.Source = o.Source
				a.Content = slices.DeleteFunc(slices.Clone(a.Content), func(x doc.Range) bool { return x.End <= a.Cue.Start })
			}
		}
	}
}

// toldOf reports whether the noun group at token i is for what people ask to be told: the price, its figures, his name, details.
func (c *Context) toldOf(i int) bool {
	g := c.nominalFrom(i)
	if g.Len() == 0 {
		return untold(c.lemmaAt(max(i-1, 0), i))
	}
	switch c.Doc.Lemma[g.End-1] {
	case "price", "figure", "name", "detail", "number", "loss", "cost", "letter", "document", "record", "sum", "amount", "information", "evidence", "report", "email", "salary", "identity", "list", "term", "source", "result", "data", "footage", "copy", "file", "budget", "comment", "date":
		return true
	}
	return false
}

// saidNothing makes a silence of who said nothing, where that was taken for what they said: has | said nothing | in public since March.
func (c *Context) saidNothing(a *Attribution) {
	d, i := c.Doc, a.Cue.End-1
	if i > a.Cue.Start && d.Lemma[i] == "nothing" && d.Lemma[i-1] == "say" && c.lemmaAt(i, i+1) != "" && d.Tag[i+1].Finite() && c.quotes[i] < 0 {
		a.Cue.End, a.Content = i, []doc.Range{c.trimmed(doc.Range{Start: i, End: c.clauseEnd(i)})} // said | nothing was hidden |
		a.Confidence = max(a.Confidence, clauseConfidence)
		return
	}
	if len(a.Source) != 1 || a.Source[0].Len() == 0 || !c.maySpeak(c.headOf(a.Source[0])) || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || d.Lemma[i] != "say" || d.Lemma[a.Cue.End] != "nothing" || c.quotes[a.Cue.End] >= 0 || c.finite(a.Content[0]) {
		return
	}
	h := c.helpers(i)
	if h.not || h.modal || !c.tells(i) && d.Tag[i] != doc.VBN {
		return
	}
	a.Cue.End++
	a.Rule, a.Confidence = Silence, max(a.Confidence, silenceConfidence)
	rest := doc.Range{Start: a.Cue.End, End: a.Content[0].End}
	a.Content = nil
	if w := c.lemmaAt(i, rest.Start); rest.Len() > 1 && (w == "about" || w == "of" || w == "on") && !english.Calendar(c.lemmaAt(i, rest.Start+1)) {
		a.Cue.End++
		a.Content = []doc.Range{{Start: rest.Start + 1, End: rest.End}}
	}
}

// noComment makes a silence of who gave none, where a verb of giving was taken to tell what was said: | offered no comment |.
func (c *Context) noComment(a *Attribution) {
	d, i := c.Doc, a.Cue.End-1
	if len(a.Source) != 1 || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || d.Lemma[a.Cue.End] != "no" || !c.tells(i) {
		return
	}
	switch d.Lemma[i] {
	case "offer", "give", "make", "issue", "provide":
		if r := a.Content[0]; r.Len() <= 4 && reply(d.Lemma[r.End-1]) && c.nominalFrom(r.Start).End == r.End {
			a.Cue.End, a.Content, a.Rule, a.Confidence = r.End, nil, Silence, max(a.Confidence, silenceConfidence)
		}
	}
}

// withoutNobody leaves out what nobody says: none of the clerks said that the port was closed, neither side has denied it, not everyone believed it. Who kept silent is told.
func (c *Context) withoutNobody(as []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if len(a.Source) == 0 {
			return c.withheld(a) || c.noneReported(a)
		}
		w := d.Lemma[a.Source[0].Start]
		if next := c.lemmaAt(a.Source[0].Start, a.Source[0].Start+1); w == "not" && (next == "everyone" || next == "everybody" || next == "all" || next == "every") {
			return true // not everyone believed it
		}
		if !none(w) {
			return false
		}
		if w == "nobody" || w == "no-one" || w == "no" && c.lemmaAt(a.Source[0].Start, a.Source[0].Start+1) == "one" {
			return true
		}
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			if _, ok := c.silence(i); ok || d.Lemma[i] == "available" || d.Lemma[i] == "reachable" {
				return false
			}
		}
		return true
	})
}

// withheld reports whether the noun of a cue has "no" before it, so that nobody is told to have put it: there is no suggestion that he lied.
func (c *Context) withheld(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if !d.Tag[i].Noun() || !english.Withheld(d.Lemma[i]) {
		return false
	}
	for k := i - 1; k >= i-3; k-- {
		switch w := c.lemmaAt(i, k); {
		case w == "no" || w == "without" || w == "any" && c.lemmaAt(i, k-1) == "without":
			return true
		case w == "" || d.Tag[k] != doc.JJ && d.Tag[k] != doc.RB && d.Tag[k] != doc.CC:
			return false
		}
	}
	return false
}

// noneReported reports whether of what a passive tells nobody reported any: no arrests were reported, none has been announced.
func (c *Context) noneReported(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	return (d.Lemma[i] == "report" || d.Lemma[i] == "announce") && d.Tag[i] == doc.VBN && len(a.Content) > 0 && a.Content[0].End <= a.Cue.Start && d.Lemma[a.Content[0].Start] == "no" && c.quotes[i] < 0
}

// none reports whether a source that begins with the lemma w is nobody.
func none(w string) bool {
	switch w {
	case "no", "none", "neither", "nobody", "no-one":
		return true
	}
	return false
}

// ofThemAll takes the words off a source that say that none of them did.
func (c *Context) ofThemAll(r *doc.Range) {
	d := c.Doc
	if w := d.Lemma[r.Start]; r.Len() < 2 || w != "neither" && w != "none" && !(w == "no" && english.Tellers(d.Lemma[r.Start+1])) {
		return
	}
	r.Start++
	if r.Len() > 1 && d.Lemma[r.Start] == "of" {
		r.Start++
	}
}

// silenceConfidence is the confidence, in hundredths, of an answer that was not given.
const silenceConfidence = 70

// plainConfidence is that of one of which the models are less sure.
const plainConfidence = 50

// held marks the tokens of the cues of found.
func (c *Context) held(found []Attribution) []bool {
	held := make([]bool, c.Doc.Len())
	for _, a := range found {
		for i := a.Cue.Start; i < a.Cue.End; i++ {
			held[i] = true
		}
	}
	return held
}

func anyHeld(held []bool, r doc.Range) bool {
	for _, h := range held[r.Start:r.End] {
		if h {
			return true
		}
	}
	return false
}

// silence returns the words of an act without words whose heart is token i.
func (c *Context) silence(i int) (doc.Range, bool) {
	d := c.Doc
	h := c.helpers(i)
	if english.Dodges(d.Lemma[i]) {
		return doc.Range{Start: h.start, End: i + 1}, !h.not && !h.modal && c.tells(i) && c.question(i+1)
	}
	switch d.Lemma[i] {
	case "decline", "refuse":
		return c.refusal(h.start, i)
	case "return":
		called := false
		for k := i + 1; k < i+6; k++ {
			called = called || english.Called(c.lemmaAt(i, k))
		}
		return doc.Range{Start: h.start, End: i + 1}, h.not && called && d.Tag[i].Verb()
	case "respond", "reply", "answer", "comment":
		return c.unanswered(h, i)
	case "reach", "contact":
		return doc.Range{Start: h.start, End: i + 1}, h.not && h.modal && d.Tag[i] == doc.VBN && slices.Contains(d.Lemma[h.start:i], "be")
	case "draw", "press":
		return c.withParticle(doc.Range{Start: h.start, End: i + 1}), h.not && h.modal && d.Tag[i] == doc.VBN
	case "pin":
		return c.withParticle(doc.Range{Start: h.start, End: i + 2}), h.not && h.modal && d.Tag[i] == doc.VBN && c.lemmaAt(i, i+1) == "down"
	case "guess":
		w := c.lemmaAt(i, i+1)
		return c.withParticle(doc.Range{Start: h.start, End: i + 1}), h.not && h.would && d.Tag[i] == doc.VB && (w == "at" || untold(w))
	case "name", "identify", "characterise", "characterize":
		return doc.Range{Start: h.start, End: i + 1}, h.not && h.would && d.Tag[i] == doc.VB
	case "add":
		return c.withParticle(doc.Range{Start: h.start, End: i + 1}), h.not && h.would && d.Tag[i] == doc.VB && c.lemmaAt(i, i+1) == "to" && c.words(i+2)
	case "reveal", "release", "provide", "share", "specify", "divulge":
		return doc.Range{Start: h.start, End: i + 1}, h.not && h.would && d.Tag[i] == doc.VB && c.toldOf(i+1)
	case "say", "discuss", "disclose", "elaborate", "speculate":
		w := c.lemmaAt(i, i+1)
		return c.withParticle(doc.Range{Start: h.start, End: i + 1}), h.not && h.would && d.Tag[i] == doc.VB && (d.Lemma[i] != "say" || untold(w) || w == ".") || d.Lemma[i] == "say" && c.couldNotSay(h, i)
	case "confirm", "claim":
		w := c.lemmaAt(i, i+1)
		return doc.Range{Start: h.start, End: i + 3}, h.not && d.Tag[i].Verb() && (w == "nor" || w == "or") && c.lemmaAt(i, i+2) == "deny"
	case "choose", "opt", "prefer":
		return doc.Range{Start: h.start, End: i + 4}, !h.not && !h.modal && c.tells(i) && c.lemmaAt(i, i+1) == "not" && c.lemmaAt(i, i+2) == "to" && english.SilentAct(c.lemmaAt(i, i+3))
	case "nothing":
		if v := i - 1; c.lemmaAt(i, v) == "have" && c.tells(v) {
			end, ok := c.toAdd(i)
			return c.withParticle(doc.Range{Start: c.helpers(v).start, End: end}), ok
		}
		if c.lemmaAt(i, i-1) == "add" && d.Tag[i-1] == doc.VB {
			h = c.helpers(i - 1)
			return c.withParticle(doc.Range{Start: h.start, End: i + 1}), h.would && !h.not
		}
		if v := int(d.Head[i]); v >= 0 && v == i-1 && d.Lemma[v] == "say" {
			h = c.helpers(v)
			return doc.Range{Start: h.start, End: i + 1}, !h.not && !h.modal && d.Tag[v] != doc.VB && d.Tag[v] != doc.VBG
		}
	case "get":
		r, ok := c.gotBack(h.start, i)
		return r, ok && h.not && !h.modal
	case "take":
		if c.lemmaAt(i, i+1) == "no" && c.lemmaAt(i, i+2) == "question" {
			return doc.Range{Start: h.start, End: i + 3}, !h.not && !h.modal && c.tells(i)
		}
		return c.withParticle(doc.Range{Start: h.start, End: i + 2}), h.not && d.Tag[i] == doc.VB && c.lemmaAt(i, i+1) == "question"
	case "give":
		if c.lemmaAt(i, i+1) == "nothing" && c.lemmaAt(i, i+2) == "away" {
			return doc.Range{Start: h.start, End: i + 3}, !h.not && !h.modal && c.tells(i)
		}
		return doc.Range{Start: h.start, End: i + 1}, h.not && h.would && (d.Tag[i] == doc.VB || d.Tag[i] == doc.VBG && h.start < i-1 && d.Lemma[i-1] == "be") && c.figures(i+1)
	case "go":
		return doc.Range{Start: h.start, End: i + 2}, h.not && h.would && d.Tag[i] == doc.VB && c.lemmaAt(i, i+1) == "into"
	case "exercise", "invoke":
		for k := i + 2; k < i+6; k++ {
			if w := c.lemmaAt(i, k); w == "silence" || w == "silent" {
				return doc.Range{Start: h.start, End: k + 1}, !h.not && c.lemmaAt(i, i+2) == "right"
			}
		}
	case "turn":
		return c.turnedDown(h, i)
	case "brush", "wave", "bat":
		w := c.lemmaAt(i, i+1)
		return doc.Range{Start: h.start, End: i + 2}, !h.not && !h.modal && c.tells(i) && (w == "aside" || w == "off" || w == "away") && c.question(i+2)
	case "leave":
		if c.lemmaAt(i, i+1) == "open" && untold(c.lemmaAt(i, i+2)) {
			return doc.Range{Start: h.start, End: i + 2}, !h.not && !h.modal && c.tells(i) // left open whether she would stay
		}
		end := c.calledInVain(i + 1)
		return doc.Range{Start: h.start, End: end}, !h.not && !h.modal && c.tells(i) && end > 0 && !c.thing(c.nounsBefore(h.start)) // the case left questions unanswered
	case "come":
		w := c.lemmaAt(i, i+3)
		return doc.Range{Start: h.start, End: i + 4}, h.not && !h.modal && d.Tag[i] == doc.VB && c.lemmaAt(i, i+1) == "to" && c.lemmaAt(i, i+2) == "the" && (w == "phone" || w == "telephone" || w == "door")
	case "tight-lipped", "mum", "silent":
		v := i - 1
		if d.Lemma[i] == "silent" && (c.quotes[i] >= 0 || v < 0 || d.Tag[v] != doc.VBD && d.Tag[v] != doc.VBN) {
			break
		}
		stays := c.lemmaAt(i, v) == "remain" || c.lemmaAt(i, v) == "stay" || c.lemmaAt(i, v) == "keep"
		return doc.Range{Start: c.helpers(max(v, 0)).start, End: i + 1}, stays && c.tells(v)
	case "hang":
		return doc.Range{Start: h.start, End: i + 2}, !h.not && !h.modal && c.lemmaAt(i, i+1) == "up" && c.tells(i) && (c.lemmaAt(i, i+2) == "." || c.lemmaAt(i, i+2) == "on" || c.lemmaAt(i, i+2) == "when")
	case "short":
		if i > 0 && d.Lemma[i-1] == "stop" && c.lemmaAt(i, i+1) == "of" && i+2 < d.Len() && d.Tag[i+2] == doc.VBG {
			w := d.Lemma[i+2]
			stop := c.helpers(i - 1)
			return doc.Range{Start: stop.start, End: i + 3}, !stop.not && (english.SilentAct(w) || english.Tells(w) || english.Judges(w))
		}
	}
	return doc.Range{}, false
}

// calledInVain returns where the words end, from token i on, for calls or messages that were not answered: left | six messages unanswered |; 0 where none stand there.
func (c *Context) calledInVain(i int) int {
	g := c.nominalFrom(i)
	if g.Len() == 0 || g.End >= c.Doc.Len() {
		return 0
	}
	end := g.End
	if c.Doc.Lemma[end] == "unanswered" {
		end++
	}
	noun := c.Doc.Lemma[end-2]
	if c.Doc.Lemma[end-1] != "unanswered" || end-2 < i || !english.Called(noun) && !c.words(g.Start) && noun != "question" && noun != "letter" {
		return 0
	}
	return end
}

// turnedDown reads "turned down" at token i, with what somebody would have told: turned down an interview, a request for comment.
func (c *Context) turnedDown(h helpers, i int) (doc.Range, bool) {
	d := c.Doc
	what := c.nominalFrom(i + 2)
	if h.not || h.modal || !c.tells(i) || c.lemmaAt(i, i+1) != "down" || what.Len() == 0 {
		return doc.Range{}, false
	}
	switch d.Lemma[what.End-1] {
	case "interview":
		return doc.Range{Start: h.start, End: what.End}, true
	case "request", "invitation", "offer":
		last := what.End + 1
		if w := c.lemmaAt(i, last); w == "an" || w == "a" {
			last++
		}
		w := c.lemmaAt(i, last)
		return doc.Range{Start: h.start, End: last + 1}, w == "comment" || w == "interview" || english.SilentAct(w)
	}
	return doc.Range{}, false
}

// toAdd returns where the words end, behind "nothing" at token i, that tell that there was nothing to say: nothing to say, nothing further to add. What is
// added to other things than words is no answer.
func (c *Context) toAdd(i int) (end int, ok bool) {
	k := i + 1
	switch c.lemmaAt(i, k) {
	case "more", "further", "else", "new":
		k++
	}
	if c.lemmaAt(i, k) != "to" {
		return k, false
	}
	switch c.lemmaAt(i, k+1) {
	case "say":
		return k + 2, true
	case "add":
		return k + 2, c.lemmaAt(i, k+2) != "to" || c.words(k+3)
	}
	return k, false
}

// figures reports whether the noun group at token i is of what somebody may be asked to give in words: a figure, any reason.
func (c *Context) figures(i int) bool {
	r := c.nominalFrom(i)
	return r.Len() > 0 && english.Asked(c.Doc.Lemma[r.End-1])
}

// couldNotSay reports whether the verb "say" at token i, with what was asked behind it or at the end of its clause, tells that somebody could not: could not say who.
func (c *Context) couldNotSay(h helpers, i int) bool {
	d := c.Doc
	if !h.not || !h.modal || h.would || d.Tag[i] != doc.VB || slices.Contains(d.Lemma[h.start:i], "should") {
		return false
	}
	return untold(c.lemmaAt(i, i+1)) || c.askedInFront(i).Len() > 0
}

// askedInFront returns the indirect question that begins the sentence of the verb at token i, which ends its clause, up to its subject: | whose name it was | he could not say.
func (c *Context) askedInFront(i int) doc.Range {
	d := c.Doc
	s, subject := d.Sentence[d.SentenceOf[i]], int(c.kin[i].subject)
	if subject < s.Start+2 || subject > i || i+1 < s.End && !breaks(d, i+1) {
		return doc.Range{}
	}
	if w := d.Lemma[s.Start]; w == "to" || w == "for" || w == "any" || !untold(w) {
		return doc.Range{}
	}
	return c.trimmed(doc.Range{Start: s.Start, End: c.nounsBefore(subject).Start})
}

// words reports whether the noun group at token i is of what somebody has said: his words, its statement.
func (c *Context) words(i int) bool {
	r := c.nominalFrom(i)
	return r.Len() > 0 && (english.Retractable(c.Doc.Lemma[r.End-1]) || english.Finding(c.Doc.Lemma[r.End-1]))
}

// question reports whether the noun group at token i is of questions.
func (c *Context) question(i int) bool {
	r := c.nominalFrom(i)
	return r.Len() > 0 && r.Len() < 6 && (c.Doc.Lemma[r.End-1] == "question" || c.Doc.Lemma[r.End-1] == "query")
}

// gotBack reads who did not get back to who had asked: did not get back to us, to the Echo.
func (c *Context) gotBack(start, i int) (doc.Range, bool) {
	d := c.Doc
	if d.Tag[i] != doc.VB || c.lemmaAt(i, i+1) != "back" || c.lemmaAt(i, i+2) != "to" || i+3 >= d.Len() {
		return doc.Range{}, false
	}
	k := i + 3
	if d.Lemma[k] == "the" || d.Lemma[k] == "a" {
		k++
	}
	switch l := c.lemmaAt(i, k); {
	case l == "":
	case l == "we" || l == "us" || l == "reporter" || l == "journalist" || l == "newspaper", d.Tag[k].Proper(), english.Called(l):
		return doc.Range{Start: start, End: i + 2}, true
	}
	return doc.Range{}, false
}

// refusal reads decline or refuse at token i, with what is declined if that is a matter of words: declined to comment on, refused to be drawn,
// declined further comment.
func (c *Context) refusal(start, i int) (doc.Range, bool) {
	d := c.Doc
	if d.Tag[i] == doc.VBG || d.Tag[i] == doc.VB || d.Tag[i].Noun() {
		return doc.Range{}, false
	}
	r := doc.Range{Start: start, End: i + 3}
	switch w := c.lemmaAt(i, i+1); {
	case w == "to" && i+2 < d.Len() && d.Tag[i+2].Verb():
		if c.lemmaAt(i, i+2) == "be" {
			r.End++
			return c.withParticle(r), c.lemmaAt(i, i+3) == "draw"
		}
		return c.withParticle(r), english.SilentAct(d.Lemma[i+2])
	case w == "comment":
		r.End = i + 2
		return c.withParticle(r), true
	case w == "" || d.Tag[i+1] == doc.Stop:
		r.End = i + 1 // Roe asked him to resign. The minister declined.
		s := int(c.kin[i].subject)
		return r, d.Tag[i] == doc.VBD && s >= 0 && s < i && (d.Sense[s] == doc.PersonNoun || d.Name[s].Class() == 1)
	}
	return c.withParticle(r), c.lemmaAt(i, i+2) == "comment"
}

// unanswered reads a verb of answering at token i that is negated, or that has yet to happen: did not respond to, has yet to reply.
func (c *Context) unanswered(h helpers, i int) (doc.Range, bool) {
	d := c.Doc
	if !d.Tag[i].Verb() {
		return doc.Range{}, false
	}
	r := c.withParticle(doc.Range{Start: h.start, End: i + 1})
	if h.not {
		return r, true
	}
	if v := i - 2; d.Tag[i] == doc.VBG && c.lemmaAt(i, i-1) == "without" && c.lemmaAt(i, v) != "" && c.tells(v) {
		return doc.Range{Start: c.helpers(v).start, End: i + 1}, c.question(i + 1) // left without answering questions
	}
	if i < 3 || d.Tag[i-1] != doc.TO {
		return r, false
	}
	switch d.Lemma[i-2] {
	case "yet":
		r.Start = i - 3
		return r, d.Lemma[i-3] == "have"
	case "fail":
		r.Start = c.helpers(i - 2).start
		return r, d.Tag[i-2] == doc.VBD || d.Tag[i-2] == doc.VBN
	}
	return r, false
}

// withParticle adds the "to" or "on" behind a cue of silence that something follows.
func (c *Context) withParticle(r doc.Range) doc.Range {
	if w := c.lemmaAt(r.Start, r.End); w == "to" || w == "on" && !c.Doc.Tag[min(r.End+1, c.Doc.Len()-1)].Proper() {
		r.End++
	}
	return r
}

// lemmaAt returns the lemma of token k, "" when it is not in the sentence of token i.
func (c *Context) lemmaAt(i, k int) string {
	if d := c.Doc; k >= 0 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] {
		return d.Lemma[k]
	}
	return ""
}

// helpers tells where the auxiliaries and the negation before a verb begin, and whether there are a negation and a modal among them.
type helpers struct {
	start      int
	not, modal bool
	would      bool // the modal is one of will
}

func (c *Context) helpers(i int) helpers {
	d := c.Doc
	h := helpers{start: i}
	h.not = c.noneOf(i)
	for k := i - 1; k >= 0 && k >= i-5 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		switch t := d.Tag[k]; {
		case negates(d.Lemma[k]):
			h.start, h.not = k, true
		case c.noMore(k): // no longer says
			h.start, h.not = k-1, true
			k--
		case t == doc.MD:
			h.start, h.modal = k, true
			h.would = d.Lemma[k] == "would" || d.Lemma[k] == "will" || d.Lemma[k] == "wo"
		case d.Lemma[k] == "have" || d.Lemma[k] == "do" || d.Lemma[k] == "be":
			h.start = k
		case weekday(d.Lemma[k]) && k > 0 && d.Lemma[k-1] == "on" || d.Lemma[k] == "on" && weekday(d.Lemma[k+1]): // was on Wednesday reported
		case t != doc.RB && !(c.lemmaAt(i, k) == "all" && negates(c.lemmaAt(i, k-1))) && !c.floats(k): // do not all agree
			return h
		}
	}
	return h
}

// noneOf reports whether the subject of the verb at token i says that none of them did: neither the port nor its owner, none of the three, no official.
func (c *Context) noneOf(i int) bool {
	s := int(c.kin[i].subject)
	if s < 0 || s > i {
		return false
	}
	d, first := c.Doc, int(c.kin[s].lo)
	if w := d.Lemma[first]; w == "neither" || w == "none" || w == "no" && english.Tellers(d.Lemma[s]) || c.noneOfThem(s) >= 0 {
		return true
	}
	return first > 0 && d.SentenceOf[first-1] == d.SentenceOf[i] && d.Lemma[first-1] == "neither"
}

// untold reports whether the word behind say opens what is not told: who, whether, to whom, more.
func untold(w string) bool {
	switch w {
	case "to", "more", "for", "by", "any", "anything", "much", "further":
		return true
	}
	return english.Interrogative(w)
}

// noMore reports whether at token k "no longer" ends, by which the verb behind is so no more.
func (c *Context) noMore(k int) bool {
	return k > 0 && c.Doc.Lemma[k-1] == "no" && strings.EqualFold(c.Doc.Word(k), "longer")
}

func negates(w string) bool { return w == "not" || w == "n't" || w == "never" || w == "neither" }

// silentOne returns who does what token i says: its subject, or that of the verb that governs it; -1 without.
func (c *Context) silentOne(i int) int {
	d := c.Doc
	for range 4 {
		if s := int(c.kin[i].subject); s >= 0 {
			if s > i || d.Label[s] == doc.Csubj || english.Nobody(d.Lemma[s]) && c.noneOfThem(s) < 0 {
				return -1
			}
			return s
		}
		if h := int(d.Head[i]); d.Label[i] == doc.Conj && h >= 0 && h < i && d.Tag[i].Verb() && d.Tag[h].Noun() {
			return h // what the tree takes for a noun beside it: the port neither confirmed nor denied
		}
		switch d.Label[i] {
		case doc.Xcomp, doc.Conj, doc.Obj, doc.Dep, doc.Advcl, doc.Advmod:
			i = int(d.Head[i])
		default:
			return -1
		}
		if i < 0 {
			return -1
		}
	}
	return -1
}

// silentAbout returns what an act without words is about: the words from token from to the end of the clause, none when they tell only when,
// where or why.
func (c *Context) silentAbout(from int) []doc.Range {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[from-1]]
	if from >= s.End || d.Tag[from].Punct() {
		return nil
	}
	particle := d.Lemma[from-1] == "to" || d.Lemma[from-1] == "on" || d.Lemma[from-1] == "into"
	if !particle && (!english.SilentAct(d.Lemma[from-1]) && !english.Judges(d.Lemma[from-1]) && d.Lemma[from-1] != "return" || english.Alone(d.Lemma[from-1]) || d.Tag[from] == doc.IN && d.Lemma[from] != "that" && d.Lemma[from] != "whether" && d.Lemma[from] != "if" || d.Tag[from] == doc.RB || d.Tag[from] == doc.TO || d.Tag[from] == doc.CC) {
		return nil
	}
	end := c.clauseEnd(from)
	if end == from {
		return nil
	}
	return []doc.Range{c.trimmed(doc.Range{Start: from, End: end})}
}

// breaks reports whether token i is a mark that ends a clause.
func breaks(d *doc.Doc, i int) bool {
	return d.Tag[i] == doc.Comma || d.Tag[i] == doc.Stop || d.Tag[i] == doc.Colon
}
