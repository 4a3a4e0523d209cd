package nlp_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// spokenFor tells for each statement of a text who speaks by name, and for whom: Ada Roe for Tom Reed; Jan Orr.
func spokenFor(p *nlp.Pipeline, src string) string {
	d := nlp.Split(src)
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	name := func(e int) string {
		for _, form := range []doc.MentionForm{doc.Named, doc.Described} {
			for _, k := range d.Entity[e].Mentions {
				if d.Mention[k].Form == form {
					return d.Span(d.Mention[k].Range).In(d.Text)
				}
			}
		}
		return ""
	}
	var out []string
	for i, s := range m.Sourcing {
		w := "nobody"
		if e := m.Speakers[i].Entity; e >= 0 {
			w = name(e)
		}
		if s.OnBehalfOf.Len() > 0 {
			if k := d.MentionOf(s.OnBehalfOf, s.OnBehalfOf.End-1); k >= 0 && d.Mention[k].Entity >= 0 {
				w += " for " + name(d.Mention[k].Entity)
			}
		}
		out = append(out, w)
	}
	return strings.Join(out, "; ")
}

// TestActing reads for whom lawyers speak, by what they do for them, and that sportsmen, members and friends speak for themselves.
func TestActing(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Tomas Reuel left the firm in May. A lawyer acting for him, Petra Sandoval, said he was ill. Sandoval said the fine was low.", "Petra Sandoval for Tomas Reuel; Petra Sandoval for Tomas Reuel"},
		{"The barrister who appeared for the family, Hugh Penn, said the officers had lied.", "Hugh Penn for the family"},
		{"Lawyers representing 40 former patients said the payments were late.", "Lawyers representing 40 former patients for 40 former patients"},
		{"Simone Achterberg, the lawyer representing Raymond Teague, said the tape was a fake.", "Simone Achterberg for Raymond Teague"},
		{"Raymond Teague has a shop in Lowick. Representing Teague, Simone Achterberg argued that the tape was worthless.", "Simone Achterberg for Raymond Teague"},
		{"Appearing for the mother, Rory Blake said the officers had lied.", "Rory Blake for the mother"},
		{"Acting for Brennan Foods, Lucy Tarn told the court that the pump was sound.", "Lucy Tarn for Brennan Foods"},
		{"Michael Odhiambo, representing the families, said the report was late.", "Michael Odhiambo for the families"},
		{"“He was alone,” said Maud Quill, representing Mr Dunn.", "Maud Quill for Dunn"},
		{"Rory Blake, for the defence, said the tape was a fake.", "Rory Blake for the defence"},
		{"“It was bad,” said Ada Roe, formerly a spokeswoman for Governor Karl Orr.", "Ada Roe"},
		{"“It was bad,” said Ada Roe, who worked as a spokeswoman for the dairy board.", "Ada Roe"},
		{"The former director's counsel said the fine was low.", "The former director's counsel for The former director"},
		{"Speaking on behalf of the families, Ada Roe said the ground was unsafe.", "Ada Roe for the families"},

		{"Ada Roe lives in Lowick. Through her lawyer, Karen Moss, she said the tape was a fake. Moss said the fine was low.", "Karen Moss for Ada Roe; Karen Moss for Ada Roe"},
		{"Joost Wael left in May. Through his lawyer, Bram Hoekstra, he confirmed the meeting but denied leaking the memo.", "Bram Hoekstra for Joost Wael; Bram Hoekstra for Joost Wael"},
		{"Tarn Rovers were told of it in May. A club spokesman said the vault was shut.", "A club spokesman for Tarn Rovers"},
		{"Ivo Lind, the Bank of Tarn’s solicitor, said the vault was shut.", "Ivo Lind for Bank of Tarn"},
		{"Through a spokesman, Paul Finn, Senator Palk said the bill was dead.", "Paul Finn for Palk"},
		{"Senator Palk, through a spokesman, Paul Finn, said the bill was dead.", "Paul Finn for Palk"},
		{"Speaking for Lowick Foods, Ada Roe said the pump was sound.", "Ada Roe for Lowick Foods"},
		{"Acting via his lawyers, Tom Reed, 23, pleaded not guilty on Monday to five counts of arson.", "his lawyers for Tom Reed"},

		{"A Nigerian government spokesman said the girls were safe.", "A Nigerian government spokesman for Nigerian government"},
		{"An Ottar police spokesman said the man was dead.", "An Ottar police spokesman for Ottar police"},
		{"Chester, who represented the family at the inquest, said the boy was asleep.", "Chester for the family"},

		{"Chester, who represented the family of another man who was shot, said the pause gave him concern.", "Chester"},
		{"Paul Otieno won gold for Kenya. Representing Kenya, Otieno said, he had felt strong.", "Paul Otieno"},
		{"A doctor acting for him, Petra Sandoval, had been struck off, the board said.", "the board"},
		{"Speaking for the first time, Ada Roe said the ground was unsafe.", "Ada Roe"},
		{"Representing the third district, Ada Roe said the road was unsafe.", "Ada Roe"},
		{"Ada Roe, who represents Lowick, said the road was unsafe.", "Ada Roe"},
		{"Ada Roe, for her part, said the road was unsafe.", "Ada Roe"},
		{"Ada Roe, for Lorne United, said the match was fair.", "Ada Roe"},
		{"Defending champion Ada Roe said the match was fair.", "Ada Roe"},
	} {
		if got := spokenFor(p, c.src); got != c.want {
			t.Errorf("%q: spoken by %q, want %q", c.src, got, c.want)
		}
	}
}
