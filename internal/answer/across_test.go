package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// A denial in words of its own is not told as the denial of these words.
func TestSaying(t *testing.T) {
	for _, tt := range []struct{ position, cue, content, want string }{
		{"denies", "said", "she was at home", ", saying"},
		{"denies", "has denied", "that she took the money", ""},
		{"denies", "rejects", "the claim", ""},
		{"denies", "insisted", "they were not looking to sell", ", saying"},
		{"denies", "denied", "", ""},
		{"alleges", "said", "she took the money", ""},
	} {
		row := store.Statement{Cue: store.Words{Text: tt.cue}, Content: store.Words{Text: tt.content}}
		if got := answer.Saying(tt.position, row); got != tt.want {
			t.Errorf("%s, %s %q: %q, want %q", tt.position, tt.cue, tt.content, got, tt.want)
		}
	}
}

// Who speaks for a party is told beside it.
func TestThrough(t *testing.T) {
	a := answer.NewAcross(record.Record{Parties: []identity.Party{{Number: 1, Name: "Miles Okafor", Aliases: []string{"Okafor"}, Named: true}}}, nil)
	for _, tt := range []struct {
		row  store.Statement
		want string
	}{
		{store.Statement{Speaker: store.Speaker{Words: "Susan Verrall"}, Behalf: store.Speaker{Words: "Miles Okafor"}}, ", through Susan Verrall"},
		{store.Statement{Speaker: store.Speaker{Words: "Okafor’s lawyer"}, Behalf: store.Speaker{Words: "Miles Okafor"}}, ", through Okafor’s lawyer"},
		{store.Statement{Speaker: store.Speaker{Words: "Miles Okafor"}}, ""},
		{store.Statement{Speaker: store.Speaker{Words: "Okafor"}}, ""},
		{store.Statement{Speaker: store.Speaker{Words: "Ada Roe and Miles Okafor"}}, ""},
		{store.Statement{Speaker: store.Speaker{Words: "a clerk"}, Chain: []string{"Miles Okafor"}}, ""},
		{store.Statement{Speaker: store.Speaker{Words: "The Okafor"}}, ""},
		{store.Statement{}, ""},
	} {
		if got := a.Through(record.Position{Party: 1}, tt.row); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.row.Speaker, got, tt.want)
		}
	}
}

// In the list of claims who is called alike is named once, and of many only the first.
func TestClaimsTableNames(t *testing.T) {
	parties := []identity.Party{{Number: 1, Name: "the yard's log"}, {Number: 2, Name: "The yard’s log"}, {Number: 3, Name: "A deckhand"}}
	var c record.Claim
	for n := 4; n <= 8; n++ {
		parties = append(parties, identity.Party{Number: n, Name: fmt.Sprintf("Guard %d", n)})
	}
	for n := 1; n <= 8; n++ {
		c.Positions = append(c.Positions, record.Position{Party: n, Position: "alleges", Day: "2031-03-04"})
	}
	a := answer.NewAcross(record.Record{Parties: parties}, func(entry.Ref) store.Statement { return store.Statement{} })
	got := a.ClaimsTable([]record.Claim{c}, terminal.Options{Width: 200})
	if want := "alleges: the yard's log, A deckhand, Guard 4, Guard 5, Guard 6, 2 more"; !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A board tells how many statements of its claim stand nowhere on it, and nothing where all do.
func TestLeftOut(t *testing.T) {
	a := answer.NewAcross(record.Record{Parties: []identity.Party{{Number: 1, Name: "Miles Okafor", Named: true}}}, func(entry.Ref) store.Statement { return store.Statement{} })
	first, second := entry.Ref{Report: 1, Number: 1}, entry.Ref{Report: 2, Number: 1}
	for _, tt := range []struct {
		positions []record.Position
		want      string
	}{
		{[]record.Position{{Party: 1, Position: "denies", Statement: first}}, "Statements of this claim: 2, of which 1 above."},
		{[]record.Position{{Party: 1, Position: "denies", Statement: first}, {Party: 1, Position: "confirms", Statement: second}}, ""},
	} {
		c := record.Claim{Title: "he took the money", TitleOf: first, Statements: []entry.Ref{first, second}, Positions: tt.positions}
		got := a.Board(c, terminal.Options{Width: 200})
		if tt.want != "" && !strings.Contains(got, tt.want) || tt.want == "" && strings.Contains(got, "Statements of this claim") {
			t.Errorf("%q, want %q in it", got, tt.want)
		}
	}
}
