package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/hearsay-project/hearsay/internal/text"
)

// Parsed is a text with a layer of parsed sentences over it.
type Parsed struct {
	ID        string
	Text      string
	Sentences [][]Word
}

// Word is one token of a parsed text, in the terms of the layer it comes from.
type Word struct {
	Span  text.Span // bytes of Parsed.Text
	Form  string
	Tag   string
	Lemma string
	Name  string // class of the name it is part of, "" when the layer has none
	Head  int    // index within the sentence, -1 at the root
	Label string
}

// ReadSilver reads a layer of machine-made parses, one JSON object a line (corenlp/*.jsonl).
func ReadSilver(path string) ([]Parsed, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Parsed
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		p, err := parseSilver(lines.Bytes())
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, p)
	}
	return out, lines.Err()
}

func parseSilver(line []byte) (Parsed, error) {
	var raw struct {
		ID    string
		Text  string
		Sents [][][]any
	}
	if err := json.Unmarshal(line, &raw); err != nil {
		return Parsed{}, err
	}
	p := Parsed{ID: raw.ID, Text: raw.Text}
	at := runeOffsets(raw.Text)
	for _, s := range raw.Sents {
		var words []Word
		for _, t := range s {
			if len(t) != 8 {
				return Parsed{}, fmt.Errorf("article %s: a token has %d fields, want 8", raw.ID, len(t))
			}
			from, isFrom := t[1].(float64)
			to, isTo := t[2].(float64)
			begin, end := int(from), int(to)
			if !isFrom || !isTo || begin < 0 || end >= len(at) || begin > end {
				return Parsed{}, fmt.Errorf("article %s: token at %d-%d of a text of %d characters", raw.ID, begin, end, len(at)-1)
			}
			str := func(i int) string { s, _ := t[i].(string); return s }
			w := Word{Span: text.Span{Start: at[begin], End: at[end]}, Form: str(0), Tag: str(3), Name: str(4), Lemma: str(5), Head: -1, Label: str(7)}
			if h, ok := t[6].(float64); ok {
				w.Head = int(h)
			}
			words = append(words, w)
		}
		p.Sentences = append(p.Sentences, words)
	}
	return p, nil
}

// runeOffsets returns the byte offset of every code point of s, and len(s) at the end.
func runeOffsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
