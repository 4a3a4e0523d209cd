package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// countedNames returns what to call the entities of which a report tells only that they are one of several, by whom those are: one of two guests at the lodge.
func countedNames(d *doc.Doc, m nlp.Meaning) map[int]string {
	out := map[int]string{}
	for i, s := range m.Sourcing {
		e := m.Speakers[i].Entity
		if s.Anonymous == nil || s.Anonymous.Of.Len() == 0 || e < 0 || d.Entity[e].Named || out[e] != "" {
			continue
		}
		own := textOf(d, s.Anonymous.Descriptor)
		if d.Entity[e].Name != own {
			continue // the report calls them by more elsewhere
		}
		out[e] = one(own, those(d, s.Anonymous.Of))
	}
	return out
}

// one puts together how one of several is counted and what they are: one of two guests, where the report says one of them; a third, of two guests.
func one(own, of string) string {
	count, _, whole := strings.Cut(own, " of ")
	switch low := strings.ToLower(count); {
	case whole, low == "one", low == "another", low == "the other":
		return count + " of " + of
	}
	return own + ", of " + of
}

// those returns the words r for several, as they stand in a sentence: two guests, several officials, the crew members.
func those(d *doc.Doc, r doc.Range) string {
	of := textOf(d, r)
	if d.Name[r.Start] == doc.Outside {
		of = small(of)
	}
	if rest, both := strings.CutPrefix(of, "both "); both {
		return "the two " + strings.TrimPrefix(strings.TrimPrefix(rest, "of "), "the ")
	}
	switch d.Tag[r.Start] {
	case doc.DT, doc.PDT, doc.CD, doc.PRPS:
		return of
	}
	switch d.Lemma[r.Start] {
	case "several", "many", "some", "few", "multiple", "numerous", "various":
		return of
	}
	return "the " + of
}

// textOf returns the words of r, with one space for every stretch of white space.
func textOf(d *doc.Doc, r doc.Range) string {
	return strings.Join(strings.Fields(d.Span(r).In(d.Text)), " ")
}

// small returns words with a small first letter.
func small(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[n:]
}
