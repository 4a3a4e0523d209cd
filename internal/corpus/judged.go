package corpus

import (
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
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var out []JudgedStatement
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if n == 1 {
			if line != judgedHead {
				return nil, fmt.Errorf("%s: found the columns %q, want %q", name, line, judgedHead)
			}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != strings.Count(judgedHead, "\t")+1 {
			return nil, fmt.Errorf("%s:%d: found %d fields, want %d", name, n, len(f), strings.Count(judgedHead, "\t")+1)
		}
		start, err1 := strconv.Atoi(f[3])
		end, err2 := strconv.Atoi(f[4])
		if err1 != nil || err2 != nil || start < 0 || end <= start {
			return nil, fmt.Errorf("%s:%d: found the bytes %q to %q, want two numbers, the second of which is larger", name, n, f[3], f[4])
		}
		out = append(out, JudgedStatement{Round: f[0], Claim: f[1], Article: f[2], Span: text.Span{Start: start, End: end}, Group: f[5], Cause: f[6]})
	}
	return out, nil
}
