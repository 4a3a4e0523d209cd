package format

import (
	"bytes"
	"fmt"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/hearsay-project/hearsay"
)

// ParseRoles reads of a line of hearsay.reading/1 only its text and what its parties are called by: their ids and roles, and nothing else of them. As for
// [ParseTimes] the line must be one that this package wrote.
func ParseRoles(line []byte) (text string, parties []hearsay.Party, err error) {
	texts, after, ok := between(line, `,"text":`, `,"map":`)
	list, _, found := between(after, `,"parties":`, `,"statements":`)
	if !ok || !found {
		return "", nil, fmt.Errorf("parse %s: no text or no parties on the line", ReadingFormat)
	}
	var j []struct {
		ID    string `json:"id"`
		Roles []role `json:"roles"`
	}
	if err := jsonv2.Unmarshal(texts, &text); err != nil {
		return "", nil, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	if err := jsonv2.Unmarshal(list, &j); err != nil {
		return "", nil, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	for _, p := range j {
		parties = append(parties, fromParty(party{ID: p.ID, Roles: p.Roles}))
	}
	return text, parties, check(hearsay.Reading{Text: text, Parties: parties})
}

// between returns what stands between two keys, the first of which comes first on the line, and the rest from the second one on.
func between(line []byte, key, next string) (value, rest []byte, found bool) {
	from := bytes.Index(line, []byte(key))
	if from < 0 {
		return nil, nil, false
	}
	line = line[from+len(key):]
	to := bytes.Index(line, []byte(next))
	if to < 0 {
		return nil, nil, false
	}
	return line[:to], line[to:], true
}
