package revisions

import (
	"fmt"
	"strings"
	"testing"
)

// Forty pairs of sentences that differ by a verb, a hedge and a figure.
func BenchmarkCompare(b *testing.B) {
	var x, y strings.Builder
	for i := range 40 {
		fmt.Fprintf(&x, "The harbour board said on Monday that pier %d had been closed after %d men reported a crack in the deck, and that nobody was hurt. {Ada Holm} declined to comment.\n", i, i+3)
		fmt.Fprintf(&y, "The harbour board claimed on Monday that pier %d may have been closed after %d men reported a crack in the deck. Nobody was hurt, {Ada Holm} said.\n", i, i+4)
	}
	p, q := reading(x.String()), reading(y.String())
	c := NewComparer()
	for b.Loop() {
		c.Compare(p, q)
	}
}
