// Package language tells which language a report is written in.
//
// English is told by its function words, since those stand in any English text of some length and survive foreign
// names and quotations; everything else by the trigrams of whatlanggo. Short texts are called something only when they
// plainly are.
package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// English is the code of the language the engine reads.
const English = "en"

const (
	sampleBytes = 16 << 10 // of the text that is looked at
	trigrams    = 2 << 10  // bytes whatlanggo is given: its distances are made for short texts and break down on long ones
	longWords   = 20       // from so many words on a text is long enough to go by shares
	reliable    = 0.8      // confidence of whatlanggo
)

// Detect returns the BCP 47 code of the language of text, "" when it cannot be told. It looks at the first 16 KiB.
func Detect(text string) string {
	s := sample(text, sampleBytes)
	c := countWords(s)
	switch {
	case c.letters == 0:
		return ""
	case c.latin*2 < c.letters:
		return other(s, 0)
	case c.words >= longWords:
		return c.long(s)
	}
	return c.short(s)
}

// long judges a text of which shares can be trusted. Running English has a share of function words above 20 %, tables
// and lists less, other languages hardly any.
func (c counts) long(s string) string {
	switch {
	case c.function*100 >= c.words*12 && c.distinct >= 3:
		return English
	case c.function*100 < c.words*3:
		return other(s, 0)
	}
	if code := other(s, reliable); code != "" {
		return code
	}
	return English
}

// short judges a headline or a line. Foreign it is only with letters that English has not, for short English trigrams
// are often taken for something else.
func (c counts) short(s string) string {
	ascii := c.ascii*10 >= c.letters*9
	switch {
	case ascii && c.function > 0 && c.function*12 >= c.words:
		return English
	case !ascii && c.function == 0:
		return other(s, reliable)
	case ascii && other(s, reliable) == English:
		return English
	}
	return ""
}

// other returns what whatlanggo takes s for, "" if it is not surer than confidence. A tie has confidence 0: which of
// the two it names would be chance.
func other(s string, confidence float64) string {
	info := whatlanggo.Detect(sample(s, trigrams))
	if info.Lang < 0 || info.Confidence <= confidence {
		return ""
	}
	if code := info.Lang.Iso6391(); code != "" {
		return code
	}
	return info.Lang.Iso6393()
}

// sample returns the first n bytes of text, cut at a rune border.
func sample(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// counts are what a text is made of.
type counts struct {
	letters, latin, ascii int
	words                 int
	function, distinct    int // English function words, and how many different ones
}

func countWords(s string) counts {
	var c counts
	seen := map[string]bool{}
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }
	for word := range strings.FieldsFuncSeq(s, notLetter) {
		c.words++
		for _, r := range word {
			c.letters++
			if r < utf8.RuneSelf {
				c.ascii++
			}
			if unicode.Is(unicode.Latin, r) {
				c.latin++
			}
		}
		if word = strings.ToLower(word); functionWords[word] {
			c.function++
			if !seen[word] {
				seen[word] = true
				c.distinct++
			}
		}
	}
	return c
}

// functionWords are frequent English words that are rare in other languages.
var functionWords = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "that": true, "with": true, "said": true, "says": true, "from": true,
	"which": true, "who": true, "would": true, "could": true, "should": true, "will": true, "his": true, "they": true,
	"their": true, "them": true, "this": true, "these": true, "those": true, "has": true, "have": true, "had": true,
	"are": true, "were": true, "been": true, "not": true, "by": true, "it": true, "its": true, "she": true, "he": true,
	"after": true, "before": true, "about": true, "but": true, "for": true, "is": true, "was": true, "when": true,
	"what": true, "there": true, "than": true, "into": true, "over": true, "why": true, "how": true, "you": true,
	"your": true, "we": true, "our": true, "at": true, "on": true, "as": true, "in": true, "an": true, "be": true,
}
