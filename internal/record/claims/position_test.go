package claims

import (
	"testing"

	"github.com/hearsay-project/hearsay"
)

// What parties do on a claim, which may not be what the reading tells of their statement by itself.
func TestStances(t *testing.T) {
	claim := said{who: "two officials", words: "Mara Holt sold the old ferry to Tarn Shipping in April", anonymous: true}
	for _, tt := range []struct {
		name string
		said said
		want hearsay.Position
	}{
		{"does not dispute", said{who: "Mara Holt", words: "{Mara Holt|she} does not dispute the sale of the ferry to Tarn Shipping"}, hearsay.Confirms},
		{"accepts", said{who: "Mara Holt", words: "{Mara Holt|she} accepted that the ferry was sold to Tarn Shipping"}, hearsay.Confirms},
		{"does not accept", said{who: "Mara Holt", words: "“We do not accept that the ferry was sold to Tarn Shipping,”"}, hearsay.Denies},
		{"wants something done", said{who: "Ilse Brandt", words: "the union wants the old ferry back that Mara Holt sold to Tarn Shipping"}, hearsay.Demands},
		{"will not do it", said{who: "Mara Holt", words: "{Mara Holt|she} would not be returning the ferry of Tarn Shipping", position: hearsay.Commits}, hearsay.Says},
		{"a film finds nothing", said{who: "an interim report", words: "the ferry was sold to Tarn Shipping in April"}, hearsay.Finds},
	} {
		t.Run(tt.name, func(t *testing.T) {
			claims, _ := Group([]Report{report(1, monday, claim), report(2, tuesday, tt.said)})
			if len(claims) != 1 || len(claims[0].Stances) != 2 || claims[0].Stances[1].Position != tt.want {
				t.Errorf("found %+v, want %s", claims, tt.want)
			}
		})
	}
}

// Who denies a claim alleges nothing on it, and who tells the press what another told them stands for it.
func TestWhoStands(t *testing.T) {
	all := definite([]Position{{Party: 1, Position: hearsay.Alleges}, {Party: 2, Position: hearsay.Alleges}, {Party: 1, Position: hearsay.Denies}, {Party: 2, Position: hearsay.Says}})
	if len(all) != 2 || all[0].Party != 2 || all[1].Position != hearsay.Denies {
		t.Errorf("kept %v", all)
	}
	r := report(1, monday, said{who: "a dock worker", words: "Mara Holt sold the old ferry to Tarn Shipping"}, said{who: "the Courant", words: "the ferry was old"})
	r.Reading.Report.Outlet = "The Courant"
	r.Reading.Statements[0].Chain = []hearsay.Link{{Party: idOf("the Courant")}, {Party: idOf("Ilse Brandt")}}
	g := newGrouper([]Report{r})
	if got := g.all[0].stands; got != party(idOf("Ilse Brandt")) {
		t.Errorf("party %d stands for what it was told, want Ilse Brandt", got)
	}
	if got := g.all[1].stands; got != 0 {
		t.Errorf("party %d stands for what a report's own outlet says, want none", got)
	}
}
