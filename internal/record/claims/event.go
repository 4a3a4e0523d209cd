package claims

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/record/stories"
)

// Reports that links hold together may tell of one event or of one thing after another: each is about what the next is about, and the last has nothing
// of the first. An event is reports that have much in common on average, not only with the next.

const (
	// eventAt is how alike the words of two groups of reports are on average that tell of one event, in thousandths.
	eventAt = 150
	// eventReports is how many reports at least tell what is one event: of two or three that tell of one thing each goes on to another. Their texts are
	// eventTexts at least: copies tell the same.
	eventReports = 6
	eventTexts   = 3
)

// eventsOf numbers the events of reports from 1, by the numbers of the reports; reports of none are left out. The most alike groups become one, as long as they are alike
// enough on average (the average link of Sokal and Michener 1958). Copies are of one text, and are together from the first.
func eventsOf(reports []Report) map[int64]int {
	groups := families(reports)
	alike := averages(reports, groups)
	texts := slices.Repeat([]int{1}, len(groups))
	for {
		a, b := mostAlike(groups, alike)
		if b == 0 {
			break
		}
		x, y := len(groups[a]), len(groups[b])
		for c := range groups {
			alike[a][c] = (alike[a][c]*x + alike[b][c]*y) / (x + y)
			alike[c][a] = alike[a][c]
		}
		groups[a], groups[b] = append(groups[a], groups[b]...), nil
		texts[a] += texts[b]
	}
	out := map[int64]int{}
	n := 0
	for k, g := range groups {
		if len(g) < eventReports || texts[k] < eventTexts {
			continue
		}
		n++
		for _, i := range g {
			out[reports[i].Number] = n
		}
	}
	return out
}

// families returns the places of reports, those of one family together.
func families(reports []Report) [][]int {
	var out [][]int
	at := map[int64]int{}
	for i := range reports {
		k, ok := at[reports[i].Family]
		if !ok {
			k = len(out)
			at[reports[i].Family] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}

// averages tells how alike the reports of two groups are on average, in thousandths.
func averages(reports []Report, groups [][]int) [][]int {
	out := make([][]int, len(groups))
	for a := range groups {
		out[a] = make([]int, len(groups))
		for b := range a {
			sum := 0
			for _, i := range groups[a] {
				for _, k := range groups[b] {
					sum += stories.Alike(&reports[i].Words, &reports[k].Words)
				}
			}
			out[a][b] = sum / (len(groups[a]) * len(groups[b]))
			out[b][a] = out[a][b]
		}
	}
	return out
}

// mostAlike returns the two groups that are most alike, a before b; b is 0 when none are alike enough.
func mostAlike(groups [][]int, alike [][]int) (a, b int) {
	best := eventAt - 1
	for k := range groups {
		for i := range k {
			if len(groups[i]) > 0 && len(groups[k]) > 0 && alike[i][k] > best {
				a, b, best = i, k, alike[i][k]
			}
		}
	}
	return a, b
}
