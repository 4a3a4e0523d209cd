package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// ChainPassage is one short report with what is attributed in it and through whom it came.
type ChainPassage struct {
	ID string `json:"id"`
	// Published is the date of publication, YYYY-MM-DD.
	Published string `json:"published"`
	Text      string `json:"text"`
	// Statements are those of the passage. A passage may have none.
	Statements []ChainStatement `json:"statements"`
}

// ChainStatement is one attributed statement. Its words are words of the passage, though not always in the same case;
// what the passage does not say is empty.
type ChainStatement struct {
	// Speaker is the fullest name or description that the passage has of whoever speaks, and SpeakerWords the
	// mention in this statement.
	Speaker      string          `json:"speaker"`
	SpeakerWords string          `json:"speaker_words"`
	Anonymous    *ChainAnonymous `json:"anonymous"` // nil when the speaker is no anonymous source
	OnBehalfOf   string          `json:"on_behalf_of"`
	// Chain is the others between the author of the passage and the speaker, outermost first.
	Chain []string `json:"chain"`
	Cue   string   `json:"cue"`
	// Content may be in several pieces, and is empty when a bare refusal, denial or admission is all there is.
	Content  []string `json:"content"`
	Position string   `json:"position"`
	Part     string   `json:"part"`
	// NestedIn is the index, among the statements of the passage, of the one in whose content this one is; nil when
	// in none. It may be that of a later one.
	NestedIn *int `json:"nested_in"`
	// SaidOn is when it was said: YYYY-MM-DD, YYYY-MM or YYYY.
	SaidOn string `json:"said_on"`
}

// ChainAnonymous is what a passage says of a source that it does not name.
type ChainAnonymous struct {
	Descriptor  string `json:"descriptor"`
	Plural      bool   `json:"plural"`
	Reason      string `json:"reason"`
	ReasonClass string `json:"reason_class"`
	Basis       string `json:"basis"`
}

// Chains reads a file of passages, one JSON object a line, in order. Blank lines are passed over. An error tells the
// line and what is wrong with it: an unknown key, a passage without id or text, or a statement nested in itself or in
// one that is not there. Whether the words of a statement are in the text is not looked at.
func Chains(fsys fs.FS, name string) ([]ChainPassage, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read chains: %w", err)
	}
	var out []ChainPassage
	line := 0
	for l := range bytes.Lines(data) {
		line++
		if len(bytes.TrimSpace(l)) == 0 {
			continue
		}
		p, err := parseChainPassage(l)
		if err != nil {
			return nil, fmt.Errorf("read chains %s: line %d: %w", name, line, err)
		}
		out = append(out, p)
	}
	return out, nil
}

func parseChainPassage(line []byte) (ChainPassage, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	var p ChainPassage
	if err := d.Decode(&p); err != nil {
		return p, err
	}
	if _, err := d.Token(); err != io.EOF {
		return p, errors.New("found more than one JSON value")
	}
	if p.ID == "" || strings.TrimSpace(p.Text) == "" {
		return p, errors.New("found no id or no text")
	}
	return p, checkNesting(p.Statements)
}

// checkNesting makes sure that a follower of NestedIn finds a statement and comes to an end.
func checkNesting(statements []ChainStatement) error {
	for i := range statements {
		steps := 0
		for at := statements[i].NestedIn; at != nil; at = statements[*at].NestedIn {
			if *at < 0 || *at >= len(statements) {
				return fmt.Errorf("statement %d: found nested_in %d, want one of %d statements", i, *at, len(statements))
			}
			if steps++; steps > len(statements) {
				return fmt.Errorf("statement %d: found it nested in itself", i)
			}
		}
	}
	return nil
}
