package eval

import (
	"crypto/sha1" //nolint:gosec // it only parts a collection as its measure prescribes
	"fmt"
	"math/big"
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
)

// TimedDoc is one document whose time expressions people marked, with what a reading found.
type TimedDoc struct {
	corpus.Timed
	Reading hearsay.Reading
}

// Dates holds the measures of time expressions, one set after another.
type Dates struct {
	Sets []DateSet `json:"sets"`
}

// DateSet compares the time expressions of one collection as TempEval-3 does: Extent counts an expression as right when it shares a
// character with one of gold, Value also wants the same value, however it is written.
type DateSet struct {
	Name      string `json:"name"`
	Documents int    `json:"documents"`
	Extent    Score  `json:"extent"`
	Value     Score  `json:"value"`
	// Verbatim is Value without the allowance for ways of writing the same value, see [SameValue].
	Verbatim Score `json:"value_verbatim"`
}

// DateMistake is one expression that was missed, made up or given another value.
type DateMistake struct {
	Doc        string
	Start, End int
	Gold, Ours string // value; "" when there is no such expression
}

// DateFilter tells, by its words in lower case, whether a collection annotates an expression.
type DateFilter func(words string) bool

// HeldBack reports whether a document belongs to the fifth of TimeBank and AQUAINT on which nothing is tuned: the SHA-1 of its name
// is a multiple of five.
func HeldBack(id string) bool {
	sum := sha1.Sum([]byte(id)) //nolint:gosec // it only parts a collection as its measure prescribes
	return new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), big.NewInt(5)).Sign() == 0
}

// WhoWhenAnnotates is the filter of who-when: it leaves out bare adjectives and bare "later" and "earlier".
func WhoWhenAnnotates(words string) bool {
	switch words {
	case "former", "current", "recent", "future", "later", "earlier", "past", "previous", "daily", "annual", "once", "then":
		return false
	}
	return true
}

// TimeBankAnnotates is the filter of TimeBank and AQUAINT, which mark ages and some adverbs and adjectives seldom or as it falls.
func TimeBankAnnotates(words string) bool {
	switch words {
	case "former", "current", "recent", "future", "later", "earlier", "past", "previous", "previously", "soon", "then", "already", "once", "yet",
		"annual", "quarterly":
		return false
	}
	return !strings.HasSuffix(words, " old") && !strings.HasSuffix(words, "-old") && !strings.HasSuffix(words, "-olds")
}

// ScoreDates compares the time expressions of documents with gold.
func ScoreDates(name string, docs []TimedDoc, keep DateFilter) (DateSet, []DateMistake) {
	set := DateSet{Name: name, Documents: len(docs)}
	var mistakes []DateMistake
	for _, d := range docs {
		mistakes = append(mistakes, set.add(d, keep)...)
	}
	return set, mistakes
}

// add pairs the expressions of one document in order of place, each used once.
func (s *DateSet) add(d TimedDoc, keep DateFilter) []DateMistake {
	gold, ours := kept(d, keep)
	for _, x := range []*Score{&s.Extent, &s.Value, &s.Verbatim} {
		x.Gold, x.Predicted = x.Gold+len(gold), x.Predicted+len(ours)
	}
	var mistakes []DateMistake
	k := 0
	for _, g := range gold {
		for k < len(ours) && ours[k].End <= g.Start {
			mistakes = append(mistakes, DateMistake{d.ID, ours[k].Start, ours[k].End, "", ours[k].Value})
			k++
		}
		if k == len(ours) || ours[k].Start >= g.End {
			mistakes = append(mistakes, DateMistake{d.ID, g.Start, g.End, g.Value, ""})
			continue
		}
		same := SameValue(g.Value, ours[k].Value)
		s.Extent.add(true)
		s.Value.add(same)
		s.Verbatim.add(g.Value == ours[k].Value)
		if !same {
			mistakes = append(mistakes, DateMistake{d.ID, g.Start, g.End, g.Value, orNull(ours[k].Value)})
		}
		k++
	}
	for ; k < len(ours); k++ {
		mistakes = append(mistakes, DateMistake{d.ID, ours[k].Start, ours[k].End, "", ours[k].Value})
	}
	return mistakes
}

func orNull(v string) string {
	if v == "" {
		return "null"
	}
	return v
}

// SameValue reports whether two values of TIMEX3 are equal, after ways of writing the same: some annotators put 1948-XX for the year
// 1948, 196X for 196, 2000-W6 for 2000-W06 and T17 for T17:00.
func SameValue(a, b string) bool { return a != "" && plainValue(a) == plainValue(b) }

func plainValue(v string) string {
	if len(v) < 4 || v[0] < '0' || v[0] > '9' {
		return v
	}
	for strings.HasSuffix(v, "-XX") {
		v = v[:len(v)-len("-XX")]
	}
	if len(v) == 4 {
		v = strings.TrimSuffix(v, "X")
	}
	if len(v) == len("2000-W6") && v[5] == 'W' {
		v = v[:6] + "0" + v[6:]
	}
	if n := len(v); n > 3 && v[n-3] == 'T' && '0' <= v[n-2] && v[n-2] <= '9' {
		v += ":00"
	}
	return v
}

// kept returns the expressions of gold and of the reading that the filter keeps, in order of place.
func kept(d TimedDoc, keep DateFilter) (gold []corpus.TimeExpression, ours []hearsay.Time) {
	words := func(start, end int) string {
		return strings.ToLower(strings.Join(strings.Fields(d.Text[start:end]), " "))
	}
	for _, g := range d.Times {
		if g.Start < g.End && keep(words(g.Start, g.End)) {
			gold = append(gold, g)
		}
	}
	sort.SliceStable(gold, func(i, k int) bool { return gold[i].Start < gold[k].Start })
	for _, t := range d.Reading.Times {
		if keep(words(t.Start, t.End)) {
			ours = append(ours, t)
		}
	}
	return gold, ours
}

func (d Dates) String() string {
	var t table
	t.row("dates", "documents", "P", "R", "F1", "right", "predicted", "gold")
	for _, s := range d.Sets {
		for _, m := range []struct {
			name string
			Score
		}{{"extent", s.Extent}, {"value", s.Value}, {"value to the letter", s.Verbatim}} {
			t.row(s.Name+", "+m.name, s.Documents, m.Precision(), m.Recall(), m.F1(), m.Right, m.Predicted, m.Gold)
		}
	}
	return t.String()
}

func (m DateMistake) String() string {
	return fmt.Sprintf("%s %d-%d gold %q ours %q", m.Doc, m.Start, m.End, m.Gold, m.Ours)
}
