package html

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hearsay-project/hearsay"
)

// The years of which a date of publication is believed. There is no today here.
const (
	minYear = 1990
	maxYear = 2099
)

// layouts are how pages write dates. With a clock but no zone a time is not one: the day is kept.
func layouts() []string {
	return []string{
		time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04:05 Z07:00", "2006-01-02T15:04:05 Z0700",
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05Z0700", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04Z07:00", "2006-01-02 15:04:05 MST",
		time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 Z0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon Jan 02 15:04:05 MST 2006", "Mon Jan 2 15:04:05 Z0700 2006",
	}
}

func dayLayouts() []string {
	return []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-1-2", "2006/1/2", "2006.1.2", "20060102", "20060102150405"}
}

// normalDate returns what s says as a date (2031-03-04) or a time with its offset (2031-03-04T14:05:00-04:00), "" where it is none
// or of a year that is not believed.
func normalDate(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 64 || len(s) < 8 {
		return ""
	}
	for _, l := range layouts() {
		if t, err := time.ParseInLocation(l, s, time.UTC); err == nil && abbreviated(l, t) {
			return inYears(t, hearsay.TimeLayout)
		}
	}
	for _, l := range dayLayouts() {
		if t, err := time.ParseInLocation(l, s, time.UTC); err == nil {
			return inYears(t, hearsay.DateLayout)
		}
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return unix(n)
	}
	if day := leadingDay(s); day != "" {
		return day
	}
	return ""
}

// abbreviated reports whether the zone of t is known: time.Parse takes any letters for a zone without an offset.
func abbreviated(layout string, t time.Time) bool {
	if !strings.Contains(layout, "MST") {
		return true
	}
	name, offset := t.Zone()
	return offset != 0 || name == "UTC" || name == "GMT"
}

func inYears(t time.Time, layout string) string {
	if t.Year() < minYear || t.Year() > maxYear {
		return ""
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		layout = hearsay.DateLayout
	}
	return t.Format(layout)
}

// unix reads seconds or milliseconds since 1970.
func unix(n int64) string {
	if n > 1e11 {
		n /= 1000
	}
	if n < 600_000_000 || n > 4_000_000_000 {
		return ""
	}
	return inYears(time.Unix(n, 0).UTC(), hearsay.TimeLayout)
}

// leadingDay reads the day that s begins with, behind a weekday and words such as "Published on", and passes over the rest: a clock
// without a zone. A day written in figures alone, but for one that begins with the year, is not read: which is the month nobody knows.
func leadingDay(s string) string {
	for _, p := range writtenDays() {
		m := p.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		year, month, day := m[p.SubexpIndex("y")], m[p.SubexpIndex("m")], m[p.SubexpIndex("d")]
		for _, layout := range []string{"2006-1-2", "2006-Jan-2"} {
			if t, err := time.Parse(layout, year+"-"+month[:min(len(month), 3)]+"-"+day); err == nil {
				return inYears(t, hearsay.DateLayout)
			}
		}
	}
	return ""
}

// writtenDays are compiled once.
var writtenDays = sync.OnceValue(func() []*regexp.Regexp {
	const (
		before = `(?i)^(?:(?:first |originally )?(?:published|posted|updated|created)(?: on| at)?:? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? )?`
		month  = `(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
		day    = `(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?`
		year   = `(?P<y>(?:19|20)[0-9]{2})(?:[^0-9]|$)`
	)
	var out []*regexp.Regexp
	for _, p := range []string{month + ` ` + day + `,? ` + year, day + `(?: of |[ -])` + month + `,?[ -]` + year, `(?P<y>(?:19|20)[0-9]{2})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?:[^0-9]|$)`} {
		out = append(out, regexp.MustCompile(before+p))
	}
	return out
})

// addressDate returns the day that the path of an address holds, "" for none.
func addressDate(address string) string {
	for _, pattern := range addressDays() {
		m := pattern.FindStringSubmatch(strings.ToLower(address))
		if m == nil {
			continue
		}
		for _, layout := range []string{"2006-1-2", "2006-Jan-2"} {
			if t, err := time.Parse(layout, m[1]+"-"+m[2]+"-"+m[3]); err == nil {
				return inYears(t, hearsay.DateLayout)
			}
		}
	}
	return ""
}

// addressDays are compiled once.
var addressDays = sync.OnceValue(func() []*regexp.Regexp {
	var out []*regexp.Regexp
	for _, p := range []string{
		`/((?:19|20)\d\d)/(0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(0?[1-9]|[12]\d|3[01])(?:[/_.?-]|$)`,
		`[/_.-]((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:\D|$)`,
		`[/_-](20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|$)`,
	} {
		out = append(out, regexp.MustCompile(p))
	}
	return out
})
