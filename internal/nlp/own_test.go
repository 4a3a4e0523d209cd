package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestOwnOutlet makes sure that a report's own outlet is no link, whatever the report calls it, and that another is.
func TestOwnOutlet(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct {
		src   string
		links int
	}{
		{"Two clerks told the Star that the boat was sold.", 0},
		{"Two clerks told the Orrin County Star that the boat was sold.", 0},
		{"Two clerks told the Elms Courier that the boat was sold.", 1},
		{"Two clerks told the Evening Star that the boat was sold.", 1},
		{"Two clerks told KRB News that the boat was sold.", 0},
		{"Two clerks told the KRB that the boat was sold.", 0},
		{"Two clerks told the Krone that the boat was sold.", 1},
		{"Two clerks told Northgate that the boat was sold.", 0},
		{"Two clerks told the Northgate Herald that the boat was sold.", 1},
		{"Ada Roe told Action News her lawyer was wrong.", 0},
		{"Two clerks told the Los Orren Herald that the boat was sold.", 1},
	} {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		m := p.Interpret(d, p.Attribute(d), []string{"The Orrin County Star", "KRB News", "Northgate World Service", "Channel 6 Action News", "KRB Los Orren"})
		if len(m.Sourcing) == 0 || len(m.Sourcing[0].Chain) != tt.links {
			t.Errorf("%q gives %+v, want %d links", tt.src, m.Sourcing, tt.links)
		}
	}
}
