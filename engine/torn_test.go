package engine_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// TestTornSentences reads pieces of the sentences with which the rules are told and tested: each begins or ends anywhere, as texts do that were cut. No rule may look for what is not there. More pieces
// are read with -count, each count others.
func TestTornSentences(t *testing.T) {
	told := toldSentences(t)
	rng := rand.New(rand.NewPCG(uint64(torn), 46))
	torn++
	for range tornPieces {
		words := strings.Fields(told[rng.IntN(len(told))])
		from := rng.IntN(len(words))
		to := from + 1 + rng.IntN(len(words)-from)
		switch rng.IntN(3) {
		case 0:
			from = 0
		case 1:
			to = len(words)
		}
		piece := strings.TrimRight(strings.Join(words[from:to], " "), ".,")
		if rng.IntN(5) == 0 {
			piece = "“" + piece
		}
		if rng.IntN(5) == 0 {
			piece += " who said"
		}
		if p := panicOf(t, piece); p != nil {
			t.Errorf("%q: %v", piece, p)
		}
	}
}

// tornPieces is how many pieces are read at a time, and torn how often that was done.
const tornPieces = 6000

var torn int

// panicOf returns with what reading a text ends early, nil if it does not.
func panicOf(t *testing.T, text string) (p any) {
	t.Helper()
	defer func() {
		if v := recover(); v != nil {
			p = v
		}
	}()
	if _, err := load(t).Read(context.Background(), engine.Input{Name: "torn", Data: []byte(text)}); err != nil && strings.Contains(err.Error(), "internal error") {
		return err
	}
	return nil
}

// toldSentences returns the sentences in the comments and in the strings of the packages that read language.
func toldSentences(t *testing.T) []string {
	t.Helper()
	var out []string
	add := func(s string) {
		if strings.Count(s, " ") > 3 {
			out = append(out, strings.ReplaceAll(s, "|", ""))
		}
	}
	err := filepath.WalkDir("../internal/nlp", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("read a source: %w", err)
		}
		for i, part := range strings.Split(string(src), `"`) {
			if i%2 == 1 {
				add(part)
			}
		}
		for line := range strings.Lines(string(src)) {
			if words, ok := strings.CutPrefix(strings.TrimSpace(line), "//"); ok {
				for part := range strings.SplitSeq(words, ": ") {
					add(part)
				}
			}
		}
		return nil
	})
	if err != nil || len(out) < 1000 {
		t.Fatalf("found %d sentences (error %v)", len(out), err)
	}
	return out
}
