package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// notBut takes whom "not" rules out from the words for who speaks: not the mayor but | the clerk | said. Not only the mayor but the clerk are both; | everyone | but the mayor.
func (c *Context) notBut(a *Attribution) {
	d := c.Doc
	if len(a.Source) != 1 {
		return
	}
	r := &a.Source[0]
	first := r.Start
	if w := d.Lemma[first]; (w == "everyone" || w == "everybody") && r.Len() > 2 && d.Lemma[first+1] == "but" {
		r.End = first + 1
		return
	}
	if d.Lemma[first] != "not" {
		first--
	}
	if first < d.Sentence[d.SentenceOf[r.Start]].Start || d.Lemma[first] != "not" {
		return
	}
	switch c.lemmaAt(first, first+1) {
	case "only", "just", "merely", "simply", "even":
		return
	}
	if k := slices.Index(d.Lemma[r.Start:r.End], "but"); k > 0 && r.Start+k+1 < r.End {
		*r = doc.Range{Start: r.Start + k + 1, End: r.End}
	}
}
