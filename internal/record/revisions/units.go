package revisions

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// token is a word or a number as it is compared: case, apostrophes, spelling and the way numbers are written make no difference.
type token struct {
	norm       string
	verb, noun string // its base forms, if it is a verb and if it is a noun
	span       hearsay.Span
	quoted     bool
}

func tokenOf(norm string, span hearsay.Span) token {
	return token{norm: norm, verb: english.Lemma(norm, true, false), noun: english.Lemma(norm, false, true), span: span}
}

// is reports whether a word is a form of a base form.
func (t token) is(base string) bool {
	return t.norm == base || t.verb == base || t.noun == base || regular(t.norm, base)
}

// unit is a sentence, or a clause of a headline.
type unit struct {
	hearsay.Span
	role      hearsay.Role
	paragraph int
	words     []token
	note      bool // of a correction
}

// teaser reports whether the unit is of a headline or a summary.
func (u *unit) teaser() bool { return u.role == hearsay.Headline || u.role == hearsay.Summary }

// key is equal for units that differ in nothing that counts.
func (u *unit) key() string {
	var b strings.Builder
	for _, w := range u.words {
		b.WriteString(w.norm)
		b.WriteByte(' ')
	}
	return b.String()
}

// content counts the words that mean something.
func content(words []token) int {
	n := 0
	for _, w := range words {
		if !empty(w.norm) {
			n++
		}
	}
	return n
}

// unitsOf cuts the parts of a report that its writers answer for into sentences.
func unitsOf(r *hearsay.Reading) []unit {
	var out []unit
	paragraph := 0
	for _, b := range r.Blocks {
		switch b.Role {
		case hearsay.Headline, hearsay.Summary, hearsay.Body, hearsay.Correction:
		default:
			continue
		}
		for _, line := range lines(r.Text, b.Span) {
			paragraph++
			note := b.Role == hearsay.Correction || isCorrection(line.In(r.Text))
			for _, s := range sentences(r.Text, line, b.Role != hearsay.Body && b.Role != hearsay.Correction) {
				u := unit{Span: s, role: b.Role, paragraph: paragraph, words: words(r.Text, s), note: note}
				if u.teaser() && len(u.words) > 2 && u.words[0].norm == "update" && isNumber(u.words[1].norm) {
					u.words = u.words[2:] // an agency's count of its versions
				}
				if len(u.words) > 0 {
					out = append(out, u)
				}
			}
		}
	}
	markQuoted(out, r.Quotations)
	return out
}

func lines(text string, in hearsay.Span) []hearsay.Span {
	var out []hearsay.Span
	start := in.Start
	for i := in.Start; i <= in.End; i++ {
		if i == in.End || text[i] == '\n' || text[i] == '\r' {
			if strings.TrimSpace(text[start:i]) != "" {
				out = append(out, hearsay.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	return out
}

// isCorrection reports whether a paragraph tells what was wrong in an earlier version or that the report was changed.
func isCorrection(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, " \t*—–-[(•"))
	for _, p := range []string{"correction", "clarification", "correction(s)", "corrections and clarifications", "corrections & clarifications"} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return strings.TrimLeft(rest, " ") == "" || strings.ContainsRune(":.,(—–- \u00a0", first(rest))
		}
	}
	for _, p := range []string{"corrections:", "editor's note", "editor’s note", "editors' note", "editors’ note", "amended on", "an earlier version", "a previous version",
		"in an earlier version", "note: an earlier", "note to readers"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	w := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,:;", r) })
	for _, earlier := range []string{"an earlier report", "an earlier story", "an earlier dispatch", "its earlier report", "a previous report"} {
		if _, rest, ok := strings.Cut(s, earlier); ok && (strings.Contains(rest, "withdr") || strings.Contains(rest, "incorrect") || strings.Contains(s, "withdrew "+earlier) ||
			strings.Contains(s, "withdraws "+earlier) || strings.Contains(s, "corrects "+earlier) || strings.Contains(s, "corrected "+earlier) || strings.Contains(s, "retracted "+earlier)) {
			return true
		}
	}
	if len(w) < 4 || !oneOf(w[0], "this", "the", "our", "an", "a") {
		return false
	}
	if w[1] == "earlier" || w[1] == "previous" {
		w = w[1:]
	}
	if !oneOf(w[1], "article", "story", "report", "piece", "post", "headline", "item", "column", "version") {
		return false
	}
	for i := 2; i < min(len(w)-1, 12); i++ {
		switch {
		case oneOf(w[i], "amended", "corrected", "clarified", "misstated", "misspelled", "misspelt", "misidentified"):
			return true
		case oneOf(w[i], "revised", "edited", "changed") && w[0] != "the":
			return true
		case oneOf(w[i], "originally", "previously", "initially", "wrongly", "incorrectly", "mistakenly"):
			return !oneOf(w[i+1], "appeared", "published", "ran")
		case w[i] == "updated":
			return w[i+1] == "to" && !strings.Contains(s, "to include") && !strings.Contains(s, "to add") || strings.Contains(s, "correct") || strings.Contains(s, "clarif")
		}
	}
	return false
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func oneOf(w string, list ...string) bool { return slices.Contains(list, w) }

// sentences cuts a line. A teaser is cut at semicolons too: its clauses are headlines of their own.
func sentences(text string, line hearsay.Span, teaser bool) []hearsay.Span {
	var out []hearsay.Span
	start := line.Start
	for i := line.Start; i < line.End; i++ {
		cut := 0
		switch c := text[i]; {
		case c == ';' && teaser:
			out = append(out, trimmed(text, start, i))
			start = i + 1
			continue
		case c == '.' && abbreviated(text[line.Start:i]):
		case c == '.' || c == '!' || c == '?':
			cut = closing(text, i+1, line.End)
		}
		if cut == 0 || cut < line.End && !begins(text[cut:line.End]) {
			continue
		}
		out = append(out, trimmed(text, start, cut))
		start, i = cut, cut-1
	}
	if strings.TrimSpace(text[start:line.End]) != "" {
		out = append(out, trimmed(text, start, line.End))
	}
	return out
}

// Sentence returns the sentences of a text that a span touches, for whoever shows a change with all that it is part of. Of a line without end only what
// is near is looked at.
func Sentence(text string, at hearsay.Span) hearsay.Span {
	const near = 2000
	line := hearsay.Span{Start: max(0, at.Start-near), End: min(len(text), at.End+near)}
	if i := strings.LastIndexAny(text[line.Start:at.Start], "\r\n"); i >= 0 {
		line.Start += i + 1
	} else if line.Start > 0 {
		line.Start += max(0, strings.IndexByte(text[line.Start:at.Start], ' '))
	}
	if i := strings.IndexAny(text[at.End:line.End], "\r\n"); i >= 0 {
		line.End = at.End + i
	} else if line.End < len(text) {
		line.End = at.End + max(0, strings.LastIndexByte(text[at.End:line.End], ' '))
	}
	out := at
	for _, s := range sentences(text, line, false) {
		if s.Overlaps(at) {
			out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
		}
	}
	return out
}

// closing returns the end of the marks that close a sentence.
func closing(text string, at, end int) int {
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:end])
		if !strings.ContainsRune(".!?\"'”’)]»", r) {
			break
		}
		at += n
	}
	return at
}

// begins reports whether s, from behind the marks that may end a sentence on, begins another: white space, and no small letter.
func begins(s string) bool {
	rest := strings.TrimLeft(s, " \t\u00a0")
	if len(rest) == len(s) {
		return false
	}
	rest = strings.TrimLeft(rest, "\"'“‘([«")
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLower(r)
}

// abbreviated reports whether the stop behind s belongs to its last word.
func abbreviated(s string) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(“\"‘—-", r) })
	if i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	w := strings.ToLower(s)
	return english.Abbreviation(w) || len(w) == 1 && w[0] >= 'a' && w[0] <= 'z' || strings.Contains(w, ".") && len(w) < 6
}

func trimmed(text string, start, end int) hearsay.Span {
	s := text[start:end]
	start += len(s) - len(strings.TrimLeft(s, " \t\u00a0"))
	return hearsay.Span{Start: start, End: start + len(strings.TrimSpace(s))}
}

// words cuts a span into tokens.
func words(text string, in hearsay.Span) []token {
	var out []token
	for i := in.Start; i < in.End; {
		n := wordLen(text[i:in.End])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:in.End])
			i += size
			continue
		}
		sp := hearsay.Span{Start: i, End: i + n}
		counts := len(out) > 0 && out[len(out)-1].norm[0] >= '0' && out[len(out)-1].norm[0] <= '9'
		for _, w := range norms(text[i : i+n]) {
			if counts {
				w = unitOf(w)
			}
			out = append(out, tokenOf(w, sp))
		}
		out = oneNumber(text, out)
		if text[i:i+n] == "May" && ofMay(out, text[i+n:in.End]) {
			out[len(out)-1] = token{norm: "May", span: sp} // no form of a verb
		}
		i += n
	}
	return out
}

// oneNumber puts the last two words together where both write one number: ninety-one, fifty thousand.
func oneNumber(text string, words []token) []token {
	n := len(words)
	if n < 2 {
		return words
	}
	a, b := words[n-2], words[n-1]
	if a.span.End > b.span.Start {
		return words // of one word, 23m
	}
	x, err := strconv.Atoi(a.norm)
	if err != nil || x <= 0 || x >= 1000 {
		return words
	}
	y, err := strconv.Atoi(b.norm)
	if b.norm == "one" {
		y, err = 1, nil
	}
	switch between := text[a.span.End:b.span.Start]; {
	case between == "-" && x >= 20 && x < 100 && x%10 == 0 && err == nil && y > 0 && y < 10 && unicode.IsLetter(rune(text[a.span.Start])):
		x += y
	case strings.TrimSpace(between) == "" && b.norm == "thousand":
		x *= 1000
	default:
		return words
	}
	return append(words[:n-2], tokenOf(strconv.Itoa(x), hearsay.Span{Start: a.span.Start, End: b.span.End}))
}

// ofMay reports whether the last of words, May, is the month, by the words beside it: in May, May 3.
func ofMay(words []token, rest string) bool {
	if rest = strings.TrimLeft(rest, " \u00a0"); rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return true
	}
	if len(words) < 2 {
		return false
	}
	before := words[len(words)-2].norm
	return before[0] >= '0' && before[0] <= '9' || oneOf(before, "in", "on", "of", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "from", "to", "between",
		"through", "during", "before", "after", "every", "and")
}

// wordLen returns the length of the word or number that s begins with. Apostrophes inside words and points and commas inside numbers
// belong to them.
func wordLen(s string) int {
	at := 0
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		next, _ := utf8.DecodeRuneInString(s[at+n:])
		prev, _ := utf8.DecodeLastRuneInString(s[:at])
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
		case at > 0 && (r == '\'' || r == '’') && unicode.IsLetter(prev) && unicode.IsLetter(next):
		case at > 0 && (r == '.' || r == ',' || r == ':') && unicode.IsDigit(prev) && unicode.IsDigit(next):
		default:
			return at
		}
		at += n
	}
	return at
}

// norms returns the words that w is compared as.
func norms(w string) []string {
	w = withoutCurrency(strings.ToLower(strings.ReplaceAll(w, "’", "'")))
	switch {
	case w[0] >= '0' && w[0] <= '9':
		return figure(w)
	case w == "anymore":
		return []string{"any", "more"}
	case w == "won't":
		return []string{"will", "not"}
	case w == "can't", w == "cannot":
		return []string{"can", "not"}
	case strings.HasSuffix(w, "n't"):
		return []string{w[:len(w)-3], "not"}
	}
	w, _, _ = strings.Cut(w, "'")
	if n := numeral(w); n != "" {
		return []string{n}
	}
	return []string{spelling(w)}
}

// figure returns a number and what it counts by: 23 m for 23m, 8 am for 8am; 21 for 21st, 5.40 for 05:40.
func figure(w string) []string {
	w = strings.ReplaceAll(strings.ReplaceAll(w, ",", ""), ":", ".")
	i := strings.IndexFunc(w, unicode.IsLetter)
	switch {
	case i < 0:
		if len(w) == 5 && w[0] == '0' && w[2] == '.' {
			w = w[1:]
		}
		return []string{w}
	case ordinal(w) != w:
		return []string{ordinal(w)}
	}
	return []string{w[:i], unitOf(w[i:])}
}

// unitOf returns the short form of what a number counts by, and other words as they are: m for million and for metres.
func unitOf(w string) string {
	switch w {
	case "m", "mn", "mln", "million", "metre", "metres", "meter", "meters":
		return "m"
	case "bn", "bln", "billion":
		return "bn"
	case "kilometre", "kilometres", "kilometer", "kilometers":
		return "km"
	case "kilogram", "kilograms", "kilo", "kilos", "kgs":
		return "kg"
	case "pc", "pct":
		return "percent"
	}
	return w
}

// withoutCurrency takes a currency's letters off a number: R2.1, Sh400.
func withoutCurrency(w string) string {
	i := strings.IndexFunc(w, unicode.IsDigit)
	if i > 0 && oneOf(w[:i], "r", "rs", "sh", "ksh", "tsh", "ush", "us", "eur", "usd", "gbp", "inr", "zar") {
		return w[i:]
	}
	return w
}

// ordinal takes the ending off 21st.
func ordinal(w string) string {
	for _, e := range []string{"st", "nd", "rd", "th"} {
		if n, ok := strings.CutSuffix(w, e); ok {
			return n
		}
	}
	return w
}

func numeral(w string) string {
	const list = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
	const tens = " twenty thirty forty fifty sixty seventy eighty ninety "
	if i := strings.Index(tens, " "+w+" "); i >= 0 {
		return strconv.Itoa(20 + 10*strings.Count(tens[:i], " "))
	}
	i := strings.Index(list, " "+w+" ")
	if i < 0 || w == "one" { // one is a word for somebody too
		return ""
	}
	return strconv.Itoa(strings.Count(list[:i], " "))
}

// spelling makes British and American spellings and common short forms equal.
func spelling(w string) string {
	switch w {
	case "per", "cent", "percent", "pct":
		return "percent"
	case "mister":
		return "mr"
	case "spokesman", "spokeswoman":
		return "spokesperson"
	}
	for _, e := range []struct{ from, to string }{{"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"isation", "ization"}, {"ise", "ize"}, {"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"elled", "eled"}, {"elling", "eling"}} {
		if s, ok := strings.CutSuffix(w, e.from); ok && len(s) > 2 {
			return s + e.to
		}
	}
	return w
}

// markQuoted marks the tokens in quotation marks.
func markQuoted(units []unit, quotes []hearsay.Quotation) {
	for i := range units {
		for _, q := range quotes {
			if !q.Overlaps(units[i].Span) {
				continue
			}
			for k := range units[i].words {
				if w := &units[i].words[k]; q.Contains(w.span) {
					w.quoted = true
				}
			}
		}
	}
}

// isNumber reports whether a token tells how many.
func isNumber(w string) bool {
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return true
	}
	switch w {
	case "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "several", "scores", "half", "third", "quarter",
		"m", "bn":
		return true
	}
	return false
}

// empty reports whether a word means nothing alone.
func empty(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "from", "by", "with", "as", "that", "this", "these", "those", "it", "its", "is", "was", "are",
		"were", "be", "been", "being", "has", "have", "had", "he", "she", "they", "him", "her", "his", "their", "them", "who", "which", "what", "when", "where", "while", "also", "then",
		"there", "than", "so", "if", "not", "no", "do", "did", "does", "i", "we", "you", "my", "our", "us", "me", "your", "mr", "mrs", "ms", "dr", "said", "say", "says":
		return true
	}
	return false
}
