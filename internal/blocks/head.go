package blocks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay/internal/text"
)

const (
	maxHead       = 10 // lines that can stand above the body
	maxHeadline   = 30 // words
	maxStandfirst = 50 // words
	maxAbstract   = 12 // lines
)

// head gives roles to what stands above the body and finds where the body begins.
func (f *finder) head() {
	f.headline = -1
	i := f.above(0)
	if at, ok := f.givenHeadline(); ok {
		f.setHeadline(at)
		i = max(i, at+1)
	} else if i < len(f.Lines) && f.isHeadline(i) {
		f.setHeadline(i)
		i++
	}
	for i < len(f.Lines) && i < maxHead && f.aboveBody(i) {
		i++
	}
	f.lead = f.bodyFrom(i)
	if f.lead < len(f.Lines) {
		f.openLead()
	}
	for i := max(f.lead+1, len(f.Lines)-4); i < len(f.Lines); i++ {
		f.footDate(i)
	}
}

// above passes the lines that can stand over a headline: furniture and a date.
func (f *finder) above(i int) int {
	for i < len(f.Lines) && i < maxHead && (f.roles[i] != Body || f.takeDates(i)) {
		i++
	}
	return i
}

// bodyFrom returns the first line from i on that is body.
func (f *finder) bodyFrom(i int) int {
	for i < len(f.Lines) && f.roles[i] != Body {
		i++
	}
	return i
}

// givenHeadline finds the line among the first that is the headline known from elsewhere.
func (f *finder) givenHeadline() (int, bool) {
	want := letters(f.Headline)
	if want == "" {
		return 0, false
	}
	for i := 0; i < len(f.Lines) && i < maxHead; i++ {
		if f.Lines[i].Len() < 4*len(f.Headline)+16 && letters(f.line(i)) == want {
			return i, true
		}
	}
	return 0, false
}

// letters returns the letters and digits of s, case folded.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !isWordRune(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func (f *finder) setHeadline(i int) { f.roles[i], f.headline = Headline, i }

// isHeadline reports whether line i, the first that is not furniture, reads like a headline: short, with more to
// follow, without a final stop or else without what full sentences have.
func (f *finder) isHeadline(i int) bool {
	s := f.line(i)
	w := words(s, maxHeadline)
	next := f.bodyFrom(i + 1)
	if len(w) > maxHeadline || next == len(f.Lines) {
		return false
	}
	if _, ok := parseDateline(s); ok {
		return false
	}
	if _, ok := parseByline(s); ok && len(w) < 5 || len(findCredits(s)) > 0 {
		return false
	}
	switch last := lastRune(s); {
	case last == ':' || last == ',':
		return false
	case last != '.' && last != '…':
		return len(w) > 1
	}
	return titleCase(w) || clipped(w) || next == i+1 && f.datelineAt(next) && len(w) <= 20 || f.abstractAt(i+1)
}

// titleCase reports whether of the longer words after the first next to all, 17 in 20, have a capital.
func titleCase(w []string) bool {
	long, up := 0, 0
	for _, x := range w[1:] {
		if x = bare(x); len(x) < 4 {
			continue
		}
		long++
		if capital(x) || hasDigit(x) {
			up++
		}
	}
	return long >= 3 && up*20 >= long*17
}

// clipped reports whether w has the clipped style of a headline that somebody put a stop to: short, next to no articles,
// nothing of the past, no "on Monday".
func clipped(w []string) bool {
	if len(w) > 16 {
		return false
	}
	article, before := 0, ""
	for _, x := range w {
		x = strings.ToLower(bare(x))
		if pastCues[x] || weekdays[x] && before == "on" {
			return false
		}
		if articles[x] {
			article++
		}
		before = x
	}
	return article == 0 || article == 1 && len(w) <= 12
}

// aboveBody gives line i a role if it is part of the head, and reports whether it is.
func (f *finder) aboveBody(i int) bool {
	if f.roles[i] != Body {
		f.takeAbstract(i)
		return true
	}
	if f.takeDates(i) || f.takeByline(i) || f.takeOutlet(i) {
		return true
	}
	if !f.isStandfirst(i) {
		return false
	}
	f.roles[i] = Summary
	return true
}

// takeAbstract makes summary of the lines between the markers "ABSTRACT" (line i) and "FULL TEXT".
func (f *finder) takeAbstract(i int) {
	if _, ok := cutFold(f.line(i), abstractMark); !ok {
		return
	}
	for end := i + 1; end < len(f.Lines) && end <= i+maxAbstract; end++ {
		if _, ok := cutFold(f.line(end), fullTextMark); ok && f.roles[end] == Boilerplate {
			for j := i + 1; j < end; j++ {
				f.roles[j] = Summary
			}
			return
		}
	}
}

// takeDates makes line i furniture if it only tells when the report came out, behind the name of an outlet at most: Lowick Tern | 4 March 2031.
func (f *finder) takeDates(i int) bool {
	s := f.line(i)
	outlet, at := nameBeforeDate(s)
	dates, ok := dateLine(s[at:])
	if !ok {
		return false
	}
	if outletName(outlet.In(s)) {
		f.outlets = append(f.outlets, shift(outlet, f.Lines[i].Start))
	}
	f.addDates(dates, f.Lines[i].Start+at)
	f.roles[i] = Boilerplate
	return true
}

// nameBeforeDate returns the name that stands before a date and a mark between them, and where the date begins: The Tarn Courier, | 14 March 2031. Before a comma it must
// be that of a paper or an agency, for a headline has commas too.
func nameBeforeDate(s string) (name text.Span, at int) {
	for _, mark := range [...]string{" | ", ", ", " – ", " — ", " - ", " · "} {
		if before, _, ok := strings.Cut(s, mark); ok && capitals(before) && (mark == " | " || outletName(before)) {
			return text.Span{End: len(before)}, len(before) + len(mark)
		}
	}
	return name, 0
}

// footDate does so at the foot of a report, where the line must carry a label.
func (f *finder) footDate(i int) {
	if f.roles[i] != Body {
		return
	}
	for _, l := range dateLabels {
		if _, ok := cutFold(f.line(i), l); ok {
			f.takeDates(i)
			return
		}
	}
}

func (f *finder) addDates(dates []statedDate, offset int) {
	for _, d := range dates {
		d.Span = shift(d.Span, offset)
		f.dates = append(f.dates, d)
	}
}

func shift(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// takeByline makes line i a byline if it is one. A line that is weak by itself, a bare name or desk, must stand under
// the headline.
func (f *finder) takeByline(i int) bool {
	b, ok := parseByline(f.line(i))
	if !ok || b.weak && (f.headline < 0 || i > f.headline+4 || b.outletOnly && !f.besideByline(i)) {
		return false
	}
	f.roles[i] = Byline
	start := f.Lines[i].Start
	if f.byline.Len() == 0 && b.names.Len() > 0 {
		f.byline = shift(b.names, start)
	}
	for _, o := range b.outlets {
		f.outlets = append(f.outlets, shift(o, start))
	}
	for _, w := range b.wires {
		f.wires = append(f.wires, shift(w, start))
	}
	f.addDates(b.dates, start)
	return true
}

// maxOutlet is how many words a name of an outlet has that stands alone below a byline.
const maxOutlet = 5

// takeOutlet makes line i, right below a byline, part of it when it can be no more than the name of the outlet: The Lowick Tern.
func (f *finder) takeOutlet(i int) bool {
	s := f.line(i)
	if i == 0 || f.roles[i-1] != Byline || f.bodyFrom(i+1) == len(f.Lines) || !capitals(s) || strings.ContainsRune(".?!:;,”\"", lastRune(s)) {
		return false
	}
	f.roles[i] = Byline
	return true
}

// capitals reports whether s is a few words with capitals, as the name of an outlet is.
func capitals(s string) bool {
	w := words(s, maxOutlet+1)
	return len(w) <= maxOutlet && !slices.ContainsFunc(w, func(x string) bool { return !capital(x) && x != "of" && x != "and" && x != "the" && x != "&" })
}

// besideByline reports whether the line before i is a byline or the line after it a date.
func (f *finder) besideByline(i int) bool {
	if i > 0 && f.roles[i-1] == Byline {
		return true
	}
	if i+1 == len(f.Lines) {
		return false
	}
	_, date := dateLine(f.line(i + 1))
	return date
}

// isStandfirst reports whether line i, which stands under the headline or on top, is a standfirst or a teaser and not
// the body yet.
func (f *finder) isStandfirst(i int) bool {
	s := f.line(i)
	next := f.bodyFrom(i + 1)
	if next == len(f.Lines) {
		return false
	}
	if _, ok := parseDateline(s); ok {
		return false
	}
	para := content(clip(f.line(next), 4000))
	if f.Lines[i].Len() < f.Lines[next].Len()+400 && f.Lines[i].Len() < 1200 && len(findCredits(s)) > 0 {
		return f.datelineAt(next) || f.teaserSentences(i, para) > 0
	}
	n := len(words(s, maxStandfirst))
	if n < 3 || n > maxStandfirst || lastRune(s) == ':' {
		return false
	}
	switch {
	case f.headline < 0:
		return f.datelineAt(next) && toldAgain(s, para)
	case f.datelineAt(next), f.bylineOrDateSoon(i + 1), f.abstractAt(i + 1):
		return true
	case i == f.headline+1 && strings.HasSuffix(f.line(f.headline), ";"):
		return n <= 35
	case f.Lines[i].Len() < f.Lines[next].Len() && toldAgain(s, para):
		return true
	}
	if sentenceEnds(s) {
		w := words(s, maxStandfirst)
		return i == f.headline+1 && n >= 5 && clipped(w) && !hasWord(s, articles) && len(words(f.line(next), 2*n)) > 2*n && !strings.ContainsAny(s, quoteMarks)
	}
	return n >= 4 && i <= f.headline+2 && !strings.ContainsAny(firstWord(s), quoteMarks+"‘'(") &&
		sentenceEnds(f.line(next)) && len(words(f.line(next), 8)) > 8
}

// teaserSentences returns how many sentences line i, which has a credit in it, opens with that para tells again. It
// judges by stops alone, for a quick look.
func (f *finder) teaserSentences(i int, para map[string]bool) int {
	s := f.line(i)
	if cut := strings.Index(s, ". "); cut > 0 && toldAgain(s[:cut], para) {
		return 1
	}
	return 0
}

func (f *finder) datelineAt(i int) bool {
	_, ok := parseDateline(f.line(i))
	return ok
}

func (f *finder) abstractAt(i int) bool {
	_, ok := cutFold(f.line(i), abstractMark)
	return ok && f.roles[i] == Boilerplate
}

// bylineOrDateSoon reports whether line i or the one after it is surely a byline or a date line.
func (f *finder) bylineOrDateSoon(i int) bool {
	for j := i; j < len(f.Lines) && j < i+2; j++ {
		s := f.line(j)
		if _, ok := dateLine(s); ok {
			return true
		}
		if b, ok := parseByline(s); ok && (!b.weak || j == i && !b.outletOnly) {
			return true
		}
	}
	return false
}

// speaks reports whether a label with a colon opens another line too, as those of people do in an interview.
func (f *finder) speaks(label string) bool {
	for i := range f.Lines {
		if i != f.lead && strings.HasPrefix(f.line(i), label) {
			return true
		}
	}
	return false
}

// openLead reads the dateline at the start of the body.
func (f *finder) openLead() {
	d, ok := parseDateline(f.line(f.lead))
	if !ok {
		d, ok = colonDateline(f.line(f.lead))
		ok = ok && !f.speaks(f.line(f.lead)[:d.End])
	}
	if !ok {
		return
	}
	start := f.Lines[f.lead].Start
	d.Span = shift(d.Span, start)
	if d.wire.Len() > 0 {
		d.wire = shift(d.wire, start)
		f.wires = append([]text.Span{d.wire}, f.wires...)
	}
	if d.dated {
		f.addDates([]statedDate{d.date}, start)
	}
	f.dateline = d
}
