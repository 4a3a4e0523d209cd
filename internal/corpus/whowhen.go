package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// WhoWhenTimes reads the time expressions and the dates of speaking of one compartment, "train" or "dev", of the collection that
// fsys has at its root, in order of name.
func WhoWhenTimes(fsys fs.FS, compartment string) ([]Timed, error) {
	entries, err := fs.ReadDir(fsys, compartment) // in order of file name
	if err != nil {
		return nil, fmt.Errorf("list who-when: %w", err)
	}
	var out []Timed
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), ".gold.json")
		if !ok {
			continue
		}
		var gold whoWhenGold
		if err := readWhoWhen(fsys, path.Join(compartment, e.Name()), &gold); err != nil {
			return nil, err
		}
		var given whoWhenText
		if err := readWhoWhen(fsys, path.Join(compartment, id+".json"), &given); err != nil {
			return nil, err
		}
		t, err := timed(gold, given)
		if err != nil {
			return nil, fmt.Errorf("read who-when %s: %w", e.Name(), err)
		}
		t.ID = id
		out = append(out, t)
	}
	return out, nil
}

type whoWhenGold struct {
	Published string `json:"published"`
	Times     []struct {
		Text       string `json:"text"`
		Occurrence int    `json:"occurrence"`
		Value      string `json:"value"`
		Type       string `json:"type"`
	} `json:"time_expressions"`
	Attributions []struct {
		N      int     `json:"n"`
		SaidOn *string `json:"said_on"`
	} `json:"attributions"`
}

type whoWhenText struct {
	Text         string `json:"text"`
	Attributions []struct {
		N     int                 `json:"n"`
		Spans map[string][][2]int `json:"spans"`
	} `json:"attributions"`
}

func readWhoWhen(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read who-when: %w", err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("read who-when %s: %w", name, err)
	}
	return nil
}

// timed joins the gold of an article to its text and turns places into bytes.
func timed(gold whoWhenGold, given whoWhenText) (Timed, error) {
	t := Timed{Text: given.Text, Published: day(gold.Published)}
	for _, x := range gold.Times {
		at, from := -1, 0
		for range x.Occurrence + 1 {
			n := strings.Index(t.Text[from:], x.Text)
			if n < 0 || x.Text == "" {
				return Timed{}, fmt.Errorf("occurrence %d of time expression %q is not in the text", x.Occurrence, x.Text)
			}
			at = from + n
			_, size := utf8.DecodeRuneInString(t.Text[at:])
			from = at + size
		}
		t.Times = append(t.Times, TimeExpression{at, at + len(x.Text), x.Type, x.Value})
	}
	said := map[int]string{}
	for _, a := range gold.Attributions {
		if a.SaidOn != nil {
			said[a.N] = *a.SaidOn
		}
	}
	places := bytePlaces(t.Text)
	for _, a := range given.Attributions {
		s := SaidOn{Value: said[a.N]}
		for name, to := range map[string]*[][2]int{"source": &s.Source, "cue": &s.Cue, "content": &s.Content} {
			for _, r := range a.Spans[name] {
				if r[0] < 0 || r[1] < r[0] || r[1] >= len(places) {
					return Timed{}, fmt.Errorf("span %v of attribution %d is outside the text", r, a.N)
				}
				*to = append(*to, [2]int{places[r[0]], places[r[1]]})
			}
		}
		t.Said = append(t.Said, s)
	}
	return t, nil
}

// bytePlaces returns the byte offset of every code point of s, and of its end.
func bytePlaces(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}
