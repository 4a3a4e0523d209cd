package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// holdsForth gives what is told on an occasion to whoever holds it: Karl Orr held a press conference claiming that it was late.
func (c *Context) holdsForth(a *Attribution) {
	d := c.Doc
	i := Head(d, a.Cue)
	if a.Source[0].End != a.Cue.Start || d.Tag[i] != doc.VBG {
		return
	}
	s, ok := c.holder(i)
	if !ok {
		return
	}
	a.Source[0] = s
	if end := contentEnd(*a); len(a.Content) == 1 && a.Content[0].Start == a.Cue.End && end < d.Len() && d.Tag[end] == doc.VBD {
		a.Content[0] = c.clauseFrom(a.Cue.End)
	}
}

// holder returns who holds the occasion whose noun stands right before the participle at token i.
func (c *Context) holder(i int) (doc.Range, bool) {
	d := c.Doc
	if i < 3 || !occasion(d.Lemma[i-1]) {
		return doc.Range{}, false
	}
	for v := i - 2; v > i-8 && v > 0 && d.SentenceOf[v] == d.SentenceOf[i]; v-- {
		switch d.Tag[v] {
		case doc.VBD, doc.VBZ, doc.VBP, doc.VBN:
			if gets(d.Lemma[v]) || d.Lemma[v-1] == "be" || d.Lemma[v] == "be" {
				return doc.Range{}, false // had received a letter saying; was sent a message telling
			}
			return c.before(v, v)
		case doc.Comma, doc.IN:
			return doc.Range{}, false
		}
	}
	return doc.Range{}, false
}

// gets reports whether a verb is for what those do to a text who have it from others.
func gets(verb string) bool {
	switch verb {
	case "receive", "get", "see", "find", "obtain", "read", "have", "keep", "watch", "hear", "open", "discover":
		return true
	}
	return false
}

// occasion reports whether noun w is for an occasion at which, or a text in which, somebody speaks who holds or issues it.
func occasion(w string) bool {
	switch w {
	case "conference", "briefing", "statement", "letter", "speech", "video", "post", "message", "interview", "rally", "press":
		return true
	}
	return false
}

// holding reads a participle of telling behind an occasion, at token i: held a press conference claiming that it was late.
func (c *Context) holding(i int) (Attribution, bool) {
	d := c.Doc
	if d.Tag[i] != doc.VBG || !english.Alleges(d.Lemma[i]) && d.Lemma[i] != "say" && d.Lemma[i] != "warn" {
		return Attribution{}, false
	}
	source, ok := c.holder(i)
	content := c.clauseFrom(min(i+1, d.Len()-1))
	if !ok || content.Len() < 3 || content.Start <= i {
		return Attribution{}, false
	}
	return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{content}, Rule: ClauseVerb}, true
}

// posting reads a participle of writing, at token i, with a quotation behind it: took to social media, posting on Sunday, "I am leaving"; and who spoke somewhere
// before a comma and one: the senator spoke on Radio Tolm, "I am leaving".
func (c *Context) posting(i int) (Attribution, bool) {
	d := c.Doc
	l := d.Lemma[i]
	spoke := l == "speak" && d.Tag[i] == doc.VBD && c.quotes[i] < 0
	if !spoke && (d.Tag[i] != doc.VBG || l != "post" && l != "tweet" && l != "write" || i < 3 || d.Tag[i-1] != doc.Comma) {
		return Attribution{}, false
	}
	source, ok := c.before(i, i)
	if !ok {
		return Attribution{}, false
	}
	for k := i + 1; k < i+14 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i]; k++ {
		if spoke && c.quotes[k] < 0 && !nominal(d.Tag[k]) && d.Tag[k] != doc.IN && (d.Tag[k] != doc.Comma || c.quotes[min(k+1, d.Len()-1)] < 0) {
			break
		}
		if spoke && c.quotes[k] >= 0 && titled(c.lemmaAt(k, k-2)) {
			break // on its podcast, “So, That Happened.”
		}
		if q := c.quotes[k]; q >= 0 && (!spoke || d.Tag[k-1] == doc.Comma && c.wholeSentence(d.Quotations[q].Tokens)) {
			return Attribution{Cue: doc.Range{Start: i, End: i + 1}, Source: []doc.Range{source}, Content: []doc.Range{d.Quotations[q].Tokens}, Rule: ClauseVerb}, true
		}
	}
	return Attribution{}, false
}

// titled reports whether w is a noun behind which the title of what it is stands in quotation marks.
func titled(w string) bool {
	switch w {
	case "podcast", "programme", "program", "show", "book", "memoir", "film", "song", "album", "series", "episode":
		return true
	}
	return false
}
