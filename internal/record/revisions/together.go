package revisions

import "github.com/hearsay-project/hearsay"

// together aligns two versions, with two sentences taken as one where the other version has one sentence for both: who told it, and what they told, were
// put together, or taken apart.
func together(before, after []unit) (a, b []unit, matches []match) {
	matches = align(before, after)
	to, from := ends(matches, len(before), len(after))
	a, b = merge(before, to, after), merge(after, from, before)
	if len(a) == len(before) && len(b) == len(after) {
		return a, b, matches
	}
	return a, b, align(a, b)
}

// ends returns for each unit of either version the number of the other's that stands beside it, -1 for none.
func ends(matches []match, n, m int) (to, from []int) {
	to, from = make([]int, n), make([]int, m)
	for _, x := range matches {
		if x.before >= 0 {
			to[x.before] = x.after
		}
		if x.after >= 0 {
			from[x.after] = x.before
		}
	}
	return to, from
}

// merge puts each unit that has none beside it together with the one before or behind it in its paragraph, when that one's counterpart has words of it.
func merge(units []unit, to []int, others []unit) []unit {
	out := make([]unit, 0, len(units))
	for i := 0; i < len(units); i++ {
		switch n := len(out); {
		case to[i] < 0 && i > 0 && to[i-1] >= 0 && part(&units[i], &units[i-1], &others[to[i-1]]):
			out[n-1] = joined(&out[n-1], &units[i])
		case to[i] < 0 && i+1 < len(units) && to[i+1] >= 0 && part(&units[i], &units[i+1], &others[to[i+1]]):
			out = append(out, joined(&units[i], &units[i+1]))
			i++
		default:
			out = append(out, units[i])
		}
	}
	return out
}

// part reports whether the counterpart of beside has a quarter of the words of u, three at least, that are not beside's.
func part(u, beside, counterpart *unit) bool {
	if u.paragraph != beside.paragraph || u.role != beside.role || u.note || beside.note {
		return false
	}
	whole := joined(u, beside)
	more := common(whole.words, counterpart.words) - common(beside.words, counterpart.words)
	return more >= 3 && 4*more >= content(u.words)
}

func joined(u, next *unit) unit {
	out := *u
	out.Span = hearsay.Span{Start: min(u.Start, next.Start), End: max(u.End, next.End)}
	out.words = append(append(make([]token, 0, len(u.words)+len(next.words)), u.words...), next.words...)
	return out
}
