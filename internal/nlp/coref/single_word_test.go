package coref_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestSingleWord tells what a name of one word is for by how the report uses it.
func TestSingleWord(t *testing.T) {
	for _, c := range []struct {
		about, src, mention string
		kind                doc.EntityType
	}{
		{"reports as the press does", "The police held her for a week. Two wards were shut, Tarnable reported. The board met on Monday.", "Tarnable", doc.OrganisationType},
		{"a person may report too", "The keeper, Ada Kolvator, left. Kolvator reported seeing smoke.", "Kolvator", doc.PersonType},
		{"a platform", "Ada Roe was angry. Instagram said the page was gone.", "Instagram", doc.OrganisationType},
		{"a capital within", "Ada Roe worked for TarnPost in Lowick. TarnPost said the film was old.", "TarnPost", doc.OrganisationType},
		{"a last name of two parts", "Mr MacTarn was angry. MacTarn said the page was gone.", "MacTarn", doc.PersonType},
		{"the address of a site", "The bridge was shut. Tarncool.com said it would open on Monday.", "Tarncool.com", doc.OrganisationType},
		{"owns nothing", "Brandel's has closed three shops. Brandel's said it was short of staff.", "Brandel", doc.OrganisationType},
		{"initials", "The guard got KVR from a nurse. KVR was of no use, Karl Orr said.", "KVR", doc.OrganisationType},
		{"who behind", "Orvald, who left on Monday, was ill. Orvald reports that the road is shut.", "Orvald", doc.PersonType},
		{"the paper before it", "The daily newspaper Al-Tarna said the army held her for a week.", "Al-Tarna", doc.OrganisationType},
		{"one of a people", "There was a girl in the house, she was a Lowicker. The Lowicker who saw it said the road was shut.", "Lowicker", doc.NoType},
		{"by a title", "A Tarn man left. President Tarn reports to nobody.", "Tarn", doc.PersonType},
	} {
		t.Run(c.about, func(t *testing.T) {
			d, _ := read(t, c.src)
			got := doc.NoType
			for _, m := range d.Mention {
				if m.Form == doc.Named && d.Span(m.Range).In(d.Text) == c.mention && m.Entity >= 0 {
					got = d.Entity[m.Entity].Type
				}
			}
			if got != c.kind {
				t.Errorf("%s is %v, want %v", c.mention, got, c.kind)
			}
		})
	}
}

// TestPronounOfNoPerson takes nobody who is no person for he or she.
func TestPronounOfNoPerson(t *testing.T) {
	sameParty{
		{"what names it", "Mr Orr's name was first told by Bloomberg. He declined to comment on the sale.", "Orr = He"},
		{"what was told", "Karl Orr, 32, was from Lowick, officials told Reuters. According to the Tarn Herald, he had been ill.", "Karl Orr = he"},
		{"whose customer complains", "A keeper says the firm got him dismissed. Kolvator reports that the keeper began there in May. He says he met a clerk.", "A keeper = He / Kolvator"},
		{"where somebody is from", "Karl Orr, 36, of Tarnshire, told the Herald the woman was given a seat. At first she thought it was late, but he laughed.", "Karl Orr = he"},
		{"a party and a seat", "The plan was late. Orr (Lab., Pell) said it would cost a million. He left.", "Orr = He"},
		{"who is identified so", "A customer identified only as “Kolval” left the firm. Kolval says he met a clerk. He had paid in May.", "Kolval = he = He"},
	}.check(t)
}
