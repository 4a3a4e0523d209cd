package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// ageIn returns the age that words tell of somebody, "" without: a | 43-year-old | man.
func (w *work) ageIn(r doc.Range) string {
	for i := r.Start; i < r.End; i++ {
		if age, ok := strings.CutSuffix(w.d.Lemma[i], "-year-old"); ok && years(age) {
			return age
		}
	}
	return ""
}

// ageOf returns the age that stands in mention x, right before it or behind it: 43-year-old Karl Orr; Karl Orr, 43, left; Karl Orr, aged 43.
func (w *work) ageOf(x *mention) string {
	d := w.d
	if x.Form != doc.Named && x.Form != doc.Described || x.joint != nil || x.number == many || x.Form == doc.Named && x.kind != doc.PersonType {
		return ""
	}
	start := x.Start
	for x.Form == doc.Named && start > 0 && start > x.Start-4 && d.SentenceOf[start-1] == d.SentenceOf[x.Start] && (d.Tag[start-1].Noun() || d.Tag[start-1] == doc.JJ) {
		start--
	}
	if age := w.ageIn(doc.Range{Start: start, End: x.End}); age != "" || x.Form != doc.Named {
		return age
	}
	k := x.End
	if k+1 < d.Len() && d.Tag[k] == doc.Comma && d.Lemma[k+1] == "aged" {
		k++
	}
	if k+1 < d.Len() && (d.Tag[k] == doc.Comma || d.Lemma[k] == "aged" || d.Tag[k] == doc.OpenBracket) && d.SentenceOf[k+1] == d.SentenceOf[x.Start] && years(d.Word(k+1)) &&
		(k+2 == d.Len() || d.SentenceOf[k+2] != d.SentenceOf[k] || d.Tag[k+2].Punct()) {
		return d.Word(k + 1)
	}
	return ""
}

// years reports whether a word is how old somebody may be: 9, 43, 101.
func years(word string) bool {
	return len(word) == 2 && word[0] >= '1' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' || len(word) == 1 && word[0] >= '1' && word[0] <= '9' || len(word) == 3 && strings.HasPrefix(word, "10")
}

// isAged reports whether an age is told of entity e, and otherAge whether only another one is.
func (w *work) isAged(e *entity, age string) bool {
	return slices.ContainsFunc(e.mentions, func(k int32) bool { return w.ageOf(&w.ms[k]) == age })
}

func (w *work) otherAge(e *entity, age string) bool {
	return !w.isAged(e, age) && slices.ContainsFunc(e.mentions, func(k int32) bool { return w.ageOf(&w.ms[k]) != "" })
}

// ofAge returns the only person by name of whom the age is told that description m tells of, whether before it or soon behind: a 43-year-old man said so; Karl Orr, 43, was fined.
// It is -1 without, and for several.
func (w *work) ofAge(m int, age string) int {
	x, found := &w.ms[m], -1
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !y.named || y.kind != doc.PersonType || !w.agree(e, x.Entity) {
			continue
		}
		if !w.isAged(y, age) || w.first(y) > m && w.hidesName(x) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found < 0 || !slices.ContainsFunc(w.es[found].mentions, func(k int32) bool { return max(w.away(w.ms[k].Head, x.Head), w.away(x.Head, w.ms[k].Head)) <= lead }) {
		return -1
	}
	return found
}

// onlyAged returns the one person with a name whom the report tells of before description m, which tells an age and no more, and of whom it tells no other: Dylan Moss's arm ... The
// 21-year-old. It is -1 without, and for several.
func (w *work) onlyAged(m int, age string) int {
	x, found := &w.ms[m], -1
	if w.d.Lemma[x.Start] != "the" || w.d.Lemma[x.Head] != age+"-year-old" || w.hidesName(x) {
		return -1
	}
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !y.named || y.kind != doc.PersonType || w.first(y) > m {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found < 0 || w.otherAge(&w.es[found], age) || !w.agree(found, x.Entity) {
		return -1
	}
	return found
}
