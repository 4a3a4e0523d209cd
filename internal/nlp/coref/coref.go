// Package coref finds who and what is mentioned in one report and which mentions stand for the same: names and their variants,
// descriptions, pronouns, seats of governments. What it cannot tell it leaves open.
//
// It goes through the mentions in several passes, surest first, as the sieves of Raghunathan et al. (2010) and Lee et al. (2013) do:
// names, then what the syntax joins, then descriptions, then who is named only later, then pronouns. Every pass works on entities, so
// that what one mention tells (a gender, a role) holds for the next.
package coref

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Resolver finds the entities of documents. It is read-only and safe for use by many goroutines. The zero Resolver finds none, but tells
// who speaks in a document whose entities are known.
type Resolver struct {
	names *gazetteer.Gazetteer
	nouns nouns
}

// New returns a resolver. Without names, which may be nil, it knows no genders and no countries.
func New(names *gazetteer.Gazetteer) Resolver { return Resolver{names: names, nouns: newNouns()} }

// Resolve fills the layers Mention and Entity. It needs every other layer and the attributions. Each of parties, in any order, are words
// for somebody who speaks or passes on, so each is a mention.
func (r Resolver) Resolve(d *doc.Doc, as []doc.Attribution, parties []doc.Range) {
	w := newWork(d, r, as, parties)
	w.find()
	w.joinNames()
	w.joinSyntax()
	w.joinNamesBehind()
	w.joinPapers()
	w.joinTeasers()
	w.joinDescriptions()
	w.joinLaterNames()
	w.joinBodies()
	w.joinPronouns()
	w.joinOwned()
	w.joinClients()
	w.finish()
}

// Speaker is who a source stands for.
type Speaker struct {
	// Entity is an index into Doc.Entity, -1 when it could not be told.
	Entity int
	// Confidence is the share of speakers like this one that are right, in hundredths; -1 when nothing judges it.
	Confidence int
}

// Speakers returns whom words stands for, for each attribution: words[i] are the words of its source that name the speaker, empty when
// it has none. Rumours and speculation are nobody. An attribution without a source has a speaker where its cue is a verb with a person or a body as its subject.
func (r Resolver) Speakers(d *doc.Doc, as []doc.Attribution, words []doc.Range) []Speaker {
	out := make([]Speaker, len(as))
	for i, a := range as {
		m := -1
		switch {
		case words[i].Len() > 0 && english.Hearsay(d.Lemma[headOf(d, words[i])]):
			out[i] = Speaker{Entity: -1, Confidence: -1} // rumours have no speaker
			continue
		case words[i].Len() > 0:
			if k := r.nouns.nameWithin(d, words[i]); k >= 0 {
				m = d.MentionOf(words[i], k)
			} else {
				m = sourceMention(d, words[i])
			}
		case len(a.Source) == 0:
			m = doer(d, a)
		}
		if m < 0 || d.Mention[m].Entity < 0 && d.Mention[m].Form != doc.Pronoun {
			if k := onlyNamed(d, words[i]); k >= 0 {
				m = k
			}
		}
		if k := r.nouns.nameBehind(d, words[i]); k >= 0 {
			m = nameEndingAt(d, words[i], k, m)
		}
		out[i] = Speaker{Entity: -1, Confidence: -1}
		if m >= 0 && d.Mention[m].Entity >= 0 {
			out[i] = Speaker{Entity: d.Mention[m].Entity, Confidence: confidence(signOf(d, a, m))}
		}
	}
	for i, a := range as {
		if p := a.Within; p >= 0 && words[i].Len() == 1 && out[i].Entity >= 0 && out[i].Entity == out[p].Entity && d.Tag[words[i].Start] == doc.PRP {
			if e := closeTo(d, as[p].Source); e >= 0 {
				out[i].Entity = e
			}
		}
	}
	return out
}

// nameEndingAt returns the name among words that ends with token k, m without one.
func nameEndingAt(d *doc.Doc, words doc.Range, k, m int) int {
	for i, x := range d.Mention {
		if x.Form == doc.Named && x.End == k+1 && x.Start >= words.Start && x.Entity >= 0 {
			return i
		}
	}
	return m
}

// closeTo returns the person with a name to whom those are close whom a source is for, -1 for none. Who is close to somebody says what that one does: a
// source close to Mr Vale said he denies it.
func closeTo(d *doc.Doc, source []doc.Range) int {
	for _, r := range source {
		for k := r.Start; k+2 < r.End; k++ {
			if d.Lemma[k] != "close" || d.Lemma[k+1] != "to" {
				continue
			}
			for _, m := range d.Mention {
				if m.Start >= k+2 && m.Start <= k+3 && m.End <= r.End && m.Form == doc.Named && m.Entity >= 0 && d.Entity[m.Entity].Type == doc.PersonType {
					return m.Entity
				}
			}
		}
	}
	return -1
}

// sourceMention returns the mention that the words of a source are for, -1 for none. Of a body and a person with nouns alone between them,
// "Air Force general Ada Roe" or "Police spokesman Ada Roe", it is the person, whatever the tree says.
func sourceMention(d *doc.Doc, words doc.Range) int {
	head := headOf(d, words)
	if k := ownedName(d, words, head); k >= 0 {
		head = k
	}
	m := d.MentionOf(words, head)
	if k := withTitles(d, words, m); k >= 0 {
		return k
	}
	if m < 0 || d.Mention[m].Form != doc.Named && d.Mention[m].Form != doc.Described || d.Mention[m].Entity < 0 {
		return m
	}
	if k := secondSubject(d, words, m); k >= 0 {
		return k
	}
	if t := d.Entity[d.Mention[m].Entity].Type; t != doc.OrganisationType && t != doc.GovernmentType {
		return m
	}
	at := d.Mention[m].End
	if d.Mention[m].Form == doc.Described {
		at = d.Mention[m].Head + 1
	}
	for k := m + 1; k < len(d.Mention) && d.Mention[k].End <= words.End; k++ {
		x := d.Mention[k]
		if x.End <= at {
			continue
		}
		for at < x.Start && (d.Tag[at].Noun() || d.Tag[at] == doc.JJ || d.Lemma[at] == "manage" || d.Lemma[at] == "managing" || d.Lemma[at] == "of" && d.Tag[at+1].Proper() && at+1 < x.Start) {
			at++
		}
		if at < x.Start {
			return m
		}
		if x.Form == doc.Named && x.Entity >= 0 && d.Entity[x.Entity].Type == doc.PersonType {
			return k
		}
		at = max(at, x.End)
	}
	return m
}

// onlyNamed returns the one mention of a person by name in the words of a source whose head is nobody: Acting town manager | Ada Roe |. It is -1 without, and where there are two.
func onlyNamed(d *doc.Doc, words doc.Range) int {
	only := -1
	for k, m := range d.Mention {
		if m.Start < words.Start || m.End > words.End || m.Form != doc.Named || m.Entity < 0 || d.Entity[m.Entity].Type != doc.PersonType {
			continue
		}
		if only >= 0 && d.Mention[only].Entity != m.Entity || slices.ContainsFunc(d.Tag[words.Start:m.Start], func(t doc.Tag) bool { return t == doc.IN || t == doc.TO || t == doc.WP || t.Punct() }) {
			return -1 // a poll with Ada Roe
		}
		only = k
	}
	return only
}

// secondSubject returns the person by first and last name, behind their role at the end of words, whom the tree takes for a subject beside mention m, with which what they work on is named:
// Lowick in the Morning writer | Ada Roe |; -1 without.
func secondSubject(d *doc.Doc, words doc.Range, m int) int {
	k := d.MentionOf(words, words.End-1)
	if k <= m || slices.ContainsFunc(d.Tag[words.Start:words.End], doc.Tag.Punct) {
		return -1
	}
	x, y := d.Mention[m], d.Mention[k]
	named := y.Form == doc.Named && y.Len() > 1 && y.Start > x.End && y.Entity >= 0 && d.Entity[y.Entity].Type == doc.PersonType && d.Tag[y.Start-1] == doc.NN
	if named && d.Label[x.Head] == doc.Nsubj && d.Label[y.Head] == doc.Nsubj && d.Head[x.Head] == d.Head[y.Head] {
		return k
	}
	return -1
}

// withTitles returns the person named at the end of words when mention m, at their start, is one of two titles: "Vell Bank president and owner
// Ada Roe"; -1 when it is not so.
func withTitles(d *doc.Doc, words doc.Range, m int) int {
	if m < 0 || d.Mention[m].Form == doc.Pronoun || d.Mention[m].Start != words.Start || d.Tag[words.Start] == doc.DT || d.Mention[m].End >= words.End || d.Lemma[d.Mention[m].End] != "and" {
		return -1
	}
	title := doc.Range{Start: d.Mention[m].End + 1, End: words.End}
	for k := m + 1; k < len(d.Mention) && d.Mention[k].Start < words.End; k++ {
		x := d.Mention[k]
		if x.Form == doc.Named && x.End == words.End && x.Entity >= 0 && d.Entity[x.Entity].Type == doc.PersonType {
			title.End = x.Start
			break
		}
	}
	for i := title.Start; i < title.End; i++ {
		if !d.Tag[i].Noun() && d.Tag[i] != doc.JJ || d.Name[i] != doc.Outside {
			return -1
		}
	}
	if title.Len() == 0 || title.End == words.End {
		return -1
	}
	return d.MentionOf(words, words.End-1)
}
