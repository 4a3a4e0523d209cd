package archive

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// openZip reads the directory, and without one, which is at the end, goes through the members from the start.
func (r *Reader) openZip(src io.ReaderAt, size int64) (walker, error) {
	limited := &limitedAt{src: src, left: r.o.Limits.Directory}
	z, err := zip.NewReader(limited, size)
	switch {
	case err != nil && limited.left < 0:
		return nil, r.catalog.charge(r.o.Limits.Directory + 1)
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return r.salvage(src, size)
	}
	limited.left = 1<<63 - 1
	w := &zipWalker{files: z.File, budget: r.budget}
	for _, f := range z.File {
		if err := r.catalog.meet(slashed(f.Name)); err != nil {
			return nil, err
		}
		if isSidecar(f.Name) && !hidden(slashed(f.Name)) {
			if err := r.catalog.sidecar(slashed(f.Name), func() (io.Reader, error) { return w.open(f) }); err != nil {
				return nil, err
			}
		}
	}
	return w, nil
}

// slashed is a name with / between folders, whatever program wrote it.
func slashed(name string) string { return strings.ReplaceAll(name, `\`, "/") }

// limitedAt fails when more is read than is left.
type limitedAt struct {
	src  io.ReaderAt
	left int64
}

func (l *limitedAt) ReadAt(p []byte, off int64) (int, error) {
	if l.left -= int64(len(p)); l.left < 0 {
		return 0, errors.New("limit")
	}
	return l.src.ReadAt(p, off)
}

type zipWalker struct {
	files   []*zip.File
	budget  *budget
	current io.Closer
}

func (w *zipWalker) next() (raw, error) {
	w.close()
	if len(w.files) == 0 {
		return raw{}, io.EOF
	}
	f := w.files[0]
	w.files = w.files[1:]
	return raw{
		name: slashed(f.Name), size: int64(min(f.UncompressedSize64, 1<<62)), why: oddMode(f.Mode()),
		open: func() (io.Reader, error) { return w.open(f) },
	}, nil
}

func (w *zipWalker) open(f *zip.File) (io.Reader, error) {
	w.close()
	if f.Flags&encrypted != 0 {
		return nil, errEncrypted()
	}
	body, err := f.Open()
	if err != nil {
		return nil, err
	}
	w.current = body
	return w.budget.reader(body), nil
}

func (w *zipWalker) close() {
	if w.current != nil {
		_ = w.current.Close()
		w.current = nil
	}
}

const encrypted = 1

func errEncrypted() error {
	return fmt.Errorf("%w: it is encrypted: unpack the archive with its password and name the folder", hearsay.ErrUnreadable)
}

// oddMode tells what is no file; "" is one.
func oddMode(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "folder"
	case m&fs.ModeSymlink != 0:
		return "link"
	case m.IsRegular():
		return ""
	}
	return "no file"
}

// salvage goes through a zip archive whose directory is missing. What the directory alone tells, as links, is not known then.
func (r *Reader) salvage(src io.ReaderAt, size int64) (walker, error) {
	first := &salvager{in: newSection(src, size), budget: r.budget}
	for {
		m, err := first.next()
		if err != nil {
			break
		}
		if err := r.catalog.meet(m.name); err != nil {
			return nil, err
		}
		if isSidecar(m.name) && !hidden(m.name) {
			if err := r.catalog.sidecar(m.name, m.open); err != nil {
				return nil, err
			}
		}
	}
	if r.catalog.members == 0 {
		return nil, fmt.Errorf("%w: found no directory and no member of a zip archive", hearsay.ErrDamaged)
	}
	r.budget.used = 0
	return &salvager{in: newSection(src, size), budget: r.budget}, nil
}

func newSection(src io.ReaderAt, size int64) *bufio.Reader {
	return bufio.NewReaderSize(io.NewSectionReader(src, 0, size), 64<<10)
}

// salvager reads the local headers of a zip archive one after another.
type salvager struct {
	in     *bufio.Reader
	budget *budget
	body   *salvaged // the member last given
}

const (
	localHeader   = "PK\x03\x04"
	dirHeader     = "PK\x01\x02"
	localLen      = 30
	hasDescriptor = 8
)

func (s *salvager) next() (raw, error) {
	if s.body != nil {
		if err := s.body.finish(); errors.Is(err, errBomb) {
			return raw{}, err
		} else if err != nil {
			return raw{}, io.ErrUnexpectedEOF
		}
		s.body = nil
	}
	if err := s.seek(); err != nil {
		return raw{}, io.ErrUnexpectedEOF
	}
	var h [localLen]byte
	if _, err := io.ReadFull(s.in, h[:]); err != nil {
		return raw{}, io.ErrUnexpectedEOF
	}
	name := make([]byte, binary.LittleEndian.Uint16(h[26:]))
	if _, err := io.ReadFull(s.in, name); err != nil {
		return raw{}, io.ErrUnexpectedEOF
	}
	if _, err := s.in.Discard(int(binary.LittleEndian.Uint16(h[28:]))); err != nil {
		return raw{}, io.ErrUnexpectedEOF
	}
	m := raw{name: slashed(string(name)), size: -1}
	if strings.HasSuffix(m.name, "/") {
		m.why = "folder"
	}
	s.body = newSalvaged(s.in, h[:], s.budget)
	body := s.body
	m.open = func() (io.Reader, error) { return body, body.wrong }
	return m, nil
}

func (s *salvager) close() {}

// seek goes to the next local header, and is at an end where the directory begins.
func (s *salvager) seek() error {
	for {
		head, err := s.in.Peek(4)
		switch {
		case err != nil:
			return err
		case string(head) == localHeader:
			return nil
		case string(head) == dirHeader:
			return io.EOF
		}
		if _, err := s.in.Discard(1); err != nil {
			return err
		}
	}
}

// salvaged is the content of a member found without the directory.
type salvaged struct {
	data  io.Reader
	src   *bufio.Reader
	wrong error // why it cannot be read
	sum   uint32
	want  uint32
	later bool // the checksum stands behind the content
	ended bool
	err   error
}

func newSalvaged(src *bufio.Reader, h []byte, b *budget) *salvaged {
	flags, method := binary.LittleEndian.Uint16(h[6:]), binary.LittleEndian.Uint16(h[8:])
	size := int64(binary.LittleEndian.Uint32(h[18:]))
	s := &salvaged{src: src, want: binary.LittleEndian.Uint32(h[14:]), later: flags&hasDescriptor != 0}
	var in io.Reader = &exactly{src: src, left: size}
	switch {
	case flags&encrypted != 0:
		s.wrong = errEncrypted()
	case method == zip.Deflate && s.later:
		in = flate.NewReader(src)
	case method == zip.Deflate:
		in = flate.NewReader(in)
	case method != zip.Store || s.later:
		s.wrong = zip.ErrAlgorithm
	}
	if s.wrong != nil && s.later {
		in = strings.NewReader("") // where it ends is not known: seek finds the next
	}
	s.data = b.reader(in)
	return s
}

// Read reads the content, and compares the checksum at its end.
func (s *salvaged) Read(p []byte) (int, error) {
	if s.ended {
		return 0, s.err
	}
	n, err := s.data.Read(p)
	s.sum = crc32.Update(s.sum, crc32.IEEETable, p[:n])
	if err == nil {
		return n, nil
	}
	s.ended, s.err = true, err
	if errors.Is(err, io.EOF) && s.wrong == nil && !s.matches() {
		s.err = zip.ErrChecksum
	}
	return n, s.err
}

func (s *salvaged) matches() bool {
	if !s.later {
		return s.sum == s.want
	}
	head, err := s.src.Peek(8)
	if err != nil {
		return false
	}
	if string(head[:4]) == "PK\x07\x08" {
		head = head[4:]
	}
	return s.sum == binary.LittleEndian.Uint32(head)
}

// finish reads to the end of the content.
func (s *salvaged) finish() error {
	_, err := io.Copy(io.Discard, s)
	if errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrAlgorithm) {
		return nil // told already, at the member
	}
	return err
}

// exactly reads left bytes, and not fewer.
type exactly struct {
	src  *bufio.Reader
	left int64
}

func (e *exactly) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n, err := e.src.Read(p[:min(int64(len(p)), e.left)])
	e.left -= int64(n)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}
