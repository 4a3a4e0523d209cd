package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// What speaks for two statements being about one proposition, against the bound at which they come together alone.
func TestOdds(t *testing.T) {
	filler := said{who: "Ilse Brandt", words: "tourists liked the promenade cafes in summer"}
	for _, tt := range []struct {
		name     string
		a, b     said
		reports  int // one or two
		oneEvent bool
		together bool
	}{
		{"words of one thing", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "two officials", words: "inspection of the crane was skipped in March"}, 2, true, true},
		{"words with one sense", said{who: "a dock worker", words: "Mara Holt leaked the tender list"}, said{who: "two officials", words: "Mara Holt passed on a list of the tender"}, 2, true, true},
		{"nothing in common, side by side", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "two officials", words: "schools hired a choirmaster"}, 1, true, false},
		{"nothing in common, in two reports", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "a dock worker", words: "schools hired a choirmaster"}, 2, true, false},
		{"an answer right behind", said{who: "a dock worker", words: "Mara Holt skipped the crane inspection"}, said{who: "Mara Holt", words: "to comment", position: hearsay.Declines}, 1, true, true},
		{"a denial before something else", said{who: "Mara Holt", words: "the crane story", position: hearsay.Denies}, said{who: "two officials", words: "schools hired a choirmaster"}, 1, true, false},
		{"what the same speaker goes on to say", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "a dock worker", words: "“Nobody looked at it,”", quote: true, same: true}, 1, true, true},
		{"a few words of one thing that nobody else tells", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "two officials", words: "an inspection of the harbour is due in March"}, 2, false, false},
		{"the same, that others tell", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "two officials", words: "an inspection of the harbour is due in March"}, 2, true, true},
		{"what the same speaker goes on to say, where nobody else tells it", said{who: "a dock worker", words: "the crane inspection was skipped"}, said{who: "a dock worker", words: "“Nobody looked at it,”", quote: true}, 1, false, false},
		{"a denial right behind what nobody else tells", said{who: "a dock worker", words: "Mara Holt skipped the crane inspection"}, said{who: "Mara Holt", words: "it", position: hearsay.Denies}, 1, false, true},
		{"silence right behind what nobody else tells of who is silent", said{who: "a dock worker", words: "Mara Holt skipped the crane inspection"}, said{who: "Mara Holt", words: "to comment", position: hearsay.Declines}, 1, false, true},
		{"of somebody else", said{who: "a dock worker", words: "Mara Holt skipped the crane inspection"}, said{who: "Jonas Reyk", words: "to comment", position: hearsay.Declines}, 1, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			reports := []Report{report(1, monday, tt.a, tt.b, filler)}
			b := 1
			if tt.reports == 2 {
				reports = []Report{report(1, monday, tt.a, filler), report(2, tuesday, tt.b, filler)}
				b = 2
			}
			g := newGrouper(reports)
			g.graph.bar = barOf(len(g.all))
			for i := range g.all {
				g.all[i].event = isOne(tt.oneEvent)
			}
			odds, linked := g.odds(0, b)
			if got := linked && odds >= g.graph.bar; got != tt.together {
				t.Errorf("odds are %d by %v, linked %v, want together %v", odds, g.signs(0, b, g.similar(0, b)), linked, tt.together)
			}
		})
	}
}

// Every stem of a list of senses has the sense of its line, and names have none.
func TestSense(t *testing.T) {
	for _, tt := range []struct{ a, b string }{{"resigned", "quit"}, {"leaked", "passed"}, {"knew", "warned"}, {"suspended", "halted"}, {"investigation", "probing"}} {
		a, b := sense(stemTerm(stemOf(tt.a))), sense(stemTerm(stemOf(tt.b)))
		if tt.a != "knew" && a == 0 || b == 0 || tt.a != "knew" && a != b {
			t.Errorf("%s has the sense %x, %s %x", tt.a, a, tt.b, b)
		}
	}
	if s := sense(stemTerm(stemOf("harbour"))); s != 0 {
		t.Errorf("harbour has the sense %x", s)
	}
}

// Paragraphs are the blocks of a report that tell it, or what empty lines part.
func TestSetting(t *testing.T) {
	const text = "Boat sold\n\nBy A. Reporter\n\nThe boat was sold.\n\nNobody knows why."
	blocks := []hearsay.Block{
		{Span: hearsay.Span{Start: 0, End: 9}, Role: hearsay.Headline}, {Span: hearsay.Span{Start: 11, End: 24}, Role: hearsay.Byline},
		{Span: hearsay.Span{Start: 26, End: 44}, Role: hearsay.Body}, {Span: hearsay.Span{Start: 46, End: 63}, Role: hearsay.Body},
	}
	if s := newSetting(newProse(text), blocks); len(s.paragraphs) != 3 || s.at(30) != 1 || s.at(60) != 2 {
		t.Errorf("paragraphs of blocks are %v", s.paragraphs)
	}
	if s := newSetting(newProse(text), nil); len(s.paragraphs) != 4 || s.at(0) != 0 || s.at(50) != 3 {
		t.Errorf("paragraphs of a text are %v", s.paragraphs)
	}
	if s := newSetting(prose{}, nil); len(s.paragraphs) != 1 {
		t.Errorf("paragraphs of nothing are %v", s.paragraphs)
	}
}

func TestCompares(t *testing.T) {
	crane := said{who: "a dock worker", words: "the crane inspection was skipped in March", anonymous: true}
	ferry := said{who: "Ilse Brandt", words: "the ferry season would open with new boats from the northern yards"}
	g := newGrouper([]Report{report(1, monday, crane, ferry), report(2, tuesday, crane, ferry)})
	g.copies(g.pairs())
	at := func(report int64, number int) int { return g.at[entry.Ref{Report: report, Number: number}] }
	for _, tt := range []struct {
		what string
		a, b int
		want bool
	}{
		{"copies of one statement", at(1, 1), at(2, 1), false},
		{"the first of both", at(1, 1), at(1, 2), true},
		{"two of one report that are both copies", at(2, 1), at(2, 2), true},
		{"the first of one and a copy of the other", at(1, 1), at(2, 2), true},
	} {
		if got := g.compares(min(tt.a, tt.b), max(tt.a, tt.b)); got != tt.want {
			t.Errorf("%s: compared %v, want %v", tt.what, got, tt.want)
		}
	}
	g = newGrouper([]Report{report(1, monday, crane, ferry), report(2, tuesday, crane, ferry), report(3, tuesday, crane, ferry)})
	g.copies(g.pairs())
	if g.compares(at(2, 1), at(3, 2)) {
		t.Error("copies of two reports are compared, for which the first ones are")
	}
}
