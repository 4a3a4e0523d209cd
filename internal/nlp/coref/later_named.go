package coref

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// namedAfter reports whether pronoun x, for one who speaks, cannot be for an entity as that is called by its name in what is said behind it: he called Samo a saint.
func (w *work) namedAfter(x *mention, to *entity) bool {
	a := w.sourced[x.Head]
	if a < 0 || w.d.Tag[x.Head] != doc.PRP || x.gender != man && x.gender != woman {
		return false
	}
	for _, k := range to.mentions {
		if y := &w.ms[k]; y.Form == doc.Named && y.Start > x.Start && w.carrier[y.Head] == a && !w.insertedTeller(y) && w.tree.is(y.Head, doc.Nsubj, doc.NsubjPass, doc.Obj, doc.Iobj) && w.d.SentenceOf[y.Head] == w.d.SentenceOf[x.Head] {
			return true
		}
	}
	return false
}

// thirdCalled reports whether pronoun x is of the one whom the one with mention y calls something or accuses, who is another: Orr called her a thief.
func (w *work) thirdCalled(x, y *mention) bool {
	a := w.sourced[y.Head]
	if a < 0 || w.as[a].Cue.End != x.Start {
		return false
	}
	word := w.d.Word(x.Start)
	return (word == "her" || word == "him") && w.does(a, "call", "accuse", "brand", "label", "describe")
}

// calls reports whether mention y is of one who calls somebody something, or accuses somebody, of the gender of pronoun x: Orr called her a thief. She denies it.
func (w *work) calls(x, y *mention) bool {
	a := w.sourced[y.Head]
	if a < 0 || w.as[a].Cue.End >= w.d.Len() {
		return false
	}
	k := w.at[w.as[a].Cue.End]
	return k >= 0 && w.ms[k].gender == x.gender && w.thirdCalled(&w.ms[k], y)
}

// epithet reports whether mention y is what somebody calls another: called Roe a saint.
func (w *work) epithet(y *mention) bool {
	a := w.carrier[y.Head]
	return a >= 0 && y.Form == doc.Described && w.indefinite(y) && w.does(a, "call", "brand", "label") && !w.tree.subject(y.Head)
}

// insertedTeller reports whether mention y is who tells, between commas, what stands around: he reported it to the foreman, who, | Orr | said, replied.
func (w *work) insertedTeller(y *mention) bool {
	d, a := w.d, w.sourced[y.Head]
	if a < 0 || y.Start < 2 || y.Form != doc.Named {
		return false
	}
	cue := w.as[a].Cue
	return d.Tag[y.Start-1] == doc.Comma && cue.Start == y.End && cue.End < d.Len() && d.Tag[cue.End] == doc.Comma
}

// toldThem reports whether mention y is who told, in what pronoun x says before it says so, somebody that may be x: | Roe | had told him to wait, | he | said.
func (w *work) toldThem(x, y *mention) bool {
	d, a := w.d, w.sourced[x.Head]
	if a < 0 || x.gender != man && x.gender != woman || d.SentenceOf[x.Head] != d.SentenceOf[y.Head] || y.Start >= x.Start || !w.tree.subject(y.Head) || d.Tag[x.Start-1] != doc.Comma || d.Quote[y.Head] != d.Quote[x.Head] {
		return false
	}
	v := int(d.Head[y.Head])
	for k := v + 1; v > y.Head && k < min(v+3, x.Start); k++ {
		if l := d.Lemma[k]; d.Tag[k] == doc.PRP && (x.gender == man && l == "he" || x.gender == woman && l == "she" || l == "him" && x.gender == man) && int(d.Head[k]) == v {
			return true
		}
	}
	return false
}
