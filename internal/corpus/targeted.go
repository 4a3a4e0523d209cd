package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/hearsay-project/hearsay/internal/text"
)

// TargetedAttribution is one attribution of targeted.jsonl of the who-when collection: its spans in an article that is not in the
// file, and what it does.
type TargetedAttribution struct {
	Attribution
	Doc      string // the name of the article of PolNeAR
	Position string
	Partial  bool
	Negated  bool
}

type targetedLine struct {
	Doc      string              `json:"doc"`
	Spans    map[string][][2]int `json:"spans"`
	Position string              `json:"position"`
	Partial  bool                `json:"partial"`
	Negated  bool                `json:"negated"`
}

// Targeted reads targeted.jsonl. The texts give every article by name; a line whose article is not among them is an error.
func Targeted(r io.Reader, texts map[string]string) ([]TargetedAttribution, error) {
	var out []TargetedAttribution
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		a, err := targeted(s.Bytes(), texts)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, a)
	}
	return out, s.Err()
}

func targeted(line []byte, texts map[string]string) (TargetedAttribution, error) {
	var t targetedLine
	if err := json.Unmarshal(line, &t); err != nil {
		return TargetedAttribution{}, err
	}
	src, ok := texts[t.Doc]
	if !ok {
		return TargetedAttribution{}, fmt.Errorf("no article %q", t.Doc)
	}
	a := TargetedAttribution{Doc: t.Doc, Position: t.Position, Partial: t.Partial, Negated: t.Negated}
	runes := runeOffsets(src)
	for role, to := range map[string]*[]text.Span{"source": &a.Source, "cue": &a.Cue, "content": &a.Content} {
		for _, x := range t.Spans[role] {
			if x[0] < 0 || x[1] < x[0] || x[1] >= len(runes) {
				return TargetedAttribution{}, fmt.Errorf("%s span %v is outside of the text", role, x)
			}
			*to = append(*to, text.Span{Start: runes[x[0]], End: runes[x[1]]})
		}
	}
	return a, nil
}
