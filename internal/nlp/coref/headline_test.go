package coref_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// TestNamesEnd tells where names end that go on as a sentence does, in headlines and elsewhere.
func TestNamesEnd(t *testing.T) {
	for _, c := range []struct{ about, src, names string }{
		{"a verb in capitals", "Durell DOES have banana flavours. Durell said the story was a hoax.", "Durell / Durell"},
		{"a headline within a sentence", "The post, “KFR Gets Occupational Business License To Sell Seaweed In Colvar Restaurants,” was shared. KFR said it was false.", "KFR / KFR"},
		{"a headline", "Harrow Water Fares To Rise While Inquiry Goes On\nHarrow Water said it was sorry. The fares of Harrow Water rise in May.", "Harrow Water / Harrow Water / Harrow Water"},
		{"a country and whom it is to be rid of", "The rebels speak of ridding northern Nigeria of Christians. Nigeria wept.", "Nigeria / Christians / Nigeria"},
		{"a country that has one", "The United States of America said it would stay.", "United States of America"},
		{"a place with a small word within", "Dar es Salaam was hot. Emwell said he was held in Dar es Salaam.", "Emwell"},
		{"a body called for something", "Marcus Ewing, a researcher at the Institute for Harbour Studies' office in Lowick, said he left.", "Marcus Ewing / Institute for Harbour Studies"},
		{"an office of a firm", "Someone in the Corbel Controller's office looked him up, and Corbel told him so.", "Corbel"},
	} {
		t.Run(c.about, func(t *testing.T) {
			d, _ := read(t, c.src)
			var got []string
			for _, m := range d.Mention {
				if m.Form == doc.Named || m.Form == doc.Seat {
					got = append(got, d.Span(m.Range).In(d.Text))
				}
			}
			if s := strings.Join(got, " / "); s != c.names {
				t.Errorf("names are %s, want %s", s, c.names)
			}
		})
	}
}
