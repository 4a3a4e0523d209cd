package plain

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// signature is what files of a kind begin with, at an offset, and what their reader should do.
type signature struct {
	offset int
	magic  string
	nul    bool // only if there is a NUL near the start: the magic alone might be words
	kind   string
	hint   string
}

const (
	hintPlain  = "save it as plain text and read that"
	hintUnpack = "unpack it and read the files inside"
	hintNone   = "no text can be taken out of it"
	hintUTF8   = "convert it to UTF-8 and read that"
)

var signatures = [...]signature{
	{magic: "%PDF-", kind: "a PDF document", hint: hintPlain},
	{magic: "%!PS-Adobe", kind: "a PostScript document", hint: hintPlain},
	{magic: "{\\rtf", kind: "a rich text (RTF) document", hint: hintPlain},
	{magic: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", kind: "an old Office document", hint: hintPlain},
	{magic: "PK\x03\x04", kind: "a ZIP archive or an Office document", hint: "unpack it, or save it as plain text, and read that"},
	{magic: "PK\x05\x06", kind: "an empty ZIP archive", hint: hintUnpack},
	{magic: "\x1F\x8B", kind: "gzip-compressed data", hint: hintUnpack},
	{magic: "BZh", nul: true, kind: "bzip2-compressed data", hint: hintUnpack},
	{magic: "\xFD7zXZ\x00", kind: "xz-compressed data", hint: hintUnpack},
	{magic: "7z\xBC\xAF\x27\x1C", kind: "a 7z archive", hint: hintUnpack},
	{magic: "\x28\xB5\x2F\xFD", kind: "zstd-compressed data", hint: hintUnpack},
	{magic: "Rar!\x1A\x07", kind: "a RAR archive", hint: hintUnpack},
	{offset: 257, magic: "ustar", nul: true, kind: "a tar archive", hint: hintUnpack},
	{magic: "\x89PNG\r\n\x1A\n", kind: "a PNG image", hint: hintNone},
	{magic: "\xFF\xD8\xFF", kind: "a JPEG image", hint: hintNone},
	{magic: "GIF87a", kind: "a GIF image", hint: hintNone},
	{magic: "GIF89a", kind: "a GIF image", hint: hintNone},
	{magic: "II*\x00", kind: "a TIFF image", hint: hintNone},
	{magic: "MM\x00*", kind: "a TIFF image", hint: hintNone},
	{magic: "BM", nul: true, kind: "a BMP image", hint: hintNone},
	{magic: "RIFF", nul: true, kind: "an image, sound or film (RIFF)", hint: hintNone},
	{offset: 4, magic: "ftyp", nul: true, kind: "a film, sound or image (MP4, HEIF)", hint: hintNone},
	{magic: "OggS", kind: "an Ogg sound or film", hint: hintNone},
	{magic: "ID3", nul: true, kind: "an MP3 sound", hint: hintNone},
	{magic: "fLaC", kind: "a FLAC sound", hint: hintNone},
	{magic: "\x1A\x45\xDF\xA3", kind: "a Matroska or WebM film", hint: hintNone},
	{magic: "\x7FELF", kind: "a program (ELF)", hint: hintNone},
	{magic: "MZ", nul: true, kind: "a Windows program", hint: hintNone},
	{magic: "\xCF\xFA\xED\xFE", kind: "a program (Mach-O)", hint: hintNone},
	{magic: "\xCA\xFE\xBA\xBE", kind: "a program (Java or Mach-O)", hint: hintNone},
	{magic: "\x00asm", kind: "a program (WebAssembly)", hint: hintNone},
	{magic: "SQLite format 3\x00", kind: "an SQLite database", hint: hintNone},
	{magic: "wOFF", nul: true, kind: "a font", hint: hintNone},
	{magic: "wOF2", nul: true, kind: "a font", hint: hintNone},
	{magic: "\xFF\xFE\x00\x00", kind: "text in UTF-32", hint: hintUTF8},
	{magic: "\x00\x00\xFE\xFF", kind: "text in UTF-32", hint: hintUTF8},
}

// checkMagic returns an error wrapping hearsay.ErrBinary if raw begins as some well-known kind of file does.
func checkMagic(raw []byte) error {
	head := string(raw[:min(len(raw), 512)])
	nul := strings.IndexByte(head, 0) >= 0
	for _, s := range signatures {
		if len(head) < s.offset || !strings.HasPrefix(head[s.offset:], s.magic) || s.nul && !nul {
			continue
		}
		return fmt.Errorf("%w: it begins as %s does; %s", hearsay.ErrBinary, s.kind, s.hint)
	}
	return nil
}

// checkControls returns an error wrapping hearsay.ErrBinary if the text has more control characters than any text,
// or the bytes make no text in any encoding that is read. A few NULs are no reason: text has them.
func checkControls(raw []byte, d Decoded) error {
	var controls, replaced int
	first := [2]int{-1, -1} // where in the text the first control character and the first replaced one stand
	for i, r := range d.Text {
		switch {
		case r == '\uFFFD':
			if replaced++; first[1] < 0 {
				first[1] = i
			}
		case r == 0x7F, r < 0x20 && !strings.ContainsRune("\t\n\v\f\r\x1B", r):
			if controls++; first[0] < 0 {
				first[0] = i
			}
		}
	}
	byteAt := func(i int) int { return d.Raw(hearsay.Span{Start: i, End: i + 1}).Start }
	total := max(1, len(d.Text)-2*replaced)
	switch {
	case controls*2 > total || controls > 4 && controls*10 > total:
		return fmt.Errorf("%w: %d of its %d characters are control characters, the first at byte %d, so it is data of some program; %s",
			hearsay.ErrBinary, controls, total, byteAt(first[0]), hintPlain)
	case replaced > 4 && replaced*5 > total:
		return fmt.Errorf("%w: its %d bytes are not UTF-8, UTF-16 or Windows-1252, the first that is none at byte %d; %s",
			hearsay.ErrBinary, len(raw), byteAt(first[1]), hintUTF8)
	}
	return nil
}
