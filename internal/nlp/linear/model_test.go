package linear_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// genFeature gives features of which many share their low bits, so that slots of a table are fought for.
func genFeature() *rapid.Generator[linear.Feature] {
	return rapid.Map(rapid.OneOf(
		rapid.Uint32Range(0, 40),
		rapid.Map(rapid.Uint32Range(0, 40), func(x uint32) uint32 { return x << 16 }),
		rapid.SampledFrom([]uint32{0, 1, 1<<31 - 1, 1 << 31, 1<<32 - 1}),
		rapid.Uint32(),
	), func(x uint32) linear.Feature { return linear.Feature(x) })
}

// genRows gives rows in order of feature, as Learner.Rows does, for a model of so many labels.
func genRows(labels int) *rapid.Generator[[]linear.Row] {
	return rapid.Custom(func(t *rapid.T) []linear.Row {
		features := rapid.SliceOfNDistinct(genFeature(), 0, 30, rapid.ID[linear.Feature]).Draw(t, "features")
		slices.Sort(features)
		rows := make([]linear.Row, len(features))
		for i, f := range features {
			rows[i].Feature = f
			ls := rapid.SliceOfNDistinct(rapid.Uint16Range(0, uint16(labels-1)), 1, min(labels, 6), rapid.ID[uint16]).Draw(t, "labels")
			slices.Sort(ls)
			for _, l := range ls {
				w := rapid.Int16().Filter(func(w int16) bool { return w != 0 }).Draw(t, "weight")
				rows[i].Weights = append(rows[i].Weights, linear.Weight{Label: l, Weight: w})
			}
		}
		return rows
	})
}

// naive adds up weights the slow way.
func naive(rows []linear.Row, features []linear.Feature, scores []int32) {
	for _, f := range features {
		for _, r := range rows {
			if r.Feature != f {
				continue
			}
			for _, w := range r.Weights {
				scores[w.Label] += int32(w.Weight)
			}
		}
	}
}

// asked gives a list of features as a caller would ask for: of the rows and others, some several times.
func asked(t *rapid.T, rows []linear.Row) []linear.Feature {
	known := []linear.Feature{0}
	for _, r := range rows {
		known = append(known, r.Feature)
	}
	return rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(known), genFeature()), 0, 40).Draw(t, "asked")
}

func TestScoreAddsTheWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.IntRange(1, 50).Draw(t, "labels")
		rows := genRows(labels).Draw(t, "rows")
		features := asked(t, rows)
		got, want := make([]int32, labels), make([]int32, labels)
		for i := range got {
			got[i], want[i] = int32(i), int32(i) // what is there is added to
		}
		linear.New(labels, rows).Score(features, got)
		naive(rows, features, want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("scores of %v (-want +got):\n%s", features, diff)
		}
	})
}

func TestEncodedModelIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.IntRange(1, 50).Draw(t, "labels")
		rows := genRows(labels).Draw(t, "rows")
		var file, again bytes.Buffer
		if err := linear.Encode(&file, labels, rows); err != nil {
			t.Fatal(err)
		}
		if err := linear.Encode(&again, labels, rows); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(file.Bytes(), again.Bytes()) {
			t.Fatal("the same rows gave two files")
		}
		m, err := linear.Decode(file.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		weights := 0
		for _, r := range rows {
			weights += len(r.Weights)
		}
		if f, w := m.Size(); m.Labels() != labels || f != len(rows) || w != weights {
			t.Fatalf("found %d labels, %d features, %d weights, want %d, %d, %d", m.Labels(), f, w, labels, len(rows), weights)
		}
		features := asked(t, rows)
		got, want := make([]int32, labels), make([]int32, labels)
		m.Score(features, got)
		naive(rows, features, want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("scores of %v (-want +got):\n%s", features, diff)
		}
	})
}

// The sums of as many of the largest and the smallest weights as one lane takes, and of more, run into no neighbour.
func TestScoreOfExtremeWeights(t *testing.T) {
	for labels := 1; labels <= 20; labels++ {
		rows := []linear.Row{{Feature: 1}, {Feature: 2}, {Feature: 3}}
		for l := range labels {
			signs := [...]int16{1<<15 - 1, -1 << 15}
			rows[0].Weights = append(rows[0].Weights, linear.Weight{Label: uint16(l), Weight: signs[0]})
			rows[1].Weights = append(rows[1].Weights, linear.Weight{Label: uint16(l), Weight: signs[1]})
			rows[2].Weights = append(rows[2].Weights, linear.Weight{Label: uint16(l), Weight: signs[l%2]})
		}
		m := linear.New(labels, rows)
		for _, r := range rows {
			for _, n := range []int{31, 32, 33, 64, 100} {
				features := slices.Repeat([]linear.Feature{r.Feature}, n)
				got, want := make([]int32, labels), make([]int32, labels)
				m.Score(features, got)
				naive(rows, features, want)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%d labels, %d times feature %d (-want +got):\n%s", labels, n, r.Feature, diff)
				}
			}
		}
	}
}

func TestWeightsAndRowsAreThoseGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.IntRange(1, 50).Draw(t, "labels")
		rows := genRows(labels).Draw(t, "rows")
		m := linear.New(labels, rows)
		if diff := cmp.Diff(rows, m.Rows(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("rows (-want +got):\n%s", diff)
		}
		for _, f := range asked(t, rows) {
			var want []linear.Weight
			for _, r := range rows {
				if r.Feature == f {
					want = r.Weights
				}
			}
			if diff := cmp.Diff(want, m.Weights(f, nil)); diff != "" {
				t.Fatalf("weights of %d (-want +got):\n%s", f, diff)
			}
		}
	})
}

// benchModel is a model of the size of a small real one and features of which half are known.
func benchModel(labels int) (*linear.Model, []linear.Feature) {
	rows := make([]linear.Row, 50_000)
	for i := range rows {
		rows[i] = linear.Row{Feature: linear.Hash1(1, uint32(i)), Weights: []linear.Weight{{Label: uint16(i % (labels - 1)), Weight: 3}, {Label: uint16(labels - 1), Weight: -2}}}
	}
	features := make([]linear.Feature, 100)
	for i := range features {
		features[i] = linear.Hash1(1, uint32(i*1009%100_000))
	}
	return linear.New(labels, rows), features
}

func TestScoreDoesNotAllocate(t *testing.T) {
	for _, labels := range []int{3, 9, 12, 46} {
		m, features := benchModel(labels)
		scores := make([]int32, m.Labels())
		if n := testing.AllocsPerRun(10, func() { m.Score(features, scores) }); n != 0 {
			t.Errorf("%d labels: Score allocates %v times, want 0", labels, n)
		}
	}
}

// BenchmarkScore takes models as the parser's moves, arguments and tags are: one word a row, three, and wide.
func BenchmarkScore(b *testing.B) {
	for _, labels := range []int{3, 9, 46} {
		b.Run(fmt.Sprint(labels, "labels"), func(b *testing.B) {
			m, features := benchModel(labels)
			scores := make([]int32, m.Labels())
			b.ReportAllocs()
			for b.Loop() {
				m.Score(features, scores)
			}
		})
	}
}
