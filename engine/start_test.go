package engine_test

import (
	"context"
	"testing"

	"github.com/hearsay-project/hearsay/engine"
)

// A noun for what was told may be the very beginning of a text, with nothing before it.
func TestClaimAtTheStart(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Mara Lindqvist’s Claim That The Mayor Is Honest Isn’t True. Not Yet.", "Harbour’s claim Vane denied on Monday, the mayor said."} {
		if _, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(text)}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
