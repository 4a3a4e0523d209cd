package nlp_test

import "testing"

// TestHarmless keeps what things do, and where they lie, apart from wrongs: nobody alleges that snow covered a road.
func TestHarmless(t *testing.T) {
	acts{
		{"The mayor said the heart was restarted by doctors.", "The mayor says"},
		{"The mayor said snow covered the road.", "The mayor says"},
		{"The mayor said the village lies in a valley.", "The mayor says"},
		{"The mayor said the insurance covers the loss.", "The mayor says"},
		{"The mayor said a deal was forged in May.", "The mayor says"},
		{"The mayor said gas leaked from a valve.", "The mayor says"},
		{"The mayor said the firm covered up two accidents.", "The mayor alleges"},
		{"The mayor said the firm doctored the log.", "The mayor alleges"},
		{"The mayor said the clerk lied to the inquest.", "The mayor alleges"},
		{"The president expressed his sadness at Orr's death.", "The president says"},
		{"Gunmen attacked the village.", ""},
		{"The crash reportedly killed seven.", "says"},
		{"Gunmen reportedly killed nine people.", "alleges"},
		{"The mayor said the pump had failed.", "The mayor says"},
		{"The union said the assault on the hill failed.", "The union says"},
		{"Ada Roe said she can't make sense of where the party is today.", "Ada Roe says"},
		{"Ada Roe teaches business management as a professor at Tarn.", ""},
		{"The mayor attacked the plan.", "The mayor opposes"},
		{"Ada Roe called the plan a triumph.", "Ada Roe supports"},
		{"Ada Roe described the plan as a great danger.", "Ada Roe says"},
	}.check(t)
}
