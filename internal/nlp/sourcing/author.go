package sourcing

import "github.com/hearsay-project/hearsay/internal/nlp/doc"

// This file reads who speaks where a letter, a post or a memoir does: whoever wrote it, when the report tells who that is.

// authored makes its author the speaker of what somebody's own writing tells: Ada Roe posted a message on Monday. | The post said; in a letter, Roe wrote. | The letter adds; her
// letter says; its author goes on.
func (f *finder) authored(i int, s *Sourcing) {
	r, cue := s.Speaker, f.head(f.as[i].Cue)
	if r.Len() != 2 && r.Len() != 3 || f.d.Lemma[cue] == "show" {
		return
	}
	last := r.End - 1
	if !penned[f.d.Lemma[last]] && f.d.Lemma[last] != "author" || f.d.Tag[last] != doc.NN && f.d.Tag[last] != doc.NNP {
		return
	}
	x := doc.Range{}
	switch first := f.low(r.Start); {
	case r.Len() == 3 && f.d.Tag[r.Start+1] == doc.POS && f.writes(r.Start):
		x = doc.Range{Start: r.Start, End: r.Start + 1}
	case r.Len() == 2 && f.d.Tag[r.Start] == doc.PRPS && first != "its" && penned[f.d.Lemma[last]]:
		x = doc.Range{Start: r.Start, End: r.Start + 1}
	case r.Len() == 2 && (first == "the" || first == "this" || first == "its"):
		x = f.authorBefore(r.Start, f.d.Lemma[last])
	}
	if x.Len() > 0 {
		s.Speaker, s.written = x, true
	}
}

// penned are nouns for what people write as their own words.
var penned = list(`letter email e-mail memo memorandum post message tweet memoir book autobiography diary note essay column affidavit statement`)

// alikeWritings tells of some nouns for writings by which others the same one may be called.
var alikeWritings = map[string]words{
	"post": list(`message tweet`), "message": list(`post tweet email e-mail`), "book": list(`memoir autobiography`), "email": list(`e-mail message`), "e-mail": list(`email message`),
	"memo": list(`memorandum`),
}

// farWriting is how many sentences back a writing may have been told of.
const farWriting = 8

// authorBefore returns the words for who wrote what the noun stands for, by what is told of it last before token at; of “author” any writing. It is empty where that is not
// told.
func (f *finder) authorBefore(at int, noun string) doc.Range {
	d := f.d
	for k := at - 1; k >= 0 && d.SentenceOf[at]-d.SentenceOf[k] <= farWriting; k-- {
		if l := d.Lemma[k]; d.Quote[k] != d.Quote[at] || !d.Tag[k].Noun() || l != noun && !alikeWritings[noun][l] && (noun != "author" || !penned[l]) {
			continue
		}
		if k > 0 && d.Lemma[k-1] == "the" && d.Label[k] == doc.Nsubj {
			continue // the same, of which more is told
		}
		return f.authorOf(k)
	}
	return doc.Range{}
}

// authorOf returns who wrote the writing with noun k: a letter | from the ministry; | Roe | posted a message; in a letter, | Roe | said; | her | letter.
func (f *finder) authorOf(k int) doc.Range {
	d := f.d
	if w := f.lemmaAt(k + 1); w == "from" || w == "by" {
		if g := f.group(k + 2); g.Len() > 0 && f.writes(g.End-1) {
			return g
		}
		return doc.Range{}
	}
	if v := int(d.Head[k]); v >= 0 && d.Label[k] == doc.Obj && f.givesOut(v, d.Lemma[k]) {
		if x := f.subject(v); x >= 0 && x < v {
			return f.np(f.antecedent(x))
		}
	}
	if k > 0 && d.Tag[k-1] == doc.PRPS && f.low(k-1) != "its" {
		return doc.Range{Start: k - 1, End: k}
	}
	for j := range f.as {
		a := f.as[j]
		if d.SentenceOf[a.Cue.Start] != d.SentenceOf[k] || len(a.Source) == 0 {
			continue
		}
		if r := f.adjunct(j); in(r, k) && f.low(r.Start) == "in" && f.headOf(f.whole(r.Start+1)) == k {
			return f.piece(a)
		}
	}
	return doc.Range{}
}

// givesOut reports whether verb v tells that its subject wrote a writing of that noun: wrote the memo, sent a letter, posted a message, issued a statement; not sent a memo, which may
// be another’s.
func (f *finder) givesOut(v int, noun string) bool {
	d := f.d
	if !d.Tag[v].Verb() || d.Tag[v] == doc.VBN && f.passive(v) {
		return false
	}
	switch d.Lemma[v] {
	case "write", "pen":
		return true
	case "send", "address":
		return noun == "letter" || noun == "email" || noun == "e-mail" || noun == "message" || noun == "note"
	case "post", "tweet":
		return noun == "message" || noun == "post" || noun == "tweet" || noun == "note" || noun == "statement"
	case "issue", "release":
		return noun == "statement"
	case "publish":
		return noun == "memoir" || noun == "book" || noun == "autobiography" || noun == "essay" || noun == "column"
	}
	return false
}

// writes reports whether noun k is for somebody who may write: a person, a name that is no place, a body.
func (f *finder) writes(k int) bool {
	d := f.d
	return f.person(k) || d.Tag[k].Proper() && d.Name[k].Class() != 3 && !times[f.low(k)] || f.is(k, publicBodies) || f.is(k, bodies)
}
