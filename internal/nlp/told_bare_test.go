package nlp_test

import "testing"

// TestToldBare reads whose somebody told a paper something was.
func TestToldBare(t *testing.T) {
	mended{
		{"Two night-shift nurses told the paper the key was Rhys Bowen’s.", "Two night-shift nurses | told | the key was Rhys Bowen’s"},
		{"A clerk told the Herald the signature was Nora Pell's.", "A clerk | told | the signature was Nora Pell's"},
		{"A nurse told the magazine the ring was Ivo Lund's.", "A nurse | told | the ring was Ivo Lund's"},
		{"A porter told the paper the van was Roe's, and left.", "A porter | told | the van was Roe's"},
		{"Three drivers told the inquiry the badge was a supervisor's.", "Three drivers | told | the badge was a supervisor's"},
		{"A porter told the paper the van belonged to Rhys Bowen.", "A porter | told | the van belonged to Rhys Bowen"},
		{"A porter would not tell the paper the van was Ivo Lund's.", ""},
	}.check(t)
}
