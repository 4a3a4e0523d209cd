package sentence

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Teller puts one reading into sentences.
type Teller struct {
	r       hearsay.Reading
	even    bool // the doubtful ones are shown
	hidden  []int
	parties map[string]*hearsay.Party
	numbers map[string]int // index of a statement by its id
	first   map[string]int // index of the first shown statement of a party
}

// New returns a teller of r. With all, statements of low confidence are shown like others; otherwise they are folded away, and the
// lists after the statements leave them out. Statements whose indices are hidden are never shown.
func New(r hearsay.Reading, all bool, hidden ...int) *Teller {
	t := &Teller{r: r, even: all, hidden: hidden, parties: map[string]*hearsay.Party{}, numbers: map[string]int{}, first: map[string]int{}}
	for i := range r.Parties {
		if p := &r.Parties[i]; p.ID != "" {
			t.parties[p.ID] = p
		}
	}
	for i, s := range slices.Backward(r.Statements) {
		if s.ID != "" {
			t.numbers[s.ID] = i
		}
		if t.Shows(i) {
			t.first[s.Speaker] = i
		}
	}
	return t
}

// Shows reports whether statement i is shown, not folded away.
func (t *Teller) Shows(i int) bool {
	return !slices.Contains(t.hidden, i) && (t.even || t.r.Statements[i].Confidence.Span >= hearsay.DoubtfulBelow)
}

// Speaker names who speaks in statement i, as its sentence does.
func (t *Teller) Speaker(i int) string { return t.who(i).name }

// Party names the party with an id, "" where there is none or it has no name.
func (t *Teller) Party(id string) string {
	if p := t.parties[id]; p != nil {
		return t.name(p)
	}
	return ""
}

// Depth is how many shown statements statement i stands within, at most 3.
func (t *Teller) Depth(i int) int {
	depth := 0
	for depth < 3 {
		outer, ok := t.numbers[t.r.Statements[i].NestedIn]
		if !ok || !t.Shows(outer) {
			break
		}
		depth, i = depth+1, outer
	}
	return depth
}

// Number is the number that people see of statement i.
func Number(i int) string { return strconv.Itoa(i + 1) }

// Open returns the quotations that nobody was found for or that never close.
func Open(r hearsay.Reading) []hearsay.Quotation {
	var out []hearsay.Quotation
	for _, q := range r.Quotations {
		if q.Status == hearsay.Unresolved || q.Status == hearsay.Unclosed {
			out = append(out, q)
		}
	}
	return out
}

// WhyOpen tells why a quotation is open.
func WhyOpen(q hearsay.Quotation) string {
	if q.Status == hearsay.Unclosed {
		return "never closed"
	}
	return "no speaker found"
}

// Notes returns the notes that the lists of statements and of open quotations do not tell already.
func Notes(r hearsay.Reading) []hearsay.Note {
	var out []hearsay.Note
	for _, n := range r.Notes {
		switch n.Code {
		case hearsay.NoteQuoteUnclosed, hearsay.NoteQuoteUnresolved, hearsay.NoteSpeakerUnresolved:
		default:
			out = append(out, n)
		}
	}
	return out
}

// words returns the words of a span as one line.
func (t *Teller) words(s hearsay.Span) string { return oneLine(Whole(t.r.Text, s).In(t.r.Text)) }

// all returns the words of spans, with a sign where something is left out between them.
func (t *Teller) all(spans []hearsay.Span) string {
	var out Sentence
	out.spans(t, spans, Plain)
	return out.String()
}

// Whole returns s as a span of whole characters of src; a span that is not of src is empty.
func Whole(src string, s hearsay.Span) hearsay.Span {
	if s.Start < 0 || s.End > len(src) || s.Start >= s.End {
		return hearsay.Span{}
	}
	for s.Start > 0 && !utf8.RuneStart(src[s.Start]) {
		s.Start--
	}
	for s.End < len(src) && !utf8.RuneStart(src[s.End]) {
		s.End++
	}
	return s
}

// oneLine makes every run of white space one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return text.IsSpace(r) && r != 0x200C && r != 0x200D && (r >= 0x20 && r != 0x7F || r == '\t' || r == '\n' || r == '\r') // these join letters; controls are shown
	}), " ")
}

// bare returns spans without the mark that closes the last of them (Orr, 46, / said:), as long as words are left.
func bare(src string, spans []hearsay.Span) []hearsay.Span {
	if len(spans) == 0 {
		return nil
	}
	out := slices.Clone(spans)
	last := &out[len(out)-1]
	*last = Whole(src, *last)
	if n := len(strings.TrimRight(last.In(src), ",:—–- ")); n > 0 {
		last.End = last.Start + n
	}
	return out
}

// joined is the span from the first to the last of spans.
func joined(spans []hearsay.Span) hearsay.Span {
	if len(spans) == 0 {
		return hearsay.Span{}
	}
	return hearsay.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
