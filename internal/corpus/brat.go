package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay/internal/text"
)

// Attribution is one annotated attribution. Each role may be empty and may be in several pieces, which are in
// order of their start.
type Attribution struct {
	Source, Cue, Content []text.Span
}

// ParseBrat reads the attributions of one brat standoff file, in the order of their events. ann is the standoff
// file and src the text that it annotates; the code-point offsets of ann become byte offsets into src.
//
// Only events of the types Attribution and Attribution-no-source count, and of their arguments only Source, Cue
// and Content, with or without a number at the end. An event may come before the spans that it names and may name
// none at all. Notes, other annotations, blank lines and the rest of a covered text that runs over several lines
// are passed over. An error tells the line and what is wrong with it.
func ParseBrat(ann, src string) ([]Attribution, error) {
	borders := runeOffsets(src)
	spans := map[string][]text.Span{}
	type event struct {
		line int
		args []string
	}
	var events []event
	line := 0
	for l := range strings.Lines(ann) {
		line++
		id, rest, ok := strings.Cut(strings.TrimRight(l, "\r\n"), "\t")
		if !ok {
			continue
		}
		switch {
		case isID(id, 'T'):
			s, err := parseTextBound(rest, borders)
			if err != nil {
				return nil, fmt.Errorf("line %d: %s: %w", line, id, err)
			}
			spans[id] = s
		case isID(id, 'E'):
			if args := strings.Fields(rest); len(args) > 0 && isAttribution(args[0]) {
				events = append(events, event{line, args[1:]})
			}
		}
	}
	var out []Attribution
	for _, e := range events {
		a, err := resolve(e.args, spans)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", e.line, err)
		}
		out = append(out, a)
	}
	return out, nil
}

// isID reports whether s is kind and a number.
func isID(s string, kind byte) bool {
	if len(s) < 2 || s[0] != kind {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

func isAttribution(trigger string) bool {
	kind, _, _ := strings.Cut(trigger, ":")
	return kind == "Attribution" || kind == "Attribution-no-source"
}

// parseTextBound parses "Content 78 90;95 120\tcovered text" after the id.
func parseTextBound(s string, borders []int) ([]text.Span, error) {
	s, _, _ = strings.Cut(s, "\t")
	_, offsets, ok := strings.Cut(s, " ")
	if !ok {
		return nil, fmt.Errorf("found %q, want a type and its offsets", s)
	}
	var out []text.Span
	for piece := range strings.SplitSeq(offsets, ";") {
		from, to, _ := strings.Cut(piece, " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("found offsets %q, want two numbers", piece)
		}
		if start < 0 || start > end || end >= len(borders) {
			return nil, fmt.Errorf("found offsets %d to %d in a text of %d code points", start, end, len(borders)-1)
		}
		if start < end {
			out = append(out, text.Span{Start: borders[start], End: borders[end]})
		}
	}
	return out, nil
}

// resolve gathers the spans that the arguments of one event name.
func resolve(args []string, spans map[string][]text.Span) (Attribution, error) {
	var a Attribution
	for _, arg := range args {
		role, id, ok := strings.Cut(arg, ":")
		if !ok {
			return a, fmt.Errorf("found argument %q, want role:id", arg)
		}
		var to *[]text.Span
		switch strings.TrimRight(role, "0123456789") {
		case "Source":
			to = &a.Source
		case "Cue":
			to = &a.Cue
		case "Content":
			to = &a.Content
		default:
			continue
		}
		s, ok := spans[id]
		if !ok {
			return a, fmt.Errorf("%s names %s, which the file does not define", role, id)
		}
		*to = append(*to, s...)
	}
	for _, s := range [][]text.Span{a.Source, a.Cue, a.Content} {
		slices.SortStableFunc(s, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	}
	return a, nil
}
