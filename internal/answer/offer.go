package answer

import (
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/terminal"
)

// OfferFormat names an offer.
const OfferFormat = "hearsay.offer/1"

// Offer is what a person may decide across reports, with the commands that accept and refuse it.
type Offer struct {
	Format string    `json:"format"`
	What   string    `json:"what"` // parties, claims, origins
	A      string    `json:"a"`    // their ids
	B      string    `json:"b"`
	Words  [2]string `json:"words"` // their names, titles or words
	Why    []string  `json:"why"`
	Accept string    `json:"accept"`
	Refuse string    `json:"refuse"`
}

// MayBeOne lists what a person may decide across reports: parties and claims that may be one, and statements that may have one origin. Reports
// that may be copies are told by families.
func (a *Across) MayBeOne() []Offer {
	var out []Offer
	add := func(what, x, y string, words [2]string, why []string, accept, refuse string) {
		out = append(out, Offer{OfferFormat, what, x, y, words, why, fmt.Sprintf("hearsay review %s %s %s", accept, x, y), fmt.Sprintf("hearsay review %s %s %s", refuse, x, y)})
	}
	for _, o := range a.Offers {
		x, y := int(o.A), int(o.B)
		switch o.What {
		case "parties":
			add(o.What, record.Called("P", x), record.Called("P", y), [2]string{a.Called(x), a.Called(y)}, o.Why, "merge", "split")
		case "claims":
			add(o.What, record.Called("c", x), record.Called("c", y), [2]string{a.title(x), a.title(y)}, o.Why, "merge", "split")
		}
	}
	for _, c := range a.Claims {
		for _, f := range c.Origins.Folds {
			if f.Why == "same_detail" {
				add("origins", f.To.String(), f.From.String(), [2]string{a.sayings(f.To), a.sayings(f.From)},
					[]string{fmt.Sprintf("of %s, with odd details in common: %s", record.Called("c", c.Number), strings.Join(f.Evidence, ", "))}, "fold", "unfold")
			}
		}
	}
	return out
}

// sayings are the words of a statement.
func (a *Across) sayings(ref entry.Ref) string {
	if a.Row == nil {
		return ""
	}
	return Words(a.Row(ref))
}

func (a *Across) title(n int) string {
	for _, c := range a.Claims {
		if c.Number == n {
			return c.Title
		}
	}
	return ""
}

// OfferJSON is an offer as hearsay.offer/1.
func OfferJSON(o Offer) ([]byte, error) { return encode(o) }

// OffersTable shows offers to people.
func OffersTable(list []Offer, o terminal.Options) string {
	columns := []terminal.Column{{Title: "A", Max: 12}, {Title: "B", Max: 12}, {Title: "MAYBE ONE"}}
	var rows []terminal.Row
	for _, x := range list {
		rows = append(rows, terminal.Row{Cells: []string{x.A, x.B, Quoted(x.Words[0]) + " and " + Quoted(x.Words[1])}, Below: strings.Join(x.Why, ", ")})
	}
	return terminal.Table(columns, rows, o)
}
