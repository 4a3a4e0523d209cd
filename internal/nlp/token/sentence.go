package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// MaxSentence is the most tokens a sentence may have; a longer one is cut, so that every stage stays linear.
const MaxSentence = 256

// splitSentences fills Sentence and SentenceOf.
func splitSentences(d *doc.Doc) {
	d.SentenceOf = make([]int32, len(d.Token))
	start := 0
	for i := range d.Token {
		last := i+1 == len(d.Token)
		if !last && d.Line[i] == d.Line[i+1] && i+1-start < MaxSentence && !ends(d, start, i) {
			continue
		}
		for k := start; k <= i; k++ {
			d.SentenceOf[k] = int32(len(d.Sentence))
		}
		d.Sentence = append(d.Sentence, doc.Range{Start: start, End: i + 1})
		start = i + 1
	}
}

// ends reports whether the sentence that begins at token start ends with token i, which is not the last of its line.
func ends(d *doc.Doc, start, i int) bool {
	stop := i
	for stop > start && closing(d.Word(stop)) && d.Token[stop].Start == d.Token[stop-1].End {
		stop--
	}
	if i+1 < d.Len() && d.Token[i].End == d.Token[i+1].Start && (closing(d.Word(i+1)) || footnote(d.Word(i+1))) {
		return false
	}
	w, next := d.Word(stop), d.Word(i+1)
	switch {
	case next == "," && d.Token[i].End == d.Token[i+1].Start:
		return false
	case clock(d, start, i):
		return startsUpper(d, i+1)
	case w == "." || strings.HasPrefix(w, "...") || w == "…" || w == "....":
		return w == "." && !lower(next) || startsUpper(d, i+1)
	case w == "।" || w == "॥" || w == "。" || w == "۔": // what is quoted in another script ends where its language ends it
		return true
	case w[0] == '?' || w[0] == '!':
		return startsUpper(d, i+1) && !(stop < i && attributes(d, i+1))
	case len(w) > 1 && w[len(w)-1] == '.':
		base := strings.ToLower(w[:len(w)-1])
		if english.Title(base) || !startsUpper(d, i+1) {
			return false
		}
		if stop < i {
			return !attributes(d, i+1)
		}
		return english.StartsSentence(strings.ToLower(next)) && (len(base) > 1 || neverNamed(next))
	}
	return false
}

// neverNamed reports whether a word with a capital behind an initial begins a sentence, for nobody is called so: he had met Mr K. The firm denied it.
func neverNamed(w string) bool {
	switch w {
	case "The", "A", "An", "He", "She", "It", "They", "We", "His", "Her", "Its", "Their", "There", "This", "That", "These", "In", "On", "At", "But", "And", "When", "After", "Before", "However", "Meanwhile", "According":
		return true
	}
	return false
}

// clock reports whether the tokens from start, which begin a line, to i are the time of an entry of a live page: 14:47, 3:02 p.m.
func clock(d *doc.Doc, start, i int) bool {
	if start > 0 && d.Line[start-1] == d.Line[start] || i > start+1 {
		return false
	}
	hour, minute, ok := strings.Cut(d.Word(start), ":")
	if !ok || len(hour) > 2 || len(minute) != 2 || strings.Trim(hour+minute, "0123456789") != "" {
		return false
	}
	switch strings.ToLower(d.Word(i)) {
	case "am", "pm", "a.m.", "p.m.":
		return true
	}
	return i == start
}

// attributes reports whether a short subject and a verb of saying follow at token i, as in (“Why?”) Roe asked.
func attributes(d *doc.Doc, i int) bool {
	for k := i; k < d.Len() && k < i+5 && d.Line[k] == d.Line[i]; k++ {
		w := d.Word(k)
		if english.SpeechVerb(strings.ToLower(w)) {
			return k > i || lower(w)
		}
		if !unicode.IsLetter(rune(w[0])) && w[0] < 0x80 {
			return false
		}
	}
	return false
}

func closing(w string) bool {
	switch w {
	case "\"", "”", "’", "'", "''", ")", "]", "»", "›", "}":
		return true
	}
	return false
}

func footnote(w string) bool { return w == "[" }

func lower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// startsUpper reports whether a sentence may begin with token i: a capital, a digit, or an opening mark before one.
func startsUpper(d *doc.Doc, i int) bool {
	for ; i < d.Len(); i++ {
		r, _ := utf8.DecodeRuneInString(d.Word(i))
		if unicode.IsLetter(r) {
			return !unicode.IsLower(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
		switch r {
		case '"', '“', '‘', '\'', '(', '[', '`', '«', '„', '$', '£', '€', '@', '#', '—', '-', '–', '•', '*', '”':
			continue
		case ',', ';', ':', '.':
			return false
		}
		return true
	}
	return true
}
