// Package archive reads archives that hold many reports: zip, and tar, plain or packed with gzip or zstd. Names inside are labels and
// nothing more: nothing is ever written, and no link is followed. Archives within archives are not opened.
//
// Whatever is in an archive, its members are held one at a time and what it unpacks to is limited, so that a file made to do harm costs
// bounded time and memory. Of a truncated archive the whole members are read before the error.
package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Form is the outer form of an archive.
type Form string

// The forms. What is in Gzip and Zstd is a tar archive, or one file alone.
const (
	Zip  Form = "zip"
	Tar  Form = "tar"
	Gzip Form = "gzip"
	Zstd Form = "zstd"
)

// SniffLen is how many bytes from the start Sniff wants.
const SniffLen = 512

// Sniff tells by how a file begins what archive it is, "" when it is none. Documents of office programs are zip archives too, and are none of
// ours.
func Sniff(head []byte) Form {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && !office(head), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return Zip
	case bytes.HasPrefix(head, []byte("\x1F\x8B")):
		return Gzip
	case bytes.HasPrefix(head, []byte("\x28\xB5\x2F\xFD")):
		return Zstd
	case looksTar(head):
		return Tar
	}
	return ""
}

// office reports whether the first member of a zip archive is one that documents begin with.
func office(head []byte) bool {
	if len(head) < 30 {
		return false
	}
	name := head[30:]
	for _, first := range []string{"[Content_Types].xml", "mimetype", "_rels/.rels"} {
		if bytes.HasPrefix(name, []byte(first)) {
			return true
		}
	}
	return false
}

// looksTar looks for the mark of tar, and where there is none, as in the oldest archives, at the checksum of the first header.
func looksTar(head []byte) bool {
	if len(head) < 512 {
		return false
	}
	if string(head[257:262]) == "ustar" {
		return true
	}
	var sum, want int
	for i, b := range head[:512] {
		if 148 <= i && i < 156 {
			b = ' '
		}
		sum += int(b)
	}
	if _, err := fmt.Sscanf(strings.Trim(string(head[148:156]), " \x00"), "%o", &want); err != nil {
		return false
	}
	return head[0] != 0 && sum == want
}

// Named reports whether a name is that of an archive: .zip, .tar, .tar.gz, .tgz, .tar.zst, .tzst.
func Named(name string) bool {
	name = strings.ToLower(name)
	for _, ext := range []string{".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst"} {
		if strings.HasSuffix(name, ext) {
			return true
		}
	}
	return false
}

// Options say what is taken out of an archive.
type Options struct {
	// MaxMember is the most bytes of one report; 0 means 16 MiB.
	MaxMember int
	// Table reports whether a member is an export with many reports by its name; nil means that none is.
	Table func(name string) bool
	// Limits may be made smaller than they are; the zero value stands for them.
	Limits Limits
}

// Limits bound what an archive may cost. Zero fields mean the limits below.
type Limits struct {
	Floor     int64 // bytes that any archive may unpack to: 64 MiB
	Ratio     int64 // how many times its size a larger one may unpack to: 100
	Members   int   // members: 2,000,000
	Directory int64 // bytes of the directory of a zip archive, and of names and sidecars altogether: 64 MiB
}

func (l Limits) orDefault() Limits {
	set := func(v *int64, d int64) {
		if *v == 0 {
			*v = d
		}
	}
	set(&l.Floor, 64<<20)
	set(&l.Ratio, 100)
	set(&l.Directory, 64<<20)
	if l.Members == 0 {
		l.Members = 2_000_000
	}
	return l
}

// Member is one member that is a report or a table, or one that cannot be read.
type Member struct {
	// Path is its name inside, as a label: UTF-8, with / between folders, clipped when very long, and with a number behind it, as in
	// "a.txt (2)", when the archive has the name already.
	Path string
	// Data are the bytes of a report; never nil when Err and Body are.
	Data []byte
	// Body gives the bytes of a table until the next call of Next. Its errors are of the kinds in package hearsay.
	Body io.Reader
	// Beside is what the sidecar in the archive says, the zero value when there is none.
	Beside hearsay.Metadata
	// Err is of a kind in package hearsay.
	Err error
}

// Count is how many members were passed over for one reason.
type Count struct {
	Reason string
	N      int
}

// Reader reads the members of an archive one after another.
type Reader struct {
	o       Options
	budget  *budget
	walk    walker
	catalog *catalog
	seen    map[string]int
	skipped []Count
	err     error
}

// walker gives the members of one form of archive.
type walker interface {
	// next returns io.EOF after the last; any other error ends the archive too.
	next() (raw, error)
	close()
}

// raw is a member as it lies in the archive.
type raw struct {
	name string
	size int64  // as the archive says; -1 when it does not
	why  string // why it is passed over
	sole bool   // the archive is this one file: it is a report whatever its name
	// open returns its bytes, at most once.
	open func() (io.Reader, error)
}

// Open begins to read an archive of size bytes; name is needed only for what it is called when it holds one file alone. The error is of a
// kind in package hearsay.
func Open(src io.ReaderAt, size int64, name string, o Options) (*Reader, error) {
	if o.MaxMember <= 0 {
		o.MaxMember = 16 << 20
	}
	o.Limits = o.Limits.orDefault()
	head := make([]byte, SniffLen)
	n, err := src.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, ioProblem(err)
	}
	r := &Reader{o: o, seen: map[string]int{}, catalog: newCatalog(o.Limits)}
	r.budget = &budget{most: max(o.Limits.Floor, o.Limits.Ratio*min(size, 1<<53/o.Limits.Ratio)), ratio: o.Limits.Ratio}
	switch form := Sniff(head[:n]); {
	case form == Zip, form == "" && strings.HasSuffix(strings.ToLower(name), ".zip") && n > 0:
		r.walk, err = r.openZip(src, size)
	case form == "":
		return nil, fmt.Errorf("%w: found no archive by how it begins, wanted zip, tar, gzip or zstd", hearsay.ErrUnreadable)
	default:
		r.walk, err = r.openPacked(src, size, form, name)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Close gives back what reading needed.
func (r *Reader) Close() {
	if r.walk != nil {
		r.walk.close()
	}
}

// Skipped tells how many members were passed over so far and why, most first.
func (r *Reader) Skipped() []Count {
	list := slices.Clone(r.skipped)
	slices.SortStableFunc(list, func(a, b Count) int { return b.N - a.N })
	return list
}

// Next returns the next member, io.EOF after the last. Any other error is of a kind in package hearsay, tells why the rest of the archive cannot
// be read, and is returned again by every later call.
func (r *Reader) Next() (Member, error) {
	for r.err == nil {
		m, err := r.walk.next()
		if err != nil {
			r.err = ioProblem(err)
			break
		}
		if why := r.passedOver(m); why != "" && !m.sole {
			r.skip(why)
			continue
		}
		member := r.member(m)
		if errors.Is(member.Err, errBomb) {
			r.err = member.Err
			break
		}
		return member, nil
	}
	return Member{}, r.err
}

func (r *Reader) skip(why string) {
	for i := range r.skipped {
		if r.skipped[i].Reason == why {
			r.skipped[i].N++
			return
		}
	}
	r.skipped = append(r.skipped, Count{why, 1})
}

// member reads a member.
func (r *Reader) member(m raw) Member {
	out := Member{Path: label(m.name)}
	if r.seen[out.Path]++; r.seen[out.Path] > 1 {
		out.Path = fmt.Sprintf("%s (%d)", out.Path, r.seen[out.Path])
	}
	if crawl(m.name) {
		out.Err = fmt.Errorf("%w: an archive of a crawl (WARC) is not opened: take the pages out of it and read those", hearsay.ErrUnreadable)
		return out
	}
	if Named(m.name) || packed(m.name) {
		out.Err = fmt.Errorf("%w: an archive within an archive is not opened: unpack it and name it by itself", hearsay.ErrUnreadable)
		return out
	}
	isTable := r.o.Table != nil && r.o.Table(m.name)
	if !isTable && m.size > int64(r.o.MaxMember) {
		out.Err = r.tooLarge()
		return out
	}
	if out.Beside, out.Err = r.catalog.beside(m.name); out.Err != nil {
		return out
	}
	body, err := m.open()
	if err != nil {
		out.Err = memberProblem(err)
		return out
	}
	if isTable {
		out.Body = &explained{body}
		return out
	}
	out.Data, out.Err = r.readAll(body)
	return out
}

func (r *Reader) readAll(body io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(body, int64(r.o.MaxMember)+1))
	switch {
	case len(data) > r.o.MaxMember:
		return nil, r.tooLarge()
	case err != nil:
		return nil, memberProblem(err)
	case data == nil:
		data = []byte{}
	}
	return data, nil
}

func (r *Reader) tooLarge() error {
	return fmt.Errorf("%w: larger than the limit of %d bytes; raise it with --max-size", hearsay.ErrTooLarge, r.o.MaxMember)
}

// explained puts the errors of a member into our words.
type explained struct{ in io.Reader }

func (e *explained) Read(p []byte) (int, error) {
	n, err := e.in.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = memberProblem(err)
	}
	return n, err
}

// errBomb marks that an archive unpacks to more than it may.
var errBomb = errors.New("unpacks to too much")

// budget is what is left of the bytes that an archive may unpack to.
type budget struct{ most, ratio, used int64 }

// reader counts what is read from in.
func (b *budget) reader(in io.Reader) io.Reader { return &counted{in, b} }

type counted struct {
	in     io.Reader
	budget *budget
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	if c.budget.used += int64(n); c.budget.used > c.budget.most {
		return 0, fmt.Errorf("%w: it %w: more than %d bytes, and more than %d times its size; it looks made to do harm: if it is not, unpack it and name the folder",
			hearsay.ErrTooLarge, errBomb, c.budget.most, c.budget.ratio)
	}
	return n, err
}
