package stories

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

const tableHead = "# In how many of 295 reports of Wikinews (CC BY 2.5) a word is, and the words, as base forms; those in fewer than three are left out.\n" +
	"# Made by: go test ./internal/record/stories -run TestCommonTable -update, with the reports below .data\n"

// The table is what the reports give that it says it is made of; -update makes it.
func TestCommonTable(t *testing.T) {
	files, err := filepath.Glob("../../../.data/reports/wikinews/*.txt")
	if err != nil || len(files) == 0 {
		t.Skip("the reports are not unpacked")
	}
	count := map[string]int{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(string(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			seen[english.Lemma(english.Lemma(w, true, false), false, true)] = true
		}
		for w := range seen {
			count[w]++
		}
	}
	of := map[int][]string{}
	for w, n := range count {
		if n >= 3 && len(w) > 1 {
			of[n] = append(of[n], w)
		}
	}
	var out strings.Builder
	out.WriteString(tableHead)
	for n := len(files); n >= 3; n-- {
		if len(of[n]) > 0 {
			slices.Sort(of[n])
			fmt.Fprintln(&out, n, strings.Join(of[n], " "))
		}
	}
	if golden.Updating() {
		if err := os.WriteFile("common.txt", []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if out.String() != commonText || len(files) != counted {
		t.Error("the table is another: -update makes it")
	}
}

func TestParse(t *testing.T) {
	got := parse("# words\n295 the\n74 minister harbour\nx y\n3 dredger\n")
	if len(got) != 4 || got["the"] != 0 || got["harbour"] != got["minister"] || got["harbour"] >= got["dredger"] || got["dredger"] > rarest {
		t.Errorf("%v", got)
	}
	for w, n := range parse(commonText) {
		if n > rarest {
			t.Errorf("%q is rarer than what is in no report: %d", w, n)
		}
	}
}
