package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// A claim of many reports is shown by its first parties, with a way to all of them.
func TestLongClaim(t *testing.T) {
	s := open(t)
	for i := range 60 {
		s.add(fmt.Sprintf("Two officials said the hull of the Norvik had cracked in %d places.\n\nThe firm, Hald Lines, denied the hull of the Norvik had cracked.\n", i+2),
			hearsay.Metadata{Outlet: fmt.Sprintf("Norvik Echo %d", i), Published: "2031-03-04"})
	}
	list := s.get("/claims", http.StatusOK)
	_, rest, ok := strings.Cut(list, `href="/claims/`)
	if !ok {
		t.Fatalf("no claims: %.500s", text(list))
	}
	at := "/claims/" + rest[:strings.IndexByte(rest, '"')]
	page := s.get(at, http.StatusOK)
	s.has(page, "60 reports", "All 6")
	whole := s.get(at+"?all=yes", http.StatusOK)
	if few, all := strings.Count(page, "<tr>"), strings.Count(whole, "<tr>"); few >= all || all < 60 || strings.Contains(whole, "?all=yes#") {
		t.Errorf("%d rows of %d are shown at first", few, all)
	}
}
