package service

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/archive"
	"github.com/hearsay-project/hearsay/internal/ingest/table"
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Input is one thing to read, known by its name only or with its bytes, or the reason why what was asked for gives nothing to read.
type Input struct {
	// Name is what people are told: a path, Stdin, or for what lies in an archive the path of that and the path inside.
	Name string
	// Data are the raw bytes. Nil means that they are read from the file called Name.
	Data []byte
	// Place and Container tell where Data lay: the path or address of an archive, and the path or number inside. An empty Place is Name.
	Place, Container string
	// Beside is what the archive says of the report; it is believed as a sidecar is. Nil means that a sidecar is looked for beside a file.
	Beside *hearsay.Metadata
	// Address says that Name is an address of the web.
	Address bool
	// Many reports whether the file is an archive or a table, which hold many reports: [Open] opens it.
	Many bool
	// Anew is the place of an archive or a table of which this is the first report, "" for all others: what is wrong in it is told anew.
	Anew string
	// Err is why nothing can be read under this name; nil for what is still to be tried.
	Err error
}

// Find lists the reports that the arguments of a command mean, in order: a file stands for itself whatever its name, a
// folder for the text files, web pages (.txt, .html, .htm, .xhtml) and archives (.zip, .tar, .tgz ...) in it and below it in byte order of their
// paths, Stdin for standard input, an address of the web for the page there. What is asked for twice is listed twice, and a sidecar whose
// report is asked for not at all, as with *. A file that is named is an archive or a table if it
// begins as one or has the name of one; tables in folders are passed over, since most are no exports of reports.
//
// In folders, names that begin with a dot are passed over, and links to other folders are not followed, so that no
// loop of links can trap us; links to files are. Nor is the folder looked into that a browser saves beside a page for its parts. What cannot be listed is an Input with an error in its place.
func Find(args []string) []Input {
	var inputs []Input
	for i, arg := range args {
		inputs = append(inputs, find(arg, slices.Contains(args[:i], Stdin), func(path string) bool { return slices.Contains(args, path) })...)
	}
	return inputs
}

func find(arg string, stdinUsed bool, named func(path string) bool) []Input {
	switch {
	case arg == "":
		return []Input{{Name: `""`, Err: problem(hearsay.ErrUsage, "an empty path names no file or folder")}}
	case arg == Stdin && stdinUsed:
		return []Input{{Name: arg, Err: problem(hearsay.ErrUsage, "standard input can be read only once")}}
	case arg == Stdin:
		return []Input{{Name: arg}}
	case isAddress(arg):
		return []Input{{Name: strings.TrimSpace(arg), Address: true}}
	}
	info, err := os.Stat(arg)
	if err != nil {
		return []Input{{Name: arg, Err: notThere(arg, err)}}
	}
	if report := besideReport(arg); !info.IsDir() && report != "" {
		if named(report) {
			return nil
		}
		return []Input{{Name: arg, Err: problem(hearsay.ErrUsage, "tells of %s and is no report: name that", report)}}
	}
	if !info.IsDir() {
		return []Input{{Name: arg, Many: info.Mode().IsRegular() && holdsMany(arg)}}
	}
	inputs := walk(nil, arg, func(string) {})
	if len(inputs) == 0 {
		return []Input{{Name: arg, Err: problem(hearsay.ErrNotFound, "no .txt or .html files in %s", arg)}}
	}
	slices.SortFunc(inputs, func(a, b Input) int {
		return cmp.Compare(filepath.ToSlash(a.Name), filepath.ToSlash(b.Name))
	})
	return inputs
}

// besideReport returns the report that a file is the sidecar of, "" when it is none.
func besideReport(path string) string {
	const end = ".meta.json"
	if !strings.HasSuffix(path, end) {
		return ""
	}
	for _, ext := range []string{".txt", ".html", ".htm", ".xhtml"} {
		report := strings.TrimSuffix(path, end) + ext
		if info, err := os.Stat(report); err == nil && !info.IsDir() {
			return report
		}
	}
	return ""
}

// isAddress reports whether an argument is an address of the web and no path.
func isAddress(arg string) bool {
	scheme, _, ok := strings.Cut(strings.TrimSpace(arg), "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// placeOf writes an address as a place: the parts that are the same in any case in small letters, and without what stands for a part of the page.
func placeOf(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	rest, _, _ = strings.Cut(rest, "#")
	end := strings.IndexAny(rest, "/?")
	if end < 0 {
		return strings.ToLower(scheme + "://" + rest)
	}
	return strings.ToLower(scheme+"://"+rest[:end]) + rest[end:]
}

// notThere tells what is wrong with an argument that names no file; it may have been meant as an address.
func notThere(arg string, err error) error {
	problemOf := fileProblem(err)
	scheme, _, ok := strings.Cut(arg, "://")
	switch {
	case !errors.Is(err, fs.ErrNotExist):
	case ok && !strings.ContainsAny(scheme, `/\. `):
		return problem(hearsay.ErrNotFound, "found an address of the kind %q, wanted a file, a folder, or an address that begins with http:// or https://", scheme)
	case strings.HasPrefix(strings.ToLower(arg), "www."):
		return problem(hearsay.ErrNotFound, "no such file or folder; for the page at this address write https://%s", arg)
	}
	return problemOf
}

// PassedOver tells for each folder among the arguments of a command how many reports were found in it, and which files were passed over that may be some: tables,
// which are to be named, and what has another ending. A folder in which nothing was passed over is not told of.
func PassedOver(args []string) []Opened {
	var out []Opened
	for _, arg := range args {
		if info, err := os.Stat(arg); err != nil || !info.IsDir() {
			continue
		}
		tables, others, endings := 0, 0, map[string]bool{}
		found := walk(nil, arg, func(path string) {
			switch {
			case table.FormOf(path) != "":
				tables++
			case besideReport(path) == "":
				others++
				endings[strings.ToLower(filepath.Ext(path))] = true
			}
		})
		o := Opened{Name: arg, Reports: len(found)}
		if tables > 0 {
			o.Skipped = append(o.Skipped, archive.Count{Reason: "table, to be named", N: tables})
		}
		if others > 0 {
			o.Skipped = append(o.Skipped, archive.Count{Reason: "neither .txt nor .html" + fewEndings(endings), N: others})
		}
		if len(o.Skipped) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// fewEndings lists endings of names in brackets, as many as a line has room for.
func fewEndings(endings map[string]bool) string {
	delete(endings, "")
	list := slices.Sorted(maps.Keys(endings))
	if len(list) == 0 {
		return ""
	}
	more := ""
	if len(list) > 6 {
		list, more = list[:6], " ..."
	}
	return " (" + strings.Join(list, " ") + more + ")"
}

// walk appends what is in dir and below it, in no particular order, and tells of the files that are passed over.
func walk(inputs []Input, dir string, pass func(path string)) []Input {
	entries, err := os.ReadDir(dir)
	if err != nil {
		inputs = append(inputs, Input{Name: dir, Err: fileProblem(err)})
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir() && belongsToPage(e.Name(), entries):
		case e.IsDir():
			inputs = walk(inputs, path, pass)
		case (readable(path) || archive.Named(path)) && !linksToFolder(e, path):
			inputs = append(inputs, Input{Name: path, Many: archive.Named(path)})
		case !linksToFolder(e, path):
			pass(path)
		}
	}
	return inputs
}

// holdsMany reports whether a file is an archive or a table by its name or by its bytes.
func holdsMany(name string) bool {
	if table.FormOf(name) != "" || archive.Named(name) {
		return true
	}
	f, err := os.Open(name)
	if err != nil {
		return false // reading it will tell
	}
	defer f.Close()
	head := make([]byte, table.SniffLen)
	n, _ := io.ReadFull(f, head)
	return archive.Sniff(head[:n]) != "" || table.Sniff(head[:n]) != ""
}

// readable reports whether a file in a folder is a report by its name.
func readable(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// belongsToPage reports whether a folder holds the parts of a saved page, NAME_files beside NAME.html.
func belongsToPage(folder string, entries []fs.DirEntry) bool {
	name, ok := strings.CutSuffix(folder, "_files")
	return ok && slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return e.Name() == name+".html" || e.Name() == name+".htm" || e.Name() == name+".xhtml"
	})
}

func linksToFolder(e fs.DirEntry, path string) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
