package nlp_test

import "testing"

// TestNoSuch reads as a denial that there is nothing like what was told, and not every sentence with those words.
func TestNoSuch(t *testing.T) {
	positions{
		{"⟦source The minister's office⟧ ⟦cue said⟧ ⟦content that no such assurance had been given⟧.", "denies"},
		{"⟦content “There is no such report in our files,”⟧ ⟦source the clerk⟧ ⟦cue said⟧.", "denies"},
		{"⟦source The council⟧ ⟦cue said⟧ ⟦content no such grade exists⟧.", "denies"},
		{"⟦content “There is no such thing as a safe dam,”⟧ ⟦source the engineer⟧ ⟦cue said⟧.", "says"},
		{"⟦source The two sides⟧ ⟦cue said⟧ ⟦content no such deal had been reached yet⟧.", "says"},
	}.check(t)
}
