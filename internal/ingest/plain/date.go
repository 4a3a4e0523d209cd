package plain

import (
	"fmt"
	"time"

	"github.com/hearsay-project/hearsay"
)

// ParseDate reads a publication date: a date alone (2031-03-04) or a time after RFC 3339
// (2031-03-04T14:05:00-04:00). day reports whether it is a date alone; t is then midnight UTC.
func ParseDate(s string) (t time.Time, day bool, err error) {
	if len(s) == len(hearsay.DateLayout) {
		t, err = time.Parse(hearsay.DateLayout, s)
		day = true
	} else {
		t, err = parseTime(s)
	}
	if err != nil {
		return time.Time{}, false, fmt.Errorf("%q is no date; write 2031-03-04 or 2031-03-04T14:05:00-04:00", clip(s))
	}
	return t, day, nil
}

// parseTime is stricter than time.Parse, which takes hours of one digit, commas and zones of any size.
func parseTime(s string) (time.Time, error) {
	const shape = "0000-00-00T00:00:00"
	if len(s) < len(shape)+1 {
		return time.Time{}, fmt.Errorf("too short")
	}
	for i := range len(shape) {
		if digit := '0' <= s[i] && s[i] <= '9'; digit != (shape[i] == '0') || !digit && s[i] != shape[i] {
			return time.Time{}, fmt.Errorf("unlike RFC 3339")
		}
	}
	if s[len(shape)] == ',' {
		return time.Time{}, fmt.Errorf("unlike RFC 3339")
	}
	t, err := time.Parse(hearsay.TimeLayout, s)
	if err != nil {
		return time.Time{}, err
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return time.Time{}, fmt.Errorf("zone out of range")
	}
	return t, nil
}

func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return s
}
