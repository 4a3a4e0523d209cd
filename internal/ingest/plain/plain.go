// Package plain takes reports in as plain text: bytes to text with a map back to the bytes, and the sidecar files
// that say what the text does not.
//
// Text that is UTF-8 is kept byte for byte, with its line ends and NULs. A byte order mark is not text: it is left
// out. UTF-16 and Windows-1252 are decoded, and what is UTF-8 but for some bytes is mended; notes and the map tell.
// What is not text at all, or holds none, is an error that wraps hearsay.ErrBinary or hearsay.ErrEmpty.
package plain

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// The encodings, by their IANA names in lower case. ISO-8859-1 is read as Windows-1252, which is the same for every
// byte that prints.
const (
	utf8Name    = "utf-8"
	utf16LEName = "utf-16le"
	utf16BEName = "utf-16be"
	win1252Name = "windows-1252"
)

// Decoded is a report's text as it was taken out of its bytes.
type Decoded struct {
	// Text is valid UTF-8.
	Text string
	// Encoding is the IANA name, in lower case, of what the bytes were read as.
	Encoding string
	// Map leads all of Text back to the raw bytes; nil when Text is the raw bytes. See [RawSpan].
	Map []hearsay.MapRun
	// Notes tell what was decoded or replaced.
	Notes []hearsay.Note
}

// Raw returns where in the raw bytes the words stand that s covers in d.Text.
func (d Decoded) Raw(s hearsay.Span) hearsay.Span {
	if d.Map == nil {
		return s
	}
	raw, _ := RawSpan(d.Map, s)
	return raw
}

// Decode takes the text out of raw. It keeps no reference to raw. Any size is taken; the caller sets the limit.
func Decode(raw []byte) (Decoded, error) {
	if len(raw) == 0 {
		return Decoded{}, fmt.Errorf("%w: no bytes at all", hearsay.ErrEmpty)
	}
	if err := checkMagic(raw); err != nil {
		return Decoded{}, err
	}
	d := decode(raw)
	if err := checkControls(raw, d); err != nil {
		return Decoded{}, err
	}
	if strings.IndexFunc(d.Text, func(r rune) bool { return !text.IsSpace(r) }) < 0 {
		return Decoded{}, fmt.Errorf("%w: nothing but white space in %d bytes", hearsay.ErrEmpty, len(raw))
	}
	return d, nil
}

// decode chooses what raw is read as.
func decode(raw []byte) Decoded {
	switch {
	case hasPrefix(raw, "\xEF\xBB\xBF"):
		return decodeUTF8(raw, 3)
	case hasPrefix(raw, "\xFF\xFE"):
		return decodeUTF16(raw, 2, false)
	case hasPrefix(raw, "\xFE\xFF"):
		return decodeUTF16(raw, 2, true)
	}
	if big, ok := plainlyUTF16(raw); ok {
		return decodeUTF16(raw, 0, big)
	}
	if !utf8.Valid(raw) && plausiblyWindows1252(raw) {
		return decodeWindows1252(raw)
	}
	return decodeUTF8(raw, 0)
}

// decodeUTF8 reads raw from skip on. Every byte that belongs to no character becomes U+FFFD.
func decodeUTF8(raw []byte, skip int) Decoded {
	d := Decoded{Encoding: utf8Name}
	if skip > 0 {
		d.note(hearsay.NoteDecoded, hearsay.Span{}, "a byte order mark at the start was left out")
	}
	if utf8.Valid(raw[skip:]) {
		d.Text = string(raw[skip:])
		if skip > 0 {
			d.Map = []hearsay.MapRun{{
				Text: hearsay.Span{Start: 0, End: len(d.Text)}, Raw: hearsay.Span{Start: skip, End: len(raw)},
			}}
		}
		return d
	}
	b := newBuilder(raw, skip)
	for b.at < len(raw) {
		n := ValidPrefix(raw[b.at:])
		b.copy(n)
		if b.at < len(raw) {
			b.replace(1)
		}
	}
	return b.finish(d)
}

// ValidPrefix returns how many bytes raw begins with that are UTF-8.
func ValidPrefix(raw []byte) int {
	n := 0
	for n < len(raw) {
		r, size := utf8.DecodeRune(raw[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// decodeUTF16 reads raw from skip on. Half a surrogate pair and an odd last byte become U+FFFD.
func decodeUTF16(raw []byte, skip int, big bool) Decoded {
	d := Decoded{Encoding: utf16LEName}
	if big {
		d.Encoding = utf16BEName
	}
	if skip > 0 {
		d.note(hearsay.NoteDecoded, hearsay.Span{}, "decoded from "+d.Encoding+", as its byte order mark says")
	} else {
		d.note(hearsay.NoteDecoded, hearsay.Span{}, "decoded from "+d.Encoding+", without a byte order mark")
	}
	b := newBuilder(raw, skip)
	for b.at+1 < len(raw) {
		r := unit(raw[b.at:], big)
		switch {
		case !utf16.IsSurrogate(r):
			b.put(r, 2)
		case b.at+3 < len(raw) && utf16.DecodeRune(r, unit(raw[b.at+2:], big)) != unicode.ReplacementChar:
			b.put(utf16.DecodeRune(r, unit(raw[b.at+2:], big)), 4)
		default:
			b.replace(2)
		}
	}
	if b.at < len(raw) {
		b.replace(1)
	}
	return b.finish(d)
}

func unit(raw []byte, big bool) rune {
	if big {
		return rune(raw[0])<<8 | rune(raw[1])
	}
	return rune(raw[1])<<8 | rune(raw[0])
}

// decodeWindows1252 reads raw. The five bytes that stand for nothing become U+FFFD.
func decodeWindows1252(raw []byte) Decoded {
	d := Decoded{Encoding: win1252Name}
	d.note(hearsay.NoteDecoded, hearsay.Span{}, "not UTF-8: decoded as windows-1252, judged by its bytes")
	b := newBuilder(raw, 0)
	for b.at < len(raw) {
		r := charmap.Windows1252.DecodeByte(raw[b.at])
		if r == unicode.ReplacementChar {
			b.replace(1)
		} else {
			b.put(r, 1)
		}
	}
	return b.finish(d)
}

func (d *Decoded) note(code hearsay.NoteCode, at hearsay.Span, words string) {
	d.Notes = append(d.Notes, hearsay.Note{Span: at, Code: code, Text: words})
}

// plainlyUTF16 reports whether raw, without a byte order mark, has the zero bytes that UTF-16 gives western text: in
// most pairs one, and always at the same side. big tells the side.
func plainlyUTF16(raw []byte) (big, ok bool) {
	pairs := min(len(raw)/2, 2048)
	if pairs < 4 {
		return false, false
	}
	var first, second int
	for i := range pairs {
		if raw[2*i] == 0 {
			first++
		}
		if raw[2*i+1] == 0 {
			second++
		}
	}
	switch {
	case second*10 >= pairs*7 && first*50 <= pairs:
		return false, true
	case first*10 >= pairs*7 && second*50 <= pairs:
		return true, true
	}
	return false, false
}

// plausiblyWindows1252 reports whether raw, which is not UTF-8, reads well as Windows-1252: next to nothing in it
// is UTF-8 beyond ASCII, and nine in ten of the other bytes are letters or marks in places where news has them.
func plausiblyWindows1252(raw []byte) bool {
	var sequences, bytes, good int
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case size > 1:
			sequences++
		case r == utf8.RuneError:
			bytes++
			if plausibleAt(raw, i) {
				good++
			}
		}
		i += size
	}
	return bytes > 4*sequences && good*10 >= bytes*9
}

// plausibleAt reports whether the byte at i, beyond ASCII, is a likely character of Windows-1252 text there. A
// letter stands by a letter, and no capital behind a small one: so ends UTF-8 that was cut within a character.
func plausibleAt(raw []byte, i int) bool {
	r := charmap.Windows1252.DecodeByte(raw[i])
	before, after := ' ', ' '
	if i > 0 {
		before = charmap.Windows1252.DecodeByte(raw[i-1])
	}
	if i+1 < len(raw) {
		after = charmap.Windows1252.DecodeByte(raw[i+1])
	}
	switch {
	case r == 'ÿ' || r == unicode.ReplacementChar:
		return false
	case unicode.IsUpper(r):
		return !unicode.IsLower(before) && (unicode.IsLetter(after) || unicode.IsLetter(before))
	case unicode.IsLetter(r):
		return r == 'ª' || r == 'º' || unicode.IsLetter(before) || unicode.IsLetter(after)
	}
	return strings.ContainsRune("€‚„…†‡‰‹‘’“”•–—™›\u00a0¡¢£¥§©«\u00ad®°±²³´·¹»¼½¾¿×÷", r)
}

func hasPrefix(raw []byte, prefix string) bool {
	return len(raw) >= len(prefix) && string(raw[:len(prefix)]) == prefix
}
