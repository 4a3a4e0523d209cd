package record

import (
	"encoding/binary"
	"errors"
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/copies"
	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Window is how many days may lie between two reports that are linked, unless they are versions of one article.
const Window = stories.Window

// DayOf returns the day of a date that begins as 2031-03-04, in days since 1970; -1 when it is none.
func DayOf(published string) int { return stories.DayOf(published) }

// Brief is what of a digest is looked at for many reports, to find the few of which all must be known.
type Brief struct {
	Report, Article int64
	Words           stories.Signature
	Keys            []uint32 // of its shingles
}

// Brief returns the brief of a digest.
func (d *Digest) Brief() Brief { return Brief{d.Report, d.Article, d.Words, d.Shingles.Keys()} }

// Append appends a form of the words and keys of b, from which [ParseBrief] makes them again.
func (b *Brief) Append(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(len(b.Words.Terms)))
	before := uint32(0)
	for _, t := range b.Words.Terms {
		out = append(binary.AppendUvarint(out, uint64(t.Word-before)), t.Weight)
		before = t.Word
	}
	before = 0
	for _, k := range b.Keys {
		out = binary.AppendUvarint(out, uint64(k-before))
		before = k
	}
	return out
}

var errBrief = errors.New("found something else, wanted a brief")

// ParseBrief reads what [Brief.Append] wrote; the report, its article and its day stand elsewhere.
func ParseBrief(in []byte) (Brief, error) {
	var b Brief
	n, k := binary.Uvarint(in)
	if k <= 0 || n > uint64(len(in)) {
		return b, errBrief
	}
	in = in[k:]
	b.Words.Terms = make([]stories.Term, 0, n)
	before := uint32(0)
	for range n {
		step, k := binary.Uvarint(in)
		if k <= 0 || k == len(in) || step > 1<<32-1 {
			return b, errBrief
		}
		before += uint32(step)
		b.Words.Terms = append(b.Words.Terms, stories.Term{Word: before, Weight: in[k]})
		in = in[k+1:]
	}
	before = 0
	b.Keys = make([]uint32, 0, len(in)/3)
	for len(in) > 0 {
		step, k := binary.Uvarint(in)
		if k <= 0 || step > 1<<32-1 {
			return b, errBrief
		}
		before, in = before+uint32(step), in[k:]
		b.Keys = append(b.Keys, before)
	}
	return b, nil
}

// Matcher finds the links of some reports to others, one after another. It finds what [Linked] finds, but for versions of one article. Whoever has
// a word is looked up, for most reports of the same weeks have no word in common that says something.
type Matcher struct {
	digests []Digest // in order of days, those without one first
	days    []int
	dated   int // where those with a day begin
	words   map[uint32][]bears
	common  []common
	keys    map[uint32][]int32
	shared  []int32
	touched []int32
}

// bears is the place of a digest that has a word, and what the word weighs there.
type bears struct {
	place  int32
	weight uint8
}

// common is what a digest has in common with the one at hand: how many words, and the sum of the squares of their weights.
type common struct{ n, squares int32 }

// NewMatcher returns a matcher for the links of some reports.
func NewMatcher(digests []Digest) *Matcher {
	m := &Matcher{
		digests: slices.Clone(digests), words: map[uint32][]bears{}, common: make([]common, len(digests)),
		keys: map[uint32][]int32{}, shared: make([]int32, len(digests)),
	}
	slices.SortStableFunc(m.digests, func(a, b Digest) int { return a.Words.Day - b.Words.Day })
	for i := range m.digests {
		d := &m.digests[i]
		m.days = append(m.days, d.Words.Day)
		if d.Words.Day == stories.NoDay {
			m.dated = i + 1
		}
		for _, t := range d.Words.Terms {
			m.words[t.Word] = append(m.words[t.Word], bears{int32(i), t.Weight})
		}
		for _, k := range d.Shingles.Keys() {
			m.keys[k] = append(m.keys[k], int32(i))
		}
	}
	return m
}

// Among calls found for every link of the reports to one another, first those of the first to none, then of the next to the first, and so on; done is
// called after those of each.
func (m *Matcher) Among(found func(Link), done func(report int64) error) error {
	for i := range m.digests {
		b := m.digests[i].Brief()
		kin, err := m.kin(&b, int32(i), func() (copies.Shingles, error) { return m.digests[i].Shingles, nil })
		if err != nil {
			return err
		}
		from := 0
		if b.Words.Day != stories.NoDay {
			from, _ = slices.BinarySearch(m.days[:i], b.Words.Day-stories.Window)
		}
		m.pairs(&b, int32(from), int32(i), kin, found)
		if err := done(b.Report); err != nil {
			return err
		}
	}
	return nil
}

// Against calls found for every link between one of the reports and another. Whole returns the shingles of that, when they are needed.
func (m *Matcher) Against(b *Brief, whole func() (copies.Shingles, error), found func(Link)) error {
	kin, err := m.kin(b, int32(len(m.digests)), whole)
	if err != nil {
		return err
	}
	from, to := 0, len(m.digests)
	if b.Words.Day != stories.NoDay {
		from, _ = slices.BinarySearch(m.days, b.Words.Day-stories.Window)
		to, _ = slices.BinarySearch(m.days, b.Words.Day+stories.Window+1)
	}
	m.pairs(b, int32(from), int32(to), kin, found)
	return nil
}

// kin returns the places of those before some place that share text with b.
func (m *Matcher) kin(b *Brief, before int32, whole func() (copies.Shingles, error)) (map[int32]bool, error) {
	for _, k := range b.Keys {
		for _, i := range m.keys[k] {
			if i >= before {
				break
			}
			if m.shared[i]++; m.shared[i] == 1 {
				m.touched = append(m.touched, i)
			}
		}
	}
	touched := m.touched
	m.touched = m.touched[:0]
	var kin map[int32]bool
	var all copies.Shingles
	for _, i := range touched {
		m.shared[i] = 0
		d := &m.digests[i]
		if d.Report == b.Report || !stories.Close(d.Words.Day, b.Words.Day) || !copies.Hopeful(d.Shingles.Keys(), b.Keys) {
			continue
		}
		if all.Len() == 0 {
			var err error
			if all, err = whole(); err != nil {
				return nil, err
			}
		}
		if copies.Kin(d.Shingles, all) {
			if kin == nil {
				kin = map[int32]bool{}
			}
			kin[i] = true
		}
	}
	return kin, nil
}

// pairs calls found for the links of b to those from one place to another, and to those before without a day.
func (m *Matcher) pairs(b *Brief, from, to int32, kin map[int32]bool, found func(Link)) {
	for _, t := range b.Words.Terms {
		list := m.words[t.Word]
		k, _ := slices.BinarySearchFunc(list, from, func(x bears, from int32) int { return int(x.place - from) })
		m.count(list[k:], to)
		m.count(list[:k], int32(m.dated))
	}
	for i := range kin {
		if m.common[i].n == 0 {
			m.touched = append(m.touched, i)
		}
	}
	slices.Sort(m.touched)
	for _, i := range m.touched {
		if c := m.common[i]; c.n >= stories.FewWords || kin[i] {
			m.pair(&m.digests[i], b, c, kin[i], found)
		}
		m.common[i] = common{}
	}
	m.touched = m.touched[:0]
}

// count counts a word that some have in common with the one at hand, up to a place.
func (m *Matcher) count(list []bears, to int32) {
	for _, x := range list {
		if x.place >= to {
			return
		}
		c := &m.common[x.place]
		if c.n++; c.n == 1 {
			m.touched = append(m.touched, x.place)
		}
		c.squares += int32(x.weight) * int32(x.weight)
	}
}

func (m *Matcher) pair(d *Digest, b *Brief, c common, kin bool, found func(Link)) {
	if d.Report == b.Report || d.Article == b.Article && d.Article != 0 {
		return
	}
	if s := stories.StrengthOf(&d.Words, &b.Words, int(c.squares), int(c.n)); s > 0 || kin {
		found(Link{A: d.Report, B: b.Report, Kin: kin, Strength: s})
	}
}
