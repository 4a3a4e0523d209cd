package terminal_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// read makes a reading of marked-up text. Marks named source3, cue3 and content3 make up statement 3, whose kind and
// confidence are direct and 0.90 unless set afterwards; marks named like the role of a block are blocks, like the
// status of a quotation quotations, note: is a note.
func read(t testing.TB, marked string) hearsay.Reading {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	r := hearsay.Reading{Text: src, Report: hearsay.Report{Input: "reports/bridge.txt"}}
	for _, m := range marks {
		span := hearsay.Span(m.Span)
		name := strings.TrimRightFunc(m.Name, unicode.IsDigit)
		switch name {
		case "source", "cue", "content":
			s := statement(t, &r, strings.TrimPrefix(m.Name, name))
			switch name {
			case "source":
				s.Source = append(s.Source, span)
			case "cue":
				s.Cue = append(s.Cue, span)
			case "content":
				s.Content = append(s.Content, span)
			}
		case "unresolved", "unclosed":
			r.Quotations = append(r.Quotations, hearsay.Quotation{Span: span, Status: hearsay.QuotationStatus(name)})
		default:
			r.Blocks = append(r.Blocks, hearsay.Block{Span: span, Role: hearsay.Role(name)})
		}
	}
	return r
}

func statement(t testing.TB, r *hearsay.Reading, number string) *hearsay.Statement {
	t.Helper()
	n, err := strconv.Atoi(number)
	if err != nil {
		t.Fatalf("a mark wants a number: %v", err)
	}
	for len(r.Statements) < n {
		r.Statements = append(r.Statements, hearsay.Statement{
			ID: fmt.Sprintf("s%d", len(r.Statements)+1), Kind: hearsay.Indirect, Position: hearsay.Says,
			Confidence: hearsay.Confidence{Span: 90, Speaker: -1, Position: -1},
		})
	}
	return &r.Statements[n-1]
}

// bridge is a report with most of what can be in one.
func bridge(t testing.TB) hearsay.Reading {
	r := read(t, `⟦headline Ferry town’s bridge is ‘not ours to pay for,’ mayor says⟧
⟦summary ⟦source1 Mayor Ada Brandt⟧ ⟦cue1 says⟧ ⟦content1 the town will not pay for the bridge twice⟧.⟧ ⟦caption The new bridge over the Aske in Norvik on Monday, March 3, 2031.⟧ ⟦credit MERIDIAN PRESS/Tove Hall⟧

⟦dateline NORVIK⟧ – ⟦content2 “We will not pay for the same bridge twice,”⟧ ⟦source2 Brandt⟧ ⟦cue2 told reporters⟧ on Monday, ⟦content2 “and nobody should ask us to.”⟧

⟦source3 Two officials familiar with the contract⟧ ⟦cue3 said⟧ ⟦content3 ⟦source4 the builder⟧ had ⟦cue4 promised⟧ ⟦content4 to finish by spring⟧⟧.

⟦source5 She⟧ ⟦cue5 denied⟧ ⟦content5 that she had signed ⟦unresolved “a blank cheque”⟧⟧, and the council’s ⟦unclosed “steering group met in Café Ørsted 東京都知事は橋の費用を二度払わないと述べた 👩‍👩‍👧‍👦 twice.⟧
Read more:
- Bridge opens late
- Ferry sold

⟦wire_notice This report by Meridian Press was first published March 3, 2031.⟧
⟦source6 Kim⟧⟦cue6 :⟧ ⟦content6 perhaps⟧
`)
	r.Report.Outlet, r.Report.Wire, r.Report.Published = "The Ferry Courier", "Meridian Press", "2031-03-03"
	r.Parties = []hearsay.Party{{ID: "p1", Name: "Ada Brandt", Type: hearsay.Person}}
	r.Statements[0].Repeats = "s2"
	r.Statements[1].Kind = hearsay.Direct
	r.Statements[1].Speaker = "p1"
	r.Statements[2].Confidence.Span = 71
	r.Statements[3].NestedIn = "s3"
	r.Statements[4].Speaker, r.Statements[4].Position, r.Statements[4].Kind = "p1", hearsay.Denies, hearsay.Mixed
	r.Statements[5].Confidence.Span = 31
	r.Notes = []hearsay.Note{
		{Span: hearsay.Span{Start: 0, End: 0}, Code: hearsay.NoteMetadataDisagrees, Text: "the sidecar says 2031-03-04, the text March 3, 2031"},
		{Span: r.Quotations[1].Span, Code: hearsay.NoteQuoteUnclosed, Text: "told as an open quotation"},
	}
	return r
}

func TestRender(t *testing.T) {
	r := bridge(t)
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
	r := bridge(t)
	r.Statements[1].Why = &hearsay.Reasons{
		Source:  []hearsay.Reason{{Text: `it stands right before "told reporters"`, Points: 900}, {Text: "it names a person", Points: 800}},
		Cue:     []hearsay.Reason{{Text: `"told reporters" are words that report`, Points: 900}, {Text: "a quotation begins shortly behind it", Points: 20}},
		Content: []hearsay.Reason{{Text: "the quotation is taken whole"}, {Text: `it stands inside quotation marks next to "told reporters"`, Points: 9}, {Text: `another cue, "asked", stands between`, Points: -9}},
	}
	r.Statements[4].Why = &hearsay.Reasons{Cue: []hearsay.Reason{{Text: `"denied" is a word that reports`, Points: 900}}}
	golden.Check(t, "testdata/reasons-80.txt", terminal.Render(r, terminal.Options{}))
	golden.Check(t, "testdata/reasons-40-colour.txt", visible(terminal.Render(r, terminal.Options{Width: 40, Colour: true, ASCII: true})))
}

// visible makes colour readable in a file.
func visible(s string) string { return strings.ReplaceAll(s, "\x1b[", "^[") }

// What comes from a report, its name or its metadata never reaches the terminal as anything but words.
func TestInjection(t *testing.T) {
	const attack = "a\x1b[2J\x1b]0;owned\x07b\u009b31mc\u202etxt.exe\x00\x08\x7f\u2066"
	r := read(t, "⟦caption ⟦source1 "+attack+"⟧⟧ ⟦cue1 says "+attack+"⟧ ⟦content1 "+attack+"⟧ ⟦unclosed “"+attack+"⟧")
	r.Report = hearsay.Report{Input: attack, Outlet: attack, Headline: attack + "!", Published: attack}
	r.Parties = []hearsay.Party{{ID: "p1", Name: attack + "?"}}
	r.Statements[0].Speaker = "p1"
	r.Notes = []hearsay.Note{{Code: hearsay.NoteCode(attack), Text: attack}}
	r.Statements[0].Why = &hearsay.Reasons{Cue: []hearsay.Reason{{Text: attack}}}
	for _, o := range []terminal.Options{{Title: true, Legend: true}, {Title: true, ASCII: true}, {Title: true, Colour: true}} {
		view := terminal.Render(r, o)
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
	for _, sgr := range []string{"0", "1", "2", "1;36", "35", "32", "4;32"} {
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

		var borders []int
		for i := range src {
			borders = append(borders, i)
		}
		borders = append(borders, len(src))
		span := rapid.Custom(func(t *rapid.T) hearsay.Span {
			a, b := rapid.SampledFrom(borders).Draw(t, "a"), rapid.SampledFrom(borders).Draw(t, "b")
			return hearsay.Span{Start: min(a, b), End: max(a, b)}
		})
		spans := rapid.SliceOfN(span, 0, 3)
		for i := range rapid.IntRange(1, 12).Draw(t, "statements") {
			r.Statements = append(r.Statements, hearsay.Statement{
				ID: fmt.Sprintf("s%d", i+1), Kind: hearsay.Mixed, Source: spans.Draw(t, "source"), Cue: spans.Draw(t, "cue"), Content: spans.Draw(t, "content"),
			})
		}
		at := 0
		for _, s := range rapid.SliceOfN(span, 0, 4).Draw(t, "blocks") {
			if s.Start >= at {
				r.Blocks = append(r.Blocks, hearsay.Block{Span: s, Role: rapid.SampledFrom([]hearsay.Role{hearsay.Body, hearsay.Caption, hearsay.Dateline}).Draw(t, "role")})
				at = s.End
			}
		}
		for _, s := range spans.Draw(t, "quotations") {
			r.Quotations = append(r.Quotations, hearsay.Quotation{Span: s, Status: hearsay.Unclosed})
			r.Notes = append(r.Notes, hearsay.Note{Span: s, Code: hearsay.NoteDecoded, Text: s.In(src)})
		}
		checkWidth(t, terminal.Render(r, o), o)
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
