package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// word is a word of a text with its lower-case form, without a possessive ending, and the term of its stem, 0 for one without a meaning of its own.
type word struct {
	hearsay.Span
	low  string
	stem term
}

// prose is a text with its words, which are cut once for all who ask for those of some span.
type prose struct {
	text  string
	words []word
}

func newProse(text string) prose { return prose{text, wordsOf(text, hearsay.Span{End: len(text)})} }

// wordsIn returns the words of a span.
func (p *prose) wordsIn(s hearsay.Span) []word {
	at := func(place int) int {
		i, _ := slices.BinarySearchFunc(p.words, place, func(w word, at int) int { return w.Start - at })
		return i
	}
	from, to := at(s.Start), at(s.End)
	if from > 0 && p.words[from-1].End > s.Start || to > 0 && p.words[to-1].End > s.End {
		return wordsOf(p.text, s) // which parts a word
	}
	return p.words[from:to:to]
}

// wordsOf cuts a span of text into words: letters and digits, with apostrophes within and figures with their points.
func wordsOf(text string, s hearsay.Span) []word {
	out := make([]word, 0, s.Len()/6+1)
	for at := s.Start; at < s.End; {
		r, n := utf8.DecodeRuneInString(text[at:s.End])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += n
			continue
		}
		end := at + wordLen(text[at:s.End])
		w := word{Span: hearsay.Span{Start: at, End: end}, low: lower(text[at:end])}
		if !grammar(w.low) && !english.Negates(w.low) {
			w.stem = stemTerm(stemOf(w.low))
		}
		out = append(out, w)
		at = end
	}
	return out
}

// wordLen returns the length of the word at the start of s.
func wordLen(s string) int {
	end := 0
	for end < len(s) && simple(s[end]) {
		end++
	}
	if end == len(s) || s[end] == ' ' {
		return end // as most do
	}
	end = 0
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end = i + utf8.RuneLen(r)
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		prev := s[max(0, end-1)]
		switch {
		case (r == '\'' || r == '’') && unicode.IsLetter(next):
		case (r == ',' || r == '.') && prev >= '0' && prev <= '9' && unicode.IsDigit(next):
		default:
			return end
		}
	}
	return end
}

// simple reports whether a byte is a letter or digit of ASCII.
func simple(b byte) bool { return b|0x20-'a' < 26 || b-'0' < 10 }

func lower(s string) string {
	small := true
	for i := range len(s) {
		small = small && (s[i]-'a' < 26 || s[i]-'0' < 10)
	}
	if small {
		return s
	}
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.TrimSuffix(s, "'s")
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "been", "being", "be":
		return true
	}
	return false
}

// untrue reports whether w says of what was said that it is not so.
func untrue(w string) bool {
	switch w {
	case "false", "untrue", "wrong", "incorrect", "inaccurate", "baseless", "unfounded", "groundless", "fabricated", "fabrication", "fiction",
		"lie", "lies", "nonsense", "hoax", "smear", "misleading":
		return true
	}
	return false
}

// callsUntrue reports whether word i says of what was told that it is not so: it was false, a hoax, a false report; but not false charges, of which no more is told.
func callsUntrue(text string, words []word, i int) bool {
	if !untrue(words[i].low) || i+1 == len(words) || strings.TrimSpace(text[words[i].End:words[i+1].Start]) != "" || !strings.HasSuffix(words[i+1].low, "s") || grammar(words[i+1].low) {
		return untrue(words[i].low)
	}
	return i > 0 && grammar(words[i-1].low) && words[i-1].low != "and" && words[i-1].low != "of"
}

// untrueAmong reports whether one of some words says of what was told that it is not so.
func untrueAmong(text string, words []word) bool {
	for i := range words {
		if callsUntrue(text, words, i) {
			return true
		}
	}
	return false
}

// grammar reports whether w has no meaning of its own: words of grammar, of saying and of measure.
func grammar(w string) bool {
	switch w {
	case "a", "an", "the", "this", "that", "these", "those", "some", "any", "each", "every", "all", "both", "either", "such", "same", "other",
		"others", "another", "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "whether", "if", "than", "then", "as", "so",
		"too", "also", "and", "or", "but", "yet", "because", "while", "though", "although", "until", "till", "since", "once", "unless",
		"of", "in", "on", "at", "by", "for", "from", "to", "into", "onto", "with", "about", "over", "under", "up", "down", "out", "off", "after",
		"before", "between", "through", "during", "against", "among", "across", "around", "within", "upon", "toward", "towards", "per", "via", "like",
		"i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "hers", "its", "our", "ours", "their",
		"theirs", "myself", "yourself", "himself", "herself", "itself", "ourselves", "themselves", "anyone", "anybody", "someone", "somebody",
		"everyone", "everybody", "anything", "something", "everything", "one", "ones",
		"be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "having", "do", "does", "did", "done", "doing",
		"will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "let", "i'm", "it's", "he's", "she's", "we're",
		"they're", "i've", "we've", "they've", "you're", "you've", "i'd", "he'd", "she'd", "we'd", "they'd", "i'll", "he'll", "she'll", "we'll",
		"they'll", "that's", "there's", "there", "here", "now", "just", "only", "even", "still", "very", "more", "most", "much", "many", "few",
		"less", "least", "own", "again", "ever", "already", "well", "yes", "mr", "mrs", "ms", "dr", "said", "say", "says", "saying",
		"get", "got", "go", "going", "went", "make", "made", "thing", "things", "way", "lot", "bit", "really", "quite", "rather", "perhaps", "however":
		return true
	}
	return len(w) == 1
}

// generic reports whether w, with an article, stands for something that was told before: the account, the allegation.
func generic(w string) bool {
	switch w {
	case "account", "claim", "claims", "allegation", "allegations", "accusation", "accusations", "report", "reports", "charge", "charges",
		"remark", "remarks", "comment", "comments", "suggestion", "suggestions", "story", "matter", "issue", "question", "idea", "move",
		"decision", "statement", "assertion", "finding", "findings", "rumour", "rumours", "rumor", "rumors", "version", "words":
		return true
	}
	return false
}

// empty reports whether the first of words, it, stands for nothing but what follows: it was too early to say; it is wrong that.
func empty(words []word) bool {
	if len(words) < 3 || words[1].low != "is" && words[1].low != "was" && words[1].low != "would" {
		return false
	}
	return slices.ContainsFunc(words[2:min(len(words), 6)], func(w word) bool { return w.low == "to" || w.low == "that" })
}

// points reports whether words point at something that was told before them. Party reports whether a word stands for a party.
func points(words []word, party func(word) bool) bool {
	for i, w := range words {
		last := i+1 == len(words)
		switch w.low {
		case "it":
			if !party(w) && !empty(words[i:]) {
				return true
			}
		case "this", "them", "such":
			return true
		case "so":
			if last {
				return true
			}
		case "those", "these":
			return last || words[i+1].low != "of" && words[i+1].low != "who"
		case "that":
			if i > 0 && (last || grammar(words[i+1].low)) {
				return true
			}
		case "the":
			if !last && generic(words[i+1].low) {
				return true
			}
		}
	}
	return false
}
