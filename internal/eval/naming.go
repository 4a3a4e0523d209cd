package eval

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// bareName folds a name for comparison: lower case, without a leading article, titles, a possessive ending and punctuation at the ends.
func bareName(name string) string {
	name = strings.NewReplacer("’", "'", "\u00a0", " ").Replace(strings.ToLower(name))
	fields := strings.FieldsFunc(name, unicode.IsSpace)
	for i, f := range fields {
		f = strings.TrimFunc(f, func(r rune) bool { return !isWord(r) && r != '\'' && r != '$' && r != '%' })
		fields[i] = strings.Trim(strings.TrimSuffix(strings.TrimSuffix(f, "'s"), "s'"), "'")
		if strings.HasSuffix(f, "s'") {
			fields[i] += "s"
		}
	}
	fields = slices.DeleteFunc(fields, func(f string) bool { return f == "" })
	for len(fields) > 1 && (isArticle(fields[0]) || isTitle(fields[0])) {
		fields = fields[1:]
	}
	return strings.Join(fields, " ")
}

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

func isTitle(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sen", "senator", "rep", "representative", "congressman",
		"congresswoman", "gov", "governor", "president", "president-elect", "vice", "prime", "minister", "secretary", "mayor", "judge", "justice", "chancellor",
		"king", "queen", "prince", "princess", "gen", "general", "col", "lt", "maj", "capt", "captain", "sgt", "rev", "pope", "former", "then", "acting":
		return true
	}
	return false
}

// surname returns the last word of a bare name of two or more words.
func surname(bare string) string {
	if at := strings.LastIndexByte(bare, ' '); at >= 0 {
		return bare[at+1:]
	}
	return ""
}

// namesOf returns the bare name of a party and those of its mentions that name or describe it.
func namesOf(src string, p *hearsay.Party) []string {
	out := []string{bareName(p.Name)}
	for _, m := range p.Mentions {
		if m.Form != "pronoun" {
			out = append(out, bareName(m.In(src)))
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(s string) bool { return s == "" })
}

// sameParty reports whether ours and gold, bare names of one party each, are the same party: one name is in both, or one is the surname
// of another, which no other party of the article shares.
func sameParty(ours, gold, others []string) bool {
	for _, o := range ours {
		for _, g := range gold {
			if o == g {
				return true
			}
			if short := surname(g); short == o && short != "" && !sharesName(others, short) {
				return true
			}
			if short := surname(o); short == g && short != "" && !sharesName(others, short) {
				return true
			}
		}
	}
	return false
}

// sharesName reports whether a name is, or has as surname, short.
func sharesName(names []string, short string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return n == short || surname(n) == short })
}

// ShareWord reports whether two phrases share a word that says something: so occasions and prompts count as right.
func ShareWord(a, b string) bool { return overlapping(a, b) }

// overlapping reports whether two descriptions share a word that says something.
func overlapping(a, b string) bool {
	words := strings.Fields(bareName(b))
	return slices.ContainsFunc(strings.Fields(bareName(a)), func(w string) bool { return !isEmptyWord(w) && slices.Contains(words, w) })
}

// isEmptyWord reports whether a word says nothing of what a phrase is about.
func isEmptyWord(w string) bool {
	switch w {
	case "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "that", "who", "whom", "which", "this", "these", "those",
		"his", "her", "their", "its", "is", "was", "were", "are", "be", "been", "had", "has", "have", "he", "she", "they", "it", "as", "about", "whether",
		"if", "when", "during", "after", "one", "some", "several":
		return true
	}
	return false
}
