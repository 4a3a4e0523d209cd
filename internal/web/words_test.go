package web

import "testing"

func TestCapital(t *testing.T) {
	for words, want := range map[string]string{"": "", "copies": "Copies", "économie": "Économie", "Ø": "Ø", "4 reports": "4 reports"} {
		if got := capital(words); got != want {
			t.Errorf("capital(%q) is %q, want %q", words, got, want)
		}
	}
}
