package format

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// RecordFormat names the format that [RecordWriter] writes.
const RecordFormat = "hearsay.record/1"

// RecordWriter writes one object of hearsay.record/1 piece by piece, so that no record is too large for it: first all reports, then all
// parties, then all statements; the readings in the same order each time. The first error stays.
type RecordWriter struct {
	w     *bufio.Writer
	list  int // how many lists are closed
	first bool
	err   error
	// of parties and statements: how many parties came before
	parties, spoken int
}

// The lists of the format, in order.
func recordLists() []string {
	return []string{"reports", "parties", "statements", "claims", "families", "revisions", "quotation_checks"}
}

// NewRecordWriter begins a record that was read last by the engine e.
func NewRecordWriter(w io.Writer, e hearsay.Engine) *RecordWriter {
	r := &RecordWriter{w: bufio.NewWriter(w)}
	head, err := encode(engine{e.Version, list(e.Models, toModel)})
	r.err = err
	r.write(fmt.Sprintf(`{"format":%q,"engine":%s`, RecordFormat, head))
	r.open()
	return r
}

// Report adds a report, which is a version of an article: r1 and a1.
func (r *RecordWriter) Report(id, article string, rep hearsay.Report) error {
	return r.item(0, recordReport{id, strings.TrimPrefix(rep.ID, "sha256:"), printable(rep.Input), opt(rep.Outlet), opt(rep.URL), opt(rep.Published), article, nil})
}

// Parties adds the parties of a report. They are numbered in the order of the record; two reports never share one.
func (r *RecordWriter) Parties(id string, rd hearsay.Reading) error {
	for i, p := range rd.Parties {
		err := r.item(1, recordParty{partyID(r.parties + i), p.Name, string(p.Type), aliases(rd.Text, p), []recordMember{{id, p.ID}}})
		if err != nil {
			return err
		}
	}
	r.parties += len(rd.Parties)
	return r.err
}

// Statements adds the statements of a report for which want is true.
func (r *RecordWriter) Statements(id string, rd hearsay.Reading, want func(statement string) bool) error {
	numbers := map[string]int{}
	for i, p := range rd.Parties {
		numbers[p.ID] = r.spoken + i
	}
	r.spoken += len(rd.Parties)
	party := func(id string) *string {
		n, ok := numbers[id]
		if !ok {
			return nil
		}
		return opt(partyID(n))
	}
	for _, s := range rd.Statements {
		if !want(s.ID) {
			continue
		}
		out := recordStatement{
			ID: id + "/" + s.ID, Report: id, Speaker: party(s.Speaker), OnBehalfOf: party(s.OnBehalfOf), Anonymous: s.Anonymous != nil, Chain: []string{},
			Position: string(s.Position), Part: joined(rd.Text, s.Part), Source: joined(rd.Text, s.Source), Cue: joined(rd.Text, s.Cue), Content: []string{},
		}
		for _, l := range s.Chain {
			if p := party(l.Party); p != nil {
				out.Chain = append(out.Chain, *p)
			}
		}
		for _, sp := range s.Content {
			out.Content = append(out.Content, words(sp.In(rd.Text)))
		}
		if s.Said != nil {
			out.Said = opt(s.Said.Value)
		}
		if err := r.item(2, out); err != nil {
			return err
		}
	}
	return r.err
}

// Close ends the object with a newline. It closes no file.
func (r *RecordWriter) Close() error {
	for r.list < len(recordLists()) {
		r.next()
	}
	r.write("}\n")
	if r.err == nil {
		r.err = r.w.Flush()
	}
	return r.err
}

// item adds v to a list, which is the present one or a later one.
func (r *RecordWriter) item(at int, v any) error {
	if at < r.list {
		return fmt.Errorf("%w: hearsay.record/1: %s after %s", hearsay.ErrInternal, recordLists()[at], recordLists()[r.list])
	}
	for r.list < at {
		r.next()
	}
	line, err := encode(v)
	if r.err == nil {
		r.err = err
	}
	if !r.first {
		r.write(",")
	}
	r.first = false
	r.write("\n")
	r.write(string(line))
	return r.err
}

func (r *RecordWriter) open() {
	r.first = true
	r.write(fmt.Sprintf(",\n%q:[", recordLists()[r.list]))
}

func (r *RecordWriter) next() {
	r.write("]")
	if r.list++; r.list < len(recordLists()) {
		r.open()
	}
}

func (r *RecordWriter) write(s string) {
	if r.err == nil {
		_, r.err = r.w.WriteString(s)
	}
}

func partyID(n int) string { return fmt.Sprintf("P%d", n+1) }

// aliases are the names by which the text calls a party besides the one it has.
func aliases(text string, p hearsay.Party) []string {
	seen := map[string]bool{p.Name: true}
	out := []string{}
	for _, m := range p.Mentions {
		if alias := words(m.In(text)); m.Form == "name" && alias != "" && !seen[alias] {
			seen[alias] = true
			out = append(out, alias)
		}
	}
	return out
}

func joined(text string, spans []hearsay.Span) *string {
	var pieces []string
	for _, s := range spans {
		pieces = append(pieces, words(s.In(text)))
	}
	return opt(strings.Join(pieces, " … "))
}

// words makes white space single.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// The types of the JSON. Their fields are in the order of the keys.
type (
	recordReport struct {
		ID        string  `json:"id"`
		SHA256    string  `json:"sha256"`
		Input     string  `json:"input"`
		Outlet    *string `json:"outlet"`
		URL       *string `json:"url"`
		Published *string `json:"published"`
		VersionOf string  `json:"version_of"`
		Family    *string `json:"family"`
	}
	recordParty struct {
		ID      string         `json:"id"`
		Name    string         `json:"name"`
		Type    string         `json:"type"`
		Aliases []string       `json:"aliases"`
		Members []recordMember `json:"members"`
	}
	recordMember struct {
		Report string `json:"report"`
		Party  string `json:"party"`
	}
	recordStatement struct {
		ID         string   `json:"id"`
		Report     string   `json:"report"`
		Speaker    *string  `json:"speaker"`
		OnBehalfOf *string  `json:"on_behalf_of"`
		Anonymous  bool     `json:"anonymous"`
		Chain      []string `json:"chain"`
		Position   string   `json:"position"`
		Part       *string  `json:"part"`
		Said       *string  `json:"said"`
		Source     *string  `json:"source"`
		Cue        *string  `json:"cue"`
		Content    []string `json:"content"`
	}
)
