package position

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// contraryRule is the name of the rule by which a statement denies that says the contrary of what another put.
const contraryRule = "the contrary of what was put"

// contraryBack is how many attributions back it is looked for what another put, and contraryAhead how many further on where a headline says the contrary.
const contraryBack, contraryAhead = 30, 20

// contrary reports whether statement i, of which nothing else tells what it does, says that what another put in the same report is not so: Police said the mayor's office leaned
// on the board. The mayor said | nobody from his office leaned on the board |. A headline may say so before the other is told.
func (r *relations) contrary(vs []view, i int) bool {
	v := &vs[i]
	no, ok := v.saysNot()
	if !ok || r.verdicts[i].Position != Says || r.verdicts[i].Rule != "" {
		return false
	}
	if asked := v.askedInFront(); asked.Len() > 0 && r.opposed(v, no, asked) {
		return true
	}
	for k := max(i-contraryBack, 0); k < len(r.as) && (k < i || r.d.Line[v.a.Cue.Start] == 0 && k < i+contraryAhead); k++ {
		if k == i || r.as[k].Within == i || r.as[i].Within == k || !r.puts(k) || r.sameSource(i, k) {
			continue
		}
		for _, c := range r.as[k].Content {
			if r.opposed(v, no, c) {
				return true
			}
		}
	}
	return false
}

// denial is what the main clause of a content says is not so: its verb, or, behind "there is no", the noun.
type denial struct {
	word  int
	there bool
}

// cannotGrasp: she cannot make sense of it, could not fathom why, which denies nothing.
func (v *view) cannotGrasp() bool {
	c, ok := v.mainClause()
	if !ok || !v.tellsNothing() || v.asks || !v.self(c) || !c.negated || c.aux != "can" && c.aux != "could" && c.aux != "ca" {
		return false
	}
	switch v.d.Lemma[c.verb] {
	case "understand", "fathom", "grasp", "comprehend", "imagine", "wait":
		return true
	case "make":
		return v.lemmaAt(c.verb+1) == "sense"
	}
	return false
}

// saysNot returns what the main clause of the content tells, in the past or the present, not to be so: the firm | never received | a fee; no fee had been | paid |; there was no | leak |.
// What is not so yet, and what is hurt or felt by nobody, others need not have put.
func (v *view) saysNot() (denial, bool) {
	if !v.tellsNothing() || !v.d.Tag[v.head].Verb() || v.asks || v.root < 0 || v.has(func(w string) bool {
		return w == "yet" || w == "if" || w == "unless" || w == "anymore" || w == "longer"
	}) {
		return denial{}, false
	}
	d := v.d
	if (d.Tag[v.root] == doc.NN || d.Tag[v.root] == doc.NNS) && v.near(v.root, "there") && v.none(v.root) && v.rootAux == "" {
		return denial{v.root, true}, !general(d.Lemma[v.root]) // there had been no leak
	}
	c, ok := v.mainClause()
	if !ok {
		return denial{}, false
	}
	switch c.aux {
	case "will", "would", "can", "could", "should", "may", "might", "must":
		return denial{}, false
	}
	if d.Lemma[c.verb] == "be" {
		there := c.subject > c.verb && c.verb > 0 && d.Lemma[c.verb-1] == "there" || c.subject > c.verb+1 && v.near(c.verb, "there")
		return denial{c.subject, true}, there && v.none(c.subject) && (d.Tag[c.subject] == doc.NN || d.Tag[c.subject] == doc.NNS) && !general(d.Lemma[c.subject])
	}
	if !v.past(c.verb) && !(c.aux == "do" && v.self(c)) || vague(d.Lemma[c.verb]) {
		return denial{}, false
	}
	return denial{word: c.verb}, c.negated || v.none(c.subject)
}

// past reports whether the verb at token i tells what was, or was done: received, did not receive, had been received; not is being received.
func (v *view) past(i int) bool {
	d := v.d
	for k := max(i-4, 0); k < i; k++ {
		if int(d.Head[k]) == i && (d.Lemma[k] == "do" || d.Lemma[k] == "be" && d.Tag[k] != doc.VBN) {
			return d.Tag[k] == doc.VBD
		}
	}
	return d.Tag[i] == doc.VBD || d.Tag[i] == doc.VBN
}

// vague reports whether the verb w says so little that two who use it need not speak of the same.
func vague(w string) bool {
	switch w {
	case "have", "do", "be", "get", "make", "go", "say", "tell", "come", "want", "need", "think", "know", "believe", "see", "look", "seem", "expect", "feel", "let", "keep", "put":
		return true
	}
	return false
}

// general reports whether the noun w is for what may be missing whatever others said of it.
func general(w string) bool {
	switch w {
	case "one", "evidence", "reason", "need", "doubt", "way", "time", "sign", "proof", "indication", "excuse", "place", "money", "alternative", "choice", "point", "question", "guarantee", "problem", "room", "rush", "word",
		"comment", "chance", "use", "hurry", "limit", "substitute", "justification", "information", "basis", "role", "law":
		return true
	}
	return false
}

// askedInFront returns the words with which the sentence begins that somebody was asked: Asked | whether the bank had paid the fee |, Roe said.
func (v *view) askedInFront() doc.Range {
	d := v.d
	s := d.Sentence[d.SentenceOf[v.a.Cue.Start]]
	if d.Lemma[s.Start] != "ask" || len(v.a.Source) == 0 || v.a.Source[0].Start <= s.Start+2 || d.Tag[v.a.Source[0].Start-1] != doc.Comma {
		return doc.Range{}
	}
	return doc.Range{Start: s.Start + 1, End: v.a.Source[0].Start - 1}
}

// opposed reports whether words put what a statement says is not so: the same verb, not negated, with a noun or somebody in common; or the same thing, with an article that tells that
// it is there.
func (r *relations) opposed(v *view, no denial, words doc.Range) bool {
	d := r.d
	for t := words.Start; t < min(words.End, words.Start+60); t++ {
		if d.Lemma[t] != d.Lemma[no.word] || d.Tag[t].Verb() == no.there || d.Label[t] == doc.Acl && !(d.Tag[t] == doc.VBG && t > 0 && (d.Lemma[t-1] == "of" || d.Lemma[t-1] == "for")) || d.Label[t] == doc.Amod || r.putAside(t) {
			continue
		}
		if no.there || r.common(v, no, words) {
			return true
		}
	}
	return false
}

// putAside reports whether the word at token t is negated, or its subject nobody, or it is told of as what may or should be.
func (r *relations) putAside(t int) bool {
	d := r.d
	for k := max(t-5, d.Sentence[d.SentenceOf[t]].Start); k < min(t+3, d.Len()); k++ {
		if h := int(d.Head[k]); h == t && (negation(d, k) || d.Tag[k] == doc.MD) || h >= 0 && int(d.Head[h]) == t && d.Lemma[k] == "no" || k == t-1 && d.Lemma[k] == "to" {
			return true
		}
	}
	return false
}

// common reports whether a content shares with words a noun, or one of whom both tell.
func (r *relations) common(v *view, no denial, words doc.Range) bool {
	d := r.d
	for _, i := range v.words {
		if i == no.word || !d.Tag[i].Noun() && d.Tag[i] != doc.PRP {
			continue
		}
		for t := words.Start; t < words.End; t++ {
			if d.Tag[i].Noun() && d.Tag[t].Noun() && d.Lemma[i] == d.Lemma[t] {
				return true
			}
		}
		if e := r.entity(doc.Range{Start: max(i-4, 0), End: i + 1}, i); e >= 0 && r.tellsOf(e, words) {
			return true
		}
	}
	return false
}

// tellsOf reports whether words tell of an entity.
func (r *relations) tellsOf(e int, words doc.Range) bool {
	for _, m := range r.d.Mention {
		if m.Entity == e && m.Head >= words.Start && m.Head < words.End {
			return true
		}
	}
	return false
}
