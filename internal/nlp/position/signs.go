package position

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// sign is something in the words of a content that tells what is done by saying them.
type sign uint8

const (
	oughtTo     sign = iota // "they should resign"
	oughtFirst              // the same in the first clause
	command                 // "Trust the captain"
	weNeed                  // "we need rain", "it is time to act"
	selfWill                // "I will go", "he would veto the bill"
	othersWill              // "they will lose"
	selfPlans               // "he plans to sue"
	selfFeels               // "she hopes it rains", "I am worried"
	selfThinks              // "I think it rains"
	selfWants               // "he wants the house to vote"
	question                // every sentence is a question
	lastAsks                // the last is
	selfDidNot              // "I did not take it"
	notSo                   // "that is not true", "nothing to do with"
	ofNumbers               // percentages, points
	fromData                // the source is a poll, a court, a study
	praise                  // the first clause calls somebody good
	blame                   // the first clause calls somebody bad
	charge                  // the first clause lays wrongdoing at somebody
	blameAny                // any clause does
	chargeAny               //
	praiseAny               //
	contrast                // "rather than", "instead of": one thing against another
	yes                     // "yes", "absolutely"
	wontSay                 // "I cannot discuss the case"
	conditional             // "if"
	likes                   // "I like her", "I support the bill"
	dislikes                // "I do not like the bill"
	numSigns
)

// signs is a set of signs.
type signs uint32

func (s signs) has(x sign) bool { return s>>x&1 != 0 }

func (s *signs) add(x sign, when bool) {
	if when {
		*s |= 1 << x
	}
}

// signs looks for every sign.
func (v *view) signs() signs {
	var s signs
	d := v.d
	for k, c := range v.clauses {
		s |= v.clauseSigns(k, c)
	}
	if len(v.words) > 0 {
		i := v.words[0]
		s.add(command, d.Tag[i] == doc.VB && (v.quoted > 0 || d.Form[i].Traits.Has(doc.Capital)) || d.Lemma[i] == "let")
		s.add(yes, len(v.words) < 30 && (d.Lemma[i] == "yes" || d.Lemma[i] == "absolutely" || d.Lemma[i] == "yeah" || d.Lemma[i] == "sure"))
	}
	asked, sentences := v.questions()
	s.add(lastAsks, v.asks)
	s.add(question, v.asks && asked == sentences)
	for k, i := range v.words {
		l := d.Lemma[i]
		next := ""
		if k+1 < len(v.words) {
			next = d.Lemma[v.words[k+1]]
		}
		s.add(ofNumbers, l == "percent" || l == "%" || l == "point" || d.Tag[i] == doc.CD && next == "percent")
		s.add(notSo, l == "nothing" && next == "to" && k+2 < len(v.words) && d.Lemma[v.words[k+2]] == "do" || notTrue(l) || l == "not" && (next == "true" || next == "accurate" || next == "correct"))
		s.add(contrast, l == "instead" || l == "rather" && next == "than")
		s.add(weNeed, l == "call" && next == "on" || l == "time" && (next == "to" || next == "for"))
		s.add(conditional, l == "if")
	}
	s.add(fromData, v.dataSource())
	return s
}

func (v *view) clauseSigns(k int, c clause) (s signs) {
	d := v.d
	who := v.who(c.subject)
	i, we := who == hashOf("i"), who == hashOf("we")
	self := who == 1 || i || we
	verb := d.Lemma[c.verb]
	does, _ := act(verb)
	if verb == "clear" && d.Tag[c.verb].Verb() {
		does = Says // what is clear is believed, but one who clears something acts
	}
	must := c.aux == "should" || c.aux == "must" || c.aux == "ought" || (verb == "need" || verb == "have") && v.follows(c.verb, "to")
	s.add(oughtTo, must && who != hashOf("i") && !c.negated || must && c.aux != "")
	s.add(oughtFirst, must && k == 0 && c.aux != "")
	s.add(weNeed, we && verb == "need" || verb == "deserve" || verb == "owe")
	will := c.aux == "will" || c.aux == "would" || c.aux == "'ll" || c.aux == "shall" || verb == "go" && v.follows(c.verb, "to") && d.Tag[c.verb] == doc.VBG
	s.add(selfWill, self && will && !(does == Believes && c.aux == "would"))
	s.add(othersWill, !self && will)
	s.add(selfPlans, (who == 1 || i || we) && does == Commits || verb == "commit" && self)
	feel := verb == "hope" || verb == "fear" || verb == "expect" || verb == "worry" || verb == "wish" || verb == "love" || verb == "feel" || verb == "worried" ||
		verb == "confident" || verb == "concerned" || verb == "concern" || verb == "hopeful" || verb == "proud" || verb == "optimistic" || verb == "sure" || verb == "surprised"
	s.add(selfFeels, self && feel)
	s.add(selfThinks, self && (verb == "think" || verb == "believe" || verb == "know" || verb == "guess" || verb == "see"))
	s.add(selfWants, self && (verb == "want" || verb == "like" && c.aux == "would"))
	s.add(selfDidNot, self && c.negated && !will && !must && c.aux != "can" && c.aux != "could" && !feel && verb != "think" && verb != "believe" && verb != "know" && verb != "want")
	s.add(wontSay, self && c.negated && speaking(verb) && verb != "be")
	s.add(likes, self && !c.negated && (does == Supports || verb == "like" && c.aux != "would" || verb == "love" || verb == "agree"))
	s.add(dislikes, self && (c.negated && (does == Supports || verb == "like" || verb == "agree") || !c.negated && does == Opposes))
	if self {
		return s
	}
	t := v.toneOf(c)
	first := k == 0
	s.add(praise, first && t == 4 && !c.negated)
	s.add(blame, first && (t == 3 || t == 2 || t == 4 && c.negated))
	s.add(charge, first && t == 1 && !c.negated)
	s.add(praiseAny, t == 4 && !c.negated)
	s.add(blameAny, t == 3 || t == 4 && c.negated)
	s.add(chargeAny, t == 1 && !c.negated)
	return s
}

// toneOf returns the tone of a predicate: of its verb, or else of the nearest word behind it that hangs on it or on what does.
func (v *view) toneOf(c clause) uint32 {
	d := v.d
	if t := v.toneAt(c.verb); t > 0 {
		return t
	}
	for i := max(c.verb-4, 0); i < min(c.verb+10, d.Len()); i++ {
		h := int(d.Head[i])
		if h != c.verb && (h < 0 || int(d.Head[h]) != c.verb) || i == c.subject || h == c.subject {
			continue
		}
		if t := v.toneAt(i); t > 0 {
			return t
		}
	}
	return 0
}

// questions counts the sentences of the content, and those that end in a question mark.
func (v *view) questions() (asked, all int) {
	d := v.d
	for _, r := range v.a.Content {
		for i := r.Start; i < min(r.End+2, d.Len()); i++ {
			switch d.Word(i) {
			case "?":
				asked++
				all++
			case ".", "!":
				if i < r.End {
					all++
				}
			}
		}
	}
	return asked, max(all, asked)
}

// dataSource reports whether the source is something that counts or finds out.
func (v *view) dataSource() bool {
	for _, r := range v.a.Source {
		for i := r.Start; i < r.End; i++ {
			switch v.d.Lemma[i] {
			case "poll", "polls", "survey", "surveys", "study", "studies", "data", "analysis", "average", "court", "judge", "justice", "researcher", "research", "census",
				"record", "projection", "estimate", "model", "statistics", "figure", "result", "investigation", "investigator", "jury", "tribunal", "audit", "auditor",
				"pollster", "politifact", "fact-checker", "percent", "index":
				return true
			}
		}
	}
	return false
}
