package attribution

import (
	"slices"
	"unicode"
)

// withoutForeign leaves out what verbs tell among words of another script, which are not English: a verb of English among words of Hindi takes its neighbours
// for a speaker. A quotation in another script is one all the same.
func (c *Context) withoutForeign(as []Attribution) []Attribution {
	return slices.DeleteFunc(as, func(a Attribution) bool {
		if a.Cue.Len() == 0 {
			return false
		}
		d := c.Doc
		s := d.Sentence[d.SentenceOf[a.Cue.Start]]
		ours, others := 0, 0
		for i := s.Start; i < s.End; i++ {
			if c.quotes[i] != c.quotes[a.Cue.Start] {
				continue
			}
			for _, r := range d.Word(i) {
				switch {
				case unicode.Is(unicode.Latin, r):
					ours++
				case unicode.IsLetter(r):
					others++
				}
			}
		}
		return others > ours
	})
}
