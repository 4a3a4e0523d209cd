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
