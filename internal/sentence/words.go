package sentence

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// verb says in the present tense what a position does.
func verb(p hearsay.Position, plural bool) string {
	one, many := "says", "say"
	switch p {
	case hearsay.Alleges:
		one, many = "alleges", "allege"
	case hearsay.Denies:
		one, many = "denies", "deny"
	case hearsay.Confirms:
		one, many = "confirms", "confirm"
	case hearsay.Declines:
		one, many = "declines to comment", "decline to comment"
	case hearsay.NoResponse:
		one, many = "gives no response", "give no response"
	case hearsay.Demands:
		one, many = "demands", "demand"
	case hearsay.Commits:
		one, many = "commits", "commit"
	case hearsay.Supports:
		one, many = "supports", "support"
	case hearsay.Opposes:
		one, many = "opposes", "oppose"
	case hearsay.Asks:
		one, many = "asks", "ask"
	case hearsay.Believes:
		one, many = "believes", "believe"
	case hearsay.Finds:
		one, many = "finds", "find"
	}
	if plural {
		return many
	}
	return one
}

// declines says that somebody does, as goes with how what is said begins.
func declines(plural bool, first string) string {
	one := "declines"
	if plural {
		one = "decline"
	}
	switch {
	case first == "to":
		return one
	case english.Interrogative(first):
		return one + " to say"
	}
	return one + " to comment"
}

func accuses(plural bool) string {
	if plural {
		return "accuse"
	}
	return "accuses"
}

// plainly reports whether a cue tells no more than that something is said, or is no verb.
func plainly(cue string) bool {
	if cue == "was all" {
		return true
	}
	for _, w := range strings.Fields(strings.ToLower(cue)) {
		switch strings.Trim(w, ",.") {
		case "apologised", "apologized", "apologises", "apologizes", "regrets", "regretted", "retracted", "withdrew": // for saying
			return false
		case "say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "adding", "note", "notes", "noted", "noting",
			"write", "writes", "wrote", "written", "writing", "state", "states", "stated", "stating", "reports", "reported", "reporting",
			"explain", "explains", "explained", "explaining", "announce", "announces", "announced", "announcing", "statement", "statements",
			"comment", "comments", "remark", "remarks", "announcement", "word", "words", "message", "letter", "speech", "testimony", "opinion", "view", "views":
			return true
		}
	}
	return cue == ""
}

// uncapped returns words without the capital that a headline gave them.
func uncapped(words string) string {
	first, rest, _ := strings.Cut(words, " ")
	r, n := utf8.DecodeRuneInString(first)
	if unicode.IsUpper(r) && strings.ToLower(first[n:]) == first[n:] && n < len(first) {
		first = string(unicode.ToLower(r)) + first[n:]
	}
	if rest == "" {
		return first
	}
	return first + " " + rest
}

// auxiliary reports whether a word before a cue can belong to its verb.
func auxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "is", "was", "were", "be", "been", "do", "immediately", "yet", "also", "ever":
		return true
	}
	return helps(w) && w != "to" || negates(w)
}

// hedged reports whether the words of a verb say that something was not said, or may be or will be.
func hedged(words string) bool {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if w = strings.Trim(w, ",."); negates(w) || helps(w) && w != "to" && w != "did" && w != "does" {
			return true
		}
	}
	return false
}

// negates reports whether a word makes of a verb that something was not said.
func negates(w string) bool {
	switch w {
	case "not", "never", "neither", "nor", "without", "cannot", "refused", "refuses", "refusing", "declined", "declines", "declining", "failed", "fails",
		"stopped", "stops", "avoided", "avoids", "longer":
		return true
	}
	return strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't")
}

// plural reports whether a speaker takes a plural verb: several persons never are one party of that type; otherwise as the verb of the
// text has it (1 or 2) where it shows, and else by what kind of party it is and by its words.
func plural(agrees int, kind hearsay.PartyType, words string) bool {
	switch kind {
	case hearsay.Person, hearsay.Author:
		return false
	}
	if agrees != 0 {
		return agrees > 1
	}
	switch kind {
	case hearsay.Organisation, hearsay.Government, hearsay.Poll:
		return pluralNoun(head(words), false)
	}
	return pluralWords(words, kind == hearsay.Group)
}

// agreement returns 1 or 2 for a form of a verb that goes with one or with several, otherwise 0.
func agreement(verb string) int {
	switch verb {
	case "has", "is", "was", "does", "says", "tells", "claims", "alleges", "denies", "insists", "argues", "believes", "thinks", "warns", "adds",
		"suggests", "reports", "shows", "finds", "notes", "writes", "confirms", "disputes", "rejects", "hopes", "wants", "expects", "fears":
		return 1
	case "have", "are", "were", "do", "say", "tell", "allege", "deny", "insist", "argue", "believe", "think", "warn", "add", "suggest", "show",
		"find", "note", "write", "confirm", "dispute", "reject", "want", "expect":
		return 2
	}
	return 0
}

// helps reports whether a word before a verb takes its ending: he did not say.
func helps(w string) bool {
	switch w {
	case "to", "not", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "does", "cannot":
		return true
	}
	return strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't")
}

// pluralWords reports whether words for a speaker are plural by their form. Capitals may be a name (Reuters) unless it is a group.
func pluralWords(words string, group bool) bool {
	head := head(words)
	first, _, more := strings.Cut(strings.ToLower(head), " ")
	switch first {
	case "they", "we", "both", "many", "some", "several", "most", "others", "few", "these", "those", "two", "three", "four", "five", "six",
		"seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands":
		return first != "most" && first != "some" || !more || pluralNoun(head, true)
	}
	return strings.Contains(head, " and ") && !strings.Contains(head, "&") || pluralNoun(head, group)
}

// head cuts words off behind the noun they are about: "officials in Dorvane, who" are officials.
func head(words string) string {
	if i := strings.IndexAny(words, ",;(–—"); i > 0 {
		words = words[:i]
	}
	fields := strings.Fields(words)
	for i, w := range fields {
		switch strings.ToLower(w) {
		case "of", "in", "at", "on", "for", "from", "with", "within", "to", "by", "close", "familiar", "who", "which", "that", "inside", "near", "involved", "briefed", "speaking", "citing", "quoting":
			if i > 0 {
				return strings.Join(fields[:i], " ")
			}
		}
	}
	return strings.Join(fields, " ")
}

func pluralNoun(head string, group bool) bool {
	noun := head[strings.LastIndexByte(head, ' ')+1:]
	lower := strings.ToLower(noun)
	switch lower {
	case "people", "police", "men", "women", "children", "others", "sources", "authorities", "officials", "prosecutors", "investigators", "media":
		return true
	case "news", "series", "headquarters", "politics":
		return false
	}
	if r, _ := utf8.DecodeRuneInString(noun); unicode.IsUpper(r) && !group {
		return false
	}
	for _, ending := range []string{"ss", "us", "is", "’s", "'s"} {
		if strings.HasSuffix(lower, ending) {
			return false
		}
	}
	return strings.HasSuffix(lower, "s")
}

// lowered returns words without the capital that only the beginning of a sentence gave them.
func lowered(words string) string {
	first, _, _ := strings.Cut(words, " ")
	if lower := strings.ToLower(first); lower != first && lower != "i" && small(lower) {
		return lower + words[len(first):]
	}
	return words
}

// small reports whether a word in small letters is one that never is a name: articles, pronouns, numbers, prepositions and how
// occasions begin.
func small(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "one", "some", "many", "most", "several",
		"both", "all", "other", "another", "no", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "he", "she", "it", "they", "we",
		"unnamed", "anonymous", "unidentified", "sources", "officials", "people", "critics", "senior", "police", "authorities", "prosecutors", "investigators", "reports":
		return true
	}
	return joins(w) || prompts(w)
}

// joins reports whether an occasion that begins with the word can stand in a sentence as it is.
func joins(w string) bool {
	switch w {
	case "in", "at", "on", "during", "before", "after", "with", "from", "by", "via", "through", "to", "into", "onto", "over", "under", "as", "when",
		"while", "outside", "inside", "near", "amid", "following", "ahead", "earlier", "later", "speaking", "writing", "appearing", "testifying",
		"addressing", "privately", "publicly", "last", "upon", "within", "of", "since", "until":
		return true
	}
	return false
}

// prompts reports whether words that tell of a question can begin with the word, in a sentence, as they are.
func prompts(w string) bool {
	switch w {
	case "asked", "questioned", "pressed", "quizzed", "challenged", "confronted", "told", "responding", "replying", "reacting", "answering",
		"when", "on", "in", "after", "amid", "following", "to", "about", "over", "whether", "if":
		return true
	}
	return false
}

// Sureness puts a confidence in hundredths in words.
func Sureness(n int) string {
	word := "doubtful"
	switch {
	case n >= 90:
		word = "very sure"
	case n >= 75:
		word = "quite sure"
	case n >= hearsay.DoubtfulBelow:
		word = "not so sure"
	}
	return fmt.Sprintf("%s (%d.%02d)", word, n/100, n%100)
}
