package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// withoutUnsaid leaves out what nobody has said, though a verb of saying has somebody for its subject: what they did not say, might say, would have said,
// or are asked whether they said. Who declined to say something is told.
func (c *Context) withoutUnsaid(as []Attribution) []Attribution {
	spoken := map[int]bool{} // verbs with words
	for _, a := range as {
		if i := Head(c.Doc, a.Cue); len(a.Content) > 0 && (c.Doc.Lemma[i] == "say" || c.Doc.Lemma[i] == "tell" || c.quotes[a.Content[0].Start] >= 0) {
			spoken[i] = true
		}
	}
	return slices.DeleteFunc(as, func(a Attribution) bool {
		return c.hungUpBehind(a, spoken) || c.noPlan(a) || c.neverSaid(a) || c.maySay(a) || c.conditional(a) || c.inverted(a) || c.insteadOf(a) || c.untrue(a) || c.noSpeech(a) || c.unspoken(a) || c.manner(a) || c.deed(a) || c.act(a) || c.unverified(a) || c.onlyReaches(a) || c.noSuchThing(a) || c.onlyShown(a) || c.happensThere(a) || c.allegedOne(a) || c.nothingShows(a) || c.toldToStop(a) || c.ideaTo(a) || c.tellsYou(a) || c.notLike(a) || c.nameSuggests(a) || c.unreal(a) || c.notOfWords(a) || c.whoSays(a) || c.thatEmerged(a)
	})
}

// ideaTo reports whether the cue is an infinitive of which it is told that to do it would be good, bad or time: it was a good idea | to report | that.
func (c *Context) ideaTo(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	if i < 3 || d.Tag[i] != doc.TO || !d.Tag[i-1].Noun() || len(a.Source) > 0 && a.Source[0].End != i {
		return false
	}
	switch d.Lemma[i-1] {
	case "idea", "time", "mistake", "pity", "shame", "relief", "duty", "moment", "job":
	default:
		return false
	}
	be := c.nounsBefore(i).Start - 1
	return be > 0 && d.Lemma[be] == "be" && d.Lemma[be-1] == "it"
}

// tellsYou reports whether a thing, the circumstances or what was told before is said to tell one something: “it | tells | you there is money in town”.
func (c *Context) tellsYou(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if len(a.Source) != 1 || a.Source[0].Len() != 1 || a.Source[0].End > a.Cue.Start || c.quotes[last] < 0 || d.Lemma[last] != "tell" && d.Lemma[last] != "show" {
		return false
	}
	w, whom := d.Lemma[a.Source[0].Start], c.lemmaAt(last, last+1)
	return (w == "it" || w == "that" || w == "this") && (whom == "you" || whom == "us" || whom == "we")
}

// thatEmerged reports whether what is taken for told tells of the thing that came out: a recording | has emerged | that allegedly shows the crash; but reports emerged that the dam had cracked.
func (c *Context) thatEmerged(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if !d.Tag[last].Verb() || d.Lemma[last] != "emerge" && d.Lemma[last] != "surface" || len(a.Source) != 1 || d.Lemma[a.Source[0].Start] == "it" || c.lemmaAt(last, last+1) != "that" {
		return false
	}
	k := last + 2
	for k < d.Len() && d.Tag[k] == doc.RB {
		k++
	}
	return k < d.Len() && (d.Tag[k].Finite() || d.Tag[k] == doc.MD) && !english.Tells(d.Lemma[k]) && d.SentenceOf[k] == d.SentenceOf[last]
}

// whoSays reports whether it is asked who says something: “| Who | says | we are talking?”
func (c *Context) whoSays(a Attribution) bool {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].Len() != 1 || a.Source[0].End > a.Cue.Start {
		return false
	}
	who := a.Source[0].Start
	s := d.Sentence[d.SentenceOf[who]]
	end := s.End - 1
	for end > who && d.Tag[end] == doc.CloseQuote {
		end--
	}
	return d.Lemma[who] == "who" && c.firstWord(who) && d.Word(end) == "?"
}

// nameSuggests reports whether it is what somebody or something is called that suggests something: as | its name | suggests |, the club is old.
func (c *Context) nameSuggests(a Attribution) bool {
	d := c.Doc
	if len(a.Source) != 1 {
		return false
	}
	switch d.Lemma[Head(d, a.Cue)] {
	case "suggest", "imply", "indicate", "hint":
	default:
		return false
	}
	switch d.Lemma[Head(d, a.Source[0])] {
	case "name", "nickname", "surname", "title", "acronym":
		return true
	}
	return false
}

// notLike reports whether the cue tells what somebody does not seem like, which they say nothing of.
func (c *Context) notLike(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	return (d.Lemma[i] == "seem" || d.Lemma[i] == "look") && c.helpers(i).not && c.lemmaAt(i, i+1) == "like"
}

// noSuchThing reports whether what somebody is told to have told is that they told nothing of the kind: the engineers had reported | no such thing |.
func (c *Context) noSuchThing(a Attribution) bool {
	d := c.Doc
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || a.Content[0].Len() > 4 || !english.Tells(d.Lemma[Head(d, a.Cue)]) || english.DeniesIt(d.Lemma[Head(d, a.Cue)]) {
		return false
	}
	k := a.Content[0].Start
	if c.finite(a.Content[0]) {
		return false
	}
	return d.Lemma[k] == "no" && c.lemmaAt(k, k+1) == "such" && a.Content[0].Len() == 3 || d.Lemma[k] == "nothing" && c.lemmaAt(k, k+1) == "of" && (c.lemmaAt(k, k+3) == "kind" || c.lemmaAt(k, k+3) == "sort")
}

// toldToStop reports whether the participle of the cue is what somebody is wanted to stop, go on with or begin, which they need not do: demanded that the ministry cease | calling | it a riot.
func (c *Context) toldToStop(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start-1
	if i < 0 || d.Tag[a.Cue.Start] != doc.VBG || d.Tag[i] != doc.VB && d.Tag[i] != doc.VBP && d.Tag[i] != doc.NN || d.SentenceOf[i] != d.SentenceOf[a.Cue.Start] {
		return false
	}
	switch d.Lemma[i] {
	case "cease", "stop", "start", "begin", "keep", "avoid", "quit":
		return len(a.Source) == 0 || a.Source[len(a.Source)-1].End == a.Cue.Start
	}
	return false
}

// nothingShows reports whether nothing is told to show or suggest what an attribution tells: nothing in the memo suggested | that it had reached her |.
func (c *Context) nothingShows(a Attribution) bool {
	i := Head(c.Doc, a.Cue)
	s := int(c.kin[i].subject)
	return s >= 0 && s < i && c.Doc.Lemma[s] == "nothing" && c.Doc.Tag[i].Verb() && len(a.Content) > 0 && a.Content[0].Start > i
}

// onlyShown reports whether an attribution tells but that somebody was shown a thing, or a thing was shown to somebody: jurors were shown | a diary |; the letter was shown to the Pennant by a clerk.
func (c *Context) onlyShown(a Attribution) bool {
	d, i := c.Doc, a.Cue.End-1
	if d.Lemma[i] != "show" || d.Tag[i] != doc.VBN || i+1 >= d.Len() || !slices.Contains(d.Lemma[a.Cue.Start:i], "be") {
		return false
	}
	return len(a.Source) == 0 && nominal(d.Tag[i+1]) || len(a.Source) > 0 && !slices.ContainsFunc(a.Content, c.finite)
}

// happensThere reports whether the source of a passive is but where that happens: | was charged | in Lowick; | are reported | in broad ranges. Who does it stands behind "by", and what is reported in a paper is told there.
func (c *Context) happensThere(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Source) != 1 || a.Source[0].Start < a.Cue.End || d.Tag[i] != doc.VBN || !slices.Contains(d.Lemma[c.helpers(i).start:i], "be") || slices.ContainsFunc(a.Content, func(r doc.Range) bool { return r.Start >= a.Cue.End }) {
		return false
	}
	r := a.Source[0]
	if inside(d.Lemma[r.Start]) && r.Len() > 1 {
		r.Start++
	} else if !inside(d.Lemma[r.Start-1]) {
		return false
	}
	k := c.headOf(r)
	return !c.pressOf(k) && (d.Name[k].Class() == 3 || d.Name[k] == doc.Outside && !c.maySpeak(k) && !c.written(k))
}

// allegedOne reports whether "alleged" tells behind a comma what somebody is held to be: Karl Orr, | alleged | ringleader of the gang.
func (c *Context) allegedOne(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	return a.Cue.Len() == 1 && d.Lemma[i] == "allege" && i > 0 && d.Tag[i-1] == doc.Comma && len(a.Content) > 0 && a.Content[0].Start == a.Cue.End && !slices.ContainsFunc(a.Content, c.finite)
}

// inside reports whether a preposition tells where something is.
func inside(w string) bool { return w == "in" || w == "at" || w == "across" || w == "throughout" }

// hungUpBehind reports whether somebody hung up only after they had spoken: said that it was safe and hung up.
func (c *Context) hungUpBehind(a Attribution, spoken map[int]bool) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	return len(a.Content) == 0 && d.Lemma[i] == "hang" && d.Label[i] == doc.Conj && spoken[int(d.Head[i])]
}

// onlyReaches reports whether what an attribution has for its content is only whom somebody got in touch with, where and when: Roe telephoned | this newspaper from Lowick last night |, wrote | to the council |.
func (c *Context) onlyReaches(a Attribution) bool {
	d, i := c.Doc, a.Cue.End-1
	if len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || c.finite(a.Content[0]) || c.anyQuoted(a.Content[0]) {
		return false
	}
	switch d.Lemma[i] {
	case "ring", "phone", "telephone":
		return d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBN || d.Tag[i] == doc.VBZ
	case "contact", "notify", "inform", "brief", "advise", "assure", "pardon", "promote":
		whom, end := c.nominalFrom(a.Cue.End).End, a.Content[0].End
		return d.Tag[i].Verb() && whom > a.Cue.End && (whom == end || whom == end-2 && d.Lemma[whom] == "in") // the council informed the firm in May
	case "write":
		return d.Lemma[a.Cue.End] == "to" && c.nominalFrom(a.Cue.End+1).End == a.Content[0].End
	}
	return false
}

// noPlan reports whether the cue is a negated verb for giving a plan, of which the content tells what it would be: has not outlined a plan to cut fees.
func (c *Context) noPlan(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || d.Lemma[a.Content[0].Start] != "to" || a.Cue.End-1 == i || !d.Tag[i].Verb() || !c.helpers(i).not {
		return false
	}
	switch d.Lemma[a.Cue.End-1] {
	case "plan", "proposal", "intention", "strategy", "scheme":
		return true
	}
	return false
}

// neverSaid reports whether the cue is a negated verb of telling with what was not told: never said that it was safe, did not accuse the mayor. What was
// not told is something else: has not said whether, did not say why. Who does not deny, dispute or accept something takes a position by that.
func (c *Context) neverSaid(a Attribution) bool {
	d := c.Doc
	i := Head(d, a.Cue)
	if !c.puts(i) || a.Rule == Silence || len(a.Content) == 0 || !c.helpers(i).not {
		return false
	}
	if slices.Contains(d.Lemma[a.Cue.Start:a.Cue.End], "nor") { // neither claimed nor denied
		return false
	}
	if h := c.helpers(i); h.would && d.Lemma[i] != "say" && english.SilentAct(d.Lemma[i]) {
		return false // would not disclose the price
	}
	if w := c.lemmaAt(i, i-1); w == "only" || w == "just" || c.lemmaAt(i, i+1) == "only" || c.lemmaAt(i, i+1) == "until" {
		return false
	}
	switch c.lemmaAt(i, i+1) {
	case "any": // did not announce any change
		switch d.Lemma[i] {
		case "announce", "propose", "recommend", "promise", "pledge":
			return true
		}
		return false
	case "much", "anything", "more", "little": // is not saying much about
		return false
	}
	for _, r := range a.Content {
		w := d.Lemma[r.Start]
		if d.Tag[r.Start] == doc.IN && r.Len() > 1 && relative(d.Tag[r.Start+1]) {
			w = d.Lemma[r.Start+1] // did not say by whom
		}
		if r.Start < i || untold(w) && (w != "to" || d.Lemma[i] == "say") {
			return false
		}
		for k := r.Start; k < r.End; k++ {
			if d.Lemma[k] == "until" || d.Lemma[k] == "only" || d.Lemma[k] == "but" && k+1 < r.End && !d.Tag[k+1].Verb() { // not that, but this
				return false
			}
		}
	}
	return true
}

// puts reports whether the verb at token i puts something forward, so that its negation says nothing about that.
func (c *Context) puts(i int) bool {
	switch w := c.Doc.Lemma[i]; w {
	case "accuse", "blame", "criticise", "criticize", "praise", "recommend", "request", "challenge":
		return true
	case "call":
		return c.lemmaAt(i, i+1) == "for"
	case "rule":
		return c.lemmaAt(i, i+1) != "out"
	case "deny", "dispute", "contest", "refute", "confirm", "concede", "speculate", "elaborate", "find", "agree", "believe", "suspect", "fear", "hope", "respond", "reply", "comment", "hold", "offer", "expect":
		return false
	default:
		return c.Doc.Tag[i].Verb() && english.Tells(w)
	}
}

// maySay reports whether the verb of the cue is only what somebody might or should do: may say, could have told, must admit. "I must say" says it.
func (c *Context) maySay(a Attribution) bool {
	d := c.Doc
	i := Head(d, a.Cue)
	h := c.helpers(i)
	if !h.modal || h.not || !c.puts(i) && d.Lemma[i] != "deny" && !english.Votes(d.Lemma[i]) {
		return false
	}
	if s := int(c.kin[i].subject); s >= 0 && (d.Lemma[s] == "I" || d.Lemma[s] == "i" || d.Lemma[s] == "we" || d.Lemma[s] == "one") {
		return false
	}
	if slices.Contains(d.Lemma[h.start:i], "only") || c.lemmaAt(i, i+1) == "only" {
		return false
	}
	for k := h.start; k < i; k++ {
		if d.Tag[k] != doc.MD {
			continue
		}
		switch d.Lemma[k] {
		case "may", "might", "should", "must":
			return true
		case "could":
			return c.lemmaAt(i, k+1) == "have" // by noon the mayor could tell them that it was out
		}
	}
	return false
}

// hadLived reports whether verb i tells what somebody would have done, had something been otherwise: Rusk, had he lived, would have supported the plan.
func (c *Context) hadLived(s doc.Range, i int) bool {
	d := c.Doc
	h := c.helpers(i)
	if d.Tag[i] != doc.VBN || !slices.Contains(d.Lemma[h.start:i], "would") || !slices.Contains(d.Lemma[h.start:i], "have") {
		return false
	}
	for k := s.Start + 1; k+1 < h.start; k++ {
		if d.Tag[k-1] == doc.Comma && c.quotes[k] == c.quotes[i] && (d.Lemma[k] == "if" || d.Word(k) == "had" && d.Tag[k+1] == doc.PRP) {
			return true
		}
	}
	return false
}

// eitherOr reports whether the verb at token i, in sentence s, is one of two things of which it is said that one was so: either she knew and said nothing or she did not know.
func (c *Context) eitherOr(s doc.Range, i int) bool {
	d := c.Doc
	either := slices.Index(d.Lemma[s.Start:i], "either")
	or := slices.Index(d.Lemma[i:s.End], "or")
	return either >= 0 && or > 0 && c.finite(doc.Range{Start: i + or, End: s.End}) && c.quotes[s.Start+either] == c.quotes[i]
}

// conditional reports whether the clause of the cue is only supposed: if the minister says, unless the bank admits, should the council refuse to comment,
// whether the mayor said.
func (c *Context) conditional(a Attribution) bool {
	d := c.Doc
	s, i := d.Sentence[d.SentenceOf[a.Cue.Start]], Head(d, a.Cue)
	if len(a.Content) > 0 && a.Content[0].Start == s.Start+1 && a.Content[0].End <= a.Cue.Start && d.Word(s.Start) == "Had" && c.quotes[s.Start] < 0 {
		return true // had the plan been condemned by unions
	}
	if d.Tag[i] == doc.VBG {
		return false
	}
	if c.hadLived(s, i) || c.eitherOr(s, i) {
		return true
	}
	from := a.Cue.Start
	if m := c.markAt(i); m >= 0 && supposes(d.Lemma[m]) && (len(a.Source) == 0 || !slices.Contains(d.Tag[m:max(m, a.Source[0].Start)], doc.Comma)) {
		return true
	}
	if len(a.Source) > 0 {
		if a.Source[0].Start >= a.Cue.Start || d.SentenceOf[a.Source[0].Start] != d.SentenceOf[a.Cue.Start] {
			return false
		}
		from = a.Source[0].Start
	}
	if supposes(d.Lemma[from]) && from < a.Cue.Start && d.Lemma[from+1] != "any" { // taken for a word of the source
		return true
	}
	k := from - 1
	if k < s.Start {
		return false
	}
	switch d.Lemma[k] {
	case "had", "have":
		return d.Word(k) == "Had"
	case "should":
		return d.Word(k) == "Should" || d.Lemma[max(k-1, s.Start)] == ","
	case "as":
		return k-2 >= s.Start && d.Lemma[k-1] == "long" && d.Lemma[k-2] == "as"
	}
	return supposes(d.Lemma[k])
}

// supposes reports whether the lemma w, before a clause, makes it one that is only supposed.
func supposes(w string) bool {
	switch w {
	case "if", "unless", "whether", "suppose", "supposing", "lest":
		return true
	}
	return false
}

// inverted reports whether the subject stands behind the auxiliary, as in a question and behind a negation: did the mayor say, nor did she say.
func (c *Context) inverted(a Attribution) bool {
	d := c.Doc
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return false
	}
	s := d.Sentence[d.SentenceOf[a.Cue.Start]]
	i, k := Head(d, a.Cue), a.Source[0].Start-1
	if k < s.Start || c.helpers(i).start < i || d.Tag[i] != doc.VB && d.Tag[i] != doc.VBN && d.Tag[i] != doc.VBD && d.Tag[i] != doc.VBP {
		return false
	}
	asks := d.Lemma[s.End-1] == "?" || s.End >= 2 && d.Lemma[s.End-2] == "?"
	switch d.Lemma[k] {
	case "do", "have", "be":
		return asks && (k == s.Start || breaks(d, k-1) || d.Tag[k-1] == doc.OpenQuote) || k > s.Start && (d.Lemma[k-1] == "nor" || d.Lemma[k-1] == "neither" || d.Lemma[k-1] == "never")
	}
	return false
}

// insteadOf reports whether the cue is a verb for what somebody did not do: instead of saying, far from admitting, failed to mention, avoided saying.
func (c *Context) insteadOf(a Attribution) bool {
	d := c.Doc
	i := a.Cue.End - 1
	if len(a.Content) == 0 || a.Content[0].Start < i || untold(d.Lemma[a.Content[0].Start]) {
		return false
	}
	if d.Tag[i] == doc.VB && c.lemmaAt(i, i-1) == "to" {
		switch c.lemmaAt(i, i-2) {
		case "fail", "forget", "neglect", "omit":
			return true
		}
	}
	if d.Tag[i] != doc.VBG {
		return false
	}
	switch c.lemmaAt(i, i-1) {
	case "avoid":
		return english.Tells(d.Lemma[i])
	case "to":
		return c.lemmaAt(i, i-2) == "close"
	case "of":
		return c.lemmaAt(i, i-2) == "instead" || c.lemmaAt(i, i-2) == "short" && a.Cue.Start == i
	case "from":
		return c.lemmaAt(i, i-2) == "far" || c.lemmaAt(i, i-2) == "refrain"
	case "than":
		return c.lemmaAt(i, i-2) == "rather"
	case "without":
		return a.Rule != Silence // left without answering questions
	}
	return false
}

// untrue reports whether it is told that the clause of the cue is not so: it is not true that Orr said, it is false to claim, no evidence that he said.
func (c *Context) untrue(a Attribution) bool {
	d := c.Doc
	if i := a.Cue.End - 1; len(a.Source) == 0 && c.lemmaAt(i, i-1) == "to" {
		return wrongful(c.lemmaAt(i, i-2))
	}
	i := Head(d, a.Cue)
	if len(a.Source) == 0 || a.Source[0].Start > i {
		return false
	}
	k := a.Source[0].Start - 1
	switch c.lemmaAt(i, k) {
	case "what": // contrary to what Orr said
		w := c.lemmaAt(i, k-1)
		return w == "to" && c.lemmaAt(i, k-2) == "contrary" || w == "despite" || w == "unlike" || w == "notwithstanding"
	case "that":
	default:
		return false
	}
	switch w := c.lemmaAt(i, k-1); w {
	case "true", "evidence", "proof", "sign", "suggestion", "indication", "record":
		for n := k - 2; n >= k-5; n-- {
			if x := c.lemmaAt(i, n); x == "no" || negates(x) {
				return true
			}
		}
		return false
	default:
		return wrongful(w)
	}
}

// wrongful reports whether the lemma w says of what is told that it is not so.
func wrongful(w string) bool {
	switch w {
	case "untrue", "false", "wrong", "incorrect", "untruthful", "misleading", "unfair", "myth", "lie", "dishonest", "inaccurate":
		return true
	}
	return false
}

// noSpeech reports whether the words are those of a statement and tell of none: among reported incidents, offered no evidence, wrote a book, «The Flood»; sworn in.
func (c *Context) noSpeech(a Attribution) bool {
	d := c.Doc
	i := Head(d, a.Cue)
	if strings.EqualFold(d.Word(i), "sworn") && c.lemmaAt(i, i+1) == "in" || len(a.Content) > 0 && c.compares(a) {
		return true
	}
	if w := c.lemmaAt(i, i-1); (w == "when" || w == "whenever" || w == "once" || w == "until" || w == "unless" || w == "if") && d.Tag[i] == doc.VBN && a.Cue.Len() == 1 && (english.Passes(d.Lemma[i]) || d.Lemma[i] == "advise" || d.Lemma[i] == "order" || d.Lemma[i] == "urge") {
		return true // stays at home when advised to rein it in
	}
	if first := a.Cue.Start; d.Lemma[first] == "to" && c.lemmaAt(first, first-1) == "how" || (d.Lemma[first] == "seem" || d.Lemma[first] == "appear") && disposed(c.lemmaAt(first, first+1)) {
		return true // a session on how to remind people; seems willing to back it
	}
	switch d.Lemma[i] {
	case "fine": // the council fined the firm
		if d.Tag[i].Verb() {
			return true
		}
	case "sentence", "convict", "acquit", "jail", "imprison": // who was sentenced for it says nothing
		if d.Tag[i] == doc.VBN && (len(a.Source) == 0 || a.Source[0].End <= a.Cue.Start) && c.lemmaAt(i, c.helpers(i).start) == "be" {
			return true
		}
	}
	if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End {
		return false
	}
	r := a.Content[0]
	if w := c.lemmaAt(i, i-1); (d.Tag[i].Verb() || d.Tag[i] == doc.JJ) && (w == "among" || w == "amongst" || w == "amid") && a.Cue.Len() == 1 && r.Start == a.Cue.End {
		return true
	}
	if last := a.Cue.End - 1; last > i+1 && (d.Lemma[last] == "at" || d.Lemma[last] == "in" || d.Lemma[last] == "before") && address(d.Lemma[last-1]) {
		return true // gave a speech at the fair
	}
	switch d.Lemma[i] {
	case "offer", "give", "provide", "present", "cite":
		w := d.Lemma[r.Start]
		return (w == "no" || w == "little" || w == "any" || w == "few") && r.Len() <= 4 && evidence(d.Lemma[r.End-1])
	case "address": // while addressing the press
		return d.Tag[i] == doc.VBG && (c.lemmaAt(i, i-1) == "while" || c.lemmaAt(i, i-1) == "when") && audience(d.Lemma[Head(d, r)])
	case "name", "identify": // the Courier is not naming the two, does not identify its sources
		return c.helpers(i).not && (d.Tag[i] == doc.VBG || len(a.Source) == 1 && c.present(i) && english.PressName(strings.ToLower(d.Word(a.Source[0].End-1))))
	case "know": // we don't know very far. “There is no evidence.”
		return c.helpers(i).not && r.Start >= d.Sentence[d.SentenceOf[i]].End
	case "tell", "inform", "notify", "alert", "warn": // told the mayor only once the vote was over
		switch d.Lemma[r.Start] {
		case "once", "after", "before", "until":
			return d.Tag[r.Start] != doc.CD && c.quotes[r.Start] < 0
		case "only":
			return r.Len() > 2 && (d.Lemma[r.Start+1] == "once" || d.Lemma[r.Start+1] == "after") && c.quotes[r.Start] < 0
		}
	case "view": // in view of the rain
		return c.lemmaAt(i, i-1) == "in" && c.lemmaAt(i, i+1) == "of"
	case "write", "publish", "release": // wrote for the Courier; published “Dockside Nights,” a memoir
		if d.Lemma[i] == "write" && d.Lemma[a.Cue.End-1] == "for" {
			return c.quotes[r.Start] < 0 && !c.finiteClause(r)
		}
		return (i+1 < a.Cue.End && written(d.Lemma[a.Cue.End-1]) || d.Lemma[i] != "write" && a.Cue.End == i+1) && c.titled(r)
	case "title", "entitle":
		return c.titled(r)
	case "appear", "seem": // the comedian appeared to lose his temper
		return len(a.Source) > 0 && d.Lemma[r.Start] == "to"
	case "prove": // has proved to be a friend, has proved herself able
		return strings.HasSuffix(d.Word(r.Start), "self") || d.Lemma[r.Start] == "to" && c.lemmaAt(r.Start, r.Start+1) == "be"
	}
	return false
}

// compares reports whether the words tell that one is like another in something: do not seem as worried | as farmers, is more afraid | than the crew.
func (c *Context) compares(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if a.Content[0].Start != a.Cue.End || d.Tag[last] != doc.JJ && d.Tag[last] != doc.VBN {
		return false
	}
	switch d.Lemma[a.Cue.End] {
	case "as":
		return c.lemmaAt(last, last-1) == "as"
	case "than":
		return c.lemmaAt(last, last-1) == "more" || c.lemmaAt(last, last-1) == "less"
	}
	return false
}

// audience reports whether the noun w is for those whom somebody addresses.
func audience(w string) bool {
	switch w {
	case "press", "medium", "media", "reporter", "journalist", "crowd", "nation", "rally", "supporter", "conference", "parliament", "audience", "gathering", "meeting":
		return true
	}
	return false
}

// evidence reports whether the noun w is what somebody gives for what they say.
func evidence(w string) bool {
	switch w {
	case "evidence", "proof", "detail", "explanation", "reason", "example", "specific", "comment", "answer":
		return true
	}
	return false
}

// address reports whether the noun w is for what is said before an audience.
func address(w string) bool {
	switch w {
	case "speech", "address", "lecture", "talk", "sermon", "eulogy", "toast":
		return true
	}
	return false
}

// disposed reports whether the adjective w tells what somebody would do.
func disposed(w string) bool {
	switch w {
	case "willing", "unwilling", "ready", "eager", "reluctant", "keen", "prepared", "determined":
		return true
	}
	return false
}

// written reports whether the noun w is for what has a title.
func written(w string) bool {
	switch w {
	case "book", "novel", "memoir", "play", "song", "poem", "essay", "album", "film":
		return true
	}
	return false
}

// titled reports whether words begin with a quotation in which all longer words have capitals, as in titles.
func (c *Context) titled(r doc.Range) bool {
	d := c.Doc
	q := c.quotes[r.Start]
	if q < 0 {
		return false
	}
	for k := d.Quotations[q].Tokens.Start; k < d.Quotations[q].Tokens.End; k++ {
		if d.Form[k].Traits.Has(doc.HasLetter) && !d.Form[k].Traits.Has(doc.Capital) && d.Token[k].Len() > 3 {
			return false
		}
	}
	return true
}

// withoutGoingOn leaves out what somebody is found to say in a quotation that begins with "and" or "but" and goes on with what another says: said the files were there when the firm issued its statement,
// ‘and were gone by noon’.
func (c *Context) withoutGoingOn(as []Attribution) []Attribution {
	d := c.Doc
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if len(a.Content) == 0 || a.Content[0].Start < a.Cue.End || english.Tells(d.Lemma[Head(d, a.Cue)]) {
			return false
		}
		k := a.Content[0].Start
		for k < a.Content[0].End-1 && d.Tag[k].Punct() {
			k++
		}
		return k < d.Len() && c.quotes[k] >= 0 && (d.Word(k) == "and" || d.Word(k) == "but") && slices.ContainsFunc(as, func(b Attribution) bool { return b.Cue.End <= a.Cue.Start && touches(b.Content, a.Cue) })
	})
}
