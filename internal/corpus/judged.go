package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// JudgedStatement is a statement of a claim that a program found in real reports, and with which others of that claim a reader puts it.
type JudgedStatement struct {
	Round   string // of judging: other readers, another version of the program
	Claim   string // what the program called it then
	Article string // the first twelve digits of the SHA-256 of its text
	Span    text.Span
	Group   string // A stands for what the title of the claim tells; those of one letter are about one proposition
	Cause   string // why it is apart from A
}

// JudgedTogether divides judged statements into those of one claim of one round, or of one event, which stand together.
func JudgedTogether(judged []JudgedStatement) [][]JudgedStatement {
	var out [][]JudgedStatement
	for from := 0; from < len(judged); {
		to := from
		for to < len(judged) && judged[to].Round == judged[from].Round && judged[to].Claim == judged[from].Claim {
			to++
		}
		out = append(out, judged[from:to])
		from = to
	}
	return out
}

const judgedHead = "round\tclaim\tarticle\tstart\tend\tgroup\tcause"

// Judged reads a table of judged statements: a line of the names of its columns, then one for each statement, their fields parted by tabs.
func Judged(fsys fs.FS, name string) ([]JudgedStatement, error) {
	var out []JudgedStatement
	err := eachRow(fsys, name, judgedHead, func(f []string) error {
		span, err := spanOf(f[3], f[4])
		out = append(out, JudgedStatement{Round: f[0], Claim: f[1], Article: f[2], Span: span, Group: f[5], Cause: f[6]})
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Digest returns the first twelve digits of the SHA-256 of data, by which tables of judgements call reports.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])[:12]
}

// eachRow reads a table: a line of the names of its columns, which must be head, then rows of as many fields parted by tabs. An error tells the line.
func eachRow(fsys fs.FS, name, head string, do func(fields []string) error) error {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if n == 1 {
			if line != head {
				return fmt.Errorf("%s: found the columns %q, want %q", name, line, head)
			}
			continue
		}
		f, want := strings.Split(line, "\t"), strings.Count(head, "\t")+1
		if len(f) != want {
			return fmt.Errorf("%s:%d: found %d fields, want %d", name, n, len(f), want)
		}
		if err := do(f); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}

// spanOf reads the bytes from start to end.
func spanOf(start, end string) (text.Span, error) {
	from, err1 := strconv.Atoi(start)
	to, err2 := strconv.Atoi(end)
	if err1 != nil || err2 != nil || from < 0 || to <= from {
		return text.Span{}, fmt.Errorf("found the bytes %q to %q, want two numbers, the second of which is larger", start, end)
	}
	return text.Span{Start: from, End: to}, nil
}
