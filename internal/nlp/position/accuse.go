package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// This file reads what somebody is said to have done to others, by verbs that are wrongs whatever the speaker calls them, and tells it from harm that nobody is accused of.

// didWrong: the clerk said the guards beat him; police said Brann stabbed the clerk.
func (v *view) didWrong() bool {
	if !v.tellsNothing() || v.asks || v.source < 0 || v.hedged() || english.Keeps(v.d.Lemma[v.source]) {
		return false
	}
	for k, c := range v.clauses {
		if k > 1 {
			break
		}
		if c.verb != v.root && (int(v.d.Head[c.verb]) != v.root || v.d.Label[c.verb] != doc.Conj) || c.negated || v.none(c.subject) || c.aux != "" && c.aux != "have" && c.aux != "be" || v.d.Label[c.subject] == doc.NsubjPass || v.ownSide(c) || v.unknown(c.subject) || v.ofState(c.subject) {
			continue
		}
		if v.d.Tag[c.verb].Verb() && v.doer(c.subject) && v.wrongs(c.verb) || v.doer(c.subject) && v.blamedFor(c) {
			return true
		}
	}
	return false
}

// doer reports whether the subject at token i is somebody, or a body, who can be accused, and not who is speaking.
func (v *view) doer(i int) bool {
	if l := v.d.Lemma[i]; l == "i" || l == "we" || l == "you" || l == "it" && v.d.Quote[i] < 0 || v.d.Tag[i] == doc.WDT || v.d.Tag[i] == doc.EX {
		return false
	}
	if v.who(i) == 1 {
		return false
	}
	return v.agent(i) || v.d.Sense[i] == doc.PersonNoun || v.d.Sense[i] == doc.GroupNoun
}

// unknown reports whether the subject at token i is somebody of whom nobody knows who it is, so that nobody is accused: unknown gunmen, hackers, a thief.
func (v *view) unknown(i int) bool {
	if v.lemmaAt(i-1) == "the" {
		return false // the kidnappers
	}
	switch v.d.Lemma[i] {
	case "hacker", "thief", "thieve", "robber", "burglar", "raider", "intruder", "attacker", "assailant", "gunman", "gunmen", "vandal", "arsonist", "bomber", "pirate", "kidnapper", "somebody", "someone", "shooter":
		return true
	}
	for k := max(i-3, 0); k < i; k++ {
		switch v.d.Lemma[k] {
		case "unknown", "unidentified", "masked", "armed", "unnamed", "hooded":
			return true
		}
	}
	return false
}

// ofState reports whether the subject at token i is the force of a state of which one who speaks for it tells: the ministry said the police killed two gunmen.
func (v *view) ofState(i int) bool {
	switch v.d.Lemma[i] {
	case "police", "army", "troops", "soldier", "officer", "force", "navy", "trooper", "marine", "aircraft", "jet", "drone":
	default:
		return false
	}
	switch l := v.d.Lemma[v.source]; l {
	case "ministry", "minister", "army", "police", "military", "government", "navy", "command", "commander", "general", "spokesman", "spokeswoman", "chief", "sheriff", "department":
		return true
	}
	return false
}

// wrongedBy: two pilots were killed by rebels; clerk beaten by guards.
func (v *view) wrongedBy() bool {
	if !v.tellsNothing() || v.asks || v.source < 0 || v.hedged() || v.refused || english.Keeps(v.d.Lemma[v.source]) {
		return false
	}
	for n, i := range v.words {
		if n+2 >= len(v.words) || n > 12 {
			return false
		}
		if i != v.root && (int(v.d.Head[i]) != v.root || v.d.Label[i] != doc.Acl) || v.d.Tag[i] != doc.VBN && v.d.Tag[i] != doc.VBD || !violent(v.d.Lemma[i]) || v.lemmaAt(v.words[n+1]) != "by" || v.words[n+1] != i+1 || n > 0 && negation(v.d, v.words[n-1]) || !v.suffers(i) {
			continue
		}
		by := i + 2
		for k := by; k < min(by+5, v.d.Len()); k++ {
			if v.d.Tag[k].Noun() && (k+1 >= v.d.Len() || !v.d.Tag[k+1].Noun()) {
				return v.doer(k) && v.d.Lemma[k] != v.d.Lemma[v.source]
			}
			if !v.d.Tag[k].Noun() && v.d.Tag[k] != doc.DT && v.d.Tag[k] != doc.JJ && v.d.Tag[k] != doc.CD {
				break
			}
		}
	}
	return false
}

// suffers reports whether somebody suffers what the participle at token i tells: its passive subject, or the noun that it tells more of.
func (v *view) suffers(i int) bool {
	who := v.subject
	if i != v.root {
		who = v.root
	}
	return who >= 0 && (v.agent(who) || v.d.Sense[who] == doc.PersonNoun || v.d.Sense[who] == doc.GroupNoun)
}

// ownSide reports whether the subject of a clause is the speaker, or theirs: our aircraft, its soldiers.
func (v *view) ownSide(c clause) bool {
	if v.self(c) || v.who(c.subject) == hashOf("it") && v.d.Quote[c.subject] < 0 {
		return true
	}
	for k := max(c.subject-4, 0); k < c.subject; k++ {
		if v.d.Tag[k] != doc.PRPS || int(v.d.Head[k]) != c.subject {
			continue
		}
		switch v.d.Lemma[k] {
		case "our", "my", "we", "i":
			return true
		case "its", "their", "it", "they":
			return v.d.Quote[k] < 0
		case "his", "her", "he", "she":
			return v.d.Quote[k] < 0 && v.source >= 0 && !v.speaksFor()
		}
	}
	return false
}

// wrongs reports whether the verb at token i, with what stands behind it, is a wrong done to somebody or a breach of what binds.
func (v *view) wrongs(i int) bool {
	if !v.d.Tag[i].Tensed() && v.d.Tag[i] != doc.VBN && v.d.Tag[i] != doc.VBG {
		return false
	}
	switch v.d.Lemma[i] {
	case "stab", "strangle", "kidnap", "abduct", "burgle", "behead", "lynch", "mutilate", "enslave", "maim", "poison", "starve", "gas", "shell", "massacre", "pillage", "ransack", "vandalise", "vandalize", "underpay", "overcharge",
		"exploit", "neglect", "betray", "pollute", "pocket", "groom", "blackmail", "bully", "stalk", "evict", "torch", "slander", "libel", "squander", "mismanage":
		return true
	case "kill", "murder", "rape", "torture", "shoot", "beat", "punch", "slap", "kick", "choke", "bite", "bomb", "execute", "hang", "jail", "imprison", "silence", "gag", "threaten", "ambush", "assassinate", "spit", "whip", "taser":
		return v.victimBehind(i + 1)
	case "break", "breach", "flout", "defy", "bend", "circumvent":
		return v.objectOf(i, breakable)
	case "burn", "demolish", "bulldoze", "raze":
		return v.objectOf(i, dwellings)
	case "destroy", "shred", "delete", "erase", "bury", "withhold", "suppress", "doctor", "backdate":
		return v.objectOf(i, proofs)
	case "ignore", "disregard", "overlook":
		return v.objectOf(i, warnings)
	case "evade", "dodge", "avoid", "fiddle":
		return v.objectOf(i, taxes)
	case "buy", "stuff":
		return v.objectOf(i, votes)
	case "divert", "waste", "siphon", "skim":
		return v.objectOf(i, funds)
	case "arm", "finance", "fund", "shelter", "harbour", "harbor":
		return v.objectOf(i, outlaws)
	case "flee":
		return v.objectOf(i, scenes)
	case "sell", "deal":
		return v.objectOf(i, drugs)
	case "use":
		return v.objectOf(i, forces)
	case "dump":
		return v.objectOf(i, wastes)
	case "pay", "give", "hand", "slip":
		return v.victimBehind(i+1) && v.inCash(i)
	case "set":
		return v.lemmaAt(i+1) == "fire" || v.lemmaAt(i+1) == "the" && v.lemmaAt(i+2) == "fire"
	case "open":
		return v.lemmaAt(i+1) == "fire"
	case "fire":
		return v.lemmaAt(i+1) == "on" || v.lemmaAt(i+1) == "at"
	case "drive":
		return v.lemmaAt(i+1) == "drunk"
	case "plant", "detonate":
		return v.objectOf(i, bombs)
	case "plot", "plan", "order":
		return v.objectOf(i, crimes)
	}
	return false
}

// inCash reports whether what the verb at token i tells of was paid in cash, or in an envelope.
func (v *view) inCash(i int) bool {
	s := v.d.Sentence[v.d.SentenceOf[i]]
	for k := i + 1; k+1 < min(i+10, s.End); k++ {
		if v.d.Lemma[k] == "in" && v.d.Lemma[k+1] == "cash" || v.d.Lemma[k] == "envelope" || v.d.Lemma[k] == "bribe" {
			return true
		}
	}
	return false
}

// objectOf reports whether one of the first words behind the verb at token i is of a set.
func (v *view) objectOf(i int, words map[string]bool) bool {
	s := v.d.Sentence[v.d.SentenceOf[i]]
	for k := i + 1; k < min(i+6, s.End) && !v.d.Tag[k].Punct(); k++ {
		if words[v.d.Lemma[k]] {
			return true
		}
		if v.d.Tag[k] == doc.IN && k > i+1 {
			return false
		}
	}
	return false
}

// victimBehind reports whether a person, or people, stands as the object from token i on.
func (v *view) victimBehind(i int) bool {
	s := v.d.Sentence[v.d.SentenceOf[min(i, v.d.Len()-1)]]
	for k := i; k < min(i+5, s.End); k++ {
		switch t := v.d.Tag[k]; {
		case t == doc.PRP:
			return v.d.Lemma[k] != "it"
		case t.Noun() && (k+1 >= s.End || !v.d.Tag[k+1].Noun()):
			return v.d.Name[k].Class() == 1 || v.d.Sense[k] == doc.PersonNoun || victims[v.d.Lemma[k]]
		case t == doc.IN || t.Verb() || t.Punct():
			return false
		}
	}
	return false
}

// blamedFor reports whether a clause says that its subject is behind an act of harm, or answers for it: was behind the attack, is responsible for these deaths, is to blame for the blast, caused the crash.
func (v *view) blamedFor(c clause) bool {
	d := v.d
	switch d.Lemma[c.verb] {
	case "responsible", "blame", "culpable":
		if d.Lemma[c.verb] == "blame" && v.lemmaAt(c.verb-1) != "to" {
			return false
		}
		return v.lemmaAt(c.verb+1) == "for" && v.objectOf(c.verb+1, harms)
	case "behind":
		return v.objectOf(c.verb, harms)
	case "cause":
		return d.Tag[c.verb] == doc.VBD && v.objectOf(c.verb, harms)
	}
	if d.Tag[c.verb].Noun() && harms[d.Lemma[c.verb]] {
		for k := c.subject + 1; k < c.verb; k++ {
			if d.Lemma[k] == "behind" {
				return true
			}
		}
	}
	return false
}

// supposedOnly reports whether what is told is only supposed, asked after or not known: if he took it, whether he lied, it is possible that he did.
func (v *view) supposedOnly() bool {
	for n := range 7 {
		switch w := v.first(n); w {
		case "if", "whether", "unless":
			return n < 2 || v.first(n-1) != "as"
		case "possible", "unclear", "unknown", "investigate", "wonder":
			return true
		case "know", "say":
			if n > 0 && len(v.words) > n && (v.lemmaAt(v.words[n]-1) == "not" || v.lemmaAt(v.words[n]-1) == "n't") {
				return true
			}
		}
	}
	return false
}

// hedged reports whether what is told may or would only be so, or is only supposed.
func (v *view) hedged() bool {
	for n := range 5 {
		switch v.first(n) {
		case "could", "may", "might", "would", "should", "can":
			return true
		}
	}
	return v.supposedOnly()
}

// accusesNobody: harm of which no one is accused: the landslide killed 12 people; a painting was stolen; unknown gunmen killed nine; our aircraft killed 30 militants; it is a crime to bribe.
func (v *view) accusesNobody() bool {
	if !v.tellsNothing() || v.asks || v.source < 0 || v.verb == "claim" || v.verb == "allege" || !v.has(func(w string) bool { return grave(w) || violent(w) }) {
		return false
	}
	if v.forbids() {
		return true
	}
	if v.supposedOnly() {
		return v.onlyGrave() && len(v.words) < 25
	}
	if len(v.clauses) == 0 {
		return false
	}
	c := v.clauses[0]
	if c.negated || !v.onlyGrave() {
		return false
	}
	l := v.d.Lemma[c.verb]
	switch {
	case !v.d.Tag[c.verb].Verb():
		return false
	case v.d.Label[c.subject] == doc.NsubjPass:
		return (l == "steal" || l == "kill" || l == "murder" || l == "rob" || l == "hack" || l == "drop" || l == "dismiss" || l == "loot") && !v.has(func(w string) bool { return w == "by" })
	case l == "punish" || l == "outlaw" || l == "combat" || l == "prevent" || l == "investigate" || l == "tackle" || l == "train" || l == "fight" || l == "detect" || l == "spot":
		return true
	case v.unknown(c.subject):
		return true
	case l == "kill" && (v.ownSide(c) || v.ofState(c.subject)):
		return v.objectOf(c.verb, fighters)
	case l == "kill" || l == "rob" || l == "hide" || l == "leak":
		return !v.agent(c.subject) && v.d.Sense[c.subject] != doc.PersonNoun && v.d.Sense[c.subject] != doc.GroupNoun && v.d.Tag[c.subject].Noun() && !v.d.Form[c.subject].Traits.Has(doc.Capital)
	}
	return false
}

// thingFails: the steering was failing, the pump broke, the assault on the hill failed: nobody is blamed by that.
func (v *view) thingFails() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || c.negated || c.aux != "" && c.aux != "have" && c.aux != "be" || !v.d.Tag[c.verb].Verb() || len(v.words) > 14 {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "fail", "break", "collapse", "crack", "burst", "jam", "sink", "leak":
	default:
		return false
	}
	if k := c.verb + 1; v.lemmaAt(k) == "to" || k < v.d.Len() && (v.d.Tag[k] == doc.DT || v.d.Tag[k] == doc.PRP || v.d.Tag[k].Noun()) {
		return false // failed to stop, failed the families
	}
	subject := v.d.Lemma[c.subject]
	return v.d.Tag[c.subject].Noun() && !v.d.Form[c.subject].Traits.Has(doc.Capital) && v.d.Sense[c.subject] != doc.PersonNoun && v.d.Sense[c.subject] != doc.GroupNoun && !policies[subject] && !v.agent(c.subject)
}

// onlyGrave reports whether no more than one word of the content names wrongdoing, so that nothing else may accuse anybody.
func (v *view) onlyGrave() bool {
	n := 0
	for _, i := range v.words {
		if v.graveAt(i) {
			n++
		}
	}
	return n <= 1
}

// forbids reports whether the content tells what the law makes a crime: it is a crime to bribe an official.
func (v *view) forbids() bool {
	for n := range 6 {
		if w := v.first(n); w == "crime" || w == "offence" || w == "offense" || w == "illegal" || w == "unlawful" {
			return v.first(0) == "it" && v.first(1) == "be" && v.first(n+1) == "to"
		}
	}
	return false
}

// examinerSays reports whether the source is a court or a body that looks into what happened, so that what it says was so is found: the coroner said the death was an accident.
func (v *view) examinerSays() bool {
	if !v.tellsNothing() || v.asks || v.source < 0 || len(v.clauses) == 0 || v.supposedOnly() || v.cueHas("testify", "ask") {
		return false
	}
	switch v.d.Lemma[v.source] {
	case "judge", "court", "tribunal", "coroner", "auditor", "audit", "ombudsman", "inquiry", "inquest", "arbitrator", "magistrate", "jury":
	default:
		return false
	}
	switch v.verb {
	case "discuss", "report", "hear", "claim":
		return false
	}
	if _, ok := v.mainClause(); !ok || english.Hearing(v.d.Lemma[v.source]) && v.verb == "hear" {
		return false
	}
	c := v.clauses[0]
	if v.self(c) || c.aux != "" && c.aux != "have" && c.aux != "be" || v.who(c.subject) == hashOf("it") || v.who(c.subject) == hashOf("you") {
		return false
	}
	past := v.pastBe(c)
	for i := c.subject + 1; i <= c.verb; i++ {
		past = past || v.d.Tag[i] == doc.VBD
	}
	return past
}

var (
	breakable = set(`law rule ceasefire truce sanction embargo agreement treaty contract regulation promise oath convention confidentiality code vow`)
	dwellings = set(`house home village church mosque school crop farm hut camp shop`)
	proofs    = set(`evidence record document file email e-mail message log tape footage letter paper proof memo data report`)
	warnings  = set(`warning advice law order complaint rule alarm plea risk danger safety`)
	taxes     = set(`tax duty vat customs`)
	votes     = set(`vote voter ballot`)
	funds     = set(`fund aid money cash tax crown dollar million billion grant budget`)
	outlaws   = set(`rebel militant terrorist militia gang separatist insurgent extremist fugitive coup terror`)
	scenes    = set(`scene crash country justice`)
	drugs     = set(`drug cocaine heroin secret arm weapon cannabis organ fake`)
	forces    = set(`excessive force torture chemical gas slave`)
	wastes    = set(`waste sewage oil rubbish chemical`)
	bombs     = set(`bomb device explosive mine`)
	crimes    = set(`killing murder attack coup bombing assassination arson robbery massacre death`)
	harms     = set(`attack death killing bombing blast explosion fire crash murder massacre disaster shooting raid strike accident leak spill collapse violence kidnapping assassination poisoning collision`)
	victims   = set(`people civilian child woman man protester prisoner critic boy girl opponent demonstrator crowd family`)
	fighters  = set(`militant gunman gunmen fighter insurgent rebel terrorist attacker extremist guerrilla soldier enemy assailant suspect robber`)
)
