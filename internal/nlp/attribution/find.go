package attribution

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// Finder finds attributions with a cue model and an argument model, and judges them when it has the tables to.
type Finder struct {
	Cues, Arguments Scorer
	// SourceBonus is how much worse than the best reading of the arguments one may be that has a source, when the best has none: a
	// statement without a source is rare.
	SourceBonus int32
	Confidence  *Confidence
	Doubts      *Doubts
}

// Find returns the attributions of a document in order of their cues. It needs every layer.
//
// What the models find is mended first, each attribution with what stands beside it; then what no model finds is added, by its form and by its words, each rule
// where none before it has taken the words; then what one says is parted from what the next says; then what is told within what is told is looked
// for; last, what nobody said is left out, and the rest is doubted. Rules of one step rest on those before them: a rule that adds may not part, and one that leaves out comes when all is there.
func (f Finder) Find(c *Context) []Attribution {
	cues, margins := f.FindCues(c)
	found := c.mended(f.FindArguments(c, cues, margins))
	found = c.worded(c.formed(found))
	found = c.bounded(found)
	found = c.withNested(found)
	c.beforeConclusion(found)
	found = c.withoutAlleged(c.withoutUntold(found))
	c.throughShortened(found)
	slices.SortStableFunc(found, func(a, b Attribution) int { return cmp.Compare(a.Cue.Start, b.Cue.Start) })
	for k := range found {
		found[k].Source, found[k].Content = found[k].tidied()
		c.wholeAmounts(&found[k])
		c.withoutThat(&found[k])
	}
	found = slices.DeleteFunc(found, func(a Attribution) bool { return a.Cue.Len() < 1 })
	f.Doubts.weigh(c, found)
	return found
}

// formed adds what is told by the form of the page: lines, turns of talk, headlines, quotations whose speaker stands elsewhere.
func (c *Context) formed(found []Attribution) []Attribution {
	for _, more := range []func([]Attribution) []Attribution{c.Layout, c.interview, c.reactions, c.unsourced, c.headline} {
		found = append(found, more(found)...)
	}
	found = c.through(c.withoutPassing(c.wereQuoted(c.quotedAs(c.headlineTail(found)))))
	c.headlineDoer(found)
	owner := owners(c.Doc, found)
	for i := range found {
		c.nextQuotation(&found[i], owner)
	}
	return found
}

// worded adds what is told in words that the models do not know for cues.
func (c *Context) worded(found []Attribution) []Attribution {
	found = c.concluded(found)
	for i := range found {
		c.wholeShown(found, &found[i])
	}
	found = append(found, c.allTold(found)...)
	found = append(found, c.mistaken(found)...)
	c.relatively(found)
	found = c.saidOf(found)
	found = c.heard(c.reported(append(found, c.claims(found)...)))
	found = c.denying(c.sentAway(c.unheard(c.allRevealed(found))))
	for _, more := range []func([]Attribution) []Attribution{c.silences, c.unabled, c.itWasBy, c.wordless, c.denials, c.allReduced, c.plainActs, c.allSaid, c.accompanied, c.inWords, c.spokenBehind, c.findings} {
		found = append(found, more(found)...)
	}
	found = c.either(found)
	found = c.judgedBy(c.posted(found))
	c.nextParagraph(found)
	return c.belowSpeaker(found)
}

// bounded ends what one says where the next begins.
func (c *Context) bounded(found []Attribution) []Attribution {
	found = c.behindSemicolons(found)
	for k := range found {
		c.whetherThere(&found[k])
		c.beforeThere(&found[k])
		c.behindInterview(&found[k])
		c.withinDashes(&found[k])
		c.dayBehind(&found[k])
		c.withoutSpokenDay(&found[k])
		c.withoutProgramme(&found[k])
		c.withoutHearer(&found[k])
		c.closeBrackets(&found[k])
		c.splitClause(&found[k])
		c.afterColon(&found[k])
		c.objectAlone(&found[k])
		c.beforeNounPredicate(&found[k])
		c.overrun(&found[k])
		c.tellsOfSelf(&found[k])
		c.withoutWhatHeld(&found[k])
		c.splicedBefore(&found[k])
		c.headOfAccorded(&found[k])
		c.ofNobody(&found[k])
		c.seemsTo(&found[k])
	}
	found = c.silentBehind(c.ofThatQuotation(found))
	c.reducedSubjects(found)
	c.contrasted(found)
	c.matterBehind(found)
	c.answeredOn(found)
	found = c.saidItWasTold(found)
	c.partAtCommas(found)
	c.partAtSemicolons(found)
	c.partAtConjunctions(found)
	c.ownPieces(found)
	c.beforeAdding(found)
	found = c.anotherTells(found)
	c.beforeNextTeller(found)
	c.beforeOwnVerb(found)
	return c.acrossTeller(found)
}

// withNested adds what is told within what is told, and within that.
func (c *Context) withNested(found []Attribution) []Attribution {
	c.tellersApart(found)
	c.openingThat(found)
	c.openingSources(found)
	c.cameAndSaid(found)
	c.saidThere(found)
	c.aroundTold(found)
	c.toldWithin(found)
	c.toldAcross(found)
	c.rangAndTold(found)
	found = c.reachedToTell(found)
	found = append(found, c.sayTold(found)...)
	c.whomTheyMet(found)
	found = c.withoutContacts(c.toSay(found))
	if more := c.nested(found); len(more) > 0 {
		found = append(found, more...)
		found = append(found, c.nested(found)...)
		c.partAtSemicolons(found)
		c.saidThere(found)
	}
	c.innerApart(found)
	found = c.rangSaying(found)
	c.withinWhoSaid(found)
	c.partContrasts(found)
	for k := range found {
		c.otherShares(&found[k])
		c.wholeInner(&found[k])
	}
	c.oneOfWhom(found)
	c.sameDocument(found)
	return found
}

// withoutUntold leaves out what nobody said, and unties what is left.
func (c *Context) withoutUntold(found []Attribution) []Attribution {
	for k := range found {
		c.relativeOnly(&found[k])
		c.wholeRelative(&found[k])
		c.endRelative(&found[k])
		c.beforeMainVerb(&found[k])
		c.beforeNounsVerb(&found[k])
		c.overPutUp(&found[k])
	}
	found = c.citesBehind(c.withoutGoingOn(c.withoutAsksUnnamed(found)))
	found = c.withoutAsRecalled(c.withoutOwnSilences(c.withoutParticiples(c.withoutUnsaid(c.withoutNobody(c.withoutCitations(c.withoutPrompts(c.withoutRefusals(c.withoutForeign(c.withoutTopics(c.ofGaps(found)))))))))))
	for k := range found {
		c.namedByHearsay(&found[k])
		c.accusedSubject(&found[k])
	}
	found = c.whoeverTells(found)
	c.untie(found)
	c.participlesOf(found)
	c.ownCalls(found)
	c.summedUp(found)
	c.secondPlainly(found)
	c.unpart(found)
	c.wholeSpeakers(found)
	c.secondOfMain(found)
	for k := range found {
		c.onlyWhoSpeaks(&found[k])
		c.overBrackets(&found[k])
		c.withHandle(&found[k])
	}
	return c.askedAs(found)
}

// FindCues returns the cues in order, and by how much each beat reading its least certain token otherwise.
func (f Finder) FindCues(c *Context) ([]doc.Range, []int32) {
	const l = int(NumCueLabels)
	chain := linear.Chain{Labels: l, Steps: CueSteps(f.Cues, nil)}
	var cues []doc.Range
	var margins []int32
	var features []linear.Feature
	var emissions []int32
	var path []uint8
	for _, s := range c.Doc.Sentence {
		emissions = resize(emissions, s.Len()*l)
		path = resize(path, s.Len())
		for k := range s.Len() {
			features = c.CueFeatures(features[:0], s, s.Start+k)
			f.Cues.Score(features, emissions[k*l:k*l+l])
		}
		chain.Best(emissions, path)
		for k := 0; k < len(path); k++ {
			if path[k] == NoCue {
				continue
			}
			start := k
			for k+1 < len(path) && path[k+1] == InsideCue {
				k++
			}
			cues = append(cues, doc.Range{Start: s.Start + start, End: s.Start + k + 1})
			margins = append(margins, emissions[start*l+int(BeginCue)]-emissions[start*l+int(NoCue)])
		}
	}
	return cues, margins
}

// FindArguments returns the attributions of the given cues; margins has the margin of each cue, or is nil.
func (f Finder) FindArguments(c *Context, cues []doc.Range, margins []int32) []Attribution {
	const l = int(NumRoles)
	chain := linear.Chain{Labels: l, Steps: ArgumentSteps(f.Arguments, nil)}
	out := make([]Attribution, 0, len(cues))
	var features []linear.Feature
	var emissions, margin []int32
	var path []uint8
	c.Relations(cues, func(k int, r *Relation) {
		n := r.window.Len()
		emissions, path, margin = resize(emissions, n*l), resize(path, n), resize(margin, n)
		for i := range n {
			row := emissions[i*l : i*l+l]
			if !c.mayPlay(r, r.window.Start+i) {
				neverPlays(row)
				continue
			}
			features = c.ArgumentFeatures(features[:0], r, r.window.Start+i)
			f.Arguments.Score(features, row)
		}
		chain.Best(emissions, path)
		if f.SourceBonus > 0 && !holds(path, BeginSource) {
			f.seekSource(&chain, emissions, path, margin)
		}
		if pieces := Pieces(path, doc.Range{End: n}, BeginSource); len(pieces) > 1 {
			onlyOneSource(&chain, emissions, path, pieces)
		}
		chain.Margins(emissions, path, roleGroup[:], margin)
		a := Attribution{Cue: cues[k], Source: Pieces(path, r.window, BeginSource), Content: Pieces(path, r.window, BeginContent)}
		a.Margin = Margin{Source: least(path, margin, BeginSource), Content: least(path, margin, BeginContent)}
		if margins != nil {
			a.Margin.Cue = margins[k]
		}
		c.mend(&a, r)
		first, second, split := c.splitSecond(a)
		out = append(out, first)
		if split && !r.holdsCue(second.Cue) {
			out = append(out, second)
		}
	})
	out = c.settle(out)
	owner := owners(c.Doc, out)
	for k := range out {
		c.wholeQuotations(&out[k], owner, int32(k)+1)
		if f.Confidence != nil && out[k].Confidence == 0 {
			out[k].Confidence = c.Sure(f.Confidence, out[k])
		}
	}
	return out
}

// mayPlay reports whether token i may be part of an argument: it stands in the sentence of the cue or in a quotation. Of all others, a third
// of what windows hold, the models never took one, so nothing is asked of them.
func (c *Context) mayPlay(r *Relation, i int) bool {
	return c.quotes[i] >= 0 || c.Doc.SentenceOf[i] == c.Doc.SentenceOf[r.cue.Start]
}

// neverPlays forbids every label but NoRole.
func neverPlays(scores []int32) {
	for l := range scores {
		scores[l] = linear.Forbidden
	}
	scores[NoRole] = 0
}

// seekSource replaces a path without a source by the best path that has one, unless it is worse by more than the bonus.
func (f Finder) seekSource(chain *linear.Chain, emissions []int32, path []uint8, margin []int32) {
	const l = int(NumRoles)
	chain.Margins(emissions, path, sourceGroup[:], margin)
	at := 0
	for k := range margin {
		if margin[k] < margin[at] {
			at = k
		}
	}
	if margin[at] > f.SourceBonus {
		return
	}
	for b := BeginSource; b <= OnlySource; b++ {
		emissions[at*l+int(b)] += f.SourceBonus
	}
	chain.Best(emissions, path)
}

// onlyOneSource replaces a path with several pieces of source by the best that has only one of them: a source is one piece, but for one
// in two thousand.
func onlyOneSource(chain *linear.Chain, emissions []int32, path []uint8, pieces []doc.Range) {
	const l = int(NumRoles)
	best := int64(0)
	var top []uint8
	given := slices.Clone(path)
	for i, p := range pieces {
		only := slices.Clone(emissions)
		for k := range path {
			inside := k >= p.Start && k < p.End
			for b := range l {
				if inside && b != int(given[k]) || !inside && roleGroup[b] == roleGroup[BeginSource] {
					only[k*l+b] = linear.Forbidden
				}
			}
		}
		chain.Best(only, path)
		if score := chain.Score(only, path); i == 0 || score > best {
			best, top = score, slices.Clone(path)
		}
	}
	copy(path, top)
}

// holds reports whether a path has a token of the role.
func holds(path []uint8, role Role) bool {
	for _, l := range path {
		if roleGroup[l] == roleGroup[role] {
			return true
		}
	}
	return false
}

// sourceGroup tells the labels of the source from all others.
var sourceGroup = [NumRoles]uint8{0, 1, 1, 1, 1, 0, 0, 0, 0}

// roleGroup sorts the labels of the argument model by role.
var roleGroup = [NumRoles]uint8{0, 1, 1, 1, 1, 2, 2, 2, 2}

// least returns the smallest margin among the tokens of a role and their neighbours; of all tokens when none has the role.
func least(path []uint8, margin []int32, role Role) int32 {
	low, found := int32(-1), false
	for k := range path {
		if roleGroup[path[k]] != roleGroup[role] {
			continue
		}
		if !found {
			low, found = margin[k], true
		}
		for j := max(k-1, 0); j <= min(k+1, len(path)-1); j++ {
			low = min(low, margin[j])
		}
	}
	if found {
		return low
	}
	for _, m := range margin {
		if low < 0 || m < low {
			low = m
		}
	}
	return low
}
