package eval

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Found tells what readers of whole reports say of the statements that the program finds in them.
type Found struct {
	// Faults has what becomes of statements that were read, by the gravest fault that readers see in them.
	Faults [numFoundFaults]FoundFault
	// Unread is the number of statements of today that nobody has read.
	Unread int
	// Right is the number of statements, but those that are none, whose position is that of readers; Positions has the same by position.
	Right, Placed int
	Positions     map[hearsay.Position]Score
	// Calibration is that of the confidence that a statement is one, by its speaker, with its content.
	Calibration Calibration
}

// FoundFault is how many statements with a fault are shown, are shown as doubtful, and are not found any more.
type FoundFault struct{ Shown, Doubtful, Gone int }

// The faults, gravest first, and none of them behind.
const (
	foundNone = iota
	foundSource
	foundContent
	foundParty
	foundChain
	foundRight
	numFoundFaults
)

var foundNames = [numFoundFaults]string{"no statement", "wrong source", "wrong content", "wrong party", "wrong chain", "right"}

func gravest(faults string) int {
	for k, letter := range []string{foundNone: "n", foundSource: "s", foundContent: "c", foundParty: "h", foundChain: "v"} {
		if strings.Contains(faults, letter) {
			return k
		}
	}
	return foundRight
}

// ScoreFound looks for statements that were read in the readings of the same reports, by their cues.
func ScoreFound(read []corpus.FoundStatement, reports []entry.Report) Found {
	out := Found{Positions: map[hearsay.Position]Score{}}
	of := byDigest(reports)
	seen := map[string]map[text.Span]bool{}
	for _, f := range read {
		r, ok := of[f.Article]
		if !ok {
			continue
		}
		if seen[f.Article] == nil {
			seen[f.Article] = map[text.Span]bool{}
		}
		seen[f.Article][f.Cue] = true
		out.count(f, statementWithCue(r.Reading, f.Cue))
	}
	for article, cues := range seen {
		for _, s := range of[article].Reading.Statements {
			if !cues[cueOf(s)] {
				out.Unread++
			}
		}
	}
	return out
}

func (x *Found) count(f corpus.FoundStatement, s *hearsay.Statement) {
	g := gravest(f.Faults)
	fault := &x.Faults[g]
	if s == nil {
		fault.Gone++
		return
	}
	if s.Confidence.Span >= hearsay.DoubtfulBelow {
		fault.Shown++
	} else {
		fault.Doubtful++
	}
	x.Calibration.add(s.Confidence.Span, g > foundContent)
	if g == foundNone {
		return
	}
	x.Placed++
	x.position(f.Position, 0, 0, 1)
	right := count(f.Position == s.Position)
	x.position(s.Position, right, 1, 0)
	x.Right += right
}

func (x *Found) position(p hearsay.Position, right, predicted, gold int) {
	s := x.Positions[p]
	x.Positions[p] = Score{s.Right + right, s.Predicted + predicted, s.Gold + gold}
}

// statementWithCue returns the statement with just that cue, nil for none.
func statementWithCue(r hearsay.Reading, cue text.Span) *hearsay.Statement {
	for k := range r.Statements {
		if cueOf(r.Statements[k]) == cue {
			return &r.Statements[k]
		}
	}
	return nil
}

// cueOf returns the bytes from the first to the last of a cue.
func cueOf(s hearsay.Statement) text.Span {
	if len(s.Cue) == 0 {
		return text.Span{}
	}
	return text.Span{Start: s.Cue[0].Start, End: s.Cue[len(s.Cue)-1].End}
}

// String implements [fmt.Stringer].
func (x Found) String() string {
	var all FoundFault
	for _, f := range x.Faults {
		all.Shown, all.Doubtful, all.Gone = all.Shown+f.Shown, all.Doubtful+f.Doubtful, all.Gone+f.Gone
	}
	var faults, positions table
	faults.row("what readers say", "shown", "%", "doubtful", "%", "left out", "%")
	for k, f := range x.Faults {
		faults.row(foundNames[k], f.Shown, percent(f.Shown, all.Shown), f.Doubtful, percent(f.Doubtful, all.Doubtful), f.Gone, percent(f.Gone, all.Gone))
	}
	faults.row("all", all.Shown, "", all.Doubtful, "", all.Gone, "")
	positions.row(fmt.Sprintf("position, %.1f %% of %d right", percent(x.Right, x.Placed), x.Placed), "P", "R", "F1", "right", "ours", "readers")
	for _, p := range hearsay.Positions() {
		if s := x.Positions[p]; s.Gold+s.Predicted > 0 {
			positions.row(string(p), s.Precision(), s.Recall(), s.F1(), s.Right, s.Predicted, s.Gold)
		}
	}
	return fmt.Sprintf("%s%d statements that nobody has read\n\n%s\n%s", faults.String(), x.Unread, positions.String(), x.Calibration.String())
}
