package claims

import (
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Most reports are the only ones to tell what they tell, and most of their statements are about something that no other statement is about. Where
// several texts tell of one event, nearly all of them are about what others are about. The weights of the signs are learnt from stories of
// that kind; what is said here of statements that are not of one event is from pairs of reports of one election that readers judged (docs/quality.md).

// untold is what speaks against statements of two reports that are not of one event.
const untold = 1500

// How much such statements must have in common, in thousandths, for a principal or for two: less than this is the topic and a phrase.
const (
	acrossOne = 200
	acrossTwo = 350
)

// across reports whether statements of two reports that are not of one event have enough in common, whose most alike sentences are alike by so much.
func (g *grouper) across(i, j, similar int) bool {
	a, b := &g.all[i], &g.all[j]
	need := acrossTwo
	if a.principal != 0 && a.principal == b.principal {
		need = acrossOne
	}
	return max(similar, g.sight.on(b).own.cosine(&a.own)) >= need
}

// In one report of no event only what speaks for two statements by itself counts: words in common, that one principal says both, that one
// is told to be of the other or stands right behind it, or answers it.
const (
	aloneContents  = 2200
	alonePrincipal = 800
	aloneFollows   = 350
	aloneGoesOn    = 250
	aloneAnswers   = 2700
	aloneBias      = -1900
)

// alone is [grouper.odds] of statements of one report of no event; contents tells how alike their words are.
func (g *grouper) alone(i, j, contents int) (sum int, linked bool) {
	a, b := &g.all[i], &g.all[j]
	if a.bare() || b.bare() {
		contents = 0 // no comment is like no comment
	}
	sum = g.graph.bar + aloneBias + aloneContents*contents/1000
	if a.principal == b.principal {
		sum += alonePrincipal
	}
	told := j == i+1 && g.told(i, j)
	switch {
	case told && (slices.Contains(a.follows, b.Ref) || slices.Contains(b.follows, a.Ref)):
		sum += aloneFollows
	case told:
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
	switch named := a.mentions(b.principal); {
	case g.told(i, j):
		return true
	case b.silent():
		return named
	default:
		return (named || b.Position == hearsay.Denies) && (b.pointsBack() || b.cueOf(replies) || a.touches(b) > manyTouch || named && a.touches(b) > 0)
	}
}

// manyTouch is how many words what is denied has in common with what it stands behind by chance.
const manyTouch = 1

// falseWords is how many words what is called untrue is named by at most: those statements about the audit were false.
const falseWords = 3

// pointsBack reports whether what s says first is about what was told before, or it has no words: denied it; the claim is absurd; it is not true. What says much
// of its own is about that, however it points.
func (s *statement) pointsBack() bool {
	first := slices.IndexFunc(s.units, func(u unit) bool { return s.spoken(&u) })
	if first < 0 {
		return true
	}
	u := &s.units[first]
	words := s.wordsIn(u.Span)
	switch n := s.says(u); {
	case n == 0:
		return !s.unknown(u)
	case slices.ContainsFunc(words, func(w word) bool { return untrue(w.low) || w.low == "true" }):
		return n <= falseWords
	default:
		return s.cueOf(denial) && (n <= fewWords || takesUp(words))
	}
}

// takesUp reports whether words begin with one for what others put that they do not tell: the idea as absurd, but not the idea that.
func takesUp(words []word) bool {
	if len(words) < 3 || !generic(words[1].low) && words[1].low != "notion" {
		return false
	}
	switch words[0].low {
	case "the", "this", "that", "those", "these":
		return words[2].low != "that" && words[2].low != "of" && words[2].low != "to"
	}
	return false
}

// says counts the words of a sentence of s that tell something of its own: that are no names and not among those for what others put or how untrue it is.
func (s *statement) says(u *unit) int {
	n := 0
	for i, t := range u.terms {
		if w := lower(u.where[i].In(s.text)); t.kind() != aParty && t.kind() != aSense && !u.lent[i] && !generic(w) && !dismissive(w) {
			n++
		}
	}
	return n
}

// dismissive reports whether a word only tells how untrue something is, or stands for it.
func dismissive(w string) bool {
	switch w {
	case "true", "statements", "assertions", "notion", "narrative", "description", "propaganda", "happened", "happen", "substance", "merit", "truth", "basis", "ludicrous", "absurd", "ridiculous", "total", "totally", "absolutely",
		"completely", "categorically", "utterly", "entirely", "patently", "simply":
		return true
	}
	return untrue(w)
}

// cueOf reports whether a verb of the cue of s is one of some, by their lemmas.
func (s *statement) cueOf(some func(lemma string) bool) bool {
	return slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return slices.ContainsFunc(s.wordsIn(c), func(w word) bool { return some(english.Lemma(w.low, true, false)) })
	})
}

// denial reports whether a verb is one of denying: what stands behind it is what is denied.
func denial(lemma string) bool {
	switch lemma {
	case "deny", "dispute", "reject", "dismiss", "refute", "contest", "contradict", "repudiate", "rubbish", "disclaim", "debunk", "discount", "recant", "retract", "walk", "push":
		return true
	}
	return false
}

// replies reports whether a verb is one for answering what was said just before.
func replies(lemma string) bool {
	switch lemma {
	case "respond", "reply", "rebut", "counter", "retort", "retaliate", "shoot", "interject":
		return true
	}
	return false
}

// touches counts the words of their own that tell something in the sentences of two statements that have most in common.
func (s *statement) touches(o *statement) int {
	most := 0
	for i := range s.units {
		for k := range o.units {
			x, y, n := &s.units[i], &o.units[k], 0
			common(x, y, func(a, b int) {
				if x.terms[a].kind() != aParty && x.terms[a].kind() != aSense && !x.lent[a] && !y.lent[b] {
					n++
				}
			})
			most = max(most, n)
		}
	}
	return most
}

// joinAnswers puts answers with what they stand right behind, in reports of no event: they have few words of their own, by which nothing else
// that is said of it would take them in.
func (g *grouper) joinAnswers() {
	for j := 1; j < len(g.all); j++ {
		i := j - 1
		if g.oneEvent(i, j) || !g.answersNext(i, j) || len(g.member[j]) != 1 || g.all[i].answers() {
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
