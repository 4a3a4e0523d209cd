package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// joinBodies joins a body that a report only calls by what it is, "the commission" or "Commission" of a headline, with the only named one of that
// kind, wherever it is named.
func (w *work) joinBodies() {
	w.joinAuthorities()
	for e := range w.es {
		if w.es[e].into >= 0 || w.es[e].named || !body(w.es[e].kind) && !w.forceSpeaks(&w.es[e]) {
			continue
		}
		if of := w.endOfName(e); of >= 0 && w.agree(of, e) {
			w.join(of, e)
			continue
		}
		noun := w.bareNoun(&w.es[e])
		if noun == "company" || noun == "firm" {
			w.joinFirm(e)
		}
		if noun == "government" {
			w.joinGovernment(e)
		}
		if noun == "" || !english.BodyNoun(noun) && !english.BodyOf(noun, "") {
			continue
		}
		if of := w.onlyBody(noun); of >= 0 && (w.agree(of, e) || noun == "police") && (english.OneBody(noun) || !w.namedBehind(of, w.first(&w.es[e]))) {
			if noun == "police" {
				w.es[of].number, w.es[of].gender = anyNumber, anyGender // they and it
			}
			w.join(of, e)
		}
	}
}

// forceSpeaks reports whether an entity is "the force", which tells something: the police.
func (w *work) forceSpeaks(e *entity) bool {
	return e.kind == doc.NoType && w.bareNoun(e) == "force" && slices.ContainsFunc(e.mentions, func(m int32) bool { return w.ms[m].given })
}

// endOfName returns the only body with a name that ends in the words, two and more, that entity e is called by: the sheriff's office, the credit union; -1 without. It must be named by then.
func (w *work) endOfName(e int) int {
	words := ""
	for _, m := range w.es[e].mentions {
		x := &w.ms[m]
		if x.Form == doc.Pronoun {
			continue
		}
		if x.Form != doc.Described || !x.definite || x.Len() < 3 || x.joint != nil {
			return -1
		}
		rest := strings.TrimPrefix(w.words(x.Range), "the ")
		if words != "" && words != rest {
			return -1
		}
		words = rest
	}
	found := -1
	for k := range w.es {
		if y := &w.es[k]; words != "" && y.into < 0 && y.named && body(y.kind) && strings.HasSuffix(y.key, " "+words) {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	if found >= 0 && w.namedBehind(found, w.first(&w.es[e])) {
		return -1
	}
	return found
}

// joinFirm joins "the company" with the organisation that the report is about, where that has a name, is told of in the opening and half as
// often again as any other, and was the last to be named before; else with a firm that did something in the sentence before.
func (w *work) joinFirm(e int) {
	main, most, second := -1, 0, 0
	for k := range w.es {
		y := &w.es[k]
		if y.into >= 0 || !y.named || y.kind != doc.OrganisationType {
			continue
		}
		switch n := len(y.mentions); {
		case n > most:
			main, most, second = k, n, most
		case n > second:
			second = n
		}
	}
	if main < 0 || most < often || most < second+2 || 2*most < 3*second || !w.opens(main) {
		main = w.firmBefore(e)
	}
	if main < 0 || !w.agree(main, e) {
		return
	}
	for _, m := range w.es[e].mentions {
		if x := &w.ms[m]; x.Form == doc.Described && w.lastOrganisation(int(m)) != main {
			return
		}
	}
	w.join(main, e)
}

// firmBefore returns the firm, called as firms are, that is the subject or the source of the sentence before "the company" is told of first, or is the only such firm of the report and stands in one of the two
// sentences before, and was named last by then; -1 without.
func (w *work) firmBefore(e int) int {
	first, firms := w.first(&w.es[e]), 0
	for k := range w.es {
		if w.es[k].into < 0 && w.firmName(k) {
			firms++
		}
	}
	for k := first - 1; k >= 0 && w.away(w.ms[k].Head, w.ms[first].Head) <= max(1, 3-firms); k-- {
		if y := &w.ms[k]; y.Form == doc.Named && y.Entity >= 0 && (firms == 1 || y.given || w.tree.subject(y.Head)) && w.firmName(w.root(y.Entity)) && w.lastOrganisation(first) == w.root(y.Entity) {
			return w.root(y.Entity)
		}
	}
	return -1
}

// firmName reports whether a name of an entity ends as those of firms do.
func (w *work) firmName(e int) bool {
	return w.es[e].kind == doc.OrganisationType && slices.ContainsFunc(w.es[e].mentions, func(m int32) bool {
		x := &w.ms[m]
		last := strings.TrimSuffix(x.key[strings.LastIndexByte(x.key, ' ')+1:], ".")
		return x.Form == doc.Named && x.Len() > 1 && (english.LegalForm(last) || english.Trade(last) || english.Business(last))
	})
}

// often is how many mentions an organisation has at least that a report is about.
const often = 3

// joinGovernment joins "the government" with the only one that the report calls by a country, where that is before: the Karesian government.
func (w *work) joinGovernment(e int) {
	found := -1
	for k := range w.es {
		y := &w.es[k]
		if y.into >= 0 || k == e || !slices.ContainsFunc(y.mentions, func(m int32) bool { return w.ms[m].Form == doc.Described && governs(w.d.Lemma[w.ms[m].Head]) }) {
			continue
		}
		if found >= 0 || y.country == "" {
			return
		}
		found = k
	}
	if found >= 0 && w.first(&w.es[found]) < w.first(&w.es[e]) && w.agree(found, e) {
		w.join(found, e)
	}
}

// paperNamed reports whether an entity is called as papers and agencies are wherever it is named.
func (w *work) paperNamed(e *entity) bool {
	return !slices.ContainsFunc(e.mentions, func(m int32) bool { return w.ms[m].Form == doc.Named && !paperEnds(w.d.Lemma[w.ms[m].End-1]) })
}

// lastOrganisation returns the organisation named last before mention m, but for papers, -1 without.
func (w *work) lastOrganisation(m int) int {
	for k := m - 1; k >= 0; k-- {
		if y := &w.ms[k]; y.Form == doc.Named && y.Entity >= 0 {
			if e := w.root(y.Entity); w.es[e].kind == doc.OrganisationType && !w.paperNamed(&w.es[e]) {
				return e
			}
		}
	}
	return -1
}

// bareNoun returns the noun of an entity that all its descriptions consist of, but for an article; "" when some tell more.
func (w *work) bareNoun(e *entity) string {
	noun := ""
	for _, m := range e.mentions {
		x := &w.ms[m]
		if x.Form == doc.Pronoun {
			continue
		}
		lemma := w.d.Lemma[x.Head]
		if x.Form != doc.Described || x.number == many && lemma != "police" || x.owned || x.joint != nil || x.End != x.Head+1 || noun != "" && noun != lemma {
			return ""
		}
		if x.Len() > 1 && (x.Len() > 2 || !x.definite) {
			return ""
		}
		noun = lemma
	}
	return noun
}

// onlyBody returns the only named body whose name ends in a noun, -1 for none or several, and where another is told of without a name: Ostren's
// defence ministry beside the Foreign Ministry.
func (w *work) onlyBody(noun string) int {
	found := -1
	for e := range w.es {
		y := &w.es[e]
		if y.into >= 0 || !body(y.kind) || !w.bodyOf(y, noun) && !(y.named && leads(noun, y.key)) {
			continue // nor the Ministry of Works, the Port Authority of Vell
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found >= 0 && !w.es[found].named {
		return -1
	}
	return found
}

// leads reports whether a noun stands in a name before what the body is for: Ministry of Works, Committee on Ports, Institute for Fisheries.
func leads(noun, key string) bool {
	_, rest, ok := strings.Cut(" "+key, " "+noun+" ")
	return ok && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "on ") || strings.HasPrefix(rest, "for "))
}

// otherBody reports whether a body but e is called by a noun too.
func (w *work) otherBody(e int, noun string) bool {
	for k := range w.es {
		if y := &w.es[k]; k != e && y.into < 0 && body(y.kind) && w.bodyOf(y, noun) {
			return true
		}
	}
	return false
}

// bodyOf reports whether what an entity is called ends in a noun, with words before it that tell which one it is.
func (w *work) bodyOf(e *entity, noun string) bool {
	ends := func(key string) bool {
		rest, last := "", key
		if k := strings.LastIndexByte(key, ' '); k > 0 {
			rest, last = key[:k], key[k+1:]
		}
		if noun == "police" && strings.HasSuffix(rest, " police") {
			return true // Lowick Police Department
		}
		return rest != "" && (last == noun && english.BodyNoun(noun) || english.BodyOf(noun, last)) && !strings.HasSuffix(rest, " of") // the Union of Museum and Gallery Guards is cut at its "and"
	}
	if e.named && ends(e.key) {
		return true
	}
	return slices.ContainsFunc(e.mentions, func(m int32) bool {
		x := &w.ms[m]
		return x.Form == doc.Described && x.number != many && w.d.Lemma[x.Head] == noun && (x.owned || x.Head-x.Start > 1) ||
			x.Form == doc.Named && ends(x.key)
	})
}
