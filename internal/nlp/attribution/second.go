package attribution

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// splitSecond parts a content that has swallowed a second verb of the speaker's: in "says he met the envoy but disputes any
// suggestion of a deal" the verb disputes has the tense of says, not that of met, so it is coordinated with says. The words from
// the second verb on become an attribution of their own with the same source.
func (c *Context) splitSecond(a Attribution) (first, second Attribution, ok bool) {
	d := c.Doc
	tense := d.Tag[Head(d, a.Cue)]
	if tense != doc.VBZ && tense != doc.VBD || len(a.Content) == 0 || len(a.Source) == 0 {
		return a, Attribution{}, false
	}
	r := a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End {
		return a, Attribution{}, false
	}
	other := false // the content has begun with a verb of another tense
	for i := r.Start; i+2 < r.End; i++ {
		switch t := d.Tag[i]; t {
		case doc.VBD, doc.VBZ, doc.VBP, doc.MD:
			if t == tense && !other {
				return a, Attribution{}, false
			}
			other = other || t != tense
		case doc.CC:
			if !other || !c.answers(i+1, tense) || c.quotes[i] >= 0 {
				continue
			}
			first, second = a, a
			first.Content = append(append([]doc.Range(nil), a.Content[:len(a.Content)-1]...), c.trimmed(doc.Range{Start: r.Start, End: i}))
			second.Cue = doc.Range{Start: i + 1, End: i + 2}
			second.Content = []doc.Range{{Start: i + 2, End: r.End}}
			return first, second, true
		}
	}
	return a, Attribution{}, false
}

// answers reports whether token i is a verb of answering in that tense. Before an article such a verb is often taken for a plural
// noun.
func (c *Context) answers(i int, tense doc.Tag) bool {
	d := c.Doc
	if d.Tag[i] != tense && (tense != doc.VBZ || d.Tag[i] != doc.NNS || d.Tag[i+1] != doc.DT) {
		return false
	}
	return english.Answers(english.Lemma(strings.ToLower(d.Word(i)), true, false))
}

// withoutInner leaves out the attributions whose cue stands inside the source of another: in "the paper, citing two officials,
// reported that ..." the officials are part of who is said to have said it, not something said.
func withoutInner(as []Attribution) []Attribution {
	var out []Attribution
	for i, a := range as {
		inner := false
		for k := max(0, i-3); k < min(len(as), i+4); k++ {
			for _, s := range as[k].Source {
				inner = inner || k != i && s.Start <= a.Cue.Start && a.Cue.End <= s.End
			}
		}
		if !inner {
			out = append(out, a)
		}
	}
	return out
}

// cutTail takes a concession behind a comma off an indirect content: in "insisted the cases are not linked, despite how the dates
// match" the concession is the reporter's.
func (c *Context) cutTail(a *Attribution) {
	if len(a.Content) == 0 {
		return
	}
	r := &a.Content[len(a.Content)-1]
	if r.Start < a.Cue.End {
		return
	}
	for i := r.Start + 2; i+1 < r.End; i++ {
		if c.Doc.Tag[i] == doc.Comma && c.quotes[i] < 0 && english.Concedes(c.Doc.Lemma[i+1]) {
			r.End = i
			return
		}
	}
}
