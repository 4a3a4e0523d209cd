package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/extract"
)

func TestSpeakerNotes(t *testing.T) {
	source := []hearsay.Span{{Start: 4, End: 9}}
	got := extract.SpeakerNotes([]hearsay.Statement{{Source: source}, {Source: source, Speaker: "p1"}, {}})
	want := []hearsay.Note{{Span: source[0], Code: hearsay.NoteSpeakerUnresolved, Text: "it could not be told for whom these words stand"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}
