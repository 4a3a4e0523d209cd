package plain

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// RawSpan returns where in the raw bytes the words stand that s covers in a text with the map runs. Within a run all
// characters have the same share of text and raw bytes, so an offset on a rune border leads to the exact place. A
// run without a raw counterpart (-1) adds nothing; ok is false when s covers nothing else, and the span is then
// {-1, -1}. An empty s leads to an empty span.
func RawSpan(runs []hearsay.MapRun, s hearsay.Span) (raw hearsay.Span, ok bool) {
	first := sort.Search(len(runs), func(i int) bool { return runs[i].Text.End > s.Start })
	if s.Len() <= 0 {
		return emptyRawSpan(runs, first, s.Start)
	}
	raw = hearsay.Span{Start: -1, End: -1}
	for first < len(runs) && runs[first].Text.Start < s.End && runs[first].Raw.Start < 0 {
		first++
	}
	last := sort.Search(len(runs), func(i int) bool { return runs[i].Text.Start >= s.End }) - 1
	for last >= first && runs[last].Raw.Start < 0 {
		last--
	}
	if last < first {
		return raw, false
	}
	raw.Start = rawOffset(runs[first], max(s.Start, runs[first].Text.Start), 0)
	raw.End = rawOffset(runs[last], min(s.End, runs[last].Text.End), runs[last].Text.Len()-1)
	return raw, true
}

// emptyRawSpan leads the single offset at back; run is the first that ends behind it.
func emptyRawSpan(runs []hearsay.MapRun, run, at int) (hearsay.Span, bool) {
	var raw int
	switch {
	case run < len(runs) && runs[run].Raw.Start >= 0 && runs[run].Text.Start <= at:
		raw = rawOffset(runs[run], at, 0)
	case run > 0 && run == len(runs) && runs[run-1].Raw.Start >= 0:
		raw = runs[run-1].Raw.End
	default:
		return hearsay.Span{Start: -1, End: -1}, false
	}
	return hearsay.Span{Start: raw, End: raw}, true
}

// rawOffset leads the offset at, inside run or at its end, back in proportion; round up to runs.Text.Len()-1 rounds
// an offset within a character up.
func rawOffset(run hearsay.MapRun, at, round int) int {
	return run.Raw.Start + ((at-run.Text.Start)*run.Raw.Len()+round)/run.Text.Len()
}

// builder writes the text of raw and its map. Neighbouring characters with the same share of bytes become one run.
type builder struct {
	raw      []byte
	at       int // what of raw has been read
	text     strings.Builder
	runs     []hearsay.MapRun
	ratio    [2]int // text and raw bytes of each character in the last run
	replaced int
	first    hearsay.MapRun // the first character that was replaced
}

func newBuilder(raw []byte, skip int) *builder {
	b := &builder{raw: raw, at: skip}
	b.text.Grow(len(raw))
	return b
}

// put writes r for the next n raw bytes.
func (b *builder) put(r rune, n int) {
	size := utf8.RuneLen(r)
	b.extend(size, n, 1)
	b.text.WriteRune(r)
	b.at += n
}

// copy writes the next n raw bytes as they are.
func (b *builder) copy(n int) {
	if n > 0 {
		b.extend(1, 1, n)
		b.text.Write(b.raw[b.at : b.at+n])
		b.at += n
	}
}

// replace writes U+FFFD for the next n raw bytes.
func (b *builder) replace(n int) {
	if b.replaced == 0 {
		start := b.text.Len()
		b.first = hearsay.MapRun{
			Text: hearsay.Span{Start: start, End: start + 3}, Raw: hearsay.Span{Start: b.at, End: b.at + n},
		}
	}
	b.replaced += n
	b.put(unicode.ReplacementChar, n)
}

// extend adds count characters of size text bytes and n raw bytes to the map.
func (b *builder) extend(size, n, count int) {
	ratio := [2]int{size, n}
	if size == n {
		ratio = [2]int{1, 1}
	}
	start := b.text.Len()
	if len(b.runs) == 0 || b.ratio != ratio {
		b.runs = append(b.runs, hearsay.MapRun{
			Text: hearsay.Span{Start: start}, Raw: hearsay.Span{Start: b.at},
		})
		b.ratio = ratio
	}
	run := &b.runs[len(b.runs)-1]
	run.Text.End = start + size*count
	run.Raw.End = b.at + n*count
}

// finish completes d with the text, its map, and a note if something was replaced.
func (b *builder) finish(d Decoded) Decoded {
	d.Text = b.text.String()
	d.Map = b.runs
	if b.replaced > 0 {
		d.note(hearsay.NoteInvalidBytes, b.first.Text, fmt.Sprintf(
			"%s not %s became U+FFFD, the first at byte %d of the input", plural(b.replaced), d.Encoding, b.first.Raw.Start))
	}
	return d
}

func plural(n int) string {
	if n == 1 {
		return "1 byte that is"
	}
	return fmt.Sprintf("%d bytes that are", n)
}
