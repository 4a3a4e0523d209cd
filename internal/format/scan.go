package format

import (
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// scan reads what [Reading] wrote, in the order in which it wrote it, in a quarter of the time of encoding/json. It is not ok as soon as anything
// is otherwise: then encoding/json is asked, which tells what is wrong or finds that nothing is.
type scan struct {
	b        []byte
	at       int
	failed   bool
	short    map[string]string // strings that come again and again
	scratch  []byte
	spans    []hearsay.Span // many lists are cut out of one
	mentions []hearsay.Mention
}

// scanReading reads a line of hearsay.reading/1 if it is as [Reading] writes it.
func scanReading(line []byte) (hearsay.Reading, bool) {
	s := newScan(line)
	r := s.head()
	s.lit(`,"parties":`)
	r.Parties = many(s, (*scan).party)
	s.lit(`,"statements":`)
	r.Statements = many(s, (*scan).statement)
	s.lit(`,"times":`)
	r.Times = many(s, (*scan).time)
	s.lit(`,"dates":`)
	r.Dates = many(s, (*scan).date)
	s.lit(`,"quotations":`)
	r.Quotations = many(s, (*scan).quotation)
	s.lit(`,"notes":`)
	r.Notes = many(s, (*scan).note)
	s.lit("}")
	return r, !s.failed && s.at == len(line)
}

// scanText reads the text and the blocks of such a line, and nothing behind them.
func scanText(line []byte) (hearsay.Reading, bool) {
	s := newScan(line)
	r := s.head()
	return hearsay.Reading{Text: r.Text, Blocks: r.Blocks}, !s.failed
}

func newScan(line []byte) *scan {
	return &scan{b: line, failed: !utf8.Valid(line), short: map[string]string{}}
}

// head reads all before the parties.
func (s *scan) head() hearsay.Reading {
	var r hearsay.Reading
	s.lit(`{"format":"` + ReadingFormat + `","engine":{"version":`)
	r.Engine.Version = s.str()
	s.lit(`,"models":`)
	r.Engine.Models = many(s, (*scan).model)
	s.lit(`},"report":{"id":`)
	p := &r.Report
	p.ID = s.str()
	s.lit(`,"input":`)
	p.Input = s.str()
	p.Encoding, p.URL, p.Outlet = s.opt(`,"encoding":`), s.opt(`,"url":`), s.opt(`,"outlet":`)
	p.Byline, p.Wire, p.Headline = s.opt(`,"byline":`), s.opt(`,"wire":`), s.opt(`,"headline":`)
	p.Published, p.PublishedBy = s.opt(`,"published":`), hearsay.Authority(s.opt(`,"published_by":`))
	p.Modified, p.Language = s.opt(`,"modified":`), s.opt(`,"language":`)
	s.lit(`},"text":`)
	r.Text = s.str()
	s.lit(`,"map":`)
	if !s.null() {
		r.Map = append([]hearsay.MapRun{}, many(s, (*scan).run)...) // an empty map is not the same as none
	}
	s.lit(`,"blocks":`)
	r.Blocks = many(s, (*scan).block)
	return r
}

func (s *scan) model() (m hearsay.Model) {
	m.Name = s.key(`{"name":`)
	m.Version = s.key(`,"version":`)
	m.SHA256 = s.key(`,"sha256":`)
	s.lit("}")
	return m
}

func (s *scan) run() (m hearsay.MapRun) {
	s.lit("[")
	m.Text.Start = s.number()
	s.lit(",")
	m.Text.End = s.number()
	s.lit(",")
	if s.null() {
		m.Raw = hearsay.Span{Start: -1, End: -1}
		s.lit(",null]")
		return m
	}
	m.Raw.Start = s.number()
	s.lit(",")
	m.Raw.End = s.number()
	s.lit("]")
	return m
}

func (s *scan) block() (b hearsay.Block) {
	s.lit("{")
	b.Span = s.ends()
	b.Role = hearsay.Role(s.key(`,"role":`))
	s.lit("}")
	return b
}

func (s *scan) party() (p hearsay.Party) {
	p.ID = s.key(`{"id":`)
	p.Name, p.Type = s.opt(`,"name":`), hearsay.PartyType(s.opt(`,"type":`))
	s.lit(`,"named":`)
	p.Named = s.bool()
	s.lit(`,"members":`)
	p.Members = many(s, (*scan).str)
	s.lit(`,"roles":`)
	p.Roles = many(s, (*scan).role)
	s.lit(`,"mentions":`)
	p.Mentions = part(s, &s.mentions, (*scan).mention)
	s.lit("}")
	return p
}

func (s *scan) role() (r hearsay.PartyRole) {
	s.lit("{")
	r.Span = s.ends()
	r.Status = s.opt(`,"status":`)
	s.lit("}")
	return r
}

func (s *scan) mention() (m hearsay.Mention) {
	s.lit("{")
	m.Span = s.ends()
	m.Form = s.opt(`,"form":`)
	s.lit("}")
	return m
}

func (s *scan) statement() (x hearsay.Statement) {
	x.ID = s.key(`{"id":`)
	x.Source, x.Cue, x.Content = s.list(`,"source":`), s.list(`,"cue":`), s.list(`,"content":`)
	x.Kind = hearsay.Kind(s.key(`,"kind":`))
	x.Speaker, x.OnBehalfOf = s.opt(`,"speaker":`), s.opt(`,"on_behalf_of":`)
	s.lit(`,"anonymous":`)
	if !s.null() {
		x.Anonymous = s.anonymous()
	}
	x.Position = hearsay.Position(s.key(`,"position":`))
	x.Part = s.list(`,"part":`)
	s.lit(`,"about":`)
	x.About = many(s, (*scan).str)
	s.lit(`,"chain":`)
	x.Chain = many(s, (*scan).link)
	x.NestedIn, x.Answers, x.Repeats = s.opt(`,"nested_in":`), s.opt(`,"answers":`), s.opt(`,"repeats":`)
	x.Occasion, x.Prompt = s.maybe(`,"occasion":`), s.maybe(`,"prompt":`)
	s.lit(`,"said":`)
	if !s.null() {
		x.Said = &hearsay.Said{Value: s.opt(`{"value":`), Time: s.opt(`,"time":`)}
		s.lit("}")
	}
	c := &x.Confidence
	c.Span, c.Speaker, c.Position = s.hundredths(`,"confidence":{"span":`), s.hundredths(`,"speaker":`), s.hundredths(`,"position":`)
	s.lit("}}")
	return x
}

func (s *scan) anonymous() *hearsay.Anonymous {
	var a hearsay.Anonymous
	s.lit(`{"descriptor":`)
	a.Descriptor = s.span()
	s.lit(`,"plural":`)
	a.Plural = s.bool()
	a.PluralBasis, a.Reason = s.maybe(`,"plural_basis":`), s.maybe(`,"reason":`)
	a.ReasonClass, a.Basis = s.opt(`,"reason_class":`), s.maybe(`,"basis":`)
	s.lit(`,"specificity":`)
	a.Specificity = s.number()
	s.lit("}")
	return &a
}

func (s *scan) link() (l hearsay.Link) {
	l.Party = s.opt(`{"party":`)
	s.lit(",")
	l.Span = s.ends()
	s.lit("}")
	return l
}

func (s *scan) time() (t hearsay.Time) {
	t.ID = s.key(`{"id":`)
	s.lit(",")
	t.Span = s.ends()
	t.Type = s.key(`,"type":`)
	t.Value, t.Mod, t.Anchor = s.opt(`,"value":`), s.opt(`,"mod":`), s.opt(`,"anchor":`)
	t.Begin, t.EndPoint, t.Rule = s.opt(`,"begin":`), s.opt(`,"end_point":`), s.opt(`,"rule":`)
	s.lit("}")
	return t
}

func (s *scan) date() (d hearsay.Date) {
	d.Value, d.Time = s.opt(`{"value":`), s.opt(`,"time":`)
	s.lit(",")
	d.Span = s.ends()
	d.Statement = s.opt(`,"statement":`)
	s.lit("}")
	return d
}

func (s *scan) quotation() (q hearsay.Quotation) {
	s.lit("{")
	q.Span = s.ends()
	q.Status = hearsay.QuotationStatus(s.key(`,"status":`))
	q.Statement = s.opt(`,"statement":`)
	s.lit("}")
	return q
}

func (s *scan) note() (n hearsay.Note) {
	s.lit("{")
	n.Span = s.ends()
	n.Code = hearsay.NoteCode(s.key(`,"code":`))
	n.Text = s.key(`,"text":`)
	s.lit("}")
	return n
}

// ends reads the two keys of a span.
func (s *scan) ends() (x hearsay.Span) {
	s.lit(`"start":`)
	x.Start = s.number()
	s.lit(`,"end":`)
	x.End = s.number()
	return x
}

func (s *scan) span() hearsay.Span {
	s.lit("{")
	x := s.ends()
	s.lit("}")
	return x
}

func (s *scan) maybe(key string) *hearsay.Span {
	s.lit(key)
	if s.null() {
		return nil
	}
	x := s.span()
	return &x
}

func (s *scan) list(key string) []hearsay.Span {
	s.lit(key)
	return part(s, &s.spans, (*scan).span)
}

// many reads a list, nil when there is nothing in it.
func many[T any](s *scan, one func(*scan) T) []T {
	var out []T
	return part(s, &out, one)
}

// part is many that puts the list behind what is in all.
func part[T any](s *scan, all *[]T, one func(*scan) T) []T {
	s.lit("[")
	if s.next("]") {
		return nil
	}
	from := len(*all)
	for {
		*all = append(*all, one(s))
		if s.failed || !s.next(",") {
			break
		}
	}
	s.lit("]")
	return (*all)[from:len(*all):len(*all)]
}

// lit reads what must stand there.
func (s *scan) lit(want string) { s.failed = !s.next(want) || s.failed }

// next reads something if it stands there.
func (s *scan) next(want string) bool {
	if rest := s.b[s.at:]; len(rest) < len(want) || string(rest[:len(want)]) != want {
		return false
	}
	s.at += len(want)
	return true
}

func (s *scan) null() bool { return s.next("null") }

func (s *scan) bool() bool {
	yes := s.next("true")
	if !yes {
		s.lit("false")
	}
	return yes
}

// number reads a whole number without a sign.
func (s *scan) number() int {
	from, n := s.at, 0
	for ; s.at < len(s.b) && s.b[s.at]-'0' < 10; s.at++ {
		n = 10*n + int(s.b[s.at]-'0')
	}
	if d := s.at - from; d == 0 || d > 9 || d > 1 && s.b[from] == '0' {
		s.failed = true
	}
	return n
}

func (s *scan) hundredths(key string) int {
	s.lit(key)
	if s.null() {
		return -1
	}
	from := s.at
	for s.at < len(s.b) && (s.b[s.at] == '.' || s.b[s.at]-'0' < 10) {
		s.at++
	}
	w := s.b[from:s.at]
	if string(w) == "1.00" {
		return 100
	}
	if len(w) != len("0.00") || w[0] != '0' || w[1] != '.' || w[2] == '.' || w[3] == '.' {
		s.failed = true
		return 0
	}
	return 10*int(w[2]-'0') + int(w[3]-'0')
}

// key reads a key and its string.
func (s *scan) key(key string) string {
	s.lit(key)
	return s.str()
}

// opt reads a key and its string, "" for null.
func (s *scan) opt(key string) string {
	s.lit(key)
	if s.null() {
		return ""
	}
	return s.str()
}

// shortest strings come again and again: names of forms and kinds, and of parties.
const shortest = 16

func (s *scan) str() string {
	if !s.next(`"`) {
		s.failed = true
		return ""
	}
	for i := s.at; i < len(s.b); i++ {
		switch c := s.b[i]; {
		case c == '"':
			w := s.b[s.at:i]
			s.at = i + 1
			return s.kept(w)
		case c == '\\':
			return s.escaped(i)
		case c < ' ':
			s.failed = true
			return ""
		}
	}
	s.failed = true
	return ""
}

func (s *scan) kept(w []byte) string {
	if len(w) > shortest {
		return string(w)
	}
	x, ok := s.short[string(w)]
	if !ok {
		x = string(w)
		s.short[x] = x
	}
	return x
}

// escaped reads on in a string of which the first backslash is at i.
func (s *scan) escaped(i int) string {
	out := s.scratch[:0]
	out = append(out, s.b[s.at:i]...)
	for i < len(s.b) {
		c := s.b[i]
		i++
		switch {
		case c == '"':
			s.at, s.scratch = i, out
			return string(out)
		case c < ' ':
			s.failed = true
			return ""
		case c != '\\':
			out = append(out, c)
			continue
		}
		if i == len(s.b) {
			break
		}
		c = s.b[i]
		i++
		if c == 'u' {
			r, ok := hex(s.b[i:])
			if !ok {
				break
			}
			out, i = utf8.AppendRune(out, r), i+4
			continue
		}
		k := strings.IndexByte(`"\/bfnrt`, c)
		if k < 0 {
			break
		}
		out = append(out, "\"\\/\b\f\n\r\t"[k])
	}
	s.failed = true
	return ""
}

// hex reads four digits, as they are written, of a rune that is not half of a pair.
func hex(b []byte) (rune, bool) {
	if len(b) < 4 {
		return 0, false
	}
	r := rune(0)
	for _, c := range b[:4] {
		k := strings.IndexByte("0123456789abcdef", c)
		if k < 0 {
			return 0, false
		}
		r = r<<4 | rune(k)
	}
	return r, r < 0xD800 || r > 0xDFFF
}
