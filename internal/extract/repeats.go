package extract

import (
	"sort"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// How alike two statements must be for one to tell the other again: the share, in hundredths, that the smaller set of
// content words has of the other, and the least number of words shared. Without a sign that the speaker is the same, more is
// asked.
const (
	repeatShare        = 60
	repeatShareUnknown = 80
	repeatWords        = 4
)

// markRepeats gives Repeats to each statement of a headline or summary that another statement of the same report tells
// more fully: one of the body if there is one, otherwise a longer one of another headline or summary. It points to the
// fullest, never to a statement that repeats another itself. Statements of the body repeat nothing. Numbers and
// negation must agree, and so must the speakers where both have a name: a headline may say "mayor" of whom the body names.
func markRepeats(text string, statements []hearsay.Statement, blocks []hearsay.Block, named func(party string) bool) {
	told := make([]telling, len(statements))
	for i, s := range statements {
		told[i] = newTelling(text, s, blocks)
		told[i].named = s.Speaker != "" && named(s.Speaker)
	}
	best := make([]int, len(statements))
	for i := range statements {
		best[i] = -1
		if told[i].teaser {
			best[i] = fullest(told, i)
		}
	}
	for i := range statements {
		at := best[i]
		if at < 0 {
			continue
		}
		for best[at] >= 0 { // fuller at every step: it ends
			at = best[at]
		}
		statements[i].Repeats = statements[at].ID
	}
}

// fullest returns the statement that tells best what i tells, -1 if none does.
func fullest(told []telling, i int) int {
	best, bestScore := -1, score{}
	for j := range told {
		if j == i || !told[j].fullerThan(told[i], j > i) {
			continue
		}
		if s, ok := told[i].repeats(told[j]); ok && (best < 0 || bestScore.less(s)) {
			best, bestScore = j, s
		}
	}
	return best
}

// telling is what a statement tells, as sets of words.
type telling struct {
	block   int  // index of its block, -1 if it is in none
	teaser  bool // in a headline or summary
	body    bool
	speaker string
	named   bool // the speaker has a name
	source  map[string]bool
	words   map[string]bool // of source and content
	numbers map[string]bool // of the content
	negated bool
}

func newTelling(text string, s hearsay.Statement, blocks []hearsay.Block) telling {
	t := telling{block: -1, speaker: s.Speaker, source: map[string]bool{}, words: map[string]bool{}, numbers: map[string]bool{}}
	if b := blockOf(s, blocks); b >= 0 {
		t.block = b
		t.teaser = blocks[b].Role == hearsay.Headline || blocks[b].Role == hearsay.Summary
		t.body = blocks[b].Role == hearsay.Body
	}
	for w := range tokens(text, s.Source) {
		if !repeatStops[w] {
			t.source[stem(w)] = true
			t.words[stem(w)] = true
		}
	}
	for w := range tokens(text, s.Content) {
		switch n, number := numberWords[w]; {
		case number:
			t.numbers[n] = true
		case w[0] >= '0' && w[0] <= '9':
			t.numbers[w] = true
		case negations[w]:
			t.negated = true
		}
		if !repeatStops[w] {
			t.words[stem(w)] = true
		}
	}
	for w := range tokens(text, s.Cue) {
		t.negated = t.negated || negations[w]
	}
	return t
}

// blockOf returns the block that the first words of the content, or without content the cue, stand in;
// -1 if none. Blocks are in order.
func blockOf(s hearsay.Statement, blocks []hearsay.Block) int {
	at := -1
	for _, spans := range [][]hearsay.Span{s.Content, s.Cue, s.Source} {
		if len(spans) > 0 {
			at = spans[0].Start
			break
		}
	}
	i := sort.Search(len(blocks), func(i int) bool { return at < blocks[i].End })
	if i == len(blocks) || at < blocks[i].Start {
		return -1
	}
	return i
}

// fullerThan reports whether u can be told again by t: t stands in the body, or both are teasers and t has more words
// or as many and stands later.
func (t telling) fullerThan(u telling, later bool) bool {
	if t.block == u.block {
		return false
	}
	if t.body {
		return true
	}
	return t.teaser && (len(t.words) > len(u.words) || len(t.words) == len(u.words) && later)
}

// repeats reports whether t tells again what u tells, and how much of it.
func (t telling) repeats(u telling) (score, bool) {
	if t.negated != u.negated || !subset(t.numbers, u.numbers) {
		return score{}, false
	}
	if t.named && u.named && t.speaker != u.speaker {
		return score{}, false
	}
	shared := common(t.words, u.words)
	smaller := min(len(t.words), len(u.words))
	least := repeatShareUnknown
	if t.speaker != "" && t.speaker == u.speaker || common(t.source, u.source) > 0 {
		least = repeatShare
	}
	if shared < repeatWords || shared*100 < smaller*least {
		return score{}, false
	}
	return score{shared * 100 / smaller, shared, len(u.words)}, true
}

// score ranks statements that tell the same: by share, then by words shared, then by fullness.
type score struct{ share, shared, words int }

func (s score) less(t score) bool {
	switch {
	case s.share != t.share:
		return s.share < t.share
	case s.shared != t.shared:
		return s.shared < t.shared
	}
	return s.words < t.words
}

func subset(a, b map[string]bool) bool { return common(a, b) == len(a) }

// common returns how many words a and b share.
func common(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// tokens yields the words of spans: runs of letters and digits in lower case, "n't" as "not", figures without their
// commas.
func tokens(text string, spans []hearsay.Span) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, s := range spans {
			words := strings.ReplaceAll(s.In(text), "’", "'")
			for w := range strings.FieldsSeq(words) {
				if !splitWord(strings.ToLower(w), yield) {
					return
				}
			}
		}
	}
}

func splitWord(w string, yield func(string) bool) bool {
	if w = strings.TrimFunc(w, isMark); w == "" {
		return true
	}
	if stem, ok := strings.CutSuffix(w, "n't"); ok {
		return (stem == "" || yield(stem)) && yield("not")
	}
	if w[0] >= '0' && w[0] <= '9' {
		return yield(strings.ReplaceAll(w, ",", ""))
	}
	for part := range strings.FieldsFuncSeq(w, isMark) {
		if !yield(part) {
			return false
		}
	}
	return true
}

func isMark(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// stem takes the commonest endings off a word, so that "placed" and "places" agree.
func stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= 4 {
			return s
		}
	}
	return w
}

// negations turn what is told round.
var negations = map[string]bool{
	"not": true, "no": true, "never": true, "nobody": true, "none": true, "nothing": true, "neither": true, "nor": true,
	"without": true, "deny": true, "denies": true, "denied": true, "denying": true, "refuse": true, "refuses": true,
	"refused": true, "refusing": true, "rejects": true, "rejected": true, "decline": true, "declines": true, "declined": true,
}

// numberWords are the figures of small numbers in words.
var numberWords = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12",
}

// repeatStops are words without content.
var repeatStops = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "and": true, "or": true, "to": true, "in": true, "on": true, "at": true,
	"by": true, "for": true, "with": true, "from": true, "as": true, "that": true, "this": true, "these": true, "those": true,
	"it": true, "its": true, "is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true,
	"has": true, "have": true, "had": true, "he": true, "she": true, "they": true, "his": true, "her": true, "their": true,
	"them": true, "him": true, "who": true, "which": true, "will": true, "would": true, "but": true, "about": true,
	"after": true, "into": true, "than": true, "there": true, "i": true, "we": true, "our": true, "you": true, "s": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "said": true, "says": true, "not": true, "no": true, "did": true, "do": true,
}
