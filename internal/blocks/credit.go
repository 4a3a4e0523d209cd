package blocks

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/text"
)

const (
	maxCredit  = 120 // bytes
	maxCaption = 60  // words
)

// split appends the blocks of line i: the line whole, or cut where a dateline, a caption or a credit shares it.
func (f *finder) split(out []Block, i int, sentences []text.Span) []Block {
	line, role := f.Lines[i], f.roles[i]
	if i == f.lead && f.dateline.Len() > 0 {
		out = append(out, Block{f.dateline.Span, Dateline})
		line = trim(f.Text, text.Span{Start: f.dateline.End, End: line.End})
	}
	if role != Body && role != Summary {
		return f.add(out, line.Start, line.End, role)
	}
	if isFileCaption(line.In(f.Text)) {
		role = Caption
	}
	at := line.Start
	for _, c := range findCredits(line.In(f.Text)) {
		c = shift(c, line.Start)
		out = f.beforeCredit(out, i, role, text.Span{Start: at, End: c.Start}, c.End == line.End, sentences)
		out = f.add(out, c.Start, c.End, Credit)
		at = c.End
	}
	if role == Caption && at > line.Start {
		role = Body
	}
	return f.add(out, at, line.End, role)
}

// add appends the stretch of text without the blanks at its ends, if anything is left.
func (f *finder) add(out []Block, start, end int, role Role) []Block {
	if s := trim(f.Text, text.Span{Start: start, End: end}); s.Len() > 0 {
		return append(out, Block{s, role})
	}
	return out
}

// beforeCredit appends what stands before a credit on its line: a caption, and before that perhaps a teaser or body.
func (f *finder) beforeCredit(out []Block, i int, role Role, s text.Span, final bool, sentences []text.Span) []Block {
	s = trim(f.Text, s)
	if s.Len() == 0 || role == Caption {
		return f.add(out, s.Start, s.End, role)
	}
	cut := f.captionStart(i, s, final, sentences)
	before := role
	if before == Body && i < f.lead {
		before = Summary
	}
	out = f.add(out, s.Start, cut, before)
	return f.add(out, cut, s.End, Caption)
}

// captionStart returns where in s, which a credit follows, the caption begins: s.End if there is none. A single
// sentence is the caption. Of several, those that the body tells again are a teaser and the rest is the caption; if
// there are none, the last is, provided that it reads like one or stands above or at the start of the body.
func (f *finder) captionStart(i int, s text.Span, final bool, sentences []text.Span) int {
	var in []text.Span
	for _, t := range sentences {
		if t.Start >= s.Start && t.Start < s.End {
			in = append(in, text.Span{Start: t.Start, End: min(t.End, s.End)})
		}
	}
	if len(in) == 0 || in[0].Start > s.Start {
		in = append([]text.Span{{Start: s.Start, End: s.End}}, in...)
		if len(in) > 1 {
			in[0].End = in[1].Start
		}
	}
	last := in[len(in)-1]
	if len(words(last.In(f.Text), maxCaption)) > maxCaption {
		return s.End
	}
	if len(in) == 1 {
		return s.Start
	}
	top := i <= f.lead
	if top && final {
		if n := f.toldBelow(i, in); n > 0 {
			return in[n].Start
		}
	}
	if top || captionCues.in(last.In(f.Text)) {
		return last.Start
	}
	return s.End
}

// toldBelow returns how many of the sentences, the last never counted, the next body paragraph tells again.
func (f *finder) toldBelow(i int, in []text.Span) int {
	next := f.bodyFrom(i + 1)
	if next == len(f.Lines) {
		return 0
	}
	para := content(clip(f.line(next), 4000))
	n := 0
	for n < len(in)-1 && toldAgain(in[n].In(f.Text), para) {
		n++
	}
	return n
}

func isFileCaption(s string) bool {
	for _, c := range fileCaptions {
		if _, ok := cutFold(s, c); ok && capital(s) {
			return true
		}
	}
	return false
}

// findCredits returns the picture credits in s, which is one line, in order.
func findCredits(s string) []text.Span {
	if wholeCredit(s) {
		return []text.Span{{Start: 0, End: len(s)}}
	}
	out := bracketCredits(s)
	if c, ok := leadCredit(s); ok {
		out = append(out, c)
	}
	if c, ok := slashCredit(s); ok {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return disjoint(out)
}

// disjoint drops spans that overlap the one before.
func disjoint(spans []text.Span) []text.Span {
	out := spans[:0]
	for _, s := range spans {
		if len(out) == 0 || s.Start >= out[len(out)-1].End {
			out = append(out, s)
		}
	}
	return out
}

// wholeCredit reports whether all of s is a credit: "Getty Images", "Jane Roe via Getty Images", "Getty/Instagram".
func wholeCredit(s string) bool {
	if len(s) > maxCredit || sentenceStops(strings.TrimRight(s, ". ")) {
		return false
	}
	s = strings.TrimRight(s, ". ")
	w := words(s, 9)
	if len(w) == 0 || len(w) > 9 || !capital(w[0]) {
		return false
	}
	if at := strings.Index(s, " via "); at > 0 {
		return agencyName(s[at+len(" via "):]) && nameLike(s[:at])
	}
	if at := strings.IndexByte(s, '/'); at > 0 && !strings.Contains(s, "://") {
		return slashNames(s)
	}
	return len(w) <= 2 && (strings.EqualFold(s, "getty images") || strings.EqualFold(s, "getty") || s == "REUTERS" || s == "AP Photo")
}

// sentenceStops reports whether a stop that is not of an initial or shortening stands inside s.
func sentenceStops(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if strings.IndexByte(".?!", s[i]) >= 0 && s[i+1] == ' ' && !initialBefore(s[:i]) {
			return true
		}
	}
	return false
}

// initialBefore reports whether s, what stands before a stop, ends in a single letter: an initial.
func initialBefore(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return unicode.IsUpper(r) && (len(s) == n || !isWordRune(before))
}

// bracketCredits returns the brackets in s that hold a credit and stand behind a sentence or at an end of the line.
func bracketCredits(s string) []text.Span {
	var out []text.Span
	for at := 0; ; {
		open := strings.IndexByte(s[at:], '(')
		if open < 0 {
			return out
		}
		open += at
		at = open + 1
		closed := strings.IndexByte(clip(s[open:], maxCredit), ')')
		if closed < 0 {
			continue
		}
		end := open + closed + 1
		if inner := s[open+1 : end-1]; creditInner(inner) && stretchEnds(s[:open], s[end:]) || agencyName(inner) && blankOrStop(s[end:]) {
			for end < len(s) && s[end] == '.' {
				end++
			}
			out = append(out, text.Span{Start: open, End: end})
			at = end
		}
	}
}

// stretchEnds reports whether a sentence has ended with before, or nothing comes before or after.
func stretchEnds(before, after string) bool {
	before = strings.TrimRightFunc(before, text.IsSpace)
	return before == "" || sentenceEnds(before) || blankOrStop(after)
}

func blankOrStop(s string) bool { return len(s) < 16 && strings.Trim(s, " .\u00a0") == "" }

// creditInner reports whether the words in brackets are a credit wherever they stand. The bare name of an agency is one
// only at the end of a line.
func creditInner(s string) bool {
	s = strings.TrimSpace(s)
	low := strings.ToLower(s)
	if low == "file photo" || low == "file" || low == "handout" || low == "submitted photo" || low == "supplied" {
		return low != "file" || s == "File"
	}
	if _, n := leadLen(s); n > 0 {
		return true
	}
	if _, ok := cutFold(s, "courtesy "); ok {
		return true
	}
	if strings.IndexByte(s, '/') > 0 {
		return slashNames(s)
	}
	return false
}

// leadLen reads "Photo by", "Image source:" and the like at the start of s. colon tells whether a colon ends it.
func leadLen(s string) (colon bool, n int) {
	for _, l := range pictureLeads {
		rest, ok := cutFold(s, l)
		if !ok || !capital(s) && s[0] != l[0] {
			continue
		}
		for _, k := range pictureLinks {
			if after, ok := cutFold(rest, k); ok {
				return strings.HasSuffix(k, ":"), len(s) - len(after)
			}
		}
	}
	return false, 0
}

// leadCredit returns the last stretch of s that opens with a lead such as "Image:" and holds nothing but a name, to
// the end of the line or to a sentence that plainly begins anew.
func leadCredit(s string) (text.Span, bool) {
	for _, l := range pictureLeads {
		first := string(l[0] - 'a' + 'A')
		for at := len(s); ; {
			at = strings.LastIndex(s[:at], first+l[1:])
			if at < 0 {
				break
			}
			colon, n := leadLen(s[at:])
			if n == 0 || at > 0 && !leadMayStand(s[:at], colon) {
				continue
			}
			if end, ok := creditName(s, at+n); ok {
				return text.Span{Start: at, End: end}, true
			}
		}
	}
	return text.Span{}, false
}

// leadMayStand reports whether a credit can begin behind before. With a colon it need not follow a stop.
func leadMayStand(before string, colon bool) bool {
	trimmed := strings.TrimRight(before[max(0, len(before)-maxCredit):], " \u00a0")
	if sentenceEnds(trimmed) {
		return true
	}
	return colon && len(before) < maxCredit && len(words(trimmed, 12)) <= 12
}

// creditName reads the name of a credit from at on and returns its end.
func creditName(s string, at int) (end int, ok bool) {
	rest := s[at:]
	f := fields(clip(rest, maxCredit), 20)
	for i, w := range f {
		x := w.In(rest)
		low := strings.ToLower(bare(x))
		if i > 0 && creditStops[low] && capital(x) && !strings.HasSuffix(f[i-1].In(rest), "/") {
			if agencyEnd(f[i-1].In(rest)) {
				return at + f[i-1].End, true
			}
			return 0, false
		}
		if i > 8 || !capital(x) && i > 0 && !connectors[x] && x != "via" && !strings.HasPrefix(x, "(") {
			return 0, false
		}
		if i == 0 && !capital(x) && bare(x) == x && low != "" && at < len(s)-40 {
			return 0, false
		}
		if i+1 < len(f) && strings.HasSuffix(x, ".") && len(bare(x)) > 2 && !strings.Contains(bare(x), ".") {
			return at + w.End, true
		}
	}
	if len(f) == 0 {
		return 0, false
	}
	return len(s), true
}

func agencyEnd(w string) bool { return pictureAgencies[strings.ToLower(bare(w))] }

// slashCredit returns the credit "AGENCY/Name" or "Name/Agency" that s ends with.
func slashCredit(s string) (text.Span, bool) {
	slash := strings.LastIndexByte(s, '/')
	if slash <= 0 || len(s)-slash > 60 || strings.HasSuffix(s, ")") {
		return text.Span{}, false
	}
	start := slash
	for start > 0 && slash-start < 60 {
		from := strings.LastIndexAny(s[:start-1], " \t\u00a0") + 1
		w := s[from:start]
		if !utf8.RuneStart(s[from]) || !capital(w) && !connectors[strings.TrimSpace(w)] {
			break
		}
		if t := strings.TrimRight(w, " "); start < slash && sentenceEnds(t) && !initialBefore(strings.TrimRight(t, ".")) {
			break
		}
		start = from
	}
	if start == slash || !slashNames(strings.TrimRight(s[start:], ". ")) || !stretchEnds(s[:start], "x") {
		return text.Span{}, false
	}
	return text.Span{Start: start, End: len(s)}, true
}

// slashNames reports whether s is names around slashes one of which is an agency's, or two names of two words or more,
// the second an outlet's.
func slashNames(s string) bool {
	parts := strings.Split(s, "/")
	agency := false
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if !nameLike(p) {
			return false
		}
		w := words(p, 5)
		agency = agency || agencyName(p) || i == 0 && len(w) >= 2 && len(w) <= 4 && allCaps(p, 5) ||
			i > 0 && len(w) >= 2 && outletName(p)
	}
	last := words(strings.TrimSpace(parts[len(parts)-1]), 5)
	if len(parts) == 2 && len(words(parts[0], 5)) >= 2 && len(last) >= 2 && last[0] == "The" {
		return true
	}
	return agency
}

// agencyName reports whether one of the words of s is a picture agency's and all can be a name.
func agencyName(s string) bool { return nameLike(s) && hasWord(s, pictureAgencies) }

// nameLike reports whether s is one to six words with capitals and no figures.
func nameLike(s string) bool {
	w := words(s, 6)
	if len(w) == 0 || len(w) > 6 {
		return false
	}
	for _, x := range w {
		if !capital(x) && !connectors[x] && x != "via" || strings.ContainsAny(x, "?!:;\"“”$%") {
			return false
		}
	}
	return true
}
