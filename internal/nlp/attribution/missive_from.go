package attribution

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// missivesFrom gives what a letter or a message from somebody says to them, and not to who read it out, passed it on or got it: the clerk read out a letter from | Ada Roe | saying | that the dam was
// unsafe |; relayed a warning from | Ada Roe | that it would break.
func (c *Context) missivesFrom(found []Attribution) []Attribution {
	d := c.Doc
	for from := 2; from+4 < d.Len(); from++ {
		m := c.gotBefore(from)
		if d.Lemma[from] != "from" && (d.Lemma[from] != "by" || d.Tag[from-1] == doc.VBN) || d.Tag[from] != doc.IN || c.quotes[from] >= 0 || !d.Tag[m].Noun() || !english.Sent(d.Lemma[m]) {
			continue
		}
		v := c.handler(m)
		a, ok := c.missiveFrom(from)
		if v < 0 || !ok {
			continue
		}
		found = slices.DeleteFunc(found, func(o Attribution) bool {
			return v <= o.Cue.Start && o.Cue.Start < a.Content[0].Start && d.SentenceOf[o.Cue.Start] == d.SentenceOf[v] || a.Content[0].Start <= o.Cue.Start && o.Cue.Start < a.Content[0].Start+1 && len(o.Source) == 0
		})
		a.Confidence, a.Rule = clauseConfidence, ClauseVerb
		found = append(found, a)
	}
	return found
}

// gotBefore returns the token before the "from" at token k, or before the clause without a pronoun between, by which somebody has it from there: a | message | she had got from.
func (c *Context) gotBefore(k int) int {
	d, v := c.Doc, k-1
	if l := d.Lemma[v]; k < 4 || !d.Tag[v].Verb() || l != "get" && l != "have" && l != "receive" {
		return v
	}
	if v--; d.Lemma[v] == "have" {
		v--
	}
	if v > 1 && d.Tag[v] == doc.PRP {
		return v - 1
	}
	return k - 1
}

// handler returns the verb before the missive with noun m by which somebody reads it out, passes it on, gets or has seen it, -1 without: | read | the court a letter, has | received | a call.
func (c *Context) handler(m int) int {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[m]]
	for v := m - 1; v > s.Start && v > m-9; v-- {
		if d.Tag[v].Punct() || c.quotes[v] >= 0 {
			return -1
		}
		if t := d.Tag[v]; !t.Tensed() && t != doc.VBN && d.Lemma[v] != "read" {
			continue
		}
		if t := d.Tag[v]; t == doc.VBN && c.helpers(v).start == v {
			continue // an unsigned letter
		}
		switch d.Lemma[v] {
		case "read", "relay", "pass", "bring", "send", "receive", "get", "see", "obtain", "show", "share", "forward", "post", "publish", "release", "deliver", "convey", "play", "carry", "circulate", "leak", "quote", "cite":
			if h := c.helpers(v); h.not || h.modal || slices.Contains(d.Lemma[h.start:v], "be") {
				return -1
			}
			return v
		}
		return -1
	}
	return -1
}

// missiveFrom reads who stands behind the "from" of a missive and what it says, behind a participle, in a clause with "which", or in one with "that" or behind a colon right behind them.
func (c *Context) missiveFrom(from int) (a Attribution, ok bool) {
	d := c.Doc
	s := d.Sentence[d.SentenceOf[from]]
	who := c.nominalFrom(from + 1)
	for who.Len() > 0 && who.End+1 < s.End && d.Lemma[who.End] == "of" && c.nominalFrom(who.End+1).Len() > 0 {
		who.End = c.nominalFrom(who.End + 1).End
	}
	for k := who.Start + 1; k < who.End; k++ {
		if relative(d.Tag[k]) || d.Lemma[k] == "that" {
			who.End = k
		}
	}
	if who.Len() == 0 || d.Tag[who.Start] == doc.PRP || !c.maySpeak(who.End-1) {
		return a, false
	}
	k := who.End
	if k+1 < s.End && d.Lemma[k] == "to" {
		if g := c.nominalFrom(k + 1); g.Len() > 0 {
			k = g.End // a letter from Roe to the board
		}
	}
	if k+2 < s.End && d.Lemma[k] == "on" && english.Calendar(d.Lemma[k+1]) {
		k += 2
	}
	if k+3 >= s.End {
		return a, false
	}
	a.Source = []doc.Range{who}
	v := k
	var told doc.Range
	switch w := d.Lemma[k]; {
	case d.Word(k) == ":":
		a.Cue = doc.Range{Start: from - 1, End: from}
		if q := c.quotes[k+1]; q >= 0 && d.Quotations[q].Tokens.Start == k+1 {
			told = d.Quotations[q].Tokens
		} else {
			told = c.trimmed(doc.Range{Start: k + 1, End: s.End})
		}
		a.Content = []doc.Range{told}
		return a, told.Len() > 2 && (c.quotes[k+1] >= 0 || c.finite(told))
	case (w == "which" || w == "that") && d.Tag[k+1].Tensed() && english.Tells(d.Lemma[k+1]):
		v = k + 1
	case d.Tag[k] == doc.VBG && (english.Tells(w) || english.Passes(w)) && !english.Mere(w):
	case w == "that" && (d.Tag[k] == doc.IN || d.Label[k] == doc.Mark):
		told = c.endTold(c.trimmed(doc.Range{Start: k, End: c.clauseEnd(k)}), k)
		a.Cue, a.Content = doc.Range{Start: from - 1, End: from}, []doc.Range{told}
		return a, told.Len() > 3 && c.finite(told)
	default:
		return a, false
	}
	a.Cue = doc.Range{Start: v, End: v + 1}
	told, ok = c.told(v, a.Cue, s.End)
	if that, begins := c.thatBehind(v+1, s.End); !ok && begins {
		told, ok = c.trimmed(that), true
	}
	if !ok {
		told, ok = c.quoteBehind(v, s.End)
	}
	a.Content = []doc.Range{told}
	return a, ok && told.Start >= a.Cue.End && told.Len() > 2
}
