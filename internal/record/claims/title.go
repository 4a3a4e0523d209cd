package claims

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

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

// Titles of so many words are best; longer ones are cut.
const (
	shortTitle = 5
	longTitle  = 28
)

// title chooses the sentence that says best what a claim is about: one that asserts, in a sentence that has a verb, in words of its own, in a good length, that has much
// in common with the others; of equal ones the first.
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
		best.span = best.unit.Span
	}
	best.span = trim(s.text, best.span)
	best.words = strings.Join(strings.Fields(best.span.In(s.text)), " ")
	return best
}

// spoken reports whether a unit is of the content of s.
func (s *statement) spoken(u *unit) bool {
	return slices.ContainsFunc(s.Content, func(c hearsay.Span) bool { return c.Contains(u.Span) })
}

// fit tells how well a sentence of statement m names a claim.
func (g *grouper) fit(ms []int, m int, u *unit) int {
	s := &g.all[m]
	v := 0
	for _, o := range ms[:min(looked, len(ms))] {
		for k := range g.all[o].units {
			v += alike(u, &g.all[o].units[k]) / min(looked, len(ms))
		}
	}
	n := len(strings.Fields(u.In(s.text)))
	v -= 20*max(0, shortTitle-n) + 10*max(0, n-longTitle)
	if s.answers() || s.Position == hearsay.Asks {
		v -= 400
	}
	if !finite(u.In(s.text)) {
		v -= 150
		if s.teaser { // half of a headline
			v -= 150
		}
	}
	if u.negated {
		v -= 250
	} else if slices.ContainsFunc(s.units, func(o unit) bool { return o.negated }) {
		v -= 150
	}
	if u.points {
		v -= 100
	}
	if nameless(wordsOf(s.text, u.Span)) {
		v -= 100
	}
	if s.teaser {
		v -= 50
	}
	if s.Kind == hearsay.Direct {
		v -= 30
	}
	return v
}

// nameless reports whether a sentence begins with a word for somebody or something that it does not name, or is told by somebody of themselves.
func nameless(words []word) bool {
	for i, w := range words {
		switch w.low {
		case "i", "we", "me", "us", "my", "our", "i'm", "i've", "i'd", "we're", "we've":
			return true
		case "he", "she", "they", "it", "his", "her", "their", "its", "you", "your":
			if i == 0 {
				return true
			}
		}
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

// trim takes white space, quotation marks, "that" and final commas off a title.
func trim(text string, s hearsay.Span) hearsay.Span {
	const around = " \t\r\n“”\"'‘’,;:"
	rest := strings.TrimLeft(s.In(text), around)
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "that "), around)
	s.Start = s.End - len(rest)
	s.End = s.Start + len(strings.TrimRight(rest, around))
	return s
}

// less orders statements by date, then as they stand.
func (g *grouper) less(a, b int) int {
	return cmp.Or(cmp.Compare(g.all[a].date, g.all[b].date), cmp.Compare(a, b))
}
