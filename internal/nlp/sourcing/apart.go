package sourcing

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// elsewhere reports whether attribution i was said on another occasion than candidate x of another sentence: on another day, to reporters where x is a text, or by a person
// while x tells of somebody else speaking.
func (c *chooser) elsewhere(x *candidate, i int, days [][]string) bool {
	at := int(c.d.SentenceOf[c.as[i].Cue.Start])
	if x.sentence == at {
		return false
	}
	return twoDays(days[x.sentence], days[at]) || writings[c.d.Lemma[x.head]] && c.toPress(i) || x.class == ofSpeaking && c.another(x.entity, c.speaker[i])
}

// twoDays reports whether two sentences tell of days and have none in common.
func twoDays(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// toPress reports whether attribution i was told to reporters.
func (f *finder) toPress(i int) bool {
	a := f.as[i]
	return f.d.Lemma[f.head(a.Cue)] == "tell" && a.Cue.End < f.d.Len() && pressPeople[f.d.Lemma[a.Cue.End]]
}

// another reports whether entity b is a person, or people, and surely not a: a person with a name or one of whom a relation is told.
func (f *finder) another(a, b int) bool {
	if a < 0 || b < 0 || f.together(a, b) {
		return false
	}
	x, y := f.d.Entity[a], f.d.Entity[b]
	return x.Type == doc.PersonType && x.Named && y.Type == doc.PersonType
}

// daysSaid returns, for every sentence, the days of the week that it tells of outside quotations and outside what is said there: on Monday.
func (f *finder) daysSaid() [][]string {
	out := make([][]string, len(f.d.Sentence))
	told := make([]bool, f.d.Len())
	for _, a := range f.as {
		for _, r := range a.Content {
			for k := r.Start; k < r.End; k++ {
				told[k] = true
			}
		}
	}
	for k := range told {
		if !told[k] && f.d.Quote[k] < 0 && weekdays[f.low(k)] {
			s := f.d.SentenceOf[k]
			out[s] = append(out[s], f.low(k))
		}
	}
	return out
}

var weekdays = list(`monday tuesday wednesday thursday friday saturday sunday`)
