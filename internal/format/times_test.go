package format_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/format"
)

// What is read of a part of the line is what is read of all of it, though words of the text look like keys.
func TestParseTimes(t *testing.T) {
	odd := full()
	odd.Text = `{"text":"x","times":[]} ,"times":[{}] ` + "\\\" \x00 “never” on Tuesday, and more."
	odd.Report.Headline, odd.Notes[0].Text = `,"text":"no"`, `,"times":[],"dates":[]`
	for _, r := range []hearsay.Reading{full(), odd, {Report: hearsay.Report{ID: "sha256:11", Input: "-"}}} {
		line, err := format.Reading(r)
		if err != nil {
			t.Fatal(err)
		}
		text, times, dates, err := format.ParseTimes(line)
		whole, wrong := format.ParseReading(line)
		if err != nil || wrong != nil || text != whole.Text {
			t.Fatalf("%q: %v %v", text, err, wrong)
		}
		if diff := cmp.Diff(whole.Times, times) + cmp.Diff(whole.Dates, dates); diff != "" {
			t.Error(diff)
		}
	}
	for _, line := range []string{"", "{}", `{"format":"x","text":"a"}`, `{"a":1,"times":[],"text":"a"}`, `{"a":1,"text":"a","times":[{"start":0,"end":9}]}`, `{"a":1,"text":"a","times":[`} {
		if _, _, _, err := format.ParseTimes([]byte(line)); err == nil {
			t.Errorf("%s is read", line)
		}
	}
}
