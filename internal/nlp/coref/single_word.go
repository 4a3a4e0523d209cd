package coref

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file tells what names of one word are for by how the report uses them, where they are taken for persons' and may be those of firms, papers, sites, places or peoples.
// Who has a title, an age, “who” behind, a first name that is known or a longer name in the report, or tells of him- or herself, is a person whatever else is told.

// use is what the report uses a name of one word for.
type use uint8

const (
	forAny    use = iota
	forBody       // Velmark's has closed, Kolvar reports
	forPlace      // Orr, 43, of Lowick
	forMany       // Lowickers are angry
	forOne        // a Lowicker
	forPerson     // Mr Orr; Orr, who
)

// readSingles fills uses.
func (w *work) readSingles() {
	w.uses = map[string]use{}
	for m := range w.ms {
		x := &w.ms[m]
		if x.Form != doc.Named {
			continue
		}
		if x.Len() > 1 {
			if x.class == 1 {
				w.uses[w.surname(x)], w.uses[w.words(doc.Range{Start: x.Start, End: x.Start + 1})] = forPerson, forPerson
			}
			continue
		}
		w.uses[x.key] = max(w.uses[x.key], w.useOf(x))
	}
}

// personBeside reports whether what stands around a name of one word is of persons alone.
func (w *work) personBeside(x *mention) bool {
	d := w.d
	if w.isPerson(x) || w.identified(x) {
		return true
	}
	if seatBehind(d, x.End) {
		return true
	}
	if k := x.End; k+1 < d.Len() && d.Tag[k] == doc.Comma && d.SentenceOf[k+1] == d.SentenceOf[k] && (d.Lemma[k+1] == "who" || d.Lemma[k+1] == "whose" || years(d.Word(k+1)) || d.Lemma[k+1] == "aged") {
		return true
	}
	if a := w.sourced[x.Head]; a >= 0 && len(w.as[a].Content) > 0 && w.as[a].Content[0].Start > x.Head {
		k := w.as[a].Content[0].Start
		if d.Lemma[k] == "that" && k+1 < d.Len() {
			k++
		}
		switch d.Lemma[k] {
		case "he", "she", "his", "her":
			return d.Quote[k] < 0 && w.as[a].Cue.Start > x.Head // Orr said he had left
		}
	}
	return false
}

// useOf returns what a name of one word, and what stands around it, tells that it is for.
func (w *work) useOf(x *mention) use {
	i, word := x.Head, w.d.Word(x.Head)
	known := w.names.Gender(x.key) != gazetteer.Unknown
	switch {
	case x.title != "" && w.capitalOffice(x.title) || w.addressed(x):
		return forPerson
	case w.initialism(i), inwardCapital(word), domain(word), english.Platform(x.key), english.PressName(x.key) && !known && !w.names.Common(x.key):
		return forBody
	case known || w.personBeside(x):
		return forPerson
	case w.ownsItself(x), w.reportsAsPress(x), w.onPlatform(x), w.toldOfAsBody(x):
		return forBody
	case english.State(x.key) != "" && !w.names.Common(x.key), w.home(x):
		return forPlace
	case w.actAsMany(x):
		return forMany
	case w.article(x):
		return forOne
	}
	return forAny
}

// seatBehind reports whether a bracket with the party and the seat of somebody begins at token k: Orr | (Lab., Pell) |.
func seatBehind(d *doc.Doc, k int) bool {
	return k+4 < d.Len() && d.Tag[k] == doc.OpenBracket && strings.HasSuffix(d.Word(k+1), ".") && d.Tag[k+2] == doc.Comma && d.Tag[k+3].Proper() && slices.Contains(d.Tag[k+4:min(k+7, d.Len())], doc.CloseBracket)
}

// identified reports whether somebody is told to be called so: identified only as “Orr”.
func (w *work) identified(x *mention) bool {
	d, k := w.d, x.Start-1
	for k > 0 && (d.Tag[k].Punct() || d.Lemma[k] == "only") {
		k--
	}
	if k < 2 || d.Lemma[k] != "as" || d.SentenceOf[k] != d.SentenceOf[x.Start] {
		return false
	}
	if k--; d.Lemma[k] == "only" {
		k--
	}
	return d.Lemma[k] == "identify"
}

// initialism reports whether token i is in capitals among words that are not: CPR.
func (w *work) initialism(i int) bool {
	d := w.d
	caps := func(k int) bool {
		return k >= 0 && k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && d.Form[k].Traits.Has(doc.AllCaps)
	}
	return len(d.Word(i)) > 2 && caps(i) && !caps(i-1) && !caps(i+1) && !w.headlines.shouts[d.Line[i]]
}

// inwardCapital reports whether a word has a capital within behind three small letters or more, as names of firms and sites have, and is not made of parts as last names are: GlobalPost, but not
// MacOrr.
func inwardCapital(word string) bool {
	for k := 1; k < len(word); k++ {
		if word[k] < 'A' || word[k] > 'Z' {
			continue
		}
		switch first := strings.ToLower(word[:k]); first {
		case "mac", "fitz", "van", "von", "der", "del", "dos", "das", "san", "ben", "bin", "abu", "abd", "abdul", "abdel", "al", "el":
			return false
		default:
			return k > 3 && strings.IndexByte("-'.\xe2", word[k-1]) < 0 && !strings.ContainsAny(first, "-'’.")
		}
	}
	return false
}

// domain reports whether a word is the address of a site.
func domain(word string) bool {
	word = strings.ToLower(word)
	return slices.ContainsFunc([]string{".com", ".org", ".net", ".co.uk", ".gov"}, func(end string) bool { return strings.HasSuffix(word, end) })
}

// ownsItself reports whether a name with the mark of a possessive, behind which nothing is owned, does something: Velmark's has closed.
func (w *work) ownsItself(x *mention) bool {
	d, k := w.d, x.End
	if k+1 >= d.Len() || d.Tag[k] != doc.POS || d.SentenceOf[k+1] != d.SentenceOf[x.Head] || d.Quote[k+1] != d.Quote[x.Head] {
		return false
	}
	return d.Tag[k+1].Finite()
}

// reportsAsPress reports whether who has a name reports something, as the press does of which nothing more is told.
func (w *work) reportsAsPress(x *mention) bool {
	a := w.sourced[x.Head]
	if a < 0 || w.names.Common(x.key) || w.as[a].Cue.Len() == 0 {
		return false
	}
	for k := w.as[a].Cue.Start; k < w.as[a].Cue.End; k++ {
		if w.d.Lemma[k] == "report" && w.d.Tag[k].Verb() {
			return w.tree.is(x.Head, doc.Nsubj)
		}
	}
	return false
}

// onPlatform reports whether something is posted on what has a name: shared on Velm.
func (w *work) onPlatform(x *mention) bool {
	d, i := w.d, x.Head
	k, h := w.tree.child(i, doc.Case), int(d.Head[i])
	if k < 0 || d.Lemma[k] != "on" || k != i-1 || h < 0 || h > i {
		return false
	}
	switch d.Lemma[h] {
	case "post", "share", "publish", "upload", "circulate", "stream", "broadcast", "air", "appear", "tweet", "video", "photo", "account", "page", "message":
		return true
	}
	return false
}

// toldOfAsBody reports whether something is told of what has a name that is told of bodies alone: “the” before it, a noun for a body before it in the words for who speaks, or what it does with
// what belongs to it.
func (w *work) toldOfAsBody(x *mention) bool {
	d, k := w.d, x.Start-1
	if k < 0 || d.SentenceOf[k] != d.SentenceOf[x.Head] || w.modifies(x.Head) {
		return false
	}
	if d.Lemma[k] == "the" && !w.whoBehind(x) && !(x.End < d.Len() && (d.Tag[x.End].Noun() || d.Tag[x.End] == doc.POS || d.Word(x.End) == "-")) {
		return true
	}
	if d.Lemma[k] == "the" && k > 0 {
		k-- // the newspaper The Lowick
	}
	if d.Tag[k] == doc.NN && english.NamedBody(d.Lemma[k]) && w.names.Gender(x.key) == gazetteer.Unknown {
		return slices.ContainsFunc(w.parties, func(r doc.Range) bool { return r.Start <= k && r.End == x.End })
	}
	return false
}

// home reports whether somebody is told to be of or from what has a name, behind their age, or a town to lie in it: Ada Roe, 43, of Lowick; Lowick, Ill.
func (w *work) home(x *mention) bool {
	d, k := w.d, x.Start-2
	if k > 0 && seatBehind(d, k-1) {
		return true
	}
	if x.End+1 < d.Len() && d.Tag[x.End] == doc.Comma && strings.HasSuffix(d.Word(x.End+1), ".") && english.State(strings.ToLower(d.Word(x.End+1))) != "" {
		return true
	}
	return k > 1 && (d.Lemma[k+1] == "of" || d.Lemma[k+1] == "from") && d.Tag[k] == doc.Comma && years(d.Word(k-1)) && d.Tag[k-2] == doc.Comma
}

// actAsMany reports whether those who have a name in the plural do something with a verb in the plural.
func (w *work) actAsMany(x *mention) bool {
	d, i := w.d, x.Head
	if w.tree.is(i, doc.Conj) || w.tree.child(i, doc.Conj) >= 0 || !strings.HasSuffix(d.Word(i), "s") || !w.tree.is(i, doc.Nsubj, doc.NsubjPass) || d.Head[i] < int32(i) || x.Start != i || w.names.Common(x.key) {
		return false
	}
	for k := i + 1; k <= int(d.Head[i]); k++ {
		switch word := strings.ToLower(d.Word(k)); {
		case word == "are" || word == "were" || word == "have":
			return true
		case d.Tag[k] == doc.VBP && k == int(d.Head[i]):
			return true
		case d.Tag[k].Verb() || d.Tag[k] == doc.MD:
			return false
		}
	}
	return false
}

// article reports whether one of several is told of by what is written as a name: a Lowicker.
func (w *work) article(x *mention) bool {
	d, i := w.d, x.Head
	if w.modifies(i) || i == 0 || i+1 < d.Len() && (d.Tag[i+1].Noun() || d.Tag[i+1] == doc.POS) {
		return false
	}
	k := i - 1
	for k > 0 && (d.Tag[k] == doc.JJ || d.Tag[k] == doc.VBN) && d.SentenceOf[k] == d.SentenceOf[i] {
		k--
	}
	if d.SentenceOf[k] != d.SentenceOf[i] || k > 0 && d.Token[k-1].End == d.Token[k].Start && !d.Tag[k-1].Punct() {
		return false
	}
	switch d.Lemma[k] {
	case "a", "an", "another", "any", "every", "each":
		return true
	case "the":
		return w.whoBehind(x)
	}
	return false
}

// whoBehind reports whether a clause with who, without a comma, tells which one is meant.
func (w *work) whoBehind(x *mention) bool {
	return x.End < w.d.Len() && (w.d.Lemma[x.End] == "who" || w.d.Lemma[x.End] == "whose")
}
