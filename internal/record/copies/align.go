package copies

import (
	"github.com/hearsay-project/hearsay"
)

// run is n words that stand in both texts, from word a of the one and word b of the other on.
type run struct{ a, b, n int }

// pages are two texts side by side, as words.
type pages struct {
	a, b []word
	runs []run // in order of a; no word is in two of them
}

// beside lays two texts side by side. From the left it takes at each word of a the longest run of b that begins there.
func beside(a, b Text) pages {
	p := pages{a: wordsOf(a), b: wordsOf(b)}
	at := placesOf(p.b)
	taken := make([]bool, len(p.b))
	shingles := appendHashes(nil, p.a)
	for i := 0; i < len(shingles); {
		best := run{a: i}
		for j, n := at.of(shingles[i]), 0; j >= 0 && n < most; j, n = at.next[j], n+1 {
			if n := p.same(i, int(j), taken); n > best.n {
				best.b, best.n = int(j), n
			}
		}
		if best.n < width {
			i++
			continue
		}
		best = p.back(best, taken)
		for j := best.b; j < best.b+best.n; j++ {
			taken[j] = true
		}
		p.runs = append(p.runs, best)
		i = best.a + best.n
	}
	return p
}

func wordsOf(t Text) []word {
	size := 0
	for _, b := range t.Body {
		size += b.Len()
	}
	out := make([]word, 0, size/5+8)
	for _, b := range t.Body {
		out = appendWords(out, t.Source, b)
	}
	return out
}

// most is how often a shingle may stand in one text to be looked up in it: no text is read more often than that.
const most = 16

// places are where the shingles of a text begin.
type places struct {
	first map[uint32]int32
	next  []int32 // of each place the next one of the same shingle, -1 for none
}

func placesOf(words []word) places {
	hashes := appendHashes(nil, words)
	p := places{make(map[uint32]int32, len(hashes)), make([]int32, len(hashes))}
	for j := len(hashes) - 1; j >= 0; j-- {
		p.next[j] = -1
		if k, ok := p.first[hashes[j]]; ok {
			p.next[j] = k
		}
		p.first[hashes[j]] = int32(j)
	}
	return p
}

// of returns the first place of a shingle, -1 for none.
func (p places) of(hash uint32) int32 {
	if k, ok := p.first[hash]; ok {
		return k
	}
	return -1
}

// same returns how many words from i and from j on are the same and free.
func (p *pages) same(i, j int, taken []bool) int {
	n := 0
	for i+n < len(p.a) && j+n < len(p.b) && p.a[i+n].hash == p.b[j+n].hash && !taken[j+n] {
		n++
	}
	return n
}

// back lets a run begin earlier where the words before it are the same and free.
func (p *pages) back(r run, taken []bool) run {
	free := 0
	if n := len(p.runs); n > 0 {
		free = p.runs[n-1].a + p.runs[n-1].n
	}
	for r.a > free && r.b > 0 && p.a[r.a-1].hash == p.b[r.b-1].hash && !taken[r.b-1] {
		r = run{r.a - 1, r.b - 1, r.n + 1}
	}
	return r
}

// Difference is one place where a copy is not its original. A span that is empty tells where something is missing.
type Difference struct {
	Kind     DifferenceKind
	Original hearsay.Span // of its source
	Copy     hearsay.Span // of its source
}

// DifferenceKind is what a copy did.
type DifferenceKind string

// What a copy does with the words of its original.
const (
	Cut     DifferenceKind = "cut"
	Changed DifferenceKind = "changed"
	Added   DifferenceKind = "added"
	Moved   DifferenceKind = "moved"
)

// differences tells what the second text did with the words of the first, in order of the first text, then what it added.
func (p *pages) differences() []Difference {
	var out []Difference
	next := make([]int, len(p.b)+1) // for a word of b with which a run begins: 1 + the number of the run
	for i, r := range p.runs {
		next[r.b] = i + 1
	}
	used := make([]bool, len(p.b)+1) // gaps of b that were told, by the word with which they begin
	end := run{}
	for i := 0; i <= len(p.runs); i++ {
		r := run{a: len(p.a), b: len(p.b)}
		if i < len(p.runs) {
			r = p.runs[i]
		}
		a0, b0 := end.a+end.n, end.b+end.n
		b1 := p.gapEnd(b0, next)
		if b1 == r.b || a0 < r.a && b0 < b1 && alike(p.a[a0:r.a], p.b[b0:b1]) { // both go on with the same run, or the one is for the other
			used[b0] = true
			out = p.appendGap(out, a0, r.a, b0, b1)
		} else {
			out = p.appendGap(out, a0, r.a, b0, b0)
		}
		if i < len(p.runs) && r.b < end.b {
			out = append(out, Difference{Moved, span(p.a, r.a, r.a+r.n), span(p.b, r.b, r.b+r.n)})
		}
		end = r
	}
	return p.appendAdded(out, next, used)
}

// gapEnd returns the first word of b from at on with which a run begins.
func (p *pages) gapEnd(at int, next []int) int {
	for at < len(p.b) && next[at] == 0 {
		at++
	}
	return at
}

func (p *pages) appendGap(out []Difference, a0, a1, b0, b1 int) []Difference {
	a, b := span(p.a, a0, a1), span(p.b, b0, b1)
	switch {
	case a0 == a1 && b0 == b1:
		return out
	case b0 == b1:
		return append(out, Difference{Cut, a, b})
	case a0 == a1:
		return append(out, Difference{Added, a, b})
	case !alike(p.a[a0:a1], p.b[b0:b1]):
		return append(out, Difference{Cut, a, span(p.b, b0, b0)}, Difference{Added, span(p.a, a1, a1), b})
	}
	return append(out, Difference{Changed, a, b})
}

// alike reports whether the one may be the other in other words: some words, or as many that a third of them is the same.
func alike(a, b []word) bool {
	const some = 12
	if len(a) <= some || len(b) <= some {
		return max(len(a), len(b)) <= 2*min(len(a), len(b))+some/2
	}
	in := map[uint64]bool{}
	for _, w := range a {
		in[w.hash] = true
	}
	n := 0
	for _, w := range b {
		if in[w.hash] {
			n++
		}
	}
	return n*3 >= len(b)
}

// appendAdded appends the gaps of b that no gap of a answers, in order.
func (p *pages) appendAdded(out []Difference, next []int, used []bool) []Difference {
	behind := map[int]int{} // where a run ends in b: where it ends in a
	for _, r := range p.runs {
		behind[r.b+r.n] = r.a + r.n
	}
	for at := 0; at < len(p.b); {
		if i := next[at]; i > 0 {
			at += p.runs[i-1].n
			continue
		}
		end := p.gapEnd(at, next)
		if !used[at] {
			before := behind[at] // the words of a that precede it in b
			out = append(out, Difference{Added, span(p.a, before, before), span(p.b, at, end)})
		}
		at = end
	}
	return out
}

// span covers words from to to; of no words it is the empty span where they would stand.
func span(words []word, from, to int) hearsay.Span {
	switch {
	case from < to:
		return hearsay.Span{Start: int(words[from].start), End: int(words[to-1].end)}
	case from < len(words):
		return hearsay.Span{Start: int(words[from].start), End: int(words[from].start)}
	case len(words) > 0:
		end := int(words[len(words)-1].end)
		return hearsay.Span{Start: end, End: end}
	}
	return hearsay.Span{}
}
