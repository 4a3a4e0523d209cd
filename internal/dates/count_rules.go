package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// number matches what begins with a number: a day of a month, a clock time, a count of units.
//
//	2031-03-04 | It fell on [[4 January 2019]]. | DATE 2019-01-04
//	2031-03-04 | It fell on [[20 February]]. | DATE 2031-02-20
//	2031-03-04 | She led it [[two years]]. | DURATION P2Y
//	2031-03-04 | The attack of [[nineteen ninety-seven]] was worse. | DATE 1997
func (m *matcher) number(i int) found {
	if _, end := m.clockAt(i); end > 0 {
		return m.clock(i)
	}
	if m.is(i, kNumber, fDigits) && m.num(i) >= 1 && m.num(i) <= 31 {
		j := i + 1
		if m.k(j) == kMonth && m.lexemes[j].has(fCapital) && !m.lexemes[j].has(fJoined) {
			if day, e := m.dayOfMonth(j + 1); e == 0 || day > 31 {
				return m.dayMonth(i, j)
			}
		}
	}
	if f := m.spokenYear(i); f.end > 0 {
		return f
	}
	return m.counted(i)
}

// dayMonth is "4 January 2019".
func (m *matcher) dayMonth(i, j int) found {
	return m.monthDay(i, j+1, m.num(j), m.num(i))
}

// spokenYear is "nineteen ninety-seven" or "two thousand three" as broadcasters write it.
func (m *matcher) spokenYear(i int) found {
	if m.num(i) != 19 && m.num(i) != 18 && m.num(i) != 20 || m.lexemes[i].has(fDigits) || m.k(i+1) != kNumber && m.k(i+1) != kDecade {
		return found{}
	}
	n, e := m.num(i+1), i+2
	if n < 20 || n > 90 || m.lexemes[i+1].has(fDigits) || m.k(i+1) == kDecade {
		return found{}
	}
	if m.is(e, kNumber, 0) && !m.lexemes[e].has(fDigits) && m.num(e) < 10 {
		n, e = n+m.num(e), e+1
	}
	return found{end: e, at: yearAt(m.num(i)*100 + n), anchor: NoAnchor, rule: "year"}
}

// quantity reads a count with its unit: "two years", "5 1/2 hours", "eight to 10 hours", "a few months", "another four weeks".
func (m *matcher) quantity(i int) (amount, unit, int) {
	j := i
	var a amount
	switch m.k(j) {
	case kNumber, kYear, kHundred:
		a, j = m.cardinal(j)
	case kFraction:
		a.half, j = true, j+1
		if m.low(j) == "of" {
			j++
		}
		if m.k(j) == kA {
			j++
		}
	case kA:
		j++
		switch m.k(j) {
		case kFew:
			if m.low(j) != "few" && m.low(j) != "couple" {
				return a, 0, 0
			}
			a, j = m.few(j)
		case kHundred, kNumber:
			if m.k(j) == kNumber && m.num(j) != 12 && m.lexemes[j].has(fDigits) {
				a, j = m.cardinal(j)
				break
			}
			a, j = m.cardinal(j)
		case kHalf:
			a.half, j = true, j+1
		default:
			a.n = 1
		}
	case kFew:
		a, j = m.few(j)
	case kHalf:
		a.half, j = true, j+1
		if m.k(j) == kA {
			j++
		}
	case kAnother:
		j++
		a.n = 1
		switch m.k(j) {
		case kNumber:
			a, j = m.cardinal(j)
		case kFew:
			a, j = m.few(j)
		}
	default:
		return a, 0, 0
	}
	if (m.k(j) == kTo || m.k(j) == kOr) && m.k(j+1) == kNumber && a.n > 0 {
		if _, e := m.cardinal(j + 1); m.unitAt(m.filler(e)) {
			j = e
		}
	} else if m.is(j, kNumber, fJoined) && a.n > 0 && m.unitAt(j+1) {
		j++
	} else if m.k(j) == kAnd && m.k(j+1) == kA && m.k(j+2) == kHalf && m.unitAt(j+3) {
		a.half, j = true, j+3
	}
	j = m.filler(j)
	if !m.unitAt(j) {
		return a, 0, 0
	}
	u, e := m.unitOf(j), j+1
	if m.k(e) == kAnd && (m.k(e+1) == kA && m.k(e+2) == kHalf || m.k(e+1) == kHalf) && !a.half {
		a.half = true
		e += 2
		if m.k(e-1) == kA {
			e++
		}
	}
	return a, u, e
}

// filler passes over words between a number and its unit.
func (m *matcher) filler(j int) int {
	for n := 0; n < 2; n++ {
		switch m.k(j) {
		case kMore, kStraight, kFuller, kLong:
			j++
		default:
			return j
		}
	}
	return j
}

// unitAt reports whether lexeme j names a unit that can be counted.
func (m *matcher) unitAt(j int) bool {
	switch m.k(j) {
	case kUnit:
		return true
	case kPart:
		return m.lexemes[j].num == night && m.k(j-1) != kA
	case kOrdinal:
		return m.lexemes[j].num == 2 && (m.k(j-1) == kNumber || m.k(j-1) == kYear) && m.lexemes[j-1].has(fDigits) && !m.lexemes[j].has(fDigits)
	}
	return false
}

func (m *matcher) unitOf(j int) unit {
	switch m.k(j) {
	case kPart:
		return uNight
	case kOrdinal:
		return uSecond
	}
	return unit(m.num(j))
}

// cardinal reads a number in digits or words.
func (m *matcher) cardinal(i int) (amount, int) {
	var a amount
	j := i
	if m.k(j) == kHundred {
		if m.lexemes[j].has(fPlural) {
			return amount{some: true}, j + 1
		}
		a.n, j = 100, j+1
	} else {
		a.n = m.num(j)
		a.half = m.k(j) == kNumber && m.lexemes[j].has(fPlural)
		j++
		if m.k(j-1) == kNumber && !m.lexemes[j-1].has(fDigits) {
			if a.n >= 20 && a.n%10 == 0 && m.k(j) == kNumber && !m.lexemes[j].has(fDigits) && m.num(j) < 10 {
				a.n, j = a.n+m.num(j), j+1
			} else if a.n >= 20 && a.n%10 == 0 && m.is(j, kOrdinal, fJoined) && m.unitAt(j+1) {
				return a, i // twenty-first
			}
			if m.k(j) == kHundred {
				a.n, j = a.n*100, j+1
			}
		}
	}
	if m.k(j) == kFraction {
		a.half, j = a.half || m.num(j) == 30, j+1
	}
	return a, j
}

// few reads "few", "several", "a couple of", "dozens of" at i.
func (m *matcher) few(i int) (amount, int) {
	a, j := amount{some: true}, i+1
	if m.low(i) == "couple" {
		a = amount{n: 2}
	}
	if m.k(j) == kOf {
		j++
	}
	return a, j
}

// counted matches counts of units, and what they are counted from.
//
//	2031-03-04 | She led it for [[two years]]. | DURATION P2Y
//	2031-03-04 | The walk took [[5 1/2 hours]]. | DURATION PT5H30M
//	2031-03-04 | The walk took [[a few days]]. | DURATION PXD
//	2031-03-04 | The walk took [[a year and a half]]. | DURATION P1Y6M
//	2031-03-04 | The [[54-year-old]] swam. | DURATION P54Y
//	2031-03-04 | He is [[54 years old]]. | DURATION P54Y
//	2031-03-04 | [[A 30-minute]] film. | DURATION PT30M
//	2031-03-04 | It shut [[two years ago]]. | DATE 2029
//	2031-03-04 | It shut [[two weeks ago]]. | DATE 2031-W08
//	2031-03-04 | It shut [[two days ago]]. | DATE 2031-03-02
//	2031-03-04 | On [[Feb. 3]] it shut. [[Three days later]] it burnt. | DATE 2031-02-03 | DATE 2031-02-06
//	2031-03-04 | He earns $15 [[an hour]]. | SET PT1H
//	2031-03-04 | He runs twice [[a week]]. | SET P1W
//	2031-03-04 | In [[the third quarter]] it lost less, [[a year earlier]] more. | DATE 2030-Q3 | DATE 2029-Q3
func (m *matcher) counted(i int) found {
	if !m.mayCount(i) {
		return found{}
	}
	a, u, e := m.quantity(i)
	if e == 0 {
		return found{}
	}
	if f := m.age(i, a, u, e); f.end > 0 {
		return f
	}
	if f := m.offset(a, u, e); f.end > 0 {
		return f
	}
	if u == uQuarter && (m.k(e) == kOf || m.lexemes[e-1].has(fJoined) && m.low(e) != "period") && m.k(i) != kThe {
		return found{} // three-quarters of it
	}
	if m.k(i) == kA && e == i+2 {
		return m.single(i, u, e)
	}
	if m.tag(i) == doc.PRP || m.k(i) == kNumber && m.num(i) == 1 && u == uDay && e == i+2 && !m.lexemes[i].has(fDigits) && m.k(e) == kNone {
		if m.k(i-1) != kFor && m.k(i-1) != kIn {
			return found{} // one day
		}
	}
	f := found{end: e, typ: Duration, value: period(a, u), anchor: NoAnchor, rule: "duration"}
	if m.k(e) == kLong && m.lexemes[e].has(fJoined) {
		f.end++
	}
	return f
}

// mayCount keeps out numbers that belong to something else.
func (m *matcher) mayCount(i int) bool {
	return m.k(i-1) != kMoney && m.tag(i-1) != doc.Dollar
}

// age matches "54-year-old" and "54 years old".
func (m *matcher) age(i int, a amount, u unit, e int) found {
	if m.k(e) != kOld || u == uHour {
		return found{}
	}
	if !m.lexemes[e].has(fJoined) && !m.lexemes[e-1].has(fPlural) && a.n != 1 {
		return found{}
	}
	return found{end: e + 1, typ: Duration, value: period(a, u), anchor: NoAnchor, rule: "age"}
}

// offset matches what follows a count: ago, earlier, later, before, after, from now.
func (m *matcher) offset(a amount, u unit, e int) found {
	j, n, story := e, -1, false
	if m.low(j) == "or" && m.k(j+1) == kSo {
		j += 2
	}
	end := j + 1
	switch m.k(j) {
	case kAgo:
	case kEarlier, kLater:
		story = true
		if m.k(j) == kLater {
			n = 1
		}
	case kPrevious:
		if m.low(j) != "prior" {
			return found{}
		}
		story = true
	case kBefore, kAfter:
		if m.k(j) == kAfter {
			n = 1
		}
		return m.beside(a, u, j, n)
	case kFrom:
		if m.k(j+1) == kRef && m.lexemes[j+1].num == present || m.k(j+1) == kRelative && m.lexemes[j+1].num == 0 {
			n, end = 1, j+2
			break
		}
		return found{}
	default:
		return found{}
	}
	if a.some {
		return m.vague(end, n, story, u)
	}
	if a.half && a.n > 0 && u >= uYear {
		a.n, u = a.n*12+6, uMonth
	} else if a.half && a.n == 0 {
		a.n, u = halfOf(u)
	}
	if !story {
		return m.ago(end, n*a.n, u)
	}
	if u <= uHour {
		return found{end: end, typ: Duration, value: period(a, u), anchor: NoAnchor, rule: "story-offset-hours"}
	}
	if u == uYear && n < 0 && m.quarter.g == gQuarter {
		return m.fromToday(end, m.quarter.shift(-a.n, u), "story-offset")
	}
	return m.fromStory(end, n*a.n, u, "story-offset")
}

func halfOf(u unit) (int, unit) {
	switch u {
	case uYear:
		return 6, uMonth
	case uDecade:
		return 5, uYear
	case uCentury:
		return 50, uYear
	}
	return 0, u
}

// ago reckons from today; a quarter of the story makes "a year ago" a quarter, as in reports of earnings.
func (m *matcher) ago(end, n int, u unit) found {
	if u == uYear && n == -1 && m.quarter.g == gQuarter {
		return m.fromToday(end, m.quarter.shift(n, u), "ago")
	}
	return m.fromToday(end, dayAt(m.today).shift(n, u), "ago")
}

// vague is "years ago", "months later".
func (m *matcher) vague(end, n int, story bool, u unit) found {
	f := found{end: end, value: "PAST_REF", anchor: NoAnchor, rule: "ago-some"}
	if n > 0 && !story {
		f.value = "FUTURE_REF"
	}
	if story {
		f.typ, f.value, f.rule = Duration, somePeriod(u), "story-offset-some"
	}
	return f
}

// beside matches "two days before" with nothing behind it but a break; before a date or an event the count is a duration.
func (m *matcher) beside(a amount, u unit, j, n int) found {
	if a.some || a.half {
		return found{}
	}
	if t := m.tag(j + 1); m.k(j+1) == kComma || t == doc.Stop || t == doc.Colon || j+1 >= m.limit {
		return m.fromStory(j+1, n*a.n, u, "story-offset")
	}
	return found{}
}

// single matches "a year": a rate behind a count, else a duration behind a preposition or verb.
func (m *matcher) single(i int, u unit, e int) found {
	if m.rated(i) {
		return found{end: e, typ: Set, value: period(amount{n: 1}, u), anchor: NoAnchor, rule: "rate"}
	}
	f := found{end: e, typ: Duration, value: period(amount{n: 1}, u), anchor: NoAnchor, rule: "duration"}
	if m.lexemes[e-1].has(fJoined) || m.k(e) == kLong {
		return f
	}
	switch m.k(i - 1) {
	case kFor, kIn, kThan, kNearly, kAbout, kOver, kLeast, kMost, kAfter, kUnder, kTo, kJust, kUp, kUntil, kAround:
		return f
	}
	switch m.low(i - 1) {
	case "into", "of", "With", "with", "spent", "spend", "spending", "took", "takes", "take", "lasted", "lasts", "waited", "once", "twice", "barely", "quite", "within", "half", "served":
		return f
	}
	if u == uQuarter {
		return found{}
	}
	if m.k(e) == kBefore || m.k(e) == kAfter || u == uDecade || u == uCentury {
		return f
	}
	if m.tag(e) == doc.Comma || m.tag(e) == doc.Stop || m.k(e) == kOr {
		if u >= uMonth || u == uWeek || u == uHour {
			return f
		}
	}
	return found{}
}

// rated reports whether something counted stands before "a year": "$15 an hour", "six times a week".
func (m *matcher) rated(i int) bool {
	switch m.k(i - 1) {
	case kNumber, kYear, kOnce, kTwice, kTimes, kFraction:
		return true
	}
	t := m.tag(i - 1)
	if t == doc.CD || m.low(i-1) == "percent" || m.low(i-1) == "%" {
		return true
	}
	if !t.Noun() {
		return false
	}
	for k := i - 2; k >= i-5; k-- {
		before := m.tag(k)
		if before == doc.CD || before == doc.Dollar || m.k(k) == kNumber || m.k(k) == kMoney {
			return true
		}
		if !before.Noun() && before != doc.IN && before != doc.JJ {
			return false
		}
	}
	return false
}

// units matches plural units without a count, and units behind a hyphen.
//
//	2031-03-04 | They waited for [[hours]]. | DURATION PTXH
//	2031-03-04 | It was so for [[decades]]. | DURATION PXDE
//	2031-03-04 | It shut [[years ago]]. | DATE PAST_REF
//	2031-03-04 | It shut at [[year-end]]. | DATE 2030-12-31
//	2031-03-04 | It will shut at [[year-end]]. | DATE 2031-12-31
//	2031-03-04 | It will shut by [[year's end]]. | DATE 2031
func (m *matcher) units(i int) found {
	l := &m.lexemes[i]
	u := unit(l.num)
	if u == uYear && !l.has(fPlural) && m.k(i+1) == kPossessive && m.k(i+2) == kEnd {
		y, _, _ := civil(m.today)
		return m.fromToday(i+3, yearAt(y), "year-end")
	}
	if u == uYear && !l.has(fPlural) && m.k(i+1) == kEnd {
		y, _, _ := civil(m.today)
		if m.low(i-1) == "since" || m.low(i-1) == "from" || m.k(i-1) != kFiscal && m.direction(i, i+2) == backward {
			y--
		}
		return m.fromToday(i+2, dayAt(dayNumber(y, 12, 31)), "year-end")
	}
	if u == uYear && !l.has(fPlural) && (m.k(i+1) == kEarlier || m.k(i+1) == kAgo) && m.lexemes[i+1].has(fJoined) {
		return m.offset(amount{n: 1}, uYear, i+1)
	}
	if !l.has(fPlural) {
		if m.k(i+1) == kLong && m.lexemes[i+1].has(fJoined) {
			return found{end: i + 2, typ: Duration, value: period(amount{n: 1}, u), anchor: NoAnchor, rule: "long"}
		}
		if u == uWeekend && m.k(i-1) != kNone {
			return found{end: i + 1, value: "XXXX-WXX-WE", anchor: NoAnchor, rule: "weekend-any"}
		}
		return found{}
	}
	if u == uWeekend {
		return found{end: i + 1, typ: Set, value: "XXXX-WXX-WE", anchor: NoAnchor, rule: "weekends"}
	}
	if f := m.offset(amount{some: true}, u, i+1); f.end > 0 {
		return f
	}
	if m.k(i+1) == kLong && m.lexemes[i+1].has(fJoined) {
		return found{end: i + 2, typ: Duration, value: somePeriod(u), anchor: NoAnchor, rule: "long"}
	}
	if t := m.tag(i - 1); t == doc.JJ || t == doc.PRPS || t == doc.POS || t == doc.NNP || t == doc.JJS || t == doc.NN && m.k(i-1) == kNone || m.k(i-1) == kPossessive {
		return found{}
	}
	if m.k(i+1) == kOld {
		return found{}
	}
	switch m.k(i - 1) {
	case kThe, kThis, kThat, kNumber, kEvery:
		return found{}
	}
	f := found{end: i + 1, typ: Duration, value: somePeriod(u), anchor: NoAnchor, rule: "some-units"}
	if (m.k(f.end) == kOr || m.k(f.end) == kAnd) && m.is(f.end+1, kUnit, fPlural) {
		f.end += 2
	}
	return f
}

// while matches "a long time", "a while".
//
//	2031-03-04 | It was shut for [[a long time]]. | DURATION PXX
//	2031-03-04 | It was shut for [[a while]]. | DURATION PXX
func (m *matcher) while(i int) found {
	switch {
	case m.k(i) != kA:
		return found{}
	case m.k(i+1) == kWhile:
		if m.k(i+2) == kAgo {
			return found{end: i + 3, value: "PAST_REF", anchor: NoAnchor, rule: "ago-some"}
		}
		return found{end: i + 2, typ: Duration, value: "PXX", anchor: NoAnchor, rule: "while"}
	case (m.k(i+1) == kLong || m.k(i+1) == kStraight && m.low(i+1) == "short") && m.k(i+2) == kTime:
		if m.k(i+3) == kAgo {
			return found{end: i + 4, value: "PAST_REF", anchor: NoAnchor, rule: "ago-some"}
		}
		return found{end: i + 3, typ: Duration, value: "PXX", anchor: NoAnchor, rule: "while"}
	case (m.k(i+1) == kLater || m.k(i+1) == kFuture) && m.k(i+2) == kDate:
		return found{end: i + 3, value: "FUTURE_REF", anchor: NoAnchor, rule: "later-date"}
	}
	return found{}
}

// every matches what returns: every Tuesday, each year, every six months.
//
//	2031-03-04 | They meet [[every Tuesday]]. | SET XXXX-WXX-2
//	2031-03-04 | They meet [[every year]]. | SET P1Y
//	2031-03-04 | They meet [[every six months]]. | SET P6M
//	2031-03-04 | They march [[each July]]. | SET XXXX-07
//	2031-03-04 | They meet [[every night]]. | SET XXXX-XX-XXTNI
//	2031-03-04 | They meet [[every weekday morning]]. | SET XXXX-WXX-XTMO
func (m *matcher) every(i int) found {
	f := found{typ: Set, anchor: NoAnchor, rule: "every"}
	j := i + 1
	if m.low(j) == "other" || m.low(j) == "single" {
		j++
	}
	switch m.k(j) {
	case kUnit:
		f.end, f.value = j+1, period(amount{n: 1}, unit(m.num(j)))
	case kNumber, kFew:
		a, u, e := m.quantity(j)
		f.end, f.value = e, period(a, u)
	case kWeekday:
		w := m.weekdays(j, m.num(j))
		f.end, f.value = w.end, w.value
		if m.k(f.end) == kPart {
			f.value += "T" + partName(m.num(f.end))
			f.end++
		}
	case kWeekdayUnit:
		f.end, f.value = j+1, "XXXX-WXX"
		if m.k(f.end) == kPart {
			f.value += "-XT" + partName(m.num(f.end))
			f.end++
		}
	case kMonth:
		f.end, f.value = j+1, "XXXX-"+two(m.num(j))
	case kSeason:
		f.end, f.value = j+1, "XXXX-"+seasonName(m.num(j))
	case kPart:
		f.end, f.value = j+1, "XXXX-XX-XXT"+partName(m.num(j))
	default:
		return found{}
	}
	return f
}

func two(n int) string { return string(pad(nil, n, 2)) }
