// Package query reads what people type to search a record: words, phrases and filters.
//
//	ferry "closed for good" sail* party:"Mara Orr" position:denies,alleges before:2031-04
//
// Everything must hold. What cannot be understood is an error that tells what was found, what was wanted and where, never a guess.
package query

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

// MaxLen is how many bytes a query may have.
const MaxLen = 4096

// FirstDay is before every day that a report tells; a range from it leaves out what has no day.
const FirstDay = "0001-01-01"

// An Error tells what is wrong with a query. It is a hearsay.ErrUsage.
type Error struct {
	At            int // in characters, from 1
	Found, Wanted string
}

func (e *Error) Error() string {
	return fmt.Sprintf("%v: at character %d of the query: found %s, wanted %s", hearsay.ErrUsage, e.At, e.Found, e.Wanted)
}

// Unwrap returns the kind of the error.
func (e *Error) Unwrap() error { return hearsay.ErrUsage }

// Join makes one query of the arguments of a command line. The shell takes quotation marks away: what it kept together stays together, a phrase
// or the value of a filter. Only an argument that is alone, or has quotation marks or filters in it, is a query as it stands.
func Join(args []string) string {
	if len(args) == 1 && !oneFilter(args[0]) {
		return args[0]
	}
	var out []string
	for _, a := range args {
		if strings.ContainsFunc(a, unicode.IsSpace) && !strings.ContainsFunc(a, isQuote) {
			key, value, ok := cutKey(a)
			switch {
			case ok && oneFilter(a):
				a = key + `:"` + value + `"`
			case !ok && filters(a) == 0:
				a = `"` + a + `"`
			}
		}
		out = append(out, a)
	}
	return strings.Join(out, " ")
}

// oneFilter reports whether s is a filter by name with the rest as its value: outlet:The Lowick Echo.
func oneFilter(s string) bool {
	key, value, ok := cutKey(s)
	key = strings.ToLower(key)
	return ok && (key == "party" || key == "outlet") && filters(s) == 1 && value != "" && !startsWithSpace(value)
}

// filters counts the words of s that are filters.
func filters(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if key, _, ok := cutKey(w); ok && slices.Contains(keys(), strings.ToLower(key)) {
			n++
		}
	}
	return n
}

// Parse reads a query. The empty one selects everything.
func Parse(s string) (store.Query, error) {
	if len(s) > MaxLen {
		return store.Query{}, &Error{1, fmt.Sprintf("%d bytes", len(s)), fmt.Sprintf("at most %d", MaxLen)}
	}
	p := parser{src: s, given: map[string]bool{}}
	for p.space(); p.at < len(s); p.space() {
		if err := p.term(); err != nil {
			return store.Query{}, err
		}
	}
	return p.query()
}

// parser reads one term after the other.
type parser struct {
	src         string
	at          int // byte
	q           store.Query
	given       map[string]bool
	above, till time.Time // after: the first day that counts; before: the first that does not
}

func (p *parser) space() {
	p.at += len(p.src[p.at:]) - len(strings.TrimLeftFunc(p.src[p.at:], unicode.IsSpace))
}

func (p *parser) term() error {
	start := p.at
	key, _, ok := cutKey(p.src[p.at:])
	if !ok {
		return p.word(start)
	}
	p.at += len(key) + 1
	value, err := p.value(key)
	if err != nil {
		return err
	}
	return p.filter(strings.ToLower(key), value, start)
}

// word reads a word or a phrase.
func (p *parser) word(start int) error {
	if r, n := utf8.DecodeRuneInString(p.src[p.at:]); r == '-' && n < len(p.src)-p.at && !startsWithSpace(p.src[p.at+n:]) {
		return p.wrong(start, p.src[p.at:end(p.src, p.at)], "words that must occur; words cannot be left out")
	}
	w, err := p.value("")
	if err != nil {
		return err
	}
	if !hasWord(w) {
		return p.wrong(start, quote(w), "a letter or a digit")
	}
	p.q.Words = append(p.q.Words, w)
	return nil
}

// value reads what stands between quotation marks, otherwise up to white space.
func (p *parser) value(key string) (string, error) {
	wanted := "a word"
	if key != "" {
		wanted = "a value behind " + key + ":"
	}
	start := p.at
	r, n := utf8.DecodeRuneInString(p.src[p.at:])
	if !isQuote(r) {
		p.at = end(p.src, p.at)
		if p.at == start {
			return "", p.wrong(start, "nothing", wanted)
		}
		return p.src[start:p.at], nil
	}
	p.at += n
	length := strings.IndexFunc(p.src[p.at:], isQuote)
	if length < 0 {
		return "", p.wrong(start, "a quotation mark that never closes", "a second one")
	}
	value := strings.Join(strings.Fields(p.src[p.at:p.at+length]), " ")
	_, n = utf8.DecodeRuneInString(p.src[p.at+length:])
	p.at += length + n
	if value == "" {
		return "", p.wrong(start, "nothing between quotation marks", wanted)
	}
	if p.at < len(p.src) && !startsWithSpace(p.src[p.at:]) {
		return "", p.wrong(p.at, quote(p.src[p.at:end(p.src, p.at)]), "a space behind a quotation mark")
	}
	return value, nil
}

func (p *parser) filter(key, value string, start int) error {
	if !slices.Contains(keys(), key) {
		return p.wrong(start, "the filter "+quote(key+":"), "one of "+strings.Join(keys(), ": ")+":, or quotation marks around the words")
	}
	if p.given[key] && key != "party" {
		return p.wrong(start, key+": a second time", "each filter once; position: and kind: take several values with commas between them")
	}
	p.given[key] = true
	var err error
	switch low := strings.ToLower(value); key {
	case "party":
		if !hasWord(value) {
			return p.wrong(start, "party "+quote(value), "a letter or a digit")
		}
		p.q.Party = strings.TrimSpace(p.q.Party + " " + value)
	case "outlet":
		p.q.Outlet = value
	case "position":
		p.q.Position, err = p.oneOf(key, low, positions(), start)
	case "kind":
		p.q.Kind, err = p.oneOf(key, low, kinds(), start)
	case "direct":
		err = p.direct(low, start)
	case "anonymous":
		var yes bool
		yes, err = p.yes(key, low, start)
		p.q.Anonymous = &yes
	case "rejected":
		p.q.Rejected, err = p.yes(key, low, start)
	case "doubtful":
		if p.q.Doubtful, err = p.yes(key, low, start); err == nil && !p.q.Doubtful {
			err = p.wrong(start, "doubtful \"no\"", "yes, or no filter at all")
		}
	case "reviewed":
		var yes bool
		yes, err = p.yes(key, low, start)
		p.q.Decided = &yes
	case "report":
		if p.q.Report, err = store.ParseReportID(low); err != nil {
			err = p.wrong(start, "report "+quote(value), "an id such as r1")
		}
	case "since":
		if p.q.Since, err = ParseSince(value); err != nil {
			err = p.wrong(start, "since "+quote(value), wantedSince)
		}
	case "before", "after", "on":
		err = p.day(key, value, start)
	}
	return err
}

const wantedSince = "a day on which reports were added, 2031-03-04, or the last report that is not wanted, r120"

// ParseSince reads since when reports were added: the day, or the report after which.
func ParseSince(s string) (store.Since, error) {
	if after, err := store.ParseReportID(strings.ToLower(s)); err == nil {
		return store.Since{After: after}, nil
	}
	if first, _, ok := period(s); ok && len(s) == len(hearsay.DateLayout) {
		return store.Since{Day: first.Format(hearsay.DateLayout)}, nil
	}
	return store.Since{}, fmt.Errorf("%w: found %q, wanted %s", hearsay.ErrUsage, s, wantedSince)
}

// oneOf checks values with commas between them.
func (p *parser) oneOf(key, value string, all []string, start int) (string, error) {
	for v := range strings.SplitSeq(value, ",") {
		if !slices.Contains(all, v) {
			return "", p.wrong(start, key+" "+quote(v), "one of "+strings.Join(all, ", "))
		}
	}
	return value, nil
}

func (p *parser) direct(value string, start int) error {
	yes, err := p.yes("direct", value, start)
	if err != nil {
		return err
	}
	if p.given["kind"] {
		return p.wrong(start, "direct: beside kind:", "one of them")
	}
	p.given["kind"] = true
	p.q.Kind = string(hearsay.Direct)
	if !yes {
		p.q.Kind = string(hearsay.Indirect) + "," + string(hearsay.Mixed)
	}
	return nil
}

func (p *parser) yes(key, value string, start int) (bool, error) {
	if value != "yes" && value != "no" {
		return false, p.wrong(start, key+" "+quote(value), "yes or no")
	}
	return value == "yes", nil
}

// day narrows the range of days. A year or a month stands for all its days.
func (p *parser) day(key, value string, start int) error {
	first, next, ok := period(value)
	if !ok {
		return p.wrong(start, key+" "+quote(value), "a day, a month or a year: 2031-03-04, 2031-03 or 2031")
	}
	switch {
	case key == "on" && (p.given["before"] || p.given["after"]), key != "on" && p.given["on"]:
		return p.wrong(start, key+": beside on:, before: or after:", "on: alone, or before: and after:")
	case key == "on":
		p.above, p.till = first, next
	case key == "before":
		p.till = first
	case key == "after":
		p.above = next
	}
	return nil
}

// query closes the range of days. What has no day is in no range.
func (p *parser) query() (store.Query, error) {
	if p.above.IsZero() && p.till.IsZero() {
		return p.q, nil
	}
	if !p.above.IsZero() && !p.till.IsZero() && !p.above.Before(p.till) {
		return store.Query{}, p.wrong(0, "no day that is after: the one and before: the other", "a range with days in it")
	}
	p.q.From = FirstDay
	if !p.above.IsZero() {
		p.q.From = p.above.Format(hearsay.DateLayout)
	}
	if !p.till.IsZero() {
		p.q.To = p.till.AddDate(0, 0, -1).Format(hearsay.DateLayout)
	}
	return p.q, nil
}

func (p *parser) wrong(at int, found, wanted string) error {
	return &Error{1 + utf8.RuneCountInString(p.src[:at]), found, wanted}
}

// period returns the first day of a day, a month or a year, and the first after it.
func period(s string) (first, next time.Time, ok bool) {
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {hearsay.DateLayout, 0, 0, 1}} {
		t, err := time.Parse(l.layout, s)
		if err == nil && t.Year() > 1 && t.Year() < 9999 {
			return t, t.AddDate(l.years, l.months, l.days), true
		}
	}
	return time.Time{}, time.Time{}, false
}

// DayAmong returns a word of a query that is a day, and was perhaps meant as one; "" when there is none.
func DayAmong(q store.Query) string {
	for _, w := range q.Words {
		if _, _, ok := period(w); ok && len(w) > len("2031") {
			return w
		}
	}
	return ""
}

// Keys returns the names of the filters, for completion.
func Keys() []string { return keys() }

func keys() []string {
	return []string{"party", "position", "kind", "outlet", "before", "after", "on", "anonymous", "direct", "report", "since", "rejected", "reviewed", "doubtful"}
}

func positions() []string {
	var out []string
	for _, p := range hearsay.Positions() {
		out = append(out, string(p))
	}
	return out
}

func kinds() []string {
	return []string{string(hearsay.Direct), string(hearsay.Indirect), string(hearsay.Mixed)}
}

// cutKey cuts a filter in two. Its name is of letters; a time of day is none, and neither is an address of the web.
func cutKey(s string) (key, value string, ok bool) {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' })
	if i <= 0 || s[i] != ':' || strings.HasPrefix(s[i+1:], "//") {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

// end returns where the white space behind at begins.
func end(s string, at int) int {
	if i := strings.IndexFunc(s[at:], unicode.IsSpace); i >= 0 {
		return at + i
	}
	return len(s)
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

func isQuote(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N) })
}

// quote shows words of the query, not too many.
func quote(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
