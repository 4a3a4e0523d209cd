package format

import (
	"bytes"
	"fmt"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/hearsay-project/hearsay"
)

// ParseTimes reads of a line of hearsay.reading/1 only its text, its times and its dated events, which is quicker than all of it. The line must be
// one that this package wrote: its keys are looked for by their bytes, which cannot stand inside a string, for there a quotation mark has a backslash
// before it.
func ParseTimes(line []byte) (text string, times []hearsay.Time, dates []hearsay.Date, err error) {
	const textKey, timesKey = `,"text":`, `,"times":`
	from, to := bytes.Index(line, []byte(textKey)), bytes.LastIndex(line, []byte(timesKey))
	if from < 0 || to < from {
		return "", nil, nil, fmt.Errorf("parse %s: no text or no times on the line", ReadingFormat)
	}
	if err := jsonv2.UnmarshalDecode(jsontext.NewDecoder(bytes.NewBuffer(line[from+len(textKey):])), &text); err != nil {
		return "", nil, nil, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	var j struct {
		Times []timex `json:"times"`
		Dates []date  `json:"dates"`
	}
	if err := jsonv2.Unmarshal(append([]byte{'{'}, line[to+1:]...), &j); err != nil {
		return "", nil, nil, fmt.Errorf("parse %s: %w", ReadingFormat, err)
	}
	r := hearsay.Reading{Text: text, Times: back(j.Times, fromTime), Dates: back(j.Dates, fromDate)}
	return text, r.Times, r.Dates, check(r)
}
