package engine_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/engine"
)

// TestSought makes whoever could not be reached neither who was heard nor who looked for them.
func TestSought(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"Tom Park, a former clerk, accused Karl Roe of theft. Attempts to reach him failed.", `
			Tom Park alleges: accused | Karl Roe of theft
			Karl Roe no_response: failed |`},
		{"Prosecutor Tom Park said Karl Roe had taken two payments. Efforts to reach him on Monday were unsuccessful.", `
			Tom Park says: said | Karl Roe had taken two payments
			Karl Roe no_response: were unsuccessful |`},
		{"Tom Park accused Karl Roe of theft. He did not respond.", `
			Tom Park alleges: accused | Karl Roe of theft
			Karl Roe no_response: did not respond |`},
		{"The nurse has gone home to Orvel. The Courier was unable to reach her.", `
			The nurse no_response: was unable to reach |`},
		{"Karl Roe left the port in May. Efforts to reach him were unsuccessful.", `
			Karl Roe no_response: were unsuccessful |`},
	} {
		r := read(t, engine.Input{Name: "a.txt", Data: []byte(c.src)})
		var got []string
		for _, s := range r.Statements {
			got = append(got, told(r, s))
		}
		if diff := cmp.Diff(strings.ReplaceAll(strings.TrimSpace(c.want), "\t", ""), strings.Join(got, "\n")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.src, diff)
		}
	}
}
