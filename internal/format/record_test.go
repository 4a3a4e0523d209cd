package format

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sample"
)

func record(t *testing.T, n int, want func(string) bool) string {
	t.Helper()
	var out strings.Builder
	w := NewRecordWriter(&out, hearsay.Engine{Version: "1"})
	r := sample.Bridge()
	ids := []string{"r1", "r2"}[:n]
	for _, id := range ids {
		if err := w.Report(id, "a1", r.Report); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range ids {
		if err := w.Parties(id, r); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range ids {
		if err := w.Statements(id, r, want); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestRecord(t *testing.T) {
	var got struct {
		Format     string
		Reports    []recordReport
		Parties    []recordParty
		Statements []recordStatement
		Claims     []any
		Families   []any
		Revisions  []any
		Checks     []any `json:"quotation_checks"`
	}
	d := json.NewDecoder(strings.NewReader(record(t, 2, func(string) bool { return true })))
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	r := sample.Bridge()
	if got.Format != RecordFormat || len(got.Reports) != 2 || len(got.Parties) != 2*len(r.Parties) || len(got.Statements) != 2*len(r.Statements) {
		t.Fatalf("got %d reports, %d parties, %d statements", len(got.Reports), len(got.Parties), len(got.Statements))
	}
	if got.Claims == nil || got.Families == nil || got.Revisions == nil || got.Checks == nil {
		t.Error("a list is missing")
	}
	// The speaker of each statement is the party of its own report that the reading names.
	for i, s := range got.Statements {
		want := r.Statements[i%len(r.Statements)].Speaker
		at := slices.IndexFunc(got.Parties, func(p recordParty) bool { return s.Speaker != nil && p.ID == *s.Speaker })
		if want == "" && s.Speaker == nil {
			continue
		}
		if at < 0 {
			t.Errorf("%s: no party", s.ID)
			continue
		}
		if diff := cmp.Diff([]recordMember{{s.Report, want}}, got.Parties[at].Members); diff != "" {
			t.Errorf("%s (-want +got):\n%s", s.ID, diff)
		}
	}
}

func TestRecordEmpty(t *testing.T) {
	want := "{\"format\":\"hearsay.record/1\",\"engine\":{\"version\":\"1\",\"models\":[]},\n\"reports\":[],\n\"parties\":[],\n\"statements\":[],\n\"claims\":[],\n" +
		"\"families\":[],\n\"revisions\":[],\n\"quotation_checks\":[]}\n"
	if got := record(t, 0, nil); got != want {
		t.Errorf("got %s", got)
	}
	if got := record(t, 1, func(id string) bool { return id == "s1" }); strings.Count(got, `"report":"r1","speaker"`) != 1 {
		t.Errorf("one statement was asked for: %s", got)
	}
	w := NewRecordWriter(&strings.Builder{}, hearsay.Engine{})
	if err := w.Statements("r1", sample.Bridge(), func(string) bool { return true }); err != nil {
		t.Fatal(err)
	}
	if err := w.Report("r2", "a1", hearsay.Report{}); err == nil {
		t.Error("a report after statements")
	}
}
