package web

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/answer"
)

// side is words of a version, with what stands before and behind them in their sentence.
type side struct{ lead, words, tail string }

// sideOf puts words into their sentence, or tells only that it goes on.
func sideOf(words, sentence string, whole bool) side {
	if whole {
		lead, words, tail := answer.InSentence(words, sentence)
		return side{lead, words, tail}
	}
	lead, words, tail := answer.Excerpt(words, sentence)
	return side{lead, words, tail}
}

// run is words that stay, or that are only on this side.
type run struct {
	words string
	only  bool
}

// maxDiffed is how many words of a side are compared; longer ones are shown as they are.
const maxDiffed = 300

// diffWords parts two texts into words that both have, in order, and words that only one has.
func diffWords(was, is string) (before, after []run) {
	a, b := strings.Fields(was), strings.Fields(is)
	if len(a) > maxDiffed || len(b) > maxDiffed || len(a) == 0 || len(b) == 0 {
		return whole(was), whole(is)
	}
	common := commonWords(a, b)
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			before, after = add(before, a[i], false), add(after, b[j], false)
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			before = add(before, a[i], true)
			i++
		default:
			after = add(after, b[j], true)
			j++
		}
	}
	return before, after
}

// whole is a text of which all is on one side only.
func whole(text string) []run {
	if text == "" {
		return nil
	}
	return []run{{text, true}}
}

// commonWords tells how many words the ends of a and b from i and j on have in common, in order.
func commonWords(a, b []string) [][]int {
	out := make([][]int, len(a)+1)
	for i := range out {
		out[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				out[i][j] = out[i+1][j+1] + 1
			} else {
				out[i][j] = max(out[i+1][j], out[i][j+1])
			}
		}
	}
	return out
}

func add(list []run, word string, only bool) []run {
	if n := len(list) - 1; n >= 0 && list[n].only == only {
		list[n].words += " " + word
		return list
	}
	return append(list, run{word, only})
}

func beforeOf(was, is string) []run {
	out, _ := diffWords(was, is)
	return out
}

func afterOf(was, is string) []run {
	_, out := diffWords(was, is)
	return out
}
