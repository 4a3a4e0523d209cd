package attribution

import (
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// beforeDay gives a verb behind a day whoever stands before that and begins the clause, when it has no source or takes the day for one: Tern Oil on
// Sunday said, Norva late on Tuesday denied.
func (c *Context) beforeDay(a *Attribution) {
	d, i := c.Doc, a.Cue.Start
	if t := d.Tag[i]; !t.Tensed() || c.quotes[i] >= 0 {
		return
	}
	k := c.dayBefore(i)
	if k == i || len(a.Source) > 0 && (a.Source[0].Start < k || a.Source[0].End > i) {
		return
	}
	who := c.groupBefore(k)
	if c.firstWord(k - 1) {
		who = doc.Range{Start: k - 1, End: k} // whatever the tagger takes it for
	} else if who.Len() == 0 || who.Len() > 6 || !c.opensClause(who.Start) || c.thing(who) || d.Tag[who.End-1] == doc.CD {
		return
	}
	if !touches(a.Content, who) {
		a.Source = []doc.Range{who}
	}
}

// dayBefore returns where the words for a day begin that end before token i, i when there are none: on Sunday, late on Tuesday evening, last month.
func (c *Context) dayBefore(i int) int {
	d, start, day := c.Doc, c.Doc.Sentence[c.Doc.SentenceOf[i]].Start, false
	for k := i; ; k-- {
		w := ""
		if k > start && i-k < 6 {
			w = d.Lemma[k-1]
		}
		switch {
		case w != "" && (english.Calendar(w) || english.Relative(w)):
			day = true
		case w != "" && day && (w == "on" || w == "in" || w == "early" || w == "late" || d.Tag[k-1] == doc.CD || english.Near(w)):
		case day:
			return k
		default:
			return i
		}
	}
}

// firstWord reports whether token i is the first of its sentence, a word with a capital that is no adverb and no preposition.
func (c *Context) firstWord(i int) bool {
	d := c.Doc
	if i < 0 || i != d.Sentence[d.SentenceOf[i]].Start {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Word(i))
	return unicode.IsUpper(r) && d.Tag[i] != doc.RB && d.Tag[i] != doc.IN && d.Tag[i] != doc.CC
}

// opensClause reports whether token i begins a sentence or stands behind a mark, "and", "but" or "that".
func (c *Context) opensClause(i int) bool {
	d := c.Doc
	if i == d.Sentence[d.SentenceOf[i]].Start {
		return true
	}
	switch d.Tag[i-1] {
	case doc.Comma, doc.Colon, doc.CC, doc.CloseBracket:
		return true
	}
	return d.Lemma[i-1] == "that" || d.Lemma[i-1] == "-" || d.Lemma[i-1] == "–" || d.Lemma[i-1] == "—"
}
