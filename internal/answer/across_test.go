package answer_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/answer"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
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
		{store.Statement{}, ""},
	} {
		if got := a.Through(record.Position{Party: 1}, tt.row); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.row.Speaker, got, tt.want)
		}
	}
}
