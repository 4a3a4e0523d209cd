// Package answer puts what was found in a record into rows: for people, as hearsay.found/1 and as CSV. Every row has its citation, so that
// the statement can be found again in the report it stands in.
package answer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// Citation tells where a statement stands: outlet, title, date and paragraph. What the report does not tell of itself is left out; one that
// tells nothing is cited by its address or by the name it was added under.
func Citation(s store.Statement) string {
	var parts []string
	add := func(format, value string) {
		if value != "" {
			parts = append(parts, fmt.Sprintf(format, value))
		}
	}
	outlet := first(s.Outlet, s.Wire)
	add("%s", outlet)
	add("“%s”", s.Headline)
	if outlet == "" || s.Headline == "" {
		add("%s", first(s.URL, s.Input))
	}
	add("%s", s.Published[:min(len(s.Published), len(hearsay.DateLayout))])
	if s.Paragraph > 0 {
		add("paragraph %s", fmt.Sprint(s.Paragraph))
	}
	if s.Superseded {
		add("%s", "superseded version")
	}
	return strings.Join(parts, ", ")
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// below is where a statement stands, of what Hearsay is not sure, and what people decided.
func below(s store.Statement) string {
	text := Citation(s)
	var doubts []string
	for _, d := range s.Doubts() {
		doubts = append(doubts, fmt.Sprintf("%s (0.%02d)", d.Of, d.Confidence))
	}
	if len(doubts) > 0 {
		text += "; doubtful: " + strings.Join(doubts, ", ")
	}
	if r := Reviewed(s); r != "" {
		text += "; " + r
	}
	return text
}

// mayHide reports whether a source of some type that has no name is somebody who hides it: a paper or a body is what the text calls it.
func mayHide(party string) bool {
	switch hearsay.PartyType(party) {
	case hearsay.Document, hearsay.Poll, hearsay.Organisation, hearsay.Government:
		return false
	}
	return true
}

// unnamed marks the words for somebody who speaks without a name, unless they say so themselves: two unnamed officials.
func unnamed(words string) string {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if w == "unnamed" || w == "anonymous" || w == "unidentified" {
			return words
		}
	}
	return words + " (unnamed)"
}

// Quoted puts words between quotation marks. Those within become single, and one that does not close is closed.
func Quoted(words string) string {
	for strings.Count(words, `"`) > 1 {
		words = strings.Replace(strings.Replace(words, `"`, "“", 1), `"`, "”", 1)
	}
	unclosed := strings.Count(words, "“") - strings.Count(words, "”")
	words = strings.NewReplacer("“", "‘", "”", "’").Replace(words)
	return "“" + words + strings.Repeat("’", max(0, unclosed)) + "”"
}

// brief cuts words to about so many characters, at the end of a word.
func brief(words string, most int) string {
	r := []rune(words)
	if len(r) <= most {
		return words
	}
	cut := string(r[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}

// Who tells who speaks, for whom, and through whom it came.
func Who(s store.Statement) string {
	who := s.Speaker.Words
	switch {
	case who == "":
		who = "(speaker not given)"
	case s.Anonymous && mayHide(s.Speaker.Type):
		who = unnamed(who)
	}
	if s.Behalf.Words != "" {
		who += " for " + s.Behalf.Words
	}
	if len(s.Chain) > 0 {
		who += ", via " + strings.Join(s.Chain, ", ")
	}
	return who
}

// Does tells a position in words.
func Does(position string) string {
	if position == "no_response" {
		return "gives no response"
	}
	return position
}

// Words are the words of a statement; where it has none of its own, those that attribute it.
func Words(s store.Statement) string {
	if s.Content.Text != "" {
		return s.Content.Text
	}
	return s.Cue.Text
}

// Table shows statements to people.
func Table(list []store.Statement, o terminal.Options) string {
	columns := []terminal.Column{{Title: "ID", Max: 14}, {Title: "SAID", Max: 10}, {Title: "WHO", Max: 24, Main: true}, {Title: "DOES", Max: 9}, {Title: "WORDS"}}
	var rows []terminal.Row
	for _, s := range list {
		rows = append(rows, terminal.Row{Cells: []string{s.ID(), s.Day, Who(s), Does(s.Position), Words(s)}, Below: below(s)})
	}
	return terminal.Table(columns, rows, o)
}

// Timeline shows statements to people, each day once.
func Timeline(list []store.Statement, o terminal.Options) string {
	columns := []terminal.Column{{Title: "SAID", Max: 10, Main: true}, {Title: "ID", Max: 14}, {Title: "WHO", Max: 24, Main: true}, {Title: "DOES", Max: 9}, {Title: "WORDS"}}
	var rows []terminal.Row
	day := ""
	for _, s := range list {
		shown := s.Day
		if shown == day {
			shown = ""
		}
		day = s.Day
		rows = append(rows, terminal.Row{Cells: []string{shown, s.ID(), Who(s), Does(s.Position), Words(s)}, Below: below(s)})
	}
	return terminal.Table(columns, rows, o)
}

// Register shows sources without a name to people.
func Register(list []store.Statement, o terminal.Options) string {
	columns := []terminal.Column{{Title: "ID", Max: 14}, {Title: "DATE", Max: 10}, {Title: "SOURCE", Max: 30, Main: true}, {Title: "HOW MANY", Max: 8}, {Title: "WHY UNNAMED, AND WORDS"}}
	var rows []terminal.Row
	for _, s := range list {
		many := "one"
		if s.Plural {
			many = "several"
		}
		rows = append(rows, terminal.Row{Cells: []string{s.ID(), s.Day, s.Descriptor, many, reason(s) + ": " + Words(s)}, Below: below(s)})
	}
	return terminal.Table(columns, rows, o)
}

func reason(s store.Statement) string {
	switch {
	case s.Reason != "":
		return "“" + s.Reason + "”"
	case s.ReasonClass != "":
		return strings.ReplaceAll(s.ReasonClass, "_", " ")
	}
	return "no reason stated"
}

// Names shows names of parties to people.
func Names(list []store.Party, o terminal.Options) string {
	columns := []terminal.Column{{Title: "TYPE", Max: 14}, {Title: "REPORTS", Label: "reports"}, {Title: "STATEMENTS", Label: "statements"}, {Title: "NAME"}}
	var rows []terminal.Row
	for _, p := range list {
		rows = append(rows, terminal.Row{Cells: []string{p.Type, fmt.Sprint(p.Reports), fmt.Sprint(p.Statements), p.Name}})
	}
	return terminal.Table(columns, rows, o)
}

// Positions tells in a line which positions a party takes.
func Positions(list []store.PositionCount) string {
	var parts []string
	for _, c := range list {
		days := c.First
		if c.Last != c.First {
			days = strings.TrimSpace(c.First + " to " + c.Last)
		}
		if days != "" {
			days = " (" + days + ")"
		}
		parts = append(parts, fmt.Sprintf("%s %d%s", Does(c.Position), c.Statements, days))
	}
	return strings.Join(parts, "; ")
}

// Header is the first line of CSV.
func Header() []string {
	return []string{"id", "report", "said", "speaker", "type", "on_behalf_of", "anonymous", "descriptor", "plural", "reason", "reason_class", "chain", "position", "part",
		"kind", "content", "source", "cue", "outlet", "wire", "title", "published", "url", "paragraph", "input", "superseded", "rejected", "reviewed"}
}

// Cells is a line of CSV.
func Cells(s store.Statement) []string {
	plural := ""
	if s.Anonymous {
		plural = yes(s.Plural)
	}
	return safe([]string{s.ID(), s.Report.String(), s.Day, s.Speaker.Words, s.Speaker.Type, s.Behalf.Words, yes(s.Anonymous), s.Descriptor, plural, s.Reason, s.ReasonClass,
		strings.Join(s.Chain, "; "), s.Position, s.Part.Text, s.Kind, s.Content.Text, s.Source.Text, s.Cue.Text, s.Outlet, s.Wire, s.Headline, s.Published, s.URL,
		fmt.Sprint(s.Paragraph), s.Input, yes(s.Superseded), yes(s.Rejected), Reviewed(s)})
}

// yes tells in a cell whether something is so.
func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// NameHeader and NameCells are lines of CSV for names.
func NameHeader() []string { return []string{"name", "type", "reports", "statements"} }

// NameCells is a line of CSV.
func NameCells(p store.Party) []string {
	return safe([]string{p.Name, p.Type, fmt.Sprint(p.Reports), fmt.Sprint(p.Statements)})
}

// safe puts an apostrophe before cells that a spreadsheet would compute instead of showing them.
func safe(cells []string) []string {
	out := slices.Clone(cells)
	for i, c := range out {
		if c != "" && strings.ContainsRune("=+-@\t\r\n\x00＝＋－＠", []rune(c)[0]) {
			out[i] = "'" + c
		}
	}
	return out
}

// Facts tells what is held of a report: names and values, with an empty name where one has several values.
func Facts(r store.Report) [][2]string {
	list := [][2]string{{"report", r.ID.String()}}
	add := func(name, value string) {
		if value != "" {
			list = append(list, [2]string{name, value})
		}
	}
	add("outlet", r.Outlet)
	add("title", r.Headline)
	add("byline", r.Byline)
	add("wire", r.Wire)
	add("published", r.Published)
	add("modified", r.Modified)
	add("address", r.URL)
	if r.Language != "en" {
		add("language", r.Language)
	}
	add("version", fmt.Sprintf("%d of article a%d", r.Version, r.Article))
	if r.RenderingOf != 0 {
		add("rendering of", r.RenderingOf.String()+", which has the statements")
	}
	if r.SupersededBy != 0 {
		add("superseded by", r.SupersededBy.String())
	}
	add("added", r.Added)
	for i, o := range r.Origins {
		name := ""
		if i == 0 {
			name = "from"
		}
		place := o.Place
		if o.Container != "" {
			place += " » " + o.Container
		}
		list = append(list, [2]string{name, place})
	}
	add("bytes", fmt.Sprintf("%d, %s, sha256:%s", r.Size, r.Form, r.SHA256))
	add("statements", fmt.Sprint(r.Statements))
	return list
}
