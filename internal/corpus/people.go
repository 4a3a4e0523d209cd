package corpus

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

// GAPExample is one snippet of GAP: a pronoun, and two names of which it may stand for either or neither.
type GAPExample struct {
	ID, Text      string
	Pronoun, A, B text.Span
	IsA, IsB      bool // the pronoun stands for A, for B
	Feminine      bool
}

// GAP reads one file of the GAP collection (Webster et al. 2018) at the root of fsys; its code-point offsets become byte offsets.
func GAP(fsys fs.FS, name string) ([]GAPExample, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 11
	var out []GAPExample
	for line := 1; ; line++ {
		row, err := r.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if line == 1 {
			continue // names of the columns
		}
		e := GAPExample{ID: row[0], Text: row[1], IsA: strings.EqualFold(row[6], "true"), IsB: strings.EqualFold(row[9], "true")}
		switch strings.ToLower(row[2]) {
		case "she", "her", "hers":
			e.Feminine = true
		}
		borders := runeOffsets(e.Text)
		for i, to := range []*text.Span{&e.Pronoun, &e.A, &e.B} {
			column := []int{2, 4, 7}[i]
			words, at := row[column], row[column+1]
			n, err := strconv.Atoi(at)
			if err != nil || n < 0 || n >= len(borders) || !strings.HasPrefix(e.Text[borders[n]:], words) {
				return nil, fmt.Errorf("%s: %s: %q does not stand at code point %s", name, e.ID, words, at)
			}
			*to = text.Span{Start: borders[n], End: borders[n] + len(words)}
		}
		out = append(out, e)
	}
}

// CorefDocument is a text with the chains of mentions that people marked.
type CorefDocument struct {
	ID, Text string
	Chains   [][]text.Span // each in order; at least two mentions
}

// OntoGUM reads the documents of OntoGUM that the list names, in its order. The words of a document are set apart by one blank.
func OntoGUM(fsys fs.FS, list string) ([]CorefDocument, error) {
	raw, err := fs.ReadFile(fsys, list)
	if err != nil {
		return nil, err
	}
	var out []CorefDocument
	for name := range strings.FieldsSeq(string(raw)) {
		f, err := fsys.Open(path.Join("conll", name+".conll"))
		if err != nil {
			return nil, err
		}
		d, err := conllChains(name, f)
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

// conllChains reads one document in three columns: number, word, and the brackets of mentions that open and close there.
func conllChains(id string, r io.Reader) (CorefDocument, error) {
	var b strings.Builder
	open := map[string][]int{}
	chains := map[string][]text.Span{}
	var order []string
	s := bufio.NewScanner(r)
	for line := 1; s.Scan(); line++ {
		cols := strings.Split(s.Text(), "\t")
		if len(cols) < 3 || strings.HasPrefix(cols[0], "#") {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(cols[1])
		if cols[2] == "_" {
			continue
		}
		for _, x := range brackets(cols[2]) {
			number := strings.Trim(x, "()")
			if strings.HasPrefix(x, "(") {
				open[number] = append(open[number], start)
				if _, known := chains[number]; !known {
					order, chains[number] = append(order, number), nil
				}
			}
			if strings.HasSuffix(x, ")") {
				starts := open[number]
				if len(starts) == 0 {
					return CorefDocument{}, fmt.Errorf("%s: line %d: %q closes what nothing opened", id, line, x)
				}
				chains[number] = append(chains[number], text.Span{Start: starts[len(starts)-1], End: b.Len()})
				open[number] = starts[:len(starts)-1]
			}
		}
	}
	if err := s.Err(); err != nil {
		return CorefDocument{}, fmt.Errorf("%s: %w", id, err)
	}
	d := CorefDocument{ID: id, Text: b.String()}
	for _, number := range order {
		if len(chains[number]) > 1 {
			d.Chains = append(d.Chains, chains[number])
		}
	}
	return d, nil
}

// brackets cuts "(1(2)" into "(1" and "(2)", and "3)4)" into "3)" and "4)".
func brackets(s string) []string {
	var out []string
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '(' && i > start {
			out = append(out, s[start:i])
			start = i
		}
		if s[i] == ')' {
			out = append(out, s[start:i+1])
			start = i + 1
		}
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// ProperName reports whether words look like a proper name: one of them, not the first of them, or the only one, begins with a capital and is
// no pronoun.
func ProperName(words string) bool {
	fields := strings.Fields(words)
	for i, f := range fields {
		c, _ := utf8.DecodeRuneInString(f)
		if unicode.IsUpper(c) && (i > 0 || len(fields) == 1) && !isPronounWord(strings.ToLower(f)) {
			return true
		}
	}
	return false
}

func isPronounWord(w string) bool {
	switch w {
	case "i", "he", "she", "it", "we", "they", "you", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "who", "which",
		"him", "them", "me", "us":
		return true
	}
	return false
}
