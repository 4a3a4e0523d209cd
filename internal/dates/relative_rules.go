package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// relative matches today, yesterday and tomorrow.
//
//	2031-03-04 | It closed [[yesterday]]. | DATE 2031-03-03
//	2031-03-04 | It closes [[tomorrow night]]. | TIME 2031-03-05TNI
func (m *matcher) relative(i int) found {
	f := m.fromToday(i+1, dayAt(m.today+m.num(i)), "day-by-name")
	return m.withPart(f)
}

// tonight matches tonight and overnight.
//
//	2031-03-04 | The hall opens [[tonight]]. | TIME 2031-03-04TNI
func (m *matcher) tonight(i int) found {
	if m.num(i) == 1 && m.tag(i) == doc.JJ {
		return found{}
	}
	return found{end: i + 1, typ: Clock, at: point{gPart, m.today, night}, anchor: Published, open: !m.known, rule: "tonight"}
}

// reference matches words for the present, past and future at large.
//
//	2031-03-04 | The mill is [[now]] a school. | DATE PRESENT_REF
//	2031-03-04 | The mill was [[recently]] sold. | DATE PAST_REF
//	2031-03-04 | The mill will be sold [[soon]]. | DATE FUTURE_REF
//	2031-03-04 | In [[1990]] the mill shut. The town has shrunk since [[then]]. | DATE 1990 | DATE 1990
//	2031-03-04 | Then he left.
func (m *matcher) reference(i int) found {
	f := found{end: i + 1, anchor: NoAnchor, rule: "reference"}
	switch m.lexemes[i].num {
	case present:
		f.value = "PRESENT_REF"
	case past:
		f.value = "PAST_REF"
	case future:
		if m.k(i-1) == kAs || m.k(i-1) == kSo || m.low(i-1) == "too" || m.k(i+1) == kAfter || m.k(i+1) == kAs {
			return found{}
		}
		f.value = "FUTURE_REF"
	default:
		return m.then(i)
	}
	if m.low(i-1) == "right" {
		f.rule = "reference"
	}
	return f
}

// then matches "since then", "by then", "back then", "until then".
func (m *matcher) then(i int) found {
	switch m.low(i - 1) {
	case "since", "Since", "by", "By", "until", "back", "Back", "said", "before", "from":
	default:
		return found{}
	}
	p, from, ok := m.anchored(gYear)
	if !ok || from == Published {
		return found{end: i + 1, value: "PAST_REF", anchor: NoAnchor, rule: "then"}
	}
	return found{end: i + 1, at: p, anchor: from, rule: "then"}
}

// adjective matches former, current, recent and future before a noun.
//
//	2031-03-04 | The [[current]] plan is weak. | DATE PRESENT_REF
//	2031-03-04 | No [[future]] plan is known. | DATE FUTURE_REF
func (m *matcher) adjective(i int) found {
	f := found{end: i + 1, anchor: NoAnchor, rule: "adjective"}
	if m.k(i) == kFuture && m.is(i+1, kUnit, fPlural) {
		return found{end: i + 2, value: "FUTURE_REF", anchor: NoAnchor, rule: "coming-units"}
	}
	if t := m.tag(i); t != doc.JJ && t != doc.TagNone && m.k(i) != kFuture {
		return found{}
	}
	switch m.k(i) {
	case kRecent:
		f.value = "PAST_REF"
	case kCurrent:
		f.value = "PRESENT_REF"
	case kFuture:
		f.value = "FUTURE_REF"
	default:
		return found{}
	}
	return f
}

// part matches early, late, mid, earlier and later with what they part.
//
//	2031-03-04 | He left [[late Sunday]]. | DATE 2031-03-02
//	2031-03-04 | He left [[early Monday morning]]. | TIME 2031-03-03TMO
//	2031-03-04 | He left in [[early June]]. | DATE 2030-06
//	2031-03-04 | He left in [[mid-May]]. | DATE 2030-05
//	2031-03-04 | He left [[earlier this month]]. | DATE 2031-03
//	2031-03-04 | He left [[later that day]]. | DATE 2031-03-04
//	2031-03-04 | He left in [[the mid-1990s]]. | DATE 199
//	2031-03-04 | He left [[early last month]]. | DATE 2031-02
//	2031-03-04 | He left [[earlier in the year]]. | DATE 2031
func (m *matcher) part(i int) found {
	j := i + 1
	comparative := m.k(i) == kEarlier || m.k(i) == kLater
	if m.low(j) == "on" && comparative {
		j++
	}
	if comparative && (m.low(j) == "in" || m.low(j) == "on") && m.k(j+1) == kThe && m.is(j+2, kUnit, 0) && !m.lexemes[j+2].has(fPlural) {
		f := m.fromStory(j+3, 0, unit(m.num(j+2)), "part-of-unit")
		f.mod = partMod(m.k(i))
		return f
	}
	if (m.k(i) == kEarly || m.k(i) == kLate) && m.low(j) == "in" {
		j++
		if m.k(j) == kThe && m.is(j+1, kUnit, 0) {
			f := m.fromStory(j+2, 0, unit(m.num(j+1)), "part-of-unit")
			f.mod = partMod(m.k(i))
			return f
		}
	}
	switch m.k(j) {
	case kMonth, kWeekday, kYear, kDecade, kRelative, kThis, kThat, kLast, kNext, kSeason, kThe, kHoliday:
		f := m.core(j)
		if f.end > 0 && (f.at.g != noGrain || f.open) && f.typ != Set && f.typ != Duration {
			if f.mod == "" {
				f.mod = partMod(m.k(i))
			}
			return f
		}
	case kPart:
		if m.k(i) == kMid && m.k(j+1) == kRelative {
			f := m.relative(j + 1)
			f.at, f.typ = point{gPart, f.at.day, m.num(j)}, Clock
			return f
		}
	case kOrdinal:
		if f := m.ordinal(j); f.end > 0 {
			f.mod = partMod(m.k(i))
			return f
		}
	}
	return found{}
}

func partMod(k kind) string {
	switch k {
	case kEarly, kEarlier, kBegin:
		return "START"
	case kLate, kLater, kEnd:
		return "END"
	}
	return "MID"
}

// the matches what begins with the article.
//
//	2031-03-04 | It rained over [[the weekend]]. | DATE 2031-W09-WE
//	2031-03-04 | It was so in [[the past]]. | DATE PAST_REF
//	2031-03-04 | It may be so in [[the near future]]. | DATE FUTURE_REF
//	2031-03-04 | It opens at [[the end of June]]. | DATE 2031-06
//	2031-03-04 | It is open for [[the time being]]. | DATE PRESENT_REF
//	2031-03-04 | She sold it in [[the year 2020]]. | DATE 2020
//	2031-03-04 | It happened on [[Sunday]]. [[The next day]] he left. | DATE 2031-03-02 | DATE 2031-03-03
//	2031-03-04 | It happened on [[Sunday]]. [[The day before]] he was well. | DATE 2031-03-02 | DATE 2031-03-01
//	2031-03-04 | They will wait until [[the fourth of July]]. | DATE 2031-07-04
func (m *matcher) the(i int) found {
	j := i + 1
	switch m.k(j) {
	case kPast, kFuture, kPresent:
		if f := m.largeTime(i, j); f.end > 0 {
			return f
		}
	case kNear:
		if m.k(j+1) == kFuture || m.k(j+1) == kTerm {
			return found{end: j + 2, value: "FUTURE_REF", anchor: NoAnchor, rule: "future"}
		}
	case kBegin, kEnd, kMiddle, kRest, kEarly, kLate, kMid:
		return m.ends(i, j)
	case kDecade:
		return m.decade(j)
	case kOrdinal:
		if f := first(m.julyFourth(j), m.ordinal(j)); f.end > 0 {
			return f
		}
	case kYear:
		if m.k(j+1) == kOrdinal {
			if f := m.ordinal(j + 1); f.end > 0 && f.at.g == gQuarter {
				f.at = quarterAt(m.num(j), f.at.n)
				f.anchor, f.open = NoAnchor, false
				return f
			}
		}
		return found{}
	case kFiscal:
		if m.is(j+1, kUnit, 0) && unit(m.num(j+1)) == uYear && m.k(j+2) != kYear {
			return m.theUnit(i, j+1)
		}
		return first(m.fiscal(j), m.modified(i))
	case kSeason:
		return m.season(j)
	case kTime, kMoment:
		return m.time(i)
	case kPart:
		return m.thePart(i, j)
	case kEve:
		return m.theDay(j+1, -1, night)
	case kUnit:
		return first(m.theUnit(i, j), m.modified(i))
	}
	return m.modified(i)
}

// largeTime matches the past and the future as such.
func (m *matcher) largeTime(i, j int) found {
	if t := m.tag(j + 1); t.Noun() || t == doc.CD || t == doc.JJ || m.k(j+1) == kFew || m.k(j+1) == kUnit {
		return found{}
	}
	if m.k(j+1) == kOf {
		return found{} // the future of a party is no time
	}
	f := found{end: j + 1, anchor: NoAnchor, rule: "past"}
	switch m.k(j) {
	case kPast:
		f.value = "PAST_REF"
	case kFuture:
		f.value, f.rule = "FUTURE_REF", "future"
	default:
		f.value, f.rule = "PRESENT_REF", "present"
	}
	return f
}

// ends matches the end, beginning, middle or rest of something, and "the late 1960s".
//
//	2031-03-04 | It lost in [[the first quarter]] and may earn in [[the rest of the year]]. | DATE 2031-Q1 | DATE 2031
//	2031-03-04 | Sales through [[February]] rose; the road is shut through [[May]]. | DATE 2031-02 | DATE 2031-05
func (m *matcher) ends(i, j int) found {
	k := j + 1
	switch m.k(j) {
	case kBegin, kEnd, kMiddle, kRest:
		if m.k(k) != kOf {
			return found{}
		}
		k++
	}
	var f found
	if m.k(k) == kThe && m.is(k+1, kUnit, 0) && !m.lexemes[k+1].has(fPlural) {
		f = m.fromStory(k+2, 0, unit(m.num(k+1)), "end-of-unit")
		if unit(m.num(k+1)) == uDay {
			return found{}
		}
		if unit(m.num(k+1)) == uYear && f.at.g != noGrain {
			y, _, _ := civil(f.at.day)
			f.at = yearAt(y) // of a quarter that the story is at, too
		}
	} else {
		f = m.core(k)
	}
	if f.end == 0 || f.at.g == noGrain && !f.open || f.typ == Set || f.typ == Duration {
		return found{}
	}
	f.mod = partMod(m.k(j))
	if m.k(j) == kRest {
		f.mod = ""
	}
	return f
}

func (m *matcher) julyFourth(j int) found {
	if m.k(j+1) != kOf || m.k(j+2) != kMonth || m.num(j) > 31 {
		return found{}
	}
	f := m.monthDay(j+2, j+3, m.num(j+2), m.num(j))
	return f
}

// theDay returns the day n days from where the story is.
func (m *matcher) theDay(end, n, part int) found {
	if m.k(end) == kOf {
		f := m.about(end + 1)
		if f.end > 0 && f.at.g == gDay {
			f.at.day += n
			f.rule = "eve"
			return f
		}
		if f := m.fromEvent(end-2, end+1, n, uDay); f.end > 0 {
			f.end = end
			return f
		}
	}
	return m.fromStory(end, n, uDay, "eve")
}

// thePart matches a part of the day that the story is at.
//
//	2031-03-04 | He fell on [[Sunday]]. By [[the morning]] he was dead. | DATE 2031-03-02 | TIME 2031-03-02TMO
func (m *matcher) thePart(i, j int) found {
	switch m.k(j + 1) {
	case kBefore, kAfter:
		n := 1
		if m.k(j+1) == kBefore {
			n = -1
		}
		f := m.fromEvent(i, j+2, n, uDay)
		if f.end == 0 {
			return m.storyPart(j+2, n, m.num(j))
		}
		f.typ, f.at = Clock, point{gPart, f.at.day, m.num(j)}
		return f
	}
	if p := m.k(i - 1); p != kIn && p != kUntil && p != kTo && p != kOf {
		return found{}
	}
	if m.num(j) != morning && m.num(j) != evening && m.num(j) != afternoon || m.k(i-1) == kOf {
		return found{}
	}
	return m.storyPart(j+1, 0, m.num(j))
}

func (m *matcher) storyPart(end, n, part int) found {
	p, from, ok := m.anchored(gDay)
	if from == Published && m.afterCoarse() {
		ok = false // In 2008 Orr won; he said that night
	}
	return found{end: end, typ: Clock, at: point{gPart, p.day + n, part}, anchor: from, open: !ok, rule: "story-part"}
}

// theUnit matches a single unit with the article: the day before, the year 2020, the weekend, the quarter, the years.
//
//	2031-03-04 | Sales rose in [[the year]] ended [[March 31]]. | DURATION P1Y | DATE 2030-03-31
//	2031-03-04 | [[The week before]] it had rained. | DATE 2031-W09
//	2031-03-04 | It has grown over [[the years]]. | DURATION PXY
//	2031-02-04 | A [[third-quarter]] loss hurt. In [[the year-ago quarter]] it earned more. | DATE 2030-Q3 | DATE 2029-Q3
//	2031-03-04 | He rang on [[Sunday]], [[the day before]] the vote. | DATE 2031-03-02 | DATE 2031-03-02
//	2031-03-04 | He rang [[the day after]] [[Sunday]]'s vote. | DATE 2031-03-03 | DATE 2031-03-02
func (m *matcher) theUnit(i, j int) found {
	l := &m.lexemes[j]
	u := unit(l.num)
	if m.is(j+1, kOld, 0) || m.k(j+1) == kLong {
		return found{}
	}
	if (m.k(j+1) == kAgo || m.k(j+1) == kEarlier) && m.lexemes[j+1].has(fJoined) {
		f := m.units(j)
		if f.end > 0 && (m.k(f.end) == kPeriod || m.is(f.end, kUnit, 0)) {
			f.end++ // the year-ago quarter
		}
		return f
	}
	if l.has(fPlural) {
		switch u {
		case uYear, uDecade, uCentury, uMonth, uWeek, uDay:
			if m.k(i-1) == kOver || m.k(i-1) == kIn || m.k(j+1) == kAhead || m.low(j+1) == "that" && u != uDay || m.low(j+1) == "leading" || m.low(j+1) == "since" || u == uDay && m.low(j+2) == "followed" {
				return found{end: m.aheadEnd(j + 1), typ: Duration, value: somePeriod(u), anchor: NoAnchor, rule: "the-units"}
			}
		case uMinute, uHour:
			if m.k(j+1) == kBefore || m.low(j+1) == "leading" || m.k(j+1) == kAfter {
				return found{end: j + 1, typ: Duration, value: somePeriod(u), anchor: NoAnchor, rule: "the-units"}
			}
		}
		return found{}
	}
	switch m.k(j + 1) {
	case kBefore:
		return first(m.fromEvent(i, j+2, -1, u), m.fromStory(j+2, -1, u, "unit-before"))
	case kAfter:
		return first(m.fromEvent(i, j+2, 1, u), m.fromStory(j+2, 1, u, "unit-after"))
	case kYear:
		if u == uYear {
			return found{end: j + 2, at: yearAt(m.num(j + 1)), anchor: NoAnchor, rule: "year"}
		}
	case kNumber:
		if u == uYear && m.k(j+2) == kThousand {
			return found{end: j + 3, at: yearAt(m.num(j+1) * 1000), anchor: NoAnchor, rule: "year"}
		}
	case kOf:
		if u == uWeek {
			if f := m.core(j + 2); f.end > 0 && f.at.g == gDay && f.typ == Date {
				f.at, f.rule = weekAt(f.at.day), "week-of"
				return f
			}
		}
	}
	switch u {
	case uWeekend:
		return m.fromToday(j+1, m.nearWeekend(i, j+1), "weekend")
	case uQuarter:
		return m.latestQuarter(j + 1)
	case uYear:
		if m.low(j+1) == "ended" || m.low(j+1) == "ending" || m.low(j+1) == "to" && m.k(j+2) == kMonth {
			return found{end: j + 1, typ: Duration, value: "P1Y", anchor: NoAnchor, rule: "the-year"}
		}
		if (m.k(i-1) == kFor || m.k(i-1) == kIn) && m.low(i-1) != "since" && !m.tag(j+1).Noun() && m.k(j+1) != kOf && m.low(j+1) != "that" {
			return m.fromStory(j+1, 0, u, "the-year")
		}
	case uMonth, uWeek:
		if m.k(i-1) == kFor && !m.tag(j+1).Noun() && m.k(j+1) != kOf {
			return m.fromStory(j+1, 0, u, "the-unit")
		}
	}
	return found{}
}

// fromEvent returns what the day before or after something that is told behind e is: the day that it stands beside, the one reckoned from that of the event where that is told,
// else none. What stands at the end, or opens a sentence before a pronoun, is reckoned from the story: the day before he was well.
func (m *matcher) fromEvent(i, e, n int, u unit) found {
	f := found{end: e, anchor: NoAnchor, open: true, rule: "unit-of-event"}
	switch t := m.tag(e); {
	case t == doc.PRP:
		if i == m.begin || m.tag(i-1) == doc.Stop {
			return found{}
		}
	case t.Noun() || t == doc.DT || t == doc.PRPS || t == doc.JJ:
	default:
		return found{}
	}
	if k := m.last; k >= 0 && m.out[k].at.g >= grainOf(u) && m.tag(i-1).Punct() && m.out[k].Tokens.End == int(m.lexemes[i-1].tok) {
		f.at, f.anchor, f.open = dayAt(m.out[k].at.day), k, false
		if u != uDay && u != uNight {
			f.at = f.at.shift(0, u)
		}
		return f
	}
	if x := m.about(e); x.end > 0 && !x.open && x.typ == Date && x.at.g == gDay && u == uDay && m.tag(x.end) == doc.POS {
		f.at, f.open = dayAt(x.at.day).shift(n, u), false
	}
	return f
}

func (m *matcher) aheadEnd(j int) int {
	if m.k(j) == kAhead {
		return j + 1
	}
	return j
}

// nearWeekend returns the weekend that is meant: the last one, unless the words look ahead or today is one.
func (m *matcher) nearWeekend(i, j int) point {
	p := weekendAt(m.today)
	switch {
	case weekday(m.today) >= 6:
		return p
	case m.direction(i, j) == forward || m.direction(i, j) == standing:
		return p
	}
	return weekendAt(m.today - 7)
}

// time matches that time, this moment, the time being, this point.
//
//	2031-03-04 | In [[2020]] he won. At [[the time]] he was young. | DATE 2020 | DATE 2020
//	2031-03-04 | We do not know at [[this point]]. | DATE PRESENT_REF
//	2031-03-04 | They should not err [[this time around]]. | DATE PRESENT_REF
//	2031-03-04 | It is fine for [[the moment]]. | DATE PRESENT_REF
func (m *matcher) time(i int) found {
	j := i + 1
	ref := found{value: "PRESENT_REF", anchor: NoAnchor, rule: "this-time"}
	preposed := m.k(i-1) == kAt || m.k(i-1) == kFor || m.k(i-1) == kIn || m.k(i-1) == kAround || m.k(i-1) == kUntil
	switch {
	case m.k(i) == kThe && m.k(j) == kTime && m.k(j+1) == kBeing:
		ref.end = j + 2
	case m.k(i) == kThe && m.k(j) == kMoment && preposed && m.k(j+1) != kOf && m.low(j+1) != "when":
		ref.end = j + 1
	case m.k(i) == kThis && m.k(j) == kTime && m.k(j+1) == kAround:
		ref.end = j + 2
	case m.k(i) == kThis && (m.k(j) == kTime || m.k(j) == kPoint || m.k(j) == kMoment) && preposed:
		ref.end = j + 1
		if m.k(j+1) == kIn && m.k(j+2) == kTime {
			ref.end = j + 3
		}
	case m.k(i) == kThat && (m.k(j) == kTime || m.k(j) == kPoint || m.k(j) == kMoment) && preposed,
		m.k(i) == kThe && m.k(j) == kTime && m.k(i-1) == kAt && m.low(j+1) != "it" && m.k(j+1) != kOf && m.low(j+1) != "that" && m.low(j+1) != "when":
		end := j + 1
		if m.low(j+1) == "in" && m.k(j+2) == kTime {
			end = j + 3
		}
		return m.backThen(end)
	default:
		return found{}
	}
	return ref
}

// backThen is the last time that the story told, the past at large when it told none.
func (m *matcher) backThen(end int) found {
	if p, from, ok := m.anchored(gYear); ok && from != Published && (!m.known || p.day <= m.today) {
		return found{end: end, at: p, anchor: from, rule: "that-time"}
	}
	return found{end: end, value: "PAST_REF", anchor: NoAnchor, rule: "that-time"}
}

// nearLines is over how many lines a story keeps the time it is at.
const nearLines = 8

// near reports whether expression k stands in the line being read or one of the few before it.
func (m *matcher) near(k int) bool {
	return m.d.Line[m.out[k].Tokens.Start] >= m.d.Line[m.lexemes[m.begin].tok]-nearLines
}

// modified matches units, weekdays, months, seasons and parts of the day behind this, that, last, next and their like.
//
//	2031-03-04 | He quit [[last week]]. | DATE 2031-W09
//	2031-03-04 | He quit [[last month]]. | DATE 2031-02
//	2031-03-04 | He quit [[this year]]. | DATE 2031
//	2031-03-04 | He quit [[last Friday]]. | DATE 2031-02-28
//	2031-03-04 | He quit [[last July]]. | DATE 2030-07
//	2031-03-04 | He quit [[last night]]. | TIME 2031-03-03TNI
//	2031-03-04 | He spoke [[this morning]]. | TIME 2031-03-04TMO
//	2031-03-04 | He fell twice in [[the past two years]]. | DURATION P2Y
//	2031-03-04 | He fell twice in [[the past decade]]. | DURATION P10Y
//	2031-03-04 | It rained in [[the first 100 days]] of the rule. | DURATION P100D
//	2031-03-04 | It earned more in [[the nine months]]. | DURATION P9M
//	2031-03-04 | He fell ill in [[recent weeks]]. | DATE PAST_REF
//	2031-03-04 | More will come in [[the coming days]]. | DATE FUTURE_REF
//	2031-03-04 | [[These days]] nobody asks. | DATE PRESENT_REF
//	2031-03-04 | He quit in [[2020]]. [[That year]] the mill shut. | DATE 2020 | DATE 2020
//	2031-03-04 | They leave [[next Tuesday]]. | DATE 2031-03-11
func (m *matcher) modified(i int) found {
	h := m.heading(i)
	j := h.end
	if j == i {
		return found{}
	}
	if q, u, e := m.quantity(j); e > 0 && (q.n != 1 || q.some || m.lexemes[e-1].has(fPlural)) {
		return m.modifiedCount(h, q, u, e)
	}
	l := func() *lexeme { return &m.lexemes[j] }
	switch m.k(j) {
	case kUnit:
		if l().has(fPlural) {
			return m.modifiedUnits(h, unit(l().num), j+1)
		}
		return m.modifiedUnit(h, unit(l().num), j+1)
	case kWeekday:
		return m.modifiedDay(h, int(l().num), j)
	case kMonth:
		return m.modifiedMonth(h, int(l().num), j)
	case kSeason:
		return m.modifiedSeason(h, int(l().num), j+1)
	case kPart:
		return m.modifiedPart(h, int(l().num), j+1)
	case kHoliday:
		return m.modifiedHoliday(h, j)
	case kPeriod:
		if h.mod == kLatest && m.quarter.g == gQuarter {
			return m.latestQuarter(j + 1)
		}
	case kFiscal:
		if m.is(j+1, kUnit, 0) {
			return m.modifiedUnit(h, unit(m.num(j+1)), j+2)
		}
	}
	return found{}
}

// heading is what stands before the noun: an article or pronoun, a word like last or next, an ordinal.
type heading struct {
	det, mod kind
	ordinal  bool
	end      int
}

func (m *matcher) heading(i int) heading {
	h := heading{end: i}
	switch m.k(i) {
	case kThe, kThis, kThat:
		h.det, h.end = m.k(i), i+1
	}
	for n := 0; n < 3; n++ {
		switch k := m.k(h.end); k {
		case kLast, kPast, kNext, kComing, kPrevious, kFollowing, kRecent, kLatest, kFinal, kCurrent, kSame:
			h.mod = k
		case kFuller:
			if h.mod == kNone {
				h.mod = kFinal
			}
		case kOrdinal:
			if m.k(h.end+1) != kNumber && m.k(h.end+1) != kFew && m.k(h.end+1) != kYear && !m.is(h.end+1, kUnit, fPlural) {
				return h
			}
			h.ordinal = true
		default:
			return h
		}
		h.end++
	}
	return h
}

// modifiedCount is "the past two years", "the first 100 days".
func (m *matcher) modifiedCount(h heading, q amount, u unit, e int) found {
	if m.k(e) == kOld {
		return found{}
	}
	if k := m.k(e); (k == kEarlier || k == kAgo || k == kLater) && h.mod == kNone {
		return found{}
	}
	f := found{end: e, typ: Duration, value: period(q, u), anchor: NoAnchor, rule: "span"}
	if h.mod == kNone && !h.ordinal && h.det == kNone {
		return found{}
	}
	f = m.fixed(f, h.mod, q, u)
	if m.low(e) == "or" && m.k(e+1) == kSo {
		f.end = e + 2
	}
	return f
}

// fixed tells where a stretch counted back or forth from today begins and ends.
func (m *matcher) fixed(f found, mod kind, q amount, u unit) found {
	n := q.n
	switch mod {
	case kLast, kPast:
		n = -n
	case kNext, kComing:
	default:
		return f
	}
	f.anchor = Published
	if !m.known || q.some || q.half || n == 0 || u < uDay {
		return f
	}
	f.begin, f.endPoint = dayAt(m.today).value(), dayAt(m.today).shift(n, u).value()
	if n < 0 {
		f.begin, f.endPoint = f.endPoint, f.begin
	}
	return f
}

// modifiedUnits is "recent weeks", "the coming days", "these days".
func (m *matcher) modifiedUnits(h heading, u unit, e int) found {
	f := found{end: e, anchor: NoAnchor}
	switch {
	case h.mod == kRecent || h.mod == kPast || h.mod == kPrevious || h.mod == kLatest || h.mod == kLast && h.det != kNone:
		f.value, f.rule = "PAST_REF", "recent-units"
		if m.k(e) == kAnd && m.is(e+1, kUnit, fPlural) {
			f.end = e + 2
		}
	case h.mod == kComing || h.mod == kNext && h.det != kNone:
		f.value, f.rule = "FUTURE_REF", "coming-units"
	case h.mod == kFollowing || h.mod == kFinal || h.ordinal:
		f.typ, f.value, f.rule = Duration, somePeriod(u), "span"
	case h.det == kThis && u == uDay:
		f.value, f.rule = "PRESENT_REF", "these-days"
	case h.det == kThat && u == uDay:
		f.value, f.rule = "PAST_REF", "those-days"
	default:
		return found{}
	}
	return f
}

// modifiedUnit is "last week", "the following day", "that year", "the past decade".
//
//	2031-03-04 | Sales rose [[last week]] from [[the previous week]], and costs fell from [[the previous week]]. | DATE 2031-W09 | DATE 2031-W08 | DATE 2031-W08
//	2031-03-04 | Output rose in [[February]] from [[a year earlier]]. Exports fell from 3 tons [[a year earlier]]. | DATE 2031-02 | DATE 2030 | DATE 2030
//	2031-03-04 | He left in [[2029]]. [[A year earlier]] he had come. [[The previous year]] he had been ill. | DATE 2029 | DATE 2028 | DATE 2027
func (m *matcher) modifiedUnit(h heading, u unit, e int) found {
	if m.k(e) == kOld || m.k(e) == kAgo {
		return found{}
	}
	stretch := found{end: e, typ: Duration, value: period(amount{n: 1}, u), anchor: Published, rule: "span"}
	if m.low(e) == "or" && m.k(e+1) == kSo {
		stretch.end = e + 2
	}
	stretch = m.fixed(stretch, h.mod, amount{n: 1}, u)
	switch h.mod {
	case kLast:
		if h.det == kThe && u != uQuarter {
			return stretch
		}
		if u == uDecade || u == uDay || u == uHour || u == uMinute || u == uSecond {
			return stretch
		}
		return m.thisUnit(e, -1, u)
	case kPast:
		if h.det == kThis || u == uWeekend || u == uQuarter {
			return m.thisUnit(e, -1, u)
		}
		return stretch
	case kNext:
		if u == uDay {
			return m.fromStory(e, 1, u, "next-in-story")
		}
		if h.det == kThe && (u >= uYear || u == uMonth || u == uHour) {
			return stretch
		}
		return m.thisUnit(e, 1, u)
	case kComing:
		return m.thisUnit(e, 1, u)
	case kFollowing:
		return m.fromStory(e, 1, u, "following")
	case kPrevious:
		return m.fromStory(e, -1, u, "previous")
	case kLatest:
		if u == uQuarter {
			return m.latestQuarter(e)
		}
		if u == uWeek || u == uMonth || u == uYear {
			return m.thisUnit(e, -1, u)
		}
		return found{}
	case kFinal:
		if h.det == kNone {
			return found{}
		}
		stretch.anchor = NoAnchor
		return stretch
	case kSame:
		if m.toldBehind(e) {
			return found{} // the same day in July 2029
		}
		return m.fromStory(e, 0, u, "same")
	case kCurrent:
		return m.thisUnit(e, 0, u)
	case kRecent:
		return found{}
	}
	switch h.det {
	case kThis:
		if u == uHour || u == uMinute || u == uSecond {
			return found{}
		}
		return m.thisUnit(e, 0, u)
	case kThat:
		return m.fromStory(e, 0, u, "that")
	}
	return found{}
}

func (m *matcher) latestQuarter(e int) found {
	if m.quarter.g == gQuarter {
		return m.fromToday(e, m.quarter, "latest-quarter")
	}
	y, mon, _ := civil(m.today)
	return m.fromToday(e, quarterAt(y, (mon-1)/3), "latest-quarter")
}

// thisUnit is the unit of today, or n before or after it.
func (m *matcher) thisUnit(e, n int, u unit) found {
	p := dayAt(m.today)
	switch u {
	case uDecade:
		y, _, _ := civil(m.today)
		return m.fromToday(e, point{gDecade, dayNumber(y/10*10+10*n, 1, 1), 0}, "this-unit")
	case uCentury:
		y, _, _ := civil(m.today)
		return m.fromToday(e, point{gCentury, dayNumber(y/100*100+100*n, 1, 1), 0}, "this-unit")
	case uYear:
		if m.k(e) == kPossessive && m.k(e+1) == kOrdinal {
			if f := m.quarterly(e+1, e+2); f.end > 0 && f.at.g == gQuarter {
				y, _, _ := civil(m.today)
				f.at = quarterAt(y+n, f.at.n)
				return f
			}
		}
	case uWeekend:
		if n == 0 && weekday(m.today) <= 3 && m.direction(e-1, e) == backward {
			n = -1
		}
	}
	return m.fromToday(e, p.shift(n, u), "this-unit")
}

// modifiedDay is "last Friday", "next Tuesday", "this coming Monday".
//
//	2031-03-04 | [[This Sunday]] she crossed the strait. | DATE 2031-03-02
//	2031-03-04 | She will cross the strait [[this Sunday]]. | DATE 2031-03-09
func (m *matcher) modifiedDay(h heading, w, j int) found {
	if !m.lexemes[j].has(fCapital) {
		return found{}
	}
	before := m.today - 1 - mod(weekday(m.today)-1-w, 7)
	after := m.today + 1 + mod(w-weekday(m.today)-1, 7)
	if f := m.weekday(j); f.rule == "weekday-date" {
		return f
	}
	switch {
	case h.mod == kLast || h.mod == kPast:
		return m.withPart(m.fromToday(j+1, dayAt(before), "last-weekday"))
	case h.mod == kNext && weekday(m.today) < w && weekday(m.today) < 6:
		return m.withPart(m.fromToday(j+1, dayAt(after+7), "next-weekday"))
	case h.mod == kNext || h.mod == kComing:
		return m.withPart(m.fromToday(j+1, dayAt(after), "next-weekday"))
	case h.mod == kPrevious || h.mod == kFollowing:
		p, from, ok := m.anchored(gDay)
		day := p.day - 1 - mod(weekday(p.day)-1-w, 7)
		if h.mod == kFollowing {
			day = p.day + 1 + mod(w-weekday(p.day)-1, 7)
		}
		return m.withPart(found{end: j + 1, at: dayAt(day), anchor: from, open: !ok, rule: "weekday-in-story"})
	case h.det == kThis:
		day := m.today - weekday(m.today) + w
		if day > m.today && m.direction(j-1, j+1) == backward {
			day -= 7 // This Sunday she crossed the strait, told on a Tuesday
		}
		return m.withPart(m.fromToday(j+1, dayAt(day), "this-weekday"))
	}
	return found{}
}

// modifiedMonth is "last July", "next March", "this September".
func (m *matcher) modifiedMonth(h heading, mon, j int) found {
	if !m.lexemes[j].has(fCapital) {
		return found{}
	}
	y, now, _ := civil(m.today)
	switch {
	case h.mod == kLast || h.mod == kPast && h.det != kThis || h.mod == kPrevious:
		if mon >= now-1 {
			y-- // the month just past is "last month"
		}
	case h.mod == kNext || h.mod == kComing:
		if mon <= now {
			y++
		}
	case h.mod == kPast:
		if mon > now {
			y--
		}
	case h.det != kThis:
		return found{}
	}
	if day, e := m.dayOfMonth(j + 1); e > 0 {
		return m.fromToday(e, dayAt(dayNumber(y, mon, min(day, daysIn(y, mon)))), "this-month-day")
	}
	return m.fromToday(j+1, monthAt(y, mon), "this-month")
}

// modifiedSeason is "last summer", "this fall".
func (m *matcher) modifiedSeason(h heading, s, e int) found {
	y, mon, _ := civil(m.today)
	now := seasonOf(mon)
	switch {
	case h.mod == kLast || h.mod == kPrevious || h.mod == kPast && h.det != kThis:
		if s >= now {
			y--
		}
	case h.mod == kNext || h.mod == kComing:
		if s <= now {
			y++
		}
	case h.mod == kPast:
		if s > now {
			y--
		}
	case h.det != kThis:
		return found{}
	}
	return m.fromToday(e, seasonAt(y, s), "this-season")
}

// modifiedPart is "this morning", "last night", "that evening", "the next morning".
func (m *matcher) modifiedPart(h heading, part, e int) found {
	f := found{end: e, typ: Clock, rule: "this-part"}
	n := 0
	switch {
	case h.mod == kLast && h.det == kNone:
		n = -1
	case h.mod == kNext || h.mod == kFollowing:
		return m.storyPart(e, 1, part)
	case h.mod == kPrevious:
		return m.storyPart(e, -1, part)
	case h.mod == kSame && m.toldBehind(e):
		return found{}
	case h.mod == kSame || h.det == kThat:
		return m.storyPart(e, 0, part)
	case h.det != kThis || h.mod != kNone:
		return found{}
	}
	f.at, f.anchor, f.open = point{gPart, m.today + n, part}, Published, !m.known
	return f
}

// toldBehind reports whether words from e on tell of which month or year something before them is: "in July 2029".
func (m *matcher) toldBehind(e int) bool {
	if w := m.low(e); w != "in" && w != "of" {
		return false
	}
	return m.k(e+1) == kMonth || m.k(e+1) == kYear
}

// modifiedHoliday is "last Thanksgiving".
func (m *matcher) modifiedHoliday(h heading, j int) found {
	f := m.holiday(j)
	if f.end == 0 || f.open {
		return f
	}
	y, _, _ := civil(m.today)
	name := m.lexemes[j].num
	switch {
	case h.mod == kLast:
		f.at.day = holiday(name, y)
		if f.at.day >= m.today {
			f.at.day = holiday(name, y-1)
		}
	case h.mod == kNext:
		f.at.day = holiday(name, y)
		if f.at.day <= m.today {
			f.at.day = holiday(name, y+1)
		}
	case h.det == kThis:
		f.at.day = holiday(name, y)
	default:
		return found{}
	}
	return f
}

// all matches "all day", "all weekend".
//
//	2031-03-04 | It rained [[all day]]. | DURATION P1D
func (m *matcher) all(i int) found {
	j := i + 1
	if m.k(j) == kUnit && !m.lexemes[j].has(fPlural) {
		u := unit(m.num(j))
		if u == uWeekend {
			return m.fromToday(j+1, m.nearWeekend(i, j+1), "weekend")
		}
		return found{end: j + 1, typ: Duration, value: period(amount{n: 1}, u), anchor: NoAnchor, rule: "all-unit"}
	}
	return found{}
}

// anytime matches "anytime soon" and "sometime next year".
//
//	2031-03-04 | It will not open [[anytime soon]]. | DATE FUTURE_REF
//	2031-03-04 | It will open [[sometime next year]]. | DATE 2032
func (m *matcher) anytime(i int) found {
	f := m.core(i + 1)
	if f.end == 0 || f.typ == Set || f.typ == Duration {
		return found{}
	}
	return f
}

// bareParts matches "nights" and "mornings" as habits.
//
//	2031-03-04 | He drives a cab [[nights]] and studies. | SET XXXX-XX-XXTNI
func (m *matcher) bareParts(i int) found {
	if !m.lexemes[i].has(fPlural) || m.k(i-1) != kNone || m.tag(i-1).Proper() || m.tag(i-1) == doc.JJ || m.tag(i-1) == doc.CD {
		return found{}
	}
	return found{end: i + 1, typ: Set, value: "XXXX-XX-XXT" + partName(m.num(i)), anchor: NoAnchor, rule: "parts"}
}
