package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A sign is something that speaks for or against two statements being about one proposition, in thousandths. Of what is alike it is the root,
// for the first words in common tell most.
type sign int

// The signs, of statements a and b of which a comes first.
const (
	likeness     sign = iota // how alike their most alike sentences are
	likeAcross               // the same, when their reports are two
	stems                    // stems in common, up to four
	sameContext              // how alike their paragraphs are, when these are two
	theme                    // how near the themes of their words are
	themeAround              // how near the themes of what stands around them are
	contents                 // how alike their words are, whatever sentence these stand in
	leads                    // how much both have in common with what their reports begin with, where these begin alike
	parties                  // in common, up to two
	dates                    // in common
	nextOne                  // right behind, in one report
	close3                   // among the next three
	close8                   // among the next eight
	oneParagraph             // in one
	onePrincipal             // said for one party in two reports
	oneAnswers               // one answers, one does not, and they are said for two parties
	oneDemands               // one demands, one does not
	bothDemand               // both do
	pointing                 // b points back, right behind
	openings                 // both stand near the beginnings of two reports
	oneOpens                 // one stands near the beginning of their report
	brief                    // one has few words
	numSigns
)

// odds is the logarithm of the odds of statements i and j being about one proposition, in thousandths; i comes first. Linked reports whether
// they have words in common, or one answers or goes on from the other.
func (g *grouper) odds(i, j int) (odds int, linked bool) {
	return g.oddsOf(i, j, g.similar(i, j))
}

// oddsOf is odds of statements of which it is known how alike their most alike sentences are.
func (g *grouper) oddsOf(i, j, similar int) (odds int, linked bool) {
	a, b := &g.all[i], &g.all[j]
	if a.Report == b.Report && !g.oneEvent(i, j) {
		return g.alone(i, j, root(1000*g.sight.on(b).own.cosine(&a.own)))
	}
	s := g.signs(i, j, similar)
	return g.weighed(i, j, similar, &s)
}

// weighed is oddsOf by the signs of the pair.
func (g *grouper) weighed(i, j, similar int, s *[numSigns]int) (odds int, linked bool) {
	odds = g.weights.odds(s)
	if !g.oneEvent(i, j) {
		odds -= untold
	}
	odds -= g.crowd(i, j)
	linked = s[stems]+s[likeness]+s[contents] > 0 || s[close8] > 0 || g.told(i, j)
	if s[stems]+s[likeness]+s[parties] == 0 && g.strangers(i, j, s) {
		linked = false
	}
	if !g.oneEvent(i, j) && !g.across(i, j, similar) {
		linked = false
	}
	if !linked {
		odds = min(odds, apartAt)
	}
	return odds, linked
}

// apartAt is the most that may speak for two statements that have nothing in common but who says them or where.
const (
	apartAt    = -2500
	anyContext = 245 // thousandths, of the root
)

// strangers reports whether statements i and j, of which j comes later, have nothing in common but who says them or where: those of one report
// when j does not answer and neither goes on from the other, those of two when they stand among other words.
func (g *grouper) strangers(i, j int, s *[numSigns]int) bool {
	if g.all[i].Report != g.all[j].Report {
		return s[sameContext] < anyContext
	}
	return !g.told(i, j) && s[pointing] == 0 && (s[close8]*s[oneAnswers] == 0 || !g.all[j].answers())
}

// signs tells what speaks for and against statements i and j being about one proposition, in thousandths; i comes first.
func (g *grouper) signs(i, j, similar int) [numSigns]int {
	a, b := &g.all[i], &g.all[j]
	sight := g.sight.on(b)
	var s [numSigns]int
	s[likeness], s[contents] = min(1000, similar), sight.own.cosine(&a.own)
	s[theme], s[themeAround] = a.theme.near(&b.theme), a.wide.near(&b.wide)
	s[stems] = 250 * min(4, shared(a.stems, b.stems))
	s[parties], s[dates] = 500*min(2, shared(a.spokenOf, b.spokenOf)), 1000*min(1, shared(a.dates, b.dates))
	s[leads], s[brief] = min(a.lead, b.lead), thousand(min(a.length, b.length) < fewWordsOf)
	if a.Report != b.Report || a.block != b.block {
		s[sameContext] = sight.around.cosine(a.around)
	}
	s[oneAnswers] = thousand(a.principal != b.principal && a.answers() != b.answers())
	s[oneDemands], s[bothDemand] = thousand(a.demands() != b.demands()), thousand(a.demands() && b.demands())
	if a.Report == b.Report {
		inReport(&s, a, b)
	} else {
		betweenReports(&s, a, b, sight)
	}
	for _, k := range [...]sign{likeness, likeAcross, sameContext, contents, leads} {
		s[k] = root(1000 * s[k])
	}
	return s
}

// inReport adds the signs of two statements of one report.
func inReport(s *[numSigns]int, a, b *statement) {
	d := b.Number - a.Number
	s[nextOne], s[close3], s[close8] = thousand(d == 1), thousand(d <= 3), thousand(d <= 8)
	s[oneParagraph] = thousand(b.block == a.block)
	s[pointing] = thousand(d <= 2 && len(b.units) > 0 && b.units[0].points)
	s[oneOpens] = thousand(a.opens() != b.opens())
}

// betweenReports adds the signs of statements of two reports.
func betweenReports(s *[numSigns]int, a, b *statement, sight *sight) {
	s[leads] = s[leads] * min(1000, 3*sight.lede.cosine(a.lede)) / 1000
	s[likeAcross] = s[likeness]
	s[onePrincipal], s[openings] = thousand(a.principal != 0 && a.principal == b.principal), thousand(a.opens() && b.opens())
}

func thousand(is bool) int {
	if is {
		return 1000
	}
	return 0
}

// fewWordsOf is how many words make a statement that is not brief.
const fewWordsOf = 6

// opens reports whether s stands near the beginning of its report.
func (s *statement) opens() bool { return s.teaser || s.Number <= min(4, 1+s.siblings/4) }

// demands reports whether s is about what is to be done.
func (s *statement) demands() bool {
	return s.Position == hearsay.Demands || s.Position == hearsay.Commits || s.Position == hearsay.Asks
}

// gather keeps the terms of s by kind. Of parties those count that it only points at, and those that it is about.
func (s *statement) gather() {
	for _, u := range s.units {
		s.length += len(strings.Fields(u.In(s.text)))
	}
	s.stems = s.terms(false, aStem, aSense)
	s.dates = s.terms(false, aDate)
	s.spokenOf = append(s.terms(true, aParty), s.about...)
	slices.Sort(s.spokenOf)
	s.spokenOf = slices.Compact(s.spokenOf)
}

// terms returns the terms of some kinds, in order; those that it only points at when lent.
func (s *statement) terms(lent bool, kinds ...term) []term {
	var out []term
	for i := range s.units {
		for k, t := range s.units[i].terms {
			if (lent || !s.units[i].lent[k]) && slices.Contains(kinds, t.kind()) {
				out = append(out, t)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared counts what two ordered lists have in common.
func shared(a, b []term) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			n++
			i++
			k++
		}
	}
	return n
}
