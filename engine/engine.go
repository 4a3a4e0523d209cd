// Package engine reads one report: bytes in, statements with the exact words that carry them out.
//
// An [Engine] is built once with [New] and is safe for use by many goroutines at once. The same bytes, the same
// metadata and the same version give the same [hearsay.Reading], on every platform. Odd text is never an error:
// it gives notes. Errors are for inputs that cannot be read as text at all.
package engine

import (
	"context"

	"github.com/hearsay-project/hearsay"
)

// Input is one report to be read.
type Input struct {
	// Name is the path or address as the user gave it; it is repeated in the reading and in errors.
	Name string
	// Data are the raw bytes. Read keeps no reference to them.
	Data []byte
	// Flags is metadata given by the user at the call, most believed.
	Flags hearsay.Metadata
	// Sidecar is metadata from a sidecar file, believed after Flags.
	Sidecar hearsay.Metadata
	// MaxBytes limits len(Data); 0 means DefaultMaxBytes.
	MaxBytes int
}

// DefaultMaxBytes is the largest input read unless the caller says otherwise: 16 MiB.
const DefaultMaxBytes = 16 << 20

// Engine holds the loaded models.
type Engine struct{}

// New loads the embedded models. It fails only if the binary was built with damaged ones.
func New() (*Engine, error) { return &Engine{}, nil }

// Read reads one report. It returns an error wrapping hearsay.ErrEmpty, ErrBinary or ErrTooLarge when the input is
// not a text it can read, and ctx.Err() when ctx ends first.
func (e *Engine) Read(ctx context.Context, in Input) (hearsay.Reading, error) {
	if err := ctx.Err(); err != nil {
		return hearsay.Reading{}, err
	}
	return hearsay.Reading{Text: string(in.Data)}, nil
}
