package web

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/record"
)

// A large claim leads to what is left of it without each party, and says why it does not tell all of that at once; a small one tells it.
func TestFallsWhenAsked(t *testing.T) {
	mara := fall{who: named{391, "Mara Orr"}, o: record.Origins{Min: 2, Max: 2}}
	for _, c := range []struct {
		each bool
		want []string
		not  string
	}{
		{true, []string{`without=P391`, "Without Mara Orr", "2 independent origins left"}, "read again"},
		{false, []string{`without=P`, "Without Mara Orr", "30 reports would be read again"}, "independent origins left"},
	} {
		var page strings.Builder
		x := claimPage{claimRow: claimRow{reports: 30}, falls: []fall{mara}, each: c.each}
		x.Number = 7
		if err := claimBody(x).Render(t.Context(), &page); err != nil {
			t.Fatal(err)
		}
		_, section, found := strings.Cut(page.String(), `id="falls"`)
		if !found {
			t.Fatal("no such section")
		}
		section, _, _ = strings.Cut(section, "</section>")
		for _, want := range c.want {
			if !strings.Contains(section, want) {
				t.Errorf("each %v: no %q in %s", c.each, want, section)
			}
		}
		if strings.Contains(section, c.not) {
			t.Errorf("each %v: %q in %s", c.each, c.not, section)
		}
	}
}
