package coref_test

import "testing"

// TestBodyOf joins what a report calls by its noun alone with the only body that has the noun before “of” in its name.
func TestBodyOf(t *testing.T) {
	for _, c := range []struct{ src, words, name string }{
		{"The Ministry of Fisheries shut the port. The ministry said it was final.", "The ministry", "Ministry of Fisheries"},
		{"The Port Authority of Vell raised its fees. The authority said costs had risen.", "The authority", "Port Authority of Vell"},
		{"The Ministry of Fisheries and the Ministry of Works clashed. The ministry said it was over.", "The ministry", "The ministry"},
		{"The Fisheries Ministry and the Ministry of Works clashed. The ministry said it was over.", "The ministry", "The ministry"},
	} {
		d, _ := read(t, c.src)
		got := ""
		for _, m := range d.Mention {
			if d.Span(m.Range).In(c.src) == c.words && m.Entity >= 0 {
				got = d.Entity[m.Entity].Name
			}
		}
		if got != c.name {
			t.Errorf("%q: %q is %q, want %q", c.src, c.words, got, c.name)
		}
	}
}
