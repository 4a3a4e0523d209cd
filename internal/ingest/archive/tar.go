package archive

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay"
)

// maxWindow is the most memory that a zstd archive may ask for: what zstd --long packs with.
const maxWindow = 128 << 20

// openPacked reads a tar archive twice: first for the sidecars, which may stand behind their reports, then for the members. What is packed
// and is no tar archive is one member.
func (r *Reader) openPacked(src io.ReaderAt, size int64, form Form, name string) (walker, error) {
	open := func() (*bufio.Reader, func(), error) {
		r.budget.used = 0
		return r.unpack(io.NewSectionReader(src, 0, size), form)
	}
	in, done, err := open()
	if err != nil {
		return nil, ioProblem(err)
	}
	head, err := in.Peek(SniffLen)
	if !looksTar(head) {
		if err != nil && !errors.Is(err, io.EOF) {
			done()
			return nil, ioProblem(err)
		}
		return &alone{in: in, name: aloneName(name), done: done}, nil
	}
	plainTar := form == Tar
	err = r.survey(&tarWalker{in: tarReader(in, src, size, plainTar)})
	done()
	if err != nil {
		return nil, err
	}
	if in, done, err = open(); err != nil {
		return nil, ioProblem(err)
	}
	return &tarWalker{in: tarReader(in, src, size, plainTar), done: done}, nil
}

// tarReader seeks over what it does not need where it can.
func tarReader(in *bufio.Reader, src io.ReaderAt, size int64, seekable bool) *tar.Reader {
	if seekable {
		return tar.NewReader(io.NewSectionReader(src, 0, size))
	}
	return tar.NewReader(in)
}

// survey fills the catalog. That the archive breaks off is told when its members are read.
func (r *Reader) survey(w *tarWalker) error {
	for {
		m, err := w.next()
		if errors.Is(err, errBomb) {
			return err
		}
		if err != nil {
			return nil //nolint:nilerr // see above
		}
		if err := r.catalog.meet(m.name); err != nil {
			return err
		}
		if m.why == "" && isSidecar(m.name) && !hidden(m.name) {
			if err := r.catalog.sidecar(m.name, m.open); err != nil {
				return err
			}
		}
	}
}

// unpack returns the bytes below gzip or zstd, counted.
func (r *Reader) unpack(in io.Reader, form Form) (*bufio.Reader, func(), error) {
	switch form {
	case Gzip:
		z, err := gzip.NewReader(bufio.NewReaderSize(in, 64<<10))
		if err != nil {
			return nil, nil, err
		}
		return bufio.NewReaderSize(r.budget.reader(z), 64<<10), func() {}, nil
	case Zstd:
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderMaxMemory(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return bufio.NewReaderSize(r.budget.reader(z), 64<<10), z.Close, nil
	}
	return bufio.NewReaderSize(in, 64<<10), func() {}, nil
}

type tarWalker struct {
	in   *tar.Reader
	done func()
}

func (w *tarWalker) next() (raw, error) {
	h, err := w.in.Next()
	if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
		return raw{}, err
	}
	return raw{name: slashed(h.Name), size: h.Size, why: oddType(h.Typeflag), open: func() (io.Reader, error) { return w.in, nil }}, nil
}

func (w *tarWalker) close() {
	if w.done != nil {
		w.done()
	}
}

func oddType(flag byte) string {
	switch flag {
	case tar.TypeReg, tar.TypeGNUSparse:
		return ""
	case tar.TypeDir:
		return "folder"
	case tar.TypeSymlink, tar.TypeLink:
		return "link"
	}
	return "no file"
}

// alone is one file that is packed by itself.
type alone struct {
	in    io.Reader
	name  string
	done  func()
	given bool
}

// aloneName is the name of a packed file without what tells that it is packed.
func aloneName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	for _, ext := range []string{".gz", ".zst", ".tgz", ".tzst"} {
		if len(name) > len(ext) && strings.EqualFold(name[len(name)-len(ext):], ext) {
			name = name[:len(name)-len(ext)]
			break
		}
	}
	if path.Ext(name) == "" {
		name += ".txt"
	}
	return name
}

func (a *alone) next() (raw, error) {
	if a.given {
		return raw{}, io.EOF
	}
	a.given = true
	if Named(a.name) {
		return raw{}, fmt.Errorf("%w: found no tar archive in it, wanted one by its name", hearsay.ErrDamaged)
	}
	return raw{name: a.name, size: -1, sole: true, open: func() (io.Reader, error) { return a.in, nil }}, nil
}

func (a *alone) close() { a.done() }
