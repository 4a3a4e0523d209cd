package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay"
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

// many is a record of so many statements that a ferry sails.
func many(t *testing.T, n int) *sqlite.Store {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "many.db"), sqlite.Options{Mode: sqlite.Create})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	a := store.Addition{Origin: store.Origin{Place: "/many.txt"}, Form: "text/plain", Raw: []byte("Orr spoke."), Taken: store.Take(hearsay.Reading{Text: "Orr spoke."}, []byte("{}"))}
	for i := range n {
		a.Taken.Statements = append(a.Taken.Statements, store.Statement{Number: i + 1, Position: "says", Kind: "direct", Content: store.Words{Text: "the ferry sails"}})
	}
	if _, err := st.Add(t.Context(), time.Now(), store.Batch{Additions: []store.Addition{a}}); err != nil {
		t.Fatal(err)
	}
	return st
}

// All are shown when all are asked for, in whatever order, but for those that are not ranked, of which it is told.
func TestAllAreShown(t *testing.T) {
	st := many(t, store.MostRanked+1)
	for _, tt := range []struct {
		q    store.Query
		want int
		said string
	}{
		{store.Query{}, store.MostRanked + 1, ""}, {store.Query{Best: true}, store.MostRanked + 1, ""}, {store.Query{Oldest: true}, store.MostRanked + 1, ""},
		{store.Query{Best: true, Words: []string{"ferry"}}, store.MostRanked, "hearsay: 2000 of 2001 or more statements shown; more are not ranked, without --best --limit 0 shows all\n"},
	} {
		dir := t.TempDir()
		var out [2]*os.File
		for i, name := range []string{"stdout", "stderr"} {
			f, err := os.Create(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = f.Close() })
			out[i] = f
		}
		p := process{stdout: out[0], stderr: out[1], env: func(string) string { return "" }}
		n, err := asked{rowFlags: &rowFlags{viewFlags: viewFlags{JSON: true}}, process: p, st: st}.show(t.Context(), tt.q)
		lines, _ := os.ReadFile(out[0].Name())
		said, _ := os.ReadFile(out[1].Name())
		if got := strings.Count(string(lines), "\n"); err != nil || n != tt.want || got != tt.want || string(said) != tt.said {
			t.Errorf("%+v: %d, %d lines, %q, %v, want %d, %q", tt.q, n, got, said, err, tt.want, tt.said)
		}
	}
}

// However many are asked for, it is told that there are more.
func TestMore(t *testing.T) {
	dir, st := t.TempDir(), many(t, 1102)
	for shown, want := range map[int]string{
		50: "hearsay: 50 of 1000 or more statements shown; --limit 0 shows all\n", 1000: "hearsay: 1000 of 1001 or more statements shown; --limit 0 shows all\n",
		1101: "hearsay: 1101 of 1102 or more statements shown; --limit 0 shows all\n", 1102: "",
	} {
		stderr, err := os.Create(filepath.Join(dir, "stderr"))
		if err != nil {
			t.Fatal(err)
		}
		p := process{stderr: stderr, env: func(string) string { return "" }}
		err = asked{process: p, st: st}.more(t.Context(), store.Query{}, shown)
		said, readErr := os.ReadFile(stderr.Name())
		if err := errors.Join(err, readErr, stderr.Close()); err != nil || string(said) != want {
			t.Errorf("%d shown: %q, %v, want %q", shown, said, err, want)
		}
	}
}

// Nobody is sent to the command that refused an id.
func TestElsewhere(t *testing.T) {
	for id, want := range map[string]string{
		"c3.4": "claim", "P3.2": "who", "a1": "revisions", "f2": "families", "d7": "review show", "r1": "show",
		"": "", "r": "", "r0": "", "c3": "", "c0.1": "", "P1": "", "a99999999999999999999": "", "x1": "", "é1": "", "r+1": "",
	} {
		if want != "" {
			want = "; see hearsay " + want + " " + id
		}
		if got := elsewhere(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
}
