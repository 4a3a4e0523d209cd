package nlp_test

import "testing"

// TestAsideOnHearer leaves whoever is told out of what is told, where an aside tells who that is, and keeps what is told in two pieces.
func TestAsideOnHearer(t *testing.T) {
	mended{
		{"On Sunday Mrs Dane had told Schools Gazette, a trade magazine, that nothing of the kind had come to her.", "Mrs Dane | had told | that nothing of the kind had come to her"},
		{"Karl Reed told Farm Gazette, the trade weekly, that the cows were ill.", "Karl Reed | told | that the cows were ill"},
		{"Ada Roe told Harbour Weekly, a magazine for skippers, that the quay was unsafe.", "Ada Roe | told | that the quay was unsafe"},
		{"Karl Orr told the Harbour Mail, which first reported the deal, that the boat was sold.", "Karl Orr | told | that the boat was sold"},
		{"Karl Orr read the Harbour Mail, which first reported that the boat was sold.", "which | first reported | that the boat was sold"},
		{"Ada Roe told her brother, a farmer, that the cows were ill.", "Ada Roe | told | that the cows were ill"},
		{"Ada Roe told Karl Reed, her solicitor, that the will was lost.", "Ada Roe | told | that the will was lost"},
		{"Karl Reed told the court that the cows were ill, and that the vet had known.", "Karl Reed | told | that the cows were ill, and that the vet had known"},
	}.check(t)
}

// TestOutletBeforeAside reads through which paper it came, where an aside tells what paper that is.
func TestOutletBeforeAside(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"On Sunday Mrs Dane had told Schools Gazette, a trade magazine, that nothing of the kind had come to her.", "Schools Gazette"},
		{"Karl Reed told the Harbour Echo, the local weekly, that the cows were ill.", "Harbour Echo"},
		{"The minutes were read in the hall. On Sunday Mrs Dane had told Schools Gazette, a trade magazine, that nothing had come to her.\n\nMrs Dane said she knew of no change.", "Schools Gazette; "},
		{"Nora Finch told Ivor Penrose that the pier was shut.", ""},
		{"Two staff told The Harlan Statesman that the pier was shut.", "Harlan Statesman"},
		{"Nora Finch told Ivor News that the pier was shut.", "Ivor News"},
		{"Karl Reed told Ada Roe, her solicitor, that the will was lost.", ""},
	} {
		if got := throughWhom(p, c.src); got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}
