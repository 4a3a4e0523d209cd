package corpus

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// FoundStatement is a statement that the program found in a report, and what a reader of the whole report says of it.
type FoundStatement struct {
	Article  string           // the [Digest] of its text
	Cue      text.Span        // of the whole cue, in bytes
	Position hearsay.Position // what it does, by the report
	// Faults are letters for what was read wrongly, in the order of [FoundFaults].
	Faults string
}

// FoundFaults are the letters for what may be wrong with a statement that was found: n, it is none; s, the wrong speaker or source; h, the words of the source were joined to the wrong party
// or to none that the report names; c, the content; v, the chain.
const FoundFaults = "nshcv"

const foundHead = "article\tstart\tend\tposition\tfaults"

// Found reads a table of statements that were found and read: a line of the names of its columns, then one for each statement, their fields parted by tabs.
func Found(fsys fs.FS, name string) ([]FoundStatement, error) {
	var out []FoundStatement
	err := eachRow(fsys, name, foundHead, func(f []string) error {
		cue, err := spanOf(f[1], f[2])
		switch {
		case err != nil:
			return err
		case !slices.Contains(hearsay.Positions(), hearsay.Position(f[3])):
			return fmt.Errorf("found the position %q, want one of %q", f[3], hearsay.Positions())
		case strings.Trim(f[4], FoundFaults) != "":
			return fmt.Errorf("found the faults %q, want letters of %q", f[4], FoundFaults)
		}
		out = append(out, FoundStatement{Article: f[0], Cue: cue, Position: hearsay.Position(f[3]), Faults: f[4]})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
