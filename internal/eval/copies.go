package eval

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/copies"
)

// Copies tells how well the index of shingles finds the texts that share words, against comparing all with all.
type Copies struct {
	Texts    int   `json:"texts"`
	Compared int   `json:"compared"` // those that are long enough
	Half     Score `json:"at_0.5"`
	Fifth    Score `json:"at_0.2"`
	// Of one core.
	PerSecond int   `json:"texts_per_second"`
	Cut       int64 `json:"shingles_microseconds_per_million"` // making the shingles of a million texts
	Find      int64 `json:"index_microseconds_per_million"`    // finding and adding a million texts
	Bytes     int64 `json:"bytes_per_million"`                 // that the index holds of a million texts
}

// Meter takes the measures of a process: the time it has worked, and the bytes that it holds after it has thrown away what it can.
type Meter struct {
	Worked func() time.Duration
	Held   func() int64
}

// ScoreCopies adds all texts to an index and compares the pairs that it gives with those that have that containment.
func ScoreCopies(bodies []string, m Meter) Copies {
	c := Copies{Texts: len(bodies)}
	var cutter copies.Cutter
	before, begin := m.Held(), m.Worked()
	sets := make([]copies.Shingles, len(bodies))
	for i, b := range bodies {
		sets[i] = cutter.Shingles(b, []hearsay.Span{{Start: 0, End: len(b)}})
	}
	cut := m.Worked()
	var index copies.Index
	found := make([][]copies.Neighbour, len(sets))
	for i, s := range sets {
		found[i] = index.Add(s, fifth)
	}
	end := m.Worked()
	c.Bytes = (m.Held() - before) * 1e6 / int64(max(1, len(bodies)))
	runtime.KeepAlive(&index)
	runtime.KeepAlive(sets)
	c.Cut, c.Find = perMillion(cut-begin, len(bodies)), perMillion(end-cut, len(bodies))
	if took := end - begin; took > 0 {
		c.PerSecond = int(int64(len(bodies)) * int64(time.Second) / int64(took))
	}
	c.score(bodies, found)
	return c
}

// The containments in thousandths at which pairs are compared.
const (
	half  = 500
	fifth = 200
)

func perMillion(d time.Duration, n int) int64 { return d.Microseconds() * 1e6 / int64(max(1, n)) }

func (c *Copies) score(bodies []string, found [][]copies.Neighbour) {
	all := newAll(bodies)
	c.Compared = all.compared
	for i, list := range found {
		truth := all.with(i)
		for _, at := range []struct {
			perMille int
			to       *Score
		}{{half, &c.Half}, {fifth, &c.Fifth}} {
			for _, n := range list {
				if n.Shared*1000 >= at.perMille*n.Of {
					at.to.Predicted++
					if truth[n.Text] >= at.perMille {
						at.to.Right++
					}
				}
			}
			for _, v := range truth {
				if v >= at.perMille {
					at.to.Gold++
				}
			}
		}
	}
}

// all knows the texts by their shingles, as words and without hashing them.
type all struct {
	of       [][]string // the shingles of each text, each once; none of a short one
	in       map[string][]int
	compared int
}

func newAll(bodies []string) all {
	a := all{of: make([][]string, len(bodies)), in: map[string][]int{}}
	for i, b := range bodies {
		set := fiveWords(b)
		if len(set) < copies.Fewest {
			continue
		}
		a.compared++
		a.of[i] = set
		for _, s := range set {
			a.in[s] = append(a.in[s], i)
		}
	}
	return a
}

// with returns the earlier texts that share a shingle with text i, and the containment in thousandths.
func (a all) with(i int) map[int]int {
	n := map[int]int{}
	for _, s := range a.of[i] {
		for _, j := range a.in[s] {
			if j < i {
				n[j]++
			}
		}
	}
	for j := range n {
		n[j] = n[j] * 1000 / min(len(a.of[i]), len(a.of[j]))
	}
	return n
}

func fiveWords(body string) []string {
	words := strings.FieldsFunc(strings.ToLower(body), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var out []string
	for i := 0; i+5 <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+5], " "))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c Copies) String() string {
	var t table
	t.row(fmt.Sprintf("copies, %d texts, %d compared", c.Texts, c.Compared), "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []struct {
		name string
		s    Score
	}{{"containment 0.5", c.Half}, {"containment 0.2", c.Fifth}} {
		t.row(r.name, r.s.Precision(), r.s.Recall(), r.s.F1(), r.s.Right, r.s.Predicted, r.s.Gold)
	}
	return t.String() + fmt.Sprintf("one core: %d texts/s; a million texts take %d s for the shingles, %d s in the index, and %d MiB\n",
		c.PerSecond, c.Cut/1e6, c.Find/1e6, c.Bytes>>20)
}
