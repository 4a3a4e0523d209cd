package origins

import (
	"cmp"
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
	kinds   []Kind // of the sources, when they are counted
	rest
}

// link is a fold that joins source i to k; no two ways lead from one source to another.
type link struct{ i, k, fold int }

// folding folds sources, which are in order of date.
func (f *Folder) folding(all []source, r rest) *folding {
	g := &folding{Folder: f, all: all, root: make([]int, len(all)), rest: r}
	for i := range all {
		g.root[i] = i
		for k := range i {
			if g.find(k) != g.find(i) {
				g.pair(k, i)
			}
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
	case a.report != b.report && a.sharesText(b) && g.sameSource(a, b):
		g.join(i, k, Copy, a.shown(), b.shown())
	case g.named(a) && g.sameNamed(a, b):
		g.join(i, k, SameSource, g.parties[b.principal-1].Name)
	case heard(a, b):
		g.join(i, k, SameSource, a.shown(), b.shown())
	case a.anonymous() && b.anonymous() && (a.report == b.report || !a.sharesText(b)) && g.jointly(a, b) && !g.toldApart(k, i), a.noun != "" && a.noun == b.noun:
		g.join(i, k, SameSource, a.words(), b.words())
	}
}

// sharesText reports whether two reports have text in common, as copies or as versions of one article.
func (s *source) sharesText(o *source) bool {
	return s.report.Family == o.report.Family || s.report.Article == o.report.Article && s.report.Article != 0
}

// sameSource reports whether reports with the same text tell of the same source, whatever it is called: it says the same, or bears the same name or
// a like description.
func (g *folding) sameSource(a, b *source) bool {
	switch {
	case a.voice == nobody || b.voice == nobody || a.voice == press || b.voice == press:
		return a.sameWords(b)
	case g.named(a) && g.named(b):
		return g.sameNamed(a, b)
	case g.named(a) || g.named(b) || a.another != b.another:
		return false
	}
	if a.sameWords(b) {
		return true
	}
	alike := len(shared(a.descriptor, b.descriptor)) > 0 || a.credits != "" && a.credits == b.credits
	return alike && a.voice == b.voice && !g.twin(a, b) && !g.twin(b, a)
}

// twin reports whether a source without a name says nearly the same in the report of b as a does.
func (g *folding) twin(a, b *source) bool {
	for i := range g.all {
		if s := &g.all[i]; s.report == b.report && s.anonymous() && s.sameWords(a) {
			return true
		}
	}
	return false
}

// words are those for the source of a statement.
func (s *source) words() string {
	var out []string
	for _, sp := range s.statement.Source {
		out = append(out, sp.In(s.report.Reading.Text))
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

// shown are the words that show where a statement comes from: those for its source, or, where it gives none, its first ones.
func (s *source) shown() string {
	const first = 12
	if out := s.words(); out != "" {
		return out
	}
	var out []string
	for _, sp := range slices.Concat(s.statement.Cue, s.statement.Content) {
		out = append(out, strings.Fields(sp.In(s.report.Reading.Text))...)
	}
	return strings.Join(out[:min(first, len(out))], " ")
}

func (g *folding) named(s *source) bool {
	return s.voice == party && s.principal > 0 && s.principal <= len(g.parties) && g.parties[s.principal-1].Named
}

// sameNamed reports whether two statements are of one party with a name, or one for whom another speaks, or of people of one name.
func (g *folding) sameNamed(a, b *source) bool {
	return g.named(b) && (a.principal == b.principal || a.speaker == b.speaker || g.oneName(a.principal, b.principal))
}

// oneName reports whether two parties are people with the same first and last name. Where nothing else tells that they are one, a record keeps them
// apart; but two who say the same of one matter are not two because of that, unless a person decided so.
func (g *folding) oneName(a, b int) bool {
	name := fold(g.name(a))
	return a > 0 && b > 0 && strings.Contains(name, " ") && name == fold(g.name(b)) && g.mayBeOther(a) && g.mayBeOther(b)
}

// mayBeOther reports whether a party is a person with a name of whom nobody decided who it is.
func (f *Folder) mayBeOther(party int) bool {
	p := &f.parties[party-1]
	return p.Type == hearsay.Person && p.Named && !p.Decided
}

// heard reports whether the source of one of two statements of a report heard it from that of the other: it is in its chain, or one tells of what the other said.
func heard(a, b *source) bool {
	return a.report == b.report && (a.statement.NestedIn == b.statement.ID || b.statement.NestedIn == a.statement.ID || a.speaker != 0 && slices.Contains(b.chain, a.speaker) || b.speaker != 0 && slices.Contains(a.chain, b.speaker) ||
		len(a.chain) > 0 && len(b.chain) > 0 && a.chain[0] == b.chain[0])
}

// jointly reports whether two sources without names of one outlet are one, or cited together: the same party of a report, or what they are
// called has more in common than not. One of several is part of them.
func (g *folding) jointly(a, b *source) bool {
	if a.credits != "" || b.credits != "" || a.outlet != b.outlet {
		return false
	}
	if a.report == b.report && (a.speaker == b.speaker || g.heads(a, b) || g.heads(b, a)) {
		return true
	}
	n := len(shared(a.descriptor, b.descriptor))
	return n > 0 && 2*n >= min(len(a.descriptor), len(b.descriptor))
}

// toldApart reports whether what two sources of one report say is told by two sources of a report that it shares text with: a pronoun may be for either.
func (g *folding) toldApart(k, i int) bool {
	if g.all[k].report != g.all[i].report {
		return false
	}
	for x := range i {
		if g.all[x].report == g.all[i].report || g.find(x) != g.find(k) {
			continue
		}
		for y := range i {
			if g.all[y].report == g.all[x].report && g.find(y) == g.find(i) {
				return true
			}
		}
	}
	return false
}

// heads reports whether a is of a headline or a summary that may tell of b: the first source without a name of the text, or one of a headline too.
func (g *folding) heads(a, b *source) bool {
	if !a.teaser {
		return false
	}
	first := slices.IndexFunc(g.all, func(s source) bool { return s.report == a.report && s.anonymous() && !s.teaser })
	return b.teaser || &g.all[first] == b
}

// credits folds what credits an outlet into what that outlet reported, or all of it together when that is not in the record.
func (g *folding) credits() {
	for i := range g.all {
		s := &g.all[i]
		if s.credits == "" && s.voice != press && !s.elsewhere || g.named(s) {
			continue
		}
		if k := g.reported(i); k >= 0 {
			g.join(i, k, Credit, s.credited())
			continue
		}
		for k := range i {
			if o := &g.all[k]; s.credits != "" && o.credits == s.credits && !g.named(o) {
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

// reported returns the source of a report by the outlet that source i credits: one that says the same or is described alike, else the first of the
// same voice, else the first; -1 for none. An outlet without a name is any other one.
func (g *folding) reported(i int) int {
	s := &g.all[i]
	best, most := -1, -1
	for k := range g.all {
		o := &g.all[k]
		if k == i || o.credits != "" || o.voice == nobody || o.voice == press || g.named(o) && s.voice != press || !s.mayCredit(o) {
			continue
		}
		v := 4 * len(shared(o.descriptor, s.descriptor))
		if s.sameWords(o) {
			v += 8
		}
		if o.voice == s.voice || s.voice == press && o.anonymous() {
			v += 2
		}
		if v > most {
			best, most = k, v
		}
	}
	return best
}

// mayCredit reports whether a report by the outlet of o may be that which s credits.
func (s *source) mayCredit(o *source) bool {
	if o.published > s.published {
		return false
	}
	return o.outlet == s.credits || s.credits == "" && o.outlet != s.outlet
}

// manyDetails is how many odd details a later source must share with an earlier one to be doubtful.
const manyDetails = 2

// silent finds sources without names that tell the details of an earlier one of another outlet without credit: they may be the same.
func (g *folding) silent() {
	for i := range g.all {
		s := &g.all[i]
		if !s.anonymous() || s.credits != "" {
			continue
		}
		first := &g.all[g.find(i)]
		for k := range i {
			o := &g.all[k]
			if o.voice == nobody || o.voice == press || g.find(k) == g.find(i) || o.report.Family == s.report.Family || o.published >= first.published || o.outlet == s.outlet {
				continue
			}
			if both := sharedDetails(o.details, s.details); len(both) >= manyDetails {
				g.folds = append(g.folds, Fold{s.Ref, o.Ref, SameDetail, both})
				break
			}
		}
	}
}

// result counts what is left.
func (g *folding) result() Range {
	out := Range{Folds: g.folds, Decided: g.decided}
	doubtful := g.doubtful()
	for i := range g.all {
		g.kinds = append(g.kinds, g.kind(i, doubtful[g.find(i)]))
	}
	at := map[int]int{}
	for i := range g.all {
		r := g.find(i)
		k, ok := at[r]
		if !ok {
			k = len(out.Origins)
			at[r] = k
			out.Origins = append(out.Origins, Origin{Chain: g.all[i].way()})
		}
		out.Origins[k].Kind = firmer(out.Origins[k].Kind, g.kinds[i])
		out.Origins[k].Statements = append(out.Origins[k].Statements, g.all[i].Ref)
	}
	out.Origins = slices.DeleteFunc(out.Origins, func(o Origin) bool { return o.Kind == "" && len(at) > 1 })
	out.Folds = slices.DeleteFunc(out.Folds, func(x Fold) bool { return x.Why != Ruled && !out.holds(x.To) })
	g.count(&out)
	return out
}

// holds reports whether a statement rests on one of the origins of a range.
func (r *Range) holds(ref entry.Ref) bool {
	return slices.ContainsFunc(r.Origins, func(o Origin) bool { return slices.Contains(o.Statements, ref) })
}

// doubtful returns the first sources of those origins that may be an earlier one.
func (g *folding) doubtful() map[int]bool {
	out := map[int]bool{}
	for _, f := range g.folds {
		if f.Why == SameDetail {
			out[g.find(g.at(f.From))] = true
		}
	}
	return out
}

// How alike the title of a claim, in thousandths, what somebody says must be to be one more origin of it: without a name, and with one.
const (
	strictAt  = 100
	furtherAt = 250
)

// firmer returns that of two kinds that counts for more. An origin that may be an earlier one stays doubtful.
func firmer(a, b Kind) Kind {
	order := []Kind{"", Further, Weak, Finding, Confirmation, SecondHand, Strict, Doubtful}
	return order[max(slices.Index(order, a), slices.Index(order, b))]
}

// kind tells what source i, whose origin may be an earlier one when it is doubtful, counts for by itself; "" for nobody's word.
func (g *folding) kind(i int, doubtful bool) Kind {
	s := &g.all[i]
	switch {
	case doubtful, s.voice == hidden && g.find(i) == i && (s.unfolds || g.likeEarlier(i) || g.namedBefore(i)):
		return Doubtful
	case s.voice == nobody, s.voice == press && (s.outlet == s.credits || s.credits == ""), s.teaser && s.Alike < furtherAt:
		return ""
	case s.voice == finding, s.Position == hearsay.Finds && s.voice != written:
		return Finding
	case s.Position == hearsay.Confirms && s.voice != written:
		return Confirmation
	case s.voice == hidden && s.relayed:
		return SecondHand
	case s.voice == hidden && (s.Alike < strictAt || s.vague() && g.later(i)):
		return Weak
	case s.voice == hidden, s.voice == written:
		return Strict
	case s.Alike < furtherAt:
		return ""
	}
	return Further
}

// vague reports whether a source is called by no more than a word for its kind: sources, officials.
func (s *source) vague() bool {
	return s.statement.Anonymous != nil && s.statement.Anonymous.Specificity <= 1
}

// later reports whether another outlet had a source without a name before source i.
func (g *folding) later(i int) bool {
	s := &g.all[i]
	for k := range i {
		if o := &g.all[k]; o.anonymous() && o.outlet != s.outlet && o.published < s.published && !g.parted(o, s) {
			return true
		}
	}
	return false
}

// likeEarlier reports whether what source i, the first of its origin, is called does not tell it apart from a source without a name of another outlet before it: people familiar with the
// matter may have spoken to both.
func (g *folding) likeEarlier(i int) bool {
	s := &g.all[i]
	return !s.another && slices.ContainsFunc(g.all[:i], func(o source) bool {
		return o.anonymous() && o.outlet != s.outlet && o.credits == s.credits && !g.parted(&o, s) && mayBe(o.who(), s.who())
	})
}

// namedBefore reports whether a copy, or an earlier version of the article, gives nearly the words of source i to somebody with a name. They are not put together, for whoever took
// the name out wanted it so; but nobody new speaks there.
func (g *folding) namedBefore(i int) bool {
	s := &g.all[i]
	return slices.ContainsFunc(g.all[:i], func(o source) bool { return g.named(&o) && o.report != s.report && o.sharesText(s) && o.sameWords(s) })
}

// who returns the words of a description that tell what people are, and not how they know.
func (s *source) who() []string {
	return slices.DeleteFunc(slices.Clone(s.descriptor), func(w string) bool {
		switch w {
		case "people", "person", "source", "familiar", "matter", "knowledge", "direct", "briefed", "close", "situation", "thinking", "plan", "deal", "talk", "discussion", "issue", "case",
			"insider", "individual", "was", "were", "i", "had", "ha", "have", "been", "about", "that", "those", "anonymity", "condition", "spoke", "speaking":
			return true
		}
		return false
	})
}

// mayBe reports whether people of two descriptions may be the same: all words of the shorter are in the longer.
func mayBe(a, b []string) bool { return len(shared(a, b)) == min(len(a), len(b)) }

// another reports whether words tell a source apart from an earlier one: a second person.
func another(words string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
		switch w {
		case "another", "second", "third", "other", "separate":
			return true
		}
		return false
	})
}

// count counts the least and the most. When no source must be accepted one is there all the same.
func (g *folding) count(r *Range) {
	found := map[Kind]int{}
	for k, o := range r.Origins {
		found[o.Kind]++
		if o.Kind == Strict && g.apart(r.Origins[:k], &g.all[g.at(o.Statements[0])]) {
			r.Min++
			r.Origins[k].Counted = true
		}
	}
	if r.Min == 0 && (len(found) > 0 || g.put) {
		r.Min = 1
	}
	if r.Min == 0 {
		return
	}
	r.Max = max(r.Min, g.most(found))
	if len(found) > 1 && found[Strict] > 0 {
		r.Max = max(r.Max, r.Min+1)
	}
	if found[Strict] == 0 && len(r.Origins) > 0 {
		r.Origins[0].Kind, r.Origins[0].Counted = Strict, true
	}
}

// How many statements in words of their own make a claim one that many reporters have gone after, one that some have, and one to which who rejects it may
// have had several put.
const (
	manyStatements = 7
	someStatements = 5
	fewStatements  = 4
)

// most returns how many origins a claim has at most, by how much is said on it and how many were found of each kind. Claims hold about half of the
// statements that are about them, so that what was found is less than what there is, and the more so the more is said. For claims whose origins people
// counted these bounds hold more often than sums of what was found; docs/quality.md has the figures.
func (g *folding) most(found map[Kind]int) int {
	all := 0
	for _, n := range found {
		all += n
	}
	switch {
	case g.size >= manyStatements:
		return 4
	case g.size >= someStatements:
		return 3
	case all > 1, found[Confirmation] > 0, g.put && (found[Strict] == 0 || g.size >= fewStatements):
		return 2
	}
	return 1
}

// apart reports whether a strict reader accepts a source beside some others: it is of another outlet, or told apart from those before by the report or a
// person. A document and the people of one outlet are one effort.
func (g *folding) apart(before []Origin, s *source) bool {
	if s.voice == hidden && s.another {
		return true
	}
	return !slices.ContainsFunc(before, func(o Origin) bool {
		x := &g.all[g.at(o.Statements[0])]
		return o.Kind == Strict && x.effort() == s.effort() && !g.parted(x, s)
	})
}

// parted reports whether a person said that two sources are two origins.
func (g *folding) parted(a, b *source) bool {
	if len(g.rulings) == 0 {
		return false
	}
	x, y := g.find(g.at(a.Ref)), g.find(g.at(b.Ref))
	return slices.ContainsFunc(g.rulings, func(r Ruling) bool {
		i, k := g.at(r.A), g.at(r.B)
		return !r.One && i >= 0 && k >= 0 && (g.find(i) == x && g.find(k) == y || g.find(i) == y && g.find(k) == x)
	})
}

// effort is the outlet that found a source.
func (s *source) effort() string { return cmp.Or(s.credits, s.outlet) }
