package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
)

// Window is one stretch of the published cut of PolNeAR into labelled windows: whole sentences in the order in
// which the cut has them, which is nearly that of the text.
type Window struct {
	// Article and Annotator tell whose annotation of what was cut.
	Article, Annotator string
	// Tokens are words and punctuation in the style of CoreNLP: quotation marks as backquotes and apostrophes,
	// brackets as -LRB-, an extra full stop after an abbreviation that ends a sentence.
	Tokens []string
	// Labels has one label for each token.
	Labels []Label
}

// Label is the label of one token: its role in an attribution, and whether a new span of that role begins with it.
type Label struct {
	Role  Role
	Begin bool
}

// Role is the part that words play in an attribution.
type Role uint8

// The roles. None is outside every attribution.
const (
	None Role = iota
	Source
	Cue
	Content
)

// String returns the role in lower case.
func (r Role) String() string { return [...]string{"none", "source", "cue", "content"}[r] }

// Windows reads a file of windows, one JSON object a line, in order.
func Windows(fsys fs.FS, name string) ([]Window, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read windows: %w", err)
	}
	var out []Window
	line := 0
	for l := range strings.Lines(string(data)) {
		line++
		if strings.TrimSpace(l) == "" {
			continue
		}
		w, err := parseWindow(l)
		if err != nil {
			return nil, fmt.Errorf("read windows %s: line %d: %w", name, line, err)
		}
		out = append(out, w)
	}
	return out, nil
}

func parseWindow(line string) (Window, error) {
	var raw struct {
		ID     string
		Tokens []string
		Labels []string
	}
	if err := json.Unmarshal([]byte(line), &raw); err != nil {
		return Window{}, err
	}
	if len(raw.Tokens) != len(raw.Labels) {
		return Window{}, fmt.Errorf("found %d tokens and %d labels", len(raw.Tokens), len(raw.Labels))
	}
	i := strings.LastIndexByte(raw.ID, '_')
	if i < 0 {
		return Window{}, fmt.Errorf("found id %q, want article_annotator", raw.ID)
	}
	w := Window{Article: raw.ID[:i], Annotator: raw.ID[i+1:], Tokens: raw.Tokens}
	for _, s := range raw.Labels {
		l, err := parseLabel(s)
		if err != nil {
			return Window{}, err
		}
		w.Labels = append(w.Labels, l)
	}
	return w, nil
}

func parseLabel(s string) (Label, error) {
	if s == "O" {
		return Label{}, nil
	}
	side, name, _ := strings.Cut(s, "-")
	if side == "B" || side == "I" {
		for _, r := range []Role{Source, Cue, Content} {
			if r.String() == name {
				return Label{r, side == "B"}, nil
			}
		}
	}
	return Label{}, fmt.Errorf("found label %q, want O, or B- or I- and source, cue or content", s)
}
