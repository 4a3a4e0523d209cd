package nlp_test

import "testing"

// TestPollingPlace takes for the poll that asked somebody none of the places where people vote.
func TestPollingPlace(t *testing.T) {
	checkWays(t, []wayCase{
		{"A Kestrel poll found a tie. Only 8 percent said they were undecided before voters go to the polls on Sunday.", 2, "Only 8 percent < A Kestrel poll"},
		{"A Kestrel poll found a tie. Some 20 percent said they could change their minds before April 26, when people head to the polls.", 2, "Some 20 percent < A Kestrel poll"},
		{"A Tarn survey asked 900 people. Sixty percent said they would vote when the polls open on Sunday.", 2, "Sixty percent < A Tarn survey"},
		{"Lund leads in the latest polls. Some 20 percent said they would vote for her.", 2, "Some 20 percent < polls"},
	})
}
