package web

import (
	"strconv"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// period is the days that a time stands for.
type period struct {
	from, to      time.Time // the first day and the last
	before, after bool      // it may be earlier than that, or later: "before May", "about 4 March"
}

// exact reports whether it is one day.
func (p period) exact() bool { return p.from.Equal(p.to) && !p.before && !p.after }

// periodOf returns the days that a value of TIMEX3 stands for, as far as they are known: never one day for what is less exact. False for what stands
// for none: durations, what is said of every week, the present.
func periodOf(value, mod string) (period, bool) {
	from, to, _ := rangeOf(value)
	if from.IsZero() {
		return period{}, false
	}
	p := period{from: from, to: to}
	switch mod {
	case "BEFORE", "ON_OR_BEFORE", "LESS_THAN", "EQUAL_OR_LESS":
		p.before = true
	case "AFTER", "ON_OR_AFTER", "MORE_THAN", "EQUAL_OR_MORE":
		p.after = true
	case "APPROX":
		p.before, p.after = true, true
	}
	return p, true
}

// rangeOf returns the first and the last day of what is told of a time, and whether they are one; zero for what is no such time.
func rangeOf(said string) (from, to time.Time, exact bool) {
	if len(said) >= 10 {
		if t, err := time.Parse(hearsay.DateLayout, said[:10]); err == nil {
			return t, t, true
		}
	}
	year, rest, _ := strings.Cut(said, "-")
	n, err := strconv.Atoi(year)
	if err != nil || n < 0 || year[0] == '+' {
		return time.Time{}, time.Time{}, false
	}
	if rest == "" {
		return ofYears(n, len(year), said)
	}
	if len(year) != 4 {
		return time.Time{}, time.Time{}, false
	}
	if t, err := time.Parse("2006-01", said); err == nil {
		return t, t.AddDate(0, 1, -1), false
	}
	return inYear(n, rest)
}

// ofYears is a year, a decade (203) or a century (20).
func ofYears(n, digits int, said string) (from, to time.Time, exact bool) {
	years := map[int]int{4: 1, 3: 10, 2: 100}[digits]
	if years == 0 || len(said) != digits || n == 0 {
		return time.Time{}, time.Time{}, false
	}
	from = months(n*years, 1)
	return from, from.AddDate(years, 0, -1), false
}

// inYear is a part of a year: a week or its end, a quarter, a half, a season. Which months a season has depends on where; a year has three of
// them whole, and of winter nobody knows which.
func inYear(year int, part string) (from, to time.Time, exact bool) {
	switch {
	case part == "SP" || part == "SU" || part == "FA":
		return months(year, 1), months(year, 13).AddDate(0, 0, -1), false
	case len(part) == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4':
		return partOf(year, int(part[1]-'1'), 3)
	case len(part) == 2 && part[0] == 'H' && (part[1] == '1' || part[1] == '2'):
		return partOf(year, int(part[1]-'1'), 6)
	case len(part) >= 3 && part[0] == 'W':
		week, err := strconv.Atoi(part[1:3])
		if err != nil || week < 1 || week > 53 || len(part) != 3 && part[3:] != "-WE" {
			break
		}
		fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // is in the first week
		monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(week-1))
		if len(part) > 3 {
			return monday.AddDate(0, 0, 5), monday.AddDate(0, 0, 6), false
		}
		return monday, monday.AddDate(0, 0, 6), false
	}
	return time.Time{}, time.Time{}, false
}

// partOf is the n-th part of a year of so many months.
func partOf(year, n, size int) (from, to time.Time, exact bool) {
	return months(year, n*size+1), months(year, (n+1)*size+1).AddDate(0, 0, -1), false
}

// months is the first day of a month; the 13th is the first of the next year.
func months(year, month int) time.Time {
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}

// dayNumber counts days since 1970.
func dayNumber(t time.Time) int {
	const day = 24 * 60 * 60
	s := t.Unix()
	if s < 0 {
		s -= day - 1
	}
	return int(s / day)
}
