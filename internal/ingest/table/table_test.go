package table

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// read writes all rows of a table, one on a line.
func read(in string, f Form, o Options) string {
	var b strings.Builder
	t := New(strings.NewReader(in), f, o)
	for {
		row, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			for _, u := range t.Uses() {
				fmt.Fprintf(&b, "%s=%s:%d ", u.Field, u.Column, u.Rows)
			}
			return strings.TrimSuffix(b.String(), " ")
		case err != nil:
			return b.String() + "END " + err.Error()
		case row.Err != nil:
			fmt.Fprintf(&b, "%d! %v\n", row.Line, row.Err)
			continue
		}
		m := row.Beside
		fmt.Fprintf(&b, "%d %q", row.Line, row.Text)
		for _, v := range []string{m.Headline, m.Published, m.Modified, m.URL, m.Outlet, m.Byline, m.Wire} {
			if v != "" {
				fmt.Fprintf(&b, " %s", v)
			}
		}
		if row.Page {
			b.WriteString(" PAGE")
		}
		b.WriteByte('\n')
	}
}

func TestTables(t *testing.T) {
	all, err := ParseMap("text=body,headline=title, published=date,url=link,outlet=source,byline=author")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		form Form
		m    Map
		in   string
		want string
	}{
		{"usual names", CSV, nil, "id,Title,Pub_Date,Full Text,Source\n1,Ferry sold,2031-03-04,\"Mara said \"\"no\"\".\nShe left.\",Echo\n2,Quay shut,,Orr spoke.,\n",
			"2 \"Mara said \\\"no\\\".\\nShe left.\" Ferry sold 2031-03-04 Echo\n4 \"Orr spoke.\" Quay shut\ntext=Full Text:2 headline=Title:2 published=Pub_Date:1 outlet=Source:1"},
		{"a map", JSONL, all, `{"body":"Mara said no.","title":"T","date":"2031-03-04T14:05:00-04:00","link":"https://e.example/1","source":"Echo","author":"Ola Brandt","text":"other"}` + "\n",
			"1 \"Mara said no.\" T 2031-03-04T14:05:00-04:00 https://e.example/1 Echo Ola Brandt\ntext=body:1 headline=title:1 published=date:1 url=link:1 outlet=source:1 byline=author:1"},
		{"lists, nulls, numbers, blank lines", JSONL, nil, "\n{\"text\":[\"A.\",\"B.\"],\"authors\":[\"X\",\"Y\"],\"date\":1930000000,\"url\":null}\n\n",
			"2 \"A.\\n\\nB.\" 2031-02-27T23:06:40Z X, Y\ntext=text:1 published=date:1 byline=authors:1"},
		{"names within", JSONL, Map{"text": "a.b.c", "headline": "a.t"}, `{"a":{"b":{"c":"Words."},"t":"T"}}`, "1 \"Words.\" T\ntext=a.b.c:1 headline=a.t:1"},
		{"semicolons, byte order mark, carriage returns", CSV, nil, "\xEF\xBB\xBFtitle;text\r\n\"T, t\";Words.\r\n", "2 \"Words.\" T, t\ntext=text:1 headline=title:1"},
		{"tabs", TSV, nil, "title\ttext\nT\tWords, more.\n", "2 \"Words, more.\" T\ntext=text:1 headline=title:1"},
		{"Windows-1252", CSV, nil, "title,text\nCaf\xe9,Caf\xe9 \x93shut\x94.\n", "2 \"Caf\\xe9 \\x93shut\\x94.\" Café\ntext=text:1 headline=title:1"},
		{"a field left out", CSV, Map{"published": ""}, "text,date\nWords.,soon\n", "2 \"Words.\"\ntext=text:1"},
		{"pages", JSONL, nil, `{"text":"<p>Mara said no.</p>"}`, "1 \"<p>Mara said no.</p>\" PAGE\ntext=text:1"},
		{"a bad date", CSV, nil, "text,date\nWords.,03/04/2031\nWords.,\"March 4, 2031\"\n",
			"2! cannot be read: column \"date\": found \"03/04/2031\", wanted a date for \"published\": 2031-03-04, 2031-03-04T14:05:00-04:00, 4 March 2031, March 4, 2031 or seconds since 1970; leave it out with --map published=\n3 \"Words.\" 2031-03-04\ntext=text:2 published=date:2"},
		{"no text", CSV, nil, "text,title\n ,T\n", "2! empty input: column \"text\": found nothing, wanted the text of the report\nheadline=title:1"},
		{"no column of the text", CSV, nil, "id,name\n1,2\n", "END cannot be read: no column has the text by its name; found \"id\", \"name\": say which one with --map text=COLUMN"},
		{"no such column", CSV, Map{"headline": "titel"}, "text,title\na,b\n", "END cannot be read: no column \"titel\" for \"headline\"; found \"text\", \"title\""},
		{"no such key", JSONL, Map{"text": "bod"}, `{"body":"x"}`, "1! cannot be read: no column \"bod\" for \"text\"; found \"body\"\n"},
		{"two of a name", CSV, nil, "text,text\na,b\n", "END cannot be read: 2 columns are called \"text\": give them different names"},
		{"too few", CSV, nil, "text,title\na\nb,T\n", "2! cannot be read: found 1 values, wanted 2 as in the first line\n3 \"b\" T\ntext=text:1 headline=title:1"},
		{"behind a quotation mark", CSV, nil, "text,title\n\"a\" b,T\nc,T\n",
			"2! cannot be read: column \"text\": found ' ' behind a closing quotation mark, wanted a separator ',' or the end of the line; a quotation mark within quotation marks is written twice\n3 \"c\" T\ntext=text:1 headline=title:1"},
		{"no closing mark", CSV, nil, "text,title\na,T\nb,\"T\nc,T\n", "2 \"a\" T\n3! cannot be read: found no end of the value in quotation marks that begins on line 3, wanted a closing one\ntext=text:1 headline=title:1"},
		{"not JSON", JSONL, nil, "{\"text\":\"a\"}\n[1]\n{\"text\":\n{\"text\":\"b\"} x\n{\"text\":\"\xff\"}\n{\"text\":7}\n",
			"1 \"a\"\n2! cannot be read: column 1: found \"[1]\", wanted one JSON object on the line\n3! cannot be read: column 9: found what is not JSON (unexpected end of JSON input), wanted one JSON object on the line\n" +
				"4! cannot be read: column 14: found what is not JSON (invalid character 'x' after top-level value), wanted one JSON object on the line\n5! cannot be read: column 10: found a byte that is not UTF-8, wanted one JSON object on the line\n" +
				"6! cannot be read: column \"text\": found a number, wanted a string for \"text\"; choose another with --map text=COLUMN\ntext=text:1"},
		{"UTF-16", CSV, nil, "\xff\xfet\x00", "END cannot be read: found UTF-16, wanted UTF-8: save the table as UTF-8"},
		{"data", JSONL, nil, "{\x00", "END not text: found a zero byte near the start, wanted a table"},
		{"nothing", CSV, nil, "", "END empty input: found no line, wanted a first line with the names of the columns"},
	} {
		if got := read(c.in, c.form, Options{Map: c.m}); strings.TrimSuffix(got, "\n") != strings.TrimSuffix(c.want, "\n") {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestRowTooLong passes over long rows without holding them.
func TestRowTooLong(t *testing.T) {
	long := strings.Repeat("word ", 1000)
	for _, c := range []struct {
		form     Form
		in, want string
	}{
		{JSONL, `{"text":"` + long + "\"}\n{\"text\":\"Short.\"}\n", "1! too large: found a row of more than 100 bytes, wanted at most that: raise it with --max-size\n2 \"Short.\"\ntext=text:1"},
		{CSV, "text,title\n\"" + long + "\n,\",T\nShort.,T\n", "2! too large: found a row of more than 100 bytes, wanted at most that: raise it with --max-size\n4 \"Short.\" T\ntext=text:1 headline=title:1"},
		{CSV, "text,title\na,\"" + strings.Repeat("b,c\n", 40), "2! cannot be read: found no end of the value in quotation marks that begins on line 2, wanted a closing one\n"},
		{CSV, "text,title\n" + strings.Repeat(",", 9000) + "\nShort.,T\n", "2! too large: found more than 4096 values in a row\n3 \"Short.\" T\ntext=text:1 headline=title:1"},
	} {
		if got := read(c.in, c.form, Options{MaxRow: 100}); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
	endless := io.LimitReader(endless{}, 1<<28)
	row, err := New(endless, JSONL, Options{MaxRow: 1 << 20}).Next()
	if err != nil || !errors.Is(row.Err, hearsay.ErrTooLarge) {
		t.Errorf("endless line: %v, %v", row.Err, err)
	}
	if n := testing.AllocsPerRun(1, func() { _, _ = New(io.LimitReader(endless, 1<<24), JSONL, Options{MaxRow: 1 << 20}).Next() }); n > 100 {
		t.Errorf("%v allocations", n)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestParseMap(t *testing.T) {
	for in, want := range map[string]string{
		"text": `found "text", wanted FIELD=COLUMN`, "body=text": `found the field "body", wanted one of text, headline, published, modified, url, outlet, byline, wire`,
		"url=a,url=b": `the field "url" is there twice: keep one`, "text=": `the field "text" has no column; it must have one`,
	} {
		if _, err := ParseMap(in); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", in, err, want)
		}
	}
}

// TestPage holds the names that docs/formats/inputs.md lists against the names that are looked for.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("../../../docs/formats/inputs.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range fields {
		_, row, ok := strings.Cut(string(page), "| `"+f+"` | ")
		row, _, _ = strings.Cut(row, " |\n")
		var names []string
		for name := range strings.SplitSeq(row, ", ") {
			names = append(names, fold(name))
		}
		if !ok || !slices.Equal(names, usual(i)) {
			t.Errorf("%s: the page lists %q, looked for is %q", f, names, usual(i))
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2031-03-04": "2031-03-04", "2031-03-04 14:05:00": "2031-03-04", "2031-03-04T14:05:00+0200": "2031-03-04T14:05:00+02:00",
		"2031-03-04 14:05:00 UTC": "2031-03-04T14:05:00Z", "Tue, 04 Mar 2031 14:05:00 GMT": "2031-03-04T14:05:00Z", "Tue, 04 Mar 2031 14:05:00 -0500": "2031-03-04T14:05:00-05:00",
		"4 March 2031": "2031-03-04", "Mar 4, 2031": "2031-03-04", "20310304": "2031-03-04", "1930000000000": "2031-02-27T23:06:40Z",
		"03/04/2031": "?", "soon": "?", "2031": "?", "-5": "?",
	} {
		got, ok := date(in)
		if !ok {
			got = "?"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
