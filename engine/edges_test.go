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
		want []string // source | cue | content
	}{
		{"The senator says he met the envoy but disputes any suggestion that he took money.",
			[]string{"The senator | says | he met the envoy", "The senator | disputes | any suggestion that he took money"}},
		{"The ministry has insisted that the cases are not linked, despite how the dates match.",
			[]string{"The ministry | has insisted | that the cases are not linked"}},
		{"Orr resigned from the Alliance caucus Monday night after Vane News, citing unnamed harbour sources, published a report alleging that he took money.",
			[]string{"Vane News, citing unnamed harbour sources, | published a report alleging | that he took money"}},
		{"If the ferry is late again, the mayor said, the council will sell it.",
			[]string{"the mayor | said | If the ferry is late again … the council will sell it"}},
		{"“We lost the harbour,” the mayor told a crowd in Lowick.",
			[]string{"the mayor | told | “We lost the harbour,”"}},
		{"The ministry said it had nothing to add on the claims, including those about the harbour.",
			[]string{"The ministry | said | it had nothing to add on the claims, including those about the harbour"}},
		{"Partial transcript as follows:\n\n“ORR: Let us start with the ferry. Will you sell it?\n\n“VANCE: We will not. The council knows that.\n\n“ORR: Thank you for coming.”",
			[]string{"ORR | : | Let us start with the ferry. Will you sell it", "VANCE | : | We will not. The council knows that", "ORR | : | Thank you for coming"}},
		{"The inspector answered our questions.\n\nMara Lind: I have walked every pier of the harbour, and the mayor says the pilots will stay.\n\nIt rained.",
			[]string{"The inspector | answered | our questions", "Mara Lind | : | I have walked every pier of the harbour, and the mayor says the pilots will stay"}},
		{"Orrski said Vannel required rest, and was in a \"serious\" condition; VANE24 reported he received surgery.",
			[]string{"Orrski | said | Vannel required rest, and was in a \"serious\" condition", "VANE24 | reported | he received surgery"}},
		{"Capt. Walter Dace told investigators he left the bridge for about four minutes before the grounding, his lawyer, Ada Orr, said Thursday.",
			[]string{"his lawyer, Ada Orr, | said | Capt. Walter Dace told investigators he left the bridge for about four minutes before the grounding"}},
		{"Marland on Sunday denied that one of its military drones attacked a fuel depot in Kestria, saying that none of its aircraft had crossed the border.",
			[]string{"Marland | denied | that one of its military drones attacked a fuel depot in Kestria", "Marland | saying | that none of its aircraft had crossed the border"}},
		{"A clerk familiar with the review, who is not among those named in the paper’s earlier reporting, said the staff have recovered a message.",
			[]string{"A clerk familiar with the review | said | the staff have recovered a message"}},
		{"The senator says he met the envoy but took no money.",
			[]string{"The senator | says | he met the envoy but took no money"}},
	} {
		r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(c.src)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range r.Statements {
			if s.NestedIn == "" && len(s.Content) > 0 {
				got = append(got, words(r.Text, s.Source)+" | "+words(r.Text, s.Cue)+" | "+words(r.Text, s.Content))
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
