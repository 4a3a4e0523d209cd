package claims

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// title is the sentence that a claim is called by.
type title struct {
	statement int
	unit      *unit
	span      hearsay.Span
	words     string
}

// Titles of so many words are best; longer ones are cut, and those of fewer than the fewest tell little: Orr was.
const (
	fewestWords = 4
	shortTitle  = 8
	longTitle   = 28
)

// compared is how many statements of a claim, from its first to its last, a title is compared with.
const compared = 48

// title chooses the sentence that says best what a claim is about: one that asserts, in a sentence that has a verb, in words of its own, in a good length, that has much
// in common with the others, above all with those that answer; of equal ones the first.
func (g *grouper) title(ms []int) title {
	best, most := title{statement: ms[0]}, -1<<30
	for _, m := range ms {
		s := &g.all[m]
		for k := range s.units {
			if v := g.fit(ms, m, &s.units[k]); v > most && s.spoken(&s.units[k]) {
				best, most = title{statement: m, unit: &s.units[k]}, v
			}
		}
	}
	s := &g.all[best.statement]
	if best.unit == nil {
		best.span = s.at
	} else {
		best.span = s.whole(best.unit, g.answered(ms, s))
	}
	best.span = trim(s.text, best.span)
	best.words = strings.Join(strings.Fields(best.span.In(s.text)), " ")
	return best
}

// answered reports whether somebody else than those for whom s is said answers it among some statements.
func (g *grouper) answered(ms []int, s *statement) bool {
	return slices.ContainsFunc(ms, func(m int) bool { return g.all[m].answers() && g.all[m].principal != s.principal })
}

// whole returns a sentence of s with what it needs to be read by itself: the first part of a quotation that the source stands in, the verb of the cue before what is no
// clause without it, and the source before that verb, where nobody answers: who denies that Roe accused him of theft denies the theft, not that Roe said so.
func (s *statement) whole(u *unit, answered bool) hearsay.Span {
	out := u.Span
	at := slices.IndexFunc(s.Content, func(c hearsay.Span) bool { return c.Contains(u.Span) })
	if at < 0 || strings.Trim(s.text[s.Content[at].Start:u.Start], marks) != "" {
		return out
	}
	if at > 0 {
		if s.goesOn(u) {
			out.Start = s.Content[at-1].Start
		}
		return out
	}
	if at+1 < len(s.Content) && u.End == s.Content[at].End && !finite(u.In(s.text)) && !ended(u.In(s.text)) {
		if next := s.sentences(s.Content[at+1])[0]; next.Start-u.End <= longInterruption && continues(next.In(s.text)) {
			out.End = next.End
		}
		return out
	}
	cue, ok := s.lastBefore(s.Cue, u.Start)
	if !ok || !s.hangs(u, cue) && (answered || !personal(s.text[u.Start:u.End])) {
		return out
	}
	source, ok := s.lastBefore(s.Source, cue.Start)
	named := ok && !personal(source.In(s.text)+" ") && len(strings.Fields(s.text[source.Start:out.End])) <= longTitle
	switch {
	case named && !answered, ok && source.End == cue.Start:
		out.Start = source.Start // they're for it
	case s.hangs(u, cue):
		out.Start = cue.Start
	}
	return out
}

// goesOn reports whether a sentence of s goes on from the part of a quotation before it: it might, he said, have been later.
func (s *statement) goesOn(u *unit) bool {
	at := slices.IndexFunc(s.Content, func(c hearsay.Span) bool { return c.Contains(u.Span) })
	if at <= 0 || strings.Trim(s.text[s.Content[at].Start:u.Start], marks) != "" {
		return false
	}
	before := s.Content[at-1]
	return u.Start-before.End <= longInterruption && continues(u.In(s.text)) && !ended(before.In(s.text))
}

// longInterruption is how many bytes at most stand within a quotation that is read as one.
const longInterruption = 80

// marks are what may stand around a clause.
const marks = " \t\r\n“”\"'‘’,;:"

// lastBefore returns the last of some spans that stands right before a place.
func (s *statement) lastBefore(spans []hearsay.Span, at int) (hearsay.Span, bool) {
	for _, c := range slices.Backward(spans) {
		if c.End <= at {
			return c, strings.Trim(s.text[c.End:at], marks) == "" && strings.Count(s.text[c.End:at], "\n") == 0
		}
	}
	return hearsay.Span{}, false
}

// hangs reports whether a sentence that begins the content of s is no clause without the cue before it: to run again, him of theft, the notion of a sale.
func (s *statement) hangs(u *unit, cue hearsay.Span) bool {
	words, before := s.wordsIn(u.Span), s.wordsIn(cue)
	if len(words) == 0 || len(before) == 0 || words[0].low == "that" || inRow(before) == " according to " {
		return false
	}
	switch words[0].low {
	case "to", "of", "for", "as", "him", "them", "me", "us", "whether", "what", "how", "why", "who":
		return true
	case "her":
		return len(words) == 1 || grammar(words[1].low) // her of theft, but not her lawyer
	}
	switch english.Lemma(before[len(before)-1].low, true, false) {
	case "accuse", "blame", "criticise", "criticize", "attack", "condemn", "denounce", "praise", "fault", "mock", "rebuke", "urge", "thank", "congratulate", "endorse":
		return true // somebody of something
	}
	switch before[len(before)-1].low {
	case "on", "at", "of", "for", "against", "with", "about", "to", "over", "from", "into":
		return len(before) > 1
	}
	return !finite(u.In(s.text))
}

// continues reports whether words go on from others before them.
func continues(words string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(words, marks))
	return unicode.IsLower(first)
}

// ended reports whether words end a sentence.
func ended(words string) bool {
	return strings.HasSuffix(strings.TrimRight(words, marks), ".") || strings.HasSuffix(strings.TrimRight(words, marks), "?") || strings.HasSuffix(strings.TrimRight(words, marks), "!")
}

// personal reports whether words begin with one for somebody whom they do not name.
func personal(words string) bool {
	first, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(strings.TrimLeft(words, marks)), "that "), " ")
	switch first {
	case "he", "she", "they", "it", "his", "her", "their", "its", "i", "we", "you", "my", "our", "your", "who", "which", "that", "this", "these", "those", "some", "one", "both":
		return true
	}
	return false
}

// spoken reports whether a unit is of the content of s.
func (s *statement) spoken(u *unit) bool {
	return slices.ContainsFunc(s.Content, func(c hearsay.Span) bool { return c.Contains(u.Span) })
}

// replied is how many times more a reply counts for what it is most like, for it stands on what the claim is called by: who denies the reports denies what they tell.
const replied = 2

// fit tells how well a sentence of statement m names a claim.
func (g *grouper) fit(ms []int, m int, u *unit) int {
	s := &g.all[m]
	v := 0
	n := min(compared, len(ms))
	for i := range n {
		o := &g.all[ms[i*len(ms)/n]]
		most := 0
		for k := range o.units {
			like := alike(u, &o.units[k])
			v, most = v+like, max(most, like)
		}
		if o.answers() && o.Ref != s.Ref {
			v += replied * most
		}
	}
	v = 2 * v / n
	words := len(strings.Fields(u.In(s.text)))
	v -= 15*max(0, shortTitle-words) + 10*max(0, words-longTitle) + 150*max(0, fewestWords-words)
	switch {
	case s.answers() || s.Position == hearsay.Asks:
		v -= 400
	case (s.Position == hearsay.Alleges || s.source()) && g.answered(ms, s):
		v += 200
	}
	if !finite(u.In(s.text)) {
		v -= 150
		if s.teaser { // half of a headline
			v -= 150
		}
	}
	if headless(s.wordsIn(u.Span)) && !s.goesOn(u) {
		v -= 250
	}
	if u.negated {
		v -= 250
	} else if slices.ContainsFunc(s.units, func(o unit) bool { return o.negated }) {
		v -= 150
	}
	if tellsOfDenying(wordsOf(s.text, u.Span)) {
		v -= 150
	}
	if u.points {
		v -= 100
	}
	if s.nameless(u) {
		v -= 100
	}
	if s.teaser {
		v -= 50
	}
	if s.doubtful() {
		v -= 200
	}
	if s.Kind == hearsay.Direct {
		v -= 30
	}
	return v
}

// headless reports whether words begin in the middle of a sentence: which it called a gift, was right, anyone to touch it or knew who had.
func headless(words []word) bool {
	if len(words) == 0 {
		return true
	}
	switch first := words[0].low; first {
	case "which", "who", "whom", "whose", "anyone", "anybody", "or", "than":
		return true
	default:
		return auxiliary(first)
	}
}

// nameless reports whether a sentence speaks of somebody or something before it names anybody, or is told by somebody of themselves.
func (s *statement) nameless(u *unit) bool {
	named := false
	for i, w := range s.wordsIn(u.Span) {
		switch w.low {
		case "i", "we", "me", "us", "my", "our", "i'm", "i've", "i'd", "we're", "we've":
			return true
		case "they", "it", "their", "its", "you", "your":
			if i == 0 {
				return true
			}
		case "he", "she", "his", "him", "her":
			if !named {
				return true
			}
		}
		first, _ := utf8.DecodeRuneInString(s.text[w.Start:])
		named = named || i > 0 && unicode.IsUpper(first)
	}
	return false
}

// finite reports whether words have a verb that tells of a time before any clause that hangs on others: "the captain was on the bridge", "£5 were
// paid", not "£5 to let goals in" nor "the bridge when the ferry struck". It goes by forms alone.
func finite(words string) bool {
	first := true
	for w := range strings.FieldsFuncSeq(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if first && w == "to" || !first && subordinates(w) {
			return false
		}
		first = false
		if auxiliary(w) || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
		if base := english.Lemma(w, true, false); base != w && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "s") {
			return true
		}
	}
	return false
}

func subordinates(w string) bool {
	switch w {
	case "if", "until", "where", "who", "which", "whose":
		return true
	}
	return english.Subordinates(w)
}

func auxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "will", "would", "can", "cannot", "could", "may", "might", "must", "shall", "should":
		return true
	}
	return false
}

// trim takes white space, quotation marks, what only leads over from the sentence before and final commas off a title, but for the mark of a quotation that it
// closes or opens within.
func trim(text string, s hearsay.Span) hearsay.Span {
	whole := s
	rest := strings.TrimLeft(s.In(text), marks)
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "that "), marks)
	for again := true; again; {
		again = false
		for _, w := range [...]string{"And ", "and ", "But ", "but ", "Yet ", "yet ", "Well, ", "well, ", "So, ", "Yes, ", "Yeah, ", "Um, ", "Look, ", "Now, "} {
			if cut, ok := strings.CutPrefix(rest, w); ok && len(strings.Fields(cut)) > 2 {
				rest, again = strings.TrimLeft(cut, marks), true
			}
		}
	}
	s.Start = s.End - len(rest)
	s.End = s.Start + len(strings.TrimRight(rest, marks))
	return paired(text, s, whole)
}

// paired returns a span with the quotation mark right before or behind it, where one within it has no other and it is not beyond a limit.
func paired(text string, s, limit hearsay.Span) hearsay.Span {
	for _, p := range [...][2]string{{"“", "”"}, {"''", "''"}, {"\"", "\""}} {
		opened, closed := strings.Count(s.In(text), p[0]), strings.Count(s.In(text), p[1])
		same := p[0] == p[1]
		if rest := text[s.End:max(s.End, limit.End)]; (same && opened%2 == 1 || !same && opened > closed) && strings.Contains(rest, p[1]) {
			s.End += strings.Index(rest, p[1]) + len(p[1])
		} else if before := text[min(s.Start, limit.Start):s.Start]; (same && opened%2 == 1 || !same && closed > opened) && strings.HasSuffix(before, p[0]) {
			s.Start -= len(p[0])
		}
	}
	return s
}

// less orders statements by date, then as they stand.
func (g *grouper) less(a, b int) int {
	return cmp.Or(cmp.Compare(g.all[a].date, g.all[b].date), cmp.Compare(a, b))
}
