package linear_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// tiny is a model file with two rows.
func tiny(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	err := linear.Encode(&b, 3, []linear.Row{
		{Feature: 7, Weights: []linear.Weight{{Label: 0, Weight: 5}, {Label: 2, Weight: -9}}},
		{Feature: 1 << 31, Weights: []linear.Weight{{Label: 1, Weight: 300}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// magic is what a file of format 3 begins with, magic2 one of format 2.
const (
	magic  = "hsylin\x00\x03"
	magic2 = "hsylin\x00\x02"
)

// file makes a file of numbers that Encode would not write; weights, which may be negative, come as zig-zag numbers.
func file(t testing.TB, numbers ...uint64) []byte { return fileOf(t, magic, numbers) }

// older is a file of format 2.
func older(t testing.TB, numbers ...uint64) []byte { return fileOf(t, magic2, numbers) }

func fileOf(t testing.TB, magic string, numbers []uint64) []byte {
	t.Helper()
	var body []byte
	for _, n := range numbers {
		body = binary.AppendUvarint(body, n)
	}
	return append([]byte(magic), deflate(t, body)...)
}

func deflate(t testing.TB, body []byte) []byte {
	t.Helper()
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return z.EncodeAll(body, nil)
}

// hostile are files that claim what cannot be.
func hostile(t testing.TB) map[string][]byte {
	t.Helper()
	// A label step of one 2^63 times overflows; a zig-zag number 1<<17 is the weight 1<<16.
	return map[string][]byte{
		"empty":               {},
		"other bytes":         []byte("PK\x03\x04 something else"),
		"the magic alone":     []byte(magic),
		"half the magic":      []byte(magic[:5]),
		"another format":      append([]byte("hsylin\x00\x01"), tiny(t)[len(magic):]...),
		"an earlier format":   append([]byte(magic2), tiny(t)[len(magic):]...),
		"a later format":      append([]byte("hsylin\x00\x04"), tiny(t)[len(magic):]...),
		"not compressed":      []byte(magic + "\xff\xff\xff\xff"),
		"no header":           file(t),
		"half a header":       file(t, 3, 1, 1),
		"many labels":         file(t, 1<<40, 0, 0, 0, 0),
		"many features":       file(t, 3, 1<<40, 0, 0, 0),
		"many weights":        file(t, 3, 0, 1<<40, 0, 0),
		"many rows":           file(t, 3, 0, 0, 1<<40, 0),
		"many steps":          file(t, 3, 0, 0, 0, 1<<40),
		"features of none":    file(t, 3, 1<<26, 1<<26, 1, 0),
		"rows of none":        file(t, 3, 0, 0, 1<<26, 0),
		"steps of none":       file(t, 3, 1, 1, 1, 9, 1, 0, 2, 7, 0),
		"too few steps":       file(t, 3, 2, 2, 1, 1, 1, 0, 2, 7, 0, 0),
		"too few numbers":     file(t, 3, 2, 2, 1, 2, 1, 0, 2, 7, 1, 0),
		"other weights":       file(t, 3, 1, 5, 1, 1, 1, 0, 2, 7, 0),
		"no such row":         file(t, 3, 1, 1, 1, 1, 1, 0, 2, 7, 1),
		"no rows":             file(t, 3, 1, 1, 0, 1, 7, 0),
		"a row of nothing":    file(t, 3, 1, 0, 1, 1, 0, 7, 0, 0, 0),
		"half a row":          file(t, 3, 0, 0, 1, 0, 2, 0, 2),
		"a label too high":    file(t, 3, 1, 1, 1, 1, 1, 3, 2, 7, 0),
		"a label twice":       file(t, 3, 1, 2, 1, 1, 2, 1, 2, 0, 2, 7, 0),
		"labels that add up":  file(t, 3, 1, 2, 1, 1, 2, 2, 2, 1, 2, 7, 0),
		"more labels than is": file(t, 3, 1, 4, 1, 1, 4, 0, 2, 1, 2, 1, 2, 0, 2, 7, 0),
		"a weight too high":   file(t, 3, 1, 1, 1, 1, 1, 0, 1<<17, 7, 0),
		"a feature too high":  file(t, 3, 1, 1, 1, 5, 1, 0, 2, 1<<32, 0),
		"a feature twice":     file(t, 3, 2, 2, 1, 2, 1, 0, 2, 7, 0, 0, 0),

		"2: no header":           older(t),
		"2: half a header":       older(t, 3, 1),
		"2: many labels":         older(t, 1<<40, 0, 0),
		"2: many rows":           older(t, 3, 1<<40, 0),
		"2: many weights":        older(t, 3, 0, 1<<40),
		"2: rows that are none":  older(t, 3, 1<<26, 1<<26),
		"2: weights of none":     older(t, 3, 1, 1<<28, 7, 1, 0, 2),
		"2: a row short":         older(t, 3, 2, 2, 7, 1, 0, 2),
		"2: a label too high":    older(t, 3, 1, 1, 7, 1, 3, 2),
		"2: labels that add up":  older(t, 3, 1, 2, 7, 2, 2, 2, 1, 2),
		"2: more labels than is": older(t, 3, 1, 4, 7, 4, 0, 2, 1, 2, 1, 2, 0, 2),
		"2: a label twice":       older(t, 3, 1, 2, 7, 2, 1, 2, 0, 2),
		"2: a feature twice":     older(t, 3, 2, 2, 7, 1, 0, 2, 0, 1, 0, 2),
		"2: a weight too high":   older(t, 3, 1, 1, 7, 1, 0, 1<<17),
		"2: a feature too high":  older(t, 3, 1, 1, 1<<32, 1, 0, 2),
		"a number too long":      append([]byte(magic), deflate(t, bytes.Repeat([]byte{0xff}, 20))...),
	}
}

func TestDecodeHostile(t *testing.T) {
	for name, data := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			m, err := linear.Decode(data)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, linear.ErrFormat) {
				t.Errorf("found model %v and error %v, want one that wraps %q", m, err, linear.ErrFormat)
			}
			if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
				t.Errorf("took %d MiB for a file of %d bytes", took>>20, len(data))
			}
		})
	}
}

// TestDecodeTruncated cuts a file at every byte. What is cut off its very end may say nothing, so the model may be whole;
// otherwise it is an error.
func TestDecodeTruncated(t *testing.T) {
	data := tiny(t)
	whole := encodedScores(t, data)
	for n := range data {
		m, err := linear.Decode(data[:n])
		switch {
		case err != nil && !errors.Is(err, linear.ErrFormat):
			t.Errorf("%d of %d bytes: found error %q, want one that wraps %q", n, len(data), err, linear.ErrFormat)
		case err == nil && scoresOf(m) != whole:
			t.Errorf("%d of %d bytes give another model and no error", n, len(data))
		}
	}
}

func encodedScores(t testing.TB, data []byte) [3]int32 {
	t.Helper()
	m, err := linear.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return scoresOf(m)
}

func scoresOf(m *linear.Model) [3]int32 {
	var scores [3]int32
	m.Score([]linear.Feature{7, 1 << 31}, scores[:])
	return scores
}

// TestDecodeOfAnEarlierFormat reads rows that a file has one by one; two of them are alike.
func TestDecodeOfAnEarlierFormat(t *testing.T) {
	m, err := linear.Decode(older(t, 3, 3, 4, 7, 2, 0, 10, 2, 17, 1, 0, 5, 2, 0, 10, 2, 17))
	if err != nil {
		t.Fatal(err)
	}
	both := []linear.Weight{{Label: 0, Weight: 5}, {Label: 2, Weight: -9}}
	if diff := cmp.Diff([]linear.Row{{Feature: 7, Weights: both}, {Feature: 13, Weights: both}}, m.Rows()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestEncodeReportsAFailedWrite(t *testing.T) {
	data := tiny(t)
	for _, n := range []int{0, len(magic)} {
		if err := linear.Encode(&fullDisk{room: n}, 3, []linear.Row{{Feature: 7, Weights: []linear.Weight{{Label: 0, Weight: 5}}}}); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("room for %d of %d bytes: found error %v, want %q", n, len(data), err, io.ErrShortWrite)
		}
	}
}

// fullDisk takes so many bytes and no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.room {
		return 0, io.ErrShortWrite
	}
	d.room -= len(p)
	return len(p), nil
}

// FuzzDecode checks that any bytes give a model or an error that says they are none, and that a model can be used.
func FuzzDecode(f *testing.F) {
	f.Add(tiny(f))
	for _, data := range hostile(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := linear.Decode(data)
		if err != nil {
			if !errors.Is(err, linear.ErrFormat) {
				t.Fatalf("found error %q, want one that wraps %q", err, linear.ErrFormat)
			}
			return
		}
		features, weights := m.Size()
		if features > weights {
			t.Fatalf("found %d features with %d weights", features, weights)
		}
		m.Score([]linear.Feature{0, 1, 7, 1 << 31, 1<<32 - 1}, make([]int32, m.Labels()))
	})
}
