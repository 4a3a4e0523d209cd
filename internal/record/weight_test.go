package record_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/record"
)

// Who takes another position on another day has turned; who takes two on one day has not.
func TestTurns(t *testing.T) {
	for _, tt := range []struct {
		name string
		list []record.Position
		want string
	}{
		{"one", []record.Position{{Party: 1, Position: "denies", Day: "2031-03-04"}}, "denies "},
		{"the same again", []record.Position{{Party: 1, Position: "denies", Day: "2031-03-04"}, {Party: 1, Position: "denies", Day: "2031-03-06"}}, "denies "},
		{"another later", []record.Position{{Party: 1, Position: "confirms", Day: "2031-03-06"}, {Party: 1, Position: "denies", Day: "2031-03-04"}}, "denies confirms "},
		{"two on one day", []record.Position{{Party: 1, Position: "denies", Day: "2031-03-04"}, {Party: 1, Position: "declines", Day: "2031-03-04"}}, "denies "},
		{"two on one day and one later", []record.Position{{Party: 1, Position: "denies", Day: "2031-03-04"}, {Party: 1, Position: "declines", Day: "2031-03-04"}, {Party: 1, Position: "confirms", Day: "2031-03-06"}},
			"denies declines confirms "},
		{"somebody else, and no day", []record.Position{{Party: 2, Position: "denies", Day: "2031-03-04"}, {Party: 1, Position: "denies"}}, ""},
	} {
		got := ""
		for _, p := range (&record.Claim{Positions: tt.list}).Turns(1) {
			got += p.Position + " "
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
