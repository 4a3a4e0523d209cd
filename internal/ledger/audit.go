package ledger

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Audit holds a log against the hashes of its tree and against what is stored. Give it every line in order, then every held report and
// every tombstone in any order, then ask Finish.
//
// It keeps some hundred bytes for each report.
type Audit struct {
	// Found is called for everything that is not as the log says.
	Found func(Problem)

	size    int64
	hashes  []tlog.Hash // those of the tree as it must be, by index
	reports map[string]*audited
}

// Problem is one thing that is not as the log says.
type Problem struct {
	Subject string // a report (r1), an entry of the log (entry 12), or the log
	Text    string
}

func (p Problem) String() string { return p.Subject + ": " + p.Text }

// Held is what a store holds of one report, hashed by the caller from the very bytes.
type Held struct {
	Subject  string
	Blob     string
	Meta     string
	Rows     string
	Origins  []string
	Reviews  []string          // what people decided, in order
	Readings map[string]string // from the hash of a run to that of the line
}

// audited is what the log says of one report.
type audited struct {
	Held
	forgotten bool
	seen      bool
}

// NewAudit returns an audit of an empty log.
func NewAudit(found func(Problem)) *Audit {
	return &Audit{Found: found, reports: map[string]*audited{}}
}

// Entry takes the next line of the log and the hashes that the store keeps for it, those from index tlog.StoredHashIndex(0, seq) on.
func (a *Audit) Entry(line []byte, stored []tlog.Hash) {
	subject := fmt.Sprintf("entry %d", a.size)
	want, err := tlog.StoredHashes(a.size, line, Hashes(a.read))
	if err != nil {
		a.found(subject, "its place in the tree cannot be computed: %v", err)
		return
	}
	if !slices.Equal(want, stored) {
		a.found(subject, "the log and the hashes of its tree disagree: one of them was changed")
	}
	a.hashes = append(a.hashes, want...)
	e, err := Parse(line)
	switch {
	case err != nil:
		a.found(subject, "%v", err)
	case e.Seq != a.size:
		a.found(subject, "it has the number %d", e.Seq)
	default:
		a.apply(e)
	}
	a.size++
}

func (a *Audit) read(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(a.hashes)) {
			return nil, fmt.Errorf("hash %d is not there yet", index)
		}
		out[i] = a.hashes[index]
	}
	return out, nil
}

// apply follows what an entry did.
func (a *Audit) apply(e Entry) {
	if e.Kind == Add {
		if a.reports[e.Subject] != nil {
			a.found(e.Subject, "the log adds it twice")
		}
		a.reports[e.Subject] = &audited{Held: Held{Subject: e.Subject, Blob: e.Blob, Meta: e.Meta, Rows: e.Rows,
			Origins: []string{e.Origin}, Readings: map[string]string{e.Run: e.Reading}}}
		return
	}
	report, _, _ := strings.Cut(e.Subject, "/") // of a statement: r1/s2
	r := a.reports[report]
	if r == nil || r.forgotten {
		a.found(e.Subject, "the log changes it and does not hold it (entry %d)", e.Seq)
		return
	}
	switch e.Kind {
	case Origin:
		r.Origins = append(r.Origins, e.Origin)
	case Read:
		r.Readings[e.Run] = e.Reading
		r.Meta, r.Rows = e.Meta, e.Rows
	case Review:
		r.Reviews, r.Rows = append(r.Reviews, e.Body), e.Rows
	case Withdraw:
		at := slices.Index(r.Reviews, e.Body)
		if at < 0 {
			a.found(e.Subject, "the log takes out a decision that it does not have (entry %d)", e.Seq)
			return
		}
		r.Reviews, r.Rows = slices.Delete(slices.Clone(r.Reviews), at, at+1), e.Rows
	case Correct:
		r.Readings[e.Run] = e.Reading
		r.Meta, r.Rows = e.Meta, e.Rows
		at := slices.Index(r.Origins, e.Body)
		if at < 0 {
			a.found(e.Subject, "the log corrects what was said at a place that it does not have (entry %d)", e.Seq)
			return
		}
		r.Origins = slices.Replace(slices.Clone(r.Origins), at, at+1, e.Origin)
	case Index:
		r.Meta, r.Rows = e.Meta, e.Rows
	case Forget:
		r.forgotten = true
	default:
		a.found(fmt.Sprintf("entry %d", e.Seq), "a change of the kind %q is not known to this version of hearsay", e.Kind)
	}
}

// Report takes what the store holds of one report.
func (a *Audit) Report(h Held) {
	r := a.reports[h.Subject]
	switch {
	case r == nil:
		a.found(h.Subject, "it is held, and the log does not know it")
		return
	case r.forgotten:
		a.found(h.Subject, "it is held, and the log says that it was forgotten")
		return
	}
	r.seen = true
	a.same(h.Subject, "raw bytes", h.Blob, r.Blob)
	a.same(h.Subject, "address, outlet, dates or other data of the report", h.Meta, r.Meta)
	a.same(h.Subject, "statements and parties", h.Rows, r.Rows)
	if !slices.Equal(sorted(h.Origins), sorted(r.Origins)) {
		a.found(h.Subject, "the places it came from are not those of the log")
	}
	if !slices.Equal(h.Reviews, r.Reviews) {
		a.found(h.Subject, "what people decided on it is not what the log says")
	}
	if len(h.Readings) != len(r.Readings) {
		a.found(h.Subject, "%d readings are held, the log has %d", len(h.Readings), len(r.Readings))
	}
	for _, run := range slices.Sorted(maps.Keys(h.Readings)) {
		a.same(h.Subject, "a reading", h.Readings[run], r.Readings[run])
	}
}

// Tombstone takes the subject and the hash of the raw bytes of a report that the store says was forgotten.
func (a *Audit) Tombstone(subject, blob string) {
	r := a.reports[subject]
	switch {
	case r == nil || !r.forgotten:
		a.found(subject, "the store says that it was forgotten, and the log does not")
	default:
		r.seen = true
		a.same(subject, "tombstone", blob, r.Blob)
	}
}

// Finish tells of what the log has and the store has not, and returns the head of the log.
func (a *Audit) Finish() Head {
	for _, subject := range slices.Sorted(maps.Keys(a.reports)) {
		if r := a.reports[subject]; !r.seen {
			a.found(subject, "the log has it, and it is not held")
		}
	}
	head, err := HeadOf(a.size, a.read)
	if err != nil {
		a.found("log", "%v", err)
	}
	return head
}

// Grew tells whether the log is one that grew from earlier, as its head says. Call it after all entries.
func (a *Audit) Grew(earlier Head) bool {
	if earlier.Size > a.size {
		a.found("log", "it has %d entries, and it once had %d: entries are missing", a.size, earlier.Size)
		return false
	}
	head, err := HeadOf(earlier.Size, a.read)
	if err != nil || head != earlier {
		a.found("log", "its first %d entries are not those of the head %s", earlier.Size, earlier)
		return false
	}
	return true
}

func (a *Audit) same(subject, what, got, want string) {
	if got != want {
		a.found(subject, "%s: SHA-256 is %s, the log says %s", what, brief(got), brief(want))
	}
}

func (a *Audit) found(subject, format string, args ...any) {
	a.Found(Problem{subject, fmt.Sprintf(format, args...)})
}

// brief shortens a hash for people; two that differ are told apart by twelve digits.
func brief(hash string) string {
	if hash == "" {
		return "none"
	}
	return hash[:min(12, len(hash))] + "…"
}

func sorted(s []string) []string { return slices.Sorted(slices.Values(s)) }
