package answer

import (
	"slices"

	"github.com/hearsay-project/hearsay/internal/format"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

type (
	// PartyDoc is a party across reports, with how much it says.
	PartyDoc struct {
		Party      format.PartyJSON `json:"party"`
		Named      bool             `json:"named" doc:"Whether some report names it."`
		Reports    int              `json:"reports"`
		Statements int              `json:"statements" doc:"Its own, and those made for it."`
	}
	// ClaimDoc is a claim with the names of the parties in it and the statements behind it.
	ClaimDoc struct {
		Claim   format.ClaimJSON `json:"claim"`
		Parties []WhoDoc         `json:"parties" doc:"Who is behind the ids of parties in it."`
		Cited   []FoundJSON      `json:"cited" doc:"The statements behind it, with their citations; in a list of claims only the one whose words are the title."`
	}
	// WhoDoc tells who is behind the id of a party.
	WhoDoc struct {
		ID    string `json:"id"`
		Name  string `json:"name"`
		Type  string `json:"type"`
		Named bool   `json:"named"`
	}
	// MindDoc is where a party took another position on a claim.
	MindDoc struct {
		Claim string   `json:"claim"`
		Title string   `json:"title"`
		Steps []string `json:"steps" doc:"Positions with the day on which each was taken."`
	}
	// MaybeDoc is who may be the same as a party, and is kept apart.
	MaybeDoc struct {
		Party string   `json:"party"`
		Name  string   `json:"name"`
		Why   []string `json:"why"`
	}
)

// PartyDocOf tells of a party.
func (a *Across) PartyDocOf(p identity.Party) PartyDoc {
	return PartyDoc{format.PartyOf(p), p.Named, a.reports(p), a.Told(p.Number)}
}

// ClaimDocOf tells of a claim, citing some of its statements.
func (a *Across) ClaimDocOf(c record.Claim, cite []entry.Ref) ClaimDoc {
	out := ClaimDoc{Claim: format.ClaimOf(c), Parties: []WhoDoc{}, Cited: a.Cited(cite)}
	for _, n := range within(c) {
		p := a.Party(n)
		out.Parties = append(out.Parties, WhoDoc{record.Called("P", n), p.Name, string(p.Type), p.Named})
	}
	return out
}

// within are the numbers of the parties that a claim tells of.
func within(c record.Claim) []int {
	var out []int
	for _, p := range c.Positions {
		out = append(out, p.Party)
	}
	for _, o := range c.Origins.List {
		out = append(out, o.Chain...)
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(n int) bool { return n == 0 })
}

// Cited are statements with their citations. One that is forgotten since is left out.
func (a *Across) Cited(refs []entry.Ref) []FoundJSON {
	out := []FoundJSON{}
	for _, r := range refs {
		if row := a.Row(r); row.Report != 0 {
			out = append(out, FoundOf(row))
		}
	}
	return out
}

// Minds tells on which claims a party took another position later.
func (a *Across) Minds(n int) []MindDoc {
	out := []MindDoc{}
	for _, c := range a.Claims {
		if list := a.steps(c, n); len(list) > 1 {
			out = append(out, MindDoc{record.Called("c", c.Number), c.Title, list})
		}
	}
	return out
}

// Maybes tells who may be the same as a party.
func (a *Across) Maybes(n int) []MaybeDoc {
	out := []MaybeDoc{}
	for _, o := range a.maybe[n] {
		out = append(out, MaybeDoc{record.Called("P", int(o.B)), a.Party(int(o.B)).Name, append([]string{}, o.Why...)})
	}
	return out
}
