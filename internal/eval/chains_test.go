package eval_test

import (
	"context"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
)

const chainSrc = "Two clerks who saw the file told the Vell Herald that the dam had cracked. Orrin Freight declined to comment."

func chainSpan(words string) hearsay.Span {
	i := strings.Index(chainSrc, words)
	return hearsay.Span{Start: i, End: i + len(words)}
}

func chainPassage() corpus.ChainPassage {
	return corpus.ChainPassage{ID: "a", Published: "2031-04-01", Text: chainSrc, Statements: []corpus.ChainStatement{
		{Speaker: "Two clerks", SpeakerWords: "Two clerks", Chain: []string{"Vell Herald"}, Cue: "told", Content: []string{"the dam had cracked"}, Position: "says",
			Anonymous: &corpus.ChainAnonymous{Descriptor: "Two clerks", Plural: true, Basis: "saw the file"}},
		{Speaker: "Orrin Freight", SpeakerWords: "Orrin Freight", Cue: "declined to comment", Position: "declines"},
	}}
}

// chainReading is a reading of chainPassage that has everything right.
func chainReading() hearsay.Reading {
	basis := chainSpan("who saw the file")
	return hearsay.Reading{
		Text: chainSrc,
		Parties: []hearsay.Party{
			{ID: "p1", Name: "Two clerks who saw the file", Mentions: []hearsay.Mention{{Span: chainSpan("Two clerks who saw the file"), Form: "description"}}},
			{ID: "p2", Name: "Vell Herald", Named: true}, {ID: "p3", Name: "Orrin Freight", Named: true},
		},
		Statements: []hearsay.Statement{
			{ID: "s1", Source: []hearsay.Span{chainSpan("Two clerks")}, Cue: []hearsay.Span{chainSpan("told")}, Content: []hearsay.Span{chainSpan("that the dam had cracked")},
				Speaker: "p1", Position: hearsay.Says, Chain: []hearsay.Link{{Span: chainSpan("the Vell Herald"), Party: "p2"}},
				Anonymous: &hearsay.Anonymous{Descriptor: chainSpan("Two clerks"), Plural: true, Basis: &basis}},
			{ID: "s2", Source: []hearsay.Span{chainSpan("Orrin Freight")}, Cue: []hearsay.Span{chainSpan("declined to comment")}, Speaker: "p3", Position: hearsay.Declines},
		},
	}
}

func scoreChains(t *testing.T, r hearsay.Reading) eval.Chains {
	t.Helper()
	read := func(context.Context, string, string, hearsay.Metadata, []hearsay.Statement) (hearsay.Reading, error) {
		return r, nil
	}
	c, _, err := eval.ScoreChains(context.Background(), read, []corpus.ChainPassage{chainPassage()})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestScoreChainsRight(t *testing.T) {
	c := scoreChains(t, chainReading())
	if len(c.Wrong) != 0 {
		t.Errorf("found %v, want nothing wrong", c.Wrong)
	}
	if c.Found != (eval.Score{Right: 2, Predicted: 2, Gold: 2}) || c.EndToEnd != (eval.Share{Right: 2, N: 2}) || c.Chain.Right != 2 || c.Hops != (eval.Share{Right: 1, N: 1}) {
		t.Errorf("found %+v", c)
	}
	if one := (eval.Score{Right: 1, Predicted: 1, Gold: 1}); c.Anonymous != one || c.Basis != one {
		t.Errorf("found anonymous %v and basis %v", c.Anonymous, c.Basis)
	}
}

// TestScoreChainsWrong spoils one thing of a right reading at a time.
func TestScoreChainsWrong(t *testing.T) {
	for _, x := range []struct {
		field string
		spoil func(*hearsay.Statement)
	}{
		{"speaker", func(s *hearsay.Statement) { s.Speaker = "p2" }},
		{"speaker", func(s *hearsay.Statement) { s.Speaker = "" }},
		{"chain", func(s *hearsay.Statement) { s.Chain = nil }},
		{"chain", func(s *hearsay.Statement) { s.Chain = append(s.Chain, s.Chain[0]) }},
		{"nested", func(s *hearsay.Statement) { s.NestedIn = "s2" }},
		{"position", func(s *hearsay.Statement) { s.Position = hearsay.Alleges }},
		{"anonymous", func(s *hearsay.Statement) { s.Anonymous = nil }},
		{"reason", func(s *hearsay.Statement) { s.Anonymous.Reason = s.Anonymous.Basis }},
		{"basis", func(s *hearsay.Statement) { s.Anonymous.Basis = nil }},
		{"on_behalf_of", func(s *hearsay.Statement) { s.OnBehalfOf = "p3" }},
		{"part", func(s *hearsay.Statement) { s.Part = s.Content }},
		{"found", func(s *hearsay.Statement) { s.Content = []hearsay.Span{chainSpan("Orrin Freight declined to comment")} }},
	} {
		r := chainReading()
		x.spoil(&r.Statements[0])
		ok := false
		for _, w := range scoreChains(t, r).Wrong {
			ok = ok || w.Field == x.field
		}
		if !ok {
			t.Errorf("a wrong %s was taken for right", x.field)
		}
	}
}
