package nlp_test

import "testing"

// TestInquirers reads what those who look into something tell of their own work as no accusation and no blame.
func TestInquirers(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content they had opened an investigation into possible negligence⟧.", "says"},
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content the engineer had ignored the alarms and lied to the inspectors⟧.", "alleges"},
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content the engineer was guilty of negligence and fraud⟧.", "alleges"},
		{"⟦source Police⟧ ⟦cue said⟧ ⟦content they questioned the owner for two hours⟧.", "says"},
		{"⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he questioned the price of the casino⟧.", "opposes"},
	} {
		d, as := marked(t, p, c.src)
		p.Resolve(d, as, nil)
		if got := p.Judge.Judge(d, as)[0].Position.String(); got != c.want {
			t.Errorf("%q takes the position %s, want %s", c.src, got, c.want)
		}
	}
}
