package eval

import (
	"context"
	"fmt"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/corpus"
	"github.com/hearsay-project/hearsay/internal/text"
)

// People tells how well readings tell who a pronoun stands for, and which mentions are one party.
type People struct {
	// GAP counts pairs of a pronoun and a name (Webster et al. 2018), overall and for each gender.
	GAP, Feminine, Masculine Score
	Examples                 int
	// Chains are over OntoGUM's chains with a proper name, after Pradhan et al. 2014: the measure of links, of mentions and of entities.
	Documents             int
	MUC, BCubed, Entities PR
}

// PR is a precision and a recall of sums that are no counts of single things.
type PR struct{ PSum, PN, RSum, RN float64 }

// F1 returns the harmonic mean of precision and recall, in percent.
func (p PR) F1() float64 {
	if p.PN == 0 || p.RN == 0 || p.PSum+p.RSum == 0 {
		return 0
	}
	a, b := p.PSum/p.PN, p.RSum/p.RN
	return 100 * 2 * a * b / (a + b)
}

// CoNLL returns the mean of the three measures of chains.
func (p People) CoNLL() float64 { return (p.MUC.F1() + p.BCubed.F1() + p.Entities.F1()) / 3 }

// ScorePeople reads the snippets of GAP and the documents of OntoGUM.
func ScorePeople(ctx context.Context, read Reader, gap []corpus.GAPExample, docs []corpus.CorefDocument) (People, hearsay.Engine, error) {
	out := People{Examples: len(gap), Documents: len(docs)}
	var engine hearsay.Engine
	for _, e := range gap {
		r, err := read(ctx, e.ID, e.Text, hearsay.Metadata{})
		if err != nil {
			return People{}, engine, fmt.Errorf("read %s: %w", e.ID, err)
		}
		engine = r.Engine
		gender := &out.Masculine
		if e.Feminine {
			gender = &out.Feminine
		}
		for _, name := range []struct {
			at text.Span
			is bool
		}{{e.A, e.IsA}, {e.B, e.IsB}} {
			for _, s := range []*Score{&out.GAP, gender} {
				s.pair(onePartyFor(r.Parties, hearsay.Span(e.Pronoun), hearsay.Span(name.at)), name.is)
			}
		}
	}
	for _, d := range docs {
		r, err := read(ctx, d.ID, d.Text, hearsay.Metadata{})
		if err != nil {
			return People{}, engine, fmt.Errorf("read %s: %w", d.ID, err)
		}
		out.chains(namedChains(d.Text, d.Chains), partyChains(r))
	}
	return out, engine, nil
}

// pair counts one thing that is or is not so, by us and by gold.
func (s *Score) pair(ours, gold bool) {
	if gold {
		s.Gold++
	}
	if ours {
		s.Predicted++
		s.add(gold)
	}
}

// onePartyFor reports whether one party has a mention that is the pronoun and one that shares bytes with the name.
func onePartyFor(parties []hearsay.Party, pronoun, name hearsay.Span) bool {
	return slices.ContainsFunc(parties, func(p hearsay.Party) bool {
		return slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Span == pronoun }) &&
			slices.ContainsFunc(p.Mentions, func(m hearsay.Mention) bool { return m.Form != "pronoun" && m.Overlaps(name) })
	})
}

// namedChains returns the chains that have a proper name.
func namedChains(src string, chains [][]text.Span) [][]text.Span {
	var out [][]text.Span
	for _, c := range chains {
		if slices.ContainsFunc(c, func(s text.Span) bool { return corpus.ProperName(s.In(src)) }) {
			out = append(out, c)
		}
	}
	return out
}

// partyChains returns the mentions of every named party with two or more.
func partyChains(r hearsay.Reading) [][]text.Span {
	var out [][]text.Span
	for _, p := range r.Parties {
		if !p.Named || len(p.Mentions) < 2 {
			continue
		}
		var c []text.Span
		for _, m := range p.Mentions {
			c = append(c, text.Span(m.Span))
		}
		out = append(out, c)
	}
	return out
}

// chains adds one document to the three measures. The entities are matched greedily, largest likeness first.
func (p *People) chains(gold, ours [][]text.Span) {
	goldOf, oursOf := chainOf(gold), chainOf(ours)
	links(&p.MUC.RSum, &p.MUC.RN, gold, oursOf)
	links(&p.MUC.PSum, &p.MUC.PN, ours, goldOf)
	mentions(&p.BCubed.RSum, &p.BCubed.RN, gold, oursOf)
	mentions(&p.BCubed.PSum, &p.BCubed.PN, ours, goldOf)
	type likeness struct {
		g, o int
		phi  float64
	}
	var all []likeness
	for g := range gold {
		for o := range ours {
			if n := both(gold[g], oursOf, o); n > 0 {
				all = append(all, likeness{g, o, 2 * float64(n) / float64(len(gold[g])+len(ours[o]))})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b likeness) int {
		switch {
		case a.phi > b.phi:
			return -1
		case a.phi < b.phi:
			return 1
		}
		return 0
	})
	usedG, usedO := map[int]bool{}, map[int]bool{}
	for _, l := range all {
		if !usedG[l.g] && !usedO[l.o] {
			usedG[l.g], usedO[l.o] = true, true
			p.Entities.PSum += l.phi
			p.Entities.RSum += l.phi
		}
	}
	p.Entities.PN += float64(len(ours))
	p.Entities.RN += float64(len(gold))
}

func chainOf(chains [][]text.Span) map[text.Span]int {
	out := map[text.Span]int{}
	for i, c := range chains {
		for _, m := range c {
			out[m] = i
		}
	}
	return out
}

// both returns how many mentions of a chain the other side has in its chain o.
func both(chain []text.Span, other map[text.Span]int, o int) int {
	n := 0
	for _, m := range chain {
		if k, ok := other[m]; ok && k == o {
			n++
		}
	}
	return n
}

// links adds the links of chains that the other side has too (Vilain et al. 1995).
func links(sum, n *float64, chains [][]text.Span, other map[text.Span]int) {
	for _, c := range chains {
		parts, seen := 0, map[int]bool{}
		for _, m := range c {
			k, ok := other[m]
			if !ok || !seen[k] {
				parts++
			}
			if ok {
				seen[k] = true
			}
		}
		*sum += float64(len(c) - parts)
		*n += float64(len(c) - 1)
	}
}

// mentions adds for every mention the share of its chain that the other side's chain of it has too (Bagga and Baldwin 1998).
func mentions(sum, n *float64, chains [][]text.Span, other map[text.Span]int) {
	for _, c := range chains {
		for _, m := range c {
			if k, ok := other[m]; ok {
				*sum += float64(both(c, other, k)) / float64(len(c))
			}
			*n++
		}
	}
}

func (p People) String() string {
	var t table
	t.row(fmt.Sprintf("GAP, %d snippets", p.Examples), "P", "R", "F1", "right", "predicted", "gold")
	for _, r := range []NamedScore{{"all", p.GAP}, {"feminine", p.Feminine}, {"masculine", p.Masculine}} {
		t.row(r.Name, r.Precision(), r.Recall(), r.F1(), r.Right, r.Predicted, r.Gold)
	}
	var u table
	u.row(fmt.Sprintf("OntoGUM, %d documents, chains with a name", p.Documents), "F1")
	u.row("links (MUC)", p.MUC.F1())
	u.row("mentions (B-cubed)", p.BCubed.F1())
	u.row("entities (CEAF)", p.Entities.F1())
	u.row("CoNLL", p.CoNLL())
	return t.String() + "\n" + u.String()
}
