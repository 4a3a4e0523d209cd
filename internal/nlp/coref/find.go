package coref

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// find finds the mentions.
func (w *work) find() {
	w.learnStates()
	w.findNames()
	for i := range w.d.Token {
		if w.at[i] < 0 && !w.aside(i) {
			w.findOne(i)
		}
	}
	w.settle()
	w.findGiven()
	w.untitle()
	w.findJoint()
	w.findMet()
	slices.SortStableFunc(w.ms, func(a, b mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	for m := range w.ms {
		if w.ms[m].joint == nil {
			w.at[w.ms[m].Head] = int32(m)
		}
	}
	for m := range w.ms {
		for k, head := range w.ms[m].joint { // until now heads, from now on mentions
			w.ms[m].joint[k] = w.at[head]
			w.rows[w.at[head]] = append(w.rows[w.at[head]], int32(m))
		}
	}
}

// add adds a mention, without an entity yet.
func (w *work) add(m mention) {
	m.Entity = -1
	if m.joint == nil {
		w.at[m.Head] = int32(len(w.ms))
	}
	w.ms = append(w.ms, m)
}

// findOne adds the pronoun or the description whose head is token i, if it is one.
func (w *work) findOne(i int) {
	d := w.d
	switch t := d.Tag[i]; {
	case t == doc.PRP || t == doc.PRPS || t == doc.WP || t == doc.WPS:
		if g, n, ok := pronoun(d.Lemma[i]); ok && d.Word(i) != "i" {
			if t == doc.WP || t == doc.WPS {
				w.relativeTo(i)
			}
			w.add(mention{Mention: doc.Mention{Range: doc.Range{Start: i, End: i + 1}, Head: i, Form: doc.Pronoun}, gender: g, number: n})
		}
	case t.Noun() && !w.modifies(i) && w.speaks(i) && !w.bare(i):
		if kind := w.typeOf(i); kind != doc.NoType {
			w.describe(i, w.phrase(i), kind)
		}
	}
}

// modifies reports whether noun i only tells more of the next.
func (w *work) modifies(i int) bool {
	return w.tree.is(i, doc.Compound, doc.Amod, doc.NmodUnmarked, doc.OblUnmarked) && w.d.Head[i] > int32(i) && w.d.Tag[i+1] != doc.Comma
}

// bare reports whether noun i, of one, has nothing before it and is no subject and no apposition: "secretary of state", "run for president"
// are of nobody in particular; police are the police.
func (w *work) bare(i int) bool {
	return w.d.Tag[i] == doc.NN && w.d.Lemma[i] != "police" && !w.tree.is(i, doc.Nsubj, doc.NsubjPass, doc.Appos, doc.Root, doc.Conj) && w.tree.child(i, doc.Cop) < 0 &&
		w.tree.child(i, doc.Det, doc.NmodPoss, doc.Amod, doc.Nummod, doc.Compound) < 0
}

// describe adds a description with that head and those tokens.
func (w *work) describe(i int, r doc.Range, kind doc.EntityType) {
	d := w.d
	m := mention{Mention: doc.Mention{Range: r, Head: i, Form: doc.Described}, kind: kind, number: one}
	if d.Tag[i] == doc.NNS || d.Tag[i] == doc.NNPS {
		m.number = many
		if kind == doc.PersonType {
			m.kind = doc.GroupType
		}
	}
	first := r.Start
	switch w := d.Lemma[first]; {
	case d.Tag[first] == doc.PRPS:
		m.owned = true
	case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
		m.definite = true
	}
	if k := w.tree.child(i, doc.NmodPoss); k >= 0 {
		m.owned = true
	}
	switch {
	case m.number == many || kind == doc.GroupType:
	case kind != doc.PersonType:
		m.gender = thing
	case womanly(d.Lemma[i]) || kin(d.Lemma[i]) == woman:
		m.gender = woman
	case manly(d.Lemma[i]) || kin(d.Lemma[i]) == man:
		m.gender = man
	}
	if m.kind == doc.GovernmentType || d.Lemma[i] == "government" {
		m.country = w.adjective(i)
	}
	w.add(m)
}

// ofState reports whether token k right before noun i for a public body, or for what is held, is for the state or the town that it is of: a | Karesian | government spokesman.
func (w *work) ofState(k, i int) bool {
	d := w.d
	return k == i-1 && (w.nouns[d.Lemma[i]] == doc.GovernmentType || held(d.Lemma[i])) && d.Form[k].Traits.Has(doc.Capital) && (d.Name[k].Class() == 3 || d.Name[k].Class() == 4 || d.Tag[k] == doc.JJ || w.country(d.Lemma[k]) != "")
}

// adjective returns the country that words beside noun i name: "the Chinese government", "the government of China".
func (w *work) adjective(i int) string {
	if !governs(w.d.Lemma[i]) {
		return ""
	}
	for k := w.tree.kid[i]; k >= 0; k = w.tree.next[k] {
		if int(k) > i && (w.d.Label[k] != doc.Nmod || w.d.Lemma[i+1] != "of" || w.d.Form[k-1].Traits.Has(doc.Capital)) {
			continue // nor the government of American Samoa
		}
		if c := w.country(w.d.Lemma[k]); c != "" {
			return c
		}
	}
	if i > 0 && w.d.Head[i-1] == w.d.Head[i] && w.ofState(i-1, i) {
		return w.country(w.d.Lemma[i-1])
	}
	return ""
}

// phrase returns the noun phrase of head i: with what stands before the noun and prepositional phrases behind it, without clauses,
// appositions and others that it is coordinated with.
func (w *work) phrase(i int) doc.Range {
	r, end := doc.Range{Start: i, End: i + 1}, w.d.Len()
	for k := w.tree.kid[i]; k >= 0; k = w.tree.next[k] {
		switch l := w.d.Label[k]; {
		case int(k) > i && w.thankedFor(i, int(k)):
			end = min(end, int(w.tree.lo[k]))
		case int(k) < i && (l == doc.Det || l == doc.Amod || l == doc.Compound || l == doc.Nummod || l == doc.NmodPoss):
			r.Start = min(r.Start, int(w.tree.lo[k]))
		case int(k) > i && l == doc.Nmod && w.d.Line[k] == w.d.Line[i]:
			if w.d.Lemma[max(0, int(w.tree.lo[k])-1)] != "," && (w.d.Lemma[w.tree.lo[k]] != "like" || w.typeOf(i) != doc.DocumentType) { // read it in the report like everybody
				r.End = max(r.End, w.phrase(int(k)).End)
			}
		case int(k) > i && l == doc.Compound:
			r.End = max(r.End, int(k)+1)
		}
	}
	r.End = min(r.End, end)
	for k := r.Start + 1; k < i; k++ {
		if w.verbOfHeadline(k) {
			r.Start = k + 1
		}
	}
	for d, bare := w.d, r.Start == i; bare && r.Start > 0 && d.SentenceOf[r.Start-1] == d.SentenceOf[i] && (d.Tag[r.Start-1] == doc.DT || d.Tag[r.Start-1] == doc.NN || w.ofState(r.Start-1, i)) && d.Head[r.Start-1] == d.Head[i]; {
		r.Start-- // the tree takes i for a part of what follows: the council disputes
	}
	return r
}

// thankedFor reports whether the noun at k, which the tree hangs on the one at i, is that for which somebody thanks or blames that: thanked the minister for her help.
func (w *work) thankedFor(i, k int) bool {
	d := w.d
	h, c := int(d.Head[i]), w.tree.child(k, doc.Case)
	if c < 0 || d.Lemma[c] != "for" || h < 0 || h > i || !w.tree.is(i, doc.Obj) || d.Tag[k].Proper() {
		return false
	}
	switch d.Lemma[h] {
	case "thank", "blame", "criticise", "criticize", "condemn", "attack", "praise", "sue", "fault", "punish", "commend", "rebuke", "forgive", "slam", "fine":
		return true
	}
	return false
}

// verbOfHeadline reports whether the plural noun at k, between a name that begins a line and another noun, is the verb of a headline: Lowick FM confirms ministry was told.
func (w *work) verbOfHeadline(k int) bool {
	d := w.d
	return d.Tag[k] == doc.NNS && d.Tag[k-1].Proper() && d.Line[0] == d.Line[k] && english.Tells(d.Lemma[k])
}

// pronoun tells gender and number of a personal or relative pronoun that may stand for a party.
func pronoun(w string) (gender, number, bool) {
	switch w {
	case "he", "him", "his", "himself":
		return man, one, true
	case "she", "her", "hers", "herself":
		return woman, one, true
	case "it", "its", "itself":
		return thing, one, true
	case "they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves":
		return anyGender, many, true
	case "i", "me", "my", "mine", "myself":
		return anyGender, one, true
	case "who", "whom", "whose", "you":
		return anyGender, anyNumber, true
	}
	return anyGender, anyNumber, false
}
