package coref_test

import "testing"

// TestMembers takes short words for members of parliaments for people where a report does, joins them with whose name they stand beside, and leaves bodies of that name alone.
func TestMembers(t *testing.T) {
	for _, c := range []struct{ src, words, name, kind string }{
		{"MCA Ada Roe said the fund was empty. The MCA said it would be filled.", "The MCA", "Ada Roe", "person"},
		{"Ada Roe MLA said the fund was empty. The MLA said it would be filled.", "The MLA", "Ada Roe MLA", "person"},
		{"Ada Roe MLA said the fund was empty. Roe said it would be filled.", "Roe", "Ada Roe MLA", "person"},
		{"Ada Roe MP said the fund was empty. Ada Roe said it would be filled.", "Ada Roe", "Ada Roe MP", "person"},
		{"Ada Roe KC said the fund was empty. Ada Roe said it would be filled.", "Ada Roe", "Ada Roe KC", "person"},
		{"Kilgoran TD Ada Roe said the road was unsafe. The TD said she would resign.", "The TD", "Ada Roe", "person"},
		{"Green MSP Ada Roe said the road was unsafe.", "Ada Roe", "Ada Roe", "person"},
		{"An MLA said the whip had paid him.", "An MLA", "An MLA", "person"},
		{"City Attorney Unva Roe said the city would appeal. The city attorney said she was ready.", "The city attorney", "Unva Roe", "person"},
		{"The MCA said the ferry was safe. Ada Roe said it was not.", "MCA", "MCA", "organisation"},
		{"The city attorney's office said the suit was late. City Attorney Unva Roe said the city would appeal.", "The city attorney's office", "The city attorney's office", "government"},
	} {
		d, _ := read(t, c.src)
		got, kind := "", ""
		for _, m := range d.Mention {
			if w := d.Span(m.Range).In(c.src); w == c.words && m.Entity >= 0 {
				got, kind = d.Entity[m.Entity].Name, d.Entity[m.Entity].Type.String()
			}
		}
		if got != c.name || kind != c.kind {
			t.Errorf("%q: %q is %q, a %s, want %q, a %s", c.src, c.words, got, kind, c.name, c.kind)
		}
	}
}
