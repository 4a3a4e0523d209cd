package plain

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// MaxSidecar is the largest sidecar that is read: 1 MiB.
const MaxSidecar = 1 << 20

// SidecarPath returns where the sidecar of the report at path is looked for: NAME.txt and NAME.html have
// NAME.meta.json beside them.
func SidecarPath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".meta.json"
}

// ParseSidecar reads a sidecar: one JSON object with the keys outlet, url, published, modified, byline, wire and
// headline, each a string or null and each optional. Other keys are passed over. Published and modified are dates
// as [ParseDate] takes them. Errors wrap hearsay.ErrSidecar and tell the line and column, both from 1.
func ParseSidecar(raw []byte) (hearsay.Metadata, error) {
	p := &sidecar{raw: bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))}
	switch {
	case len(raw) > MaxSidecar:
		return hearsay.Metadata{}, p.errorf(0, "it has %d bytes; a sidecar has at most %d: leave out what is no metadata", len(raw), MaxSidecar)
	case !utf8.Valid(p.raw):
		return hearsay.Metadata{}, p.errorf(ValidPrefix(p.raw), "a byte that is not UTF-8: save the file as UTF-8")
	case len(bytes.TrimSpace(p.raw)) == 0:
		return hearsay.Metadata{}, p.errorf(0, "it is empty: write {} or remove it")
	}
	if err := p.parse(); err != nil {
		return hearsay.Metadata{}, err
	}
	return p.meta, nil
}

type sidecar struct {
	raw  []byte
	dec  *json.Decoder
	meta hearsay.Metadata
	seen [7]bool
}

func (p *sidecar) parse() error {
	var whole json.RawMessage
	if err := json.Unmarshal(p.raw, &whole); err != nil {
		return p.syntax(err)
	}
	p.dec = json.NewDecoder(bytes.NewReader(p.raw))
	t, err := p.dec.Token()
	if err != nil {
		return p.syntax(err)
	}
	if t != json.Delim('{') {
		return p.errorf(0, "it begins with %s; it must be one JSON object: {\"outlet\": ...}", KindOf(whole))
	}
	for p.dec.More() {
		if err := p.member(); err != nil {
			return err
		}
	}
	return nil
}

// member reads one key and its value.
func (p *sidecar) member() error {
	t, err := p.dec.Token()
	if err != nil {
		return p.syntax(err)
	}
	key, _ := t.(string)
	at := int(p.dec.InputOffset()) // behind the key
	var value json.RawMessage
	if err := p.dec.Decode(&value); err != nil {
		return p.syntax(err)
	}
	i, field := p.field(key)
	if field == nil {
		return nil
	}
	if p.seen[i] {
		return p.errorf(at, "%q is there twice: keep one", key)
	}
	p.seen[i] = true
	if string(value) == "null" {
		return nil
	}
	if value[0] != '"' {
		return p.errorf(at, "%q is %s; it must be a string", key, KindOf(value))
	}
	if err := json.Unmarshal(value, field); err != nil {
		return p.syntax(err)
	}
	*field = strings.TrimSpace(*field)
	if (key == "published" || key == "modified") && *field != "" {
		if _, _, err := ParseDate(*field); err != nil {
			return p.errorf(at, "%q: %v", key, err)
		}
	}
	return nil
}

// field returns the place for the value of key and its number, nil for a key that is passed over.
func (p *sidecar) field(key string) (int, *string) {
	switch key {
	case "outlet":
		return 0, &p.meta.Outlet
	case "url":
		return 1, &p.meta.URL
	case "published":
		return 2, &p.meta.Published
	case "modified":
		return 3, &p.meta.Modified
	case "byline":
		return 4, &p.meta.Byline
	case "wire":
		return 5, &p.meta.Wire
	case "headline":
		return 6, &p.meta.Headline
	}
	return 0, nil
}

// syntax puts an error of package json into our words.
func (p *sidecar) syntax(err error) error {
	var bad *json.SyntaxError
	switch {
	case !errors.As(err, &bad):
		return p.errorf(0, "not JSON: %v", err)
	case int(bad.Offset) >= len(p.raw) && strings.Contains(bad.Error(), "unexpected end"):
		return p.errorf(len(p.raw), "the object does not end: add what is missing, at least a }")
	}
	return p.errorf(int(bad.Offset)-1, "not JSON: %v", bad)
}

// errorf tells what was found at the offset.
func (p *sidecar) errorf(offset int, format string, args ...any) error {
	before := p.raw[:max(0, min(offset, len(p.raw)))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return fmt.Errorf("%w: line %d, column %d: %s", hearsay.ErrSidecar, line, column, fmt.Sprintf(format, args...))
}

// KindOf names the kind of a JSON value as a message does.
func KindOf(value json.RawMessage) string {
	switch value[0] {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "true or false"
	case '"':
		return "a string"
	case 'n':
		return "null"
	}
	return "a number"
}
