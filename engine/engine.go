// Package engine reads one report: bytes go in, statements with their exact words come out.
//
// An [Engine] is built once with [New] and is safe for concurrent use. The same bytes, the same
// metadata and the same version give the same [hearsay.Reading], on every platform. Odd text is never an error:
// it leads to notes. Errors are for inputs that cannot be read as text at all.
package engine

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/blocks"
	"github.com/hearsay-project/hearsay/internal/dates"
	"github.com/hearsay-project/hearsay/internal/extract"
	"github.com/hearsay-project/hearsay/internal/ingest"
	"github.com/hearsay-project/hearsay/internal/language"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// Version is the version of the engine. It changes whenever the same bytes may give another reading.
const Version = "0.1.0"

// DefaultMaxBytes is the largest input read unless the caller says otherwise: 16 MiB.
const DefaultMaxBytes = 16 << 20

// Input is one report to be read.
type Input struct {
	// Name is the path or address as the user gave it; the reading and errors repeat it.
	Name string
	// Data are the raw bytes. Read keeps no reference to them.
	Data []byte
	// Flags is metadata given by the user for this call; it overrides everything else.
	Flags hearsay.Metadata
	// Sidecar is metadata from a sidecar file; only Flags override it.
	Sidecar hearsay.Metadata
	// Fetched says where Data was fetched from. Its address is that of the report, unless Flags, Sidecar or the page give another.
	Fetched hearsay.Fetched
	// MaxBytes limits len(Data); 0 means DefaultMaxBytes.
	MaxBytes int
	// Marked are statements that somebody has already marked, with sources, cues and contents as byte offsets into the decoded text.
	// If it is not nil, the engine looks for no others and only works out what these mean. Those without a cue are left out.
	Marked []hearsay.Statement
	// Reasons asks for the reasons of every statement. Nothing else in the reading depends on it; it takes somewhat longer.
	Reasons bool
}

// Engine holds the loaded models.
type Engine struct {
	pipeline *nlp.Pipeline
	about    hearsay.Engine
}

// New loads the models embedded in the binary. It fails only if they are damaged or of another version.
func New() (*Engine, error) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		return nil, fmt.Errorf("load the models of the engine: %w", err)
	}
	pipeline, err := nlp.New(set)
	if err != nil {
		return nil, fmt.Errorf("load the models of the engine: %w", err)
	}
	e := &Engine{pipeline: pipeline, about: hearsay.Engine{Version: Version}}
	for _, m := range set.Manifest.Models {
		e.about.Models = append(e.about.Models, hearsay.Model{Name: m.Name, Version: set.Manifest.Version, SHA256: m.SHA256})
	}
	return e, nil
}

// About returns the version of the engine and of the models it runs with.
func (e *Engine) About() hearsay.Engine { return e.about }

// Read reads one report; from its bytes it finds out whether it is plain text or a web page. It returns an error wrapping hearsay.ErrEmpty, ErrBinary,
// ErrTooLarge or ErrUnreadable when the input is not one it can read, and ctx.Err() when ctx ends first.
func (e *Engine) Read(ctx context.Context, in Input) (hearsay.Reading, error) {
	limit := in.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	if len(in.Data) > limit {
		return hearsay.Reading{}, fmt.Errorf("read %s: %w: found %d bytes, want at most %d: raise the limit to read it",
			in.Name, hearsay.ErrTooLarge, len(in.Data), limit)
	}
	taken, err := ingest.Take(ingest.Input{Name: in.Name, Data: in.Data, ContentType: in.Fetched.ContentType})
	if err != nil {
		return hearsay.Reading{}, fmt.Errorf("read %s: %w", in.Name, err)
	}
	taken.Metadata.URL, taken.Notes = addressOf(in.Fetched.Address, taken.Metadata.URL, taken.Notes)
	sum := sha256.Sum256(in.Data)
	r := hearsay.Reading{
		Engine: e.about,
		Report: hearsay.Report{ID: "sha256:" + hex.EncodeToString(sum[:]), Input: in.Name, Encoding: taken.Encoding, Language: language.Detect(taken.Text)},
		Text:   taken.Text,
		Map:    taken.Map,
		Notes:  taken.Notes,
	}
	d := nlp.Split(r.Text)
	found := blocks.Find(blocks.Input{Text: r.Text, Lines: d.Lines, Sentences: d.Sentences(), Headline: firstOf(in.Flags.Headline, in.Sidecar.Headline, taken.Metadata.Headline)})
	r.Notes = append(r.Notes, describe(&r.Report, in.Flags, in.Sidecar, taken.Metadata, found)...)
	r.Blocks = extract.Blocks(found.Blocks)
	if l := r.Report.Language; l != "" && l != language.English {
		r.Notes = append(r.Notes, hearsay.Note{Code: hearsay.NoteLanguageUnsupported, Text: fmt.Sprintf("the report is in %q; only English is read", l)})
		r.Quotations = extract.Quotations(d, nil)
		return finish(r), ctx.Err()
	}
	if err := e.statements(ctx, &r, d, in); err != nil {
		return hearsay.Reading{}, err
	}
	return finish(r), nil
}

// statements runs the language stages, checking ctx between them.
func (e *Engine) statements(ctx context.Context, r *hearsay.Reading, d *doc.Doc, in Input) error {
	cuts := make([]int, len(r.Blocks))
	for i, b := range r.Blocks {
		cuts[i] = b.Start
	}
	d.CutSentences(cuts)
	for _, stage := range e.pipeline.Stages() {
		if err := ctx.Err(); err != nil {
			return err
		}
		stage(d)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	times := dates.Find(d, r.Report.Published)
	r.Times = extract.Times(times)
	kept := e.attribute(d, in, r.Blocks)
	d.Aside = extract.Asides(r.Blocks)
	meaning := e.pipeline.Interpret(d, kept, []string{r.Report.Outlet, r.Report.Wire})
	r.Statements = extract.Statements(d, kept, meaning, r.Blocks)
	r.Parties = extract.Parties(d, meaning, r.Statements, r.Blocks)
	extract.Said(d, r.Statements, kept, times, r.Parties)
	r.Dates = extract.Dates(d, times, r.Statements)
	r.Quotations = extract.Quotations(d, r.Statements)
	r.Notes = append(r.Notes, extract.Notes(r.Quotations)...)
	r.Notes = append(r.Notes, extract.SpeakerNotes(r.Statements)...)
	return nil
}

// attribute finds who is said to have said what, unless that was given.
func (e *Engine) attribute(d *doc.Doc, in Input, blocks []hearsay.Block) []attribution.Attribution {
	switch {
	case in.Marked != nil:
		return extract.Marked(d, in.Marked)
	case in.Reasons:
		return extract.Keep(d, e.pipeline.Explain(d), blocks)
	}
	return extract.Keep(d, e.pipeline.Attribute(d), blocks)
}

// finish puts the notes in order of place.
func finish(r hearsay.Reading) hearsay.Reading {
	extract.SortNotes(r.Notes)
	return r
}
