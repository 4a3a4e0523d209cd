package tag

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Hearers parts the name of a paper or station that was told something from the name behind it, with which begins what it was told: told Reuters | Velmark's claim was
// false. It needs tags and names.
func Hearers(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if !d.Tag[i-1].Verb() || d.Lemma[i-1] != "tell" || d.SentenceOf[i-1] != d.SentenceOf[i] {
			continue
		}
		if namedLikeAWord(d, i) {
			d.Tag[i], d.Name[i] = doc.NNP, doc.BOrganisation
		}
		if k := behindPress(d, i); k > 0 && d.Name[k] != doc.Outside && !d.Name[k].Begin() {
			d.Name[k]-- // begins a name of the same class
		}
	}
}

// behindPress returns where the name begins with which a clause begins behind that of a paper or station at token i: told the BBC | Karl Orr knew, told Reuters | Velmark's claim was
// false. It is 0 where there is no such clause.
func behindPress(d *doc.Doc, i int) int {
	end := d.Sentence[d.SentenceOf[i]].End
	if i < end && d.Lemma[i] == "the" {
		i++
	}
	run, last := i, -1
	for run < end && (d.Tag[run].Proper() || run > i && run+1 < end && !d.Tag[run].Verb() && d.Lemma[run] != "that" && d.Tag[run+1].Proper() && d.Form[run+1].Traits.Has(doc.Capital)) { // Ada de Roe
		if run < i+mostOfPress && d.Tag[run].Proper() && english.PressName(strings.ToLower(d.Word(run))) {
			last = run
		}
		run++
	}
	k := last + 1
	if last < 0 || k == run || english.Calendar(d.Lemma[k]) || english.Airs(d.Lemma[last]) || !d.Form[k].Traits.Has(doc.Capital) {
		return 0
	}
	if run < end && d.Tag[run] == doc.POS {
		for run++; run < end && (d.Tag[run].Noun() || d.Tag[run] == doc.JJ || d.Tag[run] == doc.CD); run++ {
		}
		if d.Tag[run-1] == doc.POS {
			return 0
		}
	}
	if run >= end || !d.Tag[run].Finite() {
		return 0
	}
	return k
}

// mostOfPress is how many words the name of a paper may have.
const mostOfPress = 4

// namedLikeAWord reports whether token i, behind "told", is a name that looks like an adjective or a participle: told Mashable, told Wired that.
func namedLikeAWord(d *doc.Doc, i int) bool {
	switch d.Tag[i] {
	case doc.JJ, doc.JJR, doc.VBN, doc.VBD, doc.RB:
	default:
		return false
	}
	if !d.Form[i].Traits.Has(doc.Capital) || d.Form[i-1].Traits.Has(doc.Capital) || d.Name[i] != doc.Outside || english.Calendar(d.Lemma[i]) {
		return false
	}
	if i+1 >= d.Len() || d.SentenceOf[i+1] != d.SentenceOf[i] {
		return true
	}
	switch t := d.Tag[i+1]; {
	case t.Punct() && t != doc.POS, t == doc.PRP:
		return true
	}
	l := d.Lemma[i+1]
	return l == "that" || l == "in" || l == "via" || l == "on"
}
