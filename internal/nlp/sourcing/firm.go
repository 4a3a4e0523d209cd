package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads which firm is meant where a report only says what it is: Harrow Ferries cut 300 jobs. A company spokesman said it was sorry.

// firms are nouns by which a firm is called that a report has named.
var firms = list(`company firm corporation airline carrier retailer manufacturer insurer lender bank utility club`)

// trading are words that the names of firms have in common with those of bodies of other kinds.
var trading = list(`bank company fund trust corp inc ltd group service`)

// farFirm is how many sentences before “a company spokesman” the firm may have been named last.
const farFirm = 6

// onlyFirm returns the words for the firm that was named last before token at, where no other is named in that paragraph or the one before it. It is empty where two may
// be meant.
func (f *finder) onlyFirm(at int) doc.Range {
	d, best, from := f.d, -1, 0
	for k := len(d.Mention) - 1; k >= 0; k-- {
		m := d.Mention[k]
		if m.Start >= at || m.Start < from || !f.tradeName(m) && !f.kindUnknown(m) {
			continue
		}
		if best >= 0 && d.Mention[best].Entity != m.Entity {
			return doc.Range{}
		}
		if best < 0 {
			from = f.paragraphBefore(m.Start)
		}
		best = k
	}
	if best < 0 || !f.tradeName(d.Mention[best]) || d.SentenceOf[at]-d.SentenceOf[d.Mention[f.lastMention(d.Mention[best].Entity, at)].Start] > farFirm {
		return doc.Range{}
	}
	return d.Mention[best].Range
}

// lastMention returns the last mention of an entity before token at, its first without.
func (f *finder) lastMention(e, at int) int {
	last := f.d.Entity[e].Mentions[0]
	for _, k := range f.d.Entity[e].Mentions {
		if f.d.Mention[k].Start < at {
			last = k
		}
	}
	return last
}

// paragraphBefore returns the first token of the paragraph before that of token k, of its own where that is the first.
func (f *finder) paragraphBefore(k int) int {
	line := f.d.Line
	first := func(k int) int {
		for k > 0 && line[k-1] == line[k] {
			k--
		}
		return k
	}
	return first(max(first(k)-1, 0))
}

// tradeName reports whether mention m is the name of a body that may be a firm: of no paper and of none whose name says that it is of another kind.
func (f *finder) tradeName(m doc.Mention) bool {
	d := f.d
	if m.Form != doc.Named || m.Entity < 0 || d.Entity[m.Entity].Type != doc.OrganisationType || !d.Entity[m.Entity].Named || f.pressLike(m.Range) {
		return false
	}
	for k := m.Start; k < m.End; k++ {
		if w := f.low(k); english.PressName(w) || notPress[w] && !trading[w] || notPress[d.Lemma[k]] && !trading[d.Lemma[k]] {
			return false
		}
	}
	return true
}

// kindUnknown reports whether mention m is a name that is taken for that of a person and that nothing else says to be one.
func (f *finder) kindUnknown(m doc.Mention) bool {
	d := f.d
	if m.Form != doc.Named || m.Entity < 0 {
		return false
	}
	e := d.Entity[m.Entity]
	if e.Type != doc.PersonType || e.Gender != doc.NoGender || len(e.Roles) > 0 {
		return false
	}
	for _, k := range e.Mentions {
		if x := d.Mention[k]; x.Form != doc.Named || x.Start > 0 && english.Title(strings.TrimSuffix(f.low(x.Start-1), ".")) {
			return false
		}
	}
	return true
}

// namedFirm returns the name of the firm for words that say only “the company”, where nothing else tells which and one alone may be meant; else what it is given.
func (f *finder) namedFirm(r doc.Range) doc.Range {
	d := f.d
	if r.Len() != 2 || f.low(r.Start) != "the" || !f.is(r.Start+1, firms) {
		return r
	}
	if k := d.MentionOf(r, r.End-1); k >= 0 && d.Mention[k].Entity >= 0 && d.Entity[d.Mention[k].Entity].Named {
		return r
	}
	if n := f.onlyFirm(r.Start); n.Len() > 0 {
		return n
	}
	return r
}
