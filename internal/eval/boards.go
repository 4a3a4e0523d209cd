package eval

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/text"
)

// fewOnBoard is of how many statements a claim is whose board was judged.
const fewOnBoard = 3

// Boards tells what readers say of rows of boards of real reports.
type Boards struct {
	Rows int // of boards of claims of three statements and more, now
	// Told is how many of the rows that were judged are told still, with the same party and position, by verdict, and Gone how many are not.
	Told, Gone map[corpus.Verdict]int
	// Positions has those told still by position: Predicted is how many, Right how many of these are right.
	Positions map[hearsay.Position]Score
}

// ScoreBoards looks for rows of boards that were judged among those of a record of the same reports. A row is the same where it rests on the statement with that cue and tells that position of a party that
// is called so; on which claim it stands is not asked.
func ScoreBoards(judged []corpus.BoardRow, reports []entry.Report, rec record.Record) Boards {
	type row struct {
		article  string
		cue      text.Span
		position hearsay.Position
		party    string
	}
	out := Boards{Told: map[corpus.Verdict]int{}, Gone: map[corpus.Verdict]int{}, Positions: map[hearsay.Position]Score{}}
	byNumber, names, told := map[int64]*entry.Report{}, map[int]string{}, map[row]bool{}
	for i := range reports {
		byNumber[reports[i].Number] = &reports[i]
	}
	for _, p := range rec.Parties {
		names[p.Number] = corpus.Digest([]byte(p.Name))
	}
	for _, c := range rec.Claims {
		if len(c.Statements) < fewOnBoard {
			continue
		}
		for _, p := range c.Positions {
			out.Rows++
			r := byNumber[p.Statement.Report]
			if r == nil {
				continue
			}
			for _, s := range r.Reading.Statements {
				if entry.NumberOf(s.ID, -1) == p.Statement.Number {
					told[row{r.SHA256[:12], cueOf(s), hearsay.Position(p.Position), names[p.Party]}] = true
				}
			}
		}
	}
	for _, j := range judged {
		if !told[row{j.Article, j.Cue, j.Position, j.Party}] {
			out.Gone[j.Verdict]++
			continue
		}
		out.Told[j.Verdict]++
		s := out.Positions[j.Position]
		out.Positions[j.Position] = Score{s.Right + count(j.Verdict == corpus.RightRow), s.Predicted + 1, s.Gold}
	}
	return out
}

// String returns a table.
func (b Boards) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%d rows of boards of claims of %d statements and more\n\nof rows that readers judged      told still            not any more\n", b.Rows, fewOnBoard)
	told := 0
	for _, v := range corpus.Verdicts() {
		told += b.Told[v]
	}
	for _, x := range []struct {
		verdict corpus.Verdict
		name    string
	}{{corpus.RightRow, "right"}, {corpus.WrongPosition, "wrong position"}, {corpus.OtherClaim, "not about the claim"}, {corpus.WrongParty, "wrong party or no statement"}} {
		fmt.Fprintf(&out, "%-30s %6d  %5.1f %%  %14d\n", x.name, b.Told[x.verdict], percent(b.Told[x.verdict], told), b.Gone[x.verdict])
	}
	fmt.Fprintf(&out, "%-30s %6d\n\nby position           told  right\n", "all", told)
	for _, p := range hearsay.Positions() {
		if s, ok := b.Positions[p]; ok {
			fmt.Fprintf(&out, "%-18s %7d  %5.1f %%\n", p, s.Predicted, percent(s.Right, s.Predicted))
		}
	}
	return out.String()
}
