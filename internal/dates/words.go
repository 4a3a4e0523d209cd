package dates

// kind is what a word does in a time expression.
type kind uint8

const (
	kNone kind = iota
	kNumber
	kOrdinal
	kFraction // sixtieths
	kYear     // four digits, or two with an apostrophe
	kDecade   // 1960s, nineties
	kClock    // minutes after midnight
	kDay      // a date in digits: the day number
	kNineEleven
	kMoney
	kPossessive
	kHalfDay // a.m., p.m.
	kZone
	kOClock

	kUnit
	kUnitLong // yearlong
	kMonth
	kWeekday
	kPart // of the day
	kSeason
	kRelative // today, yesterday
	kTonight
	kRef // now, recently
	kHoliday
	kDayWord // "Day", "Eve" of holidays share kUnit; this is noon and midnight
	kAdverb  // daily, annual
	kRefAdj  // former, current

	kThe
	kA
	kThis
	kThat
	kSame
	kLast
	kPast
	kNext
	kComing
	kPrevious
	kFollowing
	kRecent
	kLatest
	kFinal
	kCurrent
	kFuture
	kEarly
	kLate
	kEarlier
	kLater
	kMid
	kBegin
	kEnd
	kMiddle
	kRest
	kAgo
	kBefore
	kAfter
	kFrom
	kOf
	kIn
	kAt
	kTo
	kAnd
	kOr
	kOn
	kFor
	kSo
	kNot
	kEvery
	kAll
	kFew // few, several, many, some, couple, dozens
	kMore
	kLess
	kThan
	kLeast
	kMost
	kAbout
	kOver
	kUnder
	kNearly
	kUp
	kJust
	kOnce
	kTwice
	kTimes
	kTime
	kMoment
	kPoint
	kBeing
	kAround
	kPeriod
	kTerm
	kFiscal
	kOld
	kAge
	kLong
	kPer
	kAnother
	kHalf
	kComma
	kHundred
	kThousand
	kFiscalWord
	kEve
	kFuller // full, entire, whole
	kDate
	kAhead
	kWhile
	kAnytime
	kWeekdayUnit // weekday, weekdays
	kNear
	kAs
	kPossible
	kAway
	kPost
	kStraight // straight, consecutive, additional, trading
	kNew
	kPresent
	kTill
	kUntil
	kAm      // bare AM / PM
	kQuarter // Q3, 3Q
)

// What a reference word refers to.
const (
	present int32 = iota
	past
	future
)

// word returns what a lower-case word does in time expressions, kNone when nothing.
func word(w string) (kind, int32, flags) {
	switch w {
	// units
	case "second":
		return kOrdinal, 2, 0
	case "seconds":
		return kUnit, int32(uSecond), fPlural
	case "minute":
		return kUnit, int32(uMinute), 0
	case "minutes", "mins":
		return kUnit, int32(uMinute), fPlural
	case "hour":
		return kUnit, int32(uHour), 0
	case "hours", "hrs":
		return kUnit, int32(uHour), fPlural
	case "day":
		return kUnit, int32(uDay), 0
	case "days":
		return kUnit, int32(uDay), fPlural
	case "week":
		return kUnit, int32(uWeek), 0
	case "weeks":
		return kUnit, int32(uWeek), fPlural
	case "weekend":
		return kUnit, int32(uWeekend), 0
	case "weekends":
		return kUnit, int32(uWeekend), fPlural
	case "fortnight":
		return kUnit, int32(uFortnight), 0
	case "month":
		return kUnit, int32(uMonth), 0
	case "months":
		return kUnit, int32(uMonth), fPlural
	case "quarter":
		return kUnit, int32(uQuarter), 0
	case "quarters":
		return kUnit, int32(uQuarter), fPlural
	case "year":
		return kUnit, int32(uYear), 0
	case "years", "yrs":
		return kUnit, int32(uYear), fPlural
	case "decade":
		return kUnit, int32(uDecade), 0
	case "decades":
		return kUnit, int32(uDecade), fPlural
	case "century":
		return kUnit, int32(uCentury), 0
	case "centuries":
		return kUnit, int32(uCentury), fPlural
	case "yearlong":
		return kUnitLong, int32(uYear), 0
	case "monthlong":
		return kUnitLong, int32(uMonth), 0
	case "weeklong":
		return kUnitLong, int32(uWeek), 0
	case "daylong":
		return kUnitLong, int32(uDay), 0
	case "decadelong", "decadeslong":
		return kUnitLong, int32(uDecade), 0
	case "hourlong":
		return kUnitLong, int32(uHour), 0
	case "weekday":
		return kWeekdayUnit, 0, 0
	case "weekdays":
		return kWeekdayUnit, 0, fPlural

	// months
	case "january":
		return kMonth, 1, 0
	case "jan.", "jan":
		return kMonth, 1, fShort
	case "february":
		return kMonth, 2, 0
	case "feb.", "feb":
		return kMonth, 2, fShort
	case "march":
		return kMonth, 3, 0
	case "mar.":
		return kMonth, 3, fShort
	case "april":
		return kMonth, 4, 0
	case "apr.", "apr":
		return kMonth, 4, fShort
	case "may":
		return kMonth, 5, 0
	case "june", "jun.":
		return kMonth, 6, 0
	case "july", "jul.":
		return kMonth, 7, 0
	case "august":
		return kMonth, 8, 0
	case "aug.", "aug":
		return kMonth, 8, fShort
	case "september":
		return kMonth, 9, 0
	case "sept.", "sep.", "sept":
		return kMonth, 9, fShort
	case "october":
		return kMonth, 10, 0
	case "oct.", "oct":
		return kMonth, 10, fShort
	case "november":
		return kMonth, 11, 0
	case "nov.", "nov":
		return kMonth, 11, fShort
	case "december":
		return kMonth, 12, 0
	case "dec.", "dec":
		return kMonth, 12, fShort

	// days of the week
	case "monday":
		return kWeekday, 1, 0
	case "mon.":
		return kWeekday, 1, fShort
	case "tuesday":
		return kWeekday, 2, 0
	case "tues.", "tue.":
		return kWeekday, 2, fShort
	case "wednesday", "wed.":
		return kWeekday, 3, 0
	case "thursday", "thurs.", "thur.":
		return kWeekday, 4, 0
	case "friday", "fri.":
		return kWeekday, 5, 0
	case "saturday":
		return kWeekday, 6, 0
	case "sat.":
		return kWeekday, 6, fShort
	case "sunday":
		return kWeekday, 7, 0
	case "sun.":
		return kWeekday, 7, fShort
	case "mondays":
		return kWeekday, 1, fPlural
	case "tuesdays":
		return kWeekday, 2, fPlural
	case "wednesdays":
		return kWeekday, 3, fPlural
	case "thursdays":
		return kWeekday, 4, fPlural
	case "fridays":
		return kWeekday, 5, fPlural
	case "saturdays":
		return kWeekday, 6, fPlural
	case "sundays":
		return kWeekday, 7, fPlural

	// parts of the day
	case "morning":
		return kPart, morning, 0
	case "mornings":
		return kPart, morning, fPlural
	case "afternoon":
		return kPart, afternoon, 0
	case "afternoons":
		return kPart, afternoon, fPlural
	case "evening":
		return kPart, evening, 0
	case "evenings":
		return kPart, evening, fPlural
	case "night":
		return kPart, night, 0
	case "nights":
		return kPart, night, fPlural
	case "q1", "q2", "q3", "q4":
		return kQuarter, int32(w[1] - '0'), 0
	case "noon", "midday":
		return kDayWord, 12 * 60, 0
	case "midnight":
		return kDayWord, 24 * 60, 0
	case "a.m.", "a.m", "am":
		return kHalfDay, 0, fAM
	case "p.m.", "p.m", "pm":
		return kHalfDay, 0, fPM
	case "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "gmt", "utc", "bst", "eastern", "cet":
		return kZone, 0, 0
	case "o'clock", "o’clock":
		return kOClock, 0, 0

	// seasons
	case "spring":
		return kSeason, spring, 0
	case "summer":
		return kSeason, summer, 0
	case "autumn", "fall":
		return kSeason, fall, 0
	case "winter":
		return kSeason, winter, 0
	case "summers":
		return kSeason, summer, fPlural
	case "winters":
		return kSeason, winter, fPlural

	// days by their names
	case "today":
		return kRelative, 0, 0
	case "yesterday":
		return kRelative, -1, 0
	case "tomorrow":
		return kRelative, 1, 0
	case "tonight":
		return kTonight, 0, 0
	case "overnight":
		return kTonight, 1, 0
	case "christmas":
		return kHoliday, hChristmas, 0
	case "thanksgiving":
		return kHoliday, hThanksgiving, 0
	case "halloween":
		return kHoliday, hHalloween, 0
	case "easter":
		return kHoliday, hEaster, 0
	case "independence":
		return kHoliday, hIndependence, 0
	case "labor", "labour":
		return kHoliday, hLabour, 0
	case "memorial":
		return kHoliday, hMemorial, 0
	case "veterans":
		return kHoliday, hVeterans, 0
	case "election":
		return kHoliday, hElection, 0
	case "inauguration":
		return kHoliday, hInauguration, 0
	case "valentine":
		return kHoliday, hValentine, 0
	case "boxing":
		return kHoliday, hBoxing, 0
	case "bastille":
		return kHoliday, hBastille, 0
	case "new":
		return kNew, 0, 0
	case "eve":
		return kEve, 0, 0

	// references
	case "now", "currently", "presently", "nowadays":
		return kRef, present, 0
	case "recently", "lately", "previously", "formerly":
		return kRef, past, 0
	case "soon":
		return kRef, future, 0
	case "then":
		return kRef, 3, 0
	case "former":
		return kRefAdj, past, 0

	// rhythms
	case "daily":
		return kAdverb, int32(uDay), 0
	case "hourly":
		return kAdverb, int32(uHour), 0
	case "weekly":
		return kAdverb, int32(uWeek), 0
	case "monthly":
		return kAdverb, int32(uMonth), 0
	case "quarterly":
		return kAdverb, int32(uQuarter), 0
	case "yearly", "annual", "annually":
		return kAdverb, int32(uYear), 0
	case "nightly":
		return kAdverb, int32(uDay), 0

	// grammar
	case "the":
		return kThe, 0, 0
	case "a", "an":
		return kA, 0, 0
	case "this", "these":
		return kThis, 0, 0
	case "that", "those":
		return kThat, 0, 0
	case "same":
		return kSame, 0, 0
	case "last":
		return kLast, 0, 0
	case "past":
		return kPast, 0, 0
	case "next":
		return kNext, 0, 0
	case "coming", "upcoming":
		return kComing, 0, 0
	case "previous", "preceding", "prior":
		return kPrevious, 0, 0
	case "following", "subsequent", "ensuing":
		return kFollowing, 0, 0
	case "recent":
		return kRecent, 0, 0
	case "latest":
		return kLatest, 0, 0
	case "final":
		return kFinal, 0, 0
	case "current":
		return kCurrent, 0, 0
	case "future":
		return kFuture, 0, 0
	case "present":
		return kPresent, 0, 0
	case "early":
		return kEarly, 0, 0
	case "late":
		return kLate, 0, 0
	case "earlier":
		return kEarlier, 0, 0
	case "later":
		return kLater, 0, 0
	case "mid":
		return kMid, 0, 0
	case "beginning", "start", "outset":
		return kBegin, 0, 0
	case "end", "close":
		return kEnd, 0, 0
	case "middle":
		return kMiddle, 0, 0
	case "rest", "remainder":
		return kRest, 0, 0
	case "ago":
		return kAgo, 0, 0
	case "before":
		return kBefore, 0, 0
	case "after":
		return kAfter, 0, 0
	case "from":
		return kFrom, 0, 0
	case "of":
		return kOf, 0, 0
	case "in", "during", "within", "since":
		return kIn, 0, 0
	case "at":
		return kAt, 0, 0
	case "to", "through":
		return kTo, 0, 0
	case "until", "till", "by":
		return kUntil, 0, 0
	case "and":
		return kAnd, 0, 0
	case "or":
		return kOr, 0, 0
	case "on":
		return kOn, 0, 0
	case "for":
		return kFor, 0, 0
	case "so":
		return kSo, 0, 0
	case "not":
		return kNot, 0, 0
	case "every", "each":
		return kEvery, 0, 0
	case "all":
		return kAll, 0, 0
	case "few", "several", "many", "some", "couple", "dozens", "numerous", "countless", "scores", "various":
		return kFew, 0, 0
	case "more":
		return kMore, 0, 0
	case "less", "fewer":
		return kLess, 0, 0
	case "than":
		return kThan, 0, 0
	case "least":
		return kLeast, 0, 0
	case "most":
		return kMost, 0, 0
	case "about", "approximately", "roughly":
		return kAbout, 0, 0
	case "over":
		return kOver, 0, 0
	case "under":
		return kUnder, 0, 0
	case "nearly", "almost":
		return kNearly, 0, 0
	case "up":
		return kUp, 0, 0
	case "just", "only":
		return kJust, 0, 0
	case "once":
		return kOnce, 0, 0
	case "twice":
		return kTwice, 0, 0
	case "times":
		return kTimes, 0, 0
	case "time":
		return kTime, 0, 0
	case "moment":
		return kMoment, 0, 0
	case "point":
		return kPoint, 0, 0
	case "being":
		return kBeing, 0, 0
	case "around":
		return kAround, 0, 0
	case "period":
		return kPeriod, 0, 0
	case "term":
		return kTerm, 0, 0
	case "fiscal", "financial":
		return kFiscal, 0, 0
	case "old":
		return kOld, 0, 0
	case "olds":
		return kOld, 0, fPlural
	case "age", "aged":
		return kAge, 0, 0
	case "long":
		return kLong, 0, 0
	case "per":
		return kPer, 0, 0
	case "another":
		return kAnother, 0, 0
	case "half":
		return kHalf, 0, 0
	case ",":
		return kComma, 0, 0
	case "$":
		return kMoney, 0, 0
	case "'s":
		return kPossessive, 0, 0
	case "hundred":
		return kHundred, 0, 0
	case "thousand":
		return kThousand, 0, 0
	case "full", "entire", "whole":
		return kFuller, 0, 0
	case "date":
		return kDate, 0, 0
	case "ahead":
		return kAhead, 0, 0
	case "while":
		return kWhile, 0, 0
	case "anytime", "sometime":
		return kAnytime, 0, 0
	case "near":
		return kNear, 0, 0
	case "as":
		return kAs, 0, 0
	case "possible":
		return kPossible, 0, 0
	case "away":
		return kAway, 0, 0
	case "straight", "consecutive", "additional", "trading", "short", "calendar", "business", "working":
		return kStraight, 0, 0
	}
	if n := numeral(w); n > 0 {
		return kNumber, n, 0
	}
	if n := ordinal(w); n > 0 {
		return kOrdinal, n, 0
	}
	if n := tens(w); n > 0 {
		return kDecade, 1900 + n, 0
	}
	return kNone, 0, 0
}

// numeral returns the number that a word names, 0 when none.
func numeral(w string) int32 {
	switch w {
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve", "dozen":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return 0
}

// ordinal returns the number of an ordinal word, 0 when none.
func ordinal(w string) int32 {
	switch w {
	case "first":
		return 1
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eleventh":
		return 11
	case "twelfth":
		return 12
	case "thirteenth":
		return 13
	case "fourteenth":
		return 14
	case "fifteenth":
		return 15
	case "sixteenth":
		return 16
	case "seventeenth":
		return 17
	case "eighteenth":
		return 18
	case "nineteenth":
		return 19
	case "twentieth":
		return 20
	case "thirtieth":
		return 30
	}
	return 0
}

// tens returns the decade that a word names.
func tens(w string) int32 {
	switch w {
	case "twenties":
		return 20
	case "thirties":
		return 30
	case "forties":
		return 40
	case "fifties":
		return 50
	case "sixties":
		return 60
	case "seventies":
		return 70
	case "eighties":
		return 80
	case "nineties":
		return 90
	}
	return 0
}
