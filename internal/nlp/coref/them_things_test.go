package coref_test

import "testing"

// TestThemThings tells "they" and "them" of things, who are nobody, from those of people and bodies.
func TestThemThings(t *testing.T) {
	for _, c := range []struct{ name, src, pronoun string }{
		{"files", "The council met on Monday. “The files were wet, and we burnt them,” the clerk said.", "them"},
		{"in the sentence before", "The strikers met on Monday. “I dried the files. Nobody wanted them,” the clerk said.", "them"},
		{"what is done to things", "The strikers met on Monday. “The files were wet. They were thrown away in May,” the clerk said.", "They"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			if e := entity(t, d, c.pronoun); e >= 0 {
				t.Errorf("%q is %q, want nobody", c.pronoun, d.Entity[e].Name)
			}
		})
	}
	sameParty{
		{"a body", "The council met on Monday. “It is late. We told them so,” the clerk said.", "The council = them"},
		{"people among things", "The strikers met on Monday. “The drivers had files. We believed them,” the clerk said.", "The drivers = them / The strikers"},
		{"people who do things", "The strikers met on Monday. “We sent boats. They never answered,” the clerk said.", "The strikers = They"},
		{"outside marks", "The strikers sent letters on Monday. The mayor met them in May.", "The strikers = them"},
	}.check(t)
}
