package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestPiecesNeverOverlap widens a piece over its closing mark, which is a piece of its own.
func TestPiecesNeverOverlap(t *testing.T) {
	d := nlp.Split("Roe said “no deal” twice")
	d.Tag = []doc.Tag{doc.NNP, doc.VBD, doc.OpenQuote, doc.DT, doc.NN, doc.CloseQuote, doc.RB}
	if d.Len() != len(d.Tag) {
		t.Fatalf("found %d tokens, want %d", d.Len(), len(d.Tag))
	}
	got := contentSpans(d, []doc.Range{{Start: 3, End: 5}, {Start: 5, End: 6}, {Start: 6, End: 7}})
	var words []string
	for _, s := range got {
		words = append(words, s.In(d.Text))
	}
	if diff := cmp.Diff([]string{"“no deal”", "twice"}, words); diff != "" {
		t.Errorf("pieces (-want +got):\n%s", diff)
	}
}
