package corpus

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// FoundStatement is a statement that the program found in a report, and what a reader of the whole report says of it.
type FoundStatement struct {
	Article  string    // the first twelve digits of the SHA-256 of its text
	Cue      text.Span // of the whole cue, in bytes
	Position string    // what it does, by the report
	// Faults are letters for what was read wrongly, in the order of [FoundFaults].
	Faults string
}

// FoundFaults are the letters for what may be wrong with a statement that was found: n, it is none; s, the wrong speaker or source; h, the words of the source were joined to the wrong party
// or to none that the report names; c, the content; v, the chain.
const FoundFaults = "nshcv"

const foundHead = "article\tstart\tend\tposition\tfaults"

// Found reads a table of statements that were found and read: a line of the names of its columns, then one for each statement, their fields parted by tabs.
func Found(fsys fs.FS, name string) ([]FoundStatement, error) {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var out []FoundStatement
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if n == 1 {
			if line != foundHead {
				return nil, fmt.Errorf("%s: found the columns %q, want %q", name, line, foundHead)
			}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != strings.Count(foundHead, "\t")+1 {
			return nil, fmt.Errorf("%s:%d: found %d fields, want %d", name, n, len(f), strings.Count(foundHead, "\t")+1)
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil || start < 0 || end <= start {
			return nil, fmt.Errorf("%s:%d: found the bytes %q to %q, want two numbers, the second of which is larger", name, n, f[1], f[2])
		}
		if strings.Trim(f[4], FoundFaults) != "" {
			return nil, fmt.Errorf("%s:%d: found the faults %q, want letters of %q", name, n, f[4], FoundFaults)
		}
		out = append(out, FoundStatement{Article: f[0], Cue: text.Span{Start: start, End: end}, Position: f[3], Faults: f[4]})
	}
	return out, nil
}
