package corpus

import (
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"
)

// Dispatch is a text of a collection in which many texts are copies of others.
type Dispatch struct{ ID, Body string }

// Reuters reads the dispatches of Reuters-21578 that fsys has at its root, in order of files and of places in them: the bodies, without
// title and dateline. Those without a body are left out.
func Reuters(fsys fs.FS) ([]Dispatch, error) {
	files, err := fs.Glob(fsys, "*.sgm")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("dispatches of Reuters: %w", fs.ErrNotExist)
	}
	var out []Dispatch
	for _, f := range files {
		data, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, err
		}
		out = append(out, dispatches(string(data))...)
	}
	return out, nil
}

// dispatches takes the bodies out of one file. Its bytes that are no UTF-8 are left as they are: a body is made of words.
func dispatches(s string) []Dispatch {
	var out []Dispatch
	for {
		_, rest, ok := strings.Cut(s, `NEWID="`)
		if !ok {
			return out
		}
		id, rest, _ := strings.Cut(rest, `"`)
		entry, rest, _ := strings.Cut(rest, "</REUTERS>")
		if _, body, ok := strings.Cut(entry, "<BODY>"); ok {
			body, _, _ = strings.Cut(body, "</BODY>")
			out = append(out, Dispatch{id, strings.ToValidUTF8(html.UnescapeString(body), "\uFFFD")})
		}
		s = rest
	}
}

// Bodies reads train_bodies.csv of the Fake News Challenge, which fsys has at its root.
func Bodies(fsys fs.FS) ([]Dispatch, error) {
	f, err := fsys.Open("train_bodies.csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = 2
	var out []Dispatch
	for line := 0; ; line++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read bodies of the Fake News Challenge: %w", err)
		}
		if line > 0 {
			out = append(out, Dispatch{row[0], row[1]})
		}
	}
}
