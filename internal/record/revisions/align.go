package revisions

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// match is a unit of both versions, or of one alone: the other number is -1 then.
type match struct{ before, after int }

// The least likeness of two sentences that are one, in thousandths: in their places, and when one was moved.
const (
	alike = 330
	moved = 620
)

// most is the product of the numbers of words of two versions above which only sentences that stayed the same are set side by side, so that
// no text takes long: an article of ten thousand words is below it.
const most = 200_000_000

// align sets the units of two versions side by side: those that stay the same first, then in their order those that are alike, then those
// that were moved. The result is in the order of the later version; what is only in the earlier one stands where it stood.
func align(before, after []unit) []match {
	to := make([]int, len(before)) // the number in after, -1
	from := make([]int, len(after))
	for i := range to {
		to[i] = -1
	}
	for k := range from {
		from[k] = -1
	}
	join := func(i, k int) { to[i], from[k] = k, i }
	if size(before, false)*size(after, false) > most {
		exact(before, after, join)
		return merged(to, from)
	}
	inOrder(before, after, join)
	move(before, after, to, from, join)
	return merged(to, from)
}

// exact joins units that are the same but for what does not count.
func exact(before, after []unit, join func(i, k int)) {
	at := map[string][]int{}
	for i := range before {
		k := before[i].key()
		at[k] = append(at[k], i)
	}
	for k := range after {
		if list := at[after[k].key()]; len(list) > 0 {
			join(list[0], k)
			at[after[k].key()] = list[1:]
		}
	}
}

// inOrder joins units so that the sum of their likeness is largest.
func inOrder(before, after []unit, join func(i, k int)) {
	n, m := len(before), len(after)
	like := make([]int, n*m)
	sum := make([][]int, n+1)
	sum[n] = make([]int, m+1)
	for i := n - 1; i >= 0; i-- {
		sum[i] = make([]int, m+1)
		for k := m - 1; k >= 0; k-- {
			v := likeness(&before[i], &after[k])
			like[i*m+k] = v
			sum[i][k] = max(sum[i+1][k], sum[i][k+1])
			if v >= alike {
				sum[i][k] = max(sum[i][k], sum[i+1][k+1]+v-alike/2)
			}
		}
	}
	for i, k := 0, 0; i < n && k < m; {
		switch v := like[i*m+k]; {
		case v >= alike && sum[i][k] == sum[i+1][k+1]+v-alike/2:
			join(i, k)
			i, k = i+1, k+1
		case sum[i][k] == sum[i+1][k]:
			i++
		default:
			k++
		}
	}
}

// move joins what is left and stands elsewhere.
func move(before, after []unit, to, from []int, join func(i, k int)) {
	for i := range before {
		if to[i] >= 0 {
			continue
		}
		best, at := moved-1, -1
		for k := range after {
			if from[k] >= 0 {
				continue
			}
			if v := likeness(&before[i], &after[k]); v > best {
				best, at = v, k
			}
		}
		if at >= 0 {
			join(i, at)
		}
	}
}

func merged(to, from []int) []match {
	var out []match
	i := 0
	for k, f := range from {
		for i < len(to) && (to[i] < 0 || f >= 0 && i < f && to[i] < k) {
			if to[i] < 0 {
				out = append(out, match{i, -1})
			}
			i++
		}
		out = append(out, match{f, k})
		if f >= 0 && f == i {
			i++
		}
	}
	for ; i < len(to); i++ {
		if to[i] < 0 {
			out = append(out, match{i, -1})
		}
	}
	return out
}

// likeness tells how far two units have the same words, in thousandths. Headlines and summaries are like each other only, corrections too.
func likeness(a, b *unit) int {
	if a.teaser() != b.teaser() || a.note != b.note {
		return 0
	}
	if slices.EqualFunc(a.words, b.words, func(x, y token) bool { return x.norm == y.norm }) {
		return 1000
	}
	na, nb := content(a.words), content(b.words)
	if na == 0 || nb == 0 {
		return 0
	}
	if framed(a, b) {
		return alike + 100*common(a.words, b.words)/max(na, nb) // other words of the same speaker
	}
	same := common(a.words, b.words)
	whole := 2000 * same / (na + nb)
	if part := 800 * same / min(na, nb); min(na, nb) >= 4 { // one was made longer
		whole = max(whole, part)
	}
	if a.role != b.role {
		whole = whole * 9 / 10
	}
	return min(whole, 999)
}

// wordy is the number of words of a sentence beyond which it is not looked at: no sentence has as many.
const wordy = 400

// common counts the words of content that two lists have in common, in whatever order. A word counts for another form of it.
func common(a, b []token) int {
	n := 0
	a, b = a[:min(len(a), wordy)], b[:min(len(b), wordy)]
	used := make([]bool, len(b))
	for _, x := range a {
		if empty(x.norm) {
			continue
		}
		for k, y := range b {
			if !used[k] && sameStem(x.norm, y.norm) {
				used[k] = true
				n++
				break
			}
		}
	}
	return n
}

// sameStem reports whether two words are the same or forms of one: they begin alike, and at most three letters of either are left.
func sameStem(a, b string) bool {
	if a == b {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 && len(a)-n <= 3 && len(b)-n <= 3 && !isNumber(a) && !isNumber(b)
}

// hunk is tokens [a0, a1) of the earlier unit for tokens [b0, b1) of the later one.
type hunk struct{ a0, a1, b0, b1 int }

// hunks tells where two lists of words differ. Differences that lie apart by one empty word are one.
func hunks(a, b []token) []hunk {
	if len(a) > wordy || len(b) > wordy {
		return []hunk{{0, len(a), 0, len(b)}}
	}
	var out []hunk
	add := func(h hunk) {
		if h.a0 == h.a1 && h.b0 == h.b1 {
			return
		}
		if n := len(out); n > 0 && h.a0-out[n-1].a1 <= 1 && h.b0-out[n-1].b1 <= 1 && (h.a0 == out[n-1].a1 || empty(a[out[n-1].a1].norm)) {
			out[n-1].a1, out[n-1].b1 = h.a1, h.b1
			return
		}
		out = append(out, h)
	}
	h := hunk{}
	for _, p := range longest(a, b) {
		h.a1, h.b1 = p[0], p[1]
		add(h)
		h = hunk{a0: p[0] + 1, b0: p[1] + 1}
	}
	h.a1, h.b1 = len(a), len(b)
	add(h)
	return out
}

// longest returns the pairs of a longest common subsequence. Words of content weigh more than empty ones.
func longest(a, b []token) [][2]int {
	sum := make([][]int, len(a)+1)
	sum[len(a)] = make([]int, len(b)+1)
	for i := len(a) - 1; i >= 0; i-- {
		sum[i] = make([]int, len(b)+1)
		for k := len(b) - 1; k >= 0; k-- {
			sum[i][k] = max(sum[i+1][k], sum[i][k+1])
			if a[i].norm == b[k].norm {
				sum[i][k] = max(sum[i][k], sum[i+1][k+1]+weight(a[i].norm))
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i].norm == b[k].norm && sum[i][k] == sum[i+1][k+1]+weight(a[i].norm):
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case sum[i][k] == sum[i+1][k]:
			i++
		default:
			k++
		}
	}
	return out
}

func weight(w string) int {
	if empty(w) {
		return 2
	}
	return 5
}

// around returns the words from token i to token k and some on either side, within the unit.
func around(u *unit, i, k, some int) hearsay.Span {
	i, k = max(0, i-some), min(len(u.words), k+some)
	if i >= k {
		return u.Span
	}
	s := hearsay.Span{Start: u.words[i].span.Start, End: u.words[k-1].span.End}
	if i == 0 {
		s.Start = u.Start
	}
	if k == len(u.words) {
		s.End = u.End
	}
	return s
}
