package claims

import "strings"

// sense returns the term of what the word with a stem has in common with others that news uses for the same, 0 when it has nothing: who resigned and who
// quit, what was leaked and what was passed on.
func sense(stem term) term { return senses[stem] }

// senses is short on purpose, and of words of one meaning in this kind of news rather than of all meanings that a thesaurus gives them. The
// first word of a line is what its words mean; no word is in two lines.
var senses = sensesOf(sameMeaning)

const sameMeaning = `
	leave resign resignation quit sack oust
	look inquiry enquiry investigation investigate probe review examine
	halt suspend suspension pause stop freeze cancel scrap quash shut
	know knowledge aware awareness tell told warn warning inform notify notification notice brief alert evidence
	give hand pass send share slip supply leak forward email
	meet meeting dinner dine lunch coffee
	die death dead kill fatal body
	harm injure injury hurt wound casualty infect infection
	hit attack strike bomb shell fire shoot shot shock
	pay payment bribe money cash sum fee
	sell sale sold buy bought purchase
	write letter memo message note
	take steal stolen theft copy download
	wait delay hold held postpone late
	sorry apology apologise apologize regret
	fail failure fault defect crack jam broken
	blame responsible responsibility liable
	allow authorise authorize authority permission approve permit
	again rerun repeat
	open unlock
`

func sensesOf(list string) map[term]term {
	out := map[term]term{}
	for _, line := range strings.Split(list, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			out[stemTerm(stemOf(w))] = stemTerm(words[0]) | aSense
		}
	}
	return out
}
