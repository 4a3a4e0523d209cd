package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// TestOwnPaper reads of which paper a report is where its text makes it plain, and that of none where the paper may be another.
func TestOwnPaper(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Bridge was weak\n\nBy Ines Park, Courier Staff Writer\n\nAda Roe told the Courier by telephone that she had never read the minutes.", "courier"},
		{"Bridge was weak\n\nBy Ines Park\nCourier staff writer\n\nAda Roe told the Courier by telephone that she had never read the minutes.", "courier"},
		{"Ada Roe told the Courier that she had never read the minutes. The Courier understands that an inquiry will open.", "courier"},
		{"The council knew that the bridge was weak, the Courier can reveal. Ada Roe told the Courier that she had never read the minutes.", "courier"},
		{"The council knew, according to a copy of the minutes seen by the Courier. A second copy seen by the Courier bears her name.", "courier"},
		{"The Courier has seen the minutes. The Tribune reported on Sunday that there were none.", "courier"},
		{"Ada Roe told the Courier that she had never read the minutes.", ""},
		{"The council knew, according to a copy of the minutes seen by the Courier.", ""},
		{"The council knew, according to a copy of the minutes seen by the Courier. The Courier reported on Sunday that a second copy, also seen by the Courier, bears her name.", ""},
		{"According to the Courier, the council knew. The Courier has seen the minutes.", ""},
		{"The Lowick Courier published the minutes.\n\nIt was late.\n\nThe Lowick Courier was first. The Courier has seen a letter.", ""},
		{"The Courier has seen the minutes. The Tribune has seen the minutes.", ""},
		{"Officials said the Post understands nothing of bridges.", ""},
	} {
		d := nlp.Split(c.src)
		p.Annotate(d)
		if got := sourcing.OwnPaper(d); got != c.want {
			t.Errorf("%q is of %q, want %q", c.src, got, c.want)
		}
	}
}

// TestToldOurs makes sure that the report's own paper is no link, by its name or as the paper.
func TestToldOurs(t *testing.T) {
	checkWays(t, []wayCase{
		{"Ada Roe told the Courier by telephone that the bridge was safe. “I checked it,” she told the paper. The Courier understands that an inquiry will open.", 1, "Ada Roe"},
		{"Ada Roe told the Courier by telephone that the bridge was safe. “I checked it,” she told the paper. The Courier understands that an inquiry will open.", 2, "she"},
		{"Ada Roe told the Courier by telephone that the bridge was safe. “I checked it,” she told the paper. The Courier reported on Monday that an inquiry will open.", 2, "she < the paper"},
		{"Ada Roe told the Courier by telephone that the bridge was safe. The Tribune had the plan. “I checked it,” she told the paper. The Courier understands that an inquiry will open.", 2, "she < the paper"},
	})
}
