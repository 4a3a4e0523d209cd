package nlp_test

import "testing"

// TestApproval reads what is called good as support, and what is requested as a demand.
func TestApproval(t *testing.T) {
	positions{
		{"⟦source The union⟧ ⟦cue called⟧ ⟦content the deal 'acceptable'⟧.", "supports"},
		{"⟦source The union⟧ ⟦cue called⟧ ⟦content the deal acceptable⟧.", "supports"},
		{"⟦source The bishop⟧ ⟦cue described⟧ ⟦content the vote as free and fair⟧.", "supports"},
		{"⟦source Karl Orr⟧, ⟦cue calling⟧ ⟦content the verdict 'lawful'⟧, left for home.", "supports"},
		{"⟦source The union⟧ ⟦cue called⟧ ⟦content the offer 'barely acceptable'⟧.", "says"},
		{"⟦source The union⟧ ⟦cue called⟧ ⟦content the offer unfair⟧.", "opposes"},
		{"⟦source Critics⟧ ⟦cue mocked⟧ ⟦content the minister for calling the tax 'fair'⟧.", "opposes"},
		{"⟦source Prosecutors⟧ ⟦cue issued⟧ ⟦content a request for Ivo Lind's arrest⟧.", "demands"},
		{"⟦source The firm⟧ ⟦cue issued⟧ ⟦content a statement on the fire⟧.", "says"},
	}.check(t)
}

// TestAccorded reads according to somebody before a clause that begins with there.
func TestAccorded(t *testing.T) {
	mended{
		{"According to the Port Safety Office, there were nine deaths in May.", "the Port Safety Office | According to | there were nine deaths in May"},
		{"According to Ada Roe, there was a boat in the bay.", "Ada Roe | According to | there was a boat in the bay"},
		{"According to Karl Orr, the mayor, there were nine boats in the bay.", "Karl Orr, the mayor, | According to | there were nine boats in the bay"},
	}.check(t)
}
