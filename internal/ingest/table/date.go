package table

import (
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// date returns a date as hearsay writes them, "" for none. A time without a zone gives its day only. Dates that mean one thing here and
// another there (03/04/2031) are none.
func date(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", true
	}
	if _, _, err := plain.ParseDate(s); err == nil {
		return s, true
	}
	if t, ok := seconds(s); ok {
		return t.Format(hearsay.TimeLayout), true
	}
	for _, layout := range []string{"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05-0700", time.RFC1123Z} {
		if t, err := time.Parse(layout, s); err == nil {
			return zoned(t)
		}
	}
	if cut, ok := strings.CutSuffix(s, " UTC"); ok {
		s = cut + " GMT"
	}
	for _, layout := range []string{"2006-01-02 15:04:05 GMT", "Mon, 2 Jan 2006 15:04:05 GMT"} {
		if t, err := time.Parse(layout, s); err == nil {
			return zoned(t)
		}
	}
	for _, layout := range []string{
		"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006/01/02", "2006/01/02 15:04:05", "20060102",
		"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006", "Monday 2 January 2006",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(hearsay.DateLayout), true
		}
	}
	return "", false
}

// zoned writes a time with its zone unless that is of a size that no zone has.
func zoned(t time.Time) (string, bool) {
	s := t.Format(hearsay.TimeLayout)
	_, _, err := plain.ParseDate(s)
	return s, err == nil
}

// seconds reads seconds, or milliseconds, since 1970.
func seconds(s string) (time.Time, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || n < 0:
		return time.Time{}, false
	case len(s) == 13:
		return time.UnixMilli(n).UTC().Truncate(time.Second), true
	case len(s) == 10 || len(s) == 9:
		return time.Unix(n, 0).UTC(), true
	}
	return time.Time{}, false
}
