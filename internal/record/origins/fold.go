package origins

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/entry"
)

// folding puts the sources of a claim together.
type folding struct {
	*Folder
	all     []source
	root    []int
	folds   []Fold
	links   []link // of those folds that join, in their order
	decided []entry.Decision
}

// link is a fold that joins source i to k; no two ways lead from one source to another.
type link struct{ i, k, fold int }

// fold counts the origins of sources, which are in order of date.
func (f *Folder) fold(all []source) Range { return f.folding(all).result() }

func (f *Folder) folding(all []source) *folding {
	g := &folding{Folder: f, all: all, root: make([]int, len(all))}
	for i := range all {
		g.root[i] = i
		for k := range i {
			g.pair(k, i)
		}
	}
	g.credits()
	g.silent()
	g.rule()
	return g
}

func (g *folding) find(i int) int {
	for g.root[i] != i {
		i = g.root[i]
	}
	return i
}

// join makes source i rest on k, the earlier one.
func (g *folding) join(i, k int, why Reason, evidence ...string) {
	a, b := g.find(i), g.find(k)
	if a == b {
		return
	}
	g.root[max(a, b)] = min(a, b)
	g.links = append(g.links, link{i, k, len(g.folds)})
	g.folds = append(g.folds, Fold{g.all[i].Ref, g.all[k].Ref, why, slices.DeleteFunc(evidence, func(e string) bool { return e == "" })})
}

// pair folds source i into k, an earlier one, when they plainly are one.
func (g *folding) pair(k, i int) {
	a, b := &g.all[k], &g.all[i]
	switch {
	case a.report.Family == b.report.Family && a.report != b.report && g.sameParty(a, b):
		g.join(i, k, Copy, a.words(), b.words())
	case a.report.Article == b.report.Article && a.report != b.report && a.report.Article != 0 && g.sameParty(a, b):
		g.join(i, k, Copy, a.words(), b.words())
	case g.named(a) && g.sameNamed(a, b):
		g.join(i, k, SameSource, g.parties[b.principal-1].Name)
	case heard(a, b):
		g.join(i, k, SameSource, a.words(), b.words())
	case a.anonymous && b.anonymous && g.jointly(a, b):
		g.join(i, k, SameSource, a.words(), b.words())
	}
}

// words are those for the source of a statement.
func (s *source) words() string {
	var out []string
	for _, sp := range s.statement.Source {
		out = append(out, sp.In(s.report.Reading.Text))
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func (g *folding) named(s *source) bool {
	return s.principal > 0 && s.principal <= len(g.parties) && g.parties[s.principal-1].Named && !s.anonymous && !s.outletSays
}

// sameNamed reports whether two statements are of one party with a name, or one for whom another speaks.
func (g *folding) sameNamed(a, b *source) bool {
	return g.named(b) && (a.principal == b.principal || a.speaker == b.speaker)
}

// sameParty reports whether reports with the same text tell of the same source: whatever it is called.
func (g *folding) sameParty(a, b *source) bool {
	if g.named(a) && g.named(b) {
		return g.sameNamed(a, b)
	}
	return a.anonymous == b.anonymous || len(shared(a.descriptor, b.descriptor)) > 0 || a.credits != "" && a.credits == b.credits
}

// heard reports whether the source of one of two statements of a report heard it from that of the other: it is in its chain.
func heard(a, b *source) bool {
	return a.report == b.report && (a.speaker != 0 && slices.Contains(b.chain, a.speaker) || b.speaker != 0 && slices.Contains(a.chain, b.speaker) ||
		len(a.chain) > 0 && len(b.chain) > 0 && a.chain[0] == b.chain[0])
}

// jointly reports whether two sources without names of one outlet are one, or cited together: the same party of a report, or what they are
// called has more in common than not. One of several is part of them.
func (g *folding) jointly(a, b *source) bool {
	if a.credits != "" || b.credits != "" || a.outlet != b.outlet {
		return false
	}
	if a.report == b.report && (a.speaker == b.speaker || a.teaser || b.teaser) {
		return true
	}
	n := len(shared(a.descriptor, b.descriptor))
	return n > 0 && 2*n >= min(len(a.descriptor), len(b.descriptor))
}

// credits folds what credits an outlet into what that outlet reported, or all of it together when that is not in the record.
func (g *folding) credits() {
	for i := range g.all {
		s := &g.all[i]
		if s.credits == "" || g.named(s) && !s.outletSays {
			continue
		}
		if k := g.reported(i); k >= 0 {
			g.join(i, k, Credit, s.credited())
			continue
		}
		for k := range i {
			if o := &g.all[k]; o.credits == s.credits && !g.named(o) {
				g.join(i, k, Credit, o.credited(), s.credited())
				break
			}
		}
	}
}

// credited are the words by which a statement credits an outlet.
func (s *source) credited() string {
	var out []string
	for _, l := range s.statement.Chain {
		out = append(out, l.In(s.report.Reading.Text))
	}
	if len(out) == 0 {
		return s.words()
	}
	return strings.Join(strings.Fields(strings.Join(out, " … ")), " ")
}

// reported returns the source of a report by the outlet that source i credits: one described alike, else the first without a name, else
// the first; -1 for none.
func (g *folding) reported(i int) int {
	s := &g.all[i]
	best, most := -1, -1
	for k := range g.all {
		o := &g.all[k]
		if k == i || o.outlet != s.credits || o.credits != "" {
			continue
		}
		v := 4 * len(shared(o.descriptor, s.descriptor))
		if o.anonymous == s.anonymous || s.outletSays && o.anonymous {
			v += 2
		}
		if v > most {
			best, most = k, v
		}
	}
	return best
}

// manyDetails is how many odd details a later source must share with an earlier one to be doubtful.
const manyDetails = 2

// silent finds sources without names that tell the details of an earlier one of another outlet without credit: they may be the same.
func (g *folding) silent() {
	for i := range g.all {
		s := &g.all[i]
		if !s.anonymous || s.credits != "" {
			continue
		}
		for k := range i {
			o := &g.all[k]
			if g.find(k) == g.find(i) || o.report.Family == s.report.Family || published(o.report) >= published(s.report) || o.outlet == s.outlet {
				continue
			}
			if both := shared(o.details, s.details); len(both) >= manyDetails {
				g.folds = append(g.folds, Fold{s.Ref, o.Ref, SameDetail, both})
				break
			}
		}
	}
}

// result counts what is left.
func (g *folding) result() Range {
	out := Range{Folds: g.folds, Decided: g.decided}
	at := map[int]int{}
	for i := range g.all {
		r := g.find(i)
		k, ok := at[r]
		if !ok {
			k = len(out.Origins)
			at[r] = k
			out.Origins = append(out.Origins, Origin{Chain: g.all[i].way()})
		}
		out.Origins[k].Kind = firmer(out.Origins[k].Kind, g.kind(i))
		out.Origins[k].Statements = append(out.Origins[k].Statements, g.all[i].Ref)
	}
	out.Origins = slices.DeleteFunc(out.Origins, func(o Origin) bool { return o.Kind == "" && len(at) > 1 })
	g.count(&out)
	return out
}

// doubtful reports whether the origin of source i may be that of an earlier one.
func (g *folding) doubtful(i int) bool {
	return slices.ContainsFunc(g.folds, func(f Fold) bool { return f.Why == SameDetail && g.find(g.at(f.From)) == g.find(i) })
}

// How alike the title of a claim, in thousandths, what somebody says must be to be one more origin of it: without a name, with
// one, and of a confirmation.
const (
	strictAt    = 100
	furtherAt   = 250
	confirmedAt = 100
)

// firmer returns that of two kinds that counts for more. An origin that may be an earlier one stays doubtful.
func firmer(a, b Kind) Kind {
	order := []Kind{"", Further, Weak, Finding, Confirmation, Strict, Doubtful}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

// kind tells what source i counts for, by itself; "" for nobody's word.
func (g *folding) kind(i int) Kind {
	s := &g.all[i]
	switch {
	case g.doubtful(i):
		return Doubtful
	case s.speaker == 0, s.outletSays && s.outlet == s.credits, s.teaser && s.Alike < furtherAt:
		return ""
	case s.Position == hearsay.Confirms && !s.anonymous && s.Alike >= confirmedAt:
		return Confirmation
	case s.Position == hearsay.Finds, g.typeOf(s.speaker) == hearsay.Document:
		return Finding
	case s.anonymous && s.Alike >= strictAt:
		return Strict
	case s.anonymous:
		return Weak
	case s.Alike < furtherAt:
		return ""
	}
	return Further
}

func (g *folding) typeOf(party int) hearsay.PartyType {
	if party < 1 || party > len(g.parties) {
		return ""
	}
	return g.parties[party-1].Type
}

// another reports whether a source without a name is told apart from an earlier one: a second person.
func (s *source) another() bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(s.words())), func(w string) bool {
		switch w {
		case "another", "second", "third", "other", "separate":
			return true
		}
		return false
	})
}

// count counts the least and the most. Sources without names of one outlet are one at least, unless they are told apart. Of parties with names, of findings and of confirmations a strict reader accepts one, and only when
// there is no source of another kind: they may know it from one another.
func (g *folding) count(r *Range) {
	r.Max = len(r.Origins)
	further, told := 0, map[string]bool{}
	for _, o := range r.Origins {
		switch o.Kind {
		case Strict:
			s := &g.all[g.at(o.Statements[0])]
			if !told[s.outlet] || s.another() {
				r.Min++
			}
			told[s.outlet] = true
		case Further, Weak:
			further++
		}
	}
	r.Max -= max(0, further-1)
	if r.Min > 0 || r.Max == 0 {
		return
	}
	r.Min = 1
	r.Origins[0].Kind = Strict
}
