// Package table reads exports of article archives that hold one report in each row: lines of JSON, and tables separated by commas,
// semicolons, tabs or bars. A map says which column is what; without one the usual names of columns are looked for.
//
// No row costs more memory than the limit, whatever is in the file, and one bad row does not stop the others.
package table

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// Form is how rows are written.
type Form string

// The forms: one JSON object on each line; values between separators with a row of names first.
const (
	JSONL Form = "jsonl"
	CSV   Form = "csv"
	TSV   Form = "tsv"
)

// FormOf returns the form that a name stands for, "" when it is no name of an export: .jsonl, .ndjson, .csv, .tsv and .tab.
func FormOf(name string) Form {
	switch strings.ToLower(path.Ext(name)) {
	case ".jsonl", ".ndjson":
		return JSONL
	case ".csv":
		return CSV
	case ".tsv", ".tab":
		return TSV
	}
	return ""
}

// Options say how a table is read.
type Options struct {
	// Map says which column is what. Fields that it does not name are looked for by the usual names.
	Map Map
	// MaxRow is the most bytes of a row; 0 means 32 MiB.
	MaxRow int
}

const defaultMaxRow = 32 << 20

// Row is one report, or why there is none.
type Row struct {
	// Line is the line of the file on which the row begins, from 1.
	Line int
	// Text is the value of the column with the text, its bytes as they are in a table and UTF-8 from JSON. It is never nil without an error.
	Text []byte
	// Page reports whether Text is a piece of a web page: it has tags of paragraphs.
	Page bool
	// Beside is what the other columns say of the report.
	Beside hearsay.Metadata
	// Err is of a kind in package hearsay and names the column, what was found there and what is wanted.
	Err error
}

// Use tells from which column a field came in how many rows.
type Use struct {
	Field, Column string
	Rows          int
}

// Reader reads the rows of a table, one after another.
type Reader struct {
	rows rows
	pick picker
	bad  int // rows without the column of the text, before any with it; -1 after one
	torn int // rows that are none of this form, before any that is; -1 after one
	err  error
}

// hopeless is how many rows without a column for the text make a file of JSON one that has none, and how many that are no rows at all make
// a file one that is no table.
const hopeless = 20

// rows gives raw rows: cells by name. A row that cannot be read has an error of its own; an error of the file ends the table.
type rows interface {
	next() (line int, c cells, bad, err error)
}

// cells are the values of one row.
type cells interface {
	// names lists the columns in order.
	names() []string
	// value returns the value in the column called name. Ok is false when there is none, also when it is null or empty.
	value(field, name string) (v []byte, ok bool, err error)
}

// New returns a reader of the table in r.
func New(r io.Reader, f Form, o Options) *Reader {
	if o.MaxRow <= 0 {
		o.MaxRow = defaultMaxRow
	}
	t := &Reader{pick: picker{given: o.Map, heads: f != JSONL}}
	if f == JSONL {
		t.rows = newLines(r, o.MaxRow)
	} else {
		t.rows = newGrid(r, f, o.MaxRow)
	}
	return t
}

// Next returns the next row, io.EOF after the last. Any other error is of a kind in package hearsay, tells why the rest of the table cannot be
// read, and is returned again by every later call. Blank lines are no rows.
func (t *Reader) Next() (Row, error) {
	if t.err != nil {
		return Row{}, t.err
	}
	line, c, bad, err := t.rows.next()
	if err != nil {
		t.err = err
		return Row{}, err
	}
	row := Row{Line: line, Err: bad}
	if bad == nil {
		t.torn = -1
		t.fill(&row, c)
	}
	switch {
	case bad != nil && t.torn >= 0:
		if t.torn++; t.torn == hopeless {
			t.err = fmt.Errorf("%w: none of the first %d rows is one; the last: line %d: %w", hearsay.ErrUnreadable, hopeless, line, bad)
			return Row{}, t.err
		}
	case errors.Is(row.Err, errColumns):
		if t.bad >= 0 {
			t.bad++
		}
		if t.pick.heads || t.bad == hopeless { // it is so in every row
			t.err = row.Err
			return Row{}, t.err
		}
	case row.Err == nil:
		t.bad = -1
	}
	if row.Err != nil {
		row.Text = nil
	}
	return row, nil
}

// Uses tells which columns were taken for what so far, in order of fields.
func (t *Reader) Uses() []Use { return t.pick.uses }

// fill takes the fields of a row out of its cells.
func (t *Reader) fill(row *Row, c cells) {
	values := [len(fields)]string{}
	for i, f := range fields {
		v, err := t.pick.take(i, c)
		if err != nil {
			row.Err = err
			return
		}
		if f == "text" {
			row.Text = v
			continue
		}
		values[i] = strings.TrimSpace(string(utf8Of(v)))
	}
	if row.Text == nil {
		row.Err = t.pick.noText(c)
		return
	}
	row.Page = hasTags(row.Text)
	row.Beside = hearsay.Metadata{Headline: values[1], URL: values[4], Outlet: values[5], Byline: values[6], Wire: values[7]}
	if row.Beside.Published, row.Err = t.date(2, values[2]); row.Err == nil {
		row.Beside.Modified, row.Err = t.date(3, values[3])
	}
}

func (t *Reader) date(field int, s string) (string, error) {
	d, ok := date(s)
	if !ok {
		return "", fmt.Errorf("%w: column %q: found %q, wanted a date for %q: 2031-03-04, 2031-03-04T14:05:00-04:00, 4 March 2031, March 4, 2031 or seconds since 1970; leave it out with --map %s=",
			hearsay.ErrUnreadable, t.pick.last[field], clip(s), fields[field], fields[field])
	}
	return d, nil
}

// utf8Of returns v as UTF-8. Tables of old programs are in Windows-1252.
func utf8Of(v []byte) []byte {
	if d, err := plain.Decode(v); err == nil {
		return []byte(d.Text)
	}
	return []byte(strings.ToValidUTF8(string(v), "\uFFFD"))
}

// hasTags reports whether a text is a piece of a page: that is how most databases of articles keep them.
func hasTags(text []byte) bool {
	head := strings.ToLower(string(text[:min(len(text), 4096)]))
	if !strings.Contains(head, "<") {
		return false
	}
	for _, tag := range []string{"</p>", "<p>", "<p ", "<br>", "<br/>", "<br />", "</div>", "</h1>", "</h2>"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}

func clip(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "..."
	}
	return s
}
