package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// otherShares gives to what a poll found the share behind a comma that it found besides: found | that 54 percent would vote yes, while 38 percent said no |.
func (c *Context) otherShares(a *Attribution) {
	d, last := c.Doc, len(a.Content)-1
	if last < 0 || len(a.Source) == 0 || !slices.ContainsFunc(d.Lemma[a.Source[0].Start:a.Source[0].End], english.Polls) || c.quotes[a.Cue.Start] >= 0 {
		return
	}
	r := &a.Content[last]
	start := r.Start
	if d.Lemma[start] == "that" {
		start++
	}
	if r.Start < a.Cue.End && r.Start < a.Source[0].End || !c.share(start) {
		return
	}
	k := r.End
	s := d.Sentence[d.SentenceOf[r.End-1]]
	if k+3 >= s.End || d.Tag[k] != doc.Comma {
		return
	}
	switch d.Lemma[k+1] {
	case "while", "and", "but", "whereas", "with", "against":
	default:
		return
	}
	if c.share(k + 2) {
		r.End = c.clauseFrom(k + 2).End
	}
}

// share reports whether a share of those asked begins at token i: 54 percent, some 38%, 30 per cent.
func (c *Context) share(i int) bool {
	d := c.Doc
	for k := i; k < i+4; k++ {
		switch w := c.lemmaAt(i, k); {
		case w == "percent" || w == "%" || w == "per" && c.lemmaAt(i, k+1) == "cent":
			return k > i
		case w == "" || d.Tag[k] != doc.CD && k > i+1:
			return false
		}
	}
	return false
}
