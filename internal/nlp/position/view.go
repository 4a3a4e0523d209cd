package position

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// view is one attribution with what rules and features look at.
type view struct {
	d *doc.Doc
	a *doc.Attribution

	head    int    // token of the cue that governs the others
	verb    string // its lemma
	inner   int    // the verb below the head: "declined to <comment>", -1 without
	negated bool   // not, never, no, neither ... about the cue
	modal   string // would, should, may ... about the cue
	passive bool
	main    int      // the last word of the cue that does something by its meaning, else head
	did     Position // what it does
	does    bool     // whether it does anything
	idiom   Position // what a phrase of the cue does
	idioms  bool     // whether there is one

	source  int   // token that governs the first piece of the source, -1 without
	words   []int // tokens of the content that are words, at most maxWords, in order
	clauses []clause
	root    int  // token that governs the first piece of the content, -1 without
	subject int  // its subject, -1 without
	refused bool // the root is negated
	rootAux string
	quoted  int // 0 no word of the content inside quotation marks, 1 some, 2 all
	asks    bool
}

// maxWords is how many words of a content are looked at.
const maxWords = 80

// look fills v for one attribution, reusing its slices.
func (v *view) look(d *doc.Doc, a *doc.Attribution) {
	*v = view{d: d, a: a, words: v.words[:0], clauses: v.clauses[:0], source: -1, root: -1, subject: -1, inner: -1}
	v.head = signedSaying(d, a.Cue, head(d, a.Cue))
	v.verb = d.Lemma[v.head]
	v.cue()
	if len(a.Source) > 0 {
		v.source = head(d, a.Source[0])
	}
	v.content()
	v.findClauses()
	v.doing()
}

// doing finds what the words of the cue do.
func (v *view) doing() {
	d, c := v.d, v.a.Cue
	v.main = v.head
	for i := c.Start; i < c.End; i++ {
		if p, ok := act(d.Lemma[i]); ok {
			v.main, v.did, v.does = i, p, true
		}
	}
	s := d.Sentence[d.SentenceOf[c.Start]]
	longest := 0
	for i := c.Start; i < c.End; i++ {
		for _, p := range phrasesByFirst[firstLemma(d, i)] {
			if len(p.lemmas) > longest && p.at(d, i, min(s.End, c.End+2)) {
				v.idiom, v.idioms, longest = p.position, true, len(p.lemmas)
			}
		}
	}
}

// firstLemma returns the lemma of token i, "not" for one that negates.
func firstLemma(d *doc.Doc, i int) string {
	if negation(d, i) && d.Lemma[i] != "no" && d.Lemma[i] != "neither" && d.Lemma[i] != "nothing" {
		return "not"
	}
	return d.Lemma[i]
}

// at reports whether the phrase stands from token i on, before end.
func (p phrase) at(d *doc.Doc, i, end int) bool {
	for _, l := range p.lemmas[1:] {
		i++
		for gap := 0; i < end && d.Lemma[i] != l && !(l == "not" && negation(d, i)); i++ {
			if gap++; gap > 2 {
				return false
			}
		}
		if i >= end {
			return false
		}
	}
	return true
}

// head returns the token of r that governs the others: the first, but for marks, whose head lies outside r, verbs before others.
func head(d *doc.Doc, r doc.Range) int {
	top := -1
	for i := r.Start; i < r.End; i++ {
		h := int(d.Head[i])
		if h >= r.Start && h < r.End || d.Tag[i].Punct() {
			continue
		}
		if top < 0 || d.Tag[i].Verb() && !d.Tag[top].Verb() {
			top = i
		}
	}
	return max(top, r.Start)
}

// signedSaying returns, of a cue that tells what somebody signed saying or urging something, the verb for that, else i: who signs a letter does what the letter does.
func signedSaying(d *doc.Doc, c doc.Range, i int) int {
	last := c.End - 1
	if last > i && d.Lemma[i] == "sign" && d.Tag[last] == doc.VBG {
		if _, does := act(d.Lemma[last]); does || neutral(d.Lemma[last]) {
			return last
		}
	}
	return i
}

// cue looks at the words of the cue and at those beside it that belong to its verb.
func (v *view) cue() {
	d, c := v.d, v.a.Cue
	s := d.Sentence[d.SentenceOf[c.Start]]
	for i := max(s.Start, c.Start-4); i < min(s.End, c.End+2); i++ {
		if inside := i >= c.Start && i < c.End; !inside && int(d.Head[i]) != v.head {
			continue
		}
		switch {
		case negation(d, i) && d.Quote[i] != d.Quote[c.Start]: // replied: “No”
		case negation(d, i):
			v.negated = true
		case d.Tag[i] == doc.MD:
			v.modal = d.Lemma[i]
		case d.Label[i] == doc.AuxPass && int(d.Head[i]) == v.head:
			v.passive = true
		}
	}
	v.negated = v.negated || v.noneOfThem()
	for i := v.head + 1; i < min(s.End, c.End+4); i++ {
		if int(d.Head[i]) == v.head && d.Label[i] == doc.Xcomp {
			v.inner = i
			break
		}
	}
}

// noneOfThem reports whether the source says of whom it tells that none of them did: neither the port nor its owner, none of the three, no official, no
// one at the port.
func (v *view) noneOfThem() bool {
	if len(v.a.Source) == 0 {
		return false
	}
	d, first := v.d, v.a.Source[0].Start
	before := func(i int) bool {
		return i >= 0 && d.SentenceOf[i] == d.SentenceOf[first] && (d.Lemma[i] == "neither" || d.Lemma[i] == "none" || d.Lemma[i] == "no")
	}
	if first > 1 && (d.Lemma[first-1] == "at" || d.Lemma[first-1] == "from" || d.Lemma[first-1] == "in") {
		return d.Lemma[first-2] == "nobody" || d.Lemma[first-2] == "no-one" || d.Lemma[first-2] == "one" && before(first-3)
	}
	return before(first) || before(first-1) || first > 0 && d.Lemma[first-1] == "of" && before(first-2)
}

// negation reports whether token i negates.
func negation(d *doc.Doc, i int) bool {
	switch d.Lemma[i] {
	case "not", "n't", "never", "neither", "nor", "no", "without", "cannot", "nothing", "none", "nobody", "hardly", "barely":
		return true
	}
	w := d.Word(i)
	return w == "n’t" || strings.EqualFold(w, "n't")
}

// content looks at the words of the content.
func (v *view) content() {
	d := v.d
	in, out := 0, 0
	for _, r := range v.a.Content {
		v.asks = v.asks || questions(d, r)
		for i := r.Start; i < r.End; i++ {
			if d.Tag[i].Punct() {
				continue
			}
			if d.Quote[i] >= 0 && (d.Quote[v.a.Cue.Start] != d.Quote[i]) {
				in++
			} else {
				out++
			}
			if len(v.words) < maxWords {
				v.words = append(v.words, i)
			}
		}
	}
	switch {
	case in > 0 && out == 0:
		v.quoted = 2
	case in > 0:
		v.quoted = 1
	}
	if len(v.words) == 0 {
		return
	}
	v.root = head(d, v.a.Content[0])
	s := d.Sentence[d.SentenceOf[v.root]]
	for i := max(s.Start, v.root-15); i < min(s.End, v.root+6); i++ {
		if int(d.Head[i]) != v.root {
			continue
		}
		switch {
		case negation(d, i):
			v.refused = true
		case d.Label[i] == doc.Nsubj || d.Label[i] == doc.NsubjPass:
			v.subject = i
		case d.Tag[i] == doc.MD:
			v.rootAux = d.Lemma[i]
		}
	}
}

// questions reports whether the last sentence of r ends in a question mark, which may stand behind r.
func questions(d *doc.Doc, r doc.Range) bool {
	last := r.End - 1
	for last > r.Start && d.Tag[last].Punct() {
		last--
	}
	for i := last; i < min(d.Len(), r.End+3) && i >= 0; i++ {
		if d.Word(i) == "?" {
			return true
		}
		if i >= r.End && !d.Tag[i].Punct() {
			return false
		}
	}
	return false
}

// clause is a predicate of the content with its subject.
type clause struct {
	verb, subject int
	negated       bool
	aux           string
}

// findClauses fills v.clauses with the predicates of the content that have a subject, in order of subject.
func (v *view) findClauses() {
	d := v.d
	for _, i := range v.words {
		if l := d.Label[i]; (l == doc.Nsubj || l == doc.NsubjPass) && d.Head[i] >= 0 && len(v.clauses) < 12 {
			v.clauses = append(v.clauses, clause{verb: int(d.Head[i]), subject: i})
		}
	}
	for k := range v.clauses {
		c := &v.clauses[k]
		for i := max(min(c.verb, c.subject)-3, 0); i < min(c.verb+3, d.Len()); i++ {
			if int(d.Head[i]) != c.verb {
				continue
			}
			if negation(d, i) {
				c.negated = true
			}
			if d.Tag[i] == doc.MD || d.Label[i] == doc.Aux && c.aux == "" {
				if c.aux = d.Lemma[i]; c.aux == "'ll" || c.aux == "’ll" {
					c.aux = "will"
				}
			}
		}
		for i := c.verb + 1; i < min(c.verb+4, d.Len()); i++ {
			if h := int(d.Head[i]); d.Lemma[i] == "no" && h >= 0 && int(d.Head[h]) == c.verb || d.Lemma[i] == "nothing" && h == c.verb {
				c.negated = true
			}
		}
		if s := d.Lemma[c.subject]; s == "nothing" || s == "nobody" || s == "none" || s == "no" {
			c.negated = true
		}
	}
}

// first returns the lemma of word n of the content, "" behind the last.
func (v *view) first(n int) string {
	if n >= len(v.words) {
		return ""
	}
	return v.d.Lemma[v.words[n]]
}

// cueHas reports whether one of the lemmas stands in the cue.
func (v *view) cueHas(lemmas ...string) bool {
	for i := v.a.Cue.Start; i < v.a.Cue.End; i++ {
		for _, l := range lemmas {
			if v.d.Lemma[i] == l {
				return true
			}
		}
	}
	return false
}

// has reports whether a lemma of the content passes the test.
func (v *view) has(test func(string) bool) bool {
	for _, i := range v.words {
		if test(v.d.Lemma[i]) {
			return true
		}
	}
	return false
}

func hashOf(s string) uint32 { return linear.HashString(s) }
