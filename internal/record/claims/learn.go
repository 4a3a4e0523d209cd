package claims

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// weights tells how much each sign speaks for two statements being about one proposition, in thousandths of the logarithm of the odds, and what
// stands against two that have nothing in common but that they stand in one story.
type weights struct {
	of   [numSigns]int
	bias int
}

// odds is what signs say, in thousandths.
func (w *weights) odds(signs *[numSigns]int) int {
	sum := w.bias * 1000
	for k, v := range signs {
		sum += v * w.of[k]
	}
	return sum / 1000
}

// The weights are those of a logistic regression on the pairs of statements of the stories in testdata/scenarios, rounded: hearsay-train
// claims writes them. docs/quality.md tells how they do on stories that they have not seen.
//
//go:embed weights.tsv
var weightTable string

// learnt returns the weights of the table, lines of a name and a number.
func learnt() weights {
	var w weights
	names := Signs()
	for line := range strings.Lines(weightTable) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		n, _ := strconv.Atoi(value)
		if name == Bias {
			w.bias = n
		}
		for k, s := range names {
			if s == name {
				w.of[k] = n
			}
		}
	}
	return w
}

// Bias is the name in the table of weights of what every two statements have.
const Bias = "bias"

// Signs returns the names of what speaks for or against two statements being about one proposition, in the order of [Compared.Signs].
func Signs() []string {
	return []string{
		likeness: "likeness", likeAcross: "likeAcross", stems: "stems", sameContext: "sameContext", theme: "theme", themeAround: "themeAround", contents: "contents",
		leads: "leads", parties: "parties", dates: "dates", nextOne: "nextOne", close3: "close3", close8: "close8", oneParagraph: "oneParagraph",
		onePrincipal: "onePrincipal", oneAnswers: "oneAnswers", oneDemands: "oneDemands", bothDemand: "bothDemand", pointing: "pointing",
		openings: "openings", oneOpens: "oneOpens", brief: "brief",
	}
}

// Compared is two statements, A before B, with what speaks for and against their being about one proposition, in thousandths.
type Compared struct {
	A, B  entry.Ref
	Signs []int
}

// Compare compares all statements of some reports with one another but for copies of one another, to learn from.
func Compare(reports []Report) []Compared {
	g := newGrouper(reports)
	g.copies(g.pairs())
	var out []Compared
	for j := range g.all {
		for i := range j {
			if g.of[i] == g.of[j] {
				continue
			}
			s := g.signs(i, j, g.similar(i, j))
			out = append(out, Compared{g.all[i].Ref, g.all[j].Ref, s[:]})
		}
	}
	return out
}
