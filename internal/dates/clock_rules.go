package dates

// clockAt reads a time of the clock at i and returns minutes after midnight and the lexeme behind it, 0 when there is none.
func (m *matcher) clockAt(i int) (minutes, end int) {
	switch {
	case m.k(i) == kClock:
		minutes, end = m.num(i), i+1
		half := m.lexemes[i].flags & (fAM | fPM)
		if half == 0 && m.k(end) == kHalfDay {
			half = m.lexemes[end].flags & (fAM | fPM)
			end++
		}
		minutes = toDay(minutes, half)
	case m.k(i) == kNumber && m.k(i+1) == kHalfDay && m.num(i) <= 12:
		minutes, end = toDay(m.num(i)*60, m.lexemes[i+1].flags), i+2
	case m.k(i) == kNumber && m.k(i+1) == kOClock && m.num(i) <= 12:
		minutes, end = m.num(i)*60, i+2
		if m.k(end) == kIn && m.k(end+1) == kThe && m.k(end+2) == kPart {
			if m.num(end+2) != morning && minutes < 720 {
				minutes += 720
			}
			end += 3
		}
	case m.k(i) == kDayWord:
		minutes, end = m.num(i), i+1
	default:
		return 0, 0
	}
	for m.k(end) == kZone && m.lexemes[end].has(fCapital) {
		end++
	}
	if m.low(end) == "Time" {
		end++
	}
	return minutes, end
}

func toDay(minutes int, half flags) int {
	switch {
	case half&fPM != 0 && minutes < 720:
		return minutes + 720
	case half&fAM != 0 && minutes >= 720 && minutes < 780:
		return minutes - 720
	}
	return minutes
}

// clock matches times of the clock, with the day that follows or that the story is at.
//
//	2031-03-04 | It starts at [[9 p.m.]] on the quay. | TIME 2031-03-04T21:00
//	2031-03-04 | It started at [[9:30 a.m. EST Monday]]. | TIME 2031-03-03T09:30
//	2031-03-04 | The ship sank at [[6:05 p.m. on March 1]]. | TIME 2031-03-01T18:05
//	2031-03-04 | He slept until [[10 o'clock in the morning]]. | TIME 2031-03-04T10:00
//	2031-03-04 | It was sent at [[6:05 p.m.]] [[the day after]] [[Sunday]]'s vote. | TIME 2031-03-03T18:05 | DATE 2031-03-03 | DATE 2031-03-02
func (m *matcher) clock(i int) found {
	minutes, end := m.clockAt(i)
	if end == 0 || m.lexemes[i].flags&(fAM|fPM) == 0 && end == i+1 && minutes >= 1440 {
		return found{}
	}
	return m.onDay(i, end, minutes)
}

// onDay joins a clock time to the day it is of.
func (m *matcher) onDay(i, end, minutes int) found {
	j := end
	if m.k(j) == kComma {
		j++
	}
	if m.k(j) == kOn || m.k(j) == kThis && m.k(j+1) == kComing {
		j++
	}
	var f found
	switch m.k(j) {
	case kWeekday, kMonth, kRelative:
		m.lead = i
		f = m.core(j)
		m.lead = -1
		if f.end > 0 && (f.at.g != gDay && f.at.g != gPart || f.typ == Set) {
			f = found{}
		}
	case kThe:
		if x := m.the(j); x.end > 0 && x.rule == "unit-of-event" {
			f = x
			f.end = end
		}
	}
	if f.end == 0 {
		p, from, ok := m.anchored(gDay)
		f = found{end: end, at: p, anchor: from, open: !ok}
	}
	f.at = point{gClock, f.at.day, minutes}
	f.typ, f.rule, f.value = Clock, "clock", ""
	return f
}

// noon matches noon and midnight.
//
//	2031-03-04 | The talks ended at [[noon]]. | TIME 2031-03-04T12:00
//	2031-03-04 | The talks ended at [[midnight Sunday]]. | TIME 2031-03-02T24:00
func (m *matcher) noon(i int) found {
	return m.onDay(i, i+1, m.num(i))
}
