package format_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
)

// What is read of a part of the line is what is read of all of it, though words of the text look like keys.
func TestParseRoles(t *testing.T) {
	odd := full()
	odd.Text = `{"text":"x","parties":[]} ,"map":null,"statements":[{}] ` + "\\\" \x00 “never” on Tuesday, and more."
	odd.Report.Headline, odd.Notes[0].Text = `,"text":"no","map":`, `,"parties":[],"statements":[]`
	for _, r := range []hearsay.Reading{full(), odd, {Report: hearsay.Report{ID: "sha256:11", Input: "-"}}} {
		line, err := format.Reading(r)
		if err != nil {
			t.Fatal(err)
		}
		text, parties, err := format.ParseRoles(line)
		whole, wrong := format.ParseReading(line)
		if err != nil || wrong != nil || text != whole.Text {
			t.Fatalf("%q: %v %v", text, err, wrong)
		}
		var want []hearsay.Party
		for _, p := range whole.Parties {
			want = append(want, hearsay.Party{ID: p.ID, Roles: p.Roles})
		}
		if diff := cmp.Diff(want, parties); diff != "" {
			t.Error(diff)
		}
	}
	for _, line := range []string{"", "{}", `{"a":1,"text":"a","parties":[],"statements":[]}`, `{"a":1,"text":"a","map":null,"parties":[]}`,
		`{"a":1,"text":"a","map":null,"parties":[{"roles":[{"start":0,"end":9}]}],"statements":[]}`, `{"a":1,"text":3,"map":null,"parties":[],"statements":[]}`,
		`{"a":1,"text":"a","map":null,"parties":[,"statements":[]}`} {
		if _, _, err := format.ParseRoles([]byte(line)); err == nil {
			t.Errorf("%s is read", line)
		}
	}
}
