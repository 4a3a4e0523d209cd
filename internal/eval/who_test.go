package eval_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/eval"
	"github.com/hearsay-project/hearsay/internal/text"
)

const whoSrc = "Mayor Ada Roe told the Vell Herald in March that Orrin Freight lied. Roe declined to comment. Two officials said it rained."

func at(words string) text.Span {
	i := strings.Index(whoSrc, words)
	return text.Span{Start: i, End: i + len(words)}
}

func span(words string) hearsay.Span { return hearsay.Span(at(words)) }

func whoArticle() corpus.WhoArticle {
	one := func(n int, source, cue, content string) corpus.Attribution {
		a := corpus.Attribution{Source: []text.Span{at(source)}, Cue: []text.Span{at(cue)}}
		if content != "" {
			a.Content = []text.Span{at(content)}
		}
		return a
	}
	return corpus.WhoArticle{
		ID: "a", Text: whoSrc, Published: "2031-04-01",
		Parties: []corpus.WhoParty{
			{Name: "Ada Roe", Type: "person", Forms: []string{"Ada Roe", "Roe"}}, {Name: "Orrin Freight", Type: "organisation", Forms: []string{"Orrin Freight"}},
			{Name: "The Vell Herald", Type: "organisation", Forms: []string{"the Vell Herald"}},
		},
		Attributions: []corpus.WhoAttribution{
			{Attribution: one(1, "Mayor Ada Roe", "told", "Orrin Freight lied"), N: 1, Speaker: "Ada Roe", Named: true, Position: "alleges", About: []string{"Orrin Freight"},
				Kind: "indirect", Via: []string{"The Vell Herald"}, SaidOn: "2031-03", Answers: -1},
			{Attribution: one(2, "Roe", "declined", "to comment"), N: 2, Speaker: "Ada Roe", Named: true, Position: "declines", Kind: "indirect", Answers: -1},
			{Attribution: one(3, "Two officials", "said", "it rained"), N: 3, Speaker: "officials", Anonymous: &corpus.WhoAnonymous{Descriptor: "Two officials", Plural: true},
				Position: "says", Kind: "indirect", Occasion: "in the rain", Answers: -1},
		},
	}
}

// whoReading is a reading that has everything right.
func whoReading() hearsay.Reading {
	mention := func(words string) hearsay.Mention { return hearsay.Mention{Span: span(words), Form: "name"} }
	return hearsay.Reading{
		Text: whoSrc,
		Parties: []hearsay.Party{
			{ID: "p1", Name: "Ada Roe", Type: hearsay.Person, Named: true, Mentions: []hearsay.Mention{mention("Mayor Ada Roe")}},
			{ID: "p2", Name: "Vell Herald", Named: true}, {ID: "p3", Name: "Orrin Freight", Named: true},
			{ID: "p4", Name: "Two officials", Mentions: []hearsay.Mention{{Span: span("Two officials"), Form: "description"}}},
		},
		Statements: []hearsay.Statement{
			{ID: "s1", Source: []hearsay.Span{span("Mayor Ada Roe")}, Cue: []hearsay.Span{span("told")}, Content: []hearsay.Span{span("that Orrin Freight lied")}, Kind: hearsay.Indirect,
				Speaker: "p1", Position: hearsay.Alleges, About: []string{"p3"}, Chain: []hearsay.Link{{Span: span("the Vell Herald"), Party: "p2"}}, Said: &hearsay.Said{Value: "2031-03"}},
			{ID: "s2", Source: []hearsay.Span{span("Roe")}, Cue: []hearsay.Span{span("declined")}, Content: []hearsay.Span{span("to comment")}, Kind: hearsay.Indirect,
				Speaker: "p1", Position: hearsay.NoResponse},
			{ID: "s3", Source: []hearsay.Span{span("Two officials")}, Cue: []hearsay.Span{span("said")}, Content: []hearsay.Span{span("it rained")}, Kind: hearsay.Indirect,
				Speaker: "p4", Anonymous: &hearsay.Anonymous{Descriptor: span("officials")}, Position: hearsay.Says},
		},
	}
}

func TestWho(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*hearsay.Reading)
		// what the change costs: right speakers and positions, and the F1 of fields
		speaker, position, chain, said, anonymous int
	}{
		{"all right", func(*hearsay.Reading) {}, 3, 3, 1, 1, 1},
		{"another speaker", func(r *hearsay.Reading) { r.Statements[0].Speaker = "p3" }, 2, 3, 1, 1, 1},
		{"no speaker", func(r *hearsay.Reading) { r.Statements[1].Speaker = "" }, 2, 3, 1, 1, 1},
		{"a surname is enough", func(r *hearsay.Reading) { r.Parties[0].Name, r.Parties[0].Mentions = "Roe", nil }, 3, 3, 1, 1, 1},
		{"and a fuller name is the same", func(r *hearsay.Reading) { r.Parties[0].Name, r.Parties[0].Mentions = "Dace Roe", nil }, 3, 3, 1, 1, 1},
		{"another position", func(r *hearsay.Reading) { r.Statements[1].Position = hearsay.Denies }, 3, 2, 1, 1, 1},
		{"another link", func(r *hearsay.Reading) {
			r.Statements[0].Chain = []hearsay.Link{{Span: span("Roe declined"), Party: "p3"}}
		}, 3, 3, 0, 1, 1},
		{"a link too many", func(r *hearsay.Reading) {
			r.Statements[0].Chain = append(r.Statements[0].Chain, r.Statements[0].Chain[0])
		}, 3, 3, 0, 1, 1},
		{"a day for a month", func(r *hearsay.Reading) { r.Statements[0].Said.Value = "2031-03-01" }, 3, 3, 1, 0, 1},
		{"not anonymous", func(r *hearsay.Reading) { r.Statements[2].Anonymous = nil }, 3, 3, 1, 1, 0},
		{"described by other words", func(r *hearsay.Reading) {
			r.Statements[2].Anonymous.Descriptor = span("it rained")
			r.Parties[3] = hearsay.Party{ID: "p4", Name: "it rained"}
		}, 2, 3, 1, 1, 0},
		{"lost", func(r *hearsay.Reading) { r.Statements = r.Statements[:2] }, 2, 2, 1, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := whoReading()
			c.change(&r)
			read := func(context.Context, string, string, hearsay.Metadata, []hearsay.Statement) (hearsay.Reading, error) {
				return r, nil
			}
			who, _, err := eval.ScoreWho(t.Context(), read, []corpus.WhoArticle{whoArticle()})
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range []eval.WhoScores{who.GoldSpans, who.EndToEnd} {
				got := []int{w.Speaker.Right, w.Position.Right, w.Chain.Right, w.Said.Right, w.Anonymous.Right}
				if want := []int{c.speaker, c.position, c.chain, c.said, c.anonymous}; !slices.Equal(got, want) {
					t.Errorf("right speakers, positions, chains, dates, anonymous: %d, want %d", got, want)
				}
				if w.Speaker.N != 3 || w.Occasion.Gold != 1 {
					t.Errorf("n = %d and %d occasions, want 3 and 1", w.Speaker.N, w.Occasion.Gold)
				}
			}
		})
	}
}
