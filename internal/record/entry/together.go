package entry

import "github.com/hearsay-project/hearsay"

// Together returns the parties of the record whom a party of a reading is made of, who speak together; nil for one that is made of none. Party tells
// which party of the record a party of the reading is, 0 for none.
func Together(rd *hearsay.Reading, id string, party func(id string) int) []int {
	var out []int
	for _, p := range rd.Parties {
		if p.ID != id {
			continue
		}
		for _, m := range p.Members {
			if n := party(m); n > 0 {
				out = append(out, n)
			}
		}
	}
	return out
}
