package coref_test

import "testing"

// TestWhichBody tells what "which" tells more of behind a body that is of a place. The form is that of [TestResolve].
func TestWhichBody(t *testing.T) {
	for _, c := range []struct {
		name, src, same string
	}{
		{"a bank", "She sued the Bank of Orvel, which denied the claim.", "Bank of Orvel = which"},
		{"among those", "Karl Orr was among those who left the port.", "Karl Orr = who"},
		{"one of those", "Karl Orr was one of those who left the port.", "Karl Orr = who"},
		{"not another", "It was Karl Orr, not Mark Venn, who left the port.", "Karl Orr = who / Mark Venn"},
		{"not another, and no one before", ", not Mark Venn, who left the port.", "Mark Venn"},
		{"it was who", "It was staff at the port who left the mayor.", "staff = who"},
		{"a republic", "The mayor left the republic of Tolmia, which rejected the treaty.", "Tolmia = which / The mayor"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
