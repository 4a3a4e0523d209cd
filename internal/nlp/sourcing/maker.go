package sourcing

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file finds whoever made the survey, the letter or the account that says something.

// respondents adds the poll that asked those who speak as a share of all.
func (f *finder) respondents(i int, s *Sourcing) {
	d, r := f.d, s.Speaker
	share := false
	for k := r.Start; k < r.End; k++ {
		w := d.Lemma[k]
		share = share || w == "percent" || w == "%" || w == "respondent" || w == "survey" && d.Tag[k] == doc.VBN || w == "poll" && d.Tag[k] == doc.VBN ||
			d.Tag[k] == doc.CD && k+3 < d.Len() && (d.Lemma[k+1] == "in" && d.Tag[k+2] == doc.CD || d.Lemma[k+1] == "out" && d.Lemma[k+2] == "of" && d.Tag[k+3] == doc.CD)
	}
	if !share || len(s.Chain) > 0 {
		return
	}
	if p := f.poll(i); p.Len() > 0 {
		s.Chain = append(s.Chain, p)
		if p.Start < s.Speaker.End && s.Speaker.Start < p.Start {
			s.Speaker.End = p.Start
			s.Speaker = f.core(s.Speaker)
		}
	}
}

// poll returns the words for the poll last named before the end of the sentence of attribution i, not far back.
func (f *finder) poll(i int) doc.Range {
	d := f.d
	s := f.sentence(f.as[i].Cue.Start)
	for k := s.End - 1; k >= 0 && d.SentenceOf[s.Start]-d.SentenceOf[k] < 8; k-- {
		if w := d.Lemma[k]; (w == "poll" || w == "survey") && d.Tag[k].Noun() && !english.PollingPlace(d.Lemma, k) {
			if b := f.before(k + 1); b.Len() > 0 {
				return b
			}
		}
	}
	return doc.Range{}
}

// maker makes who carried out a survey, or wrote a letter of their own, its speaker.
func (f *finder) maker(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	for k := r.Start; k+2 < r.End; k++ {
		w := d.Lemma[k]
		survey, own := w == "survey" || w == "poll" || w == "study", penned(w) && d.Tag[k].Noun()
		by := k + 1
		if own && d.Tag[by] == doc.VBN && by+1 < r.End && authoring[d.Lemma[by]] {
			by++ // an email sent by
		}
		if !survey && !own || d.Lemma[by] != "by" && d.Lemma[by] != "from" {
			continue
		}
		g := f.group(by + 1)
		reader, itself := f.readerOf(r, k)
		if g.Len() == 0 || f.head(g) >= r.End || itself {
			return
		}
		if last := g.End - 1; survey && d.Tag[last].Proper() || own && (d.Tag[last].Proper() && (d.Name[last].Class() != 3 || f.surnames[d.Word(last)]) && !times[f.low(last)] || f.person(last) || d.Sense[last] == doc.GroupNoun && english.Missive(w)) {
			s.Speaker = g
			if reader.Len() > 0 {
				s.Chain = append(s.Chain, reader)
			}
		}
		return
	}
}

// authoring are verbs that tell in the passive, before "by", of whom a writing is.
var authoring = list(`send write pen author`)

// readerOf returns who reads or quotes the writing at token k of r, the words for a speaker: | Roe |, reading from a letter by Orr; and whether whoever begins r speaks for itself, as one who
// holds a letter from Orr does, or the author of a study by the institute.
func (f *finder) readerOf(r doc.Range, k int) (reader doc.Range, itself bool) {
	d := f.d
	for i := r.Start + 1; i < k; i++ {
		switch {
		case d.Tag[i] == doc.VBG && d.Tag[i-1] == doc.Comma && (d.Lemma[i] == "read" || f.citing(i) > 0):
			return f.short(r), false
		case d.Tag[i].Verb() && d.Tag[i] != doc.VBN, d.Lemma[i] == "of" && d.Lemma[i-1] == "author":
			return doc.Range{}, true
		}
	}
	return doc.Range{}, false
}

// sourcesOf makes the sources of a paper the speaker, through that: the Herald's sources.
func (f *finder) sourcesOf(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	if r.Len() > 2 && (d.Tag[r.Start] == doc.CD || quantifiers[d.Lemma[r.Start]]) && d.Lemma[r.Start+1] == "of" {
		return // one of the Herald's sources: no more is told of where those words were first
	}
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.POS || d.Lemma[k+1] != "source" {
			continue
		}
		if x := (doc.Range{Start: r.Start, End: k}); f.pressLike(x) || papers[d.Lemma[k-1]] || d.Lemma[x.Start] == "the" && f.named(x) {
			s.Chain, s.Speaker = append(s.Chain, x), doc.Range{Start: k + 1, End: r.End}
		}
		return
	}
}

// ownAccount makes whoever gave an account its speaker: the manager’s account to the union; Roe’s testimony.
func (f *finder) ownAccount(_ int, s *Sourcing) {
	d, r := f.d, s.Speaker
	for k := r.Start + 1; k+1 < r.End; k++ {
		if d.Tag[k] != doc.POS {
			continue
		}
		n := k + 1
		if d.Lemma[n] == "own" && n+1 < r.End {
			n++
		}
		if x := (doc.Range{Start: r.Start, End: k}); f.is(n, tellings) && (f.person(k-1) || d.Name[k-1].Class() == 1) {
			s.Speaker = x
		}
		return
	}
}

// tellings are nouns for what somebody tells with their own mouth.
var tellings = list(`account version testimony recollection telling retelling`)
