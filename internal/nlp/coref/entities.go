package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// finish sets the layers.
func (w *work) finish() {
	d := w.d
	number := make([]int, len(w.es))
	for e := range number {
		number[e] = -1
	}
	d.Mention, d.Entity = make([]doc.Mention, 0, len(w.ms)), nil
	for m := range w.ms {
		x := w.ms[m].Mention
		if w.ms[m].place && w.ms[m].Entity < 0 || w.idle(m) {
			continue
		}
		if e := w.entityOf(m); e >= 0 {
			if number[e] < 0 {
				number[e] = len(d.Entity)
				d.Entity = append(d.Entity, doc.Entity{})
			}
			x.Entity = number[e]
		}
		d.Mention = append(d.Mention, x)
	}
	for e := range w.es {
		if number[e] >= 0 {
			w.shape(&d.Entity[number[e]], e)
		}
	}
	for m := range d.Mention {
		if e := d.Mention[m].Entity; e >= 0 {
			d.Entity[e].Mentions = append(d.Entity[e].Mentions, m)
		}
	}
	w.members(number)
}

// idle reports whether mention m is a description, of no person and no group, that nothing takes up and nobody does anything to.
func (w *work) idle(m int) bool {
	x, e := &w.ms[m], w.entityOf(m)
	if e < 0 || x.given || x.Form != doc.Described || x.joint != nil {
		return false
	}
	to := &w.es[e]
	return !to.named && len(to.mentions) == 1 && to.kind != doc.PersonType && to.kind != doc.GroupType && !w.tree.subject(x.Head) && !w.tree.is(x.Head, doc.Obj, doc.NmodPoss)
}

// shape fills an entity of the document, but for its mentions and members.
func (w *work) shape(to *doc.Entity, e int) {
	x := &w.es[e]
	to.Type, to.Named, to.Roles = x.kind, x.named, x.roles
	best := -1
	for _, k := range x.mentions {
		if w.better(int(k), best) {
			best = int(k)
		}
		if y := &w.ms[k]; y.Form != doc.Pronoun && to.Gender == doc.NoGender {
			to.Gender = y.gender.told()
		}
	}
	if best >= 0 {
		to.Name = w.text(w.nameRange(best))
		if w.ms[best].joint != nil {
			to.Name = strings.ReplaceAll(w.jointName(best), " nor ", " and ")
		}
	}
	if c, ok := w.names.Country(strings.ToLower(x.country)); ok && w.asGovernment(x) {
		to.Name = c.Adjective + " government"
	} else if w.states[strings.ToLower(x.country)] != "" && w.asGovernment(x) {
		to.Name = "government of " + x.country
	}
	if to.Type == doc.AuthorType {
		to.Name, to.Named = "AUTHOR", false
	}
	slices.SortFunc(to.Roles, func(a, b doc.Role) int { return a.Start - b.Start })
}

// asGovernment reports whether a mention of a country's entity is of its government: its seat or "the Chinese government".
func (w *work) asGovernment(x *entity) bool {
	for _, k := range x.mentions {
		if w.ms[k].Form == doc.Seat || w.ms[k].Form == doc.Described {
			return true
		}
	}
	return false
}

// nameRange returns the words of mention m that name its entity: of a description no clauses, since those tell more than who it is.
func (w *work) nameRange(m int) doc.Range {
	x := &w.ms[m]
	if x.Form != doc.Described || x.joint != nil || w.d.Lemma[x.Start] == "whoever" {
		return x.Range
	}
	r := w.phrase(x.Head)
	if r.Len() > 2 && w.d.Tag[r.End-2] == doc.IN && w.d.Tag[r.End-1] == doc.NN {
		for r.End < x.End && w.d.Tag[r.End].Proper() {
			r.End++ // a neighbour in leafy Wexley
		}
	}
	if k := countedOf(w.d, x.Range); k > x.Head {
		r = doc.Range{Start: x.Start, End: max(r.End, w.phrase(k).End)} // several of the town's neighbours
	}
	if r = (doc.Range{Start: max(r.Start, x.Start), End: min(r.End, x.End)}); r.Len() == 1 && w.d.Tag[r.Start] == doc.DT && !slices.ContainsFunc(w.d.Tag[x.Start:x.End], doc.Tag.Verb) {
		return x.Range // a fourth, those close to him
	}
	return r
}

// better reports whether mention a names an entity better than mention b, -1 for none: a name before a description before a pronoun, the
// longer name, the one that is not in a line of capitals, the earlier description.
func (w *work) better(a, b int) bool {
	if b < 0 {
		return true
	}
	x, y := &w.ms[a], &w.ms[b]
	rank := func(m *mention) int {
		return [doc.NumMentionForms]int{doc.Named: 0, doc.Seat: 1, doc.Described: 2, doc.Pronoun: 3}[m.Form]
	}
	if rank(x) != rank(y) {
		return rank(x) < rank(y)
	}
	return x.Form == doc.Named && (x.Len() > y.Len() || x.Len() == y.Len() && w.shouts(y) && !w.shouts(x))
}

// shouts reports whether a name stands in capitals alone in a line that has no other letters, as a headline may: ROE SAYS NO.
func (w *work) shouts(x *mention) bool {
	return w.headlines.shouts[w.d.Line[x.Head]]
}

// text returns the words of r, with one space for every stretch of white space.
func (w *work) text(r doc.Range) string {
	return strings.TrimLeft(strings.Join(strings.Fields(w.d.Span(r).In(w.d.Text)), " "), "-–—•*")
}

// members fills the members of those who speak together.
func (w *work) members(number []int) {
	for m := range w.ms {
		x := &w.ms[m]
		if x.joint == nil || w.entityOf(m) < 0 {
			continue
		}
		to := &w.d.Entity[number[w.entityOf(m)]]
		for _, k := range x.joint {
			if k >= 0 && w.entityOf(int(k)) >= 0 {
				to.Members = append(to.Members, number[w.entityOf(int(k))])
			}
		}
	}
}
