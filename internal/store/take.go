package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// Taken is one reading with what a store keeps of it.
type Taken struct {
	Engine     hearsay.Engine
	Report     hearsay.Report
	TextSHA256 string
	Line       []byte // hearsay.reading/1
	Parties    []NamedParty
	Statements []Statement
}

// NamedParty is a party of one report that has a name.
type NamedParty struct {
	Party      string // p1
	Name, Type string
}

// Take takes from a reading what is kept of it; line is the reading as hearsay.reading/1.
func Take(r hearsay.Reading, line []byte) Taken {
	sum := sha256.Sum256([]byte(r.Text))
	t := Taken{Engine: r.Engine, Report: r.Report, TextSHA256: hex.EncodeToString(sum[:]), Line: line}
	named := map[string]hearsay.Party{}
	for _, p := range r.Parties {
		named[p.ID] = p
		if p.Named && p.Name != "" {
			t.Parties = append(t.Parties, NamedParty{p.ID, clean(p.Name), string(p.Type)})
		}
	}
	paragraphs := newParagraphs(r.Text)
	for i, s := range r.Statements {
		t.Statements = append(t.Statements, takeStatement(r, s, i, named, paragraphs))
	}
	return t
}

func takeStatement(r hearsay.Reading, s hearsay.Statement, i int, parties map[string]hearsay.Party, paragraphs paragraphs) Statement {
	out := Statement{
		Number: NumberOf(s.ID, i), Position: string(s.Position), Kind: string(s.Kind),
		Source: words(r.Text, s.Source), Cue: words(r.Text, s.Cue), Content: words(r.Text, s.Content), Part: words(r.Text, s.Part),
		Nested: number(s.NestedIn), Repeats: number(s.Repeats), Answers: number(s.Answers), Confidence: s.Confidence,
	}
	out.Span = cover(s)
	out.Paragraph = paragraphs.at(out.Span.Start)
	if s.Said != nil {
		out.Said = s.Said.Value
	}
	out.Day = day(out.Said, r.Report.Published)
	if a := s.Anonymous; a != nil {
		out.Anonymous, out.Specificity, out.ReasonClass = true, a.Specificity, a.ReasonClass
		out.Descriptor, out.Plural = clean(a.Descriptor.In(r.Text)), a.Plural
		if a.Reason != nil {
			out.Reason = clean(a.Reason.In(r.Text))
		}
	}
	out.Speaker = takeSpeaker(s, out, parties)
	if p, ok := parties[s.OnBehalfOf]; ok {
		out.Behalf = Speaker{Party: p.ID, Type: string(p.Type), Words: clean(p.Name)}
		if p.Named {
			out.Behalf.Name = out.Behalf.Words
		}
	}
	for _, l := range s.Chain {
		name := clean(parties[l.Party].Name)
		if name == "" {
			name = clean(l.In(r.Text))
		}
		out.Chain = append(out.Chain, name)
	}
	return out
}

// takeSpeaker never gives an anonymous speaker a name.
func takeSpeaker(s hearsay.Statement, out Statement, parties map[string]hearsay.Party) Speaker {
	p := parties[s.Speaker]
	sp := Speaker{Party: s.Speaker, Type: string(p.Type)}
	if p.Named && s.Anonymous == nil {
		sp.Name = clean(p.Name)
	}
	for _, sp.Words = range []string{sp.Name, out.Descriptor, clean(p.Name), out.Source.Text} {
		if sp.Words != "" {
			break
		}
	}
	return sp
}

// NumberOf returns the 3 of s3, and for a statement of another id that of its place i among all.
func NumberOf(id string, i int) int {
	if n := number(id); n != 0 {
		return n
	}
	return i + 1
}

// number returns the 3 of s3, 0 for anything else.
func number(id string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(id, "s"))
	if err != nil || n < 1 || !strings.HasPrefix(id, "s") {
		return 0
	}
	return n
}

// DayOf is the inverse of DayNumber: "" for 0.
func DayOf(n int64) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", (n-1)/372, (n-1)%372/31+1, (n-1)%31+1)
}

// day returns the first of the dates that names a day, as 2031-03-04.
func day(dates ...string) string {
	for _, d := range dates {
		if len(d) >= len(hearsay.DateLayout) && DayNumber(d[:len(hearsay.DateLayout)]) > 0 {
			return d[:len(hearsay.DateLayout)]
		}
	}
	return ""
}

func words(text string, spans []hearsay.Span) Words {
	var pieces []string
	for _, s := range spans {
		pieces = append(pieces, clean(s.In(text)))
	}
	return Words{strings.Join(pieces, " … "), slices.Clone(spans)}
}

// clean makes white space single.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// cover returns the span from the first to the last word of a statement.
func cover(s hearsay.Statement) hearsay.Span {
	all := slices.Concat(s.Source, s.Cue, s.Content)
	if len(all) == 0 {
		return hearsay.Span{}
	}
	out := all[0]
	for _, sp := range all[1:] {
		out.Start, out.End = min(out.Start, sp.Start), max(out.End, sp.End)
	}
	return out
}

// paragraphs are the offsets at which paragraphs begin.
type paragraphs []int

// newParagraphs finds what blank lines part; where there are none, lines.
func newParagraphs(text string) paragraphs {
	var lines, parted paragraphs
	blank := true
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if strings.TrimSpace(text[at:at+end]) == "" {
			blank = true
		} else {
			lines = append(lines, at)
			if blank {
				parted = append(parted, at)
			}
			blank = false
		}
		at += end + 1
	}
	if len(parted) > 1 {
		return parted
	}
	return lines
}

// at returns the number from 1 of the paragraph that offset is in.
func (p paragraphs) at(offset int) int {
	n, found := slices.BinarySearch(p, offset)
	if found {
		n++
	}
	return max(1, n)
}

// RunKey returns the key of a version of the engine and its models.
func RunKey(e hearsay.Engine) string {
	h := newHash("run")
	h.add(e.Version)
	for _, m := range e.Models {
		h.add(m.Name, m.Version, m.SHA256)
	}
	return h.sum()
}

// NewOriginKey returns the key of bytes that lie in a place with something said of them.
func NewOriginKey(raw []byte, o Origin, g Given) OriginKey {
	h := newHash("origin")
	sum := sha256.Sum256(raw)
	h.add(string(sum[:]), o.Place, o.Container)
	h.metadata(g.Flags)
	h.metadata(g.Sidecar)
	h.fetched(g.Fetched)
	var key OriginKey
	h.Sum(key[:0])
	return key
}

// OriginHash returns the hash of a place as the log has it.
func OriginHash(key OriginKey, o Origin) string {
	h := newHash("place")
	h.add(string(key[:]), o.Place, o.Container)
	return h.sum()
}

// MetaHash returns the hash of what does not change of a report besides its bytes and rows.
func MetaHash(r Report, g Given) string {
	h := newHash("report")
	h.add(r.ID.String(), strconv.FormatInt(r.Article, 10), r.Address, strconv.Itoa(r.Version), r.Form, r.Added)
	h.add(r.Input, r.Encoding, r.URL, r.Outlet, r.Byline, r.Wire, r.Headline, r.Published, string(r.PublishedBy), r.Modified, r.Language)
	h.add(g.Input)
	h.metadata(g.Flags)
	h.metadata(g.Sidecar)
	h.fetched(g.Fetched)
	return h.sum()
}

// ReviewHash returns the hash of a review as the log has it.
func ReviewHash(r Review) string {
	h := newHash("review")
	h.add(r.ID.String(), r.Report.String(), r.At, string(r.Body))
	return h.sum()
}

// RowsHash returns the hash of what is searched of a report: its named parties and statements, apart from what they have of the report, and
// what became of reviews.
func RowsHash(parties []NamedParty, statements []Statement, reviews []Review) string {
	h := newHash("rows")
	for _, p := range parties {
		h.add(p.Party, p.Name, p.Type)
	}
	for _, s := range statements {
		h.add("s"+strconv.Itoa(s.Number), s.Day, s.Said, s.Speaker.Party, s.Speaker.Name, s.Speaker.Type, s.Speaker.Words,
			s.Behalf.Party, s.Behalf.Name, s.Behalf.Type, s.Behalf.Words)
		h.add(strconv.Itoa(len(s.Chain)))
		h.add(s.Chain...)
		h.add(s.Position, s.Kind, strconv.FormatBool(s.Anonymous), s.Descriptor, s.ReasonClass)
		h.numbers(s.Specificity, s.Paragraph, s.Span.Start, s.Span.End, s.Nested, s.Repeats, s.Answers,
			s.Confidence.Span, s.Confidence.Speaker, s.Confidence.Position)
		for _, w := range []Words{s.Source, s.Cue, s.Content, s.Part} {
			h.add(w.Text)
			h.numbers(len(w.Spans))
			for _, sp := range w.Spans {
				h.numbers(sp.Start, sp.End)
			}
		}
		h.optional("plural", s.Plural)
		h.optional("reason", s.Reason != "", s.Reason)
		h.optional("rejected", s.Rejected)
		for _, d := range s.Decided {
			h.add("decided", d.Review.String(), d.Verb, d.By, d.At, strconv.Itoa(len(d.Fields)))
			h.add(d.Fields...)
		}
	}
	for _, r := range reviews {
		h.add("review", r.ID.String(), string(r.State), strconv.Itoa(r.Statement))
	}
	return h.sum()
}

// fields hashes a list of strings so that no two lists are alike.
type fields struct {
	hash.Hash
	buf []byte
}

func newHash(kind string) *fields {
	h := &fields{Hash: sha256.New()}
	h.add(kind)
	return h
}

func (h *fields) add(list ...string) {
	for _, s := range list {
		h.buf = binary.AppendUvarint(h.buf[:0], uint64(len(s)))
		h.buf = append(h.buf, s...)
		h.Write(h.buf)
	}
}

// optional adds what older versions did not know, so that what they hashed without it keeps its hash. What follows a statement begins with
// "s" and a digit.
func (h *fields) optional(name string, on bool, list ...string) {
	if on {
		h.add(name)
		h.add(list...)
	}
}

func (h *fields) numbers(list ...int) {
	for _, n := range list {
		h.buf = binary.AppendVarint(h.buf[:0], int64(n))
		h.Write(h.buf)
	}
}

func (h *fields) metadata(m hearsay.Metadata) {
	h.add(m.Outlet, m.URL, m.Published, m.Modified, m.Byline, m.Wire, m.Headline)
}

func (h *fields) fetched(f hearsay.Fetched) {
	h.optional("fetched", f != hearsay.Fetched{}, f.Address, f.ContentType)
}

func (h *fields) sum() string { return hex.EncodeToString(h.Sum(nil)) }
