package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// cue weighs what makes the words of the cue one: the evidence for their labels, less that for being no cue.
func (e *explainer) cue(m Scorer) []Reason {
	c, s := e.c, e.c.Doc.Sentence[e.c.Doc.SentenceOf[e.a.Cue.Start]]
	var points [numCueGroups]int32
	var features []linear.Feature
	for i := e.a.Cue.Start; i < e.a.Cue.End; i++ {
		label := BeginCue
		if i > e.a.Cue.Start {
			label = InsideCue
		}
		var t cueToken
		t.look(c, s, i)
		for g := range numCueGroups {
			var scores [NumCueLabels]int32
			features = t.group(features[:0], g)
			m.Score(features, scores[:])
			points[g] += scores[label] - scores[NoCue]
		}
	}
	points[cueWord], points[cueEnding] = points[cueWord]+points[cueEnding], 0
	told := cueFacts{cue: e.a.Cue, words: c.quote(e.a.Cue), known: points[cueWord] > 0}
	told.look(c, s, e.r.head)
	var w weighing
	for g, p := range points {
		w.add(told.fact(cueGroup(g)), p)
	}
	return w.strongest()
}

// cueFacts tells what the groups of features of a cue stand for. Its token is the head of the cue.
type cueFacts struct {
	cueToken
	cue   doc.Range
	words string
	known bool // the word itself, not its meaning alone, speaks for it
}

func (t *cueFacts) fact(g cueGroup) fact {
	c, d, i := t.c, t.c.Doc, t.i
	kin := &c.kin[i]
	switch g {
	case cueWord: // and how it ends
		return t.aboutWord()
	case cueMeaning:
		if !t.known {
			return fact{pro: "words that mean much the same as " + t.words + " report"}
		}
		return fact{pro: t.aboutWord().pro}
	case cueNeighbours:
		return fact{pro: c.between(t.cue)}
	case cueQuotations:
		return t.aboutQuotations()
	case cueTree:
		return fact{pro: t.aboutPlace()}
	case cueSubject:
		if kin.subject >= 0 {
			return fact{pro: t.ownSubject()}
		}
		return fact{con: "it has no subject of its own"}
	case cueDoer:
		return t.aboutDoer()
	case cueSenses:
		if t.who >= 0 {
			return t.aboutDoer()
		}
	case cueClause:
		if kin.clause >= 0 {
			return fact{pro: t.aboutClause(int(kin.clause))}
		}
		return fact{con: "nothing hangs on it that could be what is said"}
	case cueLine:
		switch {
		case i == t.s.Start:
			return fact{pro: "it begins its sentence"}
		case i == t.s.End-1:
			return fact{pro: "it ends its sentence"}
		case d.Line[i] == 0:
			return fact{pro: "it stands in the first line"}
		}
	case cueNames:
		if r, ok := c.name(t.cue.Start - 1); ok && r.Start >= t.s.Start {
			return fact{pro: "the name " + c.quote(r) + " stands right before it"}
		}
		if r, ok := c.name(t.cue.End); ok && r.End <= t.s.End {
			return fact{pro: "the name " + c.quote(r) + " stands right behind it"}
		}
	}
	return fact{}
}

func (t *cueFacts) aboutWord() fact {
	switch n := t.c.neighbour(t.i, t.i); {
	case t.c.Doc.Tag[t.i].Punct():
		return fact{pro: n + " can lead over to what is said"}
	case t.cue.Len() > 1:
		return fact{t.words + " are words that report", t.words + " are words that seldom report"}
	}
	return fact{t.words + " is a word that reports", t.words + " is a word that seldom reports"}
}

func (t *cueFacts) aboutQuotations() fact {
	switch {
	case t.left > 0 && t.right > 0:
		return fact{pro: "it stands between two quotations"}
	case t.left == 1:
		return fact{pro: "a quotation ends right before it"}
	case t.right == 1:
		return fact{pro: "a quotation begins right behind it"}
	case t.left > 0:
		return fact{pro: "a quotation ends shortly before it"}
	case t.right > 0:
		return fact{pro: "a quotation begins shortly behind it"}
	case t.in > 0:
		return fact{con: "it stands inside a quotation"}
	}
	return fact{con: "no quotation stands beside it"}
}

// aboutPlace tells on what the cue hangs in its sentence.
func (t *cueFacts) aboutPlace() string {
	c, d := t.c, t.c.Doc
	h := d.Head[t.i]
	if h < 0 {
		if d.Tag[t.i].Verb() {
			return "it is the main verb of its sentence"
		}
		return "it is the main word of its sentence"
	}
	word := c.word(int(h))
	switch d.Label[t.i] {
	case doc.Case, doc.Mark:
		return t.introduces(int(h))
	case doc.Conj:
		return "it is joined to " + word
	case doc.Parataxis:
		return "its clause is put in beside that of " + word
	case doc.Acl, doc.AclRelcl:
		return "it describes " + c.nouns(int(h))
	case doc.Nsubj, doc.NsubjPass, doc.Csubj:
		return "it is the subject of " + word
	case doc.Obj:
		return "it is the object of " + word
	}
	return "it hangs on " + word
}

func (t *cueFacts) introduces(k int) string { return "it introduces " + t.c.nouns(k) }

func (t *cueFacts) ownSubject() string {
	return "its subject " + t.c.nouns(int(t.c.kin[t.i].subject)) + " can speak"
}

// aboutDoer tells who does what the cue says.
func (t *cueFacts) aboutDoer() fact {
	if t.who < 0 {
		return fact{con: "nobody is to be seen who says it"}
	}
	who := t.c.nouns(int(t.who))
	switch t.how {
	case ownSubject:
		return fact{pro: t.ownSubject()}
	case shared:
		return fact{pro: "its subject, shared with the verb before it, is " + who}
	case modified:
		return fact{pro: "it describes " + who}
	case prepositional:
		return fact{pro: t.introduces(int(t.who))}
	case agentive:
		return fact{pro: "it is done by " + who}
	}
	return fact{pro: "the subject of what it hangs on is " + who}
}

// aboutClause tells of clause or object k of the cue.
func (t *cueFacts) aboutClause(k int) string {
	c, d := t.c, t.c.Doc
	if d.Label[k] == doc.Obj {
		return "its object is " + c.nouns(k)
	}
	if m := c.markAt(k); m >= 0 && d.Label[k] == doc.Ccomp {
		return "a clause that begins with " + c.word(m) + " hangs on it"
	}
	r := c.trimmed(c.subtree(k))
	if overlaps(r, t.cue) {
		r = doc.Range{Start: k, End: k + 1}
	}
	switch d.Label[k] {
	case doc.Parataxis:
		return "the clause " + c.quote(r) + " stands beside it"
	case doc.Ccomp:
		return "the clause " + c.quote(r) + " hangs on it"
	}
	return c.quote(r) + " hangs on it"
}

// name returns the name that token i is part of, as far as there is need to quote it.
func (c *Context) name(i int) (doc.Range, bool) {
	d := c.Doc
	if i < 0 || i >= d.Len() || d.Name[i].Class() == 0 {
		return doc.Range{}, false
	}
	r := doc.Range{Start: i, End: i + 1}
	for r.Start > 0 && r.Len() <= maxWords && !d.Name[r.Start].Begin() && d.Name[r.Start-1].Class() == d.Name[i].Class() {
		r.Start--
	}
	for r.End < d.Len() && r.Len() <= maxWords && !d.Name[r.End].Begin() && d.Name[r.End].Class() == d.Name[i].Class() {
		r.End++
	}
	return r, true
}
