package corpus

import (
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// Page is one saved page of the web with what somebody found on it.
type Page struct {
	// ID is the file name without extension.
	ID  string
	URL string
	// HTML is the page, byte for byte.
	HTML []byte
	// Body is the text of its article, "" in collections that do not give it.
	Body string
	// Published is the date of publication, YYYY-MM-DD, "" when the page has none or the collection does not give it.
	Published string
}

// ArticlePages reads the article extraction benchmark of Scrapinghub that fsys has at its root: the pages that
// ground-truth.json names, in order of their names, from html/NAME.html.gz.
func ArticlePages(fsys fs.FS) ([]Page, error) {
	var gold map[string]struct {
		Body string `json:"articleBody"`
		URL  string `json:"url"`
	}
	if err := readObject(fsys, "ground-truth.json", &gold); err != nil {
		return nil, err
	}
	var pages []Page
	for _, id := range slices.Sorted(maps.Keys(gold)) {
		data, err := readGzip(fsys, path.Join("html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		pages = append(pages, Page{ID: id, URL: gold[id].URL, HTML: data, Body: gold[id].Body})
	}
	return pages, nil
}

// DatedPages reads the pages with dates of htmldate's evaluation that fsys has at its root: those that the list of that name gives and
// whose file is in test_set, in order of the files' names.
func DatedPages(fsys fs.FS, list string) ([]Page, error) {
	var gold map[string]struct {
		File string  `json:"file"`
		Date *string `json:"date"`
	}
	if err := readObject(fsys, list, &gold); err != nil {
		return nil, err
	}
	var pages []Page
	for _, address := range slices.Sorted(maps.Keys(gold)) {
		g := gold[address]
		data, err := fs.ReadFile(fsys, path.Join("test_set", g.File))
		if err != nil {
			return nil, err
		}
		p := Page{ID: g.File[:len(g.File)-len(path.Ext(g.File))], URL: address, HTML: data}
		if g.Date != nil {
			p.Published = *g.Date
		}
		pages = append(pages, p)
	}
	slices.SortStableFunc(pages, func(a, b Page) int { return cmp.Compare(a.ID, b.ID) })
	return pages, nil
}

func readObject(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func readGzip(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}
