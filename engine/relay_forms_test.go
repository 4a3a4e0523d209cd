package engine_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// relayTellers are whom a relay may come from, with a word of their name or description.
var relayTellers = [][2]string{
	{"Karl Orr", "Orr"}, {"the foreman", "foreman"}, {"his foreman", "foreman"}, {"a former works manager", "manager"}, {"Karl Orr, the foreman,", "Orr"}, {"the foreman, Karl Orr,", "Orr"},
	{"two of the guards", "guards"}, {"a nurse who left in May", "nurse"}, {"solicitors for the port", "solicitors"}, {"Karl Orr, the finance director at the time,", "Orr"},
	{"staff at the weighbridge", "staff"}, {"her brother, a fitter at the yard,", "brother"}, {"Tarn Mutual, which covers the fleet,", "Tarn Mutual"}, {"a former master of the dredger", "former master"},
}

// TestRelayForms reads every form of a relay with everybody whom it may come from, @. As many of their chains are found as when this was set.
func TestRelayForms(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		form, chain string
		floor       int
	}{
		{"Ada Roe said @ had told her the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had told staff the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had told the company’s broker the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had informed her by telephone that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had warned the board in May that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had admitted to her that “the dam was unsafe”.", "Roe > @", 14},
		{"Ada Roe said @ had learnt of it last month and told her the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ had rung her on Sunday and said the dam was unsafe.", "Roe > @", 12},
		{"Ada Roe said @ was telling friends that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said @ rang her on Monday to say that the dam was unsafe.", "Roe > @", 13},
		{"Ada Roe said that @ had called him at noon to warn that the dam was unsafe.", "Roe > @", 14},
		{"The board said @ had rung at 1.15 to report that the dam was unsafe.", "board > @", 14},
		{"Ada Roe said @ had let her know that the dam was unsafe.", "Roe > @", 7},
		{"Ada Roe said @ let it slip that the dam was unsafe.", "Roe > @", 6},
		{"Ada Roe said @ had made clear to her that the dam was unsafe.", "Roe > @", 14},
		{"The board said it was first alerted to it on Monday by @, who said that the dam was unsafe.", "board > @", 5},
		{"Ada Roe said the board had spoken to @, who said that the dam was unsafe.", "Roe > @", 5},
		{"The draft cites @, who said that the dam was unsafe.", "draft > @", 8},
		{"In its report the Port Commission relies on @, who said that the dam was unsafe.", "Port Commission > @", 9},
		{"The yard was shut, Ada Roe said, because @ had told them that the dam was unsafe.", "Roe > @", 13},
		{"“What @ told me is that the dam was unsafe,” Ada Roe said.", "Roe > @", 13},
		{"“All @ said to me was that the dam was unsafe,” Ada Roe said.", "Roe > @", 14},
		{"An official told the Harbour Mail that @ had written to the board that the dam was unsafe.", "Harbour Mail > official > @", 14},
		{"An official told the Harbour Mail that @ had admitted to her that the dam was unsafe.", "Harbour Mail > official > @", 13},
		{"Ada Roe told the Harbour Mail that over lunch in June @ had told her that the dam was unsafe.", "Harbour Mail > Roe > @", 14},
		{"Ada Roe said that on 20 January @ told a closed session that the dam was unsafe.", "Roe > @", 14},
		{"According to Ada Roe, @ had warned the board in May that the dam was unsafe.", "Roe > @", 13},
		{"Ada Roe said she had been told by @ that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said she had been told on Sunday by @ that the dam was unsafe.", "Roe > @", 11},
		{"Ada Roe recalled being told by @ that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said her uncle had been told by @ that the dam was unsafe.", "Roe > uncle > @", 14},
		{"Ada Roe said crew were told by @ that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said her uncle, a pilot, had heard from @ that the dam was unsafe.", "Roe > uncle > @", 13},
		{"Ada Roe told the Harbour Mail she had heard from @ that the dam was unsafe.", "Harbour Mail > Roe > @", 13},
		{"Ada Roe said she understood from @ that the dam was unsafe.", "Roe > @", 12},
		{"@, Ada Roe said, had told her on Sunday that the dam was unsafe.", "Roe > @", 14},
		{"@ told her on Sunday the dam was unsafe, Ada Roe said.", "Roe > @", 14},
		{"Ada Roe quoted @ as saying that the dam was unsafe.", "Roe > @", 14},
		{"Ada Roe said that, according to @, the dam was unsafe.", "Roe > @", 14},
		{"“@ told me the dam was unsafe,” Ada Roe said.", "Roe > @", 14},
		{"Ada Roe said an email from @ warned that the dam was unsafe.", "Roe > @", 13},
		{"The Harbour Mail reported that @ had told colleagues that the dam was unsafe.", "Harbour Mail > @", 14},
		{"The Harbour Mail reported on Sunday, citing @, that the dam was unsafe.", "Harbour Mail > @", 14},
		{"According to the Harbour Mail, @ told investigators that the dam was unsafe.", "Harbour Mail > @", 14},
		{"@ told investigators that the dam was unsafe, the Harbour Mail reported.", "Harbour Mail > @", 14},
		{"@ told investigators that the dam was unsafe, according to a transcript seen by the Harbour Mail.", "Harbour Mail > transcript > @", 14},
		{"A memo seen by the Harbour Mail says @ told the board that the dam was unsafe.", "Harbour Mail > memo > @", 14},
	} {
		found := 0
		for _, teller := range relayTellers {
			who := teller[0]
			if c.form[0] == '@' {
				who = strings.ToUpper(who[:1]) + who[1:]
			}
			told := strings.ReplaceAll(strings.Replace(c.form, "@", who, 1), ",,", ",")
			src := "TARNOW, March 4 (Meridian Press) - The ferry did not sail for a third day.\n\n" + told + "\n"
			r, err := e.Read(t.Context(), engine.Input{Name: "a.txt", Data: []byte(src)})
			if err != nil {
				t.Fatal(err)
			}
			if relayed(&r, strings.Split(strings.Replace(c.chain, "@", teller[1], 1), " > ")) {
				found++
			}
		}
		if found < c.floor {
			t.Errorf("%d found, %d when this was set: %s", found, c.floor, c.form)
		}
	}
}

// relayed reports whether a reading has a statement about the dam with the chain of parties, the speaker last, whose names hold those words.
func relayed(r *hearsay.Reading, chain []string) bool {
	names := map[string]string{}
	for _, p := range r.Parties {
		names[p.ID] = strings.ToLower(p.Name)
	}
	return slices.ContainsFunc(r.Statements, func(s hearsay.Statement) bool {
		if len(s.Content) == 0 || len(s.Chain)+1 != len(chain) || !strings.Contains(s.Content[len(s.Content)-1].In(r.Text), "dam was unsafe") {
			return false
		}
		for k, link := range s.Chain {
			if !strings.Contains(names[link.Party], strings.ToLower(chain[k])) {
				return false
			}
		}
		return strings.Contains(names[s.Speaker], strings.ToLower(chain[len(chain)-1]))
	})
}
