package store

import "context"

// Findings keep what shows across reports, as it was found: of each report, of each story, of each name. The store does not know what it means:
// whoever finds it keeps what it found here, and is told what to find anew. Nothing of it is in the log, for it can be made again from what is;
// and it holds nothing of a report that was forgotten.
//
// Every write of a [Writer] touches the reports that it changes, in the same transaction. So what is kept is known to be behind until somebody
// has caught up, whatever happens in between. Those who catch up must not do so at the same time: who kept last is known by [State.Version], and
// who has not seen that gets ErrLocked.
type Findings interface {
	// State tells which version of it is kept, and how much must be found anew.
	State(ctx context.Context) (State, error)
	// Touched lists up to limit reports (0: all) that were touched and have got as far as a stage, in order.
	Touched(ctx context.Context, stage Stage, limit int) ([]Touch, error)
	// TouchedNames lists up to limit buckets of names that were touched.
	TouchedNames(ctx context.Context, limit int) ([]BucketID, error)

	// Digests hands out the digests of the days from to to, and those of no day, in order of days and reports. NoDay from means all.
	Digests(ctx context.Context, from, to int, each func(Digest) error) error
	// Whole returns the rest of a digest; nothing when there is none.
	Whole(ctx context.Context, id ReportID) ([]byte, error)
	// Linked lists the links of a report.
	Linked(ctx context.Context, id ReportID) ([]Link, error)
	// Stories lists the stories of some reports, each once, without what is in them.
	Stories(ctx context.Context, reports []ReportID) ([]KeptStory, error)
	// StoryOf returns the story with a number with the reports of it.
	StoryOf(ctx context.Context, id int64) (KeptStory, error)

	// Renew touches all reports, for what is kept of them is to be found by other rules.
	Renew(ctx context.Context, seen int64, rules string) error
	// KeepDigests keeps digests of reports that were touched, with their links instead of those that they had, and what was kept before goes.
	KeepDigests(ctx context.Context, seen int64, list []Digested) error
	// KeepStories keeps what was found of reports that were touched.
	KeepStories(ctx context.Context, seen int64, found Found) error
	// KeepNames keeps who is who among the names of some buckets.
	KeepNames(ctx context.Context, seen int64, list []Bucket) error

	// Names lists the parties of stories.
	Names(ctx context.Context, q NameQuery) ([]KeptName, error)
	// Same tells which parties of the record those of a story are, but for those that are the same.
	Same(ctx context.Context, story int64) (map[int64]int64, error)
	// Claims lists claims, those of most weight first, of these the latest first; and counts what Limit leaves out too, up to Most.
	Claims(ctx context.Context, q ClaimQuery) ([]KeptClaim, int, error)
	// Known lists parties of the record, those with most statements first; and counts what Limit leaves out too, up to Most.
	Known(ctx context.Context, q PartyQuery) ([]KeptParty, int, error)
	// Told lists the statements that a party of the record makes, or that others make for it, the latest first; and counts what limit leaves out too.
	Told(ctx context.Context, party int64, behalf bool, limit int) ([]Statement, int, error)
	// Does counts the statements of a party of the record, and those made for it, by position, in the order of hearsay.Positions.
	Does(ctx context.Context, party int64) ([]PositionCount, error)
	// Offers lists what people may decide to join: of a party when it is not 0, otherwise all of a kind.
	Offers(ctx context.Context, what string, party int64) ([]KeptOffer, error)
	// Families lists families, of a report when it is not 0; Revisions likewise of an article.
	Families(ctx context.Context, id ReportID) ([]KeptFamily, error)
	Revisions(ctx context.Context, article int64) ([]KeptRevision, error)
}

// Most is how many claims and parties are counted: who is told that there are so many needs no more.
const Most = 10_000

// State is how far what shows across reports is kept.
type State struct {
	Version int64  // grows with whatever is kept
	Rules   string // by which it was found; "" for none
	Reports int    // that must be found anew
	Names   int    // buckets of names, likewise
}

// Behind reports whether something must be found anew.
func (s State) Behind() bool { return s.Reports+s.Names > 0 }

// Stage is how far a report has got that was touched.
type Stage int

// The stages.
const (
	Undigested Stage = 1 // its digest is that of before, if any
	Unsettled  Stage = 2 // its story is that of before, if any
)

// Touch is a report that was touched. Seq tells one touch from the next.
type Touch struct {
	Report ReportID
	Seq    int64
}

// NoDay is the day of a report that has none.
const NoDay = -1

// Digest is what must be known of a report to find those that are linked to it. Brief is read for many reports at once.
type Digest struct {
	Report  ReportID
	Article int64
	Day     int // since 1970, or NoDay
	Brief   []byte
	Whole   []byte // not handed out with many
}

// Link is two reports that may tell of one story, or share text.
type Link struct {
	A, B     ReportID
	Kin      bool
	Strength int
}

// Digested is a report that was touched with its digest, nil when it has none any more.
type Digested struct {
	Touch
	Digest *Digest
	Links  []Link
}

// Found is what was found of reports that were touched.
type Found struct {
	Settled   []Touch
	Gone      []int64 // numbers of stories that are none any more
	Stories   []KeptStory
	Regrouped []ReportID // of which the families are Families and no others
	Families  []KeptFamily
	Offers    []KeptOffer // of reports that were regrouped
	Articles  []int64     // of which the revisions are Revisions and no others
	Revisions []KeptRevision
}

// KeptStory is a story. Key tells what it was found from.
type KeptStory struct {
	ID      int64
	Key     string
	Body    []byte
	Reports []ReportID
	Claims  []KeptClaim
	Names   []KeptName
	Offers  []KeptOffer
}

// KeptClaim is a claim.
type KeptClaim struct {
	ID, Story int64
	Weight    int
	Several   bool   // statements are about it
	Last      string // day
	Words     string // by which it is found
	Body      []byte
	Takes     []Takes
}

// Takes tells that a party of a story, by its number, takes a position on a claim.
type Takes struct {
	Name    int64
	Changes bool // or several, one after another
}

// BucketID is a number that stands for a name: parties of stories are held against others of the same bucket. It is 0 for those without a
// name, who are never held against anybody.
type BucketID int64

// KeptName is a party of a story.
type KeptName struct {
	ID, Story int64
	Bucket    BucketID
	Party     int64 // of the record; 0 as long as its bucket is touched
	Shown     KeptParty
	Body      []byte
	Tells     []Tells // not handed out
}

// Tells is a statement that a party makes, or that another makes for it.
type Tells struct {
	Report   ReportID
	Number   int
	Position string
	Behalf   bool
}

// KeptParty is a party of the record.
type KeptParty struct {
	ID                  int64
	Name, Type          string
	Named               bool
	Aliases             []string
	Reports, Statements int
	Body                []byte
}

// Bucket is what was found of the names of one bucket.
type Bucket struct {
	ID      BucketID
	Parties []KeptParty
	Same    map[int64]int64 // the party of the record that a party of a story is
	Offers  []KeptOffer
}

// KeptOffer is two parties of stories, claims or reports that may belong together, by their numbers. Parties are handed out as those of the
// record.
type KeptOffer struct {
	What string // parties, claims, reports
	A, B int64
	Body []byte
}

// KeptFamily is a family.
type KeptFamily struct {
	ID      int64
	Reports []ReportID
	Body    []byte
}

// KeptRevision is what changed between two versions of an article.
type KeptRevision struct {
	Article  int64
	From, To ReportID
	Body     []byte
}

// NameQuery selects parties of stories: all that are one party of the record, all of a bucket, or all of a story.
type NameQuery struct {
	Party  int64
	Bucket BucketID
	Story  int64
}

// ClaimQuery selects claims; the zero value selects all.
type ClaimQuery struct {
	ID    int64
	Story int64
	Words []string // all of which must be in its words, or in names of who takes a position on it
	// Changes is a party of the record that takes several positions on it.
	Changes int64
	Several bool // only those that several statements are about
	Limit   int  // 0: no limit
}

// PartyQuery selects parties of the record; the zero value selects those with names.
type PartyQuery struct {
	ID    int64
	Words []string // that must be in its names
	All   bool     // those without a name too
	Limit int      // 0: no limit
}
