package dates

// The days that have names.
const (
	hChristmas int32 = iota
	hThanksgiving
	hHalloween
	hEaster
	hIndependence
	hLabour
	hMemorial
	hVeterans
	hElection
	hInauguration
	hValentine
	hBoxing
	hBastille
	hNewYear
)

// bare reports whether the name of a holiday stands for it without "Day".
func bareHoliday(h int32) bool {
	switch h {
	case hChristmas, hThanksgiving, hHalloween, hEaster:
		return true
	}
	return false
}

// holiday returns the day number of a holiday in a year, as the United States keep it.
func holiday(h int32, y int) int {
	switch h {
	case hChristmas:
		return dayNumber(y, 12, 25)
	case hThanksgiving:
		return nth(y, 11, 4, 4)
	case hHalloween:
		return dayNumber(y, 10, 31)
	case hEaster:
		return easter(y)
	case hIndependence:
		return dayNumber(y, 7, 4)
	case hLabour:
		return nth(y, 9, 1, 1)
	case hMemorial:
		return nth(y, 6, 1, 1) - 7
	case hVeterans:
		return dayNumber(y, 11, 11)
	case hElection:
		return nth(y, 11, 1, 1) + 1
	case hInauguration:
		return dayNumber(y, 1, 20)
	case hValentine:
		return dayNumber(y, 2, 14)
	case hBoxing:
		return dayNumber(y, 12, 26)
	case hBastille:
		return dayNumber(y, 7, 14)
	}
	return dayNumber(y, 1, 1)
}

// nth returns the n-th weekday of a month.
func nth(y, m, n, day int) int {
	first := dayNumber(y, m, 1)
	return first + mod(day-weekday(first), 7) + 7*(n-1)
}

// easter returns Easter Sunday of the western churches, after the algorithm of Meeus, Jones and Butcher.
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayNumber(y, n/31, n%31+1)
}
