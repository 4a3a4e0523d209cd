// Package hearsay is the vocabulary of the project: the nouns an editor would use for what a news report
// says and on whose word, and the rules that hold for them. It imports only the standard library.
//
// All offsets are half-open UTF-8 byte offsets into [Reading.Text], always on rune boundaries. Where a value is
// not known, strings are empty and pointers are nil; nothing is filled in by guessing.
package hearsay

import "time"

// Span is the half-open byte range [Start, End) of a text.
type Span struct{ Start, End int }

// Len returns the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the words of text that s covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Reading is everything that one run of the engine finds in one report.
type Reading struct {
	Engine     Engine
	Report     Report
	Text       string      // what was read, never changed afterwards
	Map        []MapRun    // how Text maps back to the raw bytes; nil when Text is the file byte for byte
	Blocks     []Block     // in order, non-overlapping
	Parties    []Party     // in order of first mention
	Statements []Statement // in order of first span
	Times      []Time
	Dates      []Date
	Quotations []Quotation // in order of opening mark
	Notes      []Note
}

// Anonymous returns the ids of the parties that are sources without a name: speakers without one, and members of such a group.
func (r *Reading) Anonymous() map[string]bool {
	out := map[string]bool{}
	for _, s := range r.Statements {
		if s.Anonymous != nil && s.Speaker != "" {
			out[s.Speaker] = true
		}
	}
	for _, p := range r.Parties {
		if out[p.ID] {
			for _, m := range p.Members {
				out[m] = true
			}
		}
	}
	return out
}

// Engine names the version of the engine and the models it ran with.
type Engine struct {
	Version string
	Models  []Model
}

// Model identifies one trained model file.
type Model struct{ Name, Version, SHA256 string }

// Report is one version of one article, as read.
type Report struct {
	ID          string // "sha256:" and the hex digest of the raw bytes
	Input       string // path or address as given
	Encoding    string // IANA name, lower case: "utf-8", "utf-16le", "windows-1252" ...
	URL         string
	Outlet      string
	Byline      string
	Wire        string
	Headline    string
	Published   string // RFC 3339 or a date alone, as given
	PublishedBy Authority
	Modified    string
	Language    string // BCP 47, "" when it could not be told
}

// Authority says where a piece of metadata came from.
type Authority string

// The authorities, most believed first.
const (
	ByFlag     Authority = "flag"
	BySidecar  Authority = "sidecar"
	ByMetadata Authority = "metadata"
	ByText     Authority = "text"
)

// Metadata is what is known about a report from outside its text: from flags, a sidecar file, or the metadata of a page.
// Empty fields say nothing.
type Metadata struct {
	Outlet, URL, Published, Modified, Byline, Wire, Headline string
}

// Fetched is what is known, besides its bytes, about a report that was fetched from the web. The zero value stands for a file.
type Fetched struct {
	Address     string // where it came from, after all redirects
	ContentType string // as the server says: "text/html; charset=utf-8"; it may be empty
}

// MapRun maps one stretch of Text back to the raw bytes. RawStart and RawEnd are -1 where the stretch has no
// raw counterpart. Runs are in order and do not overlap.
type MapRun struct {
	Text Span
	Raw  Span
}

// Block is a stretch of a report with a role.
type Block struct {
	Span
	Role Role
}

// Role is what a block is for.
type Role string

// The roles of blocks.
const (
	Headline    Role = "headline"
	Summary     Role = "summary"
	Byline      Role = "byline"
	Dateline    Role = "dateline"
	Caption     Role = "caption"
	Credit      Role = "credit"
	Body        Role = "body"
	WireNotice  Role = "wire_notice"
	Correction  Role = "correction"
	Related     Role = "related"
	Boilerplate Role = "boilerplate"
)

// Party is whoever speaks or is spoken about in a report.
type Party struct {
	ID       string
	Name     string
	Type     PartyType
	Named    bool
	Members  []string
	Roles    []PartyRole
	Mentions []Mention
}

// PartyType is the kind of a party.
type PartyType string

// The types of parties.
const (
	Person       PartyType = "person"
	Organisation PartyType = "organisation"
	Government   PartyType = "government"
	Group        PartyType = "group"
	Document     PartyType = "document"
	Poll         PartyType = "poll"
	Author       PartyType = "author"
)

// PartyRole is a role of a party with the words that give it; Status is current, former or acting.
type PartyRole struct {
	Span
	Status string
}

// Mention is one place where a party is mentioned; Form is name, description, pronoun or seat (a capital or building that stands
// for a government).
type Mention struct {
	Span
	Form string
}

// Statement is something attributed: the exact words that carry it and what they mean.
type Statement struct {
	ID         string
	Source     []Span // the words for who is speaking; may be empty
	Cue        []Span // the words that attribute
	Content    []Span // what is attributed; may be several pieces
	Kind       Kind
	Speaker    string // id of a party, "" when unknown
	OnBehalfOf string // id of a party
	Anonymous  *Anonymous
	Position   Position
	Part       []Span   // what precisely is denied or confirmed, when narrower than what was put
	About      []string // ids of the parties it is about
	Chain      []Link   // the parties it passed through, outermost first
	NestedIn   string   // id of a statement
	Answers    string   // id of a statement
	Repeats    string   // id of the fuller statement that this one repeats
	Occasion   *Span    // the words that say where or how it was said
	Prompt     *Span    // the question or accusation it answers
	Said       *Said    // when it was said
	Confidence Confidence
	Why        *Reasons // nil unless reasons were asked for; no part of hearsay.reading/1
}

// Reasons explain why the spans of a statement were chosen: for each the strongest first, and last at most one reason against.
// A span that is missing has no reasons.
type Reasons struct{ Source, Cue, Content []Reason }

// Reason is one reason, in words for people that quote the text: "it is the subject of "said"".
type Reason struct {
	Text string
	// Points are the weight of the reason, in units of the engine's models; compare them within one span only. Below 0 it is a reason
	// against; 0 means that a rule of the engine decided.
	Points int
}

// Kind says whether the content of a statement is quoted.
type Kind string

// The kinds: all content inside quotation marks; none inside; any content word outside.
const (
	Direct   Kind = "direct"
	Indirect Kind = "indirect"
	Mixed    Kind = "mixed"
)

// Position is what a statement does: it says, alleges, denies something, and so on.
type Position string

// The positions.
const (
	Says       Position = "says"
	Alleges    Position = "alleges"
	Denies     Position = "denies"
	Confirms   Position = "confirms"
	Declines   Position = "declines"
	NoResponse Position = "no_response"
	Demands    Position = "demands"
	Commits    Position = "commits"
	Supports   Position = "supports"
	Opposes    Position = "opposes"
	Asks       Position = "asks"
	Believes   Position = "believes"
	Finds      Position = "finds"
)

// Positions returns all positions, in the order in which they are listed for people.
func Positions() []Position {
	return []Position{Says, Alleges, Denies, Confirms, Declines, NoResponse, Demands, Commits, Supports, Opposes, Asks, Believes, Finds}
}

// Anonymous describes a speaker who is never named in this version of this report.
type Anonymous struct {
	Descriptor  Span   // the words that describe the source
	Plural      bool   // whether the source is several people
	PluralBasis *Span  // the words that show it
	Reason      *Span  // the words that say why the source is not named
	ReasonClass string // not_authorised, safety, legal, ongoing_talks, fear_of_retaliation, other; "" without a reason
	Basis       *Span  // the words that say how the source knows
	Specificity int    // 0 bare ... 4 institution, rank or desk, and a stated way of knowing
}

// Link is one other party between the report's author and the speaker, with the words that show it.
type Link struct {
	Span
	Party string
}

// Said is the date on which something was said, and the id of the time expression that gives it.
type Said struct{ Value, Time string }

// Confidence holds calibrated confidences in hundredths, 0 to 100: that source and content are right, the speaker, the position.
// Speaker and Position are -1 where nothing judges them.
type Confidence struct{ Span, Speaker, Position int }

// DoubtfulBelow is the confidence in hundredths below which something is shown as doubtful.
const DoubtfulBelow = 50

// Time is one time expression after TIMEX3.
type Time struct {
	ID string
	Span
	Type                                      string // DATE, TIME, DURATION, SET
	Value, Mod, Anchor, Begin, EndPoint, Rule string
}

// Date is one dated event or statement of the report.
type Date struct {
	Span
	Value, Time, Statement string
}

// Quotation is one pair of quotation marks, one paragraph of a run-on quotation, or one unclosed mark. The span
// includes the marks.
type Quotation struct {
	Span
	Status    QuotationStatus
	Statement string // id, when attributed
}

// QuotationStatus says what became of a quotation.
type QuotationStatus string

// The states of a quotation: part of a statement; a term or scare quote; the title of a work; no speaker found;
// a mark that is never closed.
const (
	Attributed QuotationStatus = "attributed"
	Term       QuotationStatus = "term"
	Title      QuotationStatus = "title"
	Unresolved QuotationStatus = "unresolved"
	Unclosed   QuotationStatus = "unclosed"
)

// Note is something odd that a reader should know; it is never an error. Codes are a closed list, described in
// docs/formats/reading.md.
type Note struct {
	Span
	Code NoteCode
	Text string
}

// Date layouts that Published may have.
const (
	DateLayout = time.DateOnly
	TimeLayout = time.RFC3339
)
