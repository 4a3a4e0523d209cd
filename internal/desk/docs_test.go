package desk

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The page of the format has a row for each check, with its places and what it wants.
func TestPageTellsOfTheChecks(t *testing.T) {
	page, err := os.ReadFile("../../docs/formats/desk.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|[^|\n]*\\|([^|\n]*)\\|([^|\n]*)\\|$").FindAllStringSubmatch(string(page), -1)
	if len(rows) != len(kinds()) {
		t.Fatalf("the page has %d checks, the code %d", len(rows), len(kinds()))
	}
	for i, k := range kinds() {
		if rows[i][1] != k.name {
			t.Errorf("the page has %s where the code has %s", rows[i][1], k.name)
			continue
		}
		if strings.Contains(rows[i][2], "words") != k.words || strings.Contains(rows[i][2], "cues") != k.cues || strings.Contains(rows[i][2], "positions") != k.positions {
			t.Errorf("the page says that %s wants %s", k.name, rows[i][2])
		}
		for _, place := range k.places {
			if !strings.Contains(rows[i][3], "{"+place+"}") {
				t.Errorf("the page does not tell of {%s} of %s", place, k.name)
			}
		}
		if strings.Count(rows[i][3], "{") != len(k.places) {
			t.Errorf("the page says that %s has %s", k.name, rows[i][3])
		}
	}
}
