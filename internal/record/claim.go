package record

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
)

// addClaims groups the statements of the record, and counts the origins of each claim.
func (r *Record) addClaims(joined identity.Joined, rulings []claims.Ruling) {
	found, offers, outcomes := claims.Decide(r.claimReports(joined), rulings)
	for i, x := range rulings {
		r.Became[x.Review] = outcomes[i]
	}
	folder := r.Folder()
	for i, c := range found {
		out := Claim{Number: i + 1, Title: c.Title, TitleOf: c.TitleOf, Statements: c.Statements, Stances: c.Stances, Decided: c.Decided}
		for _, p := range c.Positions {
			out.Positions = append(out.Positions, Position{p.Party, string(p.Position), p.Part, p.Date, p.Statement})
		}
		for _, j := range c.Joins {
			out.Why = append(out.Why, sayJoin(j))
		}
		out.Origins = originsOf(folder.Fold(out.stances()))
		r.folded(out)
		r.Claims = append(r.Claims, out)
	}
	for _, o := range offers {
		r.Offers = append(r.Offers, Offer{"claims", int64(o.A + 1), int64(o.B + 1), []string{sayJoin(o.Join)}})
	}
}

// folded tells what became of what people decided on the origins of a claim. What is on no claim waits for one.
func (r *Record) folded(c Claim) {
	for _, x := range r.folds {
		holds := slices.ContainsFunc(c.Origins.Decided, func(d entry.Decision) bool { return d.Review == x.Review })
		switch {
		case holds:
			r.Became[x.Review] = entry.Holds
		case r.Became[x.Review] == "" && slices.Contains(c.Statements, x.A) && slices.Contains(c.Statements, x.B):
			r.Became[x.Review] = entry.Replaced
		}
	}
}

func (r *Record) claimReports(joined identity.Joined) []claims.Report {
	out := make([]claims.Report, len(r.Reports))
	for i, rep := range r.Reports {
		n := rep.Number
		out[i] = claims.Report{Report: rep.Report, Family: rep.textFamily(), Party: func(id string) int { return joined.Of(n, id) }}
	}
	return out
}

// textFamily is a number that reports share exactly when they share text.
func (r Report) textFamily() int64 {
	if r.Family > 0 {
		return -int64(r.Family)
	}
	return r.Number
}

// sayJoin puts a reason for which two statements are together in words.
func sayJoin(j claims.Join) string {
	if j.Rule == claims.Ruled {
		return fmt.Sprintf("%s and %s: %s", j.A, j.B, j.By)
	}
	what := map[claims.Rule]string{
		claims.Copied: "have nearly the same words", claims.SameWords: "have words in common", claims.Told: "are told as one",
		claims.Responds: "are put and answered",
	}[j.Rule]
	out := fmt.Sprintf("%s and %s %s", j.A, j.B, what)
	if len(j.Words) > 0 {
		out += ": " + strings.Join(j.Words, ", ")
	}
	return out
}

// Folder returns what counts the origins of the claims of r.
func (r *Record) Folder() *origins.Folder {
	of := map[identity.Member]int{}
	parties := make([]origins.Party, len(r.Parties))
	for i, p := range r.Parties {
		parties[i] = origins.Party{Name: p.Name, Aliases: p.Aliases, Type: p.Type, Named: p.Named}
		for _, m := range p.Members {
			of[m] = p.Number
		}
	}
	reports := make([]origins.Report, len(r.Reports))
	for i, rep := range r.Reports {
		n := rep.Number
		reports[i] = origins.Report{Report: rep.Report, Family: rep.textFamily(), Party: func(id string) int { return of[identity.Member{Report: n, Party: id}] }}
	}
	return origins.New(reports, parties, r.folds...)
}

// stances returns the statements of c with what each does on it.
func (c Claim) stances() []origins.Stance {
	out := make([]origins.Stance, len(c.Statements))
	for i, s := range c.Statements {
		out[i] = origins.Stance{Ref: s, Position: c.Stances[i].Position, Date: c.Stances[i].Date, Alike: c.Stances[i].Alike}
	}
	return out
}

// Refuses tells why a person may not fold two statements of a claim, or may not tell them apart; "" when it may.
func (r *Record) Refuses(c Claim, x origins.Ruling) origins.Refusal {
	return r.Folder().Refuses(c.stances(), x)
}

// Without tells on how many origins a claim rests when a party is no longer believed.
func (r *Record) Without(c Claim, party int) Origins {
	return originsOf(r.Folder().Without(c.stances(), party))
}

func originsOf(found origins.Range) Origins {
	out := Origins{Min: found.Min, Max: found.Max, Decided: found.Decided}
	for i, o := range found.Origins {
		out.List = append(out.List, Origin{i + 1, o.Chain, o.Statements})
	}
	for _, f := range found.Folds {
		out.Folds = append(out.Folds, Fold{f.From, f.To, string(f.Why), f.Evidence})
	}
	return out
}
