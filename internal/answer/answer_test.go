package answer

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/store"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

func statement() store.Statement {
	at := []hearsay.Span{{Start: 0, End: 4}}
	return store.Statement{
		Report: 3, Number: 2, Day: "2031-03-04", Speaker: store.Speaker{Party: "p1", Words: "harbour officials", Type: "group"}, Behalf: store.Speaker{Words: "the port"},
		Chain: []string{"Vane News"}, Position: "no_response", Kind: "indirect", Anonymous: true, Descriptor: "harbour officials", Plural: true,
		Reason: "were told not to speak", ReasonClass: "not_authorised", Paragraph: 4, Span: at[0], Source: store.Words{Text: "Harb", Spans: at}, Cue: store.Words{Text: "did not answer", Spans: at},
		Confidence: hearsay.Confidence{Span: 91, Speaker: 40, Position: -1}, Outlet: "The Lowick Echo", Headline: "Ferry <stops>", Published: "2031-03-05T08:00:00Z", Input: "in/ferry.txt",
	}
}

func TestCitation(t *testing.T) {
	s := statement()
	for _, c := range []struct {
		change func()
		want   string
	}{
		{func() {}, "The Lowick Echo, “Ferry <stops>”, 2031-03-05, paragraph 4"},
		{func() { s.Superseded = true }, "The Lowick Echo, “Ferry <stops>”, 2031-03-05, paragraph 4, superseded version"},
		{func() { s.Superseded, s.Outlet, s.Wire = false, "", "Meridian Press" }, "Meridian Press, “Ferry <stops>”, 2031-03-05, paragraph 4"},
		{func() { s.Headline, s.URL = "", "https://example.org/a" }, "Meridian Press, https://example.org/a, 2031-03-05, paragraph 4"},
		{func() { s.Wire, s.URL, s.Published = "", "", "" }, "in/ferry.txt, paragraph 4"},
	} {
		c.change()
		if got := Citation(s); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestRows(t *testing.T) {
	list := []store.Statement{statement()}
	o := terminal.Options{Width: 140}
	for name, got := range map[string]string{"table": Table(list, o), "timeline": Timeline(append(list, list...), o), "register": Register(list, o)} {
		for _, want := range []string{"r3/s2", "2031-03-04", "did not answer", "The Lowick Echo, “Ferry <stops>”", "doubtful: speaker (0.40)"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", name, want, got)
			}
		}
	}
	if n := strings.Count(Timeline(append(list, list...), o), "2031-03-04"); n != 1 {
		t.Errorf("the day stands %d times", n)
	}
	if got := Register(list, o); !strings.Contains(got, "several") || !strings.Contains(got, "“were told not to speak”") {
		t.Errorf("the register:\n%s", got)
	}
	if got, want := Who(statement()), "harbour officials (unnamed) for the port, via Vane News"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for words, want := range map[string]string{"": "“”", "the pump": "“the pump”", "the pump was “old": "“the pump was ‘old’”", "“It is old,” he said": "“‘It is old,’ he said”", "old” it was": "“old’ it was”",
		`"No," … "Never."`: "“‘No,’ … ‘Never.’”", `a 5" pipe`: "“a 5\" pipe”"} {
		if got := Quoted(words); got != want {
			t.Errorf("%q is quoted as %s, want %s", words, got, want)
		}
	}
	for words, want := range map[string]string{"two officials": "two officials (unnamed)", "Two unnamed officials": "Two unnamed officials"} {
		if got := unnamed(words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
	if got, want := Who(store.Statement{}), "(speaker not given)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What people decided is told with name and date, and is doubtful no more.
func TestReviewed(t *testing.T) {
	s := statement()
	s.Decided = []store.Decided{{Review: 1, Verb: "correct", Fields: []string{"speaker", "said"}, By: "Ada Quill", At: "2031-03-06T08:00:00Z"},
		{Review: 2, Verb: "reject", Fields: []string{"statement"}, By: "Jon Rill", At: "2031-03-07T08:00:00Z"}}
	want := "speaker, said corrected by Ada Quill on 2031-03-06; rejected by Jon Rill on 2031-03-07"
	if got := Reviewed(s); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := Table([]store.Statement{s}, terminal.Options{Width: 300}); !strings.Contains(got, want) || strings.Contains(got, "doubtful") {
		t.Errorf("the table:\n%s", got)
	}
	if cells := Cells(s); cells[len(cells)-1] != want {
		t.Errorf("the cell is %q", cells[len(cells)-1])
	}
	line, err := Found(s)
	if err != nil || !bytes.Contains(line, []byte(`"reviewed":[{"review":"d1","verb":"correct","fields":["speaker","said"],"by":"Ada Quill","at":"2031-03-06T08:00:00Z"},`)) {
		t.Errorf("%v: %s", err, line)
	}
}

func TestFound(t *testing.T) {
	line, err := Found(statement())
	if err != nil {
		t.Fatal(err)
	}
	var j map[string]any
	if err := json.Unmarshal(line, &j); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"format":"hearsay.found/1","id":"r3/s2","report":"r3","day":"2031-03-04","said":null`, `"speaker":{"party":"p1","name":null,`,
		`"anonymous":{"descriptor":"harbour officials","plural":true,"reason":"were told not to speak",`, `"content":null`, `"confidence":{"span":0.91,"speaker":0.40,"position":null}`,
		`“Ferry <stops>”`, `"context":null`, `"rejected":false,"reviewed":[]`} {
		if !bytes.Contains(line, []byte(want)) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	empty, err := Found(store.Statement{})
	if err != nil {
		t.Fatal(err)
	}
	var k map[string]any
	if err := json.Unmarshal(empty, &k); err != nil || len(k) != len(j) {
		t.Errorf("keys are missing: %s", empty)
	}
}

// What is copied into a spreadsheet is shown and not computed.
func TestCells(t *testing.T) {
	if len(Cells(store.Statement{})) != len(Header()) || len(NameCells(store.Party{})) != len(NameHeader()) {
		t.Fatal("cells and header differ")
	}
	for _, words := range []string{`=HYPERLINK("x")`, "+1", "-1", "@x", "\t=1", "＝1"} {
		s := statement()
		s.Content.Text, s.Headline = words, words
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.Write(Cells(s)); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		back, err := csv.NewReader(&b).Read()
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, c := range back {
			if c == words {
				t.Errorf("%q is as it was", words)
			}
			if c == "'"+words {
				n++
			}
		}
		if n != 2 {
			t.Errorf("%q stands %d times", words, n)
		}
	}
}

// A paper or a body without a name is what the text calls it; people without a name are marked.
func TestCalled(t *testing.T) {
	r := record.Record{
		Parties: []identity.Party{{Number: 1, Name: "an interim report", Type: hearsay.Document}, {Number: 2, Name: "the port", Type: hearsay.Organisation},
			{Number: 3, Name: "two officials", Type: hearsay.Group}, {Number: 4, Name: "Quist"}, {Number: 5, Name: "Mara Quist", Named: true}},
		Statements: []record.Statement{{Speaker: 1, Anonymous: true}, {Speaker: 2, Anonymous: true}, {Speaker: 3, Anonymous: true}, {Speaker: 4}, {Speaker: 5}},
	}
	a := NewAcross(r, nil)
	for n, want := range map[int]string{0: "(speaker not given)", 1: "an interim report", 2: "the port", 3: "two officials (unnamed)", 4: "Quist", 5: "Mara Quist"} {
		if got := a.Called(n); got != want {
			t.Errorf("party %d is called %q, wanted %q", n, got, want)
		}
	}
	s := store.Statement{Anonymous: true, Speaker: store.Speaker{Words: "an interim report", Type: "document"}}
	if got := Who(s); got != "an interim report" {
		t.Errorf("got %q", got)
	}
}
