package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// wholeBehindThat reports whether behind the "that" at token k, which the tagger takes for a pronoun, stands a clause that lacks nothing: told staff at the huddle that | head office wanted it left out |.
func (c *Context) wholeBehindThat(k, end int) bool {
	d := c.Doc
	v := c.nominalFrom(k + 1).End
	if v < end && d.Tag[v] == doc.POS {
		v = c.nominalFrom(v + 1).End
	}
	if v == k+1 || v+2 >= end || !d.Tag[v].Finite() {
		return false
	}
	for v < end && (d.Tag[v].Verb() || d.Tag[v] == doc.MD || d.Tag[v] == doc.RB) {
		v++
	}
	return v+1 < end && (nominal(d.Tag[v]) || d.Tag[v] == doc.JJ || d.Tag[v] == doc.IN)
}

// told returns what the words of cue tell, whose verb is i: its clause behind it, what is bidden with who is bidden, or all from a "that" on.
func (c *Context) told(i int, cue doc.Range, end int) (doc.Range, bool) {
	d := c.Doc
	r, ok := c.clauseTold(i, cue.End, end)
	if bare, plain := c.bareBehind(i, end); plain && (!ok || c.headless(r) || relative(d.Tag[r.Start]) && r.Start > bare.Start || c.nominalBetween(bare.Start, r.Start)) {
		r, ok = bare, true
	} else if plain && r.Start < bare.Start {
		r.Start = bare.Start // promised her the pills were safe
	}
	if that, begins := c.thatBehind(cue.End, end); !ok || begins && (c.headless(r) || d.Lemma[r.Start] == "that" && r.Start > cue.End+2 || english.Passes(d.Lemma[i]) && that.Start < r.Start) {
		r, ok = that, begins
	}
	if !ok {
		r, ok = c.colonBehind(i, end)
	}
	if !ok {
		r, ok = c.retoldBehind(i, end)
	}
	if !ok && d.Tag[i] == doc.VB {
		r, ok = c.quoteBehind(i, end) // heard the mate say “It is late”
	}
	if !ok && english.Bids(c.Doc.Lemma[i]) {
		r, ok = c.bidden(cue.End, end)
	}
	if !ok && c.Doc.Lemma[cue.End-1] == "by" {
		r, ok = c.biddenBy(cue.End, end)
	}
	if !ok && c.Doc.Lemma[i] == "tell" {
		r, ok = c.ofDoing(cue.End, end)
	}
	if !ok && english.DeniesIt(c.Doc.Lemma[i]) && cue.End < end && c.Doc.Tag[cue.End] == doc.VBG {
		r, ok = doc.Range{Start: cue.End, End: min(end, int(c.kin[cue.End].hi)+1)}, true // denies taking the money
	}
	if !ok {
		r, ok = c.confirmedThing(i, cue.End, end)
	}
	if !ok {
		r, ok = c.clefted(i, cue.Start, end)
	}
	if !ok {
		return r, false
	}
	r = c.endTold(c.trimmed(r), i)
	return r, r.Len() > 1 && !c.headless(r)
}

// colonBehind returns the quotation that a colon or a comma leads to behind verb i, whom it tells, where and when: had told him over the weekend: | "Nobody will know." |
func (c *Context) colonBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	k := i + 1
	for k+1 < end && k < i+12 && (nominal(d.Tag[k]) || d.Tag[k] == doc.IN || d.Tag[k] == doc.Comma && d.Tag[k+1] == doc.IN) && c.quotes[k] == c.quotes[i] {
		k++ // say on the bridge, after the call, “It is late”
	}
	if k+2 >= end || d.Word(k) != ":" && d.Tag[k] != doc.Comma || !english.Tells(d.Lemma[i]) {
		return doc.Range{}, false
	}
	q := d.Quote[k+2]
	if q < 0 || d.Quotations[q].Tokens.Start != k+1 {
		return doc.Range{}, false
	}
	return d.Quotations[q].Tokens, true
}

// clefted returns what verb i, whose words begin at token start, tells behind "is", where "what" or "all" stands before who tells it: what the mate told me is | that the boat was late |; what he said
// was, | ‘It is late’ |; what the mate told me, which is | that the boat was late |.
func (c *Context) clefted(i, start, end int) (doc.Range, bool) {
	d := c.Doc
	who := c.nounsBefore(start)
	for who.Start > 1 && d.Tag[who.Start-1] == doc.IN && who.Len() > 0 && d.Lemma[who.Start] != "what" {
		who = c.nounsBefore(who.Start - 1) // what an engineer at the dam said
	}
	if l := d.Lemma[max(who.Start-1, 0)]; who.Len() == 0 || d.Lemma[who.Start] != "what" && d.Lemma[who.Start] != "all" && l != "what" && l != "all" {
		return doc.Range{}, false
	}
	k := i + 1
	if k < end && d.Lemma[k] == "to" {
		k++
	}
	if k < end && d.Tag[k] == doc.PRP {
		k++
	}
	if k+1 < end && d.Tag[k] == doc.Comma && d.Lemma[k+1] == "which" {
		k += 2
	}
	if k+4 >= end || d.Lemma[k] != "be" || !d.Tag[k].Finite() {
		return doc.Range{}, false
	}
	if k++; d.Tag[k] == doc.Comma || d.Word(k) == ":" {
		k++
	}
	if q := d.Quote[k+1]; q >= 0 && d.Quotations[q].Tokens.Start == k {
		return d.Quotations[q].Tokens, true
	}
	return doc.Range{Start: k, End: end}, d.Lemma[k] == "that" && d.Tag[k] == doc.IN
}

// retoldBehind returns what a speaker retells, within a quotation, behind the comma of another's "said" or "goes": “She rang and said, | Mum, I am alone again |,” Roe said.
func (c *Context) retoldBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	if c.quotes[i] < 0 || c.markAt(i) >= 0 || d.Lemma[i] != "say" && d.Word(i) != "goes" || i+3 >= end || d.Tag[i+1] != doc.Comma {
		return doc.Range{}, false
	}
	if q := c.quotes[i+2]; q >= 0 && q != c.quotes[i] && d.Word(i) == "goes" {
		r := d.Quotations[q].Tokens // “The boss goes, | ‘It is safe,’ |” she said
		return r, r.Start == i+2 && r.End <= end+1 && r.Len() > 3
	}
	if c.quotes[i+2] != c.quotes[i] {
		return doc.Range{}, false
	}
	if who := c.nounsBefore(i); who.Len() > 0 && who.Start > 0 && (d.Tag[who.Start-1] == doc.Comma || d.Tag[who.Start-1] == doc.WRB || d.Tag[who.Start-1] == doc.WP || d.Lemma[who.Start] == "what") {
		return doc.Range{}, false // it was, he said, a mess; when she says, it was late; I hate what he said, no, I do
	}
	r := doc.Range{Start: i + 2, End: end}
	return r, (nominal(d.Tag[r.Start]) || d.Tag[r.Start] == doc.EX || d.Tag[r.Start] == doc.UH || d.Tag[r.Start] == doc.RB) && c.finite(r)
}

// confirmedThing returns the object of a verb of confirming or denying right behind it: confirmed the arrest of the mayor.
func (c *Context) confirmedThing(i, from, end int) (doc.Range, bool) {
	d := c.Doc
	k := int(c.kin[i].clause)
	if d.Lemma[i] != "confirm" && d.Lemma[i] != "deny" || k < from || k >= end || d.Label[k] != doc.Obj || !d.Tag[k].Noun() {
		return doc.Range{}, false
	}
	r := c.subtree(k)
	return doc.Range{Start: max(r.Start, from), End: min(r.End, end)}, r.Start == from && !d.Tag[k].Proper()
}

// endTold ends what verb i tells where the quotation about the verb or the one that begins it ends, and before a comma that leads over to a
// participle of telling (ruled that it was lawful, adding ...) or, behind what is bidden, to a clause.
func (c *Context) endTold(r doc.Range, i int) doc.Range {
	d := c.Doc
	if r.Start >= d.Len() {
		return r
	}
	for _, q := range [...]int32{d.Quote[i], d.Quote[r.Start]} {
		if q >= 0 {
			r.End = min(r.End, d.Quotations[q].Tokens.End)
		}
	}
	plain := d.Lemma[r.Start] != "that"
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.Comma || d.Quote[k] != d.Quote[r.Start] {
			continue
		}
		if d.Tag[k+1] == doc.VBG && english.Tells(d.Lemma[k+1]) && (plain || c.finite(doc.Range{Start: r.Start, End: k})) || plain && d.Lemma[k+1] == "that" && d.Tag[k+1] == doc.IN {
			r.End = k
		}
	}
	return c.beforeHisOwn(c.trimmed(r), i)
}

// beforeHisOwn ends what verb i tells before “and” or “but” and a verb of telling in its tense, where what the clause is about cannot speak: told clerks | the bridge was safe | and
// denied that it leaked.
func (c *Context) beforeHisOwn(r doc.Range, i int) doc.Range {
	d := c.Doc
	about := r.Start
	if d.Lemma[about] == "that" {
		about++
	}
	if about >= r.End {
		return r
	}
	about = c.nominalFrom(about).End - 1
	if about <= r.Start || about+2 >= r.End || d.Tag[about] == doc.PRP || c.maySpeak(about) || !d.Tag[about+1].Finite() {
		return r
	}
	for k := about + 2; k+2 < r.End; k++ {
		if d.Tag[k] == doc.CC && c.quotes[k] < 0 && d.Tag[k+1].Tensed() && d.Tag[k+1] == d.Tag[i] && english.Tells(d.Lemma[k+1]) {
			return c.trimmed(doc.Range{Start: r.Start, End: k})
		}
	}
	return r
}

// headless reports whether r begins with a finite verb outside of any quotation: a clause without its subject, which stands elsewhere (what he
// hopes sends a message).
func (c *Context) headless(r doc.Range) bool {
	return c.Doc.Tag[r.Start].Finite() && c.quotes[r.Start] < 0
}

// clauseTold returns the clause that hangs on verb i and begins at or behind token from.
func (c *Context) clauseTold(i, from, end int) (doc.Range, bool) {
	d := c.Doc
	k := int(c.kin[i].clause)
	if k < from || k >= end {
		return doc.Range{}, false
	}
	r := c.subtree(k)
	r = doc.Range{Start: max(r.Start, from), End: min(r.End, end)}
	if r.Start-1 > i && r.Start > from && d.Tag[r.Start-1].Tensed() && english.Tells(d.Lemma[r.Start-1]) {
		return doc.Range{}, false // of another verb: told clerks it was safe and denied | that it leaked |
	}
	if m := c.markAt(k); m >= r.Start && d.Lemma[m] == "that" {
		r.Start = m
	} else if !english.Passes(d.Lemma[i]) && c.nominalBetween(from, r.Start) {
		r.Start = from // a subject that hangs on the wrong verb
	}
	switch d.Label[k] {
	case doc.Obj:
		return r, english.Shows(d.Lemma[i])
	case doc.Ccomp, doc.Parataxis:
		return r, (english.Tells(d.Lemma[i]) || english.Shows(d.Lemma[i])) && (d.Label[k] == doc.Ccomp || c.quotes[k] != c.quotes[i] || d.Quote[k] != d.Quote[i])
	case doc.Xcomp:
		m := c.markAt(k)
		if m < from || d.Tag[m] != doc.TO {
			return r, false
		}
		if d.Lemma[from-1] == "by" {
			return doc.Range{Start: c.withNot(m, from), End: r.End}, true
		}
		if english.Bids(d.Lemma[i]) && m > from && !strings.EqualFold(d.Word(from), "to") {
			return doc.Range{Start: from, End: r.End}, true
		}
		return r, english.Vows(d.Lemma[i]) || d.Lemma[i] == "say" && m == from && (d.Tag[i] != doc.VBN || i > 0 && d.Lemma[i-1] == "have") && c.lemmaAt(i, m+1) != "be" && c.lemmaAt(i, m+1) != "have"
	}
	return r, false
}

// bareBehind returns the clause without "that" behind verb i and whom it tells, whatever the parser made of it: had told him the pump was old.
func (c *Context) bareBehind(i, end int) (doc.Range, bool) {
	d := c.Doc
	r := doc.Range{Start: c.behindTold(i, end), End: end}
	if !english.Passes(d.Lemma[i]) || r.Start < 0 || r.Len() < 3 || c.quotes[r.Start] != c.quotes[i] {
		return doc.Range{}, false
	}
	k := r.Start
	if d.Tag[k] == doc.IN && (d.Lemma[k] == "at" || d.Lemma[k] == "about") {
		k++ // at least forty, about forty
	} else if l := d.Lemma[k]; l == "only" || l == "just" || l == "nearly" || l == "almost" {
		k++ // only one of the boats
	}
	from := k
	for k < end && (nominal(d.Tag[k]) || d.Tag[k] == doc.VBG && k == from+1 && d.Tag[from] == doc.DT) {
		k++
	}
	if k == from {
		return doc.Range{}, false
	}
	if of := c.nominalFrom(k + 1); k+1 < end && d.Tag[k] == doc.IN && d.Lemma[k] != "that" && of.Len() > 0 && of.End < end && d.Tag[of.End].Finite() {
		k = of.End // orders for the network were held back
	}
	if k+1 < end && (d.Tag[k] == doc.OpenQuote || d.Tag[k] == doc.CloseQuote) {
		if k++; d.Tag[k] == doc.VB {
			return r, d.Tag[k-2] == doc.NNS // the records “tie out”
		}
	}
	if k >= end {
		return doc.Range{}, false
	}
	return r, d.Tag[k].Finite()
}

// behindTold returns the first token behind whom verb i tells: a pronoun, or a group of common nouns before a pronoun that can only be a subject. It is
// -1 when there is none.
func (c *Context) behindTold(i, end int) int {
	d := c.Doc
	if i+2 >= end {
		return -1
	}
	switch d.Tag[i+1] {
	case doc.PRP:
		return i + 2
	case doc.PRPS:
		if d.Tag[i+2] == doc.DT || d.Tag[i+2] == doc.CD || d.Tag[i+2] == doc.PRP || d.Tag[i+2] == doc.IN && strings.EqualFold(d.Word(i+1), "her") {
			return i + 2
		}
	case doc.DT:
	case doc.NN, doc.NNS:
		if !english.Hearer(d.Lemma[i+1]) && d.Sense[i+1] != doc.PersonNoun {
			return -1
		}
		switch d.Tag[i+2] {
		case doc.DT, doc.PRP, doc.PRPS, doc.NNP:
			return i + 2 // told police the driver had left
		}
		return -1
	default:
		return -1
	}
	k := i + 2
	if d.Lemma[i+1] == "the" && d.Tag[i+2].Proper() {
		return c.behindPaper(i+2, end)
	}
	for k < end && k < i+6 && (d.Tag[k] == doc.NN || d.Tag[k] == doc.NNS || d.Tag[k] == doc.JJ || d.Tag[k] == doc.POS && k+1 < end && d.Tag[k+1].Noun()) {
		k++
	}
	if k == i+2 || k >= end {
		return -1
	}
	if d.Tag[k] == doc.DT && d.Lemma[k] != "that" && d.Tag[k-1].Noun() && c.maySpeak(k-1) {
		return k // told the company's broker the dam was unsafe
	}
	if d.Tag[k] != doc.PRP {
		return -1
	}
	switch d.Lemma[k] {
	case "it", "he", "she", "they", "we", "i":
		return k
	}
	return -1
}

// behindPaper returns where a clause without "that" begins behind the name at token i of the paper that was told it: told the Herald | the dam was unsafe; -1 where none does.
func (c *Context) behindPaper(i, end int) int {
	d, k := c.Doc, i
	for k < end && k < i+4 && d.Tag[k].Proper() {
		k++
	}
	if k+2 >= end || !english.PressName(strings.ToLower(d.Word(k-1))) || d.Lemma[k] == "that" || d.Tag[k] != doc.DT && d.Tag[k] != doc.PRP && d.Tag[k] != doc.PRPS {
		return -1
	}
	return k
}

// ofDoing returns what somebody, whom token from begins, is told of, a thing or what was done: told the inspector | of being asked to leave |.
func (c *Context) ofDoing(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := c.nominalFrom(from).End
	if k == from || k+2 >= end || d.Lemma[k] != "of" {
		return doc.Range{}, false
	}
	if d.Tag[k+1] == doc.OpenQuote && c.quotes[k+2] >= 0 && (d.Tag[k-1].Noun() || d.Tag[k-1] == doc.PRP) {
		return doc.Range{Start: k, End: min(end, d.Quotations[c.quotes[k+2]].Tokens.End)}, true // told staff of ‘trouble on the podium’
	}
	if of := c.nominalFrom(k + 1); (of.Len() > 1 || of.Len() == 1 && d.Tag[k+1] == doc.NNS && d.Tag[k+2] == doc.VBN) && of.End <= end && (d.Tag[k-1] == doc.PRP || d.Tag[k-1] == doc.PRPS || c.maySpeak(k-1)) {
		return doc.Range{Start: k, End: max(of.End, min(end, int(c.kin[of.End-1].hi)+1))}, true // told her of wells fouled on purpose
	}
	if d.Tag[k+1] != doc.VBG {
		return doc.Range{}, false
	}
	v := k + 1
	if h := int(d.Head[v]); h > v && h < end && d.Tag[h] == doc.VBN {
		v = h // of being asked
	}
	return doc.Range{Start: k, End: min(end, int(c.kin[v].hi)+1)}, true
}

// bidden returns who is bidden, whom token from begins, with the infinitive behind.
func (c *Context) bidden(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := from
	for k < end && nominal(d.Tag[k]) {
		k++
	}
	if k > from && k+2 < end && (d.Lemma[k] == "by" || d.Lemma[k] == "in") && d.Tag[k+1].Noun() && d.Tag[k+2] == doc.TO {
		k += 2 // instructed the mate by phone to
	}
	if k == from || k+1 >= end || d.Tag[k] != doc.TO || d.Tag[k+1] != doc.VB && d.Tag[k+1] != doc.OpenQuote {
		return doc.Range{}, false
	}
	if d.Tag[k+1] == doc.OpenQuote {
		if q := d.Quote[min(k+2, end-1)]; q >= 0 && d.Quotations[q].Tokens.Start == k+1 {
			return doc.Range{Start: from, End: min(end, d.Quotations[q].Tokens.End)}, true
		}
		return doc.Range{}, false
	}
	return doc.Range{Start: from, End: min(end, int(c.kin[k+1].hi)+1)}, true
}

// biddenBy returns the infinitive behind who bids it, whom token from begins: was told by the crew to wait.
func (c *Context) biddenBy(from, end int) (doc.Range, bool) {
	d := c.Doc
	k := c.nominalFrom(from).End
	if k > from && k+3 < end && d.Lemma[k] == "to" && d.Tag[k+1] == doc.NN && phrasal(d.Lemma[k+2]) && (d.Tag[k+3] == doc.PRPS || d.Tag[k+3] == doc.DT) {
		return doc.Range{Start: c.withNot(k, from), End: end}, true // told by the bursar to hand over their phones
	}
	for k > from && k+1 < end && k < from+8 && (d.Tag[k] == doc.IN || nominal(d.Tag[k])) {
		k++ // by staff on the weighbridge
	}
	if k > from && k+1 < end && (d.Lemma[k] == "not" || d.Lemma[k] == "never") {
		k++
	}
	if k == from || k+1 >= end || d.Tag[k] != doc.TO || d.Tag[k+1] != doc.VB {
		return doc.Range{}, false
	}
	return doc.Range{Start: c.withNot(k, from), End: max(min(end, int(c.kin[k+1].hi)+1), k+2)}, true
}

// phrasal reports whether w goes with a verb for handing something to others or back.
func phrasal(w string) bool {
	switch w {
	case "over", "in", "back", "off", "up", "out":
		return true
	}
	return false
}

// withNot returns where an infinitive that "to" at token i begins has its "not" behind token from, i without: was told by the mate | not to ring.
func (c *Context) withNot(i, from int) int {
	if i > from && (c.Doc.Lemma[i-1] == "not" || c.Doc.Lemma[i-1] == "never") {
		return i - 1
	}
	return i
}

// thatBehind returns the clause that begins with a "that" not far behind token from, before any other verb. Behind by whom somebody was told, and behind for how long,
// the tagger often takes that word for a relative pronoun.
func (c *Context) thatBehind(from, end int) (doc.Range, bool) {
	d := c.Doc
	relative := from > 0 && d.Lemma[from-1] == "by"
	tells := from > 0 && english.Passes(d.Lemma[from-1])
	toWhom := from > 0 && from < end && d.Lemma[from] == "to" && english.Tells(d.Lemma[from-1])
	for k := from; k < end && k < from+12; k++ {
		switch {
		case tells && d.Tag[k] == doc.WDT && k > from+2 && d.Lemma[k-2] == "for" && d.Tag[k-1] == doc.NNS && k+1 < end && nominal(d.Tag[k+1]):
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case toWhom && d.Tag[k] == doc.WDT && d.Lemma[k] == "that" && k > from+1 && k+1 < end && nominal(d.Tag[k+1]): // complained to the cabinet that
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case relative && d.Tag[k] == doc.WP && k > from && d.Tag[k-1].Noun():
			k = c.thatBehindWho(k, end)
			return doc.Range{Start: k, End: end}, k > 0 && c.finite(doc.Range{Start: k, End: end})
		case d.Lemma[k] == "that" && k+2 < end && d.Lemma[k+2] == "that" && (d.Lemma[k+1] == "day" || d.Lemma[k+1] == "night" || english.Calendar(d.Lemma[k+1]) || english.Relative(d.Lemma[k+1])):
			return doc.Range{Start: k + 2, End: end}, c.finite(doc.Range{Start: k + 2, End: end}) // told her that day that
		case d.Lemma[k] == "that" && k+1 < end && d.Tag[k+1] == doc.Comma && d.Quote[k] >= 0:
			return doc.Range{}, false // “I know why he is saying that, but I will go”
		case d.Lemma[k] == "that" && (d.Tag[k] == doc.IN || d.Tag[k] == doc.WDT && (relative || tells && k > from && k+1 < end && (d.Tag[k+1] == doc.VBG || c.wholeBehindThat(k, end)))):
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case (relative || tells && c.namedTeller(from-1)) && d.Tag[k] == doc.Comma && c.thatBehindAside(k, end) > 0:
			k = c.thatBehindAside(k, end)
			return doc.Range{Start: k, End: end}, c.finite(doc.Range{Start: k, End: end})
		case d.Tag[k] == doc.VBD && k > from+1 && k+2 < end && d.Tag[k-1] == doc.PRP && (d.Lemma[k-2] == "before" || d.Lemma[k-2] == "after" || d.Lemma[k-2] == "when") && d.Lemma[k+1] == "that": // told him before he signed that
		case d.Tag[k].Verb(), d.Tag[k] == doc.MD, d.Tag[k] == doc.Colon:
			return doc.Range{}, false
		}
	}
	return doc.Range{}, false
}
