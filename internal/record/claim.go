package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/record/claims"
	"github.com/hearsay-project/hearsay/internal/record/entry"
	"github.com/hearsay-project/hearsay/internal/record/identity"
	"github.com/hearsay-project/hearsay/internal/record/origins"
)

// textFamily is a number that reports share exactly when they share text.
func (r Report) textFamily() int64 {
	if r.Family > 0 {
		return -int64(r.Family)
	}
	return r.Number
}

// Compared compares the statements of a record with one another, for who learns which are about one proposition.
func (b *Builder) Compared(r *Record) []claims.Compared { return claims.Compare(b.recordReports(r)) }

// SecondLook weighs pairs of statements of a record once, as if its reports were of one event, for who learns what a second look says of them.
func (b *Builder) SecondLook(r *Record) *claims.Look { return claims.NewLook(b.recordReports(r)) }

// StanceViews returns what the model of stances sees of the statements of some claims, each called by one of them, for who learns it.
func (b *Builder) StanceViews(r *Record, list [][]entry.Ref, titles []entry.Ref) [][]claims.Viewed {
	return claims.Views(b.recordReports(r), list, titles)
}

func (b *Builder) recordReports(r *Record) []claims.Report {
	of := map[identity.Member]int{}
	for _, p := range r.Parties {
		for _, m := range p.Members {
			of[m] = p.Number
		}
	}
	return b.claimReports(r.Reports, func(report int64, id string) int { return of[identity.Member{Report: report, Party: id}] })
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

// stances returns the statements of c with what each does on it.
func (c Claim) stances() []origins.Stance {
	out := make([]origins.Stance, len(c.Statements))
	for i, s := range c.Statements {
		out[i] = origins.Stance{Ref: s, Position: c.Stances[i].Position, Date: c.Stances[i].Date, Alike: c.Stances[i].Alike}
	}
	return out
}

func originsOf(found origins.Range) Origins {
	out := Origins{Min: found.Min, Max: found.Max, Decided: found.Decided}
	for i, o := range found.Origins {
		out.List = append(out.List, Origin{i + 1, o.Chain, o.Statements, string(o.Kind), o.Counted})
	}
	for _, f := range found.Folds {
		out.Folds = append(out.Folds, Fold{f.From, f.To, string(f.Why), f.Evidence})
	}
	return out
}

// numberAs gives each origin the number of the one in before that its statements were of. What is a second part of one, or new, is numbered behind all of them.
func (o *Origins) numberAs(before Origins) {
	of, next := map[entry.Ref]int{}, 0
	for _, x := range before.List {
		next = max(next, x.Number)
		for _, ref := range x.Statements {
			of[ref] = x.Number
		}
	}
	taken := map[int]bool{0: true}
	for i := range o.List {
		x := &o.List[i]
		x.Number = 0
		for _, ref := range x.Statements {
			if n := of[ref]; !taken[n] {
				x.Number = n
				break
			}
		}
		if x.Number == 0 {
			next++
			x.Number = next
		}
		taken[x.Number] = true
	}
	slices.SortFunc(o.List, func(a, b Origin) int { return cmp.Compare(a.Number, b.Number) })
}
