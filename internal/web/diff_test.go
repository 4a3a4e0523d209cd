package web

import (
	"strings"
	"testing"
)

func TestDiffWords(t *testing.T) {
	show := func(list []run) string {
		var out []string
		for _, r := range list {
			if r.only {
				r.words = "[" + r.words + "]"
			}
			out = append(out, r.words)
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct{ was, is, before, after string }{
		{"the hull was cracked", "the hull may have been cracked", "the hull [was] cracked", "the hull [may have been] cracked"},
		{"", "the firm denied it", "", "[the firm denied it]"},
		{"the firm denied it", "", "[the firm denied it]", ""},
		{"a b c", "a b c", "a b c", "a b c"},
		{"40 people", "41 people", "[40] people", "[41] people"},
	} {
		before, after := diffWords(c.was, c.is)
		if show(before) != c.before || show(after) != c.after {
			t.Errorf("%q and %q: %q and %q", c.was, c.is, show(before), show(after))
		}
	}
}
