// Package store is the contract between Hearsay and whatever keeps its record: reports with their raw bytes, readings of them, and the
// rows by which statements are found again. It holds types, one interface and the rules that every store shares ([Take], [Decide],
// [Address]); internal/store/storetest is the suite that every store passes.
//
// A store asks no clock: times are given by the caller. Errors wrap a kind of package hearsay: ErrNotFound, ErrReadOnly, ErrFull, ErrLocked,
// ErrNotRecord, ErrNewer, ErrDamaged.
package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// Store keeps a record. It is safe for use by many goroutines; writes take turns. A write is done as a whole or not at all, and is on disk
// when the call returns.
type Store interface {
	Writer
	Finder
	Findings

	// Held returns the report that was added from this very place with these bytes, 0 when there is none. It is quick.
	Held(ctx context.Context, key OriginKey) (ReportID, error)
	// Earlier returns what was said of bytes when they were last added from a place, by the SHA-256 of the bytes; false when they were not.
	Earlier(ctx context.Context, sha256 [32]byte, o Origin) (Given, bool, error)
	// Raw returns the raw bytes of a report.
	Raw(ctx context.Context, id ReportID) ([]byte, error)
	// Reading returns the line of hearsay.reading/1 that a run gave of a report; run 0 is the newest of that report.
	Reading(ctx context.Context, id ReportID, run RunID) ([]byte, error)
	// Runs lists the runs, oldest first.
	Runs(ctx context.Context) ([]Run, error)
	// Unread lists up to limit reports above after, in order, of which the run that key names has no reading.
	Unread(ctx context.Context, key string, after ReportID, limit int) ([]ReportID, error)
	// Both lists up to limit reports above after, in order, of which both runs have a reading.
	Both(ctx context.Context, a, b RunID, after ReportID, limit int) ([]ReportID, error)
	// Given returns what was said of a report when it was added.
	Given(ctx context.Context, id ReportID) (Given, error)
	// Status counts what is held.
	Status(ctx context.Context) (Status, error)
	// Entries returns how many entries the log has: it grows with every change that the log tells. It is quick.
	Entries(ctx context.Context) (int64, error)

	// Snapshot hands out the record as it is at one moment, for as long as f runs.
	Snapshot(ctx context.Context, f func(Snapshot) error) error
	// Check holds the store against its own rules and tells each breach in words.
	Check(ctx context.Context, found func(string)) error

	// Backup writes the record as it is at one moment to a new file, while others go on.
	Backup(ctx context.Context, path string) error
	// Close lets go of the record.
	Close() error
}

// Snapshot is a record at one moment.
type Snapshot interface {
	// Log hands out the lines of the log in order with the stored hashes that each added to the tree.
	Log(ctx context.Context, each func(line []byte, hashes [][32]byte) error) error
	// Audit hands out everything that the log vouches for, in order of reports, then the tombstones.
	Audit(ctx context.Context, each func(Audited) error) error
}

// Writer changes a record.
type Writer interface {
	// Add keeps the batch and returns what became of each addition, in order. An addition of bytes that are held from the very place, of which
	// something else is said now, takes the place of what was said, and its reading that of the same run. It does not where another time at its
	// address makes it a version, and where another address divides its article or makes it part of another: then it is a report of its own.
	Add(ctx context.Context, at time.Time, batch Batch) ([]Outcome, error)
	// AddReadings keeps readings of reports that are held, each by one run. They become the newest of their reports. A run that has read a
	// report already changes nothing.
	AddReadings(ctx context.Context, at time.Time, readings []NewReading) error
	// Forget takes out a report: bytes that no other report shares, readings, places, rows. Its number and the hash of its bytes stay in a
	// tombstone with the reason. ErrNotFound when it is not held.
	Forget(ctx context.Context, at time.Time, id ReportID, reason string) (Tombstone, error)
	// Review keeps what people decided, in order, and returns the ids. ErrNotFound when a report is not held, ErrUsage for a rendering, whose
	// statements are those of another report.
	Review(ctx context.Context, at time.Time, list []NewReview) ([]ReviewID, error)
}

// Finder finds things again. Rows are of the newest run of each report. Renderings give no statements of their own.
type Finder interface {
	// Report returns one report, ErrNotFound when it is not held; the error tells when it was forgotten.
	Report(ctx context.Context, id ReportID) (Report, error)
	// Reports lists reports in order of their numbers.
	Reports(ctx context.Context, q ReportQuery) ([]Report, error)
	// Statements lists the statements of a report in order.
	Statements(ctx context.Context, id ReportID) ([]Statement, error)
	// Statement returns one statement of a report, ErrNotFound when there is none. It is quick.
	Statement(ctx context.Context, id ReportID, number int) (Statement, error)
	// StatementsAt returns some statements, in any order, without those that are not held. It is quick.
	StatementsAt(ctx context.Context, list []At) ([]Statement, error)
	// Search lists statements, the latest day first, within a day those of the report added last.
	Search(ctx context.Context, q Query) ([]Statement, error)
	// Count counts what Search would find without its limit, up to most.
	Count(ctx context.Context, q Query, most int) (int, error)
	// Parties lists the named parties whose names have all words of name, those with most statements first.
	Parties(ctx context.Context, name string, limit int) ([]Party, error)
	// Positions counts the statements of a Party by position, in the order of hearsay.Positions.
	Positions(ctx context.Context, party int64) ([]PositionCount, error)
	// Reviews lists what people decided, in the order of deciding.
	Reviews(ctx context.Context, q ReviewQuery) ([]Review, error)
	// Failures lists what could not be added, the latest first.
	Failures(ctx context.Context, limit int) ([]Failure, error)
	// Overwritten lists files that gave a report from this one on, as an article of its own, and had given another before; what lies in archives and tables
	// is left out.
	Overwritten(ctx context.Context, from ReportID) ([]Overwritten, error)
	// FailureCounts counts them by code.
	FailureCounts(ctx context.Context) (map[string]int, error)
}

// ReportID is the number of a report. It is never given twice.
type ReportID int64

// String returns the id that people see: r1.
func (id ReportID) String() string { return "r" + strconv.FormatInt(int64(id), 10) }

// ParseReportID reads r1.
func ParseReportID(s string) (ReportID, error) {
	digits, ok := strings.CutPrefix(s, "r")
	n, err := strconv.ParseInt(digits, 10, 64)
	if !ok || err != nil || n < 1 || digits[0] == '+' {
		return 0, fmt.Errorf("%w: %q is no report; write r1", hearsay.ErrUsage, s)
	}
	return ReportID(n), nil
}

// RunID is the number of a run, from 1.
type RunID int64

// Batch is what is added at once.
type Batch struct {
	Additions []Addition
	// Failures are inputs that could not be read. One that is added later from the same place is no failure any more.
	Failures []Failure
	// Anew are places that are read anew from the start: what failed in them before is no failure any more unless it fails again.
	Anew []string
	// Sound are places of inputs that are held, which are no failures any more.
	Sound []Origin
}

// Addition is one input that was read.
type Addition struct {
	Origin Origin
	Form   string // media type of the raw bytes: text/plain, text/html ...
	Raw    []byte
	Given  Given
	Taken  Taken
}

// Origin is a place where bytes lay.
type Origin struct {
	Place     string // path or address
	Container string // path inside an archive or number of a record; empty for a file
}

// Given is what somebody other than the text said of a report when it was added.
type Given struct {
	Input   string // the name the engine was told
	Flags   hearsay.Metadata
	Sidecar hearsay.Metadata
	Fetched hearsay.Fetched
}

// NewReading is a reading of a report that is held.
type NewReading struct {
	Report ReportID
	Taken  Taken
}

// OriginKey stands for bytes, the place they lay in, and what was said of them there.
type OriginKey [32]byte

// Outcome is what became of an addition.
type Outcome struct {
	Report  ReportID
	Article int64
	Version int // of the article, from 1 in the order of adding
	What    What
}

// What became of an addition.
type What string

// The outcomes.
const (
	New       What = "added"     // a new article
	Version   What = "version"   // another version of an article that is held
	Rendering What = "rendering" // another form of a version that is held
	Copy      What = "origin"    // held already, and now known from one more place
	Corrected What = "corrected" // held already from this place, and what is said of it there is another: it was read again with that
	Held      What = "held"      // held already from this place: nothing changed
	Forgotten What = "forgotten" // its bytes are those of a report that was forgotten: it was not added
)

// Report is what is kept of a report besides its bytes and readings.
type Report struct {
	ID           ReportID
	Article      int64
	Address      string // the address of the article in the form that makes addresses equal, "" when it has none
	Version      int
	RenderingOf  ReportID // the report whose statements count for this version too, 0 when they are its own
	SupersededBy ReportID // a report of a later version, 0 for the latest
	SHA256       string
	Size         int // of the raw bytes
	Form         string
	Run          RunID  // that the rows are of
	Added        string // RFC 3339
	Statements   int
	Origins      []Origin
	hearsay.Report
}

// ReportQuery selects reports; the zero value selects all.
type ReportQuery struct {
	Article int64      // 0: any
	SHA256  string     // "": any
	Outlet  string     // "": any; in any case, with a leading article or without
	IDs     []ReportID // nil: any
	After   ReportID
	Latest  bool // those that were added last first
	Limit   int  // 0: no limit
}

// Statement is one statement as it is searched and shown. Words are those of the text with white space made single; several pieces of a
// span are joined by " … ".
type Statement struct {
	Report  ReportID
	Number  int    // the 3 of s3
	Day     string // on which it was said, otherwise that of publication: 2031-03-04; "" when neither is known
	Said    string // as the reading has it, maybe less exact than a day
	Speaker Speaker
	Behalf  Speaker // whom it is said for; the zero value for nobody
	Chain   []string
	Position,
	Kind string
	Anonymous   bool
	Descriptor  string // the words for an anonymous speaker
	Plural      bool   // whether they are several
	Reason      string // the words that tell why there is no name
	ReasonClass string // of which kind that is
	Specificity int
	Paragraph   int // from 1
	Span        hearsay.Span
	Source      Words
	Cue         Words
	Content     Words
	Part        Words
	Nested      int // the number of the statement it stands in, 0 for none
	Repeats     int
	Answers     int
	Confidence  hearsay.Confidence

	// Of the report, filled by the store.
	Outlet, Wire, Headline, URL, Published string

	Input      string // the name under which it was added
	Superseded bool
	Cursor     Cursor // for Query.Before

	// What people decided; the other fields are as they are with it. Confidence stays that of the engine.
	Rejected bool
	Decided  []Decided
}

// At is where a statement stands.
type At struct {
	Report ReportID
	Number int // the 3 of s3
}

// MaxStatements is how many statements of one report a store holds.
const MaxStatements = 1<<17 - 1

// ID returns the id that people see: r1/s3.
func (s Statement) ID() string { return s.Report.String() + "/s" + strconv.Itoa(s.Number) }

// Words are the words of some spans.
type Words struct {
	Text  string
	Spans []hearsay.Span
}

// Speaker is who speaks. One without a name has the words of the text for it, and no Name.
type Speaker struct {
	Party string // p1, "" when unknown
	Name  string
	Type  string
	Words string // for people: the name, otherwise the descriptor, otherwise the source
}

// Party is a name that parties of reports bear, with its type. Two people of one name are one Party here: nothing is said of who is who.
type Party struct {
	ID         int64 // of the name, for Query
	Name       string
	Type       string
	Reports    int
	Statements int
}

// PositionCount tells how often a party takes a position.
type PositionCount struct {
	Position    string
	Statements  int
	First, Last string // days, "" when not known
}

// Query selects statements; the zero value selects all. Everything that is set must hold.
type Query struct {
	// Words must all occur in the content or in the name of whoever speaks or is spoken for; they match in any case, without accents, and in
	// any inflection. One with spaces is a phrase; one that ends in * matches words that begin so.
	Words []string
	// Party are words that must all occur in the name of the speaker or of whom it is said for.
	Party string
	// Speaker is the ID of a Party, 0 for any.
	Speaker int64
	// Behalf is the ID of the Party that it is said for, 0 for any.
	Behalf int64
	// Position and Kind are one, or several with commas between them of which any will do.
	Position  string
	Kind      string
	Outlet    string
	From      string // the first day, 2031-03-04
	To        string // the last day
	Anonymous *bool
	Report    ReportID
	Article   int64
	Since     Since
	// Current leaves out versions that a later one superseded.
	Current bool
	// Before is where a page ended: the Cursor of its last statement.
	Before Cursor
	Limit  int // 0: 1000
	// Best asks for the best matches of Words first, among the latest [MostRanked], instead of the latest.
	Best bool
	// Oldest asks for the earliest day first. Before is then where to go on upwards.
	Oldest bool
	// Rejected asks for statements that a person rejected, which otherwise are left out.
	Rejected bool
	// Decided, when it is not nil, asks for those on which a person has decided, or has not.
	Decided *bool
	// Doubtful asks for those of which Doubt is below [hearsay.DoubtfulBelow].
	Doubtful bool
	// LeastSure asks, beside Doubtful, for the least sure first, where nothing else is asked for but days. Before is of no use then.
	LeastSure bool
	// Brief asks for less of each statement, and more of them at once: Report, Number, Day, Position, Kind, Anonymous, Outlet, Cursor, and the least
	// confidence as that of the span.
	Brief bool
}

// Since selects reports by when they were added: all but those up to and with After, those added on Day, of UTC, or later. The zero value selects all.
type Since struct {
	After ReportID
	Day   string // 2031-03-04
}

// Has reports whether a report was added since then.
func (s Since) Has(r Report) bool { return r.ID > s.After && r.Added >= s.Day }

// MostRanked is how many of the latest matches are ranked; others are not told when the best are asked for.
const MostRanked = 2000

// Ranked reports whether the best matches come first: there must be words to be matched. Then Before is of no use.
func (q Query) Ranked() bool { return q.Best && len(q.Words) > 0 }

// Cursor is a place in the order of statements. The zero value is none.
type Cursor int64

// Overwritten is a file that gave one report, and later, with other bytes, another of another article.
type Overwritten struct {
	Place       string
	Before, Now ReportID
}

// Failure is an input that could not be added.
type Failure struct {
	Origin
	Code    string // of hearsay.ErrorCode
	Message string
	At      string // RFC 3339; filled by the store
}

// Tombstone is what stays of a report that was forgotten.
type Tombstone struct {
	Report ReportID
	SHA256 string
	Reason string
	At     string
	// Lingers says that another program reads the record as it was, so that words of the report may stand in what was written beside the record until that ends.
	Lingers bool
}

// Run is one version of the engine with its models.
type Run struct {
	ID       RunID
	Key      string // SHA-256 of version and models
	Engine   hearsay.Engine
	First    string // when it was first used
	Readings int
	Newest   int // of how many reports it is the newest
}

// Status counts what is held.
type Status struct {
	Reports, Articles, Versions, Renderings, Superseded int
	Origins, Statements, Anonymous, Parties, Forgotten  int
	Reviews, Decided, Rejected, Orphans                 int // decisions, statements with some, those rejected, decisions whose statement is not found
	Runs                                                []Run
	Failures                                            map[string]int // by code
	RawBytes                                            int64          // of distinct contents, unpacked
	KeptBytes                                           int64          // of the whole record
	Schema                                              int
	Entries                                             int64 // of the log
}

// Audited is one report, or one tombstone, with the bytes that the log vouches for. Rows, Meta and Origins are hashes of what is kept,
// computed anew.
type Audited struct {
	Report   ReportID
	Tomb     string // the hash in the tombstone, "" for a report that is held
	Raw      []byte
	RawErr   error // why the raw bytes cannot be unpacked
	Readings []AuditedReading
	Meta     string
	Rows     string
	Origins  []string
	Reviews  []string // hashes of the documents, in order
}

// AuditedReading is one reading of a report.
type AuditedReading struct {
	Run  string // key
	Line []byte
	Err  error // why it cannot be unpacked
}
