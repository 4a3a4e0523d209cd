package copies

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
)

// Tie is what two texts are to each other.
type Tie string

// The ties. Only a copy and a rewrite join two texts.
const (
	Copy     Tie = "copy"
	Rewrite  Tie = "rewrite"
	Template Tie = "template" // what comes back with other figures
	Unsure   Tie = "unsure"   // for people to decide
	None     Tie = "none"
)

// The bounds, in thousandths of the shingles of the smaller text.
const (
	// Least is the containment below which two texts are not looked at.
	Least    = 80
	copied   = 200
	sameText = 500 // from here on quotations and background do not explain it
	ownWords = 60  // outside quotation marks, for a text that is no collection of the same quotations
)

// pair is two texts side by side, and what is counted of them.
type pair struct {
	pages
	from, to  Text // from is the earlier one
	perMille  int
	own       int // words in common outside quotation marks, without the last lines of both
	ownOf     int // words outside quotation marks of the text that has fewer
	inOrder   int // words in common that stand in the same order
	shared    int // words in common
	tail      int // words in common in the last lines of both
	longRuns  int // runs of more than six words of their own
	exchanges int // places where the one has other words than the other, few on both sides
	figures   int // exchanges with other figures or days
	details   int // numbers and quoted words in common, in the same order
	detailsOf int
	lead      bool // the beginning of either is in the other
}

// compare counts what tells whether two texts stem from one. The order of a and b does not matter.
func compare(a, b Text, perMille int) pair {
	if before(b, a) {
		a, b = b, a
	}
	p := pair{pages: beside(a, b), from: a, to: b, perMille: perMille}
	qa, qb := quoted(p.a, a.Quoted), quoted(p.b, b.Quoted)
	p.ownOf = min(count(qa, false), count(qb, false))
	ta, tb := tail(p.a, a), tail(p.b, b)
	for _, r := range p.runs {
		own := 0
		for k := range r.n {
			switch {
			case r.a+k >= ta && r.b+k >= tb:
				p.tail++
			case !qa[r.a+k] && !qb[r.b+k]:
				own++
			}
		}
		p.own += own
		p.shared += r.n
		if own > 6 {
			p.longRuns++
		}
	}
	p.inOrder = inOrder(p.runs)
	p.countExchanges()
	p.details, p.detailsOf = common2(details(a.Source, p.a, qa), details(b.Source, p.b, qb))
	p.lead = p.leads()
	return p
}

// tie judges the pair and tells why in words.
func (p *pair) tie() (Tie, string) {
	share := fmt.Sprintf("%d of 1000 five-word runs of the shorter text are in the other", p.perMille)
	own := p.own * 1000 / max(1, p.ownOf)
	switch {
	case p.isTemplate():
		return Template, fmt.Sprintf("%s, with other figures in %d of %d places that differ", share, p.figures, p.exchanges)
	case p.tail*10 > p.shared*7:
		return None, "only the last lines are the same"
	case p.perMille >= copied && p.perMille < sameText && !p.lead && p.goesOn():
		return Unsure, share + "; they are of different days and begin otherwise: it may be background told again"
	case p.perMille >= sameText, p.perMille >= copied && own >= ownWords:
		return Copy, share
	case p.perMille >= copied:
		return Unsure, share + ", nearly all of it in quotation marks"
	case own >= ownWords && p.longRuns >= 3 && p.inOrder*10 >= p.shared*7 && p.details >= 5 && p.details*10 >= p.detailsOf*6 && p.daysApart() <= 3:
		return Rewrite, fmt.Sprintf("%s, and %d of %d numbers and quoted words in the same order", share, p.details, p.detailsOf)
	case own >= ownWords && p.longRuns >= 2:
		return Unsure, share
	}
	return None, share
}

// isTemplate reports whether the texts are of different days and differ by figures in many places.
func (p *pair) isTemplate() bool {
	apart := p.daysApart()
	if apart == 0 || p.figures < 2 {
		return false
	}
	if p.sameSource() && apart > 0 {
		return p.figures*3 >= p.exchanges
	}
	return p.figures >= 4 && p.figures*2 >= p.exchanges
}

// goesOn reports whether the later text may be of a story that goes on and repeats what went before: of the same outlet on another day or on
// none that is known, of another one days later, or next day with little in common.
func (p *pair) goesOn() bool {
	apart := p.daysApart()
	return apart > 1 || apart != 0 && p.sameSource() || apart == 1 && p.perMille < 300
}

func (p *pair) sameSource() bool {
	return p.from.Outlet != "" && key(p.from.Outlet) == key(p.to.Outlet)
}

// daysApart returns how many days lie between the publications, -1 when that is not known.
func (p *pair) daysApart() int {
	a, b := day(p.from.Published), day(p.to.Published)
	if a.IsZero() || b.IsZero() {
		return -1
	}
	hours := b.Sub(a) / time.Hour
	return int(max(hours, -hours) / 24)
}

// day returns the day of a time of publication where it was published.
func day(published string) time.Time {
	t, err := time.Parse(hearsay.DateLayout, published[:min(len(published), len(hearsay.DateLayout))])
	if err != nil {
		return time.Time{}
	}
	return t
}

// moment returns when a text was published; a day alone is its first second.
func moment(published string) time.Time {
	if t, err := time.Parse(hearsay.TimeLayout, published); err == nil {
		return t
	}
	return day(published)
}

// before is the order of texts that every result has: by time, then bytes, then number. A text without a time comes last.
func before(a, b Text) bool {
	ta, tb := moment(a.Published), moment(b.Published)
	switch {
	case ta.IsZero() != tb.IsZero():
		return tb.IsZero()
	case !ta.Equal(tb):
		return ta.Before(tb)
	case a.SHA256 != b.SHA256:
		return a.SHA256 < b.SHA256
	}
	return a.ID < b.ID
}

// quoted tells of each word whether it stands in quotation marks.
func quoted(words []word, spans []hearsay.Span) []bool {
	out := make([]bool, len(words))
	end, next := 0, 0
	for i, w := range words {
		for next < len(spans) && spans[next].Start <= int(w.start) {
			end = max(end, spans[next].End)
			next++
		}
		out[i] = int(w.start) < end
	}
	return out
}

func count(list []bool, what bool) int {
	n := 0
	for _, v := range list {
		if v == what {
			n++
		}
	}
	return n
}

// tail returns the first word of the last two lines of a text that has more than six.
func tail(words []word, t Text) int {
	at, lines := len(words), 0
	for i := len(words) - 1; i > 0; i-- {
		if strings.Contains(t.Source[words[i-1].end:words[i].start], "\n") {
			if lines++; lines == 2 {
				at = i
			}
		}
	}
	if lines < 6 {
		return len(words)
	}
	return at
}

// inOrder returns the most words of runs that stand in the same order in both texts. Only so many runs are looked at that no text takes long.
func inOrder(runs []run) int {
	runs = runs[:min(len(runs), 1000)]
	best, most := make([]int, len(runs)), 0
	for i, r := range runs {
		for j := range i {
			if runs[j].b < r.b {
				best[i] = max(best[i], best[j])
			}
		}
		best[i] += r.n
		most = max(most, best[i])
	}
	return most
}

// countExchanges counts the gaps between runs that follow each other in both texts, with at most few words on both sides.
func (p *pair) countExchanges() {
	const few = 6
	for i := 1; i < len(p.runs); i++ {
		r, s := p.runs[i-1], p.runs[i]
		a0, b0 := r.a+r.n, r.b+r.n
		na, nb := s.a-a0, s.b-b0
		if na < 1 || nb < 1 || na > few || nb > few {
			continue
		}
		p.exchanges++
		fa, fb := figures(p.from.Source, p.a[a0:s.a]), figures(p.to.Source, p.b[b0:s.b])
		if len(fa) > 0 && len(fb) > 0 && !slices.Equal(fa, fb) {
			p.figures++
		}
	}
}

// figures returns the numbers, days and months among words, sorted.
func figures(src string, words []word) []string {
	var out []string
	for _, w := range words {
		s := strings.ToLower(src[w.start:w.end])
		if isNumber(s) || isDay(s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

func isNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isDay reports whether a word is a day of the week or a month, in full or short.
func isDay(s string) bool {
	switch s {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// details returns the odd things of a text in order: numbers with the word behind them, and the quoted words of some length.
func details(src string, words []word, inQuotes []bool) []uint64 {
	var out []uint64
	for i, w := range words {
		switch s := src[w.start:w.end]; {
		case isNumber(s) && i+1 < len(words):
			out = append(out, w.hash*base+words[i+1].hash)
		case inQuotes[i] && len(s) > 5:
			out = append(out, w.hash)
		}
	}
	return out
}

// common2 returns how many details two texts have in common in the same order, and how many the one with fewer has.
func common2(a, b []uint64) (int, int) {
	const many = 400
	a, b = a[:min(len(a), many)], b[:min(len(b), many)]
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)], min(len(a), len(b))
}

// leads reports whether most of the first words of either text are in the other.
func (p *pair) leads() bool {
	const first = 40
	na, nb := 0, 0
	for _, r := range p.runs {
		na += max(0, min(first, r.a+r.n)-r.a)
		nb += max(0, min(first, r.b+r.n)-r.b)
	}
	return na*2 >= min(first, len(p.a)) || nb*2 >= min(first, len(p.b))
}
