package review

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// contextRunes is how many characters before and behind are remembered.
const contextRunes = 32

// Selector is a place in a text: a TextPositionSelector and a TextQuoteSelector of the W3C Web Annotation Data Model in one. Start and End
// count bytes of UTF-8.
type Selector struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// Select returns the selector of a span.
func Select(text string, s hearsay.Span) Selector {
	from, to := s.Start, s.End
	for n := 0; n < contextRunes && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	for n := 0; n < contextRunes && to < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return Selector{s.Start, s.End, s.In(text), text[from:s.Start], text[s.End:to]}
}

// Find returns where the words of a selector stand with the same before and behind: at their position, otherwise at the only other place. It
// finds nothing where there are several.
func Find(text string, s Selector) (hearsay.Span, bool) {
	if s.at(text, s.Start) && s.End == s.Start+len(s.Exact) {
		return hearsay.Span{Start: s.Start, End: s.End}, true
	}
	found := -1
	whole := s.Prefix + s.Exact + s.Suffix
	if s.Exact == "" {
		return hearsay.Span{}, false
	}
	for from := 0; ; {
		i := strings.Index(text[from:], whole)
		if i < 0 {
			break
		}
		if found >= 0 {
			return hearsay.Span{}, false
		}
		found = from + i + len(s.Prefix)
		from += i + 1
	}
	return hearsay.Span{Start: found, End: found + len(s.Exact)}, found >= 0
}

// at reports whether the words stand at an offset.
func (s Selector) at(text string, start int) bool {
	return start >= len(s.Prefix) && start <= len(text) && strings.HasSuffix(text[:start], s.Prefix) && strings.HasPrefix(text[start:], s.Exact+s.Suffix)
}

func selectAll(text string, spans []hearsay.Span) []Selector {
	var out []Selector
	for _, s := range spans {
		out = append(out, Select(text, s))
	}
	return out
}

func findAll(text string, list []Selector) ([]hearsay.Span, bool) {
	var out []hearsay.Span
	for _, s := range list {
		span, ok := Find(text, s)
		if !ok {
			return nil, false
		}
		out = append(out, span)
	}
	return out, true
}

// anchors returns the places of a statement.
func anchors(text string, s hearsay.Statement) Anchors {
	return Anchors{selectAll(text, s.Source), selectAll(text, s.Cue), selectAll(text, s.Content)}
}

// locate returns the index of the statement of r that a decision is on, -1 when there is none or more than one. In the reading on which it was
// made that is the one with its id, even where another has the same words.
func locate(r hearsay.Reading, t Target) int {
	if t.Run == store.RunKey(r.Engine) {
		for i, s := range r.Statements {
			if s.ID == t.Statement && reflect.DeepEqual(anchors(r.Text, s).listed(), t.Read.listed()) {
				return i
			}
		}
	}
	if i := match(r, t.Read); i >= 0 || t.Shown == nil {
		return i
	}
	return match(r, *t.Shown)
}

// match returns the index of the only statement whose cue and content cover the words of a. Where several do, the source tells.
func match(r hearsay.Reading, a Anchors) int {
	var want hearsay.Statement
	var ok [3]bool
	want.Source, ok[0] = findAll(r.Text, a.Source)
	want.Cue, ok[1] = findAll(r.Text, a.Cue)
	want.Content, ok[2] = findAll(r.Text, a.Content)
	if !ok[0] || !ok[1] || !ok[2] {
		return -1
	}
	var found, same []int
	bare := len(want.Cue)+len(want.Content) == 0
	for i, s := range r.Statements {
		if !covers(r.Text, s.Cue, want.Cue) || !covers(r.Text, s.Content, want.Content) {
			continue
		}
		alike := covers(r.Text, s.Source, want.Source)
		if alike {
			same = append(same, i)
		}
		if alike || !bare {
			found = append(found, i)
		}
	}
	if len(found) > 1 {
		found = same
	}
	if len(found) != 1 {
		return -1
	}
	return found[0]
}

// covers reports whether two lists of spans cover the same words; signs and white space do not count.
func covers(text string, a, b []hearsay.Span) bool {
	return slices.Equal(a, b) || slices.Equal(wordsIn(text, a), wordsIn(text, b))
}

// wordsIn returns the maximal runs of letters and digits that lie in spans.
func wordsIn(text string, spans []hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	for _, s := range spans {
		start := -1
		for i, r := range s.In(text) {
			switch word := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'; {
			case word && start < 0:
				start = i
			case !word && start >= 0:
				out = append(out, hearsay.Span{Start: s.Start + start, End: s.Start + i})
				start = -1
			}
		}
		if start >= 0 {
			out = append(out, hearsay.Span{Start: s.Start + start, End: s.End})
		}
	}
	return out
}
