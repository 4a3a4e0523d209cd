package dates

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// direction is where the words around an expression point to.
type direction uint8

const (
	unknown direction = iota
	backward
	forward
	open     // no tense, or a present that tells of no plan
	standing // the present tense, which news uses for what is fixed: "the vote is Tuesday"
)

// direction tells which way the words around lexemes i to j point: the preposition first, then what is scheduled or due, then
// the tense of the governing verb.
func (m *matcher) direction(i, j int) direction {
	if m.d.Tag == nil {
		return unknown
	}
	if m.according(i) || m.told(i, j) {
		return backward
	}
	first := int(m.lexemes[i].tok)
	if m.lead >= m.begin && m.lead < i && i < m.lead+8 {
		i = m.lead // until 9 a.m. Tuesday
	}
	v, noun := m.governor(first)
	dir := m.tense(v, 0)
	switch m.low(i - 1) {
	case "until", "till":
		if m.auxiliary(v) == "had" && !m.postpones(v) {
			return backward
		}
		return forward
	case "by":
		if dir == backward && !noun {
			return backward
		}
		return forward
	case "before":
		if dir == backward && m.hour(i) {
			return backward // left shortly before midnight Wednesday
		}
		return forward
	case "starting", "beginning", "effective", "upcoming", "due", "come", "payable", "record", "next":
		return forward
	case "to", "through":
		switch m.k(i - 2) {
		case kMonth, kWeekday, kYear, kNumber, kPart:
		case kUnit: // in the year to March
			return backward
		default:
			if m.low(i-1) == "through" && m.k(i) == kMonth && m.k(i+1) != kNumber && dir == backward {
				return backward // sales through February rose
			}
			if m.low(i-2) != "compared" && m.low(i-2) != "prior" && m.low(i-2) != "back" {
				return forward
			}
		}
		if noun {
			return unknown
		}
	case "as":
		if w := m.low(i - 2); (w == "soon" || w == "early") && m.k(i-3) == kAs {
			return forward
		}
	case "since", "after":
		if dir != forward {
			return backward
		}
	}
	if v >= 0 && expecting(m.d.Lemma[v]) && (noun && m.d.Tag[v] != doc.VBN || m.d.Tag[v] == doc.VBZ || m.d.Tag[v] == doc.VBP) {
		return forward // expects growth in the fourth quarter
	}
	switch next := m.low(j); {
	case next == "deadline" || next == "deadlines":
		return forward
	case m.k(j) == kPossessive || noun:
		if m.ahead(first) && (dir != backward || !m.heard(first)) || m.k(j) == kPossessive && m.takesPlace(first, dir) {
			return forward
		}
		if m.k(j) == kPossessive || dir != forward || m.auxiliary(v) == "is" {
			return unknown
		}
	}
	if m.ahead(first) && dir != backward {
		return forward
	}
	return dir
}

// hour reports whether lexeme i is a time of day.
func (m *matcher) hour(i int) bool {
	switch m.low(i) {
	case "midnight", "noon", "midday", "dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall":
		return true
	}
	return m.k(i) == kNumber
}

// told reports whether the lexemes from i to j stand between a verb of saying in the past and what was said: said Tuesday the bridge would close,
// told reporters Monday he would go.
func (m *matcher) told(i, j int) bool {
	switch m.low(i - 1) {
	case "said", "announced":
	case "reporters", "lawmakers", "journalists":
		if m.low(i-2) != "told" {
			return false
		}
	default:
		return false
	}
	if m.k(j) == kPart {
		j++
	}
	switch m.low(j) {
	case "the", "a", "an", "he", "she", "it", "they", "we", "there", "that", "his", "her", "its", "their":
		return true
	}
	return false
}

// according reports whether "on" and the lexemes from i stand in the source of an "according to" that goes before: according to officials
// on Saturday.
func (m *matcher) according(i int) bool {
	if m.low(i-1) != "on" {
		return false
	}
	for k := i - 2; k >= m.begin && k >= i-8; k-- {
		l := &m.lexemes[k]
		switch m.d.Text[l.start:l.end] {
		case "according", "According":
			return m.low(k+1) == "to"
		case ",":
			return false
		}
	}
	return false
}

// ahead reports whether words shortly before token i say that what it dates is to come: "ahead of voting Tuesday", "before the primary
// on Tuesday".
func (m *matcher) ahead(i int) bool {
	s := m.d.Sentence[m.d.SentenceOf[i]]
	for x := i - 1; x >= s.Start && x >= i-7; x-- {
		switch m.d.Word(x) {
		case "before":
			return m.d.Tag[x] != doc.RB && (x < 2 || m.d.Lemma[x-2] != "the" || !ofTime(m.d.Lemma[x-1])) && (x+1 >= m.d.Len() || m.d.Tag[x+1] != doc.PRP)
		case "ahead", "upcoming", "run-up", "awaiting", "await", "awaits", "looming", "preparing", "prepare", "forthcoming":
			return true
		}
		if t := m.d.Tag[x]; t == doc.VBD || t == doc.Comma || t == doc.MD {
			return false
		}
	}
	return false
}

// takesPlace reports whether token i tells when something is held at or for which something is done that points to dir: will speak at | Friday | 's rally, leads in polls for Sunday's vote;
// but will discuss Friday's rally, and Friday's debate may change little.
func (m *matcher) takesPlace(i int, dir direction) bool {
	d := m.d
	if d.Head == nil || dir == backward || dir == unknown {
		return false
	}
	h := int(d.Head[i])
	if h < i || !held(d.Lemma[h]) {
		return false
	}
	if v, _ := m.governor(i); v >= 0 && d.Tag[v] == doc.JJ && m.copula(v) >= 0 && d.Tag[m.copula(v)] == doc.VBD {
		return false // said on Monday that a plea was likely at Tuesday's hearing
	}
	if d.Label[h] == doc.Obj {
		return dir == forward && d.Head[h] >= 0 && joins(d.Lemma[d.Head[h]])
	}
	switch d.Lemma[max(i-1, 0)] {
	case "at", "during", "in":
		return dir == forward && d.Lemma[max(i-2, 0)] != "look"
	case "for":
		return true
	}
	return false
}

// held reports whether a noun names something that is held on a day fixed before.
func held(lemma string) bool {
	switch lemma {
	case "meeting", "hearing", "vote", "election", "rally", "debate", "summit", "game", "match", "race", "session", "trial", "conference", "primary", "referendum", "ballot", "poll",
		"ceremony", "funeral", "speech", "runoff", "run-off", "final", "semi-final", "semifinal", "derby", "concert", "festival", "parade", "march", "strike", "launch", "talk", "auction", "tender",
		"playoff", "play-off", "qualifier", "fight", "bout", "event", "budget", "briefing", "gathering", "protest", "show":
		return true
	}
	return false
}

// joins reports whether the object of a verb is what one takes part in.
func joins(lemma string) bool {
	switch lemma {
	case "attend", "boycott", "contest", "enter", "fight", "host", "join", "lose", "miss", "skip", "watch", "win":
		return true
	}
	return false
}

// heard reports whether a word between "before" and token i is for those before whom one speaks: in testimony before the council on May 2.
func (m *matcher) heard(i int) bool {
	for x := i - 1; x >= 0 && x >= i-7 && m.d.Lemma[x] != "before"; x-- {
		switch m.d.Lemma[x] {
		case "council", "committee", "subcommittee", "commission", "court", "judge", "magistrate", "jury", "panel", "board", "tribunal", "inquiry", "inquest", "parliament",
			"congress", "senate", "house", "assembly", "chamber", "legislature", "crowd", "audience", "lawmaker", "reporter", "journalist", "camera":
			return m.d.Tag[x+1] != doc.NN // the committee vote
		}
	}
	return false
}

// low returns the word of lexeme i when it is in lower case.
func (m *matcher) low(i int) string {
	if i < m.begin || i >= m.limit {
		return ""
	}
	l := &m.lexemes[i]
	return m.d.Text[l.start:l.end]
}

// governor returns the verb that token i hangs on, -1 when there is none: by the tree, or else the nearest of the sentence. Noun
// tells that it hangs on a noun first, so that the tense of the verb says little about it.
func (m *matcher) governor(i int) (verb int, noun bool) {
	d := m.d
	if d.Head != nil {
		for x, n := i, 0; n < 8; n++ {
			h := int(d.Head[x])
			if h < 0 {
				break
			}
			if d.Tag[h].Verb() || planned(d.Lemma[h]) && d.Tag[h] == doc.JJ {
				return h, noun
			}
			if cop := m.copula(h); cop >= 0 && d.Label[x] != doc.Nmod && d.Label[x] != doc.Compound {
				return cop, noun
			}
			if d.Tag[h].Noun() && !m.timely(h) {
				noun = true
			}
			x = h
		}
	}
	s := d.Sentence[d.SentenceOf[i]]
	for x := i - 1; x >= s.Start && x >= i-12; x-- {
		if d.Tag[x].Verb() {
			return x, noun
		}
	}
	for x := i + 1; x < s.End && x <= i+12; x++ {
		if d.Tag[x].Verb() {
			return x, noun
		}
	}
	return -1, noun
}

// timely reports whether token x is itself a word of time: the night of "Monday night".
func (m *matcher) timely(x int) bool {
	l := lexWord(m.d.Word(x), 0, x)
	switch l.kind {
	case kPart, kUnit, kWeekday, kMonth, kDayWord, kSeason, kBegin, kEnd, kMiddle, kRest, kOrdinal, kNumber, kHoliday, kHalfDay, kRelative:
		return true
	}
	return false
}

// copula returns the copula of a predicate at token x, -1 when it has none.
func (m *matcher) copula(x int) int {
	for k := x - 1; k >= 0 && k >= x-8; k-- {
		if int(m.d.Head[k]) == x && m.d.Label[k] == doc.Cop {
			return k
		}
	}
	return -1
}

// tense returns the direction of a verb: by its auxiliaries, its form, and for an infinitive by the verb it depends on.
func (m *matcher) tense(v, depth int) direction {
	d := m.d
	if v < 0 || depth > 4 {
		return unknown
	}
	if planned(d.Lemma[v]) && m.auxiliary(v) != "had" && (d.Tag[v] == doc.VBN || d.Tag[v] == doc.JJ || d.Tag[v] == doc.VBD && depth > 0) {
		return forward
	}
	aux := m.auxiliary(v)
	switch aux {
	case "be", "being": // an infinitive in the passive
		if d.Head != nil && d.Head[v] >= 0 && !planning(d.Lemma[d.Head[v]]) {
			return open
		}
		return forward
	case "will", "'ll", "’ll", "wo", "shall", "can", "may", "must", "should", "ca":
		return forward
	case "would", "could", "might":
		if d.Tag[v] == doc.VB || d.Tag[v] == doc.VBN && m.passive(v) {
			return forward
		}
		return backward
	case "had", "was", "were", "did", "'d", "’d":
		if d.Tag[v] == doc.VBG {
			return unknown
		}
		return backward
	case "has", "have", "'ve", "’ve", "'s", "’s":
		return backward
	case "is", "are", "am", "'re", "’re", "'m", "’m":
		if d.Tag[v] == doc.VBN {
			return standing
		}
		return forward
	}
	switch d.Tag[v] {
	case doc.VBD:
		return backward
	case doc.VBN:
		return backward
	case doc.VBZ, doc.VBP:
		if scheduled(d.Lemma[v]) {
			return standing
		}
		return open
	case doc.VB, doc.VBG:
		if d.Head == nil || d.Head[v] < 0 {
			return unknown
		}
		h := int(d.Head[v])
		if planning(d.Lemma[h]) && (d.Lemma[h] != "go" || d.Tag[v] == doc.VB) { // not went quiet before resuming
			return forward
		}
		if dir := m.tense(m.verbAt(h), depth+1); dir != standing && dir != unknown {
			return dir
		}
		return open
	}
	return unknown
}

func (m *matcher) verbAt(x int) int {
	if m.d.Tag[x].Verb() || m.d.Tag[x] == doc.JJ {
		return x
	}
	return -1
}

// auxiliary returns the first auxiliary of verb v, as it is written; "" when it has none.
func (m *matcher) auxiliary(v int) string {
	if v < 0 {
		return ""
	}
	d := m.d
	aux := ""
	for k := v - 1; k >= 0 && k >= v-6; k-- {
		if d.Tag[k] != doc.MD && !d.Tag[k].Verb() {
			if d.Tag[k] == doc.RB || d.Tag[k].Noun() || d.Tag[k] == doc.PRP {
				continue
			}
			break
		}
		if d.Head != nil && !m.helps(k, v) {
			break
		}
		aux = d.Word(k)
	}
	return aux
}

// passive reports whether "be" goes right before verb v, but for adverbs: could be reached by Friday. What could not be reached, or neither could, is behind.
func (m *matcher) passive(v int) bool {
	k := v - 1
	for k > 0 && m.d.Tag[k] == doc.RB {
		k--
	}
	if k < 1 || m.d.Word(k) != "be" {
		return false
	}
	could, no := false, false
	s := m.d.Sentence[m.d.SentenceOf[v]].Start
	for x := k; x >= s && x > k-15; x-- {
		switch m.d.Lemma[x] {
		case "could":
			could = true
		case "not", "n't", "neither", "nobody", "none":
			no = true
		}
	}
	return !could || !no
}

// helps reports whether token k is an auxiliary of verb v: for a copula, whose auxiliaries hang on what it makes somebody, the one that says that it is to come.
func (m *matcher) helps(k, v int) bool {
	d := m.d
	if d.Label[k] != doc.Aux && d.Label[k] != doc.AuxPass {
		return false
	}
	return int(d.Head[k]) == v || d.Label[v] == doc.Cop && d.Head[k] == d.Head[v] && (d.Lemma[k] == "would" || d.Lemma[k] == "will")
}

// planned reports whether a participle tells of what is to come: scheduled, set, due.
func planned(lemma string) bool {
	switch lemma {
	case "schedule", "scheduled", "set", "due", "slate", "slated", "expect", "expected", "plan", "planned", "plann", "propose", "bind", "likely", "ready", "poised", "poise", "forecast", "forecasted", "project", "projected", "predict", "predicted", "tip", "tipped", "sure", "eligible":
		return true
	}
	return false
}

// postpones reports whether verb v puts something off to a later time.
func (m *matcher) postpones(v int) bool {
	switch m.d.Lemma[v] {
	case "postpone", "delay", "defer", "adjourn", "reschedule", "extend":
		return true
	case "put":
		return v+1 < m.d.Len() && m.d.Lemma[v+1] == "off"
	}
	return false
}

// planning reports whether what depends on a word lies ahead of it: plan to, expect to, vow to.
func planning(lemma string) bool {
	if planned(lemma) {
		return true
	}
	switch lemma {
	case "hope", "prepare", "want", "intend", "vow", "pledge", "promise", "aim", "agree", "need", "ask", "urge", "threaten", "go", "try",
		"deadline", "plans", "chance", "opportunity", "decide", "wait":
		return true
	}
	return false
}

// expecting reports whether a verb has what is to come as its object.
func expecting(lemma string) bool {
	switch lemma {
	case "expect", "forecast", "predict", "anticipate", "project", "foresee", "envisage":
		return true
	}
	return false
}

// scheduled reports whether the present tense of a verb tells of what is fixed for a later day.
func scheduled(lemma string) bool {
	switch lemma {
	case "be", "begin", "start", "open", "close", "face", "vote", "meet", "hold", "arrive", "leave", "travel", "head", "expire", "end", "air",
		"host", "return", "take", "visit", "go", "come", "run", "resume", "reconvene", "plan", "expect", "come up", "fall", "kick", "conclude",
		"finish", "release", "launch", "gather", "speak", "address", "predict", "forecast", "anticipate", "await":
		return true
	}
	return false
}
