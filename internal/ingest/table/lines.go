package table

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/ingest/plain"
)

// source reads bytes and knows the line.
type source struct {
	in   *bufio.Reader
	line int
	max  int
}

func newSource(r io.Reader, most int) source {
	in := bufio.NewReaderSize(r, 64<<10)
	if head, err := in.Peek(3); err == nil && string(head) == "\xEF\xBB\xBF" {
		_, _ = in.Discard(len(head))
	}
	return source{in: in, max: most}
}

// odd returns an error when the file begins as none of its form can.
func (s *source) odd() error {
	head, _ := s.in.Peek(512)
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")):
		return fmt.Errorf("%w: found a spreadsheet or another Office document, wanted a table as text: save it as CSV", hearsay.ErrBinary)
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return fmt.Errorf("%w: found UTF-16, wanted UTF-8: save the table as UTF-8", hearsay.ErrUnreadable)
	case bytes.IndexByte(head, 0) >= 0:
		return fmt.Errorf("%w: found a zero byte near the start, wanted a table", hearsay.ErrBinary)
	}
	return nil
}

// ended puts an error of the file below into our words; io.EOF stays.
func ended(line int, err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	for _, kind := range []error{hearsay.ErrTooLarge, hearsay.ErrUnreadable, hearsay.ErrDamaged} {
		if errors.Is(err, kind) {
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
	return fmt.Errorf("line %d: %w: %w", line, hearsay.ErrUnreadable, err)
}

func tooLong(most int) error {
	return fmt.Errorf("%w: found a row of more than %d bytes, wanted at most that: raise it with --max-size", hearsay.ErrTooLarge, most)
}

// lines are rows of JSON.
type lines struct {
	source
	began bool
}

func newLines(r io.Reader, most int) *lines { return &lines{source: newSource(r, most)} }

func (l *lines) next() (line int, c cells, bad, err error) {
	if !l.began {
		l.began = true
		if err := l.odd(); err != nil {
			return 1, nil, nil, err
		}
	}
	for {
		raw, long, err := l.readLine()
		if err != nil {
			return l.line, nil, nil, ended(l.line, err)
		}
		switch {
		case long:
			return l.line, nil, tooLong(l.max), nil
		case len(bytes.TrimSpace(raw)) == 0:
			continue
		}
		o, bad := parseObject(raw)
		return l.line, o, bad, nil
	}
}

// readLine returns the next line without its end. Of a line that is too long only that is told.
func (l *lines) readLine() (raw []byte, long bool, err error) {
	l.line++
	for {
		piece, err := l.in.ReadSlice('\n')
		if long = long || len(raw)+len(piece) > l.max; long {
			raw = nil
		} else {
			raw = append(raw, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (len(raw) > 0 || long), err == nil:
			return raw, long, nil
		}
		return nil, false, err
	}
}

// object is one row of JSON, its keys in order.
type object struct {
	keys   []string
	values map[string]json.RawMessage
}

// rowError tells of something in a row of JSON.
type rowError struct {
	offset int
	found  string
}

func (e *rowError) Error() string { return e.found }

func parseObject(raw []byte) (*object, error) {
	o, err := members(raw)
	var bad *rowError
	if errors.As(err, &bad) {
		at := 1 + utf8.RuneCount(raw[:max(0, min(bad.offset, len(raw)))])
		return nil, fmt.Errorf("%w: column %d: found %s, wanted one JSON object on the line%s", hearsay.ErrUnreadable, at, bad.found, howToMend(raw))
	}
	return o, err
}

// howToMend tells what makes lines of an array or of an object that takes several lines.
func howToMend(raw []byte) string {
	switch start := bytes.TrimSpace(raw); {
	case opensWith(start, '[', '{'), len(start) == 1 && start[0] == '[':
		return "; jq -c '.[]' makes such lines of an array"
	case len(start) == 1 && start[0] == '{':
		return "; jq -c . makes one line of an object"
	}
	return ""
}

// members reads an object without reading its values.
func members(raw []byte) (*object, error) {
	if !utf8.Valid(raw) {
		return nil, &rowError{plain.ValidPrefix(raw), "a byte that is not UTF-8"}
	}
	if start := bytes.TrimSpace(raw); len(start) > 0 && start[0] != '{' {
		return nil, &rowError{bytes.Index(raw, start), fmt.Sprintf("%q", clip(string(start[:min(len(start), 20)])))}
	}
	if !json.Valid(raw) {
		return nil, notJSON(raw)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	o := &object{values: map[string]json.RawMessage{}}
	if _, err := dec.Token(); err != nil {
		return nil, &rowError{0, "what is not JSON"}
	}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		var value json.RawMessage
		if err != nil || !ok || dec.Decode(&value) != nil {
			return nil, &rowError{int(dec.InputOffset()), "what is not JSON"}
		}
		if _, twice := o.values[key]; !twice {
			o.keys = append(o.keys, key)
		}
		if o.values[key] = value; len(o.keys) > maxCells {
			return nil, fmt.Errorf("%w: found more than %d values in a row", hearsay.ErrTooLarge, maxCells)
		}
	}
	return o, nil
}

func notJSON(raw []byte) error {
	var syntax *json.SyntaxError
	var whole json.RawMessage
	if errors.As(json.Unmarshal(raw, &whole), &syntax) {
		return &rowError{int(syntax.Offset) - 1, fmt.Sprintf("what is not JSON (%v)", syntax)}
	}
	return &rowError{0, "what is not JSON"}
}

func (o *object) names() []string { return o.keys }

func (o *object) value(field, name string) ([]byte, bool, error) {
	raw, ok := o.values[name]
	inner, within := o, name
	for !ok {
		outer, rest, nested := strings.Cut(within, ".")
		if !nested || len(inner.values[outer]) == 0 {
			return nil, false, nil
		}
		var err error
		if inner, err = members(inner.values[outer]); err != nil {
			return nil, false, nil //nolint:nilerr // not an object: the row has no such value
		}
		within = rest
		raw, ok = inner.values[within]
	}
	s, err := words(field, name, raw)
	return []byte(s), err == nil && strings.TrimSpace(s) != "", err
}

// words returns a JSON value as text: strings, lists of strings, and for dates numbers.
func words(field, name string, raw json.RawMessage) (string, error) {
	var s string
	var list []string
	switch {
	case string(raw) == "null":
		return "", nil
	case json.Unmarshal(raw, &s) == nil:
		return s, nil
	case json.Unmarshal(raw, &list) == nil && field == "text":
		return strings.Join(list, "\n\n"), nil
	case json.Unmarshal(raw, &list) == nil && field == "byline":
		return strings.Join(list, ", "), nil
	case raw[0] >= '0' && raw[0] <= '9' && (field == "published" || field == "modified"):
		return string(raw), nil
	}
	return "", fmt.Errorf("%w: column %q: found %s, wanted a string for %q; choose another with --map %s=COLUMN",
		hearsay.ErrUnreadable, name, plain.KindOf(raw), field, field)
}
