package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// deed reports whether the models took a verb of doing for one of saying: added a cafe, attempted to leave, offered the family 40,000 crowns. What is done with words
// is said: added a note of thanks, attempted to explain it, offered an apology.
func (c *Context) deed(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if len(a.Content) == 0 || c.quotes[i] >= 0 {
		return false
	}
	if c.putUp(a) > 0 {
		return true
	}
	if a.Rule != Learnt {
		return false
	}
	if slices.Contains(d.Lemma[a.Cue.Start:a.Cue.End], "capable") || c.timeSaw(i) || c.facedFor(a) || c.askedOf(a) || c.calledAs(a) || c.inOrderTo(a) {
		return true
	}
	r := a.Content[0]
	if (d.Lemma[i] == "pronounce" || d.Lemma[i] == "declare") && len(a.Source) == 0 && d.Tag[i] == doc.VBN && c.lemmaAt(i, i+1) == "dead" {
		return true // was pronounced dead
	}
	if c.onlyKnown(i, a) || c.onlyFound(i, a) || c.handedAround(i, a) || c.soThat(a) {
		return true
	}
	if c.doneToThem(i, a) {
		return true
	}
	if r.End <= a.Cue.Start {
		if w := d.Lemma[r.Start]; len(a.Content) == 1 && (w == "despite" || w == "notwithstanding") && d.Tag[r.Start] == doc.IN && c.opensSentence(r.Start) && len(a.Source) == 1 && a.Source[0].Start >= r.End {
			return true // despite her assurances, the bank sued
		}
		if d.Lemma[i] == "publish" && len(a.Source) == 1 && d.Tag[i].Finite() && a.Source[0].Start > a.Cue.End && c.lemmaAt(i, a.Source[0].Start-1) == "by" {
			return true // the Courier published a report by two engineers
		}
		return (d.Lemma[i] == "release" || d.Lemma[i] == "publish" || d.Lemma[i] == "unveil") && len(a.Source) == 0 && len(a.Content) == 1 && d.Tag[i] == doc.VBN && !c.finite(r) && !c.anyQuoted(r)
	}
	if r.Start != a.Cue.End || d.Lemma[r.Start] == "that" {
		return false
	}
	if r = c.behindQualified(r); c.anyQuoted(r) {
		return false
	}
	if last := a.Cue.End - 1; d.Lemma[last] == "for" && (c.lemmaAt(last, last-1) == "look" || c.lemmaAt(last, last-1) == "search") {
		return d.Sense[c.heartOf(r)] == doc.PersonNoun || c.material(r)
	}
	switch d.Lemma[i] {
	case "see":
		if consulted(d.Lemma[c.heartOf(r)]) {
			return true
		}
	case "attempt", "need", "have":
		return c.tries(a)
	case "call", "phone", "ring":
		return a.Cue.End == i+1 && c.phoned(r)
	case "guarantee":
		s := int(c.kin[i].subject)
		return s >= 0 && d.Label[s] == doc.NsubjPass && c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") && d.Tag[r.Start] != doc.IN
	case "succumb", "rely":
		return true
	case "ignore":
		return !c.finite(r) && d.Tag[r.Start] != doc.PRP && !askedIgnored(d.Lemma[Head(d, r)]) && !slices.ContainsFunc(d.Lemma[i+1:a.Cue.End], askedIgnored) // ignored warnings
	case "invent", "author", "upgrade", "cancel", "rename":
		return !c.finite(r) && d.Tag[r.Start] != doc.TO && (nominal(d.Tag[r.Start]) || d.Tag[r.Start] == doc.IN)
	case "publish":
		return a.Cue.End == i+1 && !c.finite(r) && nominal(d.Tag[r.Start]) && d.Tag[i] != doc.VBN
	case "full":
		return d.Lemma[a.Cue.End-1] == "of" && !felt(d.Lemma[c.heartOf(r)])
	case "take":
		return (d.Lemma[a.Cue.End-1] == "of" || d.Lemma[a.Cue.End-1] == "over") && office(d.Lemma[a.Cue.End-2])
	case "provoke", "spark", "prompt", "trigger", "fuel", "ignite":
		return len(a.Source) == 1 && !c.finite(r) && c.thing(a.Source[0])
	case "feel":
		return !c.finite(r) && d.Tag[r.Start] == doc.DT && c.helpers(i).modal
	case "dismiss":
		return c.sacked(r)
	case "support":
		return r.Len() > 1 && strings.HasSuffix(d.Word(r.Start), "self") && d.Tag[r.Start+1] == doc.IN
	case "establish":
		return a.Cue.End == i+1 && !c.finite(r) && d.Tag[r.Start] != doc.IN && nominal(d.Tag[r.Start]) && !provable(d.Lemma[c.heartOf(r)])
	case "write", "direct", "record", "produce":
		if !c.finite(r) && nominal(d.Tag[r.Start]) && workOfArt(d.Lemma[c.heartOf(r)]) {
			return true
		}
	case "suffer", "eat", "dwell", "harry", "mediate", "elect", "block", "fake", "repeal", "impose", "teach", "sanction", "celebrate", "witness":
		return !c.finite(r) && d.Tag[r.Start] != doc.TO && d.Tag[r.Start] != doc.IN
	case "attack", "storm", "raid", "target", "strike", "hit":
		return len(a.Source) == 1 && english.Assails(d.Lemma[Head(d, a.Source[0])]) // gunmen attacked the village
	case "speak":
		if c.lemmaAt(i, i+1) != "for" {
			return d.Lemma[a.Cue.End-1] == "over" || d.Lemma[r.Start] == "over"
		}
	}
	return c.actsOnly(i, a) || !c.finite(r) && c.doneWith(i, r)
}

// onlyKnown reports whether the cue tells that somebody or something is known, and to whom or for what, which nobody says: is known to police, well known among voters, the only one known to eat it. What
// is known to have been is told.
func (c *Context) onlyKnown(i int, a Attribution) bool {
	d := c.Doc
	switch {
	case d.Lemma[i] == "value" && d.Tag[i] == doc.VBN:
		return c.lemmaAt(i, i+1) == "at"
	case d.Lemma[i] == "speak" && c.lemmaAt(i, a.Cue.End-1) == "for":
		return unitOfTime(d.Lemma[c.heartOf(a.Content[0])])
	case d.Lemma[i] != "know" || d.Tag[i] != doc.VBN && d.Tag[i] != doc.JJ || len(a.Source) > 0 && a.Source[0].Start > i && c.lemmaAt(i, i+1) != "among":
		return false
	}
	switch c.lemmaAt(i, i+1) {
	case "to":
		return c.lemmaAt(i, i+2) != "have" && c.lemmaAt(i, i+2) != "be"
	case "for", "among", "in":
		return true
	}
	return false
}

// onlyFound reports whether the cue tells in the passive that a thing was come upon, and where or by whom: the letter was found | in a drawer. Who or what is found guilty, or found to be so, is judged.
func (c *Context) onlyFound(i int, a Attribution) bool {
	d := c.Doc
	if d.Lemma[i] != "find" && d.Lemma[i] != "discover" || d.Tag[i] != doc.VBN || len(a.Content) != 1 || a.Content[0].End > a.Cue.Start || c.helpers(i).start == i || d.Lemma[c.helpers(i).start] == "have" && !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") {
		return false
	}
	w := c.lemmaAt(i, i+1)
	return (w == "in" || w == "by" || w == "on" || w == "at" || w == "near" || w == "under") && !c.finite(a.Content[0])
}

// doneToThem reports whether the cue tells in the passive, without by whom, that somebody was set upon or watched, that somebody or something was come upon, or how they are called: was attacked in prison; was seen
// limping; the dog, named Rex, was found; is named Rex.
func (c *Context) doneToThem(i int, a Attribution) bool {
	d := c.Doc
	if d.Tag[i] != doc.VBN || !c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") || c.kin[i].agent >= 0 {
		return false
	}
	switch d.Lemma[i] {
	case "see", "spot", "photograph", "picture":
		return len(a.Source) == 0 && i+1 < d.Len() && d.Tag[i+1] == doc.VBG && !slices.ContainsFunc(a.Content, c.anyQuoted) && !c.has(doc.Range{Start: i, End: contentEnd(a)}, "that") // was seen limping
	case "pose", "put":
		return len(a.Source) == 1 && a.Source[0].Start > i && c.lemmaAt(i, i+1) == "to" && d.Lemma[c.heartOf(a.Content[0])] == "question" // when the question was put to Orr
	case "name", "call":
		return len(a.Source) == 0 && a.Cue.End == i+1 && a.Content[len(a.Content)-1].Start == a.Cue.End && d.Tag[a.Cue.End].Proper() && c.quotes[a.Cue.End] < 0 // her son is named Rex
	case "attack", "assault", "raid", "storm", "target":
		return contentEnd(a) <= a.Cue.Start && !slices.ContainsFunc(d.Lemma[i:min(i+8, d.Len())], func(w string) bool { return w == "by" || w == "as" || w == "for" || w == "over" })
	case "find":
		return len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && contentEnd(a) <= a.Cue.Start
	}
	return false
}

// handedAround reports whether the cue tells in the passive that a picture or the like was shared, and where or by whom, which says nothing. A view that is shared is held.
func (c *Context) handedAround(i int, a Attribution) bool {
	switch c.Doc.Lemma[c.heartOf(a.Content[0])] {
	case "view", "opinion", "sentiment", "concern", "feeling", "belief", "fear", "worry", "assessment", "conclusion":
		return false
	}
	return c.Doc.Lemma[i] == "share" && c.Doc.Tag[i] == doc.VBN && c.has(doc.Range{Start: c.helpers(i).start, End: i}, "be") && !slices.ContainsFunc(a.Content, c.anyQuoted)
}

// soThat reports whether the cue tells how something or somebody was, and the content what came of it: the rush was so great | that the gates were shut |.
func (c *Context) soThat(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	return d.Tag[last] == doc.JJ && c.lemmaAt(last, last-1) == "so" && len(a.Content) > 0 && a.Content[0].Start == a.Cue.End && d.Lemma[a.Content[0].Start] == "that"
}

// sacked reports whether r, which somebody is told to have dismissed, is one who held an office: dismissed the minister.
func (c *Context) sacked(r doc.Range) bool {
	d := c.Doc
	h := c.heartOf(r)
	if c.nominalFrom(r.Start).End != r.End {
		return false
	}
	switch d.Lemma[h] {
	case "critic", "opponent", "rival", "accuser", "sceptic", "skeptic", "doubter", "protester", "protestor", "detractor", "witness":
		return false
	}
	return d.Sense[h] == doc.PersonNoun
}

// felt reports whether who is full of what a noun is for has told so: full of praise.
func felt(w string) bool {
	switch w {
	case "praise", "admiration", "scorn", "contempt", "criticism", "gratitude", "thanks", "thank", "regret", "remorse", "optimism", "doubt", "hope", "compliment", "disdain", "confidence", "pride":
		return true
	}
	return false
}

// office reports whether a noun is for what somebody takes who is to lead others: took leadership of the union.
func office(w string) bool {
	switch w {
	case "leadership", "command", "charge", "control", "office", "power", "ownership", "possession", "custody":
		return true
	}
	return false
}

// provable reports whether what a noun is for may be found out: the cause, a link.
func provable(w string) bool {
	switch w {
	case "cause", "fact", "link", "identity", "motive", "reason", "truth", "guilt", "responsibility", "extent", "case", "liability", "connection", "origin", "circumstance":
		return true
	}
	return false
}

// workOfArt reports whether a noun is for what somebody makes for others to read, hear or see, of which they say nothing by making it.
func workOfArt(w string) bool {
	switch w {
	case "music", "song", "novel", "play", "poem", "script", "screenplay", "album", "lyric", "film", "movie", "opera", "musical", "score", "soundtrack", "episode":
		return true
	}
	return false
}

// askedIgnored reports whether who ignores what a noun is for keeps silent by that: questions, calls.
func askedIgnored(w string) bool {
	switch w {
	case "question", "request", "call", "demand", "plea", "appeal", "query", "inquiry", "enquiry", "letter", "email", "e-mail", "message", "approach", "reporter", "summons", "subpoena", "invitation":
		return true
	}
	return false
}

// actsOnly reports whether the verb at token i, of cue a, tells what somebody does or has done to them and not what they say: the ministry, shown a summary, replied; who
// speaks for the opposition; rechecked her figures; the bill does not offer couples rights; an auditor who reports to the council.
func (c *Context) actsOnly(i int, a Attribution) bool {
	d, r := c.Doc, a.Content[0]
	switch d.Lemma[i] {
	case "show", "tell", "hand", "give", "ask":
		return c.aside(i)
	case "speak":
		return c.lemmaAt(i, i+1) == "for" && (d.Tag[i] == doc.VBZ || d.Tag[i] == doc.VBP)
	case "read", "recheck":
		return d.Tag[i] != doc.VBZ && a.Cue.End == i+1 && !c.finite(r) && (d.Tag[r.Start] == doc.DT || d.Tag[r.Start] == doc.PRPS || d.Tag[r.Start] == doc.PRP)
	case "offer":
		return c.helpers(i).not && !english.Asked(d.Lemma[Head(d, r)]) && d.Lemma[Head(d, r)] != "apology" && c.present(i)
	case "include", "contain":
		return !c.finite(r) && (a.Cue.Len() > 1 || len(a.Source) == 1 && c.thing(a.Source[0]) && d.Sense[c.heartOf(a.Source[0])] != doc.CommunicationNoun)
	case "report":
		return d.Lemma[r.Start] == "to" && d.Tag[i] != doc.VBN && (r.Len() == 2 || r.Len() > 2 && nominal(d.Tag[r.Start+1]) && !c.finite(r))
	}
	return false
}

// doneWith reports whether the verb at token i does something with the thing r.
func (c *Context) doneWith(i int, r doc.Range) bool {
	d := c.Doc
	if !nominal(d.Tag[r.Start]) || relative(d.Tag[r.Start]) {
		return false
	}
	switch d.Lemma[i] {
	case "add", "display":
		return c.material(r)
	case "dub":
		return d.Tag[i] != doc.VBN && !c.named(r)
	case "order":
		return d.Tag[i] != doc.VBN && c.goods(r) || d.Tag[i] == doc.VBN && c.lemmaAt(i, c.helpers(i).start) == "have" && c.goods(r)
	case "broadcast":
		return !english.Putting(d.Lemma[c.heartOf(r)]) && d.Sense[c.heartOf(r)] != doc.CommunicationNoun
	case "see":
		return r.Start == i+1 && c.lemmaAt(i, c.helpers(i).start) == "have" && !c.helpers(i).not && !c.has(r, "as")
	case "write":
		w := d.Lemma[c.heartOf(r)]
		return w == "cheque" || w == "check" || w == "prescription" || w == "ticket"
	case "offer":
		given := d.Lemma[r.Start] == "it" || d.Lemma[r.Start] == "them"
		return c.money(r) || c.material(r) || given && r.Len() > 2 && d.Lemma[r.Start+1] == "to"
	}
	return false
}

// named reports whether r begins with more than one group of common nouns, or with another word for somebody, so that it may tell how that is called: the ferry the
// Heron, him a saint, and not: the second part of the film.
func (c *Context) named(r doc.Range) bool {
	d := c.Doc
	g := c.nominalFrom(r.Start)
	for k := g.Start; k < g.End; k++ {
		if d.Tag[k].Proper() || d.Tag[k] == doc.PRP || k > g.Start && d.Tag[k] == doc.DT {
			return true
		}
	}
	return g.Len() == 0 || g.End < r.End && d.Tag[g.End] != doc.IN
}

// inOrderTo reports whether the cue, at the start of its sentence, tells what somebody did a thing for, which is nothing that they think: to understand | the flood |,
// engineers studied maps.
func (c *Context) inOrderTo(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if a.Cue.Len() != 2 || d.Tag[a.Cue.Start] != doc.TO || !c.opensSentence(a.Cue.Start) {
		return false
	}
	switch d.Lemma[last] {
	case "understand", "know", "see", "learn", "find", "determine", "discover", "decide", "assess", "measure", "feel", "realise", "realize":
		return true
	}
	return false
}

// heartOf returns the head of the nouns with which r begins: a | broad range of | jars, a | cafe | on the quay.
func (c *Context) heartOf(r doc.Range) int {
	d := c.Doc
	g := c.nominalFrom(r.Start)
	for g.Len() > 0 && c.lemmaAt(r.Start, g.End) == "of" {
		switch d.Lemma[g.End-1] {
		case "range", "number", "variety", "array", "set", "pair", "dozen", "lot", "series", "collection":
			if next := c.nominalFrom(g.End + 1); next.Len() > 0 {
				g = next
				continue
			}
		}
		break
	}
	return max(g.End-1, r.Start)
}

// The classes of nouns for what can be handed over or set up, and of those for words.
const (
	artefactClass  doc.Class = 2<<13 | 6
	foodClass      doc.Class = 2<<13 | 13
	plantClass     doc.Class = 2<<13 | 20
	animalClass    doc.Class = 2<<13 | 5
	substanceClass doc.Class = 2<<13 | 27
)

// material reports whether r is a thing that can be touched.
func (c *Context) material(r doc.Range) bool { return c.wares(c.heartOf(r)) }

// money reports whether r is a sum, perhaps behind whom it goes to: the family 40,000 crowns, $2 million.
func (c *Context) money(r doc.Range) bool {
	d := c.Doc
	for k := r.Start; k < c.nominalFrom(r.Start).End; k++ {
		if d.Tag[k] == doc.Dollar || d.Tag[k] == doc.CD && english.Money(c.lemmaAt(k, k+1)) {
			return true
		}
	}
	return false
}

// has reports whether a word of r has the lemma w.
func (c *Context) has(r doc.Range, w string) bool {
	for k := r.Start; k < r.End; k++ {
		if c.Doc.Lemma[k] == w {
			return true
		}
	}
	return false
}

// tries reports whether the cue tells what somebody tries or needs to do, which is nothing that is said: attempted | to leave, needs to convince | them.
func (c *Context) tries(a Attribution) bool {
	d, last := c.Doc, a.Cue.End-1
	if d.Lemma[Head(d, a.Cue)] == "attempt" {
		k := a.Content[0].Start + 1
		return a.Cue.End == k-1 && d.Tag[k-1] == doc.TO && k < a.Content[0].End && d.Tag[k] == doc.VB && !english.Tells(d.Lemma[k]) && !english.Bids(d.Lemma[k]) && !english.DeniesIt(d.Lemma[k])
	}
	return (d.Lemma[last] == "convince" || d.Lemma[last] == "persuade") && d.Tag[last] == doc.VB && c.lemmaAt(last, last-1) == "to"
}

// facedFor reports whether the cue tells for what somebody was criticised, which they need not have done: faced criticism for refusing to answer.
func (c *Context) facedFor(a Attribution) bool {
	d, i := c.Doc, a.Cue.End-1
	if d.Tag[i] != doc.VBG || c.lemmaAt(i, i-1) != "for" {
		return false
	}
	switch c.lemmaAt(i, i-2) {
	case "criticism", "scrutiny", "backlash", "fire", "ire", "condemnation", "flak", "censure":
		return true
	}
	return false
}

// askedOf reports whether the clause of the cue is what questions are about: refused to answer questions on who Orr would like to see win.
func (c *Context) askedOf(a Attribution) bool {
	if len(a.Source) != 1 || a.Source[0].End > a.Cue.Start {
		return false
	}
	k := a.Source[0].Start
	if w := c.lemmaAt(k, k-1); w == "that" || !untold(w) {
		return false
	}
	if w := c.lemmaAt(k, k-2); w != "on" && w != "about" && w != "over" && w != "of" && w != "as" {
		return false
	}
	return c.lemmaAt(k, k-3) == "question"
}

// calledAs reports whether the cue only tells how something is called: the Ports Act, as the bill is called, the so- called deal.
func (c *Context) calledAs(a Attribution) bool {
	d, i := c.Doc, Head(c.Doc, a.Cue)
	if d.Lemma[i] != "call" || d.Tag[i] != doc.VBN || len(a.Source) > 0 {
		return false
	}
	if c.lemmaAt(i, i-1) == "so-" || c.lemmaAt(i, i-1) == "so" {
		return true
	}
	r := a.Content[0]
	return r.End <= a.Cue.Start && c.lemmaAt(i, r.Start-1) == "as" && c.lemmaAt(i, i-1) == "be" && c.Doc.Tag[min(i+1, d.Len()-1)] == doc.Comma
}

// timeSaw reports whether a day or a part of one sees something: yesterday morning saw an earthquake.
func (c *Context) timeSaw(i int) bool {
	s := int(c.kin[i].subject)
	if c.Doc.Lemma[i] != "see" || s < 0 {
		return false
	}
	w := c.Doc.Lemma[s]
	return english.Calendar(w) || english.Relative(w) || partOfDay(w)
}

// behindQualified returns r, or what is left of it behind the words in quotation marks that only tell, between the article and the noun, of what kind something is: a “newly found” | map |.
func (c *Context) behindQualified(r doc.Range) doc.Range {
	d := c.Doc
	k := r.Start + 1
	if k+2 >= r.End || c.quotes[k] < 0 || d.Tag[r.Start] != doc.DT && d.Tag[r.Start] != doc.CD {
		return r
	}
	if q := d.Quotations[c.quotes[k]].Tokens; q.Start == k && q.End < r.End && d.Tag[q.End].Noun() {
		r.Start = q.End
	}
	return r
}

// overPutUp gives what was put up, and shows or tells something, the verb that does, where the participle was taken for that: | a video posted on the site | shows | him |.
func (c *Context) overPutUp(a *Attribution) {
	k := c.putUp(*a)
	if k == 0 || k+1 >= a.Content[0].End || c.Doc.Lemma[k] != "show" && !english.Tells(c.verbLemma(k)) {
		return
	}
	a.Source[0].End, a.Cue, a.Content[0].Start = k, doc.Range{Start: k, End: k + 1}, k+1
}

// putUp returns the verb of the sentence behind a cue that is a participle and tells where its subject was put for others to see, or to stand: a video | posted | on the site | shows | him. It is 0 for other cues.
func (c *Context) putUp(a Attribution) int {
	d, k := c.Doc, a.Cue.End
	switch d.Lemma[k-1] {
	case "post", "share", "upload", "publish", "broadcast", "air":
	default:
		return 0
	}
	if len(a.Content) == 0 {
		return 0
	}
	r := a.Content[0]
	if a.Cue.Len() != 1 || r.Start != k || d.Tag[k] != doc.IN && d.Tag[k] != doc.RB || english.Subordinates(d.Lemma[k]) || c.anyQuoted(r) || len(a.Source) != 1 || a.Source[0].End != a.Cue.Start {
		return 0
	}
	for k < r.End && (d.Tag[k] == doc.IN && d.Lemma[k] != "that" || d.Tag[k] == doc.RB) {
		g := c.nominalFrom(k + 1)
		if g.Len() > 0 && (d.Tag[g.End-1] == doc.PRP || d.Tag[g.End-1] == doc.CD) {
			return 0
		}
		k = max(g.End, k+1)
	}
	if k < r.End && d.Tag[k].Finite() {
		return k
	}
	return 0
}

// consulted reports whether a noun is for somebody whom others see to be helped.
func consulted(w string) bool {
	switch w {
	case "doctor", "physician", "dermatologist", "dentist", "surgeon", "specialist", "psychiatrist", "psychologist", "therapist", "counsellor", "counselor", "vet", "lawyer":
		return true
	}
	return false
}
