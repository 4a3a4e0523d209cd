package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// grid is a table of values between separators, after RFC 4180: a value in quotation marks may hold separators, ends of lines and, doubled,
// quotation marks. The first row has the names.
type grid struct {
	source
	form   Form
	comma  byte
	header []string
	count  map[string]int // of names
	buf    []byte         // the values of the row being read, one behind the other
	ends   []int          // where in buf they end
}

// maxCells is the most values of a row: each costs memory even when it is empty.
const maxCells = 4096

func newGrid(r io.Reader, f Form, most int) *grid { return &grid{source: newSource(r, most), form: f} }

func (g *grid) next() (line int, c cells, bad, err error) {
	if g.header == nil {
		if err := g.begin(); err != nil {
			return 1, nil, nil, err
		}
	}
	for {
		line, bad, err := g.row()
		switch {
		case err != nil:
			return line, nil, nil, ended(line, err)
		case bad != nil:
			return line, nil, bad, nil
		case g.blank():
			continue
		case len(g.ends) != len(g.header):
			return line, nil, fmt.Errorf("%w: found %d values, wanted %d as in the first line", hearsay.ErrUnreadable, len(g.ends), len(g.header)), nil
		}
		return line, gridRow{g}, nil, nil
	}
}

func (g *grid) blank() bool { return len(g.ends) <= 1 && len(bytes.TrimSpace(g.buf)) == 0 }

// begin reads the names.
func (g *grid) begin() error {
	if err := g.odd(); err != nil {
		return err
	}
	g.comma = g.separator()
	for {
		line, bad, err := g.row()
		switch {
		case errors.Is(err, io.EOF):
			return fmt.Errorf("%w: found no line, wanted a first line with the names of the columns", hearsay.ErrEmpty)
		case err != nil:
			return ended(line, err)
		case bad != nil:
			return fmt.Errorf("line %d: %w", line, bad)
		case g.blank():
			continue
		}
		g.count = map[string]int{}
		for i := range g.ends {
			name := strings.TrimSpace(string(utf8Of(g.cell(i))))
			g.header = append(g.header, name)
			g.count[name]++
		}
		return nil
	}
}

// separator is what parts most of the first line. Spreadsheets write semicolons where the comma is in numbers.
func (g *grid) separator() byte {
	if g.form == TSV {
		return '\t'
	}
	head, _ := g.in.Peek(32 << 10)
	var count [256]int
	quoted := false
	for _, b := range bytes.TrimLeft(head, "\r\n") {
		if b == '"' {
			quoted = !quoted
		}
		if quoted {
			continue
		}
		if b == '\n' {
			break
		}
		count[b]++
	}
	best := byte(',')
	for _, b := range []byte{';', '\t', '|'} {
		if count[b] > count[best] {
			best = b
		}
	}
	return best
}

func (g *grid) cell(i int) []byte {
	start := 0
	if i > 0 {
		start = g.ends[i-1]
	}
	return g.buf[start:g.ends[i]]
}

// states of reading a value.
const (
	atStart = iota
	inBare
	inQuotes
	behindQuote // a quotation mark that ends the value unless another follows
)

// row reads the next row into buf and ends. Bad tells what is wrong with this row only; the next begins behind it.
func (g *grid) row() (first int, bad, err error) {
	g.buf, g.ends = g.buf[:0], g.ends[:0]
	g.line++
	first = g.line
	opened, state, some := 0, atStart, false
	for {
		b, err := g.in.ReadByte()
		switch {
		case errors.Is(err, io.EOF) && some:
			if state == inQuotes {
				bad = fmt.Errorf("%w: found no end of the value in quotation marks that begins on line %d, wanted a closing one", hearsay.ErrUnreadable, opened)
			}
			g.ends = append(g.ends, len(g.buf))
			return first, bad, nil
		case err != nil:
			return first, nil, err
		}
		some = true
		if b == '\n' && state == inQuotes {
			g.line++
		}
		switch {
		case state == inQuotes && b == '"':
			state = behindQuote
			continue
		case state == behindQuote && b == '"':
			state = inQuotes
		case state == inQuotes:
		case state == atStart && b == '"':
			state, opened = inQuotes, g.line
			continue
		case b == g.comma:
			g.ends = append(g.ends, len(g.buf))
			state = atStart
			if len(g.ends) >= maxCells {
				bad, g.ends = fmt.Errorf("%w: found more than %d values in a row", hearsay.ErrTooLarge, maxCells), g.ends[:0]
			}
			continue
		case b == '\n':
			g.ends = append(g.ends, len(g.buf))
			return first, bad, nil
		case b == '\r' && g.lineEnds():
			continue
		case state == behindQuote:
			if bad == nil {
				bad = fmt.Errorf("%w: column %s: found %q behind a closing quotation mark, wanted a separator %q or the end of the line; a quotation mark within quotation marks is written twice",
					hearsay.ErrUnreadable, g.column(), rune(b), rune(g.comma))
			}
			state = inBare
		default:
			state = inBare
		}
		if len(g.buf) >= g.max {
			bad, g.buf, g.ends = tooLong(g.max), g.buf[:0], g.ends[:0]
		}
		g.buf = append(g.buf, b)
	}
}

// column names the column of the value being read.
func (g *grid) column() string {
	if n := len(g.ends); n < len(g.header) {
		return fmt.Sprintf("%q", clip(g.header[n]))
	}
	return fmt.Sprint(len(g.ends) + 1)
}

// lineEnds reports whether a line feed comes next, or nothing.
func (g *grid) lineEnds() bool {
	next, err := g.in.Peek(1)
	return err != nil || next[0] == '\n'
}

type gridRow struct{ *grid }

func (r gridRow) names() []string { return r.header }

func (r gridRow) value(_, name string) ([]byte, bool, error) {
	if r.count[name] > 1 {
		return nil, false, &columnError{fmt.Sprintf("%d columns are called %q: give them different names", r.count[name], clip(name))}
	}
	for i, h := range r.header {
		if h == name {
			v := bytes.Clone(r.cell(i))
			return v, len(bytes.TrimSpace(v)) > 0, nil
		}
	}
	return nil, false, nil
}
