package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// Marked is a stretch of text with a name.
type Marked struct {
	text.Span
	Name string
}

// The brackets of marked-up text. They do not occur in news.
const (
	opening = "⟦"
	closing = "⟧"
)

// Parse takes marked-up text apart: in "⟦source The mayor⟧ ⟦cue said⟧ no." the words "The mayor" are named source
// and "said" is named cue. Marks may nest. It returns the text without marks and the marked spans, in byte offsets
// into it, in order of start, outer before inner. A mark without a name, an end or a beginning is an error.
func Parse(marked string) (string, []Marked, error) {
	var src strings.Builder
	var spans []Marked
	var open []int // indexes into spans
	for rest := marked; rest != ""; {
		at := strings.IndexAny(rest, opening+closing)
		if at < 0 {
			src.WriteString(rest)
			break
		}
		src.WriteString(rest[:at])
		rest = rest[at:]
		if after, ok := strings.CutPrefix(rest, closing); ok {
			if len(open) == 0 {
				return "", nil, fmt.Errorf("%s at byte %d of %q closes nothing", closing, len(marked)-len(rest), marked)
			}
			spans[open[len(open)-1]].End = src.Len()
			open = open[:len(open)-1]
			rest = after
			continue
		}
		name, after, ok := strings.Cut(strings.TrimPrefix(rest, opening), " ")
		if !ok || name == "" || strings.ContainsAny(name, opening+closing) {
			return "", nil, fmt.Errorf("%s at byte %d of %q wants a name and a space", opening, len(marked)-len(rest), marked)
		}
		open = append(open, len(spans))
		spans = append(spans, Marked{text.Span{Start: src.Len()}, name})
		rest = after
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("%s%s in %q is never closed", opening, spans[open[0]].Name, marked)
	}
	return src.String(), spans, nil
}

// Mark is the inverse of Parse: it writes the names of spans into src. Spans that cross, rather than nest, close the
// inner mark at the end of the outer one, and empty spans show as "⟦name ⟧".
func Mark(src string, spans []Marked) string {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b Marked) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var out strings.Builder
	var ends []int // of the open marks, outermost first
	at := 0
	writeTo := func(end int) {
		out.WriteString(src[at:end])
		at = end
	}
	closeUpTo := func(limit int) {
		for len(ends) > 0 && ends[len(ends)-1] <= limit {
			writeTo(ends[len(ends)-1])
			out.WriteString(closing)
			ends = ends[:len(ends)-1]
		}
	}
	for _, s := range spans {
		closeUpTo(s.Start)
		end := s.End
		if n := len(ends); n > 0 {
			end = min(end, ends[n-1])
		}
		writeTo(s.Start)
		out.WriteString(opening + s.Name + " ")
		ends = append(ends, end)
	}
	closeUpTo(len(src))
	writeTo(len(src))
	return out.String()
}
