package plain

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay"
)

const report = "LOWICK (Meridian) — “We’re ready,” Odile Marchbank said.\r\nThe café’s 50 € fee didn’t change.\r\n"

func toUTF16(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func toWindows1252(s string) string {
	b, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	le, be := binary.AppendByteOrder(binary.LittleEndian), binary.AppendByteOrder(binary.BigEndian)
	for _, test := range []struct {
		name, raw, text, encoding string
		notes                     string // codes, by blanks
		runs                      []hearsay.MapRun
	}{
		{name: "utf-8", raw: report, text: report, encoding: "utf-8"},
		{name: "line ends and NUL are kept", raw: "a\r\nb\rc\x00d\n\n", text: "a\r\nb\rc\x00d\n\n", encoding: "utf-8"},
		{name: "U+FFFD of its own", raw: "a\uFFFDb", text: "a\uFFFDb", encoding: "utf-8"},
		{name: "byte order mark inside", raw: "a\uFEFFb", text: "a\uFEFFb", encoding: "utf-8"},
		{name: "utf-8 with mark", raw: "\xEF\xBB\xBF" + "Go.", text: "Go.", encoding: "utf-8", notes: "decoded",
			runs: []hearsay.MapRun{run(0, 3, 3, 6)}},
		{name: "utf-8 with a bad byte", raw: "caf\xc3\xa9 \xffs", text: "café \uFFFDs", encoding: "utf-8", notes: "invalid-bytes",
			runs: []hearsay.MapRun{run(0, 6, 0, 6), run(6, 9, 6, 7), run(9, 10, 7, 8)}},
		{name: "utf-8 with mark and bad bytes", raw: "\xEF\xBB\xBF" + "a\xff\xfeb", text: "a\uFFFD\uFFFDb", encoding: "utf-8",
			notes: "decoded invalid-bytes", runs: []hearsay.MapRun{run(0, 1, 3, 4), run(1, 7, 4, 6), run(7, 8, 6, 7)}},
		{name: "utf-8 cut short", raw: "“We’re ready\xe2\x80", text: "“We’re ready\uFFFD\uFFFD", encoding: "utf-8",
			notes: "invalid-bytes", runs: []hearsay.MapRun{run(0, 16, 0, 16), run(16, 22, 16, 18)}},
		{name: "ascii cut short", raw: "The caf\xc3", text: "The caf\uFFFD", encoding: "utf-8", notes: "invalid-bytes",
			runs: []hearsay.MapRun{run(0, 7, 0, 7), run(7, 10, 7, 8)}},

		{name: "utf-16le", raw: "\xFF\xFE" + toUTF16("Né “a”", le), text: "Né “a”", encoding: "utf-16le", notes: "decoded",
			runs: []hearsay.MapRun{run(0, 1, 2, 4), run(1, 3, 4, 6), run(3, 4, 6, 8), run(4, 7, 8, 10), run(7, 8, 10, 12), run(8, 11, 12, 14)}},
		{name: "utf-16be", raw: "\xFE\xFF" + toUTF16("Go.\r\n", be), text: "Go.\r\n", encoding: "utf-16be", notes: "decoded",
			runs: []hearsay.MapRun{run(0, 5, 2, 12)}},
		{name: "utf-16le without mark", raw: toUTF16(report, le), text: report, encoding: "utf-16le", notes: "decoded"},
		{name: "utf-16be without mark", raw: toUTF16(report, be), text: report, encoding: "utf-16be", notes: "decoded"},
		{name: "utf-16le beyond the basic plane", raw: "\xFF\xFE" + toUTF16("a😀b", le), text: "a😀b", encoding: "utf-16le",
			notes: "decoded", runs: []hearsay.MapRun{run(0, 1, 2, 4), run(1, 5, 4, 8), run(5, 6, 8, 10)}},
		{name: "utf-16le with half a pair and an odd byte", raw: "\xFF\xFEa\x00\x3D\xD8b\x00c", text: "a\uFFFDb\uFFFD", encoding: "utf-16le",
			notes: "decoded invalid-bytes",
			runs:  []hearsay.MapRun{run(0, 1, 2, 4), run(1, 4, 4, 6), run(4, 5, 6, 8), run(5, 8, 8, 9)}},

		{name: "windows-1252", raw: toWindows1252(report), text: report, encoding: "windows-1252", notes: "decoded"},
		{name: "windows-1252, one apostrophe", raw: "It didn\x92t.", text: "It didn’t.", encoding: "windows-1252", notes: "decoded",
			runs: []hearsay.MapRun{run(0, 7, 0, 7), run(7, 10, 7, 8), run(10, 12, 8, 10)}},
		{name: "iso-8859-1", raw: "The caf\xe9s of \xc9vry", text: "The cafés of Évry", encoding: "windows-1252", notes: "decoded"},
		{name: "windows-1252 at the end", raw: "The caf\xe9", text: "The café", encoding: "windows-1252", notes: "decoded"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := Decode([]byte(test.raw))
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != test.text || d.Encoding != test.encoding {
				t.Errorf("Decode = %q in %s, want %q in %s", d.Text, d.Encoding, test.text, test.encoding)
			}
			var codes []string
			for _, n := range d.Notes {
				codes = append(codes, string(n.Code))
			}
			if got := strings.Join(codes, " "); got != test.notes {
				t.Errorf("notes %q, want %q", got, test.notes)
			}
			if test.runs != nil || test.notes == "" {
				if diff := cmp.Diff(test.runs, d.Map); diff != "" {
					t.Errorf("map (-want +got):\n%s", diff)
				}
			}
			if rule := broken([]byte(test.raw), d); rule != "" {
				t.Error(rule)
			}
		})
	}
}

func run(textStart, textEnd, rawStart, rawEnd int) hearsay.MapRun {
	return hearsay.MapRun{
		Text: hearsay.Span{Start: textStart, End: textEnd}, Raw: hearsay.Span{Start: rawStart, End: rawEnd},
	}
}

func TestDecodeNotes(t *testing.T) {
	for raw, want := range map[string]string{
		"\xEF\xBB\xBFGo.":       "0-0 a byte order mark at the start was left out",
		"caf\xc3\xa9 \xffs":     "6-9 1 byte that is not utf-8 became U+FFFD, the first at byte 6 of the input",
		"\xc3\xa9\xff\xff word": "2-5 2 bytes that are not utf-8 became U+FFFD, the first at byte 2 of the input",
		"It didn\x92t.":         "0-0 not UTF-8: decoded as windows-1252, judged by its bytes",
		"\xFF\xFEG\x00o\x00":    "0-0 decoded from utf-16le, as its byte order mark says",
	} {
		d, err := Decode([]byte(raw))
		if err != nil || len(d.Notes) != 1 {
			t.Errorf("Decode(%q) = %v, %v", raw, d.Notes, err)
			continue
		}
		n := d.Notes[0]
		if got := fmt.Sprintf("%d-%d %s", n.Start, n.End, n.Text); got != want {
			t.Errorf("Decode(%q) notes\n%s, want\n%s", raw, got, want)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, test := range []struct {
		name, raw string
		kind      error
		says      string
	}{
		{"no bytes", "", hearsay.ErrEmpty, "empty input: no bytes at all"},
		{"white space", " \r\n\t\u00a0\n", hearsay.ErrEmpty, "empty input: nothing but white space in 7 bytes"},
		{"only a mark", "\xEF\xBB\xBF", hearsay.ErrEmpty, "empty input: nothing but white space in 3 bytes"},
		{"only a mark, utf-16", "\xFF\xFE", hearsay.ErrEmpty, "empty input: nothing but white space in 2 bytes"},
		{"pdf", "%PDF-1.7\n...", hearsay.ErrBinary, "not text: it begins as a PDF document does; save it as plain text and read that"},
		{"zip", "PK\x03\x04\x14\x00", hearsay.ErrBinary, "a ZIP archive or an Office document"},
		{"png", "\x89PNG\r\n\x1A\n\x00\x00", hearsay.ErrBinary, "a PNG image"},
		{"jpeg", "\xFF\xD8\xFF\xE0\x00\x10JFIF", hearsay.ErrBinary, "a JPEG image"},
		{"elf", "\x7FELF\x02\x01\x01\x00", hearsay.ErrBinary, "a program (ELF)"},
		{"gzip", "\x1F\x8B\x08\x00", hearsay.ErrBinary, "gzip-compressed data"},
		{"utf-32", "\xFF\xFE\x00\x00a\x00\x00\x00", hearsay.ErrBinary, "text in UTF-32 does; convert it to UTF-8"},
		{"tar", "notes.txt" + strings.Repeat("\x00", 248) + "ustar\x00", hearsay.ErrBinary, "a tar archive"},
		{"NULs", strings.Repeat("ab\x00\x00\x01", 50), hearsay.ErrBinary, "150 of its 250 characters are control characters, the first at byte 2, so"},
		{"NULs behind words in two bytes", "é" + strings.Repeat("ab\x00\x00\x01", 50), hearsay.ErrBinary, "the first at byte 4,"},
		{"noise", strings.Repeat("\x81\x8d\xfe\xff\x90a\x9d", 40), hearsay.ErrBinary, "its 280 bytes are not UTF-8, UTF-16 or Windows-1252, the first that is none at byte 0; convert"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode([]byte(test.raw))
			if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("Decode: %v, want %q", err, test.says)
			}
		})
	}
}

func TestDecodeWordsLikeMagic(t *testing.T) {
	for _, raw := range []string{"BMI is no measure, the clinic said.", "MZ said no.", "RIFF raff.", "ID3 is a format.", "The ftyp"} {
		if d, err := Decode([]byte(raw)); err != nil || d.Text != raw {
			t.Errorf("Decode(%q) = %q, %v", raw, d.Text, err)
		}
	}
}

func TestRaw(t *testing.T) {
	raw := "\xFF\xFE" + toUTF16("“Né,” a😀b said", binary.LittleEndian)
	d, err := Decode([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"“", "“Né,”", "é", "é,", "a😀b", "😀", "said", "d", d.Text} {
		start := strings.Index(d.Text, words)
		r := d.Raw(hearsay.Span{Start: start, End: start + len(words)})
		if got, want := raw[r.Start:r.End], toUTF16(words, binary.LittleEndian); got != want {
			t.Errorf("Raw of %q is %q, want %q", words, got, want)
		}
	}
	end := len(d.Text)
	if got := d.Raw(hearsay.Span{Start: end, End: end}); got != (hearsay.Span{Start: len(raw), End: len(raw)}) {
		t.Errorf("Raw of the end is %v", got)
	}
	if got := (Decoded{Text: "Go."}).Raw(hearsay.Span{Start: 1, End: 2}); got != (hearsay.Span{Start: 1, End: 2}) {
		t.Errorf("Raw without a map is %v", got)
	}
}

func TestRawSpanWithoutCounterpart(t *testing.T) {
	runs := []hearsay.MapRun{run(0, 4, 10, 14), {Text: hearsay.Span{Start: 4, End: 6}, Raw: hearsay.Span{Start: -1, End: -1}}, run(6, 9, 20, 23)}
	for _, test := range []struct {
		span, raw hearsay.Span
		ok        bool
	}{
		{hearsay.Span{Start: 1, End: 3}, hearsay.Span{Start: 11, End: 13}, true},
		{hearsay.Span{Start: 2, End: 8}, hearsay.Span{Start: 12, End: 22}, true},
		{hearsay.Span{Start: 2, End: 5}, hearsay.Span{Start: 12, End: 14}, true},
		{hearsay.Span{Start: 5, End: 7}, hearsay.Span{Start: 20, End: 21}, true},
		{hearsay.Span{Start: 4, End: 6}, hearsay.Span{Start: -1, End: -1}, false},
		{hearsay.Span{Start: 5, End: 5}, hearsay.Span{Start: -1, End: -1}, false},
		{hearsay.Span{Start: 6, End: 6}, hearsay.Span{Start: 20, End: 20}, true},
	} {
		if raw, ok := RawSpan(runs, test.span); raw != test.raw || ok != test.ok {
			t.Errorf("RawSpan(%v) = %v, %t, want %v, %t", test.span, raw, ok, test.raw, test.ok)
		}
	}
}

// broken tells the first rule that d breaks, "" if none.
func broken(raw []byte, d Decoded) string {
	if !utf8.ValidString(d.Text) {
		return "the text is not UTF-8"
	}
	for _, n := range d.Notes {
		if n.Start < 0 || n.Start > n.End || n.End > len(d.Text) {
			return "a note is out of range"
		}
	}
	if d.Map == nil {
		if d.Text != string(raw) {
			return "no map, and the text is not the input"
		}
		return ""
	}
	text, rawAt := 0, 0
	for _, r := range d.Map {
		switch {
		case r.Text.Start != text || r.Text.Len() <= 0:
			return "the map leaves out text"
		case r.Raw.Start < rawAt || r.Raw.Len() <= 0 || r.Raw.End > len(raw):
			return "the map is not in order of the raw bytes"
		case !utf8.RuneStart(d.Text[r.Text.Start]):
			return "a run begins within a rune"
		}
		text, rawAt = r.Text.End, r.Raw.End
	}
	if text != len(d.Text) {
		return "the map ends before the text"
	}
	return brokenBack(raw, d)
}

// brokenBack checks that every character leads back to bytes of its own, in order and without gaps.
func brokenBack(raw []byte, d Decoded) string {
	at := -1
	for i, r := range d.Text {
		back := d.Raw(hearsay.Span{Start: i, End: i + utf8.RuneLen(r)})
		if at >= 0 && back.Start != at || back.Len() <= 0 {
			return "characters do not lead back to bytes side by side"
		}
		if r < 0x80 && raw[back.Start] != byte(r) && raw[back.End-1] != byte(r) {
			return "a character leads back to another"
		}
		at = back.End
	}
	if at >= 0 && at != len(raw) {
		return "the last character does not lead to the end"
	}
	return ""
}

func TestDecodeInvariants(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"word", " ", "\r\n", "é", "“", "’", "😀", "\x92", "\xe9", "\xff", "\xc3", "\xe2\x80", "\x00", "a\x00", "\x81", "\uFEFF",
	})
	mark := rapid.SampledFrom([]string{"", "", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
	rapid.Check(t, func(t *rapid.T) {
		raw := mark.Draw(t, "mark") + strings.Join(rapid.SliceOfN(piece, 1, 40).Draw(t, "pieces"), "")
		if d, err := Decode([]byte(raw)); err == nil {
			if rule := broken([]byte(raw), d); rule != "" {
				t.Fatalf("%s: %q", rule, raw)
			}
		}
	})
}

func TestRoundTrip(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgh ,.é“”’—😀")), 12, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		s := "The " + word.Draw(t, "text")
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			d, err := Decode([]byte(toUTF16("\uFEFF"+s, order)))
			if err != nil || d.Text != s {
				t.Fatalf("Decode = %q, %v, want %q", d.Text, err, s)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		"", report, "\xEF\xBB\xBF" + report, toWindows1252(report), toUTF16(report, binary.LittleEndian),
		toUTF16("\uFEFF"+report, binary.BigEndian), "caf\xc3\xa9 \xff", "%PDF-", "\xFF\xFE\x3D\xD8", strings.Repeat("\x00", 20),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := Decode(raw)
		if err != nil {
			if !errors.Is(err, hearsay.ErrBinary) && !errors.Is(err, hearsay.ErrEmpty) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		if rule := broken(raw, d); rule != "" {
			t.Fatalf("%s: %q", rule, raw)
		}
	})
}
