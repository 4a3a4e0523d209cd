package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// Who says "that was so" has all the terms of what that points at, and is no copy of it.
func TestCopiesHaveWordsOfTheirOwn(t *testing.T) {
	sentence := func(lent bool) statement {
		var u unit
		for _, w := range []string{"wall", "survey", "hide"} {
			u.add(stemTerm(w), hearsay.Span{}, lent)
		}
		return statement{units: []unit{u}}
	}
	told, again, pointing := sentence(false), sentence(false), sentence(true)
	if !told.copies(&again) {
		t.Error("the same words are no copy")
	}
	if told.copies(&pointing) || pointing.copies(&told) {
		t.Error("what only points at words is a copy of them")
	}
}

func TestFinite(t *testing.T) {
	for words, want := range map[string]bool{
		"the captain was on the bridge":                true,
		"nobody on the bridge saw the ledge":           true,
		"the yard hadn’t the papers":                   true,
		"the clerk filed the papers":                   true,
		"the bridge when the ferry struck":             false,
		"£5,000 to let goals in":                       false,
		"to have been offered £5,000":                  false,
		"a report that was hidden from the committees": true, // it goes by forms
		"": false,
	} {
		if got := finite(words); got != want {
			t.Errorf("finite(%q) is %v", words, got)
		}
	}
}
