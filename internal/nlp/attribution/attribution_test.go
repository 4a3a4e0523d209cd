package attribution

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

func TestHead(t *testing.T) {
	d, _ := read(t, "The/DT/2/det mayor/NN/5/nsubj did/VBD/5/aux not/RB/5/advmod say/VB/0/root when/WRB/7/advmod asked/VBN/5/advcl ././5/punct")
	for _, c := range []struct {
		r    doc.Range
		want string
	}{
		{span(0, 2), "mayor"},
		{span(2, 5), "say"},
		{span(3, 5), "say"},
		{span(2, 4), "did"},   // both hang from outside: the verb
		{span(3, 4), "not"},   // alone
		{span(0, 8), "say"},   // the root
		{span(5, 8), "asked"}, // not the stop
	} {
		if got := d.Word(Head(d, c.r)); got != c.want {
			t.Errorf("the head of %q is %q, want %q", in(d, c.r), got, c.want)
		}
	}
}

func TestWindow(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"the sentences of its line",
			"One/CD line/NN .\n\nRoe left .\nShe *said no .\nThat was it .\n\nAnother line .",
			"Roe left . She said no . That was it ."},
		{"a quotation that runs on behind it",
			"Roe *said : “ One .\n\n“ Two .\n\n“ Three . ”\n\nNo more .",
			"Roe said : “ One . “ Two . “ Three . ”"},
		{"a quotation that runs on before it",
			"Before .\n\n“ One .\n\n“ Two , ” Roe *said .",
			"“ One . “ Two , ” Roe said ."},
		{"another quotation at the next line",
			"Roe *said “ one . ”\n\n“ Two , ” said Dace .",
			"Roe said “ one . ”"},
		{"within a quotation",
			"“ I *said no , ” Roe said .\nAll agreed .",
			"“ I said no , ” Roe said . All agreed ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, marked := read(t, c.src)
			w := NewContext(d).Window(span(marked[0], marked[0]+1))
			if got := strings.Join(strings.Fields(in(d, w)), " "); got != c.want {
				t.Errorf("found window %q, want %q", got, c.want)
			}
		})
	}
}

// TestWindowIsBounded wants a window of a long line that holds the cue and does not grow with the line.
func TestWindowIsBounded(t *testing.T) {
	sentence := strings.Repeat("word ", 20) + ".\n"
	for _, c := range []struct {
		name, before, behind string
		want                 int // tokens on either side
	}{
		{"a long sentence", strings.Repeat("word ", 600), strings.Repeat(" word", 600), reach},
		{"a huge sentence", strings.Repeat("word ", 3000), strings.Repeat(" word", 3000), hugeReach},
		{"a long line", strings.Repeat(sentence, 30), " .\n" + strings.Repeat(sentence, 30), nearby * 21},
	} {
		d, marked := read(t, c.before+"*said"+c.behind)
		cue := span(marked[0], marked[0]+1)
		w := NewContext(d).Window(cue)
		left, right := cue.Start-w.Start, w.End-cue.End
		if left < c.want || left > c.want+1 || right < c.want || right > c.want+1 {
			t.Errorf("%s: found %d tokens before the cue and %d behind it, want %d", c.name, left, right, c.want)
		}
	}
}

func TestSubjectOf(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"its own", "The/DT/2/det mayor/NN/3/nsubj *said/VBD/0/root no/UH/3/obj", "mayor"},
		{"its own, behind it", "No/UH/3/obj ,/,/3/punct *said/VBD/0/root Roe/NNP/3/nsubj", "Roe"},
		{"of a passive", "Roe/NNP/3/nsubj:pass was/VBD/3/aux:pass *told/VBN/0/root to/TO/5/mark go/VB/3/xcomp", "Roe"},
		{"of coordinated verbs", "Roe/NNP/2/nsubj left/VBD/0/root and/CC/4/cc *denied/VBD/2/conj it/PRP/4/obj", "Roe"},
		{"of three coordinated verbs", "Roe/NNP/2/nsubj left/VBD/0/root ,/,/4/punct rested/VBD/2/conj and/CC/6/cc *denied/VBD/2/conj it/PRP/6/obj", "Roe"},
		{"of coordinated verbs with their own", "Roe/NNP/2/nsubj left/VBD/0/root and/CC/5/cc Dace/NNP/5/nsubj *denied/VBD/2/conj it/PRP/5/obj", "Dace"},
		{"of what governs it", "Roe/NNP/2/nsubj declined/VBD/0/root to/TO/4/mark *comment/VB/2/xcomp", "Roe"},
		{"of what it is an adjunct to", "Roe/NNP/2/nsubj left/VBD/0/root ,/,/4/punct *saying/VBG/2/advcl no/UH/4/obj", "Roe"},
		{"of a reduced relative clause", "A/DT/2/det letter/NN/5/nsubj *warning/VBG/2/acl of/IN/3/obl came/VBD/0/root", "letter"},
		{"the agent of a passive", "It/PRP/3/nsubj:pass was/VBD/3/aux:pass *denied/VBN/0/root by/IN/6/case the/DT/6/det mayor/NN/3/obl", "mayor"},
		{"according to", "No/UH/0/root ,/,/5/punct *according/VBG/5/case to/TO/3/fixed Roe/NNP/1/obl", "Roe"},
		{"of a noun", "Roe/NNP/3/nmod:poss 's/POS/1/case *claim/NN/4/nsubj failed/VBD/0/root", ""},
		{"none", "*Said/VBD/0/root no/UH/1/obj", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, marked := read(t, c.src)
			got := ""
			if who, _ := NewContext(d).subjectOf(int32(marked[0])); who >= 0 {
				got = d.Word(int(who))
			}
			if got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// genPieces gives pieces of two roles within a window, in order and apart.
func genPieces(t *rapid.T, w doc.Range) (source, content []doc.Range) {
	for at := w.Start; ; {
		at += rapid.IntRange(0, 3).Draw(t, "gap")
		n := rapid.IntRange(1, 4).Draw(t, "length")
		if at+n > w.End {
			return source, content
		}
		if rapid.Bool().Draw(t, "source") {
			source = append(source, span(at, at+n))
		} else {
			content = append(content, span(at, at+n))
		}
		at += n
	}
}

func TestPiecesOfPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(0, 50).Draw(t, "start")
		w := span(start, start+rapid.IntRange(1, 20).Draw(t, "length"))
		source, content := genPieces(t, w)
		path := Path(w, source, content)
		if len(path) != w.Len() {
			t.Fatalf("found a path of %d labels, want %d", len(path), w.Len())
		}
		if diff := cmp.Diff([][]doc.Range{source, content}, [][]doc.Range{Pieces(path, w, BeginSource), Pieces(path, w, BeginContent)}, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("pieces (-laid +read):\n%s", diff)
		}
		// The labels of a path are ones that the steps allow.
		steps := ArgumentSteps(noise(1), nil)
		before := int(NumRoles)
		for _, l := range path {
			if steps[before*int(NumRoles)+int(l)] < -1<<20 {
				t.Fatalf("path %v takes a step from %d to %d that is forbidden", path, before, l)
			}
			before = int(l)
		}
	})
}

// TestPathLeavesOutWhatIsOutside cuts pieces at the edges of the window.
func TestPathLeavesOutWhatIsOutside(t *testing.T) {
	w := span(10, 15)
	path := Path(w, []doc.Range{span(2, 4), span(8, 11)}, []doc.Range{span(13, 20), span(30, 31)})
	source, content := Pieces(path, w, BeginSource), Pieces(path, w, BeginContent)
	if !slices.Equal(source, []doc.Range{span(10, 11)}) || !slices.Equal(content, []doc.Range{span(13, 15)}) {
		t.Errorf("found source %v and content %v, want [10 11] and [13 15]", source, content)
	}
}

// TestFindWithAnyModel wants well-formed attributions, whatever the models say, and the same ones every time.
func TestFindWithAnyModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDoc().Draw(t, "document").Doc
		seed := rapid.Uint64().Draw(t, "models")
		f := Finder{Cues: noise(seed), Arguments: noise(seed + 1)}
		found := f.Find(NewContext(d))
		at := 0
		for _, a := range found {
			if a.Cue.Start < at || a.Cue.Len() < 1 || a.Cue.End > d.Len() {
				t.Fatalf("cue %v of %d tokens lies before token %d or holds nothing", a.Cue, d.Len(), at)
			}
			at = a.Cue.Start // of two who say one thing, a paper and whom it cites, the cue may be one
			if len(a.Source) > 1 {
				t.Fatalf("the source of cue %v has the pieces %v, want one", a.Cue, a.Source)
			}
			if d.SentenceOf[a.Cue.Start] != d.SentenceOf[a.Cue.End-1] {
				t.Fatalf("cue %v lies in two sentences", a.Cue)
			}
			for name, pieces := range map[string][]doc.Range{"source": a.Source, "content": a.Content} {
				if what := disorder(pieces, d.Len()); what != "" {
					t.Fatalf("%s: %s", name, what)
				}
			}
			for _, s := range a.Source {
				for _, c := range a.Content {
					if s.Start < c.End && c.Start < s.End {
						t.Fatalf("source %q and content %q share tokens", in(d, a.Source...), in(d, a.Content...))
					}
				}
			}
			if a.Margin.Source < 0 || a.Margin.Content < 0 {
				t.Fatalf("found margins %+v, want none below 0", a.Margin)
			}
		}
		if diff := cmp.Diff(found, f.Find(NewContext(d))); diff != "" {
			t.Fatalf("the same document was read twice (-first +second):\n%s", diff)
		}
	})
}

// TestFindArgumentsOfGivenCues wants one attribution for every cue, in order.
func TestFindArgumentsOfGivenCues(t *testing.T) {
	d, marked := read(t, "Roe *said no , Dace *agreed .\n\nThey *left .")
	var cues []doc.Range
	for _, m := range marked {
		cues = append(cues, span(m, m+1))
	}
	f := Finder{Cues: noise(1), Arguments: noise(2)}
	found := f.FindArguments(NewContext(d), cues, nil)
	var got []doc.Range
	for _, a := range found {
		got = append(got, a.Cue)
	}
	if !slices.Equal(got, cues) {
		t.Errorf("found cues %v, want %v", got, cues)
	}
	if found := f.FindArguments(NewContext(d), nil, nil); len(found) != 0 {
		t.Errorf("found %d attributions of no cue", len(found))
	}
}

// TestFindInNothing reads a document without tokens.
func TestFindInNothing(t *testing.T) {
	d := build(nil)
	if found := (Finder{Cues: noise(1), Arguments: noise(2)}).Find(NewContext(d)); len(found) != 0 {
		t.Errorf("found %d attributions in nothing", len(found))
	}
}
