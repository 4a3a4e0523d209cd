package attribution

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file tells words of saying from the same words in another sense: admitted to hospital, the first confirmed case, denied entry, a fee that is charged, a form that is filed, exports that declined.

// notOfWords reports whether the verb or noun of the cue does not tell of words there.
func (c *Context) notOfWords(a Attribution) bool {
	i := Head(c.Doc, a.Cue)
	return c.letIn(a, i) || c.attributive(a) || c.tradeDispute(a, i) || c.notGiven(a, i) || c.asksMoney(a, i) || c.filesPapers(a, i) || c.sinks(a, i) || c.byForce(a, i) || c.doneToThing(a, i)
}

// doneToThing reports whether a verb of telling stands with a thing or with where, when or whom it was that make it one of doing: conceded | a goal |, reports to | the director |, argued | with his wife for an hour |; but not
// a goal, he conceded, that came late.
func (c *Context) doneToThing(a Attribution, i int) bool {
	d := c.Doc
	if !d.Tag[i].Verb() || len(a.Content) != 1 || a.Content[0].Start != a.Cue.End || a.Content[0].Start >= a.Content[0].End {
		return false
	}
	r := a.Content[0]
	if c.finite(r) || c.anyQuoted(r) || c.quotes[i] >= 0 || d.Lemma[r.Start] == "that" {
		return false
	}
	last := a.Cue.End - 1
	switch {
	case d.Lemma[i] == "report" && last > i && d.Lemma[last] == "to":
		return d.Tag[i] == doc.VBZ || d.Tag[i] == doc.VBP
	case d.Lemma[i] == "report" && last > i && d.Lemma[last] == "for", last == i && nominal(d.Tag[r.Start]):
		return english.OtherSense(d.Lemma[i], d.Lemma[c.heartOf(r)])
	case d.Lemma[i] == "argue" && last == i:
		return d.Lemma[r.Start] == "with" || d.Lemma[r.Start] == "in"
	case d.Lemma[i] == "point":
		return last > i && d.Lemma[last] == "at"
	case d.Lemma[i] == "call" && last > i && d.Lemma[last] == "for":
		return len(a.Source) == 1 && needs(d.Lemma[c.headOf(a.Source[0])])
	case d.Lemma[i] == "learn" && last == i:
		return d.Tag[r.Start] == doc.TO
	}
	return false
}

// needs reports whether what a noun is for calls for something without a word.
func needs(w string) bool {
	switch w {
	case "recipe", "job", "task", "role", "occasion", "situation", "moment", "weather", "times":
		return true
	}
	return false
}

// letIn reports whether somebody or something is told to have been let in: has been admitted to a hospital, aren't admitted until they are vaccinated, her admission to the college. What was admitted by
// somebody, or that something is so, is granted.
func (c *Context) letIn(a Attribution, i int) bool {
	d := c.Doc
	for _, r := range a.Content {
		if r.Start > i && (c.finite(doc.Range{Start: r.Start, End: min(r.Start+6, r.End)}) && c.lemmaAt(i, i+1) != "until" || c.anyQuoted(r)) {
			return false
		}
	}
	switch d.Lemma[i] {
	case "admission":
		return d.Tag[i].Noun() && c.lemmaAt(i, i+1) == "to" && c.letsIn(i+2)
	case "admit":
	default:
		return false
	}
	if d.Tag[i] != doc.VBN || c.kin[i].agent >= 0 {
		return false
	}
	h := c.helpers(i)
	passive := slices.Contains(d.Lemma[h.start:i], "be")
	switch c.lemmaAt(i, i+1) {
	case "to", "into":
		return (passive || h.start == i) && (c.letsIn(i+2) || passive)
	case "until", "unless", "in", "as", "at":
		return passive
	}
	return false
}

// letsIn reports whether the words from token i on are for where people or firms are let in.
func (c *Context) letsIn(i int) bool {
	d := c.Doc
	if i >= d.Len() {
		return false
	}
	g := c.nominalFrom(i)
	if g.Len() == 0 {
		return false
	}
	switch d.Lemma[g.End-1] {
	case "hospital", "clinic", "ward", "school", "college", "university", "academy", "country", "state", "states", "union", "exchange", "club", "bar", "unit", "city", "care", "camp", "member", "listing", "kingdom", "hospice", "infirmary", "league",
		"community", "alliance", "market", "prison", "jail", "centre", "center":
		return true
	}
	return false
}

// attributive reports whether the participle of the cue only tells of what kind a thing is: the first | confirmed | case, the town's | alleged | hideout, a | disputed | shrine.
func (c *Context) attributive(a Attribution) bool {
	d, i := c.Doc, a.Cue.Start
	switch d.Lemma[i] {
	case "confirm", "dispute", "allege", "alleged", "confirmed", "disputed", "acknowledge", "acknowledged":
	default:
		return false
	}
	if i == 0 || i+1 >= d.Len() || !strings.HasSuffix(strings.ToLower(d.Word(i)), "ed") || !d.Tag[i+1].Noun() || d.Tag[i+1].Proper() && d.Lemma[i] != "allege" && d.Lemma[i] != "alleged" || d.SentenceOf[i+1] != d.SentenceOf[i] {
		return false
	}
	switch d.Tag[i-1] {
	case doc.DT, doc.JJ, doc.CD, doc.PRPS, doc.JJS:
		return d.SentenceOf[i-1] == d.SentenceOf[i] && !c.subjectBefore(a, i)
	case doc.POS:
		return d.Lemma[i] == "allege" || d.Lemma[i] == "alleged"
	}
	return false
}

// subjectBefore reports whether the word before token i is all that stands for who speaks: some alleged fraud.
func (c *Context) subjectBefore(a Attribution, i int) bool {
	return len(a.Source) == 1 && a.Source[0].End == i && c.Doc.Tag[i-1] != doc.PRPS && a.Source[0].Len() == 1
}

// tradeDispute reports whether the cue is the noun for a quarrel, or tells between whom something is one: settle trade | disputes | between them, the shelf | disputed | between two states.
func (c *Context) tradeDispute(a Attribution, i int) bool {
	d := c.Doc
	return d.Lemma[i] == "dispute" && (c.lemmaAt(i, i+1) == "between" || len(a.Source) == 1 && a.Source[0].End == i && c.lemmaAt(i, i+1) == "with" && !d.Tag[a.Source[0].End-1].Proper())
}

// notGiven reports whether to deny is not to give: were denied leave, denied him bail, their requests were denied, deny Karl Orr the nomination.
func (c *Context) notGiven(a Attribution, i int) bool {
	d := c.Doc
	last := a.Cue.End - 1
	if d.Lemma[i] != "deny" && d.Lemma[last] == "deny" {
		i = last
	}
	if d.Lemma[i] != "deny" || !d.Tag[i].Verb() {
		return false
	}
	if d.Tag[i] == doc.VBN && slices.Contains(d.Lemma[c.helpers(i).start:i], "be") && c.kin[i].agent < 0 {
		s := int(c.kin[i].subject)
		return s >= 0 && s < i && (asksFor(d.Lemma[s]) || d.Sense[s] == doc.PersonNoun && i+1 < d.Len() && nominal(d.Tag[i+1]))
	}
	if len(a.Content) == 0 || a.Content[0].Start != i+1 {
		return false
	}
	r := a.Content[0]
	if c.finite(r) || c.anyQuoted(r) {
		return false
	}
	if asksFor(d.Lemma[c.heartOf(r)]) {
		return true
	}
	k := i + 1
	if d.Tag[k] == doc.PRP {
		k++
	} else {
		for k < r.End && d.Tag[k].Proper() && d.Name[k] != doc.Outside {
			k++
		}
	}
	return k > i+1 && k < r.End && (d.Tag[k] == doc.DT || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.NN || d.Tag[k] == doc.JJ)
}

// asksFor reports whether the noun w is for what somebody asks to have or to be let do.
func asksFor(w string) bool {
	switch w {
	case "request", "application", "bail", "entry", "access", "permission", "visa", "parole", "motion", "petition", "asylum", "licence", "license", "permit", "leave", "nomination", "funding", "loan":
		return true
	}
	return false
}

// asksMoney reports whether to charge is to ask or book money, or to give somebody a task: charged him seven dollars, charge a fee, were charged against earnings, is charged with running the school.
func (c *Context) asksMoney(a Attribution, i int) bool {
	d := c.Doc
	if d.Lemma[i] != "charge" {
		return false
	}
	next := c.lemmaAt(i, i+1)
	if d.Tag[i].Noun() {
		return next == "of" && c.money(doc.Range{Start: i + 2, End: min(i+8, d.Len())}) || next == "against" && c.lemmaAt(i, i+2) == "earnings"
	}
	switch next {
	case "against":
		return !c.anyPerson(i + 2)
	case "with":
		return c.tasked(i)
	case "off", "up", "admission", "so", "too", "much":
		return true
	case "for":
		return i+2 < d.Len() && d.Tag[i] == doc.VBN && slices.Contains(d.Lemma[c.helpers(i).start:i], "be") && c.wares(c.heartOf(doc.Range{Start: i + 2, End: min(i+6, d.Len())}))
	}
	for _, r := range a.Content {
		if r.Start >= i && !c.finite(r) && !c.anyQuoted(r) && (c.money(r) || c.feeIn(r)) {
			return true
		}
	}
	return false
}

// anyPerson reports whether the noun group at token i is for somebody.
func (c *Context) anyPerson(i int) bool {
	d := c.Doc
	g := c.nominalFrom(min(i, d.Len()))
	for k := g.Start; k < g.End; k++ {
		if d.Tag[k].Proper() || d.Tag[k] == doc.PRP || d.Sense[k] == doc.PersonNoun || d.Sense[k] == doc.GroupNoun {
			return true
		}
	}
	return false
}

// feeIn reports whether a word of r is for what is paid.
func (c *Context) feeIn(r doc.Range) bool {
	for k := r.Start; k < min(r.End, r.Start+7); k++ {
		switch c.Doc.Lemma[k] {
		case "fee", "toll", "fare", "rent", "interest", "premium", "commission", "extra", "price", "rate", "money", "dollar", "pound", "euro", "crown", "dlrs", "tariff", "postage":
			return true
		}
	}
	return false
}

// tasked reports whether somebody is told to be charged with what is a duty and no crime.
func (c *Context) tasked(i int) bool {
	d := c.Doc
	if i+2 >= d.Len() || d.Tag[i+2] != doc.VBG || d.Tag[i] != doc.VBN {
		return false
	}
	switch d.Lemma[i+2] {
	case "run", "handle", "oversee", "lead", "protect", "manage", "enforce", "ensure", "maintain", "implement", "supervise", "review", "restore", "draft", "develop", "coordinate", "monitor", "administer", "rebuild", "improve", "guard":
		return true
	}
	return false
}

// filesPapers reports whether papers are filed that accuse nobody: filed a registration statement with the commission.
func (c *Context) filesPapers(a Attribution, i int) bool {
	d := c.Doc
	if d.Lemma[i] != "file" || !d.Tag[i].Verb() || len(a.Content) == 0 {
		return false
	}
	for k := i; k < min(i+12, d.Sentence[d.SentenceOf[i]].End); k++ {
		switch d.Lemma[k] {
		case "suit", "lawsuit", "complaint", "charge", "claim", "petition", "motion", "objection", "grievance", "counterclaim", "indictment", "action", "case", "accusation", "counter-suit", "countersuit", "affidavit", "report", "protest", "brief":
			return false
		}
	}
	for _, r := range a.Content {
		if r.Start < i || c.anyQuoted(r) || d.Lemma[r.Start] == "that" || c.finite(doc.Range{Start: r.Start, End: min(r.Start+4, r.End)}) {
			return false
		}
	}
	return true
}

// sinks reports whether something is told to have become less: declined to around a third, declined 3.2 pct.
func (c *Context) sinks(a Attribution, i int) bool {
	d := c.Doc
	if d.Lemma[i] != "decline" || !d.Tag[i].Verb() {
		return false
	}
	k := i + 1
	if c.lemmaAt(i, k) == "to" {
		k++
		switch c.lemmaAt(i, k) {
		case "around", "about", "some", "less", "a", "roughly", "nearly", "almost", "between", "as":
			return true
		}
		return k < d.Len() && d.Tag[k] == doc.CD
	}
	if k < d.Len() && d.SentenceOf[k] == d.SentenceOf[i] && (d.Tag[k] == doc.CD || c.lemmaAt(i, k) == "by" && d.Tag[min(k+1, d.Len()-1)] == doc.CD || c.lemmaAt(i, k) == "from") {
		return true
	}
	return len(a.Content) == 0 && a.Cue.End == i+1 && (k >= d.Len() || breaks(d, k)) && len(a.Source) == 1 && a.Source[0].End <= a.Cue.Start && c.thing(a.Source[0])
}

// byForce reports whether somebody is told to have been set upon, or held against attack, by more than words: was attacked by a gang, attacked a market, killing nine; forces defending the town.
func (c *Context) byForce(a Attribution, i int) bool {
	d := c.Doc
	if len(a.Source) != 1 {
		return false
	}
	h := Head(d, a.Source[0])
	switch d.Lemma[i] {
	case "attack", "assault", "storm", "raid", "target", "hit", "strike":
		if d.Tag[i] == doc.VBN && a.Source[0].Start > i {
			return english.Assails(d.Lemma[h])
		}
		for k := i + 1; k < min(i+14, d.Sentence[d.SentenceOf[i]].End); k++ {
			if w := d.Lemma[k]; d.Tag[k] == doc.VBG && (w == "kill" || w == "wound" || w == "injure") {
				return true
			}
		}
	case "defend":
		return english.Assails(d.Lemma[h]) && len(a.Content) > 0 && !c.finite(a.Content[0])
	}
	return false
}
