package claims

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// refuted: who confirms that a claim is a hoax, that there is no truth in it or that it is not so denies it, and who confirms that something is not known, or that something else is not
// so, only says that.
func (s *statement) refuted(b *board) hearsay.Position {
	if s.Position != hearsay.Confirms || !s.cueOf(verifying) || b.unit == nil || b.unit.negated || s.principal == b.asserts.principal {
		return ""
	}
	for k := range s.units {
		u := &s.units[k]
		switch {
		case !u.negated || !s.spoken(u):
		case s.unknown(u):
			return hearsay.Says
		case s.callsUntrue(u):
			return hearsay.Denies
		case b.tellsOf(s), u.scope.Start > wordsOf(s.text, u.Span)[0].Start: // who owns up to it; what is confirmed first is so
		case s.meets(u, b):
			return hearsay.Denies
		default:
			return hearsay.Says
		}
	}
	return ""
}

// verifying reports whether a verb is one for saying that something is so or not after looking, which nobody holds against who says it, as they do what is admitted.
func verifying(lemma string) bool { return lemma == "confirm" || lemma == "verify" }

// granted: who grants a claim confirms it, and who does not denies it.
func (s *statement) granted(*board) hearsay.Position {
	if s.Position == hearsay.Confirms || s.Position == hearsay.Alleges || s.Position == hearsay.Finds {
		return ""
	}
	switch yes, no := s.grants(); {
	case yes:
		return hearsay.Confirms
	case no && s.Position != hearsay.Denies:
		return hearsay.Denies
	}
	return ""
}

// affirmed: who says that something is so after all confirms it, unless the claim is called by their own words.
func (s *statement) affirmed(b *board) hearsay.Position {
	if mere(s.Position) && !b.proposal && !s.source() && !s.written && s.Ref != b.asserts.Ref && slices.ContainsFunc(s.units, func(u unit) bool {
		return s.spoken(&u) && !u.negated && (u.points || b.unit == nil || alike(&u, b.unit) >= accusesAt) && affirms(s.wordsIn(u.Span))
	}) {
		return hearsay.Confirms
	}
	return ""
}

// affirms reports whether a sentence says that something is so after all: the firm did buy them; the letter was genuine.
func affirms(words []word) bool {
	hangs := false // on another verb: what he did say
	for i := 0; i+1 < len(words); i++ {
		switch words[i].low {
		case "if", "whether", "sure", "ensure":
			return false
		case "what", "how", "why", "when", "where", "who", "as", "than", "so":
			hangs = true
		case "did", "does":
			next := words[i+1].low
			if !hangs && i > 0 && words[i-1].low != "that" && words[i-1].low != "which" && !grammar(next) && !english.Negates(next) && next != "last" && next != "plenty" && english.Lemma(next, true, false) == next {
				return true
			}
		case "is", "was", "are", "were":
			if holds(words[i+1:]) {
				return true
			}
		}
	}
	return false
}

// holds reports whether the words behind a form of be say of something that it is so: genuine, broadly right.
func holds(rest []word) bool {
	if len(rest) > 1 && (rest[0].low == "broadly" || rest[0].low == "indeed" || rest[0].low == "entirely") {
		rest = rest[1:]
	}
	switch rest[0].low {
	case "right":
		return len(rest) == 1 || rest[1].low == "about" || rest[1].low == "that" || rest[1].low == "in" || rest[1].low == "and" // not right after the storm
	case "true", "correct", "accurate", "genuine", "authentic":
		return len(rest) == 1 || rest[1].low != "to" && rest[1].low != "for"
	}
	return false
}

// promised: who says what they will do on a proposal commits to it.
func (s *statement) promised(b *board) hearsay.Position {
	if s.Position == hearsay.Says && b.proposal && s.promises() {
		return hearsay.Commits
	}
	return ""
}

// promises reports whether s says what those will do for whom it is said: the firm would refund everybody.
func (s *statement) promises() bool {
	if len(s.units) == 0 || s.principal == 0 {
		return false
	}
	u := &s.units[0]
	words := s.wordsIn(u.Span)
	for i, w := range words[:min(len(words), 10)] {
		if w.low != "will" && w.low != "would" || i == 0 || i+1 == len(words) {
			continue
		}
		switch next := words[i+1].low; {
		case next == "be", next == "have", next == "like", english.Negates(next):
			return false
		}
		if before := words[i-1].low; before == "we" || before == "i" {
			return true
		}
		return slices.ContainsFunc(words[max(0, i-3):i], func(w word) bool { return s.standsFor(u, w) })
	}
	return false
}

// promising reports whether s says what will be.
func (s *statement) promising() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		return slices.ContainsFunc(s.wordsIn(u.Span), func(w word) bool { return w.low == "will" || w.low == "would" })
	})
}

// urged: who wants something done demands it, and who will not do it only says so.
func (s *statement) urged(b *board) hearsay.Position {
	switch {
	case s.Position == hearsay.Commits && s.refuses():
		return hearsay.Says
	case s.urges(), s.Position == hearsay.Alleges && b.proposal && s.ought():
		return hearsay.Demands
	}
	return ""
}

// grants reports whether s says of its speaker that they grant something, or that they do not: he does not dispute it; we do not accept that.
func (s *statement) grants() (yes, no bool) {
	for _, c := range s.Cue {
		if _, yes, no = grants(s.wordsIn(c), 0); yes || no {
			return yes, no
		}
	}
	for k := range s.units {
		u := &s.units[k]
		words := s.wordsIn(u.Span)
		words = words[:min(len(words), 6)]
		if at, yes, no := grants(words, 1); (yes || no) && s.subject(u, words[:at]) {
			return yes, no
		}
	}
	return false, false
}

// subject reports whether the words of a sentence before a verb end with a subject that stands for those for whom s is said, or have none.
func (s *statement) subject(u *unit, before []word) bool {
	for i := len(before) - 1; i >= 0; i-- {
		switch w := before[i]; {
		case auxiliary(w.low), english.Negates(w.low), strings.HasSuffix(w.low, "ly"), w.low == "also", w.low == "now", w.low == "that" && i == 0,
			w.low == "to" && i > 0 && (before[i-1].low == "have" || before[i-1].low == "had"):
		case w.low == "company", w.low == "firm", w.low == "ministry", w.low == "council", w.low == "agency", w.low == "government":
			return i > 0 && before[i-1].low == "the" // that those speak for who speak of it so
		default:
			return w.low == "i" || w.low == "we" || s.standsFor(u, w)
		}
	}
	return true
}

// standsFor reports whether a word of a sentence of s stands for those for whom s is said, as does a pronoun of which nobody knows whom it stands for.
func (s *statement) standsFor(u *unit, w word) bool {
	for k, t := range u.terms {
		if u.where[k] == w.Span && t.kind() == aParty {
			return t == partyTerm(s.principal) || t == partyTerm(s.stands) || t == partyTerm(s.speaker)
		}
	}
	return w.low == "he" || w.low == "she" || w.low == "they" || w.low == "it"
}

// grants looks for a verb of granting from a place on, and tells where it is.
func grants(words []word, from int) (at int, yes, no bool) {
	not := false
	for i, w := range words {
		not = not || english.Negates(w.low)
		if i > 0 && (words[i-1].low == "was" || words[i-1].low == "were" || words[i-1].low == "been") {
			continue
		}
		switch english.Lemma(w.low, true, false) {
		case "dispute", "deny", "contest":
			return i, not && !slices.ContainsFunc(words[:i], func(w word) bool { return perfect(w.low) }), false // so far: has not denied it
		case "accept":
			if i > 0 && supposes(words[i-1].low) || i > 1 && words[i-1].low == "to" && english.Lemma(words[i-2].low, true, false) == "need" || takes(words[i+1:]) {
				return 0, false, false
			}
			return i, !not && i >= from, not
		case "admit", "acknowledge", "concede":
			return i, !not && i >= from, not
		}
	}
	return 0, false, false
}

// perfect reports whether an auxiliary tells of what has been done so far.
func perfect(w string) bool {
	switch w {
	case "has", "have", "hasn't", "haven't":
		return true
	}
	return false
}

// supposes reports whether a word before a verb leaves open whether it is done.
func supposes(w string) bool {
	return w == "could" || w == "would" || w == "can" || w == "might" || w == "may"
}

// takes reports whether what is accepted is no word of another: her resignation, the minister's offer.
func takes(words []word) bool {
	for _, w := range words[:min(len(words), 4)] {
		switch w.low {
		case "resignation", "decision", "nomination", "post", "award", "role", "job", "offer", "invitation", "apology", "proposal", "terms", "money", "gift", "gifts", "bribe", "bribes":
			return true
		case "that", "of", "in", "to":
			return false
		}
	}
	return false
}

// urges reports whether s says that somebody wants something done.
func (s *statement) urges() bool {
	switch s.Position {
	case hearsay.Says:
		return s.wants() || s.ought()
	case hearsay.Believes:
		return s.cueHas("want") && !s.intends()
	case hearsay.Asks:
		return s.cueHas("ask") && len(s.Content) > 0 && strings.HasPrefix(s.Content[0].In(s.text), "that ")
	case hearsay.Commits:
		return s.pushes()
	}
	return false
}

// wants reports whether s says that somebody wants something done: the union wants the boats tied up.
func (s *statement) wants() bool {
	if len(s.Content) == 0 {
		return false
	}
	words := s.wordsIn(s.Content[0])
	for i, w := range words[:min(len(words), 5)] {
		if english.Negates(w.low) || w.low == "if" || w.low == "you" {
			return false
		}
		if w.low == "want" || w.low == "wants" || w.low == "wanted" {
			return i+1 == len(words) || words[i+1].low != "to"
		}
	}
	return false
}

// intends reports whether what s wants is to do something itself, which it demands of nobody: wanted to see the list.
func (s *statement) intends() bool {
	return len(s.Content) > 0 && strings.HasPrefix(s.Content[0].In(s.text), "to ") || slices.ContainsFunc(s.Cue, func(c hearsay.Span) bool {
		return strings.HasSuffix(c.In(s.text), " to") || strings.Contains(c.In(s.text), " to ")
	})
}

// ought reports whether s says what somebody else must do: the harbour must be shut.
func (s *statement) ought() bool {
	return slices.ContainsFunc(s.units, func(u unit) bool {
		words := s.wordsIn(u.Span)
		for i, w := range words {
			switch w.low {
			case "if", "when", "whether", "how", "what", "why", "who", "which", "i", "we":
				return false
			case "must", "should":
				if i > 0 && words[i-1].low == "there" && w.low == "must" { // be so, as far as one can see
					return false
				}
				return s.spoken(&u) && i > 0 && i+1 < len(words) && words[i+1].low != "have" && words[i+1].low != "not"
			}
		}
		return false
	})
}

// pushes reports whether s says that its speaker will work for something: she will ask the court to stop the sale.
func (s *statement) pushes() bool {
	if len(s.units) == 0 {
		return false
	}
	words := s.wordsIn(s.units[0].Span)
	return slices.ContainsFunc(words[:min(len(words), 6)], func(w word) bool {
		switch w.low {
		case "ask", "move", "push", "press", "petition", "propose", "urge", "demand", "seek", "court":
			return true
		}
		return false
	})
}
