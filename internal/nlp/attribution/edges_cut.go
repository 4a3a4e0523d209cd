package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file takes out of what is said what does not belong to it: who it is told to, when, by which paper, and where the sentence goes on without it.

// withinBrackets ends what is said in brackets where they close: the law (which critics say is unclear) would be changed.
func (c *Context) withinBrackets(r *doc.Range, cue doc.Range) {
	d, open := c.Doc, -1 // where the last bracket opens that is not closed
	for k := d.Sentence[d.SentenceOf[r.Start]].Start; k < r.End; k++ {
		switch d.Word(k) {
		case "(":
			open = k
		case ")":
			if open >= 0 && open < min(r.Start, cue.Start) && k > r.Start && k >= cue.End {
				r.End = k
				return
			}
			open = -1
		}
	}
}

// closeBrackets takes with what is told the bracket right behind it that closes one within it: it began at 19:00 (1700 UTC | ) |.
func (c *Context) closeBrackets(a *Attribution) {
	for n := range a.Content {
		if r := &a.Content[n]; r.End < c.Doc.Len() && c.Doc.Word(r.End) == ")" && c.openBracket(*r) >= 0 {
			r.End++
		}
	}
}

// shortCue gives back what a cue has taken of what is told: said | witnesses described gunmen, reported | as many as 32 hurt.
func (c *Context) shortCue(a *Attribution) {
	d := c.Doc
	if a.Cue.Len() < 2 || len(a.Content) == 0 || a.Content[0].Start != a.Cue.End {
		return
	}
	first, last := a.Cue.Start, a.Cue.End-1
	if w := d.Lemma[a.Content[0].Start]; d.Lemma[last] == "as" && (w == "many" || w == "much" || w == "few" || w == "little") {
		a.Cue.End, a.Content[0].Start = last, last
		return
	}
	for k := first + 1; k < last; k++ {
		if (d.Tag[k] == doc.NNS || d.Tag[k] == doc.VBZ) && d.Tag[k-1].Verb() && english.Tells(d.Lemma[k-1]) && (d.Tag[k+1] == doc.VBD || d.Tag[k+1] == doc.VBP || d.Tag[k+1] == doc.VBN) {
			a.Cue.End, a.Content[0].Start = k, k
			return
		}
	}
}

// cutTail takes a concession behind a comma off an indirect content: in "insisted the cases are not linked, despite how the dates
// match" the concession is the reporter's.
func (c *Context) cutTail(a *Attribution) {
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End {
		return
	}
	for i := r.Start + 1; i+1 < r.End; i++ {
		if c.Doc.Tag[i] == doc.Comma && c.quotes[i] < 0 && c.tailFrom(a, *r, i) {
			r.End = i
			return
		}
	}
}

// cutCiting takes off the ends of a content whom the speaker cites: in "reported on Monday, citing two clerks, that the dam had cracked" and
// "reported that the dam had cracked, citing two clerks" the clerks are no part of what was reported.
func (c *Context) cutCiting(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	if r := &a.Content[0]; r.Start >= a.Cue.End && c.citingAt(r.Start) {
		for i := r.Start + 2; i+2 < r.End && i < r.Start+longCiting; i++ {
			if d.Tag[i] == doc.Comma && d.Lemma[i+1] == "that" {
				r.Start = i + 1
				break
			}
		}
	}
	r := &a.Content[len(a.Content)-1]
	for i := max(r.Start+2, r.End-longCiting); r.Start >= a.Cue.End && i+2 < r.End; i++ {
		if d.Tag[i] == doc.Comma && c.citingAt(i+1) && !c.finite(doc.Range{Start: i + 2, End: r.End}) {
			r.End = i
			return
		}
	}
}

// longCiting is how many words who is cited may take.
const longCiting = 14

// partAtCommas ends an indirect content at the comma behind which a headline tells what another says, or the report that somebody gave no answer.
func (c *Context) partAtCommas(found []Attribution) {
	speaks := map[int]bool{} // behind which commas
	for _, b := range found {
		if c.silentBeside(b) {
			speaks[b.Source[0].Start-2] = true
		}
		if len(b.Source) == 1 && b.Source[0].Start > 0 && b.Source[0].End <= b.Cue.Start && c.listed(b) {
			speaks[b.Source[0].Start-1] = true
		}
	}
	for k := range found {
		a := &found[k]
		if len(a.Content) == 0 || len(speaks) == 0 {
			continue
		}
		r := &a.Content[len(a.Content)-1]
		for i := max(r.Start, a.Cue.Start) + 1; i+1 < r.End; i++ {
			if speaks[i] && c.quotes[i] < 0 {
				r.End = i
				break
			}
		}
	}
}

// beforeConclusion ends what a quotation tells that somebody else says before the dash behind which whoever is quoted concludes something: “the court says | the ban was unlawful | — so it must end,”.
func (c *Context) beforeConclusion(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		if len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || c.quotes[a.Cue.Start] < 0 || c.quotes[a.Content[0].End-1] != c.quotes[a.Cue.Start] {
			continue
		}
		for i := a.Cue.End + 2; i+2 < a.Content[0].End; i++ {
			if isDash(d, i) && d.Lemma[i+1] == "so" {
				a.Content[0] = c.trimmed(doc.Range{Start: min(a.Content[0].Start, a.Cue.End), End: i})
				break
			}
		}
	}
}

// silentBeside reports whether b tells, behind a comma and "and", "but" or "while", of somebody who gave no answer: that is the reporter's word.
func (c *Context) silentBeside(b Attribution) bool {
	d := c.Doc
	if b.Rule != Silence || len(b.Source) != 1 || b.Source[0].Start < 2 || b.Source[0].End > b.Cue.Start {
		return false
	}
	at := b.Source[0].Start - 1
	w := d.Lemma[at]
	return (w == "and" || w == "but" || w == "while") && d.Tag[at-1] == doc.Comma && d.Tag[Head(d, b.Source[0])] != doc.PRP
}

// listed reports whether b stands behind a comma of a headline that tells what two say: Army says rebels killed, villagers say dead were farmers.
func (c *Context) listed(b Attribution) bool {
	comma := b.Source[0].Start - 1
	return c.Doc.Tag[comma] == doc.Comma && b.Source[0].End == b.Cue.Start && len(b.Content) > 0 && b.Content[0].Start >= b.Cue.End && c.shortLine(comma)
}

// partAtConjunctions ends an indirect content at the "but" or "and" behind which the same speaker does something else: Orr has admitted that mistakes
// were made but has denied a cover-up.
func (c *Context) partAtConjunctions(found []Attribution) {
	cues := map[doc.Range][]int{} // of a speaker: where they start
	for _, b := range found {
		if len(b.Source) == 1 {
			cues[b.Source[0]] = append(cues[b.Source[0]], b.Cue.Start)
		}
	}
	for k := range found {
		a := &found[k]
		if len(a.Content) == 0 || len(a.Source) != 1 || a.Cue.End > a.Content[len(a.Content)-1].Start {
			continue
		}
		r := &a.Content[len(a.Content)-1]
		for _, cue := range cues[a.Source[0]] {
			if at := c.conjunction(cue); at > r.Start && at < r.End {
				*r = c.trimmed(doc.Range{Start: r.Start, End: at})
			}
		}
	}
}

// partAtAnd ends what is told with "that" at the comma before "and" or "but" and another who tells something without it: told the radio that they would vote no, | and an aide to a third said she might.
func (c *Context) partAtAnd(found []Attribution) {
	d := c.Doc
	for k := range found {
		a := &found[k]
		for n := 0; n < len(a.Content); n++ {
			r := &a.Content[n]
			shown, calling := c.shownBy(*a), d.Tag[a.Cue.Start] == doc.VBG
			if r.Start < a.Cue.End || c.quotes[r.Start] >= 0 || d.Lemma[r.Start] != "that" && !shown && !calling {
				continue
			}
			for _, b := range found {
				if calling && c.callingBeside(b, *r) {
					a.Content = a.Content[:n+1]
					*r = c.trimmed(doc.Range{Start: r.Start, End: b.Source[0].Start - 1})
					break
				}
				if d.Lemma[r.Start] != "that" && !shown {
					continue
				}
				if len(b.Source) != 1 || d.SentenceOf[b.Cue.Start] != d.SentenceOf[r.Start] || b.Source[0].Start >= r.End || b.Source[0].Start < r.Start+3 || b.Source[0].End > b.Cue.Start || d.Tag[b.Cue.Start] != doc.VBD && d.Tag[b.Cue.Start] != doc.VBZ || d.Lemma[b.Cue.Start] == "have" || d.Tag[b.Source[0].Start] == doc.PRP {
					continue
				}
				at := b.Source[0].Start - 1
				if shown && c.joins(at) && english.Tells(d.Lemma[Head(d, b.Cue)]) && len(b.Content) > 0 {
					a.Content = a.Content[:n+1]
					*r = c.trimmed(doc.Range{Start: r.Start, End: at})
					break
				}
				if (d.Lemma[at] == "and" || d.Lemma[at] == "but") && d.Tag[at-1] == doc.Comma && c.quotes[at] < 0 && english.Tells(d.Lemma[Head(d, b.Cue)]) && len(b.Content) > 0 && b.Content[0].Start >= b.Cue.End {
					a.Content, r.End = a.Content[:n+1], at-1
					break
				}
			}
		}
	}
}

// beforeThere ends what is told, where that is but a thing, before "and there" with a verb: has not confirmed the truce | and there have been attacks |.
func (c *Context) beforeThere(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.quotes[a.Cue.Start] >= 0 || c.anyQuoted(a.Content[0]) {
		return
	}
	r := &a.Content[0]
	at := c.nominalFrom(r.Start).End
	if at > r.Start && at+2 < r.End && d.Tag[at] == doc.CC && d.Tag[at+1] == doc.EX && d.Tag[at+2].Finite() && d.Lemma[r.Start] != "that" {
		*r = c.trimmed(doc.Range{Start: r.Start, End: at})
	}
}

// callingBeside reports whether b is told, behind "and" or "while" within r, by a participle with a subject of its own or, behind "while", by a verb: with Ada Roe calling it a gift | and Karl Orr calling it a lifeline |.
func (c *Context) callingBeside(b Attribution, r doc.Range) bool {
	verb := c.Doc.Tag[b.Cue.Start]
	return len(b.Source) == 1 && (verb == doc.VBG || verb == doc.VBD && c.lemmaAt(b.Cue.Start, b.Source[0].Start-1) == "while") && b.Source[0].End == b.Cue.Start && b.Source[0].Start > r.Start+1 && b.Source[0].Start < r.End && c.joins(b.Source[0].Start-1)
}

// shownBy reports whether what a tells is what a document shows, who tells no story of who told something besides: ledgers show two payments, and a clerk told the paper.
func (c *Context) shownBy(a Attribution) bool {
	return len(a.Source) == 1 && a.Source[0].Len() > 0 && a.Source[0].End <= a.Cue.Start && english.Shows(c.Doc.Lemma[Head(c.Doc, a.Cue)]) && !c.maySpeak(c.headOf(a.Source[0]))
}

// joins reports whether the word at token i leads over to what another clause tells: and, but, while.
func (c *Context) joins(i int) bool {
	switch c.Doc.Lemma[i] {
	case "and", "but", "while", "though", "although", "yet":
		return c.quotes[i] < 0
	}
	return false
}

// conjunction returns the "but" or "and" before the auxiliaries and adverbs of a cue, or before where and when it is told (and on Friday called), -1 without.
func (c *Context) conjunction(cue int) int {
	d, at := c.Doc, cue-1
	for at > 0 && at >= cue-3 && (d.Tag[at] == doc.RB || d.Lemma[at] == "have" || d.Lemma[at] == "be") {
		at--
	}
	if at > 0 && d.Tag[at] == doc.Comma {
		at--
	}
	for k := at; k > max(at-5, 0); k-- {
		if d.Tag[k] == doc.IN && (d.Lemma[k-1] == "and" || d.Lemma[k-1] == "but") && c.nominalFrom(k+1).End == at+1 {
			at = k - 1
			break
		}
	}
	if at < 0 || d.Tag[at] != doc.CC || c.quotes[at] >= 0 {
		return -1
	}
	return at
}

// citingAt reports whether at token i, outside of quotation marks, somebody is cited: citing two clerks, relying on a doctor.
func (c *Context) citingAt(i int) bool {
	l := c.Doc.Lemma
	return (c.Doc.Tag[i] == doc.VBG || l[i] == "on") && c.quotes[i] < 0 && english.Citing(l[i:min(i+4, len(l))]...) > 0
}

// tailFrom reports whether behind the comma at token i of piece r the reporter goes on: with a concession, with who passed it on, with what came of it, with what the speaker does besides
// that pronoun (disputes that, putting it at ...), or with what is known of somebody whom a denial is about (denies he met the envoy, who had
// left).
func (c *Context) tailFrom(a *Attribution, r doc.Range, i int) bool {
	d := c.Doc
	switch t := d.Tag[i+1]; {
	case english.Concedes(d.Lemma[i+1]), c.passedOn(i + 1), c.didNext(r, i):
		return i > r.Start+1
	case c.spokeThere(i + 1), c.cameOfIt(i + 1):
		return i > r.Start+1
	case t == doc.VBG:
		return i == r.Start+1 && d.Lemma[i+1] != "accord" && (d.Tag[r.Start] == doc.DT || d.Tag[r.Start] == doc.PRP || d.Tag[r.Start] == doc.WDT || d.Tag[r.Start] == doc.IN)
	case c.answersTail(i + 1):
		return i > r.Start+1
	case t == doc.WP || t == doc.WDT:
		if d.Lemma[i+1] == "that" || !english.DeniesIt(d.Lemma[Head(d, a.Cue)]) {
			return false
		}
		for k := i + 2; k+1 < r.End; k++ {
			if c.quotes[k] >= 0 || d.Tag[k] == doc.Comma && k > i+8 {
				return false
			}
		}
		return i > r.Start+1
	}
	return false
}

// cameOfIt reports whether the participle at token i tells by the reporter's word what came of what was said: said he would vote no, | prompting anger in his party |.
func (c *Context) cameOfIt(i int) bool {
	d := c.Doc
	if d.Tag[i] != doc.VBG {
		return false
	}
	switch d.Lemma[i] {
	case "prompt", "spark", "contradict", "fuel", "echo", "draw":
		return true
	case "become":
		w := c.lemmaAt(i, i+2)
		return c.lemmaAt(i, i+1) == "the" && (w == "first" || w == "second" || w == "latest" || w == "last")
	}
	return false
}

// spokeThere reports whether the participle at token i tells where, when or how somebody spoke: speaking after the vote; requesting anonymity; asking not to be named.
func (c *Context) spokeThere(i int) bool {
	d := c.Doc
	if d.Tag[i] != doc.VBG || c.quotes[i] >= 0 {
		return false
	}
	next, then := c.lemmaAt(i, i+1), c.lemmaAt(i, i+2)
	if then == "a" || then == "an" || then == "the" {
		then = c.lemmaAt(i, i+3)
	}
	switch d.Lemma[i] {
	case "speak", "talk":
		switch next {
		case "at", "after", "before", "during", "outside", "anonymously", "ahead":
			return true
		case "on", "in", "by", "to", "from", "through":
			return english.WhereSpoken(then)
		}
	case "request", "ask", "insist", "seek":
		for k := i + 1; k < i+6; k++ {
			switch c.lemmaAt(i, k) {
			case "anonymity", "anonymous", "unnamed":
				return true
			case "name", "identify", "quote":
				return d.Tag[k].Verb() || c.lemmaAt(i, k+1) == "be" || c.lemmaAt(i, k+1) == "not"
			}
		}
	}
	return false
}

// answersTail reports whether from token i on somebody does not grant what has just been told (a claim the union rejects).
func (c *Context) answersTail(i int) bool {
	for k := i; k < i+4 && k < c.Doc.Len(); k++ {
		if _, ok := c.answered(k); ok {
			return true
		}
	}
	return false
}

// dropAddressee takes off the front of a content what tells to whom or where it was said: told clients in a letter that ..., confirmed to the
// paper that ...
func (c *Context) dropAddressee(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[0]
	if r.Start < a.Cue.End || c.quotes[r.Start] >= 0 {
		return
	}
	if k := c.behindThose(r.Start, *r); k > 0 && r.Start > a.Cue.End && d.Tag[r.Start-1].Noun() {
		r.Start = k // said in a video posted on Monday that
		return
	}
	if c.dropOutlet(a, r) || c.dropRelative(a, r) || r.Start != a.Cue.End && !c.nominalBetween(a.Cue.End, r.Start) || d.Tag[r.Start] != doc.IN && d.Tag[r.Start] != doc.TO || !english.Places(d.Lemma[r.Start]) {
		return
	}
	for i := r.Start + 1; i+1 < r.End && i < r.Start+16; i++ {
		switch t := d.Tag[i]; {
		case t == doc.VBD && d.Tag[i-1].Noun() && d.Tag[i+1] == doc.IN: // in an interview aired on Monday
		case c.quotes[i] >= 0, t.Finite(), t == doc.Colon:
			return
		case d.Lemma[i] == "that" && (t == doc.IN || t == doc.WDT && d.Label[i] == doc.Mark):
			r.Start = i
			return
		}
	}
}

// dropMeanwhile takes off a content, behind the cue, what the speaker does while speaking: said, while addressing the press, that it would hold.
func (c *Context) dropMeanwhile(a *Attribution) {
	d := c.Doc
	for k := 0; k < len(a.Content); k++ {
		r := &a.Content[k]
		from := r.Start
		if d.Tag[from] == doc.Comma && from+2 < r.End {
			from++
		}
		if w := d.Lemma[from]; r.Start < a.Cue.End || from > a.Cue.End+1 || from+1 >= r.End || w != "while" && w != "when" || d.Tag[from+1] != doc.VBG || !english.Addresses(d.Lemma[from+1]) || c.quotes[from] >= 0 {
			continue
		}
		end := from
		for end < r.End && d.Tag[end] != doc.Comma {
			end++
		}
		if end+2 < r.End {
			r.Start = end + 1
			continue
		}
		a.Content = slices.Delete(a.Content, k, k+1)
		if k < len(a.Content) && d.Tag[max(a.Content[k].Start-1, 0)] == doc.MD && a.Content[k].Start > end {
			a.Content[k].Start-- // the auxiliary behind the second comma
		}
		k--
	}
}

// whetherThere takes off a content, or its cue, where it was said or left unsaid whether something is so: refused to say | on the radio | whether she would stay.
func (c *Context) whetherThere(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End {
		return
	}
	r := &a.Content[0]
	from := r.Start
	if a.Cue.Len() > 1 && english.Places(d.Lemma[from-1]) && d.Tag[from-1] == doc.IN {
		from--
	}
	heart := from - 1
	switch {
	case heart < a.Cue.Start || c.quotes[from] >= 0 || d.Lemma[from] == "to" || !english.Places(d.Lemma[from]):
		return
	case d.Lemma[heart] != "say" && d.Lemma[heart] != "discuss" && d.Lemma[heart] != "explain" && d.Lemma[heart] != "disclose" && d.Lemma[heart] != "reveal":
		return
	}
	k := from + 1
	for k < r.End && nominal(d.Tag[k]) && !relative(d.Tag[k]) {
		k++
	}
	if k > from+1 && k+2 < r.End && d.Lemma[k] != "that" && untold(d.Lemma[k]) && c.finite(doc.Range{Start: k, End: r.End}) {
		a.Cue.End, r.Start = from, k
	}
}

// behindInterview begins what somebody says behind the interview in which that was: said | in an interview with Radio Lowick | he was open to it.
func (c *Context) behindInterview(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End || !english.Tells(d.Lemma[a.Cue.End-1]) || d.Lemma[a.Cue.End] != "in" || c.quotes[a.Cue.End] >= 0 {
		return
	}
	r := &a.Content[0]
	k := c.nominalFrom(r.Start + 1).End
	if k < r.Start+3 || k+3 >= r.End || d.Lemma[k-1] != "interview" || d.Lemma[k] != "with" && d.Lemma[k] != "on" {
		return
	}
	if k++; d.Tag[k] == doc.DT {
		k++
	}
	press := k
	for k < r.End && d.Tag[k].Noun() {
		k++
	}
	if who := c.nominalFrom(k); k > press && who.Len() > 0 && who.End < r.End && (d.Tag[who.End].Finite() || d.Tag[who.End] == doc.RB) {
		r.Start = k
	}
}

// thatThere gives a cue without a content the clause behind where it was said, or behind whom it was told and an aside: said in an interview with the Herald published on Monday that it was late; told the
// court, as the clerk listened, that it was late.
func (c *Context) thatThere(a *Attribution) {
	d := c.Doc
	i := a.Cue.End - 1
	if len(a.Content) > 0 || len(a.Source) != 1 || a.Source[0].End > a.Cue.Start || !english.Tells(d.Lemma[i]) || c.helpers(i).not || c.quotes[i] >= 0 {
		return
	}
	r := doc.Range{Start: i + 1, End: d.Sentence[d.SentenceOf[i]].End}
	if !english.Places(c.lemmaAt(i, i+1)) {
		aside := c.nominalFrom(i + 1).End
		for aside > i+1 && aside < r.End && (nominal(d.Tag[aside]) || d.Tag[aside] == doc.IN) {
			aside++
		}
		if aside <= i+1 || aside >= r.End || d.Tag[aside] != doc.Comma {
			return
		}
		if that := c.thatBehindAside(aside, r.End); that > 0 && c.quotes[that] < 0 {
			a.Content, a.Confidence = []doc.Range{c.trimmed(doc.Range{Start: that, End: r.End})}, max(a.Confidence, claimConfidence)
		}
		return
	}
	a.Content = []doc.Range{r}
	if c.dropAddressee(a); a.Content[0] == r || !c.finite(a.Content[0]) {
		a.Content = nil
		return
	}
	a.Content[0], a.Confidence = c.trimmed(a.Content[0]), max(a.Confidence, claimConfidence)
}

// dropDay takes off the front of a content the day on which it was said: said Tuesday the bridge was closed, told reporters Monday night it would be.
// It stays where it is part of a name, or is what is spoken of (said Sunday's vote was void).
func (c *Context) dropDay(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[0]
	if r.Start == a.Cue.End && d.Tag[Head(d, a.Cue)] != doc.IN {
		r.Start = c.timeThat(*r)
	}
	if r.Start < a.Cue.End || c.quotes[r.Start] >= 0 || !english.DayOrMonth(d.Lemma[r.Start]) && d.Lemma[r.Start] != "yesterday" || d.Tag[Head(d, a.Cue)] == doc.IN {
		return
	}
	k := r.Start + 1
	for k < r.End && (d.Tag[k] == doc.CD || d.Word(k) == "." || partOfDay(d.Lemma[k])) {
		k++
	}
	if k+1 >= r.End || d.Name[r.Start] != doc.Outside && d.Name[k] != doc.Outside && !d.Name[k].Begin() {
		return
	}
	switch d.Tag[k] {
	case doc.PRP, doc.PRPS, doc.DT, doc.EX, doc.NNP, doc.NNPS:
	case doc.IN:
		if d.Lemma[k] != "that" {
			return
		}
	default:
		return
	}
	if slices.ContainsFunc(d.Tag[k:r.End], doc.Tag.Finite) {
		r.Start = k
	}
}

// dropPress takes off the front of a content the last word of the paper that was told: told Agence | France-Presse | arson was used.
func (c *Context) dropPress(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || a.Content[0].Len() < 3 {
		return
	}
	r := &a.Content[0]
	if d.Tag[r.Start].Proper() && d.Tag[r.Start-1].Proper() && english.PressName(strings.ToLower(d.Word(r.Start))) && !d.Tag[r.Start+1].Proper() && !d.Tag[r.Start+1].Verb() && d.Tag[r.Start+1] != doc.POS {
		r.Start++
	}
}

// dropInWhich takes out what stands in front of who speaks up to “in which”, when what they say stands behind: a film | in which | she said | “it was late”.
func (c *Context) dropInWhich(a *Attribution) {
	d := c.Doc
	if len(a.Content) < 2 || len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return
	}
	which, told := a.Content[0].End-1, a.Content[1].Start
	if which+1 == a.Source[0].Start && which > 0 && relative(d.Tag[which]) && d.Tag[which-1] == doc.IN && told >= a.Cue.End && (c.quotes[told] >= 0 || d.Lemma[told] == "that") {
		a.Content = a.Content[1:]
	}
}

// dropAdverb takes off the front of a clause with "that" the adverb that tells when it was said: said | afterwards | that it was late.
func (c *Context) dropAdverb(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 || a.Content[0].Start != a.Cue.End {
		return
	}
	r := &a.Content[0]
	k := r.Start
	for k < r.Start+2 && k+2 < r.End && (d.Tag[k] == doc.RB || d.Tag[k] == doc.RBR || d.Tag[k] == doc.JJR || strings.HasPrefix(d.Word(k), "afterward")) && d.Lemma[k] != "only" && !negates(d.Lemma[k]) {
		k++
	}
	if k > r.Start && d.Lemma[k] == "that" && d.Tag[k] == doc.IN {
		r.Start = k
	}
}

// timeThat returns where "that" stands in r behind nothing but words for when something was said, the start of r where it does not: said | late yesterday | that it was shut.
func (c *Context) timeThat(r doc.Range) int {
	d, day := c.Doc, false
	for k := r.Start; k < r.End && c.quotes[k] < 0; k++ {
		switch w := d.Lemma[k]; {
		case english.Calendar(w), english.Relative(w), partOfDay(w), w == "ago", year(w) && k > r.Start && d.Lemma[k-1] == "in":
			day = true
		case w == "that" && day:
			return k
		case d.Tag[k] == doc.CD, english.Near(w), w == "on", w == "in", w == "late", w == "early", w == "earlier", w == "last", w == "of", w == "the", w == "this", unitOfTime(w), w == "again", w == "only", w == "just":
		default:
			return r.Start
		}
	}
	return r.Start
}

func year(w string) bool { return len(w) == 4 && strings.Trim(w, "0123456789") == "" }

func unitOfTime(w string) bool {
	switch w {
	case "hour", "day", "week", "month", "year", "decade":
		return true
	}
	return false
}

func partOfDay(w string) bool {
	return w == "morning" || w == "afternoon" || w == "evening" || w == "night"
}

// dropOutlet takes off the name of who was told when a new noun group follows it (told Vane the bridge was closed).
func (c *Context) dropOutlet(a *Attribution, r *doc.Range) bool {
	d, i := c.Doc, r.Start
	if i != a.Cue.End || !english.Passes(d.Lemma[Head(d, a.Cue)]) {
		return false
	}
	if d.Tag[i] == doc.DT {
		i++
	}
	from := i
	for i < r.End && d.Tag[i] == doc.NNP {
		i++
	}
	if i == from || i+2 >= r.End || d.Tag[i] != doc.DT && d.Tag[i] != doc.PRP && d.Tag[i] != doc.PRPS && d.Tag[i] != doc.EX || d.Lemma[i] == "all" || d.Lemma[i] == "both" || d.Lemma[i] == "each" {
		return false
	}
	r.Start = i
	return true
}

// dropRelative takes off what is told of those to whom it was said (told the panel, whose notes are secret, that ...), and of a verb of telling
// with a pronoun behind them, them (told the court she had left).
func (c *Context) dropRelative(a *Attribution, r *doc.Range) bool {
	d := c.Doc
	if !english.Passes(d.Lemma[Head(d, a.Cue)]) {
		return false
	}
	i := r.Start
	for i < r.End && nominal(d.Tag[i]) && !relative(d.Tag[i]) {
		if i > r.Start && d.Tag[i] == doc.PRP && d.Tag[i-1].Noun() && d.Lemma[i] != "them" && d.Lemma[i] != "him" {
			r.Start = i
			return true
		}
		i++
	}
	if k := c.behindThose(i, *r); k > 0 && (r.Start == a.Cue.End || c.nominalBetween(a.Cue.End, r.Start)) {
		r.Start = k
		return true
	}
	if i < r.End && d.Tag[i] == doc.Comma {
		i++
	}
	if i >= r.End || !relative(d.Tag[i]) || d.Lemma[i] == "that" || d.Lemma[i] == "what" {
		return false
	}
	for ; i+1 < r.End && i < r.Start+24 && c.quotes[i] < 0; i++ {
		if d.Tag[i] == doc.Comma && d.Lemma[i+1] == "that" {
			r.Start = i + 1
			return true
		}
	}
	return false
}

func relative(t doc.Tag) bool { return t == doc.WP || t == doc.WDT || t == doc.WPS }

// behindStop gives a cue with a semicolon right behind it, what it was taken to tell being behind that, the clause before its source instead: jets bombed
// market, UN says; Tavria blames rebels.
func (c *Context) behindStop(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 || len(a.Content) == 0 || a.Cue.End >= d.Len() || d.Word(a.Cue.End) != ";" || a.Content[0].Start <= a.Cue.End {
		return
	}
	if front, ok := c.frontOf(a.Source[0].Start); ok && a.Source[0].End <= a.Cue.Start {
		a.Content = []doc.Range{front}
	}
}

// cutClause ends a content that is a thing with a preposition before the "and" that leads over to what somebody else does: told the paper | of the files | and a lawyer
// gave it a copy.
func (c *Context) cutClause(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start < a.Cue.End || d.Tag[a.Content[0].Start] != doc.IN || c.quotes[a.Content[0].Start] >= 0 {
		return
	}
	r := &a.Content[0]
	for k := r.Start; k+2 < r.End; k++ {
		if !nominal(d.Tag[k]) && d.Tag[k] != doc.IN && d.Tag[k] != doc.CC || relative(d.Tag[k]) || d.Lemma[k] == "that" || d.Lemma[k] == "whether" || d.Lemma[k] == "how" || d.Lemma[k] == "why" || d.Lemma[k] == "if" {
			return
		}
		if d.Tag[k] != doc.CC || d.Lemma[k] != "and" && d.Lemma[k] != "but" {
			continue
		}
		g := c.nominalFrom(k + 1)
		if g.Len() > 0 && g.End+1 < r.End && c.startsClause(g) && c.finite(doc.Range{Start: g.End, End: g.End + 1}) && d.Tag[g.End+1] != doc.IN {
			*r = c.trimmed(doc.Range{Start: r.Start, End: k})
			return
		}
	}
}

// ofWhatTold makes what somebody was told of the content, not the clause that "and" joins to that: told them | of the letter | and Reed gave them a copy.
func (c *Context) ofWhatTold(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || d.Lemma[a.Cue.End-1] != "tell" && d.Lemma[a.Cue.End-1] != "inform" {
		return
	}
	r := a.Content[0]
	of := c.nominalFrom(a.Cue.End).End
	if r.Start < a.Cue.End || c.lemmaAt(a.Cue.Start, of) != "of" && c.lemmaAt(a.Cue.Start, of) != "about" || r.Start <= of+1 || d.Tag[r.Start] != doc.CC || c.anyQuoted(doc.Range{Start: of, End: r.Start + 1}) || c.nominalFrom(of+1).End != r.Start {
		return
	}
	if g := c.nominalFrom(r.Start + 1); g.Len() > 0 && g.End < r.End && c.startsClause(g) && c.finite(doc.Range{Start: g.End, End: g.End + 1}) {
		a.Content[0] = doc.Range{Start: of, End: r.Start}
	}
}

// askedTail ends a content before the "and" behind which the reporter tells how its speaker answered: said he had left | and had no answer when asked why.
func (c *Context) askedTail(a *Attribution) {
	d := c.Doc
	if len(a.Content) == 0 {
		return
	}
	r, at := &a.Content[len(a.Content)-1], 0
	for k := max(r.Start, a.Cue.End) + 1; k+1 < r.End && c.quotes[k] < 0; k++ {
		switch {
		case d.Tag[k] == doc.CC && (d.Tag[k+1] == doc.VBD || d.Tag[k+1] == doc.VBZ):
			at = k
		case at > 0 && d.Lemma[k] == "when" && c.wasAsked(k+1):
			r.End = at
			return
		}
	}
}

// startsClause reports whether the nouns of r are a subject rather than more of what stands before them: with an article, a pronoun or a name, and no relative pronoun.
func (c *Context) startsClause(r doc.Range) bool {
	d := c.Doc
	subject := d.Tag[r.Start] == doc.DT || d.Tag[r.Start] == doc.PRP || d.Tag[r.Start] == doc.PRPS || d.Name[r.End-1].Class() == 1
	for k := r.Start; k < r.End; k++ {
		subject = subject && !relative(d.Tag[k])
	}
	return subject
}

// cutPredicate ends what is bidden before the verb of the sentence around it: the last time they ordered | the station to close | was in May.
func (c *Context) cutPredicate(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || len(a.Source) != 1 || a.Content[0].Start < a.Cue.End || !english.Bids(d.Lemma[a.Cue.End-1]) || c.quotes[a.Content[0].Start] >= 0 {
		return
	}
	if noun := a.Source[0].Start - 1; a.Source[0].End > a.Cue.Start || noun < 0 || !d.Tag[noun].Noun() || d.SentenceOf[noun] != d.SentenceOf[a.Cue.Start] {
		return // not the time at which, not the day on which
	}
	r := &a.Content[0]
	bidden := false
	for k := r.Start + 1; k < r.End; k++ {
		switch t := d.Tag[k]; {
		case !bidden:
			if bidden = t == doc.VB && d.Tag[k-1] == doc.TO; !bidden && t != doc.TO && !nominal(t) && t != doc.IN {
				return
			}
		case t == doc.MD, t == doc.VBZ && d.Lemma[k] == "be", t == doc.VBD && d.Lemma[k] == "be":
			*r = c.trimmed(doc.Range{Start: r.Start, End: k})
			return
		case !nominal(t) && t != doc.IN && t != doc.RB && t != doc.RP || relative(t) || english.Subordinates(d.Lemma[k]) || d.Lemma[k] == "that" || d.Lemma[k] == "if" || d.Lemma[k] == "whether":
			return
		}
	}
}

// cutWhich ends a content that is a thing before the clause that tells who is for or against it: announced | a truce |, which the rebels rejected.
func (c *Context) cutWhich(a *Attribution) {
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	if b, ok := c.whichAnswered(r.Start); ok && b.Cue != a.Cue && len(a.Content) > 1 {
		a.Content = a.Content[:len(a.Content)-1] // the ferry was full, the board says, which the owner denies
		return
	}
	for i := r.Start + 2; i < r.End && r.Start >= a.Cue.End; i++ {
		if b, ok := c.whichAnswered(i); ok && b.Cue != a.Cue {
			if !c.finite(doc.Range{Start: r.Start, End: i}) {
				r.End = i - 1
			}
			return
		}
	}
}

// bareClause returns the clause without a "that" behind the noun i: a noun group, a finite verb, and all up to the next mark.
func (c *Context) bareClause(i int) (doc.Range, bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	verb := c.subjectEnd(i + 1)
	if verb == 0 || verb >= s.End {
		return doc.Range{}, false
	}
	end := verb + 1
	for end < s.End && end < verb+reach && !breaks(d, end) && d.Tag[end] != doc.CC {
		end++
	}
	return c.trimmed(doc.Range{Start: i + 1, End: end}), end > verb+1
}

// saysNothing makes an act without words of a "nothing" that somebody says (has said nothing publicly).
func (c *Context) saysNothing(a *Attribution) {
	d := c.Doc
	if len(a.Content) != 1 || d.Lemma[Head(d, a.Cue)] != "say" || c.quotes[a.Content[0].Start] >= 0 {
		return
	}
	if r := a.Content[0]; r.Start == a.Cue.End && r.Len() <= 3 && d.Lemma[r.Start] == "nothing" {
		a.Cue.End, a.Content, a.Rule = r.Start+1, nil, Silence
	}
}

// endFront ends what is said in a clause with after, while or the like at the comma before one that has a cue of its own (After Roe asked whether it
// was late, Orr said it was not), or, at the start of a sentence, before its main clause (When Orr said that the bank would fail, savers left).
func (c *Context) endFront(a *Attribution, r *Relation) {
	d := c.Doc
	if len(a.Content) == 0 || len(a.Source) != 1 || a.Source[0].Start == 0 || a.Source[0].End > a.Cue.Start || !english.Subordinates(d.Lemma[a.Source[0].Start-1]) {
		return
	}
	p := &a.Content[len(a.Content)-1]
	if p.Start < a.Cue.End {
		return
	}
	mark := a.Source[0].Start - 1
	if mark > 0 && d.Lemma[mark-1] == "even" {
		mark-- // even though
	}
	first := c.opensSentence(mark) && d.Tag[p.Start-1] != doc.Comma // not: As I said, the bank will fail
	for i := p.Start + 1; i+1 < p.End; i++ {
		if d.Tag[i] != doc.Comma || c.quotes[i] >= 0 {
			continue
		}
		k := c.subjectEnd(i + 1)
		if k > i+1 && (r.cueOf[k] != 0 || first && c.wholeClause(doc.Range{Start: p.Start, End: i})) || first && c.asideThenVerb(i+1) {
			p.End = i
			return
		}
	}
}

// asideThenVerb reports whether the noun group that begins at token i is the subject of a verb behind what is told of it between commas: several clerks, two of them
// retired, | were tried.
func (c *Context) asideThenVerb(i int) bool {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[i]]
	k := c.nominalFrom(i).End
	if k <= i || k >= s.End || d.Tag[k] != doc.Comma || c.quotes[k] >= 0 || relative(d.Tag[i]) {
		return false
	}
	for k++; k < s.End && d.Tag[k] != doc.Comma; k++ {
	}
	return k+1 < s.End && c.finite(doc.Range{Start: k + 1, End: k + 2})
}

// dropOwnRelative takes out of a content the relative clause that tells more of the source right before it: in "a clerk, who saw it, said the door was
// open" the clerk does not tell who saw it.
func (c *Context) dropOwnRelative(a *Attribution) {
	d := c.Doc
	if len(a.Content) < 2 || len(a.Source) == 0 {
		return
	}
	r, s := a.Content[0], a.Source[len(a.Source)-1]
	if r.End <= a.Cue.Start && r.Start >= s.End && r.Start <= s.End+1 && relative(d.Tag[r.Start]) {
		a.Content = a.Content[1:]
	}
}

// dropAside takes off a content that is quoted what stands between cue and quotation or behind the cue and is no part of it: to whom, of whom
// and where it was said ("We lost," he said of the race; he said of the race, "We lost").
func (c *Context) dropAside(a *Attribution) {
	quotedBefore := false
	for _, r := range a.Content {
		quotedBefore = quotedBefore || r.End <= a.Cue.Start && c.quoted(r)
	}
	var kept []doc.Range
	for _, r := range a.Content {
		if quotedBefore && r.Start >= a.Cue.End && c.bare(r) {
			if _, clause := c.bareClause(r.Start - 1); !clause {
				continue
			}
		}
		if r.Start >= a.Cue.End {
			r.Start = c.quotationBehind(r)
		}
		kept = append(kept, r)
	}
	a.Content = kept
}

// bare reports whether no word of r is quoted and r begins no clause of its own.
func (c *Context) bare(r doc.Range) bool {
	if c.anyQuoted(r) {
		return false
	}
	first := c.Doc.Lemma[r.Start]
	return first != "that" && first != "and" && first != "but"
}

func (c *Context) anyQuoted(r doc.Range) bool {
	for i := r.Start; i < r.End; i++ {
		if c.quotes[i] >= 0 {
			return true
		}
	}
	return false
}

// dropOthersQuotation takes quotations out of a content that stand in another sentence with a verb of its own around them: "The firm said the
// power was back. The union, confirming that it was “not going,” left." What the union confirms is not what the firm said.
func (c *Context) dropOthersQuotation(a *Attribution) {
	d := c.Doc
	kept := slices.DeleteFunc(slices.Clone(a.Content), func(p doc.Range) bool {
		q := c.quotes[p.Start]
		if q < 0 {
			return false
		}
		s := d.SentenceOf[d.Quotations[q].Tokens.Start] // the first of a long quotation
		if s == d.SentenceOf[a.Cue.Start] {
			return false
		}
		for i := d.Sentence[s].Start; i < d.Sentence[s].End; i++ {
			switch d.Tag[i] {
			case doc.VBD, doc.VBZ, doc.VBP, doc.MD:
				if c.quotes[i] < 0 {
					return true
				}
			}
		}
		return false
	})
	if len(kept) > 0 {
		a.Content = kept
	}
}

// dropNarration takes out of a content that is a whole quotation in the sentence of its cue what the report tells in its own words: clauses of other
// sentences, when and where it was said (In May, she said, "He loves us."), and what follows a cue behind the quotation with "but", "and" or "as" ("He loves us,"
// she said, and soon the lights were out.).
func (c *Context) dropNarration(a *Attribution) {
	d := c.Doc
	if !c.quotedBeside(a) {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(a.Content), func(r doc.Range) bool {
		if c.anyQuoted(r) {
			return false
		}
		if !c.finite(r) {
			return c.leadsIn(a, r)
		}
		if d.SentenceOf[r.Start] != d.SentenceOf[a.Cue.Start] {
			return true
		}
		first, second := d.Lemma[r.Start], d.Lemma[min(r.Start+1, r.End-1)]
		return r.Start >= a.Cue.End && (first == "and" || first == "but" || first == "as") && second != "that"
	})
	if len(kept) > 0 {
		a.Content = kept
	}
}

// leadsIn reports whether words without a verb begin the sentence of the cue, with a preposition or an adverb, before who says what is quoted behind the cue.
func (c *Context) leadsIn(a *Attribution, r doc.Range) bool {
	d := c.Doc
	if len(a.Source) != 1 || r.End > a.Source[0].Start || a.Source[0].End > a.Cue.Start || r.Start != d.Sentence[d.SentenceOf[a.Cue.Start]].Start {
		return false
	}
	last := a.Content[len(a.Content)-1]
	return (d.Tag[r.Start] == doc.IN || d.Tag[r.Start] == doc.RB) && !slices.ContainsFunc(d.Tag[r.Start:r.End], doc.Tag.Verb) && last.Start >= a.Cue.End && c.quotes[last.Start] >= 0
}

// quotedBeside reports whether a content has a quotation of some words in the sentence of the cue.
func (c *Context) quotedBeside(a *Attribution) bool {
	for _, r := range a.Content {
		q := c.quotes[r.Start]
		if q >= 0 && c.Doc.Quotations[q].Tokens.Len() > 4 && c.Doc.SentenceOf[r.Start] == c.Doc.SentenceOf[a.Cue.Start] {
			return true
		}
	}
	return false
}
