package archive

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

func FuzzZip(f *testing.F) {
	whole := zipped(f, sample())
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, append([]byte("PK\x03\x04"), bytes.TrimPrefix(data, []byte("PK\x03\x04"))...))
	})
}

func FuzzTar(f *testing.F) {
	whole := tarred(f, sample())
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(gzipped(f, whole))
	f.Add(zstded(f, whole))
	f.Fuzz(check)
}

// check holds for whatever bytes: the archive ends, every member is a report, a table or an error of a kind, none is larger than the limit,
// and all together are no more than the budget.
func check(t *testing.T, data []byte) {
	const most = 1 << 16
	o := Options{MaxMember: most, Limits: Limits{Floor: 1 << 20, Ratio: 2, Members: 1000, Directory: 1 << 18}, Table: func(name string) bool { return len(name)%7 == 0 }}
	r, err := Open(bytes.NewReader(data), int64(len(data)), "a.gz", o)
	total, n := int64(0), 0
	for ; err == nil; n++ {
		var m Member
		if m, err = r.Next(); err != nil {
			break
		}
		body := int64(0)
		if m.Body != nil {
			var err error
			if body, err = io.Copy(io.Discard, m.Body); err != nil && hearsay.ErrorCode(err) == "internal" {
				t.Fatalf("no kind: %v", err)
			}
		}
		given := 0
		for _, ok := range []bool{m.Data != nil, m.Body != nil, m.Err != nil} {
			if ok {
				given++
			}
		}
		if given != 1 || len(m.Data) > most || len(m.Path) > maxLabel+64 || !utf8.ValidString(m.Path) {
			t.Fatalf("member %.50q: %d of data, body and error, %d bytes", m.Path, given, len(m.Data))
		}
		if m.Err != nil && hearsay.ErrorCode(m.Err) == "internal" {
			t.Fatalf("no kind: %v", m.Err)
		}
		total += int64(len(m.Data)) + body
	}
	if !errors.Is(err, io.EOF) && hearsay.ErrorCode(err) == "internal" {
		t.Fatalf("no kind: %v", err)
	}
	if n > 1000 || total > max(1<<20, 2*int64(len(data))) {
		t.Fatalf("%d members, %d bytes from %d", n, total, len(data))
	}
	if r != nil {
		r.Close()
	}
}
