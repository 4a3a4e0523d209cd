package engine_test

import (
	"context"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// TestEdges reads sentences whose statements are parted or cut after the models have spoken: a second verb of the speaker's makes a
// statement of its own, a concession behind a comma is the reporter's, and a cue inside the source of another is none.
func TestEdges(t *testing.T) {
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
		{"The ministry has insisted that the cases are not linked, despite how the dates match.",
			[]string{"has insisted | that the cases are not linked"}},
		{"Orr resigned from the Alliance caucus Monday night after Vane News, citing unnamed harbour sources, published a report alleging that he took money.",
			[]string{"published a report alleging | that he took money"}},
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
