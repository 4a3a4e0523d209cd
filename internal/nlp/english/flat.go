package english

import (
	"slices"
	"strings"
)

// Negates reports whether a word, in small letters, makes what stands with it not so: not, nobody, didn't.
func Negates(w string) bool {
	switch w {
	case "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "cannot", "without", "nowhere":
		return true
	}
	return strings.HasSuffix(w, "n't")
}

// Flat reports whether a sentence, given as its words in small letters, says that there was none of something, or that somebody did not do it: no
// plane left, there was no list, he never saw her. What should not be, or will not, or was not until some day, is no such sentence.
func Flat(words []string) bool {
	if len(words) > 0 && words[0] == "that" {
		words = words[1:]
	}
	if len(words) < 3 || slices.ContainsFunc(words[:min(len(words), 8)], func(w string) bool {
		return w == "should" || w == "must" || w == "will" || w == "would" || w == "until"
	}) {
		return false
	}
	switch words[0] {
	case "no", "nobody", "none", "nothing", "never", "neither":
		return true
	case "there":
		return Negates(words[2]) || len(words) > 3 && words[2] == "been" && Negates(words[3])
	case "i", "we", "he", "she", "it", "they":
		switch words[1] {
		case "did", "was", "were", "had":
			return Negates(words[2])
		case "didn't", "wasn't", "weren't":
			return true
		}
	}
	return slices.ContainsFunc(words[:min(len(words), 6)], func(w string) bool { return w == "never" })
}
