package extract_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/extract"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/coref"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
	"github.com/hearsay-project/hearsay/internal/text"
)

// report is what the language stages hand over.
type report struct {
	d      *doc.Doc
	found  []attribution.Attribution
	blocks []hearsay.Block
}

// reported takes marked-up text apart: s1, q1 and c1 are the source, cue and content of the first attribution, and so on, in
// whole tokens; any other name is the role of a block.
func reported(t *testing.T, marked string) report {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	r := report{d: nlp.Split(src)}
	r.d.Tag = make([]doc.Tag, r.d.Len())
	for i := range r.d.Tag {
		r.d.Tag[i] = roughTag(r.d, i)
	}
	for _, m := range marks {
		n, err := strconv.Atoi(m.Name[1:])
		if err != nil {
			r.blocks = append(r.blocks, hearsay.Block{Span: hearsay.Span(m.Span), Role: hearsay.Role(m.Name)})
			continue
		}
		for len(r.found) < n {
			r.found = append(r.found, attribution.Attribution{Confidence: 10 * (len(r.found) + 1)})
		}
		a, tokens := &r.found[n-1], tokensIn(t, r.d, m.Span)
		switch m.Name[0] {
		case 's':
			a.Source = append(a.Source, tokens)
		case 'q':
			a.Cue = tokens
		case 'c':
			a.Content = append(a.Content, tokens)
		}
	}
	return r
}

// roughTag tells marks from words, which is all that is asked of tags here.
func roughTag(d *doc.Doc, i int) doc.Tag {
	switch w := d.Word(i); {
	case d.Form[i].Traits.Has(doc.HasLetter) || d.Form[i].Traits.Has(doc.HasDigit):
		return doc.NN
	case w == ",":
		return doc.Comma
	case w == ".", w == "?", w == "!":
		return doc.Stop
	case d.Quote[i] >= 0 && d.Quotations[d.Quote[i]].Start == d.Token[i].Start:
		return doc.OpenQuote
	case d.Quote[i] >= 0 && d.Quotations[d.Quote[i]].End == d.Token[i].End:
		return doc.CloseQuote
	}
	return doc.Colon
}

func tokensIn(t *testing.T, d *doc.Doc, s text.Span) doc.Range {
	t.Helper()
	r := doc.Range{Start: -1}
	for i, token := range d.Token {
		if s.Contains(token) {
			if r.Start < 0 {
				r.Start = i
			}
			r.End = i + 1
		}
	}
	if r.Start < 0 || d.Span(r) != s {
		t.Fatalf("%q is not whole tokens", s.In(d.Text))
	}
	return r
}

// shown writes statements as "id kind: source | cue | content", the pieces set apart by " … ".
func shown(src string, statements []hearsay.Statement) string {
	words := func(spans []hearsay.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, s.In(src))
		}
		return strings.Join(out, " … ")
	}
	var out []string
	for _, s := range statements {
		line := fmt.Sprintf("%s %s: %s | %s | %s", s.ID, s.Kind, words(s.Source), words(s.Cue), words(s.Content))
		if s.Repeats != "" {
			line += " = " + s.Repeats
		}
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n")
}

// statements returns the statements of what was marked, with nothing known of what they mean.
func statements(r report) []hearsay.Statement {
	kept := extract.Keep(r.d, r.found, r.blocks)
	m := nlp.Meaning{
		Attributions: make([]doc.Attribution, len(kept)), Positions: make([]position.Verdict, len(kept)),
		Sourcing: make([]sourcing.Sourcing, len(kept)), Speakers: make([]coref.Speaker, len(kept)), About: make([][]int, len(kept)),
	}
	for i, a := range kept {
		m.Attributions[i] = doc.Attribution{Cue: a.Cue, Source: a.Source, Content: a.Content}
		m.Positions[i] = position.Verdict{Answers: -1, Confidence: -1}
		m.Speakers[i] = coref.Speaker{Entity: -1, Confidence: -1}
	}
	doc.Nest(m.Attributions)
	return extract.Statements(r.d, kept, m, r.blocks)
}

func TestStatements(t *testing.T) {
	for _, c := range []struct{ name, marked, want string }{
		{"direct", "“⟦c1 We go⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | “We go,”"},
		{"direct, the comma behind the mark", "“⟦c1 We go⟧”, ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | “We go”"},
		{"direct, straight marks", "\"⟦c1 We go⟧,\" ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | \"We go,\""},
		{"direct, single marks", "‘⟦c1 We can’t go⟧,’ ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | ‘We can’t go,’"},
		{"a question", "“⟦c1 Do we go⟧?” ⟦s1 Roe⟧ ⟦q1 asked⟧.",
			"s1 direct: Roe | asked | “Do we go?”"},
		{"a stop and an ellipsis before the mark", "⟦s1 Roe⟧ ⟦q1 said⟧, “⟦c1 We go⟧ ….”",
			"s1 direct: Roe | said | “We go ….”"},
		{"the marks are in the content already", "⟦c1 “We go,”⟧ ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | “We go,”"},
		{"indirect", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 that she would go⟧.",
			"s1 indirect: Roe | said | that she would go"},
		{"indirect behind a quotation of others", "“No.” ⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 she would go⟧.",
			"s1 indirect: Roe | said | she would go"},
		{"mixed", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 she would “go home⟧.”",
			"s1 mixed: Roe | said | she would “go home.”"},
		{"mixed, begins with the quotation", "⟦s1 Roe⟧ ⟦q1 said⟧ “⟦c1 home” was where she would go⟧.",
			"s1 mixed: Roe | said | “home” was where she would go"},
		{"two pieces around the cue", "“⟦c1 We go⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧. “⟦c1 Now⟧.”",
			"s1 direct: Roe | said | “We go,” … “Now.”"},
		{"one piece inside, one outside", "“⟦c1 We go⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧, ⟦c1 and that was that⟧.",
			"s1 mixed: Roe | said | “We go,” … and that was that"},
		{"a quotation within one", "“⟦c1 He said ‘no’⟧,” ⟦s1 Roe⟧ ⟦q1 recalled⟧.",
			"s1 direct: Roe | recalled | “He said ‘no’,”"},
		{"part of a quotation", "“I ⟦q1 heard⟧ ⟦c1 the door⟧ and left,” Roe said.",
			"s1 direct:  | heard | the door"},
		{"an unclosed mark", "“⟦c1 We go⟧, ⟦s1 Roe⟧ ⟦q1 said⟧.",
			"s1 direct: Roe | said | “We go"},
		{"no quotation opens behind the content", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 no⟧, “not today,” to Dace.",
			"s1 indirect: Roe | said | no"},
		{"nor at the next line", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 no⟧.\n“Not today,” Dace said.",
			"s1 indirect: Roe | said | no"},
		{"a source in two pieces", "⟦s1 Roe⟧, she ⟦q1 said⟧ of ⟦s1 the mayor⟧, ⟦c1 would go⟧.",
			"s1 indirect: Roe … the mayor | said | would go"},
		{"no source", "It was ⟦q1 said⟧ ⟦c1 that all was well⟧.",
			"s1 indirect:  | said | that all was well"},
		{"no content", "⟦s1 Roe⟧ ⟦q1 declined to comment⟧.",
			"s1 indirect: Roe | declined to comment |"},
		{"no content and no such cue", "⟦s1 Roe⟧ ⟦q1 agreed⟧.", ""},
		{"figures are words", "⟦s1 Roe⟧ ⟦q1 put⟧ it at ⟦c1 “40” or 50⟧.",
			"s1 mixed: Roe | put | “40” or 50"},
		{"in order of what comes first", "“⟦c2 We go⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 no⟧ as ⟦s2 Dace⟧ ⟦q2 said⟧. ⟦s3 Lind⟧ ⟦q3 declined⟧.",
			"s1 direct: Dace | said | “We go,”\ns2 indirect: Roe | said | no\ns3 indirect: Lind | declined |"},
		{"one within another", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 that ⟦s2 Dace⟧ ⟦q2 said⟧ ⟦c2 no⟧⟧.",
			"s1 indirect: Roe | said | that Dace said no\ns2 indirect: Dace | said | no"},
		{"nothing", "Nobody spoke.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reported(t, c.marked)
			golden.Equal(t, "the statements", shown(r.d.Text, statements(r)), c.want)
		})
	}
}

// TestStatementsAreFresh tells what is not known yet of a statement, and what is.
func TestStatementsAreFresh(t *testing.T) {
	r := reported(t, "“⟦c1 We go⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧.")
	got := statements(r)
	want := []hearsay.Statement{{
		ID: "s1", Source: []hearsay.Span{{Start: 13, End: 16}}, Cue: []hearsay.Span{{Start: 17, End: 21}}, Content: []hearsay.Span{{Start: 0, End: 12}},
		Kind: hearsay.Direct, Position: hearsay.Says, Confidence: hearsay.Confidence{Span: 10, Speaker: -1, Position: -1},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
}

func TestSilentBlocks(t *testing.T) {
	for role, speaks := range map[hearsay.Role]bool{
		hearsay.Headline: true, hearsay.Summary: true, hearsay.Body: true, hearsay.Caption: true, hearsay.Correction: true,
		hearsay.Byline: false, hearsay.Dateline: false, hearsay.Credit: false, hearsay.WireNotice: false, hearsay.Related: false, hearsay.Boilerplate: false,
	} {
		t.Run(string(role), func(t *testing.T) {
			r := reported(t, "⟦body It rained.⟧\n⟦"+string(role)+" ⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 no⟧.⟧\n⟦body ⟦s2 Dace⟧ ⟦q2 declined⟧.⟧")
			want := "s1 indirect: Dace | declined |"
			if speaks {
				want = "s1 indirect: Roe | said | no\ns2 indirect: Dace | declined |"
			}
			golden.Equal(t, "the statements", shown(r.d.Text, statements(r)), want)
		})
	}
}

func TestTeasersRepeat(t *testing.T) {
	r := reported(t, `⟦headline ⟦s1 Roe⟧ ⟦q1 denies⟧ ⟦c1 selling the harbour pilots' house⟧⟧
⟦summary ⟦s2 The mayor⟧ ⟦q2 says⟧ ⟦c2 it will rain on Friday⟧.⟧
⟦body ⟦s3 Ada Roe⟧ ⟦q3 denied⟧ ⟦c3 selling the harbour pilots' house to her brother in March⟧.⟧`)
	golden.Equal(t, "the statements", shown(r.d.Text, statements(r)),
		`s1 indirect: Roe | denies | selling the harbour pilots' house = s3
s2 indirect: The mayor | says | it will rain on Friday
s3 indirect: Ada Roe | denied | selling the harbour pilots' house to her brother in March`)
}

// quotationsShown writes quotations as "status: words", with the id of the statement that carries them.
func quotationsShown(src string, qs []hearsay.Quotation) string {
	var out []string
	for _, q := range qs {
		line := fmt.Sprintf("%s: %s", q.Status, q.In(src))
		if q.Statement != "" {
			line += " = " + q.Statement
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ name, marked, want string }{
		{"carried by a statement", "“⟦c1 We go home now⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧.", "attributed: “We go home now,” = s1"},
		{"carried for the most part", "“We ⟦c1 go home now⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧.", "attributed: “We go home now,” = s1"},
		{"part of an indirect content", "⟦s1 Roe⟧ ⟦q1 said⟧ ⟦c1 it was a “very bad” day⟧.", "attributed: “very bad” = s1"},
		{"by the second statement", "⟦s1 Roe⟧ ⟦q1 declined⟧. ⟦s2 Dace⟧ ⟦q2 said⟧ “⟦c2 no⟧.”", "attributed: “no.” = s2"},
		{"one within another", "“⟦c1 He said ‘no’ to me⟧,” ⟦s1 Roe⟧ ⟦q1 said⟧.", "attributed: “He said ‘no’ to me,” = s1\nattributed: ‘no’ = s1"},
		{"re-opened at the next paragraph", "⟦s1 Roe⟧ ⟦q1 said⟧: “⟦c1 We go home now. We do⟧.\n“Nobody stays here for the night. ”",
			"attributed: “We go home now. We do. = s1\nattributed: “Nobody stays here for the night. ” = s1"},
		{"a term", "the so-called “quiet room” was loud.", "term: “quiet room”"},
		{"a title", "She starred in “The Long Way to Vell” last year.", "title: “The Long Way to Vell”"},
		{"nobody", "“We are all going home tonight.” Then it rained.", "unresolved: “We are all going home tonight.”"},
		{"never closed", "“We are all going home tonight. Then it rained.", "unclosed: “We are all going home tonight. Then it rained."},
		{"none", "It rained.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reported(t, c.marked)
			got := extract.Quotations(r.d, statements(r))
			golden.Equal(t, "the quotations", quotationsShown(r.d.Text, got), c.want)
		})
	}
}

func TestNotes(t *testing.T) {
	qs := []hearsay.Quotation{
		{Span: hearsay.Span{Start: 1, End: 2}, Status: hearsay.Attributed, Statement: "s1"},
		{Span: hearsay.Span{Start: 3, End: 4}, Status: hearsay.Unresolved},
		{Span: hearsay.Span{Start: 5, End: 6}, Status: hearsay.Term},
		{Span: hearsay.Span{Start: 7, End: 8}, Status: hearsay.Title},
		{Span: hearsay.Span{Start: 9, End: 10}, Status: hearsay.Unclosed},
	}
	var got []string
	for _, n := range extract.Notes(qs) {
		got = append(got, fmt.Sprint(n.Start, "-", n.End, " ", n.Code))
		if n.Text == "" {
			t.Errorf("note %s says nothing", n.Code)
		}
	}
	if diff := cmp.Diff([]string{"3-4 quote-unresolved", "9-10 quote-unclosed"}, got); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}

func TestSortNotes(t *testing.T) {
	at := func(start, end int, code hearsay.NoteCode, words string) hearsay.Note {
		return hearsay.Note{Span: hearsay.Span{Start: start, End: end}, Code: code, Text: words}
	}
	want := []hearsay.Note{at(0, 0, "a", "x"), at(0, 0, "a", "y"), at(0, 0, "b", "a"), at(0, 5, "a", "a"), at(3, 4, "a", "a")}
	got := []hearsay.Note{want[4], want[2], want[3], want[1], want[0]}
	extract.SortNotes(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}
