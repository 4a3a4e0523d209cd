package dates

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// matcher goes over the lexemes once, from left to right.
type matcher struct {
	d            *doc.Doc
	lexemes      []lexeme
	pos          int
	begin, limit int // the lexemes of the line being read
	today        int // day number of publication
	known        bool
	lead         int   // the first lexeme of a clock time with its day, -1 outside one
	old, dated   int   // expressions with a year long past, and all with a year
	depth        int   // of rules that called one another
	last         int   // index of the last expression with a place in the calendar, -1 before there is one
	quarter      point // the quarter that a report of earnings is about
	out          []Time
}

// found is what a rule makes of the lexemes up to end; end is 0 when it does not apply.
type found struct {
	end    int
	typ    Type
	at     point  // for dates and times of the calendar
	value  string // for others, or when at does not say it all
	mod    string
	anchor int
	open   bool // relative, and there is nothing to reckon from
	rule   string

	begin, endPoint string // of a stretch that lies fast in the calendar
}

// expression matches at lexeme i and returns the lexeme behind the expression, i when there is none.
func (m *matcher) expression(i int) int {
	if i >= m.limit {
		m.line(i)
	}
	f := m.about(i)
	if f.end <= i {
		return i
	}
	t := Time{Type: f.typ, Value: f.value, Mod: f.mod, Anchor: f.anchor, Begin: f.begin, EndPoint: f.endPoint, Rule: f.rule, at: f.at}
	if t.Value == "" && !f.open {
		t.Value = f.at.value()
	}
	if f.open {
		t.at, t.Anchor, t.Value = point{}, NoAnchor, ""
	}
	t.ahead = m.known && t.at.g != noGrain && t.at.day > m.today
	a, b := m.lexemes[i], m.lexemes[f.end-1]
	t.Start, t.End = int(a.start), int(b.end)
	t.Tokens = doc.Range{Start: int(a.tok), End: int(b.tok) + 1}
	t.versus = m.versus(i, t.Rule)
	if (t.Type == Date || t.Type == Clock) && t.at.g != noGrain && t.Rule != "nine-eleven" && !t.versus {
		m.last = len(m.out)
		if t.Anchor != Published {
			m.dated++
			if m.known && t.at.day < m.today-3650 {
				m.old++
			}
		}
	}
	m.out = append(m.out, t)
	return f.end
}

// versus reports whether the expression at lexeme i, reckoned by a rule from where the story is, tells with what something is compared, so that the story does not go there: output
// rose in March from a year earlier, and exports fell from a year earlier.
func (m *matcher) versus(i int, rule string) bool {
	switch rule {
	case "previous", "unit-before", "story-offset", "weekday-in-story":
	default:
		return false
	}
	for k := i - 1; k >= m.begin && k >= i-6; k-- {
		switch m.low(k) {
		case "from", "than", "against", "versus", "vs", "over", "compared", "with":
			return true
		}
		if t := m.tag(k); t.Verb() || t == doc.Comma || t == doc.Stop {
			return false
		}
	}
	return false
}

// line sets the bounds of the line that lexeme i stands in.
func (m *matcher) line(i int) {
	line := m.d.Line[m.lexemes[i].tok]
	m.begin, m.limit = i, i
	for m.begin > 0 && m.d.Line[m.lexemes[m.begin-1].tok] == line {
		m.begin--
	}
	for m.limit < len(m.lexemes) && m.d.Line[m.lexemes[m.limit].tok] == line {
		m.limit++
	}
}

// k returns the kind of lexeme i, kNone outside the line.
func (m *matcher) k(i int) kind {
	if i < m.begin || i >= m.limit {
		return kNone
	}
	return m.lexemes[i].kind
}

// is reports whether lexeme i is of kind k and has the flags f.
func (m *matcher) is(i int, k kind, f flags) bool {
	return m.k(i) == k && m.lexemes[i].flags&f == f
}

func (m *matcher) num(i int) int { return int(m.lexemes[i].num) }

func (m *matcher) tag(i int) doc.Tag {
	if i < m.begin || i >= m.limit || m.d.Tag == nil {
		return doc.TagNone
	}
	return m.d.Tag[m.lexemes[i].tok]
}

// about reads words of measure before an expression: "more than", "nearly", "around".
//
//	2031-03-04 | She led it for [[more than two years]]. | DURATION P2Y
//	2031-03-04 | It lasted [[nearly an hour]]. | DURATION PT1H
//	2031-03-04 | The well failed [[almost four years ago]]. | DATE 2027
//	2031-03-04 | He fell [[around 7:15 p.m.]] | TIME 2031-03-04T19:15
//	2031-03-04 | The banks must wait [[at least 30 days]]. | DURATION P30D
//	2031-03-04 | It takes no [[more than sixty days]]. | DURATION P60D
func (m *matcher) about(i int) found {
	var j int
	var mod string
	counted := true
	switch m.k(i) {
	case kMore, kLess:
		if m.k(i+1) != kThan {
			return m.core(i)
		}
		j, mod = i+2, "MORE_THAN"
		if m.k(i) == kLess {
			mod = "LESS_THAN"
		}
		if m.low(i-1) == "no" {
			mod = "EQUAL_OR_LESS"
			if m.k(i) == kLess {
				mod = "EQUAL_OR_MORE"
			}
		}
	case kAt:
		switch m.k(i + 1) {
		case kLeast:
			j, mod = i+2, "EQUAL_OR_MORE"
		case kMost:
			j, mod = i+2, "EQUAL_OR_LESS"
		default:
			return m.core(i)
		}
	case kUp:
		if m.k(i+1) != kTo {
			return m.core(i)
		}
		j, mod = i+2, "EQUAL_OR_LESS"
	case kJust:
		if k := m.k(i + 1); k != kOver && k != kUnder && k != kAbout {
			return m.core(i)
		}
		f := m.about(i + 1)
		if f.mod == "" {
			return found{}
		}
		return f
	case kOver:
		j, mod = i+1, "MORE_THAN"
	case kUnder:
		j, mod = i+1, "LESS_THAN"
	case kNearly:
		j, mod, counted = i+1, "LESS_THAN", false
	case kAbout:
		j, mod = i+1, "APPROX"
	case kAround:
		j, mod, counted = i+1, "APPROX", false
	default:
		return m.core(i)
	}
	if counted && !m.counts(j) {
		return found{}
	}
	f := m.core(j)
	if f.end > 0 && f.mod == "" {
		f.mod = mod
	}
	return f
}

// counts reports whether a count of units or a clock time begins at i.
func (m *matcher) counts(i int) bool {
	switch m.k(i) {
	case kNumber, kYear, kA, kHalf, kFew, kClock, kDayWord, kDecade, kUnit, kHundred:
		return true
	}
	return false
}

// deepest is how deep rules may call one another: "early on the last day of this month" is 3.
const deepest = 5

// core matches the rules that may begin with the lexeme at i.
func (m *matcher) core(i int) found {
	if m.depth == deepest {
		return found{}
	}
	m.depth++
	f := m.rules(i)
	m.depth--
	return f
}

func (m *matcher) rules(i int) found {
	switch m.k(i) {
	case kNone:
		return found{}
	case kMonth:
		return m.month(i)
	case kWeekday:
		return m.weekday(i)
	case kNumber:
		return m.number(i)
	case kYear:
		return m.year(i)
	case kDecade:
		return m.decade(i)
	case kClock:
		return m.clock(i)
	case kDay:
		return found{end: i + 1, at: dayAt(m.num(i)), anchor: NoAnchor, rule: "date-in-digits"}
	case kNineEleven:
		return found{end: i + 1, at: dayAt(dayNumber(2001, 9, 11)), anchor: NoAnchor, rule: "nine-eleven"}
	case kOrdinal:
		return first(m.ordinal(i), m.modified(i))
	case kQuarter:
		return m.shortQuarter(i)
	case kRelative, kTonight, kRef:
		if m.titled(i) {
			return found{}
		}
		switch m.k(i) {
		case kRelative:
			return m.relative(i)
		case kTonight:
			return m.tonight(i)
		}
		return m.reference(i)
	case kRefAdj, kFuture:
		return m.adjective(i)
	case kCurrent, kRecent:
		return first(m.modified(i), m.adjective(i))
	case kHoliday, kNew:
		return m.holiday(i)
	case kDayWord:
		return m.noon(i)
	case kAdverb:
		return found{end: i + 1, typ: Set, value: period(amount{n: 1}, unit(m.num(i))), anchor: NoAnchor, rule: "rhythm"}
	case kUnitLong:
		return found{end: i + 1, typ: Duration, value: period(amount{n: 1}, unit(m.num(i))), anchor: NoAnchor, rule: "long"}
	case kEvery:
		return m.every(i)
	case kEarly, kLate, kEarlier, kLater, kMid:
		return m.part(i)
	case kThe:
		return m.the(i)
	case kThis, kThat:
		if m.titled(i) {
			return found{}
		}
		return first(m.time(i), m.modified(i))
	case kLast, kPast, kNext, kComing, kPrevious, kFollowing, kFinal, kLatest:
		return m.modified(i)
	case kFiscal:
		return m.fiscal(i)
	case kA, kFew, kHalf, kAnother, kHundred:
		return first(m.counted(i), m.while(i))
	case kUnit:
		return m.units(i)
	case kSeason:
		return m.season(i)
	case kWeekdayUnit:
		if m.is(i, kWeekdayUnit, fPlural) {
			return found{end: i + 1, typ: Set, value: "XXXX-WXX", anchor: NoAnchor, rule: "weekdays"}
		}
	case kAll:
		return m.all(i)
	case kMore:
		if m.is(i+1, kRef, 0) && m.num(i+1) == int(past) {
			f := m.reference(i + 1)
			return f
		}
	case kAnytime:
		return m.anytime(i)
	case kTo:
		if m.k(i+1) == kDate && m.low(i) == "to" {
			return found{end: i + 2, value: "PRESENT_REF", anchor: Published, rule: "to-date"}
		}
	case kPer:
		if m.k(i+1) == kUnit {
			return found{end: i + 2, typ: Set, value: period(amount{n: 1}, unit(m.num(i+1))), anchor: NoAnchor, rule: "rate"}
		}
	case kPart:
		return m.bareParts(i)
	case kAs:
		if m.low(i+1) == "soon" && m.k(i+2) == kAs && m.k(i+3) == kPossible {
			return found{end: i + 4, value: "FUTURE_REF", anchor: Published, rule: "as-soon-as-possible"}
		}
	}
	return found{}
}

func first(fs ...found) found {
	for _, f := range fs {
		if f.end > 0 {
			return f
		}
	}
	return found{}
}

// fromToday returns a found value reckoned from the publication date.
func (m *matcher) fromToday(end int, at point, rule string) found {
	return found{end: end, at: at, anchor: Published, open: !m.known, rule: rule}
}

// anchored returns the expression to reckon from in a narrative: the last one that is at least as fine as g, today when there is none.
func (m *matcher) anchored(g grain) (p point, index int, ok bool) {
	for k, n := m.last, 0; k >= 0 && n < 4; k-- {
		t := &m.out[k]
		if t.versus {
			continue
		}
		if t.at.g >= g && (t.Type == Date || t.Type == Clock) && t.Rule != "nine-eleven" {
			if !m.near(k) {
				break
			}
			k = m.aside(k)
			return m.out[k].at, k, true
		}
		n++
	}
	return dayAt(m.today), Published, m.known
}

// fromStory returns a found value reckoned n units from the last date of the narrative.
func (m *matcher) fromStory(end, n int, u unit, rule string) found {
	p, from, ok := m.anchored(grainOf(u))
	if from == Published && grainOf(u) == gDay && (n > 0 || rule != "part-of-unit" && m.afterCoarse()) {
		ok = false // in 2008 Orr won; the next day he left
	}
	return found{end: end, at: p.shift(n, u), anchor: from, open: !ok, rule: rule}
}

// afterCoarse reports whether the last date of the narrative is a month or a year, so that a day of the narrative is not known.
func (m *matcher) afterCoarse() bool {
	if m.last < 0 || !m.near(m.last) {
		return false
	}
	t := &m.out[m.last]
	return (t.at.g == gYear || t.at.g == gMonth) && t.Rule != "this-unit"
}

// grainOf returns how fine an expression must be to count units from it.
func grainOf(u unit) grain {
	switch u {
	case uDay, uNight, uHour, uMinute, uSecond:
		return gDay
	case uWeek, uWeekend, uFortnight:
		return gWeek
	case uMonth, uQuarter:
		return gHalf
	}
	return gYear
}
