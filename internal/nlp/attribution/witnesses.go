package attribution

import (
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// witness returns who tells what verb i does where a relative clause without commas stands between the two, and the tree took the end of that clause for who tells: | a clerk who
// typed the letter | said, | the nurse who found him | has said. It knows that from the noun, which has no other verb.
func (c *Context) witness(i int) (doc.Range, bool) {
	d := c.Doc
	v := int(d.Head[i])
	if v < 2 || v >= i || d.Label[v] != doc.AclRelcl || !c.tensed(i) || c.quotes[v] != c.quotes[i] || d.SentenceOf[v] != d.SentenceOf[i] {
		return doc.Range{}, false
	}
	noun, who := int(d.Head[v]), int(c.kin[v].subject)
	start := c.helpers(i).start
	if noun < 0 || who != noun+1 || who >= v || !relative(d.Tag[who]) || c.quotes[noun] != c.quotes[i] || !c.adverbs(who+1, c.helpers(v).start) || c.helpers(v).not {
		return doc.Range{}, false
	}
	bare := d.Tag[i] == doc.VB || d.Tag[i] == doc.VBP
	if object, ok := c.objectBetween(v+1, start); !ok || bare && perceives(d.Lemma[v]) || c.mayTellOf(v) && !c.objective(object) {
		return doc.Range{}, false
	}
	top, alone := c.leftAlone(noun)
	r := c.groupBefore(top + 1)
	return doc.Range{Start: r.Start, End: start}, alone && r.Len() > 0 && d.Tag[top].Noun() || alone && d.Tag[top] == doc.CD
}

// ofWitness gives what the models and the other rules took the end of such a clause for who tells it.
func (c *Context) ofWitness(a *Attribution) {
	if r, ok := c.witness(Head(c.Doc, a.Cue)); ok && r.End <= a.Cue.Start && a.Source[0].Start > r.Start && !touches(a.Content, r) {
		a.Source[0] = r
	}
}

// tensed reports whether verb i has a tense, by itself or by "have"; the tagger takes many forms of the present for infinitives without "to".
func (c *Context) tensed(i int) bool {
	d := c.Doc
	switch d.Tag[i] {
	case doc.VBD, doc.VBZ, doc.VBP:
		return true
	case doc.VB:
		return c.helpers(i).start == i && d.Tag[i-1] != doc.TO
	case doc.VBN:
		return c.lemmaAt(i, c.helpers(i).start) == "have" && c.lemmaAt(i, i-1) != "be"
	}
	return false
}

// leftAlone returns the noun of whose group n is the end, and whether the tree gives that no verb: it is the root of its sentence, or the object of a verb of telling, of whose
// clause it is the subject. | One | of the men, | Roe |, a clerk.
func (c *Context) leftAlone(n int) (int, bool) {
	d := c.Doc
	for {
		h := int(d.Head[n])
		switch {
		case h < 0:
			return n, true
		case h < n && d.Label[n] == doc.Nmod && d.Lemma[c.kin[n].lo] == "of", h < n && d.Label[n] == doc.Appos:
			n = h
		default:
			return n, h < n && d.Label[n] == doc.Obj && (d.Lemma[h] == "say" || english.OnlyTells(d.Lemma[h])) && c.nominalBetween(h+1, n+1)
		}
	}
}

// objectBetween returns the nouns that fill the words from token a to token b, but for a preposition before them: saw | the letter |, worked on | it |.
func (c *Context) objectBetween(a, b int) (doc.Range, bool) {
	d := c.Doc
	if a < b && (d.Tag[a] == doc.IN || d.Tag[a] == doc.RP) && d.Lemma[a] != "that" && d.Lemma[a] != "if" && d.Lemma[a] != "whether" && !english.Subordinates(d.Lemma[a]) {
		a++
	}
	for k := a; k < b; k++ {
		if relative(d.Tag[k]) || !nominal(d.Tag[k]) && (k == a || k+1 == b || d.Lemma[k] != "of") {
			return doc.Range{}, false
		}
	}
	return doc.Range{Start: a, End: b}, a < b
}

// mayTellOf reports whether verb v may have a clause for its object, of which the words behind it are the subject: who said | the mayor lied |.
func (c *Context) mayTellOf(v int) bool {
	switch w := c.Doc.Lemma[v]; w {
	case "think", "know", "learn", "realise", "realize", "understand", "feel", "ensure", "mean", "prove":
		return true
	default:
		return english.Tells(w) || english.Shows(w)
	}
}

// perceives reports whether the verb lemma w takes somebody with a bare infinitive for what was seen or heard: heard him say.
func perceives(w string) bool {
	switch w {
	case "hear", "overhear", "see", "watch", "let", "make", "help", "have", "feel", "notice":
		return true
	}
	return false
}

// objective reports whether r is a pronoun in a form that no subject has: him, and her where no noun follows.
func (c *Context) objective(r doc.Range) bool {
	if r.Len() != 1 {
		return false
	}
	switch c.Doc.Word(r.Start) {
	case "him", "her", "them", "me", "us":
		return true
	}
	return false
}
