package engine_test

import (
	"context"
	"fmt"
	"log"

	"github.com/hearsay-project/hearsay/engine"
)

// An engine is built once and reads any number of reports, from any number of goroutines.
func ExampleEngine_Read() {
	e, err := engine.New()
	if err != nil {
		log.Fatal(err)
	}
	r, err := e.Read(context.Background(), engine.Input{
		Name: "story.txt",
		Data: []byte("The council met on Monday.\n\n“We will not sell the mill,” Mayor Orla Dace said after the meeting.\n"),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range r.Statements {
		fmt.Println(s.Source[0].In(r.Text), "|", s.Cue[0].In(r.Text), "|", s.Content[0].In(r.Text), "|", s.Kind)
	}
	// Output:
	// Mayor Orla Dace | said | “We will not sell the mill,” | direct
}
