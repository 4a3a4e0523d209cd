package query

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/store"
)

func TestParse(t *testing.T) {
	yes, no := true, false
	for in, want := range map[string]store.Query{
		"":                                {},
		"  ferry   harbour ":              {Words: []string{"ferry", "harbour"}},
		`"closed  for good" ferr*`:        {Words: []string{"closed for good", "ferr*"}},
		"“closed for good”":               {Words: []string{"closed for good"}},
		"party:Orr":                       {Party: "Orr"},
		`party:"Mara Orr" PARTY:Lowick`:   {Party: "Mara Orr Lowick"},
		"position:denies":                 {Position: "denies"},
		"position:No_Response,denies":     {Position: "no_response,denies"},
		"kind:mixed":                      {Kind: "mixed"},
		"direct:yes":                      {Kind: "direct"},
		"direct:no":                       {Kind: "indirect,mixed"},
		`outlet:"The Lowick Echo"`:        {Outlet: "The Lowick Echo"},
		"anonymous:yes":                   {Anonymous: &yes},
		"anonymous:No":                    {Anonymous: &no},
		"before:2031-03-01":               {From: "0001-01-01", To: "2031-02-28"},
		"after:2031-12-31":                {From: "2032-01-01"},
		"before:2031-03":                  {From: "0001-01-01", To: "2031-02-28"},
		"after:2031":                      {From: "2032-01-01"},
		"after:2031-03 before:2031-05-02": {From: "2031-04-01", To: "2031-05-01"},
		"on:2031-02":                      {From: "2031-02-01", To: "2031-02-28"},
		"report:R3 ferry":                 {Report: 3, Words: []string{"ferry"}},
		"rejected:yes doubtful:yes":       {Rejected: true, Doubtful: true},
		"rejected:no reviewed:No":         {Decided: &no},
		"10:30 https://example.org/a":     {Words: []string{"10:30", "https://example.org/a"}},
		"AND OR - x":                      {Words: []string{"AND", "OR", "x"}},
	} {
		got, err := Parse(in)
		if in == "AND OR - x" { // a dash alone is no word
			if !errors.Is(err, hearsay.ErrUsage) {
				t.Errorf("%q: %v", in, err)
			}
			continue
		}
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%q: %v (-want +got):\n%s", in, err, diff)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for in, want := range map[string]string{
		"ferry position:lies":       `at character 7 of the query: found position "lies", wanted one of says, alleges, denies`,
		"position:denies,":          `found position "", wanted one of`,
		"kind:spoken":               `found kind "spoken", wanted one of direct, indirect, mixed`,
		"speaker:Orr":               `at character 1 of the query: found the filter "speaker:", wanted one of party: position: kind:`,
		"party:":                    `at character 7 of the query: found nothing, wanted a value behind party:`,
		"party: Orr":                `found nothing, wanted a value behind party:`,
		`party:""`:                  `found nothing between quotation marks`,
		"party:—":                   `found party "—", wanted a letter or a digit`,
		`é "closed for`:             `at character 3 of the query: found a quotation mark that never closes, wanted a second one`,
		`"closed"for`:               `at character 9 of the query: found "for", wanted a space behind a quotation mark`,
		"-ferry":                    `found -ferry, wanted words that must occur`,
		"?!":                        `found "?!", wanted a letter or a digit`,
		"anonymous:maybe":           `found anonymous "maybe", wanted yes or no`,
		"before:yesterday":          `found before "yesterday", wanted a day, a month or a year`,
		"before:2031-02-30":         `wanted a day, a month or a year`,
		"before:2031 before:2032":   `found before: a second time, wanted each filter once`,
		"after:2032 before:2032-05": `found no day that is after: the one and before: the other`,
		"on:2031 after:2030":        `found after: beside on:`,
		"direct:yes kind:mixed":     `found kind: a second time`,
		"kind:mixed direct:yes":     `found direct: beside kind:`,
		"report:7":                  `found report "7", wanted an id such as r1`,
		strings.Repeat("x", 5000):   `found 5000 bytes, wanted at most 4096`,
		"outlet:" + strings.Repeat("é", 50) + `:"`: "",
	} {
		_, err := Parse(in)
		if want == "" {
			continue
		}
		if !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", in, err, want)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, ""},
		{[]string{"a b"}, "a b"},
		{[]string{"a", "b"}, "a b"},
		{[]string{"outlet:The Lowick Echo"}, `outlet:"The Lowick Echo"`},
		{[]string{"party:Orr kind:direct"}, "party:Orr kind:direct"},
		{[]string{"party:Orr kind:direct", "x"}, "party:Orr kind:direct x"},
		{[]string{"ferry party:Orr", "x"}, "ferry party:Orr x"},
		{[]string{"on:2031 a"}, "on:2031 a"},
		{[]string{`party:"Mara Orr" x`}, `party:"Mara Orr" x`},
		{[]string{"closed for good", "party:Mara Orr", `"x y"`}, `"closed for good" party:"Mara Orr" "x y"`},
	} {
		if got := Join(c.args); got != c.want {
			t.Errorf("%q: got %s, want %s", c.args, got, c.want)
		}
	}
}

func TestIsName(t *testing.T) {
	for _, c := range []struct {
		names       []string
		person      bool
		name        string
		last, whole bool // whether it is one of the names, and with whole set
	}{
		{[]string{"Élise Orr"}, true, "orr", true, false},
		{[]string{"Élise Orr"}, true, "elise ORR", true, true},
		{[]string{"Élise Orr"}, true, "Or", false, false},
		{[]string{"Tomas Orr"}, true, "Orr Tomas", false, false},
		{[]string{"Orr Institute"}, false, "institute", false, false},
		{[]string{"Orr Institute"}, false, "orr", false, false},
		{[]string{"Orr"}, false, "orr", true, true},
		{[]string{"Tom Vane", "Tomas O’Dell-Vane"}, true, "O'Dell Vane", true, false},
		{[]string{"Tom Vane", "Tomas O’Dell-Vane"}, true, "tomas o'dell vane", true, true},
		{[]string{"The Lowick Echo"}, false, "lowick echo", true, true},
		{[]string{"Orr"}, true, " — ", false, false},
	} {
		if last, whole := IsName(c.names, c.person, c.name, false), IsName(c.names, c.person, c.name, true); last != c.last || whole != c.whole {
			t.Errorf("%q of %q: %v, whole %v", c.name, c.names, last, whole)
		}
	}
}

func TestTyped(t *testing.T) {
	for typed, want := range map[string]string{"": "[] true", " ": "[] true", "??": "[] false", "\xff": "[] false", "The O'Dell – 7": "[odell 7] true"} {
		words, ok := Typed(typed)
		if got := fmt.Sprint(words, ok); got != want {
			t.Errorf("%q: %s, want %s", typed, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", `a "b c" party:"d" before:2031-03`, "position:denies,says direct:no", "“x", "\xff:\xfe", "on:0001", "é:", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		var e *Error
		if err != nil && (!errors.As(err, &e) || !errors.Is(err, hearsay.ErrUsage) || e.At < 1 || e.Found == "" || e.Wanted == "") {
			t.Errorf("%q: %v", s, err)
		}
		for _, day := range []string{q.From, q.To} {
			if day != "" && store.DayNumber(day) == 0 {
				t.Errorf("%q: %q is no day", s, day)
			}
		}
		for _, w := range q.Words {
			if !hasWord(w) {
				t.Errorf("%q: %q is no word", s, w)
			}
		}
	})
}
