package tag

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Asserts takes for verbs "claims" and "reports" that were read as nouns behind the one who does so, with whom their sentence or clause begins, where another clause stands behind: the Pennant | reports | that
// it fell; Karl Orr, 12, | claims | he was there; but not: local reports that it fell are wrong. It needs tags.
func Asserts(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if w := d.Word(i); (w == "claims" || w == "reports") && d.Tag[i] == doc.NNS && clauseBehind(d, i+1) && beginsWithOne(d, i) {
			if d.Tag[i] = doc.VBZ; d.Tag[i-1] == doc.JJ {
				d.Tag[i-1] = doc.NNP // 9to5Sea claims
			}
		}
	}
}

// clauseBehind reports whether at token k a clause begins, perhaps with "that", and no verb behind it that would be of what stands before.
func clauseBehind(d *doc.Doc, k int) bool {
	if k >= d.Len() || d.SentenceOf[k] != d.SentenceOf[k-1] {
		return false
	}
	end, that := d.Sentence[d.SentenceOf[k]].End, d.Word(k) == "that"
	if that {
		k++
	}
	if k+1 >= end || !opensNominal(d.Tag[k]) && !(that && d.Tag[k] == doc.IN) {
		return false
	}
	verb := -1
	for ; k < end; k++ {
		switch t := d.Tag[k]; {
		case t.Finite() && verb < 0:
			verb = k
		case t.Finite() && (d.Tag[k-1].Noun() || d.Tag[k-1] == doc.VBN || d.Tag[k-1] == doc.VBD || d.Tag[k-1] == doc.JJ) && !parted(d, verb+1, k):
			return false
		case verb < 0 && t == doc.Comma && k+1 < end && (d.Tag[k+1] == doc.WDT || d.Tag[k+1] == doc.WP):
			for k++; k+1 < end && d.Tag[k] != doc.Comma; k++ {
			}
		case verb < 0 && (t == doc.Comma || t == doc.CC || t == doc.Stop || t == doc.TO):
			return false
		}
	}
	return verb >= 0
}

// opensNominal reports whether a word of tag t may begin who or what a clause is about.
func opensNominal(t doc.Tag) bool {
	return t.Noun() || t == doc.PRP || t == doc.DT || t == doc.PRPS || t == doc.JJ || t == doc.CD || t == doc.EX
}

// parted reports whether a mark, a conjunction, a relative or a pronoun stands between two tokens, so that the second may be the verb of another clause than the first.
func parted(d *doc.Doc, from, to int) bool {
	return slices.ContainsFunc(d.Tag[from:to], func(t doc.Tag) bool {
		return t == doc.Comma || t == doc.CC || t == doc.WDT || t == doc.WP || t == doc.WRB || t == doc.PRP || t == doc.Colon || t == doc.OpenQuote || t == doc.IN
	})
}

// beginsWithOne reports whether the clause whose verb may be token i begins with one who speaks: a name, perhaps with an age or a word in brackets behind it, or a noun of one with an article.
func beginsWithOne(d *doc.Doc, i int) bool {
	s := d.Sentence[d.SentenceOf[i]]
	last := i - 1
	if last > s.Start && d.Tag[last] == doc.RB {
		last--
	}
	if last > s.Start+2 && d.Tag[last] == doc.Comma && d.Tag[last-1] == doc.CD && d.Tag[last-2] == doc.Comma {
		last -= 3 // Karl Orr, 12,
	} else if last > s.Start+2 && d.Word(last) == ")" && d.Word(last-2) == "(" {
		last -= 3 // Orr (left)
	}
	if last < s.Start {
		return false
	}
	name := d.Tag[last] == doc.NNP || last == i-1 && d.Tag[last] == doc.JJ && likeName(d, s.Start, last)
	if !name && d.Tag[last] != doc.NN || gathers(strings.ToLower(d.Word(last))) {
		return false
	}
	first := last
	for first > s.Start && (d.Tag[first-1].Proper() || d.Tag[first-1] == doc.NN || d.Tag[first-1] == doc.JJ || d.Tag[first-1] == doc.VBN || d.Tag[first-1] == doc.CD) {
		first--
	}
	article := first > s.Start && (d.Tag[first-1] == doc.DT || d.Tag[first-1] == doc.PRPS)
	if article {
		first--
	}
	if !article && !name || article && d.Tag[last] == doc.JJ {
		return false
	}
	if first == s.Start {
		return true
	}
	switch before := strings.ToLower(d.Word(first - 1)); before {
	case "that", "as", "when", "while", "because", "and", "but", ":":
		return before != "and" && before != "but" || first-1 == s.Start
	}
	return d.Tag[first-1] == doc.Comma && !slices.ContainsFunc(d.Tag[s.Start:first], doc.Tag.Finite)
}

// likeName reports whether a word that was read as an adjective is written as a name: O’neal, 9to5Sea.
func likeName(d *doc.Doc, start, i int) bool {
	w := d.Word(i)
	return !lower(d, i) && (i > start || strings.ToLower(w[1:]) != w[1:])
}

// gathers reports whether a noun before claims or reports tells of what kind they are: news reports, insurance claims.
func gathers(w string) bool {
	switch w {
	case "news", "media", "press", "police", "intelligence", "insurance", "damage", "compensation", "eyewitness", "incident", "accident", "crime", "government", "internet", "twitter", "facebook", "asylum", "wage", "credit", "loss", "earnings", "quarterly", "annual", "weather", "security", "safety":
		return true
	}
	return false
}
