package terminal_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

func TestRender(t *testing.T) {
	r := sample.Bridge()
	for _, width := range []int{40, 80, 120} {
		o := terminal.Options{Width: width, Title: true, Legend: true}
		golden.Check(t, fmt.Sprintf("testdata/bridge-%d.txt", width), terminal.Render(r, o))
		o.ASCII, o.All = true, true
		golden.Check(t, fmt.Sprintf("testdata/bridge-%d-ascii.txt", width), terminal.Render(r, o))
		o.ASCII, o.Colour = false, true
		golden.Check(t, fmt.Sprintf("testdata/bridge-%d-colour.txt", width), visible(terminal.Render(r, o)))
	}
}

// TestReasons shows why the spans of statements are what they are, where it is known.
func TestReasons(t *testing.T) {
	r := sample.Bridge()
	r.Statements[1].Why = &hearsay.Reasons{
		Source:  []hearsay.Reason{{Text: `it stands right before "told reporters"`, Points: 900}, {Text: "it names a person", Points: 800}},
		Cue:     []hearsay.Reason{{Text: `"told reporters" are words that report`, Points: 900}, {Text: "a quotation begins shortly behind it", Points: 20}},
		Content: []hearsay.Reason{{Text: "the quotation is taken whole"}, {Text: `it stands inside quotation marks next to "told reporters"`, Points: 9}, {Text: `another cue, "asked", stands between`, Points: -9}},
	}
	r.Statements[4].Why = &hearsay.Reasons{Cue: []hearsay.Reason{{Text: `"denied" is a word that reports`, Points: 900}}}
	golden.Check(t, "testdata/reasons-80.txt", terminal.Render(r, terminal.Options{}))
	golden.Check(t, "testdata/reasons-40-colour.txt", visible(terminal.Render(r, terminal.Options{Width: 40, Colour: true, ASCII: true})))
}

func TestFindings(t *testing.T) {
	r := sample.Bridge()
	rules := desk.Default()
	golden.Check(t, "testdata/findings-80.txt", terminal.Findings(r, rules, rules.Check(r), terminal.Options{Title: true}))
	golden.Check(t, "testdata/findings-40-colour.txt", visible(terminal.Findings(r, rules, rules.Check(r), terminal.Options{Width: 40, Colour: true, ASCII: true})))
	if got, want := terminal.Findings(hearsay.Reading{}, desk.Rules{}, nil, terminal.Options{}), "no findings by no rules\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// visible makes colour readable in a file.
func visible(s string) string { return strings.ReplaceAll(s, "\x1b[", "^[") }

// What comes from a report, its name or its metadata never reaches the terminal as anything but words.
func TestInjection(t *testing.T) {
	const attack = "a\x1b[2J\x1b]0;owned\x07b\u009b31mc\u202etxt.exe\x00\x08\x7f\u2066"
	r, err := sample.Read("⟦caption ⟦source1 " + attack + "⟧⟧ ⟦cue1 says " + attack + "⟧ ⟦content1 " + attack + "⟧ ⟦unclosed “" + attack + "⟧")
	if err != nil {
		t.Fatal(err)
	}
	r.Report = hearsay.Report{Input: attack, Outlet: attack, Headline: attack + "!", Published: attack}
	r.Parties = []hearsay.Party{{ID: "p1", Name: attack + "?"}}
	r.Parties[0].Roles = []hearsay.PartyRole{{Span: r.Statements[0].Cue[0], Status: attack}}
	s := &r.Statements[0]
	s.Speaker, s.OnBehalfOf, s.About = "p1", "p1", []string{"p1"}
	s.Chain, s.Occasion, s.Prompt, s.Part = []hearsay.Link{{Span: s.Cue[0]}}, &s.Cue[0], &s.Cue[0], s.Cue
	s.Said, s.Kind, s.Position = &hearsay.Said{Value: attack}, attack, attack
	r.Dates = []hearsay.Date{{Span: s.Cue[0], Value: attack}}
	r.Notes = []hearsay.Note{{Code: hearsay.NoteCode(attack), Text: attack}}
	r.Statements[0].Why = &hearsay.Reasons{Cue: []hearsay.Reason{{Text: attack}}}
	found := []desk.Finding{{Rule: attack, Message: attack, Spans: s.Cue, Statements: []string{s.ID}}}
	for _, o := range []terminal.Options{{Title: true, Legend: true}, {Title: true, ASCII: true}, {Title: true, Colour: true}} {
		view := terminal.Render(r, o) + terminal.Findings(r, desk.Rules{Name: attack}, found, o)
		if o.Colour {
			view = withoutColour(view)
		}
		for i, c := range view {
			if c != '\n' && (unicode.Is(unicode.Cc, c) || unicode.Is(unicode.Bidi_Control, c)) {
				t.Fatalf("%+v: %U reaches the terminal in %q", o, c, view[:i])
			}
		}
		if !strings.Contains(view, "[2J") {
			t.Errorf("%+v: the attack is hidden, not shown:\n%s", o, view)
		}
	}
	if got, want := terminal.Safe("a\x1b\tb\u00ad\xffc\u202e\n", false), "a␛␉b�c<U+202E>␊"; got != want {
		t.Errorf("safe: got %q, want %q", got, want)
	}
	if got, want := terminal.Safe("a\x1b\x7f", true), "a^[^?"; got != want {
		t.Errorf("safe in ASCII: got %q, want %q", got, want)
	}
}

// withoutColour takes out the sequences that we write: SGR with digits.
func withoutColour(s string) string {
	for _, sgr := range []string{"0", "1", "2", "3", "1;36", "36", "3;35", "32", "4;32"} {
		s = strings.ReplaceAll(s, "\x1b["+sgr+"m", "")
	}
	return s
}

// Whatever the marks and the text: no line is too wide, and without marks every word is there in order.
func TestAnyReading(t *testing.T) {
	word := rapid.OneOf(
		rapid.StringMatching(`[a-z“”—é東京👩‍🚀]{1,30}`), rapid.String(), rapid.SampledFrom([]string{"\n", "\n\n", "\r\n", " ", "\t", "\u2028"}))
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(word, 0, 30).Draw(t, "words"), " ")
		r := hearsay.Reading{Text: src}
		o := terminal.Options{
			Width: rapid.IntRange(20, 100).Draw(t, "width"), ASCII: rapid.Bool().Draw(t, "ascii"), Colour: rapid.Bool().Draw(t, "colour"), All: true, Legend: true,
		}
		bare := terminal.Render(r, o)
		checkWidth(t, bare, o)
		body, _, _ := strings.Cut(withoutColour(bare), "no statements found")
		if got, want := letters(body), letters(src); got != want {
			t.Fatalf("the words changed:\ngot  %q\nwant %q", got, want)
		}

		checkWidth(t, terminal.Render(sample.Draw(t, src), o), o)
	})
}

func checkWidth(t *rapid.T, view string, o terminal.Options) {
	if o.Colour {
		view = withoutColour(view)
	}
	for line := range strings.Lines(view) {
		if w := displaywidth.String(strings.TrimSuffix(line, "\n")); w > o.Width {
			t.Fatalf("a line of %d columns, wanted %d: %q", w, o.Width, line)
		}
	}
}

// letters are what must never be lost; capitals are in our own words for unsafe characters too.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) && (r < 'A' || 'Z' < r) || unicode.IsPunct(r) && r > 0x7F {
			return r
		}
		return -1
	}, s)
}
