package doc

import (
	"unicode"
	"unicode/utf8"
)

// Form holds hashes of what a word looks like, computed once and used by every stage's features.
type Form struct {
	Exact  uint32    // the word, quotation marks made straight
	Lower  uint32    // in lower case, every digit as 0
	Shape  uint32    // its shape, as in Xx-00, runs shortened to two
	Prefix [4]uint32 // its first one to four runes, in lower case; 0 when it is not longer than that
	Suffix [4]uint32 // its last one to four runes
	Traits Traits
}

// Traits are yes-or-no properties of a word.
type Traits uint16

// The traits.
const (
	Capital   Traits = 1 << iota // begins with an upper-case letter
	AllCaps                      // two letters or more, all upper case
	HasDigit                     // has a digit
	HasHyphen                    // has a hyphen inside
	HasLetter                    // has a letter
	DoubleQuote
	SingleQuote
)

// Has reports whether t has all the traits of u.
func (t Traits) Has(u Traits) bool { return t&u == u }

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// FillForms fills the Form column.
func (d *Doc) FillForms() {
	d.Form = make([]Form, len(d.Token))
	var buf []rune
	for i := range d.Token {
		buf = formRunes(buf[:0], d.Word(i))
		d.Form[i] = makeForm(buf)
	}
}

// MakeForm returns the form of a word.
func MakeForm(w string) Form { return makeForm(formRunes(nil, w)) }

func formRunes(buf []rune, w string) []rune {
	switch w {
	case "“", "”", "\"", "``", "''", "„", "‟", "«", "»":
		return append(buf, '"')
	case "‘", "’", "`":
		return append(buf, '\'')
	case "—", "–", "―", "--", "---":
		return append(buf, '-', '-')
	case "…", "....":
		return append(buf, '.', '.', '.')
	}
	for i := 0; i < len(w); {
		r, n := rune(w[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(w[i:])
			if r == '’' {
				r = '\''
			}
		}
		if len(buf) < 64 {
			buf = append(buf, r)
		}
		i += n
	}
	return buf
}

func makeForm(w []rune) Form {
	var f Form
	exact, lower, shape := uint32(fnvOffset), uint32(fnvOffset), uint32(fnvOffset)
	letters, uppers := 0, 0
	var last rune
	run := 0
	for k, r := range w {
		exact = add(exact, r)
		low, kind := r, rune('.')
		switch {
		case 'a' <= r && r <= 'z':
			kind = 'x'
		case 'A' <= r && r <= 'Z':
			low, kind = r|0x20, 'X'
		case '0' <= r && r <= '9':
			low, kind = '0', '0'
		case r == '-':
			kind = '-'
			if k > 0 && k+1 < len(w) {
				f.Traits |= HasHyphen
			}
		case r >= utf8.RuneSelf && unicode.IsUpper(r):
			low, kind = unicode.ToLower(r), 'X'
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			kind = 'x'
		case r >= utf8.RuneSelf && unicode.IsDigit(r):
			low, kind = '0', '0'
		}
		switch kind {
		case 'x':
			letters++
		case 'X':
			letters++
			uppers++
			if k == 0 {
				f.Traits |= Capital
			}
		case '0':
			f.Traits |= HasDigit
		}
		w[k] = low
		lower = add(lower, low)
		if kind != last {
			last, run = kind, 0
		}
		if run++; run <= 2 {
			shape = add(shape, kind)
		}
		if k < 4 && k+1 < len(w) {
			f.Prefix[k] = lower
		}
	}
	f.Exact, f.Lower, f.Shape = exact, lower, shape
	h := uint32(fnvOffset)
	for k := 0; k < 4 && k+1 < len(w); k++ {
		h = add(h, w[len(w)-1-k])
		f.Suffix[k] = h
	}
	if letters > 0 {
		f.Traits |= HasLetter
	}
	if letters > 1 && letters == uppers {
		f.Traits |= AllCaps
	}
	if len(w) == 1 && w[0] == '"' {
		f.Traits |= DoubleQuote
	}
	if len(w) == 1 && w[0] == '\'' {
		f.Traits |= SingleQuote
	}
	return f
}

func add(h uint32, r rune) uint32 { return (h ^ uint32(r)) * fnvPrime }
