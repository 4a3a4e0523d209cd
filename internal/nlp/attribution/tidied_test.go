package attribution

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestTidied puts pieces in order and takes the source out of the content.
func TestTidied(t *testing.T) {
	type pieces = []doc.Range
	for _, c := range []struct{ source, content, wantSource, wantContent pieces }{
		{pieces{{Start: 0, End: 2}}, pieces{{Start: 3, End: 5}, {Start: 5, End: 9}}, pieces{{Start: 0, End: 2}}, pieces{{Start: 3, End: 5}, {Start: 5, End: 9}}},
		{nil, pieces{{Start: 6, End: 9}, {Start: 1, End: 4}}, nil, pieces{{Start: 1, End: 4}, {Start: 6, End: 9}}},
		{nil, pieces{{Start: 1, End: 4}, {Start: 3, End: 6}}, nil, pieces{{Start: 1, End: 6}}},
		{pieces{{Start: 2, End: 2}, {Start: 7, End: 8}}, pieces{{Start: 4, End: 3}, {Start: 4, End: 6}}, pieces{{Start: 7, End: 8}}, pieces{{Start: 4, End: 6}}},
		{pieces{{Start: 3, End: 5}}, pieces{{Start: 1, End: 9}}, pieces{{Start: 3, End: 5}}, pieces{{Start: 1, End: 3}, {Start: 5, End: 9}}},
		{pieces{{Start: 3, End: 9}}, pieces{{Start: 4, End: 8}}, pieces{{Start: 3, End: 9}}, nil},
	} {
		source, content := Attribution{Source: c.source, Content: c.content}.tidied()
		if !slices.Equal(source, c.wantSource) || !slices.Equal(content, c.wantContent) {
			t.Errorf("%v and %v: %v and %v, want %v and %v", c.source, c.content, source, content, c.wantSource, c.wantContent)
		}
	}
}
