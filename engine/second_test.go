package engine_test

import (
	"context"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// TestSecondVerb reads sentences in which a speaker does two things: the second verb has the tense of the first cue, not that of
// what is said, and makes a statement of its own.
func TestSecondVerb(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		src  string
		want []string // cue | content
	}{
		{"The senator says he met the envoy but disputes any suggestion that he took money.",
			[]string{"says | he met the envoy", "disputes | any suggestion that he took money"}},
		{"The senator says he met the envoy but took no money.",
			[]string{"says | he met the envoy but took no money"}},
	} {
		r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(c.src)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			if s.NestedIn == "" && len(s.Content) > 0 {
				got = append(got, s.Cue[0].In(r.Text)+" | "+s.Content[0].In(r.Text))
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%q gives %q, want %q", c.src, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q gives %q, want %q", c.src, got[i], c.want[i])
			}
		}
	}
}
