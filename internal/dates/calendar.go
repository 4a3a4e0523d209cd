package dates

import "strconv"

// grain is how finely a point of the calendar is told. Coarser is smaller.
type grain uint8

const (
	noGrain grain = iota
	gCentury
	gDecade
	gYear
	gHalf
	gQuarter
	gSeason
	gMonth
	gWeek
	gWeekend
	gDay
	gPart  // a part of a day
	gClock // an hour and minute
)

// point is a stretch of the calendar. Day is the day number of its first day; n is the half, quarter, season or part of the day,
// or the minutes of the clock.
type point struct {
	g   grain
	day int
	n   int
}

// dayNumber returns the number of days from 1970-01-01 to a date of the Gregorian calendar. Months beyond 1 to 12 count on.
// After H. Hinnant, chrono-compatible low-level date algorithms.
func dayNumber(y, m, d int) int {
	y += floorDiv(m-1, 12)
	m = mod(m-1, 12) + 1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*mod(m+9, 12)+2)/5 + d - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// civil is the inverse of dayNumber.
func civil(n int) (y, m, d int) {
	n += 719468
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekday returns 1 for Monday to 7 for Sunday.
func weekday(n int) int { return mod(n+3, 7) + 1 }

// week returns the year and number of the ISO week of a day.
func week(n int) (y, w int) {
	thursday := n - weekday(n) + 4
	y, _, _ = civil(thursday)
	return y, (thursday-dayNumber(y, 1, 1))/7 + 1
}

func daysIn(y, m int) int { return dayNumber(y, m+1, 1) - dayNumber(y, m, 1) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func mod(a, b int) int { return a - floorDiv(a, b)*b }

// parseDay reads the date that s begins with.
func parseDay(s string) (int, bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 || !validDay(y, m, d) {
		return 0, false
	}
	return dayNumber(y, m, d), true
}

func validDay(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) }

// digits returns the number that s writes in one to nine digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func yearAt(y int) point       { return point{gYear, dayNumber(y, 1, 1), 0} }
func monthAt(y, m int) point   { return point{gMonth, dayNumber(y, m, 1), 0} }
func dayAt(n int) point        { return point{gDay, n, 0} }
func weekAt(n int) point       { return point{gWeek, n - weekday(n) + 1, 0} }
func weekendAt(n int) point    { return point{gWeekend, n - weekday(n) + 6, 0} }
func quarterAt(y, q int) point { return point{gQuarter, dayNumber(y, q*3-2, 1), mod(q-1, 4) + 1} }

// The seasons, in the order in which they follow in a year.
const (
	winter = iota
	spring
	summer
	fall
)

func seasonAt(y, s int) point { return point{gSeason, dayNumber(y, s*3+1, 1), s} }

// seasonOf returns the season of a month.
func seasonOf(m int) int { return mod(m, 12) / 3 }

// shift moves p by n units of the calendar and gives it the grain of the unit, or its own if that is coarser.
func (p point) shift(n int, u unit) point {
	y, m, d := civil(p.day)
	switch u {
	case uYear, uDecade, uCentury:
		n *= u.years()
		switch p.g {
		case gDay, gPart, gClock, gMonth, gWeek, gWeekend:
			return yearAt(y + n)
		case gQuarter, gSeason, gHalf:
			return point{p.g, dayNumber(y+n, m, d), p.n}
		}
		return yearAt(y + n)
	case uQuarter:
		return quarterAt(y, (m-1)/3+1+n)
	case uMonth:
		return monthAt(y, m+n)
	case uWeek:
		return weekAt(p.day + 7*n)
	case uWeekend:
		return weekendAt(p.day + 7*n)
	case uFortnight:
		return weekAt(p.day + 14*n)
	case uDay:
		return dayAt(p.day + n)
	case uHour, uMinute, uSecond:
		return dayAt(p.day)
	}
	return point{}
}

// value returns p as TIMEX3 writes it.
func (p point) value() string {
	var b [24]byte
	return string(p.append(b[:0]))
}

func (p point) append(b []byte) []byte {
	y, m, d := civil(p.day)
	if p.g == noGrain || y < 0 {
		return b
	}
	switch p.g {
	case gCentury:
		return pad(b, y/100, 2)
	case gDecade:
		return pad(b, y/10, 3)
	case gWeek, gWeekend:
		iso, w := week(p.day)
		b = pad(append(pad(b, iso, 4), "-W"...), w, 2)
		if p.g == gWeekend {
			b = append(b, "-WE"...)
		}
		return b
	}
	b = pad(b, y, 4)
	switch p.g {
	case gHalf:
		return pad(append(b, "-H"...), p.n, 1)
	case gQuarter:
		return pad(append(b, "-Q"...), p.n, 1)
	case gSeason:
		return append(append(b, '-'), seasonName(p.n)...)
	}
	if p.g >= gMonth {
		b = pad(append(b, '-'), m, 2)
	}
	if p.g >= gDay {
		b = pad(append(b, '-'), d, 2)
	}
	switch p.g {
	case gPart:
		b = append(append(b, 'T'), partName(p.n)...)
	case gClock:
		b = append(b, 'T')
		b = append(b, clock(p.n)...)
	}
	return b
}

func seasonName(s int) string {
	switch s {
	case spring:
		return "SP"
	case summer:
		return "SU"
	case fall:
		return "FA"
	}
	return "WI"
}

// The parts of a day.
const (
	morning = iota
	afternoon
	evening
	night
	dayTime
)

func partName(n int) string {
	switch n {
	case morning:
		return "MO"
	case afternoon:
		return "AF"
	case evening:
		return "EV"
	case dayTime:
		return "DT"
	}
	return "NI"
}

// clock writes minutes after midnight as 09:30.
func clock(n int) string {
	var b [8]byte
	return string(pad(append(pad(b[:0], n/60, 2), ':'), n%60, 2))
}

// pad appends n with leading zeros.
func pad(b []byte, n, width int) []byte {
	var buf [20]byte
	s := strconv.AppendInt(buf[:0], int64(n), 10)
	for k := len(s); k < width; k++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

// unit is a unit of time.
type unit int32

const (
	uSecond unit = iota
	uMinute
	uHour
	uDay
	uNight
	uWeek
	uWeekend
	uFortnight
	uMonth
	uQuarter
	uYear
	uDecade
	uCentury
)

func (u unit) years() int {
	switch u {
	case uDecade:
		return 10
	case uCentury:
		return 100
	}
	return 1
}

// amount is a count of units: whole ones and sixtieths, or some.
type amount struct {
	n    int
	half bool // and a half
	some bool // an unknown number
}

// period returns the TIMEX3 value of a duration.
func period(a amount, u unit) string {
	if a.some {
		return somePeriod(u)
	}
	b := make([]byte, 0, 12)
	b = append(b, 'P')
	n := a.n
	letter := byte('Y')
	switch u {
	case uSecond, uMinute, uHour:
		b = append(b, 'T')
		letter = "SMH"[u-uSecond]
	case uDay, uNight:
		letter = 'D'
	case uWeek, uWeekend:
		letter = 'W'
	case uFortnight:
		letter, n = 'W', 2*n
	case uMonth:
		letter = 'M'
	case uQuarter:
		letter = 'Q'
	case uDecade, uCentury:
		n *= u.years()
		if a.half {
			n += u.years() / 2
			a.half = false
		}
	}
	b = strconv.AppendInt(b, int64(n), 10)
	if a.half && u != uHour && u != uMinute && u != uYear {
		b = append(b, ".5"...)
	}
	if n > 0 || !a.half || u != uHour && u != uMinute && u != uYear {
		b = append(b, letter)
	} else {
		b = b[:len(b)-1] // half an hour is PT30M
	}
	if a.half && u == uYear {
		b = append(b, "6M"...)
	}
	if a.half && u == uHour {
		b = append(b, "30M"...)
	}
	if a.half && u == uMinute {
		b = append(b, "30S"...)
	}
	if u == uWeekend {
		b = append(b, "E"...) // P1WE
	}
	return string(b)
}

// somePeriod returns the value of an unknown number of units.
func somePeriod(u unit) string {
	switch u {
	case uSecond:
		return "PTXS"
	case uMinute:
		return "PTXM"
	case uHour:
		return "PTXH"
	case uDay, uNight:
		return "PXD"
	case uWeek, uFortnight, uWeekend:
		return "PXW"
	case uMonth:
		return "PXM"
	case uQuarter:
		return "PXQ"
	case uDecade:
		return "PXDE"
	case uCentury:
		return "PXCE"
	}
	return "PXY"
}
