// Package desk looks at a reading with the rules of a newsroom and describes what the text has or lacks: a single source without a name,
// an accused party that is not heard. It never says that anything is wrong. The rules are data, which an organisation edits; what a rule
// can look for is a closed list here. A statement of low confidence gives no finding, and neither does a speaker or a position that is
// doubtful or that nobody judged: what is not known is not held against a text. Looking never fails; [Parse] tells what is wrong with rules.
package desk

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sentence"
)

// Finding is what one rule found: a description of the text with the spans that show it.
type Finding struct {
	Rule       string // id of the rule
	Message    string
	Spans      []hearsay.Span // of the text, in order; at least one
	Statements []string       // ids of the statements concerned, in order
	Party      string         // id of the party concerned, "" for none
	Counts     []Count        // for tables: words and how often
}

// Count tells how often a word occurs.
type Count struct {
	Word string
	N    int
}

//go:embed default.rules
var defaultRules []byte

// Default returns the rules that ship.
func Default() Rules {
	rules, err := Parse(defaultRules)
	if err != nil {
		panic(err) // they are embedded, and a test reads them
	}
	return rules
}

// DefaultText returns the file of the rules that ship, to be copied and edited.
func DefaultText() []byte { return slices.Clone(defaultRules) }

// Check returns what the rules find in r, rule by rule, and for each in order of the text.
func (rs Rules) Check(r hearsay.Reading) []Finding {
	in := newInput(r)
	var out []Finding
	for _, rule := range rs.Rules {
		found := rule.kind.check(in, rule)
		slices.SortStableFunc(found, func(a, b observation) int { return cmp.Compare(first(a.spans), first(b.spans)) })
		for _, f := range found {
			out = append(out, rule.finding(in, f))
		}
	}
	return out
}

// input is a reading as the checks see it.
type input struct {
	r    hearsay.Reading
	tell *sentence.Teller
	sure []int // statements to be judged: sure enough, and no teaser that another tells again
}

func newInput(r hearsay.Reading) *input {
	in := &input{r: r, tell: sentence.New(r, false)}
	for i, s := range r.Statements {
		if in.tell.Shows(i) && s.Repeats == "" {
			in.sure = append(in.sure, i)
		}
	}
	return in
}

// observation is a finding before it is put into words.
type observation struct {
	spans      []hearsay.Span
	statements []int
	party      string
	words      map[string]string // for the places of the message besides {statements}
	counts     []Count
}

// finding puts into words what a rule found.
func (rule Rule) finding(in *input, f observation) Finding {
	out := Finding{Rule: rule.ID, Party: f.party, Counts: f.counts, Spans: slices.Clone(f.spans)}
	slices.SortFunc(out.Spans, func(a, b hearsay.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out.Spans = slices.Compact(out.Spans)
	var numbers []string
	for _, i := range f.statements {
		out.Statements = append(out.Statements, in.r.Statements[i].ID)
		numbers = append(numbers, sentence.Number(i))
	}
	pairs := []string{"{statements}", numbered(numbers)}
	for _, place := range places() {
		if words, ok := f.words[place]; ok {
			pairs = append(pairs, "{"+place+"}", words)
		}
	}
	out.Message = strings.NewReplacer(pairs...).Replace(rule.Message)
	return out
}

// numbered lists statements: statements 3, 4 and 7.
func numbered(numbers []string) string {
	n := len(numbers)
	switch n {
	case 0:
		return "no statement"
	case 1:
		return "statement " + numbers[0]
	}
	return "statements " + strings.Join(numbers[:n-1], ", ") + " and " + numbers[n-1]
}

func first(spans []hearsay.Span) int {
	at := spans[0].Start
	for _, s := range spans {
		at = min(at, s.Start)
	}
	return at
}
