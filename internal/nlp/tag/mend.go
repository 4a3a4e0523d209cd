package tag

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// Openers takes for a participle what begins a sentence and was read as a name, where the word behind it leads to what somebody was told: Told of the log, she
// laughed. So it does for one with those for whom somebody acts and a comma behind it: Representing Mr Reed, Ada Roe said. A name that was read as an order there is one again, with its
// verb: Falk estimates that it held. It needs tags.
func Openers(d *doc.Doc) {
	for _, s := range d.Sentence {
		if s.Len() > 2 && d.Tag[s.Start] == doc.NNP && toldOf(strings.ToLower(d.Word(s.Start)), d.Word(s.Start+1)) {
			d.Tag[s.Start] = doc.VBN
		}
		if s.Len() > 3 && d.Tag[s.Start] == doc.VB && d.Tag[s.Start+1] == doc.NNS && d.Word(s.Start+2) == "that" && named(d, s.Start) {
			d.Tag[s.Start], d.Tag[s.Start+1] = doc.NNP, doc.VBZ
		}
	}
}

// Subjects takes for a plural what was read as a verb between "that" and an auxiliary: told the council that arrests will follow, that charges were likely. It needs tags.
func Subjects(d *doc.Doc) {
	for i := 1; i+1 < d.Len(); i++ {
		helped := d.Tag[i+1] == doc.MD || d.Word(i+1) == "were" || d.Word(i+1) == "are"
		if d.Tag[i] == doc.VBZ && helped && d.Word(i-1) == "that" && strings.HasSuffix(d.Word(i), "s") && d.SentenceOf[i-1] == d.SentenceOf[i+1] {
			d.Tag[i-1], d.Tag[i] = doc.IN, doc.NNS
		}
	}
}

// tellsOrShows reports whether a verb may end a sentence behind who tells it, or what.
func tellsOrShows(w string) bool {
	return english.Tells(w) || english.Shows(w) || w == "hear"
}

// tellsAtEnd reports whether the plural at token i, which ends its line or its sentence, may be the verb of one noun behind the comma of a clause: Captain was drunk, court hears; Mine was unsafe, leaked
// memo reveals. What may well be a plural is none before a stop: they faced fines, legal claims.
func tellsAtEnd(d *doc.Doc, i int) bool {
	switch strings.ToLower(d.Word(i)) {
	case "claims", "shows", "reports", "notes", "states", "records", "charges", "sources", "complaints":
		if i+1 < d.Len() && d.SentenceOf[i+1] == d.SentenceOf[i] {
			return false
		}
	}
	k := i - 1
	for k > i-4 && k > 0 && (d.Tag[k] == doc.NN || d.Tag[k] == doc.JJ || d.Tag[k] == doc.JJR || d.Tag[k] == doc.VBN) {
		k--
	}
	if k == i-1 || k < 1 || d.Tag[k] != doc.Comma || d.Tag[i-1] == doc.JJ || d.Tag[i-1] == doc.VBN {
		return false
	}
	for ; k > 0 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		if t := d.Tag[k]; t.Finite() {
			return true
		}
	}
	return false
}

// heads reports whether a noun is for somebody who leads a works, or for the council of one.
func heads(w string) bool {
	switch w {
	case "manager", "managers", "boss", "foreman", "director", "superintendent", "chief", "council", "engineer", "supervisor", "team", "desk":
		return true
	}
	return false
}

// represents reports whether a sentence that begins with w and a name tells for whom somebody acts.
func represents(w string) bool { return w == "Representing" || w == "Defending" }

// Represented takes off a name the participle that opens its sentence and tells who acts for it: Representing | Reed. One who has a full name elsewhere is a person. It needs tags
// and names.
func Represented(d *doc.Doc) {
	for _, s := range d.Sentence {
		i := s.Start + 1
		if i >= s.End || d.Tag[s.Start] != doc.VBG || d.Name[s.Start] == doc.Outside || !represents(d.Word(s.Start)) {
			continue
		}
		d.Name[s.Start] = doc.Outside
		if d.Name[i] == doc.Outside || d.Name[i].Begin() {
			continue
		}
		d.Name[i]--
		if exact, ok := surnames(d)[d.Form[i].Lower]; ok && exact == d.Form[i].Exact && (i+1 == s.End || d.Name[i+1] == doc.Outside) {
			d.Name[i] = doc.BPerson
		}
	}
}

// Plain gives words their part of speech that can be but one, or one behind a comma or before an article: the ministry, shown a summary, replied; had told her the park was shut. It
// needs tags.
func Plain(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if d.Tag[i] == doc.JJ && strings.EqualFold(d.Word(i-1), "one") && i+1 < d.Len() && (d.Tag[i+1] == doc.VBD || d.Tag[i+1] == doc.VBZ) && d.SentenceOf[i-1] == d.SentenceOf[i+1] {
			d.Tag[i] = doc.NN // one paramedic told the paper
		}
		switch d.Word(i) {
		case "shown", "given", "taken", "seen", "known", "written", "thrown", "withdrawn":
			if d.Tag[i] == doc.VBD || d.Tag[i] == doc.IN {
				d.Tag[i] = doc.VBN
			}
		case "replied", "responded":
			if d.Tag[i] == doc.VBN && d.Tag[i-1] == doc.Comma {
				d.Tag[i] = doc.VBD
			}
		case "WARNS", "DENIES", "CONFIRMS", "INSISTS", "ADMITS", "ACCUSES", "ALLEGES", "CRITICISES", "CRITICIZES", "DISMISSES", "OPPOSES", "ACKNOWLEDGES", "CONCEDES", "CONDEMNS", "DEFENDS":
			if d.Tag[i].Noun() && d.Tag[i-1].Noun() && d.SentenceOf[i-1] == d.SentenceOf[i] {
				d.Tag[i] = doc.VBZ // BELMORA WARNS OF DROUGHT
			}
		case "allege", "confirm", "deny", "insist":
			if d.Word(i) != "allege" && !d.Tag[i-1].Noun() {
				break
			}
			if d.Tag[i] == doc.NN || d.Tag[i] == doc.VB && d.Tag[i-1].Noun() && !bare(d, i) {
				d.Tag[i] = doc.VBP // prosecutors allege, police confirm
			}
		case "alleged":
			if d.Tag[i] == doc.VBN && d.Tag[i-1].Noun() && i+1 < d.Len() && (d.Word(i+1) == "that" || d.Word(i+1) == "late" || d.Word(i+1) == "yesterday" || d.Tag[i+1] == doc.PRP || english.DayOrMonth(d.Word(i+1))) {
				d.Tag[i] = doc.VBD // a spokesman for the port alleged late on Monday
			}
		case "accused":
			if (d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBN) && d.Word(i-1) == "the" && i+1 < d.Len() && (d.Tag[i+1] == doc.VBD || d.Tag[i+1] == doc.VBZ || d.Tag[i+1] == doc.MD) {
				d.Tag[i] = doc.NN // police alleged the accused fled
			} else if d.Tag[i] == doc.VBD && i+1 < d.Len() && d.Word(i+1) == "of" && (d.Tag[i-1] == doc.NN || d.Tag[i-1] == doc.NNS) && tellsBehind(d, i+1) && saysBehind(d, i+1) {
				d.Tag[i] = doc.VBN // residents accused of fraud told the paper
			}
		case "states":
			if d.Tag[i] == doc.NNS && stating(d, i) {
				d.Tag[i] = doc.VBZ // the affidavit states that she was pushed
			}
		case "stole", "heard":
			if d.Tag[i] == doc.NN && (d.Tag[i-1].Noun() || d.Tag[i-1] == doc.JJS) {
				d.Tag[i] = doc.VBD // the inquest heard
			}
		case "overheard", "testified", "rang":
			if !d.Tag[i].Verb() {
				d.Tag[i] = doc.VBD // a steward overheard Ada Roe say
			}
		case "inquest":
			d.Tag[i] = doc.NN
		case "official":
			if d.Tag[i] == doc.JJ && i+1 < d.Len() && (d.Tag[i-1] == doc.DT || d.Tag[i-1] == doc.JJ) && !d.Tag[i+1].Noun() && d.Tag[i+1] != doc.JJ && d.Tag[i+1] != doc.CC && d.Tag[i+1] != doc.CD {
				d.Tag[i] = doc.NN // an official briefed on the case
			}
		case "say":
			if d.Tag[i] == doc.VB && d.Tag[i-1].Noun() && !bare(d, i) {
				d.Tag[i] = doc.VBP // folks at the table say she lied
			}
		case "works", "sales", "operations":
			if (d.Tag[i] == doc.VBZ || d.Tag[i] == doc.NNS) && i+1 < d.Len() && heads(d.Word(i+1)) && (d.Tag[i-1] == doc.DT || d.Tag[i-1] == doc.JJ || d.Tag[i-1] == doc.POS) {
				d.Tag[i] = doc.NNS // a former works manager
				if d.Tag[i+1].Verb() {
					d.Tag[i+1] = doc.NN
				}
			}
		case "her":
			if d.Tag[i] == doc.PRPS && i+1 < d.Len() && (ownsNothing(d.Tag[i+1]) && english.Passes(english.Lemma(strings.ToLower(d.Word(i-1)), true, false)) || d.Tag[i+1] == doc.DT) {
				d.Tag[i] = doc.PRP // told her that it was late
			}
		case "to":
			if i+2 < d.Len() && d.Word(i-1) == "according" && d.Tag[i+1] == doc.VB && d.Tag[i+2].Noun() {
				d.Tag[i+1] = doc.NN // according to weighbridge records
			} else if i+2 < d.Len() && d.Word(i-1) == "according" && d.Tag[i+1] == doc.VBG && d.Tag[i+2] == doc.NNS {
				d.Tag[i+1] = doc.JJ // according to conflicting reports
			}
		case "advocate", "guide", "guard":
			if (d.Tag[i] == doc.VBP || d.Tag[i] == doc.VBD) && d.Tag[i-1].Noun() && nameTells(d, i+1) {
				d.Tag[i] = doc.NN // gun rights advocate Ada Roe said
			}
		case "briefed", "interviewed", "contacted", "questioned", "surveyed", "polled":
			if d.Tag[i] == doc.VBD && (d.Tag[i-1] == doc.NN || d.Tag[i-1] == doc.NNS) && tellsBehind(d, i+1) {
				d.Tag[i] = doc.VBN // a trader briefed on the plan denied
			}
		case "employed", "quoted", "asked", "held", "charged", "named", "arrested", "hired", "appointed", "trained":
			if d.Tag[i] == doc.VBD && (d.Tag[i-1] == doc.NN || d.Tag[i-1] == doc.NNS) && tellsBehind(d, i+1) && saysBehind(d, i+1) {
				d.Tag[i] = doc.VBN // workers employed at the yard warned
			}
		case "present":
			if !d.Tag[i].Noun() && d.Tag[i] != doc.JJ && i+1 < d.Len() && d.Word(i+1) == "at" && (d.Tag[i-1] == doc.NN || d.Tag[i-1] == doc.NNS) {
				d.Tag[i] = doc.JJ // lawyers present at the talks
			}
		case "familiar", "close":
			if i+1 < d.Len() && (d.Tag[i] == doc.NN || d.Tag[i] == doc.RB) && (d.Tag[i-1] == doc.NN || d.Tag[i-1] == doc.NNS) && (d.Word(i) == "familiar" && d.Word(i+1) == "with" || d.Word(i) == "close" && d.Word(i+1) == "to" && i+2 < d.Len() && d.Tag[i+2] != doc.VB) {
				d.Tag[i] = doc.JJ // a neighbour close to the club
			}
		case "founder":
			if d.Tag[i] == doc.IN {
				d.Tag[i] = doc.NN
			}
		}
		if d.Tag[i] == doc.VBD && d.Tag[i-1] == doc.Comma && i+2 < d.Len() && d.Tag[i+1] == doc.NNS && (d.Tag[i+2] == doc.VBP || d.Tag[i+2] == doc.VBD) && (i+3 == d.Len() || d.Tag[i+3] == doc.Stop) {
			d.Tag[i] = doc.VBN // leaked documents reveal
		}
		if d.Tag[i] == doc.JJ && i+1 < d.Len() && d.Tag[i+1] == doc.VBD && d.Tag[i-1] == doc.JJ && strings.Contains(d.Word(i-1), "-") && i > 1 && (d.Tag[i-2] == doc.DT || d.Tag[i-2].Noun()) {
			d.Tag[i] = doc.NN // the anti-graft inspectorate found
		}
		if d.Tag[i] == doc.NNS && closes(d, i) {
			d.Tag[i] = doc.VBZ // the bridge was shut, the affidavit states
		}
		if d.Tag[i] == doc.VBG && i+1 < d.Len() && (d.Tag[i+1] == doc.NN || d.Tag[i+1] == doc.NNS) && (d.Tag[i-1] == doc.Comma || d.Tag[i-1] == doc.DT || d.Tag[i-1] == doc.JJ) && trade(d.Word(i)) {
			d.Tag[i] = doc.NN // the wrestling club Star announced
		}
		if (d.Tag[i] == doc.JJ || d.Tag[i] == doc.NN) && manyOfSuch(d.Word(i)) {
			d.Tag[i] = doc.NNS
		}
		if d.Tag[i] == doc.JJ && strings.HasSuffix(d.Word(i), "-year-old") && (i+1 == d.Len() || !d.Tag[i+1].Noun() && !adjectival(d.Tag[i+1])) && (d.Tag[i-1] == doc.DT || d.Tag[i-1] == doc.JJ) {
			d.Tag[i] = doc.NN // a 40-year-old from the capital
		}
		if (d.Tag[i] == doc.JJ || d.Tag[i] == doc.JJR) && lower(d, i) && indefinite(d, i) && !amount(d.Word(i)) && nounless(d, i+1) {
			d.Tag[i] = doc.NN // a stuntwoman briefed on the plan
		}
		if (d.Tag[i] == doc.VBP || d.Word(i) == "retired" && d.Tag[i] == doc.VBD) && d.Tag[i-1] == doc.Comma && i+2 < d.Len() && d.Tag[i+1] == doc.NN && d.Tag[i+2] == doc.NNP {
			d.Tag[i] = doc.JJ // the man who filmed it, interstate tourist Karl Orr
		}
	}
}

// stating reports whether one thing stands before "states" at token i, and what it may state behind it: that she was pushed, she was pushed, a colon; but not member states that
// left, nor the states that left.
func stating(d *doc.Doc, i int) bool {
	if d.Tag[i-1] != doc.NN && d.Tag[i-1] != doc.NNP && d.Word(i-1) != "it" && d.Word(i-1) != "which" || d.SentenceOf[i-1] != d.SentenceOf[i] || i+2 >= d.Len() {
		return false
	}
	switch d.Word(i - 1) {
	case "member", "swing", "border", "battleground", "nation", "city", "island", "frontier", "coal", "farm", "plains", "gulf", "Gulf", "successor", "welfare", "client", "vassal", "key":
		return false
	}
	switch d.Word(i + 1) {
	case "that":
		return !d.Tag[i+2].Verb() && d.Tag[i+2] != doc.MD
	case "he", "she", "it", "they", "we", "there", ":", "the", "a":
		return true
	}
	return false
}

// closes reports whether the word at token i may be a verb of telling and ends its sentence behind one who tells, a comma or the end of a quotation before them and a verb before a comma: it fell, the
// affidavit | warns; it fell, the clerk, Ada Roe, | warns. Or it stands between the end of a quotation and who tells: “It fell,” | warns | the affidavit.
func closes(d *doc.Doc, i int) bool {
	s := d.Sentence[d.SentenceOf[i]]
	if !english.Tells(english.Lemma(strings.ToLower(d.Word(i)), true, false)) {
		return false
	}
	if d.Tag[i-1] == doc.CloseQuote {
		return i > s.Start+2 && d.Tag[i-2] == doc.Comma && i+1 < s.End && (d.Tag[i+1] == doc.DT || d.Tag[i+1] == doc.PRPS || d.Tag[i+1] == doc.PRP || d.Tag[i+1] == doc.NNP)
	}
	if i+1 < s.End && !d.Tag[i+1].Punct() {
		return false
	}
	k := nounsBack(d, s.Start, i)
	if d.Tag[i-1] == doc.Comma {
		if k = nounsBack(d, s.Start, i-1); k > s.Start && d.Tag[k] == doc.Comma {
			k = nounsBack(d, s.Start, k)
		}
	}
	if k <= s.Start || d.Tag[k] != doc.Comma && d.Tag[k] != doc.CloseQuote || d.Tag[k+1] != doc.DT && d.Tag[k+1] != doc.PRPS && d.Tag[k+1] != doc.NNP {
		return false
	}
	return d.Tag[k] == doc.CloseQuote || slices.ContainsFunc(d.Tag[s.Start:k], doc.Tag.Finite)
}

// nounsBack returns the token before the nouns of one thing, with their modifiers, that end right before token at; at itself when none do.
func nounsBack(d *doc.Doc, start, at int) int {
	k := at - 1
	if k < start || d.Tag[k] != doc.NN && d.Tag[k] != doc.NNP {
		return at
	}
	for k > start && (d.Tag[k].Noun() || d.Tag[k] == doc.JJ || d.Tag[k] == doc.POS || d.Tag[k] == doc.PRPS || d.Tag[k] == doc.DT) {
		k--
	}
	return k
}

// trade reports whether w names what those do of whom the noun behind it is: a wrestling club, mining officials.
func trade(w string) bool {
	switch w {
	case "accounting", "advertising", "banking", "betting", "boxing", "brewing", "broadcasting", "building", "catering", "cleaning", "climbing", "clothing", "consulting", "cycling", "drilling",
		"engineering", "farming", "fishing", "gambling", "gaming", "housing", "lobbying", "logging", "manufacturing", "marketing", "mining", "nursing", "planning", "polling", "printing",
		"publishing", "racing", "refining", "rowing", "sailing", "shipping", "skiing", "swimming", "teaching", "trading", "training", "wrestling":
		return true
	}
	return false
}

// manyOfSuch reports whether a word of several is for people and has its plural in the first: passers-by, sisters-in-law.
func manyOfSuch(w string) bool {
	return strings.HasSuffix(w, "ers-by") || strings.HasSuffix(w, "ers-up") || strings.HasSuffix(w, "s-in-law")
}

// adjectival reports whether a noun may stand behind a word with tag t that stands behind an adjective: a 40-year-old and shabby coat.
func adjectival(t doc.Tag) bool {
	return t == doc.JJ || t == doc.CC || t == doc.CD || t == doc.Comma || t == doc.VBN || t == doc.VBG
}

// tellsBehind reports whether a preposition and a noun group stand at token k, with others perhaps, and a verb in the past behind them: on the plan denied; on the plan for the port said.
func tellsBehind(d *doc.Doc, k int) bool {
	if k+2 >= d.Len() || d.Tag[k] != doc.IN {
		return false
	}
	s := d.SentenceOf[k]
	part := func(t doc.Tag) bool {
		return t.Noun() || t == doc.DT || t == doc.PRPS || t == doc.POS || t == doc.JJ
	}
	for k++; k < d.Len() && d.SentenceOf[k] == s && (part(d.Tag[k]) || d.Tag[k] == doc.IN && d.Word(k) != "that" && d.Tag[k-1].Noun() && k+1 < d.Len() && part(d.Tag[k+1])); k++ {
	}
	return k < d.Len() && d.SentenceOf[k] == s && (d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBZ) && d.Tag[k-1].Noun()
}

// saysBehind reports whether the first verb in the past from token k on is one of telling.
func saysBehind(d *doc.Doc, k int) bool {
	for s := d.SentenceOf[k]; k < d.Len() && d.SentenceOf[k] == s; k++ {
		if d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBZ {
			return english.Tells(english.Lemma(strings.ToLower(d.Word(k)), true, false))
		}
	}
	return false
}

// lower reports whether the word at token i begins with a small letter.
func lower(d *doc.Doc, i int) bool {
	c := d.Word(i)[0]
	return c >= 'a' && c <= 'z'
}

// indefinite reports whether "a" stands before the word at token i, or before adjectives that stand before it.
func indefinite(d *doc.Doc, i int) bool {
	k := i - 1
	for k > 0 && k > i-3 && d.Tag[k] == doc.JJ && d.SentenceOf[k] == d.SentenceOf[i] {
		k--
	}
	w := strings.ToLower(d.Word(k))
	return d.Tag[k] == doc.DT && (w == "a" || w == "an" || w == "another") && d.SentenceOf[k] == d.SentenceOf[i]
}

// amount reports whether "a" may stand before an adjective that is for how many or how much, without a noun.
func amount(w string) bool {
	switch w {
	case "few", "little", "many", "great", "good", "lot", "more", "less", "bit", "further", "total", "full", "mere", "whopping", "record", "close", "similar", "different", "separate", "new", "second", "third", "fourth", "fifth", "such", "far", "aged", "rich", "short", "common", "one-off", "joint", "tie":
		return true
	}
	return false
}

// nounless reports whether with token k begins what stands behind a noun: a clause about whom it is for, or what they do.
func nounless(d *doc.Doc, k int) bool {
	if k+1 >= d.Len() || d.SentenceOf[k-1] != d.SentenceOf[k] {
		return false
	}
	switch d.Tag[k] {
	case doc.VBZ:
		return d.Word(k) != "works" || !d.Tag[k+1].Noun() // not a former works manager
	case doc.WP, doc.VBD:
		return true
	case doc.VBN:
		return d.Tag[k+1] == doc.IN || d.Tag[k+1] == doc.TO
	case doc.IN:
		switch d.Word(k) {
		case "in", "at", "from", "with":
			return true
		}
	}
	next := d.Word(k + 1)
	return d.Word(k) == "close" && next == "to" || d.Word(k) == "familiar" && next == "with"
}

// nameTells reports whether a name of two words or more begins at token i, with a finite verb right behind.
func nameTells(d *doc.Doc, i int) bool {
	k := i
	for k < d.Len() && d.Tag[k] == doc.NNP {
		k++
	}
	return k > i+1 && k < d.Len() && (d.Tag[k] == doc.VBD || d.Tag[k] == doc.VBZ || d.Tag[k] == doc.MD)
}

// bare reports whether a word not far before token i in its sentence makes the verb there an infinitive: let the clerk say, did the clerks say.
func bare(d *doc.Doc, i int) bool {
	for k := i - 1; k >= 0 && k > i-8 && d.SentenceOf[k] == d.SentenceOf[i]; k-- {
		switch w := strings.ToLower(d.Word(k)); {
		case d.Tag[k] == doc.MD, d.Tag[k] == doc.TO, d.Tag[k].Verb(), w == "does", w == "do", w == "did":
			return true
		}
	}
	return false
}

// Places takes for part of its name a capital word that was read as a verb, behind "the" and the word that begins the name (at the Birch Falls fair), or between the first and the last word
// of one that does something: Environmental Permits Wales says. It needs tags.
func Places(d *doc.Doc) {
	for i := 1; i+2 < d.Len(); i++ {
		tells := d.Tag[i+2] == doc.VBZ || d.Tag[i+2] == doc.VBD
		if d.Tag[i] == doc.VBZ && tells && d.Tag[i+1] == doc.NNP && !d.Form[i+2].Traits.Has(doc.Capital) && d.Form[i].Traits.Has(doc.Capital) && d.Form[i-1].Traits.Has(doc.Capital) && d.SentenceOf[i-1] == d.SentenceOf[i+2] {
			d.Tag[i] = doc.NNP
		}
	}
	for i := 2; i+1 < d.Len(); i++ {
		if d.Tag[i] != doc.VBZ || !d.Tag[i-1].Proper() || d.Word(i-2) != "the" || d.SentenceOf[i-2] != d.SentenceOf[i+1] || !d.Form[i].Traits.Has(doc.Capital) {
			continue
		}
		switch d.Tag[i+1] {
		case doc.NN, doc.NNS, doc.JJ, doc.NNP, doc.Stop, doc.Comma, doc.IN:
			d.Tag[i] = doc.NNP
		}
	}
	for i := 1; i+1 < d.Len(); i++ {
		if d.Tag[i] == doc.JJ && d.Tag[i-1] == doc.NNP && d.Form[i].Traits.Has(doc.Capital) && !d.Form[i].Traits.Has(doc.AllCaps) && d.Form[i-1].Traits.Has(doc.Capital) && d.SentenceOf[i-1] == d.SentenceOf[i+1] {
			switch d.Tag[i+1] {
			case doc.Comma, doc.VBD, doc.VBZ, doc.Stop:
				d.Tag[i] = doc.NNP // Ada Keen, the minister
			}
		}
	}
	for i := 1; i+1 < d.Len(); i++ {
		if d.Tag[i] == doc.RB && compass(d.Word(i)) && !d.Tag[i+1].Noun() && (d.Word(i-1) == "the" || i > 1 && d.Word(i-2) == "the" && (d.Tag[i-1] == doc.JJ || d.Tag[i-1] == doc.RB)) {
			d.Tag[i] = doc.NN // a park in the far north has
		}
	}
}

// compass reports whether w is for a part of a country.
func compass(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west":
		return true
	}
	return false
}

// Stations takes for part of its name the number behind the word that begins the name of a station: told Channel 6 she was late; on Radio Four. It needs tags.
func Stations(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if d.Tag[i] == doc.CD && beginsStation(d.Word(i-1)) && (i+1 == d.Len() || !d.Tag[i+1].Noun() && d.Tag[i+1] != doc.CD && d.Tag[i+1] != doc.JJ) && d.SentenceOf[i-1] == d.SentenceOf[i] {
			d.Tag[i] = doc.NNP
		}
	}
}

// Numbers makes such a word and its number the name of an organisation, and the whole name that begins with one: Radio Fleuve. It needs tags and names.
func Numbers(d *doc.Doc) {
	for i := 1; i < d.Len(); i++ {
		if d.Name[i-1].Begin() && beginsStation(d.Word(i-1)) && d.Name[i] == d.Name[i-1]+1 {
			d.Name[i-1] = doc.BOrganisation
			for k := i; k < d.Len() && d.Name[k] != doc.Outside && !d.Name[k].Begin(); k++ {
				d.Name[k] = doc.IOrganisation
			}
			continue
		}
		if d.Tag[i] == doc.NNP && beginsStation(d.Word(i-1)) && d.SentenceOf[i-1] == d.SentenceOf[i] && (d.Name[i-1] == doc.Outside || d.Name[i-1].Begin()) && !d.Form[i].Traits.Has(doc.HasLetter) {
			d.Name[i-1], d.Name[i] = doc.BOrganisation, doc.IOrganisation
		}
	}
}

// beginsStation reports whether w is a word behind which stands what tells stations apart: Channel 6.
func beginsStation(w string) bool {
	switch w {
	case "Channel", "Radio", "Kanal", "Canal", "TV":
		return true
	}
	return false
}

// Answers takes for a past tense what was read as a participle behind an aside that tells through whom, or in what, somebody answers: Lund, through his lawyer, denied meeting
// her. It needs tags.
func Answers(d *doc.Doc) {
	for i := 4; i+1 < d.Len(); i++ {
		if d.Tag[i] != doc.VBN || d.Tag[i-1] != doc.Comma || d.Word(i+1) == "by" || d.SentenceOf[i-4] != d.SentenceOf[i+1] {
			continue
		}
		switch d.Word(i) {
		case "denied", "rejected", "confirmed":
		default:
			continue
		}
		k := i - 2
		for k > max(0, i-8) && d.Tag[k] != doc.Comma {
			k--
		}
		if w := d.Word(k + 1); k > 0 && d.Tag[k] == doc.Comma && d.Tag[k-1].Noun() && (w == "through" || w == "in" || w == "via") {
			d.Tag[i] = doc.VBD
		}
	}
}

// Tellers takes for a verb what was read as a noun behind who speaks at the end of a sentence: “It was dark,” Ada Roe recalls; he was sent in alone, staff claim. It needs tags.
func Tellers(d *doc.Doc) {
	for i := 3; i < d.Len(); i++ {
		if d.Tag[i] == doc.NN && d.Word(i) == "claim" && crowd(d.Word(i-1)) && d.Tag[i-2] == doc.Comma && (i+1 == d.Len() || d.Tag[i+1] == doc.Stop) {
			d.Tag[i] = doc.VBP
		}
		if d.Tag[i] != doc.NNS || i+1 < d.Len() && d.Tag[i+1] != doc.Stop || !tellsOrShows(english.Lemma(strings.ToLower(d.Word(i)), true, false)) {
			continue
		}
		k := i - 1
		if tellsAtEnd(d, i) {
			d.Tag[i] = doc.VBZ
			if d.Tag[k] == doc.JJR {
				d.Tag[k] = doc.NN
			}
			continue
		}
		for k > i-5 && k > 1 && (d.Tag[k].Proper() || d.Tag[k] == doc.CD) {
			k--
		}
		if k < i-1 && d.Tag[k] == doc.CloseQuote && d.Tag[k-1] == doc.Comma {
			d.Tag[i] = doc.VBZ
		}
	}
}

// crowd reports whether w, without an article, is for people of whom a verb is a plural.
func crowd(w string) bool {
	switch w {
	case "staff", "police", "crew", "family", "neighbours", "neighbors", "locals", "residents", "critics", "insiders", "sources", "workers", "friends":
		return true
	}
	return false
}

// named reports whether the word at token i stands within another sentence as a name.
func named(d *doc.Doc, i int) bool {
	for k, f := range d.Form {
		if f.Exact == d.Form[i].Exact && d.Tag[k] == doc.NNP && k != d.Sentence[d.SentenceOf[k]].Start {
			return true
		}
	}
	return false
}

// toldOf reports whether a word in lower case is a participle of telling or asking, and the next leads to what was told or asked.
func toldOf(w, next string) bool {
	switch w {
	case "told", "asked", "shown", "informed", "pressed", "questioned":
		switch next {
		case "of", "about", "on", "that", "by", "in", "a", "the", "this", "why", "whether", "if":
			return true
		}
	}
	return false
}

// ownsNothing reports whether behind "her", with a word of tag t, nothing stands that would be hers.
func ownsNothing(t doc.Tag) bool {
	switch t {
	case doc.DT, doc.PDT, doc.IN, doc.TO, doc.RP, doc.PRP, doc.PRPS, doc.MD, doc.WP, doc.WRB, doc.WDT, doc.CC, doc.Comma, doc.Stop:
		return true
	}
	return false
}
