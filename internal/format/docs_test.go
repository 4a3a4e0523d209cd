package format_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// The page of the format lists exactly the codes that the vocabulary has.
func TestPageListsTheCodes(t *testing.T) {
	raw, err := os.ReadFile("../../docs/formats/reading.md")
	if err != nil {
		t.Fatal(err)
	}
	notes, rest, ok := strings.Cut(section(t, string(raw), "### notes"), "## hearsay.error/1")
	if !ok {
		t.Fatal("the page has no part on errors behind the notes")
	}
	same(t, "note codes", rows(notes), constants(t, "../../note.go", "Note"))

	var kinds []string
	for _, kind := range []error{
		hearsay.ErrNotFound, hearsay.ErrEmpty, hearsay.ErrBinary, hearsay.ErrTooLarge, hearsay.ErrSidecar, hearsay.ErrUsage, hearsay.ErrUnreadable,
		hearsay.ErrInternal,
	} {
		kinds = append(kinds, hearsay.ErrorCode(kind))
	}
	same(t, "error codes", rows(rest), kinds)
}

// Every key that is written is told on the page.
func TestPageTellsEveryKey(t *testing.T) {
	raw, err := os.ReadFile("../../docs/formats/reading.md")
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("reading.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`json:"(\w+)"`).FindAllStringSubmatch(string(src), -1) {
		if !regexp.MustCompile("\\b" + m[1] + "\\b").Match(raw) {
			t.Errorf("the page does not tell of the key %q", m[1])
		}
	}
}

func section(t *testing.T, page, heading string) string {
	t.Helper()
	_, after, ok := strings.Cut(page, "\n"+heading+"\n")
	if !ok {
		t.Fatalf("the page has no %q", heading)
	}
	return after
}

// rows returns the codes in the first column of tables.
func rows(page string) []string {
	var codes []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(page, -1) {
		codes = append(codes, m[1])
	}
	return codes
}

// constants returns the values of the string constants in a file whose names begin with prefix.
func constants(t *testing.T, file, prefix string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, prefix) || len(spec.Values) != 1 {
			return true
		}
		if lit, ok := spec.Values[0].(*ast.BasicLit); ok {
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, value)
		}
		return true
	})
	return values
}

func same(t *testing.T, what string, page, code []string) {
	t.Helper()
	slices.Sort(page)
	slices.Sort(code)
	if len(code) == 0 || !slices.Equal(page, code) {
		t.Errorf("%s: the page has %q, the vocabulary %q", what, page, code)
	}
}
