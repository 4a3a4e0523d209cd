package sourcing

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// speakersFor are nouns for those who speak for a body whose name may stand right before: an Army spokesman.
var speakersFor = list(`spokesman spokeswoman spokesperson`)

// past are words before a role that is over.
var past = list(`former ex onetime one-time then retired`)

// behalf tells for whom those speak of whom it is told elsewhere in the document: who is brought in as the bank’s lawyer goes on speaking for
// the bank, and a spokesman of whom nothing is told speaks for the body that was told of last.
func (f *finder) behalf(speaker []int) {
	known := map[int]doc.Range{}
	for i, e := range speaker {
		if e >= 0 && f.out[i].OnBehalfOf.Len() > 0 && known[e].Len() == 0 {
			known[e] = f.out[i].OnBehalfOf
		}
	}
	asked := map[int]bool{}
	for i, e := range speaker {
		if e < 0 || f.out[i].OnBehalfOf.Len() > 0 {
			continue
		}
		if r := f.d.Entity[e]; !asked[e] && known[e].Len() == 0 && (r.Type == doc.PersonType || r.Type == doc.NoType) {
			known[e] = f.principal(e)
		}
		asked[e] = true
		f.out[i].OnBehalfOf = known[e]
	}
	for i := range f.out {
		f.out[i].OnBehalfOf = f.namedFirm(f.out[i].OnBehalfOf)
	}
}

// principal returns the words for whom an entity speaks by the first of its roles that tells, or
// by the description that brings it in.
func (f *finder) principal(e int) doc.Range {
	d := f.d
	for _, r := range d.Entity[e].Roles {
		if r.Status != doc.Former {
			if p := f.speaksFor(e, r.Range); p.Len() > 0 {
				return p
			}
		}
	}
	for _, k := range d.Entity[e].Mentions {
		m := d.Mention[k]
		if m.Form != doc.Described {
			continue
		}
		if !f.agent(m.Head) || f.is(m.Start, past) || m.Start+1 < m.End && f.is(m.Start+1, past) {
			break
		}
		return f.speaksFor(e, m.Range)
	}
	return doc.Range{}
}

// speaksFor returns for whom somebody described in r speaks, empty when it is not told that they speak for anybody.
func (f *finder) speaksFor(e int, r doc.Range) doc.Range {
	d := f.d
	at := -1
	for k := r.Start; k < r.End && at < 0; k++ {
		if (f.agent(k) && !f.prosecutes(k) || f.pressSecretary(k)) && d.Tag[k].Noun() {
			at = k
		}
	}
	if at < 0 || f.over(at) {
		return doc.Range{}
	}
	if p := f.client(r); p.Len() > 0 {
		return p
	}
	all := f.trim(doc.Range{Start: r.Start, End: at})
	before := all
	for before.Len() > 0 && (d.Tag[before.Start] == doc.DT || adjective(d.Tag[before.Start])) {
		before.Start++
	}
	switch {
	case before.Len() > 0 && (f.is(at, speakersFor) || f.counselOf(before, at)):
		if p := f.bodyNamed(before, all); p.Len() > 0 || !f.is(before.End-1, firms) || before.Len() > 1 {
			return p
		}
		return f.onlyFirm(r.Start)
	case before.Len() == 0 && f.is(at, speakersFor):
		return f.bodyBefore(r.Start)
	case before.Len() == 0 && d.Entity[e].Named:
		return f.clientBefore(at)
	}
	return doc.Range{}
}

// bodyNamed returns the mention whose last word is that of r: in r, otherwise the last before it, otherwise the first behind. Of ministries and
// the like it is one that all words of all tell of, but for those that tell whose it is.
func (f *finder) bodyNamed(r, all doc.Range) doc.Range {
	d := f.d
	want := strings.ToLower(d.Word(r.End - 1))
	best, of := doc.Range{}, -1
	for _, m := range d.Mention {
		if m.Form == doc.Pronoun || m.Entity < 0 || d.Entity[m.Entity].Type == doc.PersonType && !d.Entity[m.Entity].Named || strings.ToLower(d.Word(m.Head)) != want && strings.ToLower(d.Word(m.End-1)) != want || m.Start < r.End && m.End > r.End {
			continue
		}
		if m.Start >= r.End && best.Len() > 0 {
			break
		}
		if f.office(want) && !f.hasAll(m.Range, all) {
			continue
		}
		if of >= 0 && of != m.Entity && d.Entity[of].Named && d.Entity[m.Entity].Named && d.SentenceOf[best.Start] == d.SentenceOf[m.Start] {
			best = doc.Range{} // a ministry spokesman, where two ministries were named together
		} else {
			best = m.Range
		}
		of = m.Entity
	}
	return best
}

// counselOf reports whether the words r before the noun at token at, for a lawyer, say for what body that one works: a government lawyer, a company lawyer.
func (f *finder) counselOf(r doc.Range, at int) bool {
	return english.Counsel(f.d.Lemma[at]) && r.Len() == 1 && (f.is(r.Start, firms) || f.is(r.Start, counselled))
}

// counselled are nouns for bodies that keep lawyers, which stand before those.
var counselled = list(`government ministry department union council commission university`)

// office reports whether there are several of what a noun is for in every state: ministries.
func (f *finder) office(noun string) bool {
	return noun == "ministry" || noun == "department" || noun == "office"
}

// hasAll reports whether r has all words of another range that are no articles and no names.
func (f *finder) hasAll(r, of doc.Range) bool {
	for k := of.Start; k < of.End; k++ {
		if f.d.Tag[k] == doc.DT || f.d.Name[k].Class() == 4 || f.d.Tag[k].Punct() {
			continue
		}
		found := false
		for i := r.Start; i < r.End; i++ {
			found = found || f.low(i) == f.low(k)
		}
		if !found {
			return false
		}
	}
	return true
}

// bodyBefore returns the organisation that was told of last as one that acts, in the sentence of a token or in the one before.
func (f *finder) bodyBefore(at int) doc.Range {
	d := f.d
	best := doc.Range{}
	for _, m := range d.Mention {
		if m.Start >= at {
			break
		}
		if d.SentenceOf[at]-d.SentenceOf[m.Start] > 1 || m.Entity < 0 || d.Label[m.Head] != doc.Nsubj && d.Label[m.Head] != doc.NsubjPass {
			continue
		}
		if t := d.Entity[m.Entity].Type; t == doc.OrganisationType || t == doc.GovernmentType {
			best = m.Range
		}
	}
	return best
}

// nearSentences is how many sentences before "lawyer Ada Roe" may tell whose lawyer she is.
const nearSentences = 4

// clientBefore returns whose agent, named by the same noun as token at, was told of right before: he referred questions to his lawyer.
func (f *finder) clientBefore(at int) doc.Range {
	d := f.d
	best := doc.Range{}
	for _, m := range d.Mention {
		if m.Start >= at {
			break
		}
		if d.SentenceOf[at]-d.SentenceOf[m.Start] > nearSentences || m.Form != doc.Described || m.Entity < 0 || d.Entity[m.Entity].Named || d.Lemma[m.Head] != d.Lemma[at] {
			continue
		}
		if p := f.client(m.Range); p.Len() > 0 {
			best = p
		}
	}
	return best
}
