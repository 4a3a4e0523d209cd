package noun_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/record/noun"
)

// What a phrase is about is its noun, not what that is to, of or in.
func TestHead(t *testing.T) {
	for phrase, want := range map[string]string{
		"a four-page letter to the audit committee": "letter", "An interim report": "report", "in a notice published on friday": "notice",
		"a copy of the log": "log", "copies of the logs": "log", "the harbour's audit": "audit", "bank statements": "statements", "a memo, seen by the paper": "memo", "": "",
	} {
		if got := noun.Head(phrase); got != want {
			t.Errorf("%q is about %q, want %q", phrase, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for name, c := range map[string]struct {
		has     func(string) bool
		yes, no string
	}{
		"records":     {noun.Record, "log, register, statements, film", "statement, letter, report, mayor"},
		"inquiries":   {noun.Inquiry, "report, audit, findings", "log, letter, reporter"},
		"inquirers":   {noun.Inquirer, "commission, auditor, panel", "board, company, report"},
		"letters":     {noun.Letter, "letter, statement", "log, statements"},
		"the press":   {noun.Press, "a weekly newspaper, the website of the union, An earlier version of this story", "report, press officer, this version of events, the version of the bill"},
		"who speaks":  {noun.SpeaksForOthers, "the harbour's lawyer, A spokeswoman for the bank", "a docker, law"},
		"one of many": {noun.OneOfMany, "a docker, Two dockers, the two dockers", "the docker, dockers, another's"},
	} {
		for _, w := range strings.Split(c.yes, ", ") {
			if !c.has(w) {
				t.Errorf("%s: %q is missing", name, w)
			}
		}
		for _, w := range append(strings.Split(c.no, ", "), "") {
			if c.has(w) {
				t.Errorf("%s: %q is none", name, w)
			}
		}
	}
}

func TestPressName(t *testing.T) {
	for name, want := range map[string]bool{
		"the Harbour Mail": true, "CNN": true, "Radio Lowick": true, "the Times of Lowick": true, "Tarn Press Association": true, "Vane News International": true,
		"Mail Workers' Union": false, "Star Shipping": false, "Harbour Press Council": false, "Ada Roe": false, "": false,
	} {
		if noun.PressName(name) != want {
			t.Errorf("%q is a name of the press: want %v", name, want)
		}
	}
}

// What the press reports is not found: reports in the plural, those that nobody confirmed, those that stand in a paper.
func TestNewsReport(t *testing.T) {
	for phrase, want := range map[string]bool{
		"reports": true, "Multiple unconfirmed reports": true, "early reports": true, "later Tembran reports": true, "intelligence reports of the sale": true, "the inspectors’ reports": false, "a coroner's reports": false, "safety reports": false, "a crazy report": true, "today’s report": true, "media reports": true, "a television report": true, "the lowick.com report": true, "the bogus report": true, "a Harbour Mail report": true,
		"a report in the Harbour Mail": true, "a report published in the Telegraph": true, "reports in several newspapers": true, "The misleading report on lowick.com": true,
		"Reports in recent days": true, "the autopsy report": false, "medical reports": false, "reports of the inspectors": false, "reports by two auditors": false, "a daily report": false,
		"an interim report": false, "a report by the harbour commission": false, "a report": false, "the story": false, "": false,
		"a Dockside report": true, "a report from Dock Watch": true, "the latest report from Ada Roe": true, "the Roe report": false, "the Lindow Ilbo’s report": true, "the Ilbo's report": true, "Roe's report": false, "the NSB's report": false, "the Pentagon's report": false, "the Harbour Commission's report": false, "a United Nations report": false, "a report from the harbour": false, "a report from Lowick Police": false, "a Lowick inquiry report": false, "a daily report from her": false,
	} {
		if noun.NewsReport(phrase) != want {
			t.Errorf("%q is for a report of the press: want %v", phrase, want)
		}
	}
}

func TestBareReport(t *testing.T) {
	for phrase, want := range map[string]bool{
		"a report": true, "the report": true, "a new report on Tuesday": true, "a separate report": true, "an interim report": false, "the council's report": false, "the 80-page report": false,
		"a report by the harbour commission": false, "a report from consultants": false, "reports": false, "the story": false,
	} {
		if noun.BareReport(phrase) != want {
			t.Errorf("%q tells nothing of whose report it is: want %v", phrase, want)
		}
	}
}
