package nlp_test

import "testing"

// TestInquirers reads what those who look into something tell of their own work as no accusation and no blame.
func TestInquirers(t *testing.T) {
	positions{
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content they had opened an investigation into possible negligence⟧.", "says"},
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content the engineer had ignored the alarms and lied to the inspectors⟧.", "alleges"},
		{"⟦source Prosecutors⟧ ⟦cue said⟧ ⟦content the engineer was guilty of negligence and fraud⟧.", "alleges"},
		{"⟦source Police⟧ ⟦cue said⟧ ⟦content they questioned the owner for two hours⟧.", "says"},
		{"⟦source The treasurer⟧ ⟦cue said⟧ ⟦content he questioned the price of the casino⟧.", "opposes"},
	}.check(t)
}
