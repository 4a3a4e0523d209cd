package lexicon

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// named reports whether token i, within its sentence, begins with a capital as names do.
func named(d *doc.Doc, i int) bool {
	if i == 0 || len(d.SentenceOf) == 0 || d.SentenceOf[i-1] != d.SentenceOf[i] {
		return false
	}
	w := d.Word(i)
	return w[0] >= 'A' && w[0] <= 'Z'
}

// person reports whether a noun that the table does not know is made as nouns for persons are: of one of them and what stands before it (ex-guard, crane-driver,
// stuntwoman), of a verb or a noun that it knows (canvasser, hydrologist), or of several words that are for who does or is something (go-between, second-year).
func (l Lexicon) person(lemma string) bool {
	if strings.ContainsAny(lemma, "/@#:.") || l.knows(Verb, lemma) || l.knows(Adjective, lemma) {
		return false
	}
	if k := strings.LastIndexByte(lemma, '-'); k > 0 {
		return l.hyphened(lemma[:k], lemma[k+1:])
	}
	return l.compound(lemma) || l.derived(lemma)
}

// compound reports whether a noun is one for a person with another noun before it: tugmaster, stuntwoman.
func (l Lexicon) compound(lemma string) bool {
	for k := 3; k+5 <= len(lemma); k++ {
		if end := lemma[k:]; l.sense(end) == doc.PersonNoun && l.knows(Noun, lemma[:k]) {
			return end != "maker" || writes(lemma[:k])
		}
	}
	return false
}

// derived reports whether a noun is for who does what a verb tells, or works with what a noun is for. One that ends as one for more of what an adjective tells is none: the firmer.
func (l Lexicon) derived(lemma string) bool {
	for _, end := range [...]string{"er", "or", "ist", "ian", "eer"} {
		stem, ok := strings.CutSuffix(lemma, end)
		if !ok || len(stem) < 4 || l.knows(Adjective, stem) || l.knows(Adjective, stem+"e") {
			continue
		}
		if doer := end == "er" || end == "or"; doer && l.does(stem) || !doer && (l.knows(Noun, stem) || l.knows(Noun, stem+"y") || l.knows(Noun, stem+"e") || l.knows(Noun, stem+"a")) {
			return true
		}
	}
	return false
}

// hyphened reports whether a noun of two words or more, of which the last is last, is for a person.
func (l Lexicon) hyphened(first, last string) bool {
	if k := strings.IndexByte(first, '-'); k > 0 && last == "law" && strings.HasSuffix(first, "-in") {
		return l.sense(strings.TrimSuffix(first[:k], "s")) == doc.PersonNoun // sister-in-law, sisters-in-law
	}
	switch last {
	case "old":
		return strings.HasSuffix(first, "year") // a 40-year-old
	case "year":
		return ordinal(first)
	case "between":
		return l.knows(Verb, first) // a go-between
	case "maker":
		return writes(first)
	case "by", "up", "on":
		return strings.HasSuffix(strings.TrimSuffix(first, "s"), "er") // a passer-by, runners-up
	}
	return !counts(first) && (l.sense(last) == doc.PersonNoun || l.person(last))
}

// writes reports whether whoever makes what w is for is a person and no firm: a policymaker, not a chipmaker.
func writes(w string) bool {
	switch w {
	case "policy", "film", "movie", "news", "law", "peace":
		return true
	}
	return false
}

// counts reports whether w tells of how many something is made: a two-member board.
func counts(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "multi", "all", "per":
		return true
	}
	return w[0] >= '0' && w[0] <= '9'
}

// ordinal reports whether w tells which of the years of a school somebody is in.
func ordinal(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "final":
		return true
	}
	return false
}

// sense returns the class of the commonest sense of a noun, 0 for one that the table does not know.
func (l Lexicon) sense(lemma string) doc.Class {
	for _, w := range l.Table.Weights(Feature(Noun, lemma), nil) {
		if w.Weight == SenseWeight {
			return classOf(Noun, w.Label)
		}
	}
	return 0
}

// does reports whether a noun that ends in -er or -or behind stem is of a verb: canvasser, driver, planner.
func (l Lexicon) does(stem string) bool {
	n := len(stem)
	return l.knows(Verb, stem) || l.knows(Verb, stem+"e") || n > 2 && stem[n-1] == stem[n-2] && l.knows(Verb, stem[:n-1])
}

// knows reports whether the table has a word with that part of speech.
func (l Lexicon) knows(p Part, lemma string) bool {
	return len(l.Table.Weights(Feature(p, lemma), nil)) > 0
}
