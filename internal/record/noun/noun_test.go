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
