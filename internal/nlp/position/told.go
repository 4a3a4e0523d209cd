package position

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// mustHave: what must have been so is what the speaker concludes, and asked of nobody.
func (v *view) mustHave() bool {
	if !v.tellsNothing() || v.asks || len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if c.verb != v.root || c.negated {
		return false
	}
	for i := c.subject + 1; i+1 < min(c.subject+5, v.d.Len()); i++ {
		if v.d.Lemma[i] == "must" {
			return v.d.Lemma[i+1] == "have" && i+1 < c.verb && !v.has(func(w string) bool { return w == "by" })
		}
	}
	return false
}

// othersPlan: what somebody else with a name plans is told, not promised, unless by one who speaks for them.
func (v *view) othersPlan() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.source < 0 || v.d.Name[c.subject].Class() != 1 || v.d.Quote[c.subject] >= 0 || v.d.Lemma[c.subject] == v.d.Lemma[v.source] || v.speaksFor() {
		return false
	}
	p, does := act(v.d.Lemma[c.verb])
	return does && p == Commits && v.follows(c.verb, "to")
}

// othersWill: what somebody else told of as he or she will do is no promise of who tells it.
func (v *view) othersWill() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || v.source < 0 || c.negated || c.aux != "will" && c.aux != "would" && c.aux != "'d" && c.aux != "’d" && c.aux != "'ll" && c.aux != "’ll" {
		return false
	}
	l := v.d.Lemma[c.subject]
	return (l == "he" || l == "she") && v.d.Quote[c.subject] < 0 && v.another(c.subject)
}

// speaksFor reports whether the source is of those who speak for somebody.
func (v *view) speaksFor() bool {
	return english.SpeaksFor(v.d.Lemma[v.source])
}

// didIt: who tells what they did, banned or blocked, tells no more than that.
func (v *view) didIt() bool {
	p, ok := v.selfDoes()
	if !ok || p != Opposes {
		return false
	}
	c := v.clauses[0]
	switch v.d.Lemma[c.verb] {
	case "ban", "prohibit", "block", "fire", "oust", "bar", "withdraw", "hit", "clash", "quarrel", "abolish", "restrict":
		return v.d.Tag[c.verb] == doc.VBD || v.d.Tag[c.verb] == doc.VBN
	}
	return false
}

// swearsNot and swearsSo: who swears that it was so promises nothing.
func (v *view) swearsNot() bool {
	if !v.swears() {
		return false
	}
	for _, c := range v.clauses {
		if v.didNothing(c) {
			return true
		}
	}
	return false
}

func (v *view) swears() bool {
	if v.verb != "swear" || v.negated || v.passive {
		return false
	}
	for _, i := range v.words {
		switch v.d.Tag[i] {
		case doc.MD, doc.TO, doc.VB:
			return false
		case doc.VBD, doc.VBZ, doc.VBP:
			return true
		}
	}
	return false
}

// isHeard: what is heard is told by somebody, and believed by nobody yet. From whom it is heard or learnt tells it: she had heard from a clerk that it was so.
func (v *view) isHeard() bool {
	end := v.a.Cue.End
	from := v.d.Lemma[end-1] == "from" && v.source >= end || len(v.a.Content) > 0 && end < v.a.Content[0].Start && v.d.Lemma[end] == "from" && v.d.Lemma[v.a.Content[0].Start] == "that"
	switch v.verb {
	case "hear":
		return !v.negated && (v.source < 0 || from)
	case "learn", "find":
		return !v.negated && from
	}
	return false
}

// befell: what befell somebody is told of nobody who did it, and who was arrested or charged is not accused by whoever tells that. Who claims it stays with the
// model: one side of a war claims that so many of the other were killed.
func (v *view) befell() bool {
	if !v.tellsNothing() || v.verb == "claim" || v.asks || v.has(func(w string) bool { return w == "by" }) {
		return false
	}
	if v.shortlyBefell() {
		return true
	}
	if len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	return v.governs(c) && !c.negated && v.d.Label[c.subject] == doc.NsubjPass && (c.aux == "have" || c.aux == "be" || c.aux == "") && befallsSomebody(v.d.Lemma[c.verb])
}

// governs reports whether a clause is the main one of the content, whose first piece may be no more than when or where it was: after the storm, she said, two were hurt.
func (v *view) governs(c clause) bool {
	h := int(v.d.Head[c.verb])
	return c.verb == v.root || len(v.a.Content) > 1 && !slices.ContainsFunc(v.a.Content, func(r doc.Range) bool { return r.Start <= h && h < r.End })
}

// shortlyBefell reports whether the content tells as headlines do what befell somebody, without the verb for that: rebel leader killed in raid.
func (v *view) shortlyBefell() bool {
	d := v.d
	for k, i := range v.words {
		if k > 0 && k < 6 && befallsSomebody(d.Lemma[i]) && (d.Tag[i] == doc.VBN || d.Tag[i] == doc.VBD) {
			whole := k+1 == len(v.words) || d.Tag[v.words[k+1]] == doc.IN
			return whole && len(v.words) < 12 && d.Tag[v.words[k-1]].Noun() && (i == v.root || v.words[k-1] == v.root || int(d.Head[v.words[k-1]]) == i)
		}
		if d.Tag[i].Verb() || d.Tag[i] == doc.IN || d.Tag[i] == doc.MD {
			return false
		}
	}
	return false
}

// befallsSomebody reports whether w is a verb for what is done to somebody who is told of without whoever did it.
func befallsSomebody(w string) bool {
	switch w {
	case "kill", "injure", "wound", "hurt", "arrest", "detain", "charge", "rescue", "hospitalise", "hospitalize", "evacuate", "displace":
		return true
	}
	return false
}

// callsWorst: a famine called the worst in memory is told of, and nobody is blamed.
func (v *view) callsWorst() bool {
	if v.verb != "call" && v.verb != "describe" && v.verb != "term" || v.negated || v.cueHas("for", "on") {
		return false
	}
	calamity := false
	for _, i := range v.words {
		if calamity && v.d.Tag[i] == doc.JJS {
			return true
		}
		if !calamity && v.d.Tag[i] == doc.IN {
			return false // the response to the drought
		}
		switch v.d.Lemma[i] {
		case "famine", "drought", "flood", "flooding", "storm", "hurricane", "cyclone", "typhoon", "earthquake", "quake", "tsunami", "fire", "wildfire", "blaze", "outbreak", "epidemic",
			"pandemic", "crisis", "disaster", "accident", "crash", "heatwave", "winter", "eruption", "landslide", "avalanche", "attack", "massacre", "violence", "war", "fighting":
			calamity = true
		}
	}
	return false
}

// notStrange: it is not so strange an idea to do something.
func (v *view) notStrange() bool {
	if !v.tellsNothing() || v.asks || v.first(0) != "it" || v.first(1) != "be" || len(v.words) < 6 || !negation(v.d, v.words[2]) {
		return false
	}
	for k := 3; k < 6; k++ {
		switch v.first(k) {
		case "idea", "notion", "concept", "proposition", "thought", "suggestion":
			i := v.words[k]
			if v.d.Tag[min(i+1, v.d.Len()-1)].Punct() {
				i++ // the end of a quotation
			}
			return v.follows(i, "to") || v.follows(i, "that")
		}
	}
	return false
}

// noneHurt: that nobody was hurt is told, whatever it was that might have hurt them.
func (v *view) noneHurt() bool {
	if v.does || v.idioms || v.asks || v.deniedBefore() {
		return false
	}
	c, ok := v.mainClause()
	if !ok || c.aux == "will" || c.aux == "would" || c.aux == "can" || c.aux == "should" || c.aux == "must" {
		return false
	}
	if v.d.Label[c.subject] == doc.NsubjPass {
		return hurts(v.d.Lemma[c.verb]) && v.none(c.subject)
	}
	if casualty(v.d.Lemma[c.subject]) {
		return v.none(c.subject)
	}
	for i := c.verb + 1; i < min(c.verb+5, v.d.Len()); i++ {
		if casualty(v.d.Lemma[i]) {
			return v.none(i)
		}
	}
	return false
}

// none reports whether token i tells of nobody: nobody, no one, no deckhands, none of them.
func (v *view) none(i int) bool {
	switch v.d.Lemma[i] {
	case "nobody", "none":
		return true
	}
	for k := max(i-3, 0); k < i; k++ {
		if v.d.Lemma[k] == "no" && (int(v.d.Head[k]) == i || k == i-1) {
			return true
		}
	}
	return false
}

// hurts reports whether the verb w is for harm to somebody.
func hurts(w string) bool {
	switch w {
	case "kill", "injure", "wound", "hurt", "harm":
		return true
	}
	return false
}

// casualty reports whether the noun w is for those who came to harm.
func casualty(w string) bool {
	switch w {
	case "casualty", "casualties", "injury", "injuries", "death", "fatality", "fatalities", "victim":
		return true
	}
	return false
}

// paperLearned: what a paper has learned or understands it tells.
func (v *view) paperLearned() bool {
	return (v.verb == "learn" || v.verb == "understand") && !v.negated && v.source >= 0 && len(v.a.Content) > 0 && v.a.Content[0].End <= v.a.Cue.Start && english.PressName(strings.ToLower(v.d.Word(v.source)))
}

// hadFrom: somebody has it from the source.
func (v *view) hadFrom() bool { return v.cuePhrase("have", "it", "from") }
