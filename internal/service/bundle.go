package service

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
	"github.com/hearsay-project/hearsay/internal/ingest/archive"
	"github.com/hearsay-project/hearsay/internal/ingest/table"
)

// BundleOptions say how files that hold many reports are read. The zero value works.
type BundleOptions struct {
	// MaxBytes limits the size of one report in bytes; 0 means engine.DefaultMaxBytes.
	MaxBytes int
	// Map says which column of a table is what; nil means that the usual names are looked for. With one, standard input is a table.
	Map table.Map
	// Stdin is what the input named Stdin is read from, which may be an archive or a table too. Nil leaves it to whoever reads the inputs.
	Stdin io.Reader
	// One says that something is told of all inputs that can be true of one report only, so that standard input must be one.
	One bool
}

// Opened tells what was in one file that holds many reports.
type Opened struct {
	Name string
	// Reports counts what it gave, with what could not be read.
	Reports int
	// Skipped are members of an archive that are no reports.
	Skipped []archive.Count
	// Uses are the columns of a table that were taken.
	Uses []table.Use
}

// Bundles is a source of the inputs of a list in which archives and tables give way to the reports in them. What is wrong with one as a whole
// is an input with an error behind the reports that it gave. Reports in an archive are called ARCHIVE!PATH, rows of a table TABLE:LINE, and
// TABLE:LINE.html when they hold pieces of web pages.
type Bundles struct {
	o     BundleOptions
	left  []Input
	file  *bundleFile
	pack  *archive.Reader
	rows  *table.Reader
	outer Opened // the archive
	inner Opened // the table, within the archive or alone
	at    string // path of the table in the archive
	anew  string // place of what was just opened

	spooled string // the name of a file that is to be taken away

	mu     sync.Mutex
	opened []Opened
	given  int
	total  int
}

// Open returns a source of the inputs of a list with what is in those that hold many reports. It closes each of these at its end, and the one that is
// open when the context of Next ends.
func Open(list []Input, o BundleOptions) *Bundles {
	if o.MaxBytes <= 0 {
		o.MaxBytes = engine.DefaultMaxBytes
	}
	return &Bundles{o: o, left: list, total: len(list)}
}

// HoldMany reports whether some input is an archive or a table, so that it is not known how many reports there are.
func HoldMany(list []Input) bool {
	return slices.ContainsFunc(list, func(in Input) bool { return in.Many })
}

// List reads a whole source and returns its inputs without their bytes.
func List(ctx context.Context, src Source) ([]Input, error) {
	var list []Input
	for {
		in, err := src.Next(ctx)
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		list = append(list, bare(in))
	}
}

// Opened tells of what was opened and read to its end so far, in order.
func (b *Bundles) Opened() []Opened {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.opened)
}

// Total estimates how many inputs there will be, from how far the file now open is read.
func (b *Bundles) Total() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.total
}

// close gives back what is open.
func (b *Bundles) close() {
	if b.pack != nil {
		b.pack.Close()
	}
	if b.file != nil {
		_ = b.file.Close()
	}
	if b.spooled != "" {
		_ = os.Remove(b.spooled)
		b.spooled = ""
	}
	b.pack, b.rows, b.file = nil, nil, nil
}

// Next returns the next report.
func (b *Bundles) Next(ctx context.Context) (Input, error) {
	for {
		if err := ctx.Err(); err != nil {
			b.close()
			return Input{}, err
		}
		if b.file == nil && len(b.left) == 0 {
			return Input{}, io.EOF
		}
		in, ok := b.step(ctx)
		if ctx.Err() != nil {
			continue // what went wrong below went wrong because of it
		}
		if ok {
			in.Anew, b.anew = b.anew, ""
			b.estimate()
			return in, nil
		}
	}
}

// step goes one step on, which may give an input.
func (b *Bundles) step(ctx context.Context) (Input, bool) {
	switch {
	case b.rows != nil:
		b.file.ctx = ctx
		return b.row()
	case b.pack != nil:
		b.file.ctx = ctx
		return b.member()
	}
	in := b.left[0]
	b.left = b.left[1:]
	if in.Err == nil && in.Name == Stdin && b.o.Stdin != nil {
		return b.standardInput(ctx, in)
	}
	if in.Err != nil || !in.Many {
		return in, true
	}
	if err := b.open(ctx, in.Name); err != nil {
		b.close()
		in.Err = err
		return in, true
	}
	return Input{}, false
}

// open opens a file that holds many reports.
func (b *Bundles) open(ctx context.Context, name string) error {
	info, err := os.Stat(name) // asked before opening, as in load
	if err != nil {
		return fileProblem(err)
	}
	if what := oddity(info.Mode()); what != "" {
		return problem(hearsay.ErrUnreadable, "is %s, not a file", what)
	}
	f, err := os.Open(name)
	if err != nil {
		return fileProblem(err)
	}
	place, err := filepath.Abs(name)
	if err != nil {
		place = name
	}
	b.file, b.anew = &bundleFile{File: f, ctx: ctx, place: place, size: info.Size()}, place
	head := make([]byte, table.SniffLen)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return fileProblem(err)
	}
	form := table.FormOf(name)
	if form == "" && !archive.Named(name) {
		form = table.Sniff(head[:n])
	}
	if form != "" && archive.Sniff(head[:n]) == "" {
		b.inner = Opened{Name: name}
		b.rows = b.table(io.NewSectionReader(b.file, 0, b.file.size), form)
		return nil
	}
	return b.openArchive(name)
}

// openArchive opens the archive in the file that is open.
func (b *Bundles) openArchive(name string) error {
	b.outer = Opened{Name: name}
	var err error
	b.pack, err = archive.Open(b.file, b.file.size, name, archive.Options{
		MaxMember: b.o.MaxBytes, Table: func(name string) bool { return table.FormOf(name) != "" },
	})
	return err
}

// table reads a table. A row may be larger than a report: it has other columns, and JSON writes some characters with six.
func (b *Bundles) table(r io.Reader, form table.Form) *table.Reader {
	return table.New(r, form, table.Options{Map: b.o.Map, MaxRow: 2*b.o.MaxBytes + 1<<20})
}

// member reads the next member of the archive.
func (b *Bundles) member() (Input, bool) {
	m, err := b.pack.Next()
	if err != nil {
		return b.endArchive(err)
	}
	in := Input{Name: b.outer.Name + "!" + m.Path, Place: b.file.place, Container: m.Path, Data: m.Data, Beside: &m.Beside, Err: m.Err}
	if m.Body != nil {
		b.at, b.inner = m.Path, Opened{Name: in.Name}
		b.rows = b.table(m.Body, table.FormOf(m.Path))
		return Input{}, false
	}
	b.outer.Reports++
	return in, true
}

// row reads the next row of the table.
func (b *Bundles) row() (Input, bool) {
	r, err := b.rows.Next()
	if err != nil {
		return b.endTable(err)
	}
	b.inner.Reports++
	in := Input{
		Name: fmt.Sprintf("%s:%d", b.inner.Name, r.Line), Place: b.file.place, Container: strconv.Itoa(r.Line),
		Data: r.Text, Beside: &r.Beside, Err: r.Err,
	}
	if b.pack != nil {
		in.Container = b.at + ":" + in.Container
	}
	if r.Page {
		in.Name += ".html"
	}
	return in, true
}

// endTable ends a table; an error of it becomes an input.
func (b *Bundles) endTable(err error) (Input, bool) {
	name, reports, container := b.inner.Name, b.inner.Reports, b.at
	b.inner.Uses = b.rows.Uses()
	b.tell(b.inner)
	place := b.file.place
	b.rows, b.at = nil, ""
	b.outer.Reports += reports
	if b.pack == nil {
		b.close()
	}
	return b.ended(name, place, container, reports, err, "found no row in it, wanted one report in each")
}

func (b *Bundles) endArchive(err error) (Input, bool) {
	b.outer.Skipped = b.pack.Skipped()
	b.tell(b.outer)
	place := b.file.place
	b.close()
	return b.ended(b.outer.Name, place, "", b.outer.Reports, err, "found no report in it, wanted .txt or .html files or tables")
}

// ended makes an input of why a bundle ended, unless it ended well.
func (b *Bundles) ended(name, place, container string, reports int, err error, empty string) (Input, bool) {
	switch {
	case !errors.Is(err, io.EOF):
		return Input{Name: name, Place: place, Container: container, Err: err}, true
	case reports == 0:
		return Input{Name: name, Place: place, Container: container, Err: fmt.Errorf("%w: %s", hearsay.ErrEmpty, empty)}, true
	}
	return Input{}, false
}

func (b *Bundles) tell(o Opened) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.opened = append(b.opened, o)
}

// estimate counts an input that is given.
func (b *Bundles) estimate() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.given++
	b.total = b.given + len(b.left)
	if b.file == nil {
		return
	}
	here := int64(b.inner.Reports)
	if b.pack != nil {
		here += int64(b.outer.Reports)
	}
	if at := b.file.at; 0 < at && at < b.file.size {
		b.total += int(here * (b.file.size - at) / at)
	}
}

// bundleFile is a file that is no more read when its context ends.
type bundleFile struct {
	*os.File // nil for a stream
	ctx      context.Context
	place    string
	size     int64
	at       int64 // behind what was last read
}

// Close implements [io.Closer].
func (f *bundleFile) Close() error {
	if f.File == nil {
		return nil
	}
	return f.File.Close()
}

// ReadAt implements [io.ReaderAt].
func (f *bundleFile) ReadAt(p []byte, off int64) (int, error) {
	if err := f.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := f.File.ReadAt(p, off)
	f.at = off + int64(n)
	return n, err
}
