package blocks

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/text"
)

// stamp is a calendar date, with time and zone where they are told.
type stamp struct {
	year, month, day int
	hour, minute     int
	timed, zoned     bool
	offset           int // minutes east of UTC
}

// value writes the stamp as a date, or as RFC 3339 when time and zone are told.
func (d stamp) value() string {
	date := fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	if !d.timed || !d.zoned {
		return date
	}
	return d.time().Format(time.RFC3339)
}

func (d stamp) time() time.Time {
	zone := time.UTC
	if d.offset != 0 {
		zone = time.FixedZone("", d.offset*60)
	}
	return time.Date(d.year, time.Month(d.month), d.day, d.hour, d.minute, 0, 0, zone)
}

func (d stamp) valid() bool {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return d.year >= 1600 && d.year <= 2400 && d.month >= 1 && t.Day() == d.day && int(t.Month()) == d.month
}

// statedDate is a date that the report states as its own.
type statedDate struct {
	stamp
	text.Span
	notice bool // stated by a wire notice or dateline: less believed than a date line
}

// latest returns the date of this version: the latest that date lines state, otherwise what notices say.
func latest(dates []statedDate) (statedDate, bool) {
	var best statedDate
	found := false
	for _, d := range dates {
		switch {
		case !found, best.notice && !d.notice:
			best, found = d, true
		case d.notice == best.notice && d.time().After(best.time()):
			best = d
		}
	}
	return best, found
}

// dateLine reads a line that says nothing but when the report came out: one date or several, each with or without a
// label such as "Published", and perhaps a time of that day behind a label: "Updated 8.05pm". It returns the dates with offsets into s.
func dateLine(s string) ([]statedDate, bool) {
	if len(s) > 200 {
		return nil, false
	}
	var dates []statedDate
	told := false // a day without its year, which is no date to go by
	at := 0
	for at < len(s) {
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " |·•-–—.,;/()\u00a0\t"))
		if at == len(s) {
			break
		}
		start, labelled := at, false
		for _, l := range dateLabels {
			if rest, ok := cutFold(s[at:], l); ok && (rest == "" || !unicode.IsLetter(rune(rest[0]))) {
				at, labelled = len(s)-len(strings.TrimLeft(rest, ": \u00a0")), true
				break
			}
		}
		if n := ago(s[at:]); n > 0 {
			at += n
			told = told || labelled
			continue
		}
		if labelled && len(dates) > 0 {
			d := dates[len(dates)-1].stamp
			c := cursor{s: clip(s[at:], 60)}
			if c.time(&d) {
				at += c.at
				dates = append(dates, statedDate{stamp: d, Span: text.Span{Start: start, End: at}})
				continue
			}
		}
		d, n := parseDate(s[at:])
		if n == 0 && labelled {
			n = parseDay(s[at:])
			told = told || n > 0
			at += n
			if n > 0 {
				continue
			}
		}
		if n == 0 {
			return nil, false
		}
		at += n
		dates = append(dates, statedDate{stamp: d, Span: text.Span{Start: start, End: at}})
	}
	return dates, len(dates) > 0 || told
}

// parseDay returns the length of "Friday, October 13, 2:55 p.m." at the start of s: a day without its year, and a time after it.
func parseDay(s string) int {
	c := cursor{s: clip(s, 120)}
	if !weekdays[strings.ToLower(c.word())] {
		c.at = 0
	}
	c.skip(" ,.")
	if !c.dayAndMonth() {
		return 0
	}
	end := c.at
	if c.time(&stamp{}) {
		end = c.at
	}
	return end
}

// dayAndMonth reads October 13 or 13 October.
func (c *cursor) dayAndMonth() bool {
	at := c.at
	if c.month() > 0 {
		c.skip(" ")
		_, ok := c.number(2)
		return ok
	}
	c.at = at
	if _, ok := c.number(2); !ok {
		return false
	}
	c.ordinal()
	c.skip(" ")
	return c.month() > 0
}

// ago returns the length of "2 hours ago" at the start of s.
func ago(s string) int {
	w := fields(clip(s, 40), 3)
	if len(w) < 3 || !strings.EqualFold(bare(w[2].In(s)), "ago") {
		return 0
	}
	return w[2].End
}

// parseDate reads a date with a year, and a time after it, at the start of s and returns its length, 0 if there is
// none. Dates of figures alone are read only when they begin with the year: others are ambiguous.
func parseDate(s string) (stamp, int) {
	c := cursor{s: clip(s, 120)}
	if day := c.word(); weekdays[strings.ToLower(day)] {
		c.skip(" ,.")
	} else {
		c.at = 0
	}
	d, ok := c.date()
	if !ok || !d.valid() {
		return stamp{}, 0
	}
	end := c.at
	if c.time(&d) {
		end = c.at
	}
	return d, end
}

// cursor reads a short string from left to right.
type cursor struct {
	s  string
	at int
}

func (c *cursor) skip(set string) {
	for c.at < len(c.s) && strings.IndexByte(set, c.s[c.at]) >= 0 {
		c.at++
	}
}

// word reads letters.
func (c *cursor) word() string {
	start := c.at
	for c.at < len(c.s) && (c.s[c.at]|0x20 >= 'a' && c.s[c.at]|0x20 <= 'z') {
		c.at++
	}
	return c.s[start:c.at]
}

// number reads at most digits figures that are not part of a longer number.
func (c *cursor) number(digits int) (n int, ok bool) {
	start := c.at
	for c.at < len(c.s) && c.s[c.at] >= '0' && c.s[c.at] <= '9' {
		if c.at-start == digits {
			c.at = start
			return 0, false
		}
		n = n*10 + int(c.s[c.at]-'0')
		c.at++
	}
	return n, c.at > start
}

func (c *cursor) month() int {
	m := months[strings.ToLower(c.word())]
	if m > 0 {
		c.skip(".")
	}
	return m
}

// ordinal skips the st of 1st.
func (c *cursor) ordinal() {
	at := c.at
	switch strings.ToLower(c.word()) {
	case "st", "nd", "rd", "th":
	default:
		c.at = at
	}
}

// date reads March 4, 2031 or 4 March 2031 or 2031-03-04.
func (c *cursor) date() (d stamp, ok bool) {
	start := c.at
	if d.month = c.month(); d.month > 0 {
		c.skip(" ")
		if d.day, ok = c.number(2); !ok {
			return d, false
		}
		c.ordinal()
		c.skip(" ,")
		d.year, ok = c.number(4)
		return d, ok && d.year > 999
	}
	c.at = start
	if d.year, ok = c.number(4); ok && d.year > 999 {
		return c.isoDate(d.year)
	}
	c.at = start
	if d.day, ok = c.number(2); !ok {
		return d, false
	}
	c.ordinal()
	c.skip(" -")
	if d.month = c.month(); d.month == 0 {
		return d, false
	}
	c.skip(" ,-")
	d.year, ok = c.number(4)
	return d, ok && d.year > 999
}

func (c *cursor) isoDate(year int) (d stamp, ok bool) {
	d.year = year
	if !c.byte('-') {
		return d, false
	}
	if d.month, ok = c.number(2); !ok || !c.byte('-') {
		return d, false
	}
	d.day, ok = c.number(2)
	return d, ok
}

func (c *cursor) byte(b byte) bool {
	if c.at < len(c.s) && c.s[c.at] == b {
		c.at++
		return true
	}
	return false
}

// time reads a time of day and a zone after a date, and reports whether there is one.
func (c *cursor) time(d *stamp) bool {
	c.skip(" ,|T")
	if rest := strings.TrimLeft(c.s[c.at:], "-–—"); len(rest) < len(c.s)-c.at {
		c.at = len(c.s) - len(strings.TrimLeft(rest, " "))
	}
	at := c.at
	switch strings.ToLower(c.word()) {
	case "at", "t":
		c.skip(" ")
	default:
		c.at = at
	}
	h, ok := c.number(2)
	if !ok || h > 23 {
		return false
	}
	m, timed := 0, false
	if c.byte(':') || c.byte('.') {
		if m, timed = c.number(2); !timed || m > 59 {
			return false
		}
		if c.byte(':') {
			c.number(2) // seconds are left out
		}
	}
	half := c.half()
	if half == 0 && !timed || half != 0 && (h == 0 || h > 12) {
		return false
	}
	switch half {
	case 'a':
		h %= 12
	case 'p':
		h = h%12 + 12
	}
	d.hour, d.minute, d.timed = h, m, true
	c.zone(d)
	return true
}

// half reads a.m. or p.m. and returns 'a' or 'p', 0 if neither is there.
func (c *cursor) half() byte {
	at := c.at
	c.skip(" ")
	for _, h := range []string{"a.m.", "p.m.", "am", "pm"} {
		if rest, ok := cutFold(c.s[c.at:], h); ok && (rest == "" || !unicode.IsLetter(rune(rest[0]))) {
			c.at += len(h)
			return h[0]
		}
	}
	c.at = at
	return 0
}

// zone reads Z, +01:00 or a zone whose name fixes its offset; "ET" does not.
func (c *cursor) zone(d *stamp) {
	at := c.at
	c.skip(" (")
	if c.at < len(c.s) && (c.s[c.at] == '+' || c.s[c.at] == '-') {
		sign := 1
		if c.s[c.at] == '-' {
			sign = -1
		}
		c.at++
		h, ok := c.number(2)
		if ok && h <= 14 && c.byte(':') {
			if m, ok := c.number(2); ok && m < 60 {
				d.offset, d.zoned = sign*(h*60+m), true
				return
			}
		}
		c.at = at
		return
	}
	name := c.word()
	if offset, ok := zones[name]; ok {
		d.offset, d.zoned = offset, true
		c.skip(")")
		return
	}
	if vagueZones[name] {
		c.skip(")")
		return
	}
	c.at = at
}
