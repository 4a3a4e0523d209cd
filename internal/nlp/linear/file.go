package linear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// magic begins every model file; its last byte is the version of the format.
const magic = "hsylin\x00\x01"

// FormatVersion is the version of the file format.
const FormatVersion = 1

// ErrFormat is the error of a file that is no model or of another format.
var ErrFormat = errors.New("bad model file")

// limits on what a file may claim, so that a damaged one cannot take all memory.
const (
	maxLabels  = 1 << 13
	maxRows    = 1 << 26
	maxWeights = 1 << 28
)

// Encode writes a model: the magic, then deflated: labels, rows, weights, and for every row in order of feature the step from the
// feature before, the number of weights, and for each the step from the label before and the weight, all as varints.
func Encode(w io.Writer, labels int, rows []Row) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	var buf []byte
	total := 0
	for _, r := range rows {
		total += len(r.Weights)
	}
	buf = binary.AppendUvarint(buf, uint64(labels))
	buf = binary.AppendUvarint(buf, uint64(len(rows)))
	buf = binary.AppendUvarint(buf, uint64(total))
	last := uint64(0)
	for _, r := range rows {
		buf = binary.AppendUvarint(buf, uint64(r.Feature)-last)
		last = uint64(r.Feature)
		buf = binary.AppendUvarint(buf, uint64(len(r.Weights)))
		label := uint64(0)
		for _, x := range r.Weights {
			buf = binary.AppendUvarint(buf, uint64(x.Label)-label)
			label = uint64(x.Label)
			buf = binary.AppendVarint(buf, int64(x.Weight))
		}
		if len(buf) > 1<<16 {
			if _, err := z.Write(buf); err != nil {
				return err
			}
			buf = buf[:0]
		}
	}
	if _, err := z.Write(buf); err != nil {
		return err
	}
	return z.Close()
}

// Decode reads a model that Encode wrote. A file that is none gives an error wrapping ErrFormat.
func Decode(data []byte) (*Model, error) {
	if !bytes.HasPrefix(data, []byte(magic)) {
		return nil, fmt.Errorf("%w: found %.8q at the start, want %q", ErrFormat, data[:min(len(data), 8)], magic)
	}
	d := decoder{r: flate.NewReader(bytes.NewReader(data[len(magic):])), buf: make([]byte, 1<<16)}
	labels, rows, weights := d.count(maxLabels), d.count(maxRows), d.count(maxWeights)
	if d.err != nil {
		return nil, fmt.Errorf("%w: header: %w", ErrFormat, d.err)
	}
	// A row and a weight take two bytes each at least, and deflated bytes give at most 1032 times as many.
	if most := 516 * len(data); rows+weights > most {
		return nil, fmt.Errorf("%w: header: found counts of %d rows and %d weights, want at most %d in all in a file of %d bytes", ErrFormat, rows, weights, most, len(data))
	}
	m := New(labels, nil)
	m.reserve(rows, weights)
	feature := uint64(0)
	var row Row
	for i := range rows {
		feature += d.uvarint()
		n := d.count(labels)
		row.Feature, row.Weights = Feature(feature), row.Weights[:0]
		label := 0
		for range n {
			label += d.count(labels)
			w := d.varint()
			if label >= labels || w < -1<<15 || w >= 1<<15 {
				return nil, fmt.Errorf("%w: row %d has label %d of %d and weight %d", ErrFormat, i, label, labels, w)
			}
			row.Weights = append(row.Weights, Weight{Label: uint16(label), Weight: int16(w)})
		}
		if d.err != nil || feature >= 1<<32 {
			return nil, fmt.Errorf("%w: row %d of %d: %w", ErrFormat, i, rows, errors.Join(d.err, io.ErrUnexpectedEOF))
		}
		m.add(row)
	}
	if n := len(m.weights) - 1; n != weights {
		return nil, fmt.Errorf("%w: found %d weights, want the %d that its header counts", ErrFormat, n, weights)
	}
	return m, nil
}

// reserve makes room for rows and weights.
func (m *Model) reserve(rows, weights int) {
	m.table(rows)
	m.weights = make([]uint32, 1, weights+1)
}

// decoder reads varints from a stream through a window of its bytes. After an error everything reads as 0.
type decoder struct {
	r        io.Reader
	buf      []byte
	pos, end int
	err      error
}

// fill makes room for a varint in the window: at least ten bytes, or all that are left.
func (d *decoder) fill() {
	d.end = copy(d.buf, d.buf[d.pos:d.end])
	d.pos = 0
	for d.end < binary.MaxVarintLen64 {
		n, err := d.r.Read(d.buf[d.end:])
		d.end += n
		if err != nil {
			if err != io.EOF {
				d.err = err
			}
			return
		}
	}
}

func (d *decoder) uvarint() uint64 {
	if d.end-d.pos < binary.MaxVarintLen64 {
		if d.err != nil {
			return 0
		}
		d.fill()
	}
	if d.pos < d.end && d.buf[d.pos] < 0x80 {
		d.pos++
		return uint64(d.buf[d.pos-1])
	}
	x, n := binary.Uvarint(d.buf[d.pos:d.end])
	if n <= 0 {
		if d.err == nil {
			d.err = io.ErrUnexpectedEOF
		}
		d.pos = d.end
		return 0
	}
	d.pos += n
	return x
}

func (d *decoder) varint() int64 {
	x := d.uvarint()
	return int64(x>>1) ^ -int64(x&1)
}

func (d *decoder) count(limit int) int {
	x := d.uvarint()
	if x > uint64(limit) {
		if d.err == nil {
			d.err = fmt.Errorf("found a count of %d, want at most %d", x, limit)
		}
		return 0
	}
	return int(x)
}
