package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// unverified reports whether an attribution tells what a paper knows of what it reports, which is no position of a party: the Courier could not
// independently verify the claim, the Herald has not confirmed the report, the Gazette has seen the letter.
func (c *Context) unverified(a Attribution) bool {
	d := c.Doc
	if len(a.Source) == 0 || a.Source[0].End > a.Cue.Start {
		return false
	}
	for i := a.Cue.Start; i < a.Cue.End; i++ {
		switch w := d.Lemma[i]; {
		case english.Verifies(w):
			from, not := c.unable(i)
			if not && d.Lemma[a.Cue.End-1] != "deny" && (from < i && c.independently(from, i+2) || c.press(a.Source[0])) {
				return true
			}
		case w == "see", w == "obtain", w == "review", w == "view", w == "read":
			if c.press(a.Source[0]) && len(a.Content) > 0 && a.Content[0].Start > i && english.Keeps(d.Lemma[Head(d, a.Content[0])]) || c.lemmaAt(i, i+2) == "copy" && c.press(a.Source[0]) {
				return true
			}
		}
	}
	return false
}

// unable returns where the words begin that tell, before the verb at token i, that it was not done: could not, has not been able to, was unable to.
func (c *Context) unable(i int) (from int, not bool) {
	h := c.helpers(i)
	if k := h.start - 1; c.lemmaAt(i, k) == "to" && (c.lemmaAt(i, k-1) == "able" || c.lemmaAt(i, k-1) == "unable") {
		able := c.helpers(k - 1)
		return able.start, able.not || c.lemmaAt(i, k-1) == "unable"
	}
	return h.start, h.not
}

// independently reports whether what is done in the words from token from to end is done on one's own.
func (c *Context) independently(from, end int) bool {
	for k := from; k < end; k++ {
		if c.lemmaAt(from, k) == "independently" {
			return true
		}
	}
	return false
}

// press reports whether words name a paper, a station or an agency.
func (c *Context) press(r doc.Range) bool {
	d, last := c.Doc, r.End-1
	w := strings.ToLower(d.Word(last))
	return d.Tag[last].Proper() && english.PressName(w) || d.Tag[last].Noun() && english.PressNoun(w)
}
