package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// asGrown reports whether mention x calls somebody by a last name and a form of address that no child has: Mrs Orr is not the baby Ada Orr.
func (w *work) asGrown(x *mention) bool {
	return w.addressed(x) && strings.TrimSuffix(w.d.Lemma[x.Start-1], ".") != "miss"
}

// child reports whether a mention of person e tells that it is a child: baby Ada Orr; Ada Orr, a toddler; two-month-old Ada Orr; Ada Orr, 6.
func (w *work) child(e *entity) bool {
	return slices.ContainsFunc(e.mentions, func(k int32) bool { return w.childHere(&w.ms[k]) })
}

// childHere reports whether name x, the words right before it or an apposition right behind it are for a child.
func (w *work) childHere(x *mention) bool {
	d := w.d
	if x.Form != doc.Named || x.joint != nil {
		return false
	}
	if age := w.ageOf(x); age != "" {
		return tender(age)
	}
	s := d.Sentence[d.SentenceOf[x.Start]]
	for k := x.Start; k < x.End; k++ {
		if young(d.Lemma[k]) {
			return true
		}
	}
	at := x.Start - 1
	if at > s.Start && d.Tag[at] == doc.Comma {
		at-- // the newborn, Ada Orr,
	}
	for k := at; k >= s.Start && k > at-3 && (d.Tag[k].Noun() || d.Tag[k] == doc.JJ || d.Tag[k] == doc.CD); k-- {
		if young(d.Lemma[k]) {
			return true
		}
	}
	if x.End+2 >= s.End || d.Tag[x.End] != doc.Comma {
		return false
	}
	if d.Tag[x.End+2].Punct() && tender(strings.ToLower(d.Word(x.End+1))) {
		return true
	}
	if d.Tag[x.End+1] != doc.DT {
		return false
	}
	for k := x.End + 2; k < s.End && k < x.End+5 && (d.Tag[k].Noun() || d.Tag[k] == doc.JJ); k++ {
		if young(d.Lemma[k]) {
			return true
		}
	}
	return false
}

// young reports whether the lemma w is for a small child, or tells the age of one: a toddler, three-week-old, 6-year-old.
func young(w string) bool {
	switch w {
	case "baby", "infant", "newborn", "toddler", "schoolgirl", "schoolboy":
		return true
	}
	for _, unit := range []string{"-day-old", "-week-old", "-month-old"} {
		if strings.HasSuffix(w, unit) {
			return true
		}
	}
	age, ok := strings.CutSuffix(w, "-year-old")
	return ok && tender(age)
}

// tender reports whether an age in years is that of a child: 6, twelve.
func tender(age string) bool {
	switch age {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "10", "11", "12", "13":
		return true
	}
	return len(age) == 1 && age >= "1" && age <= "9"
}
