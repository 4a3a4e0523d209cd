package dates

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// lexeme is a token, or a part of one between hyphens: "54-year-old" is three.
type lexeme struct {
	start, end int32 // bytes of the text
	tok        int32
	num        int32 // what a number, month, weekday, unit ... it is
	kind       kind
	flags      flags
}

type flags uint8

const (
	fPlural  flags = 1 << iota // years, Mondays
	fJoined                    // a hyphen joins it to the lexeme before
	fCapital                   // begins with a capital
	fShort                     // a short form: Sept., Tues.
	fDigits                    // a number in digits
	fPM                        // a clock after noon
	fAM                        // or before
)

func (l *lexeme) has(f flags) bool { return l.flags&f != 0 }

// lex returns the lexemes of a document.
func lex(d *doc.Doc) []lexeme {
	out := make([]lexeme, 0, d.Len()+d.Len()/8+8)
	for i, t := range d.Token {
		w := d.Text[t.Start:t.End]
		if !divided(w) {
			out = append(out, lexWord(w, t.Start, i))
			continue
		}
		from, joined := 0, false
		for k := 0; k <= len(w); k++ {
			n := 0
			if k < len(w) {
				if n = dash(w[k:]); n == 0 {
					continue
				}
			}
			if k > from {
				l := lexWord(w[from:k], t.Start+from, i)
				if joined {
					l.flags |= fJoined
				}
				out = append(out, l)
			}
			joined = true
			from = k + n
			k += max(0, n-1)
		}
	}
	return out
}

// divided reports whether a hyphen or dash stands in w and something besides.
func divided(w string) bool {
	for k := 0; k < len(w); k++ {
		if w[k] == '-' || w[k] == 0xE2 && dash(w[k:]) > 0 {
			return len(w) > 1 && (w[k] == '-' || len(w) > 3) && w != "--" && w != "---"
		}
	}
	return false
}

// dash returns the length of the hyphen or dash that s begins with.
func dash(s string) int {
	if s[0] == '-' {
		return 1
	}
	if len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && (s[2] >= 0x90 && s[2] <= 0x95) {
		return 3
	}
	return 0
}

// lexWord looks up one word or number.
func lexWord(w string, start, tok int) lexeme {
	l := lexeme{start: int32(start), end: int32(start + len(w)), tok: int32(tok)}
	switch c := w[0]; {
	case '0' <= c && c <= '9':
		l.number(w)
		return l
	case c == '\'' || c >= 0xC2:
		l.special(w)
		return l
	case 'A' <= c && c <= 'Z':
		l.flags |= fCapital
	}
	if len(w) > 14 {
		return l
	}
	var low [14]byte
	for k := 0; k < len(w); k++ {
		c := w[k]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[k] = c
	}
	var f flags
	l.kind, l.num, f = word(string(low[:len(w)]))
	l.flags |= f
	return l
}

// special looks up what begins with an apostrophe or beyond ASCII: '60s, ’08, ½.
func (l *lexeme) special(w string) {
	for _, mark := range [...]string{"'", "’", "‘"} {
		if len(w) < len(mark)+2 || w[:len(mark)] != mark {
			continue
		}
		rest := w[len(mark):]
		if n, ok := digits(rest[:2]); ok {
			switch {
			case len(rest) == 2:
				l.kind, l.num = kYear, int32(century(n))
			case len(rest) == 3 && rest[2] == 's' && n%10 == 0:
				l.kind, l.num = kDecade, int32(century(n))
			}
		}
		return
	}
	switch w {
	case "½":
		l.kind, l.num = kFraction, 30
	case "¼":
		l.kind, l.num = kFraction, 15
	case "¾":
		l.kind, l.num = kFraction, 45
	case "$", "€", "£", "¥":
		l.kind = kMoney
	case "'s", "’s":
		l.kind = kPossessive
	}
}

// century puts a year of two digits into a century: up to 30 the twenty-first.
func century(n int) int {
	if n <= 30 {
		return 2000 + n
	}
	return 1900 + n
}

// number reads what begins with a digit: 5, 25th, 1960s, 2,000, 9:30, 9:00AM, 9am, 9/11, 1/2, 10/26/89.
func (l *lexeme) number(w string) {
	n, k := 0, 0
	for k < len(w) && k < 9 && '0' <= w[k] && w[k] <= '9' {
		n = n*10 + int(w[k]-'0')
		k++
	}
	l.num = int32(n)
	l.flags |= fDigits
	rest := w[k:]
	switch {
	case rest == "":
		l.kind = kNumber
		if k == 4 && n >= 1000 && n < 2200 {
			l.kind = kYear
		}
	case rest[0] == ':':
		l.clock(n, rest[1:])
	case rest[0] == '/':
		l.slashes(n, rest[1:])
	case rest[0] == ',':
		l.thousands(n, rest)
	case rest == "Q" && k == 1 && n >= 1 && n <= 4:
		l.kind = kQuarter
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		l.kind = kOrdinal
	case rest == "s" && k == 4 && n%10 == 0 && n >= 1000 && n < 2200:
		l.kind = kDecade
	case rest == "s" && k == 2 && n%10 == 0:
		l.kind, l.num = kDecade, int32(1900+n)
	case half(rest) != 0 && n <= 12:
		l.kind, l.num = kClock, int32(n*60)
		l.flags |= half(rest)
	case rest[0] == '.' && len(rest) == 2 && rest[1] == '5':
		l.kind, l.flags = kNumber, l.flags|fPlural // a half; no number is plural
	case rest[0] == '.' && len(rest) > 2 && half(rest[3:]) != 0: // 7.30pm
		l.clock(n, rest[1:])
	}
}

func half(s string) flags {
	switch s {
	case "am", "AM", "a.m.", "a.m", "A.M.":
		return fAM
	case "pm", "PM", "p.m.", "p.m", "P.M.":
		return fPM
	}
	return 0
}

func (l *lexeme) clock(hour int, rest string) {
	if len(rest) < 2 {
		return
	}
	m, ok := digits(rest[:2])
	if !ok || hour > 24 || m > 59 {
		return
	}
	if rest = rest[2:]; rest != "" && half(rest) == 0 {
		return
	}
	l.kind, l.num = kClock, int32(hour*60+m)
	if rest != "" {
		l.flags |= half(rest)
	}
}

// slashes reads 9/11, 1/2 and 10/26/89, the month first as in American news.
func (l *lexeme) slashes(a int, rest string) {
	k := 0
	for k < len(rest) && rest[k] != '/' {
		k++
	}
	b, ok := digits(rest[:k])
	if !ok {
		return
	}
	if k == len(rest) {
		switch {
		case a == 9 && b == 11:
			l.kind = kNineEleven
		case b == 2 && a == 1, b == 4 && (a == 1 || a == 3):
			l.kind, l.num = kFraction, int32(60*a/b)
		}
		return
	}
	y, ok := digits(rest[k+1:])
	if !ok {
		return
	}
	if len(rest[k+1:]) == 2 {
		y = century(y)
	}
	if y >= 1000 && validDay(y, a, b) {
		l.kind, l.num = kDay, int32(dayNumber(y, a, b))
	}
}

func (l *lexeme) thousands(n int, rest string) {
	for len(rest) >= 4 && rest[0] == ',' {
		g, ok := digits(rest[1:4])
		if !ok || n > 999999 {
			return
		}
		n, rest = n*1000+g, rest[4:]
	}
	if rest == "" {
		l.kind, l.num = kNumber, int32(n)
	}
}
