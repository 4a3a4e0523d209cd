package sentence_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

func read(t *testing.T, marked string) hearsay.Reading {
	t.Helper()
	r, err := sample.Read(marked)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestStatement says the last statement of each text.
func TestStatement(t *testing.T) {
	for _, c := range []struct {
		name, marked, want string
		change             func(r *hearsay.Reading, s *hearsay.Statement)
	}{
		{name: "nobody looked for speakers", marked: "⟦source1 The mayor,⟧ ⟦cue1 said⟧ ⟦content1 no⟧.", want: "the mayor says: no"},
		{name: "nothing but a cue", marked: "⟦cue1:alleges allegations⟧", want: "no stated source alleges"},
		{name: "no source", marked: "⟦cue1:alleges Allegations⟧ ⟦content1 that it leaked⟧", want: "no stated source alleges: that it leaked"},
		{
			name: "not resolved", marked: "⟦p1:name Ola Falk⟧ left. ⟦source1 His brother⟧ ⟦cue1:denies denied⟧ ⟦content1 it⟧.",
			want: "his brother (speaker not resolved) denies: it",
		},
		{
			name: "several, not resolved", marked: "⟦p1:name Ola Falk⟧ left. ⟦source1 Neighbours⟧ ⟦cue1:denies denied⟧ ⟦content1 it⟧.",
			want: "Neighbours (speaker not resolved) denies: it", // the capital may be that of a name
		},
		{
			name: "the verb shows that they are several", marked: "⟦p1:name Ola Falk⟧ left. ⟦source1 Neighbours⟧ ⟦cue1:denies deny⟧ ⟦content1 it⟧.",
			want: "Neighbours (speaker not resolved) deny: it",
		},
		{
			name: "through an outlet", marked: "⟦chain1:o1 ⟦o1:name Channel Five⟧⟧, citing ⟦source1 ⟦descriptor1 unnamed security ⟦plural1 sources⟧⟧⟧, ⟦cue1:alleges alleged⟧ ⟦content1 that he met them⟧.",
			want: "unnamed security sources (plural, no reason stated), via Channel Five, allege: that he met them",
		},
		{
			name: "through several", marked: "⟦chain1:o1 ⟦o1:name Channel Five⟧⟧, citing ⟦chain1:d1 ⟦d1:description court filings⟧⟧, said ⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1 told⟧ a judge ⟦content1 no⟧.",
			want: "Ola Falk, via Channel Five citing court filings, says: no",
		},
		{
			name:   "a reason and a way of knowing",
			marked: "⟦source1 ⟦descriptor1 A senior official⟧ ⟦basis1 who saw the letter⟧⟧ and spoke without a name ⟦reason1:safety for fear of the militia⟧ ⟦cue1 said⟧ ⟦content1 no⟧.",
			want:   "a senior official (unnamed, reason stated: for fear of the militia, how they know: who saw the letter) says: no",
		},
		{
			name:   "on what question",
			marked: "After Orr questioned ⟦prompt1 whether it sank⟧, ⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧.",
			want:   "Ola Falk, on whether it sank, says: no",
		},
		{
			name:   "capacity, question, place and date",
			marked: "⟦prompt1 Asked about the strike⟧ ⟦occasion1 at a briefing ⟦said1:2031-03-04 today⟧ in Dorvane⟧, ⟦source1:p1 ⟦p1:description a spokesman for the ministry⟧⟧ ⟦cue1 says⟧ ⟦content1 no⟧. ⟦p1:name Wim Osk⟧ left.",
			want:   "Wim Osk (a spokesman for the ministry), asked about the strike, at a briefing today in Dorvane (4 March 2031), says: no",
		},
		{
			name:   "the place is what the cue tells to",
			marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1:denies told⟧ ⟦occasion1 the House⟧ on ⟦said1:2031-03 last month⟧ ⟦content1 he took ⟦part1 any money⟧⟧.",
			want:   "Ola Falk, to the House, in March 2031, says (in part: any money): he took any money",
		},
		{
			name: "articles of names", marked: "⟦source1:v1 The White House⟧ ⟦cue1 told⟧ the ⟦chain1:o1 ⟦o1:name Ferry Courier⟧⟧ ⟦content1 no⟧. ⟦v1:name White House⟧ staff left.",
			want: "the White House, via the Ferry Courier, says: no",
		},
		{
			name: "a denial in other words keeps its verb", marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1:denies insisted⟧ ⟦content1 he took no money⟧.",
			want: "Ola Falk insisted: he took no money",
		},
		{
			name: "a denial in so many words", marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1:denies disputed⟧ ⟦content1 that he took money⟧.",
			want: "Ola Falk denies: that he took money",
		},
		{
			name: "the place is told with the verb", marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦occasion1 ⟦cue1:denies told⟧ the House⟧ ⟦content1 no⟧.",
			want: "Ola Falk, to the House, says: no",
		},
		{
			name: "and is that of another cue", marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦occasion1 told the House⟧ that he ⟦cue1:believes feared⟧ ⟦content1 a war⟧.",
			want: "Ola Falk, to the House, believes: a war",
		},
		{
			name: "the place is all cue", marked: "⟦source1:p1 ⟦p1:name Ola Falk⟧⟧ ⟦cue1 ⟦occasion1 released a statement⟧ saying⟧ ⟦content1 no⟧.",
			want: "Ola Falk says: no",
		},
		{
			name: "whose spokesman he is does not show", marked: "⟦source1:p1 ⟦p1:current Its⟧ spokesman, ⟦p1:name Ola Falk⟧⟧, ⟦cue1 said⟧ ⟦content1 no⟧.",
			change: func(r *hearsay.Reading, _ *hearsay.Statement) { r.Parties[0].Roles[0].End += len(" spokesman") },
			want:   "Ola Falk (spokesman) says: no",
		},
		{
			name:   "the preposition stands before the place, the question before its words",
			marked: "Asked about ⟦prompt1 Falk’s letter⟧ during ⟦occasion1 Monday’s debate⟧, ⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:declines declined⟧ ⟦content1 to comment⟧.",
			want:   "Osk, asked about Falk’s letter, during Monday’s debate, declines: to comment",
		},
		{
			name: "a question in its own words", marked: "⟦prompt1 Why did he go?⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧: ⟦content1 no⟧.",
			want: "Osk, answering Why did he go?, says: no",
		},
		{
			name:   "on behalf of another",
			marked: "⟦p2:name Ola Falk⟧’s lawyer, ⟦source1:p1 ⟦p1:name Wim Osk⟧⟧, ⟦cue1:denies denied⟧ ⟦content1 it⟧.",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.OnBehalfOf = "p2" },
			want:   "Wim Osk, for Ola Falk, denies: it",
		},
		{
			name:   "on behalf of another, which the capacity tells",
			marked: "⟦source1:p1 ⟦p1:description the lawyer for ⟦p2:name Ola Falk⟧⟧, ⟦p1:name Wim Osk⟧,⟧ ⟦cue1:denies denied⟧ ⟦content1 it⟧.",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.OnBehalfOf = "p2" },
			want:   "Wim Osk (the lawyer for Ola Falk) denies: it",
		},
		{
			name:   "the role is told once",
			marked: "⟦p1:former Former minister⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧.",
			want:   "Osk (former: minister) says: no",
			change: func(r *hearsay.Reading, _ *hearsay.Statement) { r.Parties[0].Roles[0].Start = len("Former ") },
		},
		{
			name:   "and not again",
			marked: "⟦p1:current Minister⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧. ⟦source2:p1 ⟦p1:pronoun He⟧⟧ ⟦cue2 added⟧: ⟦content2 “Not ⟦cue2 he said⟧ ⟦content2 now.”⟧⟧",
			want:   "Osk says: “Not he said now.” … now.”",
		},
		{
			name: "members", marked: "⟦source1:g1 ⟦p1:name Osk⟧ and ⟦p2:name Falk⟧⟧ ⟦cue1:demands called for⟧ ⟦content1 a vote⟧.",
			change: func(r *hearsay.Reading, _ *hearsay.Statement) {
				r.Parties[0].Members, r.Parties[0].Name = []string{"p1", "p2"}, ""
			},
			want: "Osk and Falk demand: a vote",
		},
		{name: "the author", marked: "⟦source1:a1 I⟧ ⟦cue1:believes think⟧ ⟦content1 so⟧.", want: "the author of the report believes: so"},
		{name: "a group", marked: "⟦source1:g1 ⟦g1:description Critics of the bill⟧⟧ ⟦cue1:opposes called⟧ ⟦content1 it a folly⟧.", want: "critics of the bill called: it a folly"},
		{name: "a government told in the plural", marked: "⟦source1:v1 ⟦v1:description authorities in Vell and Marl⟧⟧ ⟦cue1:demands demanded⟧ ⟦content1 rest⟧.", want: "authorities in Vell and Marl demand: rest"},
		{name: "a government in the plural at the front", marked: "⟦source1:v1 ⟦v1:description Authorities⟧⟧ ⟦cue1 said⟧ ⟦content1 rest⟧.", want: "authorities say: rest"},
		{name: "a name that is a word for what will be", marked: "⟦source1:p1 ⟦p1:name Karl Will⟧⟧ ⟦cue1 says⟧ ⟦content1 no⟧.", want: "Karl Will says: no"},
		{name: "a name with an article elsewhere", marked: "The ⟦o1:name National Storm Centre⟧ rang. ⟦source1:o1 The ⟦o1:name NSC⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧.", want: "the National Storm Centre says: no"},
		{name: "an organisation with a plural name", marked: "⟦source1:o1 ⟦o1:name Harbour Brothers⟧⟧ ⟦cue1:finds found⟧ ⟦content1 a leak⟧.", want: "Harbour Brothers finds: a leak"},
		{
			name: "a form of the verb that shows nothing", marked: "⟦p1:name Ola Falk⟧ left. ⟦source1 The club⟧ went on to ⟦cue1 say⟧ ⟦content1 why⟧.",
			want: "the club (speaker not resolved) says: why",
		},
		{
			name: "nobody judged what it does", marked: "⟦source1 The mayor,⟧ ⟦cue1 disputes⟧ ⟦content1 it⟧.", want: "the mayor disputes: it",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.Confidence.Position = -1 },
		},
		{
			name: "and nobody says it", marked: "⟦cue1 allegations⟧ ⟦content1 that it leaked⟧.", want: "no stated source, allegations: that it leaked",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.Confidence.Position = -1 },
		},
		{
			name: "and the cue is no verb", marked: "⟦content1 It leaked⟧, ⟦cue1 according to⟧ ⟦source1 the mayor⟧.", want: "the mayor says: It leaked",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.Confidence.Position = -1 },
		},
		{
			name: "a party without a name", marked: "⟦p1:description The minister⟧ left. ⟦source1:p1 ⟦p1:pronoun He⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧.", want: "the minister says: no",
			change: func(r *hearsay.Reading, _ *hearsay.Statement) { r.Parties[0].Name = "minister" },
		},
		{name: "what several received badly", marked: "⟦content1 The plan⟧ ⟦cue1:opposes was criticised by⟧ ⟦source1:g1 ⟦g1:description unions⟧⟧.", want: "unions oppose: The plan"},
		{name: "what was rejected", marked: "⟦content1 The claim⟧ ⟦cue1:denies was rejected by⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧.", want: "Osk denies: The claim"},
		{name: "what somebody was told", marked: "Falk ⟦cue1:opposes was told by⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦content1 that he was a fool⟧.", want: "Osk says: that he was a fool"},
		{name: "what was taken back", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:denies apologised for saying⟧ ⟦content1 that it rained⟧.", want: "Osk apologised for saying: that it rained"},
		{name: "all that was said", marked: "⟦content1 “It rained,”⟧ ⟦cue1 was all⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧ would say.", want: "Osk says: “It rained,”"},
		{name: "what is no longer so", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:believes no longer believes⟧ ⟦content1 that it rained⟧.", want: "Osk no longer believes: that it rained"},
		{name: "what was received badly", marked: "⟦content1 The plan⟧ ⟦cue1:opposes was criticised by⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧.", want: "Osk opposes: The plan"},
		{name: "what was not said", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 did not deny⟧ ⟦content1 that it rained⟧.", want: "Osk did not deny: that it rained"},
		{name: "the negation stands before the cue", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ has never ⟦cue1:confirms confirmed⟧ ⟦content1 it⟧.", want: "Osk has never confirmed: it"},
		{name: "what may be said", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:demands may demand⟧ ⟦content1 more⟧.", want: "Osk may demand: more"},
		{name: "a negation that denies", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:denies did not accept⟧ ⟦content1 that it rained⟧.", want: "Osk denies: that it rained"},
		{name: "had said", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ had ⟦cue1 said⟧ ⟦content1 it rained⟧.", want: "Osk says: it rained"},
		{name: "declines to say", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:declines would not say⟧ ⟦content1 whether it rained⟧.", want: "Osk declines to say: whether it rained"},
		{name: "declines to comment", marked: "⟦source1:g1 Osk and Falk⟧ ⟦cue1:declines had nothing to say⟧ ⟦content1 about it⟧.", want: "Osk and Falk decline to comment: about it"},
		{name: "the text's own verb", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 Insisted⟧ ⟦content1 it rained⟧.", want: "Osk insisted: it rained"},
		{
			name: "who was told does not speak", marked: "It ⟦cue1 was assured by⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦content1 that it rained⟧.", want: "Osk says: that it rained",
		},
		{
			name: "who published does not claim", marked: "⟦chain1:o1 ⟦o1:name Channel Five⟧⟧, citing ⟦source1:p1 ⟦p1:name Osk⟧⟧, ⟦cue1 aired a report claiming⟧ ⟦content1 that it rained⟧.",
			want: "Osk, via Channel Five, claiming: that it rained",
		},
		{name: "reportedly", marked: "⟦cue1:alleges Reportedly⟧ ⟦content1 he was to retire⟧.", want: "no stated source, reportedly: he was to retire"},
		{name: "accuses", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:alleges accused⟧ ⟦content1 Falk of theft⟧.", want: "Osk accuses: Falk of theft"},
		{
			name: "a doubtful position is not told", marked: "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1:supports answered⟧ ⟦content1 so⟧.", want: "Osk answered: so",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.Confidence.Position = 49 },
		},
		{
			name: "nor where the cue is no verb", marked: "⟦content1 So⟧, ⟦cue1:supports according to⟧ ⟦source1:p1 ⟦p1:name Osk⟧⟧.", want: "Osk says: So",
			change: func(_ *hearsay.Reading, s *hearsay.Statement) { s.Confidence.Position = 49 },
		},
		{name: "no response", marked: "⟦source1:o1 ⟦o1:name The firm⟧⟧ ⟦cue1:no_response did not answer⟧.", want: "The firm gives no response"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.marked)
			last := len(r.Statements) - 1
			if c.change != nil {
				c.change(&r, &r.Statements[last])
			}
			if got := sentence.New(r, false).Statement(last).String(); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestBridge tells all of a reading, with marks for what the pieces are.
func TestBridge(t *testing.T) {
	r := sample.Bridge()
	tell := sentence.New(r, false)
	var b strings.Builder
	for i := range r.Statements {
		fmt.Fprintf(&b, "%d %s%s\n", i+1, strings.Repeat("  ", tell.Depth(i)), marked(tell.Statement(i)))
		for _, f := range tell.Facts(i) {
			fmt.Fprintf(&b, "    - %s\n", marked(f))
		}
	}
	for _, list := range []struct {
		name  string
		lines []sentence.Sentence
	}{{"parties", tell.Parties()}, {"anonymous", tell.Anonymous()}, {"dates", tell.Dates()}} {
		fmt.Fprintf(&b, "%s\n", list.name)
		for _, l := range list.lines {
			fmt.Fprintf(&b, "  %s\n", marked(l))
		}
	}
	golden.Check(t, "testdata/bridge.txt", b.String())
}

func marked(s sentence.Sentence) string {
	var b strings.Builder
	for _, p := range s {
		switch p.Style {
		case sentence.Who:
			fmt.Fprintf(&b, "**%s**", p.Text)
		case sentence.Nobody:
			fmt.Fprintf(&b, "*%s*", p.Text)
		case sentence.Does:
			fmt.Fprintf(&b, "__%s__", p.Text)
		case sentence.Said:
			fmt.Fprintf(&b, "⟨%s⟩", p.Text)
		case sentence.Source, sentence.Cue:
			fmt.Fprintf(&b, "‹%s›", p.Text)
		case sentence.Gap:
			b.WriteString(" … ")
		case sentence.When:
			fmt.Fprintf(&b, "[%s]", p.Text)
		case sentence.Ref:
			fmt.Fprintf(&b, "%s=%s", p.Text, p.Statement)
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// Statements of low confidence are in no list unless asked for.
func TestEvenDoubtful(t *testing.T) {
	r := read(t, "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 said⟧ ⟦content1 no⟧. ⟦source2:p1 ⟦p1:pronoun He⟧⟧ ⟦cue2:denies denied⟧ ⟦content2 it⟧.")
	r.Statements[1].Confidence.Span = 49
	for even, want := range map[bool]string{false: "Osk: 1 statement: says 1", true: "Osk: 2 statements: says 1; denies 2"} {
		if got := sentence.New(r, even).Parties()[0].String(); got != want {
			t.Errorf("even the doubtful %v: got %q, want %q", even, got, want)
		}
	}
}

// Of statements that nobody judged the lists do not tell what they do.
func TestUnjudged(t *testing.T) {
	r := read(t, "⟦source1:p1 ⟦p1:name Osk⟧⟧ ⟦cue1 disputes⟧ ⟦content1 it⟧. ⟦source2:p1 ⟦p1:pronoun He⟧⟧ ⟦cue2:denies denied⟧ ⟦content2 it⟧.")
	r.Statements[0].Confidence.Position = -1
	if got, want := sentence.New(r, false).Parties()[0].String(), "Osk: 2 statements: position unclear: 1; denies 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDates(t *testing.T) {
	for value, want := range map[string]string{
		"2031-03-04": "4 March 2031", "2031-03": "March 2031", "2031": "2031", "203": "the 2030s", "20": "the 21st century",
		"2031-03-04TNI": "the night of 4 March 2031", "2031-03-04TMO": "the morning of 4 March 2031", "2031-03-04T14:05": "4 March 2031, 14:05",
		"2031-W44": "week 44 of 2031", "2031-W44-WE": "the weekend of week 44 of 2031", "2031-SP": "spring 2031", "2031-Q3": "the 3rd quarter of 2031",
		"2031-H1": "the 1st half of 2031", "FY2031": "the fiscal year 2031", "PAST_REF": "PAST_REF", "XXXX-12-25": "XXXX-12-25", "2031-13": "2031-13", "": "undated",
		"2031-W": "2031-W", "-": "-", "2031-": "2031",
	} {
		r := hearsay.Reading{Dates: []hearsay.Date{{Value: value}}}
		if got := sentence.New(r, false).Dates()[0].String(); got != want {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
	r := hearsay.Reading{Dates: []hearsay.Date{{Value: ""}, {Value: "2031-03-04"}, {Value: "2029"}, {Value: "2031-03"}}}
	var got []string
	for _, d := range sentence.New(r, false).Dates() {
		got = append(got, d.String())
	}
	if want := "2029, March 2031, 4 March 2031, undated"; strings.Join(got, ", ") != want {
		t.Errorf("the order of dates is %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestPlural(t *testing.T) {
	for words, want := range map[string]bool{
		"officials": true, "two aides to the minister": true, "people close to him": true, "police": true, "a spokesman": false, "the boss": false,
		"a group of voters": false, "the head of sales": false, "both": true, "the agency’s report": false, "they": true, "fishermen and farmers": true,
		"some of the crew": true, "a person familiar with the talks": false, "most voters": true, "one of the officials": false, "": false, ",": false,
	} {
		r := hearsay.Reading{Text: words, Statements: []hearsay.Statement{{Source: []hearsay.Span{{End: len(words)}}, Position: hearsay.Demands, Confidence: hearsay.Confidence{Position: 90}}}}
		got := sentence.New(r, true).Statement(0).String()
		if words != "" && strings.HasSuffix(got, " demand") != want {
			t.Errorf("%q: got %q", words, got)
		}
	}
}
