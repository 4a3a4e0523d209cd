package review

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// None is what people type for no value.
const None = "none"

// anonymousField is typed for a speaker whom the report never names.
const anonymousField = "anonymous"

// Typed are the names of fields as people type them.
func Typed() []string {
	var out []string
	for _, f := range Fields() {
		out = append(out, string(f))
		if f == Speaker {
			out = append(out, anonymousField)
		}
	}
	return out
}

// parseField reads the name of a field.
func parseField(name string) (Field, error) {
	low := strings.ReplaceAll(strings.ToLower(name), "-", "_")
	if low == anonymousField {
		return Speaker, nil
	}
	if slices.Contains(Fields(), Field(low)) {
		return Field(low), nil
	}
	return "", usage("found the field %q, wanted one of %s", name, strings.Join(Typed(), ", "))
}

// ParseChange reads FIELD=VALUE for statement i of the reading as it was shown. Words must stand in the text of the report.
func ParseChange(seen Seen, i int, typed string) (Change, error) {
	c := seen.Shown
	return parseChange(typist{c.Reading, seen.Read, c.Statements[i]}, typed)
}

func parseChange(t typist, typed string) (Change, error) {
	name, value, ok := strings.Cut(typed, "=")
	if !ok {
		return Change{}, usage("found %q, wanted FIELD=VALUE such as position=denies", typed)
	}
	f, err := parseField(name)
	if err != nil {
		return Change{}, err
	}
	v, err := t.value(f, strings.TrimSpace(value), strings.EqualFold(name, anonymousField))
	if err != nil {
		return Change{}, fmt.Errorf("%s: %w", name, err)
	}
	return Change{f, ValueOf(t.r, t.s, f), v}, nil
}

func usage(format string, args ...any) error {
	return fmt.Errorf("%w: %s", hearsay.ErrUsage, fmt.Sprintf(format, args...))
}

// typist reads values for one statement.
type typist struct {
	r    hearsay.Reading // as it is shown
	read hearsay.Reading // before anything was decided
	s    hearsay.Statement
}

func (t typist) value(f Field, typed string, anonymous bool) (Value, error) {
	if typed == "" {
		return Value{}, usage("found no value, wanted one, or %s", None)
	}
	none := strings.EqualFold(typed, None)
	switch f {
	case Position:
		return oneOf(typed, hearsay.Positions())
	case Kind:
		return oneOf(typed, []hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed})
	case Answers, Repeats, NestedIn:
		return t.other(typed, none)
	case Speaker, OnBehalfOf, Chain, About:
		switch {
		case none && anonymous:
			return Value{}, usage("found %s; for a named speaker give speaker=NAME", None)
		case none:
			return Value{}, nil
		case anonymous:
			return t.anonymous(typed)
		case f == Chain, f == About:
			return t.parties(strings.Split(typed, ";"))
		}
		return t.parties([]string{typed})
	case Said:
		return day(typed, none)
	}
	if none {
		return Value{}, nil
	}
	return t.spans(f, typed)
}

// other reads s3, or r1/s3: another statement of the report.
func (t typist) other(typed string, none bool) (Value, error) {
	if none {
		return Value{}, nil
	}
	id := typed[strings.LastIndexByte(typed, '/')+1:]
	v := otherOf(t.read, id)
	switch {
	case v.Other == nil:
		return Value{}, usage("found %q, wanted another statement of this report such as s1, or %s", typed, None)
	case id == t.s.ID:
		return Value{}, usage("a statement cannot be what it answers, repeats or stands in")
	}
	return v, nil
}

func oneOf[T ~string](typed string, all []T) (Value, error) {
	low := strings.ToLower(typed)
	var names []string
	for _, v := range all {
		names = append(names, string(v))
	}
	if !slices.Contains(names, low) {
		return Value{}, usage("found %q, wanted one of %s", typed, strings.Join(names, ", "))
	}
	return Value{Text: low}, nil
}

// day reads a day, a month or a year.
func day(typed string, none bool) (Value, error) {
	if none {
		return Value{}, nil
	}
	for _, layout := range []string{"2006", "2006-01", hearsay.DateLayout, hearsay.TimeLayout} {
		if isTime(layout, typed) {
			return Value{Text: typed}, nil
		}
	}
	return Value{}, usage("found %q, wanted a day, a month or a year: 2031-03-04, 2031-03 or 2031; or %s", typed, None)
}

// spans reads words of the text, or byte offsets: @120-140,150-160.
func (t typist) spans(f Field, typed string) (Value, error) {
	var spans []hearsay.Span
	var err error
	if offsets, ok := strings.CutPrefix(typed, "@"); ok {
		spans, err = t.offsets(offsets)
	} else {
		spans, err = t.find(strings.Split(strings.ReplaceAll(typed, "...", "…"), "…"))
	}
	if err != nil {
		return Value{}, err
	}
	if len(spans) > 1 && (f == Occasion || f == Prompt) {
		return Value{}, usage("found %d pieces, wanted one", len(spans))
	}
	return Value{Spans: selectAll(t.r.Text, spans)}, nil
}

func (t typist) offsets(typed string) ([]hearsay.Span, error) {
	var out []hearsay.Span
	last := 0
	for piece := range strings.SplitSeq(typed, ",") {
		from, to, ok := strings.Cut(strings.TrimSpace(piece), "-")
		start, err1 := strconv.Atoi(from)
		stop, err2 := strconv.Atoi(to)
		text := t.r.Text
		switch {
		case !ok || err1 != nil || err2 != nil:
			return nil, usage("found the offsets %q, wanted START-END such as @120-140", piece)
		case start < last || stop <= start || stop > len(text):
			return nil, usage("found the offsets %d-%d, wanted pieces in order within the %d bytes of the text", start, stop, len(text))
		case !utf8.RuneStart(text[start]) || stop < len(text) && !utf8.RuneStart(text[stop]):
			return nil, usage("the offsets %d-%d cut a character in two", start, stop)
		}
		out, last = append(out, hearsay.Span{Start: start, End: stop}), stop
	}
	return out, nil
}

// find returns where pieces of words stand, one behind the other: in the paragraphs of the statement if it is there, and otherwise in the whole text.
// They must stand in one place only.
func (t typist) find(pieces []string) ([]hearsay.Span, error) {
	near := t.paragraphs()
	for _, within := range []hearsay.Span{near, {Start: 0, End: len(t.r.Text)}} {
		var out []hearsay.Span
		missing := false
		for _, words := range pieces {
			from := within
			if len(out) > 0 {
				from.Start = out[len(out)-1].End
			}
			found := occurrences(t.r.Text, words, from)
			if len(found) > 1 && len(out) > 0 {
				found = found[:1] // the next one behind what was found
			}
			if len(found) > 1 {
				return nil, usage("%q stands %d times %s: give more words, or offsets such as @%d-%d", clean(words), len(found), where(within == near), found[0].Start, found[0].End)
			}
			if missing = len(found) == 0; missing {
				break
			}
			out = append(out, found[0])
		}
		if !missing {
			return out, nil
		}
	}
	return nil, usage("%q does not stand in the text of the report: give its very words, pieces parted by …", clean(strings.Join(pieces, "…")))
}

func where(near bool) string {
	if near {
		return "in this paragraph"
	}
	return "in the text"
}

// paragraphs is the stretch of lines that the statement touches.
func (t typist) paragraphs() hearsay.Span {
	all := slices.Concat(t.s.Source, t.s.Cue, t.s.Content)
	if len(all) == 0 {
		return hearsay.Span{Start: 0, End: len(t.r.Text)}
	}
	out := all[0]
	for _, s := range all {
		out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
	}
	out.Start = strings.LastIndexByte(t.r.Text[:out.Start], '\n') + 1
	if i := strings.IndexByte(t.r.Text[out.End:], '\n'); i >= 0 {
		out.End += i
	} else {
		out.End = len(t.r.Text)
	}
	return out
}

// occurrences returns where words stand within a stretch of the text, as whole words, whatever white space is between them.
func occurrences(text, words string, within hearsay.Span) []hearsay.Span {
	var parts []string
	for _, w := range strings.Fields(words) {
		parts = append(parts, regexp.QuoteMeta(w))
	}
	if len(parts) == 0 {
		return nil
	}
	pattern, err := regexp.Compile(strings.Join(parts, `\s+`))
	if err != nil {
		return nil // not UTF-8, so not in the text
	}
	var out []hearsay.Span
	for _, m := range pattern.FindAllStringIndex(text[within.Start:within.End], -1) {
		s := hearsay.Span{Start: within.Start + m[0], End: within.Start + m[1]}
		if !cutsWord(text, s.Start) && !cutsWord(text, s.End) {
			out = append(out, s)
		}
	}
	return out
}

// cutsWord reports whether letters or digits stand on both sides of an offset.
func cutsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	behind, _ := utf8.DecodeRuneInString(text[at:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(before) && word(behind)
}

// anonymous reads the words for a source without a name.
func (t typist) anonymous(typed string) (Value, error) {
	v, err := t.spans(Source, typed)
	if err != nil {
		return Value{}, err
	}
	if len(v.Spans) != 1 {
		return Value{}, usage("found %d pieces, wanted the words that describe the source in one", len(v.Spans))
	}
	return Value{Parties: []Party{{Name: clean(v.Spans[0].Exact), Type: t.typeAt(v.Spans[0]), Anonymous: true, At: &v.Spans[0]}}}, nil
}

// typeAt returns the type of the party without a name that is mentioned at a place.
func (t typist) typeAt(at Selector) string {
	if i := known(t.r, Party{Name: at.Exact}, hearsay.Span{Start: at.Start, End: at.End}); i >= 0 {
		return string(t.r.Parties[i].Type)
	}
	return ""
}

func (t typist) parties(typed []string) (Value, error) {
	var v Value
	for _, name := range typed {
		p, err := t.party(clean(name))
		if err != nil {
			return Value{}, err
		}
		v.Parties = append(v.Parties, *p)
	}
	return v, nil
}

// party reads p3, or a name or description by which the report calls a party, or words of the text; a type may stand before a name: person:Orr.
func (t typist) party(typed string) (*Party, error) {
	kind, name, ok := strings.Cut(typed, ":")
	if !ok || !slices.Contains(partyTypes(), hearsay.PartyType(kind)) {
		kind, name = "", typed
	}
	name = clean(name)
	var list []hearsay.Party
	for _, p := range t.r.Parties {
		if p.ID == name {
			return partyOf(t.r, p.ID, t.s), nil
		}
		if fold(p.Name) == fold(name) {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		list = t.called(name)
	}
	if kind != "" {
		list = slices.DeleteFunc(list, func(p hearsay.Party) bool { return string(p.Type) != kind })
	}
	switch len(list) {
	case 0:
		return t.unknown(name, kind)
	case 1:
		return partyOf(t.r, list[0].ID, t.s), nil
	}
	var ids []string
	for _, p := range list {
		ids = append(ids, fmt.Sprintf("%s (%s)", p.ID, p.Name))
	}
	return nil, usage("%q is several parties of this report: %s; give one of these ids", name, strings.Join(ids, ", "))
}

func partyTypes() []hearsay.PartyType {
	return []hearsay.PartyType{hearsay.Person, hearsay.Organisation, hearsay.Government, hearsay.Group, hearsay.Document, hearsay.Poll, hearsay.Author}
}

// called returns the parties that the report calls by a name or description.
func (t typist) called(name string) []hearsay.Party {
	var list []hearsay.Party
	for _, p := range t.r.Parties {
		if slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Form != "pronoun" && fold(m.In(t.r.Text)) == fold(name) }) {
			list = append(list, p)
		}
	}
	return list
}

// unknown makes a party of words of the text that the reading has none for. The mention is the last one before the end of the statement.
func (t typist) unknown(name, kind string) (*Party, error) {
	if !strings.ContainsFunc(name, unicode.IsLetter) {
		return nil, usage("found %q, wanted a name, an id such as p3, or %s", name, None)
	}
	found := occurrences(t.r.Text, name, hearsay.Span{Start: 0, End: len(t.r.Text)})
	if len(found) == 0 {
		return nil, usage("%q does not stand in the text of the report; whom a report does not name stays without a name: anonymous=WORDS, or %s", name, None)
	}
	at := found[0]
	for _, s := range found {
		if s.End <= end(t.s) {
			at = s
		}
	}
	sel := Select(t.r.Text, at)
	first, _ := utf8.DecodeRuneInString(name)
	return &Party{Name: name, Type: kind, Named: unicode.IsUpper(first), At: &sel}, nil
}
