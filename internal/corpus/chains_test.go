package corpus_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/corpus"
)

func TestChains(t *testing.T) {
	fsys := fstest.MapFS{"c.jsonl": {Data: []byte("\n" +
		`{"id":"a1","published":"2031-03-04","text":"Two aides told the Tern that she said no.","statements":[` +
		`{"speaker":"Two aides","speaker_words":"Two aides","anonymous":{"descriptor":"Two aides","plural":true,"reason":null,"reason_class":null,"basis":null},` +
		`"on_behalf_of":null,"chain":["Tern"],"cue":"told","content":["she said no"],"position":"says","part":null,"nested_in":null,"said_on":null},` +
		`{"speaker":null,"speaker_words":"she","anonymous":null,"on_behalf_of":null,"chain":["Tern","Two aides"],"cue":"said","content":["no"],` +
		`"position":"denies","part":null,"nested_in":0,"said_on":null}]}` + "\n\n" +
		`{"id":"a2","published":"2031-03-05","text":"Nobody spoke.","statements":[]}`)}}
	got, err := corpus.Chains(fsys, "c.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	first := 0
	want := []corpus.ChainPassage{
		{ID: "a1", Published: "2031-03-04", Text: "Two aides told the Tern that she said no.", Statements: []corpus.ChainStatement{
			{Speaker: "Two aides", SpeakerWords: "Two aides", Anonymous: &corpus.ChainAnonymous{Descriptor: "Two aides", Plural: true},
				Chain: []string{"Tern"}, Cue: "told", Content: []string{"she said no"}, Position: "says"},
			{SpeakerWords: "she", Chain: []string{"Tern", "Two aides"}, Cue: "said", Content: []string{"no"}, Position: "denies", NestedIn: &first},
		}},
		{ID: "a2", Published: "2031-03-05", Text: "Nobody spoke.", Statements: []corpus.ChainStatement{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestChainsErrors(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"id":"a","text":"b","speakers":[]}`, `line 2: json: unknown field "speakers"`},
		{`{"id":"a","text":"b"} {}`, "line 2: found more than one JSON value"},
		{`{"id":"a","text":" "}`, "line 2: found no id or no text"},
		{`{"id":"a","text":"b","statements":[{"nested_in":1}]}`, "line 2: statement 0: found nested_in 1, want one of 1 statements"},
		{`{"id":"a","text":"b","statements":[{"nested_in":-1}]}`, "line 2: statement 0: found nested_in -1, want one of 1 statements"},
		{`{"id":"a","text":"b","statements":[{"nested_in":1},{"nested_in":0}]}`, "line 2: statement 0: found it nested in itself"},
	} {
		_, err := corpus.Chains(fstest.MapFS{"c": {Data: []byte("\n" + c.line)}}, "c")
		if err == nil || err.Error() != "read chains c: "+c.want {
			t.Errorf("%s: found error %v, want %s", c.line, err, c.want)
		}
	}
}

func FuzzChains(f *testing.F) {
	f.Add(`{"id":"a","text":"b","statements":[{"content":["c"],"nested_in":null}]}`)
	f.Add(`{"id":"a","text":"b","statements":[{"nested_in":1},{"nested_in":0}]}`)
	f.Fuzz(func(t *testing.T, line string) {
		got, err := corpus.Chains(fstest.MapFS{"c": {Data: []byte(line)}}, "c")
		if err != nil && got != nil {
			t.Errorf("found passages %v beside error %v", got, err)
		}
		for _, p := range got {
			if p.ID == "" || p.Text == "" {
				t.Errorf("found passage %+v without id or text", p)
			}
		}
	})
}

// openChains returns our own passages, which are part of the project.
func openChains(t *testing.T) []corpus.ChainPassage {
	t.Helper()
	var got []corpus.ChainPassage
	for _, name := range []string{"passages.jsonl", "relays.jsonl", "told.jsonl", "answers.jsonl"} {
		more, err := corpus.Chains(os.DirFS("../../testdata/chains"), name)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, more...)
	}
	return got
}

// TestOpenChains holds every label of our own passages against their text and the conventions of the README beside them.
func TestOpenChains(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range openChains(t) {
		if seen[p.ID] || seen[p.Text] {
			t.Errorf("%s: found its id or its text twice", p.ID)
		}
		seen[p.ID], seen[p.Text] = true, true
		if _, err := time.Parse(time.DateOnly, p.Published); err != nil {
			t.Errorf("%s: %v", p.ID, err)
		}
		for i, s := range p.Statements {
			for _, fault := range chainFaults(p, s) {
				t.Errorf("%s: statement %d: %s", p.ID, i, fault)
			}
		}
	}
}

// TestOpenChainsBalance makes sure that the passages are as many and as mixed as the README says.
func TestOpenChainsBalance(t *testing.T) {
	passages := openChains(t)
	chained, plain, positions, reasons := 0, 0, map[string]int{}, map[string]int{}
	for _, p := range passages {
		if slices.ContainsFunc(p.Statements, func(s corpus.ChainStatement) bool { return len(s.Chain) > 0 }) {
			chained++
		} else if len(p.Statements) < 3 {
			plain++
		}
		for _, s := range p.Statements {
			positions[s.Position]++
			if s.Anonymous != nil {
				reasons[s.Anonymous.ReasonClass]++
			}
		}
	}
	if len(passages) < 200 || chained < 130 || plain < 45 {
		t.Errorf("found %d passages, %d with a chain and %d plain ones, want 200, 130 and 45 or more", len(passages), chained, plain)
	}
	for _, c := range chainPositions() {
		if positions[c] < 8 {
			t.Errorf("found %d statements of position %s, want 8 or more", positions[c], c)
		}
	}
	for _, c := range append(chainReasons(), "") {
		if reasons[c] < 6 {
			t.Errorf("found %d anonymous sources of reason class %q, want 6 or more", reasons[c], c)
		}
	}
}

// TestChainFaults makes sure that wrong labels are found.
func TestChainFaults(t *testing.T) {
	zero := 0
	parent := corpus.ChainStatement{Speaker: "Ann Tarn", SpeakerWords: "she", Chain: []string{"Tern"}, Cue: "said",
		Content: []string{`"Bo told me no"`}, Position: "says"}
	for _, c := range []struct {
		want string
		edit func(*corpus.ChainStatement)
	}{
		{"", func(*corpus.ChainStatement) {}},
		{`"Anne" is not in the text`, func(s *corpus.ChainStatement) { s.Content = []string{"Anne"} }},
		{`"the Tern" begins with an article`, func(s *corpus.ChainStatement) { s.Chain[0] = "the Tern" }},
		{`"no\"" has an odd mark`, func(s *corpus.ChainStatement) { s.Content = []string{`no"`} }},
		{`position "tells" is not on the list`, func(s *corpus.ChainStatement) { s.Position = "tells" }},
		{"no content", func(s *corpus.ChainStatement) { s.Content, s.Position = nil, "says" }},
		{"no cue", func(s *corpus.ChainStatement) { s.Cue = "" }},
		{`said on "2031-03-05"`, func(s *corpus.ChainStatement) { s.SaidOn = "2031-03-05" }},
		{`said on "March"`, func(s *corpus.ChainStatement) { s.SaidOn = "March" }},
		{`reason class "shy" is not on the list`, func(s *corpus.ChainStatement) {
			s.Anonymous = &corpus.ChainAnonymous{Descriptor: "Bo", Reason: "no", ReasonClass: "shy"}
		}},
		{"reason and reason class", func(s *corpus.ChainStatement) { s.Anonymous = &corpus.ChainAnonymous{Descriptor: "Bo", Reason: "no"} }},
		{"chain does not go on from that", func(s *corpus.ChainStatement) { s.Chain = []string{"Tern"} }},
	} {
		child := corpus.ChainStatement{Speaker: "Bo", SpeakerWords: "Bo", Chain: []string{"Tern", "Ann Tarn"}, Cue: "told",
			Content: []string{"no"}, Position: "denies", NestedIn: &zero}
		c.edit(&child)
		p := corpus.ChainPassage{Published: "2031-03-04", Text: `The Tern quotes Ann Tarn. "Bo told me no", she said.`,
			Statements: []corpus.ChainStatement{parent, child}}
		got := chainFaults(p, child)
		if c.want == "" && len(got) > 0 || c.want != "" && !strings.Contains(strings.Join(got, "\n"), c.want) {
			t.Errorf("found faults %q, want %q", got, c.want)
		}
	}
}

func chainPositions() []string {
	return []string{"says", "alleges", "denies", "confirms", "declines", "no_response", "demands", "commits", "supports",
		"opposes", "asks", "believes", "finds"}
}

func chainReasons() []string {
	return []string{"not_authorised", "safety", "legal", "ongoing_talks", "fear_of_retaliation", "other"}
}

// chainFaults tells what is wrong with the labels of a statement of p.
func chainFaults(p corpus.ChainPassage, s corpus.ChainStatement) []string {
	faults := slices.Concat(wordFaults(p.Text, s), anonymousFaults(p.Text, s), listFaults(s))
	date := regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	if s.SaidOn != "" && (!date.MatchString(s.SaidOn) || s.SaidOn > p.Published) {
		faults = append(faults, fmt.Sprintf("said on %q, want a date that is not after %s", s.SaidOn, p.Published))
	}
	if s.NestedIn == nil {
		return faults
	}
	parent := p.Statements[*s.NestedIn]
	through := slices.Clone(parent.Chain)
	if parent.Speaker != "" {
		through = append(through, parent.Speaker)
	}
	if len(s.Chain) < len(through) || !slices.Equal(s.Chain[:len(through)], through) {
		faults = append(faults, fmt.Sprintf("nested in a statement through %q, but its chain does not go on from that: %q", through, s.Chain))
	}
	return faults
}

// wordFaults tells which words of s are not in text, and which begin with an article or have a quotation mark too many.
func wordFaults(text string, s corpus.ChainStatement) []string {
	var faults []string
	text = strings.ToLower(text)
	for _, w := range slices.Concat([]string{s.Speaker, s.SpeakerWords, s.OnBehalfOf, s.Cue, s.Part}, s.Chain, s.Content) {
		if !strings.Contains(text, strings.ToLower(w)) {
			faults = append(faults, fmt.Sprintf("%q is not in the text", w))
		}
	}
	article := regexp.MustCompile(`(?i)^(the|an?) `)
	for _, w := range slices.Concat([]string{s.Speaker, s.SpeakerWords, s.OnBehalfOf}, s.Chain) {
		if article.MatchString(w) {
			faults = append(faults, fmt.Sprintf("%q begins with an article", w))
		}
	}
	for _, w := range append(slices.Clone(s.Content), s.Part) {
		if strings.Count(w, `"`)%2 != 0 || strings.Count(w, "“") != strings.Count(w, "”") {
			faults = append(faults, fmt.Sprintf("%q has an odd mark", w))
		}
	}
	return faults
}

func anonymousFaults(text string, s corpus.ChainStatement) []string {
	a := s.Anonymous
	if a == nil {
		return nil
	}
	var faults []string
	for _, w := range []string{a.Descriptor, a.Reason, a.Basis} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
			faults = append(faults, fmt.Sprintf("%q is not in the text", w))
		}
	}
	if a.Descriptor == "" {
		faults = append(faults, "anonymous without a descriptor")
	}
	if (a.Reason == "") != (a.ReasonClass == "") {
		faults = append(faults, "reason and reason class: one is missing")
	}
	if a.ReasonClass != "" && !slices.Contains(chainReasons(), a.ReasonClass) {
		faults = append(faults, fmt.Sprintf("reason class %q is not on the list", a.ReasonClass))
	}
	return faults
}

func listFaults(s corpus.ChainStatement) []string {
	var faults []string
	if !slices.Contains(chainPositions(), s.Position) {
		faults = append(faults, fmt.Sprintf("position %q is not on the list", s.Position))
	}
	if s.Cue == "" {
		faults = append(faults, "no cue")
	}
	if len(s.Content) == 0 && !slices.Contains([]string{"declines", "no_response", "denies", "confirms"}, s.Position) ||
		slices.Contains(s.Content, "") || slices.Contains(s.Chain, "") {
		faults = append(faults, "no content")
	}
	return faults
}
