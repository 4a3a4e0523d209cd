package eval

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// scoreBCubed takes every statement that overlaps a gold quote. One that overlaps quotes of two claims is right with the statements of
// either; one in no claim of the record is alone.
func (x *recordCase) scoreBCubed() {
	refs := x.quoted()
	for _, a := range refs {
		var both, ours, golds int64
		for _, b := range refs {
			same := a == b || slices.ContainsFunc(x.claimOf[a], func(c int) bool { return slices.Contains(x.claimOf[b], c) })
			right := slices.ContainsFunc(x.quotes[a], func(q goldQuote) bool {
				return slices.ContainsFunc(x.quotes[b], func(o goldQuote) bool { return q.claim == o.claim })
			})
			both += int64(one(same && right))
			ours += int64(one(same))
			golds += int64(one(right))
			if same != right && entry.CompareRefs(a, b) < 0 {
				x.wrong(x.file[a.Report], map[bool]string{true: "joined", false: "missed"}[same], x.goldClaims(a)+" "+x.words(a), x.file[b.Report]+" "+x.goldClaims(b)+" "+x.words(b))
			}
		}
		x.out.BCubed.N++
		x.out.BCubed.P += both * 1e6 / ours
		x.out.BCubed.R += both * 1e6 / golds
	}
}

// cell is one cell of the matrix of positions.
type cell struct {
	claim, party int
	position     string
}

// scorePositions compares cells of claims that were matched. A party that gold does not know counts for nothing.
func (x *recordCase) scorePositions() {
	want := map[cell]string{}
	for c, claim := range x.gold.Claims {
		for _, p := range claim.Positions {
			if x.readable(p) {
				want[cell{c, x.naming.index(p.Party), p.Position}] = p.File
			}
		}
	}
	have := map[cell]bool{}
	for g, ours := range x.matched {
		for _, p := range x.rec.Claims[ours].Positions {
			if p.Position == string(hearsay.NoResponse) {
				continue
			}
			if k, known := x.cell(g, p, want); known {
				have[k] = true
			}
		}
	}
	for k, file := range want {
		x.out.Positions.Right += one(have[k])
		if !have[k] {
			x.wrong(file, "position", x.gold.Claims[k.claim].ID+" "+x.gold.Parties[k.party].Name+" "+k.position, x.whyMissing(k))
		}
	}
	for k := range have {
		if want[k] == "" {
			x.wrong("", "position", "none", x.gold.Claims[k.claim].ID+" "+x.gold.Parties[k.party].Name+" "+k.position)
		}
	}
	x.out.Positions.Predicted += len(have)
	x.out.Positions.Gold += len(want)
	slices.SortStableFunc(x.out.Wrong, func(a, b WhoWrong) int { return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Doc, b.Doc)) })
}

// whyMissing tells what keeps a cell of gold from being found: that no statement has its words, or of the statements that have, whose they
// are, which position they take, or that they are of another claim. What comes last here is nearest to right.
func (x *recordCase) whyMissing(k cell) string {
	why, near := "no statement", 0
	for _, ref := range x.quoted() {
		s := x.statement(ref)
		for _, q := range x.quotes[ref] {
			p := x.gold.Claims[q.claim].Positions[q.position]
			if q.claim != k.claim || x.naming.index(p.Party) != k.party || p.Position != k.position || s == nil {
				continue
			}
			if n, what := x.howNear(k, s); n > near {
				near, why = n, what
			}
		}
	}
	return why
}

func (x *recordCase) howNear(k cell, s *record.Statement) (int, string) {
	party := slices.Contains(x.parties[s.OnBehalfOf], k.party) || slices.Contains(x.parties[s.Speaker], k.party)
	ours, matched := x.matched[k.claim]
	same := matched && slices.Contains(x.claimOf[s.Ref], ours)
	switch {
	case !party && s.Position != k.position:
		return 1, "party and position: " + x.chainWords(s) + " " + x.words(s.Ref)
	case !party:
		return 2, "party: " + x.chainWords(s) + " " + x.words(s.Ref)
	case s.Position != k.position:
		return 3, "position: " + x.words(s.Ref)
	case !same:
		return 4, "claim: " + x.words(s.Ref)
	}
	return 5, "cell: " + x.words(s.Ref)
}

// readable reports whether the words of a position stand in some report that was read.
func (x *recordCase) readable(p corpus.GoldPosition) bool {
	if x.reports[p.File] != nil {
		return true
	}
	for _, f := range x.folded {
		if len(f.find(p.Quote)) > 0 {
			return true
		}
	}
	return false
}

// cell returns the cell of a position: that of gold where the principal or whoever speaks for it has one.
func (x *recordCase) cell(claim int, p record.Position, want map[cell]string) (cell, bool) {
	parties := slices.Clone(x.parties[p.Party])
	if s := x.statement(p.Statement); s != nil {
		parties = append(append(parties, x.parties[s.OnBehalfOf]...), x.parties[s.Speaker]...)
	}
	if len(parties) == 0 {
		return cell{}, false
	}
	for _, party := range parties {
		if k := (cell{claim, party, p.Position}); want[k] != "" {
			return k, true
		}
	}
	return cell{claim, parties[0], p.Position}, true
}
