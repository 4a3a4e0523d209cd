package attribution_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
)

// inOrder are the pairs of steps that may not change places, with the reason why the first comes first and a text that shows it.
var inOrder = map[[2]string]struct{ why, src string }{
	{"withoutFrontDate", "clauseSubject"}: {"a day behind the comma would be taken for the front of the clause",
		"“It will fall,” Orr, on Friday at the harbour, told the Herald."},
	{"withoutFrontDate", "beforeAsides"}: {"a day within the aside would be taken for the front of the clause",
		"Mayor Ada B. Roe Jr., who was to travel to Lowick, Marland, on Wednesday to defend the new tolls, said they paid for a safer bridge."},
	{"behindFrontPlace", "beforeAsides"}: {"the place would be taken for whom the sentence begins with",
		"In Lowick Bridge, the daughter of Karl Orr, who died on Thursday night, said a doctor had told her that he would have lived."},
	{"beforeDay", "plainDenial"}: {"a denial is plain only when somebody denies",
		"LOWICK, April 11 (Halyard) - Marland on Monday denied that it had paid a ransom for two aid workers."},
	{"takeDenied", "plainDenial"}: {"a denial is plain only with what is denied, of which the cue had taken the first word",
		"The defendants deny conspiracy to defraud."},
	{"takeDenied", "whoIsTold"}: {"whoever somebody denies telling is part of what is denied, and hears nothing",
		"Roe said today that he still denies overruling any doctor, and denies telling Orr that she'd lose the part."},
	{"plainDenial", "daySpeaks"}: {"that it is a day that denies is seen last",
		"late on Tuesday evening denied that its ships had fired, saying that none had left port."},
	{"whoIsTold", "overAppositions"}: {"whom it was told would begin what was told",
		"On Sunday Mrs Roe had told Schools Gazette, a trade magazine, that nothing of the kind had come to her."},
	{"whoIsTold", "frontTold"}: {"only when whoever is told is no longer taken for what is told, that is nothing, and what stands in front is told",
		"Ada Roe accepts that the transfers were made but denies that she ordered them, her solicitor, Karl Orr, told the court."},
	{"accordingToBehind", "accorded"}: {"the first parts the source at the right comma, the second at any",
		"According to his agent, Berg had been"},
}

// TestPhases tries the steps that mend one attribution on all that the models find in the tests of the engine, in the examples and in the stories: a step changes nothing a second time, no step makes work for one
// before it, and two steps may change places unless inOrder says why not.
func TestPhases(t *testing.T) {
	pipeline := load(t)
	steps := attribution.Steps()
	seen := map[[2]string]string{}
	works := make([]bool, len(steps))
	list := texts(t)
	list = append(list, "While another virus could “be with something like this,” Orr said, according to h8n, it was “certainly not a beetle.”") // for withoutAccording
	for _, pair := range inOrder {
		list = append(list, pair.src)
	}
	for _, src := range list {
		d := nlp.Split(src)
		pipeline.Annotate(d)
		c := attribution.NewContext(d)
		run := func(k int, a attribution.Attribution) attribution.Attribution {
			a.Source, a.Content = slices.Clone(a.Source), slices.Clone(a.Content)
			steps[k].Run(c, &a)
			return a
		}
		changing := func(a attribution.Attribution) []int {
			return slices.DeleteFunc(numbers(len(steps)), func(k int) bool { return same(run(k, a), a) })
		}
		for _, a := range pipeline.Finder.BeforePhases(c) {
			sentence := d.Sentence[d.SentenceOf[a.Cue.Start]]
			src := src[d.Token[sentence.Start].Start:d.Token[sentence.End-1].End]
			for at, next := 0, changing(a); len(next) > 0; {
				for i := at; i < next[0]; i++ { // steps that change nothing here might have, behind another
					for _, k := range next {
						if b := run(k, a); !same(run(i, b), b) {
							seen[[2]string{steps[i].Name, steps[k].Name}] = src
						}
					}
				}
				at = next[0]
				works[at] = true
				after := run(at, a)
				for k := at + 1; k < len(steps); k++ {
					if !same(run(k, after), run(at, run(k, a))) {
						seen[[2]string{steps[at].Name, steps[k].Name}] = src
					}
				}
				a, at, next = after, at+1, changing(after)
				if len(next) > 0 && next[0] < at {
					t.Errorf("%s makes work for %s: %q", steps[at-1].Name, steps[next[0]].Name, src)
					break
				}
			}
		}
	}
	for pair, src := range seen {
		if inOrder[pair].why == "" {
			t.Errorf("%s and %s may not change places, and nothing says so: %q", pair[0], pair[1], src)
		}
	}
	for pair := range inOrder {
		if seen[pair] == "" {
			t.Errorf("%s and %s may change places: no text shows why not", pair[0], pair[1])
		}
	}
	for k, ok := range works {
		if !ok {
			t.Errorf("%s changes nothing in any text", steps[k].Name)
		}
	}
}

// same reports whether two attributions give the same words to the same people, as surely.
func same(a, b attribution.Attribution) bool {
	return a.Cue == b.Cue && slices.Equal(a.Source, b.Source) && slices.Equal(a.Content, b.Content) && a.Confidence == b.Confidence && a.Rule == b.Rule
}

func numbers(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// load returns the embedded models.
func load(t *testing.T) *nlp.Pipeline {
	t.Helper()
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		t.Fatal(err)
	}
	pipeline, err := nlp.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return pipeline
}

// texts are the strings of several words in the tests of the engine, and the stories.
func texts(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"../*_test.go", "../../../engine/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if s, err := strconv.Unquote(lit.Value); err == nil && strings.Count(s, " ") > 2 && !strings.Contains(s, " | ") {
						list = append(list, s)
					}
				}
				return true
			})
		}
	}
	for _, pattern := range []string{"../../../examples/*.txt", "../../../testdata/scenarios/*/txt/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(b))
		}
	}
	return list
}
