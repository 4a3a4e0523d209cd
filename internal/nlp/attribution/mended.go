package attribution

import "slices"

// A phase is steps that mend one attribution, each as the one before left it. Nearly all of them look for forms of words that no other step makes or
// takes away, so that their order tells nothing; the few pairs of which it does are in TestPhases, with the reason.
type phase []func(*Context, *Attribution)

// of returns the attribution as the steps leave it, and leaves what it is given as it is. A second time it changes nothing.
func (p phase) of(c *Context, a Attribution) Attribution {
	a.Source, a.Content = slices.Clone(a.Source), slices.Clone(a.Content)
	for _, step := range p {
		step(c, &a)
	}
	return a
}

// phases are the phases in order.
var phases = []phase{whoSpeaks, accordingly, deniedOrSilent, whatIsTold, pastAsides, anotherSpeaks}

// whoSpeaks ends the words for who speaks where they end, and gives a cue without such words those in front that were taken for what is told. It
// rests on nothing but what the models found; it leaves a cue of denying or of silence with the source by which deniedOrSilent judges it.
var whoSpeaks = phase{
	// what stands before them in the clause is not of them
	(*Context).withoutFrontDate,
	(*Context).behindFrontPlace,
	(*Context).behindFrontThing,
	(*Context).frontOfSource,
	(*Context).behindMainClause,
	(*Context).ownSource,
	(*Context).notBut,

	// what else is of them
	(*Context).nameBefore,
	(*Context).wholeTitle,
	(*Context).fromAmount,
	(*Context).overPreposition,
	(*Context).overParticiple,

	// where nobody was found who speaks
	(*Context).beforeDay,
	(*Context).behindVerb,
	(*Context).lostSource,
	(*Context).apposedSource,
	(*Context).recordedAs,
	(*Context).caller,
	(*Context).sourceInContent,
	(*Context).wholeLastSource,
	(*Context).loneSource,
	(*Context).beforeVerb,
}

// accordingly parts the words on which "according to" rests from what is told on them. It reads no other cue, but for the last step, which
// takes these words out of what another cue tells.
var accordingly = phase{
	(*Context).accordingTo,
	(*Context).accordingToBehind,
	(*Context).accorded,
	(*Context).jointSource,
	(*Context).accordedBounds,
	(*Context).accordedApart,
	(*Context).butBehind,
	(*Context).withoutAccording,
}

// deniedOrSilent reads denials, answers that nobody gave and words that tell nothing: which words are the cue, what is denied, and how sure it is. It needs the source that
// whoSpeaks settled; it leaves the cue with all its words, so that whatIsTold can begin behind them.
var deniedOrSilent = phase{
	// which words are the cue
	(*Context).takeDenied,
	(*Context).noLonger,
	(*Context).noComment,
	(*Context).saidNothing,

	// on what
	(*Context).deniedBehind,
	(*Context).pronounTold,
	(*Context).silentToSemicolon,

	// how sure
	(*Context).plainSilence,
	(*Context).plainDenial,
}

// whatIsTold ends what is told where it ends, and gives a cue to which nothing was left what stands around it. It takes who speaks and the cue
// for settled, and moves neither, but for a short answer that was taken for who speaks.
var whatIsTold = phase{
	// what stands before it, or behind it, is not of it
	(*Context).dropMeanwhile,
	(*Context).whoIsTold,
	(*Context).withoutFloating,
	(*Context).didBesides,
	(*Context).withoutNextAct,
	(*Context).withoutWord,

	// what else is of it
	(*Context).onDayThat,
	(*Context).thatBefore,
	(*Context).overTeller,
	(*Context).overAppositions,
	(*Context).overBasis,
	(*Context).unfinished,

	// where nothing was found, or what tells nothing
	(*Context).thatThere,
	(*Context).behindStop,
	(*Context).shortAnswer,
	(*Context).aroundAs,
	(*Context).aroundNoun,
	(*Context).behindFront,
	(*Context).beforeApposed,
	(*Context).frontTold,
}

// pastAsides looks past what stands between commas, in dashes or in a clause with "who" between who speaks and the verb, or behind who speaks: whoever stands before that speaks, and none
// of it is told. It comes behind whatIsTold, which may have given the aside for something told.
var pastAsides = phase{
	(*Context).overAside,
	(*Context).beforeAsides,
	(*Context).overWho,
	(*Context).aThird,
	(*Context).clauseSubject,
	(*Context).afterSpeaker,
}

// anotherSpeaks gives what is told to another than who was taken to tell it, by what the verb means and in which form it stands: to whom it was heard from, to whom a participle
// is of, or to nobody. All else is settled then.
var anotherSpeaks = phase{
	// the other way round
	(*Context).turnedBack,
	(*Context).heardToSay,
	(*Context).criticOf,
	(*Context).stirred,

	// whoever stands in between
	(*Context).overheard,
	(*Context).recalledCalling,
	(*Context).whomQuoted,
	(*Context).hadFrom,
	(*Context).learnedFrom,
	(*Context).passivelyTold,
	(*Context).participleOwner,

	// nobody
	(*Context).daySpeaks,
	(*Context).saidOfWhom,
	(*Context).withoutCompound,
	(*Context).withoutTarget,
	(*Context).withoutExpected,
	(*Context).putBehind,
	(*Context).raisedBy,
}

// mended gives what the models found the sources and the words that they missed: first what stands in one sentence with others, or is told in the form of
// a script, a bracket or a quotation that goes on; then each attribution by itself; last what needs to know of all others.
func (c *Context) mended(found []Attribution) []Attribution {
	found = c.quotedBetween(found)
	for i := range found {
		for _, p := range phases {
			found[i] = p.of(c, found[i])
		}
	}
	c.citedBy(found)
	c.toldAccorded(found)
	found = c.byTwo(c.sayAccorded(found))
	c.acrossAside(found)
	found = c.judgements(c.heldToBe(c.besideJoiner(found)))
	for _, more := range []func([]Attribution) []Attribution{c.insertedOf, c.whichTells, c.toldWhich, c.asTold, c.tellsFurther, c.letterCalling, c.missivesFrom, c.answersBoth, c.shortAnswers, c.attributedTo} {
		found = more(found)
	}
	c.partAtAnd(found)
	return c.predicates(c.withoutReduced(c.withoutTaken(c.withoutClefts(c.jointBehindQuotations(c.clausesBehindTime(c.wholeClosing(found)))))))
}

// quotedBetween gives quotations, and what is cited or inserted, to those between whose words they stand.
func (c *Context) quotedBetween(found []Attribution) []Attribution {
	found = c.accordingWhich(c.figuresCiting(c.cited(c.withoutScripts(found))))
	c.speakersBehind(found)
	c.ownQuotations(found)
	c.onceQuoted(found)
	found = c.leadBy(found)
	return c.whoAdds(c.reporters(c.betweenQuotations(c.parentheses(c.inserted(found)))))
}
