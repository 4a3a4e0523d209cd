package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// notBeforeAside: who is put in right behind a "not" of somebody stresses that: she is not, | he said, | a spy; they did not, | he said, | take it. Of things it may be
// advice: it is not, she said, too late.
func (v *view) notBeforeAside() bool {
	d, pieces := v.d, v.a.Content
	if len(pieces) != 2 || v.does || v.negated || pieces[0].End > v.a.Cue.Start || pieces[0].Len() < 3 {
		return false
	}
	first, not := pieces[0].Start, pieces[0].End-1
	if !negation(d, not) || d.Lemma[not] == "never" || d.Lemma[first] != "he" && d.Lemma[first] != "she" && d.Lemma[first] != "they" && !d.Tag[first].Proper() {
		return false
	}
	switch t := d.Tag[pieces[1].Start]; d.Lemma[not-1] {
	case "do":
		return t == doc.VB
	case "be":
		return t == doc.DT || t == doc.PRPS
	}
	return false
}
