package parse

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Days parts the day on which something was told from the name right behind it, with which what was told begins without "that", where the parser makes one name of both: said on
// Friday | Osler Steel had closed. The day hangs on the verb of telling then, and the verb behind the name on that too. It needs trees.
func Days(d *doc.Doc) {
	for i := 1; i+2 < d.Len(); i++ {
		if !d.Tag[i].Proper() || !english.DayOrMonth(d.Word(i)) {
			continue
		}
		told := toldOn(d, i)
		if told < 0 {
			continue
		}
		from := i + 1
		if w := d.Lemma[from]; w == "morning" || w == "afternoon" || w == "evening" || w == "night" {
			from++
		}
		end := from
		for end < d.Len() && d.SentenceOf[end] == d.SentenceOf[i] && d.Tag[end].Proper() && !english.DayOrMonth(d.Word(end)) {
			end++
		}
		if end == from || end >= d.Len() || d.SentenceOf[end] != d.SentenceOf[i] || !joinedTo(d, i, from, end) {
			continue
		}
		verb := governing(d, end)
		if verb < 0 || verb == told || verb >= i && verb < end || under(d, told, verb, told+1, end) {
			continue
		}
		last := end - 1
		for k := from; k < last; k++ {
			d.Head[k], d.Label[k] = int32(last), doc.Compound
		}
		for k := i; k < from; k++ {
			d.Head[k], d.Label[k] = int32(told), doc.Obl
		}
		if from > i+1 {
			d.Head[i], d.Label[i] = int32(from-1), doc.Compound
		}
		d.Head[last], d.Label[last] = int32(verb), doc.Nsubj
		d.Head[verb], d.Label[verb] = int32(told), doc.Ccomp
		for k := told + 1; k < i; k++ {
			if d.Head[k] >= int32(i) {
				d.Head[k] = int32(from - 1)
			}
		}
		if d.Name[from] != doc.Outside && !d.Name[from].Begin() {
			d.Name[from]-- // the name begins behind the day
		}
		for k := i; k < from; k++ {
			d.Name[k] = doc.Outside
		}
	}
}

// under reports whether token i hangs, over others or not, on token verb or on one from from to end, so that these cannot be hung on it.
func under(d *doc.Doc, i, verb, from, end int) bool {
	for h := int(d.Head[i]); h >= 0; h = int(d.Head[h]) {
		if h == verb || h >= from && h < end {
			return true
		}
	}
	return false
}

// toldOn returns the verb of telling before the day at token i, behind which that stands with "on", "in", "late" or nothing; -1 without.
func toldOn(d *doc.Doc, i int) int {
	k := i - 1
	for n := 0; n < 2 && k > 0 && (d.Lemma[k] == "on" || d.Lemma[k] == "in" || d.Lemma[k] == "late" || d.Lemma[k] == "early"); n++ {
		k--
	}
	if k > 0 && d.Tag[k].Noun() && d.Tag[k-1] == doc.VBD && english.Passes(d.Lemma[k-1]) {
		k-- // told reporters on Friday
	}
	if d.SentenceOf[k] != d.SentenceOf[i] || d.Tag[k] != doc.VBD && d.Tag[k] != doc.VBN || !english.Tells(d.Lemma[k]) {
		return -1
	}
	return k
}

// joinedTo reports whether the tree makes one name of the day at token i and of the tokens from from to end.
func joinedTo(d *doc.Doc, i, from, end int) bool {
	for k := i; k < from; k++ {
		if h := int(d.Head[k]); h >= from && h < end {
			return true
		}
	}
	return false
}

// governing returns the verb or the predicate of the clause whose first auxiliary or verb token k is, -1 where it is none that is finite.
func governing(d *doc.Doc, k int) int {
	switch d.Tag[k] {
	case doc.MD, doc.VBD, doc.VBZ, doc.VBP:
		switch d.Label[k] {
		case doc.Aux, doc.AuxPass, doc.Cop:
			return int(d.Head[k])
		}
		return k
	}
	return -1
}
