package service

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/archive"
	"github.com/hearsay-project/hearsay/internal/ingest/table"
)

// maxSpool is how much of an archive on standard input is put aside, for archives are not read from front to back: 16 GiB.
const maxSpool = 16 << 30

// standardInput finds out what is on standard input: one report, an archive or a table.
func (b *Bundles) standardInput(ctx context.Context, in Input) (Input, bool) {
	stream := bufio.NewReaderSize(&patient{in: b.o.Stdin, ctx: ctx}, 64<<10)
	head, err := stream.Peek(table.SniffLen)
	if err != nil && !errors.Is(err, io.EOF) {
		in.Err = fileProblem(err)
		return in, true
	}
	form := table.Sniff(head)
	if form == "" && b.o.Map != nil {
		form = table.CSV
	}
	switch {
	case archive.Sniff(head) == "" && form == "":
		in.Data, in.Err = readAll(stream, b.o.MaxBytes)
		return in, true
	case b.o.One:
		in.Err = problem(hearsay.ErrUsage, "--url and --headline describe one report, and standard input holds many")
		return in, true
	case archive.Sniff(head) == "":
		b.file = &bundleFile{ctx: ctx, place: in.Name}
		b.inner = Opened{Name: in.Name}
		b.rows = b.table(stream, form)
		return Input{}, false
	}
	if err := b.spool(ctx, stream); err != nil {
		b.close()
		in.Err = err
		return in, true
	}
	return Input{}, false
}

// spool puts an archive into a file without a name, and opens it.
func (b *Bundles) spool(ctx context.Context, stream io.Reader) error {
	f, err := os.CreateTemp("", "hearsay-")
	if err != nil {
		return problem(hearsay.ErrUnreadable, "cannot be put aside: %v; save it to a file and name that", err)
	}
	b.file = &bundleFile{File: f, ctx: ctx, place: Stdin}
	gone := os.Remove(f.Name()) == nil // where files that are open have names, closing it takes it away
	if !gone {
		b.spooled = f.Name()
	}
	b.file.size, err = io.Copy(f, io.LimitReader(stream, maxSpool+1))
	switch {
	case err != nil:
		return problem(hearsay.ErrUnreadable, "cannot be put aside: %v; save it to a file and name that", err)
	case b.file.size > maxSpool:
		return problem(hearsay.ErrTooLarge, "larger than %d bytes; save it to a file and name that", int64(maxSpool))
	}
	return b.openArchive(Stdin)
}

// SetAside is what was on standard input, in a file without a name.
type SetAside struct {
	*os.File
	name string // to be taken away, "" when it is gone
}

// Aside puts what is on standard input aside, so that it can be read twice. Close it.
func Aside(ctx context.Context, stdin io.Reader) (*SetAside, error) {
	f, err := os.CreateTemp("", "hearsay-")
	if err != nil {
		return nil, problem(hearsay.ErrUnreadable, "standard input cannot be put aside: %v; save it to a file and name that", err)
	}
	a := &SetAside{File: f}
	if os.Remove(f.Name()) != nil {
		a.name = f.Name() // where files that are open have names
	}
	n, err := io.Copy(f, io.LimitReader(&patient{in: stdin, ctx: ctx}, maxSpool+1))
	switch {
	case err == nil && n > maxSpool:
		err = problem(hearsay.ErrTooLarge, "standard input is larger than %d bytes; save it to a file and name that", int64(maxSpool))
	case err == nil:
		err = a.Again()
	case ctx.Err() == nil:
		err = problem(hearsay.ErrUnreadable, "standard input cannot be put aside: %v; save it to a file and name that", err)
	}
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// Again begins from the start.
func (a *SetAside) Again() error {
	_, err := a.Seek(0, io.SeekStart)
	return err
}

// Close takes the file away.
func (a *SetAside) Close() error {
	err := a.File.Close()
	if a.name != "" {
		err = errors.Join(err, os.Remove(a.name))
	}
	return err
}

// patient reads from what may make it wait for ever, until ctx ends. It ends once: a terminal goes on after the end that somebody typed.
type patient struct {
	in  io.Reader
	ctx context.Context //nolint:containedctx // it lives as long as the command
	end error
}

// Read implements [io.Reader]. When ctx ends it leaves the reading behind that is on its way.
func (p *patient) Read(into []byte) (int, error) {
	if p.end != nil {
		return 0, p.end
	}
	type read struct {
		data []byte
		err  error
	}
	done := make(chan read, 1)
	go func() {
		buf := make([]byte, len(into))
		n, err := p.in.Read(buf)
		done <- read{buf[:n], err}
	}()
	select {
	case r := <-done:
		p.end = r.err
		return copy(into, r.data), r.err
	case <-p.ctx.Done():
		return 0, p.ctx.Err()
	}
}
