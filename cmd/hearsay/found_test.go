package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/store/sqlite"
)

// Whoever remembers some words of a statement finds it again, and is told where it stands.
func TestAnyStatementIsFound(t *testing.T) {
	db := filepath.Join(t.TempDir(), "found.db")
	if out, code := runHere(t, "add", "--db", db, filepath.Join("..", "..", "examples")); code != 0 {
		t.Fatal(out)
	}
	st, err := sqlite.Open(t.Context(), db, sqlite.Options{Mode: sqlite.ReadOnly})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	all, err := st.Search(t.Context(), store.Query{Limit: 10_000})
	if err != nil || len(all) < 100 {
		t.Fatalf("%d statements, %v", len(all), err)
	}
	for _, s := range all[:min(len(all), 150)] {
		words := remembered(s.Content.Text)
		if len(words) == 0 {
			continue
		}
		out, code := runHere(t, slices.Concat([]string{"search", "--db", db, "--json", "--limit", "0"}, words)...)
		if cite := citation(t, out, s.ID()); code != 0 || !strings.Contains(cite, "paragraph") || s.Outlet != "" && !strings.Contains(cite, s.Outlet) {
			t.Errorf("%s, %q: exit code %d, citation %q", s.ID(), words, code, cite)
		}
	}
}

// remembered returns the three longest words.
func remembered(content string) []string {
	words := strings.FieldsFunc(content, func(r rune) bool { return !unicode.IsLetter(r) })
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words[:min(3, len(words))]
}

// citation returns what lines of hearsay.found/1 say of where a statement stands, "" when it is not among them.
func citation(t *testing.T, lines, id string) string {
	t.Helper()
	for line := range strings.Lines(lines) {
		var found struct {
			ID       string
			Citation struct{ Text string }
		}
		if err := json.Unmarshal([]byte(line), &found); err != nil {
			t.Fatal(err)
		}
		if found.ID == id {
			return found.Citation.Text
		}
	}
	return ""
}

// runHere runs a command in this process and returns what it writes to standard output.
func runHere(t *testing.T, args ...string) (string, exitCode) {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	env := func(name string) string { return map[string]string{"LANG": "C.UTF-8"}[name] }
	code := run(t.Context(), args, process{stdin: os.Stdin, stdout: out, stderr: os.Stderr, env: env, now: time.Now, engine: loadEngine})
	data, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(data), code
}
