package table

import (
	"bytes"
	"slices"
	"strings"
)

// SniffLen is how many bytes from the start Sniff wants.
const SniffLen = 4 << 10

// Sniff tells by how a file begins whether it is a table of reports, "" when it does not look like one: JSON, or a first line in which names stand
// between separators of which one is usual for the text of a report and another for something else of it. Reading tells what is wrong with JSON
// that has not one object on each line.
func Sniff(head []byte) Form {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	switch {
	case opensWith(head, '{', '"'), opensWith(head, '[', '{'):
		return JSONL
	case looksLikeNames(head):
		return CSV
	}
	return ""
}

// opensWith reports whether head begins with two bytes, with white space between or none.
func opensWith(head []byte, first, second byte) bool {
	if len(head) == 0 || head[0] != first {
		return false
	}
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	return len(rest) > 0 && rest[0] == second
}

// looksLikeNames looks at the first line.
func looksLikeNames(head []byte) bool {
	line, _, whole := bytes.Cut(head, []byte("\n"))
	if !whole {
		return false
	}
	for _, comma := range []string{",", ";", "\t", "|"} {
		names := strings.Split(strings.TrimRight(string(line), "\r"), comma)
		if len(names) > 1 && !slices.ContainsFunc(names, tooLongForName) && isUsual(names, 0, 1) && isUsual(names, 1, len(fields)) {
			return true
		}
	}
	return false
}

func tooLongForName(s string) bool {
	const most = 40
	return len(s) > most
}

// isUsual reports whether one of the names is usual for one of the fields from first to last.
func isUsual(names []string, first, last int) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		for field := first; field < last; field++ {
			if slices.Contains(usual(field), fold(name)) {
				return true
			}
		}
		return false
	})
}
