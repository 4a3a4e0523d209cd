package claims

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTrees(t *testing.T) {
	inside, across := readTrees("-2000000\n0:5:1:2 =-500000 =1500000\n=250000\n1000\n=9000\n")
	for _, tt := range []struct {
		of       *trees
		features []int
		want     int
	}{{inside, []int{5}, -2250}, {inside, []int{6}, -250}, {across, nil, 10}} {
		if got := tt.of.of(tt.features); got != tt.want {
			t.Errorf("of %v they say %d, want %d", tt.features, got, tt.want)
		}
	}
}

// walked tells what trees say question by question.
func walked(table string, features []int) []int {
	var out []int
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if nodes := readNodes(fields); len(fields) > 1 || fields[0][0] == '=' {
			at := 0
			for nodes[at].yes > 0 {
				if features[nodes[at].feature] <= int(nodes[at].bound) {
					at = nodes[at].yes
				} else {
					at = nodes[at].no
				}
			}
			out[len(out)-1] += int(nodes[at].says)
			continue
		}
		start, _ := readTrees(fields[0] + "\n0\n")
		out = append(out, start.start)
	}
	return out
}

// What trees say feature by feature is what they say when each is walked through.
func TestTreesWalked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		features := rapid.SliceOfN(rapid.OneOf(rapid.IntRange(-4, 4), rapid.IntRange(-4000, 1000)), 80, 80).Draw(t, "features")
		want := walked(treeTable, features)
		if in, across := insideTrees.of(features), acrossTrees.of(features); in != want[0]/1000 || across != want[1]/1000 {
			t.Fatalf("they say %d and %d, want %d and %d", in, across, want[0]/1000, want[1]/1000)
		}
	})
}
