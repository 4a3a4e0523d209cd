package linear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// magic begins every model file; the version of the format follows.
const magic = "hsylin\x00"

// FormatVersion is the version of the file format that is written. Version 1, deflated, can be read still.
const FormatVersion = 2

// ErrFormat is the error of a file that is no model or of another format.
var ErrFormat = errors.New("bad model file")

// limits on what a file may claim, so that a damaged one cannot take all memory.
const (
	maxLabels  = 1 << 13
	maxRows    = 1 << 26
	maxWeights = 1 << 28
)

// Encode writes a model: the magic, then compressed by zstd: labels, rows, weights, and for every row in order of feature the step from the
// feature before, the number of weights, and for each the step from the label before and the weight, all as varints.
func Encode(w io.Writer, labels int, rows []Row) error {
	total := 0
	for _, r := range rows {
		total += len(r.Weights)
	}
	var buf []byte
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
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	_, err = w.Write(z.EncodeAll(buf, append([]byte(magic), FormatVersion)))
	return err
}

// Decode reads a model that Encode wrote. A file that is none gives an error wrapping ErrFormat.
func Decode(data []byte) (*Model, error) {
	if !bytes.HasPrefix(data, []byte(magic)) || len(data) == len(magic) {
		return nil, fmt.Errorf("%w: found %.8q at the start, want %q and a version", ErrFormat, data[:min(len(data), 8)], magic)
	}
	body, err := inflate(data[len(magic)], data[len(magic)+1:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	d := decoder{left: body}
	labels, rows, weights := d.count(maxLabels), d.count(maxRows), d.count(maxWeights)
	if d.err != nil {
		return nil, fmt.Errorf("%w: header: %w", ErrFormat, d.err)
	}
	// A row and a weight take two bytes each at least.
	if most := len(d.left) / 2; rows+weights > most {
		return nil, fmt.Errorf("%w: header: found counts of %d rows and %d weights, want at most %d in all in a body of %d bytes", ErrFormat, rows, weights, most, len(body))
	}
	b := newBuilder(labels, rows)
	feature := uint64(0)
	var row Row
	for i := range rows {
		step := d.uvarint()
		if i > 0 && step == 0 && d.err == nil {
			return nil, fmt.Errorf("%w: row %d has the feature of the row before", ErrFormat, i)
		}
		feature += step
		n := d.count(labels)
		row.Feature, row.Weights = Feature(feature), row.Weights[:0]
		label := 0
		for k := range n {
			step := d.count(labels)
			label += step
			w := d.varint()
			if k > 0 && step == 0 && d.err == nil {
				return nil, fmt.Errorf("%w: row %d has label %d twice", ErrFormat, i, label)
			}
			if label >= labels || w < -1<<15 || w >= 1<<15 {
				return nil, fmt.Errorf("%w: row %d has label %d of %d and weight %d", ErrFormat, i, label, labels, w)
			}
			row.Weights = append(row.Weights, Weight{Label: uint16(label), Weight: int16(w)})
		}
		if d.err != nil || feature >= 1<<32 {
			return nil, fmt.Errorf("%w: row %d of %d: %w", ErrFormat, i, rows, errors.Join(d.err, io.ErrUnexpectedEOF))
		}
		b.add(row)
	}
	if n := b.m.weights; n != weights {
		return nil, fmt.Errorf("%w: found %d weights, want the %d that its header counts", ErrFormat, n, weights)
	}
	return b.m, nil
}

// maxBody is the most bytes that a model takes when it is not compressed.
const maxBody = 256 << 20

// inflate undoes the compression of a body of that version of the format. A small file that claims a large body gets no more room than it
// fills.
func inflate(version byte, data []byte) ([]byte, error) {
	switch version {
	case 1:
		body, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), maxBody+1))
		if err == nil && len(body) > maxBody {
			err = fmt.Errorf("found a body of more than %d bytes", maxBody)
		}
		return body, err
	case FormatVersion:
		z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBody))
		if err != nil {
			return nil, err
		}
		defer z.Close()
		return z.DecodeAll(data, nil)
	}
	return nil, fmt.Errorf("found version %d of the format, want 1 to %d", version, FormatVersion)
}

// decoder reads varints off the front of bytes. After an error everything reads as 0.
type decoder struct {
	left []byte
	err  error
}

func (d *decoder) uvarint() uint64 {
	if len(d.left) > 0 && d.left[0] < 0x80 {
		x := d.left[0]
		d.left = d.left[1:]
		return uint64(x)
	}
	x, n := binary.Uvarint(d.left)
	if n <= 0 {
		if d.err == nil {
			d.err = io.ErrUnexpectedEOF
		}
		d.left = nil
		return 0
	}
	d.left = d.left[n:]
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
