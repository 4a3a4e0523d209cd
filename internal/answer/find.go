package answer

import (
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// Find returns the parties of a name, or the one of an id, P3.2, those with most statements first. Unless exact is set the last name of a person
// will do.
func (a *Across) Find(name string, exact bool) []identity.Party {
	if n, ok := record.ParseCalled("P", name); ok {
		if p := a.Party(n); p.Number != 0 {
			return []identity.Party{p}
		}
		return nil
	}
	var list []identity.Party
	for _, x := range a.Parties {
		if x.Named && query.IsName(append([]string{x.Name}, x.Aliases...), x.Type == hearsay.Person, name, exact) {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(x, y identity.Party) int { return a.Told(y.Number) - a.Told(x.Number) })
	return list
}

// One returns the one party that a name or an id means; hearsay.ErrUsage when there is none or several.
func (a *Across) One(name string) (identity.Party, error) {
	list := a.Find(name, false)
	if len(list) != 1 {
		return identity.Party{}, fmt.Errorf("%w: found %d parties for %q, wanted one: name it by its id", hearsay.ErrUsage, len(list), name)
	}
	return list[0], nil
}

// FindClaims returns the claims that have all words of a query, as people want to see them; those of one statement only when all are asked for.
func (a *Across) FindClaims(words string, all bool) []record.Claim {
	var list []record.Claim
	for _, x := range a.Claims {
		if (all || len(x.Statements) > 1) && (words == "" || query.HasWords(a.ClaimWords(x), words)) {
			list = append(list, x)
		}
	}
	return a.Ranked(list)
}
