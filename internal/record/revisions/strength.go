package revisions

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed strength.txt
var strengthText string

// strength is the table of how strong words are. The file tells how it is written.
type strength struct {
	ranks    []rank
	hedges   []phrase
	forces   []phrase
	examples []example
}

// rank is a row of words that stand for each other, the weakest first.
type rank struct {
	name  string
	nouns bool
	steps [][]phrase
}

// phrase is base forms in a row.
type phrase []string

// example is a change that a row of the table makes.
type example struct {
	line          int
	before, after string
	kind          Kind
}

// parseStrength reads the table.
func parseStrength(src string) (*strength, error) {
	s := &strength{}
	for i, l := range strings.Split(src, "\n") {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		if !s.parse(i+1, l) {
			return nil, fmt.Errorf("strength of words: line %d: %q is no rank, hedge, force or example", i+1, l)
		}
	}
	return s, nil
}

func (s *strength) parse(line int, l string) bool {
	if rest, ok := strings.CutPrefix(l, ">"); ok {
		p := strings.Split(rest, "|")
		if len(p) != 3 {
			return false
		}
		s.examples = append(s.examples, example{line, strings.TrimSpace(p[0]), strings.TrimSpace(p[1]), Kind(strings.TrimSpace(p[2]))})
		return true
	}
	head, words, ok := strings.Cut(l, ":")
	if !ok {
		return false
	}
	name, nouns := strings.CutPrefix(head, "nouns ")
	verbs := false
	if !nouns {
		name, verbs = strings.CutPrefix(head, "rank ")
	}
	switch {
	case nouns, verbs:
		r := rank{name: name, nouns: nouns}
		for _, step := range strings.Split(words, "<") {
			r.steps = append(r.steps, phrases(step))
		}
		s.ranks = append(s.ranks, r)
	case head == "hedge":
		s.hedges = append(s.hedges, phrases(words)...)
	case head == "force":
		s.forces = append(s.forces, phrases(words)...)
	default:
		return false
	}
	return true
}

// rank returns the row of a name, which the table has.
func (s *strength) rank(name string) rank {
	return s.ranks[slices.IndexFunc(s.ranks, func(r rank) bool { return r.name == name })]
}

func phrases(list string) []phrase {
	var out []phrase
	for _, p := range strings.Split(list, ",") {
		out = append(out, strings.Fields(p))
	}
	return out
}

// at reports whether the phrase stands at token i of words.
func (p phrase) at(words []token, i int) bool {
	if i+len(p) > len(words) {
		return false
	}
	for k, base := range p {
		if !words[i+k].is(base) {
			return false
		}
	}
	return true
}

// regular reports whether w is a regular form of a verb or a noun.
func regular(w, base string) bool {
	short := strings.TrimSuffix(base, "e")
	rest, ok := strings.CutPrefix(w, short)
	if !ok || rest == "" {
		return false
	}
	switch rest {
	case "e", "s", "es", "ed", "d", "ing":
		return len(base) > 3
	}
	last := short[len(short)-1:]
	return rest == last+"ed" || rest == last+"ing"
}

// in returns the first place of the phrase in words, -1 when it has none.
func (p phrase) in(words []token) int {
	for i := range words {
		if p.at(words, i) {
			return i
		}
	}
	return -1
}

// step returns how far right in the row the strongest word of words stands, and which words they are; 0 when none of the row is there.
func (r rank) step(words []token) (int, []token) {
	for i := len(r.steps) - 1; i >= 0; i-- {
		for _, p := range r.steps[i] {
			for k := range words {
				if p.at(words, k) && (r.nouns || !asNoun(words, k)) {
					return i + 1, words[k : k+len(p)]
				}
			}
		}
	}
	return 0, nil
}

// asNoun reports whether the word before token i makes it a noun: "the claim", "for comment".
func asNoun(words []token, i int) bool {
	if i == 0 {
		return false
	}
	switch words[i-1].norm {
	case "a", "an", "the", "any", "no", "his", "her", "their", "its", "for", "of", "several", "repeated":
		return true
	}
	return isNumber(words[i-1].norm)
}

// countOf returns how many of the phrases stand in words, each place once. What could not be is none that could.
func countOf(list []phrase, words []token) int {
	n := 0
	for i := 0; i < len(words); i++ {
		longest := 0
		for _, p := range list {
			if len(p) > longest && p.at(words, i) && !(p[0] == "could" && i+1 < len(words) && words[i+1].norm == "not") {
				longest = len(p)
			}
		}
		if longest > 0 {
			n++
			i += longest - 1
		}
	}
	return n
}
