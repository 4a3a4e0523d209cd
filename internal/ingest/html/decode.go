package html

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// sniffed is how far into a page its encoding is looked for, in bytes. The standard says 1024; pages do not keep to it.
const sniffed = 4 << 10

// decode takes the markup out of the bytes of a page. What is valid UTF-8 is read as UTF-8 whatever the page says of itself; a byte
// order mark and UTF-16 come next, then the encoding that the server names, then the one that the page names, then what the bytes look like.
func decode(raw []byte, server string) (plain.Decoded, error) {
	said := named(server, "server")
	if said == nil {
		said = declared(raw)
	}
	return decodeAs(raw, said)
}

// DecodeAs takes the text out of bytes that are no page, of which a server says the encoding.
func DecodeAs(raw []byte, server string) (plain.Decoded, error) {
	return decodeAs(raw, named(server, "server"))
}

func decodeAs(raw []byte, said *spoken) (plain.Decoded, error) {
	if utf8.Valid(raw) || said == nil || bytes.HasPrefix(raw, []byte("\xFF\xFE")) || bytes.HasPrefix(raw, []byte("\xFE\xFF")) {
		return plain.Decode(raw)
	}
	d, err := plain.Decode(raw)
	if err == nil && d.Encoding != "utf-8" && d.Encoding != "windows-1252" {
		return d, nil // UTF-16 without a mark
	}
	if errors.Is(err, hearsay.ErrBinary) && bytes.IndexByte(raw[:min(len(raw), 512)], 0) >= 0 {
		return plain.Decoded{}, err
	}
	return said.decode(raw), nil
}

// spoken is an encoding that a page or a server names.
type spoken struct {
	encoding.Encoding
	name string
	by   string // page or server
}

// named returns the encoding of a name, nil for none and for UTF-8 and UTF-16, which are tried first.
func named(label, by string) *spoken {
	e, name := charset.Lookup(label)
	if e == nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") || name == "replacement" || name == "x-user-defined" {
		return nil
	}
	return &spoken{e, name, by}
}

// declared returns the encoding that a page names in its head, nil for none and for UTF-8, which is what is tried first.
func declared(raw []byte) *spoken {
	head := strings.ToLower(string(raw[:min(len(raw), sniffed)]))
	for _, key := range []string{"charset", "encoding"} {
		for at := strings.Index(head, key); at >= 0; {
			name := label(head[at+len(key):])
			if e, _ := charset.Lookup(name); e != nil {
				return named(name, "page")
			}
			next := strings.Index(head[at+1:], key)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return nil
}

// label returns the word behind an equals sign, "" where there is none.
func label(s string) string {
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, " \t\r\n"), "=")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n\"'")
	end := strings.IndexFunc(rest, func(r rune) bool { return !isAlnum(byte(r)) && r != '-' && r != '_' && r != ':' || r > 0x7F })
	return rest[:max(end, 0)]
}

// decode takes the text out of raw, one character at a time, so that each has its place.
func (e *spoken) decode(raw []byte) plain.Decoded {
	d := plain.Decoded{Encoding: e.name}
	d.Notes = append(d.Notes, hearsay.Note{Code: hearsay.NoteDecoded, Text: "decoded from " + e.name + ", as the " + e.by + " says"})
	var text strings.Builder
	text.Grow(len(raw) * 5 / 4)
	dec := e.NewDecoder()
	var buf [16]byte
	bad, first := 0, hearsay.Span{}
	for at := 0; at < len(raw); {
		written, n := e.one(dec, buf[:], raw[at:])
		if n == 0 {
			written, n = string(utf8.RuneError), 1
			dec.Reset()
		}
		if written == string(utf8.RuneError) {
			if bad++; bad == 1 {
				first = hearsay.Span{Start: text.Len(), End: text.Len() + len(written)}
			}
		}
		start := text.Len()
		text.WriteString(written)
		d.Map = appendRun(d.Map, hearsay.MapRun{Text: hearsay.Span{Start: start, End: text.Len()}, Raw: hearsay.Span{Start: at, End: at + n}})
		at += n
	}
	d.Text = text.String()
	if bad > 0 {
		d.Notes = append(d.Notes, hearsay.Note{Span: first, Code: hearsay.NoteInvalidBytes, Text: fmt.Sprintf("%d characters that are not %s became U+FFFD", bad, e.name)})
	}
	return d
}

// one decodes the first character of raw, trying ever more room for it; n is how many bytes it takes, 0 when they stand for nothing.
func (e *spoken) one(dec *encoding.Decoder, buf, raw []byte) (written string, n int) {
	if raw[0] < utf8.RuneSelf && raw[0] != 0x1B && raw[0] != '~' && !strings.HasPrefix(e.name, "iso-2022") {
		return string(rune(raw[0])), 1
	}
	head := raw[:min(len(raw), 16)]
	for room := 1; room <= len(buf); room++ {
		w, n, err := dec.Transform(buf[:room], head, true)
		if w > 0 || n > 0 && !errors.Is(err, transform.ErrShortDst) {
			return string(buf[:w]), n
		}
	}
	return "", 0
}
