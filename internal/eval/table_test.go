package eval

import (
	"testing"
	"time"

	"github.com/hearsay-project/hearsay/internal/golden"
)

// What every result looks like on a terminal.
func TestTables(t *testing.T) {
	d := doc(t,
		"⟦c1 “No,”⟧ ⟦q1 said⟧ ⟦s1 Orla Finch⟧.\n⟦s2 She⟧ ⟦q2 called⟧ ⟦c2 it “old”⟧.\n",
		"⟦c1 “No,”⟧ ⟦q1 said⟧ ⟦s1 Orla⟧ Finch.\nShe ⟦q2 called⟧ ⟦c2 it⟧ “old”.\n",
	)
	docs := []Doc{d}
	speed := Speed{Articles: 1, Tokens: 1000, Rounds: 3, Elapsed: 2 * time.Second, Cores: 2, FirstOutput: 123456 * time.Microsecond, PeakInput: 1 << 20}
	golden.Check(t, "testdata/tables.txt", ScoreAttribution(docs).String()+"\n"+ScoreClasses(docs).String()+"\n"+
		ScoreWindows(docs, nil).String()+"\n"+ScoreCalibration(docs).String()+"\n"+ScoreQuotations(docs, nil).String()+"\n"+speed.String())
}
