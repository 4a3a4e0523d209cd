package nlp_test

import "testing"

// TestBasis reads how sources without a name know what they tell.
func TestBasis(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, descriptor, basis string }{
		{"Two people who were at the meeting told the Tarnow Courier that the dam was unsafe.", "Two people", "who were at the meeting"},
		{"A person who had been shown the file told the Tarnow Courier that the dam was unsafe.", "A person", "who had been shown the file"},
		{"An official on the call told the Tarnow Courier that the dam was unsafe.", "An official", "on the call"},
		{"Two people directly involved in the talks told the Tarnow Courier that the dam was unsafe.", "Two people", "directly involved in the talks"},
		{"An official with sight of the file told the Tarnow Courier that the dam was unsafe.", "An official", "with sight of the file"},
		{"The dam was unsafe, an official who heard the call said.", "an official", "who heard the call"},
		{"Two people who told the Tarnow Courier of it said the dam was unsafe.", "Two people", ""},
	} {
		d, found := sourced(t, p, "The harbour was quiet on Sunday.\n\n"+c.src)
		descriptor, basis := "", ""
		for _, s := range found {
			if a := s.Anonymous; a != nil && descriptor == "" {
				descriptor = d.Span(a.Descriptor).In(d.Text)
				if a.Basis.Len() > 0 {
					basis = d.Span(a.Basis).In(d.Text)
				}
			}
		}
		if descriptor != c.descriptor || basis != c.basis {
			t.Errorf("%q: %q by %q, want %q by %q", c.src, descriptor, basis, c.descriptor, c.basis)
		}
	}
}
