package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file reads sources without a name that are only counted out of several: two clerks said so. One of the two wept; the other did not; a third left.

// oneOfSeveral tells of whoever is called so that no name is told, where those are without names of whom that is one. What is told of all of them holds for each.
func (f *finder) oneOfSeveral(speaker []int) {
	for i := range f.out {
		s := &f.out[i]
		if s.Speaker.Len() == 0 || speaker[i] >= 0 && f.d.Entity[speaker[i]].Named || f.quotedByOther(i) {
			continue
		}
		core := f.core(s.Speaker)
		if !f.counted(core) || f.hasName(s.Speaker, core.Start) {
			continue
		}
		all, of, ok := f.severalBefore(i, speaker)
		if !ok {
			continue
		}
		if s.Anonymous != nil {
			s.Anonymous.Of = of
			continue
		}
		a := &Anonymous{Descriptor: core, Basis: f.basis(s.Speaker, core), Of: of}
		if k := core.Start; f.d.Tag[k] == doc.CD && f.d.Lemma[k] != "one" {
			a.Plural, a.PluralBasis = true, doc.Range{Start: k, End: k + 1}
		}
		a.Reason, a.ReasonClass = f.reason(i, core, core.Start)
		if all != nil && all.Plural {
			a.Specificity = all.Specificity
			if a.Basis.Len() == 0 {
				a.Basis = all.Basis
			}
			if a.Reason.Len() == 0 {
				a.Reason, a.ReasonClass = all.Reason, all.ReasonClass
			}
		}
		s.Anonymous = a
	}
}

// counted reports whether r only counts one out of several, with no noun: one, another, the other, a third, one of them, two of
// them, one of the two.
func (f *finder) counted(r doc.Range) bool {
	d, k := f.d, r.Start
	if k < r.End && d.Tag[k] == doc.DT && !counting[d.Lemma[k]] {
		k++
	}
	if k >= r.End || !counting[d.Lemma[k]] && (d.Tag[k] != doc.CD || r.Len() < 3) || d.Tag[k] == doc.NNS {
		return false
	}
	if k++; k < r.End && d.Lemma[k] == "of" {
		for k++; k < r.End; k++ {
			if t := d.Tag[k]; t != doc.DT && t != doc.CD && t != doc.PRP && d.Lemma[k] != "them" {
				return false
			}
		}
	}
	return k == r.End
}

// counting are words that count one out of several.
var counting = list(`one another other first second third fourth fifth`)

// farSeveral is how many sentences before one of them several may have been told of.
const farSeveral = 4

// severalBefore returns what is told of those without names of whom the one that says attribution i is one, the words for them, and whether there are such: who spoke last, or of
// whom a sentence behind that told in which nobody speaks.
func (f *finder) severalBefore(i int, speaker []int) (*Anonymous, doc.Range, bool) {
	d, at := f.d, f.out[i].Speaker.Start
	for j := i - 1; j >= 0 && d.SentenceOf[at]-d.SentenceOf[f.as[j].Cue.Start] <= farSeveral; j-- {
		r := f.out[j].Speaker
		if r.Len() == 0 || f.quotedByOther(j) || speaker[j] == speaker[i] && speaker[i] >= 0 {
			continue
		}
		if of := f.severalTold(d.SentenceOf[f.as[j].Cue.Start]+1, at); of.Len() > 0 {
			return nil, of, true
		}
		if a := f.out[j].Anonymous; a != nil {
			if a.Of.Len() > 0 || !a.Plural {
				return a, a.Of, true
			}
			return a, a.Descriptor, true
		}
		if speaker[j] >= 0 && len(d.Entity[speaker[j]].Members) > 0 {
			return nil, doc.Range{}, false
		}
		core := f.core(r)
		if h := f.nounOf(core); h >= 0 && (d.Tag[h] == doc.NNS || d.Lemma[h] == "people") {
			core.End = max(core.End, h+1)
			return nil, core, f.severalPeople(core, h)
		}
	}
	of := f.severalTold(d.SentenceOf[at]-1, at)
	return nil, of, of.Len() > 0
}

// severalTold returns the words for several people without names of whom the last of the sentences from one on tells that tells of somebody, up to token at; nothing where those are
// not several.
func (f *finder) severalTold(from int32, at int) doc.Range {
	d := f.d
	for k := len(d.Mention) - 1; k >= 0; k-- {
		m := d.Mention[k]
		if m.Start >= at || m.Form != doc.Described || d.Label[m.Head] != doc.Nsubj && d.Label[m.Head] != doc.Obj {
			continue
		}
		if h := f.nounOf(m.Range); h >= 0 && d.SentenceOf[m.Start] >= from && f.severalPeople(m.Range, h) {
			return m.Range
		}
		break
	}
	return doc.Range{}
}

// severalPeople reports whether r, with head h, are people of whom no names are told in these words or right behind them.
func (f *finder) severalPeople(r doc.Range, h int) bool {
	d := f.d
	if d.Tag[h] != doc.NNS && d.Lemma[h] != "people" || !f.person(h) && !secret[d.Lemma[h]] && !staff[d.Lemma[h]] && !open[d.Lemma[h]] || f.hasName(r, h) {
		return false
	}
	return r.End+1 >= d.Len() || d.Tag[r.End] != doc.Comma || d.Name[r.End+1].Class() != 1
}
