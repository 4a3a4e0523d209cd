package train

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/text"
)

// taughtBy makes a parsed text of lines of words, each "word/TAG/head/label" or "word/TAG/head/label/NAME", the head counted
// from 1, 0 for the root. Words are set apart by a space unless the word ends with an underscore, which is left out.
func taughtBy(t *testing.T, lines string) corpus.Parsed {
	t.Helper()
	var p corpus.Parsed
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		var words []corpus.Word
		for _, f := range strings.Fields(line) {
			part := strings.Split(f, "/")
			if len(part) < 4 {
				t.Fatalf("%q has %d parts, want 4 or 5", f, len(part))
			}
			form, glued := strings.CutSuffix(part[0], "_")
			w := corpus.Word{Form: form, Tag: part[1], Label: part[3], Span: text.Span{Start: len(p.Text), End: len(p.Text) + len(form)}}
			if _, err := fmt.Sscan(part[2], &w.Head); err != nil {
				t.Fatal(err)
			}
			w.Head--
			if len(part) > 4 {
				w.Name = part[4]
			}
			words = append(words, w)
			p.Text += form
			if !glued {
				p.Text += " "
			}
		}
		p.Text = strings.TrimSuffix(p.Text, " ") + "\n"
		p.Sentences = append(p.Sentences, words)
	}
	return p
}

// shown writes the taught layers as taughtBy reads them, a line a sentence; "untaught" where there are none.
func shown(t Trees) string {
	var out []string
	for k, s := range t.Doc.Sentence {
		if !t.Taught[k] {
			out = append(out, "untaught")
			continue
		}
		var words []string
		for i := s.Start; i < s.End; i++ {
			h := 0
			if t.Doc.Head[i] >= 0 {
				h = int(t.Doc.Head[i]) - s.Start + 1
			}
			w := fmt.Sprintf("%s/%s/%d/%s", t.Doc.Word(i), t.Doc.Tag[i], h, t.Doc.Label[i])
			if t.Doc.Name[i] != doc.Outside {
				w += "/" + t.Doc.Name[i].String()
			}
			words = append(words, w)
		}
		out = append(out, strings.Join(words, " "))
	}
	return strings.Join(out, "\n")
}

func TestProject(t *testing.T) {
	for _, c := range []struct {
		name        string
		silver      bool
		taught      string
		want        string
		wantNothing bool
	}{
		{name: "as it is", silver: true,
			taught: "Roe/NNP/2/nsubj/PERSON left/VBD/0/root Lowick_/NNP/2/obj/LOCATION ././2/punct",
			want:   "Roe/NNP/2/nsubj/B-PER left/VBD/0/root Lowick/NNP/2/obj/B-LOC ././2/punct"},
		{name: "two sentences", silver: true,
			taught: "Roe/NNP/2/nsubj left_/VBD/0/root ././2/punct\nDace/NNP/2/nsubj came_/VBD/0/root ././2/punct",
			want:   "Roe/NNP/2/nsubj left/VBD/0/root ././2/punct\nDace/NNP/2/nsubj came/VBD/0/root ././2/punct"},
		{name: "a name of several words", silver: true,
			taught: "Ada/NNP/2/compound/PERSON Roe/NNP/3/nsubj/PERSON joined/VBD/0/root Castor/NNP/5/compound/ORGANIZATION Hydro_/NNP/3/dobj/ORGANIZATION ././3/punct",
			want:   "Ada/NNP/2/compound/B-PER Roe/NNP/3/nsubj/I-PER joined/VBD/0/root Castor/NNP/5/compound/B-ORG Hydro/NNP/3/obj/I-ORG ././3/punct"},
		{name: "names side by side", silver: true,
			taught: "Roe/NNP/2/nsubj/PERSON met/VBD/0/root Vell/NNP/2/dobj/LOCATION Dace_/NNP/2/dep/PERSON ././2/punct",
			want:   "Roe/NNP/2/nsubj/B-PER met/VBD/0/root Vell/NNP/2/obj/B-LOC Dace/NNP/2/dep/B-PER ././2/punct"},
		{name: "words that we do not split become one token", silver: false,
			taught: "a/DT/5/det coal_/NN/4/compound -_/HYPH/4/punct fired/VBN/5/amod plant_/NN/0/root ././5/punct",
			want:   "a/DT/3/det coal-fired/JJ/3/amod plant/NN/0/root ././3/punct"},
		{name: "labels are folded", silver: false,
			taught: "Roe/NNP/2/nsubj:outer came_/VBD/0/root ././2/no-such",
			want:   "Roe/NNP/2/nsubj came/VBD/0/root ././2/dep"},
		{name: "arcs that cross are not taught", silver: true,
			taught: "Roe/NNP/3/nsubj that/DT/4/det left/VBD/0/root day_/NN/3/obj ././1/punct", wantNothing: true},
		{name: "two roots are not taught", silver: true,
			taught: "Roe/NNP/0/root left_/VBD/0/root ././2/punct", wantNothing: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.wantNothing {
				c.want = "untaught"
			}
			p := taughtBy(t, c.taught)
			if !c.silver {
				p.Text = strings.TrimSpace(p.Text)
			}
			golden.Equal(t, "what is taught", shown(project(p, c.silver)), c.want)
		})
	}
}

// TestProjectSkipsWhatDoesNotFit wants sentences that the teacher cuts otherwise to be left out and the others kept.
func TestProjectSkipsWhatDoesNotFit(t *testing.T) {
	p := taughtBy(t, "Roe/NNP/2/nsubj left_/VBD/0/root ././2/punct\nDace/NNP/2/nsubj came_/VBD/0/root ././2/punct")
	p.Sentences[0] = p.Sentences[0][:2]
	trees := project(p, true)
	if trees.Taught[0] || !trees.Taught[1] {
		t.Errorf("found taught %v, want only the second", trees.Taught)
	}
	p.Sentences = nil
	if trees = project(p, true); trees.Taught[0] || trees.Taught[1] {
		t.Errorf("found taught %v of no teacher", trees.Taught)
	}
}

// wordsShown writes words as taughtBy reads them.
func wordsShown(words []corpus.Word) string {
	var out []string
	for _, w := range words {
		out = append(out, fmt.Sprintf("%s/%s/%d/%s", w.Form, w.Tag, w.Head+1, w.Label))
	}
	return strings.Join(out, " ")
}

func TestModernise(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"labels have new names",
			"It/PRP/3/nsubjpass was/VBD/3/auxpass told/VBN/0/root lies/NNS/3/dobj",
			"It/PRP/3/nsubj:pass was/VBD/3/aux:pass told/VBN/0/root lies/NNS/3/obj"},
		{"negation",
			"No/DT/2/neg one/NN/5/nsubj did/VBD/5/aux not/RB/5/neg go/VB/0/root",
			"No/DT/2/det one/NN/5/nsubj did/VBD/5/aux not/RB/5/advmod go/VB/0/root"},
		{"what modifies a verb is oblique, what modifies a noun is not",
			"He/PRP/2/nsubj spoke/VBD/0/root of/IN/4/case men/NNS/2/nmod from/IN/6/case Vell/NNP/4/nmod Friday/NNP/2/nmod:tmod",
			"He/PRP/2/nsubj spoke/VBD/0/root of/IN/4/case men/NNS/2/obl from/IN/6/case Vell/NNP/4/nmod Friday/NNP/2/obl:unmarked"},
		{"a noun that is the predicate takes obliques",
			"She/PRP/3/nsubj was/VBD/3/cop mayor/NN/0/root in/IN/5/case May/NNP/3/nmod",
			"She/PRP/3/nsubj was/VBD/3/cop mayor/NN/0/root in/IN/5/case May/NNP/3/obl"},
		{"a coordinator belongs to what stands behind it",
			"Roe/NNP/0/root and/CC/1/cc Dace/NNP/1/conj or/CC/1/cc Lind/NNP/1/conj",
			"Roe/NNP/0/root and/CC/3/cc Dace/NNP/1/conj or/CC/5/cc Lind/NNP/1/conj"},
		{"a coordinator with nothing behind it stays",
			"Roe/NNP/0/root and/CC/1/cc",
			"Roe/NNP/0/root and/CC/1/cc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			words := taughtBy(t, c.before).Sentences[0]
			golden.Equal(t, "the tree", wordsShown(modernise(words)), c.after)
			golden.Equal(t, "the tree it was made of", wordsShown(words), c.before)
		})
	}
}

func TestHeadLast(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"a name of two",
			"Ada/NNP/3/nsubj Roe/NNP/1/flat left/VBD/0/root",
			"Ada/NNP/2/compound Roe/NNP/3/nsubj left/VBD/0/root"},
		{"a name of three with what hangs on it",
			"Mayor/NNP/6/nsubj Ada/NNP/1/flat Roe/NNP/1/flat of/IN/5/case Vell/NNP/1/nmod left/VBD/0/root",
			"Mayor/NNP/3/compound Ada/NNP/3/compound Roe/NNP/6/nsubj of/IN/5/case Vell/NNP/3/nmod left/VBD/0/root"},
		{"a name that is the root",
			"Ada/NNP/0/root Roe/NNP/1/flat ././1/punct",
			"Ada/NNP/2/compound Roe/NNP/0/root ././2/punct"},
		{"two names",
			"Ada/NNP/3/nsubj Roe/NNP/1/flat met/VBD/0/root Jo/NNP/3/obj Dace/NNP/4/flat",
			"Ada/NNP/2/compound Roe/NNP/3/nsubj met/VBD/0/root Jo/NNP/5/compound Dace/NNP/3/obj"},
		{"no name",
			"The/DT/2/det mayor/NN/3/nsubj left/VBD/0/root",
			"The/DT/2/det mayor/NN/3/nsubj left/VBD/0/root"},
	} {
		t.Run(c.name, func(t *testing.T) {
			words := taughtBy(t, c.before).Sentences[0]
			golden.Equal(t, "the tree", wordsShown(headLast(words)), c.after)
			golden.Equal(t, "the tree it was made of", wordsShown(words), c.before)
		})
	}
}

// TestRanges lays spans of bytes over tokens, as annotators' spans are.
func TestRanges(t *testing.T) {
	src, marks, err := golden.Parse("⟦a “⟦b We⟧ know,”⟧ ⟦c Ada⟧ Roe⟦d , the may⟧or, said⟦e .⟧")
	if err != nil {
		t.Fatal(err)
	}
	trees := project(corpus.Parsed{Text: src}, true)
	for _, m := range marks {
		var got []string
		for _, r := range ranges(trees.Doc, []text.Span{m.Span}) {
			got = append(got, trees.Doc.Span(r).In(src))
		}
		want := map[string]string{"a": "We know", "b": "We", "c": "Ada", "d": "the mayor", "e": ""}[m.Name]
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q gives the tokens %q, want %q", m.In(src), g, want)
		}
	}
}
