package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// Saying is one act of speaking, by token ranges.
type Saying struct {
	Cue             doc.Range
	Source, Content []doc.Range
	Speaker         string      // equal for the same speaker, "" when unknown
	Holder          string      // equal for what the same statement tells, "" for what none does
	Relays          []doc.Range // through whom it came, in the words that name them
}

// Day returns the day, month or year that an expression anchors something to, as in 2031-03-03, 2031-02 or 2031; "" when it is
// coarser, a week, a quarter or no date at all.
func (t Time) Day() string {
	if t.Type != Date && t.Type != Clock {
		return ""
	}
	p := t.at
	switch p.g {
	case gDay, gPart, gClock:
		p.g = gDay
	case gMonth, gYear:
	default:
		return ""
	}
	return p.value()
}

// Said returns the index of the expression that dates an act of speaking: one outside the content that hangs on the cue, or on the
// verb of the clause that the cue is part of, but not on another verb or inside a relative clause of the source. ok is false when
// there is none, when it tells no day, month or year, or when the cue tells of no single act in the past ("says", "has said").
func Said(d *doc.Doc, times []Time, cue doc.Range, source, content []doc.Range) (index int, ok bool) {
	best, index := 0, -1
	if !once(d, cue) {
		return -1, false
	}
	sentence := d.Sentence[d.SentenceOf[cue.Start]]
	for i := firstIn(times, sentence); i < len(times) && times[i].Tokens.Start < sentence.End; i++ {
		if !dates(d, times[i]) {
			continue
		}
		if s := dating(d, times[i], cue, source, content); s > best {
			best, index = s, i
		}
	}
	return index, index >= 0
}

// dates reports whether an expression may date an act of speaking: a day, month or year not after publication, no bound of something,
// no byword for an event, and not the date in a dateline.
func dates(d *doc.Doc, t Time) bool {
	return !t.ahead && t.Rule != "nine-eleven" && t.Day() != "" && !bounds(d, t.Tokens) && !dateline(d, t.Tokens)
}

// dateline reports whether an expression stands at the start of a line with a bracket or dash behind it: "LONDON, March 4 (Wire) —".
func dateline(d *doc.Doc, t doc.Range) bool {
	if t.Start > 7 && d.Line[t.Start-8] == d.Line[t.Start] || t.End >= d.Len() {
		return false
	}
	switch d.Word(t.End) {
	case "(", "—", "–", "-", "--", "_":
		return true
	}
	return false
}

// bounds reports whether a preposition makes an expression a bound of something and not its date: since, until, before.
func bounds(d *doc.Doc, t doc.Range) bool {
	if t.Start == 0 {
		return false
	}
	switch d.Lemma[t.Start-1] {
	case "since", "until", "till", "before", "after", "between", "by", "through", "from", "for", "to", "back", "than", "and":
		return true
	}
	return false
}

// once reports whether a cue tells of one act in the past: its verb is in the past tense or a participle, with no auxiliary of the
// present or the perfect.
func once(d *doc.Doc, cue doc.Range) bool {
	verb := false
	for i := cue.Start; i < cue.End; i++ {
		switch t := d.Tag[i]; {
		case t == doc.VBD:
			return true
		case t == doc.VBZ || t == doc.VBP || t == doc.MD:
			return false
		case t.Verb():
			verb = true
		}
	}
	for i := cue.Start - 1; verb && i >= 0 && i >= cue.Start-3; i-- {
		switch d.Tag[i] {
		case doc.VBZ, doc.VBP, doc.MD:
			return false
		case doc.RB, doc.RP:
			continue
		}
		break
	}
	return true
}

// firstIn returns the index of the first expression at or behind the start of r.
func firstIn(times []Time, r doc.Range) int {
	lo, hi := 0, len(times)
	for lo < hi {
		if mid := (lo + hi) / 2; times[mid].Tokens.Start < r.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// ofObject reports whether an expression in the content hangs on the cue, behind the one whom it is aimed at: accused the mayor | on Friday of lying; praised the crew on Friday.
func ofObject(d *doc.Doc, t, cue doc.Range, content []doc.Range) bool {
	c := content[0]
	h := int(d.Head[top(d, t)])
	if h >= c.Start && h < t.Start && d.Tag[h].Proper() {
		h = int(d.Head[h]) // no name is of a day
	}
	if c.Start != cue.End || len(content) > 1 || h != top(d, cue) || d.Lemma[t.Start-1] == "for" {
		return false
	}
	for k := c.Start; k < t.Start; k++ {
		if d.Tag[k].Verb() || d.Tag[k] == doc.MD || d.Tag[k] == doc.Comma || d.Tag[k] == doc.CC || d.Quote[k] >= 0 || occasion(d.Lemma[k]) {
			return false // praised her remarks on Monday
		}
	}
	if t.End == c.End {
		return aims(d.Lemma[top(d, cue)])
	}
	if t.End == d.Len() {
		return false
	}
	switch d.Lemma[t.End] {
	case "of", "with", "for", "over":
		return true
	}
	return false
}

// aims reports whether a verb of speaking has as its object whom or what it is for or against, and not what happened.
func aims(lemma string) bool {
	switch lemma {
	case "accuse", "applaud", "attack", "back", "blame", "blast", "charge", "condemn", "congratulate", "criticise", "criticize", "defend", "denounce", "dismiss", "endorse", "hail", "indict", "lambast",
		"lambaste", "laud", "mock", "praise", "rebuke", "reject", "ridicule", "salute", "scold", "slam", "sue", "thank", "welcome":
		return true
	}
	return false
}

// addressee is how many tokens between a cue and a day may tell to whom something was said.
const addressee = 3

// dating tells how well an expression dates the cue; 0 not at all.
func dating(d *doc.Doc, t Time, cue doc.Range, source, content []doc.Range) int {
	if within(t.Tokens, content) {
		if ofObject(d, t.Tokens, cue, content) && t.at.g >= gDay {
			return 300
		}
		return 0
	}
	if within(t.Tokens, []doc.Range{cue}) {
		return 400
	}
	if gap := t.Tokens.Start - cue.End; gap >= 0 && gap <= addressee && len(content) > 0 && content[0].Start == t.Tokens.End && t.at.g >= gDay {
		return 350 // told reporters Monday the bridge was shut
	}
	if within(t.Tokens, source) {
		if issued(d, t.Tokens, source) || written(d, t.Tokens) || according(d, t.Tokens, cue, source) {
			return 20
		}
		return 0
	}
	if ofNextVerb(d, t.Tokens, cue) || daysOff(d, t.Tokens) || besides(d, t.Tokens, cue) {
		return 0
	}
	if i := top(d, cue); d.Tag[i].Noun() && int(d.Head[top(d, t.Tokens)]) != i && against(d, i) {
		return 0
	}
	if whenThen(d, t.Tokens, cue) || leads(d, t.Tokens, cue, source) {
		return 330
	}
	s := hangs(d, t.Tokens, cue, content)
	if s < 3 && t.at.g < gDay && !(s == 2 && written(d, t.Tokens)) {
		return 0
	}
	if s > 0 {
		return 100*s + 40 - min(30, distance(t.Tokens, cue))
	}
	return 0
}

func within(t doc.Range, rs []doc.Range) bool {
	for _, r := range rs {
		if t.Start >= r.Start && t.Start < r.End {
			return true
		}
	}
	return false
}

func distance(a, b doc.Range) int {
	switch {
	case a.End <= b.Start:
		return b.Start - a.End
	case b.End <= a.Start:
		return a.Start - b.End
	}
	return 0
}

// ofNextVerb reports whether an expression opens what is told behind the cue with another verb: denied the charge | and on Friday said.
func ofNextVerb(d *doc.Doc, t, cue doc.Range) bool {
	k := t.Start - 1
	if k > 0 && d.Tag[k] == doc.IN {
		k--
	}
	if k < cue.End || d.Tag[k] != doc.CC {
		return false
	}
	for k = t.End; k < d.Len() && (d.Tag[k] == doc.Comma || d.Tag[k] == doc.RB); k++ {
	}
	return k < d.Len() && d.Tag[k] == doc.VBD
}

// whenThen reports whether an expression stands right before the clause of the cue, as the time of both: shares fell on Monday when the mill said it would close; the row began in
// March, when Orr denied it.
func whenThen(d *doc.Doc, t, cue doc.Range) bool {
	w := t.End
	if w < cue.Start && d.Tag[w] == doc.Comma {
		w++
	}
	if w >= cue.Start || d.Lemma[w] != "when" && (d.Lemma[w] != "as" || w > t.End) {
		return false
	}
	verb := int(d.Head[w])
	if verb < w || d.Label[w] != doc.Advmod && d.Label[w] != doc.Mark {
		return false
	}
	i := top(d, cue)
	return i == verb || int(d.Head[i]) == verb && (d.Label[i] == doc.Conj || d.Label[i] == doc.Xcomp || d.Label[i] == doc.Obj)
}

// leads reports whether an expression opens the sentence before the source and the cue, and what may stand between commas to tell which day that was: in 2028, research conducted by the
// institute | found; on Tuesday, the day after the fire, the mayor | blamed the port.
func leads(d *doc.Doc, t, cue doc.Range, source []doc.Range) bool {
	s := d.Sentence[d.SentenceOf[cue.Start]].Start
	for s < t.Start && (d.Tag[s] == doc.IN || d.Tag[s] == doc.DT || d.Tag[s].Punct()) {
		s++
	}
	if s != t.Start || len(source) != 1 || source[0].End != cue.Start || t.End >= source[0].Start || d.Tag[t.End] != doc.Comma || d.Tag[source[0].Start-1] != doc.Comma {
		return false
	}
	of := false // a day is told behind the comma
	for k := t.End + 1; k < source[0].Start-1; k++ {
		if d.Tag[k] == doc.Comma {
			return false
		}
		of = of || k < t.End+4 && ofTime(d.Lemma[k])
	}
	return of || source[0].Start == t.End+1
}

// daysOff reports whether an expression is that of an event which something was days after or before: two days after the crash | on May 2, the airline said.
func daysOff(d *doc.Doc, t doc.Range) bool {
	for k := t.Start - 1; k > 0 && k >= t.Start-7; k-- {
		switch d.Lemma[k] {
		case "after", "before", "following":
			return ofTime(d.Lemma[k-1])
		}
		if d.Tag[k].Verb() || d.Tag[k].Punct() {
			return false
		}
	}
	return false
}

// besides reports whether an expression stands in what is told to go with the cue, behind a comma and "with": declared an emergency, | with the mayor of Tarn following suit yesterday.
func besides(d *doc.Doc, t, cue doc.Range) bool {
	doing := false
	for k := t.Start - 1; k > cue.End; k-- {
		switch d.Tag[k] {
		case doc.VBG:
			doing = true
		case doc.Comma:
			return doing && d.Lemma[k+1] == "with" && k+1 < t.Start
		}
	}
	return false
}

// issued reports whether a source tells when it was issued: "a poll released Monday".
func issued(d *doc.Doc, t doc.Range, source []doc.Range) bool {
	for x := t.Start - 1; x >= 0 && x >= t.Start-5 && within(doc.Range{Start: x, End: x + 1}, source); x-- {
		switch d.Lemma[x] {
		case "release", "publish", "issue", "post", "air", "unveil", "conduct", "file":
			return d.Tag[x].Verb()
		}
	}
	return false
}

// according reports whether an expression ends the source of according to and is no part of it: "according to officials on Monday".
func according(d *doc.Doc, t, cue doc.Range, source []doc.Range) bool {
	return (d.Lemma[cue.Start] == "accord" || d.Lemma[cue.Start] == "according") && t.Start > 0 && d.Lemma[t.Start-1] == "on" && t.End == source[len(source)-1].End
}

// written reports whether an expression belongs to a noun for what is said or where: "a 2014 study", "her 2003 book", "a March interview".
func written(d *doc.Doc, t doc.Range) bool {
	h := int(d.Head[top(d, t)])
	return h >= 0 && d.Tag[h].Noun() && occasion(d.Lemma[h])
}

// OfOccasion reports whether an expression among the words for an occasion tells when that was, and not when what it was about was: in a March 2030 meeting with the board; but an
// article on his 1995 tax return.
func OfOccasion(d *doc.Doc, t Time, words doc.Range) bool {
	if t.ahead {
		return false
	}
	h := int(d.Head[top(d, t.Tokens)])
	if h < 0 || !d.Tag[h].Noun() || d.Tag[h].Proper() || occasion(d.Lemma[h]) || ofTime(d.Lemma[h]) || t.Tokens.Start > h {
		return true
	}
	return !within(doc.Range{Start: int(d.Head[h])}, []doc.Range{words})
}

// hangs returns 3 when t hangs on the cue or on a participle that goes with it, 2 when it hangs on the verb of whose clause the cue is
// part, 1 when it stands beside the cue with no verb between them, and 0 otherwise.
func hangs(d *doc.Doc, t, cue doc.Range, content []doc.Range) int {
	verb, free := climb(d, t, cue, content)
	in := func(i int) bool { return i >= cue.Start && i < cue.End }
	switch {
	case !free:
		return 0
	case verb >= 0 && in(verb):
		return 3
	case verb >= 0 && (d.Tag[verb] == doc.VBG || d.Tag[verb] == doc.VBN) && d.Label[verb] == doc.Advcl && in(int(d.Head[verb])):
		return 3 // speaking to reporters Tuesday, she said
	case verb >= 0 && governs(d, verb, cue):
		return 2
	case verb >= 0 && t.End <= cue.Start && d.Tag[t.End] == doc.Comma && d.Label[verb] == doc.Advcl && conjoined(d, verb) && conjunction(d, verb) != "when":
		return 0 // although the port reopened on Monday, the mayor said
	case distance(t, cue) <= 6 && !verbBetween(d, t, cue, content):
		return 1
	}
	return 0
}

// top returns the token of t that hangs on one outside.
func top(d *doc.Doc, t doc.Range) int {
	for i := t.Start; i < t.End; i++ {
		if h := int(d.Head[i]); h < t.Start || h >= t.End {
			return i
		}
	}
	return t.End - 1
}

// climb returns the first verb above the tokens t, -1 when there is none; free is false when the way leads through the content, out of
// a relative clause that the cue is not in, or over a noun that is no occasion of speaking.
func climb(d *doc.Doc, t, cue doc.Range, content []doc.Range) (verb int, free bool) {
	i := top(d, t)
	adverbial := t.Start > 0 && d.Lemma[t.Start-1] == "on"
	for n := 0; n < 10; n++ {
		h := int(d.Head[i])
		if h < 0 {
			return -1, true
		}
		in := h >= cue.Start && h < cue.End
		if !in && within(doc.Range{Start: h, End: h + 1}, content) {
			return -1, false
		}
		switch tag := d.Tag[h]; {
		case tag.Verb() && d.Label[h] == doc.Acl && !in && d.Head[h] >= 0 && occasion(d.Lemma[d.Head[h]]):
			h = int(d.Head[h]) // in a letter filed Monday
		case tag.Verb():
			return h, in || d.Label[h] != doc.AclRelcl && d.Label[h] != doc.Acl
		case tag.Noun() && !tag.Proper() && !in && !adverbial && !occasion(d.Lemma[h]):
			return -1, false
		}
		i = h
	}
	return -1, true
}

// occasion reports whether a noun names something at which or in which one speaks.
func occasion(lemma string) bool {
	switch lemma {
	case "interview", "speech", "rally", "statement", "letter", "tweet", "debate", "conference", "appearance", "event", "address", "hearing",
		"meeting", "briefing", "email", "e-mail", "memo", "op-ed", "editorial", "column", "article", "report", "call", "hall", "forum", "show",
		"remark", "remarks", "comment", "comments", "testimony", "post", "broadcast", "podcast", "visit", "stop", "fundraiser", "convention",
		"news", "press", "panel", "program", "programme", "episode", "talk", "lunch", "dinner", "session", "ceremony", "message", "note",
		"announcement", "release", "reporter", "reporters", "journalist", "audience", "crowd", "supporter", "breakfast", "summit",
		"study", "poll", "survey", "book", "memoir", "research", "profile", "review", "paper", "lawsuit", "complaint", "audit", "analysis", "essay",
		"feature", "story", "documentary", "advertisement", "ad", "poster", "blog", "deposition", "questionnaire", "open", "pledge",
		"segment", "radio", "television", "filing", "ruling", "decision", "order", "brief", "video", "town", "conversation", "chat":
		return true
	}
	return false
}

// governs reports whether the cue belongs to the clause of verb: it is its object, its adverbial or another verb that goes along with
// it ("spoke Monday, saying").
func governs(d *doc.Doc, verb int, cue doc.Range) bool {
	i := top(d, cue)
	for n := 0; n < 2; n++ {
		h := int(d.Head[i])
		if h == verb {
			return (d.Tag[i].Verb() || d.Tag[i].Noun()) && !(d.Label[i] == doc.Advcl && conjoined(d, i))
		}
		if h < 0 {
			return false
		}
		if d.Label[i] == doc.AclRelcl || d.Label[i] == doc.Ccomp || d.Label[i] == doc.Advcl && conjoined(d, i) {
			return false
		}
		i = h
	}
	return false
}

// against reports whether the noun i stands behind a preposition for what was there before: left on Monday despite calls to stay; amid warnings; after complaints.
func against(d *doc.Doc, i int) bool {
	for k := i - 1; k >= 0 && k >= i-20; k-- {
		if int(d.Head[k]) == i && d.Label[k] == doc.Case {
			switch d.Lemma[k] {
			case "despite", "amid", "amidst", "after", "following", "over", "since", "before", "because", "against":
				return true
			}
		}
	}
	return false
}

// conjoined reports whether a conjunction with a time of its own begins the clause of verb i: Dace left on Monday after Roe claimed that ...
func conjoined(d *doc.Doc, i int) bool { return conjunction(d, i) != "" }

// conjunction returns the conjunction with a time of its own that begins the clause of verb i, "" for none.
func conjunction(d *doc.Doc, i int) string {
	s := d.Sentence[d.SentenceOf[i]]
	for k := i - 1; k >= s.Start && k >= i-20; k-- {
		if int(d.Head[k]) == i {
			switch l := d.Lemma[k]; l {
			case "after", "before", "when", "because", "since", "once", "until", "although", "though", "while":
				return l
			}
		}
	}
	return ""
}

// verbBetween reports whether a verb, a part of the content or the beginning of another clause stands between a and b.
func verbBetween(d *doc.Doc, a, b doc.Range, content []doc.Range) bool {
	from, to := a.End, b.Start
	if b.End <= a.Start {
		from, to = b.End, a.Start
	}
	for i := from; i < to; i++ {
		if d.Tag[i].Verb() || d.Tag[i] == doc.MD || within(doc.Range{Start: i, End: i + 1}, content) || d.Tag[i] == doc.WDT || d.Tag[i] == doc.WP || d.Tag[i] == doc.WRB || d.Label[i] == doc.Mark && d.Tag[i] == doc.IN {
			return true
		}
	}
	return false
}

// elsewhere reports whether an expression stands in what another one said, of which saying i is no part.
func elsewhere(t Time, sayings []Saying, i int) bool {
	for k := max(0, i-5); k < min(len(sayings), i+6); k++ {
		if k != i && within(t.Tokens, sayings[k].Content) && !within(sayings[i].Cue, sayings[k].Content) {
			return true
		}
	}
	return false
}

// relayed reports whether an expression tells when something was passed on by one of those through whom it came, and not when it was said: the Echo reported on Sunday, citing
// two aides; two aides, the Echo said on Sunday, had left. Who told the Echo on Sunday spoke then.
func relayed(d *doc.Doc, t doc.Range, relays []doc.Range) bool {
	for _, r := range relays {
		if r.Len() == 0 || d.SentenceOf[r.Start] != d.SentenceOf[t.Start] {
			continue
		}
		i := top(d, r)
		verb := int(d.Head[i])
		if verb < 0 || d.Label[i] != doc.Nsubj || !d.Tag[verb].Verb() {
			continue
		}
		on := int(d.Head[top(d, t)])
		if beside := t.Start > verb && t.Start <= verb+2 || t.Start == r.End || t.Start == r.End+1 && d.Tag[r.End] == doc.IN; on == verb || beside {
			return true
		}
	}
	return false
}

// SaidAll returns for each saying, which are in order of their cues, the index of the expression that dates it, -1 for none: its own
// after [Said], or that of another saying of the same speaker nearby that is plainly of the same occasion.
func SaidAll(d *doc.Doc, times []Time, sayings []Saying) []int {
	out := make([]int, len(sayings))
	for i, s := range sayings {
		out[i] = -1
		if t, ok := Said(d, times, s.Cue, s.Source, s.Content); ok && !elsewhere(times[t], sayings, i) && !relayed(d, times[t].Tokens, s.Relays) {
			out[i] = t
		}
	}
	carry(d, times, sayings, out)
	return out
}
