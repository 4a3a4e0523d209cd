package answer

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/review"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// DecidedFormat names a decision as it is kept, with what became of it.
const DecidedFormat = "hearsay.decided/1"

// Reviewed tells in words what people decided on a statement, with name and date; "" when nobody did.
func Reviewed(s store.Statement) string {
	var parts []string
	for _, d := range s.Decided {
		what := did(review.Verb(d.Verb))
		if !slices.Contains(d.Fields, string(review.Statement)) {
			what = strings.Join(d.Fields, ", ") + " " + what
		}
		parts = append(parts, fmt.Sprintf("%s by %s on %s", what, d.By, date(d.At)))
	}
	return strings.Join(parts, "; ")
}

// did is the past of a verb.
func did(v review.Verb) string {
	switch v {
	case review.Confirm:
		return "confirmed"
	case review.Correct:
		return "corrected"
	case review.Reject:
		return "rejected"
	case review.Note:
		return "noted"
	case review.Undo:
		return "undone"
	case review.Add:
		return "added"
	case review.Merge:
		return "joined"
	case review.Split:
		return "parted"
	case review.Move:
		return "moved"
	case review.Fold:
		return "folded"
	case review.Unfold:
		return "told apart"
	}
	return string(v)
}

func date(at string) string { return at[:min(len(at), len(hearsay.DateLayout))] }

// Review is a decision as hearsay.decided/1.
func Review(r store.Review) ([]byte, error) { return encode(ReviewOf(r)) }

// ReviewOf is Review before it is written.
func ReviewOf(r store.Review) DecidedJSON {
	return decided{DecidedFormat, r.ID.String(), r.Report.String(), r.At, string(r.State), statementID(r.Report, r.Statement), json.RawMessage(r.Body), nil}
}

// Made is a decision that was just made as hearsay.decided/1, with what it changed, nil when that is not known.
func Made(r store.Review, changed *record.Effect) ([]byte, error) { return encode(MadeOf(r, changed)) }

// MadeOf is Made before it is written.
func MadeOf(r store.Review, changed *record.Effect) DecidedJSON {
	out := ReviewOf(r)
	if changed != nil {
		out.Changed = EffectOf(*changed)
	}
	return out
}

// DecidedJSON is hearsay.decided/1.
type DecidedJSON = decided

type decided struct {
	Format    string          `json:"format"`
	ID        string          `json:"id"`
	Report    string          `json:"report"`
	At        string          `json:"at"`
	State     string          `json:"state"`
	Statement *string         `json:"statement"`
	Review    json.RawMessage `json:"review"`
	Changed   *EffectJSON     `json:"changed" doc:"What the decision changed; only where it is made, and null where that is not known."`
}

// Decision tells in a line what a decision did.
func Decision(r store.Review, d review.Decision) string {
	text := fmt.Sprintf("%s %s", subject(r, d), did(d.Verb))
	if d.Verb == review.Undo {
		text = fmt.Sprintf("%s %s", d.Undoes, did(d.Verb))
	}
	text += " by " + d.By
	if c := changes(d); len(c) > 0 {
		text += ": " + strings.Join(c, "; ")
	}
	return text + state(r)
}

// sides tells what a decision across reports puts together or tells apart: its second side, then its first.
func sides(d review.Decision) string {
	link := map[review.Verb]string{review.Split: " from ", review.Move: " to ", review.Unfold: " from "}[d.Verb]
	if link == "" {
		link = " with "
	}
	return anchorNames(d.Across.B) + link + anchorNames(d.Across.A)
}

func anchorNames(list []review.Anchor) string {
	var out []string
	for _, a := range list {
		out = append(out, anchorName(a))
	}
	return strings.Join(out, ", ")
}

// anchorWords is how many characters of a statement are told.
const anchorWords = 60

// anchorName tells a party or a statement that a decision is anchored in: its id with its name, or some of its words.
func anchorName(a review.Anchor) string {
	words := ""
	switch {
	case a.Party != nil:
		words = a.Party.Name
	case a.Read != nil:
		for _, s := range a.Read.Content {
			words = clean(words + " " + s.Exact)
		}
		if cut := []rune(words); len(cut) > anchorWords {
			words = string(cut[:anchorWords]) + "…"
		}
	}
	return a.ID + " “" + words + "”"
}

// subject is the statement that a decision is on: as it is called now, otherwise as it was.
func subject(r store.Review, d review.Decision) string {
	if d.Across != nil {
		return sides(d)
	}
	if r.Statement != 0 {
		return store.Statement{Report: r.Report, Number: r.Statement}.ID()
	}
	return r.Report.String() + ", once " + d.Target.Statement + ","
}

func changes(d review.Decision) []string {
	var out []string
	for _, c := range d.Changes {
		switch {
		case d.Verb == review.Correct:
			out = append(out, fmt.Sprintf("%s: %s → %s", c.Field, c.Was.Words(), c.Value.Words()))
		case d.Verb == review.Add && c.Field != review.Statement:
			out = append(out, fmt.Sprintf("%s: %s", c.Field, c.Value.Words()))
		}
	}
	return out
}

func state(r store.Review) string {
	switch r.State {
	case store.Orphan:
		return " (orphan)"
	case store.Replaced:
		return " (replaced by a later one)"
	case store.Undone:
		return " (undone)"
	}
	return ""
}

// DecisionFacts tells all of a decision: names and values, with an empty name where one has several values.
func DecisionFacts(r store.Review, d review.Decision) [][2]string {
	list := [][2]string{{"decision", r.ID.String() + ": " + does(d) + state(r)}}
	add := func(name, value string) {
		if value != "" {
			list = append(list, [2]string{name, value})
		}
	}
	if d.Across != nil {
		add(string(d.Across.Of), sides(d))
	} else if r.Statement != 0 || d.Target.Statement != "" {
		add("statement", strings.TrimSuffix(subject(r, d), ","))
	}
	add("by", d.By+", "+r.At)
	add("note", d.Note)
	for i, c := range d.Changes {
		name := ""
		if i == 0 {
			name = "fields"
		}
		text := fmt.Sprintf("%s: %s", c.Field, c.Value.Words())
		if was := c.Was.Words(); was != c.Value.Words() {
			text += ", was " + was
		}
		list = append(list, [2]string{name, text})
	}
	add("words", anchored(d))
	return list
}

// anchored are the words that a decision is anchored in: source, cue and content in their order, with what stands before and behind.
func anchored(d review.Decision) string {
	if d.Across != nil {
		return ""
	}
	all := slices.Concat(d.Target.Read.Source, d.Target.Read.Cue, d.Target.Read.Content)
	if len(all) == 0 {
		return ""
	}
	slices.SortStableFunc(all, func(a, b review.Selector) int { return a.Start - b.Start })
	var pieces []string
	for _, s := range all {
		pieces = append(pieces, "“"+clean(s.Exact)+"”")
	}
	first, last := all[0], all[len(all)-1]
	text := strings.Join(pieces, " ")
	if p := clean(first.Prefix); p != "" {
		text = "… " + p + " " + text
	}
	if p := clean(last.Suffix); p != "" {
		text += " " + p + " …"
	}
	return fmt.Sprintf("%s (bytes %d to %d)", text, first.Start, last.End)
}

// clean makes white space single.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// Reviews shows decisions to people.
func Reviews(list []store.Review, o terminal.Options) (string, error) {
	columns := []terminal.Column{{Title: "ID", Max: 8}, {Title: "ON", Max: 14}, {Title: "DATE", Max: 10}, {Title: "BY", Max: 20, Main: true}, {Title: "DECIDED"}}
	var rows []terminal.Row
	for _, r := range list {
		d, err := review.Of(r)
		if err != nil {
			return "", err
		}
		text := does(d)
		if c := changes(d); len(c) > 0 {
			text += ": " + strings.Join(c, "; ")
		} else if d.Verb == review.Confirm && !slices.ContainsFunc(d.Changes, func(c review.Change) bool { return c.Field == review.Statement }) {
			text += ": " + fieldsOf(d)
		}
		if d.Note != "" {
			text += " (“" + d.Note + "”)"
		}
		on := store.Statement{Report: r.Report, Number: r.Statement}.ID()
		if r.Statement == 0 {
			on = r.Report.String()
		}
		if d.Across != nil {
			on, text = string(d.Across.Of), sides(d)+" "+text
		}
		rows = append(rows, terminal.Row{Cells: []string{r.ID.String(), on, date(r.At), d.By, text + state(r)}, Below: anchored(d)})
	}
	return terminal.Table(columns, rows, o), nil
}

// does tells what a decision does, for a list of decisions: one that takes another back is not itself undone by that.
func does(d review.Decision) string {
	if d.Undoes != 0 {
		return "takes " + d.Undoes.String() + " back"
	}
	return did(d.Verb)
}

func fieldsOf(d review.Decision) string {
	var out []string
	for _, c := range d.Changes {
		out = append(out, string(c.Field))
	}
	return strings.Join(out, ", ")
}
