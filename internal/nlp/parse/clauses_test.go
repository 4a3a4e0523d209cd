package parse_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/parse"
	"github.com/hearsay-project/hearsay/internal/text"
)

// TestDays parts a day from the name behind it and never makes a ring of a tree, whatever that was.
func TestDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := daySentence()
		n := d.Len()
		for i := range n {
			d.Head[i] = -1
			if i > 0 {
				d.Head[i] = int32(rapid.IntRange(0, i-1).Draw(t, "head"))
			}
		}
		order := rapid.Permutation(indices(n)).Draw(t, "order")
		heads := make([]int32, n)
		for i := range n { // any tree: token order[i] hangs where token i did
			heads[order[i]] = -1
			if d.Head[i] >= 0 {
				heads[order[i]] = int32(order[d.Head[i]])
			}
		}
		copy(d.Head, heads)
		parse.Days(d)
		for i := range n {
			steps := 0
			for h := int(d.Head[i]); h >= 0; h = int(d.Head[h]) {
				if steps++; steps > n {
					t.Fatalf("token %d hangs on itself: %v", i, d.Head)
				}
			}
		}
	})
}

// TestDaysParted hangs the day on the verb of telling, and the verb behind the name on that.
func TestDaysParted(t *testing.T) {
	d := daySentence()
	copy(d.Head, []int32{1, -1, 5, 5, 5, 1, 7, 1, 1})
	parse.Days(d)
	if d.Head[3] != 1 || d.Head[5] != 7 || d.Label[5] != doc.Nsubj || d.Head[7] != 1 || d.Label[7] != doc.Ccomp {
		t.Errorf("heads %v, labels %v", d.Head, d.Label)
	}
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// daySentence is a sentence whose words, tags and lemmas are there, with a tree that hangs all on nothing: Roe said on Friday Osler Steel had closed.
func daySentence() *doc.Doc {
	const words = "Roe said on Friday Osler Steel had closed ."
	d := &doc.Doc{Text: words}
	at := 0
	for _, w := range []struct {
		lemma string
		tag   doc.Tag
	}{
		{"roe", doc.NNP}, {"say", doc.VBD}, {"on", doc.IN}, {"friday", doc.NNP}, {"osler", doc.NNP}, {"steel", doc.NNP}, {"have", doc.VBD}, {"close", doc.VBN}, {".", doc.Stop},
	} {
		end := at
		for end < len(words) && words[end] != ' ' {
			end++
		}
		d.Token = append(d.Token, text.Span{Start: at, End: end})
		d.Tag, d.Lemma = append(d.Tag, w.tag), append(d.Lemma, w.lemma)
		at = end + 1
	}
	n := d.Len()
	d.Sentence, d.SentenceOf = []doc.Range{{End: n}}, make([]int32, n)
	d.Head, d.Label, d.Name = make([]int32, n), make([]doc.Label, n), make([]doc.Name, n)
	d.Label[6] = doc.Aux
	return d
}
