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
	// TouchedNames lists up to limit buckets of names that were touched, in the order of the first names in them, so that those kept together lie together.
	TouchedNames(ctx context.Context, limit int) ([]BucketID, error)
	// Ruled tells by what decisions of people buckets were found, of those of which there were any.
	Ruled(ctx context.Context) (map[BucketID]string, error)

	// Digests hands out the digests of no day, and those of some ranges of days, in order of days and reports. The ranges stand in order and do not meet;
	// no range means all digests.
	Digests(ctx context.Context, ranges []Days, each func(Digest) error) error
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
	// Versions lists the reports of an article by their numbers, but for renderings.
	Versions(ctx context.Context, article int64) ([]ReportID, error)
	// KeepDigests keeps digests of reports that were touched, with their links. When the digest of a report is another than before, its links of before go,
	// and those that were linked to it are touched: only to be settled when it was linked to one only.
	KeepDigests(ctx context.Context, seen int64, list []Digested) error
	// KeepStories keeps what was found of reports that were touched.
	KeepStories(ctx context.Context, seen int64, found Found) error
	// KeepNames keeps who is who among the names of some buckets.
	KeepNames(ctx context.Context, seen int64, list []Bucket) error

	// Names lists the parties of stories.
	Names(ctx context.Context, q NameQuery) ([]KeptName, error)
	// Same tells which parties of the record parties of stories are, but for those that are the same and those of which it is not known.
	Same(ctx context.Context, names []int64) (map[int64]int64, error)
	// Claims lists claims, those of most weight first, of these the latest first; and counts what Skip and Limit leave out too, up to Most, or to MostFound of those with words.
	Claims(ctx context.Context, q ClaimQuery) ([]KeptClaim, int, error)
	// About lists the claims of several statements that statements are of.
	About(ctx context.Context, q AboutQuery) ([]About, error)
	// Known lists parties of the record, those with most statements first; and counts what Skip and Limit leave out too, up to Most, or to MostFound of those with words.
	Known(ctx context.Context, q PartyQuery) ([]KeptParty, int, error)
	// Joined tells why a party of the record is one, nothing when it is of one story only.
	Joined(ctx context.Context, party int64) ([]byte, error)
	// Told lists the statements that a party of the record makes, or that others make for it, the latest first; and counts what Limit leaves out too,
	// up to Most.
	Told(ctx context.Context, q ToldQuery) ([]Statement, int, error)
	// Carriers counts, of the latest statements that Told would list, how many each outlet carries.
	Carriers(ctx context.Context, party int64, among int) ([]Carrier, error)
	// Offers lists what people may decide to join, those of the reports added first first; and counts what Skip and Limit leave out too, up to MostOffers.
	Offers(ctx context.Context, q OfferQuery) ([]KeptOffer, int, error)
	// OfferCounts counts the parties that may be one with some parties, each up to few.
	OfferCounts(ctx context.Context, parties []int64, few int) (map[int64]int, error)
	// Families lists families in order; and counts what Skip and Limit leave out too, up to Most. So does Revisions.
	Families(ctx context.Context, q FamilyQuery) ([]KeptFamily, int, error)
	Revisions(ctx context.Context, q RevisionQuery) ([]KeptRevision, int, error)
	// RevisionKinds counts the revisions that have changes of a kind, each up to Most.
	RevisionKinds(ctx context.Context) (map[string]int, error)
}

// Most is how many of anything are counted: who is told that there are so many needs no more.
const Most = 10_000

// MostFound is how many are counted of claims and parties that words find which many have: each of these must be looked at.
const MostFound = 1000

// AtLeast reports whether a count of claims, parties, families or revisions ended at a limit, so that there may be more.
func AtLeast(n int) bool { return n == Most || n == MostFound }

// MostOffers is how many offers are counted.
const MostOffers = 1000

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

// Days are the days from one to another, both among them, since 1970.
type Days struct{ From, To int }

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
	Of        []Tells // statements; only where and which, and not handed out
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
	Party     int64 // of the record; as good as its own number as long as its bucket is touched
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
	Hidden              bool            // it speaks without a name
	Does                []PositionCount // its statements and those made for it, in the order of hearsay.Positions
	Body                []byte
	Joined              []byte // why it is one; not handed out
}

// Bucket is what was found of the names of one bucket.
type Bucket struct {
	ID      BucketID
	Ruled   string // what people decided, by which it was found together with others
	Parties []KeptParty
	Same    map[int64]int64 // the party of the record that a party of a story is; those that are what they were may be left out
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
	Kinds    []string // of its changes; not handed out
	Body     []byte
}

// NameQuery selects parties of stories: one, all that are one party of the record, all of a bucket, or all of a story.
type NameQuery struct {
	ID      int64
	Party   int64
	Parties []int64 // all that are one of these
	Bucket  BucketID
	Buckets []BucketID // all of these
	Story   int64
	Latest  int // only so many of those of a party, called after the reports that were added last; 0: all
}

// ClaimQuery selects claims; the zero value selects all.
type ClaimQuery struct {
	ID    int64
	IDs   []int64
	After *int64 // only those with higher numbers, in order of numbers
	Story int64
	Words []string // all of which must be in its words, or in names of who takes a position on it
	// Changes is a party of the record that takes several positions on it.
	Changes int64
	// Party is a party of the record that takes a position on it; only claims of several statements.
	Party int64
	// Found selects claims of several statements by their statements, among the latest FoundAmong that a query finds.
	Found   *Query
	Several bool // only those that several statements are about
	// Uncounted says that nobody asks how many there are.
	Uncounted bool
	Skip      int
	Limit     int // 0: no limit
}

// FoundAmong is how many statements are looked up in claims.
const FoundAmong = 2000

// AboutQuery selects statements: all of a report, or some by their cursors.
type AboutQuery struct {
	Report ReportID
	At     []Cursor
}

// About is a claim of several statements that a statement is of.
type About struct {
	Report ReportID
	Number int
	Claim  int64
	Of     int // how many statements the claim has
}

// PartyQuery selects parties of the record; the zero value selects those with names.
type PartyQuery struct {
	ID    int64
	IDs   []int64
	Brief bool     // with IDs: only how they are called, and whether they have names
	After *int64   // those with higher numbers, with names and without, in order of numbers; they are not counted
	Words []string // that must be in its names
	All   bool     // those without a name too
	Skip  int
	Limit int // 0: no limit
}

// ToldQuery selects statements that a party of the record makes, and that others make for it.
type ToldQuery struct {
	Party    int64
	Side     Side
	Position string // "": any
	Before   Cursor // where a page ended; 0: none
	Brief    bool   // only Report, Number, Day, Said, Position, Cursor and the name of who speaks
	Limit    int    // 0: no limit
}

// Side tells statements of a party from those that others make for it.
type Side int

// The sides.
const (
	BothSides Side = iota
	Own
	Behalf
)

// Carrier is an outlet, or the agency where there is none, with how many statements it carries.
type Carrier struct {
	Outlet     string
	Statements int
}

// OfferQuery selects offers: of a kind, or of a party of the record.
type OfferQuery struct {
	What  string // parties, claims, reports
	Party int64
	Skip  int
	Limit int // 0: no limit
}

// FamilyQuery selects families; the zero value selects all.
type FamilyQuery struct {
	ID      int64
	Report  ReportID
	Reports []ReportID // those of any of them
	Skip    int
	Limit   int // 0: no limit
}

// RevisionQuery selects revisions; the zero value selects all.
type RevisionQuery struct {
	Article int64
	Kind    string // of which one of its changes is
	Changed bool   // only those with changes
	Latest  bool   // those of the articles added last first
	Skip    int
	Limit   int // 0: no limit
}
