package coref

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// doer returns the mention of a person or body with a name, or of a pronoun for one, that the tree makes the subject of the cue of an
// attribution without a source; -1 where it has none, where the cue is passive, or where it says how something looks.
func doer(d *doc.Doc, a doc.Attribution) int {
	if len(a.Content) == 0 {
		return -1
	}
	head := headOf(d, a.Cue)
	if !d.Tag[head].Verb() || looks(d.Lemma[head]) {
		return -1
	}
	for range 3 {
		subject, passive := subjectOf(d, head)
		if passive {
			return -1
		}
		if subject >= 0 {
			if next := min(head+1, d.Len()-1); holds(a.Content, subject) && (english.Suffers(d.Lemma[head], d.Lemma[next]) || english.SuffersInBrief(d.Lemma[head], d.Lemma[next])) {
				return -1 // whom it is about: minister urged to quit
			}
			if english.Hearing(d.Lemma[subject]) && (d.Lemma[head] == "tell" || d.Lemma[head] == "hear") {
				return -1 // court told of payments
			}
			return spokenFor(d, subject)
		}
		switch l := d.Label[head]; {
		case d.Tag[head] == doc.VBN: // "asked by all"
			return -1
		case l == doc.Conj || l == doc.Xcomp || l == doc.Advcl && d.Tag[head] == doc.VBG:
		default:
			return -1
		}
		if head = int(d.Head[head]); head < 0 || !d.Tag[head].Verb() || looks(d.Lemma[head]) {
			return -1
		}
	}
	return -1
}

// holds reports whether one of the ranges has token i.
func holds(rs []doc.Range, i int) bool {
	for _, r := range rs {
		if r.Start <= i && i < r.End {
			return true
		}
	}
	return false
}

// looks reports whether a verb says how something looks to nobody in particular.
func looks(lemma string) bool {
	switch lemma {
	case "seem", "appear", "be", "look", "remain", "become", "expect", "suppose", "know":
		return true
	}
	return false
}

// subjectOf returns the active subject of verb i, -1 without, and whether the verb is passive.
func subjectOf(d *doc.Doc, i int) (subject int, passive bool) {
	subject = -1
	s := d.Sentence[d.SentenceOf[i]]
	for k := s.Start; k < s.End; k++ {
		if int(d.Head[k]) != i {
			continue
		}
		switch d.Label[k] {
		case doc.NsubjPass, doc.AuxPass:
			return -1, true
		case doc.Nsubj:
			subject = k
		}
	}
	return subject, false
}

// spokenFor returns the mention with head i if it is of somebody with a name.
func spokenFor(d *doc.Doc, i int) int {
	m := d.MentionOf(doc.Range{Start: i, End: i + 1}, i)
	if m < 0 || d.Mention[m].Head != i || d.Mention[m].Entity < 0 {
		return -1
	}
	switch e := d.Entity[d.Mention[m].Entity]; e.Type {
	case doc.PersonType:
		return m
	case doc.OrganisationType, doc.GovernmentType:
		if e.Named {
			return m
		}
	}
	return -1
}
