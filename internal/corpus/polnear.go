// Package corpus reads the annotated collections that hearsay is trained and measured on, each in its own format,
// into plain values with byte offsets. It is for developers: the collections are other people's, they are never
// part of the project, and nothing that ships imports this package save the bench command.
//
// A reader takes a file system with the unpacked collection and returns its documents in order of their names, or
// an error that names the file and line. It judges nothing: what an annotator wrote is what comes out.
package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Article is one article of PolNeAR with the attributions that its annotators found.
type Article struct {
	// ID is the file name without extension.
	ID   string
	Text string
	// Outlet is the publisher as the collection writes it, "" when unknown.
	Outlet string
	// Published is the date of publication, YYYY-MM-DD, "" when unknown.
	Published string
	// Wire is the news agency named by the collection, as written there, "" when none or unknown.
	Wire string
	// Annotations are those of every annotator, in order of the annotators' names. The first is gold.
	Annotations []Annotation
}

// Gold returns the attributions that count: those of the first annotator in name order, nil without annotators.
func (a Article) Gold() []Attribution {
	if len(a.Annotations) == 0 {
		return nil
	}
	return a.Annotations[0].Attributions
}

// Annotation is the work of one annotator on one article.
type Annotation struct {
	Annotator    string
	Attributions []Attribution
}

// PolNeAR reads one compartment, "train" or "dev", of the collection that fsys has at its root: every article of
// COMPARTMENT/text in order of its name, its annotations from COMPARTMENT/attributions, and its outlet, date and wire from
// metadata.tsv. Articles that nobody annotated are left out.
func PolNeAR(fsys fs.FS, compartment string) ([]Article, error) {
	metadata, err := readMetadata(fsys, "metadata.tsv")
	if err != nil {
		return nil, err
	}
	annotators, err := readAnnotators(fsys, path.Join(compartment, "attributions"))
	if err != nil {
		return nil, err
	}
	var articles []Article
	for _, id := range slices.Sorted(maps.Keys(annotators)) {
		a := Article{ID: id, Outlet: metadata[id].outlet, Published: metadata[id].published, Wire: metadata[id].wire}
		name := path.Join(compartment, "text", id+".txt")
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read polnear text: %w", err)
		}
		a.Text = string(src)
		for _, annotator := range annotators[id] {
			name := path.Join(compartment, "attributions", id+"_"+annotator+".ann")
			ann, err := fs.ReadFile(fsys, name)
			if err != nil {
				return nil, fmt.Errorf("read polnear annotation: %w", err)
			}
			attributions, err := ParseBrat(string(ann), a.Text)
			if err != nil {
				return nil, fmt.Errorf("read polnear annotation %s: %w", name, err)
			}
			a.Annotations = append(a.Annotations, Annotation{annotator, attributions})
		}
		articles = append(articles, a)
	}
	return articles, nil
}

// readAnnotators returns the annotators of each article, in name order.
func readAnnotators(fsys fs.FS, dir string) (map[string][]string, error) {
	entries, err := fs.ReadDir(fsys, dir) // in order of file name
	if err != nil {
		return nil, fmt.Errorf("list polnear annotations: %w", err)
	}
	annotators := map[string][]string{}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".ann")
		i := strings.LastIndexByte(name, '_')
		if !ok || i < 0 {
			continue
		}
		annotators[name[:i]] = append(annotators[name[:i]], name[i+1:])
	}
	return annotators, nil
}

type metadata struct{ outlet, published, wire string }

// readMetadata reads the table of metadata. Columns are found by their names in the first line.
func readMetadata(fsys fs.FS, name string) (map[string]metadata, error) {
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read polnear metadata: %w", err)
	}
	out := map[string]metadata{}
	var file, outlet, published, wire int
	first := true
	for l := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimRight(l, "\r\n"), "\t")
		if len(fields) == 1 && fields[0] == "" {
			continue
		}
		if first {
			file = slices.Index(fields, "filename")
			outlet = slices.Index(fields, "publisher")
			published = slices.Index(fields, "publication_date")
			wire = slices.Index(fields, "wire")
			if file < 0 || outlet < 0 || published < 0 || wire < 0 {
				return nil, fmt.Errorf("read polnear metadata %s: want columns filename, publisher, publication_date and wire", name)
			}
			first = false
			continue
		}
		if len(fields) <= max(file, outlet, published, wire) {
			return nil, fmt.Errorf("read polnear metadata %s: found a line of %d fields, want %d", name, len(fields), max(file, outlet, published, wire)+1)
		}
		id := strings.TrimSuffix(fields[file], ".txt")
		out[id] = metadata{known(fields[outlet]), known(fields[published]), known(fields[wire])}
	}
	return out, nil
}

// known returns s unless it is one of the ways in which the table says that it does not know.
func known(s string) string {
	switch s {
	case "None", "NA":
		return ""
	}
	return s
}
