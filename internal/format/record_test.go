package format_test

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

const (
	recordSchema  = "../../docs/formats/record.schema.json"
	recordExample = "../../docs/formats/record.example.json"
)

// wholeRecord has everything that the format knows.
func wholeRecord() record.Record {
	ref := func(r int64, n int) entry.Ref { return entry.Ref{Report: r, Number: n} }
	rep := func(n int64, published string) record.Report {
		return record.Report{Family: 1, Report: entry.Report{Number: n, Article: n, Version: 1, SHA256: strings.Repeat("0a", 32), Reading: hearsay.Reading{
			Report: hearsay.Report{Input: "in/ferry.txt", Outlet: "The Lowick Echo", URL: "https://lowickecho.example/ferry", Published: published},
		}}}
	}
	a, b := identity.Member{Report: 1, Party: "p1"}, identity.Member{Report: 2, Party: "p4"}
	return record.Record{
		Reports: []record.Report{rep(1, "2031-03-04"), rep(2, "2031-03-05")},
		Parties: []identity.Party{
			{Number: 1, Name: "Mara Quist", Type: hearsay.Person, Named: true, Aliases: []string{"Quist"}, Members: []identity.Member{a, b},
				Joins:   []identity.Join{{A: a, B: b, Why: []string{"the same name “Mara Quist”", "both are called “harbour”"}}},
				Decided: []entry.Decision{{Review: "d2", Verb: "merge", By: "Ada Quill", At: "2031-03-06T08:00:00Z", Note: "see the register"}}},
			{Number: 2, Name: "two people familiar with the audit", Members: []identity.Member{{Report: 1, Party: "p2"}}},
		},
		Statements: []record.Statement{
			{Ref: ref(1, 1), Speaker: 2, Anonymous: true, Position: "alleges", Day: "2031-03-04", Source: "two people familiar with the audit", Cue: "said",
				Content: []string{"the harbour master hid the audit"}},
			{Ref: ref(2, 1), Speaker: 1, OnBehalfOf: 1, Chain: []int{2}, Position: "denies", Part: "hiding it", Said: "2031-03-05", Day: "2031-03-05", Source: "Quist", Cue: "denied",
				Content: []string{"hiding it"}, Reviewed: []record.Reviewed{{Review: "d1", Verb: "correct", Fields: []string{"part"}, By: "Ada Quill", At: "2031-03-06T08:00:00Z"}}},
		},
		Claims: []record.Claim{{Number: 1, Title: "the harbour master hid the audit", TitleOf: ref(1, 1), Statements: []entry.Ref{ref(1, 1), ref(2, 1)},
			Positions: []record.Position{{Party: 2, Position: "alleges", Day: "2031-03-04", Statement: ref(1, 1)}, {Party: 1, Position: "denies", Part: "hiding it", Day: "2031-03-05", Statement: ref(2, 1)}},
			Origins: record.Origins{Min: 1, Max: 2, List: []record.Origin{{Number: 1, Chain: []int{2}, Statements: []entry.Ref{ref(1, 1)}, Kind: "strict", Counted: true}},
				Folds: []record.Fold{{From: ref(2, 1), To: ref(1, 1), Why: "copy", Evidence: []string{"the reports share most of their words"}}}},
			Why: []string{"r2/s1 denies what r1/s1 says"}, Decided: []entry.Decision{{Review: "d3", Verb: "split", By: "Ada Quill", At: "2031-03-06T08:00:00Z"}}}},
		Families: []record.Family{{Number: 1, Original: 1, Why: "it is the earliest", Outside: "Meridian Press",
			Members: []record.Member{{Report: 2, Containment: 65, Credited: true, Why: "it has most of the words"}}}},
		Revisions: []record.Revision{{Article: 1, From: 1, To: 2, Changes: []record.Change{{Kind: "verb_softened", Before: "hid", After: "may have hidden", Why: "“may have” hedges"}}}},
		Offers: []record.Offer{{What: "parties", A: 1, B: 2, Why: []string{"the same name"}}, {What: "claims", A: 1, B: 1, Why: []string{"words in common"}},
			{What: "reports", A: 1, B: 2, Why: []string{"a template"}}},
	}
}

func recordText(t *testing.T, r record.Record) string {
	t.Helper()
	var out strings.Builder
	if err := format.Record(&out, hearsay.Engine{Version: "1"}, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The example of the docs is what the writer writes.
func TestRecordExample(t *testing.T) {
	golden.Check(t, recordExample, recordText(t, wholeRecord()))
}

func TestRecordSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	s, err := c.Compile(recordSchema)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]record.Record{"whole": wholeRecord(), "empty": {}} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(recordText(t, r)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	whole, err := jsonschema.UnmarshalJSON(strings.NewReader(recordText(t, wholeRecord())))
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	refuseKeys(t, s, whole, "record", whole, &tried)
	if tried < 100 {
		t.Errorf("only %d changes were tried", tried)
	}
}

// refuseKeys makes sure that the schema refuses a record that lacks any key or has one more anywhere.
func refuseKeys(t *testing.T, s *jsonschema.Schema, whole any, at string, v any, tried *int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			refuseKeys(t, s, whole, at+"[]", e, tried)
		}
	case map[string]any:
		v["more"] = nil
		if *tried++; s.Validate(whole) == nil {
			t.Errorf("the schema takes one more key in %s", at)
		}
		delete(v, "more")
		for key, old := range v {
			delete(v, key)
			if *tried++; s.Validate(whole) == nil {
				t.Errorf("the schema takes %s without %s", at, key)
			}
			v[key] = old
			refuseKeys(t, s, whole, at+"."+key, old, tried)
		}
	}
}

func TestSelect(t *testing.T) {
	second := record.Selection{Report: func(n int64) bool { return n == 2 }, Statement: func(entry.Ref) bool { return true }}
	none := record.Selection{Report: func(int64) bool { return true }, Statement: func(entry.Ref) bool { return false }}
	r := wholeRecord()
	parties, claims, families := 0, 0, 0
	for _, p := range r.Parties {
		if p, ok := second.Party(p); ok && len(p.Members) == 1 {
			parties++
		}
	}
	for _, c := range r.Claims {
		if c, ok := second.Claim(c); ok && len(c.Statements) == 1 {
			claims++
		}
		if _, ok := none.Claim(c); ok {
			t.Errorf("no statement is wanted of %+v", c)
		}
	}
	for _, f := range r.Families {
		if _, ok := second.Family(f); ok {
			t.Errorf("one report is no family: %+v", f)
		}
		if _, ok := none.Family(f); ok {
			families++
		}
	}
	for _, v := range r.Revisions {
		if second.Revision(v) {
			t.Errorf("one report is no revision: %+v", v)
		}
	}
	if parties != 1 || claims != 1 || families != 1 {
		t.Errorf("%d parties, %d claims, %d families", parties, claims, families)
	}
}
