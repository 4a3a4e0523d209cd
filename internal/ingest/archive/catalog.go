package archive

import (
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// catalog is what must be known of the whole archive before its members are read: the sidecars, and of which pages there may be parts.
type catalog struct {
	limits   Limits
	members  int
	bytes    int64
	sidecars map[string]sidecar
	pages    map[string]bool // names of pages without their ending
}

type sidecar struct {
	meta hearsay.Metadata
	err  error
}

func newCatalog(l Limits) *catalog {
	return &catalog{limits: l, sidecars: map[string]sidecar{}, pages: map[string]bool{}}
}

// meet counts a member and notes its name.
func (c *catalog) meet(name string) error {
	c.members++
	if c.members > c.limits.Members {
		return fmt.Errorf("%w: found more than %d members, wanted at most that: make several archives of it", hearsay.ErrTooLarge, c.limits.Members)
	}
	if isPage(name) {
		c.pages[stem(name)] = true
	}
	return c.charge(int64(len(name)))
}

func (c *catalog) charge(n int64) error {
	if c.bytes += n; c.bytes > c.limits.Directory {
		return fmt.Errorf("%w: found more than %d bytes of names and sidecars, wanted at most that: make several archives of it", hearsay.ErrTooLarge, c.limits.Directory)
	}
	return nil
}

// sidecar reads a sidecar. What is wrong with it is told at the report.
func (c *catalog) sidecar(name string, open func() (io.Reader, error)) error {
	if _, twice := c.sidecars[name]; twice {
		c.sidecars[name] = sidecar{err: fmt.Errorf("%w: the archive has two called %s", hearsay.ErrSidecar, label(name))}
		return nil
	}
	data, err := readSidecar(open)
	if c.charge(int64(len(name)+len(data))) != nil {
		return c.charge(0)
	}
	var s sidecar
	if err == nil {
		s.meta, s.err = plain.ParseSidecar(data)
	} else {
		s.err = fmt.Errorf("%w: %w", hearsay.ErrSidecar, memberProblem(err))
	}
	if s.err != nil {
		s.err = fmt.Errorf("%s: %w", label(name), s.err)
	}
	c.sidecars[name] = s
	return nil
}

func readSidecar(open func() (io.Reader, error)) ([]byte, error) {
	body, err := open()
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(body, plain.MaxSidecar+1))
}

// beside returns what the sidecar of a member says.
func (c *catalog) beside(name string) (hearsay.Metadata, error) {
	s := c.sidecars[stem(name)+sidecarEnding]
	return s.meta, s.err
}

const sidecarEnding = ".meta.json"

func isSidecar(name string) bool { return strings.HasSuffix(name, sidecarEnding) }

func stem(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

func isPage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// passedOver tells why a member is neither a report nor a table, "" when it is one.
func (r *Reader) passedOver(m raw) string {
	name := strings.ToLower(path.Base(m.name))
	switch {
	case m.why != "":
		return m.why
	case hidden(m.name):
		return "hidden"
	case isSidecar(m.name):
		return "sidecar"
	case r.catalog.partOfPage(m.name):
		return "part of a saved page"
	case path.Ext(name) == ".txt", isPage(name), Named(name), packed(name), r.o.Table != nil && r.o.Table(name):
		return ""
	}
	return "neither .txt nor .html"
}

// hidden reports whether some part of a path is hidden, or is what macOS adds of its own.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && strings.Trim(part, ".") != "" {
			return true
		}
	}
	return false
}

// partOfPage reports whether a member lies in NAME_files beside a page called NAME.
func (c *catalog) partOfPage(name string) bool {
	for at := 0; ; {
		i := strings.Index(name[at:], "_files/")
		if i < 0 {
			return false
		}
		if c.pages[name[:at+i]] {
			return true
		}
		at += i + 1
	}
}

// packed reports whether a member is packed by its name, in whatever way.
func packed(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".gz", ".zst", ".bz2", ".xz", ".7z", ".rar":
		return true
	}
	return crawl(name)
}

// crawl reports whether a name is that of what a crawler kept of many pages.
func crawl(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz") || strings.HasSuffix(name, ".wacz")
}

// maxLabel is the longest label in bytes; names in archives can have a million.
const maxLabel = 1000

// label makes a name fit to be shown and kept.
func label(name string) string {
	if len(name) > maxLabel {
		name = name[:maxLabel/2] + "…" + name[len(name)-maxLabel/2:]
	}
	return strings.ToValidUTF8(name, "\uFFFD")
}
