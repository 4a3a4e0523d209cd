package claims

import (
	"slices"

	"github.com/hearsay-project/hearsay"
)

// Most reports are the only ones to tell what they tell, and most of their statements are about something that no other statement is about. Where
// several texts tell of the same events, nearly all of them are about what others are about. The weights of the signs are learnt from stories of
// that kind; what is said here is from pairs of statements of reports of one election that readers judged (docs/quality.md).

// A report is retold when so many texts of others have so much in common with it, in thousandths.
const (
	retoldBy = 2
	muchOf   = 150
)

// eventReports is how many reports at least tell what is one event: of two or three that tell of one thing each goes on to another.
const eventReports = 6

// ofOneEvent reports whether a story of several reports is of one event: of most of its reports other texts tell much, too. Copies are one text. What
// the others of its reports tell is then of that event, too.
func (g *grouper) ofOneEvent() bool {
	n := 0
	tellers := g.tellers()
	for _, t := range tellers {
		if t >= retoldBy {
			n++
		}
	}
	return len(tellers) >= eventReports && 2*n > len(tellers)
}

// tellers counts for every report the texts of others that tell much of what it tells.
func (g *grouper) tellers() map[int64]int {
	family, reports := map[int64]int64{}, []int64{}
	for i := range g.all {
		r := g.all[i].Report
		if _, ok := family[r]; !ok {
			reports = append(reports, r)
		}
		family[r] = g.all[i].family
	}
	texts := map[int64]map[int64]bool{}
	for _, r := range reports {
		texts[r] = map[int64]bool{}
	}
	for i, a := range reports {
		for _, b := range reports[:i] {
			if family[a] != family[b] && g.story.alike(a, b) >= muchOf {
				texts[a][family[b]], texts[b][family[a]] = true, true
			}
		}
	}
	out := map[int64]int{}
	for r, of := range texts {
		out[r] = len(of)
	}
	return out
}

// nearest returns how many parts in ten of what speaks for two clusters are what their nearest pair says.
func (g *grouper) nearest() int {
	if g.oneEvent {
		return nearestOneEvent
	}
	return nearestElse
}

// untold is what speaks against statements of two reports of a story that is not of one event.
const untold = 1500

// In one report of such a story only what speaks for two statements by itself counts: words in common, that one principal says both, that the
// second goes on from the first or answers it.
const (
	aloneContents  = 2200
	alonePrincipal = 800
	aloneGoesOn    = 350
	aloneAnswers   = 2700
	aloneBias      = -1900
)

// alone is [grouper.odds] of statements of one report of a story that is not of one event; contents tells how alike their words are.
func (g *grouper) alone(i, j, contents int) (sum int, linked bool) {
	a, b := &g.all[i], &g.all[j]
	sum = g.graph.bar + aloneBias + aloneContents*contents/1000
	if a.principal == b.principal {
		sum += alonePrincipal
	}
	told := j == i+1 && g.told(i, j)
	if told {
		sum += aloneGoesOn
	}
	answers := g.answersNext(i, j)
	if answers {
		sum += aloneAnswers
	}
	return sum, contents > 0 || told || answers
}

// answersNext reports whether statement j stands right behind statement i in its report and answers it, for somebody else.
func (g *grouper) answersNext(i, j int) bool {
	a, b := &g.all[i], &g.all[j]
	if j != i+1 || a.Report != b.Report || a.principal == b.principal || !b.answers() {
		return false
	}
	return g.told(i, j) || a.mentions(b.principal) || b.Position == hearsay.Denies && (b.pointsBack() || a.touches(b))
}

// pointsBack reports whether s, in all it says, points at what was told before, or has no words: denied it; the claim is absurd.
func (s *statement) pointsBack() bool {
	return len(s.units) == 0 || slices.ContainsFunc(s.units, func(u unit) bool { return u.points || u.telling() <= fewWords })
}

// touches reports whether two statements have a word in common that tells something.
func (s *statement) touches(o *statement) bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		return slices.ContainsFunc(o.units, func(v unit) bool { return alike(&u, &v) > 0 })
	})
}

// joinAnswers puts answers with what they stand right behind, in stories that are not of one event: they have few words of their own, by which nothing else
// that is said of it would take them in.
func (g *grouper) joinAnswers() {
	if g.oneEvent {
		return
	}
	for j := 1; j < len(g.all); j++ {
		i := j - 1
		if !g.answersNext(i, j) || len(g.member[j]) != 1 || g.all[i].answers() {
			continue
		}
		odds, _ := g.odds(i, j)
		g.join(g.of[i], j, joined{a: i, b: j, rule: Responds, score: odds})
	}
}

// many is how many statements the longer of two reports has before it counts against a pair: live blogs and transcripts are about many things.
const (
	many       = 32
	manyWeighs = 1500 // for each doubling
)

// crowd is what speaks against statements i and j because their reports hold many.
func (g *grouper) crowd(i, j int) int {
	n := max(many, g.all[i].siblings, g.all[j].siblings)
	return manyWeighs * (log2(n) - log2(many)) / 16
}
