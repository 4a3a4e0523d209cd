package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/service"
)

// indexName is the file in a folder of pages that lists them.
const indexName = "index.html"

// pages writes an HTML page for each report that is read: to standard output, to one file, or into a folder with an
// index. A page is there wholly or not at all, and takes the place only of what hearsay made before.
type pages struct {
	to       string              // a file, or the folder; "-" is standard output
	folder   bool                // to is a folder
	names    []string            // in the folder, of the pages that are to be
	left     map[string][]string // of these, those for the results to come of each input
	opt      page.Options
	rows     []page.Row
	failures []page.Failure
}

// newPages finds out what --html to means for these inputs, and refuses what cannot be done before anything is read.
// Args are what the inputs were found by.
func newPages(to string, args []string, inputs []service.Input, o page.Options) (*pages, error) {
	p := &pages{to: to, opt: o}
	if to == service.Stdin {
		if len(inputs) > 1 {
			return nil, onlyOne(to, inputs)
		}
		return p, nil
	}
	info, err := os.Stat(to)
	switch {
	case err == nil && info.IsDir():
		p.folder = true
	case err == nil && len(inputs) > 1:
		return nil, fmt.Errorf("%w: --html %s is a file, and here are %d reports; name a folder", hearsay.ErrUsage, to, len(inputs))
	case err == nil:
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%w: --html %s: %w", hearsay.ErrUsage, to, reason(err))
	case os.IsPathSeparator(to[len(to)-1]):
		p.folder = true
	case isPage(to) && len(inputs) > 1:
		return nil, onlyOne(to, inputs)
	case !isPage(to):
		p.folder = len(inputs) > 1 || slices.ContainsFunc(args, isFolder)
	}
	if p.folder {
		p.names = pageNames(inputs)
		p.left = map[string][]string{}
		for i, in := range inputs {
			p.left[in.Name] = append(p.left[in.Name], p.names[i])
		}
	} else if dir := filepath.Dir(to); !isFolder(dir) {
		return nil, fmt.Errorf("%w: --html %s: there is no folder %s; make it first", hearsay.ErrUsage, to, dir)
	}
	return p, p.check()
}

func onlyOne(to string, inputs []service.Input) error {
	return fmt.Errorf("%w: --html %s is for one report, and here are %d; name a folder: --html pages/", hearsay.ErrUsage, to, len(inputs))
}

// isPage reports whether a file would be one page by its name.
func isPage(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".html" || ext == ".htm"
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// reason is what the operating system said, without the path.
func reason(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// check looks whether all that will be written may be.
func (p *pages) check() error {
	if !p.folder {
		return replaceable(p.to)
	}
	for _, name := range append(slices.Clone(p.names), indexName) {
		if err := replaceable(filepath.Join(p.to, name)); err != nil {
			return err
		}
	}
	return nil
}

// replaceable returns an error unless nothing is at the path, or an empty file, or a page that hearsay made.
func replaceable(name string) error {
	refuse := func(found string) error {
		return fmt.Errorf("%w: --html would write %s, but there is %s; it stays: move it away or write elsewhere", hearsay.ErrUsage, name, found)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return refuse(fmt.Sprintf("something that cannot be looked at (%v)", reason(err)))
	case info.IsDir():
		return refuse("a folder of this name")
	case !info.Mode().IsRegular():
		return refuse("something that is no file (for standard output: --html -)")
	case info.Size() == 0:
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return refuse(fmt.Sprintf("a file that cannot be read (%v)", reason(err)))
	}
	defer f.Close()
	head := make([]byte, page.HeadBytes)
	n, err := io.ReadFull(f, head)
	head = head[:n]
	start := strings.ToLower(strings.TrimSpace(string(head)))
	switch {
	case page.Made(head):
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return refuse(fmt.Sprintf("a file that cannot be read (%v)", reason(err)))
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return refuse("an HTML page that hearsay did not make")
	}
	return refuse("a file that is not an HTML page")
}

// begin makes the folder.
func (p *pages) begin() error {
	if !p.folder {
		return nil
	}
	if err := os.MkdirAll(p.to, 0o777); err != nil {
		return fmt.Errorf("make the folder for pages: %w", err)
	}
	return nil
}

// name returns the name of the page for the next result of an input. What was not there when the inputs were listed, for an archive that grew
// meanwhile, gets a name that no other page has.
func (p *pages) name(input string) string {
	if left := p.left[input]; len(left) > 0 {
		p.left[input] = left[1:]
		return left[0]
	}
	base := strings.TrimSuffix(pageNames([]service.Input{{Name: input}})[0], ".html")
	name := free(base, func(name string) bool {
		return slices.ContainsFunc(p.names, func(taken string) bool { return strings.EqualFold(taken, name) })
	})
	p.names = append(p.names, name)
	return name
}

// read writes the page of the next report, of the input with this name.
func (p *pages) read(input string, r hearsay.Reading, stdout io.Writer) error {
	doc, err := page.Report(r, p.opt)
	if err != nil {
		return err
	}
	switch {
	case p.to == service.Stdin:
		_, err = stdout.Write(doc)
		return err
	case p.folder:
		name := p.name(input)
		p.rows = append(p.rows, page.RowOf(r, name))
		return writeWhole(filepath.Join(p.to, name), doc)
	}
	return writeWhole(p.to, doc)
}

// failed notes that the next report of an input could not be read.
func (p *pages) failed(input, why string) {
	if p.folder {
		p.name(input) // no page has it
	}
	p.failures = append(p.failures, page.Failure{Input: input, Reason: why})
}

// end writes the index and returns the file to open first, "" if there is none.
func (p *pages) end() (string, error) {
	switch {
	case p.to == service.Stdin, !p.folder && len(p.failures) > 0:
		return "", nil
	case !p.folder:
		return p.to, nil
	}
	doc, err := page.Index(p.rows, p.failures, p.opt)
	if err != nil {
		return "", err
	}
	index := filepath.Join(p.to, indexName)
	return index, writeWhole(index, doc)
}

// writeWhole writes a file wholly or not at all, in the place only of what is replaceable.
func writeWhole(name string, data []byte) error {
	if err := replaceable(name); err != nil {
		return err
	}
	// One for each process is enough, and one that an earlier process left behind is in nobody's way.
	part := filepath.Join(filepath.Dir(name), fmt.Sprintf(".hearsay-%d.part", os.Getpid()))
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) //nolint:gosec // the umask decides who may read
	if err != nil {
		return fmt.Errorf("write %s: %w", name, reason(err))
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(part, name)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", name, reason(err)), os.Remove(part))
	}
	return nil
}

// pageNames returns a file name for the page of each input. It is made of the name of the input; those that would have
// the same name, whatever the case of its letters, or the name of the index, get some of the hash of their path as well,
// so that a name does not hang on the order of the inputs.
func pageNames(inputs []service.Input) []string {
	stems := make([]string, len(inputs))
	count := map[string]int{strings.TrimSuffix(indexName, ".html"): 1}
	for i, in := range inputs {
		stems[i] = stem(in.Name)
		count[strings.ToLower(stems[i])]++
	}
	names := make([]string, len(inputs))
	taken := map[string]bool{indexName: true}
	for i, in := range inputs {
		name := stems[i]
		if count[strings.ToLower(name)] > 1 {
			name += fmt.Sprintf("-%.4x", sha256.Sum256([]byte(path.Clean(filepath.ToSlash(in.Name)))))
		}
		names[i] = free(name, func(name string) bool { return taken[strings.ToLower(name)] })
		taken[strings.ToLower(names[i])] = true
	}
	return names
}

// free returns the name of a page for a stem, with a number where it is taken.
func free(stem string, taken func(name string) bool) string {
	name := stem + ".html"
	for n := 2; taken(name); n++ {
		name = fmt.Sprintf("%s-%d.html", stem, n)
	}
	return name
}

// maxStem is the length of the longest stem in bytes.
const maxStem = 100

// stem is the name of an input without folder and extension, and without what means something to a shell, an address
// or a file system.
func stem(name string) string {
	if name == service.Stdin {
		return "stdin"
	}
	base := path.Base(filepath.ToSlash(name))
	for _, ext := range []string{".txt", ".html", ".htm"} {
		if cut, ok := strings.CutSuffix(base, ext); ok {
			base = cut
			break
		}
	}
	base = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune("-_.", r):
			return '-'
		}
		return r
	}, base)
	if len(base) > maxStem {
		base = strings.ToValidUTF8(base[:maxStem], "")
	}
	if base = strings.Trim(base, "-."); base == "" {
		return "report"
	}
	return base
}
