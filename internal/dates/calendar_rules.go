package dates

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// month matches dates that begin with a month.
//
//	2031-03-04 | It opened on [[April 30, 2014]]. | DATE 2014-04-30
//	2031-03-04 | The vote is [[June 14]]. | DATE 2031-06-14
//	2031-03-04 | He resigned on [[Nov. 25]]. | DATE 2030-11-25
//	2031-03-04 | The audit began in [[February 2021]]. | DATE 2021-02
//	2031-03-04 | The audit began in [[May]]. | DATE 2030-05
//	2031-03-04 | The council will vote in [[May]]. | DATE 2031-05
//	2031-03-04 | The fair runs [[July 18-21]]. | DATE 2031-07-18/2031-07-21
//	2031-03-04 | It took effect on [[Jan. 3 of this year]]. | DATE 2031-01-03
//	2031-03-04 | She joined in [[May last year]]. | DATE 2030-05
//	2031-03-04 | Those who fled after the [[Sept. 11]] attacks spoke. | DATE 2001-09-11
func (m *matcher) month(i int) found {
	l := &m.lexemes[i]
	if !l.has(fCapital) {
		return found{}
	}
	mon := int(l.num)
	if day, j := m.dayOfMonth(i + 1); j > 0 {
		return m.monthDay(i, j, mon, day)
	}
	if y, j, from := m.ofYear(i + 1); j > 0 {
		return found{end: j, at: monthAt(y, mon), anchor: from, open: from == Published && !m.known, rule: "month-year"}
	}
	if !m.monthAlone(i) {
		return found{}
	}
	if y, k := m.storyYear(); y != 0 {
		return found{end: i + 1, at: monthAt(y, mon), anchor: k, rule: "month"}
	}
	return m.fromToday(i+1, m.nearMonth(mon, i, i+1), "month")
}

// storyYear returns the year that a month without one takes over from the story, with the expression that tells it; 0 when it is
// reckoned from today. Only a report that is mostly of things long past keeps its year: news that names one such year goes on in its own.
func (m *matcher) storyYear() (year, index int) {
	if !m.known || m.last < 0 || m.old < 5 || m.old*5 < m.dated*4 {
		return 0, 0
	}
	t := &m.out[m.last]
	y, _, _ := civil(t.at.day)
	now, _, _ := civil(m.today)
	if t.at.g < gYear || y > now-2 || !m.near(m.last) {
		return 0, 0
	}
	return y, m.last
}

// monthAlone keeps out the names, verbs and modals that look like a month.
func (m *matcher) monthAlone(i int) bool {
	l := &m.lexemes[i]
	if m.d.Tag == nil {
		return l.num != 5 && l.num != 3
	}
	if t := m.tag(i); t == doc.MD || t.Verb() {
		return false
	}
	if m.d.Name != nil && m.d.Name[l.tok].Class() == 1 {
		return false
	}
	if l.num == 5 || l.num == 3 || l.num == 4 || l.num == 6 || l.num == 8 {
		if int(l.tok)+1 < m.d.Len() && m.tag(i+1) == doc.NNP && m.k(i+1) == kNone && m.tag(i-1) != doc.IN && m.k(i-1) != kThe {
			return false // April Hobbs
		}
		if m.tag(i-1) == doc.NNP && m.k(i-1) == kNone && m.lexemes[i-1].has(fCapital) && m.k(i-1) != kComma {
			return false // Theresa May
		}
	}
	return true
}

// dayOfMonth reads a day at i and returns the lexeme behind it, 0 when there is none.
func (m *matcher) dayOfMonth(i int) (day, end int) {
	switch {
	case m.k(i) == kNumber && m.lexemes[i].has(fDigits) || m.k(i) == kOrdinal:
		if n := m.num(i); n >= 1 && n <= 31 && m.lexemes[i].end-m.lexemes[i].start <= 8 {
			return n, i + 1
		}
	case m.k(i) == kThe && m.k(i+1) == kOrdinal && m.num(i+1) <= 31:
		return m.num(i + 1), i + 2
	}
	return 0, 0
}

// monthDay finishes a month and day: a range, a year, or the year that is meant.
//
//	2031-03-04 | She said on [[February 29]] it was late. | DATE 2028-02-29
//	2032-02-14 | The vote, followed by one on [[February 29]], was close. | DATE 2032-02-29
func (m *matcher) monthDay(i, j, mon, day int) found {
	day = min(day, daysIn(2000, mon))
	last, end := 0, j
	if m.is(j, kNumber, fJoined|fDigits) && m.num(j) > day && m.num(j) <= 31 {
		last, end = m.num(j), j+1
	}
	y, e, from := m.ofYear(end)
	rule := "month-day-year"
	switch {
	case e > 0:
		end = e
	case mon == 9 && day == 11 && attack(m.low(end)):
		y, from, rule = 2001, NoAnchor, "nine-eleven"
	case !m.known:
		return found{end: end, open: true, anchor: NoAnchor, rule: "month-day"}
	default:
		y, from, rule = m.yearOf(mon, day, i, end), Published, "month-day"
		if past, k := m.storyYear(); past != 0 {
			y, from = past, k
		}
	}
	for back := y - 1; day > daysIn(y, mon) && back > y-5 && day == 29; back-- {
		if day <= daysIn(back, mon) {
			y = back // February 29 is of the last year that has one
		}
	}
	at := dayAt(dayNumber(y, mon, min(day, daysIn(y, mon))))
	f := found{end: end, at: at, anchor: from, open: from == Published && !m.known, rule: rule}
	if last > 0 {
		f.value = at.value() + "/" + dayAt(dayNumber(y, mon, min(last, daysIn(y, mon)))).value()
		f.rule = "days"
		return f
	}
	return m.withClock(f)
}

func attack(w string) bool {
	return w == "attacks" || w == "attack" || w == "terrorist" || w == "hijackers"
}

// ofYear reads a year that follows a month, season, quarter or holiday: ", 2014", "of 2014", "of this year", "last year".
func (m *matcher) ofYear(i int) (year, end, anchor int) {
	j := i
	if m.k(j) == kComma {
		j++
	}
	if m.k(j) == kOf || m.low(j) == "in" {
		j++
	}
	if m.k(j) == kYear && !m.lexemes[j].has(fJoined) || m.k(j) == kYear && j == i {
		return m.num(j), j + 1, NoAnchor
	}
	if m.k(i) == kComma {
		return 0, 0, 0
	}
	n := 0
	switch m.k(j) {
	case kThis:
	case kLast:
		n = -1
	case kNext:
		n = 1
	default:
		return 0, 0, 0
	}
	if m.is(j+1, kUnit, 0) && unit(m.num(j+1)) == uYear && !m.lexemes[j+1].has(fPlural) {
		y, _, _ := civil(m.today)
		return y + n, j + 2, Published
	}
	return 0, 0, 0
}

// yearOf returns the year in which a month and day are meant: the nearest, unless the words point elsewhere.
func (m *matcher) yearOf(mon, day, i, j int) int {
	y, _, _ := civil(m.today)
	n := dayNumber(y, mon, day)
	switch {
	case n-m.today > 183:
		y--
	case m.today-n > 182:
		y++
	}
	n = dayNumber(y, mon, day)
	if day == 29 && mon == 2 && day <= daysIn(y, mon) {
		return y // the nearest year has it, no year beside does
	}
	switch m.direction(i, j) {
	case backward:
		if n > m.today+10 {
			return y - 1
		}
	case forward:
		if n < m.today-31 {
			return y + 1
		}
	}
	return y
}

// nearMonth returns the month that a bare name means: this one, or the nearest behind or ahead.
func (m *matcher) nearMonth(mon, i, j int) point {
	y, now, _ := civil(m.today)
	if mon == now {
		return monthAt(y, mon)
	}
	ahead := false
	switch m.direction(i, j) {
	case forward:
		ahead = true
	case standing:
		ahead = mod(mon-now, 12) <= 6
	case open:
		ahead = mod(mon-now, 12) <= 8
	case unknown:
		ahead = mod(mon-now, 12) <= 2 || elects(m.low(j)) || elects(m.low(j+1))
	}
	if elects(m.low(j)) && mod(mon-now, 12) <= 8 {
		ahead = true
	}
	switch {
	case ahead && mon < now:
		y++
	case !ahead && mon > now:
		y--
	}
	return monthAt(y, mon)
}

// elects reports whether a noun names what is mostly told before it happens.
func elects(w string) bool {
	switch w {
	case "election", "elections", "ballot", "ballots", "vote", "referendum", "runoff", "summit", "deadline":
		return true
	}
	return false
}

// weekday matches days of the week. News means the nearest such day that is not after publication, unless words look ahead.
//
//	2031-03-04 | The panel met on [[Monday]]. | DATE 2031-03-03
//	2031-03-04 | The panel met on [[Tuesday]]. | DATE 2031-03-04
//	2031-03-04 | The panel will meet on [[Friday]]. | DATE 2031-03-07
//	2031-03-04 | Orr said [[Friday]] the panel would meet. | DATE 2031-02-28
//	2031-03-04 | Orr told reporters [[Friday]] he would go. | DATE 2031-02-28
//	2031-03-04 | Orr said the bridge would be shut on [[Sunday]]. | DATE 2031-03-09
//	2031-03-04 | A deal could be reached by [[Friday]], when the panel is due to meet. | DATE 2031-03-07
//	2031-03-04 | The parts could have been flown in on [[Sunday]]. | DATE 2031-03-02
//	2031-03-04 | Orr could not be reached on [[Sunday]]. | DATE 2031-03-02
//	2031-03-04 | Orr will speak at [[Friday]]'s rally. | DATE 2031-03-07
//	2031-03-04 | [[Friday]]'s debate may change little. | DATE 2031-02-28
//	2031-03-04 | Orr leads in polls for [[Sunday]]'s vote. | DATE 2031-03-09
//	2031-03-04 | Orr will attend [[Friday]]'s hearing. | DATE 2031-03-07
//	2031-03-04 | The panel will discuss [[Friday]]'s rally. | DATE 2031-02-28
//	2031-03-04 | Roe will not comment on [[Sunday]]'s crash. | DATE 2031-03-02
//	2031-03-04 | In testimony before the council on [[March 3]], Roe said it was safe. | DATE 2031-03-03
//	2031-03-04 | Roe testifies before the ports committee on [[Thursday]]. | DATE 2031-03-06
//	2031-03-04 | Orr couldn't be found [[Friday]]. | DATE 2031-02-28
//	2031-03-04 | Neither Roe nor her aides could be found [[Friday]]. | DATE 2031-02-28
//	2031-03-04 | The panel plans to meet on [[Friday]]. | DATE 2031-03-07
//	2031-03-04 | Two died in fighting on [[Tuesday]] and [[Wednesday]]. | DATE 2031-02-25 | DATE 2031-02-26
//	2031-03-04 | Two died in fighting on [[Monday]] and [[Tuesday]]. | DATE 2031-03-03 | DATE 2031-03-04
//	2031-03-04 | The hearing is set for [[Friday]]. | DATE 2031-03-07
//	2031-03-04 | He was shot on [[Wednesday night]]. | TIME 2031-02-26TNI
//	2031-03-04 | They spoke on [[Monday, March 3, 2031]]. | DATE 2031-03-03
//	2031-03-04 | They spoke at length on [[Monday at 9 p.m.]] | TIME 2031-03-03T21:00
//	2031-03-04 | The shop shuts on [[Mondays]]. | SET XXXX-WXX-1
//	2031-03-04 | He sings on [[Monday nights]]. | SET XXXX-WXX-1TNI
func (m *matcher) weekday(i int) found {
	l := &m.lexemes[i]
	if !l.has(fCapital) {
		return found{}
	}
	w := int(l.num)
	if m.titled(i) || l.has(fShort) && m.k(i+1) != kComma && m.k(i+1) != kMonth && m.k(i+1) != kNumber {
		return found{}
	}
	if l.has(fPlural) || m.is(i+1, kPart, fPlural) {
		return m.weekdays(i, w)
	}
	j := i + 1
	if m.k(j) == kComma {
		j++
	}
	if m.k(j) == kMonth {
		if f := m.month(j); f.end > 0 && f.at.g >= gDay {
			if day := f.at.day; f.anchor == Published && !f.open && weekday(day) != w {
				f.at.day = m.fit(day, w)
			}
			f.rule = "weekday-date"
			return f
		}
	}
	if day, from, ok := m.inWeek(i, w); ok {
		return m.withPart(found{end: i + 1, at: dayAt(day), anchor: from, open: !m.known, rule: "weekday"})
	}
	return m.withPart(m.fromToday(i+1, dayAt(m.nearDay(w, i, i+1)+7*m.weeksOff(i)), "weekday"))
}

// inWeek returns the weekday w at lexeme i of a week that is told behind it.
//
//	2031-03-04 | She quit on [[Tuesday]] of [[last week]]. | DATE 2031-02-25 | DATE 2031-W09
//	2031-03-04 | The vote is on [[Friday]] [[next week]]. | DATE 2031-03-14 | DATE 2031-W11
//	2031-03-04 | He spoke on [[Thursday]] of [[this week]]. | DATE 2031-03-06 | DATE 2031-W10
func (m *matcher) inWeek(i, w int) (day, anchor int, ok bool) {
	j := i + 1
	if m.k(j) == kOf {
		j++
	}
	h := m.heading(j)
	if h.end == j || !m.is(h.end, kUnit, 0) || unit(m.num(h.end)) != uWeek || m.lexemes[h.end].has(fPlural) {
		return 0, 0, false
	}
	f := m.modified(j)
	if f.end == 0 || f.open || f.at.g != gWeek {
		return 0, 0, false
	}
	return f.at.day - weekday(f.at.day) + w, f.anchor, true
}

// weeksOff returns how many weeks the weekday at lexeme i is off the one that is nearest.
//
//	2031-03-04 | It began [[a week ago]] [[Friday]]. | DATE 2031-W09 | DATE 2031-02-21
//	2031-03-04 | The panel meets a week from [[Friday]]. | DATE 2031-03-14
//	2031-03-04 | They met on the [[Friday]] before last. | DATE 2031-02-21
//	2031-03-04 | The vote is on [[Friday]] week. | DATE 2031-03-14
func (m *matcher) weeksOff(i int) int {
	week := func(k int) bool { return m.is(k, kUnit, 0) && unit(m.num(k)) == uWeek && !m.lexemes[k].has(fPlural) }
	switch {
	case m.k(i+1) == kBefore && m.k(i+2) == kLast && !m.tag(i+3).Noun(), m.k(i-1) == kAgo && week(i-2) && m.k(i-3) == kA:
		return -1
	case m.k(i-1) == kFrom && week(i-2) && m.k(i-3) == kA, m.k(i-1) == kOn && week(i+1) && !m.tag(i+2).Noun():
		return 1
	}
	return 0
}

// titled reports whether lexeme i begins or ends the name of a show or paper: Monday Night Baseball, USA Today.
//
//	2031-03-04 | Asked by Orren Today, Tom Reed said the dam was safe.
//	2031-03-04 | Mayor Park Resigns [[Today]] After Fight Over Dam | DATE 2031-03-04
func (m *matcher) titled(i int) bool {
	l := &m.lexemes[i]
	if !l.has(fCapital) || m.caps(i) && m.caps(i-1) && m.caps(i-2) {
		return false
	}
	switch next := m.k(i + 1); next {
	case kPart, kUnit:
		if m.lexemes[i+1].has(fCapital) && (m.k(i-1) != kNone || m.tag(i-1).Punct() || l.kind == kThis || l.kind == kLast) && !m.caps(i+1) {
			return m.tag(i-1) != doc.TagNone && !m.headed(i)
		}
	}
	if l.kind == kWeekday && (m.low(i-1) == "News" || m.paper(i)) {
		return true // the programme
	}
	switch l.kind {
	case kRelative, kTonight, kRef:
		return m.k(i-1) == kNone && m.tag(i-1).Proper() && int(l.tok) > m.d.Sentence[m.d.SentenceOf[l.tok]].Start && !m.headed(i)
	}
	return false
}

// paper reports whether lexeme i is a weekday after which a paper is called: the Sunday Herald.
//
//	2031-03-04 | Roe told the Sunday Herald that the dam was safe.
//	2031-03-04 | The dam, the Sunday Mirror said on [[Monday]], was safe. | DATE 2031-03-03
//	2031-03-04 | They met at the [[Sunday]] rally. | DATE 2031-03-02
func (m *matcher) paper(i int) bool {
	if m.k(i-1) != kThe && m.low(i-1) != "by" && m.low(i-1) != "By" || i+1 >= m.limit || !m.lexemes[i+1].has(fCapital) {
		return false
	}
	next := m.lexemes[i+1]
	return english.PressName(strings.ToLower(m.d.Text[next.start:next.end])) && !m.headed(i)
}

// caps reports whether lexeme i is all in capitals.
func (m *matcher) caps(i int) bool {
	return i >= m.begin && i < m.limit && m.d.Form != nil && m.d.Form[m.lexemes[i].tok].Traits.Has(doc.AllCaps)
}

// headed reports whether lexeme i stands in a line of words in capitals, as headlines have them: the four words around it that are long begin with one, verbs
// always.
func (m *matcher) headed(i int) bool {
	long, capital := 0, 0
	for k := i - 5; k <= i+5; k++ {
		if k < m.begin || k >= m.limit || k == i || k == i+1 || m.lexemes[k].end-m.lexemes[k].start < 4 {
			continue
		}
		long++
		if c := m.d.Text[m.lexemes[k].start]; 'A' <= c && c <= 'Z' {
			capital++
		} else if m.tag(k).Verb() {
			return false
		}
	}
	return long > 2 && capital*3 >= long*2
}

// fit looks for the year in which a day falls on weekday w, near the one given.
func (m *matcher) fit(day, w int) int {
	y, mon, d := civil(day)
	for _, n := range [...]int{-1, 1} {
		if x := dayNumber(y+n, mon, d); weekday(x) == w {
			return x
		}
	}
	return day
}

func (m *matcher) weekdays(i, w int) found {
	b := append([]byte("XXXX-WXX-"), byte('0'+w))
	j := i + 1
	if m.is(j, kPart, fPlural) {
		b = append(append(b, 'T'), partName(m.num(j))...)
		j++
	}
	return found{end: j, typ: Set, value: string(b), anchor: NoAnchor, rule: "weekdays"}
}

// nearDay returns the day that a bare weekday means.
func (m *matcher) nearDay(w, i, j int) int {
	past := m.today - mod(weekday(m.today)-w, 7)
	next := m.today + mod(w-weekday(m.today), 7)
	switch m.direction(i, j) {
	case forward, standing:
		return next
	}
	if m.k(j) == kAnd && m.k(j+1) == kWeekday && past == m.today && m.num(j+1) == w%7+1 {
		return past - 7 // fighting on Wednesday and Thursday, told on a Wednesday
	}
	return past
}

// withPart adds the part of the day, or the clock time, that follows a day.
func (m *matcher) withPart(f found) found {
	j := f.end
	if m.k(j) == kPart && !m.lexemes[j].has(fPlural) {
		f.typ, f.end = Clock, j+1
		f.at = point{gPart, f.at.day, m.num(j)}
		f.rule += "-part"
	}
	return m.withClock(f)
}

// withClock adds "at 9 p.m." to a day.
func (m *matcher) withClock(f found) found {
	j := f.end
	if m.k(j) == kComma {
		j++
	}
	if m.k(j) == kAt {
		j++
	} else if f.at.g == gPart {
		return f
	}
	if minutes, end := m.clockAt(j); end > 0 && j > f.end {
		f.end, f.typ = end, Clock
		f.at = point{gClock, f.at.day, minutes}
		f.rule += "-clock"
	}
	return f
}

// year matches a year by itself and spans of years.
//
//	2031-03-04 | The mine shut in [[1998]]. | DATE 1998
//	2031-03-04 | The [[2028]] vote was close. | DATE 2028
//	2031-03-04 | He won in [['08]] by a little. | DATE 2008
//	2031-03-04 | He lent $ 2015 to a friend.
//	2031-03-04 | They lent 2015 dollars.
//	2031-03-04 | On [[2029-05-17]] the pier burnt. | DATE 2029-05-17
func (m *matcher) year(i int) found {
	if f := m.iso(i); f.end > 0 {
		return f
	}
	l := &m.lexemes[i]
	if m.k(i-1) == kMoney || m.tag(i-1) == doc.Dollar || m.tag(i-1) == doc.Hash || m.tag(i+1) == doc.Dollar {
		return found{}
	}
	if f := m.counted(i); f.end > 0 && m.num(i) < 1500 {
		return f
	}
	y := int(l.num)
	if y < 1700 && !m.introduced(i) {
		return found{}
	}
	if l.has(fDigits) && !l.has(fJoined) && m.measured(i) {
		return found{}
	}
	if l.has(fJoined) && (m.k(i-1) != kYear && m.k(i-1) != kMid && m.k(i-1) != kEarly && m.k(i-1) != kLate && m.low(i-1) != "post" && m.low(i-1) != "pre") {
		return found{}
	}
	if m.quarter.g == gQuarter && (m.k(i+1) == kPeriod || m.is(i+1, kUnit, 0) && unit(m.num(i+1)) == uQuarter) {
		return found{end: i + 2, at: quarterAt(y, m.quarter.n), anchor: NoAnchor, rule: "quarter-of-year"}
	}
	return found{end: i + 1, at: yearAt(y), anchor: NoAnchor, rule: "year"}
}

// inQuarter keeps the quarter of a report of earnings, which "a year earlier" and "the quarter" go back to.
func (m *matcher) inQuarter(f found) found {
	if !f.open {
		m.quarter = f.at
	}
	return f
}

// introduced reports whether a word before a number makes it a year.
func (m *matcher) introduced(i int) bool {
	switch m.k(i - 1) {
	case kIn, kUntil:
		return true
	}
	return false
}

// measured reports whether the words around a number say that it counts something.
func (m *matcher) measured(i int) bool {
	switch m.k(i - 1) {
	case kThan, kNearly, kAbout, kOver, kLeast, kMost:
		return true
	case kNumber:
		return true
	}
	switch m.low(i + 1) {
	case "percent", "people", "men", "women", "dollars", "miles", "feet", "meters", "metres", "kilometers", "kilometres", "acres", "tons", "tonnes",
		"points", "million", "billion", "pounds", "euros", "yards", "shares", "votes", "delegates", "jobs", "homes", "employees", "workers", "%":
		return true
	}
	return false
}

// iso matches a date written year, month, day with hyphens.
func (m *matcher) iso(i int) found {
	if !m.is(i+1, kNumber, fJoined|fDigits) || !m.is(i+2, kNumber, fJoined|fDigits) || m.lexemes[i+2].tok != m.lexemes[i].tok {
		return found{}
	}
	if y, mon, d := m.num(i), m.num(i+1), m.num(i+2); validDay(y, mon, d) {
		return found{end: i + 3, at: dayAt(dayNumber(y, mon, d)), anchor: NoAnchor, rule: "date-in-digits"}
	}
	return found{}
}

// decade matches decades.
//
//	2031-03-04 | It was built in [[the 1960s]]. | DATE 196
//	2031-03-04 | It was built in [[the late 1960s]]. | DATE 196
//	2031-03-04 | It was built in [[the '60s]]. | DATE 196
//	2031-03-04 | It was built in [[the nineties]]. | DATE 199
func (m *matcher) decade(i int) found {
	if l := &m.lexemes[i]; l.has(fDigits) && l.end-l.start == 3 {
		switch m.k(i - 1) {
		case kThe, kMid, kEarly, kLate:
		default:
			return found{}
		}
		if m.tag(i-2) == doc.PRPS || m.tag(i-1) == doc.PRPS {
			return found{} // in his mid-20s
		}
	}
	if !m.lexemes[i].has(fDigits) && m.k(i-1) != kThe && m.k(i-1) != kMid && m.k(i-1) != kEarly && m.k(i-1) != kLate && m.lexemes[i].end-m.lexemes[i].start > 6 {
		return found{}
	}
	return found{end: i + 1, at: point{gDecade, dayNumber(m.num(i), 1, 1), 0}, anchor: NoAnchor, rule: "decade"}
}

// ordinal matches quarters, halves and centuries.
//
//	2031-02-04 | Profit fell in [[the fourth quarter]]. | DATE 2030-Q4
//	2031-02-04 | A [[third-quarter]] loss hurt. | DATE 2030-Q3
//	2031-02-04 | It expects growth in [[the fourth quarter]]. | DATE 2031-Q4
//	2031-02-04 | It will lose money in [[the third quarter]]. | DATE 2031-Q3
//	2031-02-04 | It lost money in [[Q3 2029]], but not in [[Q4]]. | DATE 2029-Q3 | DATE 2030-Q4
//	2031-02-04 | It grew in [[the first quarter of 2029]]. | DATE 2029-Q1
//	2031-02-04 | It grew in [[the second half of 2029]]. | DATE 2029-H2
//	2031-02-04 | [[The 19th-century]] mill burnt. | DATE 18
func (m *matcher) ordinal(i int) found {
	if m.k(i+1) == kFiscal {
		return m.quarterly(i, i+2)
	}
	return m.quarterly(i, i+1)
}

// quarterly reads what follows an ordinal at i: a quarter, half or century at j.
func (m *matcher) quarterly(i, j int) found {
	n := m.num(i)
	switch {
	case m.is(j, kUnit, 0) && unit(m.num(j)) == uCentury:
		return found{end: j + 1, at: point{gCentury, dayNumber((n-1)*100, 1, 1), 0}, anchor: NoAnchor, rule: "century"}
	case m.is(j, kUnit, 0) && unit(m.num(j)) == uQuarter && n <= 4:
		if y, e, from := m.ofYear(j + 1); e > 0 {
			return m.inQuarter(found{end: e, at: quarterAt(y, n), anchor: from, open: from == Published && !m.known, rule: "quarter-year"})
		}
		return m.inQuarter(m.fromToday(j+1, m.nearQuarter(n, i), "quarter"))
	case m.k(j) == kHalf && n <= 2:
		return m.halfYear(j, n)
	}
	return found{}
}

// shortQuarter reads Q3 and 3Q.
func (m *matcher) shortQuarter(i int) found {
	n := m.num(i)
	if y, e, from := m.ofYear(i + 1); e > 0 {
		return m.inQuarter(found{end: e, at: quarterAt(y, n), anchor: from, open: from == Published && !m.known, rule: "quarter-year"})
	}
	return m.inQuarter(m.fromToday(i+1, m.nearQuarter(n, i), "quarter"))
}

// nearQuarter returns the last such quarter that has begun, or the next when the words look ahead to it.
func (m *matcher) nearQuarter(n, i int) point {
	y, mon, _ := civil(m.today)
	q := (mon-1)/3 + 1
	ahead := (n > q || mod(n-q, 4) == 1) && m.direction(i, i+2) == forward
	switch {
	case n > q && !ahead:
		y--
	case n < q && ahead:
		y++
	}
	return quarterAt(y, n)
}

func (m *matcher) halfYear(j, n int) found {
	y, e, from := m.ofYear(j + 1)
	if e == 0 {
		if m.k(j+1) != kOf || m.k(j+2) != kThe || !m.is(j+3, kUnit, 0) || unit(m.num(j+3)) != uYear {
			if m.k(j+1) == kOf && m.k(j+2) == kThe && m.k(j+3) == kDecade {
				return found{end: j + 4, at: point{gDecade, dayNumber(m.num(j+3), 1, 1), 0}, anchor: NoAnchor, rule: "decade"}
			}
			return found{}
		}
		p, k, ok := m.anchored(gYear)
		if !ok {
			return found{end: j + 4, open: true, rule: "half"}
		}
		y, _, _ = civil(p.day)
		e, from = j+4, k
	}
	return found{end: e, at: point{gHalf, dayNumber(y, n*6-5, 1), n}, anchor: from, open: from == Published && !m.known, rule: "half"}
}

// season matches seasons that a year or an article makes a time.
//
//	2031-03-04 | It closed in [[the summer of 2029]]. | DATE 2029-SU
//	2031-03-04 | It closed in [[spring 2029]]. | DATE 2029-SP
//	2031-03-04 | It closed [[last fall]]. | DATE 2030-FA
//	2031-03-04 | It opens [[this winter]]. | DATE 2031-WI
//	2031-03-04 | They sail [[summers]] and mend in between. | SET XXXX-SU
//	2031-03-04 | Prices fall.
//	2031-03-04 | The fall in prices hurt, and so did the fall of the mayor; she was made the fall girl.
//	2031-03-04 | It opened in [[the fall]]. | DATE 2030-FA
func (m *matcher) season(i int) found {
	l := &m.lexemes[i]
	s := int(l.num)
	if l.has(fPlural) {
		return found{end: i + 1, typ: Set, value: "XXXX-" + seasonName(s), anchor: NoAnchor, rule: "seasons"}
	}
	if y, e, from := m.ofYear(i + 1); e > 0 {
		return found{end: e, at: seasonAt(y, s), anchor: from, open: from == Published && !m.known, rule: "season-year"}
	}
	if t := m.tag(i); t.Verb() || m.tag(i-1) == doc.TO || s == spring && l.has(fCapital) {
		return found{}
	}
	switch m.k(i - 1) {
	case kThe, kIn, kUntil, kMid, kEarly, kLate, kBefore, kAfter:
	default:
		if s != summer && s != winter || m.tag(i+1).Noun() {
			return found{}
		}
	}
	if l.has(fCapital) || m.low(i) == "fall" && m.falls(i) {
		return found{}
	}
	return m.fromToday(i+1, m.nearSeason(s, i), "season")
}

// falls reports whether the fall at lexeme i is one of prices or of a government: no preposition of time stands before it, or what falls behind it.
func (m *matcher) falls(i int) bool {
	if m.k(i-1) != kThe {
		return false
	}
	switch m.low(i + 1) {
	case "of", "from":
		return true
	case "in":
		return m.low(i-2) != "in"
	}
	switch m.low(i - 2) {
	case "in", "during", "until", "till", "by", "through", "before", "since", "over", "into", "for", "to", "of":
		return false
	}
	return true
}

// nearSeason returns the season now, or the last or next, as the words point.
func (m *matcher) nearSeason(s, i int) point {
	y, mon, _ := civil(m.today)
	now := seasonOf(mon)
	if s == now {
		return seasonAt(y, s)
	}
	dir := m.direction(i, i+1)
	ahead := dir == forward || dir == standing || dir == unknown && mod(s-now, 4) == 1
	switch {
	case ahead && s < now:
		y++
	case !ahead && s > now:
		y--
	}
	return seasonAt(y, s)
}

// holiday matches days with names.
//
//	2031-03-04 | They shut on [[Christmas Eve]]. | DATE 2030-12-24
//	2031-03-04 | They met on [[Labor Day]]. | DATE 2030-09-02
//	2031-03-04 | They will meet on [[Labor Day]]. | DATE 2031-09-01
//	2031-03-04 | He left on [[New Year's Eve]]. | DATE 2030-12-31
//	2031-03-04 | He left on [[Valentine's Day]]. | DATE 2031-02-14
//	2031-03-04 | It starts on [[Inauguration Day next year]]. | DATE 2032-01-20
//	2031-03-04 | The election was close.
func (m *matcher) holiday(i int) found {
	if !m.lexemes[i].has(fCapital) {
		return found{}
	}
	h, j := m.lexemes[i].num, i+1
	if m.k(i) == kNew {
		if m.low(j) != "Year" {
			return found{}
		}
		h, j = hNewYear, j+1
	}
	if m.k(j) == kPossessive {
		j++
	}
	shift := 0
	switch {
	case m.is(j, kUnit, 0) && unit(m.num(j)) == uDay:
		j++
	case m.k(j) == kEve && m.lexemes[j].has(fCapital):
		shift, j = -1, j+1
	case !bareHoliday(h) || m.nameBehind(j):
		return found{}
	case j > i+1:
		j = i + 1
	}
	if y, e, from := m.ofYear(j); e > 0 {
		return found{end: e, at: dayAt(holiday(h, y) + shift), anchor: from, open: from == Published && !m.known, rule: "holiday"}
	}
	return m.fromToday(j, dayAt(m.nearHoliday(h, shift, i, j)), "holiday")
}

// nameBehind reports whether a proper noun that is no word of time stands at lexeme j: Christmas Charity is a body.
func (m *matcher) nameBehind(j int) bool {
	if j >= m.limit || m.d.Tag == nil || m.k(j) != kNone || !m.lexemes[j].has(fCapital) {
		return false
	}
	k := int(m.lexemes[j].tok)
	return m.d.Tag[k].Proper() && m.d.Label != nil && int(m.d.Head[k-1]) == k
}

func (m *matcher) nearHoliday(h int32, shift, i, j int) int {
	y, _, _ := civil(m.today)
	day := holiday(h, y) + shift
	if h == hNewYear && shift < 0 {
		day = holiday(h, y+1) + shift
	}
	dir := m.direction(i, j)
	switch {
	case day > m.today && (dir == backward || dir == unknown && day-m.today > 183):
		day = holiday(h, y-1) + shift
		if h == hNewYear && shift < 0 {
			day = holiday(h, y) + shift
		}
	case day < m.today && (dir == forward || dir != backward && m.today-day > 183):
		day = holiday(h, y+1) + shift
	}
	return day
}

// fiscal matches fiscal years and quarters.
//
//	2031-03-04 | It earned more in [[fiscal 2029]]. | DATE 2029
//	2031-03-04 | It earned more in [[fiscal year 2029]]. | DATE 2029
//	2031-03-04 | It earned more in its [[fiscal third quarter]]. | DATE 2030-Q3
func (m *matcher) fiscal(i int) found {
	j := i + 1
	if m.is(j, kUnit, 0) && unit(m.num(j)) == uYear {
		j++
	}
	if m.k(j) == kYear {
		return found{end: j + 1, at: yearAt(m.num(j)), anchor: NoAnchor, rule: "fiscal-year"}
	}
	if m.k(j) == kOrdinal {
		return m.quarterly(j, j+1)
	}
	return found{}
}
