package parse_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/text"
)

// sentences makes a document of sentences, one a line, whose tokens are set apart by spaces and have tags behind a slash.
func sentences(src string) *doc.Doc {
	d := &doc.Doc{}
	for line := range strings.Lines(src) {
		start := d.Len()
		for _, f := range strings.Fields(line) {
			w, tag, _ := strings.Cut(f, "/")
			d.Token = append(d.Token, text.Span{Start: len(d.Text), End: len(d.Text) + len(w)})
			d.Text += w + " "
			d.Tag = append(d.Tag, doc.ParseTag(tag))
			d.SentenceOf = append(d.SentenceOf, int32(len(d.Sentence)))
		}
		d.Sentence = append(d.Sentence, doc.Range{Start: start, End: d.Len()})
	}
	d.Line = make([]int32, d.Len())
	d.FillForms()
	d.Head, d.Label = make([]int32, d.Len()), make([]doc.Label, d.Len())
	return d
}

// broken tells what is wrong with the tree of a sentence, "" if nothing is.
func broken(d *doc.Doc, s doc.Range) string {
	roots := 0
	for i := s.Start; i < s.End; i++ {
		h := int(d.Head[i])
		switch {
		case h == -1:
			roots++
			if d.Label[i] != doc.Root {
				return fmt.Sprintf("token %d is the root and has label %q", i, d.Label[i])
			}
			continue
		case h < s.Start || h >= s.End || h == i:
			return fmt.Sprintf("the head of token %d is %d", i, h)
		case d.Label[i] == doc.Root || d.Label[i] == doc.LabelNone:
			return fmt.Sprintf("token %d is no root and has label %q", i, d.Label[i])
		}
		lo, hi := min(i, h), max(i, h)
		for k := lo + 1; k < hi; k++ {
			if g := int(d.Head[k]); g < lo || g > hi {
				return fmt.Sprintf("the arc of token %d crosses that of token %d", k, i)
			}
		}
		steps := 0
		for a := i; a >= 0; a = int(d.Head[a]) {
			if steps++; steps > s.Len() {
				return fmt.Sprintf("token %d hangs in a ring", i)
			}
		}
	}
	if s.Len() > 0 && roots != 1 {
		return fmt.Sprintf("found %d roots, want 1", roots)
	}
	return ""
}

// next chooses the move that leads to the tree with the given heads (n for the root), which is projective, and which of its
// dependents a token still waits for.
func next(st *parse.State, heads []int, waits []int) parse.Move {
	stack := st.Stack()
	if len(stack) == 0 {
		return parse.Shift
	}
	top := int(stack[len(stack)-1])
	switch {
	case waits[top] > 0:
		return parse.Shift
	case heads[top] == st.Front():
		return parse.LeftArc
	case len(stack) > 1 && heads[top] == int(stack[len(stack)-2]):
		return parse.RightArc
	}
	return parse.Shift
}

// TestMovesBuildTheTree drives the moves from known heads: a number is the head of its token, counted from 1, 0 the root.
func TestMovesBuildTheTree(t *testing.T) {
	for _, c := range []struct{ src, heads string }{
		{"No/UH", "0"},
		{"Nobody/NN left/VBD", "2 0"},
		{"The/DT mayor/NN said/VBD she/PRP would/MD resign/VB ./.", "2 3 0 6 6 3 3"},
		{"“/`` I/PRP go/VBP ,/, ”/'' said/VBD Ada/NNP Roe/NNP ./.", "3 3 6 3 3 0 8 6 6"},
		{"Roe/NNP ,/, who/WP left/VBD ,/, denied/VBD it/PRP on/IN Friday/NNP", "6 1 4 1 1 0 6 9 6"},
		{"a/DT b/DT c/DT d/DT e/DT", "2 3 4 5 0"},
		{"a/DT b/DT c/DT d/DT e/DT", "0 1 2 3 4"},
		{"a/DT b/DT c/DT d/DT e/DT", "0 1 1 1 1"},
		{"a/DT b/DT c/DT d/DT e/DT", "5 5 5 5 0"},
		{"a/DT b/DT c/DT d/DT e/DT", "3 1 0 5 3"},
	} {
		t.Run(c.src, func(t *testing.T) {
			d := sentences("Before/IN it/PRP ./.\n" + c.src)
			s := d.Sentence[1]
			n := s.Len()
			heads, waits := make([]int, n), make([]int, n+1)
			for i, f := range strings.Fields(c.heads) {
				h, err := strconv.Atoi(f)
				if err != nil {
					t.Fatal(err)
				}
				heads[i] = h - 1
				if h == 0 {
					heads[i] = n
				}
				waits[heads[i]]++
			}
			var st parse.State
			st.Reset(n)
			for moves := 0; !st.Done(); moves++ {
				m := next(&st, heads, waits)
				if !st.Can(m) || moves > 2*n {
					t.Fatalf("move %d is %d, which may not be made", moves, m)
				}
				label := doc.Dep
				if m != parse.Shift {
					child, head := st.Arc(m)
					waits[head]--
					if int(head) == n {
						label = doc.Root
					}
					if heads[child] != int(head) {
						t.Fatalf("move %d gives token %d the head %d, want %d", m, child, head, heads[child])
					}
				}
				st.Apply(m, label)
			}
			st.Write(d, s)
			var got []string
			for i := s.Start; i < s.End; i++ {
				h := 0
				if d.Head[i] >= 0 {
					h = int(d.Head[i]) - s.Start + 1
				}
				got = append(got, strconv.Itoa(h))
			}
			if g := strings.Join(got, " "); g != c.heads {
				t.Errorf("found heads %s, want %s", g, c.heads)
			}
			if what := broken(d, s); what != "" {
				t.Error(what)
			}
		})
	}
}

// TestAnyMovesGiveATree makes whatever moves are allowed. It asks for features at every step, which must not panic nor change
// anything.
func TestAnyMovesGiveATree(t *testing.T) {
	var st parse.State // one for all, as in use
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(t, "n")
		d := sentences("Before/IN it/PRP ./.\n" + strings.Repeat("word/NN ,/, ", 6))
		s := doc.Range{Start: 3, End: 3 + n}
		st.Reset(n)
		moves := 0
		for ; !st.Done(); moves++ {
			if moves >= 2*n {
				t.Fatalf("not done after %d moves over %d tokens", moves, n)
			}
			var can []parse.Move
			for m := parse.Shift; m < parse.NumMoves; m++ {
				if st.Can(m) {
					can = append(can, m)
				}
			}
			if len(can) == 0 {
				t.Fatalf("no move may be made at front %d with stack %v", st.Front(), st.Stack())
			}
			if only, forced := st.Only(); forced != (len(can) == 1) || forced && only != can[0] {
				t.Fatalf("found move %d, forced %v, at front %d with stack %v, where the moves %v may be made", only, forced, st.Front(), st.Stack(), can)
			}
			m := rapid.SampledFrom(can).Draw(t, "move")
			f := st.Features(nil, d, s.Start)
			label := doc.Root
			if m != parse.Shift {
				if child, head := st.Arc(m); int(head) < n {
					label = rapid.SampledFrom([]doc.Label{doc.Nsubj, doc.Dep, doc.Xcomp}).Draw(t, "label")
					st.LabelFeatures(nil, d, s.Start, child, head)
				}
			}
			if again := st.Features(nil, d, s.Start); fmt.Sprint(f) != fmt.Sprint(again) {
				t.Fatal("the same state gives other features")
			}
			st.Apply(m, label)
		}
		if moves != 2*n {
			t.Fatalf("done after %d moves over %d tokens, want two a token", moves, n)
		}
		st.Write(d, s)
		if what := broken(d, s); what != "" {
			t.Fatalf("%s: heads %v", what, d.Head[s.Start:s.End])
		}
	})
}

// noise scores features at random, but the same every time.
type noise uint64

func (n noise) Score(features []linear.Feature, scores []int32) {
	h := uint64(n)
	for _, f := range features {
		h = (h ^ uint64(f)) * 0x9E3779B97F4A7C15
	}
	rng := rand.New(rand.NewPCG(h, 1))
	for i := range scores {
		scores[i] += rng.Int32N(1000) - 500
	}
}

// TestParseWithAnyModel wants a tree of every sentence, whatever the models say, and the same one every time.
func TestParseWithAnyModel(t *testing.T) {
	const src = "The/DT mayor/NN said/VBD “/`` no/UH ”/'' ./.\nNo/UH\nHe/PRP left/VBD ,/, she/PRP said/VBD ,/, on/IN Friday/NNP ./.\n"
	rapid.Check(t, func(t *rapid.T) {
		p := parse.Parser{Moves: noise(rapid.Uint64().Draw(t, "moves")), Labels: noise(rapid.Uint64().Draw(t, "labels"))}
		d, again := sentences(src), sentences(src)
		p.Parse(d)
		p.Parse(again)
		for _, s := range d.Sentence {
			if what := broken(d, s); what != "" {
				t.Fatalf("%s: heads %v, labels %v", what, d.Head, d.Label)
			}
		}
		if !slices.Equal(d.Head, again.Head) || !slices.Equal(d.Label, again.Label) {
			t.Fatal("the same document has two trees")
		}
	})
}

func TestBestMoveIsAllowed(t *testing.T) {
	var st parse.State
	st.Reset(2)
	scores := []int32{0, 9, 9}
	if m := st.Best(scores); m != parse.Shift {
		t.Errorf("with nothing on the stack: found move %d, want a shift", m)
	}
	st.Apply(parse.Shift, doc.LabelNone)
	if m := st.Best(scores); m != parse.LeftArc {
		t.Errorf("with one token on the stack: found move %d, want a left arc", m)
	}
	st.Apply(parse.Shift, doc.LabelNone)
	if m := st.Best(scores); m != parse.RightArc {
		t.Errorf("with two tokens before the root: found move %d, want a right arc: there is one root", m)
	}
	st.Reset(3)
	st.Apply(parse.Shift, doc.LabelNone)
	st.Apply(parse.Shift, doc.LabelNone)
	if m := st.Best([]int32{5, 5, 5}); m != parse.Shift {
		t.Errorf("of equals: found move %d, want the lowest", m)
	}
}

func TestBestLabelIsNeverRoot(t *testing.T) {
	scores := make([]int32, doc.NumLabels)
	scores[doc.Root], scores[doc.LabelNone] = 9, 9
	if l := parse.BestLabel(scores); l != doc.Acl {
		t.Errorf("of equals: found label %q, want the lowest", l)
	}
	for i := range scores {
		scores[i] -= 100
	}
	scores[doc.Xcomp] = -50
	if l := parse.BestLabel(scores); l != doc.Xcomp {
		t.Errorf("found label %q, want xcomp", l)
	}
}

// midway is a state in the middle of a sentence, and room for its features.
func midway() (*parse.State, *doc.Doc, []linear.Feature) {
	d := sentences("“/`` I/PRP go/VBP ,/, ”/'' said/VBD Ada/NNP Roe/NNP ,/, who/WP left/VBD ./.")
	var st parse.State
	st.Reset(d.Len())
	for _, m := range []parse.Move{parse.Shift, parse.Shift, parse.LeftArc, parse.Shift, parse.RightArc, parse.Shift, parse.Shift, parse.Shift} {
		st.Apply(m, doc.Dep)
	}
	return &st, d, make([]linear.Feature, 0, 1000)
}

func TestFeaturesDoNotAllocate(t *testing.T) {
	st, d, f := midway()
	if n := testing.AllocsPerRun(10, func() { st.Features(f[:0], d, 0) }); n != 0 {
		t.Errorf("Features allocates %v times, want 0", n)
	}
	if n := testing.AllocsPerRun(10, func() { st.LabelFeatures(f[:0], d, 0, 4, 3) }); n != 0 {
		t.Errorf("LabelFeatures allocates %v times, want 0", n)
	}
}

func BenchmarkFeatures(b *testing.B) {
	st, d, f := midway()
	b.ReportAllocs()
	for b.Loop() {
		st.Features(f[:0], d, 0)
	}
}

func BenchmarkLabelFeatures(b *testing.B) {
	st, d, f := midway()
	b.ReportAllocs()
	for b.Loop() {
		st.LabelFeatures(f[:0], d, 0, 4, 3)
	}
}
