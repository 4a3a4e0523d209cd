package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// This file joins what a report calls one authority by: Maarland's foreign ministry, the Foreign Ministry of Maarland, the foreign ministry; Lowick police, police in Lowick, the police. Two that are of two
// countries or towns, or of two kinds, are two.

// joinAuthorities joins authorities that are called the same in full, and then those that are called less with the only one told of before that is called so and more.
func (w *work) joinAuthorities() {
	full := make([]string, len(w.es))
	for e := range w.es {
		if w.es[e].into < 0 {
			full[e] = w.authority(e)
		}
	}
	first := map[string]int{}
	for e, words := range full {
		if strings.IndexByte(words, ' ') < 0 {
			continue
		}
		if of, ok := first[words]; !ok {
			first[words] = e
		} else if w.oneAuthority(of, e) {
			w.join(of, e)
		}
	}
	for e, words := range full {
		if words == "" || w.es[e].into >= 0 {
			continue
		}
		if of := w.fuller(full, e); of >= 0 && w.oneAuthority(of, e) {
			w.join(of, e)
		}
	}
}

// oneAuthority reports whether two entities may be one authority. The police are they and it.
func (w *work) oneAuthority(a, b int) bool {
	x, y := &w.es[w.root(a)], &w.es[w.root(b)]
	if w.root(a) == w.root(b) || x.country != "" && y.country != "" && x.country != y.country {
		return false
	}
	if x.number != y.number || x.gender != y.gender {
		x.number, x.gender = anyNumber, anyGender
	}
	return true
}

// fuller returns the only entity whose authority is called what that of e is called and more, -1 without and for several. It must be told of before.
func (w *work) fuller(full []string, e int) int {
	noun := full[e][strings.LastIndexByte(full[e], ' ')+1:]
	found := -1
	for k, words := range full {
		if k == e || w.root(k) == w.root(e) || words == noun {
			continue
		}
		if y := &w.es[k]; words == "" && y.into < 0 && body(y.kind) && (w.bodyOf(y, noun) || leads(noun, y.key)) {
			return -1 // the Ministry of Works
		}
		if !strings.HasSuffix(" "+words, " "+noun) {
			continue
		}
		if found >= 0 && w.root(found) != w.root(k) || words[0] == '~' || !strings.HasSuffix(words, " "+full[e]) {
			return -1
		}
		found = w.root(k)
	}
	if found < 0 || w.first(&w.es[found]) > w.first(&w.es[e]) {
		return -1
	}
	return found
}

// ofAnother reports whether two mentions are for authorities of two countries or towns, or of two kinds: Maarland's central bank, the central bank of Ostren.
func (w *work) ofAnother(x, y *mention) bool {
	if !authorityNoun(w.d.Lemma[x.Head]) {
		return false
	}
	a, b := w.authorityIn(x), w.authorityIn(y)
	return a != "" && b != "" && !strings.HasSuffix(" "+a, " "+b) && !strings.HasSuffix(" "+b, " "+a)
}

// authority returns the words that entity e is called by most fully as an authority, "" when it is none, or is called what cannot be the same.
func (w *work) authority(e int) string {
	x, full := &w.es[e], ""
	if x.kind != doc.NoType && !body(x.kind) {
		return ""
	}
	for _, m := range x.mentions {
		y := &w.ms[m]
		if y.Form == doc.Pronoun {
			continue
		}
		words := w.authorityIn(y)
		switch {
		case words == "":
			return ""
		case full == "" || strings.HasSuffix(" "+words, " "+full):
			full = words
		case !strings.HasSuffix(" "+full, " "+words):
			return ""
		}
	}
	return full
}

// authorityIn returns the words for an authority in mention x, with whose it is in front: “maarland foreign ministry” for the Foreign Ministry of Maarland, “~state police” for
// state police, which nothing less is short for; "" when it is for none.
func (w *work) authorityIn(x *mention) string {
	d := w.d
	if x.joint != nil || x.Form != doc.Named && x.Form != doc.Described || x.Form == doc.Described && x.number == many && d.Lemma[x.Head] != "police" {
		return ""
	}
	head, owner := x.Head, ""
	if x.Form == doc.Named {
		head = x.End - 1
	}
	for k := x.Start + 2; k+1 < x.End && x.Form == doc.Named; k++ {
		if d.Lemma[k] == "of" {
			head = k - 1 // Central Bank of Maarland, but not Ministry of Works
			break
		}
	}
	var rest []string
	small := false
	for k := x.Start; k <= head; k++ {
		switch {
		case d.Tag[k] == doc.DT:
			if d.Lemma[k] != "the" {
				return ""
			}
		case d.Tag[k] == doc.PRPS || d.Tag[k] == doc.CD || d.Tag[k].Punct():
			return ""
		case d.Tag[k] != doc.POS:
			small = small || k < head && !d.Form[k].Traits.Has(doc.Capital)
			rest = append(rest, strings.ToLower(d.Word(k)))
		}
	}
	if n := len(rest); n > 2 && rest[n-2] == "police" && (rest[n-1] == "department" || rest[n-1] == "service" || rest[n-1] == "force") {
		rest = rest[:n-1]
	}
	if x.given && x.definite && len(rest) == 1 && rest[0] == "force" {
		rest[0] = "police"
	}
	if len(rest) == 0 || !authorityNoun(rest[len(rest)-1]) {
		return ""
	}
	if k := x.Start - 1; k > 0 && d.Tag[k] == doc.POS && d.Tag[k-1].Proper() {
		owner = w.ownerBefore(k)
	} else if k := head + 1; k+1 < d.Len() && (d.Lemma[k] == "of" || d.Lemma[k] == "in") && d.SentenceOf[k+1] == d.SentenceOf[head] {
		owner = w.ownerBehind(k + 1)
	} else if k > x.End {
		return "" // a ministry of one of many
	}
	if small && !ofKinds(rest[len(rest)-1]) {
		return "~" + strings.Join(rest, " ") // state police, armed police
	}
	national := ofNations(rest)
	if owner == "" && len(rest) > 1 {
		owner, rest = rest[0], rest[1:]
		if w.country(owner) == "" {
			national = false
		}
	}
	if c := w.country(owner); c != "" {
		owner = strings.ToLower(c)
	} else if c, ok := w.names.Capital(owner); ok && national {
		owner = strings.ToLower(c.Name)
	}
	return strings.TrimSpace(owner + " " + strings.Join(rest, " "))
}

// ownerBefore returns the name that ends before the mark of a possessive at token k, in lower case.
func (w *work) ownerBefore(k int) string {
	d, start := w.d, k-1
	for start > 0 && d.Tag[start-1].Proper() && d.SentenceOf[start-1] == d.SentenceOf[k] {
		start--
	}
	return w.words(doc.Range{Start: start, End: k})
}

// ownerBehind returns the name that begins at token k, in lower case, "" without.
func (w *work) ownerBehind(k int) string {
	d := w.d
	if d.Lemma[k] == "the" {
		k++
	}
	end := k
	for end < d.Len() && d.Tag[end].Proper() && d.SentenceOf[end] == d.SentenceOf[k] {
		end++
	}
	if end == k {
		return ""
	}
	return w.words(doc.Range{Start: k, End: end})
}

// authorityNoun reports whether a word is for an authority of which countries and towns have one, or one of a kind.
func authorityNoun(w string) bool {
	return slices.Contains([]string{"ministry", "police", "council", "army", "navy", "military", "parliament", "legislature", "senate", "cabinet", "court", "bank", "embassy", "tribunal"}, w)
}

// ofKinds reports whether there are authorities of several kinds that a word is for, which common words before it tell apart: the foreign ministry, the district court.
func ofKinds(w string) bool {
	switch w {
	case "ministry", "council", "court", "bank", "tribunal":
		return true
	}
	return false
}

// ofNations reports whether an authority is one that countries have, so that their capital may stand for them before it: the Foreign Ministry in Paris, but not the police.
func ofNations(words []string) bool {
	switch words[len(words)-1] {
	case "ministry", "army", "navy", "military", "parliament":
		return true
	}
	return strings.Join(words, " ") == "central bank"
}
