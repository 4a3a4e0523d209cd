package corpus

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// ReadCoNLLU reads a treebank in CoNLL-U: one Parsed a sentence, its text as the treebank gives it.
func ReadCoNLLU(path string) ([]Parsed, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Parsed
	var cur Parsed
	var words []Word
	flush := func() error {
		if len(words) == 0 {
			return nil
		}
		if err := place(words, cur.Text); err != nil {
			return fmt.Errorf("%s: sentence %s: %w", path, cur.ID, err)
		}
		cur.Sentences = [][]Word{words}
		out = append(out, cur)
		cur, words = Parsed{}, nil
		return nil
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case line == "":
			if err := flush(); err != nil {
				return nil, err
			}
		case strings.HasPrefix(line, "# text = "):
			cur.Text = line[len("# text = "):]
		case strings.HasPrefix(line, "# sent_id = "):
			cur.ID = line[len("# sent_id = "):]
		case line[0] == '#':
		default:
			f := strings.Split(line, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("%s: sentence %s: a line of %d columns, want 10", path, cur.ID, len(f))
			}
			if strings.ContainsAny(f[0], "-.") {
				continue // multi-word tokens and empty nodes
			}
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return nil, fmt.Errorf("%s: sentence %s: head %q is no number", path, cur.ID, f[6])
			}
			words = append(words, Word{Form: f[1], Lemma: f[2], Tag: f[4], Head: head - 1, Label: f[7]})
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return out, flush()
}

// place finds every word in the text of its sentence.
func place(words []Word, src string) error {
	at := 0
	for i := range words {
		k := strings.Index(src[at:], words[i].Form)
		if k < 0 || strings.TrimSpace(src[at:at+k]) != "" {
			return fmt.Errorf("word %d %q not found in the text behind byte %d", i+1, words[i].Form, at)
		}
		words[i].Span = text.Span{Start: at + k, End: at + k + len(words[i].Form)}
		at += k + len(words[i].Form)
	}
	return nil
}
