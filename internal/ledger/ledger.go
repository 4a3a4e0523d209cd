// Package ledger is the append-only log of every change of a record, chained by hashes so that no change of the past goes unseen.
//
// A change is an [Entry], written as one line of canonical JSON. The lines are the leaves of a Merkle tree after RFC 6962, kept as
// golang.org/x/mod/sumdb/tlog keeps it, so that tools for transparency logs can read it. This package holds no lines and no hashes: a store
// does, and hands them in. An [Audit] holds log, tree and what is stored against one another.
package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// Kind is what a change did.
type Kind string

// The kinds of changes.
const (
	Add    Kind = "add"    // a report that was not held
	Origin Kind = "origin" // another place where a held report lies
	Read   Kind = "read"   // another reading of a held report
	// Correct is what was said of a report at one of its places said otherwise: Origin takes the place of Body, the reading that of the same run.
	Correct Kind = "correct"
	Index   Kind = "index"  // the rows of a report made anew from its reading
	Forget  Kind = "forget" // a report taken out; its number and hash stay
	Review  Kind = "review" // a decision of a person on a statement, or across reports
	// Withdraw is a decision taken out, Body being its hash, because a report that it speaks of besides was forgotten.
	Withdraw Kind = "withdraw"
)

// Entry is one change. What a change does not touch is empty. Hashes are SHA-256 in lower-case hex.
type Entry struct {
	Seq     int64  `json:"seq"`  // from 0, without gaps
	Time    string `json:"time"` // RFC 3339 in UTC, told by the caller
	Kind    Kind   `json:"kind"`
	Subject string `json:"subject"`           // id of a report or statement: r1, r1/s2
	Blob    string `json:"blob,omitempty"`    // the raw bytes
	Meta    string `json:"meta,omitempty"`    // what is kept of the report besides: address, outlet, dates ...
	Origin  string `json:"origin,omitempty"`  // where it came from
	Run     string `json:"run,omitempty"`     // version of the engine and its models
	Reading string `json:"reading,omitempty"` // the line of hearsay.reading/1
	Rows    string `json:"rows,omitempty"`    // statements and parties as they are searched
	Body    string `json:"body,omitempty"`    // what a person wrote
	Text    string `json:"text,omitempty"`    // the reason that was given
}

// Line returns the entry as it is kept and hashed.
func (e Entry) Line() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		panic(err) // strings and a number can always be written
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// Parse reads a line. It fails on anything that Line would not have written.
func Parse(line []byte) (Entry, error) {
	var e Entry
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return Entry{}, fmt.Errorf("an entry of the log is not readable: %w", err)
	}
	if !bytes.Equal(e.Line(), line) {
		return Entry{}, errors.New("an entry of the log is not written as entries are")
	}
	return e, nil
}

// Hashes are the stored hashes of a tree by their index.
type Hashes func(indexes []int64) ([]tlog.Hash, error)

// ReadHashes makes Hashes a tlog.HashReader.
func (h Hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) { return h(indexes) }

// Stored is one hash to keep under its index.
type Stored struct {
	Index int64
	Hash  tlog.Hash
}

// Appender appends entries to a tree of Size entries whose hashes are read through Old; what it adds is kept until Added is called. It is
// for one writer.
type Appender struct {
	Size  int64
	Old   Hashes
	added map[int64]tlog.Hash
	list  []Stored
}

// Append numbers e, and returns its line. The line and the hashes that Added returns are for the store to keep together.
func (a *Appender) Append(e Entry) ([]byte, error) {
	e.Seq = a.Size
	line := e.Line()
	hashes, err := tlog.StoredHashes(a.Size, line, Hashes(a.read))
	if err != nil {
		return nil, fmt.Errorf("append to the log: %w", err)
	}
	if a.added == nil {
		a.added = map[int64]tlog.Hash{}
	}
	first := tlog.StoredHashIndex(0, a.Size)
	for i, h := range hashes {
		a.added[first+int64(i)] = h
		a.list = append(a.list, Stored{first + int64(i), h})
	}
	a.Size++
	return line, nil
}

// Added returns the hashes added since it was last called, in order of their indexes.
func (a *Appender) Added() []Stored {
	list := a.list
	a.list = nil
	return list
}

func (a *Appender) read(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		h, ok := a.added[index]
		if !ok {
			old, err := a.Old([]int64{index})
			if err != nil {
				return nil, err
			}
			h = old[0]
		}
		out[i] = h
	}
	return out, nil
}

// Head is the state of a log: how many entries it has, and the hash over all of them. Whoever keeps a head elsewhere can prove later that
// the log only grew.
type Head struct {
	Size int64
	Hash tlog.Hash
}

// String returns the head as people keep it: SIZE:HASH, the hash in base64.
func (h Head) String() string { return fmt.Sprintf("%d:%s", h.Size, h.Hash) }

// ParseHead reads what String writes.
func ParseHead(s string) (Head, error) {
	size, hash, ok := bytes.Cut([]byte(s), []byte(":"))
	var h Head
	if !ok {
		return h, fmt.Errorf("%q is no head of a log; write it as hearsay verify prints it: SIZE:HASH", s)
	}
	if _, err := fmt.Sscanf(string(size), "%d", &h.Size); err != nil || h.Size < 0 {
		return h, fmt.Errorf("%q is no head of a log: it begins with %q, not with a number of entries", s, size)
	}
	parsed, err := tlog.ParseHash(string(hash))
	if err != nil {
		return h, fmt.Errorf("%q is no head of a log: %w", s, err)
	}
	h.Hash = parsed
	return h, nil
}

// HeadOf returns the head of the tree with size entries.
func HeadOf(size int64, hashes Hashes) (Head, error) {
	if size == 0 {
		return Head{}, nil
	}
	h, err := tlog.TreeHash(size, hashes)
	if err != nil {
		return Head{}, fmt.Errorf("head of the log: %w", err)
	}
	return Head{size, h}, nil
}

// Adds returns how many hashes entry seq adds to the tree.
func Adds(seq int64) int64 { return Total(seq+1) - Total(seq) }

// Total returns how many hashes a tree of so many entries has.
func Total(entries int64) int64 { return tlog.StoredHashCount(entries) }
