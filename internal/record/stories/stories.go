// Package stories tells which reports tell of one story, so that what only shows across reports can be found story by story. Two reports are
// linked when they have many rare words in common and came out within some weeks of each other. That depends on nothing but the two: how rare
// a word is comes from a table that ships (common.txt), so that links stay as they are whatever else a record holds and in whatever order it came.
//
// A story is reports that links hold together. Where links hold together more than a story has, the weaker ones are given up.
package stories

import (
	"cmp"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Window is how many days may lie between two reports for them to be compared at all.
const Window = 120

// NoDay is the day of a report of which it is not known when it came out. It is compared with all others.
const NoDay = -1

// near reports whether two days are so close that reports of them are compared.
func near(a, b int) bool { return a == NoDay || b == NoDay || max(a-b, b-a) <= Window }

// Close reports whether two days are so close that reports of them that share text are of one family.
func Close(a, b int) bool { return a == NoDay || b == NoDay || max(a-b, b-a) <= someWeeks }

// DayOf returns the day of a date that begins as 2031-03-04, in days since 1970; NoDay when it is none.
func DayOf(published string) int {
	t, err := time.Parse(hearsay.DateLayout, published[:min(len(published), len(hearsay.DateLayout))])
	if err != nil || t.Year() < 1970 {
		return NoDay
	}
	return int(t.Unix() / (24 * 60 * 60))
}

// Signature is what a report is about: its rarest words.
type Signature struct {
	Day   int
	Terms []Term // in order of their words
}

// Term is a word of a signature.
type Term struct {
	Word   uint32 // a hash of its base form
	Weight uint8  // how rare it is, in sixteenths of doublings
}

// kept is how many words a signature has at most.
const kept = 96

// Signer makes signatures. It is safe for use by many goroutines.
type Signer struct{ weights map[string]uint8 }

// NewSigner loads the table of common words.
func NewSigner() *Signer { return &Signer{parse(commonText)} }

// Sign returns the signature of a reading. Words of headlines, summaries and the body count; of a text without blocks all.
func (s *Signer) Sign(r *hearsay.Reading) Signature {
	weights, seen := make(map[uint32]uint8, 256), make(map[string]bool, 512)
	if len(r.Blocks) == 0 {
		s.words(r.Text, weights, seen)
	}
	for _, b := range r.Blocks {
		if b.Role == hearsay.Body || b.Role == hearsay.Headline || b.Role == hearsay.Summary {
			s.words(b.In(r.Text), weights, seen)
		}
	}
	out := Signature{Day: DayOf(r.Report.Published)}
	for w, n := range weights {
		out.Terms = append(out.Terms, Term{w, n})
	}
	slices.SortFunc(out.Terms, func(a, b Term) int { return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Word, b.Word)) })
	out.Terms = slices.Clip(out.Terms[:min(len(out.Terms), kept)])
	slices.SortFunc(out.Terms, func(a, b Term) int { return cmp.Compare(a.Word, b.Word) })
	return out
}

// words adds the base forms of the words of a text that are rare enough to say something, but for those that were seen.
func (s *Signer) words(text string, weights map[uint32]uint8, seen map[string]bool) {
	var low []byte
	for at := 0; at < len(text); {
		low = low[:0]
		for at < len(text) {
			r, n := utf8.DecodeRuneInString(text[at:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				at += n
				break
			}
			low, at = utf8.AppendRune(low, unicode.ToLower(r)), at+n
		}
		if len(low) < 2 || seen[string(low)] {
			continue
		}
		seen[string(low)] = true
		base := english.Lemma(english.Lemma(string(low), true, false), false, true)
		if w := s.weight(base); w >= leastWeight {
			weights[hash(base)] = w
		}
	}
}

func (s *Signer) weight(base string) uint8 {
	if w, ok := s.weights[base]; ok {
		return w
	}
	return rarest
}

func hash(s string) uint32 {
	h := uint32(2166136261) // FNV-1a, by Fowler, Noll and Vo
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// How much reports must have in common to be linked, in thousandths: those of the same weeks, those of which that is not known, those some weeks
// apart, and others.
const (
	sameWeeks = 14 // days
	someWeeks = 45 // days
	linkedAt  = 150
	undatedAt = 200
	laterAt   = 200
	monthsAt  = 200
)

// loosened divides the strength of links between reports that are months apart, so that they are the first to be given up where a story is too large.
const loosened = 6

// FewWords is how many words two reports of one story have in common at least: fewer are a phrase.
const FewWords = 3

// Strength tells how strongly two reports are linked, in thousandths: the cosine of the weights of their words (Salton and McGill 1983);
// 0 when they are not linked.
func Strength(a, b *Signature) int {
	shared, n := common(a.Terms, b.Terms)
	return StrengthOf(a, b, shared, n)
}

// Alike tells how alike the words of two reports are, whenever they came out, in thousandths: the cosine of their weights.
func Alike(a, b *Signature) int {
	shared, _ := common(a.Terms, b.Terms)
	return 1000 * shared / max(1, root(a.square())*root(b.square()))
}

// StrengthOf is [Strength] of reports of which it is known how many words they have in common, and the sum of the squares of their weights.
func StrengthOf(a, b *Signature, shared, n int) int {
	if n < FewWords || !near(a.Day, b.Day) {
		return 0
	}
	strength := 1000 * shared / max(1, root(a.square())*root(b.square()))
	if strength < need(a.Day, b.Day) {
		return 0
	}
	if !Close(a.Day, b.Day) {
		return strength / loosened
	}
	return strength
}

func need(a, b int) int {
	switch {
	case a == NoDay || b == NoDay:
		return undatedAt
	case !Close(a, b):
		return monthsAt
	case max(a-b, b-a) > sameWeeks:
		return laterAt
	}
	return linkedAt
}

// common returns the sum of the squares of the weights of the words that both have, and how many they are.
func common(a, b []Term) (sum, n int) {
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch x, y := a[i].Word, b[k].Word; {
		case x < y:
			i++
		case x > y:
			k++
		default:
			w := int(a[i].Weight)
			sum, n = sum+w*w, n+1
			i, k = i+1, k+1
		}
	}
	return sum, n
}

func (s *Signature) square() int {
	sum := 0
	for _, t := range s.Terms {
		sum += int(t.Weight) * int(t.Weight)
	}
	return sum
}

// root is the whole part of the square root of n.
func root(n int) int {
	x := 0
	for bit := 1 << 20; bit > 0; bit >>= 1 {
		if (x+bit)*(x+bit) <= n {
			x += bit
		}
	}
	return x
}
