package corpus

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// BoardRow is where a board told that a party stands on a claim, and what a reader says of it.
type BoardRow struct {
	Article  string    // the [Digest] of the text of the report
	Cue      text.Span // of the whole cue of the statement that it rests on, in bytes
	Position hearsay.Position
	Party    string  // the [Digest] of what the party was called
	Verdict  Verdict // on the row
	Right    hearsay.Position
}

// Verdict is what a reader says of a row of a board.
type Verdict string

// The verdicts.
const (
	RightRow      Verdict = "r" // an editor who asks who stands where on the claim would take it
	WrongPosition Verdict = "p" // the words are about the claim and the party is right, the position would mislead; Right is the one that would not
	OtherClaim    Verdict = "c" // the words are not about the claim
	WrongParty    Verdict = "w" // the party is wrong, or there is no statement
)

// Verdicts returns the verdicts, in order.
func Verdicts() []Verdict { return []Verdict{RightRow, WrongPosition, OtherClaim, WrongParty} }

const rowsHead = "article\tstart\tend\tposition\tparty\tverdict\tright"

// BoardRows reads a table of rows of boards that were judged: a line of the names of its columns, then one for each row, their fields parted by tabs.
func BoardRows(fsys fs.FS, name string) ([]BoardRow, error) {
	var out []BoardRow
	err := eachRow(fsys, name, rowsHead, func(f []string) error {
		cue, err := spanOf(f[1], f[2])
		switch {
		case err != nil:
			return err
		case !slices.Contains(Verdicts(), Verdict(f[5])):
			return fmt.Errorf("found the verdict %q, want one of %q", f[5], Verdicts())
		}
		for _, p := range []string{f[3], f[6]} {
			if !slices.Contains(hearsay.Positions(), hearsay.Position(p)) && (p == f[3] || p != "") {
				return fmt.Errorf("found the position %q, want one of %q", p, hearsay.Positions())
			}
		}
		out = append(out, BoardRow{Article: f[0], Cue: cue, Position: hearsay.Position(f[3]), Party: f[4], Verdict: Verdict(f[5]), Right: hearsay.Position(f[6])})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
