package nlp_test

import "testing"

// TestUnfinished gives what is told its verb behind what tells more of its subject.
func TestUnfinished(t *testing.T) {
	mended{
		{"The head of the guild, Karl Orr, told the Courier that harbour dues, a levy of last spring, drove two boats away.", "The head of the guild, Karl Orr, | told | that harbour dues, a levy of last spring, drove two boats away"},
		{"The council announced on Friday the second hearing on the quay, which was due in May, has been put off, citing the storm.", "The council | announced | the second hearing on the quay, which was due in May, has been put off; The council | citing | the storm"},
		{"A film claiming to show the crew, perhaps under guard, was handed in on Monday.", "A film | claiming | to show the crew"},
	}.check(t)
}
