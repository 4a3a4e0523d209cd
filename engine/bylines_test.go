package engine_test

import (
	"context"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// TestPartiesOfBylines makes no party of who stands in a byline alone, and keeps whoever speaks or is spoken of too.
func TestPartiesOfBylines(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	const text = "Council shuts the quay\n\nBy Mara Quillan, Political Correspondent\n\nThe council shut the quay on Monday. Ada Roe, the mayor, said it was unsafe.\n"
	r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range r.Parties {
		names = append(names, p.Name)
	}
	if slices.Contains(names, "Mara Quillan") || slices.Contains(names, "Political Correspondent") || !slices.Contains(names, "Ada Roe") {
		t.Errorf("parties %q, want Ada Roe among them and nobody of the byline", names)
	}
}
