package desk_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/desk"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/sample"
)

// examples has for each rule that ships a text in which it finds something, which is its example in the file, with what it says; and texts
// in which it finds nothing.
var examples = []struct {
	rule, yes, message string
	no                 []string
	more               map[string]string // other texts, with what is said of them
}{
	{
		rule: "single-unnamed-source", yes: "⟦source1 ⟦descriptor1 A senior official⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
		message: "One unnamed source, “a senior official”, is the source of statement 1.",
		no: []string{
			"⟦source1 ⟦descriptor1 ⟦plural1 Two⟧ senior officials⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
			"⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
		},
		more: map[string]string{
			"⟦source1:p1 ⟦descriptor1 An aide⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧. ⟦source2:p1 ⟦descriptor2 The aide⟧⟧ ⟦cue2 said⟧ ⟦content2 yes⟧.": "One unnamed source, “an aide”, is the source of statements 1 and 2.",
		},
	},
	{
		rule: "no-reason-stated", yes: "⟦source1 ⟦descriptor1 ⟦plural1 Two⟧ officials⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
		message: "No reason is stated why “two officials” is not named (statement 1).",
		no: []string{
			"⟦source1 ⟦descriptor1 An official⟧⟧, ⟦reason1:not_authorised who may not speak to the press⟧, ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
			"⟦source1:p1 ⟦descriptor1 An aide⟧⟧, ⟦reason1:safety fearing for his life⟧, ⟦cue1 said⟧ ⟦content1 no⟧. ⟦source2:p1 ⟦descriptor2 The aide⟧⟧ ⟦cue2 said⟧ ⟦content2 yes⟧.",
		},
	},
	{
		rule:    "accused-not-heard",
		yes:     "⟦source1:g1 ⟦g1:description Critics⟧⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 of taking bribes⟧. ⟦p1:pronoun He⟧ left in May.",
		message: "An allegation is about Jon Aske (statement 1); Jon Aske makes no statement, and no words tell that a response was sought.",
		no: []string{
			"⟦source1:g1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 of taking bribes⟧. ⟦source2:p1 ⟦p1:pronoun He⟧⟧ ⟦cue2:denies denies⟧ ⟦content2 it⟧.",
			"⟦source1:g1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 of taking bribes⟧. ⟦p1:name Aske⟧ did  not respond to questions.",
			"⟦source1:g1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 of taking bribes⟧.\nHis office DIDN’T REPLY.",
			"⟦source1:g1 Critics⟧ ⟦cue1:supports praised⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 for his work⟧.",
			"⟦source1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 himself⟧ ⟦content1 of taking bribes⟧.",
			"⟦source1:g1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p9 him⟧ ⟦content1 of taking bribes⟧.", // who?
			"⟦cue1:alleges Reportedly⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 was to retire⟧.",
		},
		more: map[string]string{
			"⟦source1:g1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ and ⟦about1:p2 ⟦p2:name Kim Osk⟧⟧ ⟦content1 of taking bribes⟧.\n⟦p2:name Osk⟧ could not be reached.": "An allegation is about Jon Aske (statement 1); Jon Aske makes no statement, and no words tell that a response was sought.",
		},
	},
	{
		rule: "plural-without-detail", yes: "⟦source1 ⟦descriptor1 ⟦plural1 Sources⟧⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
		message: "Several sources are spoken of, “sources”, without a number or a second detail (statement 1).",
		no: []string{
			"⟦source1 ⟦descriptor1 ⟦plural1 Two⟧ sources⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
			"⟦source1 ⟦descriptor1 ⟦plural1 sources⟧ at the ministry and at the bank⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
			"⟦source1 ⟦descriptor1 An official⟧⟧ ⟦cue1 said⟧ ⟦content1 the talks had failed⟧.",
		},
	},
	{
		rule: "unnamed-opinion", yes: "⟦source1 ⟦descriptor1 A former aide⟧⟧ ⟦cue1:opposes called⟧ the minister ⟦content1 unfit for the job⟧.",
		message: "Opinion or criticism from a source without a name, “a former aide” (statement 1).",
		no: []string{
			"⟦source1 ⟦descriptor1 A former aide⟧⟧ ⟦cue1 said⟧ ⟦content1 the minister had left⟧.",
			"⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1:opposes called⟧ the minister ⟦content1 unfit⟧.",
			"⟦source1 ⟦descriptor1 An aide⟧⟧ ⟦cue1 said⟧ ⟦content1 the outfitters had left⟧.",
		},
		more: map[string]string{
			"⟦source1 ⟦descriptor1 An aide⟧⟧ ⟦cue1 said⟧ ⟦content1 he was lazy⟧.": "Opinion or criticism from a source without a name, “an aide” (statement 1).",
		},
	},
	{
		rule: "late-attribution", yes: "⟦content1:direct “We met on Monday. We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧.",
		message: "Who speaks, Ada Brandt, is told only after 2 sentences of the quotation (statement 1).",
		no: []string{
			"⟦content1:direct “We met on Monday,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧. ⟦content1 “We signed nothing. Nothing at all.”⟧",
			"⟦content1:direct “We met Mr. Osk and Gen. Falk of the U.S. Navy on Jan. 3,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧.",
			"⟦content1:indirect It rained. It snowed⟧, ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧.",
			"⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧: ⟦content1:direct “We met. We left.”⟧",
		},
	},
	{
		rule:    "quotations-run-together",
		yes:     "⟦content1:direct “We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧. ⟦content2:direct “They signed,”⟧ ⟦source2:p2 ⟦p2:name Jon Aske⟧⟧ ⟦cue2 said⟧.",
		message: "A quotation of Ada Brandt is followed by one of Jon Aske without a word between them (statements 1 and 2).",
		no: []string{
			"⟦content1:direct “We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧. ⟦source2:p2 ⟦p2:name Jon Aske⟧⟧ ⟦cue2 said⟧: ⟦content2:direct “They signed.”⟧",
			"⟦content1:direct “We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧.\n\n⟦content2:direct “They signed,”⟧ ⟦source2:p2 ⟦p2:name Jon Aske⟧⟧ ⟦cue2 said⟧.",
			"⟦content1:direct “We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧. ⟦content2:direct “They signed,”⟧ ⟦source2:p1 ⟦p1:pronoun she⟧⟧ ⟦cue2 said⟧.",
			"⟦content1:direct “We signed nothing,”⟧ ⟦source1:p1 ⟦p1:name Ada Brandt⟧⟧ ⟦cue1 said⟧. ⟦content2:direct “They signed,”⟧ ⟦source2 he⟧ ⟦cue2 said⟧.",
		},
	},
	{
		rule:    "loaded-verbs",
		yes:     "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1 claimed⟧ ⟦content1 it had rained⟧. ⟦content2:direct “I slept,”⟧ ⟦source2:p1 ⟦p1:name Falk⟧⟧ ⟦cue2 admitted⟧.",
		message: "Loaded verbs for Ola Falk: claimed 1, admitted 1.",
		no:      []string{"⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1 proclaimed⟧ ⟦content1 it claimed a life⟧."},
		more: map[string]string{
			"⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 claims⟧ ⟦content1 a⟧, ⟦cue2 points\nout⟧ ⟦content2 b⟧ and ⟦source3:p1 ⟦p1:pronoun he⟧⟧ ⟦cue3 claimed⟧ ⟦content3 c⟧.": "Loaded verbs for Osk: claimed 2.",
		},
	},
}

func TestExamples(t *testing.T) {
	rules := desk.Default()
	byID := map[string]desk.Rule{}
	for _, r := range rules.Rules {
		byID[r.ID] = r
	}
	for _, e := range examples {
		t.Run(e.rule, func(t *testing.T) {
			plain, _, err := golden.Parse(e.yes)
			if err != nil || plain != byID[e.rule].Example {
				t.Errorf("the example in the file is %q, here it is %q (%v)", byID[e.rule].Example, plain, err)
			}
			if got := says(t, rules, e.rule, e.yes); got != e.message {
				t.Errorf("got  %q\nwant %q", got, e.message)
			}
			for _, no := range e.no {
				if got := says(t, rules, e.rule, no); got != "" {
					t.Errorf("of %q it says %q", no, got)
				}
			}
			for marked, want := range e.more {
				if got := says(t, rules, e.rule, marked); got != want {
					t.Errorf("of %q\ngot  %q\nwant %q", marked, got, want)
				}
			}
		})
		delete(byID, e.rule)
	}
	for id := range byID {
		t.Errorf("the rule %s has no example here", id)
	}
}

// says returns what a rule says of a text.
func says(t *testing.T, rules desk.Rules, rule, marked string) string {
	t.Helper()
	r, err := sample.Read(marked)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range rules.Check(r) {
		if f.Rule == rule {
			out = append(out, f.Message)
		}
	}
	return strings.Join(out, " | ")
}

// What is not sure is not held against a text.
func TestDoubtful(t *testing.T) {
	for _, change := range []func(s *hearsay.Statement){
		func(s *hearsay.Statement) { s.Confidence.Span = 49 },
		func(s *hearsay.Statement) { s.Confidence.Position = 49 },
		func(s *hearsay.Statement) { s.Confidence.Position = -1 },
		func(s *hearsay.Statement) { s.Repeats = "s2" },
	} {
		r, err := sample.Read("⟦source1 Critics⟧ ⟦cue1:alleges accused⟧ ⟦about1:p1 ⟦p1:name Jon Aske⟧⟧ ⟦content1 of taking bribes⟧.")
		if err != nil {
			t.Fatal(err)
		}
		if n := len(desk.Default().Check(r)); n != 1 {
			t.Fatalf("%d findings, want 1", n)
		}
		change(&r.Statements[0])
		if f := desk.Default().Check(r); len(f) > 0 {
			t.Errorf("%+v: got %v", r.Statements[0].Confidence, f)
		}
	}
}

func TestBridge(t *testing.T) {
	r := sample.Bridge()
	var b strings.Builder
	for _, f := range desk.Default().Check(r) {
		fmt.Fprintf(&b, "%s: %s %v %s %v\n", f.Rule, f.Message, f.Statements, f.Party, f.Counts)
		for _, s := range f.Spans {
			fmt.Fprintf(&b, "  %d-%d %s\n", s.Start, s.End, s.In(r.Text))
		}
	}
	golden.Check(t, "testdata/bridge.txt", b.String())
}

var place = regexp.MustCompile(`\{(who|statements|party|next|sentences|counts)\}`)

// Whatever the reading, findings have spans of it, in order, and no place is left in a message.
func TestAnyReading(t *testing.T) {
	rules := desk.Default()
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"“No. Yes,” Osk claimed.", "two", "aides", "\n", "did not respond", "é", "liar"}), 0, 12).Draw(t, "words"), " ")
		for _, f := range rules.Check(sample.Draw(t, src)) {
			at := 0
			for _, s := range f.Spans {
				if s.Start < at || s.End > len(src) {
					t.Fatalf("%s has spans %v", f.Rule, f.Spans)
				}
				at = s.Start
			}
			if len(f.Spans) == 0 || len(f.Statements) == 0 || place.MatchString(f.Message) {
				t.Fatalf("found %+v", f)
			}
		}
	})
}

const small = `hearsay.rules/1
# Ours.
name The Ferry Courier
rule verbs-we-avoid
  check verbs
  message {who} {counts}
  words grumbled, grumbles
rule alone
check one-unnamed
message Alone: {who} ({statements})
`

func TestParse(t *testing.T) {
	rules, err := desk.Parse([]byte("\uFEFF" + strings.ReplaceAll(small, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if rules.Name != "The Ferry Courier" || len(rules.Rules) != 2 {
		t.Errorf("got %+v", rules)
	}
	if got, want := says(t, rules, "verbs-we-avoid", "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 Grumbled⟧ ⟦content1 so⟧."), "Osk grumbled 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestParseErrors(t *testing.T) {
	const head = "hearsay.rules/1\nrule a\ncheck verbs\n"
	for in, want := range map[string]string{
		"":                                    "line 1: found nothing, wanted hearsay.rules/1",
		"# none\n\nrule a\n":                  `line 3: found "rule a", wanted hearsay.rules/1`,
		"hearsay.rules/1\ncheck verbs\n":      `line 2: found "check", wanted rule, or name once before the first rule`,
		"hearsay.rules/1\nrule\n":             `line 2: found "rule", wanted words behind "rule"`,
		"hearsay.rules/1\nrule A b\n":         `line 2: found "A b", wanted a name of small letters, digits and -`,
		"hearsay.rules/1\nrule a\n":           "line 2: found rule a without check, wanted a line check",
		"hearsay.rules/1\nrule a\nwords b":    `line 3: found "words", wanted check, which stands first in a rule`,
		"hearsay.rules/1\nrule a\ncheck b":    `line 3: found check "b", wanted one of one-unnamed, no-reason, accused-not-heard, bare-plural, unnamed-opinion, late-name, run-together, verbs`,
		head:                                  "line 2: found rule a without message, wanted a line message",
		head + "message {who}\n":              "line 2: found rule a without words, wanted a line words",
		head + "message {what}\n":             `line 4: found "{what", wanted one of {who}, {statements}, {counts}`,
		head + "message {who\n":               `line 4: found "{who", wanted one of {who}, {statements}, {counts}`,
		head + "words ,\n":                    `line 4: found ",", wanted words with commas between them`,
		head + "positions denies\n":           `line 4: found "positions", wanted message or example, each once, words, or the next rule`,
		head + "message a\nmessage b\n":       `line 5: found "message", wanted message or example, each once, words, or the next rule`,
		head + "message a\nwords b\nrule a\n": "line 6: found a second rule a, wanted another name",
		"hearsay.rules/1\nrule a\ncheck unnamed-opinion\npositions lies\n": `line 4: found position "lies", wanted one of says, alleges, denies, confirms, declines, no_response, demands, commits, supports, opposes, asks, believes, finds`,
		"hearsay.rules/1\nname \xff\n":                                     "line 2: found bytes that are not UTF-8, wanted UTF-8",
		strings.Repeat("#", desk.MaxSize+1):                                "line 1: found 1048577 bytes, wanted at most 1048576",
	} {
		_, err := desk.Parse([]byte(in))
		var e *desk.Error
		if !errors.As(err, &e) || err.Error() != want {
			t.Errorf("%.60q:\ngot  %v\nwant %s", in, err, want)
		}
	}
}

// FuzzParse: rules either are refused with a line or can be used.
func FuzzParse(f *testing.F) {
	f.Add(string(desk.DefaultText()))
	f.Add(small)
	f.Add("hearsay.rules/1\nrule a\ncheck verbs\nmessage {counts}\nwords (, *, \\E, a’b\n")
	r := sample.Bridge()
	f.Fuzz(func(t *testing.T, src string) {
		rules, err := desk.Parse([]byte(src))
		var e *desk.Error
		if err != nil && (!errors.As(err, &e) || e.Line < 1) {
			t.Fatalf("no line in %v", err)
		}
		rules.Check(r)
	})
}
