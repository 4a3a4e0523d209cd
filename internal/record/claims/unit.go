package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unit is one sentence of a content, as an ordered set of terms.
type unit struct {
	hearsay.Span
	terms   []term
	lent    []bool         // which of them are those of what it points at
	where   []hearsay.Span // where each stands in the text
	weight  []int32
	sum     int32
	mask    [4]uint64 // a bit for each term; terms may share one
	negated bool
	scope   hearsay.Span // the clause of the first word that negates
	points  bool         // at something that was told before
}

// add adds a term that is not there.
func (u *unit) add(t term, at hearsay.Span, lent bool) {
	i, ok := slices.BinarySearch(u.terms, t)
	if ok {
		u.lent[i] = u.lent[i] && lent
		return
	}
	bit := uint64(t) * 0x9e3779b97f4a7c15 >> 56 // Fibonacci hashing, Knuth 1998
	u.mask[bit>>6] |= 1 << (bit & 63)
	u.terms = slices.Insert(u.terms, i, t)
	u.lent = slices.Insert(u.lent, i, lent)
	u.where = slices.Insert(u.where, i, at)
}

// borrow adds the terms of another unit.
func (u *unit) borrow(from *unit, lent bool) {
	own := from.telling() > fewWords
	for i, t := range from.terms {
		if own && from.lent[i] {
			continue
		}
		u.add(t, from.where[i], lent)
	}
}

// telling counts the terms of its own that are no parties.
func (u *unit) telling() int {
	n := 0
	for i, t := range u.terms {
		if t.kind() != aParty && t.kind() != aSense && !u.lent[i] {
			n++
		}
	}
	return n
}

// reader takes terms out of one report.
type reader struct {
	Report
	prose
	mentions []mention // by start
	times    []hearsay.Time
	// speaksFor gives the party for which a party speaks throughout the record.
	speaksFor map[int]int
	// leads gives the organisation that a party leads.
	leads   map[int]int
	outlets map[int]bool // parties that are outlets of reports of the record
}

// mention is where a party is named, described or stood for.
type mention struct {
	hearsay.Span
	party int
	words bool // its words have a meaning of their own
}

func newReader(r Report) *reader {
	out := &reader{Report: r, prose: newProse(r.Reading.Text), times: slices.Clone(r.Reading.Times)}
	for _, p := range r.Reading.Parties {
		n := r.Party(p.ID)
		if n == 0 {
			continue
		}
		for _, m := range p.Mentions {
			out.mentions = append(out.mentions, mention{m.Span, n, m.Form == "description"})
		}
	}
	slices.SortStableFunc(out.mentions, func(a, b mention) int { return a.Start - b.Start })
	slices.SortStableFunc(out.times, func(a, b hearsay.Time) int { return a.Start - b.Start })
	return out
}

// looksBack is how many mentions before a word may still cover it.
const looksBack = 20

// mention returns the narrowest mention that covers s.
func (r *reader) mention(s hearsay.Span) (mention, bool) {
	i, _ := slices.BinarySearchFunc(r.mentions, s.Start+1, func(m mention, at int) int { return m.Start - at })
	best, found := mention{}, false
	for _, m := range r.mentions[max(0, i-looksBack):i] {
		if m.Contains(s) && (!found || m.Len() < best.Len()) {
			best, found = m, true
		}
	}
	return best, found
}

// date returns the term of the time expression that covers s.
func (r *reader) date(s hearsay.Span) (term, bool) {
	i, _ := slices.BinarySearchFunc(r.times, s.Start+1, func(t hearsay.Time, at int) int { return t.Start - at })
	for _, t := range r.times[max(0, i-2):i] {
		if t.Contains(s) {
			if d, ok := dateTerm(t.Value); ok {
				return d, true
			}
		}
	}
	return 0, false
}

// units cuts spans into sentences and reads each.
func (r *reader) units(spans ...hearsay.Span) []unit {
	var out []unit
	for _, s := range spans {
		for _, part := range r.sentences(s) {
			if u := r.unit(part); len(u.terms) > 0 || u.points {
				out = append(out, u)
			}
		}
	}
	return out
}

// sentences cuts a span where a sentence ends within it.
func (p *prose) sentences(s hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	start := s.Start
	words := p.wordsIn(s)
	for i := 1; i < len(words); i++ {
		if ends(p.text, words[i-1], words[i]) {
			out = append(out, hearsay.Span{Start: start, End: words[i].Start})
			start = words[i].Start
		}
	}
	return append(out, hearsay.Span{Start: start, End: s.End})
}

// ends reports whether a sentence ends between two words.
func ends(text string, a, b word) bool {
	gap := text[a.End:b.Start]
	first, _ := utf8.DecodeRuneInString(text[b.Start:])
	if !strings.ContainsAny(gap, ".?!\n") || !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	short := a.Len() == 1 || english.Abbreviation(a.low) || english.Abbreviation(a.low+".")
	return !strings.HasPrefix(gap, ".") || !short
}

func (r *reader) unit(s hearsay.Span) unit {
	u := unit{Span: s}
	words := r.wordsIn(s)
	from := ordered(words)
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1].low
		}
		was := u.negated
		r.word(&u, w, next)
		u.negated = u.negated || callsUntrue(r.text, words, i)
		if i >= from || english.Negates(w.low) && byTheWay(words, i) {
			u.negated = was // told to say nothing
		}
		u.negated = u.negated || w.low == "away" && next == "from" && i > 0 && isBe(words[i-1].low) // who was away from the bridge was not on it
		if u.negated && !was {
			u.scope = clause(r.text, words, i)
		}
	}
	u.points = points(words, func(w word) bool {
		m, ok := r.mention(w.Span)
		return ok && !m.words
	})
	return u
}

// clause returns the words around one up to the next semicolon or colon, "and" or "but" on either side, or a word that begins a clause beside: because, although, which.
func clause(text string, words []word, at int) hearsay.Span {
	parts := func(i int) bool { // between word i and the one before
		return words[i].low == "and" || words[i].low == "but" || opensClause(words[i].low) && i-1 != at || strings.ContainsAny(text[words[i-1].End:words[i].Start], ";:")
	}
	from, to := at, at+1
	for from > 0 && !parts(from) {
		from--
	}
	for to < len(words) && !parts(to) {
		to++
	}
	return hearsay.Span{Start: words[from].Start, End: words[to-1].End}
}

// opensClause reports whether w begins a clause that tells why, when, although or of whom something is so.
func opensClause(w string) bool {
	switch w {
	case "because", "although", "though", "while", "whereas", "if", "unless", "when", "since", "after", "before", "until", "where", "which", "who", "whose", "so":
		return true
	}
	return false
}

// ordered returns where what somebody was told to do begins in words, which says of nothing that it is not so: told them to ring nobody, was told not to go. It is how
// many words there are where nobody was told to do anything.
func ordered(words []word) int {
	for i, w := range words {
		switch english.Lemma(w.low, true, false) {
		case "tell", "instruct", "order", "ask", "warn", "urge", "advise", "direct", "command", "force", "pressure":
		default:
			continue
		}
		for k := i + 1; k < len(words) && k < i+8; k++ {
			if words[k].low == "to" {
				if words[k-1].low == "not" {
					k--
				}
				return k
			}
			if english.Negates(words[k].low) && words[k].low != "not" {
				break // told nobody
			}
		}
	}
	return len(words)
}

// byTheWay reports whether a word that negates says only of something beside what is told that it was not there, or bounds a figure: opened the box without leave, a tub
// with no label, with or without a permit, for not less than an hour; but not the store was without light.
func byTheWay(words []word, at int) bool {
	before := func(k int) string {
		if at < k {
			return ""
		}
		return words[at-k].low
	}
	switch words[at].low {
	case "without":
		return !isBe(before(1)) && !isBe(before(2))
	case "none", "nobody", "nothing":
		return before(1) == "with" && !isBe(before(2))
	case "no":
		switch before(1) {
		case "with":
			return !isBe(before(2))
		case "a", "strict", "clear":
			return true // a no fly zone
		}
		fallthrough
	case "not":
		if at+1 < len(words) {
			switch words[at+1].low {
			case "less", "fewer", "later", "earlier", "sooner":
				return true
			}
		}
	}
	return false
}

// word adds the terms of a word, next is the word behind it.
func (r *reader) word(u *unit, w word, next string) {
	if english.Negates(w.low) {
		u.negated = u.negated || next != "only" && next != "just" && next != "merely" && next != "simply" // not only in Spanish
		return
	}
	if d, ok := r.date(w.Span); ok {
		u.add(d, w.Span, false)
		return
	}
	if m, ok := r.mention(w.Span); ok {
		u.add(partyTerm(m.party), w.Span, false)
		if !m.words {
			return
		}
	}
	if n, ok := figureTerm(w.low, next); ok {
		u.add(n, w.Span, false)
		return
	}
	if w.stem != 0 {
		u.add(w.stem, w.Span, false)
		if s := sense(w.stem); s != 0 {
			u.add(s, w.Span, false)
		}
	}
}
