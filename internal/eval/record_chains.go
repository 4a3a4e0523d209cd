package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/record"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// scoreChains looks for a statement of the file that has most of the words and came through the same parties, the speaker last. Somebody who
// speaks for another, and a document, may be left out.
func (x *recordCase) scoreChains() {
	for _, g := range x.gold.Chains {
		r := x.reports[g.File]
		if r == nil {
			continue
		}
		right, ours := false, ""
		for _, at := range x.folded[g.File].find(g.Content) {
			for i, s := range r.Reading.Statements {
				if !touches(s, at) {
					continue
				}
				st := x.statement(entry.Ref{Report: r.Number, Number: statementNumber(s.ID, i)})
				right = right || st != nil && x.sameChain(g.Chain, st)
				ours += " | " + x.chainWords(st)
			}
		}
		x.out.Chains.add(right)
		if !right {
			var names []string
			for _, l := range g.Chain {
				names = append(names, l.Party)
			}
			x.wrong(g.File, "chain", strings.Join(names, " > ")+": "+g.Content, ours)
		}
	}
}

func (x *recordCase) chainWords(s *record.Statement) string {
	var names []string
	for _, n := range append(slices.Clone(s.Chain), s.OnBehalfOf, s.Speaker) {
		if n > 0 {
			names = append(names, x.rec.Party(n).Name)
		}
	}
	return strings.Join(names, " > ")
}

func (x *recordCase) sameChain(gold []corpus.GoldLink, s *record.Statement) bool {
	for _, tail := range [][]int{{s.Speaker}, {s.OnBehalfOf}, {s.Speaker, s.OnBehalfOf}, {s.OnBehalfOf, s.Speaker}} {
		ours := slices.DeleteFunc(append(slices.Clone(s.Chain), tail...), func(n int) bool { return n == 0 })
		if x.follows(gold, ours) {
			return true
		}
	}
	return false
}

// follows reports whether ours are the links of gold in order, where documents before the last link may be left out.
func (x *recordCase) follows(gold []corpus.GoldLink, ours []int) bool {
	for len(gold) > 0 {
		g := x.naming.index(gold[0].Party)
		if len(ours) > 0 && x.isLink(ours[0], g, gold[0].Anonymous) {
			gold, ours = gold[1:], ours[1:]
			continue
		}
		if t := x.gold.Parties[g].Type; len(gold) == 1 || t != "document" {
			return false
		}
		gold = gold[1:]
	}
	return len(ours) == 0
}

// isLink reports whether a party of the record is one of gold. An unnamed one need only share a word that says something: a group stands for
// its member and the reverse.
func (x *recordCase) isLink(ours, gold int, anonymous bool) bool {
	if slices.Contains(x.parties[ours], gold) {
		return true
	}
	p := x.rec.Party(ours)
	return anonymous && !p.Named && slices.ContainsFunc(x.naming.forms[gold], func(g string) bool { return overlapping(p.Name, g) })
}

// scoreFamilies compares pairs of files. Two versions of one article are no pair.
func (x *recordCase) scoreFamilies() {
	article := map[string]int64{}
	for f, r := range x.reports {
		article[f] = r.Article
	}
	pairs := func(files []string, into map[[2]string]bool) {
		slices.Sort(files)
		for i, a := range files {
			for _, b := range files[i+1:] {
				if x.reports[a] != nil && x.reports[b] != nil && article[a] != article[b] {
					into[[2]string{a, b}] = true
				}
			}
		}
	}
	want, have := map[[2]string]bool{}, map[[2]string]bool{}
	for _, f := range x.gold.Families {
		pairs(slices.Clone(f.Files), want)
	}
	for _, f := range x.rec.Families {
		files := []string{x.file[f.Original]}
		for _, m := range f.Members {
			files = append(files, x.file[m.Report])
		}
		pairs(files, have)
	}
	for k := range have {
		x.out.Families.Right += one(want[k])
		if !want[k] {
			x.wrong(k[0], "family", "apart", "with "+k[1])
		}
	}
	for k := range want {
		if !have[k] {
			x.wrong(k[0], "family", "with "+k[1], "apart")
		}
	}
	x.out.Families.Predicted += len(have)
	x.out.Families.Gold += len(want)
}

// scoreOrigins compares ranges for claims every origin of which has a file that was read.
func (x *recordCase) scoreOrigins() {
	for _, g := range x.gold.Origins {
		claim := slices.IndexFunc(x.gold.Claims, func(c corpus.GoldClaim) bool { return c.ID == g.Claim })
		if claim < 0 || !x.allRead(g) {
			continue
		}
		ours, ok := x.matched[claim]
		if !ok {
			x.out.Origins.Missing++
			x.wrong("", "origins", g.Claim, "claim not found")
			continue
		}
		o := x.rec.Claims[ours].Origins
		inside := o.Min <= g.Min && g.Max <= o.Max
		x.out.Origins.Inside.add(inside)
		x.out.Origins.Minimum.add(o.Min == g.Min)
		x.out.Origins.Width += o.Max - o.Min
		x.out.Origins.GoldWidth += g.Max - g.Min
		if !inside {
			x.wrong("", "origins", fmt.Sprintf("%s %d to %d", g.Claim, g.Min, g.Max), fmt.Sprintf("%d to %d", o.Min, o.Max))
		}
	}
}

func (x *recordCase) allRead(g corpus.GoldOrigins) bool {
	for _, o := range g.List {
		if !slices.ContainsFunc(o.Files, func(f string) bool { return x.reports[f] != nil }) {
			return false
		}
	}
	return true
}

// scoreRevisions pairs changes of the same kind whose words overlap.
func (x *recordCase) scoreRevisions() {
	for _, g := range x.gold.Revisions {
		from, to := x.reports[g.From], x.reports[g.To]
		if from == nil || to == nil {
			continue
		}
		var ours []record.Change
		for _, r := range x.rec.Revisions {
			if r.From == from.Number && r.To == to.Number {
				ours = append(ours, r.Changes...)
			}
		}
		x.addRevision(g, ours)
	}
}

func (x *recordCase) addRevision(g corpus.GoldRevision, ours []record.Change) {
	var list []pair
	for i, a := range g.Changes {
		x.out.kind(a.Kind).Gold++
		for k, b := range ours {
			if n := max(alikeWords(a.Before, b.Before), alikeWords(a.After, b.After)); a.Kind == b.Kind && n >= 50 {
				list = append(list, pair{i, k, n})
			}
		}
	}
	for _, b := range ours {
		x.out.kind(b.Kind).Predicted++
	}
	found, used := map[int]bool{}, map[int]bool{}
	for _, p := range greedy(list, len(g.Changes), len(ours)) {
		x.out.kind(g.Changes[p.gold].Kind).Right++
		found[p.gold], used[p.pred] = true, true
	}
	for i, a := range g.Changes {
		if !found[i] {
			x.wrong(g.To, "revision", a.Kind+": "+a.Before+" → "+a.After, "not found")
		}
	}
	for k, b := range ours {
		if !used[k] {
			x.wrong(g.To, "revision", "none", b.Kind+": "+b.Before+" → "+b.After)
		}
	}
	x.out.Revisions = sum(x.out.Revisions, Score{len(found), len(ours), len(g.Changes)})
}

// alikeWords returns the share of the words of the shorter text that the other has too, in percent; 0 when one has none.
func alikeWords(a, b string) int {
	x, y := lowerWords(a), lowerWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	both := 0
	for _, w := range x {
		if k := slices.Index(y, w); k >= 0 {
			both++
			y = slices.Delete(y, k, k+1)
		}
	}
	if len(x) == 0 {
		return 0
	}
	return 100 * both / len(x)
}
