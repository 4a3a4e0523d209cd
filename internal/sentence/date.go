package sentence

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// onDate returns the words for a value of TIMEX3 with the preposition that it takes: on 3 March 2031, in March 2031.
func onDate(value string) string {
	words := dateWords(value)
	switch {
	case words == value && len(value) != 4:
		return "at " + value
	case len(value) > len("2031-03") && value[4] == '-' && isDay(value[:min(len(value), 10)]):
		return "on " + words
	}
	return "in " + words
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// dateWords puts a value of TIMEX3 into words; what it does not know stays as it is.
func dateWords(value string) string {
	day, rest, _ := strings.Cut(value, "T")
	if d, err := time.Parse(time.DateOnly, day); err == nil {
		return dayWords(d.Format("2 January 2006"), rest)
	}
	if d, err := time.Parse("2006-01", value); err == nil {
		return d.Format("January 2006")
	}
	year, rest, _ := strings.Cut(value, "-")
	n, err := strconv.Atoi(year)
	if strings.HasPrefix(year, "FY") {
		return "the fiscal year " + strings.TrimPrefix(year, "FY")
	}
	switch {
	case err != nil || n < 0:
	case len(year) == 4 && rest == "":
		return year
	case len(year) == 4:
		if words := yearPart(rest); words != "" {
			return words + year
		}
	case len(year) == 3 && rest == "":
		return "the " + year + "0s"
	case len(year) == 2 && rest == "":
		return fmt.Sprintf("the %s century", ordinal(n+1))
	}
	return value
}

func dayWords(day, part string) string {
	switch part {
	case "":
		return day
	case "NI":
		return "the night of " + day
	case "MO":
		return "the morning of " + day
	case "AF":
		return "the afternoon of " + day
	case "EV":
		return "the evening of " + day
	case "DT":
		return "the daytime of " + day
	}
	return day + ", " + part
}

// yearPart returns the words before the year for a part of it, "" for what it does not know.
func yearPart(part string) string {
	switch part {
	case "SP":
		return "spring "
	case "SU":
		return "summer "
	case "FA":
		return "autumn "
	case "WI":
		return "winter "
	}
	if part == "" {
		return ""
	}
	n, err := strconv.Atoi(strings.TrimSuffix(part[1:], "-WE"))
	switch {
	case err != nil || n < 1:
	case part[0] == 'Q' && n <= 4:
		return "the " + ordinal(n) + " quarter of "
	case part[0] == 'H' && n <= 2:
		return "the " + ordinal(n) + " half of "
	case part[0] == 'W' && strings.HasSuffix(part, "-WE"):
		return fmt.Sprintf("the weekend of week %d of ", n)
	case part[0] == 'W':
		return fmt.Sprintf("week %d of ", n)
	}
	return ""
}

func ordinal(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return fmt.Sprintf("%dth", n)
	case n%10 == 1:
		return fmt.Sprintf("%dst", n)
	case n%10 == 2:
		return fmt.Sprintf("%dnd", n)
	case n%10 == 3:
		return fmt.Sprintf("%drd", n)
	}
	return fmt.Sprintf("%dth", n)
}
